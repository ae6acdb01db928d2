"""The API's resources, as callers name them: generated classes, with the methods that take more than one call."""

from __future__ import annotations

import datetime
import sys
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import TYPE_CHECKING

from twilio_memory.accepted import Accepted
from twilio_memory.arguments import join_names
from twilio_memory.caller import AsyncCaller, SyncCaller
from twilio_memory.errors import TwilioMemoryError
from twilio_memory.many import (
    MAX_CONCURRENCY,
    batches,
    batches_async,
    call_many,
    call_many_async,
    check_count,
    check_items,
)
from twilio_memory.profile import Profile
from twilio_memory.sequences import fetch_whole_profile, find_profile, identifier_of
from twilio_memory.uploading import File, upload_file
from twilio_memory.waiting import wait_for
from twilio_memory_api import constraints
from twilio_memory_api import resources as generated

if TYPE_CHECKING:
    from twilio_memory_api import params
    from twilio_memory_api.models import OperationResult, ProfileImport


class Profiles(generated.Profiles):
    """`memory.profiles`: customers' profiles."""

    def __init__(self, caller: SyncCaller) -> None:
        super().__init__(caller)
        self._client: SyncCaller = caller

    def find(
        self,
        *,
        phone: str | None = None,
        email: str | None = None,
        id_type: str | None = None,
        value: str | None = None,
        trait_groups: str | Iterable[str] | None = None,
        store_id: str | None = None,
    ) -> Profile | None:
        """The profile that has an identifier; None, if there is none. It makes two calls: a lookup, then a fetch.

        Args:
            phone: a phone number. Pass this, or `email`, or `id_type` and `value`.
            email: an e-mail address.
            id_type: another type of identifier that the store defines.
            value: the value of that identifier.
            trait_groups: as for `fetch`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: not one identifier was given, or an argument does not match the spec. Nothing was sent.
            TwilioMemoryError: as for `lookup` and `fetch`.
        """
        identifier = identifier_of(phone, email, id_type, value)
        return self._client.follow(find_profile(self._client.core.make_call, identifier, store_id, trait_groups))

    def fetch_all(
        self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None
    ) -> Profile:
        """As `fetch`, for profiles with a great many traits: it reads them in pages. Each page has its own deadline.

        The result equals that of `fetch`, except that groups without traits are missing. `response` is about the last call.

        Raises:
            TwilioMemoryError: as for `fetch`.

        Source: openapi.yaml, ListProfileTraits and FetchProfile.
        """
        steps = fetch_whole_profile(self._client.core.make_call, profile_id, store_id, trait_groups)
        return self._client.follow(steps)

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

        The iterator is lazy, so `ids` can be endless: at most twice `concurrency` IDs are in progress. They are read in your
        thread, so outcomes wait while the next ID takes its time. If you end the iteration early, calls that have started go on
        to their end by themselves, and nobody waits for them.

        Args:
            ids: profile IDs. An invalid one yields an InvalidArgumentError.
            concurrency: how many calls to make at a time, at most 10,000. Those beyond `max_connections` wait for a free
                connection.
            ordered: yield the pairs in the order of `ids`. The first pair may come later.
            store_id: as for fetch.
            trait_groups: as for fetch.

        Raises:
            InvalidArgumentError: `ids` is a text or can't be iterated over, or another argument is invalid.
            ConfigurationError: neither the call nor the client has a store_id.
        """
        check_items("ids", ids, Iterable)
        check_count("concurrency", concurrency, MAX_CONCURRENCY)
        store = self._client.core.options.store(store_id)
        groups = None if trait_groups is None else join_names(trait_groups, "trait_groups")
        return call_many(lambda one: self.fetch(one, store_id=store, trait_groups=groups), ids, concurrency, ordered)

    def upsert_many(
        self,
        rows: Iterable[params.ProfileData],
        *,
        batch_size: int = 1000,
        concurrency: int = 4,
        store_id: str | None = None,
    ) -> Iterator[tuple[list[params.ProfileData], Accepted | TwilioMemoryError]]:
        """Creates or updates any number of profiles, many in a request and some requests at a time, in threads. Yields a pair for
        each request, as it is done: its rows, and what the API said, or the error. One that fails does not end the iteration.

        The iterator is lazy, and `rows` can be endless: the rows of at most twice `concurrency` requests are in memory. If `rows`
        raises, or you end the iteration, you do not learn what became of the requests that are under way.

        Args:
            rows: as `profiles` of `upsert`, such as ``{"traits": {"Contact": {"phone": "+13175551234"}}}``. If one does not match
                the spec, nothing of its request is sent; the InvalidArgumentError names it by its place among the rows of the
                pair, such as `profiles[3]`.
            batch_size: how many rows are in a request, at most 1000.
            concurrency: how many requests to make at a time.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument is invalid.
            ConfigurationError: neither the call nor the client has a store_id.
        """
        check_items("rows", rows, Iterable)
        check_count("batch_size", batch_size, _largest_batch())
        check_count("concurrency", concurrency, MAX_CONCURRENCY)
        store = self._client.core.options.store(store_id)
        made = batches(rows, batch_size)
        return call_many(lambda batch: self.upsert(profiles=batch, store_id=store), made, concurrency, ordered=False)


class AsyncProfiles(generated.AsyncProfiles):
    """As Profiles."""

    def __init__(self, caller: AsyncCaller) -> None:
        super().__init__(caller)
        self._client: AsyncCaller = caller

    async def find(
        self,
        *,
        phone: str | None = None,
        email: str | None = None,
        id_type: str | None = None,
        value: str | None = None,
        trait_groups: str | Iterable[str] | None = None,
        store_id: str | None = None,
    ) -> Profile | None:
        """As Profiles.find."""
        identifier = identifier_of(phone, email, id_type, value)
        return await self._client.follow(find_profile(self._client.core.make_call, identifier, store_id, trait_groups))

    async def fetch_all(
        self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None
    ) -> Profile:
        """As Profiles.fetch_all."""
        steps = fetch_whole_profile(self._client.core.make_call, profile_id, store_id, trait_groups)
        return await self._client.follow(steps)

    def fetch_many(
        self,
        ids: Iterable[str] | AsyncIterable[str],
        *,
        concurrency: int = 32,
        ordered: bool = False,
        store_id: str | None = None,
        trait_groups: str | Iterable[str] | None = None,
    ) -> AsyncIterator[tuple[str, Profile | TwilioMemoryError]]:
        """As Profiles.fetch_many, in tasks, for `async for`. `ids` can be an async iterable too.

        If you end the iteration early, calls that have started are cancelled.
        """
        check_items("ids", ids, Iterable, AsyncIterable)
        check_count("concurrency", concurrency, MAX_CONCURRENCY)
        store = self._client.core.options.store(store_id)
        groups = None if trait_groups is None else join_names(trait_groups, "trait_groups")
        return call_many_async(
            lambda one: self.fetch(one, store_id=store, trait_groups=groups), ids, concurrency, ordered
        )

    def upsert_many(
        self,
        rows: Iterable[params.ProfileData] | AsyncIterable[params.ProfileData],
        *,
        batch_size: int = 1000,
        concurrency: int = 4,
        store_id: str | None = None,
    ) -> AsyncIterator[tuple[list[params.ProfileData], Accepted | TwilioMemoryError]]:
        """As Profiles.upsert_many, in tasks, for `async for`. `rows` can be an async iterable too."""
        check_items("rows", rows, Iterable, AsyncIterable)
        check_count("batch_size", batch_size, _largest_batch())
        check_count("concurrency", concurrency, MAX_CONCURRENCY)
        store = self._client.core.options.store(store_id)
        made = batches_async(rows, batch_size) if isinstance(rows, AsyncIterable) else batches(rows, batch_size)
        return call_many_async(
            lambda batch: self.upsert(profiles=batch, store_id=store), made, concurrency, ordered=False
        )


def _largest_batch() -> int:
    """How many profiles the spec allows in a request."""
    body = constraints.update_profiles_bulk().body
    assert body
    return body.properties["profiles"].max_items or sys.maxsize


class Observations(generated.Observations):
    """`memory.observations`: what was observed about a customer, in plain words."""

    def add(
        self,
        profile_id: str,
        content: str,
        *,
        source: str,
        occurred_at: datetime.datetime | str | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """Adds one observation.

        Args:
            profile_id: the ID of the customer's profile.
            content: what was observed, in plain words.
            source: who or what observed it, such as "support-agent".
            occurred_at: when; None: now.
            store_id: the store's ID; None: the client's store.

        Raises:
            TwilioMemoryError: as for `create`.
        """
        moment = datetime.datetime.now(datetime.UTC) if occurred_at is None else occurred_at
        observation = {"content": content, "source": source, "occurred_at": moment}
        return self.create(profile_id, observations=[observation], store_id=store_id)  # type: ignore[list-item]


class AsyncObservations(generated.AsyncObservations):
    """As Observations."""

    async def add(
        self,
        profile_id: str,
        content: str,
        *,
        source: str,
        occurred_at: datetime.datetime | str | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """As Observations.add."""
        moment = datetime.datetime.now(datetime.UTC) if occurred_at is None else occurred_at
        observation = {"content": content, "source": source, "occurred_at": moment}
        return await self.create(profile_id, observations=[observation], store_id=store_id)  # type: ignore[list-item]


class Operations(generated.Operations):
    """`memory.operations`: changes that take some time."""

    def __init__(self, caller: SyncCaller) -> None:
        super().__init__(caller)
        self._client: SyncCaller = caller

    def wait(self, operation: Accepted | str, *, deadline: float | None = 60.0) -> OperationResult | None:
        """Waits until an operation has ended, and returns its result: its `id` is that of what was created or changed.

        Args:
            operation: what `stores.create` and the like return, or the ID of an operation.
            deadline: seconds for the whole time: all reads of the state, and the pauses between them, which are as long as the
                API asks for. None: no limit.

        Raises:
            OperationFailedError: the operation has failed, or was cancelled.
            DeadlineExceededError: it did not end before the deadline, or would not.
            InvalidArgumentError: `operation` has no ID, or `deadline` is invalid.
            TwilioMemoryError: as for `fetch`.
        """
        return self._client.follow(wait_for(self._client.core.make_call, operation, deadline))


class AsyncOperations(generated.AsyncOperations):
    """As Operations."""

    def __init__(self, caller: AsyncCaller) -> None:
        super().__init__(caller)
        self._client: AsyncCaller = caller

    async def wait(self, operation: Accepted | str, *, deadline: float | None = 60.0) -> OperationResult | None:
        """As Operations.wait."""
        return await self._client.follow(wait_for(self._client.core.make_call, operation, deadline))


class Imports(generated.Imports):
    """`memory.imports`: profiles from CSV files."""

    def __init__(self, caller: SyncCaller) -> None:
        super().__init__(caller)
        self._client: SyncCaller = caller

    def upload(
        self,
        file: File,
        *,
        column_mappings: Iterable[params.ColumnMapping],
        wait: bool = True,
        deadline: float | None = 300.0,
        store_id: str | None = None,
    ) -> ProfileImport:
        """Imports profiles from a CSV file: creates the import, sends the file, and waits until it has been read.

        The file goes to another host, at a signed URL that the API names, without the client's credentials. If it breaks, call
        this again: it creates another import, and rows that were imported before update their profiles.

        Args:
            file: a path, the content as bytes, or an open file; CSV in UTF-8 with a header line, at most 100 MiB. It is read into
                memory.
            column_mappings: which column becomes which trait: 2 to 100 mappings with the keys `column_name`, `trait_group` and
                `trait_name`.
            wait: wait until the import has ended. If false, the state is as it is after the upload.
            deadline: seconds for all of that. None: the client's `deadline` for each request, and no limit for the whole.
            store_id: the store's ID; None: the client's store.

        Returns:
            The state of the import; `summary` has the numbers of errors and warnings.

        Raises:
            InvalidArgumentError: the file can't be read or lacks a column, or an argument is invalid. Nothing was sent.
            OperationFailedError: the import has failed.
            DeadlineExceededError: it did not end before the deadline.
            TwilioMemoryError: as for `create` and `fetch`.
        """
        steps = upload_file(self._client.core.make_call, file, column_mappings, store_id, wait, deadline)
        return self._client.follow(steps)


class AsyncImports(generated.AsyncImports):
    """As Imports."""

    def __init__(self, caller: AsyncCaller) -> None:
        super().__init__(caller)
        self._client: AsyncCaller = caller

    async def upload(
        self,
        file: File,
        *,
        column_mappings: Iterable[params.ColumnMapping],
        wait: bool = True,
        deadline: float | None = 300.0,
        store_id: str | None = None,
    ) -> ProfileImport:
        """As Imports.upload. The file is read in the event loop."""
        steps = upload_file(self._client.core.make_call, file, column_mappings, store_id, wait, deadline)
        return await self._client.follow(steps)
