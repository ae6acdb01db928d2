"""What is left of a call that was interrupted, of a client that was closed or was not, of a fork: nothing."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import traceback
from base64 import b64encode
from collections.abc import Callable
from contextlib import closing, suppress
from types import FrameType
from typing import Any, cast

import pytest

from tests.conftest import AS_ON_WINDOWS, OTHER, PROFILE, STORE, LikeThatOfWindows, Memory
from tests.scripted import (
    PAIR,
    TLS,
    Peer,
    asked_id,
    authority,
    begin_fetch,
    first_only,
    go_on_until,
    options_for,
    profile,
    profile_number,
    respond,
    serve_profiles,
    server_context,
    wait_until,
    within,
)
from twilio_memory import (
    AsyncMemoryClient,
    ConfigurationError,
    ConnectionLostError,
    DeadlineExceededError,
    MemoryClient,
    Profile,
    ResponseTooLargeError,
    RetryPolicy,
    TransportError,
)
from twilio_memory.address import Origin, Route
from twilio_memory.clock import Clock
from twilio_memory.http import pool, sending, tasks, wire
from twilio_memory.http.connection import Connection
from twilio_memory.http.tasks import Alarm, DataWatch
from twilio_memory.http.wire import Wire
from twilio_memory.request import Limits, Request
from twilio_memory.trust import TlsSettings


@pytest.fixture(params=["sync", "async", *AS_ON_WINDOWS])
def mode(request: pytest.FixtureRequest) -> str:
    return request.param


# No secret in a traceback.

PASSWORD = "pr0xy-word"
SECRETS = ["s3cret-value", PAIR.authorization().removeprefix("Basic "), PASSWORD, "trait-text"]
SECRETS += [b64encode(f"user:{PASSWORD}".encode()).decode()]
BODY = b'{"id": "%s", "traits": {"Contact": {"name": "trait-text"}}}' % PROFILE.encode()


def secrets_in(error: BaseException) -> list[str]:
    """The lines that show a secret, of the whole traceback below the test's own frame, with all local variables."""
    assert error.__traceback__
    below = error.__traceback__.tb_next
    lines = traceback.TracebackException(type(error), error, below, capture_locals=True).format()
    return [line for text in lines for line in text.splitlines() if any(secret in line for secret in SECRETS)]


def serve_proxied(peer: Peer) -> None:
    """A proxy and the server behind it: a tunnel if it is asked for one."""
    request = peer.read_request()
    if request.startswith(b"CONNECT"):
        peer.send(b"HTTP/1.1 200 OK\r\n\r\n")
        peer.secure(server_context())
        request = peer.read_request()
    while request:
        response = respond(BODY)
        peer.send(response[:-20])
        peer.sleep(0.001)
        peer.send(response[-20:])
        request = peer.read_request()


def proxied_options(serve: Any, *, tls: bool) -> dict[str, Any]:
    """Options of a client that goes by a proxy with a password."""
    server = serve(serve_proxied)
    base_url = f"{'https' if tls else 'http'}://127.0.0.1:1"
    proxy = f"http://user:{PASSWORD}@127.0.0.1:{server.port}"
    return options_for(server, base_url=base_url, proxy=proxy, max_connections=1, deadline=20.0)


@TLS
def test_a_cancelled_call_shows_no_secret(serve, tls):
    """Wherever it is cancelled: half of the body may be there."""
    options = proxied_options(serve, tls=tls)

    async def cancel(memory: AsyncMemoryClient, steps: int) -> bool:
        """Whether a call was cancelled after `steps` of the loop."""
        task = asyncio.create_task(memory.profiles.fetch(PROFILE))
        for _ in range(steps):
            await asyncio.sleep(0.0005 if steps > 12 else 0)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError as error:
            cancelled = error
        else:
            return False
        assert not secrets_in(cancelled)
        return True

    async def run() -> int:
        async with AsyncMemoryClient(PAIR, **options) as memory:
            cancelled = [await cancel(memory, steps) for steps in range(1, 60)]
            assert (await memory.profiles.fetch(PROFILE)).id == PROFILE
            return sum(cancelled)

    assert asyncio.run(run()) > 5


