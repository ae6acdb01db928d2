"""Sends requests over httpcore, which is what httpx sends with, or over any transport of httpx.

httpx.Client and httpx.Request do more work for a request than the rest of a call takes, so neither is used unless a transport
needs it. Idle connections are kept in a stack, and httpcore's pools only make them. A pool of httpcore (1.0.9) looks at all of
its connections for every request, which makes it slow when there are many; and a connection that a call has to itself can be
held to that call's deadline, or thrown away when the call fails, without a thought for other calls.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Collection
from functools import lru_cache
from typing import Any, Generic, TypeAlias, TypeVar
from urllib.parse import unquote, urlsplit

import httpcore

from twilio_memory.engines import failures
from twilio_memory.request import Limits, Request

KEEPALIVE = 15.0
"""Seconds that an idle connection is kept for: less than servers commonly do, so that it is seldom theirs to close."""

FAILURES: tuple[type[Exception], ...] = (
    *(OSError, UnicodeError, httpcore.NetworkError, httpcore.TimeoutException, httpcore.ProtocolError),
    *(httpcore.ProxyError, httpcore.UnsupportedProtocol, httpcore.ConnectionNotAvailable),
)

Begun: TypeAlias = tuple[int, Collection[tuple[bytes, bytes]], Any]
"""An answer whose headers have come: status, headers, and the stream of its body."""
C = TypeVar("C")


class Idle(Generic[C]):
    """The connections that wait for a call, the latest first; threads may share it."""

    def __init__(self) -> None:
        self._waiting: list[tuple[float, C]] = []

    def pop(self) -> C | None:
        try:
            return self._waiting.pop()[1]
        except IndexError:
            return None

    def push(self, connection: C) -> C | None:
        """Takes `connection`, and hands out one, if there is one, that has waited for too long and is to be closed."""
        now = time.monotonic()
        self._waiting.append((now, connection))
        try:
            return self._waiting.pop(0)[1] if self._waiting[0][0] < now - KEEPALIVE else None
        except IndexError:
            return None


def is_spent(connection: httpcore.ConnectionInterface | httpcore.AsyncConnectionInterface) -> bool:
    """Whether it can't serve again: its last answer said so, it has waited for too long, or the server has closed it."""
    return connection.is_closed() or connection.has_expired()


def to_httpcore(request: Request, limits: Limits) -> httpcore.Request:
    scheme, _, rest = request.url.partition("://")
    netloc, slash, target = rest.partition("/")
    host, port = _host_and_port(netloc)
    return httpcore.Request(
        request.method,
        httpcore.URL(scheme=scheme, host=host, port=port, target=slash + target),
        headers=[("Host", netloc), *request.wire_headers()],
        extensions={"timeout": timeouts(limits)},
    )


@lru_cache(maxsize=16)
def _host_and_port(netloc: str) -> tuple[str, int | None]:
    parts = urlsplit(f"//{netloc}")
    return parts.hostname or "", parts.port


def timeouts(limits: Limits) -> dict[str, float]:
    left = failures.seconds_left(limits)
    connect = limits.connect_timeout if left is None else min(left, limits.connect_timeout)
    read = limits.read_timeout if left is None else min(left, limits.read_timeout)
    return {"connect": connect, "read": read, "write": read, "pool": connect}


def to_httpcore_proxy(url: str | None, context: ssl.SSLContext | None) -> httpcore.Proxy | None:
    if url is None:
        return None
    parts = urlsplit(url)
    auth = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    address = f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"
    return httpcore.Proxy(address, auth, ssl_context=context if parts.scheme == "https" else None)
