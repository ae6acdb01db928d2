"""The exchange, stepped by hand: no server, no clock, no waiting."""

from __future__ import annotations

import json
import platform
import traceback

import pytest
from msgspec.structs import replace

from tests.calls import fetch_profile
from tests.conftest import OTHER, PROFILE, STORE
from twilio_memory import (
    ConnectError,
    ConnectionLostError,
    Credentials,
    DeadlineExceededError,
    RateLimitError,
    RequestTimeoutError,
    ResponseDecodeError,
    ResponseError,
    RetryBudget,
    RetryPolicy,
    ServerError,
    TwilioMemoryError,
    __version__,
)
from twilio_memory.exchange import Clock, Send, Sleep, exchange
from twilio_memory.options import Options
from twilio_memory.response import Headers, RawResponse

CREDENTIALS = Credentials("SKtest", "s3cret")
GOOD = RawResponse(200, Headers(), json.dumps({"id": PROFILE}).encode())


def answer(status, **headers):
    pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    return RawResponse(status, Headers(pairs), b"")


class Steps:
    """An exchange with a clock that moves only when a test, or a Sleep, moves it."""

    def __init__(self, call=None, **options):
        self.now = 1000.0
        clock = Clock(monotonic=lambda: self.now, wall=lambda: 1_700_000_000.0 + self.now, random=lambda: 0.5)
        self.generator = exchange(call or fetch_profile(PROFILE, STORE, None), Options(**options), CREDENTIALS, clock)
        self.step = self.generator.send(None)

    def outcome(self, outcome, *, after=0.0):
        """What happens next when `outcome` has come, `after` seconds later."""
        self.now += after
        try:
            self.step = self.generator.send(outcome)
        except StopIteration as done:
            return done.value
        return self.step

    def slept(self):
        assert isinstance(self.step, Sleep)
        self.outcome(None, after=self.step.seconds)
        assert isinstance(self.step, Send)


def test_the_request_is_what_the_description_asks_for():
    """Method, URL and headers; the credentials are on the wire only."""
    steps = Steps(fetch_profile(PROFILE, STORE, ["A", "B"]), base_url="https://example.com/api/", user_agent="shop/2")
    request = steps.step.request
    assert request.method == "GET"
    assert request.url == f"https://example.com/api/v1/Stores/{STORE}/Profiles/{PROFILE}?traitGroups=A%2CB"
    python = ".".join(platform.python_version_tuple()[:2])
    assert request.wire_headers() == [
        ("Accept", "application/json"),
        ("Accept-Encoding", "gzip"),
        ("User-Agent", f"shop/2 twilio-memory/{__version__} (Python {python})"),
        ("Authorization", "Basic U0t0ZXN0OnMzY3JldA=="),
    ]
    assert Steps().step.request.headers[2] == ("User-Agent", f"twilio-memory/{__version__} (Python {python})")
    assert "U0t0" not in repr(steps.step)
    assert "s3cret" not in repr(steps.step)


def test_the_limits_are_the_options():
    """The deadline is a moment, counted from the call's start."""
    limits = Steps(connect_timeout=1, read_timeout=2, deadline=3, max_response_bytes=4).step.limits
    assert (limits.connect_timeout, limits.read_timeout, limits.deadline, limits.max_response_bytes) == (1, 2, 1003, 4)
    assert Steps(deadline=None).step.limits.deadline is None


@pytest.mark.parametrize(
    ("values", "wait"),
    [
        (["2", "2"], 2),
        (["1", "3", "2"], 3),
        (["soon", "3"], 3),
        (["1", "Tue, 14 Nov 2023 22:30:10 GMT"], 10),
    ],
)
def test_the_longest_of_several_retry_afters_counts(values, wait):
    """Proxies add their own."""
    headers = Headers([(b"Retry-After", value.encode()) for value in values])
    assert Steps().outcome(RawResponse(429, headers, b"")) == Sleep(pytest.approx(wait))


@pytest.mark.parametrize("value", ["3601", "1234567890123456", "9" * 400])
def test_a_retry_after_of_over_an_hour_ends_the_call(value):
    """However many digits it has; and the caller can wait for as long as it says: time.sleep and int take the number."""
    with pytest.raises(RateLimitError) as caught:
        Steps(deadline=None).outcome(answer(429, retry_after=value))
    assert caught.value.retry_after == min(float(value), 1e9)


