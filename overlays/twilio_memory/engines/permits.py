"""How many calls may be at it at once, and until when, for the engines of asyncio."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable

from twilio_memory.engines import failures
from twilio_memory.errors import TwilioMemoryError
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse


class AsyncPermits:
    """Lets `limit` attempts run at a time, and ends each by its deadline, the wait for its turn included."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._loop: asyncio.AbstractEventLoop | None = None
        self._semaphore = asyncio.Semaphore(limit)

    async def run(
        self,
        attempt: Callable[[Request, Limits], Awaitable[RawResponse | TwilioMemoryError]],
        request: Request,
        limits: Limits,
    ) -> RawResponse | TwilioMemoryError:
        loop = asyncio.get_running_loop()
        if self._loop is not loop:  # A semaphore belongs to a loop, as connections do.
            self._loop, self._semaphore = loop, asyncio.Semaphore(self._limit)
        outcome: RawResponse | TwilioMemoryError = failures.no_connection_free()
        try:
            async with asyncio.timeout(failures.seconds_left(limits)), self._semaphore:
                outcome = failures.deadline_passed()
                outcome = await attempt(request, limits)
        except TimeoutError:
            pass  # What it had come to by then is the outcome.
        return outcome
