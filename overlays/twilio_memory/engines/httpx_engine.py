"""The httpx engine for threads; httpx_common.py says how it works."""

from __future__ import annotations

import os
import ssl
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

import httpcore

from twilio_memory.engines import failures
from twilio_memory.engines.httpx_common import (
    FAILURES,
    KEEPALIVE,
    Begun,
    Idle,
    is_spent,
    to_httpcore,
    to_httpcore_proxy,
)
from twilio_memory.engines.incoming import Incoming
from twilio_memory.engines.tls import TrustedRoots
from twilio_memory.engines.wire import Backend
from twilio_memory.errors import TwilioMemoryError
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse

if TYPE_CHECKING:
    import httpx


class HttpxEngine:
    """Sends requests with httpx's means; threads may share it.

    The deadline holds while an answer drips in, headers included. It can't end the look-up of a host's name, which takes as
    long as the system's resolver lets it. A transport of your own is trusted to keep the timeouts in
    ``request.extensions["timeout"]`` and to bound its connections; the deadline is looked at between the chunks of the body.

    Args:
        transport: one to use for everything, such as httpx.MockTransport, httpx.WSGITransport or your own; None: TCP.
        max_connections: how many connections may be open at once.
        ca_file: a PEM file of the only certificate authorities to trust.
        proxy: the URL of an http or https proxy.

    Raises:
        ConfigurationError: `ca_file` or `proxy` can't be used.
    """

    def __init__(
        self,
        transport: httpx.BaseTransport | None = None,
        *,
        max_connections: int = 100,
        ca_file: str | os.PathLike[str] | None = None,
        proxy: str | None = None,
    ) -> None:
        self._transport: _Sender | None = None
        if transport is not None:
            from twilio_memory.engines.httpx_transports import Transport  # Imports httpx, which is slow to import.

            self._transport = Transport(transport)
        self._max_connections = max_connections
        self._roots = TrustedRoots(ca_file)
        self._proxy = failures.checked_proxy(proxy)
        self._closed = False
        self._start_empty()

    def _start_empty(self) -> None:
        self._permits = threading.Semaphore(self._max_connections)
        self._idle: dict[bool, Idle[_Connection]] = {True: Idle(), False: Idle()}
        self._process = os.getpid()  # Last, so that no thread of a new process takes the old one's connections.

    def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        if self._closed:
            raise failures.closed()
        if self._process != os.getpid():
            self._start_empty()  # In a child of os.fork, the connections are still the parent's.
        if self._transport:
            outcome = _attempt(self._transport, Incoming(limits), request, limits)
        else:
            outcome = self._attempt_on_own_connection(request, limits)
        if isinstance(outcome, TwilioMemoryError):
            raise outcome
        return outcome

    def _attempt_on_own_connection(self, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
        secure = request.url.startswith("https:")
        permits, idle = self._permits, self._idle[secure]
        if not permits.acquire(timeout=failures.seconds_left(limits)):
            return failures.no_connection_free()
        try:
            connection = idle.pop() or _Connection(self._roots.context if secure else None, self._proxy)
            incoming = Incoming(limits)
            surplus: _Connection | None = connection
            try:
                outcome = _attempt(connection, incoming, request, limits)
                if incoming.is_whole and connection.is_clean(incoming) and not self._closed:
                    surplus = idle.push(connection)
                return outcome
            finally:
                if surplus:
                    surplus.close()
        finally:
            permits.release()

    def close(self) -> None:
        """As Engine.close."""
        self._closed = True
        for idle in self._idle.values():
            while connection := idle.pop():
                connection.close()
        if self._transport:
            self._transport.close()


class _Sender(Protocol):
    """Whatever begins an exchange."""

    failures: tuple[type[Exception], ...]
    """What may be raised while it goes on."""

    def begin(self, request: Request, limits: Limits) -> Begun: ...

    def close(self) -> None: ...


def _attempt(sender: _Sender, incoming: Incoming, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
    stream = None
    try:
        status, headers, stream = sender.begin(request, limits)
        incoming.begin(status, headers)
        for chunk in stream:
            incoming.feed(chunk)
        return incoming.finish()
    except TwilioMemoryError as error:
        return incoming.fail(error)
    except sender.failures as error:
        return incoming.fail(failures.of_httpx(error, incoming.has_begun))
    finally:
        if stream is not None:
            with suppress(*sender.failures):  # The outcome is known by now.
                stream.close()


class _Connection:
    """One connection of httpcore, made when it is needed, and again when the server has closed it."""

    failures = FAILURES

    def __init__(self, context: ssl.SSLContext | None, proxy: str | None) -> None:
        self._backend = Backend()
        self._factory = httpcore.ConnectionPool(
            context, to_httpcore_proxy(proxy, context), keepalive_expiry=KEEPALIVE, network_backend=self._backend
        )
        self._connection: httpcore.ConnectionInterface | None = None

    def begin(self, request: Request, limits: Limits) -> Begun:
        self._backend.deadline = limits.deadline
        self._backend.tally.restart()
        message = to_httpcore(request, limits)
        connection = self._connection
        if connection is None or is_spent(connection) or not connection.can_handle_request(message.url.origin):
            self.close()
            self._connection = connection = self._factory.create_connection(message.url.origin)
        response = connection.handle_request(message)
        return response.status, response.headers, response.stream

    def close(self) -> None:
        if self._connection:
            self._connection.close()

    def is_clean(self, incoming: Incoming) -> bool:
        """Whether the answer is all that the connection held."""
        return self._backend.tally.is_exact(incoming.headers)
