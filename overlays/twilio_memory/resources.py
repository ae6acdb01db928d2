"""The API's resources, as callers name them: `memory.profiles`. A method is a line for each mode."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable
from typing import Protocol, TypeVar

from attrs import frozen

from twilio_memory import operations
from twilio_memory.operations import Call
from twilio_memory.options import Options
from twilio_memory.profile import Profile

T = TypeVar("T")


class Run(Protocol):
    def __call__(self, call: Call[T], /) -> T: ...


class RunAsync(Protocol):
    def __call__(self, call: Call[T], /) -> Awaitable[T]: ...


@frozen
class Profiles:
    """Customers' profiles."""

    _run: Run
    _options: Options

    def fetch(
        self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None
    ) -> Profile:
        """The profile `profile_id`, or the one it was merged into.

        Args:
            profile_id: a TTID, "mem_profile_" and 26 characters.
            store_id: the store it is in, "mem_store_" (or "mem_service_") and 26 characters; None: the client's.
            trait_groups: names of the groups to fetch, at most 256 characters with the commas between them; None: all.
                A str is taken as the API takes it, as names with commas between them.

        Raises:
            InvalidArgumentError: an argument breaks the API's description. Nothing was sent.
            ConfigurationError: no store was named, here or in the client's options; or the client is closed.
            NotFoundError, AuthenticationError, RateLimitError or another APIError: the API said no.
            TransportError: no usable answer came within the options' bounds of time.
            ResponseError: an answer came that can't be used.

        Source: openapi.yaml, FetchProfile.
        """
        return self._run(operations.fetch_profile(profile_id, self._options.store(store_id), trait_groups))


@frozen
class AsyncProfiles:
    """As Profiles."""

    _run: RunAsync
    _options: Options

    async def fetch(
        self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None
    ) -> Profile:
        """As Profiles.fetch."""
        return await self._run(operations.fetch_profile(profile_id, self._options.store(store_id), trait_groups))
