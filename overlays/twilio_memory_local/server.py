"""Runs the local Memory service: in a thread, for tests, or by itself."""

from __future__ import annotations

import asyncio
import datetime
import secrets
import socket
import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from twilio_memory import AsyncMemoryClient, Credentials, MemoryClient
from twilio_memory.profile import TraitValue
from twilio_memory_local.access_log import logged
from twilio_memory_local.app import MemoryApp, Receive, ReceivedRequest, Scope, Send
from twilio_memory_local.faults import Fault
from twilio_memory_local.pages import Pages
from twilio_memory_local.seed import SeedError, load_seed
from twilio_memory_local.spec import Spec
from twilio_memory_local.store import ProfileStore

LOCAL_KEY = "SK00000000000000000000000000000000"
LOCAL_SECRET = "local-secret"  # noqa: S105 - known to everybody, and for loopback only
SAMPLES = Path(__file__).with_name("samples.json")


class LocalMemory:
    """A Memory service on 127.0.0.1, in a thread of its own, for as long as the `with` block takes.

    Args:
        seed: profiles to begin with: the path of a seed file, or what one holds.
        db: of a SQLite file to keep the profiles in; None: memory.
        credentials: what to ask callers for.
        port: 0: one that the kernel picks.
        fault_route: take faults over HTTP too, for clients in other languages: ``POST /_faults`` with
            ``{"name": "status", "arguments": {"status": 503}, "on": [1, 2]}``.

    `credentials` is whom callers must be, and `store_id` the store that methods use unless they are told another.

    Raises:
        SeedError: the seed can't be used.
        OSError: the port is taken.
    """

    def __init__(
        self,
        seed: str | Path | Mapping[str, Any] | None = None,
        *,
        db: str | Path | None = None,
        credentials: Credentials | None = None,
        port: int = 0,
        fault_route: bool = False,
    ) -> None:
        self.credentials: Credentials = credentials or Credentials(LOCAL_KEY, LOCAL_SECRET)
        self._spec = Spec.load()
        self._store = ProfileStore(db)
        self._seed = seed
        try:
            self._load_seed()
        except SeedError:
            self._store.close()
            raise
        pages = Pages(self._spec, None if credentials else (LOCAL_KEY, LOCAL_SECRET))
        self._app = MemoryApp(self._spec, self._store, self.credentials, pages, fault_route=fault_route)
        self._server = make_server(self._app)
        self._port = port
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        if self._thread:
            raise RuntimeError("A LocalMemory runs once: make another one.")
        try:
            self._socket = listen("127.0.0.1", self._port)
        except OSError:
            self._store.close()
            raise
        self.url: str = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        """Where the service is: a client's base_url."""
        self._thread = threading.Thread(
            target=self._server.run, args=([self._socket],), name="local-memory", daemon=True
        )
        self._thread.start()  # Callers may connect at once: the socket queues them until the loop runs.
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        assert self._thread is not None
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()
        self._store.close()

    def client(self) -> MemoryClient:
        """A client of this service, for the caller to close."""
        return MemoryClient(self.credentials, store_id=self.store_id, base_url=self.url)

    def async_client(self) -> AsyncMemoryClient:
        """As client, for asyncio."""
        return AsyncMemoryClient(self.credentials, store_id=self.store_id, base_url=self.url)

    def put_profile(
        self,
        profile_id: str | None = None,
        *,
        traits: Mapping[str, Mapping[str, TraitValue]] | None = None,
        created_at: datetime.datetime | str | None = None,
        store_id: str | None = None,
    ) -> str:
        """Puts a profile into a store, in the place of one of the same ID; returns its ID.

        Args:
            profile_id: None: a new one.
            traits: by group and name.
            created_at: a moment (in UTC, if it has no time zone), or its text as the API would send it; None: now.
            store_id: None: `self.store_id`. A store that is not there is made.

        Raises:
            ValueError: the description has no such profile.
        """
        profile_id = profile_id or self.new_profile_id()
        profile = {
            "id": profile_id,
            "createdAt": _to_text(created_at),
            "traits": {group: dict(members) for group, members in (traits or {}).items()},
        }
        self.put({store_id or self.store_id: {"profiles": [profile]}})
        return profile_id

    def merge(self, profile_id: str, into: str, *, store_id: str | None = None) -> None:
        """Merges a profile into another: from now on it is answered with a 301 that names that one.

        Raises:
            ValueError: one of the IDs is none.
        """
        self.put({store_id or self.store_id: {"merged": {profile_id: into}}})

    def put(self, stores: Mapping[str, Any]) -> None:
        """Puts what a seed file's "stores" would hold.

        Raises:
            ValueError: the description has no such profiles.
        """
        load_seed({"stores": stores}, self._spec, self._store)

    def reset(self) -> None:
        """Back to the beginning: the seed's profiles only, no planned faults, no requests."""
        self._store.clear()
        self._load_seed()
        self._app.faults.clear()
        self._app.requests.clear()

    def _load_seed(self) -> None:
        stores = load_seed(self._seed, self._spec, self._store) if self._seed is not None else []
        self.store_id: str = stores[0] if stores else self._example("StoreId")
        self._store.put_store(self.store_id)

    def inject(self, fault: Fault, *, on: int | Iterable[int] | None = 1) -> None:
        """Plans a fault (see twilio_memory_local.faults) for the n-th requests from now, counted from 1; None: for all."""
        self._app.faults.add(fault, on)

    def clear_faults(self) -> None:
        self._app.faults.clear()

    @property
    def requests(self) -> list[ReceivedRequest]:
        """The requests that came, the last 10,000 at most."""
        return list(self._app.requests)

    def new_profile_id(self) -> str:
        """An ID that no profile has."""
        kept = self._example("ProfileId")[:-24]
        return kept + secrets.token_hex(12)

    def sample_profile_id(self) -> str | None:
        """The first profile of `self.store_id`."""
        return self._store.first_profile(self.store_id)

    def _example(self, parameter: str) -> str:
        example: str = self._spec.document["components"]["parameters"][parameter]["example"]
        return example


