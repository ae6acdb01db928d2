"""A response: as an engine returns it, and as callers see it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any, TypeVar, overload

from msgspec import Struct

from twilio_memory.values import shows
from twilio_memory_api.constraints import Header

D = TypeVar("D")


class Headers(Mapping[str, str]):
    """Response headers, read-only, with case-insensitive names. The values of a repeated header are joined by ", ".

    Values are decoded as Latin-1 when they are read, since most never are.
    """

    __slots__ = ("_repeated", "_values")

    def __init__(self, pairs: Collection[tuple[bytes, bytes]] = ()) -> None:
        self._values: dict[bytes, bytes] = {name.lower(): value for name, value in pairs}
        self._repeated: dict[bytes, list[bytes]] = {}
        if len(self._values) < len(pairs):  # Seldom.
            for name, value in pairs:
                self._repeated.setdefault(name.lower(), []).append(value)
            self._values = {name: b", ".join(values) for name, values in self._repeated.items()}

    def __getitem__(self, name: str) -> str:
        return self._values[name.lower().encode("latin-1", "replace")].decode("latin-1")

    @overload
    def get(self, name: str, /) -> str | None: ...
    @overload
    def get(self, name: str, default: str, /) -> str: ...
    @overload
    def get(self, name: str, default: D, /) -> str | D: ...
    def get(self, name: str, default: Any = None, /) -> Any:  # Mapping.get catches a KeyError, which is slower.
        value = self._values.get(name.lower().encode("latin-1", "replace"))
        return default if value is None else value.decode("latin-1")

    def get_all(self, name: str) -> list[str]:
        """The values of a header, each by itself; equal ones once."""
        key = name.lower().encode("latin-1", "replace")
        values = self._repeated.get(key) or [value for value in (self._values.get(key),) if value is not None]
        return list(dict.fromkeys(value.decode("latin-1") for value in values))

    def get_only(self, name: str) -> str | None:
        """The value of a header that has one. None, if there is none, or if the server contradicts itself."""
        values = self.get_all(name)
        return values[0] if len(values) == 1 else None

    def raw(self, name: bytes) -> bytes | None:
        """The value of `name`, which is in lower case, as the bytes that came."""
        return self._values.get(name)

    def __iter__(self) -> Iterator[str]:
        return (name.decode("latin-1") for name in self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"Headers({dict(self)!r})"


@shows("status")
class RawResponse(Struct, frozen=True, weakref=True):
    """A complete response, decompressed, as engines return it."""

    status: int
    headers: Headers
    body: bytes


@shows("status", "request_id", "attempts", "elapsed")
class ResponseInfo(Struct, frozen=True, weakref=True):
    """About a call and its last response."""

    status: int
    """The HTTP status of the last response."""
    headers: Headers
    attempts: int
    """How many requests the call sent, including retries and followed merges."""
    elapsed: float
    """Seconds that the call took."""

    @property
    def request_id(self) -> str | None:
        """Quote it when you contact Twilio's support. None if the API sent none."""
        return self.headers.get_only(Header.TWILIO_REQUEST_ID)
