"""A call from start to end, without I/O: a generator that yields what to do next, and is sent the outcome.

Retries, the deadline, merged profiles and errors are handled here, for every engine, sync and async; drivers.py has the loops.
"""

from __future__ import annotations

import logging
from collections.abc import Generator
from typing import Literal, TypeAlias, TypeVar

from attrs import frozen

from twilio_memory.call import Call
from twilio_memory.clock import SYSTEM_CLOCK, Clock
from twilio_memory.credentials import Credentials
from twilio_memory.errors import (
    DeadlineExceededError,
    ProfileMergedError,
    RateLimitError,
    RequestTimeoutError,
    ResponseError,
    TwilioMemoryError,
)
from twilio_memory.interpret import canonical_id, error_of, excerpt
from twilio_memory.options import Options
from twilio_memory.profile import Profile
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse, ResponseInfo
from twilio_memory_api.constraints import Header

T = TypeVar("T")
logger: logging.Logger = logging.getLogger("twilio_memory")

MOVED = (301, 308)
"""The statuses that name the profile into which the requested one was merged. The request goes there with method and body."""
MAX_HOPS = 5
"""How many merges, one after the other, a call follows."""


@frozen
class Send:
    """Tells the driver to send `request`. The next outcome is the response or the error."""

    request: Request
    limits: Limits


@frozen
class Sleep:
    """Tells the driver to wait. The next outcome is None."""

    seconds: float


Outcome: TypeAlias = RawResponse | TwilioMemoryError | None
Exchange: TypeAlias = Generator[Send | Sleep, Outcome, T]


def exchange(call: Call[T], options: Options, credentials: Credentials, clock: Clock = SYSTEM_CLOCK) -> Exchange[T]:
    """Makes `call`.

    Raises:
        TwilioMemoryError: the call failed. `attempts` is set.
    """
    progress = _Progress(options, clock)
    seen = [call.about_profile()]
    stray: str | None = None
    try:
        while True:
            request = prepare(call, options, credentials)
            response = yield from _send_until_answered(call, request, progress)
            if response.status == call.operation.status:
                value = _read(call, response, progress)
                unnamed = _unnamed_profile(call, value, response, seen)
                if unnamed == stray or unnamed is None:
                    return value
                stray = progress.doubt(response, unnamed)
            else:
                call = _follow(call, request, response, seen, progress)
    except TwilioMemoryError as error:
        error.attempts = progress.attempts
        # The frames below and the error's context (such as a JSONDecodeError) refer to the body, which contains traits.
        error.__context__ = None
        raise error.with_traceback(None)  # noqa: B904


def prepare(call: Call[T], options: Options, credentials: Credentials) -> Request:
    """The request of `call`."""
    headers = options.headers + call.headers()
    if call.body:
        headers = (*headers, ("Content-Type", "application/json"))
    return Request(call.operation.method, options.base_url + call.target(), headers, credentials, call.body)


def _send_until_answered(call: Call[T], request: Request, progress: _Progress) -> Exchange[RawResponse]:
    """Sends `request`, with retries, and returns the response that is a success, a 301 or a 308."""
    while True:
        outcome = yield Send(request, progress.next_limits(call.least_read_timeout))
        failure = progress.failure_of(outcome, call.operation.status)
        if failure is None:
            assert isinstance(outcome, RawResponse)
            progress.note_success()
            return outcome
        wait = progress.wait_after(failure, is_repeatable=call.operation.is_repeatable)
        if wait is None:
            raise failure
        logger.debug("%s: attempt %d failed (%s); next in %.3f s", call.operation.id, progress.attempts, failure, wait)
        yield Sleep(wait)


