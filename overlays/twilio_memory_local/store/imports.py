"""Imports of profiles from CSV files."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from typing import Any

from twilio_memory_local.store import identifiers, resolution
from twilio_memory_local.store.session import RuleBroken, Session, paged

LIST = paged("SELECT created AS at, id FROM imports WHERE store = :store")


def create(session: Session, import_id: str, data: Mapping[str, Any]) -> None:
    body = {**data, "status": "PENDING", "createdAt": session.now, "updatedAt": session.now}
    statement = "INSERT INTO imports VALUES (:store, :id, :now, :body)"
    session.change(statement, id=import_id, body=json.dumps(body))


def get(session: Session, import_id: str) -> dict[str, Any] | None:
    body = session.one("SELECT body FROM imports WHERE store = :store AND id = :id", id=import_id)
    return json.loads(body) if body else None


def process(session: Session, import_id: str, content: bytes) -> None:
    """Creates or updates a profile for each row of the file of an import, which exists, and notes the outcome.

    A row that can't be imported is an error. A value that can't be an identifier is a warning, if the row has another one: the
    row is imported without it. If the file can't be read, or lacks a column, the import has failed.
    """
    body = get(session, import_id)
    assert body is not None, "the caller has looked"
    try:
        rows = _read(content, body["columnMappings"])
    except ValueError:
        outcome: dict[str, Any] = {"status": "FAILED", "summary": {"errors": 1, "warnings": 0}}
    else:
        results = [_import(session, traits) for traits in rows]
        errors, warnings = results.count(None), sum(count or 0 for count in results)
        outcome = {"status": "COMPLETED", "summary": {"errors": errors, "warnings": warnings}}
    session.change(
        "UPDATE imports SET body = :body WHERE store = :store AND id = :id",
        id=import_id,
        body=json.dumps({**body, **outcome, "updatedAt": session.now}),
    )


def _read(content: bytes, mappings: Sequence[Mapping[str, str]]) -> list[dict[str, dict[str, str]]]:
    """The traits of each row. An empty cell is no trait.

    Raises:
        ValueError: the file is not CSV in UTF-8, or lacks a column.
    """
    try:
        reader = csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
        missing = {mapping["columnName"] for mapping in mappings} - set(reader.fieldnames or ())
        if missing:
            raise ValueError("A column is missing.")
        return [_to_traits(row, mappings) for row in reader]
    except csv.Error as error:
        raise ValueError(str(error)) from None


def _to_traits(row: Mapping[str, str | None], mappings: Sequence[Mapping[str, str]]) -> dict[str, dict[str, str]]:
    traits: dict[str, dict[str, str]] = {}
    for mapping in mappings:
        if value := row[mapping["columnName"]]:
            traits.setdefault(mapping["traitGroup"], {})[mapping["traitName"]] = value
    return traits


def _import(session: Session, traits: dict[str, dict[str, str]]) -> int | None:
    """Returns how many values it left out, or None if it could not import the row."""
    left_out = identifiers.drop_unusable(session, traits)
    try:
        with session.part():
            resolution.upsert(session, traits)
    except RuleBroken:
        return None
    return left_out
