"""One contender in a process of its own. It measures a round each time that it is told to, so that rounds can be interleaved.

Reads lines from stdin, a count of calls each, and prints a line of JSON for each: seconds of wall clock and of CPU for a call. It
ends when stdin does, or when a round takes longer than TIMEOUT.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from benchmarks import contenders
from benchmarks.memory import peak_kb

TIMEOUT = 120
"""Seconds."""


def report(started: tuple[float, float], count: int) -> None:
    wall, cpu = time.perf_counter() - started[0], time.process_time() - started[1]
    signal.alarm(0)
    print(json.dumps({"wall": wall / count, "cpu": cpu / count, "rss": peak_kb()}), flush=True)


def start() -> tuple[float, float]:
    signal.alarm(TIMEOUT)
    return time.perf_counter(), time.process_time()


def run_sync(fetch: Callable[[], Any], threads: int) -> None:
    with ThreadPoolExecutor(threads) as pool:
        for line in sys.stdin:
            count = int(line)
            started = start()
            if threads == 1:
                for _ in range(count):
                    fetch()
            else:
                list(pool.map(lambda share: [fetch() for _ in range(share)] and None, [count // threads] * threads))
            report(started, count)


async def run_async(make: Callable[[], Callable[[], Awaitable[Any]]], concurrency: int) -> None:
    fetch = make()
    loop = asyncio.get_running_loop()

    async def some(count: int) -> None:
        for _ in range(count):
            await fetch()

    while line := await loop.run_in_executor(None, sys.stdin.readline):
        count = int(line)
        started = start()
        await asyncio.gather(*(some(count // concurrency) for _ in range(concurrency)))
        report(started, count)
    os._exit(0)  # Contenders are not closed, and aiohttp would say so at length.


def main(mode: str, name: str, url: str, ca: str, width: str) -> None:
    if mode == "sync":
        run_sync(contenders.SYNC[name](url, ca), int(width))
    else:
        asyncio.run(run_async(lambda: contenders.ASYNC[name](url, ca), int(width)))


if __name__ == "__main__":
    main(*sys.argv[1:])