def _to_text(moment: datetime.datetime | str | None) -> str:
    if isinstance(moment, str):
        return moment
    moment = moment or datetime.datetime.now(datetime.UTC)
    return (moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)).isoformat()


def listen(host: str, port: int) -> socket.socket:
    """A listening TCP socket; port 0 lets the kernel pick one."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio turns Nagle's algorithm off where a socket says that it is TCP; socket.create_server's do not, and then every
    # answer waits 40 ms for a delayed acknowledgement.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(2048)
    except OSError:
        listener.close()
        raise
    return listener


class _Server(uvicorn.Server):
    """Stops at once. uvicorn's own looks ten times a second whether it should, and waits for responses that a fault holds up."""

    def __init__(self, config: uvicorn.Config) -> None:
        self._stop: Future[None] = Future()
        super().__init__(config)

    @property
    def should_exit(self) -> bool:
        return self._stop.done()

    @should_exit.setter
    def should_exit(self, value: bool) -> None:
        """Wakes the event loop, from any thread or signal handler."""
        if value and not self._stop.done():
            self._stop.set_result(None)

    async def main_loop(self) -> None:
        await asyncio.wrap_future(self._stop)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        responding = self.server_state.tasks
        while accepting := asyncio.all_tasks() - responding - {asyncio.current_task()}:
            await asyncio.wait(accepting)  # asyncio loses those that it is accepting when the server is closed.
        for server in self.servers:
            server.close()
        for connection in list(self.server_state.connections):
            connection.transport.abort()
        await asyncio.sleep(0)  # Connections hear that they are lost, so that nobody logs a response that is not sent.
        for task in responding:
            task.cancel()


def make_server(app: MemoryApp, log: Callable[[str], None] | None = None) -> uvicorn.Server:
    """A server of `app`; `log` is called with a line for each request."""

    class Protocol(H11Protocol):
        """Tells the application of its connections, for the faults that reach below HTTP."""

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            app.transports[transport.get_extra_info("peername")[1]] = transport
            super().connection_made(transport)

        def connection_lost(self, exc: Exception | None) -> None:
            super().connection_lost(exc)
            app.transports.pop(self.transport.get_extra_info("peername")[1], None)

    async def respond(scope: Scope, receive: Receive, send: Send) -> None:
        with suppress(asyncio.CancelledError):  # uvicorn would log it.
            await app(scope, receive, send)

    config = uvicorn.Config(
        logged(respond, log) if log else respond,
        loop="asyncio",
        http=Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
    )
    return _Server(config)
