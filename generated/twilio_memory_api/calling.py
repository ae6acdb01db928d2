# Made by ./generate.sh. Do not edit.

"""What the generated resources need of a client."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from typing import Any, Protocol

from twilio_memory_api.constraints import Operation


class Caller(Protocol):
    """Makes the calls of a sync client."""

    def call(self, operation: Operation, arguments: Mapping[str, object]) -> Any:
        """The value of the response. None stands for an argument that was not given."""
        ...

    def pages(self, operation: Operation, arguments: Mapping[str, object]) -> Any:
        """A list that is fetched page by page. Nothing is sent yet, but the arguments are checked."""
        ...


class AsyncCaller(Protocol):
    """As Caller, for an async client."""

    def call(self, operation: Operation, arguments: Mapping[str, object]) -> Awaitable[Any]: ...

    def pages(self, operation: Operation, arguments: Mapping[str, object]) -> Any: ...
