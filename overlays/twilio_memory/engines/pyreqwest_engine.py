"""Sends requests with pyreqwest, that is Rust's reqwest: the fastest engine for threads, with traps that its docstrings name."""

from __future__ import annotations

import atexit
import os
import threading
import time
from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Any, Generic, TypeVar
from urllib.parse import unquote, urlsplit

from pyreqwest import exceptions
from pyreqwest.client import Client, ClientBuilder, SyncClient, SyncClientBuilder
from pyreqwest.proxy import ProxyBuilder

from twilio_memory.engines import failures
from twilio_memory.engines.incoming import Incoming
from twilio_memory.errors import ConfigurationError, ConnectionLostError, RequestTimeoutError, TwilioMemoryError
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse

KEEPALIVE = timedelta(seconds=15)
"""How long an idle connection is kept."""
CHUNK = 65_536
"""Bytes to read at a time; the size cap is held between them."""

C = TypeVar("C", Client, SyncClient)
_FAILURES = (exceptions.PyreqwestError, OSError)


class PyreqwestEngine:
    """Sends requests with reqwest, for threads. Taken only when it is named.

    What it can't promise, where HttpxEngine can:

    * Ctrl-C is not noticed during a call: only when the call ends, which the deadline bounds.
    * After os.fork it works in the parent only; a call in the child is a ConfigurationError.
    * `ca_file` adds to the system's certificate authorities and does not replace them.

    Args:
        max_connections: how many requests may be under way at once.
        ca_file: a PEM file of certificate authorities to trust in addition to the system's.
        proxy: the URL of an http or https proxy.

    Raises:
        ConfigurationError: `ca_file` or `proxy` can't be used.
    """

    def __init__(
        self, *, max_connections: int = 100, ca_file: str | os.PathLike[str] | None = None, proxy: str | None = None
    ) -> None:
        self._clients: _Clients[SyncClient] = _Clients(SyncClientBuilder, max_connections, ca_file, proxy)
        self._permits = threading.Semaphore(max_connections)

    def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        client = self._clients.of(limits)
        if not self._permits.acquire(timeout=failures.seconds_left(limits)):
            raise failures.no_connection_free()
        try:
            outcome = self._attempt(client, request, limits)
        finally:
            self._permits.release()
        if isinstance(outcome, TwilioMemoryError):
            raise outcome
        return outcome

    def _attempt(self, client: SyncClient, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
        incoming = Incoming(limits)
        try:
            with _prepare(client, request, limits).build_streamed() as response:
                incoming.begin(response.status, _raw(response.headers.items()))
                reader = response.body_reader
                while chunk := reader.read(CHUNK):
                    incoming.feed(bytes(chunk))
                return incoming.finish()
        except TwilioMemoryError as error:
            return incoming.fail(error)
        except _FAILURES as error:
            return incoming.fail(_translate(error, limits, incoming.has_begun))

    def close(self) -> None:
        """As Engine.close."""
        for client in self._clients.close():
            client.close()


class AsyncPyreqwestEngine:
    """As PyreqwestEngine, for the tasks of asyncio; event loops may share it.

    Cancelling a task ends the call at once, and yet its connection is held until the deadline.
    """

    def __init__(
        self, *, max_connections: int = 100, ca_file: str | os.PathLike[str] | None = None, proxy: str | None = None
    ) -> None:
        self._clients: _Clients[Client] = _Clients(ClientBuilder, max_connections, ca_file, proxy)
        from twilio_memory.engines.permits import AsyncPermits  # Imports asyncio, which threads do without.

        self._permits = AsyncPermits(max_connections)
        atexit.unregister(_let_threads_end)
        atexit.register(_let_threads_end)  # Once, however many engines there are.

    async def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        semaphore = await self._permits.take(limits)
        try:
            outcome = await self._attempt(request, limits)  # By the deadline, which reqwest holds.
        finally:
            semaphore.release()
        if isinstance(outcome, TwilioMemoryError):
            raise outcome
        return outcome

    async def _attempt(self, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
        client, incoming = self._clients.of(limits), Incoming(limits)
        try:
            async with _prepare(client, request, limits).build_streamed() as response:
                incoming.begin(response.status, _raw(response.headers.items()))
                reader = response.body_reader
                while chunk := await reader.read(CHUNK):
                    incoming.feed(bytes(chunk))
                return incoming.finish()
        except TwilioMemoryError as error:
            return incoming.fail(error)
        except _FAILURES as error:
            return incoming.fail(_translate(error, limits, incoming.has_begun))

    async def close(self) -> None:
        """As Engine.close."""
        for client in self._clients.close():
            await client.close()


def _let_threads_end() -> None:
    """A thread of reqwest that is about to hand over a result when the interpreter shuts down would abort the process."""
    time.sleep(0.02)


class _Clients(Generic[C]):
    """A client for each pair of timeouts, which reqwest has for a whole client only; seldom more than one."""

    def __init__(
        self, builder: Callable[[], Any], max_idle: int, ca_file: str | os.PathLike[str] | None, proxy: str | None
    ) -> None:
        self._builder = builder
        self._max_idle = max_idle
        self._roots = _read_roots(ca_file)
        self._proxy = failures.checked_proxy(proxy)
        self._process = os.getpid()
        self._clients: dict[tuple[float, float], C] | None = {}

    def of(self, limits: Limits) -> C:
        """
        Raises:
            ConfigurationError: the engine is closed, or was made in another process.
        """
        if self._clients is None:
            raise failures.closed()
        if self._process != os.getpid():
            raise ConfigurationError("The pyreqwest engine was made before os.fork, and does not work after it.")
        key = limits.connect_timeout, limits.read_timeout
        return self._clients.get(key) or self._clients.setdefault(key, self._build(limits))

    def _build(self, limits: Limits) -> C:
        builder = self._builder().follow_redirects(False).referer(False).no_proxy().http1_lower_case_headers()
        builder = builder.gzip(False).brotli(False).zstd(False).deflate(False)
        builder = builder.connect_timeout(timedelta(seconds=limits.connect_timeout)).pool_idle_timeout(KEEPALIVE)
        builder = builder.pool_max_idle_per_host(self._max_idle)
        builder = builder.read_timeout(timedelta(seconds=limits.read_timeout)).min_tls_version("TLSv1.2")
        if self._roots:
            builder = builder.add_root_certificate_pem(self._roots)
        if self._proxy:
            builder = builder.proxy(_to_proxy(self._proxy))
        client: C = builder.build()
        return client

    def close(self) -> list[C]:
        """Hands out the clients, to be closed."""
        clients, self._clients = self._clients, None
        return list(clients.values()) if clients and self._process == os.getpid() else []


def _read_roots(ca_file: str | os.PathLike[str] | None) -> bytes | None:
    if ca_file is None:
        return None
    from twilio_memory.engines.tls import TrustedRoots

    TrustedRoots(ca_file)  # Says what is wrong with it.
    with open(ca_file, "rb") as file:
        return file.read()


def _to_proxy(url: str) -> ProxyBuilder:
    parts = urlsplit(url)
    proxy = ProxyBuilder.all(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}")
    return proxy.basic_auth(unquote(parts.username), unquote(parts.password or "")) if parts.username else proxy


def _prepare(client: Any, request: Request, limits: Limits) -> Any:
    builder = client.request(request.method, request.url).headers(request.wire_headers()).streamed_read_buffer_limit(0)
    left = failures.seconds_left(limits)
    return builder if left is None else builder.timeout(timedelta(seconds=left))


def _raw(headers: Iterable[tuple[str, str]]) -> list[tuple[bytes, bytes]]:
    return [(name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in headers]


def _translate(error: Exception, limits: Limits, has_begun: bool) -> TwilioMemoryError:
    causes = [cause["message"] for cause in (getattr(error, "details", None) or {}).get("causes") or []]
    # The class says "connect" of failures after the connection was made, too; this cause does not.
    is_connect = "client error (Connect)" in causes
    if isinstance(error, TimeoutError):
        if failures.seconds_left(limits) == 0:
            return failures.deadline_passed()
        if is_connect:
            return RequestTimeoutError("Connecting took too long.", sent=False)
        return RequestTimeoutError("The server was silent for too long.")
    if is_connect or isinstance(error, exceptions.BuilderError):
        return failures.could_not_connect(Exception(causes[-1] if causes else str(error)))
    if has_begun and not any("reset" in cause or "os error" in cause for cause in causes):
        return failures.cut_short()
    return ConnectionLostError(
        failures.NOT_HTTP if not has_begun else f"The connection broke ({type(error).__name__})."
    )
