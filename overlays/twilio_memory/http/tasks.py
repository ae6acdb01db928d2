"""How a task of asyncio waits: its event loop watches the sockets."""

from __future__ import annotations

import asyncio
import math
import socket
import threading
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from twilio_memory.address import Origin, Proxy, Routes
from twilio_memory.clock import SYSTEM_CLOCK
from twilio_memory.http import failures
from twilio_memory.http.forks import renew_after_fork
from twilio_memory.http.pool import Pool
from twilio_memory.http.sending import send
from twilio_memory.http.wire import CHUNK, Watch, Wire
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
        self._pools: dict[asyncio.AbstractEventLoop, Pool] = {}

    async def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        loop = asyncio.get_running_loop()
        pool = self._pools.get(loop) or self._join(loop)
        return await send(request, limits, self._routes.to(request.url), self._tls, pool)

    def _join(self, loop: asyncio.AbstractEventLoop) -> Pool:
        """Makes the pool of `loop`, whose end closes the connections."""
        mode = InLoop(loop)
        with self._lock:
            self._forget_closed_loops()
            pool = self._pools[loop] = Pool(self._max_connections, mode)
            pool.is_closed = self._is_closed
        mode.watchdog = _close_with_loop(pool)
        with suppress(StopIteration):
            mode.watchdog.asend(None).send(None)  # Runs it to its first `yield`, in this loop.
        return pool

    def _forget_closed_loops(self) -> None:
        """Their connections are closed, unless a loop was closed without being asked to end its generators."""
        for loop in [loop for loop in self._pools if loop.is_closed()]:
            self._pools.pop(loop).abandon()

    async def close(self) -> None:
        """As ThreadEngine.close, in every loop."""
        self._is_closed = True
        here = asyncio.get_running_loop()
        with self._lock:
            self._forget_closed_loops()
            pools = list(self._pools.items())
        for loop, pool in pools:
            if loop is here:
                pool.close()
            else:
                with suppress(RuntimeError):  # That loop has ended.
                    loop.call_soon_threadsafe(pool.close)

    def renew(self) -> None:
        """As Inheritable.renew."""
        for pool in self._pools.values():
            pool.abandon()
        self._inherited.append(self._pools)  # Kept: freed, they would call their loops, which are the parent's.
        self._start_empty()


async def _close_with_loop(pool: Pool) -> AsyncGenerator[None]:
    """A loop that ends closes the generators that were begun in it."""
    try:
        yield
    finally:
        pool.close()


class InLoop:
    """As Mode."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._loop = loop
        self._alarm = Alarm(loop)
        self.watchdog: AsyncGenerator[None] | None = None
        """What closes the pool."""

    def new_turn(self) -> TaskTurn:
        return TaskTurn(self._alarm)

    def new_watch(self) -> Watch:
        can_watch = type(self._loop).add_reader is not asyncio.AbstractEventLoop.add_reader
        return (SocketWatch if can_watch else DataWatch)(self._alarm)

    async def run(self, function: Callable[[Origin], Any], argument: Origin, seconds: float) -> Any:
        """Calls `function` in a thread, which nobody waits for beyond `seconds`. Without threads, it returns the reason."""
        try:
            async with asyncio.timeout(seconds):
                return await self._loop.run_in_executor(None, function, argument)
        except RuntimeError as error:  # The loop's threads have been shut down.
            return error

    async def connect(self, sock: socket.socket, address: Any, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._loop.sock_connect(sock, address)
        except RuntimeError as error:  # Somebody closed a socket of the same number behind the loop's back.
            raise OSError(str(error)) from None


class Alarm:
    """Ends waits that last for too long. All of a loop share one timer: to make one for each would cost more than the wait."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.loop: asyncio.AbstractEventLoop = loop
        self._dues: dict[asyncio.Future[bool], float] = {}
        """When each wait ends at the latest."""
        self._next = math.inf
        """When the timer fires."""
        self._timer: asyncio.TimerHandle | None = None

    async def wait(self, future: asyncio.Future[bool], seconds: float) -> bool:
        """The result of `future`, which is False after `seconds`."""
        now = SYSTEM_CLOCK.monotonic()
        due = self._dues[future] = now + seconds
        try:
            if due < self._next:
                self._set_timer(due, seconds)
            elif self._next <= now:
                # The timer is late, or lost: to a signal, or to a test that stopped the loop's clock.
                self._look()
            return await future
        finally:
            del self._dues[future]

    def _set_timer(self, due: float, seconds: float) -> None:
        """The old timer goes last, since a signal may come: one too many does no harm."""
        before, self._timer = self._timer, self.loop.call_later(seconds, self._look)
        self._next = due
        if before:
            before.cancel()

    def _look(self) -> None:
        now, soonest = SYSTEM_CLOCK.monotonic(), math.inf
        for future, due in self._dues.items():
            if due <= now:
                settle(future, False)
            else:
                soonest = min(soonest, due)
        if soonest < math.inf:
            self._set_timer(soonest, soonest - now)
        else:
            self._stop()

    def _stop(self) -> None:
        self._next = math.inf
        if self._timer:
            self._timer.cancel()
            self._timer = None

    def rest(self) -> None:
        """Leaves no timer in the loop, if there is nothing to wait for."""
        if not self._dues:
            self._stop()


