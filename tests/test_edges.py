"""The edges of retries, deadlines and errors: what mutants of these modules got away with, before these tests."""

from __future__ import annotations

import time

import pytest
from attrs import evolve

from tests.calls import fetch_profile
from tests.conftest import OTHER, PROFILE, STORE
from tests.test_exchange import GOOD, Steps, answer
from twilio_memory import (
    APIError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    InvalidArgumentError,
    ProfileMergedError,
    RequestTimeoutError,
    ResponseDecodeError,
    ResponseError,
    RetryBudget,
    RetryPolicy,
    ServerError,
    errors,
)
from twilio_memory.exchange import Sleep
from twilio_memory.response import Headers, RawResponse


@pytest.mark.parametrize(("base", "most"), [(0, 0), (0, 8), (2, 2), (1, 3600)])
def test_the_bounds_of_backoff_are_allowed(base, most):
    """0, both the same, and an hour."""
    steps = Steps(retry=RetryPolicy(backoff_base=base, backoff_max=most))
    assert steps.outcome(answer(503)) == Sleep(base / 2)


def test_a_wait_of_an_hour_is_begun():
    """More than that is not."""
    assert Steps(deadline=None).outcome(answer(429, retry_after="3600")) == Sleep(3600)


def test_the_defaults_are_three_attempts_and_500_tokens():
    """As docs/options.md has them."""
    steps = Steps()
    for _ in range(2):
        steps.outcome(answer(503))
        steps.slept()
    with pytest.raises(ServerError) as caught:
        steps.outcome(answer(503))
    assert caught.value.attempts == 3
    assert repr(RetryBudget()) == "RetryBudget(500 of 500)"


def test_a_policy_that_is_asked_too_late_says_no():
    """More failures than attempts."""
    assert RetryPolicy(attempts=2).wait(ConnectError("x"), 3, lambda: 1.0) is None


@pytest.mark.parametrize(
    "value",
    [
        "Tue, 14 Nov 2023 22:30:10 GMT",
        "Tue Nov 14 22:30:10 2023",
        "Tue, 14 Nov 2023 22:30:10 -0000",
        "Tue, 14 Nov 2023 23:30:10 +0100",
    ],
)
def test_a_date_is_read_alike_in_every_time_zone(value, monkeypatch):
    """The machine's zone does not count; the date's own does."""
    monkeypatch.setenv("TZ", "EST+5")
    time.tzset()
    try:
        assert Steps().outcome(answer(429, retry_after=value)) == Sleep(pytest.approx(10))
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_engines_deadline_is_final():
    """However much time is left."""
    with pytest.raises(DeadlineExceededError) as caught:
        Steps().outcome(DeadlineExceededError("no connection", sent=False), after=1)
    assert caught.value.attempts == 1


def test_elapsed_is_counted_from_the_start():
    """However long it was."""
    assert Steps(deadline=None).outcome(GOOD, after=2500).response.elapsed == 2500


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "PUT"])
@pytest.mark.parametrize("failure", [answer(502), answer(503), answer(504), ConnectionLostError("reset")], ids=repr)
def test_only_requests_that_can_be_repeated_are_repeated(method, failure):
    """By `x-repeatable` in the spec, and not by the method. Others may have taken effect."""
    call = fetch_profile(PROFILE, STORE)
    once = evolve(call, operation=evolve(call.operation, method=method, is_repeatable=False))
    with pytest.raises(ServerError if isinstance(failure, RawResponse) else ConnectionLostError):
        Steps(once).outcome(failure)
    again = evolve(call, operation=evolve(call.operation, method=method, is_repeatable=True))
    assert isinstance(Steps(again).outcome(failure), Sleep)


@pytest.mark.parametrize(
    "failure",
    [answer(429), ConnectError("refused"), RequestTimeoutError("connecting took too long", sent=False)],
    ids=repr,
)
def test_what_was_not_carried_out_is_repeated(failure):
    """After a 429, and when nothing was sent, any request is tried again."""
    call = fetch_profile(PROFILE, STORE)
    steps = Steps(evolve(call, operation=evolve(call.operation, method="POST", is_repeatable=False)))
    assert isinstance(steps.outcome(failure), Sleep)
    steps.slept()
    assert steps.step.request.method == "POST"


def test_a_second_location_is_compared_with_the_second_request():
    """Not with the first one."""
    third = PROFILE[:-1] + "3"
    steps = Steps()
    for moved in (OTHER, third):
        location = f"https://memory.twilio.com/v1/Stores/{STORE}/Profiles/{moved}"
        assert steps.outcome(answer(301, location=location)).request.url == location


def test_a_deadline_that_passes_before_the_first_request():
    """Nothing was sent, and the error says so."""
    with pytest.raises(DeadlineExceededError) as caught:
        Steps(deadline=1e-14)
    assert (caught.value.attempts, caught.value.sent) == (0, False)


def test_a_success_gives_a_retry_back_once():
    """A hop's success after it gives back 1, as any other."""
    policy = RetryPolicy(budget=RetryBudget(20))
    policy.budget.spend(15)
    steps = Steps(retry=policy)
    steps.outcome(answer(503))
    steps.slept()
    steps.outcome(answer(301, canonical_profile_id=OTHER))
    assert repr(policy.budget) == "RetryBudget(5 of 20)"
    steps.outcome(GOOD)
    assert repr(policy.budget) == "RetryBudget(6 of 20)"


def test_how_near_to_the_deadline_a_timeout_is_the_deadlines():
    """5 ms; half a second before it, there is time for another attempt."""
    assert Steps(deadline=12).outcome(RequestTimeoutError("silent"), after=11.5) == Sleep(0.125)
    with pytest.raises(DeadlineExceededError):
        Steps(deadline=12).outcome(RequestTimeoutError("silent"), after=11.997)


def test_a_redirect_that_is_not_followed_tells_what_came():
    """Status and the body's start."""
    with pytest.raises(ResponseError) as caught:
        Steps().outcome(RawResponse(301, Headers(), b"moved"))
    assert (caught.value.status, caught.value.body_excerpt) == (301, "moved")


def test_a_merge_that_is_raised_may_ask_for_a_wait():
    """With an HTTP-date, too."""
    with pytest.raises(ProfileMergedError) as caught:
        Steps(on_merged="raise").outcome(
            answer(301, canonical_profile_id=OTHER, retry_after="Tue, 14 Nov 2023 22:30:10 GMT")
        )
    assert (caught.value.canonical_id, caught.value.retry_after) == (OTHER, pytest.approx(10))


@pytest.mark.parametrize(
    "kind",
    [
        InvalidArgumentError,
        errors.TransportError,
        ConnectError,
        ResponseError,
        ResponseDecodeError,
        APIError,
    ],
)
def test_an_errors_fields_are_keyword_arguments(kind):
    """So that others can be added."""
    assert kind("x").attempts == 0
    with pytest.raises(TypeError):
        kind("x", None)


def test_the_fields_of_errors_have_defaults_and_are_kept():
    """What an engine of one's own makes."""
    assert ConnectError("refused").sent is False
    assert errors.TransportError("x").sent is None
    assert InvalidArgumentError("x").argument == ""
    assert InvalidArgumentError("x", argument="a").argument == "a"
    assert (ResponseError("x").status, ResponseError("x").body_excerpt) == (None, "")
    error = ResponseDecodeError("x", status=200, body_excerpt="b")
    assert (error.status, error.body_excerpt, error.truncated) == (200, "b", False)
    assert ResponseDecodeError("x").body_excerpt == ""
    assert (APIError("x").status, APIError("x").headers) == (0, Headers())
    assert ProfileMergedError("x").canonical_id == ""
