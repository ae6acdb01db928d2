"""The tables, as steps from one version of a database file to the next."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import TypeAlias

from twilio_memory_local.moments import Clock, sortable
from twilio_memory_local.spec import Spec
from twilio_memory_local.store import identifiers
from twilio_memory_local.store.session import Session

Step: TypeAlias = Sequence[str | Callable[[sqlite3.Connection, Spec, Clock], None]]

_VERSION_0_1 = (
    "CREATE TABLE IF NOT EXISTS stores (id TEXT PRIMARY KEY) WITHOUT ROWID",
    """CREATE TABLE IF NOT EXISTS profiles (
      store TEXT NOT NULL REFERENCES stores, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (store, id)
    ) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS merged (
      store TEXT NOT NULL REFERENCES stores, id TEXT NOT NULL, into_id TEXT NOT NULL, PRIMARY KEY (store, id)
    ) WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS traits (
      store TEXT NOT NULL, profile TEXT NOT NULL, trait_group TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
      changed TEXT NOT NULL, PRIMARY KEY (store, profile, trait_group, name)
    ) WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS traits_by_change ON traits (store, profile, changed, trait_group, name)",
)


def _carry_over(database: sqlite3.Connection, spec: Spec, clock: Clock) -> None:
    """Fills what version 0.1 did not have: when profiles were created, and their identifiers."""
    for store_id, profile_id, text in database.execute("SELECT store, id, body FROM profiles").fetchall():
        session, body = Session(database, spec, store_id, clock), json.loads(text)
        created = session.now
        with suppress(KeyError, ValueError):  # A profile need not have a date.
            created = sortable(body["createdAt"])
        session.change("UPDATE profiles SET created = :at WHERE store = :store AND id = :id", at=created, id=profile_id)
        identifiers.replace_promoted(session, profile_id, body.get("traits", {}))


_VERSION_0_2 = (
    "ALTER TABLE stores ADD COLUMN identity TEXT",  # JSON. NULL: the default.
    # When it was created, in a format that sorts. The date in the body has the form in which it was put.
    "ALTER TABLE profiles ADD COLUMN created TEXT NOT NULL DEFAULT ''",
    "CREATE INDEX profiles_by_creation ON profiles (store, created, id)",
    """CREATE TABLE identifiers (
      store TEXT NOT NULL, profile TEXT NOT NULL, type TEXT NOT NULL, value TEXT NOT NULL, added TEXT NOT NULL,
      PRIMARY KEY (store, profile, type, value)
    ) WITHOUT ROWID""",
    "CREATE INDEX identifiers_by_value ON identifiers (store, type, value)",
    # Observations and summaries. The body is the API's JSON.
    """CREATE TABLE memories (
      number INTEGER PRIMARY KEY, store TEXT NOT NULL, profile TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
      created TEXT NOT NULL, occurred TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (store, kind, id)
    )""",
    "CREATE INDEX memories_by_creation ON memories (store, profile, kind, created, id)",
    """CREATE TABLE revisions (
      memory INTEGER NOT NULL, replaced TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (memory, replaced)
    ) WITHOUT ROWID""",
    "CREATE VIRTUAL TABLE words USING fts5 (content, tokenize = 'porter unicode61')",  # rowid: the number of a memory
    """CREATE TABLE imports (
      store TEXT NOT NULL, id TEXT NOT NULL, created TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (store, id)
    ) WITHOUT ROWID""",
    "DROP INDEX traits_by_change",
    "CREATE INDEX traits_by_position ON traits (store, profile, changed, trait_group || char(1) || name)",
    "CREATE TABLE clock (last TEXT)",  # One row: the time of the last change.
    "INSERT INTO clock VALUES (NULL)",
    "ALTER TABLE stores ADD COLUMN created TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE stores ADD COLUMN body TEXT",  # The API's JSON. NULL: the API did not create the store.
    """CREATE TABLE trait_groups (
      store TEXT NOT NULL, name TEXT NOT NULL, created TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (store, name)
    ) WITHOUT ROWID""",
    """CREATE TABLE data_mappings (
      store TEXT NOT NULL, id TEXT NOT NULL, created TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (store, id)
    ) WITHOUT ROWID""",
    "CREATE TABLE operations (id TEXT PRIMARY KEY, pending INTEGER NOT NULL, body TEXT NOT NULL) WITHOUT ROWID",
    _carry_over,
)

STEPS: Sequence[Step] = (_VERSION_0_1, _VERSION_0_2)
"""What each version of the schema adds. Append to it, and never change a step that was released."""
TABLES = (
    *("merged", "traits", "identifiers", "revisions", "words", "memories", "imports", "profiles"),
    *("trait_groups", "data_mappings", "operations", "stores"),
)
_COLUMNS = ("id FROM stores", "store, id, body FROM profiles", "store, id, into_id FROM merged")


def bring_up_to_date(database: sqlite3.Connection, spec: Spec) -> None:
    """Makes the tables, or carries over those of an earlier version: completely, or not at all.

    Raises:
        sqlite3.Error: it is not such a database, or one of a later version.
    """
    (version,) = database.execute("PRAGMA user_version").fetchone()
    if version > len(STEPS):
        raise sqlite3.DatabaseError("a later version of this package made the file")
    if version or database.execute("SELECT 1 FROM sqlite_master").fetchone():
        for columns in _COLUMNS:  # Before anything is changed in a file that is somebody else's.
            database.execute(f"SELECT {columns} LIMIT 0")
    if version == len(STEPS):
        return
    clock = Clock(after=None)
    database.execute("BEGIN IMMEDIATE")
    try:
        (version,) = database.execute("PRAGMA user_version").fetchone()  # Another process may have been first.
        for step in STEPS[version:]:
            for part in step:
                database.execute(part) if isinstance(part, str) else part(database, spec, clock)
        database.execute(f"PRAGMA user_version = {len(STEPS)}")
        database.execute("COMMIT")
    except BaseException:
        if database.in_transaction:
            database.execute("ROLLBACK")
        raise
