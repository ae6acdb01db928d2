"""Search for Recall: a stand-in by words, with SQLite's FTS5, for the service's search by meaning.

An item's score is the share of the query's words that are in it; items with the same score are in the order of FTS5's bm25. Words
match in their English stems. An item without any of the words is not found.
"""

from __future__ import annotations

import json
import re
from typing import Any

from twilio_memory_local.store.memories import Kind
from twilio_memory_local.store.session import Session

_WITHIN = """memories.store = :store AND memories.profile = :profile AND memories.kind = :kind
  AND (:begin IS NULL OR occurred >= :begin) AND (:end IS NULL OR occurred < :end)"""
_LATEST = f"""
SELECT body FROM memories WHERE {_WITHIN} ORDER BY occurred DESC, created DESC, number DESC LIMIT :count
"""  # noqa: S608 - a constant
_BEST = f"""
SELECT body, count(*) * 1.0 / json_array_length(:words) AS score
FROM json_each(:words) AS term CROSS JOIN words ON words MATCH term.value JOIN memories ON number = words.rowid
WHERE {_WITHIN} GROUP BY number HAVING score >= :threshold
ORDER BY score DESC, sum(words.rank), occurred DESC, number DESC LIMIT :count
"""  # noqa: S608 - a constant


def latest(session: Session, kind: Kind, **limits: Any) -> list[dict[str, Any]]:
    """The latest memories by the time that they are about.

    Args:
        session: the session.
        kind: what to look for.
        limits: `profile`; `begin` and `end`, sortable date-times or None; and `count`.
    """
    return [json.loads(body) for (body,) in session.rows(_LATEST, kind=kind, **limits)]


def best(session: Session, kind: Kind, query: str, threshold: float, **limits: Any) -> list[dict[str, Any]]:
    """The memories that fit a query best, each with its score, which is `threshold` at least. `limits` are as in `latest`."""
    terms = [f'"{word}"' for word in dict.fromkeys(re.findall(r"\w+", query.lower()))]
    rows = session.rows(_BEST, kind=kind, words=json.dumps(terms), threshold=threshold, **limits)
    return [{**json.loads(body), "score": score} for body, score in rows]
