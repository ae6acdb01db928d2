"""Many profiles at once, in both modes; and JSON, with the values of the standard library."""

from __future__ import annotations

import asyncio
import itertools
import json
import math
import os
import signal
import subprocess
import sys
import threading
import time
import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import PROFILE, STORE
from tests.scripted import PAIR, asked_id, options_for, profile, wait_until, within
from twilio_memory import (
    AsyncMemoryClient,
    InvalidArgumentError,
    NotFoundError,
    Profile,
    ResponseDecodeError,
    RetryPolicy,
    ServerError,
)
from twilio_memory.decode import decode_json
from twilio_memory.reading import read_body
from twilio_memory.response import Headers, RawResponse
from twilio_memory_api.constraints import Schema
from twilio_memory_local import faults
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET

IDS = [f"{PROFILE[:-3]}{number:03d}" for number in range(200)]


@pytest.fixture
def store(local):
    local.put({local.store_id: {"profiles": [{"id": profile_id} for profile_id in IDS]}})
    return local


FOR_3_SECONDS = {"read_timeout": 3, "retry": RetryPolicy(attempts=1)}
"""How long a call waits for a server that hangs."""


def callers_since(before):
    """The threads of calls that are not among those of `before`: an earlier test's calls may not have ended yet."""
    return [one for one in threading.enumerate() if one.name == "twilio-memory" and one not in before]


@pytest.fixture(autouse=True)
def no_call_is_left_behind():
    """One that a test leaves would send its requests, and its retries, during the next."""
    before = threading.enumerate()
    yield
    wait_until(lambda: not callers_since(before))


def collect(memory, *args, most=None, **kwargs):
    """The pairs, or the first `most` of them, in either mode."""
    pairs = memory.client.profiles.fetch_many(*args, **kwargs)
    if hasattr(pairs, "__next__"):
        found = list(itertools.islice(pairs, most))
        pairs.close()
        return found

    async def run():
        found = []
        async for pair in pairs:
            found.append(pair)
            if len(found) == most:
                break
        await pairs.aclose()
        return found

    return memory.wait(run())


def for_each(memory, *args, **kwargs):
    """Looks at each pair, and keeps none."""
    pairs = memory.client.profiles.fetch_many(*args, **kwargs)

    async def run():
        async for _ in pairs:
            pass

    if hasattr(pairs, "__next__"):
        for _ in pairs:
            pass
    else:
        memory.wait(run())


@pytest.mark.parametrize("ordered", [False, True])
def test_every_id_has_its_profile(store, memory, ordered):
    """In order, if that is asked for."""
    pairs = collect(memory, IDS, ordered=ordered, concurrency=8)
    assert all(profile.id == profile_id for profile_id, profile in pairs)
    found = [profile_id for profile_id, _ in pairs]
    assert (found == IDS) if ordered else (sorted(found) == IDS)


@pytest.mark.parametrize("ordered", [False, True])
def test_errors_are_outcomes(store, memory, ordered):
    """Of one ID, and not of the others; what is no ID is not sent."""
    missing = PROFILE[:-1] + "z"
    outcomes = dict(collect(memory, [IDS[0], missing, "nonsense", 5, IDS[1]], ordered=ordered))
    assert isinstance(outcomes[IDS[0]], Profile)
    assert isinstance(outcomes[missing], NotFoundError)
    assert isinstance(outcomes["nonsense"], InvalidArgumentError)
    assert isinstance(outcomes[5], InvalidArgumentError)
    assert len(store.requests) == 3


@pytest.mark.parametrize("ordered", [False, True])
def test_equal_ids_have_a_pair_each(store, memory, ordered):
    pairs = collect(memory, [IDS[0], IDS[1], IDS[0], IDS[0], IDS[1]], ordered=ordered, concurrency=4)
    assert sorted(profile_id for profile_id, _ in pairs) == sorted([IDS[0]] * 3 + [IDS[1]] * 2)


@pytest.mark.parametrize("ordered", [False, True])
def test_ids_are_taken_when_there_is_room(store, memory, ordered):
    """So that they can be endless, and whoever is slow is not flooded."""
    taken = []

    def endless():
        for number in itertools.count():
            taken.append(number)
            yield IDS[number % 200]

    assert len(collect(memory, endless(), concurrency=4, ordered=ordered, most=50)) == 50
    assert len(taken) <= 50 + 2 * 4


@pytest.mark.parametrize("ordered", [False, True])
def test_outcomes_do_not_wait_for_ids_to_come(store, memory, ordered):
    """Each is handed out when it is there, and not when as many calls are under way as may be."""
    taken = []

    def slow():
        for wanted in IDS[:8]:
            time.sleep(0.1)
            taken.append(wanted)
            yield wanted

    assert len(collect(memory, slow(), ordered=ordered, most=1)) == 1
    assert len(taken) <= 4


