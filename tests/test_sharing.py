"""One client for many: threads, tasks, event loops, and calls that are cancelled at any moment."""

from __future__ import annotations

import asyncio
import gc
import os
import random
import threading
from collections.abc import Awaitable, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any

import pytest

from tests.conftest import OTHER, PROFILE
from tests.scripted import (
    PAIR,
    TLS,
    Peer,
    Server,
    asked_id,
    begin_fetch,
    first_only,
    go_on_until,
    options_for,
    profile,
    profile_number,
    serve_profiles,
    server_context,
    wait_until,
)
from twilio_memory import (
    AsyncMemoryClient,
    DeadlineExceededError,
    MemoryClient,
)
from twilio_memory.http.tasks import Alarm


def open_sockets() -> int:
    """How many descriptors of this process are sockets."""
    count = 0
    for name in os.listdir("/proc/self/fd"):
        with suppress(OSError):
            count += os.readlink(f"/proc/self/fd/{name}").startswith("socket:")
    return count


# Turns and connections.


def test_the_last_call_that_may_have_a_connection_takes_an_idle_one(serve, connect):
    """One connection serves all calls, one after the other or at once, where there may be one."""
    server = serve(serve_profiles)
    memory = connect(server, max_connections=1)
    for number in range(3):
        memory.fetch(profile_number(number))
    waiting = [begin_fetch(memory, profile_number(number)) for number in range(10)]
    assert [outcome().id for outcome in waiting] == [profile_number(number) for number in range(10)]
    assert len(server.peers) == 1


def test_there_are_never_more_connections_than_allowed(serve, connect):
    """Idle ones to another host count: the oldest is closed before another is opened."""
    servers = [serve(serve_profiles) for _ in range(3)]
    base = connect(servers[0], max_connections=2)
    copies = [base.with_options(base_url=server.url) for server in servers]
    for _ in range(2):
        for memory in copies:
            assert memory.fetch(PROFILE).id == PROFILE
            go_on_until(memory, lambda: sum(server.open for server in servers) <= 2)


def test_copies_with_other_hosts_keep_each_others_connections(serve, connect):
    """As long as there is room."""
    servers = [serve(serve_profiles) for _ in range(2)]
    base = connect(servers[0])
    copies = [base.with_options(base_url=server.url) for server in servers]
    for _ in range(3):
        for memory in copies:
            memory.fetch(PROFILE)
    assert [len(server.peers) for server in servers] == [1, 1]


def test_a_call_that_gives_up_waiting_gives_no_turn_away(serve, connect):
    """Its turn had not come, so that it is nobody else's; those who wait on have theirs."""

    def script(peer: Peer) -> None:
        while request := peer.read_request():
            release.wait(10)
            peer.send(profile(asked_id(request)))

    release = threading.Event()
    server = serve(script)
    memory = connect(server, max_connections=1)
    slow = begin_fetch(memory, PROFILE)
    go_on_until(memory, lambda: len(server.requests) == 1)
    hasty = memory.with_options(deadline=0.2)
    waiting = [begin_fetch(memory, profile_number(number)) for number in range(3)]
    for _ in range(3):
        with pytest.raises(DeadlineExceededError, match="max_connections") as caught:
            hasty.fetch(OTHER)
        assert caught.value.sent is False
    assert len(server.requests) == 1
    release.set()
    assert slow().id == PROFILE
    assert [outcome().id for outcome in waiting] == [profile_number(number) for number in range(3)]
    assert server.most_open == 1


def test_cancelled_calls_that_waited_give_no_turn_away(serve):
    """However many, and wherever in the line."""

    def script(peer: Peer) -> None:
        while request := peer.read_request():
            release.wait(10)
            peer.send(profile(asked_id(request)))

    release = threading.Event()
    server = serve(script)

    async def run() -> None:
        async with AsyncMemoryClient(PAIR, **options_for(server, max_connections=2)) as memory:
            tasks = [asyncio.create_task(memory.profiles.fetch(profile_number(n))) for n in range(20)]
            while len(server.requests) < 2:
                await asyncio.sleep(0.005)
            for task in tasks[2::2]:
                task.cancel()
            await asyncio.sleep(0.1)
            assert len(server.requests) == 2
            release.set()
            outcomes = await asyncio.gather(*tasks, return_exceptions=True)
            assert [type(outcome).__name__ for outcome in outcomes[2:]] == ["CancelledError", "Profile"] * 9
            assert len(server.peers) == 2

    asyncio.run(run())


