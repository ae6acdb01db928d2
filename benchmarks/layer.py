"""What our layer costs by itself: a whole call, but for the engine's send."""

from __future__ import annotations

import statistics
import sys
import time
from typing import Any

from benchmarks.constants import PROFILE, STORE
from benchmarks.server import SMALL
from twilio_memory import Credentials, MemoryClient
from twilio_memory.response import Headers, RawResponse


class Instant:
    """An engine that has the answer already."""

    def __init__(self) -> None:
        self._answer = RawResponse(200, Headers([(b"content-type", b"application/json")]), SMALL)

    def send(self, request: Any, limits: Any) -> RawResponse:
        return self._answer

    def close(self) -> None:
        pass


def measure() -> dict[str, float]:
    """Microseconds of a call, and how many functions it calls: a figure without noise, by which a regression shows."""
    memory = MemoryClient(Credentials("SK1", "x"), store_id=STORE, engine=Instant())
    memory.profiles.fetch(PROFILE)
    samples = []
    for _ in range(30):
        started = time.perf_counter()
        for _ in range(1000):
            memory.profiles.fetch(PROFILE)
        samples.append((time.perf_counter() - started) * 1e3)
    return {"us": statistics.median(samples), "function_calls": count_calls(memory)}


def count_calls(memory: MemoryClient) -> int:
    calls = 0

    def count(frame: Any, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        memory.profiles.fetch(PROFILE)
    finally:
        sys.setprofile(None)
    return calls


if __name__ == "__main__":
    print(measure())
