"""What reads see while changes do not show in them yet."""

from __future__ import annotations

import sqlite3

from attrs import define

from twilio_memory_local.real_time import real_time

MOST_COPIES = 20


@define
class _Copy:
    database: sqlite3.Connection
    until: float
    """When the changes after this copy begin to show, by real_time()."""


class Lag:
    """Keeps a copy of the database as it was before each change that shows later. Changes show in the order they were made in."""

    def __init__(self) -> None:
        self._copies: list[_Copy] = []

    def hide_next_change(self, database: sqlite3.Connection, seconds: float) -> None:
        """Call it before a change: reads do not see it, nor any that follows, for `seconds`."""
        until = real_time() + seconds
        if len(self._copies) >= MOST_COPIES:  # Then this change shows together with the one before.
            self._copies[-1].until = max(until, self._copies[-1].until)
            return
        copy = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        database.backup(copy)
        self._copies.append(_Copy(copy, until))

    def visible(self, database: sqlite3.Connection) -> sqlite3.Connection:
        """What reads use: the first copy whose changes are still hidden, or `database`."""
        now = real_time()
        while self._copies and self._copies[0].until <= now:
            self._copies.pop(0).database.close()
        return self._copies[0].database if self._copies else database

    def end(self) -> None:
        """Makes all changes show."""
        while self._copies:
            self._copies.pop().database.close()
