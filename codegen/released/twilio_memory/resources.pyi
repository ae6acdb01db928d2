from _typeshed import Incomplete
from attrs import frozen
from collections.abc import AsyncIterator, Callable as Callable, Iterable, Iterator
from twilio_memory import operations as operations
from twilio_memory.call import Call as Call
from twilio_memory.drivers import Run as Run, RunAsync as RunAsync, follow as follow, follow_async as follow_async
from twilio_memory.errors import TwilioMemoryError as TwilioMemoryError
from twilio_memory.many import check_concurrency as check_concurrency, fetch_many as fetch_many, fetch_many_async as fetch_many_async
from twilio_memory.options import Options as Options
from twilio_memory.paging import AsyncPagedList as AsyncPagedList, Page as Page, PagedList as PagedList
from twilio_memory.profile import Profile as Profile, Trait as Trait
from typing import Generic, TypeVar

L = TypeVar('L', PagedList[Trait], AsyncPagedList[Trait])
Order: Incomplete

@frozen
class Profiles:
    def fetch(self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None) -> Profile: ...
    def fetch_all(self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None) -> Profile: ...
    def fetch_many(self, ids: Iterable[str], *, concurrency: int = 32, ordered: bool = False, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None) -> Iterator[tuple[str, Profile | TwilioMemoryError]]: ...

@frozen
class Traits(Generic[L]):
    def list(self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None, order: Order = 'desc', page_size: int | None = None, page_token: str | None = None) -> L: ...

@frozen
class AsyncProfiles:
    async def fetch(self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None) -> Profile: ...
    async def fetch_all(self, profile_id: str, *, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None) -> Profile: ...
    def fetch_many(self, ids: Iterable[str], *, concurrency: int = 32, ordered: bool = False, store_id: str | None = None, trait_groups: str | Iterable[str] | None = None) -> AsyncIterator[tuple[str, Profile | TwilioMemoryError]]: ...
