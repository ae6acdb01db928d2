# Made by ./generate.sh. Do not edit.

"""The API's resources: a class for each one and mode, with a method for each operation."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal

from twilio_memory_api import constraints

if TYPE_CHECKING:
    from twilio_memory import Accepted, Profile, Trait
    from twilio_memory.paging import AsyncPagedList, PagedList

    from twilio_memory_api import models, params
    from twilio_memory_api.calling import AsyncCaller, Caller


class Profiles:
    """`memory.profiles` of a sync client."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = caller

    def list(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        store_id: str | None = None,
    ) -> PagedList[str]:
        """Lists the IDs of the store's profiles, in pages, by the time of their creation.

        Each iteration fetches page after page, and raises what a call raises.

        Args:
            page_size: the maximum number of items in a page. 1 to 1000. The API's default is 50.
            page_token: the token of a page, from the `meta` of another page. Without it, the first page. At most
                4096 characters.
            order: the order of the items by time. The operation says which time that is. The API's default is
                "desc".
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, ListProfiles.
        """
        arguments: Mapping[str, object] = {
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_profiles(), arguments)

    def create(self, *, traits: Mapping[str, Mapping[str, Any]], store_id: str | None = None) -> models.ProfileAccepted:
        """Creates a profile, or updates the one that has the same identifiers (an upsert). At least one of the traits
        must be one that the store promotes to an identifier, such as a phone number.

        The service resolves the identity at once: the response has the ID of the new profile, or of the existing
        one. It writes the other traits soon after, so a read that follows may not show them yet.

        Args:
            traits: the traits of a profile, by the name of their group. At most 50 keys.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, CreateProfile.
        """
        arguments: Mapping[str, object] = {"traits": traits, "store_id": store_id}
        return self._caller.call(constraints.create_profile(), arguments)

    def fetch(
        self, profile_id: str, *, trait_groups: str | Iterable[str] | None = None, store_id: str | None = None
    ) -> Profile:
        """Reads one profile with its traits. The response is not paged: for a profile with very many traits, use
        `/Traits` instead.

        For a profile that was merged into another one, the response is one of two: `301`, with headers that name
        the canonical profile, or `200` with the canonical profile itself and its ID in `Canonical-Profile-Id`.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            trait_groups: the names of the trait groups to read, separated by commas. Without it, all groups. 1 to
                256 characters.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, FetchProfile.
        """
        arguments: Mapping[str, object] = {"profile_id": profile_id, "trait_groups": trait_groups, "store_id": store_id}
        return self._caller.call(constraints.fetch_profile(), arguments)

    def delete(self, profile_id: str, *, store_id: str | None = None) -> Accepted:
        """Deletes a profile with its identifiers and traits. You cannot undo this.

        The profile is gone soon after the response. If you send the request again, you may get `404` because the
        first one succeeded.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, DeleteProfile.
        """
        arguments: Mapping[str, object] = {"profile_id": profile_id, "store_id": store_id}
        return self._caller.call(constraints.delete_profile(), arguments)

    def update(
        self, profile_id: str, *, traits: Mapping[str, Mapping[str, Any]] | None = None, store_id: str | None = None
    ) -> Accepted:
        """Adds the traits in the request or overwrites them, and leaves all others as they are. A trait that is `None`
        in the request is removed. Each group and trait must be defined in the store.

        The change takes effect soon after the response.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            traits: the traits of a profile, by the name of their group. At most 50 keys.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, PatchProfileTraits.
        """
        arguments: Mapping[str, object] = {"profile_id": profile_id, "traits": traits, "store_id": store_id}
        return self._caller.call(constraints.patch_profile_traits(), arguments)

    def upsert(self, *, profiles: Sequence[params.ProfileData], store_id: str | None = None) -> Accepted:
        """Creates or updates up to 1000 profiles. Each one is handled as in `profiles.create`: at least one of its
        traits must be one that the store promotes to an identifier.

        The response comes before the work is done. It has no IDs, and you cannot ask for the state of the work.

        Args:
            profiles: the profiles, each with its traits. 1 to 1000 items.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, UpdateProfilesBulk.
        """
        arguments: Mapping[str, object] = {"profiles": profiles, "store_id": store_id}
        return self._caller.call(constraints.update_profiles_bulk(), arguments)

    def lookup(self, *, id_type: str, value: str, store_id: str | None = None) -> models.LookupResult:
        """Finds the profiles that have an identifier, such as a phone number. This only reads, although its method is
        POST.

        The service normalizes the value before it looks, and the response repeats it in that form. The IDs in the
        response are canonical. If no profile matches, `profiles` is empty, `None` or absent.

        Args:
            id_type: the identifier's type, one of those that the store defines. 2 to 30 characters.
            value: the value. The service normalizes it as the store's settings say. At most 255 characters.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, CreateProfilesLookup.
        """
        arguments: Mapping[str, object] = {"id_type": id_type, "value": value, "store_id": store_id}
        return self._caller.call(constraints.create_profiles_lookup(), arguments)

    def recall(
        self,
        profile_id: str,
        *,
        conversation_id: str | None = None,
        query: str | None = None,
        begin_date: datetime.datetime | str | None = None,
        end_date: datetime.datetime | str | None = None,
        communications_limit: int | None = None,
        observations_limit: int | None = None,
        summaries_limit: int | None = None,
        relevance_threshold: float | None = None,
        store_id: str | None = None,
    ) -> models.RecallResult:
        """Reads what is remembered about a customer: observations, summaries of conversations and, if you ask for
        them, the messages of a conversation. This only reads, although its method is POST.

        The request decides what you get:

        * With a `query`: what fits it best, found by meaning and by words. Each item has a `score`.
        * With a `conversation_id` and no `query`: the service first makes a query from the conversation, with an AI
          model. This takes seconds (2 to 10) instead of about 30 milliseconds: set your timeout accordingly.
        * With neither: the latest items, without scores. `relevance_threshold` has no effect.

        A `communications_limit` above 0 needs a `conversation_id`; without one the service answers `400`.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            conversation_id: the TTID of a conversation. Without a `query`, the service makes one from it, which
                takes seconds. Pattern: `^conv_conversation_[0-7][0-9a-z]{25}$`.
            query: what to look for, in plain words. An empty text is the same as none. At most 1024 characters.
            begin_date: the start of the time to recall from, inclusive.
            end_date: the end of the time to recall from, exclusive.
            communications_limit: the maximum number of messages of the conversation. Above 0 it needs a
                `conversation_id`. 0 to 100. The API's default is 0.
            observations_limit: the maximum number of observations. 0 to 100. The API's default is 20.
            summaries_limit: the maximum number of summaries. 0 to 100. The API's default is 5.
            relevance_threshold: the lowest score that an item may have. It has no effect where items have no score.
                0 to 1. The API's default is 0.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, CreateFetchProfileMemory.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "conversation_id": conversation_id,
            "query": query,
            "begin_date": begin_date,
            "end_date": end_date,
            "communications_limit": communications_limit,
            "observations_limit": observations_limit,
            "summaries_limit": summaries_limit,
            "relevance_threshold": relevance_threshold,
            "store_id": store_id,
        }
        return self._caller.call(constraints.create_fetch_profile_memory(), arguments)


class AsyncProfiles:
    """`memory.profiles` of an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = caller

    def list(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        store_id: str | None = None,
    ) -> AsyncPagedList[str]:
        """As Profiles.list, for `async for`."""
        arguments: Mapping[str, object] = {
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_profiles(), arguments)

    async def create(
        self, *, traits: Mapping[str, Mapping[str, Any]], store_id: str | None = None
    ) -> models.ProfileAccepted:
        """As Profiles.create."""
        arguments: Mapping[str, object] = {"traits": traits, "store_id": store_id}
        return await self._caller.call(constraints.create_profile(), arguments)

    async def fetch(
        self, profile_id: str, *, trait_groups: str | Iterable[str] | None = None, store_id: str | None = None
    ) -> Profile:
        """As Profiles.fetch."""
        arguments: Mapping[str, object] = {"profile_id": profile_id, "trait_groups": trait_groups, "store_id": store_id}
        return await self._caller.call(constraints.fetch_profile(), arguments)

    async def delete(self, profile_id: str, *, store_id: str | None = None) -> Accepted:
        """As Profiles.delete."""
        arguments: Mapping[str, object] = {"profile_id": profile_id, "store_id": store_id}
        return await self._caller.call(constraints.delete_profile(), arguments)

    async def update(
        self, profile_id: str, *, traits: Mapping[str, Mapping[str, Any]] | None = None, store_id: str | None = None
    ) -> Accepted:
        """As Profiles.update."""
        arguments: Mapping[str, object] = {"profile_id": profile_id, "traits": traits, "store_id": store_id}
        return await self._caller.call(constraints.patch_profile_traits(), arguments)

    async def upsert(self, *, profiles: Sequence[params.ProfileData], store_id: str | None = None) -> Accepted:
        """As Profiles.upsert."""
        arguments: Mapping[str, object] = {"profiles": profiles, "store_id": store_id}
        return await self._caller.call(constraints.update_profiles_bulk(), arguments)

    async def lookup(self, *, id_type: str, value: str, store_id: str | None = None) -> models.LookupResult:
        """As Profiles.lookup."""
        arguments: Mapping[str, object] = {"id_type": id_type, "value": value, "store_id": store_id}
        return await self._caller.call(constraints.create_profiles_lookup(), arguments)

    async def recall(
        self,
        profile_id: str,
        *,
        conversation_id: str | None = None,
        query: str | None = None,
        begin_date: datetime.datetime | str | None = None,
        end_date: datetime.datetime | str | None = None,
        communications_limit: int | None = None,
        observations_limit: int | None = None,
        summaries_limit: int | None = None,
        relevance_threshold: float | None = None,
        store_id: str | None = None,
    ) -> models.RecallResult:
        """As Profiles.recall."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "conversation_id": conversation_id,
            "query": query,
            "begin_date": begin_date,
            "end_date": end_date,
            "communications_limit": communications_limit,
            "observations_limit": observations_limit,
            "summaries_limit": summaries_limit,
            "relevance_threshold": relevance_threshold,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.create_fetch_profile_memory(), arguments)


class Traits:
    """`memory.traits` of a sync client."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = caller

    def list(
        self,
        profile_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        trait_groups: str | Iterable[str] | None = None,
        store_id: str | None = None,
    ) -> PagedList[Trait]:
        """Reads the traits of one profile as a flat list, in pages, each trait with the time of its last change. The
        list is in the order of that time. A page that is not the last has a `next_token`, which asks for the next
        one.

        Each iteration fetches page after page, and raises what a call raises.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            page_size: the maximum number of items in a page. 1 to 1000. The API's default is 50.
            page_token: the token of a page, from the `meta` of another page. Without it, the first page. At most
                4096 characters.
            order: the order of the items by time. The operation says which time that is. The API's default is
                "desc".
            trait_groups: the names of the trait groups to read, separated by commas. Without it, all groups. 1 to
                256 characters.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, ListProfileTraits.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "trait_groups": trait_groups,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_profile_traits(), arguments)


class AsyncTraits:
    """`memory.traits` of an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = caller

    def list(
        self,
        profile_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        trait_groups: str | Iterable[str] | None = None,
        store_id: str | None = None,
    ) -> AsyncPagedList[Trait]:
        """As Traits.list, for `async for`."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "trait_groups": trait_groups,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_profile_traits(), arguments)


class Identifiers:
    """`memory.identifiers` of a sync client."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = caller

    def list(self, profile_id: str, *, store_id: str | None = None) -> models.IdentifierList:
        """Reads all identifiers of a profile: its values for each identifier type. The response is not paged. The
        values of a type are in the order that its limit policy in the store gives them.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, ListProfileIdentifiers.
        """
        arguments: Mapping[str, object] = {"profile_id": profile_id, "store_id": store_id}
        return self._caller.call(constraints.list_profile_identifiers(), arguments)

    def create(self, profile_id: str, *, id_type: str, value: str, store_id: str | None = None) -> Accepted:
        """Adds one value to the identifiers of a profile. The service normalizes it. If another profile has the same
        value, the two may be merged. If the type is at its limit, its limit policy decides which value goes.

        The change takes effect soon after the response.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            id_type: the identifier's type, one of those that the store defines. 2 to 30 characters.
            value: the value. The service normalizes it as the store's settings say. At most 255 characters.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, CreateProfileIdentifier.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "id_type": id_type,
            "value": value,
            "store_id": store_id,
        }
        return self._caller.call(constraints.create_profile_identifier(), arguments)

    def fetch(self, profile_id: str, id_type: str, *, store_id: str | None = None) -> models.IdentifierSet:
        """Reads the values that a profile has for one identifier type, in the order that the type's limit policy gives
        them.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            id_type: the identifier type, one of those that the store defines. 2 to 30 characters.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, FetchProfileIdentifier.
        """
        arguments: Mapping[str, object] = {"profile_id": profile_id, "id_type": id_type, "store_id": store_id}
        return self._caller.call(constraints.fetch_profile_identifier(), arguments)

    def delete(
        self, profile_id: str, id_type: str, *, remove_all: bool | None = None, store_id: str | None = None
    ) -> Accepted:
        """Removes values of one identifier type from a profile. Without `remove_all` the service removes one value,
        which the type's limit policy picks. Do not send that request again after a failure: it may remove a second
        value.

        The change takes effect soon after the response. If you send a request with `remove_all` again, you may get
        `404` because the first one succeeded.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            id_type: the identifier type, one of those that the store defines. 2 to 30 characters.
            remove_all: whether to remove all values of the type, and not only one. The API's default is False.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, DeleteProfileIdentifier.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "id_type": id_type,
            "remove_all": remove_all,
            "store_id": store_id,
        }
        return self._caller.call(constraints.delete_profile_identifier(), arguments)

    def update(
        self, profile_id: str, id_type: str, *, old_value: str, new_value: str, store_id: str | None = None
    ) -> Accepted:
        """Replaces one value of an identifier type with another. If another profile has the new value, the two may be
        merged.

        The change takes effect soon after the response.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            id_type: the identifier type, one of those that the store defines. 2 to 30 characters.
            old_value: the value to replace. At most 255 characters.
            new_value: the value to put in its place. At most 255 characters.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, ConflictError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, PatchProfileIdentifier.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "id_type": id_type,
            "old_value": old_value,
            "new_value": new_value,
            "store_id": store_id,
        }
        return self._caller.call(constraints.patch_profile_identifier(), arguments)


class AsyncIdentifiers:
    """`memory.identifiers` of an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = caller

    async def list(self, profile_id: str, *, store_id: str | None = None) -> models.IdentifierList:
        """As Identifiers.list."""
        arguments: Mapping[str, object] = {"profile_id": profile_id, "store_id": store_id}
        return await self._caller.call(constraints.list_profile_identifiers(), arguments)

    async def create(self, profile_id: str, *, id_type: str, value: str, store_id: str | None = None) -> Accepted:
        """As Identifiers.create."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "id_type": id_type,
            "value": value,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.create_profile_identifier(), arguments)

    async def fetch(self, profile_id: str, id_type: str, *, store_id: str | None = None) -> models.IdentifierSet:
        """As Identifiers.fetch."""
        arguments: Mapping[str, object] = {"profile_id": profile_id, "id_type": id_type, "store_id": store_id}
        return await self._caller.call(constraints.fetch_profile_identifier(), arguments)

    async def delete(
        self, profile_id: str, id_type: str, *, remove_all: bool | None = None, store_id: str | None = None
    ) -> Accepted:
        """As Identifiers.delete."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "id_type": id_type,
            "remove_all": remove_all,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.delete_profile_identifier(), arguments)

    async def update(
        self, profile_id: str, id_type: str, *, old_value: str, new_value: str, store_id: str | None = None
    ) -> Accepted:
        """As Identifiers.update."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "id_type": id_type,
            "old_value": old_value,
            "new_value": new_value,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.patch_profile_identifier(), arguments)


class Observations:
    """`memory.observations` of a sync client."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = caller

    def list(
        self,
        profile_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        source: str | None = None,
        created_after: datetime.datetime | str | None = None,
        created_before: datetime.datetime | str | None = None,
        conversation_id: str | None = None,
        store_id: str | None = None,
    ) -> PagedList[models.Observation]:
        """Reads the observations about a customer, in pages, by the time of their creation.

        Each iteration fetches page after page, and raises what a call raises.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            page_size: the maximum number of items in a page. 1 to 1000. The API's default is 50.
            page_token: the token of a page, from the `meta` of another page. Without it, the first page. At most
                4096 characters.
            order: the order of the items by time. The operation says which time that is. The API's default is
                "desc".
            source: only the observations of this source. 1 to 100 characters. Pattern: `^[a-zA-Z0-9 _.-]+$`.
            created_after: only the observations that were created after this time.
            created_before: only the observations that were created before this time.
            conversation_id: only what comes from the conversation with this TTID. Pattern:
                `^conv_conversation_[0-7][0-9a-z]{25}$`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, ListProfileObservations.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "source": source,
            "created_after": created_after,
            "created_before": created_before,
            "conversation_id": conversation_id,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_profile_observations(), arguments)

    def create(
        self, profile_id: str, *, observations: Sequence[params.ObservationData], store_id: str | None = None
    ) -> Accepted:
        """Adds 1 to 10 observations about a customer. Send them as a list under `observations`, even a single one. The
        service sets `created_at` and `updated_at`; `occurred_at` is yours to set.

        The response does not have the IDs of the new observations. Reads show them soon after. If you send the
        request again, the observations may be there twice.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            observations: the observations. 1 to 10 items.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, CreateProfileObservation.
        """
        arguments: Mapping[str, object] = {"profile_id": profile_id, "observations": observations, "store_id": store_id}
        return self._caller.call(constraints.create_profile_observation(), arguments)

    def fetch(self, profile_id: str, observation_id: str, *, store_id: str | None = None) -> models.Observation:
        """Reads one observation.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            observation_id: the TTID of the observation. Pattern: `^mem_observation_[0-7][0-9a-z]{25}$`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, FetchProfileObservation.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "observation_id": observation_id,
            "store_id": store_id,
        }
        return self._caller.call(constraints.fetch_profile_observation(), arguments)

    def delete(self, profile_id: str, observation_id: str, *, store_id: str | None = None) -> Accepted:
        """Deletes an observation. You cannot undo this.

        The observation is gone soon after the response. If you send the request again, you may get `404` because
        the first one succeeded.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            observation_id: the TTID of the observation. Pattern: `^mem_observation_[0-7][0-9a-z]{25}$`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, DeleteProfileObservation.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "observation_id": observation_id,
            "store_id": store_id,
        }
        return self._caller.call(constraints.delete_profile_observation(), arguments)

    def update(
        self,
        profile_id: str,
        observation_id: str,
        *,
        content: str | None = None,
        source: str | None = None,
        occurred_at: datetime.datetime | str | None = None,
        conversation_ids: Sequence[str] | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """Changes the properties of an observation that are in the request, and leaves the others as they are. The
        state before the change is kept as a revision.

        The change takes effect soon after the response. If you send the request again, there may be a second
        revision.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            observation_id: the TTID of the observation. Pattern: `^mem_observation_[0-7][0-9a-z]{25}$`.
            content: what was observed, in plain words. 1 to 4096 characters.
            source: who or what made the observation. 1 to 100 characters. Pattern: `^[a-zA-Z0-9 _.-]+$`.
            occurred_at: when it was said, or became true.
            conversation_ids: the TTIDs of the conversations that it comes from. At most 10 items.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, PatchProfileObservation.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "observation_id": observation_id,
            "content": content,
            "source": source,
            "occurred_at": occurred_at,
            "conversation_ids": conversation_ids,
            "store_id": store_id,
        }
        return self._caller.call(constraints.patch_profile_observation(), arguments)

    def list_revisions(
        self,
        profile_id: str,
        observation_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        store_id: str | None = None,
    ) -> PagedList[models.Observation]:
        """Reads the earlier states of an observation, in pages, latest first.

        Each iteration fetches page after page, and raises what a call raises.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            observation_id: the TTID of the observation. Pattern: `^mem_observation_[0-7][0-9a-z]{25}$`.
            page_size: the maximum number of items in a page. 1 to 1000. The API's default is 50.
            page_token: the token of a page, from the `meta` of another page. Without it, the first page. At most
                4096 characters.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, ListObservationRevisions.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "observation_id": observation_id,
            "page_size": page_size,
            "page_token": page_token,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_observation_revisions(), arguments)


class AsyncObservations:
    """`memory.observations` of an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = caller

    def list(
        self,
        profile_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        source: str | None = None,
        created_after: datetime.datetime | str | None = None,
        created_before: datetime.datetime | str | None = None,
        conversation_id: str | None = None,
        store_id: str | None = None,
    ) -> AsyncPagedList[models.Observation]:
        """As Observations.list, for `async for`."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "source": source,
            "created_after": created_after,
            "created_before": created_before,
            "conversation_id": conversation_id,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_profile_observations(), arguments)

    async def create(
        self, profile_id: str, *, observations: Sequence[params.ObservationData], store_id: str | None = None
    ) -> Accepted:
        """As Observations.create."""
        arguments: Mapping[str, object] = {"profile_id": profile_id, "observations": observations, "store_id": store_id}
        return await self._caller.call(constraints.create_profile_observation(), arguments)

    async def fetch(self, profile_id: str, observation_id: str, *, store_id: str | None = None) -> models.Observation:
        """As Observations.fetch."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "observation_id": observation_id,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.fetch_profile_observation(), arguments)

    async def delete(self, profile_id: str, observation_id: str, *, store_id: str | None = None) -> Accepted:
        """As Observations.delete."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "observation_id": observation_id,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.delete_profile_observation(), arguments)

    async def update(
        self,
        profile_id: str,
        observation_id: str,
        *,
        content: str | None = None,
        source: str | None = None,
        occurred_at: datetime.datetime | str | None = None,
        conversation_ids: Sequence[str] | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """As Observations.update."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "observation_id": observation_id,
            "content": content,
            "source": source,
            "occurred_at": occurred_at,
            "conversation_ids": conversation_ids,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.patch_profile_observation(), arguments)

    def list_revisions(
        self,
        profile_id: str,
        observation_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        store_id: str | None = None,
    ) -> AsyncPagedList[models.Observation]:
        """As Observations.list_revisions, for `async for`."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "observation_id": observation_id,
            "page_size": page_size,
            "page_token": page_token,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_observation_revisions(), arguments)


class Summaries:
    """`memory.summaries` of a sync client."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = caller

    def list(
        self,
        profile_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        conversation_id: str | None = None,
        store_id: str | None = None,
    ) -> PagedList[models.Summary]:
        """Reads the summaries of the conversations with a customer, in pages.

        Each iteration fetches page after page, and raises what a call raises.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            page_size: the maximum number of items in a page. 1 to 1000. The API's default is 50.
            page_token: the token of a page, from the `meta` of another page. Without it, the first page. At most
                4096 characters.
            conversation_id: only what comes from the conversation with this TTID. Pattern:
                `^conv_conversation_[0-7][0-9a-z]{25}$`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, ListProfileConversationSummaries.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "page_size": page_size,
            "page_token": page_token,
            "conversation_id": conversation_id,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_profile_conversation_summaries(), arguments)

    def create(
        self, profile_id: str, *, summaries: Sequence[params.SummaryData], store_id: str | None = None
    ) -> Accepted:
        """Adds 1 to 10 summaries of conversations with a customer. Send them as a list under `summaries`, even a
        single one.

        The response does not have the IDs of the new summaries. Reads show them soon after. If you send the request
        again, the summaries may be there twice.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            summaries: the summaries. 1 to 10 items.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, CreateProfileConversationSummary.
        """
        arguments: Mapping[str, object] = {"profile_id": profile_id, "summaries": summaries, "store_id": store_id}
        return self._caller.call(constraints.create_profile_conversation_summary(), arguments)

    def fetch(self, profile_id: str, summary_id: str, *, store_id: str | None = None) -> models.Summary:
        """Reads one summary.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            summary_id: the TTID of the summary. Pattern: `^mem_summary_[0-7][0-9a-z]{25}$`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, FetchProfileConversationSummary.
        """
        arguments: Mapping[str, object] = {"profile_id": profile_id, "summary_id": summary_id, "store_id": store_id}
        return self._caller.call(constraints.fetch_profile_conversation_summary(), arguments)

    def delete(self, profile_id: str, summary_id: str, *, store_id: str | None = None) -> Accepted:
        """Deletes a summary. You cannot undo this.

        The summary is gone soon after the response. If you send the request again, you may get `404` because the
        first one succeeded.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            summary_id: the TTID of the summary. Pattern: `^mem_summary_[0-7][0-9a-z]{25}$`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, DeleteProfileConversationSummary.
        """
        arguments: Mapping[str, object] = {"profile_id": profile_id, "summary_id": summary_id, "store_id": store_id}
        return self._caller.call(constraints.delete_profile_conversation_summary(), arguments)

    def update(
        self,
        profile_id: str,
        summary_id: str,
        *,
        content: str | None = None,
        conversation_id: str | None = None,
        source: str | None = None,
        occurred_at: datetime.datetime | str | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """Changes the properties of a summary that are in the request, and leaves the others as they are.

        The change takes effect soon after the response.

        Args:
            profile_id: the TTID of the profile. Pattern: `^mem_profile_[0-7][0-9a-z]{25}$`.
            summary_id: the TTID of the summary. Pattern: `^mem_summary_[0-7][0-9a-z]{25}$`.
            content: what the conversation was about. 1 to 4096 characters.
            conversation_id: the TTID of the conversation. Pattern: `^conv_conversation_[0-7][0-9a-z]{25}$`.
            source: who or what wrote the summary. At most 100 characters. Pattern: `^[a-zA-Z0-9 _.-]+$`.
            occurred_at: when the conversation took place.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, PatchProfileConversationSummary.
        """
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "summary_id": summary_id,
            "content": content,
            "conversation_id": conversation_id,
            "source": source,
            "occurred_at": occurred_at,
            "store_id": store_id,
        }
        return self._caller.call(constraints.patch_profile_conversation_summary(), arguments)


class AsyncSummaries:
    """`memory.summaries` of an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = caller

    def list(
        self,
        profile_id: str,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        conversation_id: str | None = None,
        store_id: str | None = None,
    ) -> AsyncPagedList[models.Summary]:
        """As Summaries.list, for `async for`."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "page_size": page_size,
            "page_token": page_token,
            "conversation_id": conversation_id,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_profile_conversation_summaries(), arguments)

    async def create(
        self, profile_id: str, *, summaries: Sequence[params.SummaryData], store_id: str | None = None
    ) -> Accepted:
        """As Summaries.create."""
        arguments: Mapping[str, object] = {"profile_id": profile_id, "summaries": summaries, "store_id": store_id}
        return await self._caller.call(constraints.create_profile_conversation_summary(), arguments)

    async def fetch(self, profile_id: str, summary_id: str, *, store_id: str | None = None) -> models.Summary:
        """As Summaries.fetch."""
        arguments: Mapping[str, object] = {"profile_id": profile_id, "summary_id": summary_id, "store_id": store_id}
        return await self._caller.call(constraints.fetch_profile_conversation_summary(), arguments)

    async def delete(self, profile_id: str, summary_id: str, *, store_id: str | None = None) -> Accepted:
        """As Summaries.delete."""
        arguments: Mapping[str, object] = {"profile_id": profile_id, "summary_id": summary_id, "store_id": store_id}
        return await self._caller.call(constraints.delete_profile_conversation_summary(), arguments)

    async def update(
        self,
        profile_id: str,
        summary_id: str,
        *,
        content: str | None = None,
        conversation_id: str | None = None,
        source: str | None = None,
        occurred_at: datetime.datetime | str | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """As Summaries.update."""
        arguments: Mapping[str, object] = {
            "profile_id": profile_id,
            "summary_id": summary_id,
            "content": content,
            "conversation_id": conversation_id,
            "source": source,
            "occurred_at": occurred_at,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.patch_profile_conversation_summary(), arguments)


class Imports:
    """`memory.imports` of a sync client."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = caller

    def list(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        store_id: str | None = None,
    ) -> PagedList[str]:
        """Lists the IDs of the store's imports, in pages, by the time of their creation.

        Each iteration fetches page after page, and raises what a call raises.

        Args:
            page_size: the maximum number of items in a page. 1 to 1000. The API's default is 50.
            page_token: the token of a page, from the `meta` of another page. Without it, the first page. At most
                4096 characters.
            order: the order of the items by time. The operation says which time that is. The API's default is
                "desc".
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, ListProfileImportsV2.
        """
        arguments: Mapping[str, object] = {
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_profile_imports_v2(), arguments)

    def create(
        self,
        *,
        filename: str,
        file_size: int,
        column_mappings: Sequence[params.ColumnMapping],
        store_id: str | None = None,
    ) -> models.ImportCreated:
        """Starts an import of profiles from a CSV file of at most 100 MiB. The response has a signed URL: send the
        file there with one PUT. That URL is on another host, so do not send your Twilio credentials with it. The
        length of the file must be `file_size`.

        Then ask `imports.fetch` for the state until it is `COMPLETED` or `FAILED`. If you send this request again,
        there are two imports.

        Args:
            filename: the name of the file. At most 255 characters.
            file_size: the length of the file in bytes, at most 100 MiB. 1 to 104857600.
            column_mappings: the trait that each column becomes. 2 to 100 items.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, CreateProfilesImportV2.
        """
        arguments: Mapping[str, object] = {
            "filename": filename,
            "file_size": file_size,
            "column_mappings": column_mappings,
            "store_id": store_id,
        }
        return self._caller.call(constraints.create_profiles_import_v2(), arguments)

    def fetch(self, import_id: str, *, store_id: str | None = None) -> models.ProfileImport:
        """Reads the state of an import. Ask again, with a pause, until its `status` is `COMPLETED` or `FAILED`.

        Args:
            import_id: the TTID of the import. Pattern: `^mem_import_[0-7][0-9a-z]{25}$`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, FetchProfileImportV2.
        """
        arguments: Mapping[str, object] = {"import_id": import_id, "store_id": store_id}
        return self._caller.call(constraints.fetch_profile_import_v2(), arguments)


