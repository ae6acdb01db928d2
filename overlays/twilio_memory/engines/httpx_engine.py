"""Sends requests with httpx's transports, without httpx.Client, whose own work takes longer than the rest of a call.

Connections are kept in a stack of transports that hold one connection each. A pool of httpcore (1.0.9) looks at all of its
connections for every request, which makes it slow when there are many; and a connection that a call has to itself can be held to
that call's deadline, or thrown away when the call fails, without a thought for other calls.
"""

from __future__ import annotations

import asyncio
import os
import ssl
import threading
import time
from collections.abc import AsyncIterable, Iterable
from typing import Any

import httpcore
import httpx

from twilio_memory.engines import failures
from twilio_memory.engines.body import Body
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


class HttpxEngine:
    """Sends requests over httpx transports; threads may share it.

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
        self._shared = transport
        self._max_connections = max_connections
        self._roots = TrustedRoots(ca_file)
        self._proxy = _read_proxy(proxy)
        self._closed = False
        self._start_empty()

    def _start_empty(self) -> None:
        self._process = os.getpid()
        self._permits = threading.Semaphore(self._max_connections)
        self._idle: dict[bool, list[_OneConnection]] = {True: [], False: []}

    def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        if self._closed:
            raise failures.closed()
        if self._process != os.getpid():
            self._start_empty()  # In a child of os.fork, the connections are still the parent's.
        outcome = (
            _attempt(self._shared, request, limits)
            if self._shared
            else self._attempt_on_own_connection(request, limits)
        )
        if isinstance(outcome, TwilioMemoryError):
            raise outcome
        return outcome

    def _attempt_on_own_connection(self, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
        permits, idle = self._permits, self._idle[request.url.startswith("https:")]
        if not permits.acquire(timeout=failures.seconds_left(limits)):
            return failures.no_connection_free()
        try:
            transport = self._take(idle, request)
            transport.backend.deadline = limits.deadline
            outcome = None
            try:
                outcome = _attempt(transport, request, limits)
                return outcome
            finally:
                if isinstance(outcome, RawResponse) and not self._closed:
                    idle.append(transport)
                else:
                    transport.close()
        finally:
            permits.release()

    def _take(self, idle: list[_OneConnection], request: Request) -> _OneConnection:
        try:
            return idle.pop()
        except IndexError:
            context = self._roots.context if request.url.startswith("https:") else None
            return _OneConnection(context, self._proxy)

    def close(self) -> None:
        """As Engine.close."""
        self._closed = True
        for idle in self._idle.values():
            while idle:
                idle.pop().close()
        if self._shared:
            self._shared.close()


def _attempt(transport: httpx.BaseTransport, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
    response = body = None
    try:
        response = transport.handle_request(_to_httpx(request, limits))
        headers = _headers(response)
        body = Body(response.status_code, headers, limits.max_response_bytes)
        assert isinstance(response.stream, Iterable)
        for chunk in response.stream:
            body.feed(chunk)
            if failures.seconds_left(limits) == 0:
                return failures.deadline_passed()
        return RawResponse(response.status_code, headers, body.finish())
    except TwilioMemoryError as error:
        return error
    except _FAILURES as error:
        return failures.of_httpx(error, body)
    finally:
        if response:
            response.close()


def _to_httpx(request: Request, limits: Limits) -> httpx.Request:
    left = failures.seconds_left(limits)
    connect = limits.connect_timeout if left is None else min(left, limits.connect_timeout)
    read = limits.read_timeout if left is None else min(left, limits.read_timeout)
    timeout = {"connect": connect, "read": read, "write": read, "pool": connect}
    return httpx.Request(request.method, request.url, headers=request.wire_headers(), extensions={"timeout": timeout})


def _headers(response: httpx.Response) -> Headers:
    return Headers((name.decode("latin-1"), value.decode("latin-1")) for name, value in response.headers.raw)


def _read_proxy(url: str | None) -> httpx.Proxy | None:
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
    return proxy


class _OneConnection(httpx.BaseTransport):
    """httpx.HTTPTransport for one connection, with a deadline below it, which that class has no place for."""

    def __init__(self, context: Any, proxy: httpx.Proxy | None) -> None:
        self.backend = _DeadlineBackend()
        self._pool = httpcore.ConnectionPool(
            ssl_context=context,
            proxy=_to_httpcore(proxy) if proxy else None,
            max_connections=1,
            keepalive_expiry=KEEPALIVE,
            network_backend=self.backend,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = request.url
        response = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(response.status, headers=response.headers, stream=_Stream(response.stream))

    def close(self) -> None:
        self._pool.close()


def _to_httpcore(proxy: httpx.Proxy) -> httpcore.Proxy:
    url = httpcore.URL(
        scheme=proxy.url.raw_scheme, host=proxy.url.raw_host, port=proxy.url.port, target=proxy.url.raw_path
    )
    return httpcore.Proxy(url, auth=proxy.raw_auth, headers=proxy.headers.raw)


class _Stream(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Any:
        return iter(self._stream)

    def close(self) -> None:
        self._stream.close()


class _DeadlineBackend(httpcore.NetworkBackend):
    """httpcore's own backend, but nothing that its streams do outlasts the deadline, however slowly the bytes come."""

    def __init__(self) -> None:
        self.deadline: float | None = None
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        timeout = self.cut(timeout, httpcore.ConnectTimeout)
        return _DeadlineStream(self._inner.connect_tcp(host, port, timeout, local_address, socket_options), self)

    def cut(self, timeout: float | None, overdue: type[Exception]) -> float | None:
        """`timeout`, or the time until the deadline where that is shorter."""
        if self.deadline is None:
            return timeout
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise overdue
        return left if timeout is None else min(timeout, left)


