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
from twilio_memory.errors import ConfigurationError, ResponseError, TwilioMemoryError
from twilio_memory.http import failures
from twilio_memory.http.body import Incoming
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
        attempt = _Attempt(self._httpx, request, limits)
        try:
            response = self._transport.handle_request(attempt.request())
            try:
                incoming = attempt.begin(response)
                stream: Any = response.stream
                for chunk in stream:
                    incoming.feed(chunk)
                    attempt.check_deadline()
            finally:
                with suppress(*attempt.failures):  # The outcome is known by now.
                    response.close()
        except attempt.failures as error:
            attempt.fail(error)
        return attempt.outcome()

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
        attempt = _Attempt(self._httpx, request, limits)
        try:
            async with asyncio.timeout(limits.seconds_left()):
                response = await self._transport.handle_async_request(attempt.request())
                try:
                    incoming = attempt.begin(response)
                    stream: Any = response.stream
                    async for chunk in stream:
                        incoming.feed(chunk)
                        attempt.check_deadline()
                finally:
                    with suppress(*attempt.failures):
                        await response.aclose()
        except attempt.failures as error:
            attempt.fail(error)
        return attempt.outcome()

    async def close(self) -> None:
        """As Engine.close."""
        self._closed = True
        await self._transport.aclose()


class _Attempt:
    """A request by a transport, and what has come of its response."""

    def __init__(self, module: Any, request: Request, limits: Limits) -> None:
        self.failures: tuple[type[Exception], ...] = (
            *(TwilioMemoryError, OSError, UnicodeError),
            *(module.HTTPError, module.InvalidURL, module.StreamError),
        )
        self._module = module
        self._request = request
        self._limits = limits
        self._incoming: Incoming | None = None
        self._failure: TwilioMemoryError | None = None

    def request(self) -> Any:
        limits, request = self._limits, self._request
        left, connect = limits.seconds_left(), limits.seconds_to_connect()
        read = limits.read_timeout if left is None else min(left, limits.read_timeout)
        timeouts = {"connect": connect, "read": read, "write": read, "pool": connect}
        return self._module.Request(
            *(request.method, request.url),
            headers=request.wire_headers(),
            content=request.body or None,
            extensions={"timeout": timeouts},
        )

    def begin(self, response: Any) -> Incoming:
        self._incoming = Incoming(response.status_code, Headers(response.headers.raw), self._limits.max_response_bytes)
        self._incoming.begin()
        return self._incoming

    def check_deadline(self) -> None:
        if self._limits.seconds_left() == 0:
            raise failures.overdue(self._limits)

    def fail(self, error: Exception) -> None:
        self._failure = error if isinstance(error, TwilioMemoryError) else self._translate(error)

    def _translate(self, error: Exception) -> TwilioMemoryError:
        """What `error`, of httpx or httpx2, means. They have the same names."""
        names = {kind.__name__ for kind in type(error).__mro__}
        origin = Origin.parse(self._request.url.partition("?")[0])
        if names & {"ConnectTimeout", "PoolTimeout"}:
            return failures.overdue(self._limits, opening=origin)
        if names & {"TimeoutException", "TimeoutError"}:
            return failures.overdue(self._limits)
        if names & {"ConnectError", "ProxyError", "UnsupportedProtocol", "InvalidURL", "UnicodeError"}:
            return failures.could_not_connect(origin, error)
        if "ProtocolError" in names:  # Without its text, which quotes what came.
            return failures.cut_short() if self._incoming else failures.not_http()
        return failures.broke(error)

    def outcome(self) -> RawResponse:
        """The response, as complete as it is."""
        outcome: RawResponse | TwilioMemoryError | None = self._failure
        if self._incoming:
            try:
                outcome = self._incoming.after(self._failure) if self._failure else self._incoming.response()
            except ResponseError as error:
                outcome = self._incoming.after(error)
        if isinstance(outcome, RawResponse):
            return outcome
        assert outcome
        raise outcome.with_traceback(None)


def _module_of(transport: object, kind: str) -> Any:
    """httpx, or httpx2, whichever `transport` is made for."""
    for name in ("httpx", "httpx2"):
        module = sys.modules.get(name)
        if module and isinstance(transport, getattr(module, kind)):
            return module
    raise ConfigurationError(f"transport must be an httpx.{kind} (or of httpx2), not {type(transport).__name__}.")