@pytest.mark.parametrize("name", [b"Canonical-Profile-Id", b"Location"])
def test_a_repeated_header_of_one_value(name):
    """The same value twice is that value; two are none, since one of them may be anybody's."""
    places = {b"Canonical-Profile-Id": "", b"Location": f"https://memory.twilio.com/v1/Stores/{STORE}/Profiles/"}
    one, another = (f"{places[name]}{found}".encode() for found in (OTHER, PROFILE[:-1] + "3"))
    steps = Steps()
    steps.outcome(RawResponse(301, Headers([(name, one), (name, one)]), b""))
    assert steps.step.request.url.endswith(OTHER)
    with pytest.raises(ResponseError, match="does not name a profile"):
        Steps().outcome(RawResponse(301, Headers([(name, one), (name, another)]), b""))


@pytest.mark.parametrize(
    ("headers", "found"),
    [({}, PROFILE), ({"canonical_profile_id": OTHER}, OTHER), ({"canonical_profile_id": "nonsense"}, PROFILE)],
    ids=["none", "another", "no ID"],
)
def test_a_body_without_an_id_is_of_the_profile_that_the_headers_name(headers, found):
    """Or else of the one that was asked for: the spec does not require the property."""
    response = answer(200, **headers)
    body = b'{"traits": {"Contact": {"n": 1}}, "createdAt": null}'
    fetched = Steps().outcome(RawResponse(200, response.headers, body))
    assert (fetched.id, fetched.requested_id, fetched.traits) == (found, PROFILE, {"Contact": {"n": 1}})
    assert fetched.to_dict() == json.loads(body)


@pytest.mark.parametrize(
    "failure",
    [
        answer(429),
        answer(502),
        answer(503),
        answer(504),
        ConnectError("refused"),
        ConnectionLostError("reset"),
        RequestTimeoutError("silent"),
        ResponseDecodeError("cut", truncated=True),
    ],
    ids=repr,
)
def test_passing_failures_are_tried_again(failure):
    """With a random part of a wait that doubles; then the success counts."""
    steps = Steps()
    assert steps.outcome(failure) == Sleep(0.125)
    steps.slept()
    assert steps.outcome(failure) == Sleep(0.25)
    steps.slept()
    profile = steps.outcome(GOOD)
    assert (profile.id, profile.response.attempts, profile.response.elapsed) == (PROFILE, 3, pytest.approx(0.375))


@pytest.mark.parametrize(
    "failure", [answer(400), answer(401), answer(404), answer(500), ResponseDecodeError("no")], ids=repr
)
def test_lasting_failures_are_not_tried_again(failure):
    """The first one is raised."""
    with pytest.raises(TwilioMemoryError, match=r"^(40\d|500) |^no$") as caught:
        Steps().outcome(failure)
    assert caught.value.attempts == 1
    assert caught.value.status == failure.status


def test_the_last_failure_is_raised_when_attempts_run_out():
    """`attempts` counts them."""
    steps = Steps(retry=RetryPolicy(attempts=2))
    steps.outcome(answer(503))
    steps.slept()
    with pytest.raises(ServerError) as caught:
        steps.outcome(answer(502))
    assert (caught.value.status, caught.value.attempts) == (502, 2)


def test_one_attempt_means_no_retry():
    """RetryPolicy(attempts=1) turns retries off."""
    with pytest.raises(ConnectError):
        Steps(retry=RetryPolicy(attempts=1)).outcome(ConnectError("refused"))


