"""Lists that come in pages, for every operation that has them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from attrs import define, field, frozen

from twilio_memory.errors import ResponseError
from twilio_memory.response import ResponseInfo

if TYPE_CHECKING:
    from twilio_memory.call import Call
    from twilio_memory.drivers import Run, RunAsync

T = TypeVar("T")

MAX_EMPTY_PAGES = 100
"""How many pages without items, one after the other, a list may have before it is taken for one that never ends."""


@frozen
class Page(Generic[T]):
    """A page of a list."""

    items: tuple[T, ...] = field(repr=lambda items: f"<{len(items)}>")
    next_token: str | None = field(repr=False)
    """What asks for the page after this one, as `page_token`; None on the last page."""
    response: ResponseInfo = field(repr=False, eq=False)
    """How its call went."""
    next_call: Call[Page[T]] | None = field(repr=False, eq=False)


@define
class Walk(Generic[T]):
    """A way through the pages of a list."""

    call: Call[Page[T]] | None
    """What fetches the next page; None at the end."""
    _seen: set[str] = field(factory=set, init=False)
    _empty: int = field(default=0, init=False)
    """How many pages, up to the last one, had no items."""

    def go_on(self, page: Page[T]) -> None:
        """To the page after `page`.

        Raises:
            ResponseError: the list would never end: the server names a page that it has named before, or sends empty pages only.
        """
        self._empty = 0 if page.items else self._empty + 1
        if self._empty >= MAX_EMPTY_PAGES and page.next_token is not None:
            raise ResponseError(
                f"The list has {self._empty} empty pages in a row, and would never end.", status=page.response.status
            )
        if page.next_token in self._seen:
            raise ResponseError("The list names a page twice, and would never end.", status=page.response.status)
        if page.next_token is not None:
            self._seen.add(page.next_token)
        self.call = page.next_call


@frozen
class PagedList(Generic[T]):
    """A list whose pages are fetched when they are needed; the options' deadline and retries hold for each page by itself.

    Each iteration begins anew. It raises what a call raises; what it has given by then is right, and the `next_token` of the
    last page is where to go on.
    """

    _run: Run
    _first: Call[Page[T]]

    def pages(self) -> Iterator[Page[T]]:
        """Page by page."""
        walk = Walk(self._first)
        while walk.call:
            page = self._run(walk.call)
            yield page
            walk.go_on(page)

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items


@frozen
class AsyncPagedList(Generic[T]):
    """As PagedList, for `async for`."""

    _run: RunAsync
    _first: Call[Page[T]]

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Page by page."""
        walk = Walk(self._first)
        while walk.call:
            page = await self._run(walk.call)
            yield page
            walk.go_on(page)

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item
