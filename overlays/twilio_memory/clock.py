"""Time and chance, in one place: every part of a call reads the same clock, and tests replace it."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

from msgspec import Struct

monotonic: Callable[[], float] = time.monotonic
"""The clock of deadlines. What stops time in tests (freezegun, time-machine) does not reach it: the server's time goes on."""
if hasattr(time, "clock_gettime"):  # Not on Windows. What time.monotonic reads on macOS has another name.
    monotonic = partial(time.clock_gettime, getattr(time, "CLOCK_UPTIME_RAW", None) or time.CLOCK_MONOTONIC)
EARLY = 0.016
"""Seconds by which a timer may be early: the resolution of the coarsest clock, that of Windows."""


def _wall() -> float:
    """Looked up at each call, so that dates in responses are compared with what the test says that the time is."""
    return time.time()


def _random() -> float:
    import random  # Slow to import, and only retries need it.

    return random.random()  # noqa: S311 - jitter


class Clock(Struct, frozen=True):
    monotonic: Callable[[], float] = monotonic
    wall: Callable[[], float] = _wall
    random: Callable[[], float] = _random


SYSTEM_CLOCK = Clock()
