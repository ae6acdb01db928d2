"""Profiles in SQLite: in a file, or in memory."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_SCHEMA = """
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS stores (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS profiles (
  store TEXT NOT NULL REFERENCES stores, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (store, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS merged (
  store TEXT NOT NULL REFERENCES stores, id TEXT NOT NULL, into_id TEXT NOT NULL, PRIMARY KEY (store, id)
) WITHOUT ROWID;
"""


class ProfileStore:
    """Stores, profiles (as the API's JSON) and merges. For use by many threads; a change is on disk when its call returns.

    Args:
        path: of the database file, made if it is not there; None: in memory.

    Raises:
        OSError: the file can't be opened, or is something else.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        self._lock = threading.Lock()
        try:
            self._database = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None)
            self._database.executescript(_SCHEMA)
        except sqlite3.Error as error:
            raise OSError(f"{path}: {error}") from None

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of the changes inside, or none of them."""
        with self._lock:
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")

    def _one(self, query: str, values: tuple[str, ...] | dict[str, str]) -> str | None:
        with self._lock:
            row = self._database.execute(query, values).fetchone()
        return row[0] if row else None

    def put_store(self, store_id: str) -> None:
        with self.transaction() as database:
            database.execute("INSERT OR IGNORE INTO stores VALUES (?)", (store_id,))

    def put_profiles(self, store_id: str, profiles: list[dict[str, Any]], merged: Mapping[str, str]) -> None:
        """Puts profiles into a store, in the place of those of the same ID, and merges between profiles."""
        with self.transaction() as database:
            database.execute("INSERT OR IGNORE INTO stores VALUES (?)", (store_id,))
            rows = [(store_id, profile["id"], json.dumps(profile)) for profile in profiles]
            database.executemany("INSERT OR REPLACE INTO profiles VALUES (?, ?, ?)", rows)
            database.executemany("DELETE FROM merged WHERE store = ? AND id = ?", [row[:2] for row in rows])
            pairs = [(store_id, old, new) for old, new in merged.items()]
            database.executemany("INSERT OR REPLACE INTO merged VALUES (?, ?, ?)", pairs)

    def clear(self) -> None:
        with self.transaction() as database:
            for table in ("merged", "profiles", "stores"):
                database.execute(f"DELETE FROM {table}")  # noqa: S608 - the three names above

    def has_store(self, store_id: str) -> bool:
        return self._one("SELECT 1 FROM stores WHERE id = ?", (store_id,)) is not None

    def profile(self, store_id: str, profile_id: str) -> dict[str, Any] | None:
        body = self._one("SELECT body FROM profiles WHERE store = ? AND id = ?", (store_id, profile_id))
        return json.loads(body) if body else None

    def merged_into(self, store_id: str, profile_id: str) -> str | None:
        """The profile at the end of the chain of merges that begins at `profile_id`; None if it was not merged."""
        return self._one(
            """
            WITH RECURSIVE chain (id, depth) AS (
              SELECT into_id, 1 FROM merged WHERE store = :store AND id = :id
              UNION SELECT merged.into_id, depth + 1 FROM merged JOIN chain USING (id) WHERE store = :store AND depth < 100
            ) SELECT id FROM chain ORDER BY depth DESC LIMIT 1
            """,
            {"store": store_id, "id": profile_id},
        )

    def first_profile(self, store_id: str) -> str | None:
        """The first ID, in their order, of a profile in the store."""
        return self._one("SELECT min(id) FROM profiles WHERE store = ?", (store_id,))

    def close(self) -> None:
        with self._lock:
            self._database.close()