def test_outcomes_do_not_wait_for_an_async_iterable(store):
    """Which may wait for an outcome itself; another task goes on meanwhile."""

    async def run():
        seen = asyncio.Event()

        async def ids():
            yield IDS[0]
            await seen.wait()
            yield IDS[1]

        async with store.async_client() as memory:
            found = []
            async for wanted, _ in memory.profiles.fetch_many(ids(), concurrency=32):
                found.append(wanted)
                seen.set()
            assert found == IDS[:2]

    asyncio.run(asyncio.wait_for(run(), 10))


@pytest.mark.parametrize("ordered", [False, True])
def test_an_outcome_is_held_until_it_is_handed_out(store, memory, ordered):
    """And not longer: 100 of them take no more memory than a few."""
    store.inject(faults.status(200, body={"id": IDS[0], "traits": {"G": {"t": "x" * 100_000}}}), on=None)
    tracemalloc.start()
    try:
        collect(memory, IDS[:20], ordered=ordered, concurrency=4, most=20)
        tracemalloc.reset_peak()
        for_each(memory, IDS[:100], ordered=ordered, concurrency=4)
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("ids", [PROFILE, PROFILE.encode(), {PROFILE: 1}, 5, None])
def test_what_is_no_list_of_ids_is_refused_at_once(local, memory, ids):
    """A text above all, which is an iterable of letters."""
    with pytest.raises(InvalidArgumentError, match="ids must be a list or another iterable, not"):
        memory.client.profiles.fetch_many(ids)
    assert local.requests == []


@pytest.mark.parametrize("ordered", [False, True])
def test_ids_that_raise(store, memory, ordered):
    """The caller gets the exception at once, though a server hangs; what is under way is left behind."""
    store.inject(faults.hang(), on=None)

    def ids():
        yield from IDS[:3]
        raise LookupError("no more")

    with within(1), pytest.raises(LookupError, match="no more"):
        collect(memory.with_options(**FOR_3_SECONDS), ids(), ordered=ordered, concurrency=4)


def test_async_ids_whose_task_is_cancelled(store):
    """As in a plain `async for`: the iteration does not end as if there were no more."""

    async def ids():
        yield IDS[0]
        feeding = asyncio.create_task(asyncio.sleep(60))
        await asyncio.sleep(0)
        feeding.cancel()
        await feeding

    async def run():
        async with store.async_client() as memory:
            with pytest.raises(asyncio.CancelledError):
                async for _ in memory.profiles.fetch_many(ids(), concurrency=4):
                    pass
            assert len(asyncio.all_tasks()) == 1

    asyncio.run(run())


def test_an_interrupt_ends_the_iteration_at_once(store):
    """Ctrl-C, while the server hangs."""
    store.inject(faults.hang(), on=None)
    with store.client().with_options(**FOR_3_SECONDS) as memory:
        pairs = memory.profiles.fetch_many(IDS, concurrency=4)
        threading.Timer(0.2, os.kill, [os.getpid(), signal.SIGINT]).start()
        with within(0.5), pytest.raises(KeyboardInterrupt):
            next(pairs)


def test_an_interrupt_while_a_thread_starts_leaves_no_thread(store, monkeypatch):
    """It runs already, and nobody knows of it."""
    start = threading.Thread.start
    before = threading.enumerate()

    def start_and_interrupt(thread):
        start(thread)
        raise KeyboardInterrupt

    with store.client() as memory:
        pairs = memory.profiles.fetch_many(IDS, concurrency=4)
        monkeypatch.setattr(threading.Thread, "start", start_and_interrupt)
        with pytest.raises(KeyboardInterrupt):
            next(pairs)
        monkeypatch.undo()
        wait_until(lambda: not callers_since(before))


