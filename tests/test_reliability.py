"""Under load, cancelled, interrupted, forked: every call still ends in one way, and nothing is left behind."""

from __future__ import annotations

import asyncio
import gc
import json
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.conftest import PROFILE, STORE
from tests.test_faults import ENGINES, engine_options
from twilio_memory import (
    AsyncMemoryClient,
    Credentials,
    DeadlineExceededError,
    MemoryClient,
    ResponseDecodeError,
    RetryPolicy,
    ServerError,
    TwilioMemoryError,
)
from twilio_memory_local import faults
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET

PAIR = Credentials("SK1", "s3cret")

ECHO = '''
import asyncio, sys
class Echo(asyncio.Protocol):
    """Answers each request with a profile of the ID that it asks for, as fast as Python can."""
    def connection_made(self, transport):
        self.transport, self.buffer = transport, b""
    def data_received(self, data):
        self.buffer += data
        while b"\\r\\n\\r\\n" in self.buffer:
            head, _, self.buffer = self.buffer.partition(b"\\r\\n\\r\\n")
            body = b'{"id": "%s", "traits": {}}' % head.split(b" ", 2)[1].rpartition(b"/")[2]
            self.transport.write(b"HTTP/1.1 200 OK\\r\\nContent-Length: %d\\r\\n\\r\\n%s" % (len(body), body))
async def main():
    server = await asyncio.get_running_loop().create_server(Echo, "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
asyncio.run(main())
'''


@pytest.fixture(scope="module")
def echo():
    """The URL of a fast server in a process of its own, which ends when this one does."""
    with subprocess.Popen(
        [sys.executable, "-c", ECHO], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        process.stdin.close()


def open_files() -> int:
    return len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0


def resident_kilobytes() -> int:
    with open("/proc/self/statm") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


def profile_id(number: int) -> str:
    return f"{PROFILE[:-8]}{number:08d}"


def test_threads_share_a_client(echo):
    """64 of them: each gets its own answers."""
    with MemoryClient(PAIR, store_id=STORE, base_url=echo) as memory, ThreadPoolExecutor(64) as pool:
        wanted = [profile_id(number) for number in range(3200)]
        assert [profile.id for profile in pool.map(memory.profiles.fetch, wanted)] == wanted


def test_tasks_share_a_client(echo):
    """1,000 fetches at once over 100 connections: each gets its own answer."""

    async def run():
        options = {"base_url": echo, "max_connections": 100, "deadline": 60}
        async with AsyncMemoryClient(PAIR, store_id=STORE, **options) as memory:
            wanted = [profile_id(number) for number in range(1000)]
            profiles = await asyncio.gather(*map(memory.profiles.fetch, wanted))
            assert [profile.id for profile in profiles] == wanted

    asyncio.run(run())


@pytest.mark.parametrize("count", [3_000, pytest.param(20_000, marks=pytest.mark.slow)])
def test_many_fetches_in_a_row_take_no_more_memory(echo, count):
    """The same memory and descriptors at the end as after the first thousand: less than 50 bytes a fetch, in the long run."""
    with MemoryClient(PAIR, store_id=STORE, base_url=echo) as memory:
        for number in range(1000):
            assert memory.profiles.fetch(profile_id(number)).id == profile_id(number)
        gc.collect()
        before = resident_kilobytes(), open_files()
        for number in range(count):
            if memory.profiles.fetch(profile_id(number)).id != profile_id(number):
                pytest.fail("another profile's answer")
        gc.collect()
        assert resident_kilobytes() - before[0] < 1_000
        assert open_files() <= before[1]


def test_a_failing_server_is_not_stormed(local):
    """1,000 calls to a server that always answers 503 send fewer than 1,300 requests."""
    local.inject(faults.status(503), on=None)
    policy = RetryPolicy(backoff_base=0)
    with local.client() as base, base.with_options(retry=policy) as memory:
        sent = 0
        for _ in range(1000):
            with pytest.raises(ServerError) as caught:
                memory.profiles.fetch(PROFILE)
            sent += caught.value.attempts
    assert 1000 < sent < 1300


def test_cancelled_calls_leave_nothing_behind(local):
    """1,000 of them, at any moment of a call: no task, no descriptor, and the connections are free for others at once."""
    local.put_profile(PROFILE)
    local.inject(faults.delay(0.05), on=None)

    async def run():
        options = {"max_connections": 20, "retry": RetryPolicy(attempts=1), "deadline": 1.5}
        async with local.async_client().with_options(**options) as memory:
            await memory.profiles.fetch(PROFILE)
            before, kinds = open_files(), set()
            for batch in range(20):
                tasks = [asyncio.create_task(memory.profiles.fetch(PROFILE)) for _ in range(50)]
                await asyncio.sleep(0.004 * batch)
                for task in tasks:
                    task.cancel()
                outcomes = await asyncio.gather(*tasks, return_exceptions=True)
                kinds |= {type(outcome).__name__ for outcome in outcomes}
            assert kinds in ({"CancelledError"}, {"CancelledError", "Profile"})  # A slow machine comes to no profile.
            assert len(asyncio.all_tasks()) == 1
            profiles = await asyncio.gather(*(memory.profiles.fetch(PROFILE) for _ in range(20)))
            assert len(profiles) == 20
            for _ in range(100):  # Closing takes a moment; with pyreqwest, until the answers have come.
                if open_files() <= before + 2 * 20:
                    break
                await asyncio.sleep(0.1)
            assert open_files() <= before + 2 * 20  # Both ends of the 20 connections are in this process.

    asyncio.run(run())


def test_asyncio_timeout_ends_a_call_at_once(local):
    """Whatever the options say."""
    local.inject(faults.hang(), on=None)

    async def run():
        async with local.async_client() as memory:
            started = time.monotonic()
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.2):
                    await memory.profiles.fetch(PROFILE)
            assert time.monotonic() - started < 2

    asyncio.run(run())


