"""Every fault of the local service, and what a call does about it.

test_faults.py checks each row in both modes, on the client's own connections and on httpx. ``python -m tests.fault_matrix`` prints docs/faults.md.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen

from tests.conftest import OTHER, PROFILE, STORE
from twilio_memory import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ConnectionLostError,
    DeadlineExceededError,
    NotFoundError,
    PermissionDeniedError,
    PreconditionFailedError,
    Profile,
    ProfileMergedError,
    RateLimitError,
    RequestTimeoutError,
    ResponseDecodeError,
    ResponseError,
    ResponseTooLargeError,
    RetryPolicy,
    ServerError,
)
from twilio_memory_local import faults
from twilio_memory_local.faults import Fault

OPTIONS: Mapping[str, Any] = {
    "connect_timeout": 5.0,
    "read_timeout": 5.0,
    "deadline": 20.0,
    "retry": RetryPolicy(attempts=3, backoff_base=0.001, budget=None),
    "max_response_bytes": 1_000_000,
}
"""The options of every call here, unless its row says otherwise."""

EACH = None
"""The fault applies to every request."""


@frozen
class Row:
    says: str
    """What the server does."""
    fault: Fault
    outcome: type
    """Profile, or the exact class of the error."""
    requests: int
    """How many requests the server receives."""
    on: int | Iterable[int] | None = EACH
    fields: Mapping[str, Any] = field(factory=dict)
    """Attributes of the error, or of the profile's response."""
    options: Mapping[str, Any] = field(factory=dict)
    without: str | None = None
    """The engine that does not promise this: "sync-httpx"."""


def once(says: str, fault: Fault, **more: Any) -> Row:
    """A fault on the first request only: the second one succeeds."""
    return Row(says, fault, Profile, 2, on=1, fields={"attempts": 2}, **more)


SILENT = {"read_timeout": 0.3}
DRIP = {"read_timeout": 0.3, "deadline": 0.5}
DECODE = {"status": 200, "truncated": False}
CUT = {"status": 200, "truncated": True}
ELSEWHERE = f"/v1/Stores/{STORE}/Profiles/{PROFILE}"

