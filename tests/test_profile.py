"""A Profile as a value of Python's: copied, serialized and held in every usual way, and changed in none."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
import weakref
from typing import Any
from unittest import mock

import attrs
import msgspec
import pydantic
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from twilio_memory import Profile
from twilio_memory.read_only import ReadOnlyDict, ReadOnlyList, read_only
from twilio_memory.response import Headers, ResponseInfo

BODY = {"id": "p", "traits": {"Contact": {"name": "Łukasz", "tags": [1, {"deep": [2]}], "none": None}}, "more": [1]}
TRAITS: Any = BODY["traits"]


@pytest.fixture
def profile() -> Profile:
    body = copy.deepcopy(BODY)
    return Profile("p", "p", None, body["traits"], body, ResponseInfo(200, Headers(), 1, 0.1))


@dataclasses.dataclass
class DataClass:
    profile: Any
    traits: Any


@attrs.define
class AttrsClass:
    profile: Any
    traits: Any


class Model(pydantic.BaseModel):
    profile: Profile
    traits: dict[str, dict[str, Any]]


COPIES = {
    "dict": dict,
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "json": lambda traits: json.loads(json.dumps(traits)),
    "msgspec": lambda traits: msgspec.json.decode(msgspec.json.encode(traits)),
    "pickle": lambda traits: pickle.loads(pickle.dumps(traits)),
    "the oldest pickle": lambda traits: pickle.loads(pickle.dumps(traits, protocol=0)),
    "dataclasses": lambda traits: dataclasses.asdict(DataClass(None, traits))["traits"],
    "attrs": lambda traits: attrs.asdict(AttrsClass(None, traits))["traits"],
    "pydantic": lambda traits: pydantic.TypeAdapter(dict[str, Any]).validate_python(traits),
    "pydantic's JSON": lambda traits: json.loads(pydantic.TypeAdapter(Any).dump_json(traits)),
}


@pytest.mark.parametrize("made", COPIES.values(), ids=COPIES)
def test_traits_can_be_copied_and_serialized(profile, made):
    """Whatever reads dicts and lists reads them."""
    assert made(profile.traits) == TRAITS


def change(container: Any) -> list[Any]:
    """Every method that changes a container of this type, as a function without arguments."""
    if isinstance(container, dict):
        return [
            lambda: container.__setitem__("x", 1),
            lambda: container.__delitem__(next(iter(container))),
            lambda: container.__ior__({}),
            container.clear,
            lambda: container.pop(next(iter(container))),
            container.popitem,
            lambda: container.setdefault("x", 1),
            lambda: container.update(x=1),
        ]
    return [
        lambda: container.__setitem__(0, 1),
        lambda: container.__delitem__(0),
        lambda: container.__iadd__([1]),
        lambda: container.__imul__(2),
        lambda: container.append(1),
        container.clear,
        lambda: container.extend([1]),
        lambda: container.insert(0, 1),
        container.pop,
        lambda: container.remove(1),
        container.reverse,
        container.sort,
    ]


def test_nothing_within_traits_can_be_changed(profile):
    """Groups, traits, lists and what is in them."""
    tags = profile.traits["Contact"]["tags"]
    for container in (profile.traits, profile.traits["Contact"], tags, tags[1], tags[1]["deep"]):
        for attempt in change(container):
            with pytest.raises(TypeError, match="is read-only: change a copy"):
                attempt()
    assert (profile.traits, profile.to_dict()) == (TRAITS, BODY)


@pytest.mark.parametrize("kind", [ReadOnlyDict, ReadOnlyList])
def test_no_method_that_changes_is_forgotten(kind):
    """Those of dict and list that a later version of Python brings as well."""
    (plain,) = kind.__bases__
    kept = {name for name in dir(plain) if not name.startswith("__") and name not in vars(kind)}
    readers = {"copy", "fromkeys", "get", "items", "keys", "values"} if plain is dict else {"copy", "count", "index"}
    assert kept == readers


def test_a_copy_can_be_changed(profile):
    """A deep one down to its lists; so can to_dict()."""
    for made in (copy.deepcopy(profile.traits), profile.to_dict()["traits"]):
        made["Contact"]["tags"][1]["deep"].append(3)
        made["new"] = {}
    assert (profile.traits, profile.to_dict()) == (TRAITS, BODY)


COPIED = {
    "copy": (copy.copy, True),
    "deepcopy": (copy.deepcopy, True),
    "pickle": (COPIES["pickle"], False),
    "the oldest pickle": (COPIES["the oldest pickle"], False),
}


@pytest.mark.parametrize(("make", "can_be_changed"), COPIED.values(), ids=COPIED)
@pytest.mark.parametrize("value", [{"a": 1, "b": {"c": [2]}}, [1, {"a": [2]}], {}, []], ids=repr)
def test_what_a_copy_is_made_of(make, can_be_changed, value):
    """Copies are plain dicts and lists, a deep one down to the last; from a pickle, they are read-only again, as they were."""
    original = read_only(value)
    made = make(original)
    assert made == original == value
    assert made is not original
    assert type(made) is (type(value) if can_be_changed else type(original))
    assert {type(inner) for inner in within(original)} <= {ReadOnlyDict, ReadOnlyList}
    plain = {dict, list} if make is copy.deepcopy else {ReadOnlyDict, ReadOnlyList}
    assert not [inner for inner in within(made) if type(inner) not in plain]


def within(container: Any) -> list[Any]:
    """The dicts and lists in `container`, at any depth."""
    found = [one for one in (container.values() if isinstance(container, dict) else container) if type(one) is not int]
    return [*found, *(inner for one in found for inner in within(one))]


def test_copies_of_a_profile_are_equal(profile):
    for made in (
        copy.copy(profile),
        copy.deepcopy(profile),
        pickle.loads(pickle.dumps(profile)),
        msgspec.structs.replace(profile),
    ):
        assert (made, hash(made), made.traits, made.to_dict()) == (profile, hash(profile), TRAITS, BODY)
        assert (made != profile) is False
    assert profile == mock.ANY
    assert profile != profile.id
    assert profile != msgspec.structs.replace(profile, id="another")
    assert profile != profile.with_traits({})
    assert profile.with_traits({}).traits == {}


def test_a_profile_is_an_object_of_its_own_kind(profile):
    """It can be referred to weakly, and has no dict, which a web framework would send in the place of the profile."""
    assert [weakref.ref(value)() for value in (profile, profile.response)] == [profile, profile.response]
    assert profile.traits is profile.traits
    with pytest.raises(TypeError):
        vars(profile)
    for name in ("id", "traits", "new"):
        with pytest.raises(AttributeError):
            setattr(profile, name, "x")


def test_a_repr_is_one_line_that_can_be_written(profile):
    """Whatever a server calls the groups."""
    shown = repr(profile.with_traits({"Contact": {"a": 1}, "a\nb": {}, "\ud800": {}}))
    assert shown.endswith(r"traits=<Contact: 1, a\nb: 0, \ud800: 0>)")


def test_a_profile_can_be_held(profile):
    """In dataclasses, attrs classes and pydantic's models; pydantic writes it as to_dict() does."""
    assert dataclasses.asdict(DataClass(profile, None))["profile"] == profile
    assert attrs.asdict(AttrsClass(profile, None), recurse=False)["profile"] == profile
    model = Model(profile=profile, traits=profile.traits)
    assert model.model_copy(deep=True) == model
    assert json.loads(model.model_dump_json()) == {"profile": BODY, "traits": TRAITS}
    for mode in ("validation", "serialization"):
        assert Model.model_json_schema(mode=mode)["properties"]["profile"]["type"] == "object"
    with pytest.raises(pydantic.ValidationError):
        Model(profile=BODY, traits={})  # type: ignore[arg-type]


def test_a_route_of_fastapi_can_return_it(profile):
    """With its type or in a list, and its traits as they are; the route's own documentation can be made."""
    app = FastAPI()
    app.get("/profile", response_model=Profile)(lambda: profile)
    app.get("/profiles", response_model=list[Profile])(lambda: [profile])
    app.get("/traits")(lambda: profile.traits)
    client = TestClient(app)
    assert client.get("/profile").json() == BODY
    assert client.get("/profiles").json() == [BODY]
    assert client.get("/traits").json() == TRAITS
    assert client.get("/openapi.json").status_code == 200


def test_traits_of_any_depth_can_be_read():
    """A server decides how deep they are."""
    deep: Any = 1
    for _ in range(100_000):
        deep = [deep]
    body = {"traits": {"G": {"deep": deep}}}
    profile = Profile("p", "p", None, body["traits"], body, ResponseInfo(200, Headers(), 1, 0.1))
    level = profile.traits["G"]["deep"]
    depth = 0
    while isinstance(level, list):
        level, depth = level[0], depth + 1
    assert depth == 100_000
    assert profile.to_dict()["traits"]["G"]["deep"][0]
