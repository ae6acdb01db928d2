"""Fetches many profiles, 32 at a time, as a process of its own: from its start to its end. Prints its peak of memory in kB."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from benchmarks import contenders
from benchmarks.constants import STORE
from benchmarks.memory import peak_kb

WIDTH = 32


def ids(count: int) -> Iterator[str]:
    return (f"mem_profile_{number:026}" for number in range(count))


def twilio_threads(url: str, count: int) -> None:
    profiles = contenders.open_twilio(url, None, None).memory.v1.profiles
    with ThreadPoolExecutor(WIDTH) as pool:
        for _ in pool.map(lambda one: profiles(STORE, one).fetch(), ids(count)):
            pass


def twilio_tasks(url: str, count: int) -> None:
    from twilio.http.async_http_client import AsyncTwilioHttpClient

    async def fetch_all() -> None:
        async with AsyncTwilioHttpClient() as http_client:
            profiles = contenders.open_twilio(url, None, http_client).memory.v1.profiles
            waiting = ids(count)

            async def work() -> None:
                for one in waiting:
                    await profiles(STORE, one).fetch_async()

            await asyncio.gather(*(work() for _ in range(WIDTH)))

    asyncio.run(fetch_all())


def ours_threads(url: str, count: int) -> None:
    with contenders.open_ours(url, None) as memory:
        for _, outcome in memory.profiles.fetch_many(ids(count), concurrency=WIDTH):
            _check(outcome)


def ours_tasks(url: str, count: int) -> None:
    async def fetch_all() -> None:
        async with contenders.open_ours_async(url, None) as memory:
            async for _, outcome in memory.profiles.fetch_many(ids(count), concurrency=WIDTH):
                _check(outcome)

    asyncio.run(fetch_all())


def _check(outcome: Any) -> None:
    if isinstance(outcome, Exception):
        raise outcome


MANY: dict[str, Callable[[str, int], None]] = {
    "twilio (threads)": twilio_threads,
    "ours (threads)": ours_threads,
    "twilio (tasks)": twilio_tasks,
    "ours (tasks)": ours_tasks,
}


if __name__ == "__main__":
    MANY[sys.argv[1]](sys.argv[2], int(sys.argv[3]))
    print(peak_kb())
