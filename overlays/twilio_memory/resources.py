"""The API's resources, as callers name them: `memory.profiles`. A method is a line for each mode."""

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

    def fetch_all(
        self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None
    ) -> Profile:
        """As fetch, for a profile with very many traits: they are read in pages, each with a deadline of its own.

        Equal to what fetch gives, but for groups without traits, which are not there. `response` tells of the last call.

        Raises:
            TwilioMemoryError: as fetch.

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
        """Many profiles: pairs of an ID and its profile, or the error that its call ended with.

        Lazy, so that `ids` can be endless: no more than twice `concurrency` of them are under way, and equal ones among these
        share a call. Ending the iteration early waits for the calls that have begun.

        Args:
            ids: IDs of profiles; one that is none has an InvalidArgumentError as its outcome.
            concurrency: how many calls to make at a time, in threads; more than `max_connections` wait for each other.
            ordered: whether the pairs come in the order of the IDs; else as the calls end, which is sooner.
            store_id: as for fetch; so is `trait_groups`.

        Raises:
            InvalidArgumentError: `concurrency` is no positive int, or `trait_groups` is none.
            ConfigurationError: no store was named.
        """
        check_concurrency(concurrency)
        store, groups = self._options.store(store_id), operations.join_trait_groups(trait_groups)
        return fetch_many(lambda one: self.fetch(one, store_id=store, trait_groups=groups), ids, concurrency, ordered)


@frozen
class Traits(Generic[L]):
    """Customers' traits, one by one. The same for both modes, since nothing is sent before somebody iterates."""

    _paged: Callable[[Call[Page[Trait]]], L]
    """Makes the mode's kind of list."""
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
        """The traits of a profile: an iterable, or one for `async for`, that fetches page after page and holds one at a time.

        Args:
            profile_id: as for Profiles.fetch; so are `store_id` and `trait_groups`.
            order: "desc": latest change first; "asc": oldest first.
            page_size: traits in a page, 1 to 1000; None: the API's default, 50.
            page_token: where to begin: the `next_token` of a page that ``list(...).pages()`` gave; None: at the beginning.

        Raises:
            InvalidArgumentError: an argument breaks the API's description. Nothing was sent.
            ConfigurationError: no store was named.

        Iterating raises what Profiles.fetch raises, BadRequestError for a token that has expired among them, and a
        ResponseError if the server names a page twice.

        Source: openapi.yaml, ListProfileTraits.
        """
        store = self._options.store(store_id)
        return self._paged(operations.list_traits(profile_id, store, trait_groups, order, page_size, page_token))


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
        """As Profiles.fetch_many, for `async for`, in tasks. Ending the iteration early cancels the calls that have begun."""
        check_concurrency(concurrency)
        store, groups = self._options.store(store_id), operations.join_trait_groups(trait_groups)
        return fetch_many_async(
            lambda one: self.fetch(one, store_id=store, trait_groups=groups), ids, concurrency, ordered
        )
