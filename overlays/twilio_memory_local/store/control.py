"""What a store is and allows: its settings, trait groups and data mappings, and the operations that change them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import asdict

from twilio_memory_local.identity import IdentifierType
from twilio_memory_local.ids import new_id
from twilio_memory_local.store.schema import TABLES
from twilio_memory_local.store.session import RuleBroken, Session, paged

MAX_STORES = 15
MAX_TRAITS = 95
"""In a group."""
UNNAMED: Mapping[str, Any] = {"displayName": "local", "version": 1}
"""A store that was not created by the API."""

LIST_STORES = paged("SELECT created AS at, id FROM stores")
LIST_GROUPS = paged("SELECT created AS at, name AS id, body FROM trait_groups WHERE store = :store")
LIST_TRAITS = paged(
    "SELECT key AS at, key AS id, value FROM trait_groups, json_each(trait_groups.body, '$.traits') "
    "WHERE store = :store AND name = :name"
)
LIST_MAPPINGS = paged(
    "SELECT created AS at, id, body FROM data_mappings WHERE store = :store "
    "AND (:type IS NULL OR json_extract(body, '$.mappingFrom.type') = :type)"
)


# --- stores


def count_stores(session: Session) -> int:
    count: int = session.one("SELECT count(*) FROM stores")
    return count


def create_store(session: Session, data: Mapping[str, Any]) -> str:
    store_id = new_id(session.spec, "StoreId")
    body = json.dumps({**data, "version": 1})
    session.change("INSERT INTO stores (id, created, body) VALUES (:id, :now, :body)", id=store_id, body=body)
    return store_id


def store(session: Session) -> dict[str, Any]:
    """The settings of the store, which exists."""
    body = session.one("SELECT body FROM stores WHERE id = :store")
    return json.loads(body) if body else dict(UNNAMED)


def update_store(session: Session, changes: Mapping[str, Any]) -> None:
    body = store(session)
    body = {**body, **changes, "version": body["version"] + 1}
    session.change("UPDATE stores SET body = :body WHERE id = :store", body=json.dumps(body))


def delete_store(session: Session) -> None:
    session.change("DELETE FROM words WHERE rowid IN (SELECT number FROM memories WHERE store = :store)")
    session.change("DELETE FROM revisions WHERE memory IN (SELECT number FROM memories WHERE store = :store)")
    for table in TABLES:
        if table not in ("words", "revisions", "stores", "operations"):
            session.change(f"DELETE FROM {table} WHERE store = :store")  # noqa: S608 - a constant
    session.change("DELETE FROM stores WHERE id = :store")


# --- trait groups


def group(session: Session, name: str) -> dict[str, Any] | None:
    body = session.one("SELECT body FROM trait_groups WHERE store = :store AND name = :name", name=name)
    return json.loads(body) if body else None


def create_group(session: Session, data: Mapping[str, Any]) -> None:
    body = json.dumps({"traits": {}, **data, "version": 1})
    session.change("INSERT INTO trait_groups VALUES (:store, :name, :now, :body)", name=data["displayName"], body=body)


def update_group(session: Session, body: Mapping[str, Any], changes: Mapping[str, Any]) -> None:
    """
    Raises:
        RuleBroken: the group would have too many traits.
    """
    traits = {**body["traits"], **changes.get("traits", {})}
    traits = {name: definition for name, definition in traits.items() if definition["dataType"]}
    if len(traits) > MAX_TRAITS:
        raise RuleBroken(f"the group would have more than {MAX_TRAITS} traits")
    fresh = {**body, **changes, "traits": traits, "version": body["version"] + 1}
    statement = "UPDATE trait_groups SET body = :body WHERE store = :store AND name = :name"
    session.change(statement, name=body["displayName"], body=json.dumps(fresh))


def delete_group(session: Session, name: str) -> None:
    """And its traits in all profiles."""
    session.change("DELETE FROM trait_groups WHERE store = :store AND name = :name", name=name)
    for (profile_id,) in session.rows("SELECT id FROM profiles WHERE store = :store"):
        statement = "SELECT body FROM profiles WHERE store = :store AND id = :id"
        body = json.loads(session.one(statement, id=profile_id))
        if body.get("traits", {}).pop(name, None) is not None:
            statement = "UPDATE profiles SET body = :body WHERE store = :store AND id = :id"
            session.change(statement, id=profile_id, body=json.dumps(body))
    session.change("DELETE FROM traits WHERE store = :store AND trait_group = :name", name=name)


def undefined_trait(session: Session, traits: Mapping[str, Mapping[str, Any]]) -> str | None:
    """A trait that the store does not define, as Group.name. A store that defines no group, and was not created by the API, has
    all traits.
    """
    rows = session.rows("SELECT name, body FROM trait_groups WHERE store = :store")
    if not rows and not session.one("SELECT created FROM stores WHERE id = :store"):
        return None
    defined = {name: json.loads(body)["traits"] for name, body in rows}
    names = (
        f"{group}.{name}" for group, members in traits.items() for name in members if name not in defined.get(group, {})
    )
    return next(names, None)


# --- identity resolution


def settings(session: Session) -> dict[str, Any]:
    """The settings in the API's format."""
    types = session.own_types()
    version = store(session).get("identityVersion", 1)
    configs = [
        {
            "idType": one.name,
            "matchingAlgo": "fuzzy" if one.fuzzy else "exact",
            "matchingThreshold": one.threshold,
            "limit": one.limit,
            "limitPolicy": one.limit_policy,
            "enforceUnique": one.unique,
            "normalization": one.normalization,
        }
        for one in types
    ]
    return {"identifierConfigs": configs, "matchingRules": session.matching_rules(), "version": version}


