"""Which requests meet which faults, as tests plan it: in Python, or with ``POST /_faults``."""

from __future__ import annotations

import inspect
import threading
from collections.abc import Iterable, Mapping

from twilio_memory_local.faults import BY_NAME, Fault


def from_json(request: object) -> tuple[Fault | None, int | list[int] | None]:
    """The fault in a body such as ``{"name": "status", "arguments": {"status": 503}, "on": [1, 2]}``, and the requests it is for.

    Without `on`, it is for the next request; null stands for all requests. With the name "clear", which removes all planned
    faults, the fault is None.

    Raises:
        ValueError: the body is invalid. The text names the argument.
    """
    if not isinstance(request, dict):
        raise ValueError(f"the body must be an object with the names {', '.join(_NAMES)}")
    if unknown := sorted(request.keys() - _NAMES):
        raise ValueError(f"{unknown[0][:50]!r} is unknown; use {', '.join(_NAMES)}")
    name, arguments, on = request.get("name"), request.get("arguments", {}), checked_numbers(request.get("on", 1))
    if name == "clear":
        return None, on
    if not isinstance(name, str) or name not in BY_NAME:
        raise ValueError(f"name must be one of: {', '.join(sorted(BY_NAME))}, clear")
    if not isinstance(arguments, dict):
        raise ValueError("arguments must be an object")
    try:
        inspect.signature(BY_NAME[name]).bind(**arguments)
    except TypeError as error:
        raise ValueError(f"{name}: {str(error)[:200]}") from None
    try:
        return BY_NAME[name](**arguments), on
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None


_NAMES = ("name", "arguments", "on")


def checked_numbers(on: object) -> int | list[int] | None:
    """Validates `on`: the number of a request, several of them, or None.

    Raises:
        ValueError: it is something else.
    """
    if on is None or _is_ordinal(on):
        return on  # type: ignore[return-value]
    numbers = list(on) if isinstance(on, Iterable) and not isinstance(on, (str, bytes, Mapping)) else []
    if not numbers or not all(map(_is_ordinal, numbers)):
        raise ValueError("on must be the number of a request, counted from 1, or a list of them (null or None: all)")
    return numbers


def _is_ordinal(number: object) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and number >= 1


class FaultPlan:
    """Which of the next requests meet a fault. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._planned: dict[int, Fault] = {}
        self._always: Fault | None = None
        self._seen = 0

    def add(self, fault: Fault, on: int | Iterable[int] | None) -> None:
        """Plans `fault` for the requests with the numbers `on`, counted from 1, or (None) for all that have no other fault."""
        if not isinstance(fault, Fault):
            raise TypeError("The fault must be what a function of twilio_memory_local.faults returns, such as reset().")
        checked = checked_numbers(on)
        with self._lock:
            if checked is None:
                self._always = fault
            else:
                numbers = [checked] if isinstance(checked, int) else checked
                self._planned.update({self._seen + number: fault for number in numbers})

    def clear(self) -> None:
        """Removes all planned faults."""
        with self._lock:
            self._planned.clear()
            self._always = None

    def next(self) -> Fault | None:
        """Counts a request, and returns its fault."""
        with self._lock:
            self._seen += 1
            return self._planned.pop(self._seen, self._always)
