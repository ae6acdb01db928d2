"""Moves bytes with an asyncio.Protocol, for tasks."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import AsyncGenerator
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from twilio_memory.address import Proxy, Route, Routes
from twilio_memory.clock import SYSTEM_CLOCK
from twilio_memory.http import failures
from twilio_memory.http.connection import Connection, State
from twilio_memory.http.dialing import check_is_allowed, dial_async
from twilio_memory.http.pool import Call, Pool
from twilio_memory.http.sockets import CHUNK, Watch, renew_after_fork
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse

if TYPE_CHECKING:
    from twilio_memory.trust import TlsSettings


class TaskEngine:
    """Sends requests over connections of its own, for the tasks of asyncio. Event loops may share it, in threads too.

    Cancelling a task closes its connection at once.
    """

    def __init__(self, max_connections: int, tls: TlsSettings, proxy: Proxy | None) -> None:
        self._max_connections = max_connections
        self._tls = tls
        self._routes = Routes(proxy)
        self._is_closed = False
        self._inherited: list[object] = []
        self._start_empty()
        renew_after_fork(self)

    def _start_empty(self) -> None:
        self._lock = threading.Lock()
        self._loops: dict[asyncio.AbstractEventLoop, _Shared] = {}

    async def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        loop = asyncio.get_running_loop()
        shared = self._loops.get(loop) or await self._join(loop)
        route = self._routes.to(request.url)
        call: Call[Wire] = Call()
        try:
            await shared.begin(call, route, limits)
            if call.wire is None:
                await self._open_wire(call, route, limits)
            assert call.wire
            return await call.wire.exchange(request, limits)
        finally:
            shared.end(call, route)

    async def _join(self, loop: asyncio.AbstractEventLoop) -> _Shared:
        """Makes what the tasks of `loop` share."""
        with self._lock:
            self._forget_closed_loops()
            shared = self._loops[loop] = _Shared(loop, self._max_connections)
            shared.pool.is_closed = self._is_closed
        await shared.watch_loop()
        return shared

    def _forget_closed_loops(self) -> None:
        for loop in [loop for loop in self._loops if loop.is_closed()]:
            self._loops.pop(loop).abandon()

    async def _open_wire(self, call: Call[Wire], route: Route, limits: Limits) -> None:
        check_is_allowed(route)
        seconds = limits.seconds_to_connect()
        connection = Connection(route, self._tls)
        try:
            async with asyncio.timeout(seconds):
                call.wire = Wire(await dial_async(route.first_stop, seconds), connection, call.epoch)
                await call.wire.open()
        except TimeoutError:
            raise failures.overdue(limits, opening=route.first_stop) from None

    def renew(self) -> None:
        """As Inheritable.renew."""
        for shared in self._loops.values():
            shared.abandon()
        self._inherited.append(self._loops)  # Kept: to close a transport would reach into the parent's selector.
        self._start_empty()

    async def close(self) -> None:
        """As ThreadEngine.close, in every loop."""
        self._is_closed = True
        here = asyncio.get_running_loop()
        with self._lock:
            self._forget_closed_loops()
            loops = list(self._loops.items())
        for loop, shared in loops:
            if loop is here:
                shared.close()
                await asyncio.sleep(0)  # In which the transports close their sockets.
            else:
                with suppress(RuntimeError):  # That loop has ended.
                    loop.call_soon_threadsafe(shared.close)


class _Shared:
    """What the tasks of a loop share."""

    def __init__(self, loop: asyncio.AbstractEventLoop, limit: int) -> None:
        self._loop = loop
        self.pool: Pool[Wire] = Pool(limit)
        self._watch = self._close_with_loop()

    async def watch_loop(self) -> None:
        """Makes the loop's end close the connections: a loop that ends closes the generators that were begun in it."""
        await anext(self._watch)

    async def _close_with_loop(self) -> AsyncGenerator[None]:
        try:
            yield
        finally:
            self.close()

    async def begin(self, call: Call[Wire], route: Route, limits: Limits) -> None:
        """As in threads.py."""
        if self.pool.is_closed:
            raise failures.closed()
        if not self.pool.enter(call):
            call.turn = self._loop.create_future()
            await self._wait(call, limits.seconds_left())
        if self.pool.is_closed:
            raise failures.closed()
        gone = self.pool.begin(call, route, SYSTEM_CLOCK.monotonic(), fresh=limits.fresh_connection)
        while call.wire and not call.wire.is_fit():
            gone.append(call.wire)
            self.pool.take(call, route)
        for wire in gone:
            wire.close()

    async def _wait(self, call: Call[Wire], seconds: float | None) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await call.turn
                return
        raise failures.no_turn()

    def end(self, call: Call[Wire], route: Route) -> None:
        for wire in self.pool.end(call, route, SYSTEM_CLOCK.monotonic()):
            wire.close()
        for admitted in self.pool.admit():
            _wake(admitted)

    def close(self) -> None:
        gone, waiting = self.pool.close()
        for wire in gone:
            wire.close()
        for call in waiting:
            _wake(call)

    def abandon(self) -> None:
        """Closes the sockets only: the loop is the parent's, or was closed without being asked to end its generators."""
        for wire in self.pool.wires():
            wire.close_socket()


