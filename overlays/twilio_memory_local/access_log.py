"""A line for each request, as an ASGI middleware."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from twilio_memory_local.app import App, Receive, Scope, Send
from twilio_memory_local.real_time import real_time


def logged(app: App, log: Callable[[str], None]) -> App:
    """`app`, which then calls `log` after each request, with the time of day, method, path, status and duration.

    The line holds no query, header or body. Where a fault took over the connection, its status is the word "fault".
    """

    async def respond(scope: Scope, receive: Receive, send: Send) -> None:
        status = "fault"
        started = real_time()

        async def send_and_note(message: dict[str, Any]) -> None:
            nonlocal status
            status = str(message.get("status", status))
            await send(message)

        try:
            await app(scope, receive, send_and_note)
        finally:
            path, elapsed = scope["raw_path"].decode("latin-1"), (real_time() - started) * 1000
            log(f"{time.strftime('%H:%M:%S')} {scope['method']} {path} {status} {elapsed:.1f} ms")

    return respond
