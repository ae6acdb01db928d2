"""One store's data during a transaction: what the other modules of this package work on."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from attrs import Factory, evolve, field, frozen

from twilio_memory_local.identity import DEFAULT_TYPES, IdentifierType
from twilio_memory_local.moments import Clock
from twilio_memory_local.spec import Spec


class RuleBroken(ValueError):
    """The request is valid by the spec, and breaks a rule of the store. The text says which."""


class Unsupported(Exception):
    """The local service can't do what the request asks for. The text says why."""


@frozen
class Session:
    """Parameters of all statements: `:store`, the store's ID, and `:now`, the time of the transaction."""

    database: sqlite3.Connection = field(repr=False)
    spec: Spec = field(repr=False)
    store_id: str
    _clock: Clock = field(repr=False)
    now: str = field(init=False, default=Factory(lambda self: self.tick(), takes_self=True))

    def tick(self) -> str:
        """A time that is later than any before, to keep the order of what a transaction adds."""
        return self._clock.now()

    def rows(self, statement: str, **values: Any) -> list[tuple[Any, ...]]:
        return self.database.execute(statement, self._with_own(values)).fetchall()

    def one(self, statement: str, **values: Any) -> Any:
        """The first column of the first row; None if there is no row."""
        row = self.database.execute(statement, self._with_own(values)).fetchone()
        return row[0] if row else None

    def change(self, statement: str, **values: Any) -> int:
        """Returns how many rows it changed."""
        return self.database.execute(statement, self._with_own(values)).rowcount

    def insert(self, statement: str, **values: Any) -> int:
        """Returns the row's number."""
        number = self.database.execute(statement, self._with_own(values)).lastrowid
        assert number is not None, "it is an INSERT"
        return number

    @contextmanager
    def part(self) -> Iterator[None]:
        """If the block raises, what it has changed is undone, and the transaction goes on."""
        self.database.execute("SAVEPOINT part")
        try:
            yield
        except BaseException:
            self.database.execute("ROLLBACK TO part")
            raise
        finally:
            self.database.execute("RELEASE part")

    def of_store(self, store_id: str) -> Session:
        """Another store in the same transaction."""
        return evolve(self, store_id=store_id)

    def _with_own(self, values: dict[str, Any]) -> dict[str, Any]:
        return {"store": self.store_id, "now": self.now, **values}

    def has_store(self) -> bool:
        return self.one("SELECT 1 FROM stores WHERE id = :store") is not None

    def put_store(self) -> None:
        self.change("INSERT OR IGNORE INTO stores (id) VALUES (:store)")

    def identifier_types(self) -> Sequence[IdentifierType]:
        """The store's types, each with the traits that the store's groups promote to it."""
        promoted: dict[str, list[str]] = {}
        for group, text in self.rows("SELECT name, body FROM trait_groups WHERE store = :store"):
            for name, definition in json.loads(text)["traits"].items():
                promoted.setdefault(definition.get("idTypePromotion", ""), []).append(f"{group}.{name}")
        return [
            evolve(one, traits=dict.fromkeys([*one.traits, *promoted.get(one.name, ())])) for one in self.own_types()
        ]

    def own_types(self) -> Sequence[IdentifierType]:
        """The store's types, without what its groups promote."""
        text = self.one("SELECT identity FROM stores WHERE id = :store")
        return [IdentifierType(**node) for node in json.loads(text)] if text else DEFAULT_TYPES

    def matching_rules(self) -> Sequence[str]:
        """The types of identifiers by which profiles are matched: all, if the settings do not say."""
        text = self.one("SELECT json_extract(body, '$.matchingRules') FROM stores WHERE id = :store")
        return json.loads(text) if text else [one.name for one in self.own_types()]


def paged(selection: str) -> dict[str, str]:
    """`selection` as a list in pages, by direction: the rows after a position, or the first ones.

    Args:
        selection: a SELECT. Its first two columns are called `at` and `id`, and are the position of a row.
    """
    page = (
        f"SELECT * FROM ({selection}) WHERE :at IS NULL OR (at, id) {{after}} (:at, :id) "  # noqa: S608 - a constant
        "ORDER BY at {order}, id {order} LIMIT :count"
    )
    return {"ASC": page.format(after=">", order="ASC"), "DESC": page.format(after="<", order="DESC")}
