"""Transports of httpx and httpx2 as engines: mocks, WSGI and ASGI applications, HTTP/2, your own.

They promise less than the client's own connections: how bytes are framed, which connection they come from, and who is trusted
are the transport's to decide, and it is trusted to keep the timeouts in ``request.extensions["timeout"]``.
"""

from __future__ import annotations

import asyncio
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from twilio_memory.address import Origin
from twilio_memory.errors import ConfigurationError, DeadlineExceededError, ResponseError, TwilioMemoryError
from twilio_memory.http import failures
from twilio_memory.http.body import Body
from twilio_memory.request import Limits, Request
from twilio_memory.response import Headers, RawResponse

if TYPE_CHECKING:
    import httpx


class HttpxEngine:
    """Sends requests with a transport of httpx or httpx2. Threads may share it, if they may share the transport.

    The deadline is looked at between the chunks of a response's body: a transport that waits for longer than its timeouts say
    outlasts it.

    Args:
        transport: such as httpx.MockTransport, httpx.WSGITransport, or an httpx.HTTPTransport that you have set up.

    Raises:
        ConfigurationError: `transport` is not a transport of this mode.
    """

    def __init__(self, transport: httpx.BaseTransport) -> None:
        self._httpx = _module_of(transport, "BaseTransport")
        self._transport = transport
        self._closed = False

    def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        if self._closed:
            raise failures.closed()
        incoming = _Incoming(self._httpx, request, limits)
        try:
            response = self._transport.handle_request(_to_httpx(self._httpx, request, limits))
            try:
                incoming.begin(response)
                stream: Any = response.stream
                for chunk in stream:
                    incoming.feed(chunk)
            finally:
                with suppress(*incoming.failures):  # The outcome is known by now.
                    response.close()
        except incoming.failures as error:
            incoming.fail(error)
        return incoming.finish()

    def close(self) -> None:
        """As Engine.close."""
        self._closed = True
        self._transport.close()


class AsyncHttpxEngine:
    """As HttpxEngine, for the tasks of asyncio. The deadline holds for everything, whatever the transport does."""

    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        self._httpx = _module_of(transport, "AsyncBaseTransport")
        self._transport = transport
        self._closed = False

    async def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        if self._closed:
            raise failures.closed()
        incoming = _Incoming(self._httpx, request, limits)
        try:
            async with asyncio.timeout(limits.seconds_left()):
                response = await self._transport.handle_async_request(_to_httpx(self._httpx, request, limits))
                try:
                    incoming.begin(response)
                    stream: Any = response.stream
                    async for chunk in stream:
                        incoming.feed(chunk)
                finally:
                    with suppress(*incoming.failures):
                        await response.aclose()
        except incoming.failures as error:
            incoming.fail(error)
        return incoming.finish()

    async def close(self) -> None:
        """As Engine.close."""
        self._closed = True
        await self._transport.aclose()


class _Incoming:
    """A transport's response as it comes in."""

    def __init__(self, module: Any, request: Request, limits: Limits) -> None:
        self.failures: tuple[type[Exception], ...] = (
            *(TwilioMemoryError, OSError, UnicodeError),
            *(module.HTTPError, module.InvalidURL, module.StreamError),
        )
        self._request = request
        self._limits = limits
        self._status = 0
        self._headers = Headers()
        self._body: Body | None = None
        self._failure: TwilioMemoryError | None = None

    def begin(self, response: Any) -> None:
        self._status, self._headers = response.status_code, Headers(response.headers.raw)
        encoding, length = self._headers.raw(b"content-encoding"), self._headers.raw(b"content-length")
        self._body = Body(encoding, length, self._limits.max_response_bytes)

    def feed(self, chunk: bytes) -> None:
        assert self._body
        self._body.feed(chunk)
        if self._limits.seconds_left() == 0:
            raise failures.overdue(self._limits)

    def fail(self, error: Exception) -> None:
        self._failure = error if isinstance(error, TwilioMemoryError) else self._translate(error)

    def _translate(self, error: Exception) -> TwilioMemoryError:
        """What `error`, of httpx or httpx2, means. They have the same names."""
        names = {kind.__name__ for kind in type(error).__mro__}
        if names & {"ConnectTimeout", "PoolTimeout"}:
            return failures.overdue(self._limits, opening=self._origin())
        if names & {"TimeoutException", "TimeoutError"}:
            return failures.overdue(self._limits)
        if names & {"ConnectError", "ProxyError", "UnsupportedProtocol", "InvalidURL", "UnicodeError"}:
            return failures.could_not_connect(self._origin(), error)
        if "ProtocolError" in names:  # Without its text, which quotes what came.
            return failures.cut_short() if self._status else failures.not_http()
        return failures.broke(error)

    def _origin(self) -> Origin:
        return Origin.parse(self._request.url.partition("?")[0])

    def finish(self) -> RawResponse:
        """The response, as complete as it is."""
        failure = self._failure
        if failure is None and self._body:
            try:
                return RawResponse(self._status, self._headers, self._body.finish())
            except ResponseError as error:
                failure = error
        if isinstance(failure, ResponseError):
            failure.status = self._status
        assert failure
        if self._status < 300 or isinstance(failure, DeadlineExceededError):
            raise failure.with_traceback(None)
        return RawResponse(self._status, self._headers, self._body.so_far() if self._body else b"")


def _module_of(transport: object, kind: str) -> Any:
    """httpx, or httpx2, whichever `transport` is made for."""
    for name in ("httpx", "httpx2"):
        module = sys.modules.get(name)
        if module and isinstance(transport, getattr(module, kind)):
            return module
    raise ConfigurationError(f"transport must be an httpx.{kind} (or of httpx2), not {type(transport).__name__}.")


def _to_httpx(module: Any, request: Request, limits: Limits) -> Any:
    left, connect = limits.seconds_left(), limits.seconds_to_connect()
    read = limits.read_timeout if left is None else min(left, limits.read_timeout)
    extensions = {"timeout": {"connect": connect, "read": read, "write": read, "pool": connect}}
    content = request.body or None
    return module.Request(
        request.method, request.url, headers=request.wire_headers(), content=content, extensions=extensions
    )