class AsyncImports:
    """`memory.imports` of an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = caller

    def list(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        store_id: str | None = None,
    ) -> AsyncPagedList[str]:
        """As Imports.list, for `async for`."""
        arguments: Mapping[str, object] = {
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_profile_imports_v2(), arguments)

    async def create(
        self,
        *,
        filename: str,
        file_size: int,
        column_mappings: Sequence[params.ColumnMapping],
        store_id: str | None = None,
    ) -> models.ImportCreated:
        """As Imports.create."""
        arguments: Mapping[str, object] = {
            "filename": filename,
            "file_size": file_size,
            "column_mappings": column_mappings,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.create_profiles_import_v2(), arguments)

    async def fetch(self, import_id: str, *, store_id: str | None = None) -> models.ProfileImport:
        """As Imports.fetch."""
        arguments: Mapping[str, object] = {"import_id": import_id, "store_id": store_id}
        return await self._caller.call(constraints.fetch_profile_import_v2(), arguments)


class Stores:
    """`memory.stores` of a sync client."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = caller

    def list(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
    ) -> PagedList[str]:
        """Lists the IDs of the account's stores, in pages, by the time of their creation.

        Each iteration fetches page after page, and raises what a call raises.

        Args:
            page_size: the maximum number of items in a page. 1 to 100. The API's default is 50.
            page_token: the token of a page, from the `meta` of another page. Without it, the first page. At most
                4096 characters.
            order: the order of the items by time. The operation says which time that is. The API's default is
                "desc".

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, ListStores.
        """
        arguments: Mapping[str, object] = {"page_size": page_size, "page_token": page_token, "order": order}
        return self._caller.pages(constraints.list_stores(), arguments)

    def create(self, *, display_name: str, description: str | None = None) -> Accepted:
        """Creates a store. An account can have 15. The change is made by an operation, whose ID is in the response:
        read its state with `operations.fetch`. The ID of the store is in the `result` of the operation, and not in
        this response.

        Args:
            display_name: the name of the store. At most 64 characters. Pattern: `^[a-zA-Z0-9-]+$`.
            description: what the store is for. 1 to 128 characters.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, CreateStore.
        """
        arguments: Mapping[str, object] = {"display_name": display_name, "description": description}
        return self._caller.call(constraints.create_store(), arguments)

    def fetch(self, store_id: str) -> models.Store:
        """Reads one store. Send the `ETag` of the response as `If-Match` to change the store only if nobody else has
        changed it meanwhile.

        Args:
            store_id: the TTID of the store. Pattern: `^mem_(store|service)_[0-7][0-9a-z]{25}$`.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, FetchStore.
        """
        arguments: Mapping[str, object] = {"store_id": store_id}
        return self._caller.call(constraints.fetch_store(), arguments)

    def delete(self, store_id: str) -> Accepted:
        """Deletes a store with all that is in it: profiles, trait groups, settings. You cannot undo this. The change
        is made by an operation, whose ID is in the response: read its state with `operations.fetch`.

        If you send the request again, you may get `404` because the first one succeeded.

        Args:
            store_id: the TTID of the store. Pattern: `^mem_(store|service)_[0-7][0-9a-z]{25}$`.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, DeleteStore.
        """
        arguments: Mapping[str, object] = {"store_id": store_id}
        return self._caller.call(constraints.delete_store(), arguments)

    def update(
        self,
        store_id: str,
        *,
        display_name: str | None = None,
        description: str | None = None,
        if_match: str | None = None,
    ) -> Accepted:
        """Changes the properties in the request, and leaves all others as they are. The change is made by an
        operation, whose ID is in the response: read its state with `operations.fetch`.

        Args:
            store_id: the TTID of the store. Pattern: `^mem_(store|service)_[0-7][0-9a-z]{25}$`.
            display_name: the name of the store. At most 64 characters. Pattern: `^[a-zA-Z0-9-]+$`.
            description: what the store is for. 1 to 128 characters.
            if_match: make the change only if this is still the `ETag` of what is to be changed. At most 100
                characters.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: the client is closed.
            NotFoundError, PreconditionFailedError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, PatchStore.
        """
        arguments: Mapping[str, object] = {
            "store_id": store_id,
            "display_name": display_name,
            "description": description,
            "if_match": if_match,
        }
        return self._caller.call(constraints.patch_store(), arguments)


