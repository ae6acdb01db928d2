"""The local service while a test has stopped or moved the time: its timers go on, and it stops."""

from __future__ import annotations

import asyncio
import datetime
import http.client
import subprocess
import sys
import threading
from contextlib import closing

import pytest
import time_machine
from freezegun import freeze_time

from tests.conftest import PROFILE, STORE
from tests.local_http import Http
from twilio_memory_local import LocalMemory, faults
from twilio_memory_local.real_time import real_time

PATH = f"/v1/Stores/{STORE}/Profiles/{PROFILE}"
FROZEN = {
    "freezegun": lambda: freeze_time("2025-06-01"),
    "freezegun-backwards": lambda: freeze_time("2001-01-01"),
    "freezegun-ticking": lambda: freeze_time("2025-06-01", tick=True),
    "time-machine": lambda: time_machine.travel("2025-06-01", tick=False),
    "time-machine-ticking": lambda: time_machine.travel("2025-06-01"),
}


@pytest.fixture(params=FROZEN)
def frozen(request):
    """A context in which the time stands still, or is another one."""
    return FROZEN[request.param]


def wait_in_vain(local):
    """A request that the service does not answer."""
    local.inject(faults.hang())
    connection = http.client.HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]), timeout=20)
    connection.request("GET", PATH)
    while not local.requests:
        threading.Event().wait(0.01)  # time.sleep may be the test's.
    return closing(connection)


def test_it_works_and_stops_in_frozen_time(frozen):
    """Though its whole life is within."""
    started = real_time()
    with frozen(), LocalMemory() as local:
        local.put_profile(PROFILE)
        assert Http(local).get(f"/{PROFILE}").status == 200
    assert real_time() - started < 5


def test_it_stops_when_time_is_frozen_later(frozen):
    """While it has a request under way."""
    local = LocalMemory()
    local.__enter__()
    with wait_in_vain(local), frozen():
        started = real_time()
        local.__exit__(None, None, None)
        assert real_time() - started < 2


def test_it_stops_when_time_jumps():
    """Forward and back, in the middle."""
    local = LocalMemory()
    local.__enter__()
    with freeze_time("2025-06-01") as moved:
        assert Http(local).get("").status == 200
        moved.tick(datetime.timedelta(days=365))
        assert Http(local).get("").status == 200
        moved.move_to("2020-01-01")
        assert Http(local).get("").status == 200
        started = real_time()
        local.__exit__(None, None, None)
    assert real_time() - started < 2


def test_a_delay_takes_real_seconds(frozen):
    """Neither for ever, nor no time because a test has moved the clock."""
    with LocalMemory() as local, frozen():
        local.put_profile(PROFILE)
        local.inject(faults.delay(0.3))
        started = real_time()
        assert Http(local).get(f"/{PROFILE}").status == 200
        assert 0.3 <= real_time() - started < 5


def test_a_lag_takes_real_seconds(frozen):
    """As a delay does."""
    with LocalMemory() as local, frozen():
        local.inject(faults.lag(0.3))
        local.put_profile("mem_profile_0000000000000000000000000b")
        started = real_time()
        new = Http(local).create(phone="+13175551234")
        while Http(local).get(f"/{new}").status == 404:
            assert real_time() - started < 5
        assert real_time() - started >= 0.3


def test_what_is_written_has_the_time_that_a_test_has_set():
    """And after a reset, times are the machine's again."""
    with LocalMemory() as local:
        with freeze_time("2099-06-01"):
            local.put_profile(PROFILE)
            assert Http(local).get(f"/{PROFILE}").body["createdAt"].startswith("2099-06-01T00:00:00")
            assert (
                Http(local)
                .get(f"/{Http(local).create(phone='+13175551234')}")
                .body["createdAt"]
                .startswith("2099-06-01")
            )
        local.reset()
        profile_id = Http(local).create(phone="+13175551234")
        created = datetime.datetime.fromisoformat(Http(local).get(f"/{profile_id}").body["createdAt"])
        assert created.year < 2099


@pytest.mark.parametrize("frozen", ["freeze_time('2025-06-01')", "time_machine.travel('2025-06-01', tick=False)"])
def test_it_can_be_imported_in_frozen_time(frozen):
    """The first test that uses it may have stopped the clock before."""
    code = f"""
import time_machine
from freezegun import freeze_time
with {frozen}:
    from twilio_memory_local import LocalMemory, faults
    from twilio_memory_local.real_time import real_time
    from http.client import HTTPConnection
    with LocalMemory() as local:
        local.inject(faults.delay(0.2))
        started = real_time()
        connection = HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]), timeout=10)
        connection.request("GET", "/v1")
        print(connection.getresponse().status, real_time() - started >= 0.2)
        connection.close()
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert (done.stdout, done.stderr) == ("404 True\n", "")


def test_an_async_client_retries_in_frozen_time():
    """If asyncio's own clock goes on, as docs/testing.md says."""

    async def attempts(local: LocalMemory) -> int:
        async with local.async_client() as memory:
            profile_id = local.put_profile()
            local.inject(faults.status(503))
            with freeze_time("2025-06-01", real_asyncio=True):
                return (await memory.profiles.fetch(profile_id)).response.attempts

    with LocalMemory() as local:
        assert asyncio.run(attempts(local)) == 2