@TLS
def test_a_call_that_a_signal_interrupts_shows_no_secret(serve, tls):
    """When half of the body is there; the client works afterwards."""
    assert threading.current_thread() is threading.main_thread()

    def script(peer: Peer) -> None:
        if peer.number:
            return serve_proxied(peer)
        request = peer.read_request()
        if request.startswith(b"CONNECT"):
            peer.send(b"HTTP/1.1 200 OK\r\n\r\n")
            peer.secure(server_context())
            peer.read_request()
        peer.send(respond(BODY)[:-5])
        peer.sleep(0.2)
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)
        ended.append(peer.wait_for_end())
        return None

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    ended: list[bool] = []
    server = serve(script)
    before = signal.signal(signal.SIGUSR1, interrupt)
    try:
        proxy = f"http://user:{PASSWORD}@127.0.0.1:{server.port}"
        base_url = f"{'https' if tls else 'http'}://127.0.0.1:1"
        options = options_for(server, base_url=base_url, proxy=proxy, max_connections=1)
        with MemoryClient(PAIR, **options) as memory:
            with within(1), pytest.raises(KeyboardInterrupt) as caught:
                memory.profiles.fetch(PROFILE)
            assert not secrets_in(caught.value)
            assert memory.profiles.fetch(PROFILE).id == PROFILE
        wait_until(lambda: ended == [True])
    finally:
        signal.signal(signal.SIGUSR1, before)


class InterruptAt:
    """Raises KeyboardInterrupt where a signal's handler can: as a function begins, or after one of C, for the `count`-th time."""

    def __init__(self, count: int) -> None:
        self._left = count
        self.place = ""
        self.error: BaseException | None = None

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        path = frame.f_code.co_filename
        if event in ("call", "c_return") and "twilio_memory/" in path and "/tests/" not in path:
            self._left -= 1
            if self._left == 0:
                self.place = f"{os.path.basename(path)}:{frame.f_code.co_name}:{frame.f_lineno}"
                raise KeyboardInterrupt

    def run(self, function: Callable[[], object]) -> BaseException | None:
        """What `function` raises, in a thread of its own."""

        def profiled() -> None:
            sys.setprofile(self)
            try:
                function()
            except BaseException as error:
                self.error = error
            finally:
                sys.setprofile(None)

        thread = threading.Thread(target=profiled)
        gc.disable()  # It would close what an earlier call has left, and swallow the exception if it comes there.
        thread.start()
        thread.join()
        gc.enable()
        return self.error


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # Where only the garbage collector has a socket.
@TLS
def test_a_call_that_is_interrupted_anywhere(serve, tls):
    """It shows no secret, and the next call works."""
    # A connection that an interrupted call has left may end while the next call begins on it: that call tries again.
    options = {**proxied_options(serve, tls=tls), "retry": RetryPolicy(backoff_base=0)}
    with MemoryClient(PAIR, **options) as memory:
        memory.profiles.fetch(PROFILE)
        bad, count, error = [], 0, None
        while count == 0 or error:
            count += 1
            interrupt = InterruptAt(count)
            error = interrupt.run(lambda: memory.profiles.fetch(PROFILE))
            if error is None:
                break
            if type(error) is not KeyboardInterrupt or secrets_in(error):
                bad.append((interrupt.place, repr(error), secrets_in(error)[:1]))
        assert memory.profiles.fetch(PROFILE).id == PROFILE
    gc.collect()  # Here, and not in a test that does not expect it.
    assert bad == []
    assert count > 50


@TLS
def test_a_task_that_is_interrupted_anywhere(serve, tls):
    """The next call has the only place, and no connection outlives the client."""
    server = serve(serve_profiles, tls=server_context() if tls else None)
    options = options_for(server, max_connections=1, deadline=2.0, retry=RetryPolicy(backoff_base=0))
    bad, count, has_ended = [], 0, False
    while not has_ended:
        count += 1
        interrupt = InterruptAt(count)
        with closing(asyncio.new_event_loop()) as loop:
            memory = AsyncMemoryClient(PAIR, **options)

            async def fetch(profile: Callable[..., None] | None, memory: AsyncMemoryClient = memory) -> Profile:
                sys.setprofile(profile)
                try:
                    return await memory.profiles.fetch(PROFILE)
                finally:
                    sys.setprofile(None)

            loop.set_exception_handler(lambda *_: None)
            loop.run_until_complete(fetch(None))
            gc.disable()  # As in InterruptAt.run.
            task = loop.create_task(fetch(interrupt))
            with suppress(KeyboardInterrupt):
                has_ended = bool(loop.run_until_complete(task))
            if not task.done():  # It came in the loop.
                with within(0.1):
                    assert loop.run_until_complete(task).id == PROFILE
            gc.enable()
            assert loop.run_until_complete(fetch(None)).id == PROFILE
            loop.run_until_complete(memory.close())
            try:
                wait_until(lambda: server.open == 0)
            except AssertionError:
                bad.append(interrupt.place)
    assert bad == []
    assert count > 50


