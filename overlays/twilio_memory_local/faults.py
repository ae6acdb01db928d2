"""Ways for the local service to fail, so that what a client makes of them can be seen.

>>> local.inject(faults.status(503, retry_after=1))                 # the next request                  # doctest: +SKIP
>>> local.inject(faults.delay(2.5), on=(2, 3))                      # the second and the third from now # doctest: +SKIP
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import field, frozen


@frozen
class Fault:
    """What happens to a request: a wait, and then `status` with this body, or the ordinary answer where that is None."""

    delay: float = 0.0
    status: int | None = None
    headers: Mapping[str, str] = field(factory=dict)
    body: bytes | None = None
    """None: the description's example for the status."""


def status(
    status: int,
    *,
    retry_after: str | float | None = None,
    body: Any = None,
    content_type: str | None = None,
    headers: Mapping[str, str] | None = None,
    delay: float = 0.0,
) -> Fault:
    """An answer with this status.

    Args:
        status: the HTTP status.
        retry_after: the value of Retry-After: seconds, or any text.
        body: bytes or text as it is; anything else as JSON; None: the description's example.
        content_type: None: JSON's.
        headers: further headers.
        delay: seconds to wait before it.
    """
    extra = dict(headers or {})
    if retry_after is not None:
        extra["Retry-After"] = str(retry_after)
    if content_type is not None:
        extra["Content-Type"] = content_type
    if isinstance(body, str):
        body = body.encode()
    elif body is not None and not isinstance(body, bytes):
        body = json.dumps(body).encode()
    return Fault(delay, status, extra, body)


def delay(seconds: float) -> Fault:
    """The ordinary answer, `seconds` late."""
    return Fault(delay=seconds)


class FaultPlan:
    """Which of the coming requests meet a fault; for use by many threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._planned: dict[int, Fault] = {}
        self._always: Fault | None = None
        self._seen = 0

    def add(self, fault: Fault, on: int | Iterable[int] | None) -> None:
        """Plans `fault` for the n-th requests from now, counted from 1, or (None) for all that have no other one."""
        with self._lock:
            if on is None:
                self._always = fault
            else:
                numbers = [on] if isinstance(on, int) else on
                self._planned.update({self._seen + number: fault for number in numbers})

    def clear(self) -> None:
        """Forgets what is planned."""
        with self._lock:
            self._planned.clear()
            self._always = None

    def next(self) -> Fault | None:
        """Counts a request, and says what it meets."""
        with self._lock:
            self._seen += 1
            return self._planned.pop(self._seen, self._always)
