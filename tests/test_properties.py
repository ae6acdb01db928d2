"""Whatever comes, a call gives a Profile or one of our errors; whatever is asked for, the description decides."""

from __future__ import annotations

import json
import re
import sys
from contextlib import suppress

import httpx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.calls import fetch_profile
from tests.conftest import PROFILE, STORE
from twilio_memory import Credentials, InvalidArgumentError, MemoryClient, Profile, RetryPolicy, TwilioMemoryError
from twilio_memory.engines import HttpxEngine
from twilio_memory.exchange import exchange
from twilio_memory.options import Options
from twilio_memory.response import Headers, RawResponse
from twilio_memory_api import constraints

PAIR = Credentials("SK1", "s3cret")
OPTIONS = Options(retry=RetryPolicy(attempts=1))
MANY = settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz"

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)
nearly_profiles = st.fixed_dictionaries(
    {"id": st.just(PROFILE) | json_values},
    optional={
        "createdAt": st.datetimes().map(str) | json_values,
        "traits": st.dictionaries(st.text(), json_values) | json_values,
    },
)


def outcome_of(response: RawResponse):
    """What a call makes of `response`."""
    call = exchange(fetch_profile(PROFILE, STORE, None), OPTIONS, PAIR)
    call.send(None)
    try:
        call.send(response)
    except StopIteration as done:
        return done.value
    except TwilioMemoryError as error:
        return error
    return call  # It goes on: a merge to follow.


@MANY
@given(st.binary() | json_values.map(json.dumps).map(str.encode) | nearly_profiles.map(json.dumps).map(str.encode))
def test_any_body_is_a_profile_or_an_error(body):
    """And a profile is one whose dict is JSON."""
    outcome = outcome_of(RawResponse(200, Headers(), body))
    assert isinstance(outcome, (Profile, TwilioMemoryError))
    if isinstance(outcome, Profile):
        assert outcome.id == PROFILE
        json.dumps(outcome.to_dict(), allow_nan=False)
        assert repr(outcome)


@MANY
@given(st.integers(200, 599), st.binary(max_size=200), st.dictionaries(st.binary(max_size=20), st.binary(max_size=80)))
def test_any_status_and_any_headers(status, body, headers):
    """Among them those that are read: Retry-After, Location, Canonical-Profile-Id."""
    names = (b"Retry-After", b"Location", b"Canonical-Profile-Id", b"Twilio-Request-Id")
    pairs = [*headers.items(), *zip(names, headers.values(), strict=False)]
    outcome = outcome_of(RawResponse(status, Headers(pairs), body))
    assert isinstance(outcome, (Profile, TwilioMemoryError)), (status, pairs)


@MANY
@given(st.text())
@example(PROFILE + "\n")
@example("../../Secret")
def test_an_id_is_sent_if_the_description_has_it(text):
    """And refused if it has not: the pattern decides, read as ECMA 262 reads it."""
    pattern = constraints.fetch_profile().parameters[1].schema.pattern
    valid = re.search(pattern, text, re.ASCII) is not None
    try:
        target = fetch_profile(text, STORE, None).target_and_headers()[0]
    except InvalidArgumentError:
        assert not valid
    else:
        assert valid
        assert target == f"/v1/Stores/{STORE}/Profiles/{text}"


@MANY
@given(st.sampled_from("01234567"), st.text(alphabet=ALPHABET, min_size=25, max_size=25))
def test_every_valid_id_is_accepted(first, rest):
    """A TTID: its prefix, a digit up to 7, and 25 characters."""
    assert fetch_profile(f"mem_profile_{first}{rest}", f"mem_service_{first}{rest}", None)


@MANY
@given(st.lists(st.text()) | st.text())
def test_any_group_names_arrive_as_they_are(groups):
    """But for white space around them; or are refused."""
    try:
        target = fetch_profile(PROFILE, STORE, groups).target_and_headers()[0]
    except InvalidArgumentError:
        return
    sent = httpx.URL("http://x" + target).params["traitGroups"]
    names = groups.split(",") if isinstance(groups, str) else groups
    assert sent == ",".join(name.strip() for name in names)
    assert "&" not in target
    assert target.isascii()


def test_large_numbers_are_kept():
    """Integers, whatever their size: they are no floats."""
    exact = (
        b'{"id": "%s", "traits": {"G": {"a": 9007199254740993, "c": 123456789012345678901234567890}}}'
        % PROFILE.encode()
    )
    profile = outcome_of(RawResponse(200, Headers(), exact))
    assert profile.traits["G"] == {"a": 9007199254740993, "c": 123456789012345678901234567890}


@pytest.mark.parametrize("depth", [50, 900, 10_000, 100_000])
def test_deep_nesting_is_read_or_refused(depth):
    """As deep as the interpreter's stack allows; never a RecursionError."""
    body = b'{"id": "%s", "x": %s}' % (PROFILE.encode(), b"[" * depth + b"]" * depth)
    outcome = outcome_of(RawResponse(200, Headers(), body))
    assert isinstance(outcome, (Profile, TwilioMemoryError))
    assert isinstance(outcome, Profile) or depth > sys.getrecursionlimit() // 2


def test_of_duplicate_keys_the_last_one_counts():
    """As in most JSON parsers."""
    body = b'{"id": "x", "id": "%s"}' % PROFILE.encode()
    assert outcome_of(RawResponse(200, Headers(), body)).id == PROFILE


def test_half_a_surrogate_pair_is_kept():
    """It is no text that UTF-8 can carry; to_dict() and json.dumps can."""
    body = b'{"id": "%s", "traits": {"G": {"n": "\\ud800"}}}' % PROFILE.encode()
    profile = outcome_of(RawResponse(200, Headers(), body))
    assert profile.traits["G"]["n"] == "\ud800"
    assert json.loads(json.dumps(profile.to_dict())) == profile.to_dict()


def test_the_largest_profile(local):
    """50 groups of 99 traits, over HTTP."""
    traits = {f"G{g}": {f"t{n}": "x" * 30 for n in range(99)} for g in range(50)}
    local.put_profile(PROFILE, traits=traits)
    with local.client() as memory:
        assert memory.profiles.fetch(PROFILE).traits == traits


@MANY
@given(st.binary(max_size=300), st.sampled_from(["gzip", "x-gzip", "identity", "", "br", "gzip, gzip"]))
def test_any_encoded_body(body, encoding):
    """Through an engine: what it can't undo is an error of ours."""
    headers = {"Content-Encoding": encoding}
    respond = httpx.MockTransport(lambda _: httpx.Response(200, stream=httpx.ByteStream(body), headers=headers))
    options = {"store_id": STORE, "engine": HttpxEngine(respond), "retry": RetryPolicy(attempts=1)}
    with MemoryClient(PAIR, **options) as memory, suppress(TwilioMemoryError):
        memory.profiles.fetch(PROFILE)