def test_an_interrupt_while_an_idle_connection_is_looked_at(serve, monkeypatch):
    """What has been received may be lost, and so the connection is not used again."""

    @first_only
    def script(peer: Peer) -> None:
        peer.send(profile(asked_id(peer.read_request())))
        go_on.wait(10)
        peer.send(b"HTTP/1.1 2")
        sent.set()
        assert peer.wait_for_end()

    def interrupt(*_: object) -> None:
        monkeypatch.undo()
        raise KeyboardInterrupt

    go_on, sent = threading.Event(), threading.Event()
    server = serve(script)
    with MemoryClient(PAIR, **options_for(server)) as memory:
        memory.profiles.fetch(PROFILE)
        go_on.set()
        assert sent.wait(10)
        monkeypatch.setattr(Connection, "receive_data", interrupt)
        with pytest.raises(KeyboardInterrupt):
            memory.profiles.fetch(PROFILE)
        assert memory.profiles.fetch(PROFILE).response.attempts == 1
    assert len(server.peers) == 2


def test_an_error_within_an_except_clause_is_the_calls_own(serve, connect):
    """And not the one that its caller handles just then."""

    def script(peer: Peer) -> None:
        while peer.read_request():
            peer.send(respond(bytes(2000)))

    memory = connect(serve(script), max_response_bytes=1000)
    try:
        raise ZeroDivisionError
    except ZeroDivisionError:
        with pytest.raises(ResponseTooLargeError):
            memory.fetch(PROFILE)


# Closing.


def test_closing_while_calls_are_under_way(serve, connect):
    """They end, and their connections are closed; those that wait for a connection fail, and so do new ones."""

    def script(peer: Peer) -> None:
        request = peer.read_request()
        release.wait(10)
        peer.send(profile(asked_id(request)))
        ended.append(peer.wait_for_end())

    release, ended = threading.Event(), []
    server = serve(script)
    memory = connect(server, max_connections=2, deadline=None)
    slow = [begin_fetch(memory, profile_number(number)) for number in range(2)]
    go_on_until(memory, lambda: len(server.requests) == 2)
    waiting = [begin_fetch(memory, PROFILE) for _ in range(3)]
    go_on_for(memory, 0.1)
    memory.close()
    for outcome in waiting:
        with pytest.raises(ConfigurationError, match="closed"):
            outcome()
    with pytest.raises(ConfigurationError, match="closed"):
        memory.fetch(PROFILE)
    release.set()
    assert {outcome().id for outcome in slow} == {profile_number(0), profile_number(1)}
    go_on_until(memory, lambda: ended == [True, True])
    assert len(server.peers) == 2


def go_on_for(memory: Memory, seconds: float) -> None:
    """Lets the calls that have begun go on for a while."""
    end = time.monotonic() + seconds
    go_on_until(memory, lambda: time.monotonic() > end)


@TLS
def test_closing_closes_idle_connections(serve, connect, tls):
    """All of them."""
    server = serve(serve_profiles, tls=tls)
    memory = connect(server)
    for outcome in [begin_fetch(memory, profile_number(number)) for number in range(5)]:
        outcome()
    assert server.open > 0
    memory.close()
    wait_until(lambda: server.open == 0)


def test_connections_that_were_idle_for_too_long_are_closed(serve, connect, monkeypatch):
    """All of them, by the next call, wherever it goes."""
    monkeypatch.setattr(pool, "KEEPALIVE", 0.05)
    first, second = serve(serve_profiles), serve(serve_profiles)
    memory = connect(first)
    for outcome in [begin_fetch(memory, profile_number(number)) for number in range(5)]:
        outcome()
    go_on_for(memory, 0.1)
    memory.with_options(base_url=second.url).fetch(PROFILE)
    go_on_until(memory, lambda: first.open == 0)


