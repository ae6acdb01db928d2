"""The httpx engine: any transport, one connection for many calls, event loops, forks, closing."""

from __future__ import annotations

import asyncio
import json
import os
import socket
import subprocess
import sys
import threading
import time

import httpx
import pytest

from tests.conftest import PROFILE, STORE
from twilio_memory import (
    AsyncMemoryClient,
    ConfigurationError,
    ConnectError,
    ConnectionLostError,
    Credentials,
    DeadlineExceededError,
    MemoryClient,
    RequestTimeoutError,
    RetryPolicy,
)
from twilio_memory.engines import AsyncHttpxEngine, HttpxEngine
from twilio_memory_local import faults
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET

PAIR = Credentials("SK1", "s3cret")
ONCE = RetryPolicy(attempts=1)


def respond(request: httpx.Request) -> httpx.Response:
    assert request.headers["Authorization"].startswith("Basic ")
    return httpx.Response(200, json={"id": request.url.path.rpartition("/")[2]})


def test_any_sync_transport_works():
    """MockTransport, WSGITransport, one's own."""

    def app(environ, start_response):
        body = json.dumps({"id": environ["PATH_INFO"].rpartition("/")[2]}).encode()
        start_response("200 OK", [("Content-Length", str(len(body)))])
        return [body]

    for transport in (httpx.MockTransport(respond), httpx.WSGITransport(app)):
        with MemoryClient(PAIR, store_id=STORE, engine=HttpxEngine(transport=transport)) as memory:
            assert memory.profiles.fetch(PROFILE).id == PROFILE


@pytest.mark.parametrize("length", ["", "abc", "12, 12"])
def test_a_length_that_is_no_number(length):
    """What a transport lets pass is not looked at again."""
    transport = httpx.MockTransport(
        lambda _: httpx.Response(200, headers={"Content-Length": length}, json={"id": PROFILE})
    )
    with MemoryClient(PAIR, store_id=STORE, engine=HttpxEngine(transport=transport)) as memory:
        assert memory.profiles.fetch(PROFILE).id == PROFILE


def test_any_async_transport_works():
    """MockTransport, ASGITransport."""

    async def app(scope, receive, send):
        body = json.dumps({"id": scope["path"].rpartition("/")[2]}).encode()
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": body})

    async def run():
        for transport in (httpx.MockTransport(respond), httpx.ASGITransport(app)):
            async with AsyncMemoryClient(PAIR, store_id=STORE, engine=AsyncHttpxEngine(transport=transport)) as memory:
                assert (await memory.profiles.fetch(PROFILE)).id == PROFILE

    asyncio.run(run())


@pytest.mark.parametrize(
    ("raised", "kind", "sent"),
    [
        (httpx.ConnectError("[Errno 111] refused"), ConnectError, False),
        (httpx.ConnectTimeout("x"), RequestTimeoutError, False),
        (httpx.PoolTimeout("x"), RequestTimeoutError, False),
        (httpx.ReadTimeout("x"), RequestTimeoutError, None),
        (httpx.WriteTimeout("x"), RequestTimeoutError, None),
        (httpx.ReadError("x"), ConnectionLostError, None),
        (httpx.WriteError("x"), ConnectionLostError, None),
        (httpx.RemoteProtocolError("Server disconnected"), ConnectionLostError, None),
        (httpx.LocalProtocolError("x"), ConnectionLostError, None),
        (httpx.ProxyError("407"), ConnectError, False),
        (httpx.UnsupportedProtocol("x"), ConnectError, False),
        (OSError("x"), ConnectionLostError, None),
    ],
    ids=lambda value: type(value).__name__,
)
def test_failures_have_one_name(raised, kind, sent):
    """And no exception of httpx hangs on to them: it would hold the request, with its credentials."""

    def fail(request):
        raise raised

    engine = HttpxEngine(transport=httpx.MockTransport(fail))
    with MemoryClient(PAIR, store_id=STORE, retry=ONCE, engine=engine) as memory, pytest.raises(kind) as caught:
        memory.profiles.fetch(PROFILE)
    assert type(caught.value) is kind
    assert caught.value.sent is sent
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