def test_backoff_has_a_ceiling():
    """However often it has doubled."""
    steps = Steps(retry=RetryPolicy(attempts=9, backoff_base=1, backoff_max=3), deadline=None)
    waits = []
    for _ in range(4):
        waits.append(steps.outcome(answer(503)).seconds)
        steps.slept()
    assert waits == [0.5, 1, 1.5, 1.5]


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("7", 7),
        ("0", 0),
        ("1.5", 1.5),
        ("Tue, 14 Nov 2023 22:30:10 GMT", 10),
        ("Tue Nov 14 22:30:10 2023", 10),
        ("Tue, 14 Nov 2023 22:30:10 -0000", 10),
        ("Tue, 14 Nov 2023 22:00:00 GMT", 0),
        ("soon", 0.125),
        ("-5", 0.125),
        (" 7\t", 7),
        ("0\x1e", 0.125),
        ("٣", 0.125),
        ("", 0.125),
    ],
)
def test_retry_after_is_honoured(value, wait):
    """Seconds or an HTTP-date; what can't be read counts as absent. The clock stands at 22:30:00."""
    steps = Steps()
    assert steps.outcome(answer(429, retry_after=value)) == Sleep(pytest.approx(wait))


@pytest.mark.parametrize(("deadline", "value"), [(30, "30"), (30, "31"), (None, "3601"), (None, "9" * 15)])
def test_a_wait_that_does_not_fit_is_not_begun(deadline, value):
    """The error comes at once, and says how long the server wanted."""
    with pytest.raises(RateLimitError) as caught:
        Steps(deadline=deadline).outcome(answer(429, retry_after=value))
    assert (caught.value.retry_after, caught.value.attempts) == (min(float(value), 1e9), 1)


def test_a_timeout_at_the_deadline_is_the_deadlines():
    """Whatever the engine calls it; a timeout before it is tried again."""
    steps = Steps(deadline=12)
    assert isinstance(steps.outcome(RequestTimeoutError("silent"), after=10), Sleep)
    steps.slept()
    with pytest.raises(DeadlineExceededError, match="its deadline of 12 s") as caught:
        steps.outcome(RequestTimeoutError("silent", sent=False), after=2)
    assert (caught.value.attempts, caught.value.sent) == (2, False)


@pytest.mark.parametrize(
    ("location", "is_followed"),
    [
        ("https://MEMORY.twilio.com:443/v1/Stores/{store}/Profiles/{other}", True),
        ("//memory.twilio.com/v1/Stores/{store}/Profiles/{other}", True),
        ("https://memory.twilio.com:444/v1/Stores/{store}/Profiles/{other}", False),
        ("https://memory.twilio.com:x/v1/Stores/{store}/Profiles/{other}", False),
        ("https://user@memory.twilio.com/v1/Stores/{store}/Profiles/{other}", False),
        ("http://memory.twilio.com/v1/Stores/{store}/Profiles/{other}", False),
    ],
)
def test_a_location_is_of_the_same_origin_or_foreign(location, is_followed):
    """Compared as origins are: default ports count, letters' case does not."""
    steps = Steps()
    outcome = answer(301, location=location.format(store=STORE, other=OTHER))
    if is_followed:
        assert steps.outcome(outcome).request.url.endswith(OTHER)
    else:
        with pytest.raises(ResponseError):
            steps.outcome(outcome)


def test_a_failure_after_the_deadline_is_raised_as_it_is():
    """There is no time for another attempt."""
    with pytest.raises(ConnectionLostError) as caught:
        Steps(deadline=1).outcome(ConnectionLostError("reset"), after=2)
    assert caught.value.attempts == 1


def test_no_hop_begins_after_the_deadline():
    """A merge that is answered too late is not followed."""
    with pytest.raises(DeadlineExceededError) as caught:
        Steps(deadline=1).outcome(answer(301, canonical_profile_id=OTHER), after=1)
    assert (caught.value.attempts, caught.value.sent) == (1, None)


def test_hops_are_no_retries():
    """A call may follow merges and still have all of its retries; `attempts` counts every request."""
    steps = Steps()
    for last in "123":
        steps.outcome(answer(301, canonical_profile_id=PROFILE[:-1] + last))
        assert steps.step.request.url.endswith(PROFILE[:-1] + last)
    steps.outcome(answer(503))
    steps.slept()
    assert steps.step.request.url.endswith("3")
    assert steps.outcome(GOOD).response.attempts == 5


