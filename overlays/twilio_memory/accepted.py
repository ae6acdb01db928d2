"""What the API says of a request that it has accepted, and carries out soon."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from twilio_memory.response import ResponseInfo
from twilio_memory.values import compares, shows
from twilio_memory_api.copying import copy_json

_FIELDS = ("message", "operation_id", "status_url", "retry_after")


@shows(*_FIELDS)
@compares(*_FIELDS)
class Accepted(Struct, frozen=True, eq=False, weakref=True):
    """The API has accepted a request. A read soon after may not show its effect yet."""

    message: str | None
    """What happens next, for a person to read."""
    operation_id: str | None
    """The ID of the operation that carries the request out; None if the API sent none."""
    status_url: str | None
    """The URL that tells the state of that operation; None if the API sent none."""
    retry_after: float | None
    """Seconds to wait before you ask for the state; None if the API sent none."""
    response: ResponseInfo
    """About the call."""
    _json: dict[str, Any]

    def to_dict(self) -> dict[str, Any]:
        """The response as the API sent it: a new dict."""
        copied: dict[str, Any] = copy_json(self._json)
        return copied