class _Progress:
    """Counts attempts, failures and time of a call, and decides whether it may go on."""

    def __init__(self, options: Options, clock: Clock) -> None:
        self.options = options
        self.clock = clock
        self.attempts = 0
        self._started = clock.monotonic()
        self._deadline = None if options.deadline is None else self._started + options.deadline
        self._failures = 0
        self._spent = 0
        self._is_in_doubt = False

    def next_limits(self, least_read_timeout: float = 0.0) -> Limits:
        """Starts an attempt, and returns its limits.

        Raises:
            DeadlineExceededError: no time is left.
        """
        if self._is_over():
            raise self._overdue(sent=None if self.attempts else False)
        self.attempts += 1
        options = self.options
        times = options.connect_timeout, max(options.read_timeout, least_read_timeout), self._deadline
        return Limits(*times, options.max_response_bytes, fresh_connection=self._is_in_doubt)

    def failure_of(self, outcome: Outcome, success: int) -> TwilioMemoryError | None:
        if isinstance(outcome, RawResponse):
            return None if outcome.status in (success, *MOVED) else error_of(outcome, self.clock.wall)
        # The read timeout was shortened to fit the deadline, and may end a moment before it.
        if type(outcome) is RequestTimeoutError and self._is_over(after=0.005):
            return self._overdue(outcome.sent)
        return outcome

    def wait_after(self, failure: TwilioMemoryError, *, is_repeatable: bool) -> float | None:
        """Seconds to wait before the next attempt; None: do not retry."""
        policy = self.options.retry
        self._failures += 1
        # After a 429, and when nothing was sent, the API has not carried the request out. A 503 does not prove that.
        is_safe = is_repeatable or isinstance(failure, RateLimitError) or getattr(failure, "sent", None) is False
        wait = policy.wait(failure, self._failures, self.clock.random) if is_safe else None
        if wait is None or self._is_over(after=wait):
            return None
        cost = policy.cost(failure)
        if policy.budget and not policy.budget.spend(cost):
            return None
        self._spent = cost
        return wait

    def doubt(self, response: RawResponse, profile_id: str) -> str:
        """Makes the next attempt on a new connection, since `response` may be another call's; at most once in a call."""
        if self._is_in_doubt:
            raise ResponseError(
                "The response is of another profile than the one asked for, and so was the one before.",
                status=response.status,
            )
        self._is_in_doubt = True
        return profile_id

    def note_success(self) -> None:
        if self.options.retry.budget:
            self.options.retry.budget.refund(self._spent or 1)
        self._spent = 0

    def info(self, response: RawResponse) -> ResponseInfo:
        request_id = response.headers.get(Header.TWILIO_REQUEST_ID)
        elapsed = self.clock.monotonic() - self._started
        return ResponseInfo(response.status, response.headers, request_id, self.attempts, elapsed)

    def _is_over(self, after: float = 0.0) -> bool:
        return self._deadline is not None and self.clock.monotonic() + after >= self._deadline

    def _overdue(self, sent: Literal[False] | None) -> DeadlineExceededError:
        return DeadlineExceededError(
            f"The call took longer than its deadline of {self.options.deadline:g} s.", sent=sent
        )


def _read(call: Call[T], response: RawResponse, progress: _Progress) -> T:
    try:
        return call.read(response.body, progress.info(response))
    except ResponseError as error:
        error.status, error.body_excerpt = response.status, excerpt(response)
        raise


def _unnamed_profile(call: Call[T], value: T, response: RawResponse, seen: list[str | None]) -> str | None:
    """The ID of a profile that `value` is of, though neither the caller nor a merge has named it.

    A connection may have held a response to an earlier call, and no parser can tell that from the one that was asked for. Or
    Twilio has merged the profile and does not say so: then the same ID comes again.
    """
    found = value.id if isinstance(value, Profile) else None
    named = (*seen, response.headers.get(Header.CANONICAL_PROFILE_ID), None)
    return None if found in named else found


def _follow(
    call: Call[T], request: Request, response: RawResponse, seen: list[str | None], progress: _Progress
) -> Call[T]:
    """The call with the profile that `response`, a 301 or 308, names. `seen`: the profile IDs of the call so far."""
    asked = seen[-1]
    moved = canonical_id(response, request.url, asked) if asked else None
    if moved is None or not call.takes("profile_id", moved):
        fault = "The response is a redirect that does not name a profile of the same store."
    elif progress.options.on_merged == "raise":
        error = error_of(response, progress.clock.wall)
        assert isinstance(error, ProfileMergedError)
        error.canonical_id = moved
        raise error
    elif moved in seen:
        fault = "The merges of the profile form a loop."
    elif len(seen) > MAX_HOPS:
        fault = f"The profile was merged more than {MAX_HOPS} times."
    else:
        seen.append(moved)
        logger.debug("%s: %s was merged into %s", call.operation.id, asked, moved)
        return call.with_argument("profile_id", moved)
    raise ResponseError(fault, status=response.status, body_excerpt=excerpt(response))
