"""Answers that are not what the description says: each becomes one typed error with a clear sentence."""

from __future__ import annotations

import gzip
import pickle

import pytest

from tests.conftest import OTHER, PROFILE
from twilio_memory import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    Credentials,
    NotFoundError,
    PermissionDeniedError,
    PreconditionFailedError,
    ResponseDecodeError,
    ResponseError,
    ResponseTooLargeError,
    RetryPolicy,
    ServerError,
)
from twilio_memory_local import faults

HTML = "<html><body>Not here: secret-trait</body></html>"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (HTML, "not JSON"),
        (b"", "not JSON"),
        (b'{"id": "mem_', "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b"[" * 100_000, "nested too deeply"),
        ([1, 2], "The body is not an object"),
        ("null", "The body is not an object"),
        ("5", "The body is not an object"),
        ({}, "nothing of a profile"),
        ({"foo": 1, "id": None}, "nothing of a profile"),
        ({"id": 5}, "'id' is not a string"),
        ({"id": "mem_profile_x"}, "'id' does not match"),
        ({"id": PROFILE, "createdAt": "yesterday"}, "A date-time in the body can't be parsed"),
        ({"id": PROFILE, "createdAt": 5}, "'createdAt' is not a string"),
        ({"id": PROFILE, "createdAt": "9999-12-31T24:00:00Z"}, "A date-time in the body can't be parsed"),
        ({"id": PROFILE, "traits": []}, "'traits' is not an object"),
        ({"id": PROFILE, "traits": {"secret-trait": []}}, "A value in 'traits' is not an object"),
    ],
)
def test_a_200_that_is_no_profile(local, memory, body, said):
    """The error has the status and an excerpt; neither its text nor its pickle has the body."""
    local.inject(faults.status(200, body=body), on=None)
    with pytest.raises(ResponseDecodeError, match=said) as caught:
        memory.fetch(PROFILE)
    error = caught.value
    assert (error.status, error.attempts, error.truncated) == (200, 1, False)
    assert len(error.body_excerpt) <= 200
    assert "secret-trait" not in str(error) + repr(error)
    copied = pickle.loads(pickle.dumps(error))
    assert (str(copied), copied.status, copied.body_excerpt) == (str(error), 200, "")
    assert error.__cause__ is None


@pytest.mark.parametrize(
    ("status", "body", "kind", "said"),
    [
        (400, None, BadRequestError, "400 Bad Request: The request is not valid. (code 520046"),
        (401, None, AuthenticationError, "401 Unauthorized: The credentials were not accepted. (code 20003"),
        (403, None, PermissionDeniedError, "403 Forbidden: "),
        (404, HTML, NotFoundError, "404 Not Found: no message; the body is text/html"),
        (409, {"message": "no"}, ConflictError, "409 Conflict: no"),
        (412, {"message": "no"}, PreconditionFailedError, "412 Precondition Failed: no"),
        (410, {"message": "no"}, APIError, "410 Gone: no"),
        (418, b"", APIError, "418 I'm a Teapot: no message; the body is empty"),
        (500, {"title": "Broken", "detail": "quite"}, ServerError, "500 Internal Server Error: quite"),
        (503, b"", ServerError, "503 Service Unavailable: no message; the body is empty"),
        (520, HTML, ServerError, "520: no message"),
        (599, [1, 2], ServerError, "599: no message"),
        (400, {"message": 5, "code": "x", "status": []}, BadRequestError, "400 Bad Request: no message"),
        (400, {"errors": [{"code": 7000, "message": "inner"}]}, BadRequestError, "400 Bad Request: inner (code 7000"),
        (400, {"message": "a\r\nb\x1b[31m" + "x" * 5000}, BadRequestError, "400 Bad Request: a b [31mxxx"),
    ],
)
def test_errors_of_the_api(local, memory, status, body, kind, said):
    """Twilio's own shape, RFC 9457's, a list of errors, a gateway's page, or nothing at all."""
    content_type = "text/html; charset=utf-8" if body is HTML else None
    local.inject(faults.status(status, body=body, content_type=content_type), on=None)
    with pytest.raises(APIError) as caught:
        memory.with_options(retry=RetryPolicy(attempts=1)).fetch(PROFILE)
    error = caught.value
    assert type(error) is kind
    assert str(error).startswith(said)
    assert "\n" not in str(error)
    assert len(str(error)) < 600
    assert (error.status, error.attempts, error.retry_after) == (status, 1, None)
    assert error.request_id == error.headers["twilio-request-id"]
    copied = pickle.loads(pickle.dumps(error))
    assert type(copied) is kind
    assert copied.__dict__ == error.__dict__
    assert str(copied) == str(error)


@pytest.mark.parametrize("name", ["Twilio-Request-Id", "Content-Type"])
def test_a_header_in_an_errors_text_is_on_one_line(local, memory, name):
    """NEL is a line break to some, and HTTP lets it through; and a header can have a hundred thousand characters."""
    line = f"{name}: one\x85two{'x' * 100_000}".encode("latin-1")
    local.inject(faults.raw(b"HTTP/1.1 500 No\r\nContent-Length: 1\r\n" + line + b"\r\n\r\nx"))
    with pytest.raises(ServerError) as caught:
        memory.fetch(PROFILE)
    assert "one two" in str(caught.value)
    assert len(str(caught.value).splitlines()) == 1
    assert len(str(caught.value)) < 600


