"""Every operation, in both modes, against the local service: one row each."""

from __future__ import annotations

import copy
import datetime
import pickle
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import frozen

from codegen.names import load_names
from tests.conftest import Memory
from tests.scripted import within
from twilio_memory import (
    Accepted,
    BadRequestError,
    DeadlineExceededError,
    InvalidArgumentError,
    NotFoundError,
    OperationFailedError,
    PreconditionFailedError,
    Profile,
    Trait,
)
from twilio_memory.call import UPLOAD, Call
from twilio_memory.response import Headers, ResponseInfo
from twilio_memory.waiting import wait_for
from twilio_memory_api import constraints, models
from twilio_memory_local import IdentifierType, LocalMemory, faults

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
    store: str

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
        return World(memory, "", "", "", "", "").call(method, *args, **kwargs)

    contact = {"firstName": "Ada", "phone": PHONE, "email": EMAIL}
    profile = call("profiles.create", traits={"Contact": contact}).id
    call("observations.add", profile, "Drinks coffee.", source="agent", occurred_at=NOW)
    observation = call("observations.list", profile)[0].id
    call("observations.update", profile, observation, content="Drinks tea.")
    data = {"content": "Asked for tea.", "conversation_id": CONVERSATION, "occurred_at": NOW}
    call("summaries.create", profile, summaries=[data])
    columns = [{"column_name": name, "trait_group": "Contact", "trait_name": name} for name in ("phone", "email")]
    made = call("imports.create", filename="customers.csv", file_size=1000, column_mappings=columns)
    store = memory.client._core.options.store_id
    return World(memory, profile, observation, call("summaries.list", profile)[0].id, made.import_id, str(store))


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


def result_of(world: World, accepted: Accepted) -> Any:
    """The ID of what the operation has made."""
    return world.call("operations.wait", accepted).id


def made_store(world: World) -> Any:
    return result_of(world, world.call("stores.create", display_name="shop"))


def with_group(*name: str) -> Callable[[World], tuple[str, ...]]:
    """Defines the group Loyalty first."""

    def define(world: World) -> tuple[str, ...]:
        world.call("trait_groups.create", display_name="Loyalty", traits={"plan": {"data_type": "STRING"}})
        return name

    return define


def is_refused(world: World, traits: Mapping[str, Any]) -> bool:
    """Whether the store does not define the traits."""
    try:
        world.call("profiles.update", world.profile, traits=traits)
    except BadRequestError as error:
        return "is not defined" in str(error)
    return False


MAPPING: Mapping[str, Any] = {
    "display_name": "News",
    "mapping_from": {"type": "INGRESS", "columns": ["mail"]},
    "mapping_to": {
        "type": "TRAITS",
        "mappings": [{"expression": "mail", "trait_group": "Contact", "trait_name": "email"}],
    },
}


def of_mapping(world: World) -> tuple[str, ...]:
    return (result_of(world, world.call("data_mappings.create", **MAPPING)),)


