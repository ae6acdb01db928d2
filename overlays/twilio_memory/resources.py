"""The resources of a client, such as `memory.profiles`, and their methods."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from typing import Generic, Literal, TypeVar

from attrs import frozen

from twilio_memory import operations
from twilio_memory.call import Call
from twilio_memory.drivers import Run, RunAsync, follow, follow_async
from twilio_memory.errors import TwilioMemoryError
from twilio_memory.many import check_concurrency, fetch_many, fetch_many_async
from twilio_memory.options import Options
from twilio_memory.paging import AsyncPagedList, Page, PagedList
from twilio_memory.profile import Profile, Trait

L = TypeVar("L", PagedList[Trait], AsyncPagedList[Trait])
Order = Literal["asc", "desc"]


@frozen
class Profiles:
    """The profiles of customers."""

    _run: Run
    _options: Options

    def fetch(
        self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None
    ) -> Profile:
        """Fetches the profile `profile_id`, or the profile it was merged into.

        Args:
            profile_id: "mem_profile_" and 26 characters.
            store_id: the profile's store: "mem_store_" (or "mem_service_") and 26 characters. None: the client's store.
            trait_groups: the names of the trait groups to fetch: an iterable of str, or a str of names separated by commas, of at
                most 256 characters. None: all groups.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, AuthenticationError, RateLimitError or another APIError: the API returned an error.
            TransportError: no complete response arrived in time.
            ResponseError: a response arrived that can't be used.

        Source: openapi.yaml, FetchProfile.
        """
        return self._run(operations.fetch_profile(profile_id, self._options.store(store_id), trait_groups))

    def fetch_all(
        self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None
    ) -> Profile:
        """Fetches a profile with very many traits: in pages, each of which has its own deadline.

        The profile equals the one of `fetch`, except that groups without traits are missing. `response` is about the last call.

        Raises:
            TwilioMemoryError: as for fetch.

        Source: openapi.yaml, ListProfileTraits and FetchProfile.
        """
        steps = operations.fetch_whole_profile(profile_id, self._options.store(store_id), trait_groups)
        return follow(steps, self._run)

    def fetch_many(
        self,
        ids: Iterable[str],
        *,
        concurrency: int = 32,
        ordered: bool = False,
        store_id: str | None = None,
        trait_groups: str | Iterable[str] | None = None,
    ) -> Iterator[tuple[str, Profile | TwilioMemoryError]]:
        """Fetches many profiles at a time, in threads. Yields a pair for each ID: the ID and its profile, or the ID and an error.

        The pairs come out of order, as the calls finish, unless `ordered` is true. An error is yielded and not raised, so one
        profile that fails does not end the iteration.

        The iterator is lazy, so `ids` can be endless: at most twice `concurrency` IDs are in progress, and equal ones among these
        share a call. If you end the iteration early, it waits for the calls that have started.

        Args:
            ids: profile IDs. An invalid one yields an InvalidArgumentError.
            concurrency: how many calls to make at a time. Those beyond `max_connections` wait for a free connection.
            ordered: yield the pairs in the order of `ids`. The first pair may come later.
            store_id: as for fetch.
            trait_groups: as for fetch.

        Raises:
            InvalidArgumentError: `concurrency` is not a positive int, or `trait_groups` is invalid.
            ConfigurationError: neither the call nor the client has a store_id.
        """
        check_concurrency(concurrency)
        store, groups = self._options.store(store_id), operations.join_trait_groups(trait_groups)
        return fetch_many(lambda one: self.fetch(one, store_id=store, trait_groups=groups), ids, concurrency, ordered)


@frozen
class Traits(Generic[L]):
    """The traits of customers' profiles, one by one. One class for sync and async, since only iterating sends requests."""

    _paged: Callable[[Call[Page[Trait]]], L]
    """Makes a PagedList or an AsyncPagedList."""
    _options: Options

    def list(
        self,
        profile_id: str,
        *,
        store_id: str | None = None,
        trait_groups: str | Iterable[str] | None = None,
        order: Order = "desc",
        page_size: int | None = None,
        page_token: str | None = None,
    ) -> L:
        """The traits of a profile, to iterate over with `for` or, with AsyncMemoryClient, `async for`.

        Iterating fetches one page after the other, and keeps one in memory. It raises the errors of Profiles.fetch, such as a
        BadRequestError if `page_token` has expired, and a ResponseError if the list would never end.

        Args:
            profile_id: as for Profiles.fetch.
            store_id: as for Profiles.fetch.
            trait_groups: as for Profiles.fetch.
            order: "desc": latest change first; "asc": oldest change first.
            page_size: traits per page, 1 to 1000. None: the API's default, 50.
            page_token: where to start: the `next_token` of a page from ``list(...).pages()``. None: at the first page.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id.

        Source: openapi.yaml, ListProfileTraits.
        """
        store = self._options.store(store_id)
        return self._paged(operations.list_traits(profile_id, store, trait_groups, order, page_size, page_token))


@frozen
class AsyncProfiles:
    """Profiles for asyncio."""

    _run: RunAsync
    _options: Options

    async def fetch(
        self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None
    ) -> Profile:
        """As Profiles.fetch."""
        return await self._run(operations.fetch_profile(profile_id, self._options.store(store_id), trait_groups))

    async def fetch_all(
        self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None
    ) -> Profile:
        """As Profiles.fetch_all."""
        steps = operations.fetch_whole_profile(profile_id, self._options.store(store_id), trait_groups)
        return await follow_async(steps, self._run)

    def fetch_many(
        self,
        ids: Iterable[str],
        *,
        concurrency: int = 32,
        ordered: bool = False,
        store_id: str | None = None,
        trait_groups: str | Iterable[str] | None = None,
    ) -> AsyncIterator[tuple[str, Profile | TwilioMemoryError]]:
        """As Profiles.fetch_many, in tasks, for `async for`. If you end the iteration early, started calls are cancelled."""
        check_concurrency(concurrency)
        store, groups = self._options.store(store_id), operations.join_trait_groups(trait_groups)
        return fetch_many_async(
            lambda one: self.fetch(one, store_id=store, trait_groups=groups), ids, concurrency, ordered
        )
