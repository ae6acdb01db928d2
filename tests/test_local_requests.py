"""What the local service refuses before an operation is done, in the same way for all of them."""

from __future__ import annotations

import base64
import json
import socket

import pytest

from tests.conftest import OTHER, PROFILE, STORE
from tests.local_http import Http
from twilio_memory_local import LocalMemory
from twilio_memory_local.app import MAX_REQUEST_BYTES
from twilio_memory_local.spec import Invalid, Spec

SPEC = Spec.load()
OPERATIONS = SPEC.operations()
EXAMPLES = {name: node["example"] for name, node in SPEC.document["components"]["parameters"].items()}
BY_NAME = {node["name"]: EXAMPLES[key] for key, node in SPEC.document["components"]["parameters"].items()}
WITH_BODY = [operation for operation in OPERATIONS if operation.body is not None]
OF_A_PROFILE = [operation for operation in OPERATIONS if "{profileId}" in operation.segments]
UNDESCRIBED = ("FetchProfileObservation", "ListObservationRevisions", "FetchProfileConversationSummary")


def path_of(operation, **changes):
    values = {**BY_NAME, **changes}
    return "/" + "/".join(values[part[1:-1]] if part.startswith("{") else part for part in operation.segments)


def body_of(operation):
    """The first example in the spec."""
    if operation.body is None:
        return None
    for item in SPEC.document["paths"].values():
        for node in item.values():
            if isinstance(node, dict) and node.get("operationId") == operation.id:
                content = node["requestBody"]["content"]["application/json"]
                return content["example"] if "example" in content else next(iter(content["examples"].values()))["value"]
    raise AssertionError(operation.id)


def send(http, operation, *, body=None, headers=None, **changes):
    body = body_of(operation) if body is None else body
    return http.send(operation.method, path_of(operation, **changes), body, headers=headers)


def by_id(operation):
    return operation.id


@pytest.mark.parametrize("operation", OPERATIONS, ids=by_id)
def test_every_operation_asks_for_credentials_and_a_store(http_local, operation):
    """Every error has the format of Twilio's."""
    response = send(http_local, operation, headers={"Authorization": None})
    assert (response.status, response.body["code"]) == (401, 20003)
    if "storeId" not in operation.parameters:
        return
    response = send(http_local, operation, storeId="mem_store_0000000000000000000000000x")
    assert (response.status, response.body["code"]) == (404, 520041)
    assert send(http_local, operation, storeId="x").status == 400


@pytest.mark.parametrize("operation", OF_A_PROFILE, ids=by_id)
def test_every_operation_on_a_profile_needs_one(http_local, operation):
    """404 for one that does not exist; 301 or 308 for one that was merged, where the spec has it."""
    response = send(http_local, operation)
    assert (response.status, response.body["message"]) == (404, "The store has no such profile.")
    http_local.local.put_profile(OTHER)
    http_local.local.merge(PROFILE, OTHER)
    response = send(http_local, operation)
    if operation.id in UNDESCRIBED:
        assert response.status == 404
        return
    assert response.status == (301 if operation.method == "GET" else 308)
    assert response.headers["Canonical-Profile-Id"] == OTHER
    assert (
        response.headers["Location"]
        == response.body["uri"]
        == http_local.local.url + path_of(operation, profileId=OTHER)
    )


@pytest.mark.parametrize("operation", WITH_BODY, ids=by_id)
def test_every_body_is_held_to_the_spec(http_local, operation):
    """Nothing of it is stored."""
    http_local.local.put_profile(PROFILE)
    for body, headers, said in (
        (b"", {}, "the body is not JSON"),
        (b"{", {}, "the body is not JSON"),
        (b'{"x": NaN}', {}, "the body is not JSON"),
        (b'{"x": "\\ud800"}', {}, "the body is not JSON"),
        (b"[" * 100_000, {}, "the body is not JSON"),
        (b"\xff", {}, "the body is not JSON"),
        (b"null", {}, "body must be object"),
        (b"[]", {}, "body must be object"),
        (b"{}", {"Content-Type": "text/plain"}, "the Content-Type must be application/json"),
        (b"{}", {"Content-Type": None}, "the Content-Type must be application/json"),
    ):
        response = send(http_local, operation, body=body, headers=headers)
        assert (response.status, response.body["code"]) == (400, 520046), body
        assert said in response.body["message"]


@pytest.mark.parametrize("operation", [one for one in OPERATIONS if one.method != "GET"], ids=by_id)
def test_pages_of_other_sites_change_nothing(http_local, operation):
    """A browser that remembers the password sends it along with another site's form."""
    for headers in CROSS_SITE:
        assert send(http_local, operation, headers=headers).status == 403
    for headers in ({"Sec-Fetch-Site": "same-origin"}, {"Sec-Fetch-Site": "none"}, {"Origin": http_local.local.url}):
        assert send(http_local, operation, headers=headers).status != 403


CROSS_SITE = (
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site"},
    {"Origin": "https://evil.example"},
    {"Origin": "null"},
    {"Origin": "https://evil.example", "Sec-Fetch-Site": "none"},
    {"Origin": "http://127.0.0.1:1"},
)