def with_mapping(world: World) -> tuple[str, ...]:
    of_mapping(world)
    return ()


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
    "stores.list": Row(none, {"order": "asc"}, lambda value, world: value == [world.store]),
    "stores.create": Row(
        none,
        {"display_name": "shop", "description": "Of the shop."},
        lambda value, world: world.call("stores.fetch", result_of(world, value)).description == "Of the shop.",
    ),
    "stores.fetch": Row(
        lambda world: (made_store(world),),
        check=lambda value, _: (value.status, value.version, value.response.headers["ETag"]) == ("ACTIVE", 1, '"1"'),
    ),
    "stores.update": Row(
        lambda world: (made_store(world),),
        {"description": "New.", "if_match": '"1"'},
        after=lambda world: world.call("stores.fetch", world.call("stores.list")[0]).to_dict()["description"] == "New.",
    ),
    "stores.delete": Row(
        lambda world: (world.store,),
        after=lambda world: is_gone(world, "profiles.fetch", world.profile) and world.call("stores.list") == [],
    ),
    "trait_groups.list": Row(
        with_group(),
        {"include_traits": True},
        lambda value, _: [list(one.to_dict()["traits"]) for one in value] == [["plan"]],
    ),
    "trait_groups.create": Row(
        none,
        {"display_name": "Loyalty", "traits": {"plan": {"data_type": "STRING"}}},
        lambda value, world: result_of(world, value) == "Loyalty",
        lambda world: (
            is_refused(world, {"Loyalty": {"other": 1}}) and not is_refused(world, {"Loyalty": {"plan": "gold"}})
        ),
    ),
    "trait_groups.fetch": Row(
        with_group("Loyalty"),
        {"page_size": 5},
        lambda value, _: (
            value.trait_group.to_dict()["traits"] == {"plan": {"dataType": "STRING"}} and value.meta.next_token is None
        ),
    ),
    "trait_groups.update": Row(
        with_group("Loyalty"),
        {"traits": {"plan": {"data_type": ""}, "since": {"data_type": "STRING", "id_type_promotion": "email"}}},
        after=lambda world: (
            world.call("profiles.create", traits={"Loyalty": {"since": EMAIL}}).id == world.profile
            and is_refused(world, {"Loyalty": {"plan": "gold"}})
        ),
    ),
    "trait_groups.delete": Row(
        with_group("Loyalty"),
        after=lambda world: is_gone(world, "trait_groups.fetch", "Loyalty"),
    ),
    "identity_resolution.fetch": Row(
        none,
        check=lambda value, _: (
            [one.id_type for one in value.identifier_configs] == ["phone", "email"]
            and value.matching_rules == ["phone", "email"]
        ),
    ),
    "identity_resolution.update": Row(
        none,
        {"identifier_configs": [{"id_type": "email", "normalization": "email"}], "matching_rules": ["email"]},
        after=lambda world: (
            world.call("identity_resolution.fetch").version == 2
            and [one.id_type for one in world.call("identifiers.list", world.profile).identifiers] == ["email"]
        ),
    ),
    "data_mappings.list": Row(
        with_mapping, {"type": "INGRESS"}, lambda value, _: [one.display_name for one in value] == ["News"]
    ),
    "data_mappings.create": Row(
        none,
        MAPPING,
        lambda value, world: (
            world.call("data_mappings.fetch", result_of(world, value)).mapping_from.columns == ["mail"]
        ),
    ),
    "data_mappings.fetch": Row(
        of_mapping,
        check=lambda value, _: (value.is_enabled, value.mapping_to.mappings[0].trait_name) == (True, "email"),
    ),
    "data_mappings.update": Row(
        of_mapping,
        {"is_enabled": False},
        after=lambda world: [one.is_enabled for one in world.call("data_mappings.list")] == [False],
    ),
    "data_mappings.delete": Row(of_mapping, after=lambda world: world.call("data_mappings.list") == []),
    "operations.fetch": Row(
        lambda world: (world.call("stores.create", display_name="shop").operation_id,),
        check=lambda value, world: value.status == "COMPLETED" and value.result.id in world.call("stores.list"),
    ),
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
    for page in pages:
        assert pickle.loads(pickle.dumps(page)) == copy.deepcopy(page) == page
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


# --- operations


@pytest.mark.parametrize("by", ["what was accepted", "its ID"])
def test_an_operation_is_waited_for(by, world, local):
    """However often its state has to be read."""
    local.inject(faults.slow_operation(reads=3))
    accepted = world.call("stores.create", display_name="shop")
    before = len(local.requests)
    result = world.call("operations.wait", accepted if by == "what was accepted" else accepted.operation_id)
    assert world.call("stores.fetch", result.id).display_name == "shop"
    assert len(local.requests) - before == 4 + 1


def test_waiting_has_a_deadline(world, local):
    """Which holds for all reads together, also for one that hangs."""
    local.inject(faults.slow_operation(reads=1000))
    accepted = world.call("stores.create", display_name="shop")
    with within(0.5), pytest.raises(DeadlineExceededError, match=r"did not end within 0\.5 s"):
        world.call("operations.wait", accepted, deadline=0.5)
    local.inject(faults.hang(), on=None)
    with within(0.3), pytest.raises(DeadlineExceededError):
        world.call("operations.wait", accepted, deadline=0.3)


