"""Bad arguments: nothing is sent, and the error names the argument, the value and the rule."""

from __future__ import annotations

import pytest

from tests.calls import fetch_profile
from tests.conftest import PROFILE, STORE
from twilio_memory import ConfigurationError, InvalidArgumentError
from twilio_memory_api import constraints

BAD_TAILS = ["", "..", "a/b", "0" * 25, "0" * 27, "8" + "0" * 25, "A" * 26, "0" * 25 + "?", "0" * 26 + "\n", "é" * 26]
BAD_IDS = [*(f"{{prefix}}{tail}" for tail in BAD_TAILS), "", "..", "../x", "a?b=c", "x\r\nInjected: 1", "mem_\ud800"]
NOT_STRINGS = [None, 5, b"mem_profile_", ["mem_profile_"], NotImplemented]


@pytest.mark.parametrize("bad", [*BAD_IDS, *NOT_STRINGS], ids=ascii)
def test_a_bad_profile_id_is_refused(local, memory, bad):
    """Wrong length, characters, type; path tricks; line breaks."""
    bad = bad.replace("{prefix}", "mem_profile_") if isinstance(bad, str) else bad
    with pytest.raises(InvalidArgumentError) as caught:
        memory.fetch(bad)
    assert caught.value.argument == "profile_id"
    assert str(caught.value).startswith("profile_id must ")
    assert repr(bad)[:70] in str(caught.value)
    assert local.requests == []


@pytest.mark.parametrize("bad", [*BAD_IDS, 5, PROFILE], ids=ascii)
def test_a_bad_store_id_is_refused(local, memory, bad):
    """In the call, and in the options."""
    bad = bad.replace("{prefix}", "mem_store_") if isinstance(bad, str) else bad
    with pytest.raises(InvalidArgumentError, match=r"^store_id must ") as caught:
        memory.fetch(PROFILE, store_id=bad)
    assert caught.value.argument == "store_id"
    with pytest.raises(ConfigurationError, match=r"^store_id must "):
        memory.with_options(store_id=bad)
    assert local.requests == []


@pytest.mark.parametrize(
    ("bad", "rule"),
    [
        ([], "not be empty"),
        ("", "not be empty"),
        ([""], "not be empty"),
        (["A", ""], "not be empty"),
        ("A,,B", "not be empty"),
        (["A,B"], "not contain a comma"),
        ([5], "be a str"),
        (b"A", "be a str"),
        (5, "be a str or an iterable"),
        (["x" * 257], "at most 256 characters"),
        (["x" * 200, "y" * 56], "at most 256 characters"),
        (["\ud800"], "UTF-8"),
    ],
    ids=ascii,
)
def test_bad_trait_groups_are_refused(local, memory, bad, rule):
    """Empty lists and names, commas, too much."""
    with pytest.raises(InvalidArgumentError, match=rule) as caught:
        memory.fetch(PROFILE, trait_groups=bad)
    assert caught.value.argument == "trait_groups"
    assert local.requests == []


def test_the_longest_trait_groups_pass(local, memory):
    """256 characters, as the description says; the service takes them too."""
    local.put_profile(PROFILE)
    assert memory.fetch(PROFILE, trait_groups=["x" * 200, "y" * 55]).traits == {}


def test_the_rule_shown_is_the_descriptions():
    """The pattern in the message is openapi.yaml's, with its own anchor."""
    with pytest.raises(InvalidArgumentError) as caught:
        fetch_profile("x", STORE, None)
    pattern = constraints.fetch_profile().parameters[1].schema.pattern
    assert pattern.replace(r"\Z", "$") in str(caught.value)


def test_without_a_store_nothing_is_sent(local, make_memory):
    """The message says where a store can come from."""
    memory = make_memory(local.credentials, base_url=local.url)
    with pytest.raises(ConfigurationError, match="TWILIO_MEMORY_STORE_ID"):
        memory.fetch(PROFILE)
    assert local.requests == []


@pytest.mark.parametrize("groups", ["Contact, Loyalty", ["Contact", " Loyalty"]])
def test_white_space_is_no_part_of_a_group(local, memory, groups):
    """As people write lists, in a str too, such as that of --groups."""
    local.put_profile(PROFILE, traits={"Contact": {"a": 1}, "Loyalty": {"b": 2}, "Other": {"c": 3}})
    assert memory.fetch(PROFILE, trait_groups=groups).traits == {"Contact": {"a": 1}, "Loyalty": {"b": 2}}
