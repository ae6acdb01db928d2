"""Makes a call for each of many items, some at a time, with bounded memory for any number of items."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from itertools import islice
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from twilio_memory.clock import SYSTEM_CLOCK
from twilio_memory.errors import InvalidArgumentError, TwilioMemoryError
from twilio_memory.schemas import shown

if TYPE_CHECKING:
    import asyncio

I = TypeVar("I")  # noqa: E741 - an item
V = TypeVar("V")
T = TypeVar("T")
Outcome: TypeAlias = V | TwilioMemoryError
_END: Any = object()
MAX_CONCURRENCY = 10_000


def check_items(name: str, items: object, *kinds: type) -> None:
    """
    Args:
        kinds: of iterables that `items` may be.

    Raises:
        InvalidArgumentError: `items` is none of these, or a text.
    """
    if isinstance(items, (str, bytes, Mapping)) or not isinstance(items, kinds):
        text = f"{name} must be a list or another iterable, not {type(items).__name__}."
        raise InvalidArgumentError(text, argument=name)


def check_count(name: str, count: object, most: int) -> None:
    """
    Raises:
        InvalidArgumentError: `count` is not from 1 to `most`.
    """
    if isinstance(count, bool) or not isinstance(count, int) or not 1 <= count <= most:
        raise InvalidArgumentError(f"{name} must be an int from 1 to {most}; it is {shown(count)}.", argument=name)


class _Line(Generic[T]):
    """Outcomes, and in which order to hand them out.

    At most twice `concurrency` are in it or on their way, so that the memory is bounded.
    """

    def __init__(self, concurrency: int, ordered: bool) -> None:
        self._limit = 2 * concurrency
        self._ordered = ordered
        self._ready: dict[int, T] = {}
        self._taken = 0
        self._given = 0

    @property
    def has_room(self) -> bool:
        return self._taken - self._given < self._limit

    def take(self) -> int:
        """The number of another ID."""
        self._taken += 1
        return self._taken - 1

    def add(self, number: int, outcome: T) -> Iterator[T]:
        """Takes the outcome of the ID with this number. Yields those whose turn has come."""
        self._ready[number if self._ordered else self._given] = outcome
        while self._given in self._ready:
            yield self._ready.pop(self._given)
            self._given += 1


def call_many(
    make: Callable[[I], V], items: Iterable[I], concurrency: int, ordered: bool
) -> Iterator[tuple[I, Outcome[V]]]:
    """Yields pairs of an item and its value, or the error. Threads make the calls; items are read in the caller's thread."""
    line: _Line[tuple[I, Outcome[V]]] = _Line(concurrency, ordered)
    work: SimpleQueue[tuple[int, I] | None] = SimpleQueue()
    done: SimpleQueue[tuple[int, I, V | BaseException]] = SimpleQueue()
    ended = threading.Event()

    def make_calls() -> None:
        while (item := work.get()) is not None and not ended.is_set():
            number, wanted = item
            try:
                done.put((number, wanted, make(wanted)))
            except BaseException as error:
                done.put((number, wanted, error))

    threads = 0
    calls = 0
    source = iter(items)
    is_at_end = False
    try:
        while calls or not is_at_end:
            if not is_at_end and calls < concurrency and line.has_room:
                try:
                    wanted = next(source)
                except StopIteration:
                    is_at_end = True
                    continue
                work.put((line.take(), wanted))
                calls += 1
                if threads < concurrency:
                    threads += _start(make_calls)
                if not threads:  # The interpreter is about to end, and starts none any more.
                    work.put(None)
                    make_calls()
                if done.empty():
                    continue
            number, wanted, outcome = done.get()
            calls -= 1
            if isinstance(outcome, BaseException) and not isinstance(outcome, TwilioMemoryError):
                raise outcome
            yield from line.add(number, (wanted, outcome))
    finally:
        ended.set()
        for _ in range(concurrency):  # And not `threads`: one may run whose start was interrupted.
            work.put(None)


def _start(target: Callable[[], None]) -> bool:
    """Starts a thread that does not keep the interpreter from ending. Returns whether it could."""
    try:
        threading.Thread(target=target, name="twilio-memory", daemon=True).start()
    except RuntimeError:
        return False
    return True


async def call_many_async(
    make: Callable[[I], Awaitable[V]], items: Iterable[I] | AsyncIterable[I], concurrency: int, ordered: bool
) -> AsyncIterator[tuple[I, Outcome[V]]]:
    """As call_many, in tasks, which take the items themselves. Ending the iteration early cancels them."""
    import asyncio

    line: _Line[tuple[I, Outcome[V]]] = _Line(concurrency, ordered)
    done: asyncio.Queue[tuple[int, I, Outcome[V]] | BaseException | None] = asyncio.Queue()
    room = asyncio.Semaphore(2 * concurrency)
    turn = asyncio.Lock()
    source = _each(items)
    tasks: set[asyncio.Task[Any]] = set()

    async def make_calls() -> None:
        await asyncio.sleep(0)  # A task that begins eagerly goes on when it is one of `tasks`.
        while True:
            await room.acquire()
            async with turn:
                wanted = await anext(source, _END)
                number = line.take()
            if wanted is _END:
                return
            if len(tasks) < concurrency:
                begin()
            try:
                outcome: Outcome[V] = await make(wanted)
            except TwilioMemoryError as error:
                outcome = error
            done.put_nowait((number, wanted, outcome))

    def begin() -> None:
        task = asyncio.create_task(make_calls())
        tasks.add(task)
        task.add_done_callback(end)

    def end(task: asyncio.Task[None]) -> None:
        tasks.discard(task)
        error = asyncio.CancelledError() if task.cancelled() else task.exception()
        if error or not tasks:
            done.put_nowait(error)

    begin()
    try:
        while (item := await done.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            number, wanted, outcome = item
            for pair in line.add(number, (wanted, outcome)):
                yield pair
                del pair  # What was handed out is the caller's to keep.
                room.release()
            del item, wanted
    finally:
        begun = list(tasks)
        for task in begun:
            task.cancel()
        await asyncio.gather(*begun, return_exceptions=True)


async def _each(items: Iterable[I] | AsyncIterable[I]) -> AsyncIterator[I]:
    if isinstance(items, AsyncIterable):
        async for one in items:
            yield one
        return
    import asyncio

    started = SYSTEM_CLOCK.monotonic()
    for one in items:
        blocked = SYSTEM_CLOCK.monotonic() - started
        yield one
        if blocked > 0.001:  # An iterator that keeps the event loop waiting leaves half of the time to the calls.
            await asyncio.sleep(blocked)
        started = SYSTEM_CLOCK.monotonic()


def batches(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    """The rows, `size` at a time."""
    source = iter(rows)
    while batch := list(islice(source, size)):
        yield batch


async def batches_async(rows: AsyncIterable[T], size: int) -> AsyncIterator[list[T]]:
    batch: list[T] = []
    async for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
