"""The edges of retries, deadlines and errors: what mutants of these modules got away with, before these tests."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from msgspec.structs import replace

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
from twilio_memory.reading import read_body
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


def test_elapsed_is_counted_until_the_body_is_read(monkeypatch):
    """A large one takes its time."""

    def read_slowly(*arguments):
        steps.now += 3
        return read_body(*arguments)

    monkeypatch.setattr("twilio_memory.exchange.read_body", read_slowly)
    steps = Steps()
    assert steps.outcome(GOOD).response.elapsed == 3


@pytest.mark.parametrize("method", ["GET", "POST", "DELETE", "PUT"])
@pytest.mark.parametrize("failure", [answer(502), answer(503), answer(504), ConnectionLostError("reset")], ids=repr)
def test_only_requests_that_can_be_repeated_are_repeated(method, failure):
    """By `x-repeatable` in the spec, and not by the method. Others may have taken effect."""
    call = fetch_profile(PROFILE, STORE)
    once = replace(call, operation=replace(call.operation, method=method, is_repeatable=False))
    with pytest.raises(ServerError if isinstance(failure, RawResponse) else ConnectionLostError):
        Steps(once).outcome(failure)
    again = replace(call, operation=replace(call.operation, method=method, is_repeatable=True))
    assert isinstance(Steps(again).outcome(failure), Sleep)


@pytest.mark.parametrize(
    "failure",
    [answer(429), ConnectError("refused"), RequestTimeoutError("connecting took too long", sent=False)],
    ids=repr,
)
def test_what_was_not_carried_out_is_repeated(failure):
    """After a 429, and when nothing was sent, any request is tried again."""
    call = fetch_profile(PROFILE, STORE)
    steps = Steps(replace(call, operation=replace(call.operation, method="POST", is_repeatable=False)))
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


@pytest.mark.parametrize(("spent", "refunded", "left"), [(0, 1, 20), (1, 5, 20), (5, 5, 20), (6, 5, 19), (20, 1, 1)])
def test_a_refund_goes_no_higher_than_the_capacity(spent, refunded, left):
    """Whatever is given back."""
    budget = RetryBudget(20)
    assert budget.spend(spent)
    budget.refund(refunded)
    assert repr(budget) == f"RetryBudget({left} of 20)"
    assert budget.spend(left)
    assert not budget.spend(1)


class SlowInt(int):
    """A number that lets other threads go on while it is compared, added or subtracted."""

    def __gt__(self, other: int) -> bool:
        time.sleep(0.001)
        return int(self) > other

    def __radd__(self, other: int) -> int:
        time.sleep(0.001)
        return other + int(self)

    def __rsub__(self, other: int) -> int:
        time.sleep(0.001)
        return other - int(self)


def test_a_budget_counts_right_from_many_threads():
    """No spending and no refund gets lost."""
    budget = RetryBudget(1000)
    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(budget.spend, [SlowInt(5)] * 160))
        assert repr(budget) == "RetryBudget(200 of 1000)"
        list(threads.map(budget.refund, [SlowInt(3)] * 80))
        assert repr(budget) == "RetryBudget(440 of 1000)"
        assert list(threads.map(budget.spend, [SlowInt(10)] * 60)).count(True) == 44
    assert repr(budget) == "RetryBudget(0 of 1000)"


@pytest.mark.parametrize("after", [11.985, 11.997])
def test_how_near_to_the_deadline_a_timeout_is_the_deadlines(after):
    """16 ms; half a second before it, there is time for another attempt."""
    assert Steps(deadline=12).outcome(RequestTimeoutError("silent"), after=11.5) == Sleep(0.125)
    with pytest.raises(DeadlineExceededError):
        Steps(deadline=12).outcome(RequestTimeoutError("silent"), after=after)


def test_a_redirect_that_is_not_followed_tells_what_came():
    """Status and the body's start."""
    with pytest.raises(ResponseError) as caught:
        Steps().outcome(RawResponse(301, Headers(), b"moved"))
    assert (caught.value.status, caught.value.body_excerpt) == (301, "moved")


@pytest.mark.parametrize("before", ["", "a", "ab", "abc"])
@pytest.mark.parametrize("character", ["a", "\xe9", "\u20ac", "\U0001f600"], ids=ascii)
def test_an_excerpt_has_200_whole_characters(before, character):
    """However many bytes each of them takes."""
    text = before + character * 300
    with pytest.raises(ResponseDecodeError) as caught:
        Steps().outcome(RawResponse(200, Headers(), text.encode()))
    assert caught.value.body_excerpt == text[:200]


def test_an_excerpt_shows_bytes_that_are_no_text():
    """A character that is cut short among them."""
    with pytest.raises(ResponseDecodeError) as caught:
        Steps().outcome(RawResponse(200, Headers(), b"a\xff\xe2\x82"))
    assert caught.value.body_excerpt == "a\ufffd\ufffd"


PAGE, OTHER_PAGE = "https://www.twilio.com/docs/api/errors/1", "https://www.twilio.com/docs/api/errors/2"


@pytest.mark.parametrize(
    ("body", "message", "code", "more_info"),
    [
        ({"message": "m", "code": 1, "more_info": PAGE}, "m", 1, PAGE),
        ({"message": "m", "code": True}, "m", None, None),
        ({"message": "m", "code": False, "errors": [{"code": 7}]}, "m", 7, None),
        ({"message": "m", "code": 0}, "m", 0, None),
        ({"message": "m", "code": 1.5}, "m", None, None),
        ({"message": "m", "code": "1"}, "m", None, None),
        ({"errors": [{"message": "m", "code": 1, "infoUrl": PAGE}]}, "m", 1, PAGE),
        ({"errors": [{"detail": "m", "code": True, "infoUrl": 5}]}, "m", None, None),
        ({"errors": [{"message": "1st", "infoUrl": PAGE}, {"message": "2nd", "code": 2}]}, "1st", None, PAGE),
        ({"message": "m", "more_info": OTHER_PAGE, "errors": [{"code": 3, "infoUrl": PAGE}]}, "m", 3, OTHER_PAGE),
        ({"title": "t", "type": PAGE}, "t", None, PAGE),
        ({"title": "t", "detail": "d", "message": ""}, "d", None, None),
        ({"title": None, "detail": 5, "errors": "none"}, None, None, None),
        ({"errors": []}, None, None, None),
        ({"errors": ["m"]}, None, None, None),
    ],
    ids=repr,
)
def test_the_words_of_an_errors_body(body, message, code, more_info):
    """Twilio's own format, RFC 9457's, or a list of errors. `true` is no number."""
    error = failure_of(RawResponse(400, Headers(), json.dumps(body).encode()))
    assert error.message == (message or "The response has no message (of no type).")
    assert (error.code, type(error.code), error.more_info) == (code, type(code), more_info)
    assert error.details == body


def failure_of(response: RawResponse) -> Any:
    """The error of a call with this one response."""
    with pytest.raises(APIError) as caught:
        Steps(retry=RetryPolicy(attempts=1)).outcome(response)
    return caught.value


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