def test_the_budget_is_shared_by_calls_and_refilled_by_successes():
    """5 tokens a retry, 10 after a timeout, as botocore has it."""
    policy = RetryPolicy(budget=RetryBudget(15))
    steps = Steps(retry=policy)
    steps.outcome(RequestTimeoutError("silent"))
    steps.slept()
    assert repr(policy.budget) == "RetryBudget(5 of 15)"
    steps.outcome(answer(503))
    steps.slept()
    assert repr(policy.budget) == "RetryBudget(0 of 15)"
    with pytest.raises(ServerError):
        Steps(retry=policy).outcome(answer(503))
    steps.outcome(GOOD)
    assert repr(policy.budget) == "RetryBudget(5 of 15)"
    Steps(retry=policy).outcome(GOOD)
    assert repr(policy.budget) == "RetryBudget(6 of 15)"


def test_without_a_budget_retries_are_free():
    """budget=None."""
    steps = Steps(retry=RetryPolicy(budget=None))
    assert isinstance(steps.outcome(answer(503)), Sleep)
    steps.slept()
    assert steps.outcome(GOOD).response.attempts == 2


def test_retries_are_logged(caplog):
    """At DEBUG, by the logger `twilio_memory`, without secrets."""
    with caplog.at_level("DEBUG", "twilio_memory"):
        steps = Steps()
        steps.outcome(answer(503))
        steps.slept()
        steps.outcome(answer(301, canonical_profile_id=OTHER))
    assert [record.name for record in caplog.records] == ["twilio_memory"] * 2
    assert "attempt 1 failed (503 Service Unavailable" in caplog.text
    assert f"{PROFILE} was merged into {OTHER}" in caplog.text
    assert "s3cret" not in caplog.text


def test_a_long_outage_overflows_nothing():
    """However many failures there are."""
    assert RetryPolicy(attempts=10**6, budget=None).wait(ConnectError("x"), 10**5, lambda: 1.0) == 8


def test_an_error_keeps_nothing_of_the_body():
    """Neither a frame nor another exception that led to it: they would hold a customer's traits."""
    body = b'{"id": "%s", "traits": {"G": {"ssn": "s3cret-trait"}}, ' % PROFILE.encode()
    for spoiled in (body, body + b'"createdAt": "yesterday"}', body + b'"createdAt": 5}'):
        with pytest.raises(ResponseDecodeError) as caught:
            Steps().outcome(RawResponse(200, Headers(), spoiled))
        error = caught.value
        below = error.__traceback__.tb_next  # The frame of this test has the body, of course.
        shown = traceback.TracebackException(type(error), error, below, capture_locals=True).format()
        assert not [line for line in shown if "s3cret" in line]
        assert (error.__context__, error.__cause__) == (None, None)


# --- a response of a profile that nobody named


THIRD = PROFILE[:-1] + "3"


def profile(profile_id, **headers):
    return replace(answer(200, **headers), body=json.dumps({"id": profile_id}).encode())


def test_a_profile_that_nobody_named_is_asked_for_once_more():
    """On a new connection: the response may have been another call's."""
    steps = Steps()
    assert steps.step.limits.fresh_connection is False
    step = steps.outcome(profile(OTHER))
    assert isinstance(step, Send)
    assert step.limits.fresh_connection is True
    found = steps.outcome(profile(PROFILE))
    assert (found.id, found.response.attempts) == (PROFILE, 2)


def test_the_same_profile_again_is_a_merge_that_was_not_announced():
    """It is taken."""
    steps = Steps()
    steps.outcome(profile(OTHER))
    found = steps.outcome(profile(OTHER))
    assert (found.id, found.merged, found.response.attempts) == (OTHER, True, 2)


def test_a_third_profile_is_an_error():
    """A call is never given another customer's profile."""
    steps = Steps()
    steps.outcome(profile(OTHER))
    with pytest.raises(ResponseError, match="of another profile") as caught:
        steps.outcome(profile(THIRD))
    assert (caught.value.status, caught.value.attempts, caught.value.body_excerpt) == (200, 2, "")


def test_a_profile_that_a_merge_named_is_taken_at_once():
    """By a header or by a 301."""
    assert Steps().outcome(profile(OTHER, canonical_profile_id=OTHER)).id == OTHER
    steps = Steps()
    steps.outcome(answer(301, canonical_profile_id=OTHER))
    assert steps.outcome(profile(OTHER)).id == OTHER
