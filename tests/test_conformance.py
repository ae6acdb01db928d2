"""Our own client, held to the cases that clients in other languages are held to."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import pytest

from tests.conformance import load_cases, open_driver, run_case
from tests.conformance.__main__ import main
from twilio_memory import APIError, AsyncMemoryClient, Credentials, MemoryClient

CASES = load_cases()


def answer_of(outcome):
    if isinstance(outcome, APIError):
        return {"status": outcome.status}
    return {"status": outcome.response.status, "profile": outcome.to_dict()}


def drive_sync(request):
    with MemoryClient(Credentials(request["username"], request["password"]), base_url=request["baseUrl"]) as memory:
        try:
            groups = request.get("traitGroups")
            return answer_of(
                memory.profiles.fetch(request["profileId"], store_id=request["storeId"], trait_groups=groups)
            )
        except APIError as error:
            return answer_of(error)


def drive_async(request):
    async def fetch():
        pair = Credentials(request["username"], request["password"])
        async with AsyncMemoryClient(pair, base_url=request["baseUrl"]) as memory:
            try:
                groups = request.get("traitGroups")
                return answer_of(
                    await memory.profiles.fetch(request["profileId"], store_id=request["storeId"], trait_groups=groups)
                )
            except APIError as error:
                return answer_of(error)

    return asyncio.run(fetch())


@pytest.mark.parametrize("drive", [drive_sync, drive_async])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_our_client_passes(case, drive, local):
    run_case(case, local, drive)


DRIVER = """
import json, sys
sys.path.insert(0, {root!r})
from tests.test_conformance import drive_sync
for line in sys.stdin:
    answer = drive_sync(json.loads(line))
    print(json.dumps({change}), flush=True)
"""


def driver(change):
    return [sys.executable, "-c", DRIVER.format(root=str(Path(__file__).parent.parent), change=change)]


def test_a_driver_is_a_program(local):
    """It answers in lines, and is held to every case."""
    with open_driver(driver("answer")) as drive:
        for case in CASES:
            run_case(case, local, drive)


@pytest.mark.parametrize(
    "change",
    [
        "{**answer, 'status': 500}",
        "{**answer, 'profile': {**answer.get('profile', {}), 'traits': {}}}",
        "json.loads(json.dumps(answer).replace('true', '1'))",
        "{**answer, 'profile': {**answer.get('profile', {}), 'createdAt': '2000-01-01T00:00:00Z'}}",
    ],
)
def test_a_wrong_answer_fails(local, change):
    """The cases can tell a client that is wrong from one that is right."""
    case = next(case for case in CASES if case.name == "fetch")
    with open_driver(driver(change)) as drive, pytest.raises(AssertionError, match=r"^fetch: "):
        run_case(case, local, drive)


def test_a_driver_that_does_not_wait_fails(local):
    case = next(case for case in CASES if case.name == "rate-limited")

    def ask_at_once(request):
        local.clear_faults()
        drive_sync(request)
        return drive_sync(request)

    with pytest.raises(AssertionError, match=r"^rate-limited: the answer came after"):
        run_case(case, local, ask_at_once)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["false"], "FAILED  fetch: the driver ended"),
        (["yes"], "or gave no line of JSON"),
        ([sys.executable, "-c", "input(); print('{\"status\": 200}')"], "FAILED  fetch-empty: no profile"),
        ([sys.executable, "-c", "input(); print('[]')"], "FAILED  fetch-empty: the driver's answer is no object"),
    ],
)
def test_a_driver_that_is_none_fails_every_case(command, said, capsys):
    """And is no reason for a traceback."""
    assert main(command) == 1
    printed = capsys.readouterr().out
    assert said in printed
    assert printed.count("FAILED") == len(CASES)


def test_a_driver_that_is_not_there(capsys):
    assert main(["/no/such/driver"]) == 2
    assert "/no/such/driver: not found" in capsys.readouterr().err
