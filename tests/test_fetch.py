"""Fetching profiles from the local service, over HTTP, in both modes."""

from __future__ import annotations

import copy
import datetime
import json
import pickle

import pytest

from tests.conftest import OTHER, PROFILE
from twilio_memory import NotFoundError, ProfileMergedError, RateLimitError, ResponseError, RetryPolicy, ServerError
from twilio_memory_local import faults

TRAITS = {"Contact": {"email": "ada@example.com", "age": 36}, "Loyalty": {"tiers": ["gold", 2, None], "active": True}}


def test_a_profile_comes_with_real_types(local, memory):
    """IDs, date and traits have Python's types, and say how the call went."""
    local.put_profile(PROFILE, traits=TRAITS, created_at="2025-01-01T12:00:00.250+02:00")
    profile = memory.fetch(PROFILE)
    assert (profile.id, profile.requested_id, profile.merged) == (PROFILE, PROFILE, False)
    zone = datetime.timezone(datetime.timedelta(hours=2))
    assert profile.created_at == datetime.datetime(2025, 1, 1, 12, 0, 0, 250_000, zone)
    assert profile.traits == TRAITS
    assert profile.response.status == 200
    assert profile.response.attempts == 1
    assert profile.response.request_id.startswith("RQ")
    assert profile.response.headers["Content-Type"] == "application/json"
    assert 0 < profile.response.elapsed < 30


def test_what_the_server_leaves_out_is_none_or_empty(local, memory):
    """No date is None, no traits are an empty mapping; so is null, which stands for leaving out."""
    for body in ({"id": PROFILE}, {"id": PROFILE, "createdAt": None, "traits": None}):
        local.inject(faults.status(200, body=body))
        profile = memory.fetch(PROFILE)
        assert (profile.created_at, profile.traits) == (None, {})


def test_traits_are_read_only(local, memory):
    """Neither the groups nor the traits can be changed."""
    local.put_profile(PROFILE, traits=TRAITS)
    profile = memory.fetch(PROFILE)
    with pytest.raises(TypeError):
        profile.traits["Contact"] = {}
    with pytest.raises(TypeError):
        profile.traits["Contact"]["email"] = "x"
    with pytest.raises(AttributeError):
        profile.id = "x"


@pytest.mark.parametrize(
    ("groups", "sent", "names"),
    [
        (None, "", {"Contact", "Loyalty"}),
        ("Contact", "traitGroups=Contact", {"Contact"}),
        ("Contact,Loyalty", "traitGroups=Contact%2CLoyalty", {"Contact", "Loyalty"}),
        (["Contact"], "traitGroups=Contact", {"Contact"}),
        ((name for name in ("Loyalty", "Nobody")), "traitGroups=Loyalty%2CNobody", {"Loyalty"}),
        (["Köln & more+"], "traitGroups=K%C3%B6ln%20%26%20more%2B", set()),
    ],
)
def test_trait_groups_are_sent_as_one_list(local, groups, sent, names):
    """A str, an iterable or None; the service answers with these groups."""
    local.put_profile(PROFILE, traits=TRAITS)
    with local.client() as memory:
        assert set(memory.profiles.fetch(PROFILE, trait_groups=groups).traits) == names
    assert local.requests[-1].query == sent


def test_a_merged_profile_is_followed(local, memory):
    """A 301 leads to the canonical profile, through several merges; `requested_id` remembers what was asked for."""
    first, second = local.new_profile_id(), local.new_profile_id()
    local.put_profile(PROFILE, traits=TRAITS)
    local.merge(first, second)
    local.merge(second, PROFILE)
    profile = memory.fetch(first, trait_groups=["Contact"])
    assert (profile.id, profile.requested_id, profile.merged, profile.response.attempts) == (PROFILE, first, True, 2)
    assert set(profile.traits) == {"Contact"}


def test_a_merged_profile_that_is_answered_at_once_counts_as_merged(local, memory):
    """The API may also answer a merged profile with 200 and the canonical one."""
    local.inject(faults.status(200, body={"id": PROFILE}, headers={"Canonical-Profile-Id": PROFILE}))
    profile = memory.fetch(OTHER)
    assert (profile.id, profile.requested_id, profile.merged) == (PROFILE, OTHER, True)


def test_on_merged_raise_names_the_canonical_profile(local, memory):
    """For whoever wants to know of merges before anything else."""
    local.put_profile(PROFILE)
    local.merge(OTHER, PROFILE)
    with pytest.raises(ProfileMergedError) as caught:
        memory.with_options(on_merged="raise").fetch(OTHER)
    assert (caught.value.canonical_id, caught.value.status, caught.value.attempts) == (PROFILE, 301, 1)


