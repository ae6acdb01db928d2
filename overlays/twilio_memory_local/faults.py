"""Faults of the local service, to test how a client handles them.

>>> local.inject(faults.status(503, retry_after=1))                 # the next request                  # doctest: +SKIP
>>> local.inject(faults.drip_body(0.2), on=(2, 3))                  # the second and the third from now # doctest: +SKIP
>>> local.inject(faults.reset(), on=None)                           # all                               # doctest: +SKIP

A fault either replaces the response (status, headers, body) or delays it; or it takes over the connection with a script, which
says what to write, how long to wait, and how to end. What a request asks for is not done if the response is replaced, and is done
if the connection breaks: a client that sends it again does it twice.

Clients in other languages plan them with ``POST /_faults``, if the service was started with ``serve --faults`` or
``LocalMemory(fault_route=True)``. The route takes the same credentials as the API; fault_plan.from_json describes the body.
"""

from __future__ import annotations

import enum
import gzip
import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from attrs import field, frozen


class End(enum.Enum):
    """How a script ends the connection."""

    CLOSE = "close"
    """Close it normally."""
    RESET = "reset"
    """Send a TCP reset."""
    HANG = "hang"
    """Keep it open, and send nothing until the client closes it."""


@frozen
class Answer:
    """The response that a request would get without a fault."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def head(self, **changes: str | None) -> bytes:
        """Status line and headers as bytes, with `changes` to headers: ``_`` stands for ``-``, and None removes a header."""
        headers: dict[str, str | None] = {name.lower(): value for name, value in self.headers.items()}
        headers |= {name.replace("_", "-"): value for name, value in changes.items()}
        lines = [f"{name}: {value}\r\n" for name, value in headers.items() if value is not None]
        return f"HTTP/1.1 {self.status} Status\r\n{''.join(lines)}\r\n".encode("latin-1")

    def wire(self) -> bytes:
        return self.head() + self.body


MAX_SECONDS = 86_400
MAX_SIZE = 2**30
"""Bytes."""
MAX_HEADERS = 1_000_000

Step: TypeAlias = bytes | float | End
"""Bytes to write, seconds to wait, or how to end. Without an End, the connection is closed."""
Script: TypeAlias = Callable[[Answer], Iterable[Step]]


@frozen
class Fault:
    """What happens to a request. Make one with a function of this module."""

    delay: float = 0.0
    """Seconds to wait before the response."""
    status: int | None = None
    """None: the ordinary response."""
    headers: Mapping[str, str] = field(factory=dict)
    body: bytes | None = None
    """None: the example in the spec for the status."""
    script: Script | None = None
    """What to do with the connection instead of sending a response."""
    lag: float = 0.0
    """For how many seconds reads do not show what the request changes."""
    pending_reads: int = 0
    """How many reads of the operation that the request begins say that it goes on."""

    def __attrs_post_init__(self) -> None:
        _check_seconds("delay", self.delay)
        _check_seconds("lag", self.lag)
        _check_number("pending_reads", self.pending_reads, 0, 1000, whole=True)
        if self.status is not None:
            _check_number("status", self.status, 200, 599, whole=True)
        _check_headers(self.headers)
        if self.body is not None and not isinstance(self.body, bytes):
            raise ValueError(f"body must be bytes, not {type(self.body).__name__}")
        if self.script is not None and not callable(self.script):
            raise ValueError(f"script must be a function, not {type(self.script).__name__}")


# --- faults in the response


def status(
    status: int,
    *,
    retry_after: str | float | None = None,
    body: Any = None,
    content_type: str | None = None,
    headers: Mapping[str, str] | None = None,
    delay: float = 0.0,
) -> Fault:
    """A response with this status.

    Args:
        status: the HTTP status, 200 to 599.
        retry_after: the value of Retry-After: seconds, or any text.
        body: bytes or text are sent unchanged, anything else as JSON. None: the example in the spec.
        content_type: None: application/json.
        headers: more headers.
        delay: seconds to wait before the response.

    Raises:
        ValueError: an argument is invalid. The text names it. The other functions raise it too.
    """
    _check_headers(headers)
    extra = dict(headers or {})
    if retry_after is not None:
        is_number = isinstance(retry_after, (int, float)) and not isinstance(retry_after, bool)
        extra["Retry-After"] = _header_value("retry_after", str(retry_after) if is_number else retry_after)
    if content_type is not None:
        extra["Content-Type"] = _header_value("content_type", content_type)
    if isinstance(body, str):
        body = body.encode("utf-8", "surrogatepass")
    elif body is not None and not isinstance(body, bytes):
        body = _to_json(body)
    return Fault(delay, status, extra, body)


def delay(seconds: float) -> Fault:
    """The ordinary response after a delay."""
    _check_seconds("seconds", seconds)
    return Fault(delay=seconds)


def lag(seconds: float) -> Fault:
    """The ordinary response; but for some time, reads do not show what the request changes, nor any change after it.

    The real service is like that: it responds with 202 before a change shows. A request that only reads is not affected. All
    changes show when the time is over, or after `clear_faults()`, so that a test need not wait.

    >>> local.inject(faults.lag(60), on=None)  # doctest: +SKIP
    """
    _check_seconds("seconds", seconds)
    return Fault(lag=seconds)


def slow_operation(reads: int = 2) -> Fault:
    """The ordinary response, of a change that an operation makes; but the operation goes on, for so many reads of its state.

    What is changed shows at once: add `lag` of another fault to test for what does not.
    """
    _check_number("reads", reads, 1, 1000, whole=True)
    return Fault(pending_reads=reads)


def moved(location: str | None = None, canonical_id: str | None = None) -> Fault:
    """A 301 with the headers Location and Canonical-Profile-Id, if they are not None."""
    headers = {}
    if location is not None:
        headers["Location"] = _header_value("location", location)
    if canonical_id is not None:
        headers["Canonical-Profile-Id"] = _header_value("canonical_id", canonical_id)
    return Fault(status=301, headers=headers)


def gzip_bomb(size: int) -> Fault:
    """A 200 with a gzip body of about `size / 1000` bytes that unpacks to `size` bytes of white space."""
    _check_number("size", size, 0, MAX_SIZE, whole=True)
    squeeze = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    blank = b" " * 1_000_000
    parts = [squeeze.compress(blank[: size - done]) for done in range(0, size, len(blank))]
    return Fault(status=200, headers={"Content-Encoding": "gzip"}, body=b"".join(parts) + squeeze.flush())


# --- faults of the connection


def hang() -> Fault:
    """Sends nothing, and keeps the connection open."""
    return Fault(script=lambda answer: [End.HANG])


def hang_after_head() -> Fault:
    """Sends the headers, and then nothing."""
    return Fault(script=lambda answer: [answer.head(), End.HANG])


def hang_in_body() -> Fault:
    """Sends half of the body, and then nothing."""
    return Fault(script=lambda answer: [answer.wire()[: -len(answer.body) // 2], End.HANG])


def drip_head(interval: float) -> Fault:
    """Sends the whole response, from the status line on, one byte every `interval` seconds."""
    _check_seconds("interval", interval)
    return Fault(script=lambda answer: _drip(answer.wire(), interval))


def drip_body(interval: float) -> Fault:
    """Sends the headers at once, and the body one byte every `interval` seconds."""
    _check_seconds("interval", interval)
    return Fault(script=lambda answer: [answer.head(), *_drip(answer.body, interval)])


def reset() -> Fault:
    """Resets the connection instead of sending a response."""
    return Fault(script=lambda answer: [End.RESET])


def reset_in_body() -> Fault:
    """Resets the connection after half of the body."""
    return Fault(script=lambda answer: [answer.wire()[: -len(answer.body) // 2], 0.05, End.RESET])


def close() -> Fault:
    """Closes the connection instead of sending a response."""
    return Fault(script=lambda answer: [End.CLOSE])


def close_in_head() -> Fault:
    """Closes the connection in the middle of the headers."""
    return Fault(script=lambda answer: [answer.head()[:-30]])


def truncate() -> Fault:
    """Closes the connection after half of the body that Content-Length announces."""
    return Fault(script=lambda answer: [answer.wire()[: -len(answer.body) // 2]])


def truncate_chunked() -> Fault:
    """Closes the connection in the middle of a chunk."""
    return Fault(script=lambda answer: [_chunked_head(answer), b"%x\r\n" % len(answer.body), answer.body[:10]])


def truncate_between_chunks() -> Fault:
    """Sends the whole body in one chunk, and closes the connection before the last, empty chunk."""
    return Fault(script=lambda answer: [_chunked_head(answer), _chunk(answer.body)])


def truncate_gzip() -> Fault:
    """Sends a truncated gzip body with a correct Content-Length."""

    def script(answer: Answer) -> list[Step]:
        body = gzip.compress(answer.body)[:-12]
        # The framing is correct, so without this header a client would use the connection again, which the script closes.
        return [answer.head(content_encoding="gzip", content_length=str(len(body)), connection="close"), body]

    return Fault(script=script)


def longer_than_stated(extra: int = 100) -> Fault:
    """Sends `extra` bytes more than Content-Length says."""
    _check_number("extra", extra, 1, MAX_SIZE, whole=True)
    return Fault(script=lambda answer: [answer.wire() + b" " * extra])


def close_afterwards() -> Fault:
    """Sends the ordinary response without Connection: close, and then closes the connection."""
    return Fault(script=lambda answer: [answer.wire()])


def chunked() -> Fault:
    """Sends the ordinary response in chunks of seven bytes. That is valid HTTP."""

    def script(answer: Answer) -> Iterator[Step]:
        yield _chunked_head(answer)
        for start in range(0, len(answer.body), 7):
            yield _chunk(answer.body[start : start + 7])
        yield b"0\r\n\r\n"

    return Fault(script=script)


def until_close() -> Fault:
    """Sends the ordinary response without a length, and ends it by closing the connection. That is valid HTTP."""
    return Fault(script=lambda answer: [answer.head(content_length=None, connection="close"), answer.body])


def early_hints() -> Fault:
    """Sends interim responses (100, 103) before the ordinary one. That is valid HTTP."""
    hints = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
    return Fault(script=lambda answer: [hints + answer.wire()])


def raw(*parts: bytes) -> Fault:
    """Sends these bytes, and closes the connection."""
    for part in parts:
        if not isinstance(part, bytes):
            raise ValueError(f"parts must be bytes, not {type(part).__name__}")
    return Fault(script=lambda answer: parts)


def large_header(size: int = 100_000) -> Fault:
    """Sends the ordinary response with a header of `size` bytes."""
    _check_number("size", size, 0, MAX_SIZE, whole=True)
    return Fault(script=lambda answer: [answer.head(x_large="x" * size) + answer.body])


def many_headers(count: int = 10_000) -> Fault:
    """Sends the ordinary response with `count` more headers."""
    _check_number("count", count, 0, MAX_HEADERS, whole=True)

    def script(answer: Answer) -> list[Step]:
        head = answer.head()
        return [head[:-2] + b"".join(b"x-%d: y\r\n" % number for number in range(count)) + b"\r\n" + answer.body]

    return Fault(script=script)


def _drip(data: bytes, interval: float) -> Iterator[Step]:
    for index in range(len(data)):
        yield data[index : index + 1]
        yield interval


def _chunked_head(answer: Answer) -> bytes:
    return answer.head(content_length=None, transfer_encoding="chunked")


def _chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data)


# --- arguments


def _check_seconds(name: str, value: object) -> None:
    _check_number(name, value, 0, MAX_SECONDS, whole=False)


def _check_number(name: str, value: object, least: int, most: int, *, whole: bool) -> None:
    is_number = isinstance(value, int if whole else (int, float)) and not isinstance(value, bool)
    if not is_number or not least <= value <= most:  # type: ignore[operator]
        kind = "an integer" if whole else "a number"
        raise ValueError(f"{name} must be {kind} from {least} to {most}")


def _check_headers(headers: object) -> None:
    if headers is not None and not isinstance(headers, Mapping):
        raise ValueError("headers must be an object of names and values")
    for name, value in (headers or {}).items():
        if not isinstance(name, str) or not re.fullmatch(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+", name):
            raise ValueError(f"headers: {str(name)[:50]!r} can't be the name of a header")
        if name.lower() in _FRAMING:
            raise ValueError(f"headers: {name} follows from the body; to send a wrong one, use raw()")
        _header_value(f"headers: the value of {name[:50]}", value)


_FRAMING = ("content-length", "transfer-encoding")


def _header_value(name: str, value: object) -> str:
    if not isinstance(value, str) or not re.fullmatch(r"[\t\x20-\x7e\xa0-\xff]*", value) or value.strip(" \t") != value:
        raise ValueError(
            f"{name} must be text that a header can carry: one line, in Latin-1, without white space at its ends"
        )
    return value


def _to_json(body: object) -> bytes:
    try:
        return json.dumps(body).encode()
    except (TypeError, ValueError, RecursionError):
        raise ValueError("body must be bytes, text, or what JSON can express") from None


# --- by name, for clients in other languages

BY_NAME: Mapping[str, Callable[..., Fault]] = {
    function.__name__: function
    for function in (
        *(
            status,
            delay,
            lag,
            slow_operation,
            moved,
            gzip_bomb,
            hang,
            hang_after_head,
            hang_in_body,
            drip_head,
            drip_body,
            reset,
            reset_in_body,
        ),
        *(close, close_in_head, truncate, truncate_chunked, truncate_between_chunks, truncate_gzip, longer_than_stated),
        *(close_afterwards, chunked, until_close, early_hints, large_header, many_headers),
    )
}
