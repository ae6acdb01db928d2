"""LocalMemory, which runs the local Memory service in a thread, and the server that it uses."""

from __future__ import annotations

import asyncio
import datetime
import socket
import threading
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from twilio_memory import AsyncMemoryClient, Credentials, MemoryClient
from twilio_memory.profile import TraitValue
from twilio_memory_local.access_log import logged
from twilio_memory_local.addresses import listen
from twilio_memory_local.app import MemoryApp, Receive, ReceivedRequest, Scope, Send
from twilio_memory_local.faults import Fault
from twilio_memory_local.identity import IdentifierType
from twilio_memory_local.ids import new_id
from twilio_memory_local.pages import Pages
from twilio_memory_local.real_time import RealTimeLoop
from twilio_memory_local.requests import in_origin_form
from twilio_memory_local.seed import load_seed
from twilio_memory_local.spec import Spec
from twilio_memory_local.store.database import Database

LOCAL_KEY = "SK00000000000000000000000000000000"
LOCAL_SECRET = "local-secret"  # noqa: S105 - publicly known, and for loopback addresses only
MOST_THREADS = 40
SAMPLES = Path(__file__).with_name("samples.json")


class LocalMemory:
    """A Memory service on 127.0.0.1, which runs in a thread during a `with` block.

    Args:
        seed: the profiles to start with: the path of a seed file, or the content of one.
        db: the path of a SQLite file to keep the profiles in. None: keep them in memory.
        credentials: what clients must send. None: a publicly known key and secret.
        port: the port. 0: any free port.
        fault_route: let clients plan faults over HTTP, for tests in other languages: ``POST /_faults`` with
            ``{"name": "status", "arguments": {"status": 503}, "on": [1, 2]}``, and with the same credentials as the API.

    Its attributes `url`, `credentials` and `store_id` are what a client needs. Methods use the store `store_id` by default.

    Raises:
        SeedError: the seed can't be read, or is invalid.
        ValueError: the port is not one.
        OSError: it can't listen on the port, or open the database.
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
        self._store = Database(self._spec, db)
        self._seed = seed
        try:
            self._load_seed()
        except BaseException:
            self._store.close()
            raise
        pages = Pages(self._spec, public_pair(self.credentials))
        self._app = MemoryApp(self._spec, self._store, self.credentials, pages, fault_route=fault_route)
        self._server = make_server(self._app)
        self._port = port
        self._thread: threading.Thread | None = None

    def __enter__(self) -> Self:
        if self._thread:
            raise RuntimeError("A LocalMemory can run once only: make a new one.")
        try:
            self._socket = listen("127.0.0.1", self._port)
        except BaseException:
            self._store.close()
            raise
        self.url: str = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        """The URL of the service: the base_url of clients."""
        self._thread = threading.Thread(
            target=self._server.run, args=([self._socket],), name="local-memory", daemon=True
        )
        self._thread.start()  # Clients can connect at once: the socket queues them until the server runs.
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
        """A new MemoryClient of this service. Close it when you are done."""
        return MemoryClient(self.credentials, store_id=self.store_id, base_url=self.url)

    def async_client(self) -> AsyncMemoryClient:
        """A new AsyncMemoryClient of this service. Close it when you are done."""
        return AsyncMemoryClient(self.credentials, store_id=self.store_id, base_url=self.url)

    def put_profile(
        self,
        profile_id: str | None = None,
        *,
        traits: Mapping[str, Mapping[str, TraitValue]] | None = None,
        created_at: datetime.datetime | str | None = None,
        store_id: str | None = None,
    ) -> str:
        """Adds a profile, or replaces the one with the same ID. Returns the ID.

        Args:
            profile_id: the ID. None: a new one.
            traits: the traits by group and name.
            created_at: a datetime (in UTC, if it has no time zone), or text as the API would send it. None: now.
            store_id: the store, which is created if it does not exist. None: `self.store_id`.

        Raises:
            ValueError: the profile does not match the spec.
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
        """Merges a profile into another one. From now on, the response to `profile_id` is a 301 or 308 that names `into`.

        If both profiles exist, `into` gets what the other one has.

        Raises:
            ValueError: an ID does not match the spec.
        """
        self.put({store_id or self.store_id: {"merged": {profile_id: into}}})

    def put_observation(
        self,
        profile_id: str,
        content: str,
        *,
        source: str = "test",
        occurred_at: datetime.datetime | str | None = None,
        conversation_ids: Iterable[str] = (),
        store_id: str | None = None,
    ) -> str:
        """Adds an observation about a customer. Returns its ID.

        Args:
            profile_id: the profile, which exists.
            content: what was observed.
            source: who or what made the observation.
            occurred_at: when, as for put_profile. None: now.
            conversation_ids: the conversations that it comes from.
            store_id: None: `self.store_id`.

        Raises:
            ValueError: there is no such profile, or the observation does not match the spec.
        """
        observation = {
            "id": new_id(self._spec, "ObservationId"),
            "content": content,
            "source": source,
            "occurredAt": _to_text(occurred_at),
            "conversationIds": list(conversation_ids),
        }
        self.put({store_id or self.store_id: {"observations": {profile_id: [observation]}}})
        return str(observation["id"])

    def put_summary(
        self,
        profile_id: str,
        content: str,
        *,
        conversation_id: str | None = None,
        source: str = "test",
        occurred_at: datetime.datetime | str | None = None,
        store_id: str | None = None,
    ) -> str:
        """Adds a summary of a conversation with a customer. Returns its ID.

        Args:
            profile_id: the profile, which exists.
            content: what the conversation was about.
            conversation_id: the conversation. None: a new ID.
            source: who or what wrote the summary.
            occurred_at: when the conversation took place, as for put_profile. None: now.
            store_id: None: `self.store_id`.

        Raises:
            ValueError: there is no such profile, or the summary does not match the spec.
        """
        summary = {
            "id": new_id(self._spec, "SummaryId"),
            "content": content,
            "conversationId": conversation_id or self.new_conversation_id(),
            "source": source,
            "occurredAt": _to_text(occurred_at),
        }
        self.put({store_id or self.store_id: {"summaries": {profile_id: [summary]}}})
        return summary["id"]

    def set_identifier_types(self, types: Iterable[IdentifierType], *, store_id: str | None = None) -> None:
        """Sets how a store recognizes its profiles, for profiles and identifiers that come later.

        By default, a store has the types ``phone`` and ``email``, to which the traits ``Contact.phone`` and ``Contact.email`` are
        promoted. `reset` goes back to that.

        Raises:
            ValueError: the spec does not allow the name of a type, or the ID of the store.
        """
        store_id, checked = store_id or self.store_id, list(types)
        self._spec.check(self._spec.component("parameters", "StoreId")["schema"], store_id, "The ID of the store")
        for one in checked:
            schema = self._spec.component("parameters", "IdentifierType")["schema"]
            self._spec.check(schema, one.name, "The name of an identifier type")
        self._store.put_store(store_id, checked)

    def put(self, stores: Mapping[str, Any]) -> None:
        """Adds stores with all that is in them, in the format of "stores" in a seed file.

        Raises:
            ValueError: they do not match the spec.
        """
        load_seed({"stores": stores}, self._spec, self._store)

    def reset(self) -> None:
        """Resets the service: to the profiles of the seed, no planned faults, and no recorded requests."""
        self._store.clear()
        self._load_seed()
        self._app.clear_faults()
        self._app.requests.clear()

    def _load_seed(self) -> None:
        stores = load_seed(self._seed, self._spec, self._store) if self._seed is not None else []
        self.store_id: str = stores[0] if stores else self._example("StoreId")
        self._store.put_store(self.store_id)

    def inject(self, fault: Fault, *, on: int | Iterable[int] | None = 1) -> None:
        """Plans a fault for later requests.

        Args:
            fault: made by a function of twilio_memory_local.faults.
            on: which requests meet the fault, counted from 1: the next one by default. None: all of them.

        Raises:
            ValueError: `on` is invalid.
        """
        self._app.faults.add(fault, on)

    def clear_faults(self) -> None:
        """Removes all planned faults, and makes the changes show that a lag holds back."""
        self._app.clear_faults()

    @property
    def requests(self) -> list[ReceivedRequest]:
        """The requests to the API so far, the last 10,000 at most."""
        return list(self._app.requests)

    def new_profile_id(self) -> str:
        """A new profile ID."""
        return new_id(self._spec, "ProfileId")

    def new_conversation_id(self) -> str:
        """A new conversation ID."""
        return new_id(self._spec, "ConversationId")

    def sample_profile_id(self) -> str | None:
        """The ID of the first profile in `self.store_id`; None if it has none."""
        return self._store.first_profile(self.store_id)

    def _example(self, parameter: str) -> str:
        example: str = self._spec.document["components"]["parameters"][parameter]["example"]
        return example


