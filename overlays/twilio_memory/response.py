"""What comes back from a server, as an engine hands it on and as callers see it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, frozen


class Headers(Mapping[str, str]):
    """Response headers, read-only; names in any case. The values of a repeated header are joined by ", "."""

    __slots__ = ("_values",)

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        self._values: dict[str, str] = {}
        for name, value in pairs:
            key = name.lower()
            self._values[key] = f"{self._values[key]}, {value}" if key in self._values else value

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Headers({list(self._values.items())!r})"


@frozen
class RawResponse:
    """A whole answer, decompressed. An engine makes it, and knows nothing about what it means."""

    status: int
    headers: Headers = field(repr=False)
    body: bytes = field(repr=False)


@frozen
class ResponseInfo:
    """How a call went."""

    status: int
    """The HTTP status of the last answer."""
    headers: Headers = field(repr=False)
    request_id: str | None
    """What to name when talking to Twilio's support."""
    attempts: int
    """How many requests the call sent, retries and followed merges included."""
    elapsed: float
    """Seconds from the call's start to its end."""
