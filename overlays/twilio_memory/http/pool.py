"""Which connections are idle, and which calls may use one. Threads may share a pool; nothing here waits."""

from __future__ import annotations

import socket
from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING

from msgspec import Struct

from twilio_memory.address import Route
from twilio_memory.http import failures

if TYPE_CHECKING:
    from twilio_memory.http.wire import Mode, Turn, Wire

KEEPALIVE = 55.0
"""Seconds that an idle connection is kept for: less than the 60 after which load balancers commonly close it."""


class Call(Struct, eq=False):
    """One use of a connection. It holds the wire from the moment there is one, so that whatever happens, the wire is found."""

    route: Route
    wire: Wire | None = None
    epoch: int = 0
    """That of its connection, or an earlier one."""
    turn: Turn | None = None
    """What the call waits for, if it must stand in line."""


class Pool:
    """The connections of one process, or of one event loop. Idle ones are handed out newest first."""

    def __init__(self, limit: int, mode: Mode) -> None:
        self.limit: int = limit
        self.mode: Mode = mode
        self.is_closed: bool = False
        self._busy: set[Call] = set()
        self._waiting: OrderedDict[Call, None] = OrderedDict()  # Those in line, the first one first.
        self._idle: list[tuple[float, Wire]] = []  # Oldest first.
        self._epoch = 0
        # Not a Condition: that is Python code, and would stay locked if a signal came while it locks.
        self._lock = Lock()

    def begin(self, call: Call, now: float, *, fresh: bool) -> bool:
        """Gives `call` the newest idle connection of its route that is fit, if there is one; or else room for a new one.

        If there is no room, it returns False, and `call` has a turn to wait for. No later call can get ahead of it.

        Args:
            now: in seconds.
            fresh: no connection that was opened before this moment is for reuse.

        Raises:
            ConfigurationError: the engine is closed.
        """
        with self._lock:
            if self.is_closed:
                raise failures.closed()
            if call not in self._busy and not self._enter(call):
                return False
            if fresh:
                self._epoch += 1
                self._close_oldest(len(self._idle))
            call.epoch = self._epoch
            if self._idle and self._idle[0][0] <= now - KEEPALIVE:
                self._expire(now)
            self._take(call)
        while call.wire and not call.wire.is_fit():
            call.wire.close()
            with self._lock:
                self._take(call)
        return True

    def _enter(self, call: Call) -> bool:
        if self._waiting or len(self._busy) >= self.limit:
            call.turn = self.mode.new_turn()
            self._waiting[call] = None
            return False
        self._busy.add(call)
        return True

    def _take(self, call: Call) -> None:
        call.wire = None
        for index in range(len(self._idle) - 1, -1, -1):
            if self._idle[index][1].connection.route is call.route:
                call.wire = self._idle.pop(index)[1]
                return
        self._close_oldest(len(self._idle) + len(self._busy) - self.limit)  # For the one that will be opened.

    def end(self, call: Call, now: float) -> None:
        """Makes room for another call, and keeps the connection of `call` if it can serve again.

        It can stand in a `finally`: `call` may still be in line, and it may have ended already.
        """
        with self._lock:
            self._busy.discard(call)
            wire, call.wire = call.wire, None
            if wire and wire.is_idle and call.epoch == self._epoch and not self.is_closed:
                self._idle.append((now, wire))
            elif wire:
                wire.close()
            if self._idle and self._idle[0][0] <= now - KEEPALIVE:
                self._expire(now)
            if self._waiting:
                self._admit(call)

    def _admit(self, ended: Call) -> None:
        """A turn is given first: if a signal comes after that, the call is given it again, and not forgotten."""
        self._waiting.pop(ended, None)
        while self._waiting and len(self._busy) < self.limit:
            call = next(iter(self._waiting))
            assert call.turn
            call.turn.give()
            self._busy.add(call)
            del self._waiting[call]

    def _expire(self, now: float) -> None:
        """Closes the connections that are idle for too long."""
        count = 0
        while count < len(self._idle) and self._idle[count][0] <= now - KEEPALIVE:
            count += 1
        self._close_oldest(count)

    def _close_oldest(self, count: int) -> None:
        for _, wire in self._idle[: max(0, count)]:
            wire.close()
        del self._idle[: max(0, count)]

    def close(self) -> None:
        """Keeps no connection any more, and turns those in line away. Calls that have begun may end."""
        with self._lock:
            self.is_closed = True
            self._close_oldest(len(self._idle))
            for call in self._waiting:
                assert call.turn
                call.turn.give()

    def abandon(self) -> None:
        """Closes the sockets only. Nothing is sent, and no lock is asked for: another process, or a loop that ended, has them."""
        for wire in (*(wire for _, wire in self._idle), *(call.wire for call in self._busy if call.wire)):
            if (number := wire.socket.detach()) >= 0:  # uvloop puts off what socket.close() does.
                socket.close(number)
