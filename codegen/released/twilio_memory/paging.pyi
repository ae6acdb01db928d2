from _typeshed import Incomplete
from attrs import define, field, frozen
from collections.abc import AsyncIterator, Iterator
from twilio_memory.call import Call as Call
from twilio_memory.drivers import Run as Run, RunAsync as RunAsync
from twilio_memory.errors import ResponseError as ResponseError
from twilio_memory.response import ResponseInfo as ResponseInfo
from typing import Generic, TypeVar

T = TypeVar('T')

@frozen
class Page(Generic[T]):
    items: tuple[T, ...] = field(repr=Incomplete)
    next_token: str | None = field(repr=False)
    response: ResponseInfo = field(repr=False, eq=False)
    next_call: Call[Page[T]] | None = field(repr=False, eq=False)

@define
class Walk(Generic[T]):
    call: Call[Page[T]] | None
    def go_on(self, page: Page[T]) -> None: ...

@frozen
class PagedList(Generic[T]):
    def pages(self) -> Iterator[Page[T]]: ...
    def __iter__(self) -> Iterator[T]: ...

@frozen
class AsyncPagedList(Generic[T]):
    async def pages(self) -> AsyncIterator[Page[T]]: ...
    async def __aiter__(self) -> AsyncIterator[T]: ...
