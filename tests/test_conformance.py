"""Our own client passes the cases that check the clients in other languages."""

from __future__ import annotations

import asyncio
import json
import re
import sys
from pathlib import Path

import pytest

from tests.conformance import load_cases, open_driver, run_case
from tests.conformance.__main__ import main
from twilio_memory import APIError, AsyncMemoryClient, Credentials, MemoryClient

CASES = load_cases()
STUBBORN = "import sys; [print({result!r}, flush=True) for line in sys.stdin]"
"""A driver that writes the same result for every request."""


def case_named(name):
    return next(case for case in CASES if case.name == name)


def call(memory, request):
    """Calls the method for the request's operation. With an AsyncMemoryClient, the caller awaits what it returns."""
    store_id, profile_id, body = request["storeId"], request.get("profileId"), in_snake_case(request.get("body"))
    match request["operation"]:
        case "FetchProfile":
            return memory.profiles.fetch(profile_id, store_id=store_id, trait_groups=request.get("traitGroups"))
        case "CreateProfilesLookup":
            return memory.profiles.lookup(**body, store_id=store_id)
        case "CreateFetchProfileMemory":
            return memory.profiles.recall(profile_id, **body, store_id=store_id)
        case "CreateProfileObservation":
            return memory.observations.create(profile_id, **body, store_id=store_id)
        case "FetchTraitGroup":
            return memory.trait_groups.fetch(request["traitGroupName"], store_id=store_id)
        case "FetchDataMapping":
            return memory.data_mappings.fetch(request["dataMappingId"], store_id=store_id)


def in_snake_case(body):
    """The JSON names of a request body in Python's spelling."""
    if isinstance(body, dict):
        return {re.sub("[A-Z]", r"_\g<0>", name).lower(): in_snake_case(value) for name, value in body.items()}
    return [in_snake_case(item) for item in body] if isinstance(body, list) else body


def result_of(value):
    return {"status": value.response.status, "body": value.to_dict()}


def drive_sync(request):
    with MemoryClient(Credentials(request["username"], request["password"]), base_url=request["baseUrl"]) as memory:
        try:
            return result_of(call(memory, request))
        except APIError as error:
            return {"status": error.status}


def drive_async(request):
    async def run():
        pair = Credentials(request["username"], request["password"])
        async with AsyncMemoryClient(pair, base_url=request["baseUrl"]) as memory:
            try:
                return result_of(await call(memory, request))
            except APIError as error:
                return {"status": error.status}

    return asyncio.run(run())


@pytest.mark.parametrize("drive", [drive_sync, drive_async])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_our_client_passes(case, drive, local):
    run_case(case, local, drive)


DRIVER = """
import json, sys
sys.path.insert(0, {root!r})
from tests.test_conformance import drive_sync
for line in sys.stdin:
    print(json.dumps(drive_sync(json.loads(line))), flush=True)
"""


def test_a_driver_is_a_program(local):
    """It writes its results in lines, and is held to every case."""
    command = [sys.executable, "-c", DRIVER.format(root=str(Path(__file__).parent.parent))]
    with open_driver(command) as drive:
        for case in CASES:
            run_case(case, local, drive)


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("fetch", lambda result: {**result, "status": 500}),
        ("fetch", lambda result: {**result, "body": {**result.get("body", {}), "traits": {}}}),
        ("fetch", lambda result: json.loads(json.dumps(result).replace("true", "1"))),
        ("fetch", lambda result: {**result, "body": {**result.get("body", {}), "createdAt": "2000-01-01T00:00:00Z"}}),
        ("lookup", lambda result: {**result, "body": {**result["body"], "profiles": None}}),
        ("lookup", lambda result: {**result, "body": {"profiles": result["body"]["profiles"]}}),
        (
            "recall",
            lambda result: {**result, "body": {**result["body"], "observations": result["body"]["observations"][::-1]}},
        ),
        ("recall", lambda result: json.loads(json.dumps(result).replace("12:00:00.123Z", "12:00:00Z"))),
        ("recall-conversation", lambda result: json.loads(json.dumps(result).replace("NEW_TYPE", "UNKNOWN"))),
        ("data-mapping-ingress", lambda result: json.loads(json.dumps(result).replace("columns", "datasetId"))),
        ("data-mapping-ingress", lambda result: json.loads(json.dumps(result).replace("true", "1"))),
        ("data-mapping-cloud-app", lambda result: {**result, "body": {**result["body"], "columns": ["mail"]}}),
        ("data-mapping-warehouse", lambda result: {**result, "body": {**result["body"], "id": None}}),
        ("trait-group-rules", lambda result: json.loads(json.dumps(result).replace("4000000001", "4000000000"))),
        ("trait-group-rules", lambda result: json.loads(json.dumps(result).replace('"minItems": 0', '"minLength": 0'))),
    ],
)
def test_a_wrong_result_fails(local, name, change):
    """The cases can tell a client that is wrong from one that is right."""
    with pytest.raises(AssertionError, match=rf"^{name}: "):
        run_case(case_named(name), local, lambda request: change(drive_sync(request)))


@pytest.mark.parametrize(
    ("drive", "said"),
    [
        (lambda _: {"status": 202, "body": {}}, r"^add-observation: the service has these observations: \[\]"),
        (lambda request: [drive_sync(request), drive_sync(request)][1], r"^add-observation: the service has these"),
    ],
    ids=["nothing", "twice"],
)
def test_a_driver_that_adds_something_else_fails(local, drive, said):
    """The result alone does not show what was added, so the local service is read, too."""
    with pytest.raises(AssertionError, match=said):
        run_case(case_named("add-observation"), local, drive)


def test_a_driver_that_does_not_wait_fails(local):
    def ask_at_once(request):
        local.clear_faults()
        drive_sync(request)
        return drive_sync(request)

    with pytest.raises(AssertionError, match=r"^rate-limited: the result came after"):
        run_case(case_named("rate-limited"), local, ask_at_once)


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["false"], "FAILED  fetch: the driver ended"),
        (["yes"], "or gave no line of JSON"),
        ([sys.executable, "-c", STUBBORN.format(result='{"status": 200}')], "FAILED  fetch-empty: no body"),
        ([sys.executable, "-c", STUBBORN.format(result="[]")], "FAILED  fetch-empty: the driver's result is no object"),
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
