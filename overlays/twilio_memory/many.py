"""Fetches many profiles, some at a time, with bounded memory for any number of IDs."""

from __future__ import annotations

from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Hashable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from twilio_memory.errors import InvalidArgumentError, TwilioMemoryError
from twilio_memory.profile import Profile

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

Outcome: TypeAlias = Profile | TwilioMemoryError
F = TypeVar("F")


def check_concurrency(concurrency: object) -> None:
    """
    Raises:
        InvalidArgumentError: it is not a positive int.
    """
    if isinstance(concurrency, bool) or not isinstance(concurrency, int) or concurrency < 1:
        raise InvalidArgumentError(
            f"concurrency must be a positive int; it is {concurrency!r}.", argument="concurrency"
        )


class _Window(Generic[F]):
    """The calls in progress, at most `size`. Equal IDs share a call, so each call has a number of IDs that wait for it.

    At most `2 * size` IDs wait, which bounds the memory.
    """

    def __init__(self, ids: Iterable[str], size: int, begin: Callable[[str], F]) -> None:
        self._ids = iter(ids)
        self._size = size
        self._begin = begin
        self._calls: dict[Hashable, F] = {}
        self._waiting = 0
        self.order: deque[tuple[str, F]] = deque()
        self._count: dict[F, tuple[Hashable, str, int]] = {}

    def fill(self) -> bool:
        """Starts calls while there is room. Returns whether any ID waits."""
        while len(self._calls) < self._size and self._waiting < 2 * self._size:
            try:
                wanted = next(self._ids)
            except StopIteration:
                break
            key = (
                wanted if isinstance(wanted, str) else object()
            )  # A value that is not a str gets an error as its outcome.
            call = self._calls.get(key)
            if call is None:
                call = self._calls[key] = self._begin(wanted)
            self._count[call] = (key, wanted, self._count[call][2] + 1 if call in self._count else 1)
            self._waiting += 1
            self.order.append((wanted, call))
        return self._waiting > 0

    def take_first(self) -> tuple[str, F]:
        """Removes the first ID that waits, and returns it with its call (ordered)."""
        wanted, call = self.order.popleft()
        key, _, count = self._count[call]
        self._waiting -= 1
        if count > 1:
            self._count[call] = key, wanted, count - 1
        else:
            del self._count[call], self._calls[key]
        return wanted, call

    def take(self, call: F) -> list[str]:
        """Removes the IDs that wait for `call`, which is done, and returns them (unordered)."""
        key, wanted, count = self._count.pop(call)
        del self._calls[key]
        self._waiting -= count
        self.order.clear()
        return [wanted] * count


def fetch_many(
    fetch: Callable[[str], Profile], ids: Iterable[str], concurrency: int, ordered: bool
) -> Iterator[tuple[str, Outcome]]:
    """Yields pairs of an ID and its profile, or the error. Threads make the calls."""
    from concurrent.futures import ThreadPoolExecutor
    from queue import SimpleQueue

    done: SimpleQueue[Future[Outcome]] = SimpleQueue()

    def attempt(profile_id: str) -> Outcome:
        try:
            return fetch(profile_id)
        except TwilioMemoryError as error:
            return error

    def begin(profile_id: str) -> Future[Outcome]:
        future = pool.submit(attempt, profile_id)
        future.add_done_callback(done.put)
        return future

    pool = ThreadPoolExecutor(concurrency, thread_name_prefix="twilio-memory")
    try:
        window = _Window(ids, concurrency, begin)
        while window.fill():
            if ordered:
                wanted, call = window.take_first()
                yield wanted, call.result()
            else:
                call = done.get()
                for wanted in window.take(call):
                    yield wanted, call.result()
    finally:
        pool.shutdown(cancel_futures=True)


async def fetch_many_async(
    fetch: Callable[[str], Awaitable[Profile]], ids: Iterable[str], concurrency: int, ordered: bool
) -> AsyncIterator[tuple[str, Outcome]]:
    """As fetch_many, in tasks. Ending the iteration early cancels them."""
    import asyncio

    done: asyncio.Queue[asyncio.Task[Outcome]] = asyncio.Queue()

    async def attempt(profile_id: str) -> Outcome:
        try:
            return await fetch(profile_id)
        except TwilioMemoryError as error:
            return error

    tasks: set[asyncio.Task[Any]] = set()

    def begin(profile_id: str) -> asyncio.Task[Outcome]:
        task = asyncio.create_task(attempt(profile_id))
        tasks.add(task)
        task.add_done_callback(tasks.discard)
        task.add_done_callback(done.put_nowait)
        return task

    try:
        window = _Window(ids, concurrency, begin)
        while window.fill():
            if ordered:
                wanted, call = window.take_first()
                yield wanted, await call
            else:
                call = await done.get()
                for wanted in window.take(call):
                    yield wanted, call.result()
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
