"""Identity resolution: which profile a set of identifiers belongs to, and merges of profiles that share one."""

from __future__ import annotations

from twilio_memory_local.ids import new_id
from twilio_memory_local.store import identifiers, memories, profiles
from twilio_memory_local.store.identifiers import Found
from twilio_memory_local.store.profiles import Traits
from twilio_memory_local.store.session import RuleBroken, Session

# A chain has no more steps than there are merges, and a circle has no end.
_CHAIN = """
WITH RECURSIVE most (steps) AS (SELECT count(*) FROM merged WHERE store = :store), chain (id, depth) AS (
  SELECT into_id, 1 FROM merged WHERE store = :store AND id = :id
  UNION SELECT merged.into_id, depth + 1 FROM merged JOIN chain USING (id), most WHERE store = :store AND depth < steps
) SELECT id FROM chain ORDER BY depth DESC LIMIT 1
"""


def upsert(session: Session, traits: Traits, place: str = "body.traits") -> str:
    """Creates a profile with these traits, or updates the one that has an identifier that is among them. Returns its ID.

    If several profiles have one, they are merged.

    Raises:
        RuleBroken: no trait is promoted to an identifier, or a rule of the store is broken.
        Unsupported: values of an identifier's type match if they are similar.
    """
    found = identifiers.promoted(session, traits, place)
    if not found:
        paths = ", ".join(path for kind in session.identifier_types() for path in kind.traits)
        raise RuleBroken(f"{place} must have at least one trait that is promoted to an identifier ({paths})")
    sharing = identifiers.holders(session, _matching(session, found))
    profile_id = sharing[0] if sharing else new_id(session.spec, "ProfileId")
    if not sharing:
        profiles.create(session, profile_id)
    profile_id = claim(session, profile_id, found)
    profiles.set_traits(session, profile_id, traits)
    return profile_id


def claim(session: Session, profile_id: str, found: Found) -> str:
    """Gives a profile identifiers, and merges the profiles that share one. Returns the ID that stays, the earliest one's."""
    for kind, value in found:
        identifiers.add(session, profile_id, kind, value)
    sharing = identifiers.holders(session, _matching(session, found))
    for other in sharing[1:]:
        merge(session, other, sharing[0])
    return sharing[0] if sharing else profile_id


def _matching(session: Session, found: Found) -> Found:
    """Those by which profiles are matched."""
    rules = session.matching_rules()
    return [(kind, value) for kind, value in found if kind.unique and kind.name in rules]


def merge(session: Session, profile_id: str, into: str) -> None:
    """Merges a profile into another. Of a trait that both have, the value that was changed last stays.

    Raises:
        RuleBroken: the merged profile would have more traits or groups than the spec allows.
    """
    target = canonical(session, into) or into
    moving = profiles.get(session, profile_id)
    if moving and profiles.get(session, target) and target != profile_id:
        ours, theirs = profiles.changes(session, target), profiles.changes(session, profile_id)
        newer: dict[str, dict[str, object]] = {}
        for group, name, value in profiles.flat(moving.get("traits", {})):
            if ours.get((group, name), "") < theirs[group, name]:
                newer.setdefault(group, {})[name] = value
        profiles.set_traits(session, target, newer, changed=theirs)
        identifiers.move(session, profile_id, target)
        memories.move(session, profile_id, target)
        profiles.remove(session, profile_id)
    session.change("INSERT OR REPLACE INTO merged VALUES (:store, :id, :into)", id=profile_id, into=into)


def canonical(session: Session, profile_id: str) -> str | None:
    """The profile at the end of the chain of merges from `profile_id`; None if it was not merged."""
    found: str | None = session.one(_CHAIN, id=profile_id)
    return found
