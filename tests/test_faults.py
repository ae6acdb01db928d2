"""The fault matrix, on every engine that is installed, in both modes."""

from __future__ import annotations

import ssl
import time
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.conftest import OTHER, PROFILE
from tests.fault_matrix import FRAMINGS, OPTIONS, ROWS, document
from twilio_memory import Profile, RetryPolicy, TwilioMemoryError
from twilio_memory.engines import AsyncHttpxEngine, HttpxEngine
from twilio_memory_local import faults

ROOT = Path(__file__).parent.parent
ENGINES = [("sync", "ours"), ("async", "ours"), ("sync", "httpx"), ("async", "httpx")]
"""The modes, with the client's own connections and with a transport of httpx."""
NO_AUTHORITIES = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
"""httpx reads all of certifi's for each transport, which takes longer than a test."""


def engine_options(mode: str, engine: str) -> dict[str, Any]:
    """Options of a client: none for its own connections, else an engine over httpx."""
    if engine == "ours":
        return {}
    settings: dict[str, Any] = {
        "limits": httpx.Limits(max_connections=100, max_keepalive_connections=100),
        "verify": NO_AUTHORITIES,
        "trust_env": False,
    }
    if mode == "sync":
        return {"engine": HttpxEngine(transport=httpx.HTTPTransport(**settings))}
    return {"engine": AsyncHttpxEngine(transport=httpx.AsyncHTTPTransport(**settings))}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.says)
@pytest.mark.parametrize(("mode", "engine"), ENGINES, ids=["-".join(pair) for pair in ENGINES])
def test_what_happens_when(local, make_memory, mode, engine, row):
    """The outcome, the number of requests, and that the call ended by its deadline."""
    if row.without == f"{mode}-{engine}":
        pytest.skip("not promised")
    local.put_profile(PROFILE, traits={"Contact": {"secret-trait": "secret-value"}})
    asked = OTHER if "301" in row.says or row.fault.status == 301 else PROFILE
    options = {**OPTIONS, **row.options}
    options |= engine_options(mode, engine)
    memory = make_memory(local.credentials, store_id=local.store_id, base_url=local.url, **options)
    local.inject(row.fault, on=row.on)
    started = time.monotonic()
    try:
        outcome = memory.fetch(asked)
    except TwilioMemoryError as error:
        outcome = error
    assert time.monotonic() - started < options["deadline"] + 1.5  # A busy machine takes its time.
    assert type(outcome) is row.outcome, repr(outcome)
    assert len(local.requests) == row.requests
    about = outcome.response if isinstance(outcome, Profile) else outcome
    assert about.attempts == row.requests
    assert {name: getattr(about, name) for name in row.fields} == row.fields
    if isinstance(outcome, TwilioMemoryError):
        assert "secret-" not in f"{outcome} {outcome!r}"
        assert (outcome.__cause__, outcome.__context__) == (None, None)
    local.clear_faults()
    assert memory.with_options(deadline=10, read_timeout=5).fetch(PROFILE).id == PROFILE, "the client works as before"


@pytest.mark.parametrize("says", FRAMINGS)
@pytest.mark.parametrize(("mode", "engine"), ENGINES, ids=["-".join(pair) for pair in ENGINES])
def test_framings_that_few_servers_send(local, make_memory, mode, engine, says):
    """What our connection makes of them, and a transport of httpx. What follows is right with both."""
    sent, ours, over_httpx = FRAMINGS[says]
    local.put_profile(OTHER)
    options = {**OPTIONS, "retry": RetryPolicy(attempts=1), **engine_options(mode, engine)}
    memory = make_memory(local.credentials, store_id=local.store_id, base_url=local.url, **options)
    local.inject(faults.raw(sent))
    try:
        outcome = memory.fetch(PROFILE)
    except TwilioMemoryError as error:
        outcome = error
    assert type(outcome) is (ours if engine == "ours" else over_httpx)
    assert memory.fetch(OTHER).id == OTHER


def test_the_table_is_long_enough():
    """45 faults at least."""
    assert len(ROWS) >= 45


def test_the_documentation_is_the_table():
    """docs/faults.md is what the table prints."""
    assert (ROOT / "docs/faults.md").read_text() == document(), "run: python -m tests.fault_matrix > docs/faults.md"
