"""Sends requests over httpcore, which is what httpx sends with, or over any transport of httpx.

httpx.Client and httpx.Request do more work for a request than the rest of a call takes, so neither is used unless a transport
needs it. Connections are kept in a stack of pools that hold one connection each. A pool of httpcore (1.0.9) looks at all of its
connections for every request, which makes it slow when there are many; and a connection that a call has to itself can be held to
that call's deadline, or thrown away when the call fails, without a thought for other calls.
"""

from __future__ import annotations

import asyncio
import os
import ssl
import threading
from collections.abc import Iterable
from typing import Any, Protocol, TypeAlias
from urllib.parse import urlsplit

import httpcore
import httpx

from twilio_memory.engines import failures
from twilio_memory.engines.body import Body
from twilio_memory.engines.deadline import DeadlineBackend
from twilio_memory.engines.tls import TrustedRoots
from twilio_memory.errors import ConfigurationError, TwilioMemoryError
from twilio_memory.request import Limits, Request
from twilio_memory.response import Headers, RawResponse

KEEPALIVE = 15.0
"""Seconds that an idle connection is kept for: less than servers commonly do, so that it is seldom theirs to close."""

_FAILURES = (
    *(httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError),
    *(httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError, httpcore.ProxyError),
    *(httpcore.UnsupportedProtocol, httpcore.ConnectionNotAvailable),
)

Timeouts: TypeAlias = dict[str, float]
Begun: TypeAlias = tuple[int, Iterable[tuple[bytes, bytes]], Any]
"""An answer whose headers have come: status, headers, and the stream of its body."""


class HttpxEngine:
    """Sends requests with httpx's means; threads may share it.

    The deadline holds while an answer drips in, headers included. It can't end the look-up of a host's name, which takes as
    long as the system's resolver lets it. A transport of your own is trusted to keep the timeouts in
    ``request.extensions["timeout"]``; the deadline is then looked at between the chunks of the body.

    Args:
        transport: one to use for everything, such as httpx.MockTransport, httpx.WSGITransport or your own; None: TCP.
        max_connections: how many connections may be open at once.
        ca_file: a PEM file of the only certificate authorities to trust.
        proxy: the URL of an http or https proxy.

    Raises:
        ConfigurationError: `ca_file` or `proxy` can't be used.
    """

    def __init__(
        self,
        transport: httpx.BaseTransport | None = None,
        *,
        max_connections: int = 100,
        ca_file: str | os.PathLike[str] | None = None,
        proxy: str | None = None,
    ) -> None:
        self._transport = _Transport(transport) if transport else None
        self._max_connections = max_connections
        self._roots = TrustedRoots(ca_file)
        self._proxy = _read_proxy(proxy)
        self._closed = False
        self._start_empty()

    def _start_empty(self) -> None:
        self._process = os.getpid()
        self._permits = threading.Semaphore(self._max_connections)
        self._idle: dict[bool, list[_Connection]] = {True: [], False: []}

    def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        if self._closed:
            raise failures.closed()
        if self._process != os.getpid():
            self._start_empty()  # In a child of os.fork, the connections are still the parent's.
        if self._transport:
            outcome = _attempt(self._transport, request, limits)
        else:
            outcome = self._attempt_on_own_connection(request, limits)
        if isinstance(outcome, TwilioMemoryError):
            raise outcome
        return outcome

    def _attempt_on_own_connection(self, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
        secure = request.url.startswith("https:")
        permits, idle = self._permits, self._idle[secure]
        if not permits.acquire(timeout=failures.seconds_left(limits)):
            return failures.no_connection_free()
        try:
            connection = self._take(idle, secure)
            outcome = None
            try:
                outcome = _attempt(connection, request, limits)
                return outcome
            finally:
                if isinstance(outcome, RawResponse) and not self._closed:
                    idle.append(connection)
                else:
                    connection.close()
        finally:
            permits.release()

    def _take(self, idle: list[_Connection], secure: bool) -> _Connection:
        try:
            return idle.pop()
        except IndexError:
            return _Connection(self._roots.context if secure else None, self._proxy)

    def close(self) -> None:
        """As Engine.close."""
        self._closed = True
        for idle in self._idle.values():
            while idle:
                idle.pop().close()
        if self._transport:
            self._transport.close()


class _Sender(Protocol):
    """Whatever begins an exchange."""

    def begin(self, request: Request, limits: Limits) -> Begun: ...


def _attempt(sender: _Sender, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
    stream = body = None
    try:
        status, raw_headers, stream = sender.begin(request, limits)
        headers = _headers(raw_headers)
        body = Body(status, headers, limits.max_response_bytes)
        for chunk in stream:
            body.feed(chunk)
            if failures.seconds_left(limits) == 0:
                return failures.deadline_passed()
        return RawResponse(status, headers, body.finish())
    except TwilioMemoryError as error:
        return error
    except _FAILURES as error:
        return failures.of_httpx(error, body)
    finally:
        if stream is not None:
            stream.close()


class _Transport:
    """A transport of httpx."""

    def __init__(self, transport: httpx.BaseTransport) -> None:
        self._transport = transport
        self.close = transport.close

    def begin(self, request: Request, limits: Limits) -> Begun:
        response = self._transport.handle_request(_to_httpx(request, limits))
        return response.status_code, response.headers.raw, response.stream


class _Connection:
    """One connection of httpcore, made when it is needed, and again when the server has closed it."""

    def __init__(self, context: ssl.SSLContext | None, proxy: httpcore.Proxy | None) -> None:
        self._backend = DeadlineBackend()
        self._pool = httpcore.ConnectionPool(
            context, proxy, max_connections=1, keepalive_expiry=KEEPALIVE, network_backend=self._backend
        )
        self.close = self._pool.close

    def begin(self, request: Request, limits: Limits) -> Begun:
        self._backend.deadline = limits.deadline
        response = self._pool.handle_request(_to_httpcore(request, limits))
        return response.status, response.headers, response.stream


def _to_httpx(request: Request, limits: Limits) -> httpx.Request:
    extensions = {"timeout": _timeouts(limits)}
    return httpx.Request(request.method, request.url, headers=request.wire_headers(), extensions=extensions)


def _to_httpcore(request: Request, limits: Limits) -> httpcore.Request:
    parts = urlsplit(request.url)
    target = f"{parts.path}?{parts.query}" if parts.query else parts.path
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=parts.scheme, host=parts.hostname or "", port=parts.port, target=target),
        headers=[("Host", parts.netloc), *request.wire_headers()],
        extensions={"timeout": _timeouts(limits)},
    )


