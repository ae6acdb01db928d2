"""Ways for the local service to fail, so that what a client makes of them can be seen.

>>> local.inject(faults.status(503, retry_after=1))                 # the next request                  # doctest: +SKIP
>>> local.inject(faults.drip_body(0.2), on=(2, 3))                  # the second and the third from now # doctest: +SKIP
>>> local.inject(faults.reset(), on=None)                           # all                               # doctest: +SKIP

A fault either changes the answer (status, headers, body, delay), or takes over the connection and does to it what no well-behaved
server would: then it is a script of what to write, how long to wait, and how to end.
"""

from __future__ import annotations

import enum
import gzip
import json
import re
import threading
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeAlias

from attrs import field, frozen


class End(enum.Enum):
    """How a script leaves the connection."""

    CLOSE = "close"
    """In order."""
    RESET = "reset"
    """With a TCP reset."""
    HANG = "hang"
    """Open, and silent until the client goes away."""


@frozen
class Answer:
    """The answer that a request would have had."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def head(self, **changes: str | None) -> bytes:
        """Status line and headers as they are on the wire. A change of None leaves a header out; ``_`` stands for ``-``."""
        headers: dict[str, str | None] = {name.lower(): value for name, value in self.headers.items()}
        headers |= {name.replace("_", "-"): value for name, value in changes.items()}
        lines = [f"{name}: {value}\r\n" for name, value in headers.items() if value is not None]
        return f"HTTP/1.1 {self.status} Status\r\n{''.join(lines)}\r\n".encode("latin-1")

    def wire(self) -> bytes:
        return self.head() + self.body


Step: TypeAlias = bytes | float | End
"""Bytes to write, seconds to wait, or how to end; a script that does not say how to end closes the connection."""
Script: TypeAlias = Callable[[Answer], Iterable[Step]]


@frozen
class Fault:
    """What happens to a request. The functions of this module make them."""

    delay: float = 0.0
    """Seconds to wait first."""
    status: int | None = None
    """None: the ordinary answer."""
    headers: Mapping[str, str] = field(factory=dict)
    body: bytes | None = None
    """None: the description's example for the status."""
    script: Script | None = None
    """What is done to the connection instead of answering."""


# --- answers that are not as they should be


def status(
    status: int,
    *,
    retry_after: str | float | None = None,
    body: Any = None,
    content_type: str | None = None,
    headers: Mapping[str, str] | None = None,
    delay: float = 0.0,
) -> Fault:
    """An answer with this status.

    Args:
        status: the HTTP status.
        retry_after: the value of Retry-After: seconds, or any text.
        body: bytes or text as it is; anything else as JSON; None: the description's example.
        content_type: None: JSON's.
        headers: further headers.
        delay: seconds to wait before it.
    """
    if not 200 <= status <= 599:
        raise ValueError(f"not a final HTTP status: {status}")
    extra = dict(headers or {})
    if retry_after is not None:
        extra["Retry-After"] = str(retry_after)
    if content_type is not None:
        extra["Content-Type"] = content_type
    if isinstance(body, str):
        body = body.encode()
    elif body is not None and not isinstance(body, bytes):
        body = json.dumps(body).encode()
    for name, value in extra.items():
        if not re.fullmatch(r"[\x21-\x7e]+: [\x20-\x7e\xa0-\xff]*", f"{name}: {value}"):
            raise ValueError(f"not a header: {name!r}: {value!r}")
    return Fault(delay, status, extra, body)


def delay(seconds: float) -> Fault:
    """The ordinary answer, `seconds` late."""
    return Fault(delay=seconds)


def moved(location: str | None = None, canonical_id: str | None = None) -> Fault:
    """A 301 with these headers, or without them."""
    headers = {"Location": location, "Canonical-Profile-Id": canonical_id}
    return Fault(status=301, headers={name: value for name, value in headers.items() if value is not None})


def gzip_bomb(size: int) -> Fault:
    """A 200 whose body is `size` bytes of white space, in some thousandth of that."""
    squeeze = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    blank = b" " * 1_000_000
    parts = [squeeze.compress(blank[: size - done]) for done in range(0, size, len(blank))]
    return Fault(status=200, headers={"Content-Encoding": "gzip"}, body=b"".join(parts) + squeeze.flush())


# --- connections that do not go on as they should


def hang() -> Fault:
    """No byte, ever."""
    return Fault(script=lambda answer: [End.HANG])


def hang_after_head() -> Fault:
    """Headers, and never a body."""
    return Fault(script=lambda answer: [answer.head(), End.HANG])


