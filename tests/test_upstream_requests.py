"""Every operation, in both modes, against a stub that is made from Twilio's own description.

The requests that the client sends are as Twilio describes them, and it reads the responses that Twilio describes.
"""

from __future__ import annotations

import copy
import datetime
import inspect
import itertools
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from codegen import upstream
from codegen.spec import operations
from tests.conftest import PROFILE, STORE, Memory
from tests.suite import lock_for_all_workers
from tests.test_requests import CONVERSATION, NOON, OPERATIONS, ROWS, arguments_of, method_of
from tests.test_upstream import OURS, version_of_ci
from tests.upstream_stub import Disagreement, Stub
from tests.upstream_values import Json, Style
from twilio_memory import Credentials, Page, ResponseError, RetryPolicy, Trait
from twilio_memory.engines import AsyncHttpxEngine, HttpxEngine

pytestmark = pytest.mark.slow  # npm takes some seconds to fetch the description, and needs the registry.

DATASET = f"tdi_dataset_{'0' * 26}"
TO_TRAITS = {"type": "TRAITS", "mappings": [{"expression": "mail", "trait_group": "Contact", "trait_name": "email"}]}
RULES = {
    "name": {"rule_type": "STRING", "pattern": "^[A-Z]", "min_length": 0, "max_length": 1},
    "age": {"rule_type": "NUMBER", "min": -0.5, "max": 150},
    "is_new": {"rule_type": "BOOLEAN"},
    "tags": {"rule_type": "ARRAY", "min_items": 0, "max_items": 5},
}
DEFINED = {
    name: {
        "data_type": rule["rule_type"],
        "description": "Of a customer.",
        "id_type_promotion": "x",
        "validation_rule": rule,
    }
    for name, rule in RULES.items()
}

MORE: dict[str, dict[str, Any]] = {
    "CreateFetchProfileMemory": {"communications_limit": 100},
    "PatchProfileObservation": {"source": "agent", "occurred_at": NOON, "conversation_ids": [CONVERSATION]},
    "CreateProfileConversationSummary": {
        "summaries": [{"content": "c", "source": "agent", "conversation_id": CONVERSATION, "occurred_at": NOON}]
    },
    "PatchProfileConversationSummary": {"occurred_at": NOON, "conversation_id": CONVERSATION},
    "PatchStore": {"display_name": "shop-2"},
    "CreateTraitGroup": {"description": "Who it is.", "traits": DEFINED},
    "PatchTraitGroup": {"description": "Who it is.", "traits": {**DEFINED, "old": {"data_type": ""}}},
    "UpdateIdentityResolutionSettings": {
        "identifier_configs": [
            {
                "id_type": "phone",
                "matching_algo": "fuzzy",
                "matching_threshold": 99,
                "limit": 10,
                "limit_policy": "fifo",
                "enforce_unique": True,
                "normalization": "phone",
            }
        ]
    },
    "CreateDataMapping": {"description": "What the form asks for.", "is_enabled": True},
    "PatchDataMapping": {"display_name": "News-2", "description": "d", "mapping_to": TO_TRAITS},
}
"""What the arguments of tests/test_requests.py leave out, besides parameters, which have examples in the spec."""


def every_argument(operation: str) -> dict[str, Any]:
    """Arguments for a call that uses all that the operation has."""
    [described] = [found for _, _, found, node in operations(OURS) if node["operationId"] == operation]
    examples = {(one["in"], one["name"]): one["example"] for one in described}
    arguments = {}
    for one in OPERATIONS[operation].parameters:
        example = examples[one.location, one.name]
        spelled = {api: python for python, api in one.choices.items()}
        arguments[one.python_name] = spelled.get(example, example)
    return {**arguments, **arguments_of(operation)[0], **MORE.get(operation, {})}


def least_arguments(operation: str) -> dict[str, Any]:
    """Arguments for a call with no more than what is required."""
    arguments, in_path = arguments_of(operation)
    body = OPERATIONS[operation].body
    required = [name for name, key in body.names.items() if key in body.required] if body else []
    return {name: arguments[name] for name in [*in_path, *required]}


CALLS: dict[str, tuple[Callable[[str], dict[str, Any]], Style]] = {
    "usual": (lambda operation: arguments_of(operation)[0], "examples"),
    "full": (every_argument, "full"),
    "least": (least_arguments, "least"),
}
"""How the operations are called, and what the responses have."""

REFUSED = {
    # In Twilio's description no property of a profile is required. An empty object is no profile, so it is not read as one.
    ("FetchProfile", "least"): "The body has nothing of a profile",
}
"""Differences that are meant: responses that the description allows and the client refuses, with what it says."""


@pytest.fixture(scope="session")
def description(tmp_path_factory: pytest.TempPathFactory) -> Json:
    """Twilio's description, of the version that CI names. One of the processes that run tests fetches it for all."""
    with lock_for_all_workers(tmp_path_factory) as shared:
        fetched = shared / "description.json"
        if not fetched.exists():
            try:
                fetched.write_text(json.dumps(upstream.fetch(version_of_ci())), encoding="utf-8")
            except upstream.UpstreamError as error:
                pytest.fail(str(error), pytrace=False)
        found: Json = json.loads(fetched.read_text(encoding="utf-8"))
        return found


