"""Plays a fault's script on a connection."""

from __future__ import annotations

import asyncio
import socket
import struct
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

from twilio_memory_local.faults import MAX_SECONDS, Answer, End, Script, Step


async def perform(
    script: Script, answer: Answer, transport: asyncio.Transport, receive: Callable[[], Awaitable[dict[str, Any]]]
) -> None:
    """Runs `script` on the connection, and returns when that is closed. A script that fails aborts the connection."""
    try:
        await _play(script(answer), transport)
    except Exception:
        transport.abort()
        raise
    while (await receive())["type"] != "http.disconnect":
        pass


async def _play(steps: Iterable[Step], transport: asyncio.Transport) -> None:
    end = End.CLOSE
    for step in steps:
        if transport.is_closing():
            break
        if isinstance(step, bytes):
            transport.write(step)
        elif isinstance(step, End):
            end = step
        elif 0 <= step <= MAX_SECONDS:
            await asyncio.sleep(step)
        else:
            raise ValueError(f"A script can't wait {step} seconds.")
    if end is End.RESET:
        raw: socket.socket = transport.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    elif end is End.CLOSE:
        transport.close()