@pytest.mark.parametrize("status", [301, 308])
def test_a_redirect_without_header_is_followed_within_the_store_only(local, memory, status):
    """Location counts if it differs in the profile's ID only."""
    local.put_profile(PROFILE)
    path = f"/v1/Stores/{local.store_id}/Profiles"
    for location in (f"{local.url}{path}/{PROFILE}", f"{path}/{PROFILE}", PROFILE):
        local.inject(faults.status(status, headers={"Location": location}))
        assert memory.fetch(OTHER).id == PROFILE
    foreign = [
        f"https://memory.example.com{path}/{PROFILE}",
        f"{local.url.replace('http', 'https')}{path}/{PROFILE}",
        f"{local.url}/v1/Stores/mem_store_10000000000000000000000000/Profiles/{PROFILE}",
        f"{local.url}{path}/{PROFILE}/Traits",
        f"{local.url}{path}/../{PROFILE}",
        f"{local.url}{path}/{PROFILE[:-1]}",
        f"{local.url}@evil.example{path}/{PROFILE}",
        "http://[broken",
    ]
    for location in foreign:
        local.inject(faults.status(status, headers={"Location": location}))
        before = len(local.requests)
        with pytest.raises(ResponseError, match="does not name a profile of the same store"):
            memory.fetch(OTHER)
        assert len(local.requests) == before + 1


def test_unknown_properties_are_kept_in_to_dict_only(local, memory):
    """What the API adds later breaks nothing, and is there for whoever wants it."""
    body = {"id": PROFILE, "createdAt": "2025-01-01T12:00:00Z", "traits": {"G": {"n": 2**70}}, "new": {"x": [1]}}
    local.inject(faults.status(200, body=body), on=[1, 2])
    profile = memory.fetch(PROFILE)
    assert profile.to_dict() == body
    assert json.loads(json.dumps(profile.to_dict())) == body
    profile.to_dict()["traits"]["G"]["n"] = 0
    assert profile == memory.fetch(PROFILE)


def test_profiles_compare_copy_and_pickle(local, memory):
    """By their content; how the call went does not matter."""
    local.put_profile(PROFILE, traits=TRAITS)
    one, two = memory.fetch(PROFILE), memory.fetch(PROFILE)
    assert one == two
    assert hash(one) == hash(two)
    assert one.response != two.response
    assert pickle.loads(pickle.dumps(one)) == one == copy.deepcopy(one)
    assert pickle.loads(pickle.dumps(one)).response == one.response
    assert b"local-secret" not in pickle.dumps(one)


def test_no_trait_is_in_a_repr(local, memory):
    """A log line with a profile in it shows no customer's data."""
    local.put_profile(PROFILE, traits=TRAITS)
    profile = memory.fetch(PROFILE)
    assert "<Contact: 2, Loyalty: 2>" in repr(profile)
    assert "ada@" not in repr(profile) + str(profile) + repr(profile.response)


def test_with_options_changes_a_copy_only(local, memory):
    """The copy shares connections; closing it leaves the original open."""
    local.put_profile(PROFILE)
    copied = memory.with_options(deadline=1.5, retry=RetryPolicy(attempts=1))
    local.inject(faults.status(503), on=[1, 2])
    with pytest.raises(ServerError, match=r"^503 "):
        copied.fetch(PROFILE)
    assert memory.fetch(PROFILE).response.attempts == 2
    copied.close()
    assert memory.fetch(PROFILE).id == PROFILE


def test_a_rate_limit_is_waited_out(local, memory):
    """Retry-After is honoured: the second try comes no sooner."""
    local.put_profile(PROFILE)
    local.inject(faults.status(429, retry_after=1))
    profile = memory.fetch(PROFILE)
    assert profile.response.attempts == 2
    assert profile.response.elapsed >= 1


def test_a_rate_limit_that_outlasts_the_deadline_is_raised_at_once(local, memory):
    """The error tells how long to wait, so that the caller can."""
    local.inject(faults.status(429, retry_after=60), on=None)
    with pytest.raises(RateLimitError) as caught:
        memory.fetch(PROFILE)
    assert (caught.value.retry_after, caught.value.attempts, caught.value.code) == (60, 1, 20429)


def test_not_found_says_what_is_missing(local, memory):
    """The profile, or the whole store."""
    with pytest.raises(NotFoundError) as caught:
        memory.fetch(PROFILE)
    assert (caught.value.status, caught.value.code) == (404, 20404)
    assert caught.value.more_info == "https://www.twilio.com/docs/api/errors/20404"
    assert caught.value.request_id in str(caught.value)
    with pytest.raises(NotFoundError) as caught:
        memory.fetch(PROFILE, store_id="mem_service_70000000000000000000000000")
    assert caught.value.code == 520041