def settle(future: asyncio.Future[bool], result: bool) -> None:
    if not future.done():
        future.set_result(result)


class TaskTurn:
    """As Turn."""

    def __init__(self, alarm: Alarm) -> None:
        self._alarm = alarm
        self._given: asyncio.Future[bool] = alarm.loop.create_future()

    def give(self) -> None:
        if not self._alarm.loop.is_closed():  # Else the call will never run.
            settle(self._given, True)

    async def wait(self, seconds: float | None) -> bool:
        return await (self._given if seconds is None else self._alarm.wait(self._given, seconds))


class SocketWatch:
    """As Watch. The loop calls it whenever something comes, also while the wire is idle."""

    __slots__ = ("_alarm", "_has_begun", "_seeks_room", "_waiter")

    def __init__(self, alarm: Alarm) -> None:
        self._alarm = alarm
        self._has_begun = False
        self._seeks_room = False
        self._waiter: asyncio.Future[bool] | None = None

    def move(self, wire: Wire, seconds: float) -> Awaitable[bool]:
        if not self._has_begun:
            self._begin(wire)
        self._waiter = self._alarm.loop.create_future()
        if wire.connection.outgoing:
            self._seek_room(wire)
        return self._alarm.wait(self._waiter, seconds)

    def _begin(self, wire: Wire) -> None:
        try:
            self._alarm.loop.add_reader(wire.socket, self._on_ready, wire)
            self._has_begun = True
        except (RuntimeError, OSError) as error:  # As in InLoop.connect.
            raise failures.broke(error) from None

    def _on_ready(self, wire: Wire) -> None:
        if self._waiter:  # First, as a signal may come: the loop calls again for what has not been received.
            settle(self._waiter, True)
        try:
            wire.receive()
        except BaseException as error:  # A signal's, say. It leaves by way of the loop, where nobody drops its frames.
            wire.connection.fail(failures.broke(error))
            raise error.with_traceback(None) from None
        finally:
            if wire.connection.outgoing or self._seeks_room:
                self._seek_room(wire)
            # Idle, and yet there is something that the server won't take: it is no use.
            if wire.connection.state == "closed" or (wire.connection.outgoing and not wire.connection.is_waiting):
                wire.close()

    def _seek_room(self, wire: Wire) -> None:
        """Has the loop call when there is room for what a call has not sent yet, or has it stop that."""
        seeks_room = bool(wire.connection.outgoing) and wire.connection.is_waiting
        if seeks_room and not self._seeks_room:
            self._alarm.loop.add_writer(wire.socket, self._on_ready, wire)
        elif self._seeks_room and not seeks_room:
            self._alarm.loop.remove_writer(wire.socket)
        self._seeks_room = seeks_room

    def close(self, wire: Wire) -> None:
        number = wire.socket.fileno()
        if self._has_begun and number >= 0 and not self._alarm.loop.is_closed():
            with suppress(RuntimeError):  # As in InLoop.connect.
                self._alarm.loop.remove_reader(number)
                self._alarm.loop.remove_writer(number)
        wire.socket.close()
        self._alarm.rest()


class DataWatch:
    """As Watch, for a loop that can wait for data and not for sockets, such as the usual one of Windows.

    Nothing waits for a wire that is idle, so its end is seen when it is next used, as in threads.
    """

    def __init__(self, alarm: Alarm) -> None:
        self._alarm = alarm

    async def move(self, wire: Wire, seconds: float) -> bool:
        return await (self._move_both_ways(wire, seconds) if wire.connection.outgoing else self._receive(wire, seconds))

    async def _move_both_ways(self, wire: Wire, seconds: float) -> bool:
        end = SYSTEM_CLOCK.monotonic() + seconds
        while not wire.is_ready(0):
            left = end - SYSTEM_CLOCK.monotonic()
            if left <= 0:
                return False
            await asyncio.sleep(min(0.01, left))
        wire.receive()
        return True

    async def _receive(self, wire: Wire, seconds: float) -> bool:
        timeout = asyncio.timeout(seconds)
        try:
            async with timeout:
                data = await self._alarm.loop.sock_recv(wire.socket, CHUNK)
        except OSError as error:
            if timeout.expired():
                # Data that came in that moment is lost, so this is the end, though a clock may be early.
                return False
            wire.connection.fail(failures.broke(error))
            return True
        wire.connection.receive_data(data)
        wire.send()
        return True

    def close(self, wire: Wire) -> None:
        wire.socket.close()
        self._alarm.rest()
