"""Every operation, in both modes, against the local service: one row each."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from attrs import frozen

from codegen.names import load_names
from tests.conftest import Memory
from twilio_memory import Accepted, InvalidArgumentError, NotFoundError, Profile, Trait
from twilio_memory_api import constraints, models

PHONE, EMAIL = "+13175551234", "ada@example.com"
CONVERSATION = "conv_conversation_00000000000000000000000000"
NOW = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
LATER = NOW + datetime.timedelta(days=1)


@frozen
class World:
    """What there is before each call: a customer with an observation that was changed once, a summary, and an import."""

    memory: Memory
    profile: str
    observation: str
    summary: str
    an_import: str

    def call(self, method: str, *args: Any, **kwargs: Any) -> Any:
        """Calls a method of the client by its name, such as "profiles.fetch". A list comes with all of its items."""
        resource, _, name = method.partition(".")
        found = getattr(getattr(self.memory.client, resource), name)(*args, **kwargs)
        return self.items(found) if hasattr(found, "pages") else self.memory.wait(found)

    def items(self, found: Any) -> list[Any]:
        if hasattr(found, "__iter__"):
            return list(found)

        async def collect() -> list[Any]:
            return [item async for item in found]

        return self.memory.wait(collect())  # type: ignore[no-any-return]


@pytest.fixture
def world(memory: Memory) -> World:
    def call(method: str, *args: Any, **kwargs: Any) -> Any:
        return World(memory, "", "", "", "").call(method, *args, **kwargs)

    contact = {"firstName": "Ada", "phone": PHONE, "email": EMAIL}
    profile = call("profiles.create", traits={"Contact": contact}).id
    call("observations.add", profile, "Drinks coffee.", source="agent", occurred_at=NOW)
    observation = call("observations.list", profile)[0].id
    call("observations.update", profile, observation, content="Drinks tea.")
    data = {"content": "Asked for tea.", "conversation_id": CONVERSATION, "occurred_at": NOW}
    call("summaries.create", profile, summaries=[data])
    columns = [{"column_name": name, "trait_group": "Contact", "trait_name": name} for name in ("phone", "email")]
    made = call("imports.create", filename="customers.csv", file_size=1000, column_mappings=columns)
    return World(memory, profile, observation, call("summaries.list", profile)[0].id, made.import_id)


@frozen
class Row:
    positional: Callable[[World], tuple[str, ...]] = lambda world: (world.profile,)
    keywords: Mapping[str, Any] = {}
    check: Callable[[Any, World], bool] = lambda value, _: isinstance(value, Accepted) and bool(value.message)
    after: Callable[[World], bool] = lambda _: True
    """What else holds after the call."""


def none(_: World) -> tuple[str, ...]:
    return ()


def of_observation(world: World) -> tuple[str, ...]:
    return world.profile, world.observation


def of_summary(world: World) -> tuple[str, ...]:
    return world.profile, world.summary


def contact(world: World) -> Mapping[str, Any]:
    return dict(world.call("profiles.fetch", world.profile).traits["Contact"])


def is_gone(world: World, method: str, *ids: str) -> bool:
    with pytest.raises(NotFoundError):
        world.call(method, *ids)
    return True


SUMMARY = {"content": "Asked for milk.", "conversation_id": CONVERSATION, "occurred_at": NOW.isoformat()}
OBSERVATION = {"content": "Takes milk.", "source": "agent", "occurred_at": LATER}
COLUMNS = [{"column_name": name, "trait_group": "Contact", "trait_name": name} for name in ("phone", "firstName")]

ROWS: dict[str, Row] = {
    "profiles.list": Row(none, {"order": "asc"}, lambda value, world: value == [world.profile]),
    "profiles.create": Row(
        none,
        {"traits": {"Contact": {"phone": "+1 (317) 555-1234", "lastName": "L"}}},
        lambda value, world: value.id == world.profile,
        lambda world: contact(world)["lastName"] == "L",
    ),
    "profiles.fetch": Row(
        keywords={"trait_groups": ["Contact"]},
        check=lambda value, world: isinstance(value, Profile) and value.traits["Contact"]["firstName"] == "Ada",
    ),
    "profiles.update": Row(
        keywords={"traits": {"Contact": {"firstName": None, "points": 5}}},
        after=lambda world: contact(world).get("points") == 5 and "firstName" not in contact(world),
    ),
    "profiles.delete": Row(after=lambda world: is_gone(world, "profiles.fetch", world.profile)),
    "profiles.upsert": Row(
        none,
        {"profiles": [{"traits": {"Contact": {"email": "Ada@Example.com", "city": "Rome"}}}]},
        after=lambda world: contact(world)["city"] == "Rome",
    ),
    "profiles.lookup": Row(
        none,
        {"id_type": "phone", "value": "1-317-555-1234"},
        lambda value, world: (value.normalized_value, value.profiles) == (PHONE, [world.profile]),
    ),
    "profiles.recall": Row(
        keywords={"query": "What does she drink? tea", "observations_limit": 3, "begin_date": "2025-01-01T00:00:00Z"},
        check=lambda value, world: [one.id for one in value.observations] == [world.observation],
    ),
    "traits.list": Row(
        keywords={"order": "asc", "page_size": 1, "trait_groups": "Contact"},
        check=lambda value, _: (
            isinstance(value[0], Trait) and {one.name for one in value} == {"firstName", "phone", "email"}
        ),
    ),
    "identifiers.list": Row(
        check=lambda value, _: (
            {one.id_type: one.values for one in value.identifiers} == {"phone": [PHONE], "email": [EMAIL]}
        )
    ),
    "identifiers.create": Row(
        keywords={"id_type": "email", "value": "ada@work.example"},
        after=lambda world: "ada@work.example" in world.call("identifiers.fetch", world.profile, "email").values,
    ),
    "identifiers.fetch": Row(lambda world: (world.profile, "phone"), check=lambda value, _: value.values == [PHONE]),
    "identifiers.update": Row(
        lambda world: (world.profile, "email"),
        {"old_value": EMAIL, "new_value": "ada@new.example"},
        after=lambda world: world.call("identifiers.fetch", world.profile, "email").values == ["ada@new.example"],
    ),
    "identifiers.delete": Row(
        lambda world: (world.profile, "email"),
        {"remove_all": True},
        after=lambda world: world.call("profiles.lookup", id_type="email", value=EMAIL).profiles in (None, []),
    ),
    "observations.list": Row(
        keywords={"source": "agent", "created_after": NOW, "order": "desc"},
        check=lambda value, world: [(one.id, one.content) for one in value] == [(world.observation, "Drinks tea.")],
    ),
    "observations.create": Row(
        keywords={"observations": [OBSERVATION]},
        after=lambda world: len(world.call("observations.list", world.profile)) == 2,
    ),
    "observations.fetch": Row(of_observation, check=lambda value, _: value.occurred_at == NOW),
    "observations.update": Row(
        of_observation,
        {"content": "Drinks milk.", "occurred_at": LATER},
        after=lambda world: world.call("observations.fetch", *of_observation(world)).content == "Drinks milk.",
    ),
    "observations.delete": Row(
        of_observation, after=lambda world: is_gone(world, "observations.fetch", *of_observation(world))
    ),
    "observations.list_revisions": Row(
        of_observation, {"page_size": 1}, lambda value, _: [one.content for one in value] == ["Drinks coffee."]
    ),
    "summaries.list": Row(
        keywords={"conversation_id": CONVERSATION},
        check=lambda value, world: [one.id for one in value] == [world.summary],
    ),
    "summaries.create": Row(
        keywords={"summaries": [SUMMARY]}, after=lambda world: len(world.call("summaries.list", world.profile)) == 2
    ),
    "summaries.fetch": Row(of_summary, check=lambda value, _: value.content == "Asked for tea."),
    "summaries.update": Row(
        of_summary,
        {"content": "Asked for green tea."},
        after=lambda world: world.call("summaries.fetch", *of_summary(world)).content == "Asked for green tea.",
    ),
    "summaries.delete": Row(of_summary, after=lambda world: is_gone(world, "summaries.fetch", *of_summary(world))),
    "imports.list": Row(none, {"order": "desc"}, lambda value, world: value == [world.an_import]),
    "imports.create": Row(
        none,
        {"filename": "more.csv", "file_size": 10, "column_mappings": COLUMNS},
        lambda value, _: isinstance(value, models.ImportCreated) and value.url.startswith("http://127.0.0.1:"),
    ),
    "imports.fetch": Row(lambda world: (world.an_import,), check=lambda value, _: value.filename == "customers.csv"),
}


@pytest.mark.parametrize(("method", "row"), ROWS.items(), ids=ROWS)
def test_an_operation(method, row, world):
    """It does what its name says, and tells how the call went."""
    value = world.call(method, *row.positional(world), **row.keywords)
    assert row.check(value, world), value
    assert row.after(world)
    if not isinstance(value, list):
        assert value.response.status in (200, 201, 202)
        assert value.response.request_id
        assert isinstance(value.to_dict(), dict)
        shown = repr(value)
        assert not [text for text in ("Ada", "tea", PHONE, "example.com", "customers.csv") if text in shown]


def test_every_operation_has_a_row():
    """Of those that resources.yaml names."""
    assert set(ROWS) == {f"{name.resource}.{name.method}" for name in load_names().values()}


@pytest.mark.parametrize("mode_of_list", ["pages", "items"])
def test_a_list_goes_on_from_page_to_page(mode_of_list, world):
    """Of the size that was asked for, and from a token, too."""
    for number in range(5):
        world.call("profiles.create", traits={"Contact": {"phone": f"+1317555000{number}"}})
    listed = world.memory.client.profiles.list(page_size=4, order="asc")
    if mode_of_list == "items":
        assert len(set(world.items(listed))) == 6
        return
    pages = world.items(listed.pages())
    assert [len(page.items) for page in pages] == [4, 2]
    rest = world.items(world.memory.client.profiles.list(page_token=pages[0].next_token, page_size=4, order="asc"))
    assert tuple(rest) == pages[1].items


def test_a_list_checks_its_arguments_at_once(world):
    """And not when somebody iterates."""
    with pytest.raises(InvalidArgumentError, match=r"^page_size must be at most 1000"):
        world.memory.client.observations.list(world.profile, page_size=1001)


# --- methods that are written by hand


@pytest.mark.parametrize(
    "identifier", [{"phone": "1 317 555 1234"}, {"email": "ADA@example.com"}, {"id_type": "phone", "value": PHONE}]
)
def test_a_profile_is_found(identifier, world):
    """By a phone number, an e-mail address, or any other identifier, in whatever form."""
    found = world.call("profiles.find", **identifier, trait_groups=iter(["Contact"]))
    assert found.id == world.profile
    assert found.traits["Contact"]["firstName"] == "Ada"


def test_nobody_is_found(world):
    """None, and no error."""
    assert world.call("profiles.find", phone="+13170000000") is None


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"phone": PHONE, "email": EMAIL},
        {"id_type": "phone"},
        {"value": PHONE},
        {"phone": PHONE, "value": "x"},
        {"phone": ""},
    ],
)
def test_find_takes_one_identifier(wrong, world):
    """Neither none nor two, nor a half of one."""
    with pytest.raises(InvalidArgumentError, match="Pass one of: phone; email; id_type and value together") as caught:
        world.call("profiles.find", **wrong)
    assert PHONE not in str(caught.value)


def test_an_observation_is_added(world):
    """Now, unless the caller says when."""
    before = datetime.datetime.now(datetime.UTC)
    added = world.call("observations.add", world.profile, "Pays in cash.", source="agent")
    assert isinstance(added, Accepted)
    [found] = [one for one in world.call("observations.list", world.profile) if one.content == "Pays in cash."]
    assert before <= found.occurred_at <= datetime.datetime.now(datetime.UTC)


# --- merged profiles


@pytest.mark.parametrize(
    ("method", "keywords"),
    [
        ("profiles.update", {"traits": {"Contact": {"city": "Oslo"}}}),
        ("observations.create", {"observations": [OBSERVATION]}),
        ("profiles.recall", {"query": "tea"}),
        ("observations.list", {}),
        ("identifiers.list", {}),
    ],
)
def test_a_call_about_a_merged_profile_goes_to_the_canonical_one(method, keywords, world, local):
    """With method and body (308), or without (301)."""
    merged = world.call("profiles.create", traits={"Contact": {"phone": "+13175550000"}}).id
    local.merge(merged, into=world.profile)
    assert world.call(method, merged, **keywords) is not None
    last, before = local.requests[-1], local.requests[-2]
    assert (merged in before.path, world.profile in last.path) == (True, True)
    assert last.method == before.method


def test_operations_are_made_when_they_are_first_asked_for():
    """And once."""
    assert constraints.fetch_profile() is constraints.fetch_profile()
