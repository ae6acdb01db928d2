"""A server that runs a function of the test's for each connection, in a thread: plain, or with TLS down to its records."""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager, suppress
from functools import cache
from typing import Any, Self

import pytest
import trustme

from tests.conftest import PROFILE, STORE, Memory
from twilio_memory import AsyncMemoryClient, Credentials, RetryPolicy

PAIR = Credentials("SK1", "s3cret-value")
ONCE = RetryPolicy(attempts=1)
TLS = pytest.mark.parametrize("tls", [False, True], ids=["plain", "tls"])

PATIENCE = 20.0
"""Seconds after which a script gives up waiting for the client, so that a failing test ends."""


def respond(body: bytes = b"", *headers: str, status: str = "200 OK", version: str = "HTTP/1.1") -> bytes:
    """A response with a Content-Length."""
    lines = [f"{version} {status}", f"Content-Length: {len(body)}", *headers, "\r\n"]
    return "\r\n".join(lines).encode("latin-1") + body


def profile(profile_id: str = PROFILE, *headers: str) -> bytes:
    """A response that is the profile `profile_id`."""
    return respond(json.dumps({"id": profile_id}).encode(), *headers)


def chunked(body: bytes, *headers: str) -> bytes:
    """A response with `body` in one chunk."""
    head = "\r\n".join(["HTTP/1.1 200 OK", "Transfer-Encoding: chunked", *headers, "\r\n"]).encode()
    return head + b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


def profile_number(number: int) -> str:
    return f"{PROFILE[:-8]}{number:08d}"


def asked_id(request: bytes) -> str:
    """The ID of the profile that `request` asks for."""
    return request.split(b" ", 2)[1].split(b"?")[0].rpartition(b"/")[2].decode()


def serve_profiles(peer: Peer) -> None:
    """The usual script: each request gets the profile that it asks for."""
    while request := peer.read_request():
        peer.send(profile(asked_id(request)))


@cache
def authority() -> trustme.CA:
    """The authority that issued the certificates of the servers here."""
    return trustme.CA()


@cache
def server_context() -> ssl.SSLContext:
    """For servers on loopback addresses."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority().issue_cert("localhost", "127.0.0.1", "::1").configure_cert(context)
    return context


def client_context() -> ssl.SSLContext:
    """For clients that trust `authority`, and no other: to read those of the system takes longer than a test."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    authority().configure_trust(context)
    return context


class Plain:
    """A socket's bytes."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock

    def receive(self) -> bytes:
        """Some bytes; b"" at the end, however it came."""
        try:
            return self._socket.recv(65536)
        except ConnectionError:
            return b""

    def send(self, data: bytes) -> None:
        self._socket.sendall(data)


class Secure:
    """TLS over other bytes, so that a script can say which records are in which segment."""

    def __init__(self, below: Plain | Secure, context: ssl.SSLContext) -> None:
        self._below = below
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self.object = context.wrap_bio(self._incoming, self._outgoing, server_side=True)
        self._feed(self.object.do_handshake)

    def _feed(self, step: Callable[[], object]) -> object:
        while True:
            try:
                done = step()
            except ssl.SSLWantReadError:
                self._flush()
                data = self._below.receive()
                if not data:
                    raise ConnectionError("the client closed the connection") from None
                self._incoming.write(data)
            else:
                self._flush()
                return done

    def _flush(self) -> None:
        if data := self._outgoing.read():
            self._below.send(data)

    def receive(self) -> bytes:
        try:
            data = self._feed(lambda: self.object.read(65536))
        except (ConnectionError, ssl.SSLError):
            return b""
        assert isinstance(data, bytes)
        return data

    def seal(self, data: bytes) -> bytes:
        """`data` as a record, to be sent below."""
        self.object.write(data)
        return self._outgoing.read()

    def close_notify(self) -> None:
        """Ends this side of TLS, and leaves the socket open."""
        with suppress(ssl.SSLWantReadError):
            self.object.unwrap()
        self._flush()

    def send(self, data: bytes) -> None:
        self._below.send(self.seal(data))


class Peer:
    """The server's end of one connection."""

    def __init__(self, server: Server, number: int, sock: socket.socket) -> None:
        self.server = server
        self.number = number
        """0 for the server's first connection."""
        self.socket = sock
        self.layers: list[Plain | Secure] = [Plain(sock)]
        self.requests: list[bytes] = []
        self._buffer = b""

    def secure(self, context: ssl.SSLContext) -> Secure:
        """Begins TLS within what there is."""
        layer = Secure(self.layers[-1], context)
        self.layers.append(layer)
        return layer

    def receive(self) -> bytes:
        return self.layers[-1].receive()

    def read_request(self) -> bytes:
        """The next request with its body; b"" if the client has closed the connection."""
        while b"\r\n\r\n" not in self._buffer:
            if not self._more():
                return b""
        head, _, _ = self._buffer.partition(b"\r\n\r\n")
        lengths = [line for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:")]
        size = len(head) + 4 + (int(lengths[0].split(b":")[1]) if lengths else 0)
        while len(self._buffer) < size:
            if not self._more():
                return b""
        request, self._buffer = self._buffer[:size], self._buffer[size:]
        self.requests.append(request)
        return request

    def _more(self) -> bool:
        data = self.receive()
        self._buffer += data
        return bool(data)

    def send(self, data: bytes) -> None:
        self.layers[-1].send(data)

    def drip(self, data: bytes, *, layer: int = -1, every: float = 0.03) -> None:
        """Sends `data` byte by byte, for as long as the client listens."""
        for index in range(len(data)):
            self.layers[layer].send(data[index : index + 1])
            self.sleep(every)

    def sleep(self, seconds: float = PATIENCE) -> None:
        """Waits, unless the test ends first."""
        if self.server.stopping.wait(seconds):
            raise ConnectionError("the test has ended")

    def wait_for_end(self) -> bool:
        """Whether the client closes the connection; what it sends until then is skipped."""
        self.socket.settimeout(PATIENCE)
        try:
            while self.socket.recv(65536):
                pass
        except TimeoutError:
            return False
        except ConnectionError:
            pass
        return True

    def close(self) -> None:
        """Ends the connection, also under a script that waits for bytes."""
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)

    def reset(self) -> None:
        """Ends the connection with a RST."""
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        self.socket.close()


