"""Stores profiles in SQLite, in a file or in memory."""

from __future__ import annotations

import datetime
import json
import secrets
import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

_SCHEMA = """PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
CREATE TABLE IF NOT EXISTS stores (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS profiles (
  store TEXT NOT NULL REFERENCES stores, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (store, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS merged (
  store TEXT NOT NULL REFERENCES stores, id TEXT NOT NULL, into_id TEXT NOT NULL, PRIMARY KEY (store, id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS traits (
  store TEXT NOT NULL, profile TEXT NOT NULL, trait_group TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  changed TEXT NOT NULL, PRIMARY KEY (store, profile, trait_group, name)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS traits_by_change ON traits (store, profile, changed, trait_group, name);
"""

_PAGE = """
SELECT trait_group, name, value, changed FROM traits
WHERE store = :store AND profile = :profile
  AND (:groups IS NULL OR trait_group IN (SELECT value FROM json_each(:groups)))
  AND (:changed IS NULL OR (changed, trait_group, name) {after} (:changed, :group, :name))
ORDER BY changed {order}, trait_group {order}, name {order} LIMIT :count
"""
_PAGES = {"ASC": _PAGE.format(after=">", order="ASC"), "DESC": _PAGE.format(after="<", order="DESC")}


class TraitRow(NamedTuple):
    group: str
    name: str
    value: Any
    changed: str
    """An RFC 3339 date-time."""


class ProfileStore:
    """Stores, profiles (as the API's JSON) and merges. Thread-safe. A change is on disk when the method returns.

    Args:
        path: the database file, which is created if it does not exist. None: in memory.

    Raises:
        OSError: the file can't be opened, or is not such a database.
    """

    def __init__(self, path: str | Path | None = None) -> None:
        self._lock = threading.Lock()
        self.key: bytes = secrets.token_bytes(32)
        """Signs page tokens, which therefore expire with this object."""
        database: sqlite3.Connection | None = None
        try:
            database = sqlite3.connect(path or ":memory:", check_same_thread=False, isolation_level=None)
            database.executescript(_SCHEMA)
            for columns in ("id FROM stores", "store, id, body FROM profiles", "store, id, into_id FROM merged"):
                database.execute(f"SELECT {columns} LIMIT 0")
        except sqlite3.Error as error:
            if database:
                database.close()
            raise OSError(f"{path}: {error}") from None
        self._database = database

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Commits all changes inside, or none of them."""
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
        """Adds profiles to a store, replacing those with the same IDs, and then merges."""
        with self.transaction() as database:
            database.execute("INSERT OR IGNORE INTO stores VALUES (?)", (store_id,))
            rows = [(store_id, profile["id"], json.dumps(profile, allow_nan=False)) for profile in profiles]
            database.executemany("INSERT OR REPLACE INTO profiles VALUES (?, ?, ?)", rows)
            for profile in profiles:
                _put_traits(database, store_id, profile)
            database.executemany("DELETE FROM merged WHERE store = ? AND id = ?", [row[:2] for row in rows])
            pairs = [(store_id, old, new) for old, new in merged.items()]
            database.executemany("INSERT OR REPLACE INTO merged VALUES (?, ?, ?)", pairs)

    def clear(self) -> None:
        with self.transaction() as database:
            for table in ("merged", "traits", "profiles", "stores"):
                database.execute(f"DELETE FROM {table}")  # noqa: S608 - the names above

    def has_store(self, store_id: str) -> bool:
        return self._one("SELECT 1 FROM stores WHERE id = ?", (store_id,)) is not None

    def profile(self, store_id: str, profile_id: str) -> dict[str, Any] | None:
        body = self._one("SELECT body FROM profiles WHERE store = ? AND id = ?", (store_id, profile_id))
        return json.loads(body) if body else None

    def traits(
        self,
        store_id: str,
        profile_id: str,
        *,
        groups: list[str] | None,
        order: str,
        count: int,
        after: tuple[str, str, str] | None,
    ) -> list[TraitRow]:
        """At most `count` traits of a profile, ordered by the time of their last change.

        Args:
            store_id: the store.
            profile_id: the profile.
            groups: the names of trait groups. None: all.
            order: ASC or DESC.
            count: the limit.
            after: the position (changed, group, name) of the trait before the first one. None: start at the beginning.
        """
        changed, group, name = after or (None, None, None)
        values: dict[str, Any] = {"store": store_id, "profile": profile_id, "count": count}
        values |= {"groups": None if groups is None else json.dumps(groups)}
        values |= {"changed": changed, "group": group, "name": name}
        with self._lock:
            rows = self._database.execute(_PAGES[order], values).fetchall()
        return [TraitRow(group, name, json.loads(value), changed) for group, name, value, changed in rows]

    def merged_into(self, store_id: str, profile_id: str) -> str | None:
        """The profile at the end of the chain of merges from `profile_id`; None if it was not merged."""
        return self._one(
            """
            WITH RECURSIVE chain (id, depth) AS (
              SELECT into_id, 1 FROM merged WHERE store = :store AND id = :id
              UNION SELECT merged.into_id, depth + 1 FROM merged JOIN chain USING (id) WHERE store = :store AND depth < 100
            ) SELECT id FROM chain ORDER BY depth DESC LIMIT 1
            """,
            {"store": store_id, "id": profile_id},
        )

    def first_store(self) -> str | None:
        """The first store ID in sort order; None if there is no store."""
        return self._one("SELECT min(id) FROM stores", ())

    def first_profile(self, store_id: str) -> str | None:
        """The first profile ID of the store in sort order; None if it has none."""
        return self._one("SELECT min(id) FROM profiles WHERE store = ?", (store_id,))

    def close(self) -> None:
        with self._lock:
            self._database.close()


def _put_traits(database: sqlite3.Connection, store_id: str, profile: dict[str, Any]) -> None:
    """Updates the rows of a profile's traits. A trait with the same value keeps the time of its last change."""
    now = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    traits = {
        (group, name): json.dumps(value)
        for group, members in profile.get("traits", {}).items()
        for name, value in members.items()
    }
    profile_key = (store_id, profile["id"])
    query = "SELECT trait_group, name, value FROM traits WHERE store = ? AND profile = ?"
    stored = {(group, name): value for group, name, value in database.execute(query, profile_key)}
    gone = [(*profile_key, *key) for key in stored.keys() - traits.keys()]
    database.executemany("DELETE FROM traits WHERE store = ? AND profile = ? AND trait_group = ? AND name = ?", gone)
    changed = [(*profile_key, *key, value, now) for key, value in traits.items() if stored.get(key) != value]
    database.executemany("INSERT OR REPLACE INTO traits VALUES (?, ?, ?, ?, ?, ?)", changed)