def test_details_are_the_whole_body(local, memory):
    """For what an API adds to its errors."""
    body = {"code": 1234, "message": "m", "more_info": "https://example.com", "status": 400, "more": [1]}
    local.inject(faults.status(400, body=body))
    with pytest.raises(BadRequestError) as caught:
        memory.fetch(PROFILE)
    assert (caught.value.details, caught.value.code, caught.value.message) == (body, 1234, "m")
    assert caught.value.more_info == "https://example.com"


def test_wrong_credentials(local, make_memory):
    """401, once, and the error does not show them."""
    memory = make_memory(Credentials("SKwrong", "wrong-secret"), store_id=local.store_id, base_url=local.url)
    with pytest.raises(AuthenticationError) as caught:
        memory.fetch(PROFILE)
    assert (caught.value.code, len(local.requests)) == (20003, 1)
    assert "wrong" not in str(caught.value) + repr(caught.value)


@pytest.mark.parametrize("status", [201, 204, 302, 303, 304, 307])
def test_a_status_that_the_api_does_not_have(local, memory, status):
    """No redirect but a merge is followed."""
    local.inject(faults.status(status, body=b"", headers={"Location": f"{local.url}/elsewhere"}))
    with pytest.raises(ResponseError, match=f"has the status {status}") as caught:
        memory.fetch(PROFILE)
    assert caught.value.status == status
    assert len(local.requests) == 1


def test_a_merge_that_leads_back_is_refused(local, memory):
    """A loop ends at the second sight of a profile."""
    for target in (PROFILE, OTHER):
        local.inject(faults.status(301, headers={"Canonical-Profile-Id": target}))
        local.inject(faults.status(301, headers={"Canonical-Profile-Id": PROFILE}), on=2)
        with pytest.raises(ResponseError, match="form a loop"):
            memory.fetch(PROFILE)
        local.clear_faults()


def test_no_more_than_five_merges_are_followed(local, memory):
    """The sixth hop is not made."""
    for n in range(1, 10):
        target = {"Canonical-Profile-Id": f"{PROFILE[:-1]}{n}"}
        local.inject(faults.status(301, headers=target), on=n)
    with pytest.raises(ResponseError, match="merged more than 5 times") as caught:
        memory.fetch(PROFILE)
    assert (caught.value.attempts, len(local.requests)) == (6, 6)


@pytest.mark.parametrize("compressed", [False, True])
def test_a_body_over_the_limit_is_not_taken_in(local, memory, compressed):
    """Measured after decompression, as it comes."""
    body = b'{"id": "' + b"x" * 50_000 + b'"}'
    headers = {"Content-Encoding": "gzip"} if compressed else {}
    local.inject(faults.status(200, body=gzip.compress(body) if compressed else body, headers=headers))
    with pytest.raises(ResponseTooLargeError, match="max_response_bytes") as caught:
        memory.with_options(max_response_bytes=50_000).fetch(PROFILE)
    assert (caught.value.status, caught.value.attempts) == (200, 1)


def test_a_compressed_answer_is_read(local, memory):
    """gzip is what the client asks for."""
    body = gzip.compress(b'{"id": "%s"}' % PROFILE.encode())
    local.inject(faults.status(200, body=body, headers={"Content-Encoding": "gzip"}))
    assert memory.fetch(PROFILE).id == PROFILE


@pytest.mark.parametrize(("encoding", "said"), [("br", "not asked for"), ("gzip", "is not the gzip")])
def test_an_answer_in_a_wrong_encoding(local, memory, encoding, said):
    """An encoding that was not asked for, and one that is not what it says."""
    local.inject(faults.status(200, body=b"{}", headers={"Content-Encoding": encoding}))
    with pytest.raises(ResponseDecodeError, match=said):
        memory.fetch(PROFILE)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-01-01T12:00:00Z", "2025-01-01T12:00:00+00:00"),
        ("2025-01-01T12:00:00.123456789Z", "2025-01-01T12:00:00.123456+00:00"),
        ("2025-01-01T24:00:00Z", "2025-01-02T00:00:00+00:00"),
        ("20250101T120000Z", "2025-01-01T12:00:00+00:00"),
        ("2025-01-01T12:00:00", "2025-01-01T12:00:00+00:00"),
        ("2025-01-01T12:00:00-05:00", "2025-01-01T12:00:00-05:00"),
    ],
)
def test_date_times_of_iso_8601(local, memory, text, iso):
    """Those that the standard library refuses too; without an offset, in UTC."""
    local.inject(faults.status(200, body={"id": PROFILE, "createdAt": text}))
    assert memory.fetch(PROFILE).created_at.isoformat() == iso


@pytest.mark.parametrize("status", [200, 202])
def test_a_value_of_any_depth_can_be_copied(local, memory, status):
    """From wherever in a program: the copy takes none of the interpreter's stack."""
    deep = b"[" * 450 + b"]" * 450
    body = b'{"message": "ok", "operationId": "o", "status": "COMPLETED", "deep": ' + deep + b"}"
    local.inject(faults.status(status, body=body), on=None)
    client = memory.client
    call = client.operations.fetch("o") if status == 200 else client.stores.create(display_name="x")
    value = memory.wait(call)

    def copied_below(frames: int) -> object:
        return copied_below(frames - 1) if frames else value.to_dict()

    assert list(copied_below(100)) == ["message", "operationId", "status", "deep"]