class AsyncStores:
    """`memory.stores` of an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = caller

    def list(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
    ) -> AsyncPagedList[str]:
        """As Stores.list, for `async for`."""
        arguments: Mapping[str, object] = {"page_size": page_size, "page_token": page_token, "order": order}
        return self._caller.pages(constraints.list_stores(), arguments)

    async def create(self, *, display_name: str, description: str | None = None) -> Accepted:
        """As Stores.create."""
        arguments: Mapping[str, object] = {"display_name": display_name, "description": description}
        return await self._caller.call(constraints.create_store(), arguments)

    async def fetch(self, store_id: str) -> models.Store:
        """As Stores.fetch."""
        arguments: Mapping[str, object] = {"store_id": store_id}
        return await self._caller.call(constraints.fetch_store(), arguments)

    async def delete(self, store_id: str) -> Accepted:
        """As Stores.delete."""
        arguments: Mapping[str, object] = {"store_id": store_id}
        return await self._caller.call(constraints.delete_store(), arguments)

    async def update(
        self,
        store_id: str,
        *,
        display_name: str | None = None,
        description: str | None = None,
        if_match: str | None = None,
    ) -> Accepted:
        """As Stores.update."""
        arguments: Mapping[str, object] = {
            "store_id": store_id,
            "display_name": display_name,
            "description": description,
            "if_match": if_match,
        }
        return await self._caller.call(constraints.patch_store(), arguments)


class TraitGroups:
    """`memory.trait_groups` of a sync client."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = caller

    def list(
        self,
        *,
        include_traits: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        store_id: str | None = None,
    ) -> PagedList[models.DefinedTraitGroup]:
        """Lists the trait groups that the store defines, in pages, by the time of their creation. Their traits are in
        the response only if you ask for them.

        Each iteration fetches page after page, and raises what a call raises.

        Args:
            include_traits: whether each group has its traits. The API's default is False.
            page_size: the maximum number of items in a page. 1 to 100. The API's default is 50.
            page_token: the token of a page, from the `meta` of another page. Without it, the first page. At most
                4096 characters.
            order: the order of the items by time. The operation says which time that is. The API's default is
                "desc".
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, ListTraitGroups.
        """
        arguments: Mapping[str, object] = {
            "include_traits": include_traits,
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_trait_groups(), arguments)

    def create(
        self,
        *,
        display_name: str,
        description: str | None = None,
        traits: Mapping[str, params.TraitDefinition] | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """Defines a trait group. Profiles can have traits only in groups that the store defines, and with the names
        and types that the group defines. The change is made by an operation, whose ID is in the response: read its
        state with `operations.fetch`.

        Args:
            display_name: the name of the group. 1 to 64 characters. Pattern: `^[a-zA-Z0-9_.-]+$`.
            description: what the traits are about. At most 1024 characters.
            traits: the traits, by name. At most 95 keys.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, CreateTraitGroup.
        """
        arguments: Mapping[str, object] = {
            "display_name": display_name,
            "description": description,
            "traits": traits,
            "store_id": store_id,
        }
        return self._caller.call(constraints.create_trait_group(), arguments)

    def fetch(
        self,
        trait_group_name: str,
        *,
        include_traits: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        store_id: str | None = None,
    ) -> models.TraitGroupDetails:
        """Reads one trait group. `page_size` and `page_token` page through the traits in it; `meta` has the token of
        the next page.

        Args:
            trait_group_name: the name of the trait group. 1 to 64 characters.
            include_traits: whether the group has its traits. The API's default is True.
            page_size: the maximum number of items in a page. 1 to 100. The API's default is 50.
            page_token: the token of a page, from the `meta` of another page. Without it, the first page. At most
                4096 characters.
            order: the order of the items by time. The operation says which time that is. The API's default is
                "desc".
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, FetchTraitGroup.
        """
        arguments: Mapping[str, object] = {
            "trait_group_name": trait_group_name,
            "include_traits": include_traits,
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "store_id": store_id,
        }
        return self._caller.call(constraints.fetch_trait_group(), arguments)

    def delete(self, trait_group_name: str, *, store_id: str | None = None) -> Accepted:
        """Deletes a trait group with its traits in all profiles. You cannot undo this. The change is made by an
        operation, whose ID is in the response: read its state with `operations.fetch`.

        If you send the request again, you may get `404` because the first one succeeded.

        Args:
            trait_group_name: the name of the trait group. 1 to 64 characters.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, ConflictError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, DeleteTraitGroup.
        """
        arguments: Mapping[str, object] = {"trait_group_name": trait_group_name, "store_id": store_id}
        return self._caller.call(constraints.delete_trait_group(), arguments)

    def update(
        self,
        trait_group_name: str,
        *,
        description: str | None = None,
        traits: Mapping[str, params.TraitDefinition] | None = None,
        if_match: str | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """Changes the properties and traits in the request, and leaves all others as they are. A trait whose
        `data_type` is empty is removed. The change is made by an operation, whose ID is in the response: read its
        state with `operations.fetch`.

        Args:
            trait_group_name: the name of the trait group. 1 to 64 characters.
            description: what the traits are about. At most 1024 characters.
            traits: the traits, by name. At most 95 keys.
            if_match: make the change only if this is still the `ETag` of what is to be changed. At most 100
                characters.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, PreconditionFailedError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, PatchTraitGroup.
        """
        arguments: Mapping[str, object] = {
            "trait_group_name": trait_group_name,
            "description": description,
            "traits": traits,
            "if_match": if_match,
            "store_id": store_id,
        }
        return self._caller.call(constraints.patch_trait_group(), arguments)


class AsyncTraitGroups:
    """`memory.trait_groups` of an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = caller

    def list(
        self,
        *,
        include_traits: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        store_id: str | None = None,
    ) -> AsyncPagedList[models.DefinedTraitGroup]:
        """As TraitGroups.list, for `async for`."""
        arguments: Mapping[str, object] = {
            "include_traits": include_traits,
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_trait_groups(), arguments)

    async def create(
        self,
        *,
        display_name: str,
        description: str | None = None,
        traits: Mapping[str, params.TraitDefinition] | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """As TraitGroups.create."""
        arguments: Mapping[str, object] = {
            "display_name": display_name,
            "description": description,
            "traits": traits,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.create_trait_group(), arguments)

    async def fetch(
        self,
        trait_group_name: str,
        *,
        include_traits: bool | None = None,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        store_id: str | None = None,
    ) -> models.TraitGroupDetails:
        """As TraitGroups.fetch."""
        arguments: Mapping[str, object] = {
            "trait_group_name": trait_group_name,
            "include_traits": include_traits,
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.fetch_trait_group(), arguments)

    async def delete(self, trait_group_name: str, *, store_id: str | None = None) -> Accepted:
        """As TraitGroups.delete."""
        arguments: Mapping[str, object] = {"trait_group_name": trait_group_name, "store_id": store_id}
        return await self._caller.call(constraints.delete_trait_group(), arguments)

    async def update(
        self,
        trait_group_name: str,
        *,
        description: str | None = None,
        traits: Mapping[str, params.TraitDefinition] | None = None,
        if_match: str | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """As TraitGroups.update."""
        arguments: Mapping[str, object] = {
            "trait_group_name": trait_group_name,
            "description": description,
            "traits": traits,
            "if_match": if_match,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.patch_trait_group(), arguments)


class IdentityResolution:
    """`memory.identity_resolution` of a sync client."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = caller

    def fetch(self, *, store_id: str | None = None) -> models.IdentityResolutionSettings:
        """Reads which identifier types the store has, how their values are normalized and matched, and how many a
        profile keeps.

        Args:
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, FetchIdentityResolutionSettings.
        """
        arguments: Mapping[str, object] = {"store_id": store_id}
        return self._caller.call(constraints.fetch_identity_resolution_settings(), arguments)

    def update(
        self,
        *,
        identifier_configs: Sequence[params.IdentifierConfig],
        matching_rules: Sequence[str],
        if_match: str | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """Replaces the settings as a whole. Profiles that exist keep the identifiers that they have. The change is
        made by an operation, whose ID is in the response: read its state with `operations.fetch`.

        Args:
            identifier_configs: the identifier types. 1 to 15 items.
            matching_rules: the identifier types by which a profile is looked for, in the order of their weight. If
                one of them finds a profile, it is updated; if several do, the profiles are merged. 1 to 15 items.
            if_match: make the change only if this is still the `ETag` of what is to be changed. At most 100
                characters.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, PreconditionFailedError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, UpdateIdentityResolutionSettings.
        """
        arguments: Mapping[str, object] = {
            "identifier_configs": identifier_configs,
            "matching_rules": matching_rules,
            "if_match": if_match,
            "store_id": store_id,
        }
        return self._caller.call(constraints.update_identity_resolution_settings(), arguments)


class AsyncIdentityResolution:
    """`memory.identity_resolution` of an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = caller

    async def fetch(self, *, store_id: str | None = None) -> models.IdentityResolutionSettings:
        """As IdentityResolution.fetch."""
        arguments: Mapping[str, object] = {"store_id": store_id}
        return await self._caller.call(constraints.fetch_identity_resolution_settings(), arguments)

    async def update(
        self,
        *,
        identifier_configs: Sequence[params.IdentifierConfig],
        matching_rules: Sequence[str],
        if_match: str | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """As IdentityResolution.update."""
        arguments: Mapping[str, object] = {
            "identifier_configs": identifier_configs,
            "matching_rules": matching_rules,
            "if_match": if_match,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.update_identity_resolution_settings(), arguments)


class DataMappings:
    """`memory.data_mappings` of a sync client."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = caller

    def list(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        type: Literal["INGRESS", "DATASET_CLOUDAPP", "DATASET_WAREHOUSE"] | None = None,
        store_id: str | None = None,
    ) -> PagedList[models.DataMapping]:
        """Lists the data mappings of the store, in pages, by the time of their creation.

        Each iteration fetches page after page, and raises what a call raises.

        Args:
            page_size: the maximum number of items in a page. 1 to 100. The API's default is 50.
            page_token: the token of a page, from the `meta` of another page. Without it, the first page. At most
                4096 characters.
            order: the order of the items by time. The operation says which time that is. The API's default is
                "desc".
            type: only the data mappings of this type of source.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, ListDataMappings.
        """
        arguments: Mapping[str, object] = {
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "type": type,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_data_mappings(), arguments)

    def create(
        self,
        *,
        display_name: str,
        mapping_from: params.DataSource,
        mapping_to: params.DataTarget,
        description: str | None = None,
        is_enabled: bool | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """Creates a data mapping: which column of a source becomes which trait. The change is made by an operation,
        whose ID is in the response: read its state with `operations.fetch`. The ID of the mapping is in the
        `result` of the operation, and not in this response.

        Args:
            display_name: the name of the mapping. 1 to 64 characters. Pattern: `^[a-zA-Z][a-zA-Z0-9.-]*$`.
            mapping_from: where the data of a mapping comes from. Which properties apply depends on `type`.
            mapping_to: what the data of a mapping becomes.
            description: what the mapping is for. 1 to 512 characters.
            is_enabled: whether the mapping is in use. The API's default is True.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, ConflictError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, CreateDataMapping.
        """
        arguments: Mapping[str, object] = {
            "display_name": display_name,
            "mapping_from": mapping_from,
            "mapping_to": mapping_to,
            "description": description,
            "is_enabled": is_enabled,
            "store_id": store_id,
        }
        return self._caller.call(constraints.create_data_mapping(), arguments)

    def fetch(self, data_mapping_id: str, *, store_id: str | None = None) -> models.DataMapping:
        """Reads one data mapping.

        Args:
            data_mapping_id: the TTID of the data mapping. Pattern: `^mem_datamapping_[0-7][0-9a-z]{25}$`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, FetchDataMapping.
        """
        arguments: Mapping[str, object] = {"data_mapping_id": data_mapping_id, "store_id": store_id}
        return self._caller.call(constraints.fetch_data_mapping(), arguments)

    def delete(self, data_mapping_id: str, *, store_id: str | None = None) -> Accepted:
        """Deletes a data mapping. You cannot undo this. The change is made by an operation, whose ID is in the
        response: read its state with `operations.fetch`.

        If you send the request again, you may get `404` because the first one succeeded.

        Args:
            data_mapping_id: the TTID of the data mapping. Pattern: `^mem_datamapping_[0-7][0-9a-z]{25}$`.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, DeleteDataMapping.
        """
        arguments: Mapping[str, object] = {"data_mapping_id": data_mapping_id, "store_id": store_id}
        return self._caller.call(constraints.delete_data_mapping(), arguments)

    def update(
        self,
        data_mapping_id: str,
        *,
        display_name: str | None = None,
        description: str | None = None,
        is_enabled: bool | None = None,
        mapping_to: params.DataTarget | None = None,
        if_match: str | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """Changes the properties in the request, and leaves all others as they are. `mapping_to` is replaced as a
        whole. The change is made by an operation, whose ID is in the response: read its state with
        `operations.fetch`.

        Args:
            data_mapping_id: the TTID of the data mapping. Pattern: `^mem_datamapping_[0-7][0-9a-z]{25}$`.
            display_name: the name of the mapping. 1 to 64 characters. Pattern: `^[a-zA-Z][a-zA-Z0-9.-]*$`.
            description: what the mapping is for. 1 to 512 characters.
            is_enabled: whether the mapping is in use.
            mapping_to: what the data of a mapping becomes.
            if_match: make the change only if this is still the `ETag` of what is to be changed. At most 100
                characters.
            store_id: the store's ID; None: the client's store.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: neither the call nor the client has a store_id, or the client is closed.
            NotFoundError, PreconditionFailedError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, PatchDataMapping.
        """
        arguments: Mapping[str, object] = {
            "data_mapping_id": data_mapping_id,
            "display_name": display_name,
            "description": description,
            "is_enabled": is_enabled,
            "mapping_to": mapping_to,
            "if_match": if_match,
            "store_id": store_id,
        }
        return self._caller.call(constraints.patch_data_mapping(), arguments)


class AsyncDataMappings:
    """`memory.data_mappings` of an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = caller

    def list(
        self,
        *,
        page_size: int | None = None,
        page_token: str | None = None,
        order: Literal["asc", "desc"] | None = None,
        type: Literal["INGRESS", "DATASET_CLOUDAPP", "DATASET_WAREHOUSE"] | None = None,
        store_id: str | None = None,
    ) -> AsyncPagedList[models.DataMapping]:
        """As DataMappings.list, for `async for`."""
        arguments: Mapping[str, object] = {
            "page_size": page_size,
            "page_token": page_token,
            "order": order,
            "type": type,
            "store_id": store_id,
        }
        return self._caller.pages(constraints.list_data_mappings(), arguments)

    async def create(
        self,
        *,
        display_name: str,
        mapping_from: params.DataSource,
        mapping_to: params.DataTarget,
        description: str | None = None,
        is_enabled: bool | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """As DataMappings.create."""
        arguments: Mapping[str, object] = {
            "display_name": display_name,
            "mapping_from": mapping_from,
            "mapping_to": mapping_to,
            "description": description,
            "is_enabled": is_enabled,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.create_data_mapping(), arguments)

    async def fetch(self, data_mapping_id: str, *, store_id: str | None = None) -> models.DataMapping:
        """As DataMappings.fetch."""
        arguments: Mapping[str, object] = {"data_mapping_id": data_mapping_id, "store_id": store_id}
        return await self._caller.call(constraints.fetch_data_mapping(), arguments)

    async def delete(self, data_mapping_id: str, *, store_id: str | None = None) -> Accepted:
        """As DataMappings.delete."""
        arguments: Mapping[str, object] = {"data_mapping_id": data_mapping_id, "store_id": store_id}
        return await self._caller.call(constraints.delete_data_mapping(), arguments)

    async def update(
        self,
        data_mapping_id: str,
        *,
        display_name: str | None = None,
        description: str | None = None,
        is_enabled: bool | None = None,
        mapping_to: params.DataTarget | None = None,
        if_match: str | None = None,
        store_id: str | None = None,
    ) -> Accepted:
        """As DataMappings.update."""
        arguments: Mapping[str, object] = {
            "data_mapping_id": data_mapping_id,
            "display_name": display_name,
            "description": description,
            "is_enabled": is_enabled,
            "mapping_to": mapping_to,
            "if_match": if_match,
            "store_id": store_id,
        }
        return await self._caller.call(constraints.patch_data_mapping(), arguments)


class Operations:
    """`memory.operations` of a sync client."""

    def __init__(self, caller: Caller) -> None:
        self._caller: Caller = caller

    def fetch(self, operation_id: str) -> models.Operation:
        """Reads the state of an operation, which a change of a store, a trait group, a data mapping or the identity
        resolution settings began. While it goes on, `Retry-After` says when to ask again.

        Args:
            operation_id: the ID of the operation. 1 to 512 characters.

        Raises:
            InvalidArgumentError: an argument does not match the spec. Nothing was sent.
            ConfigurationError: the client is closed.
            NotFoundError, RateLimitError or another APIError: the API refused the request.
            TransportError: no usable response came within the time limits.
            ResponseError: the response can't be used.

        Source: openapi.yaml, FetchOperation.
        """
        arguments: Mapping[str, object] = {"operation_id": operation_id}
        return self._caller.call(constraints.fetch_operation(), arguments)


class AsyncOperations:
    """`memory.operations` of an async client."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller: AsyncCaller = caller

    async def fetch(self, operation_id: str) -> models.Operation:
        """As Operations.fetch."""
        arguments: Mapping[str, object] = {"operation_id": operation_id}
        return await self._caller.call(constraints.fetch_operation(), arguments)


class Resources:
    """The base of a sync client: its resources, but for those that it makes itself, with more methods."""

    def _open_resources(self, caller: Caller) -> None:
        self.traits: Traits = Traits(caller)
        self.identifiers: Identifiers = Identifiers(caller)
        self.summaries: Summaries = Summaries(caller)
        self.stores: Stores = Stores(caller)
        self.trait_groups: TraitGroups = TraitGroups(caller)
        self.identity_resolution: IdentityResolution = IdentityResolution(caller)
        self.data_mappings: DataMappings = DataMappings(caller)


class AsyncResources:
    """The base of an async client: its resources, but for those that it makes itself, with more methods."""

    def _open_resources(self, caller: AsyncCaller) -> None:
        self.traits: AsyncTraits = AsyncTraits(caller)
        self.identifiers: AsyncIdentifiers = AsyncIdentifiers(caller)
        self.summaries: AsyncSummaries = AsyncSummaries(caller)
        self.stores: AsyncStores = AsyncStores(caller)
        self.trait_groups: AsyncTraitGroups = AsyncTraitGroups(caller)
        self.identity_resolution: AsyncIdentityResolution = AsyncIdentityResolution(caller)
        self.data_mappings: AsyncDataMappings = AsyncDataMappings(caller)
