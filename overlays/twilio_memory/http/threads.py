"""How a thread waits: it blocks."""

from __future__ import annotations

import socket
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Any

from twilio_memory.address import Origin, Proxy, Routes
from twilio_memory.http.forks import renew_after_fork
from twilio_memory.http.pool import Pool
from twilio_memory.http.sending import send
from twilio_memory.http.wire import Wire
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse

if TYPE_CHECKING:
    from twilio_memory.trust import TlsSettings


class ThreadEngine:
    """Sends requests over connections of its own. Threads may share it.

    Every wait ends by the deadline but one: the look-up of a host's name takes as long as the system's resolver lets it.
    """

    def __init__(self, max_connections: int, tls: TlsSettings, proxy: Proxy | None) -> None:
        self._tls = tls
        self._routes = Routes(proxy)
        self._pool = Pool(max_connections, Blocking())
        renew_after_fork(self)

    def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        steps = send(request, limits, self._routes.to(request.url), self._tls, self._pool)
        try:
            steps.send(None)
        except StopIteration as done:
            response: RawResponse = done.value
            return response
        raise AssertionError  # A thread's waits block.

    def close(self) -> None:
        """Closes the idle connections. Calls that have begun may end, and then their connections are closed."""
        self._pool.close()

    def renew(self) -> None:
        """As Inheritable.renew."""
        inherited, self._pool = self._pool, Pool(self._pool.limit, self._pool.mode)
        self._pool.is_closed = inherited.is_closed
        inherited.abandon()


class Blocking:
    """As Mode, and as Watch for all wires."""

    def new_turn(self) -> ThreadTurn:
        return ThreadTurn()

    def new_watch(self) -> Blocking:
        return self

    async def run(self, function: Callable[[Origin], Any], argument: Origin, seconds: float) -> Any:
        return function(argument)

    async def connect(self, sock: socket.socket, address: Any, seconds: float) -> None:
        sock.settimeout(seconds)
        sock.connect(address)
        sock.setblocking(False)

    async def move(self, wire: Wire, seconds: float) -> bool:
        is_ready = wire.is_ready(seconds)
        if is_ready:
            wire.receive()
        return is_ready

    def close(self, wire: Wire) -> None:
        wire.socket.close()


class ThreadTurn:
    """As Turn."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._lock.acquire()

    def give(self) -> None:
        if self._lock.locked():  # Else it has been given before.
            self._lock.release()

    async def wait(self, seconds: float | None) -> bool:
        return self._lock.acquire(timeout=-1 if seconds is None else seconds)
