"""Lookup and Recall."""

from __future__ import annotations

from typing import Any

from twilio_memory_local.handlers.call import Call, Reply
from twilio_memory_local.handlers.subject import check_store, find_profile
from twilio_memory_local.moments import sortable
from twilio_memory_local.real_time import real_time
from twilio_memory_local.store import identifiers, recall
from twilio_memory_local.store.memories import Kind
from twilio_memory_local.store.session import Session, Unsupported

MOST_FOUND = 100


def look_up(session: Session, call: Call) -> Reply:
    check_store(session, call)
    kind = identifiers.type_named(session, call.body["idType"])
    value = identifiers.normalized(session, kind, call.body["value"], "body.value")
    found = identifiers.holders(session, [(kind, value)])[:MOST_FOUND]
    # null for none, since the real service sends that.
    return Reply(200, {"normalizedValue": value, "profiles": list(found) or None})


def recall_memory(session: Session, call: Call) -> Reply:
    started = real_time()
    profile_id = find_profile(session, call)
    wanted = call.body
    if wanted.get("communicationsLimit", 0) and "conversationId" not in wanted:
        raise call.refusal(400, message="The request is not valid: body.communicationsLimit needs a conversationId.")
    query = wanted.get("query", "").strip()
    if "conversationId" in wanted and not query:
        raise Unsupported(
            "The local service can't make a query from a conversation, which takes an AI model: add a query to the request."
        )
    limits = {"profile": profile_id, "begin": _bound(wanted, "beginDate"), "end": _bound(wanted, "endDate")}
    found: dict[str, Any] = {}
    for kind, key in ((Kind.OBSERVATION, "observations"), (Kind.SUMMARY, "summaries")):
        count = int(wanted.get(f"{key}Limit", call.operation.body_default(f"{key}Limit")))
        if query:
            threshold = wanted.get("relevanceThreshold", 0)
            found[key] = recall.best(session, kind, query, threshold, **limits, count=count)
        else:
            found[key] = recall.latest(session, kind, **limits, count=count)
    elapsed = int((real_time() - started) * 1000)
    return Reply(200, {**found, "communications": [], "meta": {"queryTime": elapsed}})


def _bound(wanted: dict[str, Any], name: str) -> str | None:
    return sortable(wanted[name]) if name in wanted else None
