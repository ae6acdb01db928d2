"""Profiles and their traits. A profile's body is the API's JSON; the table of traits adds the time of each one's last change."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from typing import Any, TypeAlias

from twilio_memory_local.moments import sortable
from twilio_memory_local.spec import Invalid
from twilio_memory_local.store import identifiers, memories
from twilio_memory_local.store.session import RuleBroken, Session, paged

Traits: TypeAlias = Mapping[str, Mapping[str, Any]]

LIST = paged(
    "SELECT created AS at, id FROM profiles WHERE store = :store "
    "AND NOT EXISTS (SELECT 1 FROM merged WHERE merged.store = :store AND merged.id = profiles.id)"
)
LIST_TRAITS = paged(
    "SELECT changed AS at, trait_group || char(1) || name AS id, trait_group, name, value FROM traits "
    "WHERE store = :store AND profile = :profile "
    "AND (:groups IS NULL OR trait_group IN (SELECT value FROM json_each(:groups)))"
)
_OWN = "WHERE store = :store AND profile = :profile"


def get(session: Session, profile_id: str) -> dict[str, Any] | None:
    body = session.one("SELECT body FROM profiles WHERE store = :store AND id = :id", id=profile_id)
    return json.loads(body) if body else None


def create(session: Session, profile_id: str) -> None:
    """Adds a profile without traits."""
    _insert(session, {"id": profile_id, "createdAt": session.now, "traits": {}}, session.now)


def put(session: Session, profile: Mapping[str, Any]) -> None:
    """Adds a profile as it is, or replaces the one with its ID. Its promoted traits are its identifiers; it is not merged."""
    created = session.now
    with suppress(KeyError, ValueError):  # A profile need not have a date.
        created = sortable(profile["createdAt"])
    _insert(session, profile, created)
    _put_traits(session, profile["id"], profile.get("traits", {}))
    session.change("DELETE FROM merged WHERE store = :store AND id = :id", id=profile["id"])
    identifiers.replace_promoted(session, profile["id"], profile.get("traits", {}))


def _insert(session: Session, profile: Mapping[str, Any], created: str) -> None:
    session.change(
        "INSERT OR REPLACE INTO profiles (store, id, body, created) VALUES (:store, :id, :body, :created)",
        id=profile["id"],
        body=json.dumps(profile, allow_nan=False),
        created=created,
    )


def set_traits(
    session: Session, profile_id: str, changes: Traits, *, changed: Mapping[tuple[str, str], str] | None = None
) -> None:
    """Adds or overwrites traits of a profile, and leaves the others. None removes a trait, and the last one its group.

    Args:
        session: the session.
        profile_id: the profile, which exists.
        changes: the traits by group and name.
        changed: the times of the changes by group and name. None: now.

    Raises:
        RuleBroken: the profile would have more traits or groups than the spec allows.
    """
    profile = get(session, profile_id)
    assert profile is not None, "the caller has looked"
    traits = {group: dict(members) for group, members in profile.get("traits", {}).items()}
    for group, members in changes.items():
        merged = {**traits.get(group, {}), **members}
        traits[group] = {name: value for name, value in merged.items() if value is not None or name not in members}
        if not traits[group]:
            del traits[group]
    try:
        session.spec.check(session.spec.component("schemas", "TraitGroups"), traits, "traits")
    except Invalid as fault:
        raise RuleBroken(f"With this change, the profile's {fault}") from None
    body = json.dumps({**profile, "traits": traits}, allow_nan=False)
    session.change("UPDATE profiles SET body = :body WHERE store = :store AND id = :id", body=body, id=profile_id)
    _put_traits(session, profile_id, traits, changed)


def _put_traits(
    session: Session, profile_id: str, traits: Traits, changed: Mapping[tuple[str, str], str] | None = None
) -> None:
    """Updates the rows of a profile's traits. A trait with the same value keeps the time of its last change."""
    new = {(group, name): json.dumps(value) for group, name, value in flat(traits)}
    rows = session.rows(f"SELECT trait_group, name, value FROM traits {_OWN}", profile=profile_id)  # noqa: S608 - a constant
    old = {(group, name): value for group, name, value in rows}
    for group, name in old.keys() - new.keys():
        statement = f"DELETE FROM traits {_OWN} AND trait_group = :group AND name = :name"  # noqa: S608 - a constant
        session.change(statement, profile=profile_id, group=group, name=name)
    for key, value in new.items():
        if old.get(key) != value:
            session.change(
                "INSERT OR REPLACE INTO traits VALUES (:store, :profile, :group, :name, :value, :changed)",
                profile=profile_id,
                group=key[0],
                name=key[1],
                value=value,
                changed=(changed or {}).get(key, session.now),
            )


def flat(traits: Traits) -> Iterable[tuple[str, str, Any]]:
    """The group, name and value of each trait."""
    return ((group, name, value) for group, members in traits.items() for name, value in members.items())


def changes(session: Session, profile_id: str) -> dict[tuple[str, str], str]:
    """The time of each trait's last change, by group and name."""
    rows = session.rows(f"SELECT trait_group, name, changed FROM traits {_OWN}", profile=profile_id)  # noqa: S608 - a constant
    return {(group, name): changed for group, name, changed in rows}


def remove(session: Session, profile_id: str) -> None:
    """Deletes the rows of a profile and its traits only."""
    session.change("DELETE FROM profiles WHERE store = :store AND id = :profile", profile=profile_id)
    session.change(f"DELETE FROM traits {_OWN}", profile=profile_id)  # noqa: S608 - a constant


def delete(session: Session, profile_id: str) -> None:
    """Deletes a profile and all that belongs to it, with the IDs of profiles that were merged into it."""
    remove(session, profile_id)
    session.change(f"DELETE FROM identifiers {_OWN}", profile=profile_id)  # noqa: S608 - a constant
    memories.delete_all(session, profile_id)
    session.change(
        "WITH RECURSIVE gone (id) AS (SELECT :profile UNION SELECT merged.id FROM merged JOIN gone ON into_id = gone.id "
        "WHERE store = :store) DELETE FROM merged WHERE store = :store AND id IN (SELECT id FROM gone)",
        profile=profile_id,
    )