def hang_in_body() -> Fault:
    """Half of the body, and no more."""
    return Fault(script=lambda answer: [answer.wire()[: -len(answer.body) // 2], End.HANG])


def drip_head(interval: float) -> Fault:
    """The whole answer, a byte at a time, `interval` seconds apart, from the status line on."""
    return Fault(script=lambda answer: _drip(answer.wire(), interval))


def drip_body(interval: float) -> Fault:
    """Headers at once; the body a byte at a time, `interval` seconds apart."""
    return Fault(script=lambda answer: [answer.head(), *_drip(answer.body, interval)])


def reset() -> Fault:
    """A reset instead of an answer."""
    return Fault(script=lambda answer: [End.RESET])


def reset_in_body() -> Fault:
    """A reset after half of the body."""
    return Fault(script=lambda answer: [answer.wire()[: -len(answer.body) // 2], 0.05, End.RESET])


def close() -> Fault:
    """The end of the connection instead of an answer."""
    return Fault(script=lambda answer: [End.CLOSE])


def close_in_head() -> Fault:
    """The end of the connection in the middle of the headers."""
    return Fault(script=lambda answer: [answer.head()[:-30]])


def truncate() -> Fault:
    """The end of the connection after half of the body, against Content-Length."""
    return Fault(script=lambda answer: [answer.wire()[: -len(answer.body) // 2]])


def truncate_chunked() -> Fault:
    """The end of the connection in the middle of a chunk."""
    return Fault(script=lambda answer: [_chunked_head(answer), b"%x\r\n" % len(answer.body), answer.body[:10]])


def truncate_between_chunks() -> Fault:
    """A whole chunk with the whole body, and the end of the connection in the place of the last, empty chunk."""
    return Fault(script=lambda answer: [_chunked_head(answer), _chunk(answer.body)])


def truncate_gzip() -> Fault:
    """A Content-Length that is kept, with a gzip body that ends early."""

    def script(answer: Answer) -> list[Step]:
        body = gzip.compress(answer.body)[:-12]
        # The framing is right, so a client would use the connection again, which ends with the script.
        return [answer.head(content_encoding="gzip", content_length=str(len(body)), connection="close"), body]

    return Fault(script=script)


def longer_than_stated(extra: int = 100) -> Fault:
    """More bytes than Content-Length says."""
    return Fault(script=lambda answer: [answer.wire() + b" " * extra])


def close_afterwards() -> Fault:
    """The ordinary answer; then the end of a connection that was to be kept."""
    return Fault(script=lambda answer: [answer.wire()])


def chunked() -> Fault:
    """The ordinary answer in chunks of seven bytes: no fault of the server's."""

    def script(answer: Answer) -> Iterator[Step]:
        yield _chunked_head(answer)
        for start in range(0, len(answer.body), 7):
            yield _chunk(answer.body[start : start + 7])
        yield b"0\r\n\r\n"

    return Fault(script=script)


def until_close() -> Fault:
    """The ordinary answer without a length, which the end of the connection ends: no fault of the server's either."""
    return Fault(script=lambda answer: [answer.head(content_length=None, connection="close"), answer.body])


def early_hints() -> Fault:
    """Interim answers (100, 103) before the ordinary one: no fault either."""
    hints = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
    return Fault(script=lambda answer: [hints + answer.wire()])


def raw(*parts: bytes) -> Fault:
    """These bytes, whatever they are, and the end of the connection."""
    return Fault(script=lambda answer: parts)


def large_header(size: int = 100_000) -> Fault:
    """The ordinary answer with a header of `size` bytes."""
    return Fault(script=lambda answer: [answer.head(x_large="x" * size) + answer.body])


def many_headers(count: int = 10_000) -> Fault:
    """The ordinary answer with `count` headers."""

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


# --- by name, for whoever is not Python

BY_NAME: Mapping[str, Callable[..., Fault]] = {
    function.__name__: function
    for function in (
        *(
            status,
            delay,
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


def from_json(request: Any) -> tuple[Fault | None, int | Iterable[int] | None]:
    """What ``{"name": "status", "arguments": {"status": 503}, "on": [1, 2]}`` asks for: a fault, and which requests meet it.

    Without `on` the next request does; the name "clear" asks for no fault (None) any more.

    Raises:
        ValueError: it asks for nothing that there is; the text lists the names.
    """
    try:
        name, on = request["name"], request.get("on", 1)
        if name == "clear":
            return None, on
        if on is not None and not all(isinstance(number, int) for number in ([on] if isinstance(on, int) else on)):
            raise ValueError("requests are counted from 1")
        return BY_NAME[name](**request.get("arguments", {})), on
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        names = ", ".join(sorted(BY_NAME))
        raise ValueError(f"not a fault ({type(error).__name__}: {error}); there are: {names}, clear") from None


class FaultPlan:
    """Which of the coming requests meet a fault; for use by many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._planned: dict[int, Fault] = {}
        self._always: Fault | None = None
        self._seen = 0

    def add(self, fault: Fault, on: int | Iterable[int] | None) -> None:
        """Plans `fault` for the n-th requests from now, counted from 1, or (None) for all that have no other one."""
        with self._lock:
            if on is None:
                self._always = fault
            else:
                numbers = [on] if isinstance(on, int) else list(on)
                if min(numbers, default=1) < 1:
                    raise ValueError("requests are counted from 1")
                self._planned.update({self._seen + number: fault for number in numbers})

    def clear(self) -> None:
        """Forgets what is planned."""
        with self._lock:
            self._planned.clear()
            self._always = None

    def next(self) -> Fault | None:
        """Counts a request, and says what it meets."""
        with self._lock:
            self._seen += 1
            return self._planned.pop(self._seen, self._always)
