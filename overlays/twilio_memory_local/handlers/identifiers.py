"""Identifiers."""

from __future__ import annotations

from twilio_memory_local.handlers.call import Call, Reply
from twilio_memory_local.handlers.subject import find_profile
from twilio_memory_local.identity import IdentifierType
from twilio_memory_local.store import identifiers, resolution
from twilio_memory_local.store.session import Session


def list_all(session: Session, call: Call) -> Reply:
    found = identifiers.listing(session, find_profile(session, call))
    return Reply(200, {"identifiers": [{"idType": name, "values": values} for name, values in found.items()]})


def create(session: Session, call: Call) -> Reply:
    profile_id = find_profile(session, call)
    kind = identifiers.type_named(session, call.body["idType"])
    value = identifiers.normalized(session, kind, call.body["value"], "body.value")
    resolution.claim(session, profile_id, [(kind, value)])
    return call.accepted()


def fetch(session: Session, call: Call) -> Reply:
    _, kind, values = _find(session, call)
    return Reply(200, {"idType": kind.name, "values": values})


def update(session: Session, call: Call) -> Reply:
    profile_id, kind, values = _find(session, call)
    if call.body["idType"] != kind.name:
        raise call.refusal(400, message="The request is not valid: body.idType must be the same as in the path.")
    identifiers.type_named(session, kind.name)
    old = identifiers.normalized(session, kind, call.body["oldValue"], "body.oldValue")
    new = identifiers.normalized(session, kind, call.body["newValue"], "body.newValue")
    if old not in values:
        raise call.refusal(404, "identifier")
    if new in values:
        raise call.refusal(409, message="The profile has the new value already.")
    identifiers.replace(session, profile_id, kind, old, new)
    resolution.claim(session, profile_id, [(kind, new)])
    return call.accepted()


def delete(session: Session, call: Call) -> Reply:
    profile_id, kind, values = _find(session, call)
    for value in values if call.arguments["removeAll"] else values[:1]:
        identifiers.remove(session, profile_id, kind, value)
    return call.accepted()


def _find(session: Session, call: Call) -> tuple[str, IdentifierType, list[str]]:
    """The profile, and the type with the values that the profile has, of which there is one at least.

    Raises:
        Refused: there is no such store, profile or identifier, or the profile was merged into another.
    """
    profile_id, name = find_profile(session, call), call.arguments["idType"]
    for kind in session.identifier_types():
        if kind.name == name and (values := identifiers.values(session, profile_id, kind)):
            return profile_id, kind, values
    raise call.refusal(404, "identifier")