class Timers(asyncio.SelectorEventLoop):
    """Knows the timers that it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.timers: list[asyncio.TimerHandle] = []
        self.is_interrupted = False
        self.ahead = 0.0
        """Seconds that its clock is ahead when a timer is set, as if a test had stopped it."""

    def call_at(self, when: float, *arguments: Any, **context: Any) -> asyncio.TimerHandle:
        if self.is_interrupted:
            self.is_interrupted = False
            raise ZeroDivisionError  # A signal's.
        self.timers.append(super().call_at(when + self.ahead, *arguments, **context))
        return self.timers[-1]


def run_with_alarm(test: Callable[[Timers, Alarm], Awaitable[None]]) -> None:
    async def run() -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, Timers)
        async with asyncio.timeout(20):
            await test(loop, Alarm(loop))

    with asyncio.Runner(loop_factory=Timers) as runner:
        runner.run(run())


def test_all_waits_of_a_loop_share_one_timer():
    """Each ends in its own time all the same, and those that have ended are forgotten."""

    async def test(loop: Timers, alarm: Alarm) -> None:
        before = len(loop.timers)
        long = [asyncio.create_task(alarm.wait(loop.create_future(), 5.0)) for _ in range(1000)]
        await asyncio.sleep(0)
        assert len(loop.timers) == before + 1
        ended: list[float] = []

        async def wait(seconds: float) -> None:
            assert await alarm.wait(loop.create_future(), seconds) is False
            ended.append(seconds)

        await asyncio.gather(*(wait(seconds) for seconds in (0.2, 0.01, 0.1)))
        assert ended == [0.01, 0.1, 0.2]
        given = loop.create_future()
        given.set_result(True)
        assert await alarm.wait(given, 5.0) is True
        for task in long:
            task.cancel()
        await asyncio.gather(*long, return_exceptions=True)
        assert all(task.cancelled() for task in long)
        assert not alarm._dues

    run_with_alarm(test)


def test_a_signal_that_comes_as_a_timer_is_set_ends_no_other_wait():
    """Nor does it let one last forever."""

    async def test(loop: Timers, alarm: Alarm) -> None:
        other = asyncio.create_task(alarm.wait(loop.create_future(), 0.1))
        await asyncio.sleep(0)
        loop.is_interrupted = True
        with pytest.raises(ZeroDivisionError):
            await alarm.wait(loop.create_future(), 0.01)
        assert await alarm.wait(loop.create_future(), 0.05) is False
        assert not other.done()
        assert await other is False

    run_with_alarm(test)


def test_a_wait_ends_after_a_test_has_stopped_the_clock():
    """The loop's; the client's goes on. A timer that was set meanwhile would come in 30 years."""

    async def test(loop: Timers, alarm: Alarm) -> None:
        loop.ahead = 1e9
        stopped = asyncio.create_task(alarm.wait(loop.create_future(), 0.01))
        await asyncio.sleep(0)
        loop.ahead = 0.0
        await asyncio.sleep(0.02)
        assert not stopped.done()
        assert await alarm.wait(loop.create_future(), 0.05) is False
        assert await stopped is False

    run_with_alarm(test)


def test_a_closed_client_leaves_no_timer(serve):
    """Its loop goes on without it."""
    server = serve(serve_profiles)

    async def test(loop: Timers, _: Alarm) -> None:
        before = len(loop.timers)
        async with AsyncMemoryClient(PAIR, **options_for(server)) as memory:
            await memory.profiles.fetch(PROFILE)
        assert len(loop.timers) > before
        assert [timer for timer in loop.timers[before:] if not timer.cancelled() and timer.when() > loop.time()] == []

    run_with_alarm(test)


# Cancelling.


@TLS
def test_a_cancelled_call_frees_its_connection_at_once(serve, tls):
    """The server sees the end of the connection, and the next call has the only permit."""

    @first_only
    def script(peer: Peer) -> None:
        peer.read_request()
        asked.set()
        assert peer.wait_for_end()
        ended.set()

    asked, ended = threading.Event(), threading.Event()
    server = serve(script, tls=tls)

    async def run() -> None:
        async with AsyncMemoryClient(PAIR, **options_for(server, max_connections=1, deadline=None)) as memory:
            task = asyncio.create_task(memory.profiles.fetch(PROFILE))
            assert await asyncio.to_thread(asked.wait, 10)
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert (await memory.profiles.fetch(OTHER)).id == OTHER
            assert await asyncio.to_thread(ended.wait, 10)

    asyncio.run(run())


def run_with_cancellations(count: int, seed: int, *, tls: bool, loop_factory: Any = None) -> None:
    """`count` calls, of which many are cancelled or run out of time at random moments."""
    chance = random.Random(seed)

    def script(peer: Peer) -> None:
        while request := peer.read_request():
            response = profile(asked_id(request))
            half = len(response) // 2
            if number_of(request) % 3 == 0:
                peer.send(response[:half])
                peer.sleep(0.001)
                peer.send(response[half:])
            else:
                peer.send(response)

    def number_of(request: bytes) -> int:
        return int(asked_id(request)[-8:])

    with Server(script, tls=server_context() if tls else None) as server:

        async def call(memory: AsyncMemoryClient, number: int) -> str:
            fate = chance.random()
            coroutine = memory.profiles.fetch(profile_number(number))
            if fate < 0.4:
                task = asyncio.ensure_future(coroutine)
                if fate < 0.2:
                    for _ in range(chance.randrange(30)):
                        await asyncio.sleep(0)
                else:
                    await asyncio.sleep(chance.random() * 0.01)
                task.cancel()
                with suppress(asyncio.CancelledError):
                    assert (await task).id == profile_number(number)
                return "cancelled"
            fetched = await coroutine
            assert (fetched.id, fetched.response.attempts) == (profile_number(number), 1)
            return "fetched"

        async def work(memory: AsyncMemoryClient, numbers: Iterator[int]) -> list[str]:
            return [await call(memory, number) for number in numbers]

        async def run() -> None:
            options = options_for(server, max_connections=20, deadline=60.0, read_timeout=60.0, connect_timeout=60.0)
            async with AsyncMemoryClient(PAIR, **options) as memory:
                await memory.profiles.fetch(PROFILE)
                before = open_here() - 1
                numbers = iter(range(1, count))
                outcomes = await asyncio.gather(*(work(memory, numbers) for _ in range(40)))
                assert {one for some in outcomes for one in some} == {"cancelled", "fetched"}
                assert len(asyncio.all_tasks()) == 1
                together = await asyncio.gather(*(memory.profiles.fetch(profile_number(n)) for n in range(20)))
                assert [one.id for one in together] == [profile_number(n) for n in range(20)]
                async with asyncio.timeout(10):  # Closing takes a moment on both sides.
                    while open_here() > before + 20:
                        await asyncio.sleep(0.01)

        def open_here() -> int:
            """The descriptors of this process, but for the server's ends of connections."""
            gc.collect()
            return open_sockets() - server.open

        before = open_sockets()
        with asyncio.Runner(loop_factory=loop_factory) as runner:
            runner.run(run())
        wait_until(lambda: server.open == 0)
        wait_until(lambda: open_sockets() <= before)


