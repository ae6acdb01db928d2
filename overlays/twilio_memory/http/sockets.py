"""The few things that both drivers ask of a socket."""

from __future__ import annotations

import math
import select
import socket

CHUNK = 65_536
"""Bytes to receive at a time."""


def is_ready(sock: socket.socket, seconds: float | None, *, writing: bool = False) -> bool:
    """Waits until `sock` has something to read (an end or an error counts) or, with `writing`, room to write.

    Args:
        seconds: how long to wait; None: without end.
    """
    if not hasattr(select, "poll"):  # Windows.
        return any(select.select([sock], [sock] if writing else [], [], seconds))
    poll = select.poll()
    poll.register(sock, select.POLLIN | select.POLLOUT if writing else select.POLLIN)
    return bool(poll.poll(None if seconds is None else math.ceil(seconds * 1000)))


def prepare(sock: socket.socket) -> None:
    """Sets up a socket that is connected: small requests go out at once, and nothing blocks."""
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.setblocking(False)
