"""What a handler gets, and what it returns or raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import field, frozen

from twilio_memory_local.spec import Operation


@frozen
class Reply:
    status: int
    body: Any
    headers: Mapping[str, str] = field(factory=dict)


class Refused(Exception):
    """Ends a call with an error response. What the handler has changed is undone."""

    def __init__(self, reply: Reply) -> None:
        super().__init__(reply.status)
        self.reply = reply


@frozen
class Call:
    """A validated request."""

    operation: Operation
    arguments: Mapping[str, Any]
    """By the names in the spec, with defaults. Arguments that were not sent and have no default are missing."""
    body: Any
    """None, if the operation has none."""
    base_url: str
    """The URL of the service, as the client wrote it."""
    key: bytes
    """Signs page tokens and upload URLs."""
    pending_reads: int = 0
    """How many reads of the operation that the call begins say that it goes on."""

    def url(self, **changes: str) -> str:
        """The URL of the call without its query, with `changes` to the arguments."""
        arguments = {**self.arguments, **changes}
        path = [arguments[part[1:-1]] if part.startswith("{") else part for part in self.operation.segments]
        return f"{self.base_url}/{'/'.join(path)}"

    def accepted(self) -> Reply:
        return Reply(202, self.operation.example(202))

    def refusal(self, status: int, example: str | None = None, message: str | None = None) -> Refused:
        """An error as in the spec's example: the first for `status`, or the one called `example`. `message` replaces its text."""
        body = self.operation.example(status, example)
        return Refused(Reply(status, body | {"message": message} if message else body))
