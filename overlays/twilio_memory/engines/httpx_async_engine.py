"""The httpx engine for asyncio; httpx_common.py says how it works."""

from __future__ import annotations

import asyncio
import os
import ssl
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

import httpcore

from twilio_memory.engines import failures
from twilio_memory.engines.httpx_common import (
    FAILURES,
    KEEPALIVE,
    Begun,
    Idle,
    is_spent,
    to_httpcore,
    to_httpcore_proxy,
)
from twilio_memory.engines.incoming import Incoming
from twilio_memory.engines.permits import AsyncPermits
from twilio_memory.engines.tls import TrustedRoots
from twilio_memory.engines.wire import AsyncBackend
from twilio_memory.errors import TwilioMemoryError
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse

if TYPE_CHECKING:
    import httpx


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
        self._transport: _AsyncSender | None = None
        if transport is not None:
            from twilio_memory.engines.httpx_transports import AsyncTransport  # Imports httpx, which is slow to import.

            self._transport = AsyncTransport(transport)
        self._permits = AsyncPermits(max_connections)
        self._roots = TrustedRoots(ca_file)
        self._proxy = failures.checked_proxy(proxy)
        self._closed = False
        self._start_empty(None)

    def _start_empty(self, loop: asyncio.AbstractEventLoop | None) -> None:
        self._loop = loop
        self._idle: dict[bool, Idle[_AsyncConnection]] = {True: Idle(), False: Idle()}

    async def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        if self._closed:
            raise failures.closed()
        loop = asyncio.get_running_loop()
        if self._loop is not loop:
            self._start_empty(loop)
        outcome = await self._permits.run(self._attempt, request, limits)
        if isinstance(outcome, TwilioMemoryError):
            raise outcome
        return outcome

    async def _attempt(self, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
        if self._transport:
            return await _attempt_async(self._transport, Incoming(limits), request, limits)
        return await self._attempt_on_own_connection(request, limits)

    async def _attempt_on_own_connection(self, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
        secure = request.url.startswith("https:")
        idle = self._idle[secure]
        connection = idle.pop() or _AsyncConnection(self._roots.context if secure else None, self._proxy)
        incoming = Incoming(limits)
        surplus: _AsyncConnection | None = connection
        try:
            outcome = await _attempt_async(connection, incoming, request, limits)
            if incoming.is_whole and connection.is_clean(incoming) and not self._closed:
                surplus = idle.push(connection)
            return outcome
        finally:
            if surplus:
                await surplus.close()

    async def close(self) -> None:
        """As Engine.close."""
        self._closed = True
        stacks, self._idle = self._idle, {True: Idle(), False: Idle()}
        if self._loop is asyncio.get_running_loop():  # The connections of a loop that is gone can't be closed any more.
            for idle in stacks.values():
                while connection := idle.pop():
                    await connection.close()
        if self._transport:
            await self._transport.close()


class _AsyncSender(Protocol):
    failures: tuple[type[Exception], ...]

    async def begin(self, request: Request, limits: Limits) -> Begun: ...

    async def close(self) -> None: ...


async def _attempt_async(
    sender: _AsyncSender, incoming: Incoming, request: Request, limits: Limits
) -> RawResponse | TwilioMemoryError:
    stream = None
    try:
        status, headers, stream = await sender.begin(request, limits)
        incoming.begin(status, headers)
        async for chunk in stream:
            incoming.feed(chunk)
        return incoming.finish()
    except TwilioMemoryError as error:
        return incoming.fail(error)
    except sender.failures as error:
        return incoming.fail(failures.of_httpx(error, incoming.has_begun))
    finally:
        if stream is not None:
            with suppress(*sender.failures):
                await stream.aclose()


class _AsyncConnection:
    failures = FAILURES

    def __init__(self, context: ssl.SSLContext | None, proxy: str | None) -> None:
        self._backend = AsyncBackend()
        self._factory = httpcore.AsyncConnectionPool(
            context, to_httpcore_proxy(proxy, context), keepalive_expiry=KEEPALIVE, network_backend=self._backend
        )
        self._connection: httpcore.AsyncConnectionInterface | None = None

    async def begin(self, request: Request, limits: Limits) -> Begun:
        self._backend.tally.restart()
        message = to_httpcore(request, limits)
        connection = self._connection
        if connection is None or is_spent(connection) or not connection.can_handle_request(message.url.origin):
            await self.close()
            self._connection = connection = self._factory.create_connection(message.url.origin)
        response = await connection.handle_async_request(message)
        return response.status, response.headers, response.stream

    async def close(self) -> None:
        if self._connection:
            await self._connection.aclose()

    def is_clean(self, incoming: Incoming) -> bool:
        return self._backend.tally.is_exact(incoming.headers)
