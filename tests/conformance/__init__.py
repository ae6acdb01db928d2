"""Cases that check a client in any language; README.md says how."""

from __future__ import annotations

import datetime
import json
import re
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from attrs import frozen

from tests.local_http import Http
from twilio_memory_local import LocalMemory
from twilio_memory_local.fault_plan import from_json
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET

FOLDER = Path(__file__).parent
TIMEOUT = 60
"""Seconds that a driver may take for a result, including the start of its virtual machine."""

DEFINED = {"traitGroup": "TraitGroups", "dataMapping": "DataMappings"}
"""What a case can define over HTTP, by its name there: the segment of its path."""

Drive: TypeAlias = Callable[[dict[str, Any]], Mapping[str, Any]]
"""Takes a request and returns a result, as README.md describes them."""


@frozen
class Case:
    """One request, what the local service contains before it, and what is expected after it."""

    name: str
    about: str
    server: dict[str, Any]
    request: dict[str, Any]
    expected: dict[str, Any]
    credentials: str = "right"


def load_cases() -> list[Case]:
    return [Case(path.stem, **json.loads(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.glob("*.json"))]


def run_case(case: Case, local: LocalMemory, drive: Drive) -> None:
    """Runs `case` with `drive`, on `local`, which is reset first.

    Raises:
        AssertionError: the result is not the expected one.
    """
    stored = _arrange(case, local)
    identified = {"dataMappingId": stored["dataMapping"]["id"]} if "dataMapping" in stored else {}
    earlier = len(local.requests)
    password = LOCAL_SECRET if case.credentials == "right" else "not the password"
    started = time.monotonic()
    result = drive({"baseUrl": local.url, "username": LOCAL_KEY, "password": password, **case.request, **identified})
    took = time.monotonic() - started
    received = len(local.requests) - earlier
    assert result.get("status") == case.expected["status"], f"{case.name}: {result}"
    if "profile" in case.expected:
        profile = _body(case, result)
        assert _comparable(profile) == _comparable(_expected_profile(case)), f"{case.name}: {result}"
    if "body" in case.expected:
        assert _matches(case.expected["body"], _body(case, result)), f"{case.name}: {result}"
    if "stored" in case.expected:
        whole, body = stored[case.expected["stored"]], _body(case, result)
        assert _matches(whole, body), f"{case.name}: {result}"
        assert _matches(body, whole), f"{case.name}: this has more than the service has: {result}"
    assert received == case.expected.get("requests", received), f"{case.name}: {received} requests"
    assert took >= case.expected.get("seconds", 0), f"{case.name}: the result came after {took:.2f} s"
    _check_observations(case, local)


def _arrange(case: Case, local: LocalMemory) -> dict[str, Any]:
    """Returns what the case defines over HTTP, as the service reads it."""
    local.reset()
    seed = {name: content for name, content in case.server.items() if name not in ("faults", *DEFINED)}
    local.put({local.store_id: seed})
    stored = {name: _define(case, local, name) for name in DEFINED if name in case.server}
    for planned in case.server.get("faults", ()):
        fault, on = from_json(planned)
        assert fault
        local.inject(fault, on=on)
    return stored


def _define(case: Case, local: LocalMemory, name: str) -> Any:
    http, path = Http(local), f"/v1/ControlPlane/Stores/{local.store_id}/{DEFINED[name]}"
    accepted = http.post(path, case.server[name])
    assert accepted.status == 202, f"{case.name}: {accepted.body}"
    operation = http.get(urlsplit(accepted.headers["Location"]).path)
    stored = http.get(f"{path}/{operation.body['result']['id']}").body
    assert _matches(case.server[name], stored.get(name, stored)), f"{case.name}: the service has this: {stored}"
    return stored


def _body(case: Case, result: Mapping[str, Any]) -> Mapping[str, Any]:
    body = result.get("body")
    assert isinstance(body, dict), f"{case.name}: no body: {result}"
    return body


def _check_observations(case: Case, local: LocalMemory) -> None:
    """Reads the observations that the local service has after the request, and compares them with the expected ones."""
    with local.client() as memory:
        for profile_id, expected in case.expected.get("observations", {}).items():
            kept = [observation.to_dict() for observation in memory.observations.list(profile_id, order="asc")]
            assert _matches(expected, kept), f"{case.name}: the service has these observations: {kept}"


def _expected_profile(case: Case) -> dict[str, Any]:
    profile: dict[str, Any] = next(one for one in case.server["profiles"] if one["id"] == case.expected["profile"])
    groups = case.expected.get("groups", profile["traits"])
    return {**profile, "traits": {name: traits for name, traits in profile["traits"].items() if name in groups}}


def _comparable(profile: Mapping[str, Any]) -> tuple[Any, ...]:
    """The properties in the spec. PHP has one kind of empty array, and some languages write 1.0 as 1; true is neither."""
    traits = json.dumps(profile.get("traits") or {}, sort_keys=True)
    return profile.get("id"), _milliseconds(profile.get("createdAt")), re.sub(r"(?<=\d)\.0(?=[],}])", "", traits)


def _matches(expected: Any, given: Any) -> bool:
    """Whether `given` has what `expected` has; it may have more properties. An empty array may also be null or absent."""
    if isinstance(expected, dict):
        return isinstance(given, dict) and all(_matches(value, given.get(name)) for name, value in expected.items())
    if isinstance(expected, list):
        items = [] if given is None else given
        return isinstance(items, list) and len(items) == len(expected) and all(map(_matches, expected, items))
    if isinstance(expected, bool) or isinstance(given, bool):
        return given is expected
    moment = _milliseconds(expected)
    return bool(given == expected or (moment is not None and moment == _milliseconds(given)))


def _milliseconds(moment: object) -> int | None:
    """A date-time as a number. Languages write it in different ways, and some drop what is finer than a millisecond."""
    try:
        return int(datetime.datetime.fromisoformat(str(moment)).timestamp() * 1000)
    except ValueError:
        return None


@contextmanager
def open_driver(command: Sequence[str | Path], folder: Path | None = None) -> Iterator[Drive]:
    """A driver that is a program: it reads requests from its input and writes results to its output, one line each."""
    with subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout

        def drive(request: dict[str, Any]) -> Mapping[str, Any]:
            killer = threading.Timer(TIMEOUT, process.kill)
            killer.start()
            try:
                process.stdin.write(json.dumps(request) + "\n")
                process.stdin.flush()
                result = json.loads(process.stdout.readline())
            except (OSError, ValueError) as error:
                raise AssertionError(
                    f"the driver ended, took over {TIMEOUT} s, or gave no line of JSON: {error}"
                ) from None
            finally:
                killer.cancel()
            assert isinstance(result, dict), f"the driver's result is no object: {result}"
            return result

        try:
            yield drive
        finally:
            with suppress(OSError):
                process.stdin.close()
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()