def test_a_connection_is_closed_after_55_idle_seconds(serve, connect, monkeypatch):
    """By the next call, and it is used until then."""
    seconds = 0.0
    clock = Clock(monotonic=lambda: time.monotonic() + seconds)
    for module in (sending, tasks, wire):
        monkeypatch.setattr(module, "SYSTEM_CLOCK", clock)
    server = serve(serve_profiles)
    memory = connect(server, deadline=None)
    for passed in (0.0, 50.0, 50.0, 55.0):
        seconds += passed
        assert memory.fetch(PROFILE).response.attempts == 1
    assert [len(peer.requests) for peer in server.peers] == [3, 1]
    go_on_until(memory, lambda: server.open == 1)


def test_connections_that_the_server_closed_are_closed(serve):
    """The event loop sees their end, and no later call is needed for that."""

    def script(peer: Peer) -> None:
        peer.send(profile(asked_id(peer.read_request())))
        all_open.wait(10)
        peer.socket.shutdown(socket.SHUT_WR)
        ended.append(peer.wait_for_end())

    all_open, ended = threading.Barrier(10), []
    server = serve(script)

    async def run() -> None:
        async with AsyncMemoryClient(PAIR, **options_for(server)) as memory:
            await asyncio.gather(*(memory.profiles.fetch(profile_number(number)) for number in range(10)))
            async with asyncio.timeout(10):
                while len(ended) < 10:
                    await asyncio.sleep(0.01)

    asyncio.run(run())
    assert ended == [True] * 10


USE_IN_TWO_LOOPS = """
import asyncio, gc, sys
from twilio_memory import AsyncMemoryClient, Credentials
url, ca_file, *ids = sys.argv[1:]
memory = AsyncMemoryClient(Credentials("SK1", "s"), store_id="{store}", base_url=url, ca_file=ca_file)
async def fetch_all():
    return [profile.id for profile in await asyncio.gather(*map(memory.profiles.fetch, ids))]
for _ in range(2):
    assert asyncio.run(fetch_all()) == ids
    gc.collect()
"""


@TLS
def test_a_client_that_nobody_closes_leaves_no_warning(serve, tmp_path, tls):
    """Each event loop's end closes the connections that were opened in it."""
    server = serve(serve_profiles, tls=tls)
    authority().cert_pem.write_to_path(tmp_path / "ca.pem")
    code = USE_IN_TWO_LOOPS.replace("{store}", STORE)
    ids = [profile_number(number) for number in range(5)]
    command = [sys.executable, "-W", "error", "-c", code, server.url, str(tmp_path / "ca.pem"), *ids]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    wait_until(lambda: server.open == 0)


# Forks.

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
may_fork = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


def in_child(action: Callable[[], object]) -> int:
    """The exit status of a forked child that does `action`: 0 if that succeeds; killed after ten seconds."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(10)
            action()
            status = 0
        except BaseException:
            traceback.print_exc()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@needs_fork
@may_fork
@TLS
def test_a_fork_in_the_middle_of_use(serve, tls):
    """The child opens connections of its own, and neither it nor its end reaches the parent's: those go on."""

    def script(peer: Peer) -> None:
        while request := peer.read_request():
            if asked_id(request) == profile_number(1):
                release.wait(10)
            peer.send(profile(asked_id(request)))

    def use_and_close() -> None:
        for _ in range(3):
            assert memory.profiles.fetch(OTHER).id == OTHER
        memory.close()
        gc.collect()

    release = threading.Event()
    server = serve(script, tls=tls)
    with MemoryClient(PAIR, **options_for(server)) as memory:
        found: list[str] = []
        slow = threading.Thread(target=lambda: found.append(memory.profiles.fetch(profile_number(1)).id))
        slow.start()
        wait_until(lambda: len(server.requests) == 1)
        assert memory.profiles.fetch(PROFILE).id == PROFILE
        assert in_child(use_and_close) == 0
        assert memory.profiles.fetch(PROFILE).id == PROFILE
        release.set()
        slow.join(10)
    assert found == [profile_number(1)]
    assert [len(peer.requests) for peer in server.peers] == [1, 2, 3]


