"""Which connections are idle, and which calls may use one. No I/O, no locks, no waiting: the drivers bring those."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from typing import Any, Generic, Protocol, TypeVar

from twilio_memory.address import Route

KEEPALIVE = 55.0
"""Seconds that an idle connection is kept for: less than the 60 after which load balancers commonly close it."""


class Wire(Protocol):
    """A connection with what moves its bytes."""

    epoch: int

    @property
    def is_idle(self) -> bool: ...
    def close(self) -> None: ...


W = TypeVar("W", bound=Wire)


class Call(Generic[W]):
    """One use of a connection. It holds the wire from the moment there is one, so that whatever happens, the wire is found."""

    __slots__ = ("epoch", "turn", "wire")

    def __init__(self) -> None:
        self.wire: W | None = None
        self.epoch: int = 0
        self.turn: Any = None
        """What the driver waits for while the call is in line."""


class Pool(Generic[W]):
    """The connections of one process, or of one event loop. Idle ones are handed out newest first."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._busy: set[Call[W]] = set()
        self._waiting: OrderedDict[Call[W], None] = OrderedDict()  # Those in line, the first one first.
        self._idle: list[tuple[float, Route, W]] = []  # Oldest first.
        self._epoch = 0
        self.is_closed: bool = False

    def enter(self, call: Call[W]) -> bool:
        """Whether `call` may use a connection now. Else it stands in line, so that none can get ahead of it."""
        if self._waiting or len(self._busy) >= self._limit:
            self._waiting[call] = None
            return False
        self._busy.add(call)
        return True

    def admit(self) -> Iterator[Call[W]]:
        """Yields the calls in line that may use a connection now. The caller wakes each, and only then does it leave the line: if
        a signal comes between, it is woken again, and not forgotten."""
        while self._waiting and len(self._busy) < self._limit:
            call = next(iter(self._waiting))
            yield call
            self._busy.add(call)
            del self._waiting[call]

    def begin(self, call: Call[W], route: Route, now: float, *, fresh: bool) -> list[W]:
        """Gives `call` an idle connection, if there is one. Returns connections to close.

        Args:
            fresh: no connection that was opened before this moment is for reuse.
        """
        self._epoch += fresh
        call.epoch = self._epoch
        gone = self._expired(now)
        self.take(call, route)
        return gone if call.wire else [*gone, *self._surplus()]

    def take(self, call: Call[W], route: Route) -> None:
        """Gives `call` the newest idle connection to `route`, or none."""
        for index in range(len(self._idle) - 1, -1, -1):
            if self._idle[index][1] is route:
                call.wire = self._idle.pop(index)[2]
                return
        call.wire = None

    def end(self, call: Call[W], route: Route, now: float) -> list[W]:
        """Makes room for another call, and keeps the connection of `call` if it can serve again. Returns those to close.

        It can stand in a `finally`: `call` may still be in line, and it may have ended already.
        """
        self._busy.discard(call)
        if self._waiting:
            self._waiting.pop(call, None)
        wire, call.wire = call.wire, None
        if wire is None or (wire.is_idle and wire.epoch == self._epoch and not self.is_closed):
            if wire:
                self._idle.append((now, route, wire))
            return self._expired(now)
        return [wire, *self._expired(now)]

    def _expired(self, now: float) -> list[W]:
        """The connections that are idle for too long, or of an earlier epoch."""
        idle = self._idle
        count = 0  # Those are the oldest, and come first.
        while count < len(idle) and (idle[count][0] <= now - KEEPALIVE or idle[count][2].epoch != self._epoch):
            count += 1
        return self._drop(count) if count else []

    def _surplus(self) -> list[W]:
        """The oldest idle connections, as many as must go before another one is opened."""
        return self._drop(max(0, len(self._idle) + len(self._busy) - self._limit))

    def _drop(self, count: int) -> list[W]:
        gone = [wire for _, _, wire in self._idle[:count]]
        del self._idle[:count]
        return gone

    def wires(self) -> list[W]:
        """All connections, those of calls under way among them."""
        return [*[wire for _, _, wire in self._idle], *[call.wire for call in self._busy if call.wire]]

    def close(self) -> tuple[list[W], list[Call[W]]]:
        """Keeps no connection any more. Returns those that are idle, to close, and the calls in line, to turn away."""
        self.is_closed = True
        return self._drop(len(self._idle)), list(self._waiting)
