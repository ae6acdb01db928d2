"""A request as bytes, and bytes as a response."""

from __future__ import annotations

import httptools

from twilio_memory.address import Route
from twilio_memory.errors import DeadlineExceededError, ResponseError, TwilioMemoryError
from twilio_memory.http import failures
from twilio_memory.http.body import Body
from twilio_memory.request import Request
from twilio_memory.response import Headers, RawResponse

MAX_HEADER_BYTES = 131_072
"""Of a response's status line and headers, and between bytes of its body. The parser has no limit of its own."""
MAX_INTERIM = 32
"""Responses with a status of 1xx before the one that counts."""


def write_request(request: Request, route: Route) -> bytes:
    """The bytes of `request`. Only here do credentials become bytes, and no variable holds them."""
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

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._status = 0
        self._pairs: list[tuple[bytes, bytes]] = []
        self._headers: Headers | None = None
        self._body: Body | None = None
        self._overhead = 0
        self._interim = 0
        self._ends_with_connection = False
        self._last_piece = b""
        self._tail = b""
        self._surplus = False
        self._failure: BaseException | None = None
        self.is_complete: bool = False
        self.may_persist: bool = False
        """Whether the connection can serve another request: the response says so, and nothing came behind it."""
        self._parser = httptools.HttpResponseParser(self)

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
            if not self.is_complete:
                failure = failures.not_http() if self._headers is None else failures.cut_short()
            self._surplus = True
        if not (failure or self.is_complete) and self._overhead > MAX_HEADER_BYTES:
            failure = failures.not_http() if self._headers is None else failures.cut_short()
        if failure:
            raise failure from None
        if self.is_complete:
            self.may_persist = self.may_persist and not self._surplus and self._ends_with(data)
        else:
            self._tail = (self._tail + data[-6:])[-6:]

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
        if self._headers is None:
            raise failures.not_http()
        if not (self._ends_with_connection and is_certain):
            raise failures.cut_short()
        self.is_complete = True

    def response(self) -> RawResponse:
        """The complete response.

        Raises:
            ResponseDecodeError: the body's gzip ended early; `truncated` is True.
        """
        assert self._headers is not None
        assert self._body is not None
        return RawResponse(self._status, self._headers, self._body.finish())

    def after(self, failure: TwilioMemoryError) -> RawResponse | TwilioMemoryError:
        """What `failure` leaves: of an error's response, the status says more than a fault in its body does."""
        if isinstance(failure, ResponseError):
            failure.status = self._status
        if self._headers is None or self._status < 300 or isinstance(failure, DeadlineExceededError):
            return failure
        return RawResponse(self._status, self._headers, self._body.so_far() if self._body else b"")

    def release(self) -> None:
        """Takes apart the circle of the parser and its reader, so that both, and the body, are freed at once."""
        del self._parser

    # What the parser calls. It hides exceptions behind one of its own, whose context is whatever the caller handles just then.

    def on_message_begin(self) -> None:
        if self.is_complete:
            self._surplus = True

    def on_header(self, name: bytes, value: bytes) -> None:
        if self._headers is None:  # Else it is a trailer.
            self._pairs.append((name, value.rstrip(b" \t")))  # The parser drops white space before a value only.

    def on_headers_complete(self) -> None:
        try:
            if not self.is_complete:
                self._begin()
        except BaseException as error:
            self._failure = error
            raise

    def _begin(self) -> None:
        status = self._parser.get_status_code()
        if status < 200:
            self._pairs = []
            self._interim += 1
            if self._interim > MAX_INTERIM or status == 101:
                raise failures.not_http()
            return
        headers = Headers(self._pairs)
        coding, length = headers.raw(b"transfer-encoding"), headers.raw(b"content-length")
        if self._parser.get_http_version() not in ("1.1", "1.0") or (coding and coding.lower() != b"chunked"):
            raise failures.not_http()
        self._status, self._headers = status, headers
        self._ends_with_connection = coding is None and length is None
        self._body = Body(headers.raw(b"content-encoding"), length, self._limit)

    def on_body(self, data: bytes) -> None:
        if self._body is not None and not self.is_complete:
            try:
                self._body.feed(data)
            except BaseException as error:
                self._failure = error
                raise
            self._last_piece = data
            self._overhead = 0

    def on_chunk_complete(self) -> None:
        self._last_piece = b""

    def on_message_complete(self) -> None:
        if self._headers is not None and not self.is_complete:
            self.is_complete = True
            self.may_persist = self._parser.should_keep_alive()