@pytest.mark.parametrize(
    "when",
    [
        "threading.Thread(target=lambda: (threading.main_thread().join(), fetch())).start()",
        "atexit.register(fetch)",
    ],
    ids=["in a thread", "at exit"],
)
def test_it_works_when_the_main_thread_has_ended(store, when):
    """As services write their last metrics, say."""
    code = f"""
import atexit, threading
from twilio_memory import Credentials, MemoryClient
memory = MemoryClient(Credentials({LOCAL_KEY!r}, {LOCAL_SECRET!r}), base_url={store.url!r}, store_id={store.store_id!r})
def fetch():
    print(len([one.id for _, one in memory.profiles.fetch_many({IDS[:40]!r}, concurrency=8)]))
{when}
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout, done.stderr) == ("40\n", "")


@pytest.mark.parametrize("ordered", [False, True])
def test_no_more_calls_are_made_at_once_than_asked_for(serve, connect, ordered):
    """As many as that are, though; and no more than twice as many IDs are taken while none of them has ended."""

    def script(peer):
        while request := peer.read_request():
            with lock:
                under_way.append(len(peer.server.requests) - len(answered))
            if len(peer.server.requests) >= 4 and once.acquire(blocking=False):
                peer.sleep(0.1)  # For a call too many to come.
                first_taken.append(len(taken))
                first_ones.set()
            first_ones.wait(10)
            with lock:
                answered.append(request)
            peer.send(profile(asked_id(request)))

    lock, once, first_ones = threading.Lock(), threading.Lock(), threading.Event()
    under_way, answered, taken, first_taken = [], [], [], []
    server = serve(script)
    ids = (taken.append(profile_id) or profile_id for profile_id in IDS[:60])
    pairs = collect(connect(server), ids, concurrency=4, ordered=ordered)
    assert sorted(profile_id for profile_id, _ in pairs) == IDS[:60]
    assert max(under_way) == 4
    assert first_taken[0] <= 2 * 4


@pytest.mark.parametrize("ordered", [False, True])
def test_an_iteration_that_ends_early_starts_no_further_calls(serve, connect, ordered):
    """Neither for IDs that it has taken nor for others."""

    def script(peer):
        while request := peer.read_request():
            if len(peer.server.requests) > 1:
                peer.sleep(0.15)
            peer.send(profile(asked_id(request)))

    server, taken = serve(script), []
    ids = (taken.append(profile_id) or profile_id for profile_id in IDS)
    collect(connect(server), ids, concurrency=3, ordered=ordered, most=1)
    was_taken = len(taken)
    assert was_taken <= 1 + 2 * 3
    time.sleep(0.1)  # For the server to read what had been sent.
    sent = len(server.requests)
    assert sent <= was_taken
    time.sleep(0.3)
    assert (len(server.requests), len(taken)) == (sent, was_taken)


@pytest.mark.parametrize("ordered", [False, True])
@pytest.mark.parametrize("most", [1, 10])
def test_memory_is_bounded_when_all_ids_are_equal(store, memory, most, ordered):
    """Waiting IDs count too."""
    taken = []
    ids = (taken.append(1) or IDS[0] for _ in itertools.count())
    store.inject(faults.delay(0.05), on=None)
    assert len(collect(memory, ids, concurrency=4, most=most, ordered=ordered)) == most
    assert len(taken) <= most + 2 * 4


def test_calls_overlap(store, memory):
    """Ten calls of a fifth of a second take about that long."""
    store.inject(faults.delay(0.2), on=None)
    started = time.monotonic()
    assert len(collect(memory, IDS[:10], concurrency=10)) == 10
    assert time.monotonic() - started < 1.6


def test_nothing_is_left_of_an_iteration_that_ends_early(store, memory):
    """Neither a thread nor a task, when the calls under way have ended; no other is begun, and the client works."""
    before = threading.enumerate()
    store.inject(faults.delay(0.05), on=None)
    collect(memory, IDS, concurrency=8, most=3)
    wait_until(lambda: not callers_since(before))
    assert len(store.requests) <= 3 + 2 * 8
    store.clear_faults()
    assert memory.fetch(IDS[0]).id == IDS[0]


def test_a_cancelled_iteration_cancels_its_calls(store):
    """At once."""
    store.inject(faults.hang(), on=None)

    async def run():
        async with store.async_client() as memory:
            pairs = memory.profiles.fetch_many(IDS, concurrency=4)
            with within(0.3), pytest.raises(TimeoutError):
                await asyncio.wait_for(anext(pairs), 0.3)
            await asyncio.sleep(0.05)
            assert len(asyncio.all_tasks()) == 1

    asyncio.run(run())


def test_an_async_iteration_that_ends_early_cancels_its_calls(serve):
    """At once, and their connections end."""

    def script(peer):
        while request := peer.read_request():
            if asked_id(request) == IDS[0]:
                peer.send(profile(IDS[0]))
            else:
                assert peer.wait_for_end()

    server = serve(script)

    async def run():
        async with AsyncMemoryClient(PAIR, **options_for(server)) as memory:
            pairs = memory.profiles.fetch_many(IDS[:4], concurrency=4)
            assert (await anext(pairs))[0] == IDS[0]
            with within(0):
                await pairs.aclose()
            assert len(asyncio.all_tasks()) == 1
            async with asyncio.timeout(5):
                while server.open > 1:
                    await asyncio.sleep(0.01)

    asyncio.run(run())


@pytest.mark.skipif(not hasattr(asyncio, "eager_task_factory"), reason="Python 3.11 has no eager tasks")
def test_eager_tasks_are_no_more_than_asked_for():
    """The factory of Python 3.12 runs a task at once, before whoever makes it has it."""
    under_way, most = 0, 0

    class Slow:
        async def send(self, request, limits):
            nonlocal under_way, most
            under_way += 1
            most = max(most, under_way)
            await asyncio.sleep(0.001)
            under_way -= 1
            return RawResponse(200, Headers(), json.dumps({"id": request.url.rpartition("/")[2]}).encode())

        async def close(self):
            pass

    async def run(concurrency):
        asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
        memory = AsyncMemoryClient(PAIR, store_id=STORE, engine=Slow())
        async with asyncio.timeout(10):
            return [pair async for pair in memory.profiles.fetch_many(IDS, concurrency=concurrency)]

    assert len(asyncio.run(run(4))) == len(IDS)
    assert most == 4
    assert len(asyncio.run(run(10_000))) == len(IDS)


def test_retries_and_filters_hold_for_each_call(store, memory):
    """As for fetch."""
    store.inject(faults.status(503), on=[1, 2, 3])
    pairs = collect(
        memory.with_options(retry=RetryPolicy(attempts=4, backoff_base=0)), IDS[:20], trait_groups=iter(["Contact"])
    )
    assert all(isinstance(profile, Profile) for _, profile in pairs)
    assert {request.query for request in store.requests} == {"traitGroups=Contact"}
    store.inject(faults.status(500), on=None)
    assert {type(outcome) for _, outcome in collect(memory, IDS[:5])} == {ServerError}


@pytest.mark.parametrize("concurrency", [0, -1, 1.5, None, True, 10_001, 10**5000, -(10**5000)], ids=range(8))
def test_bad_concurrency_is_refused_at_once(local, memory, concurrency):
    """Before anybody iterates."""
    with pytest.raises(InvalidArgumentError, match="concurrency must be an int from 1 to 10000; it is"):
        memory.client.profiles.fetch_many(IDS, concurrency=concurrency)
    assert local.requests == []


def refuse(constant):
    raise ValueError(constant)


def finite(text):
    return float(text) if math.isfinite(float(text)) else refuse(text)


def expected_of(body):
    """The standard library's value, without the numbers that JSON does not have or a float can't hold."""
    try:
        return json.loads(body, parse_constant=refuse, parse_float=finite)
    except (ValueError, RecursionError):
        return "refused"


def outcome_of(body, read):
    try:
        return read(body)
    except ResponseDecodeError:
        return "refused"


def read_any(body):
    return read_body(Schema(), body)


TRICKY = [
    *(b"1", b"-0", b"-0.0", b"1.0", b"1e5", b"9007199254740993", b"18446744073709551615", b"18446744073709551616"),
    *(b"-9223372036854775808", b"-9223372036854775809", b"1" * 100, b"1e308", b"1e309", b"-1e999", b"NaN", b"Infinity"),
    *(b'"\\ud800"', b'"\\ud83d\\ude00"', b'"\xed\xa0\x80"', b'"\xff"', b'"\x00"', b'"a\nb"', b'\xef\xbb\xbf{"a": 1}'),
    *(b'{"a": 1, "a": 2}', b"[1,]", b"{'a': 1}", b"01", b"+1", b".5", b"", b" ", b"[" * 2000 + b"]" * 2000, b"tru"),
    *(b'{"a": [1.5, {"b": [123456789012345678901234567890]}]}', '{"a": 1}'.encode("utf-16"), b'{"a": 9.3e18}'),
]


@pytest.mark.parametrize("body", TRICKY, ids=lambda body: ascii(body[:30]))
@pytest.mark.parametrize("read", [read_any, decode_json])
def test_json_has_the_values_of_the_standard_library(body, read):
    """Value for value, type for type; with msgspec, and by what explains its refusals."""
    outcome, expected = outcome_of(body, read), expected_of(body)
    assert (repr(outcome), type(outcome)) == (repr(expected), type(expected))


@settings(max_examples=200, deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
        lambda x: st.lists(x) | st.dictionaries(st.text(), x),
        max_leaves=20,
    )
)
def test_any_json_is_read_alike(value):
    """Whatever Python can write."""
    body = json.dumps(value).encode()
    assert repr(outcome_of(body, read_any)) == repr(expected_of(body)) == repr(outcome_of(body, decode_json))


def test_first_calls_load_what_they_need_only(local):
    """Of libraries for HTTP nothing but the parser; no TLS where the URL is http; and the generated models without attrs."""
    local.put_profile(PROFILE)
    code = f"""
import sys
from twilio_memory import Credentials, MemoryClient
memory = MemoryClient(Credentials("{local.credentials.username}", "local-secret"), store_id="{local.store_id}",
                      base_url="{local.url}")
memory.profiles.fetch("{PROFILE}")
memory.profiles.recall("{PROFILE}", query="tea")
memory.close()
unwanted = {{"httpx", "httpcore", "h11", "anyio", "aiohttp", "asyncio", "ssl", "dateutil", "logging", "attr"}}
unwanted.add("twilio_memory_api.client")
assert not unwanted & sys.modules.keys(), unwanted & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
