"""A request and its limits, as engines get them."""

from __future__ import annotations

from attrs import frozen

from twilio_memory.credentials import Credentials


@frozen
class Request:
    """One request. Its repr contains no secret."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    """All headers except Authorization."""
    credentials: Credentials

    def wire_headers(self) -> list[tuple[str, str]]:
        """All headers. Do not assign them to a variable: a traceback with locals would show the secret."""
        return [*self.headers, ("Authorization", self.credentials.authorization())]


@frozen
class Limits:
    """The limits of one attempt."""

    connect_timeout: float
    """Seconds for each attempt to connect."""
    read_timeout: float
    """Seconds to wait for the next data."""
    deadline: float | None
    """The time.monotonic() at which the attempt must end; None: no limit."""
    max_response_bytes: int
    """The size limit of the body, in bytes after decompression."""
