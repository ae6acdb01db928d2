"""Reads seed files.

{"stores": {"mem_store_...": {
    "profiles": [{"id": "mem_profile_...", "traits": {"Contact": {"phone": "+13175551234"}}}],
    "merged": {"mem_profile_...": "mem_profile_..."},
    "observations": {"mem_profile_...": [{"id": ..., "content": ..., "source": ..., "occurredAt": ...}]},
    "summaries": {"mem_profile_...": [{"id": ..., "content": ..., "conversationId": ..., "occurredAt": ...}]}}}}
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from twilio_memory_local.spec import Invalid, Spec
from twilio_memory_local.store import memories, profiles, resolution
from twilio_memory_local.store.database import Database
from twilio_memory_local.store.memories import Kind
from twilio_memory_local.store.session import RuleBroken, Session

_MEMORIES = {
    "observations": (Kind.OBSERVATION, ("Observation", "ObservationData")),
    "summaries": (Kind.SUMMARY, ("Summary", "SummaryData")),
}


class SeedError(ValueError):
    """The seed can't be read, or is invalid. The text says where and why."""


def load_seed(seed: str | Path | Mapping[str, Any], spec: Spec, database: Database) -> list[str]:
    """Adds the stores of `seed`, the path of a file or its content, to `database`: all of them, or none. Returns their IDs.

    Raises:
        SeedError: it can't be read, or does not have the format above.
    """
    content = seed if isinstance(seed, Mapping) else _read(Path(seed))
    stores = _object(_object(content, "the seed", {"stores"}).get("stores", {}), "stores")
    for store_id, node in stores.items():
        place = f"stores.{store_id}"
        _object(node, place, {"profiles", "merged", *_MEMORIES})
        _check_ids(spec, "StoreId", [store_id], "stores")
        _check_profiles(spec, node.get("profiles", []), f"{place}.profiles")
        merged = _object(node.get("merged", {}), f"{place}.merged")
        _check_ids(spec, "ProfileId", [*merged.keys(), *merged.values()], f"{place}.merged")
        for old, new in merged.items():
            if old == new:
                raise SeedError(f"{place}.merged: {old!r} can't be merged into itself")
        for key in _MEMORIES:
            _check_memories(spec, key, node.get(key, {}), f"{place}.{key}")
    with database.writing("") as session:
        for store_id, node in stores.items():
            try:
                _add(session.of_store(store_id), node)
            except RuleBroken as error:
                raise SeedError(f"stores.{store_id}: {error}") from None
            except UnicodeEncodeError:  # SQLite keeps text in UTF-8. The values of traits are kept in JSON.
                text = "half of a surrogate pair can be in the value of a trait only, and of none that is an identifier"
                raise SeedError(f"stores.{store_id}: {text}") from None
    return list(stores)


def _add(session: Session, node: Mapping[str, Any]) -> None:
    session.put_store()
    for profile in node.get("profiles", []):
        profiles.put(session, profile)
    for key, (kind, _) in _MEMORIES.items():
        for profile_id, items in node.get(key, {}).items():
            canonical = resolution.canonical(session, profile_id) or profile_id
            if profiles.get(session, canonical) is None:
                raise RuleBroken(f"{key}: there is no profile {profile_id!r}")
            for item in items:
                memories.add(session, kind, canonical, item["id"], item)
    for old, new in node.get("merged", {}).items():
        resolution.merge(session, old, new)


def _read(path: Path) -> Any:
    """The content of a JSON file in UTF-8 or UTF-16, with or without the mark with which editors on Windows begin files."""
    name = path.name or str(path)
    try:
        content = path.read_bytes()
        return json.loads(content.decode(json.detect_encoding(content)))
    except json.JSONDecodeError as error:
        raise SeedError(f"{name}:{error.lineno}: {error.msg} (column {error.colno})") from None
    except OSError as error:
        raise SeedError(f"{name}: {error.strerror or error}") from None
    except UnicodeDecodeError:
        raise SeedError(f"{name}: not UTF-8") from None
    except (ValueError, RecursionError):  # An integer of thousands of digits, for one.
        raise SeedError(f"{name}: a number is too long, or the nesting too deep") from None


def _object(value: Any, place: str, names: set[str] | None = None) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise SeedError(f"{place}: must be an object")
    if names is not None and (unknown := value.keys() - names):
        raise SeedError(f"{place}: unknown name {min(unknown)!r}; use {', '.join(sorted(names))}")
    return value


def _check_ids(spec: Spec, parameter: str, ids: list[Any], place: str) -> None:
    schema = spec.document["components"]["parameters"][parameter]["schema"]
    for value in ids:
        try:
            spec.check(schema, value, repr(value))
        except Invalid as error:
            raise SeedError(f"{place}: {error}") from None


def _check_profiles(spec: Spec, profiles: Any, place: str) -> None:
    if not isinstance(profiles, list):
        raise SeedError(f"{place}: must be an array")
    profile_schema = spec.success("FetchProfile")
    trait_schema = spec.resolve(spec.success("ListProfileTraits"))["properties"]["traits"]["items"]
    for index, profile in enumerate(profiles):
        try:
            spec.check(profile_schema, profile, f"{place}[{index}]")
            if "id" not in profile:
                raise Invalid(f"{place}[{index}] must have an id")
            for group, traits in profile.get("traits", {}).items():
                for name, value in traits.items():
                    trait = {"name": name, "traitGroup": group, "value": value}
                    spec.check(trait_schema, trait, f"{place}[{index}].traits.{group[:80]}")
        except Invalid as error:
            raise SeedError(str(error)) from None


def _check_memories(spec: Spec, key: str, node: Any, place: str) -> None:
    _, names = _MEMORIES[key]
    for profile_id, items in _object(node, place).items():
        _check_ids(spec, "ProfileId", [profile_id], place)
        if not isinstance(items, list):
            raise SeedError(f"{place}.{profile_id}: must be an array")
        for index, item in enumerate(items):
            try:
                for name in names:
                    spec.check(spec.component("schemas", name), item, f"{place}.{profile_id}[{index}]")
            except Invalid as error:
                raise SeedError(str(error)) from None