class _DeadlineStream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, backend: _DeadlineBackend) -> None:
        self._stream = stream
        self._backend = backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._backend.cut(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._backend.cut(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        timeout = self._backend.cut(timeout, httpcore.ConnectTimeout)
        return _DeadlineStream(self._stream.start_tls(ssl_context, server_hostname, timeout), self._backend)


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
        self._shared = transport
        self._max_connections = max_connections
        self._roots = TrustedRoots(ca_file)
        self._proxy = _read_proxy(proxy)
        self._closed = False
        self._start_empty(None)

    def _start_empty(self, loop: asyncio.AbstractEventLoop | None) -> None:
        self._loop = loop
        self._permits = asyncio.Semaphore(self._max_connections)
        self._idle: dict[bool, list[httpx.AsyncHTTPTransport]] = {True: [], False: []}

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
                if self._shared:
                    outcome = await _attempt_async(self._shared, request, limits)
                else:
                    outcome = await self._attempt_on_own_connection(request, limits)
        except TimeoutError:
            outcome = failures.deadline_passed()
        if isinstance(outcome, TwilioMemoryError):
            raise outcome
        return outcome

    async def _attempt_on_own_connection(self, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
        idle = self._idle[request.url.startswith("https:")]
        async with self._permits:
            transport = idle.pop() if idle else self._open(request)
            outcome = None
            try:
                outcome = await _attempt_async(transport, request, limits)
                return outcome
            finally:
                if isinstance(outcome, RawResponse) and not self._closed:
                    idle.append(transport)
                else:
                    await transport.aclose()

    def _open(self, request: Request) -> httpx.AsyncHTTPTransport:
        # Without TLS any context will do, and an empty one is made at once.
        secure = request.url.startswith("https:") or self._proxy is not None
        context = self._roots.context if secure else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        limits = httpx.Limits(max_connections=1, keepalive_expiry=KEEPALIVE)
        return httpx.AsyncHTTPTransport(verify=context, trust_env=False, limits=limits, proxy=self._proxy)

    async def close(self) -> None:
        """As Engine.close."""
        self._closed = True
        idle = [transport for transports in self._idle.values() for transport in transports]
        self._idle = {True: [], False: []}
        if self._loop is asyncio.get_running_loop():  # The connections of a loop that is gone can't be closed any more.
            for transport in idle:
                await transport.aclose()
        if self._shared:
            await self._shared.aclose()


async def _attempt_async(
    transport: httpx.AsyncBaseTransport, request: Request, limits: Limits
) -> RawResponse | TwilioMemoryError:
    response = body = None
    try:
        response = await transport.handle_async_request(_to_httpx(request, limits))
        headers = _headers(response)
        body = Body(response.status_code, headers, limits.max_response_bytes)
        assert isinstance(response.stream, AsyncIterable)
        async for chunk in response.stream:
            body.feed(chunk)
        return RawResponse(response.status_code, headers, body.finish())
    except TwilioMemoryError as error:
        return error
    except _FAILURES as error:
        return failures.of_httpx(error, body)
    finally:
        if response:
            await response.aclose()
