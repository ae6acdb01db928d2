"""Which connections are reused, kept and closed, without I/O."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from typing import Any

import pytest

from twilio_memory import ConfigurationError
from twilio_memory.address import Origin, Route
from twilio_memory.http.pool import KEEPALIVE, Call, Pool

ROUTE = Route(Origin("https", "memory.twilio.com", 443))
OTHER = Route(Origin("http", "localhost", 8000))


@dataclass(eq=False)
class Connection:
    route: Route


@dataclass(eq=False)
class Wire:
    connection: Connection
    is_idle: bool = True
    is_closed: bool = False

    def is_fit(self) -> bool:
        return self.is_idle

    def close(self) -> None:
        self.is_closed = True


@dataclass(eq=False)
class Turn:
    is_given: bool = False

    def give(self) -> None:
        self.is_given = True


@dataclass
class Mode:
    turns: list[Turn] = field(default_factory=list)

    def new_turn(self) -> Turn:
        self.turns.append(Turn())
        return self.turns[-1]


def make_pool(limit: int) -> tuple[Pool, list[Turn]]:
    """A pool, and the turns that calls wait for, in their order."""
    mode: Any = Mode()
    return Pool(limit, mode), mode.turns


def begin(pool: Pool, route: Route = ROUTE, now: float = 0.0, *, fresh: bool = False) -> Call:
    """A call that has a connection, opened if it has to be."""
    call = Call(route)
    assert pool.begin(call, now, fresh=fresh)
    open_if_needed(call)
    return call


def open_if_needed(call: Call) -> None:
    new: Any = Wire(Connection(call.route))
    call.wire = call.wire or new


def in_line(pool: Pool, count: int) -> list[Call]:
    calls = [Call(ROUTE) for _ in range(count)]
    assert not any(pool.begin(call, 0.0, fresh=False) for call in calls)
    return calls


def given(turns: list[Turn]) -> list[bool]:
    return [turn.is_given for turn in turns]


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_calls_reuse_connections_when_as_many_are_open_as_may_be(limit):
    """The limit leaves no room for another connection, and none is needed."""
    pool, _ = make_pool(limit)
    calls = [begin(pool) for _ in range(limit)]
    wires: set[Any] = {call.wire for call in calls}
    for _ in range(3):
        for call in calls:
            pool.end(call, 0.0)
        calls = [begin(pool) for _ in range(limit)]
        assert {call.wire for call in calls} == wires
    assert not any(wire.is_closed for wire in wires)


class Interrupted(Wire):
    """A signal comes when it is first looked at."""

    @property
    def is_idle(self) -> bool:
        if not hasattr(self, "was_seen"):
            self.was_seen = True
            raise KeyboardInterrupt
        return True

    @is_idle.setter
    def is_idle(self, value: bool) -> None:
        pass


def test_a_call_that_is_interrupted_as_it_ends_can_end_again():
    """Its connection is not lost: it is reused, and closed with the others."""
    pool, _ = make_pool(1)
    call = begin(pool)
    wire: Any = Interrupted(Connection(ROUTE))
    call.wire = wire
    with pytest.raises(KeyboardInterrupt):
        pool.end(call, 0.0)
    pool.end(call, 0.0)
    assert begin(pool).wire is wire
    pool.close()


class AppendInterrupted(list[Any]):
    def append(self, item: Any) -> None:
        super().append(item)
        raise KeyboardInterrupt


def test_a_call_that_is_interrupted_as_its_connection_becomes_idle_has_it_no_more():
    """Another call may have it by the time that the first one ends again, and a third one must not be given it."""
    pool, _ = make_pool(2)
    first = begin(pool)
    wire: Any = first.wire
    pool._idle = AppendInterrupted()
    with pytest.raises(KeyboardInterrupt):
        pool.end(first, 0.0)
    pool._idle = list(pool._idle)
    second = begin(pool)
    assert second.wire is wire
    pool.end(first, 0.0)
    assert not wire.is_closed
    assert begin(pool).wire is not wire


def test_a_call_that_waited_reuses_the_connection_it_waited_for():
    """Its place is its own as soon as it has its turn, and it begins later, after other calls have ended."""
    pool, turns = make_pool(2)
    first, second = begin(pool), begin(pool)
    wires = {first.wire, second.wire}
    waiting = in_line(pool, 2)
    pool.end(first, 0.0)
    assert given(turns) == [True, False]
    pool.end(second, 0.0)
    assert given(turns) == [True, True]
    assert all(pool.begin(call, 0.0, fresh=False) for call in waiting)
    assert {call.wire for call in waiting} == wires


def test_no_call_gets_ahead_of_those_in_line():
    """Though there is room just now. A call that waits no longer leaves the line."""
    pool, turns = make_pool(1)
    first = begin(pool)
    waiting = in_line(pool, 2)
    pool.end(first, 0.0)
    waiting += in_line(pool, 1)
    assert given(turns) == [True, False, False]
    pool.end(waiting[0], 0.0)
    assert given(turns) == [True, True, False]
    pool.end(waiting[1], 0.0)
    assert given(turns) == [True, True, True]


def test_a_call_that_a_signal_kept_from_being_admitted_is_not_forgotten(monkeypatch):
    """Its turn was given, and then the signal came. It is still in line, the first one, and no call too many is admitted."""

    def give_and_fail(turn: Turn) -> None:
        turn.is_given = True
        raise KeyboardInterrupt

    pool, turns = make_pool(1)
    first = begin(pool)
    waiting = in_line(pool, 2)
    with monkeypatch.context() as patched:
        patched.setattr(Turn, "give", give_and_fail)
        with pytest.raises(KeyboardInterrupt):
            pool.end(first, 0.0)
    pool.end(first, 0.0)
    assert given(turns) == [True, False]
    assert pool.begin(waiting[0], 0.0, fresh=False)
    pool.end(waiting[0], 0.0)
    assert given(turns) == [True, True]


def test_a_call_whose_place_a_signal_took_stands_in_line_again():
    """It keeps its place there."""
    pool, turns = make_pool(1)
    first = begin(pool)
    second, third = in_line(pool, 2)
    assert not pool.begin(second, 0.0, fresh=False)  # As if its turn had been given.
    pool.end(first, 0.0)
    assert given(turns) == [False, False, True]  # The second one's new turn.
    assert pool.begin(second, 0.0, fresh=False)
    assert not pool.begin(third, 0.0, fresh=False)


def test_the_oldest_idle_connections_make_room_for_one_to_another_origin():
    """No more connections are open than may be, idle ones included."""
    pool, _ = make_pool(2)
    calls = [begin(pool) for _ in range(2)]
    wires: list[Any] = [call.wire for call in calls]
    for call in calls:
        pool.end(call, 0.0)
    begin(pool, OTHER)
    assert [wire.is_closed for wire in wires] == [True, False]


def test_a_connection_that_is_not_fit_any_more_is_closed():
    """And the next one is tried, the newest first."""
    pool, _ = make_pool(3)
    calls = [begin(pool) for _ in range(3)]
    wires: list[Any] = [call.wire for call in calls]
    for call in calls:
        pool.end(call, 0.0)
    wires[2].is_idle = wires[1].is_idle = False
    assert begin(pool).wire is wires[0]
    assert [wire.is_closed for wire in wires] == [False, True, True]


def test_many_connections_expire_in_little_time():
    """It happens in an event loop, and under a lock."""
    pool, _ = make_pool(10_000)
    calls = [begin(pool) for _ in range(10_000)]
    wires: list[Any] = [call.wire for call in calls]
    for number, call in enumerate(calls):
        pool.end(call, number / 1000)
    started = time.process_time()
    begin(pool, now=KEEPALIVE + 5)
    assert sum(wire.is_closed for wire in wires) == 5001
    assert time.process_time() - started < 0.3


@pytest.mark.parametrize("change", [{"now": 55.0}, {"fresh": True}], ids=["idle for too long", "in doubt"])
def test_no_connection_that_has_had_its_time_is_reused(change):
    """Nor is it kept."""
    pool, _ = make_pool(2)
    call = begin(pool)
    wire: Any = call.wire
    pool.end(call, 0.0)
    assert begin(pool, **change).wire is not wire
    assert wire.is_closed


def test_a_connection_in_use_when_another_call_doubts_them_is_not_kept():
    """It was opened before that moment."""
    pool, _ = make_pool(2)
    busy = begin(pool)
    wire: Any = busy.wire
    begin(pool, fresh=True)
    pool.end(busy, 0.0)
    assert wire.is_closed


def test_a_connection_is_kept_for_55_seconds_after_each_call():
    """Counted from the end of the last one."""
    pool, _ = make_pool(2)
    call = begin(pool)
    wire: Any = call.wire
    for now in (0.0, 54.9, 109.8):
        pool.end(call, now)
        call = begin(pool, now=now + 54.9)
        assert (call.wire, wire.is_closed) == (wire, False)


def test_a_closed_pool_keeps_nothing_and_lets_nobody_in():
    """Those in line are told."""
    pool, turns = make_pool(2)
    idle, busy = begin(pool), begin(pool)
    wires: list[Any] = [idle.wire, busy.wire]
    waiting = in_line(pool, 1)
    pool.end(idle, 0.0)
    pool.close()
    assert [wire.is_closed for wire in wires] == [True, False]
    pool.end(busy, 0.0)
    assert wires[1].is_closed
    assert given(turns) == [True]
    for call in (waiting[0], Call(ROUTE)):
        with pytest.raises(ConfigurationError):
            pool.begin(call, 0.0, fresh=False)
