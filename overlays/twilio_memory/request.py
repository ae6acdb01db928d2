"""A request and its limits, as engines get them."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from twilio_memory.clock import SYSTEM_CLOCK
from twilio_memory.credentials import Credentials
from twilio_memory.values import repr_of


class Request(Struct, frozen=True, weakref=True):
    """One request. Its repr contains no secret."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    """All headers except Authorization."""
    credentials: Credentials | None
    """None: the request goes without."""
    body: bytes = b""

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        url = self.url.partition("?")[0]  # A query can be a signature.
        return [("method", self.method), ("url", url), ("headers", self.headers), ("credentials", self.credentials)]

    __repr__ = repr_of

    def wire_headers(self) -> list[tuple[str, str]]:
        """All headers. Do not assign them to a variable: a traceback with locals would show the secret."""
        return [*self.headers, *([("Authorization", self.credentials.authorization())] if self.credentials else [])]


class Limits(Struct, frozen=True, weakref=True):
    """The limits of one attempt."""

    connect_timeout: float
    """Seconds for each attempt to connect."""
    read_timeout: float
    """Seconds to wait for the next data."""
    deadline: float | None
    """The time.monotonic() at which the attempt must end; None: no limit."""
    max_response_bytes: int
    """The size limit of the body, in bytes after decompression."""
    fresh_connection: bool = False
    """Whether to open a new connection, and to close those that are open as soon as their calls end."""

    def seconds_left(self) -> float | None:
        """Until the deadline, and at least 0. None: there is no deadline."""
        return None if self.deadline is None else max(0.0, self.deadline - SYSTEM_CLOCK.monotonic())

    def seconds_to_connect(self) -> float:
        """connect_timeout, or the time until the deadline if that is shorter."""
        left = self.seconds_left()
        return self.connect_timeout if left is None else min(left, self.connect_timeout)