def run_script(code: str, **arguments: object) -> subprocess.Popen[str]:
    source = f"arguments = {arguments!r}\n{code}"
    return subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_ctrl_c_ends_a_sync_call_at_once(local):
    """KeyboardInterrupt, and not an error of ours; the client works afterwards."""
    local.inject(faults.hang())
    local.put_profile(PROFILE)
    code = """
import signal, time
from twilio_memory import MemoryClient, Credentials
signal.signal(signal.SIGINT, signal.default_int_handler)  # Ignored by a process whose parent is in the background.
memory = MemoryClient(Credentials(*arguments["pair"]), store_id=arguments["store_id"], base_url=arguments["url"])
print("ready", flush=True)
started = time.monotonic()
try:
    memory.profiles.fetch(arguments["profile_id"])
except KeyboardInterrupt:
    print("interrupted", time.monotonic() - started < 3, memory.profiles.fetch(arguments["profile_id"]).id)
"""
    pair = (LOCAL_KEY, LOCAL_SECRET)
    with run_script(code, pair=pair, store_id=local.store_id, url=local.url, profile_id=PROFILE) as process:
        process.stdout.readline()
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=20)
    assert out.split() == ["interrupted", "True", PROFILE], err


def fetch_ids(memory: MemoryClient, count: int) -> list[str]:
    return [memory.profiles.fetch(profile_id(number)).id for number in range(count)]


def child(memory: MemoryClient, queue: multiprocessing.Queue) -> None:
    queue.put(fetch_ids(memory, 50))


@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_prefork_workers_share_nothing(echo):
    """A client that was made and used before fork works in the children and in the parent, all at once."""
    context = multiprocessing.get_context("fork")
    with MemoryClient(PAIR, store_id=STORE, base_url=echo) as memory:
        expected = fetch_ids(memory, 50)
        queue = context.Queue()
        workers = [context.Process(target=child, args=(memory, queue)) for _ in range(4)]
        for worker in workers:
            worker.start()
        assert fetch_ids(memory, 50) == expected
        assert [queue.get(timeout=20) for _ in workers] == [expected] * 4
        for worker in workers:
            worker.join(20)


def test_a_client_that_nobody_closes_leaves_no_traceback(local, mode):
    """Nor does one that is closed twice, in another event loop."""
    local.put_profile(PROFILE)
    code = """
import asyncio
from twilio_memory import AsyncMemoryClient, MemoryClient, Credentials
options = {name: arguments[name] for name in ("store_id", "base_url")}
def use():
    if arguments["mode"] == "sync":
        memory = MemoryClient(Credentials(*arguments["pair"]), **options)
        return memory, memory.profiles.fetch(arguments["profile_id"]).id
    memory = AsyncMemoryClient(Credentials(*arguments["pair"]), **options)
    for _ in range(2):
        profile = asyncio.run(memory.profiles.fetch(arguments["profile_id"]))
    return memory, profile.id
unclosed, first = use()
closed, second = use()
for _ in range(2):
    closed.close() if arguments["mode"] == "sync" else asyncio.run(closed.close())
print(first == second)
"""
    arguments = {"pair": (LOCAL_KEY, LOCAL_SECRET), "store_id": local.store_id, "base_url": local.url}
    with run_script(code, mode=mode, profile_id=PROFILE, **arguments) as process:
        out, err = process.communicate(timeout=30)
    assert (out.strip(), err) == ("True", "")


def test_connections_that_the_server_closes_are_replaced(local):
    """Each answer's connection is closed after it; the next call takes another one, and no attempt is lost."""
    local.put_profile(PROFILE)
    local.inject(faults.close_afterwards(), on=None)
    with local.client() as memory:
        attempts = []
        for _ in range(50):
            attempts.append(memory.profiles.fetch(PROFILE).response.attempts)
            time.sleep(0.01)  # A close that crosses with the next request costs an attempt, on a busy machine.
    assert attempts.count(1) >= 40