@TLS
def test_calls_that_are_cancelled_at_random_moments(tls):
    """3,000: every response is its own call's, and permits and descriptors come back."""
    run_with_cancellations(3000, 1, tls=tls)


@pytest.mark.slow
@TLS
def test_many_calls_that_are_cancelled_at_random_moments(tls):
    """15,000 of them."""
    run_with_cancellations(15_000, 2, tls=tls)


def test_calls_of_uvloop_that_are_cancelled_at_random_moments():
    """As under asyncio's own loop."""
    uvloop = pytest.importorskip("uvloop")
    run_with_cancellations(2000, 3, tls=False, loop_factory=uvloop.new_event_loop)


# Threads, tasks, loops.


@TLS
def test_64_threads_share_a_client(serve, tls):
    """Each call gets its own response, over as many connections as there may be."""
    server = serve(serve_profiles, tls=tls)
    wanted = [profile_number(number) for number in range(1280)]
    with MemoryClient(PAIR, **options_for(server, max_connections=10)) as memory, ThreadPoolExecutor(64) as threads:
        assert [one.id for one in threads.map(memory.profiles.fetch, wanted)] == wanted
    assert len(server.peers) == 10


@TLS
def test_1000_tasks_share_a_client(serve, tls):
    """Likewise."""
    server = serve(serve_profiles, tls=tls)
    wanted = [profile_number(number) for number in range(1000)]

    async def run() -> list[str]:
        async with AsyncMemoryClient(PAIR, **options_for(server, max_connections=20, deadline=60.0)) as memory:
            return [one.id for one in await asyncio.gather(*map(memory.profiles.fetch, wanted))]

    assert asyncio.run(run()) == wanted
    assert len(server.peers) == 20


def test_8_event_loops_share_a_client(serve):
    """Each in a thread of its own, with connections of its own, as many as there may be."""
    server = serve(serve_profiles)
    memory = AsyncMemoryClient(PAIR, **options_for(server, max_connections=2, deadline=60.0))

    def run(first: int) -> bool:
        async def fetch() -> bool:
            wanted = [profile_number(number) for number in range(first, first + 60)]
            return [one.id for one in await asyncio.gather(*map(memory.profiles.fetch, wanted))] == wanted

        return asyncio.run(fetch())

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(run, range(0, 800, 100)))
    assert len(server.peers) == 16
    wait_until(lambda: server.open == 0)
    asyncio.run(memory.close())


def test_a_context_is_made_once_for_all_threads(monkeypatch, tmp_path):
    """A session of one context is of no use in another."""
    from tests.scripted import authority
    from twilio_memory.trust import TlsSettings

    authority().cert_pem.write_to_path(tmp_path / "ca.pem")
    settings = TlsSettings(tmp_path / "ca.pem")
    import ssl

    make, begun = ssl.create_default_context, threading.Barrier(2)

    def make_slowly(**arguments: Any) -> ssl.SSLContext:
        with suppress(threading.BrokenBarrierError):
            begun.wait(0.3)
        return make(**arguments)

    monkeypatch.setattr(ssl, "create_default_context", make_slowly)
    with ThreadPoolExecutor(2) as threads:
        one, other = threads.map(lambda _: settings.context, range(2))
    assert one is other


def test_a_second_connection_resumes_the_session_of_tls(serve, connect):
    """Which saves a part of the handshake."""

    def script(peer: Peer) -> None:
        resumed.append(peer.layers[-1].object.session_reused)
        peer.send(profile(asked_id(peer.read_request()), "Connection: close"))

    resumed: list[bool] = []
    memory = connect(serve(script, tls=True))
    for _ in range(3):
        memory.fetch(PROFILE)
    assert resumed == [False, True, True]
