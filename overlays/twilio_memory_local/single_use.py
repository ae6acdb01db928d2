"""An engine for tests in which event loops come and go."""

from __future__ import annotations

from attrs import frozen
from msgspec.structs import replace

from twilio_memory.engines import AsyncEngine
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse


@frozen
class SingleUseEngine:
    """Sends each request over a connection of its own.

    A connection can't be closed any more once its event loop is gone, and a test's loop often ends before the test's fixtures do.
    With this engine no connection is open between calls, so none is left behind by any loop.
    """

    _engine: AsyncEngine

    async def send(self, request: Request, limits: Limits) -> RawResponse:
        """As AsyncEngine.send."""
        return await self._engine.send(replace(request, headers=(*request.headers, ("Connection", "close"))), limits)

    async def close(self) -> None:
        """As AsyncEngine.close."""
        await self._engine.close()
