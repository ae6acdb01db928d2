"""The machine's clock, which goes on while a test has stopped or moved the time."""

from __future__ import annotations

import asyncio
import importlib.util
from collections.abc import Callable


def _real_clock() -> Callable[[], float]:
    """A clock of seconds that never goes back.

    freezegun replaces the functions of `time` wherever a module has them, and time-machine changes what some of them do. A second
    copy of the module has functions that freezegun does not know, and time-machine leaves perf_counter alone.
    """
    spec = importlib.util.find_spec("time")
    if spec is None:
        raise ImportError("Python has no module `time`.")
    clock: Callable[[], float] = importlib.util.module_from_spec(spec).perf_counter
    return clock


real_time: Callable[[], float] = _real_clock()


class RealTimeLoop(asyncio.SelectorEventLoop):
    """An event loop whose timers and timeouts take real seconds."""

    def time(self) -> float:
        """As of the machine's clock, and not of time.monotonic, which a test may have stopped."""
        return real_time()