def test_an_answer_is_never_anothers(local):
    """A server that sends two answers to one request does not have the second taken for the next customer's."""
    answers = b"".join(
        b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body)
        for body in (json.dumps({"id": profile_id(number)}).encode() for number in (1, 2))
    )
    local.put_profile(profile_id(3))
    for chunked in (False, True):
        one = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        body = json.dumps({"id": profile_id(1)}).encode()
        both = one + b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body) + answers if chunked else answers
        local.inject(faults.Fault(script=lambda _, both=both: [both, 3.0]))
        with local.client() as memory:
            assert memory.profiles.fetch(profile_id(1)).id == profile_id(1)
            assert memory.profiles.fetch(profile_id(3)).id == profile_id(3)


def test_a_hosts_addresses_share_the_time(monkeypatch):
    """However many there are, connecting takes no longer than connect_timeout, and the call no longer than its deadline."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        port = full.getsockname()[1]
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:  # A backlog that is full answers no further caller.
            filler.setblocking(False)
            filler.connect_ex(("127.0.0.1", port))
        time.sleep(0.1)
        address = (socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", port))
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [address] * 6)
        with MemoryClient(PAIR, store_id=STORE, base_url=f"http://localhost:{port}", deadline=0.7) as memory:
            started = time.monotonic()
            with pytest.raises(DeadlineExceededError):
                memory.profiles.fetch(PROFILE)
            assert time.monotonic() - started < 2.5
        for filler in fillers:
            filler.close()


def test_a_call_in_a_thread_does_not_keep_others_waiting(local):
    """A slow call holds no lock."""
    local.put_profile(PROFILE)
    local.inject(faults.delay(2.0))
    with local.client() as memory:
        slow = threading.Thread(target=memory.profiles.fetch, args=(PROFILE,))
        slow.start()
        time.sleep(0.1)
        started = time.monotonic()
        for _ in range(5):
            memory.profiles.fetch(PROFILE)
        assert time.monotonic() - started < 1.5
        slow.join()


def outcomes_of(local, mode, engine, count, **options):
    """Of `count` calls, one after the other: profiles, or errors."""
    options = {"store_id": local.store_id, "base_url": local.url, **engine_options(mode, engine), **options}

    async def fetch_in_tasks():
        async with AsyncMemoryClient(local.credentials, **options) as memory:
            return [
                (await asyncio.gather(memory.profiles.fetch(PROFILE), return_exceptions=True))[0] for _ in range(count)
            ]

    if mode == "async":
        return asyncio.run(fetch_in_tasks())
    outcomes = []
    with MemoryClient(local.credentials, **options) as memory:
        for _ in range(count):
            try:
                outcomes.append(memory.profiles.fetch(PROFILE))
            except TwilioMemoryError as error:
                outcomes.append(error)
    return outcomes


@pytest.mark.parametrize(("mode", "engine"), ENGINES, ids=["-".join(pair) for pair in ENGINES])
@pytest.mark.parametrize("version", ["HTTP/1.1", "HTTP/1.0"])
def test_an_answer_that_is_its_connections_last_costs_no_attempt(local, mode, engine, version):
    """It says "Connection: close", or is of HTTP/1.0: the next call takes another connection."""
    local.put_profile(PROFILE)
    ending = {"connection": "close"} if version == "HTTP/1.1" else {}
    local.inject(
        faults.Fault(
            script=lambda answer: [answer.head(**ending).replace(b"HTTP/1.1", version.encode(), 1) + answer.body]
        ),
        on=None,
    )
    outcomes = outcomes_of(local, mode, engine, 4, retry=RetryPolicy(attempts=1))
    assert [outcome.response.attempts for outcome in outcomes] == [1] * 4


@pytest.mark.parametrize(("mode", "engine"), ENGINES, ids=["-".join(pair) for pair in ENGINES])
def test_an_empty_body_that_ends_late_is_not_cut_short(local, mode, engine):
    """However it is encoded: it is whole, and no JSON, and so not asked for again."""
    local.put_profile(PROFILE)
    local.inject(
        faults.Fault(
            script=lambda answer: [
                answer.head(content_length=None, transfer_encoding="chunked", content_encoding="gzip"),
                0.2,
                b"0\r\n\r\n",
            ]
        ),
        on=None,
    )
    [outcome] = outcomes_of(local, mode, engine, 1)
    assert isinstance(outcome, ResponseDecodeError)
    assert (outcome.truncated, outcome.attempts) == (False, 1)


def test_a_call_that_ends_in_the_handshake_of_tls_leaves_no_connection():
    """The server never says a word; the connection is closed at the deadline."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(5)

        async def fetch():
            url = f"https://127.0.0.1:{listener.getsockname()[1]}"
            async with AsyncMemoryClient(PAIR, store_id=STORE, base_url=url, deadline=0.3) as memory:
                with pytest.raises(DeadlineExceededError):
                    await memory.profiles.fetch(PROFILE)
                await asyncio.sleep(0.1)
                return await asyncio.to_thread(see_the_end)

        def see_the_end():
            connection, _ = listener.accept()
            with connection:
                connection.settimeout(5)
                while connection.recv(65536):
                    pass
                return True

        assert asyncio.run(fetch())
