"""Identifiers: the normalized values by which profiles are found, at most so many of a type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from twilio_memory_local.identity import IdentifierType
from twilio_memory_local.spec import Invalid
from twilio_memory_local.store.session import RuleBroken, Session, Unsupported

Found: TypeAlias = list[tuple[IdentifierType, str]]
"""Types of identifiers with normalized values."""

_OF_TYPE = "store = :store AND profile = :profile AND type = :type"
_VALUES = {  # As the limit policy orders them: what goes first comes first.
    "fifo": f"SELECT value FROM identifiers WHERE {_OF_TYPE} ORDER BY added, value",  # noqa: S608 - a constant
    "lifo": f"SELECT value FROM identifiers WHERE {_OF_TYPE} ORDER BY added DESC, value",  # noqa: S608 - a constant
}
_HOLDERS = """
SELECT created, profile FROM identifiers JOIN profiles ON profiles.store = :store AND profiles.id = identifiers.profile
WHERE identifiers.store = :store AND type = :type AND value = :value
  AND NOT EXISTS (SELECT 1 FROM merged WHERE merged.store = :store AND merged.id = profile)
"""


def type_named(session: Session, name: str) -> IdentifierType:
    """
    Raises:
        RuleBroken: the store has no such type.
        Unsupported: values of the type match if they are similar.
    """
    for one in session.identifier_types():
        if one.name == name:
            if one.fuzzy:
                raise Unsupported(f"The local service can't match values of {name!r} that are similar only (fuzzy).")
            return one
    names = ", ".join(one.name for one in session.identifier_types())
    raise RuleBroken(f"idType is none of the store's identifier types ({names})")


def normalized(session: Session, kind: IdentifierType, value: Any, place: str) -> str:
    """
    Raises:
        RuleBroken: `value`, which is at `place` in the request, can't be a value of the type.
    """
    found = _usable(session, kind, value)
    if found is None:
        raise RuleBroken(f"{place} can't be an identifier of the type {kind.name!r}")
    return found


def _usable(session: Session, kind: IdentifierType, value: Any) -> str | None:
    """The value in the form in which it is stored; None if it can't be an identifier."""
    try:
        found = kind.normalize(value)
        session.spec.check(session.spec.component("schemas", "Identifier"), {"idType": kind.name, "value": found}, "")
        str(found).encode()  # Half of a surrogate pair can't be stored.
    except (Invalid, UnicodeEncodeError):
        return None
    return found


def promoted(session: Session, traits: Mapping[str, Mapping[str, Any]], place: str = "body.traits") -> Found:
    """The identifiers in `traits`, by the types of the store. A trait that is null is not promoted.

    Raises:
        RuleBroken: a trait can't be an identifier.
        Unsupported: values of its type match if they are similar.
    """
    return [
        (type_named(session, kind.name), normalized(session, kind, value, f"{place}.{group}.{name}"))
        for kind, group, name, value in _promotable(session, traits)
    ]


def _promotable(
    session: Session, traits: Mapping[str, Mapping[str, Any]]
) -> Iterable[tuple[IdentifierType, str, str, Any]]:
    for kind in session.identifier_types():
        for group, members in traits.items():
            for name, value in members.items():  # Both names may have dots, so a path can't be split.
                if value is not None and f"{group}.{name}" in kind.traits:
                    yield kind, group, name, value


def replace_promoted(session: Session, profile_id: str, traits: Mapping[str, Mapping[str, Any]]) -> None:
    """Gives a profile the identifiers in `traits`, and no other. Leaves out what can't be one."""
    session.change("DELETE FROM identifiers WHERE store = :store AND profile = :profile", profile=profile_id)
    for kind, _, _, value in _promotable(session, traits):
        if normal := _usable(session, kind, value):
            add(session, profile_id, kind, normal)


def add(session: Session, profile_id: str, kind: IdentifierType, value: str) -> None:
    """Adds a normalized value. If the type is at its limit, the value that its policy names goes."""
    kept = values(session, profile_id, kind)
    if value in kept:
        return
    if len(kept) >= kind.limit:
        remove(session, profile_id, kind, kept[0])
    session.change(
        "INSERT INTO identifiers VALUES (:store, :profile, :type, :value, :now)",
        profile=profile_id,
        type=kind.name,
        value=value,
    )


def values(session: Session, profile_id: str, kind: IdentifierType) -> list[str]:
    """The values in the order of the limit policy: the first is the one that goes first."""
    rows = session.rows(_VALUES[kind.limit_policy], profile=profile_id, type=kind.name)
    return [value for (value,) in rows]


def listing(session: Session, profile_id: str) -> dict[str, list[str]]:
    """The values of a profile by type; no type without values."""
    found = {kind.name: values(session, profile_id, kind) for kind in session.identifier_types()}
    return {name: kept for name, kept in found.items() if kept}


def remove(session: Session, profile_id: str, kind: IdentifierType, value: str) -> bool:
    """Returns whether the profile had the value."""
    statement = f"DELETE FROM identifiers WHERE {_OF_TYPE} AND value = :value"  # noqa: S608 - a constant
    return session.change(statement, profile=profile_id, type=kind.name, value=value) > 0


def replace(session: Session, profile_id: str, kind: IdentifierType, old: str, new: str) -> None:
    """Puts `new`, which the profile does not have, in the place of `old`, which it has."""
    statement = f"UPDATE identifiers SET value = :new WHERE {_OF_TYPE} AND value = :old"  # noqa: S608 - a constant
    session.change(statement, profile=profile_id, type=kind.name, old=old, new=new)


def move(session: Session, profile_id: str, into: str) -> None:
    """Gives one profile the identifiers of another. Values above a limit go, as its policy says."""
    session.change(
        "INSERT OR IGNORE INTO identifiers SELECT store, :into, type, value, added FROM identifiers "
        "WHERE store = :store AND profile = :profile",
        profile=profile_id,
        into=into,
    )
    session.change("DELETE FROM identifiers WHERE store = :store AND profile = :profile", profile=profile_id)
    for kind in session.identifier_types():
        kept = values(session, into, kind)
        for value in kept[: max(0, len(kept) - kind.limit)]:
            remove(session, into, kind, value)


def holders(session: Session, found: Found) -> Sequence[str]:
    """The profiles that have one of the identifiers, the earliest first."""
    rows = {row for kind, value in found for row in session.rows(_HOLDERS, type=kind.name, value=value)}
    return [profile for _, profile in sorted(rows)]


def drop_unusable(session: Session, traits: dict[str, dict[str, Any]]) -> int:
    """Removes from `traits` those that are promoted and can't be identifiers. Returns how many."""
    unusable = {
        (group, name)
        for kind, group, name, value in _promotable(session, traits)
        if _usable(session, kind, value) is None
    }
    for group, name in unusable:
        del traits[group][name]
    return len(unusable)