@needs_fork
@may_fork
@TLS
def test_a_fork_of_an_event_loops_thread(serve, tls):
    """Likewise: within the loop, or after it."""

    async def use(memory: AsyncMemoryClient) -> None:
        for _ in range(3):
            assert (await memory.profiles.fetch(OTHER)).id == OTHER

    async def use_and_close(memory: AsyncMemoryClient) -> None:
        await use(memory)
        await memory.close()

    def act() -> None:
        asyncio.run(use(memory))
        asyncio.run(use_and_close(memory))
        gc.collect()

    async def run() -> None:
        assert (await memory.profiles.fetch(PROFILE)).id == PROFILE
        assert in_child(act) == 0
        assert (await memory.profiles.fetch(PROFILE)).id == PROFILE

    server = serve(serve_profiles, tls=tls)
    memory = AsyncMemoryClient(PAIR, **options_for(server))
    with asyncio.Runner() as runner:
        runner.run(run())
        assert in_child(act) == 0
        assert runner.run(memory.profiles.fetch(PROFILE)).id == PROFILE
        runner.run(memory.close())
    assert sorted(len(peer.requests) for peer in server.peers) == [3] * 5


@needs_fork
@may_fork
def test_a_fork_while_another_thread_counts_retries(serve):
    """The child does not wait for a thread that it does not have."""

    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(respond(status="503 Service Unavailable"))
        serve_profiles(peer)

    def hold() -> None:
        with held:
            holds.set()
            forked.wait(10)

    def use_and_close() -> None:
        assert memory.profiles.fetch(PROFILE).response.attempts == 2
        memory.close()

    holds, forked = threading.Event(), threading.Event()
    retry = RetryPolicy(attempts=2, backoff_base=0)
    memory = MemoryClient(PAIR, **options_for(serve(script), retry=retry))
    assert retry.budget
    held = retry.budget._lock
    holder = threading.Thread(target=hold)
    holder.start()
    assert holds.wait(10)
    try:
        assert in_child(use_and_close) == 0
    finally:
        forked.set()
        holder.join(10)
    memory.close()


# Other loops, other sockets.


def make_uvloop() -> asyncio.AbstractEventLoop:
    return cast(asyncio.AbstractEventLoop, pytest.importorskip("uvloop").new_event_loop())


@TLS
@pytest.mark.parametrize("loop", [make_uvloop, LikeThatOfWindows], ids=["uvloop", "like that of Windows"])
def test_another_event_loop(serve, tls, loop):
    """Calls, a deadline, a large request, a server that closes an idle connection, and a second loop."""

    def script(peer: Peer) -> None:
        while request := peer.read_request():
            if asked_id(request) != OTHER:
                peer.send(profile(asked_id(request)))
            if b"Content-Length" in request:
                return

    async def run(memory: AsyncMemoryClient) -> None:
        for _ in range(3):
            assert (await memory.profiles.fetch(PROFILE)).id == PROFILE
        with within(0.3), pytest.raises(DeadlineExceededError):
            await memory.with_options(deadline=0.3).profiles.fetch(OTHER)
        request = Request("PATCH", f"{server.url}/v1/Stores/x/Profiles/{PROFILE}", (), None, bytes(5_000_000))
        await memory._core.engine.send(request, Limits(5.0, 5.0, None, 1000))
        while server.open:
            await asyncio.sleep(0.01)
        assert (await memory.profiles.fetch(PROFILE)).id == PROFILE

    server = serve(script, tls=tls)
    memory = AsyncMemoryClient(PAIR, **options_for(server))
    for _ in range(2):
        with asyncio.Runner(loop_factory=loop) as runner:
            runner.run(run(memory))
    assert [len(peer.requests) for peer in server.peers] == [4, 1, 1, 4, 1, 1]
    wait_until(lambda: server.open == 0)


@pytest.mark.parametrize("methods", [["sock_connect"], ["add_reader", "remove_reader"]])
def test_a_number_that_the_loop_takes_for_another_socket(serve, methods):
    """Somebody closed that one behind the loop's back. It is one of our errors, and our socket is closed."""

    def refuse(*_: object) -> None:
        raise RuntimeError("File descriptor 4 is used by a transport")

    async def run() -> None:
        server = serve(serve_profiles)
        async with AsyncMemoryClient(PAIR, **options_for(server)) as memory:
            with pytest.MonkeyPatch.context() as patched:
                for method in methods:
                    patched.setattr(asyncio.get_running_loop(), method, refuse)
                with pytest.raises(TransportError):
                    await memory.profiles.fetch(PROFILE)
            while server.open:
                await asyncio.sleep(0.01)

    asyncio.run(run())