def test_pages_of_other_sites_plan_no_faults():
    """Though a browser that remembers the password sends it along."""
    with LocalMemory(fault_route=True) as local:
        http = Http(local)
        for headers in CROSS_SITE:
            assert http.send("POST", "/_faults", {"name": "reset"}, headers=headers).status == 403
        assert http.get("").status == 200
        for headers in ({"Sec-Fetch-Site": "same-origin"}, {"Origin": local.url}):
            assert http.send("POST", "/_faults", {"name": "clear"}, headers=headers).status == 200


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", None])
def test_what_a_form_can_send_plans_no_faults(kind):
    """An old browser may not say which site it comes from; a form can't have the type of JSON."""
    with LocalMemory(fault_route=True) as local:
        http = Http(local)
        response = http.send("POST", "/_faults", b'{"name": "reset"}', headers={"Content-Type": kind})
        assert (response.status, "must be application/json" in response.body["message"]) == (400, True)
        assert http.get("").status == 200


def test_the_fault_route_has_one_method():
    """A GET, such as for an image, plans nothing; nor does a method that needs no body."""
    with LocalMemory(fault_route=True) as local:
        http = Http(local)
        for method in ("GET", "HEAD", "PUT", "DELETE", "OPTIONS"):
            response = http.send(method, "/_faults", b'{"name": "reset"}')
            assert (response.status, response.headers["Allow"]) == (405, "POST")
        assert http.get("").status == 200


@pytest.mark.parametrize(
    ("operation_id", "body", "said"),
    [
        ("CreateProfile", {}, "body must contain ['traits'] properties"),
        ("CreateProfile", {"traits": {}, "x": 1}, "body must not contain {'x'} properties"),
        ("CreateProfile", {"traits": {"G": 5}}, "body.traits.G must be object"),
        (
            "CreateProfile",
            {"traits": {f"G{n}": {} for n in range(51)}},
            "body.traits must contain less than or equal to 50",
        ),
        ("UpdateProfilesBulk", {"profiles": []}, "body.profiles must contain at least 1"),
        (
            "UpdateProfilesBulk",
            {"profiles": [{"traits": {}}] * 1001},
            "body.profiles must contain less than or equal to 1000",
        ),
        ("CreateProfilesLookup", {"idType": "phone"}, "body must contain ['value'] properties"),
        ("CreateProfilesLookup", {"idType": "p", "value": "x"}, "body.idType must be longer than or equal to 2"),
        ("CreateProfilesLookup", {"idType": "phone", "value": 5}, "body.value must be string"),
        ("CreateProfileObservation", {"content": "x"}, "must contain ['observations'] properties"),
        ("CreateProfileObservation", {"observations": [{}] * 11}, "less than or equal to 10"),
        (
            "CreateProfileObservation",
            {"observations": [{"content": "x", "source": "ä", "occurredAt": "2025-01-01T00:00:00Z"}]},
            "body.observations[0].source must match pattern",
        ),
        (
            "CreateProfileObservation",
            {"observations": [{"content": "x", "source": "x", "occurredAt": "2025-02-30T00:00:00Z"}]},
            "body.observations[0].occurredAt must be date-time",
        ),
        (
            "CreateProfileObservation",
            {"observations": [{"content": "x", "source": "x", "occurredAt": "2025-01-01T00:00:00"}]},
            "occurredAt must be date-time",
        ),
        (
            "CreateProfileObservation",
            {"observations": [{"content": "x", "source": "x", "occurredAt": "0001-01-01T00:00:00+01:00"}]},
            "occurredAt must be date-time",
        ),
        ("CreateProfileConversationSummary", {"summaries": []}, "body.summaries must contain at least 1"),
        (
            "CreateFetchProfileMemory",
            {"observationsLimit": 101},
            "observationsLimit must be smaller than or equal to 100",
        ),
        ("CreateFetchProfileMemory", {"observationsLimit": True}, "observationsLimit must be integer"),
        ("CreateFetchProfileMemory", {"relevanceThreshold": 1.5}, "relevanceThreshold must be smaller"),
        (
            "CreateProfilesImportV2",
            {"filename": "x", "fileSize": 0, "columnMappings": []},
            "must be bigger than or equal to 1",
        ),
    ],
)
def test_bodies_that_the_spec_does_not_allow(http_local, operation_id, body, said):
    """The message names the place."""
    http_local.local.put_profile(PROFILE)
    operation = next(one for one in OPERATIONS if one.id == operation_id)
    response = send(http_local, operation, body=body)
    assert response.status == 400
    assert said in response.body["message"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("pageSize=0", "pageSize must be bigger than or equal to 1"),
        ("pageSize=1001", "pageSize must be smaller than or equal to 1000"),
        ("pageSize=1.0", "pageSize must be an integer"),
        ("orderBy=asc", "orderBy must be one of"),
        ("createdAfter=2025-01-01", "createdAfter must be date-time"),
        ("conversationId=x", "conversationId must match pattern"),
        ("source=", "source must be longer"),
        ("pageToken=x", "The page token is not for this list"),
        ("removeAll=true", "no query parameter 'removeAll'"),
    ],
)
def test_queries_that_the_spec_does_not_allow(http_local, query, said):
    """The message names the parameter."""
    http_local.local.put_profile(PROFILE)
    response = http_local.get(f"/{PROFILE}/Observations?{query}")
    assert response.status == 400
    assert said in response.body["message"]


