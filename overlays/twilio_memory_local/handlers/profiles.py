"""Profiles and traits."""

from __future__ import annotations

import json
from typing import Any

from twilio_memory_local.handlers.call import Call, Reply
from twilio_memory_local.handlers.paging import page
from twilio_memory_local.handlers.subject import check_store, find_profile
from twilio_memory_local.spec import Invalid
from twilio_memory_local.store import control, identifiers, profiles, resolution
from twilio_memory_local.store.profiles import Traits
from twilio_memory_local.store.session import RuleBroken, Session


def fetch(session: Session, call: Call) -> Reply:
    body = profiles.get(session, find_profile(session, call))
    assert body is not None, "find_profile has looked"
    if names := call.arguments.get("traitGroups"):
        wanted = names.split(",")
        body["traits"] = {name: group for name, group in body.get("traits", {}).items() if name in wanted}
    return Reply(200, body)


def list_all(session: Session, call: Call) -> Reply:
    check_store(session, call)
    return page(session, call, "profiles", profiles.LIST, lambda _, profile_id: profile_id)


def list_traits(session: Session, call: Call) -> Reply:
    profile_id, names = find_profile(session, call), call.arguments.get("traitGroups")
    groups = None if names is None else json.dumps(names.split(","))

    def trait(changed: str, _: str, group: str, name: str, value: str) -> dict[str, Any]:
        return {"name": name, "value": json.loads(value), "traitGroup": group, "timestamp": changed}

    return page(session, call, "traits", profiles.LIST_TRAITS, trait, profile=profile_id, groups=groups)


def create(session: Session, call: Call) -> Reply:
    check_store(session, call)
    traits = _checked(session, call.body["traits"], "body.traits")
    accepted = call.accepted()
    return Reply(202, accepted.body | {"id": resolution.upsert(session, traits)})


def upsert(session: Session, call: Call) -> Reply:
    check_store(session, call)
    for index, profile in enumerate(call.body["profiles"]):
        place = f"body.profiles[{index}].traits"
        resolution.upsert(session, _checked(session, profile["traits"], place), place)
    return call.accepted()


def update(session: Session, call: Call) -> Reply:
    profile_id = find_profile(session, call)
    traits = _checked(session, call.body.get("traits", {}), "body.traits")
    if undefined := control.undefined_trait(session, traits):
        raise RuleBroken(f"body.traits.{undefined} is not defined: create or update its trait group first")
    found = identifiers.promoted(session, traits)
    profiles.set_traits(session, profile_id, traits)
    resolution.claim(session, profile_id, found)
    return call.accepted()


def delete(session: Session, call: Call) -> Reply:
    profiles.delete(session, find_profile(session, call))
    return call.accepted()


def _checked(session: Session, traits: Traits, place: str) -> Traits:
    """
    Raises:
        RuleBroken: a trait can't be in a response: its name or that of its group is too long, or its value has parts.
    """
    schema = session.spec.component("schemas", "FullTrait")
    for group, name, value in profiles.flat(traits):
        try:
            session.spec.check(schema, {"name": name, "traitGroup": group}, "trait")
        except Invalid as fault:
            raise RuleBroken(f"{place}: a trait's {str(fault).removeprefix('trait.')}") from None
        items = value if isinstance(value, list) else [value]
        if any(isinstance(item, (dict, list)) for item in items):
            raise RuleBroken(f"{place}.{group}.{name} must be text, a number, a boolean, null, or an array of these")
    return traits
