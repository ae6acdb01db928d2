"""What resources make calls with, one for each mode."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from typing import Any, TypeVar

from msgspec import Struct

from twilio_memory.call import Call
from twilio_memory.core import Core
from twilio_memory.drivers import Steps, drive, drive_async, follow, follow_async
from twilio_memory.engines import AsyncEngine, Engine
from twilio_memory.exchange import exchange
from twilio_memory.paging import AsyncPagedList, PagedList
from twilio_memory_api.constraints import Operation

T = TypeVar("T")


class SyncCaller(Struct, frozen=True):
    """Makes the calls of a MemoryClient."""

    core: Core[Engine]

    def run(self, call: Call[T]) -> T:
        return drive(exchange(call, self.core.options, self.core.credentials), self.core.engine)

    def call(self, operation: Operation, arguments: Mapping[str, object]) -> Any:
        return self.run(self.core.make_call(operation, arguments))

    def pages(self, operation: Operation, arguments: Mapping[str, object]) -> PagedList[Any]:
        return PagedList(self.run, self.core.make_call(operation, arguments))

    def follow(self, steps: Steps[T]) -> T:
        return follow(steps, self.run)


class AsyncCaller(Struct, frozen=True):
    """Makes the calls of an AsyncMemoryClient."""

    core: Core[AsyncEngine]

    def run(self, call: Call[T]) -> Awaitable[T]:
        return drive_async(exchange(call, self.core.options, self.core.credentials), self.core.engine)

    def call(self, operation: Operation, arguments: Mapping[str, object]) -> Awaitable[Any]:
        return self.run(self.core.make_call(operation, arguments))

    def pages(self, operation: Operation, arguments: Mapping[str, object]) -> AsyncPagedList[Any]:
        return AsyncPagedList(self.run, self.core.make_call(operation, arguments))

    def follow(self, steps: Steps[T]) -> Awaitable[T]:
        return follow_async(steps, self.run)
