"""The loops that run an exchange, and a sequence of calls, in both modes. How each waits for a connection is in http/."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Generator
from typing import Any, Protocol, TypeAlias, TypeVar

from twilio_memory.call import Call
from twilio_memory.engines import AsyncEngine, Engine
from twilio_memory.errors import TwilioMemoryError, without_frames
from twilio_memory.exchange import Exchange, Outcome, Sleep

T = TypeVar("T")
Steps: TypeAlias = Generator[Call[Any] | Sleep, Any, T]
"""Yields calls to make, and is sent the value of each; or pauses, and is sent None."""


class Run(Protocol):
    """Makes one call."""

    def __call__(self, call: Call[T], /) -> T: ...


class RunAsync(Protocol):
    def __call__(self, call: Call[T], /) -> Awaitable[T]: ...


def drive(exchange: Exchange[T], engine: Engine) -> T:
    """Carries out `exchange`. An exception leaves without the frames below: their variables hold secrets and traits."""
    outcome: Outcome = None
    try:
        while True:
            step = exchange.send(outcome)
            outcome = None
            if isinstance(step, Sleep):
                time.sleep(step.seconds)
            else:
                try:
                    outcome = engine.send(step.request, step.limits)
                except TwilioMemoryError as error:
                    outcome = error
    except StopIteration as done:
        value: T = done.value
        return value
    except BaseException as error:
        outcome = None
        raise without_frames(error) from None


async def drive_async(exchange: Exchange[T], engine: AsyncEngine) -> T:
    """As drive."""
    outcome: Outcome = None
    try:
        while True:
            step = exchange.send(outcome)
            outcome = None
            if isinstance(step, Sleep):
                import asyncio  # Slow to import, and the other mode does without.

                await asyncio.sleep(step.seconds)
            else:
                try:
                    outcome = await engine.send(step.request, step.limits)
                except TwilioMemoryError as error:
                    outcome = error
    except StopIteration as done:
        value: T = done.value
        return value
    except BaseException as error:
        outcome = None
        raise without_frames(error) from None


def follow(steps: Steps[T], run: Run) -> T:
    """Makes each call that `steps` yields, and sends the value back to it. An error of ours leaves without the frames below."""
    value: Any = None
    while True:
        try:
            step = steps.send(value)
        except StopIteration as done:
            result: T = done.value
            return result
        except TwilioMemoryError as error:
            raise without_frames(error) from None  # Those below hold files, and the URLs that they go to.
        if isinstance(step, Sleep):
            time.sleep(step.seconds)
            value = None
        else:
            value = run(step)


async def follow_async(steps: Steps[T], run: RunAsync) -> T:
    value: Any = None
    while True:
        try:
            step = steps.send(value)
        except StopIteration as done:
            result: T = done.value
            return result
        except TwilioMemoryError as error:
            raise without_frames(error) from None  # Those below hold files, and the URLs that they go to.
        if isinstance(step, Sleep):
            import asyncio

            await asyncio.sleep(step.seconds)
            value = None
        else:
            value = await run(step)
