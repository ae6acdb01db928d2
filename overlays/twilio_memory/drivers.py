"""The two loops that carry out an exchange: all that differs between the modes."""

from __future__ import annotations

import asyncio
import time
from typing import TypeVar

from twilio_memory.engines import AsyncEngine, Engine
from twilio_memory.errors import TwilioMemoryError
from twilio_memory.exchange import Exchange, Outcome, Sleep

T = TypeVar("T")


def drive(exchange: Exchange[T], engine: Engine) -> T:
    outcome: Outcome = None
    while True:
        try:
            step = exchange.send(outcome)
        except StopIteration as done:
            value: T = done.value
            return value
        if isinstance(step, Sleep):
            time.sleep(step.seconds)
            outcome = None
            continue
        try:
            outcome = engine.send(step.request, step.limits)
        except TwilioMemoryError as error:
            outcome = error


async def drive_async(exchange: Exchange[T], engine: AsyncEngine) -> T:
    outcome: Outcome = None
    while True:
        try:
            step = exchange.send(outcome)
        except StopIteration as done:
            value: T = done.value
            return value
        if isinstance(step, Sleep):
            await asyncio.sleep(step.seconds)
            outcome = None
            continue
        try:
            outcome = await engine.send(step.request, step.limits)
        except TwilioMemoryError as error:
            outcome = error
