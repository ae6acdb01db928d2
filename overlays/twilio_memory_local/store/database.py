"""The SQLite database of the local service, in a file or in memory."""

from __future__ import annotations

import json
import secrets
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from attrs import asdict

from twilio_memory_local.identity import IdentifierType
from twilio_memory_local.moments import Clock
from twilio_memory_local.spec import Spec
from twilio_memory_local.store.lag import Lag
from twilio_memory_local.store.schema import TABLES, bring_up_to_date
from twilio_memory_local.store.session import Session


class Database:
    """Stores with all that is in them. Thread-safe. A change is on disk when the `with` block of `writing` ends.

    Args:
        spec: the spec.
        path: the database file, which is created if it does not exist. One of version 0.1 is carried over. None: in memory.

    Raises:
        OSError: the file can't be opened, or is not such a database.
    """

    def __init__(self, spec: Spec, path: str | Path | None = None) -> None:
        self.key: bytes = secrets.token_bytes(32)
        """Signs page tokens and upload URLs, which therefore expire with this object."""
        self._spec = spec
        self._lock = threading.Lock()
        self._lag = Lag()
        try:
            self._database = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None)
            try:
                last = self._open()
            except BaseException:
                self._database.close()
                raise
        except sqlite3.Error as error:
            raise OSError(f"{path}: {error}") from None
        self._clock = Clock(last)

    def _open(self) -> str | None:
        """Returns the time of the last change; None if there is none."""
        bring_up_to_date(self._database, self._spec)
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = FULL")
        last: str | None = self._database.execute("SELECT last FROM clock").fetchone()[0]
        return last

    @contextmanager
    def reading(self, store_id: str) -> Iterator[Session]:
        """What shows of a store at present."""
        with self._lock:
            yield Session(self._lag.visible(self._database), self._spec, store_id, self._clock)

    @contextmanager
    def writing(self, store_id: str, *, lag: float = 0.0) -> Iterator[Session]:
        """Commits all changes to a store that are made inside, or none of them.

        Args:
            store_id: the store.
            lag: for how many seconds the changes do not show in `reading`.
        """
        with self._lock:
            if lag:
                self._lag.hide_next_change(self._database, lag)
            self._database.execute("BEGIN IMMEDIATE")
            try:
                session = Session(self._database, self._spec, store_id, self._clock)
                yield session
                session.change("UPDATE clock SET last = :last", last=session.tick())
                self._database.execute("COMMIT")
            except BaseException:
                if self._database.in_transaction:  # SQLite ends it itself where the disk is full.
                    self._database.execute("ROLLBACK")
                raise

    def end_lag(self) -> None:
        """Makes all changes show."""
        with self._lock:
            self._lag.end()

    def put_store(self, store_id: str, types: Sequence[IdentifierType] | None = None) -> None:
        """Creates a store, if it does not exist, and sets the types of its identifiers, if `types` is given."""
        with self.writing(store_id) as session:
            session.put_store()
            if types is not None:
                session.change("UPDATE stores SET identity = :types WHERE id = :store", types=_to_json(types))

    def clear(self) -> None:
        self.end_lag()
        self._clock = Clock(
            after=None
        )  # With nothing left to come after, it need not stay ahead of a time that a test has set.
        with self.writing("") as session:
            for table in TABLES:
                session.change(f"DELETE FROM {table}")  # noqa: S608 - a constant

    def first_store(self) -> str | None:
        """The first store ID in sort order; None if there is no store."""
        with self.reading("") as session:
            found: str | None = session.one("SELECT min(id) FROM stores")
        return found

    def first_profile(self, store_id: str) -> str | None:
        """The first profile ID of the store in sort order; None if it has none."""
        with self.reading(store_id) as session:
            found: str | None = session.one("SELECT min(id) FROM profiles WHERE store = :store")
        return found

    def close(self) -> None:
        with self._lock:
            self._lag.end()
            self._database.close()


def _to_json(types: Sequence[IdentifierType]) -> str:
    return json.dumps([asdict(one) for one in types])
