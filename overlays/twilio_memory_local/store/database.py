"""The SQLite database of the local service, in a file or in memory."""

from __future__ import annotations

import asyncio
import json
import secrets
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from attrs import asdict

from twilio_memory_local.identity import IdentifierType
from twilio_memory_local.moments import Clock
from twilio_memory_local.real_time import real_time
from twilio_memory_local.spec import Spec
from twilio_memory_local.store.lag import Lag
from twilio_memory_local.store.schema import TABLES, bring_up_to_date
from twilio_memory_local.store.session import Session

T = TypeVar("T")

WAIT_SECONDS = 5.0
"""How long a change, or a start, waits for another process that writes to the file."""
_PAUSE_SECONDS = 0.02


class DatabaseError(OSError):
    """The database can't be used: it is locked by another process, or damaged, or the disk is full. The text names the file."""


class Database:
    """Stores with all that is in them. Thread-safe. A change is on disk when the `with` block of `writing` ends.

    Args:
        spec: the spec.
        path: the database file, which is created if it does not exist. One of version 0.1 is carried over. None: in memory.

    Raises:
        DatabaseError: the file can't be opened, or is not such a database. The methods raise it if they can't use it.
    """

    def __init__(self, spec: Spec, path: str | Path | None = None) -> None:
        self.key: bytes = secrets.token_bytes(32)
        """Signs page tokens and upload URLs, which therefore expire with this object."""
        self._spec = spec
        self._path = path
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._lag = Lag()
        with self._explained():
            # Without a timeout of SQLite's own, which would hold our lock while it waits, and which some statements do not heed.
            self._database = sqlite3.connect(
                path or ":memory:", timeout=0, check_same_thread=False, isolation_level=None
            )
            try:
                last = self._patiently(self._open)
            except BaseException:
                self._database.close()
                raise
        self._clock = Clock(last)

    def _open(self) -> str | None:
        """Returns the time of the last change; None if there is none."""
        bring_up_to_date(self._database, self._spec)
        self._database.execute("PRAGMA journal_mode = WAL")
        self._database.execute("PRAGMA synchronous = FULL")
        last: str | None = self._database.execute("SELECT last FROM clock").fetchone()[0]
        return last

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """
        Raises:
            DatabaseError: instead of SQLite's error.
        """
        try:
            yield
        except sqlite3.Error as error:
            raise DatabaseError(f"{self._path or 'The database in memory'}: {error}") from None

    def _patiently(self, work: Callable[[], T]) -> T:
        """Calls `work` until no other process keeps it from the file, for WAIT_SECONDS at most, or until `stop_waiting`.

        Raises:
            sqlite3.Error: as `work`.
        """
        end = real_time() + WAIT_SECONDS
        while True:
            try:
                return work()
            except sqlite3.OperationalError as error:
                if not _is_busy(error) or real_time() >= end or self._stopped.wait(_PAUSE_SECONDS):
                    raise

    def stop_waiting(self) -> None:
        """Makes those fail who wait for another process, from now on."""
        self._stopped.set()

    async def run(self, work: Callable[[], T]) -> T:
        """Calls `work`, which uses the database: in a thread if it may have to wait, so that the event loop goes on."""
        if self._path is None and not self._lock.locked():
            return work()
        return await asyncio.get_running_loop().run_in_executor(None, work)

    @contextmanager
    def _transaction(self, *begin: Callable[[], object]) -> Iterator[None]:
        """Commits what is done inside, or nothing of it. Others have their turn while it waits for another process."""

        def start() -> None:
            self._lock.acquire()
            try:
                for step in begin:
                    step()
            except BaseException:
                self._roll_back()
                self._lock.release()
                raise

        with self._explained():
            self._patiently(start)
            try:
                yield
                if begin:
                    self._database.execute("COMMIT")
            finally:
                self._roll_back()
                self._lock.release()

    def _roll_back(self) -> None:
        if self._database.in_transaction:  # SQLite ends it itself where the disk is full.
            with suppress(sqlite3.Error):  # What made it necessary is the error that counts.
                self._database.execute("ROLLBACK")

    @contextmanager
    def reading(self, store_id: str) -> Iterator[Session]:
        """What shows of a store at present."""
        # What is in memory, no other process can change between two statements.
        begin: list[Callable[[], object]] = (
            [] if self._path is None else [partial(self._database.execute, "BEGIN"), self._touch]
        )
        with self._transaction(*begin):
            yield Session(self._lag.visible(self._database), self._spec, store_id, self._clock)

    def _touch(self) -> None:
        """Has SQLite take the lock of a transaction that only reads, which it does at the first read."""
        self._database.execute("SELECT last FROM clock").fetchone()

    @contextmanager
    def writing(self, store_id: str, *, lag: float = 0.0) -> Iterator[Session]:
        """Commits all changes to a store that are made inside, or none of them.

        Args:
            store_id: the store.
            lag: for how many seconds the changes do not show in `reading`.
        """
        if lag:
            with self._explained(), self._lock:
                self._lag.hide_next_change(self._database, lag)
        with self._transaction(partial(self._database.execute, "BEGIN IMMEDIATE")):
            session = Session(self._database, self._spec, store_id, self._clock)
            yield session
            session.change("UPDATE clock SET last = :last", last=session.tick())

    def end_lag(self) -> None:
        """Makes all changes show."""
        with self._lock:
            self._lag.end()

    def put_store(self, store_id: str, types: Sequence[IdentifierType] | None = None) -> None:
        """Creates a store, if it does not exist, and sets the types of its identifiers, if `types` is given."""
        with self.writing(store_id) as session:
            session.put_store()
            if types is not None:
                statement = (
                    "UPDATE stores SET identity = :types, body = json_remove(body, '$.matchingRules') WHERE id = :store"
                )
                session.change(statement, types=_to_json(types))  # The rules may name types that are gone.

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
        self.stop_waiting()
        with self._lock:
            self._lag.end()
            self._database.close()


def _is_busy(error: sqlite3.OperationalError) -> bool:
    return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY  # The other bits say why.


def _to_json(types: Sequence[IdentifierType]) -> str:
    return json.dumps([asdict(one) for one in types])
