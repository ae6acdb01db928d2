"""Time and chance, in one place: every part of a call reads the same clock, and tests replace it."""

from __future__ import annotations

import time
from collections.abc import Callable

from attrs import frozen


def _random() -> float:
    import random  # Slow to import, and only retries need it.

    return random.random()  # noqa: S311 - jitter


@frozen
class Clock:
    monotonic: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    random: Callable[[], float] = _random


SYSTEM_CLOCK = Clock()