def _wake(call: Call[Wire]) -> None:
    if not (call.turn.done() or call.turn.get_loop().is_closed()):  # Else it is about to end, or will never run.
        call.turn.set_result(None)


class Wire(asyncio.BufferedProtocol):
    """A transport, and the connection over it.

    It brings the buffer that the transport reads into: a new one for each read costs more than the rest of a small response.
    """

    def __init__(self, sock: socket.socket, connection: Connection, epoch: int) -> None:
        self._loop = asyncio.get_running_loop()
        self._socket = sock
        self._watch = Watch(sock)
        self._connection = connection
        self._buffer = memoryview(bytearray(CHUNK))
        self._transport: asyncio.Transport | None = None
        self._waiter: asyncio.Future[None] | None = None
        self._limits: Limits | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._due = 0.0
        """When the timer looks again."""
        self._last_progress = 0.0
        self._is_open = False
        self._unsent = 0
        self.epoch: int = epoch

    async def open(self) -> None:
        """As in threads.py. The caller bounds the time."""
        await self._loop.create_connection(lambda: self, sock=self._socket)
        await self._wait()
        if self._connection.state is State.CLOSED:
            self._connection.response()
        self._is_open = True

    async def exchange(self, request: Request, limits: Limits) -> RawResponse:
        """As in threads.py."""
        self._connection.send_request(request, limits.max_response_bytes)
        self._limits = limits
        self._note_progress()
        await self._wait()
        return self._connection.response()

    async def _wait(self) -> None:
        """Until the connection waits for nothing."""
        self._react()
        if self._connection.is_waiting:
            self._waiter = self._loop.create_future()
            if self._limits:
                self._set_timer(self._limits)
            await self._waiter

    def _react(self) -> None:
        connection = self._connection
        if self._transport and (data := connection.data_to_send()):
            self._transport.write(data)
            self._unsent = self._transport.get_write_buffer_size()
        if not connection.is_waiting:
            if self._waiter and not self._waiter.done():
                self._waiter.set_result(None)
            if connection.state is State.CLOSED:
                self.close()

    # What asyncio calls.

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's is none by name.
        if self._connection.state is State.CLOSED:  # The call was cancelled meanwhile.
            self._transport.abort()

    def get_buffer(self, sizehint: int) -> memoryview:
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        try:
            self._note_progress()
            self._connection.receive_data(self._buffer[:nbytes].tobytes())
            self._react()
        except BaseException as error:  # A signal's, say. It leaves by way of the loop, where nobody drops its frames.
            self._connection.fail(failures.broke(error))
            self._react()
            raise error.with_traceback(None) from None

    def eof_received(self) -> None:
        self._connection.receive_eof()
        self._react()

    def connection_lost(self, exc: Exception | None) -> None:
        if exc:
            self._connection.receive_error(exc)
        else:
            self._connection.receive_eof()
        self._react()

    # One timer for a wire, for read_timeout and the deadline: it outlives a call, and looks again when it fires.

    def _note_progress(self) -> None:
        self._last_progress = SYSTEM_CLOCK.monotonic()

    def _set_timer(self, limits: Limits) -> None:
        due = self._last_progress + limits.read_timeout
        if limits.deadline is not None and limits.deadline < due:
            due = limits.deadline
        if self._timer is not None:
            if self._due <= due:
                return
            self._timer.cancel()
        self._due = due
        self._timer = self._loop.call_later(max(0.0, due - SYSTEM_CLOCK.monotonic()), self._look)

    def _look(self) -> None:
        self._timer = None
        if not self._limits or self._connection.state is not State.BUSY:
            return
        unsent = self._transport.get_write_buffer_size() if self._transport else 0
        if unsent < self._unsent:  # The server is taking a large request.
            self._unsent = unsent
            self._note_progress()
        self._set_timer(self._limits)
        if self._due <= SYSTEM_CLOCK.monotonic():
            self._connection.fail(failures.overdue(self._limits))
            self._react()

    @property
    def is_idle(self) -> bool:
        if self._connection.state is not State.IDLE or not self._is_open or self._transport is None:
            return False
        return not self._unsent or not self._transport.get_write_buffer_size()

    def is_fit(self) -> bool:
        """Whether it can take a request: the loop may not have seen yet that the server closed it."""
        return self.is_idle and not self._watch.is_ready(0)

    def close(self) -> None:
        self._connection.close()
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._transport and not self._loop.is_closed():
            self._transport.abort()
        else:
            self._socket.close()

    def close_socket(self) -> None:
        """Without the loop, which is closed."""
        self._socket.close()