def replace_settings(session: Session, data: Mapping[str, Any]) -> None:
    """
    Raises:
        RuleBroken: a type is there twice, or a rule names none.
    """
    names = [config["idType"] for config in data["identifierConfigs"]]
    if len(set(names)) < len(names):
        raise RuleBroken("body.identifierConfigs has an idType twice")
    if unknown := [rule for rule in data["matchingRules"] if rule not in names]:
        raise RuleBroken(f"body.matchingRules: {unknown[0]!r} is none of the identifierConfigs")
    promoted = {one.name: one.traits for one in session.own_types()}
    types = [
        IdentifierType(
            config["idType"],
            promoted.get(config["idType"], ()),
            config.get("normalization", "trim"),
            config.get("limit", 100),
            config.get("limitPolicy", "fifo"),
            config.get("enforceUnique", True),
            config.get("matchingAlgo") == "fuzzy",
            config.get("matchingThreshold", 75),
        )
        for config in data["identifierConfigs"]
    ]
    version = settings(session)["version"] + 1
    body = {**store(session), "matchingRules": data["matchingRules"], "identityVersion": version}
    values = {"types": json.dumps([asdict(one) for one in types]), "body": json.dumps(body)}
    session.change("UPDATE stores SET identity = :types, body = :body WHERE id = :store", **values)


# --- data mappings


def mapping(session: Session, mapping_id: str) -> dict[str, Any] | None:
    body = session.one("SELECT body FROM data_mappings WHERE store = :store AND id = :id", id=mapping_id)
    return json.loads(body) if body else None


def has_mapping_named(session: Session, name: str) -> bool:
    statement = "SELECT 1 FROM data_mappings WHERE store = :store AND json_extract(body, '$.displayName') = :name"
    return session.one(statement, name=name) is not None


def create_mapping(session: Session, data: Mapping[str, Any]) -> str:
    mapping_id = new_id(session.spec, "DataMappingId")
    times = {"createdAt": session.now, "updatedAt": session.now}
    body = json.dumps({"isEnabled": True, **data, "id": mapping_id, **times, "version": 1})
    session.change("INSERT INTO data_mappings VALUES (:store, :id, :now, :body)", id=mapping_id, body=body)
    return mapping_id


def update_mapping(session: Session, body: Mapping[str, Any], changes: Mapping[str, Any]) -> None:
    fresh = {**body, **changes, "updatedAt": session.now, "version": body["version"] + 1}
    statement = "UPDATE data_mappings SET body = :body WHERE store = :store AND id = :id"
    session.change(statement, id=body["id"], body=json.dumps(fresh))


def delete_mapping(session: Session, mapping_id: str) -> int:
    return session.change("DELETE FROM data_mappings WHERE store = :store AND id = :id", id=mapping_id)


# --- operations


def note_operation(session: Session, resource_id: str, *, pending_reads: int) -> str:
    """Notes a change that was made. For `pending_reads` reads, it is said to go on. Returns the operation's ID."""
    operation_id = f"operation-{new_id(session.spec, 'StoreId')[-24:]}"
    body = {"operationId": operation_id, "createdAt": session.now, "resource": resource_id}
    statement = "INSERT INTO operations VALUES (:id, :pending, :body)"
    session.change(statement, id=operation_id, pending=pending_reads, body=json.dumps(body))
    return operation_id


def operation(session: Session, operation_id: str) -> tuple[dict[str, Any], bool] | None:
    """What was noted, and whether the change is said to go on."""
    rows = session.rows("SELECT body, pending FROM operations WHERE id = :id", id=operation_id)
    if not rows:
        return None
    ((body, pending),) = rows
    if pending:  # Else it is a read as any other, which another process that writes does not hinder.
        session.change("UPDATE operations SET pending = max(0, pending - 1) WHERE id = :id", id=operation_id)
    return json.loads(body), pending > 0