@pytest.mark.parametrize(
    ("error", "said"),
    [
        ({"title": "Conflict", "detail": "in\nuse", "code": 20409}, "is FAILED: Conflict: in use (code 20409)."),
        ({"detail": "in use"}, "is FAILED: in use."),
        (None, "is FAILED."),
    ],
)
def test_an_operation_that_fails_is_an_error(error, said, world, local):
    """With its details."""
    body = {"operationId": "op", "status": "FAILED", "error": error}
    local.inject(faults.status(200, body=body))
    with pytest.raises(OperationFailedError) as caught:
        world.call("operations.wait", "op")
    assert str(caught.value) == f"The operation 'op' {said}"
    assert (caught.value.operation_id, caught.value.status) == ("op", "FAILED")
    assert caught.value.detail == (error or {}).get("detail")
    copied = pickle.loads(pickle.dumps(caught.value))
    assert (str(copied), copied.__dict__) == (str(caught.value), caught.value.__dict__)


@pytest.mark.parametrize("asked", ["99999999999999", "9" * 400])
def test_no_pause_is_longer_than_a_clock_can_wait_for(asked):
    """Whatever the API asks for, and though there is no deadline."""
    response = ResponseInfo(200, Headers([(b"Retry-After", asked.encode())]), 1, 0.1)
    steps = wait_for(lambda *_: Call(UPLOAD, {}, b"", 0, None, None), "op", None)
    next(steps)
    pause = steps.send(SimpleNamespace(status="RUNNING", response=response))
    assert pause.seconds == 86_400
    accepted = Accepted("Yes.", "op", None, float(asked), response, {})
    assert next(wait_for(lambda *_: None, accepted, None)).seconds == 86_400


@pytest.mark.parametrize("deadline", [0, -1, True, "1", float("nan"), 10**5000], ids=range(6))
def test_waiting_takes_seconds(deadline, world):
    with pytest.raises(InvalidArgumentError, match="deadline must be a number of seconds"):
        world.call("operations.wait", "op", deadline=deadline)


def test_what_no_operation_makes_can_not_be_waited_for(world):
    """Its change has no state to read."""
    accepted = world.call("observations.add", world.profile, "Pays in cash.", source="agent")
    with pytest.raises(InvalidArgumentError, match="has no operation_id"):
        world.call("operations.wait", accepted)


def test_a_change_of_another_version_is_refused(world):
    """With If-Match."""
    assert world.call("identity_resolution.fetch").response.headers["ETag"] == '"1"'
    settings = {"identifier_configs": [{"id_type": "email"}], "matching_rules": ["email"]}
    world.call("identity_resolution.update", **settings, if_match='"1"')
    with pytest.raises(PreconditionFailedError):
        world.call("identity_resolution.update", **settings, if_match='"1"')


def test_an_account_has_at_most_15_stores(world):
    for _ in range(14):
        world.call("stores.create", display_name="shop")
    with pytest.raises(BadRequestError, match="15 stores"):
        world.call("stores.create", display_name="shop")


@pytest.mark.parametrize("change", ["its name", "its settings"])
def test_a_store_of_the_tests_has_all_traits_though_it_changes(change, local, memory):
    """Until it defines a group. One that the API has created has those that it defines."""
    profile = local.put_profile()
    settings = {"identifier_configs": [{"id_type": "email"}], "matching_rules": ["email"]}
    if change == "its name":
        memory.wait(memory.client.stores.update(local.store_id, display_name="shop"))
    else:
        memory.wait(memory.client.identity_resolution.update(**settings))
    memory.wait(memory.client.profiles.update(profile, traits={"Any": {"trait": 1}}))
    memory.wait(memory.client.trait_groups.create(display_name="Loyalty"))
    with pytest.raises(BadRequestError, match="is not defined"):
        memory.wait(memory.client.profiles.update(profile, traits={"Any": {"trait": 2}}))


def test_a_trait_may_be_promoted_to_two_types(local, memory):
    """What can't be a value of either is left out of an import once."""
    local.put_profile()
    traits = {"phone": {"data_type": "STRING", "id_type_promotion": "email"}}
    memory.wait(memory.client.trait_groups.create(display_name="Contact", traits=traits))
    mappings = [{"column_name": name, "trait_group": "Contact", "trait_name": name} for name in ("phone", "email")]
    file = b"phone,email\n" + b"x" * 300 + b",ada@example.com\n"
    state = memory.wait(memory.client.imports.upload(file, column_mappings=mappings))
    assert (state.summary.errors, state.summary.warnings) == (0, 1)


