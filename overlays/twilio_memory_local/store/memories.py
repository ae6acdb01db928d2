"""What is remembered of a customer: observations and conversation summaries, which differ in their properties only."""

from __future__ import annotations

import enum
import json
from collections.abc import Mapping
from typing import Any

from twilio_memory_local.moments import sortable
from twilio_memory_local.store.session import Session, paged


class Kind(enum.StrEnum):
    OBSERVATION = "observation"
    SUMMARY = "summary"


_OWN = "store = :store AND profile = :profile AND kind = :kind"

LIST = paged(
    f"SELECT created AS at, id, body FROM memories WHERE {_OWN} "  # noqa: S608 - a constant
    "AND (:source IS NULL OR json_extract(body, '$.source') = :source) "
    "AND (:after IS NULL OR created > :after) AND (:before IS NULL OR created < :before) "
    "AND (:conversation IS NULL OR json_extract(body, '$.conversationId') = :conversation "
    "OR :conversation IN (SELECT value FROM json_each(body, '$.conversationIds')))"
)
LIST_REVISIONS = paged(
    f"""SELECT replaced AS at, replaced AS id, revisions.body FROM revisions JOIN memories ON memory = number
    WHERE {_OWN} AND memories.id = :memory_id"""  # noqa: S608 - a constant
)
_ADD = """
INSERT INTO memories (store, profile, kind, id, created, occurred, body)
VALUES (:store, :profile, :kind, :id, :created, :occurred, :body)
"""
_GET = f"SELECT body FROM memories WHERE {_OWN} AND id = :id"  # noqa: S608 - a constant
_NUMBER = f"SELECT number FROM memories WHERE {_OWN} AND id = :id"  # noqa: S608 - a constant
_NUMBERS = "(SELECT number FROM memories WHERE store = :store AND profile = :profile)"


def add(session: Session, kind: Kind, profile_id: str, memory_id: str, data: Mapping[str, Any]) -> None:
    """Adds a memory with the properties `data`, which are valid; replaces the profile's with the same ID."""
    delete(session, kind, profile_id, memory_id)
    now = session.tick()
    body = {"createdAt": now, "updatedAt": now, **data, "id": memory_id}
    number = session.insert(
        _ADD,
        profile=profile_id,
        kind=kind,
        id=memory_id,
        created=sortable(body["createdAt"]),
        occurred=sortable(body["occurredAt"]),
        body=json.dumps(body),
    )
    session.change("INSERT INTO words (rowid, content) VALUES (:number, :text)", number=number, text=body["content"])


def get(session: Session, kind: Kind, profile_id: str, memory_id: str) -> dict[str, Any] | None:
    body = session.one(_GET, profile=profile_id, kind=kind, id=memory_id)
    return json.loads(body) if body else None


def change(
    session: Session, kind: Kind, profile_id: str, memory_id: str, changes: Mapping[str, Any], *, keep_revision: bool
) -> bool:
    """Changes properties of a memory. Returns whether there is such a memory."""
    old = get(session, kind, profile_id, memory_id)
    if old is None:
        return False
    new = {**old, **changes, "updatedAt": session.now}
    number = session.one(_NUMBER, profile=profile_id, kind=kind, id=memory_id)
    session.change(
        "UPDATE memories SET body = :body, occurred = :occurred WHERE number = :number",
        number=number,
        body=json.dumps(new),
        occurred=sortable(new["occurredAt"]),
    )
    session.change("UPDATE words SET content = :text WHERE rowid = :number", number=number, text=new["content"])
    if keep_revision:
        state = json.dumps(old)
        session.change("INSERT INTO revisions VALUES (:number, :now, :body)", number=number, body=state)
    return True


def delete(session: Session, kind: Kind, profile_id: str, memory_id: str) -> bool:
    """Deletes a memory with its revisions. Returns whether there was one."""
    number = session.one(_NUMBER, profile=profile_id, kind=kind, id=memory_id)
    if number is None:
        return False
    session.change("DELETE FROM words WHERE rowid = :number", number=number)
    session.change("DELETE FROM revisions WHERE memory = :number", number=number)
    session.change("DELETE FROM memories WHERE number = :number", number=number)
    return True


def move(session: Session, profile_id: str, into: str) -> None:
    """Gives one profile the memories of another."""
    session.change(
        "UPDATE memories SET profile = :into WHERE store = :store AND profile = :profile", profile=profile_id, into=into
    )


def delete_all(session: Session, profile_id: str) -> None:
    """Deletes the memories of a profile."""
    session.change(f"DELETE FROM words WHERE rowid IN {_NUMBERS}", profile=profile_id)  # noqa: S608 - a constant
    session.change(f"DELETE FROM revisions WHERE memory IN {_NUMBERS}", profile=profile_id)  # noqa: S608 - a constant
    session.change("DELETE FROM memories WHERE store = :store AND profile = :profile", profile=profile_id)
