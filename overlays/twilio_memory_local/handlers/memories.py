"""What the operations on observations and those on conversation summaries have in common."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from twilio_memory_local.handlers.call import Call, Reply
from twilio_memory_local.handlers.paging import page
from twilio_memory_local.handlers.subject import find_canonical, find_profile
from twilio_memory_local.ids import new_id
from twilio_memory_local.moments import sortable
from twilio_memory_local.store import memories
from twilio_memory_local.store.memories import Kind
from twilio_memory_local.store.session import Session


@frozen
class Memories:
    """The operations on one kind of memory."""

    kind: Kind
    key: str
    """The property of request and response that has several of them."""
    parameter: str
    """The parameter with the ID, as the spec's components call it."""
    schema: str
    """The schema of one in a request, likewise."""
    keeps_revisions: bool

    def list_all(self, session: Session, call: Call) -> Reply:
        given = call.arguments
        return page(
            session,
            call,
            self.key,
            memories.LIST,
            lambda _at, _id, body: json.loads(body),
            profile=find_profile(session, call),
            kind=self.kind,
            source=given.get("source"),
            conversation=given.get("conversationId"),
            after=sortable(given["createdAfter"]) if "createdAfter" in given else None,
            before=sortable(given["createdBefore"]) if "createdBefore" in given else None,
        )

    def create(self, session: Session, call: Call) -> Reply:
        profile_id = find_profile(session, call)
        for data in call.body[self.key]:
            memory_id = new_id(session.spec, self.parameter)
            memories.add(session, self.kind, profile_id, memory_id, self._known(session, data))
        return call.accepted()

    def fetch(self, session: Session, call: Call) -> Reply:
        profile_id, headers = find_canonical(session, call)
        body = memories.get(session, self.kind, profile_id, self._id(call))
        if body is None:
            raise call.refusal(404, self.kind)
        return Reply(200, body, headers)

    def update(self, session: Session, call: Call) -> Reply:
        profile_id, changes = find_profile(session, call), self._known(session, call.body)
        if not memories.change(
            session, self.kind, profile_id, self._id(call), changes, keep_revision=self.keeps_revisions
        ):
            raise call.refusal(404, self.kind)
        return call.accepted()

    def delete(self, session: Session, call: Call) -> Reply:
        if not memories.delete(session, self.kind, find_profile(session, call), self._id(call)):
            raise call.refusal(404, self.kind)
        return call.accepted()

    def _id(self, call: Call) -> str:
        memory_id: str = call.arguments[f"{self.kind}Id"]
        return memory_id

    def _known(self, session: Session, data: Mapping[str, Any]) -> dict[str, Any]:
        """`data` without the properties that are not in the spec, which the real service would not return either."""
        names = session.spec.component("schemas", self.schema)["properties"]
        return {name: value for name, value in data.items() if name in names}
