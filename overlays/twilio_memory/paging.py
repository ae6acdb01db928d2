"""Lists that the API returns in pages."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from msgspec import Struct

from twilio_memory.errors import ResponseError
from twilio_memory.response import ResponseInfo
from twilio_memory.values import Shown, compares, repr_of

if TYPE_CHECKING:
    from twilio_memory.call import Call
    from twilio_memory.drivers import Run, RunAsync

T = TypeVar("T")

MAX_EMPTY_PAGES = 100
"""How many pages in a row may be empty before a list is considered endless."""


@compares("items", "next_token")
class Page(Struct, Generic[T], frozen=True, eq=False, weakref=True):
    """One page of a list."""

    items: tuple[T, ...]
    next_token: str | None
    """Pass it as `page_token` to get the next page. None on the last page."""
    response: ResponseInfo
    """About the call that fetched the page."""
    next_call: Call[Page[T]] | None

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("items", Shown(f"<{len(self.items)}>"))]

    __repr__ = repr_of

    def __reduce__(self) -> tuple[Any, ...]:  # Without the call, which is of the client.
        return type(self), (self.items, self.next_token, self.response, None)


class Walk(Generic[T]):
    """A position in the pages of a list."""

    def __init__(self, first: Call[Page[T]]) -> None:
        self.call: Call[Page[T]] | None = first
        """The call that fetches the next page; None at the end."""
        self._seen: set[str] = set()
        self._empty = 0
        """How many pages in a row, up to the last one, were empty."""

    def go_on(self, page: Page[T]) -> None:
        """Moves to the page after `page`.

        Raises:
            ResponseError: the list would never end: a page token is repeated, or too many pages in a row are empty.
        """
        self._empty = 0 if page.items else self._empty + 1
        if self._empty >= MAX_EMPTY_PAGES and page.next_token is not None:
            raise ResponseError(
                f"The list seems endless: {self._empty} empty pages in a row.", status=page.response.status
            )
        if page.next_token in self._seen:
            raise ResponseError(
                "The list would never end: it has the same page token twice.", status=page.response.status
            )
        if page.next_token is not None:
            self._seen.add(page.next_token)
        self.call = page.next_call


class PagedList(Generic[T]):
    """A list whose pages are fetched while you iterate. The deadline and the retries apply to each page.

    Each iteration starts at the first page, and raises the errors of a call. The items before an error are valid; to go on after
    one, pass the last page's `next_token` as `page_token`.
    """

    def __init__(self, run: Run, first: Call[Page[T]]) -> None:
        self._run = run
        self._first = first

    def pages(self) -> Iterator[Page[T]]:
        """Yields page after page."""
        walk = Walk(self._first)
        while walk.call:
            page = self._run(walk.call)
            yield page
            walk.go_on(page)

    def __iter__(self) -> Iterator[T]:
        for page in self.pages():
            yield from page.items


class AsyncPagedList(Generic[T]):
    """As PagedList, for `async for`."""

    def __init__(self, run: RunAsync, first: Call[Page[T]]) -> None:
        self._run = run
        self._first = first

    async def pages(self) -> AsyncIterator[Page[T]]:
        """Yields page after page."""
        walk = Walk(self._first)
        while walk.call:
            page = await self._run(walk.call)
            yield page
            walk.go_on(page)

    async def __aiter__(self) -> AsyncIterator[T]:
        async for page in self.pages():
            for item in page.items:
                yield item
