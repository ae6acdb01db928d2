"""The few things that both drivers ask of a socket, and of a process."""

from __future__ import annotations

import os
import select
import socket
from math import ceil
from typing import Protocol
from weakref import WeakSet

CHUNK = 65_536
"""Bytes to receive at a time."""


class Watch:
    """Waits for a socket."""

    __slots__ = ("_poll", "_socket", "_writing")

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock
        self._writing = False
        self._poll = None
        if hasattr(select, "poll"):  # Not on Windows.
            self._poll = select.poll()
            self._poll.register(sock, select.POLLIN)

    def is_ready(self, seconds: float, writing: bool = False) -> bool:
        """Waits until there is something to read (an end or an error counts) or, with `writing`, room to write."""
        if self._poll is None:
            return any(select.select([self._socket], [self._socket] if writing else [], [], seconds))
        if writing is not self._writing:
            self._poll.modify(self._socket, select.POLLIN | select.POLLOUT if writing else select.POLLIN)
            self._writing = writing
        return bool(self._poll.poll(ceil(seconds * 1000) if seconds else 0))


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
