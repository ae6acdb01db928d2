"""Observations."""

from __future__ import annotations

import json

from twilio_memory_local.handlers.call import Call, Reply
from twilio_memory_local.handlers.memories import Memories
from twilio_memory_local.handlers.paging import page
from twilio_memory_local.handlers.subject import find_canonical
from twilio_memory_local.store import memories
from twilio_memory_local.store.memories import Kind
from twilio_memory_local.store.session import Session

OBSERVATIONS = Memories(Kind.OBSERVATION, "observations", "ObservationId", "ObservationData", keeps_revisions=True)


def list_revisions(session: Session, call: Call) -> Reply:
    profile_id, headers = find_canonical(session, call)
    observation_id = call.arguments["observationId"]
    if memories.get(session, Kind.OBSERVATION, profile_id, observation_id) is None:
        raise call.refusal(404, "observation")
    values = {"profile": profile_id, "kind": Kind.OBSERVATION, "memory_id": observation_id}
    listed = page(
        session, call, "revisions", memories.LIST_REVISIONS, lambda _at, _id, body: json.loads(body), **values
    )
    return Reply(200, listed.body, headers)
