"""A socket, and the connection over it. Bytes move as far as they can at once; how to wait for more is up to the mode."""

from __future__ import annotations

import select
import socket
from collections.abc import Awaitable, Callable
from math import ceil
from typing import Any, Protocol

from twilio_memory.address import Origin
from twilio_memory.clock import SYSTEM_CLOCK
from twilio_memory.http import failures
from twilio_memory.http.connection import Connection
from twilio_memory.request import Limits

CHUNK = 65_536
"""Bytes to receive at a time."""


class Turn(Protocol):
    """What a call in line waits for."""

    def give(self) -> None: ...
    async def wait(self, seconds: float | None) -> bool:
        """Whether it was given in time."""
        ...


class Watch(Protocol):
    """Waits for one wire."""

    def move(self, wire: Wire, seconds: float) -> Awaitable[bool]:
        """Has `wire` receive and send, as soon as it can. Returns False if `seconds` are over, and nothing has moved."""
        ...

    def close(self, wire: Wire) -> None:
        """Closes the socket, and waits for it no more."""
        ...


class Mode(Protocol):
    """How a thread waits, or a task of asyncio. What waits is a coroutine in both; in a thread it blocks, and never suspends."""

    def new_turn(self) -> Turn: ...
    def new_watch(self) -> Watch: ...
    async def run(self, function: Callable[[Origin], Any], argument: Origin, seconds: float) -> Any:
        """What `function` returns, which may block.

        Raises:
            TimeoutError: that took longer than `seconds`.
        """
        ...

    async def connect(self, sock: socket.socket, address: Any, seconds: float) -> None:
        """
        Raises:
            OSError: `sock` can't be connected. A TimeoutError, if that took longer than `seconds`.
        """
        ...


class Wire:
    """A connection whose socket is open."""

    __slots__ = ("_poll", "_polls_for_room", "_watch", "connection", "idle_since", "socket")

    def __init__(self, sock: socket.socket, connection: Connection, watch: Watch) -> None:
        self.socket: socket.socket = sock
        self.connection: Connection = connection
        self.idle_since: float = 0.0
        """Of the pool's clock, in seconds."""
        self._watch = watch
        self._polls_for_room = False
        self._poll = None
        if hasattr(select, "poll"):  # Not on Windows.
            self._poll = select.poll()
            self._poll.register(sock, select.POLLIN)

    async def settle(self, limits: Limits, open_until: float | None = None) -> None:
        """Moves bytes until the connection waits for nothing. It fails when a limit is reached.

        Args:
            open_until: while it is opened, when the proxy and TLS must be ready.
        """
        connection = self.connection
        self.send()
        while connection.is_waiting:
            now = SYSTEM_CLOCK.monotonic()
            due = now + limits.read_timeout if open_until is None else open_until
            if limits.deadline is not None and limits.deadline < due:
                due = limits.deadline
            if due <= now or not await self._watch.move(self, due - now):
                opening = None if open_until is None else connection.route.first_stop
                connection.fail(failures.overdue(limits, opening=opening))

    def send(self) -> None:
        """Sends what there is to send, as far as there is room."""
        connection = self.connection
        try:
            while connection.outgoing:
                connection.has_sent(self.socket.send(connection.outgoing))
        except BlockingIOError:
            pass
        except OSError:
            # What there is to read says more: the server may have responded before it closed.
            connection.outgoing = b""

    def receive(self) -> None:
        """Hands what has come to the connection, and sends what there is to send then."""
        try:
            self.connection.receive_data(self.socket.recv(CHUNK))
        except BlockingIOError:
            pass
        except OSError as error:
            self.connection.fail(failures.broke(error))
        if self.connection.outgoing:
            self.send()

    def is_ready(self, seconds: float) -> bool:
        """Waits until there is something to receive (an end or an error counts), or room for what is to be sent."""
        if self._poll is None:
            return any(select.select([self.socket], [self.socket] if self.connection.outgoing else [], [], seconds))
        if bool(self.connection.outgoing) is not self._polls_for_room:
            self._polls_for_room = not self._polls_for_room
            self._poll.modify(self.socket, select.POLLIN | select.POLLOUT if self._polls_for_room else select.POLLIN)
        return bool(self._poll.poll(ceil(seconds * 1000) if seconds else 0))

    @property
    def is_idle(self) -> bool:
        """Whether it can take a request: nothing is left of the one before, which may have been cancelled."""
        connection = self.connection
        return connection.state == "idle" and connection.outcome is None and not connection.outgoing

    def is_fit(self) -> bool:
        """Whether it can take a request: nothing that ends it has come since the last response."""
        try:
            if self.is_idle and self.is_ready(0):
                self.receive()
                return self.is_idle and not self.is_ready(0)
        except BaseException:  # A signal's: what has been received may be lost.
            self.connection.close()
            raise
        return self.is_idle

    def close(self) -> None:
        self.connection.close()
        self._watch.close(self)