def test_settings_are_read_as_they_were_written(world):
    """With the API's defaults for what was left out."""
    given = {"id_type": "email", "matching_algo": "fuzzy", "matching_threshold": 80, "limit": 7, "limit_policy": "lifo"}
    given |= {"enforce_unique": False, "normalization": "none"}
    configs = [given, {"id_type": "card"}]
    world.call("identity_resolution.update", identifier_configs=configs, matching_rules=["card", "email"])
    read = world.call("identity_resolution.fetch")
    first, second = read.identifier_configs
    assert {name: getattr(first, name) for name in given} == given
    assert (second.matching_algo, second.matching_threshold, second.limit) == ("exact", 75, 100)
    assert (second.limit_policy, second.enforce_unique, second.normalization) == ("fifo", True, "trim")
    assert read.matching_rules == ["card", "email"]


def test_profiles_are_matched_by_the_rules_only(world, local):
    """A type that is in none of them identifies nobody, though profiles can be looked up by it."""
    configs = [{"id_type": name, "normalization": name} for name in ("phone", "email")]
    world.call("identity_resolution.update", identifier_configs=configs, matching_rules=["phone"])

    def create(phone: str) -> str:
        traits = {"Contact": {"phone": phone, "email": "cy@example.com"}}
        return str(world.call("profiles.create", traits=traits).id)

    cy, other = create("+13175550001"), create("+13175550002")
    assert create("+13175550001") == cy != other
    found = world.call("profiles.lookup", id_type="email", value="cy@example.com").profiles
    assert sorted(found) == sorted([cy, other])

    local.set_identifier_types([IdentifierType("email", traits=["Contact.email"])])
    assert world.call("identity_resolution.fetch").matching_rules == ["email"]
    assert create("+13175550003") == cy, "profiles are matched by the types that a test sets"


@pytest.mark.parametrize(("group", "name"), [("Club", "card.no"), ("My.Club", "card"), ("My.Club", "card.no")])
def test_a_name_with_a_dot_is_promoted(group, name, local, memory):
    """The spec allows dots in the names of groups and of traits."""
    local.put_profile()
    traits = {name: {"data_type": "STRING", "id_type_promotion": "email"}}
    memory.wait(memory.client.trait_groups.create(display_name=group, traits=traits))
    created = memory.wait(memory.client.profiles.create(traits={group: {name: "ada@example.com"}}))
    assert memory.wait(memory.client.profiles.find(email="ada@example.com")).id == created.id


def test_the_traits_of_a_group_come_in_pages(world):
    """Inside of it."""
    names = [f"t{number:02}" for number in range(7)]
    traits = {name: {"data_type": "NUMBER"} for name in names}
    world.call("trait_groups.create", display_name="Many", traits=traits)
    found, token = [], None
    while True:
        page = world.call("trait_groups.fetch", "Many", page_size=3, page_token=token, order="asc")
        found += page.to_dict()["traitGroup"]["traits"]
        token = page.meta.next_token
        if token is None:
            break
    assert found == names


def test_what_a_store_keeps_survives_a_restart(tmp_path):
    """Settings, groups and mappings are in the database's file."""
    for _ in range(2):
        with LocalMemory(db=tmp_path / "m.sqlite") as local, local.client() as memory:
            if not list(memory.trait_groups.list()):
                memory.trait_groups.create(display_name="Loyalty", traits={"plan": {"data_type": "STRING"}})
                memory.data_mappings.create(**MAPPING)
                memory.stores.create(display_name="second")
                continue
            assert [one.display_name for one in memory.trait_groups.list()] == ["Loyalty"]
            assert [one.display_name for one in memory.data_mappings.list()] == ["News"]
            assert len(list(memory.stores.list())) == 2


def test_the_state_of_an_operation_can_be_read_while_another_process_writes(tmp_path):
    """To the same file."""
    with LocalMemory(db=tmp_path / "m.sqlite") as local, local.client() as memory:
        accepted = memory.trait_groups.create(display_name="Loyalty")
        with closing(sqlite3.connect(tmp_path / "m.sqlite", isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            assert memory.operations.wait(accepted).id == "Loyalty"


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