def _to_text(moment: datetime.datetime | str | None) -> str:
    if isinstance(moment, str):
        return moment
    moment = moment or datetime.datetime.now(datetime.UTC)
    return (moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)).isoformat()


def public_pair(credentials: Credentials) -> tuple[str, str] | None:
    """The user name and password, if the password is the one that everybody knows, whoever chose it; else None."""
    is_public = credentials == Credentials(credentials.username, LOCAL_SECRET)
    return (credentials.username, LOCAL_SECRET) if is_public else None


class _Server(uvicorn.Server):
    """Stops at once. uvicorn's own looks ten times a second whether it should, and waits for responses that a fault holds up."""

    def __init__(self, config: uvicorn.Config, stop_waiting: Callable[[], None]) -> None:
        """
        Args:
            config: the configuration.
            stop_waiting: ends what the app's threads wait for.
        """
        self._stop: Future[None] = Future()
        self._stop_waiting = stop_waiting
        super().__init__(config)

    @property
    def should_exit(self) -> bool:
        return self._stop.done()

    @should_exit.setter
    def should_exit(self, value: bool) -> None:
        """Wakes the event loop, from any thread or signal handler."""
        if value and not self._stop.done():
            self._stop.set_result(None)

    def run(self, sockets: list[socket.socket] | None = None) -> None:
        """In a loop of its own, whatever loops the program uses."""
        with asyncio.Runner(loop_factory=RealTimeLoop) as runner:
            # Enough threads that those who wait for another process do not keep others waiting.
            runner.get_loop().set_default_executor(ThreadPoolExecutor(MOST_THREADS, "local-memory"))
            runner.run(self.serve(sockets=sockets))

    async def main_loop(self) -> None:
        await asyncio.wrap_future(self._stop)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._stop_waiting()
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
        """Registers each connection with the app, for faults below HTTP."""

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            app.transports[transport.get_extra_info("peername")[1]] = transport
            super().connection_made(transport)

        def connection_lost(self, exc: Exception | None) -> None:
            super().connection_lost(exc)
            app.transports.pop(self.transport.get_extra_info("peername")[1], None)

    async def respond(scope: Scope, receive: Receive, send: Send) -> None:
        with suppress(asyncio.CancelledError):  # uvicorn would log it.
            await inner(in_origin_form(scope), receive, send)

    inner = logged(app, log) if log else app
    config = uvicorn.Config(
        respond,
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
    return _Server(config, app.store.stop_waiting)
