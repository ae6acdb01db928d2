"""Which connections are reused, kept and closed, without I/O."""

from __future__ import annotations

import time
from dataclasses import dataclass

import pytest

from twilio_memory.address import Origin, Route
from twilio_memory.http.pool import KEEPALIVE, Call, Pool

ROUTE = Route(Origin("https", "memory.twilio.com", 443))
OTHER = Route(Origin("http", "localhost", 8000))


@dataclass(eq=False)
class Wire:
    epoch: int = 0
    is_idle: bool = True

    def close(self) -> None:
        pass


def begin(
    pool: Pool[Wire], route: Route = ROUTE, now: float = 0.0, *, fresh: bool = False
) -> tuple[Call[Wire], list[Wire]]:
    """A call that has a connection, opened if it has to be; and the connections to close."""
    call: Call[Wire] = Call()
    assert pool.enter(call)
    gone = pool.begin(call, route, now, fresh=fresh)
    call.wire = call.wire or Wire(call.epoch)
    return call, gone


@pytest.mark.parametrize("limit", [1, 2, 3])
def test_calls_reuse_connections_when_as_many_are_open_as_may_be(limit):
    """The limit leaves no room for another connection, and none is needed."""
    pool: Pool[Wire] = Pool(limit)
    calls = [begin(pool)[0] for _ in range(limit)]
    wires = {call.wire for call in calls}
    for _ in range(3):
        assert [pool.end(call, ROUTE, 0.0) for call in calls] == [[]] * limit
        begun = [begin(pool) for _ in range(limit)]
        assert [gone for _, gone in begun] == [[]] * limit
        calls = [call for call, _ in begun]
        assert {call.wire for call in calls} == wires


def test_a_call_that_waited_reuses_the_connection_it_waited_for():
    """It enters as soon as there is room, and begins later, after other calls have ended."""
    pool: Pool[Wire] = Pool(2)
    first, second = begin(pool)[0], begin(pool)[0]
    wires = {first.wire, second.wire}
    waiting: list[Call[Wire]] = [Call(), Call()]
    assert not any(pool.enter(call) for call in waiting)
    for ended, entering in zip((first, second), waiting, strict=True):
        assert pool.end(ended, ROUTE, 0.0) == []
        assert list(pool.admit()) == [entering]
    assert [pool.begin(call, ROUTE, 0.0, fresh=False) for call in waiting] == [[], []]
    assert {call.wire for call in waiting} == wires


def test_no_call_gets_ahead_of_those_in_line():
    """Though there is room just now. A call that waits no longer leaves the line."""
    pool: Pool[Wire] = Pool(1)
    first, _ = begin(pool)
    waiting: list[Call[Wire]] = [Call(), Call(), Call()]
    assert not any(pool.enter(call) for call in waiting[:2])
    assert list(pool.admit()) == []
    pool.end(first, ROUTE, 0.0)
    assert not pool.enter(waiting[2])
    pool.end(waiting[0], ROUTE, 0.0)
    assert list(pool.admit()) == [waiting[1]]
    pool.end(waiting[1], ROUTE, 0.0)
    assert list(pool.admit()) == [waiting[2]]


def test_a_call_that_a_signal_kept_from_being_woken_is_not_forgotten():
    """It is still in line, the first one, and no call too many is admitted."""
    pool: Pool[Wire] = Pool(1)
    first, _ = begin(pool)
    waiting: list[Call[Wire]] = [Call(), Call()]
    assert not any(pool.enter(call) for call in waiting)
    pool.end(first, ROUTE, 0.0)
    assert next(iter(pool.admit())) is waiting[0]
    assert list(pool.admit()) == waiting[:1]
    pool.end(waiting[0], ROUTE, 0.0)
    assert list(pool.admit()) == waiting[1:]


def test_the_oldest_idle_connections_make_room_for_one_to_another_origin():
    """No more connections are open than may be, idle ones included."""
    pool: Pool[Wire] = Pool(2)
    calls = [begin(pool)[0] for _ in range(2)]
    oldest = calls[0].wire
    for call in calls:
        assert pool.end(call, ROUTE, 0.0) == []
    _, gone = begin(pool, OTHER)
    assert gone == [oldest]


def test_many_connections_expire_in_little_time():
    """It happens in an event loop, and under a lock."""
    pool: Pool[Wire] = Pool(10_000)
    calls = [begin(pool)[0] for _ in range(10_000)]
    for number, call in enumerate(calls):
        pool.end(call, ROUTE, number / 1000)
    started = time.process_time()
    _, gone = begin(pool, now=KEEPALIVE + 5)
    assert len(gone) == 5001
    assert time.process_time() - started < 0.3


@pytest.mark.parametrize("change", [{"now": 55.0}, {"fresh": True}], ids=["idle for too long", "in doubt"])
def test_no_connection_that_has_had_its_time_is_reused(change):
    """Nor is it kept."""
    pool: Pool[Wire] = Pool(2)
    call, _ = begin(pool)
    wire = call.wire
    assert pool.end(call, ROUTE, 0.0) == []
    call, gone = begin(pool, **change)
    assert gone == [wire]
    assert call.wire is not wire


def test_a_connection_is_kept_for_55_seconds_after_each_call():
    """Counted from the end of the last one."""
    pool: Pool[Wire] = Pool(2)
    call, _ = begin(pool)
    wire = call.wire
    for now in (0.0, 54.9, 109.8):
        assert pool.end(call, ROUTE, now) == []
        call, gone = begin(pool, now=now + 54.9)
        assert (call.wire, gone) == (wire, [])
