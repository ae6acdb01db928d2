"""Cases that a client in any language can be held to; README.md says how."""

from __future__ import annotations

import datetime
import json
import selectors
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
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
    answer = drive({"baseUrl": local.url, "username": LOCAL_KEY, "password": password, **case.request})
    assert answer.get("status") == case.expected["status"], f"{case.name}: {answer}"
    if "profile" in case.expected:
        assert _comparable(answer["profile"]) == _comparable(_expected_profile(case)), f"{case.name}: {answer}"
    if "requests" in case.expected:
        assert len(local.requests) == case.expected["requests"], case.name


def _expected_profile(case: Case) -> dict[str, Any]:
    profile: dict[str, Any] = next(one for one in case.server["profiles"] if one["id"] == case.expected["profile"])
    groups = case.expected.get("groups", profile["traits"])
    return {**profile, "traits": {name: traits for name, traits in profile["traits"].items() if name in groups}}


def _comparable(profile: Mapping[str, Any]) -> tuple[Any, ...]:
    """The described properties. Languages write the same moment in different ways, some know milliseconds only, and PHP has one
    kind of empty array.
    """
    created = datetime.datetime.fromisoformat(profile["createdAt"]).timestamp()
    return profile["id"], int(created * 1000), profile.get("traits") or {}


@contextmanager
def open_driver(command: Sequence[str | Path], folder: Path | None = None) -> Iterator[Drive]:
    """A driver that is a program: it reads a request a line from its input, and writes an answer a line to its output."""
    with subprocess.Popen(command, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout

        def drive(request: dict[str, Any]) -> Mapping[str, Any]:
            process.stdin.write(json.dumps(request) + "\n")
            process.stdin.flush()
            with selectors.DefaultSelector() as selector:
                selector.register(process.stdout, selectors.EVENT_READ)
                if not selector.select(TIMEOUT):
                    process.kill()
            line = process.stdout.readline()
            assert line, f"the driver ended, or gave no answer within {TIMEOUT} s"
            answer: Mapping[str, Any] = json.loads(line)
            return answer

        try:
            yield drive
            process.stdin.close()
            process.wait(TIMEOUT)
        finally:
            process.kill()