def test_a_server_that_is_not_there(make_memory):
    """Refused: not sent, and tried again as often as the policy says."""
    policy = RetryPolicy(backoff_base=0)
    with socket.socket() as bound:  # It keeps the port from others, and does not listen.
        bound.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{bound.getsockname()[1]}"
        memory = make_memory(PAIR, store_id=STORE, base_url=url, retry=policy)
        with pytest.raises(ConnectError, match="Could not connect") as caught:
            memory.fetch(PROFILE)
        assert str(caught.value).count(url.removeprefix("http://")) == 1
    assert (caught.value.sent, caught.value.attempts) == (False, 3)


def test_a_server_that_is_silent(local, memory):
    """read_timeout ends an attempt, deadline the call."""
    local.inject(faults.delay(3), on=(1, 2))
    with pytest.raises(RequestTimeoutError) as caught:
        memory.with_options(read_timeout=0.1, retry=ONCE).fetch(PROFILE)
    assert type(caught.value) is RequestTimeoutError
    started = time.monotonic()
    with pytest.raises(DeadlineExceededError):
        memory.with_options(deadline=0.3).fetch(PROFILE)
    assert time.monotonic() - started < 2


def test_calls_share_connections(local, memory):
    """One connection serves one call after the other."""
    local.put_profile(PROFILE)
    for _ in range(5):
        memory.fetch(PROFILE)
    assert len({request.port for request in local.requests}) == 1


def test_no_more_connections_than_allowed(local):
    """Threads wait for a free one, until their deadline."""
    local.put_profile(PROFILE)
    local.inject(faults.delay(1.0), on=None)
    outcomes = []
    with local.client() as base, base.with_options(max_connections=1, deadline=1.7, retry=ONCE) as memory:

        def fetch():
            try:
                outcomes.append(memory.profiles.fetch(PROFILE).id)
            except DeadlineExceededError as error:
                outcomes.append(error.sent)

        threads = [threading.Thread(target=fetch) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert outcomes.count(PROFILE) == 1
    assert set(outcomes) <= {PROFILE, False, None}


def test_two_event_loops_with_one_client(local):
    """The second loop starts with new connections; and a client that nobody closes leaves no traceback at exit."""
    local.put_profile(PROFILE)
    code = f"""
import asyncio
from twilio_memory import AsyncMemoryClient, Credentials
memory = AsyncMemoryClient(Credentials("{LOCAL_KEY}", "{LOCAL_SECRET}"), store_id="{local.store_id}", base_url="{local.url}")
for _ in range(2):
    print(asyncio.run(memory.profiles.fetch("{PROFILE}")).id)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, [PROFILE, PROFILE], "")


def test_a_fork_works_in_both_processes(local):
    """The child does not write into the parent's connections."""
    local.put_profile(PROFILE)
    with local.client() as memory:
        memory.profiles.fetch(PROFILE)
        child = os.fork()
        if child == 0:
            try:
                os._exit(0 if memory.profiles.fetch(PROFILE).id == PROFILE else 1)
            finally:
                os._exit(2)
        assert memory.profiles.fetch(PROFILE).id == PROFILE
        assert os.waitpid(child, 0)[1] == 0


def test_a_closed_client_says_so(local, memory):
    """Closing twice is fine; a call after it is a ConfigurationError."""
    memory.close()
    memory.close()
    with pytest.raises(ConfigurationError, match="The client is closed"):
        memory.fetch(PROFILE)


def test_a_copy_with_other_connections_has_an_engine_of_its_own(local, memory):
    """Which its own close closes."""
    local.put_profile(PROFILE)
    copied = memory.with_options(max_connections=1)
    copied.fetch(PROFILE)
    copied.close()
    with pytest.raises(ConfigurationError, match="closed"):
        copied.fetch(PROFILE)
    assert memory.fetch(PROFILE).id == PROFILE
