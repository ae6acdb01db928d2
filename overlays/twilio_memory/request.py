"""What goes out to a server."""

from __future__ import annotations

from attrs import frozen

from twilio_memory.credentials import Credentials


@frozen
class Request:
    """One request. Its repr, and that of all it holds, is free of secrets."""

    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    """All but Authorization."""
    credentials: Credentials

    def wire_headers(self) -> list[tuple[str, str]]:
        """All headers. Hand them straight on: a variable that holds them would show the secret in a traceback's locals."""
        return [*self.headers, ("Authorization", self.credentials.authorization())]


@frozen
class Limits:
    """What one attempt may take."""

    connect_timeout: float
    """Seconds, for each connection attempt."""
    read_timeout: float
    """Seconds of silence."""
    deadline: float | None
    """A moment of time.monotonic(), after which nothing more is waited for; None: no such moment."""
    max_response_bytes: int
    """Bytes of a body, after decompression."""
