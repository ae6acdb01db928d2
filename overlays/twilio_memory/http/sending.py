"""The way of a request, for both modes: a turn, a connection, which may have to be opened first, and the response."""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING, Any

from twilio_memory.address import Origin, Route, is_loopback
from twilio_memory.clock import SYSTEM_CLOCK
from twilio_memory.errors import ConfigurationError
from twilio_memory.http import failures
from twilio_memory.http.connection import Connection
from twilio_memory.http.pool import Call, Pool
from twilio_memory.http.wire import Mode, Wire
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse

if TYPE_CHECKING:
    from twilio_memory.trust import TlsSettings

LOOPBACK_ONLY = "TWILIO_MEMORY_LOOPBACK_ONLY"
"""An environment variable that tests set. It is looked at for each connection, so it holds for clients made before, too."""


async def send(request: Request, limits: Limits, route: Route, tls: TlsSettings, pool: Pool) -> RawResponse:
    """As Engine.send. With the pool of threads, it never suspends."""
    call = Call(route)
    try:
        while not pool.begin(call, SYSTEM_CLOCK.monotonic(), fresh=limits.fresh_connection):
            if call.turn and not await call.turn.wait(limits.seconds_left()):
                raise failures.no_turn()
        wire = call.wire or await _open_wire(call, limits, tls, pool.mode)
        wire.connection.send_request(request, limits.max_response_bytes)
        await wire.settle(limits)
        return wire.connection.response()
    finally:
        try:
            pool.end(call, SYSTEM_CLOCK.monotonic())
        except BaseException:  # A signal's. The place and the connection are given back all the same.
            pool.end(call, SYSTEM_CLOCK.monotonic())
            raise


async def _open_wire(call: Call, limits: Limits, tls: TlsSettings, mode: Mode) -> Wire:
    _check_is_allowed(call.route)
    end = SYSTEM_CLOCK.monotonic() + limits.seconds_to_connect()
    connection = Connection(call.route, tls)
    try:
        sock = await _dial(call.route.first_stop, end, mode)
    except TimeoutError:
        raise failures.overdue(limits, opening=call.route.first_stop) from None
    wire = call.wire = Wire(sock, connection, mode.new_watch())
    await wire.settle(limits, end)
    if connection.state == "closed":
        connection.response()  # Raises why.
    return wire


def _check_is_allowed(route: Route) -> None:
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


async def _dial(to: Origin, end: float, mode: Mode) -> socket.socket:
    """A socket to `to`, open at `end`. The addresses of its name share the time.

    Raises:
        ConnectError: its name is unknown, or none of its addresses can be reached.
        TimeoutError: that took too long.
    """
    found = _look_up(to, socket.AI_NUMERICHOST)  # An address can't block.
    if isinstance(found, Exception):
        found = await mode.run(_look_up, to, _share(end, 1))
    addresses, reason = ([], found) if isinstance(found, Exception) else (found, None)
    for number, (family, kind, protocol, _, address) in enumerate(addresses):
        sock = None
        try:
            sock = socket.socket(family, kind, protocol)
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # Small requests go out at once.
            sock.setblocking(False)
            await mode.connect(sock, address, _share(end, len(addresses) - number))
            return sock
        except BaseException as error:
            if sock:
                sock.close()
            if not isinstance(error, OSError):
                raise
            reason = error
    raise reason if isinstance(reason, TimeoutError) else failures.could_not_connect(to, reason)


def _look_up(to: Origin, flags: int = 0) -> list[Any] | Exception:
    try:
        return socket.getaddrinfo(to.host, to.port, type=socket.SOCK_STREAM, flags=flags)
    except (OSError, UnicodeError) as error:
        return error


def _share(end: float, count: int) -> float:
    """Seconds for one of `count` addresses."""
    return max(0.001, (end - SYSTEM_CLOCK.monotonic()) / count)