def connect(make_memory: Any, mode: str, stub: Stub, **options: Any) -> Memory:
    transport = httpx.MockTransport(stub)
    engine = HttpxEngine(transport) if mode == "sync" else AsyncHttpxEngine(transport)
    made: Memory = make_memory(
        Credentials("SK1", "s3cret"), store_id=STORE, retry=RetryPolicy(attempts=1), engine=engine, **options
    )
    return made


def outcomes(memory: Memory, outcome: Any) -> list[Any]:
    """What a call returns; of a list, the first two pages, since each response of a stub has the token of another one."""
    if not hasattr(outcome, "pages"):
        return [memory.wait(outcome)]
    pages = outcome.pages()
    if isinstance(pages, Iterator):
        return list(itertools.islice(pages, 2))

    async def collect() -> list[Any]:
        first = await anext(pages)
        return [first, await anext(pages)] if first.next_token else [first]

    found: list[Any] = memory.wait(collect())
    return found


def as_json(value: Any) -> Any:
    """The JSON that `value` was read from."""
    if isinstance(value, Page):
        return {"items": list(map(as_json, value.items)), "nextToken": value.next_token}
    if isinstance(value, Trait):
        return {"name": value.name, "value": value.value, "traitGroup": value.group, "timestamp": value.updated_at}
    return value if isinstance(value, str) else value.to_dict()


def as_page(answer: Json, name: str) -> Json:
    """What a page with the items called `name` tells its caller of `answer`."""
    return {"items": answer.get(name, []), "nextToken": answer.get("meta", {}).get("nextToken")}


def with_moments(value: Any) -> Any:
    """`value` with its date-times as moments, which have several spellings."""
    if isinstance(value, dict):
        return {key: with_moments(item) for key, item in value.items()}
    if isinstance(value, list):
        return [with_moments(item) for item in value]
    is_moment = isinstance(value, str) and re.match(r"\d{4}-\d\d-\d\dT", value)
    return datetime.datetime.fromisoformat(value) if is_moment else value


def call(memory: Memory, stub: Stub, operation: str, arguments: dict[str, Any]) -> None:
    """Calls `operation`, and asserts that all of the stub's response reaches the caller."""
    resource, _, method = ROWS[operation].name.partition(".")
    found = outcomes(memory, getattr(getattr(memory.client, resource), method)(**arguments))
    assert set(stub.asked) == {operation}
    page = OPERATIONS[operation].page
    for value, (headers, answer) in zip(found, stub.answered[-len(found) :], strict=True):
        assert {name: value.response.headers.get(name) for name in headers} == headers
        assert with_moments(as_json(value)) == with_moments(as_page(answer, page) if page else answer)


@pytest.mark.parametrize("kind", CALLS)
@pytest.mark.parametrize("operation", ROWS)
def test_an_operation_is_as_twilio_describes_it(operation, kind, mode, make_memory, description):
    """The request breaks no rule of the description, and the caller gets what the description says."""
    arguments, style = CALLS[kind]
    stub = Stub(description, style)
    memory = connect(make_memory, mode, stub)
    if (operation, kind) not in REFUSED:
        call(memory, stub, operation, arguments(operation))
        return
    with pytest.raises(ResponseError, match=REFUSED[operation, kind]):
        call(memory, stub, operation, arguments(operation))
    assert stub.asked == [operation]


@pytest.mark.parametrize("source", ["DATASET_CLOUDAPP", "DATASET_WAREHOUSE"])
def test_each_source_of_a_data_mapping_is_as_twilio_describes_it(source, mode, make_memory, description):
    """Besides INGRESS, which the other calls name."""
    stub = Stub(description, "full")
    arguments = {**every_argument("CreateDataMapping"), "mapping_from": {"type": source, "dataset_id": DATASET}}
    call(connect(make_memory, mode, stub), stub, "CreateDataMapping", arguments)


@pytest.mark.parametrize("operation", ROWS)
def test_every_argument_is_given(operation):
    """By the calls that are to have all of them."""
    parameters = inspect.signature(method_of(ROWS[operation].name)).parameters
    assert every_argument(operation).keys() - {"store_id"} == parameters.keys() - {"store_id"}


# --- the stub itself


PROFILES = f"/v1/Stores/{STORE}/Profiles"
RECALL = f"POST {PROFILES}/{PROFILE}/Recall"
LOOKUP = f"POST {PROFILES}/Lookup"
OBSERVATIONS = f"GET {PROFILES}/{PROFILE}/Observations"
GROUPS = f"POST /v1/ControlPlane/Stores/{STORE}/TraitGroups"
TEA: Json = {"query": "tea", "observationsLimit": 3}
PHONE: Json = {"idType": "phone", "value": "+13175551234"}


