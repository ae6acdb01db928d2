"""A call from start to end, without I/O: a generator that yields what to do next, and is sent the outcome.

Retries, the deadline, merged profiles and errors are handled here, for every engine, sync and async; drivers.py has the loops.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, Literal, TypeAlias, TypeVar

from msgspec import Struct

from twilio_memory.address import Origin, is_loopback
from twilio_memory.call import Call
from twilio_memory.clock import EARLY, SYSTEM_CLOCK, Clock
from twilio_memory.credentials import Credentials
from twilio_memory.errors import (
    DeadlineExceededError,
    ProfileMergedError,
    RateLimitError,
    RequestTimeoutError,
    ResponseError,
    TwilioMemoryError,
    without_frames,
)
from twilio_memory.interpret import canonical_id, error_of, excerpt
from twilio_memory.options import Options
from twilio_memory.profile import Profile
from twilio_memory.reading import read_body, read_value
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse, ResponseInfo
from twilio_memory_api.constraints import Header

T = TypeVar("T")

MOVED = (301, 308)
"""The statuses that name the profile into which the requested one was merged. The request goes there with method and body."""
MAX_HOPS = 5
"""How many merges, one after the other, a call follows."""


class Send(Struct, frozen=True):
    """Tells the driver to send `request`. The next outcome is the response or the error."""

    request: Request
    limits: Limits


class Sleep(Struct, frozen=True):
    """Tells the driver to wait. The next outcome is None."""

    seconds: float


Outcome: TypeAlias = RawResponse | TwilioMemoryError | None
Exchange: TypeAlias = Generator[Send | Sleep, Outcome, T]


def exchange(call: Call[T], options: Options, credentials: Credentials, clock: Clock = SYSTEM_CLOCK) -> Exchange[T]:
    """Makes `call`.

    Raises:
        TwilioMemoryError: the call failed. `attempts` is set.
    """
    progress = _Progress(call, options, clock)
    seen = [call.profile_id]
    stray: str | None = None
    try:
        request = prepare(call, options, credentials)
        while True:
            outcome = yield Send(request, progress.next_limits())
            if not isinstance(outcome, RawResponse):
                yield Sleep(progress.wait_after(outcome))
            elif outcome.status == call.operation.status:
                progress.note_success()
                value = _read(call, outcome, progress)
                # A connection may have held a response to an earlier call, and no parser can tell that from the one that was
                # asked for. Or Twilio has merged the profile and does not say so: then the same ID comes again.
                if not isinstance(value, Profile) or value.id in seen or value.id in (stray, _named_in(outcome)):
                    return value
                stray = progress.doubt(outcome, value.id)
            elif outcome.status in MOVED:
                progress.note_success()
                call = _follow(call, request, outcome, seen, progress)
                request = prepare(call, options, credentials)
            else:
                yield Sleep(progress.wait_after(error_of(outcome, clock.wall)))
    except TwilioMemoryError as error:
        error.attempts = progress.attempts
        # The frames below and the error's context (such as a JSONDecodeError) refer to the body, which contains traits.
        raise without_frames(error) from None


def prepare(call: Call[T], options: Options, credentials: Credentials) -> Request:
    """The request of `call`.

    Raises:
        ResponseError: the API named a URL for an upload that would send it in plain text.
    """
    if call.signed_url is not None:
        origin = Origin.parse(call.signed_url.partition("?")[0])
        if not (origin.is_secure or is_loopback(origin.host) or origin.host in options.http_hosts):
            raise ResponseError("The URL for the upload is not https, so nothing was sent to it.")
        headers = (*options.headers, ("Content-Type", "text/csv"))
        return Request(call.operation.method, call.signed_url, headers, None, call.body)
    target, headers = call.target_and_headers()
    if call.body:
        headers = (*headers, ("Content-Type", "application/json"))
    return Request(call.operation.method, options.base_url + target, options.headers + headers, credentials, call.body)


class _Progress:
    """Counts attempts, failures and time of a call, and decides whether it may go on."""

    __slots__ = (
        "_call",
        "_deadline",
        "_failures",
        "_is_in_doubt",
        "_seconds",
        "_spent",
        "attempts",
        "clock",
        "options",
        "started",
    )

    def __init__(self, call: Call[Any], options: Options, clock: Clock) -> None:
        self._call = call
        self.options = options
        self.clock = clock
        self.attempts = 0
        self.started = clock.monotonic()
        self._seconds = options.deadline if call.deadline is None else call.deadline
        self._deadline = None if self._seconds is None else self.started + self._seconds
        self._failures = 0
        self._spent = 0
        self._is_in_doubt = False

    def next_limits(self) -> Limits:
        """Starts an attempt, and returns its limits.

        Raises:
            DeadlineExceededError: no time is left.
        """
        now = self.clock.monotonic() if self.attempts else self.started
        if self._deadline is not None and now >= self._deadline:
            raise self._overdue(sent=None if self.attempts else False)
        self.attempts += 1
        options, least_silence = self.options, self._call.least_read_timeout
        silence = max(options.read_timeout, least_silence)
        return Limits(options.connect_timeout, silence, self._deadline, options.max_response_bytes, self._is_in_doubt)

    def wait_after(self, failure: TwilioMemoryError | None) -> float:
        """Seconds to wait before the next attempt.

        Raises:
            TwilioMemoryError: `failure`, since there is to be no other attempt.
        """
        assert failure
        # An engine shortens the read timeout to fit the deadline, and its timer may be early.
        if type(failure) is RequestTimeoutError and self._is_over(after=EARLY):
            failure = self._overdue(failure.sent)
        operation, wait = self._call.operation, self._next_wait(failure)
        if wait is None:
            raise failure
        _log("%s: attempt %d failed (%s); next in %.3f s", operation.id, self.attempts, failure, wait)
        return wait

    def _next_wait(self, failure: TwilioMemoryError) -> float | None:
        """Seconds; None: do not retry."""
        policy = self.options.retry
        self._failures += 1
        # After a 429, and when nothing was sent, the API has not carried the request out. A 503 does not prove that.
        is_safe = isinstance(failure, RateLimitError) or getattr(failure, "sent", None) is False
        if not (is_safe or self._call.operation.is_repeatable):
            return None
        wait = policy.wait(failure, self._failures, self.clock.random)
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
        if budget := self.options.retry.budget:
            budget.refund(self._spent or 1)
        self._spent = 0

    def _is_over(self, after: float = 0.0) -> bool:
        return self._deadline is not None and self.clock.monotonic() + after >= self._deadline

    def _overdue(self, sent: Literal[False] | None) -> DeadlineExceededError:
        return DeadlineExceededError(f"The call took longer than its deadline of {self._seconds:g} s.", sent=sent)


def _read(call: Call[T], response: RawResponse, progress: _Progress) -> T:
    answer = call.operation.answer
    try:
        body = read_body(answer, response.body) if answer else None
        elapsed = progress.clock.monotonic() - progress.started
        info = ResponseInfo(response.status, response.headers, progress.attempts, elapsed)
        value: T = read_value(call, body, info)
        return value
    except ResponseError as error:
        error.status, error.body_excerpt = response.status, excerpt(response)
        raise


def _named_in(response: RawResponse) -> str | None:
    """The ID of the profile that another one was merged into."""
    return response.headers.get_only(Header.CANONICAL_PROFILE_ID)


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
        _log("%s: %s was merged into %s", call.operation.id, asked, moved)
        return call.with_profile(moved)
    raise ResponseError(fault, status=response.status, body_excerpt=excerpt(response))


def _log(text: str, *values: object) -> None:
    import logging  # Slow to import, and most calls have nothing to say.

    logging.getLogger("twilio_memory").debug(text, *values)
