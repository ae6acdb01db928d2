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
"""Seconds after which an idle connection is not used again: less than the 60 after which load balancers commonly close it."""


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
        self._waiting: OrderedDict[Call, Turn] = OrderedDict()  # The first in line comes first.
        self._idle: list[Wire] = []  # Oldest first.
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
            if call not in self._busy:
                if self._waiting or len(self._busy) >= self.limit:
                    call.turn = self._waiting[call] = self.mode.new_turn()
                    return False
                self._busy.add(call)
            if fresh:
                self._epoch += 1
            call.epoch = self._epoch
            self._prune(now, 0 if fresh else self.limit)
            self._take(call, now)
        while call.wire and not call.wire.is_fit():
            call.wire.close()
            with self._lock:
                self._take(call, now)
        return True

    def _take(self, call: Call, now: float) -> None:
        for index in range(len(self._idle) - 1, -1, -1):
            if self._idle[index].connection.route is call.route:
                # No signal can come between these two, as it could behind pop().
                call.wire = self._idle[index]
                del self._idle[index]
                return
        call.wire = None
        self._prune(now, self.limit - len(self._busy))  # Makes room for the one that will be opened.

    def end(self, call: Call, now: float) -> None:
        """Makes room for another call, and keeps the connection of `call` if it can serve again.

        It can stand in a `finally`: `call` may still be in line, and it may have ended already.
        """
        with self._lock:
            self._busy.discard(call)
            wire = call.wire
            if wire and wire.is_idle and call.epoch == self._epoch and not self.is_closed:
                wire.idle_since = now
                # Nor between these: a wire is a call's, or idle. Were it both, two calls could have it.
                call.wire = None
                self._idle.append(wire)
            elif wire:
                wire.close()
                call.wire = None
            self._prune(now, self.limit)
            if self._waiting:
                self._admit(call)

    def _admit(self, ended: Call) -> None:
        """A turn is given first: if a signal comes after that, the call is given it again, and not forgotten."""
        self._waiting.pop(ended, None)
        while self._waiting and len(self._busy) < self.limit:
            call, turn = next(iter(self._waiting.items()))
            turn.give()
            self._busy.add(call)
            del self._waiting[call]

    def _prune(self, now: float, most: int) -> None:
        """Closes the connections that are idle for too long, and the oldest of those beyond `most`."""
        idle = self._idle
        while idle and (len(idle) > most or idle[0].idle_since <= now - KEEPALIVE):
            idle[0].close()
            del idle[0]

    def close(self) -> None:
        """Keeps no connection any more, and turns those in line away. Calls that have begun may end."""
        with self._lock:
            self.is_closed = True
            self._prune(0.0, 0)
            for turn in self._waiting.values():
                turn.give()

    def abandon(self) -> None:
        """Closes the sockets only. Nothing is sent, and no lock is asked for: another process, or a loop that ended, has them."""
        for wire in (*self._idle, *(call.wire for call in self._busy if call.wire)):
            if (number := wire.socket.detach()) >= 0:  # uvloop puts off what socket.close() does.
                socket.close(number)
