"""Opens sockets. The addresses of a host's name share the time; the look-up of the name can't be cut short in a thread."""

from __future__ import annotations

import os
import socket
from typing import Any

from twilio_memory.address import Origin, Route, is_loopback
from twilio_memory.clock import SYSTEM_CLOCK
from twilio_memory.errors import ConfigurationError
from twilio_memory.http import failures
from twilio_memory.http.sockets import prepare

LOOPBACK_ONLY = "TWILIO_MEMORY_LOOPBACK_ONLY"
"""An environment variable that tests set. It is looked at for each connection, so it holds for clients made before, too."""


def check_is_allowed(route: Route) -> None:
    """
    Raises:
        ConfigurationError: tests may not send anything there, or to the proxy on the way.
    """
    if not os.environ.get(LOOPBACK_ONLY):
        return
    for origin in (route.origin, route.first_stop):
        if not is_loopback(origin.host):
            raise ConfigurationError(
                f"Nothing was sent to {origin.authority}, because {LOOPBACK_ONLY} is set, as in tests. Point base_url to a local "
                "service, as the fixture memory_env does; or pass an engine that mocks see, such as HttpxEngine(transport=...)."
            )


def dial(to: Origin, seconds: float) -> socket.socket:
    """A socket to `to`, after at most `seconds`.

    Raises:
        ConnectError: its name is unknown, or none of its addresses can be reached.
        TimeoutError: that took too long.
    """
    end = SYSTEM_CLOCK.monotonic() + seconds
    addresses, reason = _look_up(to, 0)
    for number, (family, kind, protocol, _, address) in enumerate(addresses):
        try:
            sock = socket.socket(family, kind, protocol)
        except OSError as error:  # This machine has no such addresses, or no more sockets.
            reason = error
            continue
        try:
            sock.settimeout(_share(end, len(addresses) - number))
            sock.connect(address)
            prepare(sock)
            return sock
        except BaseException as error:
            sock.close()
            if not isinstance(error, OSError):
                raise
            reason = error
    raise _failure(to, reason)


async def dial_async(to: Origin, seconds: float) -> socket.socket:
    """As dial. A name is looked up in a thread, which the caller does not wait for beyond its own timeout."""
    import asyncio  # Slow to import, and threads do without.

    loop, end = asyncio.get_running_loop(), SYSTEM_CLOCK.monotonic() + seconds
    addresses, reason = _look_up(to, socket.AI_NUMERICHOST)  # An address needs no thread.
    if not addresses:
        try:
            addresses, reason = await loop.run_in_executor(None, _look_up, to, 0)
        except RuntimeError as error:  # The loop's threads have been shut down.
            reason = error
    for number, (family, kind, protocol, _, address) in enumerate(addresses):
        try:
            sock = socket.socket(family, kind, protocol)
        except OSError as error:
            reason = error
            continue
        try:
            prepare(sock)
            async with asyncio.timeout(_share(end, len(addresses) - number)):
                await loop.sock_connect(sock, address)
            return sock
        except BaseException as error:
            sock.close()
            if not isinstance(error, OSError):
                raise
            reason = error
    raise _failure(to, reason)


def _look_up(to: Origin, flags: int) -> tuple[list[Any], Exception | None]:
    try:
        return socket.getaddrinfo(to.host, to.port, type=socket.SOCK_STREAM, flags=flags), None
    except (OSError, UnicodeError) as error:
        return [], error


def _share(end: float, count: int) -> float:
    """Seconds for one of `count` addresses."""
    return max(0.001, (end - SYSTEM_CLOCK.monotonic()) / count)


def _failure(to: Origin, reason: Exception | None) -> Exception:
    return reason if isinstance(reason, TimeoutError) else failures.could_not_connect(to, reason)