def test_a_boolean_is_true_or_false(http_local):
    """In lower case."""
    http_local.local.put_profile(PROFILE)
    for text in ("True", "1", "yes", ""):
        response = http_local.delete(f"/{PROFILE}/Identifiers/phone?removeAll={text}")
        assert (response.status, "must be true or false" in response.body["message"]) == (400, True)


def test_a_token_is_for_one_list(http_local):
    """With the same profile, order and filters; the size of the page may change."""
    local = http_local.local
    for profile_id in (PROFILE, OTHER):
        local.put_profile(profile_id, traits={"G": {"a": 1, "b": 2, "c": 3}})
    token = http_local.get(f"/{PROFILE}/Traits?pageSize=1").body["meta"]["nextToken"]
    assert http_local.get(f"/{PROFILE}/Traits?pageSize=2&pageToken={token}").status == 200
    for path in (f"/{OTHER}/Traits?", f"/{PROFILE}/Traits?orderBy=ASC&", f"/{PROFILE}/Traits?traitGroups=G&"):
        assert http_local.get(f"{path}pageToken={token}").status == 400


def test_a_token_with_any_byte_changed_is_refused(http_local):
    """Also one that says the same in other characters, or is cut."""
    http_local.local.put_profile(PROFILE, traits={"G": {"a": 1, "b": 2, "c": 3}})
    token = http_local.get(f"/{PROFILE}/Traits?pageSize=1").body["meta"]["nextToken"]
    data = base64.urlsafe_b64decode(token)
    changed = [data[:n] + bytes([data[n] ^ bit]) + data[n + 1 :] for n in range(len(data)) for bit in (1, 0x80)]
    changed += [data[:-1], data[1:], data[:16], data[:15], b"", data + b" ", bytes(16) + data[16:]]
    assert len({*changed, data}) == 2 * len(data) + 8
    tokens = [base64.urlsafe_b64encode(one).decode() for one in changed]
    for one in (*tokens, token + "!", token[:-4], "%00" + token):
        assert http_local.get(f"/{PROFILE}/Traits?pageToken={one}").status == 400, one
    assert http_local.get(f"/{PROFILE}/Traits?pageToken={token}").status == 200


def test_a_body_that_is_too_long_is_not_read(local):
    """Whether its length is stated or not."""
    path = f"/v1/Stores/{STORE}/Profiles/Lookup"
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: {local.credentials.authorization()}\r\n"
    chunk = b"%x\r\n" % (MAX_REQUEST_BYTES + 1) + b" " * (MAX_REQUEST_BYTES + 1)
    for rest, body in (
        (b"Content-Length: %d\r\n\r\n" % (MAX_REQUEST_BYTES + 1), b""),
        (b"Transfer-Encoding: chunked\r\n\r\n", chunk),
    ):
        with socket.create_connection(("127.0.0.1", int(local.url.rpartition(":")[2])), timeout=20) as connection:
            connection.sendall(head.encode() + rest + body)
            response = b"".join(iter(lambda: connection.recv(10_000), b""))
        assert response.startswith(b"HTTP/1.1 413 "), response
        assert json.loads(response.rpartition(b"\r\n\r\n")[2])["status"] == 413


def test_a_host_that_can_not_be_read_is_refused(http_local):
    """As one that is not this machine."""
    for host in ("[", "a b", "localhost:x"):
        assert http_local.send("GET", "", headers={"Host": host}).status == 421


def test_a_concrete_path_wins_over_one_with_a_parameter(http_local):
    """Bulk is not the ID of a profile, whatever the method."""
    for path, allowed in (("/Bulk", "PUT"), ("/Lookup", "POST"), ("/Imports", "GET, POST")):
        response = http_local.delete(path)
        assert (response.status, response.headers["Allow"]) == (405, allowed)


@pytest.mark.parametrize("name", ["example", "nullable", "properties"])
def test_a_property_can_have_the_name_of_a_keyword(name):
    """It is held to its schema all the same."""
    schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": {name: {"type": "string", "nullable": True}},
    }
    spec = Spec({})
    for valid in ("a", None):
        spec.check(schema, {name: valid}, "body")
    with pytest.raises(Invalid, match=f"body.{name} must be string or null"):
        spec.check(schema, {name: 1}, "body")


def test_an_error_without_an_example_has_a_body():
    """So that a new operation needs no examples before it can be asked."""
    operation = next(one for one in OPERATIONS if one.id == "FetchProfile")
    assert operation.example(418) == {"code": 20418, "message": "FetchProfile was answered with 418.", "status": 418}
