"""Fetches many profiles, some at a time, with bounded memory for any number of IDs."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterable, AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from queue import SimpleQueue
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from twilio_memory.clock import SYSTEM_CLOCK
from twilio_memory.errors import InvalidArgumentError, TwilioMemoryError
from twilio_memory.profile import Profile
from twilio_memory.schemas import shown

if TYPE_CHECKING:
    import asyncio

Outcome: TypeAlias = Profile | TwilioMemoryError
T = TypeVar("T")
_END: Any = object()
MAX_CONCURRENCY = 10_000


def check_arguments(ids: object, concurrency: object, *kinds: type) -> None:
    """
    Args:
        kinds: of iterables that `ids` may be.

    Raises:
        InvalidArgumentError: `ids` is none of these, or a text; or `concurrency` is not from 1 to 10,000.
    """
    if isinstance(ids, (str, bytes, Mapping)) or not isinstance(ids, kinds):
        raise InvalidArgumentError(
            f"ids must be a list or another iterable of IDs, not {type(ids).__name__}.", argument="ids"
        )
    is_count = isinstance(concurrency, int) and not isinstance(concurrency, bool)
    if not is_count or not 1 <= concurrency <= MAX_CONCURRENCY:  # type: ignore[operator]
        raise InvalidArgumentError(
            f"concurrency must be an int from 1 to {MAX_CONCURRENCY}; it is {shown(concurrency)}.",
            argument="concurrency",
        )


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


def fetch_many(
    fetch: Callable[[str], Profile], ids: Iterable[str], concurrency: int, ordered: bool
) -> Iterator[tuple[str, Outcome]]:
    """Yields pairs of an ID and its profile, or the error. Threads make the calls; IDs are read in the caller's thread."""
    line: _Line[tuple[str, Outcome]] = _Line(concurrency, ordered)
    work: SimpleQueue[tuple[int, str] | None] = SimpleQueue()
    done: SimpleQueue[tuple[int, str, Outcome | BaseException]] = SimpleQueue()
    ended = threading.Event()

    def make_calls() -> None:
        while (item := work.get()) is not None and not ended.is_set():
            number, wanted = item
            try:
                done.put((number, wanted, fetch(wanted)))
            except BaseException as error:
                done.put((number, wanted, error))

    threads = 0
    calls = 0
    source = iter(ids)
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
            if not isinstance(outcome, (Profile, TwilioMemoryError)):
                raise outcome
            yield from line.add(number, (wanted, outcome))
    finally:
        ended.set()
        for _ in range(threads):
            work.put(None)


def _start(target: Callable[[], None]) -> bool:
    """Starts a thread that does not keep the interpreter from ending. Returns whether it could."""
    try:
        threading.Thread(target=target, name="twilio-memory", daemon=True).start()
    except RuntimeError:
        return False
    return True


async def fetch_many_async(
    fetch: Callable[[str], Awaitable[Profile]],
    ids: Iterable[str] | AsyncIterable[str],
    concurrency: int,
    ordered: bool,
) -> AsyncIterator[tuple[str, Outcome]]:
    """As fetch_many, in tasks, which take the IDs themselves. Ending the iteration early cancels them."""
    import asyncio

    line: _Line[tuple[str, Outcome]] = _Line(concurrency, ordered)
    done: asyncio.Queue[tuple[int, str, Outcome] | BaseException | None] = asyncio.Queue()
    room = asyncio.Semaphore(2 * concurrency)
    turn = asyncio.Lock()
    source = _each(ids)
    tasks: set[asyncio.Task[Any]] = set()

    async def make_calls() -> None:
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
                outcome: Outcome = await fetch(wanted)
            except TwilioMemoryError as error:
                outcome = error
            done.put_nowait((number, wanted, outcome))

    def begin() -> None:
        task = asyncio.create_task(make_calls())
        tasks.add(task)
        task.add_done_callback(end)

    def end(task: asyncio.Task[None]) -> None:
        tasks.discard(task)
        error = None if task.cancelled() else task.exception()
        if error or not tasks:
            done.put_nowait(error)

    begin()
    try:
        while (item := await done.get()) is not None:
            if isinstance(item, BaseException):
                raise item
            number, wanted, outcome = item
            for pair in line.add(number, (wanted, outcome)):
                room.release()
                yield pair
    finally:
        begun = list(tasks)
        for task in begun:
            task.cancel()
        await asyncio.gather(*begun, return_exceptions=True)


async def _each(ids: Iterable[str] | AsyncIterable[str]) -> AsyncIterator[str]:
    if isinstance(ids, AsyncIterable):
        async for one in ids:
            yield one
        return
    import asyncio

    started = SYSTEM_CLOCK.monotonic()
    for one in ids:
        blocked = SYSTEM_CLOCK.monotonic() - started
        yield one
        if blocked > 0.001:  # An iterator that keeps the event loop waiting leaves half of the time to the calls.
            await asyncio.sleep(blocked)
        started = SYSTEM_CLOCK.monotonic()
