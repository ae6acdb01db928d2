"""The few things that both drivers ask of a socket, and of a process."""

from __future__ import annotations

import math
import os
import select
import socket
from typing import Protocol
from weakref import WeakSet

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


class Inheritable(Protocol):
    def renew(self) -> None:
        """Begins anew in the child of a fork: connections, locks and event loops are the parent's."""
        ...


_inheritable: WeakSet[Inheritable] = WeakSet()


def renew_after_fork(engine: Inheritable) -> None:
    """Sees to it that a child of this process calls `engine.renew`, before anything else can use the engine."""
    _inheritable.add(engine)


def _renew_all() -> None:
    for engine in list(_inheritable):
        engine.renew()


if hasattr(os, "register_at_fork"):  # Not on Windows, which can't fork.
    os.register_at_fork(after_in_child=_renew_all)