def request(target: str, body: Any = None, *, host: str = "https://memory.twilio.com", **headers: str) -> httpx.Request:
    """A request that is right, if its arguments are. `headers`: with _ for -, and "" for one that is to be left out."""
    method, _, path = target.partition(" ")
    content = body if isinstance(body, bytes) else json.dumps(body).encode() if body is not None else None
    usual = {"authorization": "Basic eDp5", **({"content-type": "application/json"} if content else {})}
    sent = usual | {name.replace("_", "-"): text for name, text in headers.items()}
    return httpx.Request(method, host + path, headers={k: v for k, v in sent.items() if v}, content=content)


def group(rule: str) -> Json:
    return {"displayName": "A", "traits": {"n": {"dataType": "NUMBER", "validationRule": {"ruleType": rule}}}}


WRONG = {
    "another path": (request(f"{RECALL}s", TEA), "no operation is at POST"),
    "another method": (request(RECALL.replace("POST", "PUT"), TEA), "no operation is at PUT"),
    "another host": (request(RECALL, TEA, host="https://example.com"), "no operation is at POST https://example.com"),
    "an ID that is too long": (request(RECALL.replace(PROFILE, PROFILE + "0"), TEA), "path profileId: "),
    "an ID of something else": (request(RECALL.replace(STORE, PROFILE), TEA), "path storeId: "),
    "an unknown query parameter": (request(f"{OBSERVATIONS}?limit=3"), "query limit: not described"),
    "a query parameter twice": (request(f"{OBSERVATIONS}?source=a&source=b"), "query source: there are 2"),
    "no number": (request(f"{OBSERVATIONS}?pageSize=many"), "query pageSize: 'many' is not of type 'integer'"),
    "a number beyond its limit": (request(f"{OBSERVATIONS}?pageSize=1001"), "query pageSize: 1001 is greater than"),
    "a value in lower case": (request(f"{OBSERVATIONS}?orderBy=asc"), "query orderBy: 'asc' is not one of"),
    "a time without its zone": (
        request(f"{OBSERVATIONS}?createdAfter=2025-01-01T00:00:00"),
        "query createdAfter: '2025-01-01T00:00:00' is not a 'date-time'",
    ),
    "an unknown header": (request(RECALL, TEA, idempotency_key="1"), "header idempotency-key: not described"),
    "a header beyond its values": (
        request(RECALL, TEA, content_encoding="zip"),
        "header content-encoding: 'zip' is not",
    ),
    "no credentials": (request(RECALL, TEA, authorization=""), "credentials: "),
    "other credentials": (request(RECALL, TEA, authorization="Bearer x"), "credentials: "),
    "a body that is not described": (request(OBSERVATIONS, TEA), "body: not described"),
    "no body": (request(RECALL, b"", content_type="application/json"), "body: not JSON"),
    "no JSON": (request(RECALL, b'{"relevanceThreshold": NaN}'), "body: not JSON"),
    "another content type": (
        request(RECALL, TEA, content_type="text/plain"),
        "body: text/plain is not one of its types",
    ),
    "no content type": (request(RECALL, TEA, content_type=""), "body: None is not one of its types"),
    "a key that is missing": (request(LOOKUP, {"idType": "phone"}), "body: 'value' is a required property"),
    "a key too many": (request(LOOKUP, {**PHONE, "limit": 1}), "body: Additional properties are not allowed"),
    "a key that an open schema lets pass": (request(RECALL, {"limit": 3}), "body['limit']: not described"),
    "a value that is too long": (request(LOOKUP, {**PHONE, "value": "1" * 256}), "body['value']: "),
    "null": (request(RECALL, {"query": None}), "body['query']: None"),
    "no choice of several": (request(GROUPS, group("DATE")), "body['traits']['n']['validationRule']: "),
}
RIGHT = [request(RECALL, TEA), request(LOOKUP, PHONE), request(OBSERVATIONS), request(GROUPS, group("NUMBER"))]


@pytest.mark.parametrize(("wrong", "said"), WRONG.values(), ids=WRONG)
def test_a_wrong_request_is_caught(wrong, said, description):
    """For what is wrong with it, and for nothing else."""
    with pytest.raises(Disagreement) as caught:
        Stub(description, "examples")(wrong)
    assert [line for line in str(caught.value).splitlines() if not line.startswith(said)] == []


@pytest.mark.parametrize("right", RIGHT)
def test_what_these_were_made_of_is_right(right, description):
    assert Stub(description, "examples")(right).is_success


def test_a_wrong_request_of_the_client_is_caught(mode, make_memory, description):
    """What the stub says gets through the client."""
    memory = connect(make_memory, mode, Stub(description, "examples"), base_url="https://example.com")
    with pytest.raises(Disagreement, match=r"^no operation is at GET https://example\.com/"):
        memory.fetch(PROFILE)


def test_a_response_that_the_client_can_not_read_is_caught(mode, make_memory, description):
    """If Twilio described another one."""
    other = copy.deepcopy(description)
    [answer] = [node["responses"]["200"] for *_, node in operations(other) if node["operationId"] == "FetchProfile"]
    answer["content"]["application/json"] = {"schema": {"type": "object", "properties": {"id": {"type": "integer"}}}}
    memory = connect(make_memory, mode, Stub(other, "full"))
    with pytest.raises(ResponseError, match="'id' is not a string"):
        memory.fetch(PROFILE)