GROUPS: Mapping[str, list[Row]] = {
    "Valid responses": [
        Row("responds", Fault(), Profile, 1),
        Row("responds after 0.1 s", faults.delay(0.1), Profile, 1),
        Row("responds in chunks", faults.chunked(), Profile, 1),
        Row("responds without a length, and closes the connection", faults.until_close(), Profile, 1),
        Row("sends 100 and 103 first", faults.early_hints(), Profile, 1),
        Row(
            "compresses the body",
            faults.status(200, body=gzip.compress(b'{"id": "%s"}' % PROFILE.encode()), headers={"Content-Encoding": "gzip"}),
            Profile,
            1,
        ),
        Row("sends a leap second", faults.status(200, body={"id": PROFILE, "createdAt": "2016-12-31T23:59:60Z"}), Profile, 1),
        Row("sends traits and no id", faults.status(200, body={"traits": {}}), Profile, 1),
        Row("closes the connection afterwards, without saying so", faults.close_afterwards(), Profile, 1),
    ],
    "Error responses": [
        Row("400", faults.status(400), BadRequestError, 1, fields={"status": 400, "code": 520046}),
        Row("401", faults.status(401), AuthenticationError, 1, fields={"status": 401, "code": 20003}),
        Row("403", faults.status(403), PermissionDeniedError, 1, fields={"status": 403}),
        Row("404", faults.status(404), NotFoundError, 1, fields={"status": 404, "code": 20404}),
        Row("429", faults.status(429), RateLimitError, 3, fields={"status": 429, "retry_after": None}),
        Row("500", faults.status(500), ServerError, 1, fields={"status": 500}),
        Row("503", faults.status(503), ServerError, 3, fields={"status": 503, "attempts": 3}),
        once("429 once", faults.status(429)),
        once("429 once, with Retry-After in seconds", faults.status(429, retry_after=0)),
        once("503 once, with Retry-After as a date that has passed", faults.status(503, retry_after="Tue, 14 Nov 2023 22:30:10 GMT")),
        once("503 once, with a Retry-After that can't be read", faults.status(503, retry_after="soon")),
        once("429 once, with Retry-After twice", faults.raw(b"HTTP/1.1 429 No\r\nRetry-After: 0\r\nRetry-After: 0\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")),
        Row("429 with a Retry-After of 16 digits", faults.status(429, retry_after=1234567890123456), RateLimitError, 1),
        Row("429 with a Retry-After that ends after the deadline", faults.status(429, retry_after=60), RateLimitError, 1, fields={"retry_after": 60.0}),
        Row("409", faults.status(409), ConflictError, 1, fields={"status": 409}),
        Row("412", faults.status(412), PreconditionFailedError, 1, fields={"status": 412}),
        Row("418, which is not in the spec", faults.status(418), APIError, 1, fields={"status": 418}),
        Row("502 with an HTML page", faults.status(502, body="<html>", content_type="text/html"), ServerError, 3),
        Row("503 without a body", faults.status(503, body=b""), ServerError, 3),
        Row("520, from a gateway", faults.status(520, body="?"), ServerError, 1, fields={"status": 520}),
        Row("404 in an encoding that was not requested", faults.status(404, headers={"Content-Encoding": "br"}), NotFoundError, 1),
        Row("503 with invalid gzip", faults.status(503, headers={"Content-Encoding": "gzip"}), ServerError, 3),
        Row("404 with a body larger than the limit", faults.status(404, body=b" " * 2_000_000), NotFoundError, 1),
        Row(
            "503, cut short",
            faults.raw(b"HTTP/1.1 503 No\r\nContent-Length: 99\r\n\r\n{"),
            ServerError,
            3,
            fields={"status": 503},
        ),
    ],
    "Responses that take too long": [
        Row("never sends a byte", faults.hang(), RequestTimeoutError, 3, fields={"sent": None}, options=SILENT),
        Row("sends headers and no body", faults.hang_after_head(), RequestTimeoutError, 3, options=SILENT),
        Row("stops in the middle of the body", faults.hang_in_body(), RequestTimeoutError, 3, options=SILENT),
        once("never sends a byte, once", faults.hang(), options=SILENT),
        Row("never sends a byte, and the deadline comes first", faults.hang(), DeadlineExceededError, 1, options={"deadline": 0.2}),
        Row("responds after the deadline", faults.delay(5), DeadlineExceededError, 1, options=DRIP | {"read_timeout": 9}),
        Row("sends the headers slowly, a byte at a time", faults.drip_head(0.1), DeadlineExceededError, 1, options=DRIP, without="sync-httpx"),
        Row("sends the body slowly, a byte at a time", faults.drip_body(0.1), DeadlineExceededError, 1, options=DRIP),
    ],
    "Connections that break": [
        Row("resets the connection", faults.reset(), ConnectionLostError, 3, fields={"sent": None}),
        Row("resets it in the middle of the body", faults.reset_in_body(), ConnectionLostError, 3),
        Row("closes it without a byte", faults.close(), ConnectionLostError, 3),
        Row("closes it in the middle of the headers", faults.close_in_head(), ConnectionLostError, 3),
        once("resets the connection once", faults.reset()),
        once("closes it without a byte, once", faults.close()),
        once("closes it in the middle of the body, once", faults.truncate()),
        Row("ends before Content-Length", faults.truncate(), ResponseDecodeError, 3, fields=CUT),
        Row("ends in the middle of a chunk", faults.truncate_chunked(), ResponseDecodeError, 3, fields=CUT),
        Row("ends without the last chunk", faults.truncate_between_chunks(), ResponseDecodeError, 3, fields=CUT),
        Row("ends in the middle of the gzip", faults.truncate_gzip(), ResponseDecodeError, 3, fields=CUT),
        Row("sends more than Content-Length says", faults.longer_than_stated(), Profile, 1),
    ],
    "Bytes that are not HTTP": [
        Row("sends another protocol", faults.raw(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"), ConnectionLostError, 3),
        Row("sends binary data", faults.raw(bytes(range(256)) * 4 + b"\r\n\r\n"), ConnectionLostError, 3),
        Row("sends a header without a colon", faults.raw(b"HTTP/1.1 200 OK\r\nnonsense\r\n\r\n"), ConnectionLostError, 3),
        Row("sends a Content-Length that is not a number", faults.raw(b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"), ConnectionLostError, 3),
        Row("sends a chunk whose size is not a number", faults.raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"), ResponseDecodeError, 3),
        Row("sends a header of 100 kB", faults.large_header(100_000), Profile, 1),
        Row("sends a header of 1 MB", faults.large_header(1_000_000), ConnectionLostError, 3),
    ],
    "Bodies that are not a profile": [
        Row("sends JSON that is cut short", faults.status(200, body='{"id": '), ResponseDecodeError, 1, fields=DECODE),
        Row("sends an HTML page", faults.status(200, body="<html>", content_type="text/html"), ResponseDecodeError, 1, fields=DECODE),
        Row("sends no body", faults.status(200, body=b""), ResponseDecodeError, 1, fields=DECODE),
        Row("sends invalid UTF-8", faults.status(200, body=b'{"id": "\xff"}'), ResponseDecodeError, 1, fields=DECODE),
        Row("sends an array", faults.status(200, body=[1, 2]), ResponseDecodeError, 1, fields=DECODE),
        Row("sends null", faults.status(200, body=b"null"), ResponseDecodeError, 1, fields=DECODE),
        Row("sends nothing of a profile", faults.status(200, body={"trait": {}}), ResponseDecodeError, 1, fields=DECODE),
        Row("sends an invalid id", faults.status(200, body={"id": 5}), ResponseDecodeError, 1, fields=DECODE),
        Row("sends an invalid date", faults.status(200, body={"id": PROFILE, "createdAt": "yesterday"}), ResponseDecodeError, 1),
        Row("sends traits that are a list", faults.status(200, body={"id": PROFILE, "traits": []}), ResponseDecodeError, 1),
        Row("sends NaN", faults.status(200, body=b'{"id": "%s", "traits": {"G": {"n": NaN}}}' % PROFILE.encode()), ResponseDecodeError, 1),
        Row("sends a profile as text/plain", faults.status(200, body={"id": PROFILE}, content_type="text/plain"), Profile, 1),
        Row("sends an encoding that was not requested", faults.status(200, headers={"Content-Encoding": "br"}), ResponseDecodeError, 1),
        Row("sends invalid gzip", faults.status(200, headers={"Content-Encoding": "gzip"}), ResponseDecodeError, 1),
        Row("sends more bytes than the limit", faults.status(200, body=b" " * 1_000_001), ResponseTooLargeError, 1, fields={"status": 200}),
        Row("sends a gzip bomb of 20 MB", faults.gzip_bomb(20_000_000), ResponseTooLargeError, 1, fields={"status": 200}),
        Row("sends a Content-Length of 10^14", faults.raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100000000000000\r\n\r\n{"), ResponseTooLargeError, 1),
        Row("sends 204", faults.status(204), ResponseError, 1, fields={"status": 204}),
    ],
    "Redirects": [
        Row("names the canonical profile in a 301", faults.moved(canonical_id=PROFILE), Profile, 2, on=1),
        Row("names it in Location only", faults.moved(location=ELSEWHERE), Profile, 2, on=1),
        Row("names an invalid ID, and a valid Location", faults.moved(ELSEWHERE, "x"), ResponseError, 1),
        Row("names nothing", faults.moved(), ResponseError, 1, fields={"status": 301}),
        Row("names an invalid ID", faults.moved(canonical_id="../../Secret"), ResponseError, 1),
        Row("names another host", faults.moved(location=f"https://evil.example{ELSEWHERE}"), ResponseError, 1),
        Row("names another scheme", faults.moved(location=f"ftp://127.0.0.1{ELSEWHERE}"), ResponseError, 1),
        Row("names another store", faults.moved(location=ELSEWHERE.replace("mem_store_0", "mem_store_1")), ResponseError, 1),
        Row("names the profile itself", faults.moved(canonical_id=OTHER), ResponseError, 1),
        Row("names a profile that was merged back into the first one", faults.moved(canonical_id=PROFILE), ResponseError, 2),
        Row("301, if merges are to raise", faults.moved(canonical_id=PROFILE), ProfileMergedError, 1, options={"on_merged": "raise"}),
        Row("302", faults.status(302, headers={"Location": ELSEWHERE}), ResponseError, 1, fields={"status": 302}),
        Row("307 to another host", faults.status(307, headers={"Location": "https://evil.example/"}), ResponseError, 1),
    ],
}  # fmt: skip

ROWS = [row for rows in GROUPS.values() for row in rows]

BODY = b'{"id": "%s"}' % PROFILE.encode()
LENGTH = b"Content-Length: %d\r\n" % len(BODY)
CHUNKED = b"Transfer-Encoding: chunked\r\n"
CHUNK = b"%x\r\n%s\r\n0\r\n\r\n" % (len(BODY), BODY)


def ok(headers: bytes, body: bytes = BODY, line: bytes = b"HTTP/1.1 200 OK\r\n") -> bytes:
    return line + headers + b"Connection: close\r\n\r\n" + body


FRAMINGS: Mapping[str, tuple[bytes, type, type]] = {
    "the same Content-Length twice": (ok(LENGTH + LENGTH), ConnectionLostError, Profile),
    "two Content-Lengths that differ": (ok(LENGTH + b"Content-Length: 3\r\n"), ConnectionLostError, ConnectionLostError),
    "Content-Length beside chunks": (ok(LENGTH + CHUNKED, CHUNK), ConnectionLostError, Profile),
    "chunked twice": (ok(CHUNKED + CHUNKED, CHUNK), ConnectionLostError, ConnectionLostError),
    "chunks, spelled Chunked": (ok(CHUNKED.title(), CHUNK), Profile, Profile),
    "a Transfer-Encoding besides chunked": (ok(b"Transfer-Encoding: gzip, chunked\r\n", CHUNK), ConnectionLostError, ConnectionLostError),
    "a Content-Length with zeros before it": (ok(b"Content-Length: 00%d\r\n" % len(BODY)), Profile, Profile),
    "a Content-Length with a sign": (ok(b"Content-Length: +%d\r\n" % len(BODY)), ConnectionLostError, ConnectionLostError),
    "line breaks without CR": (ok(LENGTH).replace(b"\r\n", b"\n"), ConnectionLostError, Profile),
    "a line break before the response": (b"\r\n" + ok(LENGTH), Profile, ConnectionLostError),
    "a header folded over two lines": (ok(b"X: a\r\n b\r\n" + LENGTH), ConnectionLostError, Profile),
    "a blank before a colon": (ok(b"Content-Length : 5\r\n"), ConnectionLostError, ConnectionLostError),
    "a status line without a reason": (ok(LENGTH, line=b"HTTP/1.1 200\r\n"), Profile, Profile),
    "HTTP/1.0": (ok(LENGTH, line=b"HTTP/1.0 200 OK\r\n"), Profile, Profile),
    "HTTP/2.0": (ok(LENGTH, line=b"HTTP/2.0 200 OK\r\n"), ConnectionLostError, Profile),
    "an empty header, and one in Latin-1": (ok(b"X:\r\nY: \xe9\r\n" + LENGTH), Profile, Profile),
    "an empty Content-Encoding": (ok(b"Content-Encoding:\r\n" + LENGTH), Profile, Profile),
}  # fmt: skip
"""What HTTP allows, or nearly, and few servers send: a response, what a call makes of it, and what it makes of it over httpx."""


def document() -> str:
    """docs/faults.md."""
    lines = [
        "# What happens when something fails",
        "",
        "Each row is a failure of the server, what a call then returns or raises, and how many requests the server receives. The tests",
        "check every row with the sync and the async client, on the client's own connections and on transports of httpx.",
        "`uv run python -m tests.fault_matrix` prints this page.",
        "",
        "The calls make up to 3 attempts, wait up to 5 s for the server's next byte, and have a deadline of 20 s, unless the row says",
        "otherwise. Every call ends by its deadline.",
    ]
    for title, rows in GROUPS.items():
        lines += ["", f"## {title}", "", "| the server | the call returns or raises | requests |", "|---|---|---|"]
        for row in rows:
            kind = _shown(row.outcome)
            details = ", ".join(f"{name} {value!r}" for name, value in row.fields.items() if row.outcome is not Profile)
            options = ", ".join(f"`{name}={value!r}`" for name, value in row.options.items())
            says = f"{row.says} ({options})" if options else row.says
            lines.append(f"| {says} | {kind}{f' ({details})' if details else ''} | {row.requests} |")
            if row.without:
                lines.append(
                    "| - with `HttpxEngine` | not promised: the transport's timeouts start again with every byte | |"
                )
    lines += [
        *("", "## Framings that few servers send", ""),
        "llhttp, which reads responses here, is stricter than h11 in most cases, which does it for httpx: what two readers could take for two",
        *("different responses, it refuses.", "", "| the server sends | a call | over httpx |", "|---|---|---|"),
        *(f"| {says} | {_shown(ours)} | {_shown(httpx)} |" for says, (_, ours, httpx) in FRAMINGS.items()),
    ]
    return "\n".join(lines) + "\n"


def _shown(outcome: type) -> str:
    return "a profile" if outcome is Profile else f"`{outcome.__name__}`"


if __name__ == "__main__":
    print(document(), end="")
