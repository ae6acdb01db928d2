"""A request as bytes, and bytes as a response."""

from __future__ import annotations

from typing import Any

import httptools

from twilio_memory.address import Route
from twilio_memory.errors import TwilioMemoryError
from twilio_memory.http import failures
from twilio_memory.http.body import Incoming
from twilio_memory.request import Request
from twilio_memory.response import Headers

MAX_HEADER_BYTES = 131_072
"""Of a response's status line and headers, and between bytes of its body. The parser has no limit of its own."""
MAX_INTERIM = 32
"""Responses with a status of 1xx before the one that counts."""


def write_request(request: Request, route: Route) -> bytes:
    """The bytes of `request`. Only here, and for a proxy in TunnelLayer, do credentials become bytes. No variable holds them."""
    target = request.url if route.is_forwarded else request.url[request.url.index("/", 8) :]
    has_body = request.body or request.method not in ("GET", "DELETE")
    length = f"Content-Length: {len(request.body)}\r\n" if has_body else ""
    lines = "".join([f"{name}: {value}\r\n" for name, value in request.headers])
    head = f"{request.method} {target} HTTP/1.1\r\nHost: {route.host}\r\n{length}{lines}"
    if request.credentials is None:
        return f"{head}{route.proxy_lines}\r\n".encode("latin-1") + request.body
    return (
        f"{head}{route.proxy_lines}Authorization: {request.credentials.authorization()}\r\n\r\n".encode("latin-1")
        + request.body
    )


class ResponseReader:
    """One response as it comes in.

    Args:
        limit: bytes of the body, after decompression.
    """

    is_complete: bool = False
    may_persist: bool = False
    """Whether the connection can serve another request: the response says so, and nothing came behind it."""
    incoming: Incoming | None = None
    """The response, once its headers are there."""
    _overhead = 0
    _interim = 0
    _ends_with_connection = False
    _last_piece = b""
    _tail = b""
    _surplus = False
    _failure: BaseException | None = None

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._pairs: list[tuple[bytes, bytes]] = []
        self._parser: Any = httptools.HttpResponseParser(self)

    def receive_data(self, data: bytes) -> None:
        """
        Raises:
            ConnectionLostError: `data` is not HTTP/1.1.
            ResponseError: the body can't be used.
        """
        self._overhead += len(data)
        self._last_piece = b""
        failure: BaseException | None = None
        try:
            self._parser.feed_data(data)
        except httptools.HttpParserCallbackError as error:
            failure, self._failure = self._failure, None
            if failure is None:  # A KeyboardInterrupt in another callback, say.
                failure = error.__context__ if not isinstance(error.__context__, Exception) else failures.not_http()
        except (httptools.HttpParserError, httptools.HttpParserUpgrade):
            self._surplus = True
            failure = None if self.is_complete else self._broken()
        if self._overhead > MAX_HEADER_BYTES and not self.is_complete:
            failure = failure or self._broken()
        if failure:
            raise failure from None
        if self.is_complete:
            self.may_persist = self.may_persist and not self._surplus and self._ends_with(data)
            self.release()
        else:
            self._tail = (self._tail + data[-6:])[-6:]

    def _broken(self) -> TwilioMemoryError:
        return failures.cut_short() if self.incoming else failures.not_http()

    def _ends_with(self, data: bytes) -> bool:
        """Whether nothing is behind the response, whose last bytes are `data`. The parser skips line breaks there."""
        if self._last_piece:
            return data.endswith(self._last_piece)
        tail = (self._tail + data[-6:])[-6:]
        return tail.endswith(b"\r\n\r\n") and tail != b"\r\n\r\n\r\n"

    def receive_eof(self, *, is_certain: bool) -> None:
        """
        Args:
            is_certain: whether it was the server that ended the connection, and nobody who cut it.

        Raises:
            ConnectionLostError: there is no response yet.
            ResponseDecodeError: the body is not complete; `truncated` is True.
        """
        if not (self._ends_with_connection and is_certain):
            raise self._broken()
        self.is_complete = True
        self.release()

    def release(self) -> None:
        """Takes apart the circle of the parser and its reader, so that both, and the body, are freed at once."""
        self._parser = None

    # What the parser calls. It hides exceptions behind one of its own, whose context is whatever the caller handles just then.

    def on_message_begin(self) -> None:
        if self.is_complete:
            self._surplus = True

    def on_header(self, name: bytes, value: bytes) -> None:
        if self.incoming is None:  # Else it is a trailer.
            self._pairs.append((name, value.rstrip(b" \t")))  # The parser drops white space before a value only.

    def on_headers_complete(self) -> None:
        if self.is_complete:
            return
        try:
            status = self._parser.get_status_code()
            if status < 200:
                self._skip_interim(status)
                return
            headers = Headers(self._pairs)
            coding = headers.raw(b"transfer-encoding")
            if self._parser.get_http_version() not in ("1.1", "1.0") or (coding and coding.lower() != b"chunked"):
                raise failures.not_http()
            self._ends_with_connection = coding is None and headers.raw(b"content-length") is None
            self.incoming = Incoming(status, headers, self._limit)
            self.incoming.begin()
        except BaseException as error:
            self._failure = error
            raise

    def _skip_interim(self, status: int) -> None:
        self._pairs = []
        self._interim += 1
        if self._interim > MAX_INTERIM or status == 101:
            raise failures.not_http()

    def on_body(self, data: bytes) -> None:
        if self.incoming is not None and not self.is_complete:
            try:
                self.incoming.feed(data)
            except BaseException as error:
                self._failure = error
                raise
            self._last_piece = data
            self._overhead = 0

    def on_chunk_complete(self) -> None:
        self._last_piece = b""

    def on_message_complete(self) -> None:
        if self.incoming is not None and not self.is_complete:
            self.is_complete = True
            self.may_persist = self._parser.should_keep_alive()