def _timeouts(limits: Limits) -> Timeouts:
    left = failures.seconds_left(limits)
    connect = limits.connect_timeout if left is None else min(left, limits.connect_timeout)
    read = limits.read_timeout if left is None else min(left, limits.read_timeout)
    return {"connect": connect, "read": read, "write": read, "pool": connect}


def _headers(raw: Iterable[tuple[bytes, bytes]]) -> Headers:
    return Headers([(name.decode("latin-1"), value.decode("latin-1")) for name, value in raw])


def _read_proxy(url: str | None) -> httpcore.Proxy | None:
    if url is None:
        return None
    try:
        proxy = httpx.Proxy(url)
    except (ValueError, httpx.InvalidURL):
        proxy = None
    if proxy is None or proxy.url.scheme not in ("http", "https"):
        raise ConfigurationError(
            "proxy must be the URL of an http or https proxy."
        )  # Not shown: it can hold a password.
    address = httpcore.URL(
        scheme=proxy.url.raw_scheme, host=proxy.url.raw_host, port=proxy.url.port, target=proxy.url.raw_path
    )
    return httpcore.Proxy(address, proxy.raw_auth, proxy.headers.raw)


class AsyncHttpxEngine:
    """As HttpxEngine, for the tasks of asyncio; used from a second event loop, it starts anew there.

    Cancelling a task closes its connection at once. The deadline holds for everything, whatever the transport.
    """

    def __init__(
        self,
        transport: httpx.AsyncBaseTransport | None = None,
        *,
        max_connections: int = 100,
        ca_file: str | os.PathLike[str] | None = None,
        proxy: str | None = None,
    ) -> None:
        self._transport = _AsyncTransport(transport) if transport else None
        self._max_connections = max_connections
        self._roots = TrustedRoots(ca_file)
        self._proxy = _read_proxy(proxy)
        self._closed = False
        self._start_empty(None)

    def _start_empty(self, loop: asyncio.AbstractEventLoop | None) -> None:
        self._loop = loop
        self._permits = asyncio.Semaphore(self._max_connections)
        self._idle: dict[bool, list[_AsyncConnection]] = {True: [], False: []}

    async def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        if self._closed:
            raise failures.closed()
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            self._start_empty(loop)
        outcome: RawResponse | TwilioMemoryError
        try:
            async with asyncio.timeout(failures.seconds_left(limits)):
                if self._transport:
                    outcome = await _attempt_async(self._transport, request, limits)
                else:
                    outcome = await self._attempt_on_own_connection(request, limits)
        except TimeoutError:
            outcome = failures.deadline_passed()
        if isinstance(outcome, TwilioMemoryError):
            raise outcome
        return outcome

    async def _attempt_on_own_connection(self, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
        secure = request.url.startswith("https:")
        idle = self._idle[secure]
        async with self._permits:
            connection = idle.pop() if idle else _AsyncConnection(self._roots.context if secure else None, self._proxy)
            outcome = None
            try:
                outcome = await _attempt_async(connection, request, limits)
                return outcome
            finally:
                if isinstance(outcome, RawResponse) and not self._closed:
                    idle.append(connection)
                else:
                    await connection.close()

    async def close(self) -> None:
        """As Engine.close."""
        self._closed = True
        idle = [connection for connections in self._idle.values() for connection in connections]
        self._idle = {True: [], False: []}
        if self._loop is asyncio.get_running_loop():  # The connections of a loop that is gone can't be closed any more.
            for connection in idle:
                await connection.close()
        if self._transport:
            await self._transport.close()


class _AsyncSender(Protocol):
    async def begin(self, request: Request, limits: Limits) -> Begun: ...


async def _attempt_async(sender: _AsyncSender, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
    stream = body = None
    try:
        status, raw_headers, stream = await sender.begin(request, limits)
        headers = _headers(raw_headers)
        body = Body(status, headers, limits.max_response_bytes)
        async for chunk in stream:
            body.feed(chunk)
        return RawResponse(status, headers, body.finish())
    except TwilioMemoryError as error:
        return error
    except _FAILURES as error:
        return failures.of_httpx(error, body)
    finally:
        if stream is not None:
            await stream.aclose()


class _AsyncTransport:
    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        self._transport = transport
        self.close = transport.aclose

    async def begin(self, request: Request, limits: Limits) -> Begun:
        response = await self._transport.handle_async_request(_to_httpx(request, limits))
        return response.status_code, response.headers.raw, response.stream


class _AsyncConnection:
    def __init__(self, context: ssl.SSLContext | None, proxy: httpcore.Proxy | None) -> None:
        self._pool = httpcore.AsyncConnectionPool(context, proxy, max_connections=1, keepalive_expiry=KEEPALIVE)
        self.close = self._pool.aclose

    async def begin(self, request: Request, limits: Limits) -> Begun:
        response = await self._pool.handle_async_request(_to_httpcore(request, limits))
        return response.status, response.headers, response.stream