Script = Callable[[Peer], None]


def first_only(script: Script) -> Script:
    """`script` for a server's first connection, and serve_profiles for the others."""

    def choose(peer: Peer) -> None:
        (serve_profiles if peer.number else script)(peer)

    return choose


class Server:
    """Listens on a port of the kernel's choice, as a context manager. A script that fails makes leaving it fail.

    Args:
        script: what to do with each connection; it is closed when the script returns.
        tls: begin with TLS.
        host: the address to listen on.
    """

    def __init__(self, script: Script, *, tls: ssl.SSLContext | None = None, host: str = "127.0.0.1") -> None:
        self._script = script
        self._tls = tls
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self._listener = socket.create_server((host, 0), family=family, backlog=1024)
        self.port: int = self._listener.getsockname()[1]
        shown = f"[{host}]" if ":" in host else host
        self.url = f"{'https' if tls else 'http'}://{shown}:{self.port}"
        self.stopping = threading.Event()
        self.peers: list[Peer] = []
        self.open = 0
        """How many connections have a script that has not ended."""
        self.most_open = 0
        """The largest number of connections that were open at once."""
        self._lock = threading.Lock()
        self._failures: list[BaseException] = []
        self._threads = [threading.Thread(target=self._accept, daemon=True)]

    def __enter__(self) -> Self:
        self._threads[0].start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stopping.set()
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._threads[0].join(PATIENCE)
        for peer in self.peers:
            peer.close()
        for thread in self._threads:
            thread.join(PATIENCE)
        self._listener.close()
        if self._failures:
            raise self._failures[0]

    @property
    def requests(self) -> list[bytes]:
        """Those of all connections, in the order of the connections."""
        return [request for peer in self.peers for request in peer.requests]

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                sock, _ = self._listener.accept()
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                sock.settimeout(PATIENCE)
                peer = Peer(self, len(self.peers), sock)
                self.peers.append(peer)
                thread = threading.Thread(target=self._serve, args=(peer,), daemon=True)
                self._threads.append(thread)
                thread.start()

    def _serve(self, peer: Peer) -> None:
        with self._lock:
            self.open += 1
            self.most_open = max(self.most_open, self.open)
        try:
            if self._tls:
                peer.secure(self._tls)
            self._script(peer)
        except (OSError, ssl.SSLError):
            pass  # The client left.
        except BaseException as error:
            self._failures.append(error)
        finally:
            peer.socket.close()
            with self._lock:
                self.open -= 1


def begin_fetch(memory: Memory, profile_id: str) -> Callable[[], Any]:
    """Begins a fetch that goes on while the test goes on. Returns what waits for its outcome."""
    if isinstance(memory.client, AsyncMemoryClient):
        task = memory._runner.get_loop().create_task(memory.client.profiles.fetch(profile_id))  # type: ignore[arg-type]
        return lambda: memory.wait(task)
    future: Future[Any] = Future()

    def run() -> None:
        try:
            future.set_result(memory.fetch(profile_id))
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=run, daemon=True).start()
    return lambda: future.result(PATIENCE)


def go_on_until(memory: Memory, condition: Callable[[], bool]) -> None:
    """Lets the calls that have begun go on until `condition` holds."""

    async def poll() -> None:
        while not condition():
            await asyncio.sleep(0.005)

    async def poll_for_a_while() -> None:
        await asyncio.wait_for(poll(), PATIENCE)

    memory._runner.run(poll_for_a_while())


def wait_until(condition: Callable[[], bool]) -> None:
    """Waits until `condition` holds, or fails."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it did not come to that"
        time.sleep(0.005)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Asserts that what is inside ends within `seconds`; a busy machine is given 1.5 s more."""
    started = time.monotonic()
    yield
    assert time.monotonic() - started < seconds + 1.5


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Starts servers, and stops them: ``serve(script)``, ``serve(script, tls=True)``."""
    with ExitStack() as stack:

        def start(script: Script, *, tls: bool = False, **options: Any) -> Server:
            return stack.enter_context(Server(script, tls=server_context() if tls else None, **options))

        yield start


def options_for(server: Server, **options: Any) -> dict[str, Any]:
    """Options of a client of `server` that tries once."""
    return {"store_id": STORE, "base_url": server.url, "retry": ONCE, "ssl_context": client_context()} | options


@pytest.fixture
def connect(make_memory: Any) -> Callable[..., Memory]:
    """Makes clients of a server, in the mode under test: ``connect(server, deadline=0.5)``."""
    return lambda server, **options: make_memory(PAIR, **options_for(server, **options))
