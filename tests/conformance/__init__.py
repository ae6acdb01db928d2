"""Cases that a client in any language can be held to; README.md says how."""

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

from attrs import frozen

from twilio_memory_local import LocalMemory
from twilio_memory_local.faults import from_json
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET

FOLDER = Path(__file__).parent
TIMEOUT = 60
"""Seconds that a driver may take for an answer; a virtual machine starts in them, too."""

Drive: TypeAlias = Callable[[dict[str, Any]], Mapping[str, Any]]
"""Takes a request, and gives an answer, as README.md describes them."""


@frozen
class Case:
    """One request, the state of the server that it meets, and what is to come of it."""

    name: str
    about: str
    server: dict[str, Any]
    request: dict[str, Any]
    expected: dict[str, Any]
    credentials: str = "right"


def load_cases() -> list[Case]:
    return [Case(path.stem, **json.loads(path.read_text(encoding="utf-8"))) for path in sorted(FOLDER.glob("*.json"))]


def run_case(case: Case, local: LocalMemory, drive: Drive) -> None:
    """Holds `drive` to `case`, on `local`, which is emptied first.

    Raises:
        AssertionError: the answer is another one.
    """
    local.reset()
    local.put({local.store_id: {name: case.server[name] for name in ("profiles", "merged") if name in case.server}})
    for planned in case.server.get("faults", ()):
        fault, on = from_json(planned)
        assert fault
        local.inject(fault, on=on)
    password = LOCAL_SECRET if case.credentials == "right" else "not the password"
    started = time.monotonic()
    answer = drive({"baseUrl": local.url, "username": LOCAL_KEY, "password": password, **case.request})
    took = time.monotonic() - started
    assert answer.get("status") == case.expected["status"], f"{case.name}: {answer}"
    if "profile" in case.expected:
        given = answer.get("profile")
        assert isinstance(given, dict), f"{case.name}: no profile: {answer}"
        assert _comparable(given) == _comparable(_expected_profile(case)), f"{case.name}: {answer}"
    requests = case.expected.get("requests", len(local.requests))
    assert len(local.requests) == requests, f"{case.name}: {len(local.requests)} requests"
    assert took >= case.expected.get("seconds", 0), f"{case.name}: the answer came after {took:.2f} s"


def _expected_profile(case: Case) -> dict[str, Any]:
    profile: dict[str, Any] = next(one for one in case.server["profiles"] if one["id"] == case.expected["profile"])
    groups = case.expected.get("groups", profile["traits"])
    return {**profile, "traits": {name: traits for name, traits in profile["traits"].items() if name in groups}}


def _comparable(profile: Mapping[str, Any]) -> tuple[Any, ...]:
    """The described properties. Languages write the same moment in different ways, some know milliseconds only, PHP has one kind
    of empty array, and to some 1 and 1.0 are the same; true is neither.
    """
    try:
        created = int(datetime.datetime.fromisoformat(profile["createdAt"]).timestamp() * 1000)
    except (KeyError, TypeError, ValueError):
        created = None
    traits = json.dumps(profile.get("traits") or {}, sort_keys=True)
    return profile.get("id"), created, re.sub(r"(?<=\d)\.0(?=[],}])", "", traits)


@contextmanager
def open_driver(command: Sequence[str | Path], folder: Path | None = None) -> Iterator[Drive]:
    """A driver that is a program: it reads a request a line from its input, and writes an answer a line to its output."""
    with subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout

        def drive(request: dict[str, Any]) -> Mapping[str, Any]:
            killer = threading.Timer(TIMEOUT, process.kill)
            killer.start()
            try:
                process.stdin.write(json.dumps(request) + "\n")
                process.stdin.flush()
                answer = json.loads(process.stdout.readline())
            except (OSError, ValueError) as error:
                raise AssertionError(
                    f"the driver ended, took over {TIMEOUT} s, or gave no line of JSON: {error}"
                ) from None
            finally:
                killer.cancel()
            assert isinstance(answer, dict), f"the driver's answer is no object: {answer}"
            return answer

        try:
            yield drive
        finally:
            with suppress(OSError):
                process.stdin.close()
            with suppress(subprocess.TimeoutExpired):
                process.wait(5)
            process.kill()
