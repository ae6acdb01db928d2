"""Decides when to retry, and after how long. Nothing here waits."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Collection, Iterable
from typing import Any

from msgspec import Struct, field
from msgspec.structs import force_setattr

from twilio_memory.errors import (
    APIError,
    ConfigurationError,
    DeadlineExceededError,
    RequestTimeoutError,
    ResponseDecodeError,
    TransportError,
    TwilioMemoryError,
)
from twilio_memory.schemas import shown
from twilio_memory.values import compares

MAX_WAIT = 3600.0
"""Seconds. If Retry-After is longer, the call fails at once."""

LONGEST = 1e9
"""Seconds, some 30 years. Who waits for `retry_after` can do so: time.sleep takes no more than ten times as much."""

MAX_COUNT = 1_000_000_000
"""Of attempts, and of tokens."""

RETRY_COST = 5
TIMEOUT_RETRY_COST = 10


class RetryBudget:
    """Limits the retries of all calls that share it, so that clients do not overload a failing server. Thread-safe.

    A retry costs 5 tokens, or 10 after a timeout. A successful call gives back the cost of its last retry, or 1 token.
    botocore's standard mode uses the same numbers.
    """

    __slots__ = ("_lock", "_process", "_tokens", "capacity")

    def __init__(self, capacity: int = 500) -> None:
        if isinstance(capacity, bool) or not isinstance(capacity, int) or not 0 <= capacity <= MAX_COUNT:
            raise ConfigurationError(
                f"RetryBudget: capacity must be an int from 0 to {MAX_COUNT}, not {shown(capacity)}."
            )
        self.capacity: int = capacity
        self._tokens = capacity
        self._lock = threading.Lock()
        self._process = os.getpid()

    def _own_lock(self) -> threading.Lock:
        """The lock of this process: after a fork, a thread that only the parent has may hold the one from before it."""
        if self._process != os.getpid():
            self._lock, self._process = threading.Lock(), os.getpid()
        return self._lock

    def spend(self, cost: int) -> bool:
        """Takes `cost` tokens. Returns False, and takes none, if there are too few."""
        with self._own_lock():
            if self._tokens < cost:
                return False
            self._tokens -= cost
            return True

    def refund(self, tokens: int) -> None:
        if self._tokens < self.capacity:
            with self._own_lock():
                self._tokens = min(self.capacity, self._tokens + tokens)

    def __repr__(self) -> str:
        return f"RetryBudget({self._tokens} of {self.capacity})"

    def __reduce__(self) -> tuple[Any, ...]:
        return RetryBudget, (self.capacity,)


@compares("attempts", "statuses", "backoff_base", "backoff_max")
class RetryPolicy(Struct, frozen=True, eq=False, weakref=True):
    """Which failures to retry, how often, and after how long.

    Retries follow a status in `statuses`, a connection that failed or broke, a timeout, and a truncated body, if the operation
    can be repeated (`x-repeatable` in the spec). Others are retried after a 429 only, or if nothing was sent. The wait is the
    server's `Retry-After` or, if there is none, a random part of ``min(backoff_max, backoff_base * 2**n)`` before the n-th
    retry, counted from 0. If the wait would exceed the deadline, or is longer than an hour, the call fails at once.
    """

    attempts: int = 3
    """How many requests to send at most, including the first one. 1 turns retries off."""
    statuses: Collection[int] = frozenset({429, 502, 503, 504})
    backoff_base: float = 0.25
    """Seconds."""
    backoff_max: float = 8.0
    """Seconds."""
    budget: RetryBudget | None = field(default_factory=RetryBudget)
    """Shared by all calls with this policy. None: no budget."""

    def __post_init__(self) -> None:
        force_setattr(self, "statuses", frozenset(self.statuses if isinstance(self.statuses, Iterable) else (None,)))
        if isinstance(self.attempts, bool) or not isinstance(self.attempts, int) or not 1 <= self.attempts <= MAX_COUNT:
            raise ConfigurationError(
                f"RetryPolicy: attempts must be an int from 1 to {MAX_COUNT}, not {shown(self.attempts)}."
            )
        if not all(isinstance(status, int) for status in self.statuses):
            raise ConfigurationError("RetryPolicy: statuses must be a collection of int.")
        times = (self.backoff_base, self.backoff_max)
        if not all(isinstance(seconds, (int, float)) for seconds in times) or not 0 <= times[0] <= times[1] <= MAX_WAIT:
            raise ConfigurationError(
                f"RetryPolicy: must have 0 <= backoff_base <= backoff_max <= {MAX_WAIT:g}, in seconds."
            )
        if self.budget is not None and not isinstance(self.budget, RetryBudget):
            raise ConfigurationError("RetryPolicy: budget must be a RetryBudget or None.")

    def wait(self, failure: TwilioMemoryError, failures: int, random: Callable[[], float]) -> float | None:
        """Seconds to wait after `failure`, the call's `failures`-th, counted from 1. None: do not retry."""
        if failures >= self.attempts or not self._covers(failure):
            return None
        asked = failure.retry_after if isinstance(failure, APIError) else None
        if asked is not None:
            return asked if asked <= MAX_WAIT else None
        return random() * min(self.backoff_max, self.backoff_base * 2.0 ** min(failures - 1, 60))

    def _covers(self, failure: TwilioMemoryError) -> bool:
        match failure:
            case APIError():
                return failure.status in self.statuses
            case ResponseDecodeError():
                return failure.truncated
            case _:
                return isinstance(failure, TransportError) and not isinstance(failure, DeadlineExceededError)

    def cost(self, failure: TwilioMemoryError) -> int:
        """How many tokens a retry after `failure` costs."""
        return TIMEOUT_RETRY_COST if isinstance(failure, RequestTimeoutError) else RETRY_COST


def parse_retry_after(values: Iterable[str], wall_clock: Callable[[], float]) -> float | None:
    """The seconds to wait that Retry-After headers ask for, the longest time if there are several; None, if none is valid.

    Args:
        values: the headers' values: seconds, or an HTTP-date (RFC 9110, 10.2.3).
        wall_clock: returns the time in seconds since 1970.
    """
    waits = [_seconds_of(value.strip(" \t"), wall_clock) for value in values]  # HTTP's white space.
    return max((min(wait, LONGEST) for wait in waits if wait is not None), default=None)


def _seconds_of(text: str, wall_clock: Callable[[], float]) -> float | None:
    if re.fullmatch(r"\d+(\.\d+)?", text, re.ASCII):
        return float(text)
    import datetime  # Slow to import, and dates are rare in this header.
    from email.utils import parsedate_to_datetime

    try:
        moment = parsedate_to_datetime(text)
        utc = moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)  # HTTP has no other time zone.
        return max(0.0, utc.timestamp() - wall_clock())
    except (ValueError, OverflowError):
        return None
