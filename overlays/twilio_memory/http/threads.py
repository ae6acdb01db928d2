"""Moves bytes with sockets, for threads."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING

from twilio_memory.address import Proxy, Route, Routes
from twilio_memory.clock import SYSTEM_CLOCK
from twilio_memory.http import failures
from twilio_memory.http.connection import Connection, State
from twilio_memory.http.dialing import check_is_allowed, dial
from twilio_memory.http.pool import Call, Pool
from twilio_memory.http.sockets import CHUNK, Watch, renew_after_fork
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
        self._shared = _Shared(max_connections)
        renew_after_fork(self)

    def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        shared = self._shared
        route = self._routes.to(request.url)
        call: Call[Wire] = Call()
        try:
            shared.begin(call, route, limits)
            if call.wire is None:
                self._open_wire(call, route, limits)
            assert call.wire
            return call.wire.exchange(request, limits)
        finally:
            try:
                shared.end(call, route)
            except BaseException:  # A signal's. The place and the connection are given back all the same.
                shared.end(call, route)
                raise

    def _open_wire(self, call: Call[Wire], route: Route, limits: Limits) -> None:
        check_is_allowed(route)
        seconds = limits.seconds_to_connect()
        end = SYSTEM_CLOCK.monotonic() + seconds
        connection = Connection(route, self._tls)
        try:
            call.wire = Wire(dial(route.first_stop, seconds), connection, call.epoch)
        except TimeoutError:
            raise failures.overdue(limits, opening=route.first_stop) from None
        call.wire.open(end, limits)

    def close(self) -> None:
        """Closes the idle connections. Calls that have begun may end, and then their connections are closed."""
        self._shared.close()

    def renew(self) -> None:
        """As Inheritable.renew."""
        self._shared = self._shared.renew()


class _Shared:
    """What the threads of a process share."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._pool: Pool[Wire] = Pool(limit)
        # Not a Condition: that is Python code, and would stay locked if a signal came while it locks.
        self._lock = threading.Lock()

    def renew(self) -> _Shared:
        """A new one, for the child of a fork. To close the parent's sockets here sends nothing."""
        fresh = _Shared(self._limit)
        fresh._pool.is_closed = self._pool.is_closed
        _close(self._pool.wires())
        return fresh

    def begin(self, call: Call[Wire], route: Route, limits: Limits) -> None:
        """Waits for the turn of `call`, and gives it an idle connection, if there is one.

        Raises:
            DeadlineExceededError: its turn did not come before the deadline.
            ConfigurationError: the engine is closed.
        """
        with self._lock:
            if self._pool.is_closed:
                raise failures.closed()
            if not self._pool.enter(call):
                call.turn = threading.Lock()
                call.turn.acquire()
        if call.turn:
            self._wait(call, limits.seconds_left())
        with self._lock:
            if self._pool.is_closed:
                raise failures.closed()
            gone = self._pool.begin(call, route, SYSTEM_CLOCK.monotonic(), fresh=limits.fresh_connection)
        _close(gone)
        while call.wire and not call.wire.is_fit():
            call.wire.close()
            with self._lock:
                self._pool.take(call, route)

    def _wait(self, call: Call[Wire], seconds: float | None) -> None:
        if not call.turn.acquire(timeout=-1 if seconds is None else seconds):
            raise failures.no_turn()

    def end(self, call: Call[Wire], route: Route) -> None:
        with self._lock:
            gone = self._pool.end(call, route, SYSTEM_CLOCK.monotonic())
            for admitted in self._pool.admit():
                _wake(admitted)
        _close(gone)

    def close(self) -> None:
        with self._lock:
            gone, waiting = self._pool.close()
            for call in waiting:
                _wake(call)
        _close(gone)


def _wake(call: Call[Wire]) -> None:
    if call.turn and call.turn.locked():  # Else it has been woken before, or a signal came before it waited.
        call.turn.release()


def _close(wires: list[Wire]) -> None:
    for wire in wires:
        wire.close()


class Wire:
    """A socket, and the connection over it."""

    __slots__ = ("_connection", "_socket", "_unsent", "_watch", "epoch")

    def __init__(self, sock: socket.socket, connection: Connection, epoch: int) -> None:
        self._socket = sock
        self._watch = Watch(sock)
        self._connection = connection
        self._unsent: bytes | memoryview = b""  # It can hold credentials, so it is in no variable of a function.
        self.epoch: int = epoch

    def open(self, end: float, limits: Limits) -> None:
        """Makes it ready for a request.

        Raises:
            ConnectError: the proxy or TLS refused.
            RequestTimeoutError: it was not ready at `end`, or at the deadline.
        """
        self._move_bytes(limits, end)
        if self._connection.state is State.CLOSED:
            self._connection.response()

    def exchange(self, request: Request, limits: Limits) -> RawResponse:
        """The response to `request`.

        Raises:
            TransportError, ResponseError: as Engine.send.
        """
        self._connection.send_request(request, limits.max_response_bytes)
        self._move_bytes(limits, None)
        return self._connection.response()

    def _move_bytes(self, limits: Limits, end: float | None) -> None:
        """Sends and receives until the connection waits for nothing, or a limit is reached: `end`, or read_timeout's silence."""
        connection = self._connection
        while True:
            self._send()
            if not connection.is_waiting:
                return
            wait = limits.read_timeout if end is None else max(0.0, end - SYSTEM_CLOCK.monotonic())
            left = limits.seconds_left()
            if left is not None and left < wait:
                wait = left
            if wait and self._watch.is_ready(wait, writing=bool(self._unsent)):
                self._receive()
            else:
                connection.fail(failures.overdue(limits, opening=None if end is None else connection.route.first_stop))

    def _send(self) -> None:
        self._unsent = self._unsent or self._connection.data_to_send()
        try:
            while self._unsent:
                count = self._socket.send(self._unsent)
                self._unsent = memoryview(self._unsent)[count:] if count < len(self._unsent) else b""
        except BlockingIOError:
            pass
        except OSError:
            self._unsent = b""  # What there is to read says more: the server may have responded before it closed.

    def _receive(self) -> None:
        try:
            data = self._socket.recv(CHUNK)
        except BlockingIOError:
            return
        except OSError as error:
            self._connection.receive_error(error)
            return
        if data:
            self._connection.receive_data(data)
        else:
            self._connection.receive_eof()

    @property
    def is_idle(self) -> bool:
        return self._connection.state is State.IDLE and not self._unsent

    def is_fit(self) -> bool:
        """Whether it can take a request: nothing that ends it has come since the last response."""
        try:
            if self._watch.is_ready(0):
                self._receive()
        except BaseException:  # A signal's: what has been received may be lost.
            self._connection.close()
            raise
        return self.is_idle

    def close(self) -> None:
        self._socket.close()
