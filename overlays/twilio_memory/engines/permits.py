"""How many calls may be at it at once, and until when, for the engines of asyncio."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from twilio_memory.engines import failures
from twilio_memory.errors import TwilioMemoryError
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse


class AsyncPermits:
    """Lets `limit` attempts run at a time."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._loop: asyncio.AbstractEventLoop | None = None
        self._semaphore = asyncio.Semaphore(limit)

    async def take(self, limits: Limits) -> asyncio.Semaphore:
        """Waits for a turn, which ends with the result's `release`.

        Raises:
            DeadlineExceededError: no turn came before the deadline.
        """
        loop = asyncio.get_running_loop()
        if self._loop is not loop:  # A semaphore belongs to a loop, as connections do.
            self._loop, self._semaphore = loop, asyncio.Semaphore(self._limit)
        semaphore = self._semaphore
        if not semaphore.locked():
            await semaphore.acquire()  # At once, so without the cost of a timer.
            return semaphore
        with suppress(TimeoutError):
            async with asyncio.timeout(failures.seconds_left(limits)):
                await semaphore.acquire()
                return semaphore
        raise failures.no_connection_free()

    async def run(
        self,
        attempt: Callable[[Request, Limits], Awaitable[RawResponse | TwilioMemoryError]],
        request: Request,
        limits: Limits,
    ) -> RawResponse | TwilioMemoryError:
        """What `attempt` comes to, in its turn, and by the deadline."""
        semaphore = await self.take(limits)
        outcome: RawResponse | TwilioMemoryError | None = None
        try:
            async with asyncio.timeout(failures.seconds_left(limits)):
                outcome = await attempt(request, limits)
        except TimeoutError:
            pass  # What it had come to by then is the outcome.
        finally:
            semaphore.release()
        return outcome or failures.deadline_passed()
