"""What our layer does by itself: a whole call with an engine that has the response already."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

from benchmarks.constants import PROFILE, STORE
from benchmarks.contenders import Instant, raw_socket
from benchmarks.server import SMALL
from twilio_memory import Credentials, MemoryClient


def measure(url: str, rounds: int) -> dict[str, float]:
    """Microseconds of a call in a loop of calls, and of one that follows an exchange over a socket, when a processor's caches
    hold other code; and how many functions a call calls, a figure that has no noise.
    """
    memory = MemoryClient(Credentials("SK1", "x"), store_id=STORE, engine=Instant(SMALL))
    over_socket = raw_socket(url, None)

    def call() -> None:
        memory.profiles.fetch(PROFILE)

    def call_after_exchange() -> None:
        over_socket()
        call()

    samples = [(_time(call), _time(call_after_exchange) - _time(over_socket)) for _ in range(rounds)]
    warm, cold = zip(*samples, strict=True)
    return {
        "us": statistics.median(warm),
        "after_exchange_us": statistics.median(cold),
        "function_calls": count_calls(memory),
    }


def _time(function: Callable[[], object]) -> float:
    """Microseconds that it takes."""
    started = time.perf_counter()
    for _ in range(500):
        function()
    return (time.perf_counter() - started) * 2e3


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