class Coarse(LikeThatOfWindows):
    """Its timers are early by as much as those of Windows."""

    def __init__(self) -> None:
        super().__init__()
        self._clock_resolution = 0.0156


def test_no_piece_of_a_response_is_lost_to_an_early_timer():
    """It came in the same step of the loop. The call fails rather than go on without it."""

    async def run() -> None:
        client, server = socket.socketpair()
        client.setblocking(False)
        connection = Connection(Route(Origin("http", "localhost", 80)), TlsSettings())
        wire = Wire(client, connection, DataWatch(Alarm(asyncio.get_running_loop())))
        connection.send_request(Request("GET", "http://localhost/", (), None), 1000)
        deadline = time.monotonic() + 0.1
        task = asyncio.create_task(wire.settle(Limits(5.0, 5.0, deadline, 1000)))
        server.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n")
        await asyncio.sleep(0.02)
        while time.monotonic() < deadline - 0.01:
            pass  # Another task works.
        server.send(b"3\r\ntwo\r\n")
        for _ in range(3):
            await asyncio.sleep(0)
        server.send(b"5\r\nthree\r\n0\r\n\r\n")
        await task
        with server, client, suppress(DeadlineExceededError):
            assert connection.response().body == b"onetwothree"

    with asyncio.Runner(loop_factory=Coarse) as runner:
        runner.run(run())


def test_a_timeout_of_the_operating_system_breaks_the_connection(serve):
    """It has the same class as that of a timer, and comes at once when it is asked again."""

    class Gone(LikeThatOfWindows):
        async def sock_recv(self, sock: socket.socket, count: int) -> bytes:
            received.append(count)
            if len(received) == 2:
                raise TimeoutError(110, "Connection timed out")
            return await super().sock_recv(sock, count)

    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(b"HTTP/1.1 200 OK\r\n\r\n{")
        assert peer.wait_for_end()

    received: list[int] = []
    memory = AsyncMemoryClient(PAIR, **options_for(serve(script)))
    with asyncio.Runner(loop_factory=Gone) as runner, within(1):
        with pytest.raises(ConnectionLostError):
            runner.run(memory.profiles.fetch(PROFILE))  # type: ignore[arg-type]
        runner.run(memory.close())


USE_WITH_GEVENT = """
from gevent import monkey; monkey.patch_all()
import gevent, sys
from twilio_memory import Credentials, DeadlineExceededError, MemoryClient
url, ca_file, slow, *ids = sys.argv[1:]
options = dict(store_id="{store}", base_url=url, ca_file=ca_file, max_connections=10)
with MemoryClient(Credentials("SK1", "s"), **options) as memory:
    for jobs in [[gevent.spawn(memory.profiles.fetch, one) for one in ids] for _ in range(2)]:
        gevent.joinall(jobs, raise_error=True)
        assert [job.value.id for job in jobs] == ids
    try:
        memory.with_options(deadline=0.3).profiles.fetch(slow)
    except DeadlineExceededError:
        print("done")
"""


@TLS
def test_gevent(serve, tmp_path, tls):
    """Its patched sockets, selectors and locks: greenlets share the connections, and go on while others wait."""
    pytest.importorskip("gevent")

    def script(peer: Peer) -> None:
        is_first = True
        while request := peer.read_request():
            if is_first and peer.number < 10:
                with suppress(threading.BrokenBarrierError):
                    all_open.wait(10)
            is_first = False
            if asked_id(request) != OTHER:
                peer.send(profile(asked_id(request)))

    all_open = threading.Barrier(10)
    server = serve(script, tls=tls)
    authority().cert_pem.write_to_path(tmp_path / "ca.pem")
    ids = [profile_number(number) for number in range(20)]
    code = USE_WITH_GEVENT.replace("{store}", STORE)
    command = [sys.executable, "-c", code, server.url, str(tmp_path / "ca.pem"), OTHER, *ids]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "done\n", "")
    assert len(server.peers) == 10
