"""How the client finds its way: addresses, host names, proxies, trust; and engines over transports of httpx and httpx2."""

from __future__ import annotations

import asyncio
import json
import socket
import ssl
import threading
import time
import traceback
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

import httpx
import pytest

from tests.conftest import PROFILE, STORE
from tests.scripted import (
    ONCE,
    PAIR,
    TLS,
    Peer,
    Server,
    asked_id,
    authority,
    client_context,
    go_on_until,
    profile,
    profile_number,
    respond,
    serve_profiles,
    server_context,
    within,
)
from twilio_memory import (
    APIError,
    AsyncMemoryClient,
    ConfigurationError,
    ConnectError,
    DeadlineExceededError,
    MemoryClient,
    RequestTimeoutError,
    TransportError,
    TwilioMemoryError,
)
from twilio_memory.engines import AsyncHttpxEngine, HttpxEngine

# Addresses.

Address = tuple[str, int]


def resolve(monkeypatch: pytest.MonkeyPatch, *addresses: Address) -> None:
    """Makes localhost stand for `addresses`."""

    def look_up(host: str, port: int, *_: object, flags: int = 0, **__: object) -> list[Any]:
        if flags & socket.AI_NUMERICHOST:
            raise socket.gaierror(socket.EAI_NONAME, "not an address")
        assert host == "localhost"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address) for address in addresses]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


@contextmanager
def silent_address() -> Iterator[Address]:
    """One that nobody answers at: the backlog is full."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        fillers = [socket.socket() for _ in range(4)]
        for filler in fillers:
            filler.setblocking(False)
            filler.connect_ex(full.getsockname())
        time.sleep(0.1)
        yield full.getsockname()
        for filler in fillers:
            filler.close()


def closed_address() -> Address:
    """One that refuses connections."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        address: Address = free.getsockname()
    return address


def test_a_host_with_several_addresses(serve, connect, monkeypatch):
    """Those that refuse, or do not answer, are passed over; they share connect_timeout."""
    server = serve(serve_profiles)
    with silent_address() as silent:
        resolve(monkeypatch, closed_address(), silent, ("127.0.0.1", server.port))
        memory = connect(server, base_url="http://localhost", connect_timeout=1.0)
        with within(1.0):
            assert memory.fetch(PROFILE).id == PROFILE


def test_each_of_six_addresses_has_its_share_of_the_time(serve, connect, monkeypatch):
    """The first one, which does not answer, takes a sixth of connect_timeout, and not all of it."""
    server = serve(serve_profiles)
    with silent_address() as silent:
        resolve(monkeypatch, silent, *[("127.0.0.1", server.port)] * 5)
        memory = connect(server, base_url="http://localhost", connect_timeout=4.2)
        with within(0.7):
            assert memory.fetch(PROFILE).id == PROFILE
    assert len(server.peers) == 1


@pytest.mark.parametrize(
    ("limits", "error"),
    [({"connect_timeout": 0.6}, RequestTimeoutError), ({"deadline": 0.6}, DeadlineExceededError)],
    ids=["connect_timeout", "deadline"],
)
def test_a_host_none_of_whose_addresses_answers(make_memory, monkeypatch, limits, error):
    """However many there are, it takes no longer than it may."""
    with silent_address() as silent:
        resolve(monkeypatch, *[silent] * 6)
        memory = make_memory(PAIR, store_id=STORE, base_url="http://localhost", retry=ONCE, **limits)
        with within(0.6), pytest.raises(error) as caught:
            memory.fetch(PROFILE)
    assert (type(caught.value), caught.value.sent) == (error, False)


def test_a_host_whose_addresses_refuse(make_memory, monkeypatch):
    """The error names the host."""
    resolve(monkeypatch, *[closed_address()] * 2)
    memory = make_memory(PAIR, store_id=STORE, base_url="http://localhost:81", retry=ONCE)
    with pytest.raises(ConnectError, match=r"Could not connect to localhost:81: "):
        memory.fetch(PROFILE)


def test_a_name_that_is_unknown(make_memory, monkeypatch):
    """Likewise."""

    def look_up(*_: object, **__: object) -> Any:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    memory = make_memory(PAIR, store_id=STORE, base_url="https://unknown.example", retry=ONCE)
    with pytest.raises(ConnectError, match=r"unknown\.example:443: .*not known") as caught:
        memory.fetch(PROFILE)
    assert caught.value.sent is False


@pytest.mark.parametrize(
    ("limits", "error"),
    [({"connect_timeout": 0.3}, RequestTimeoutError), ({"deadline": 0.3}, DeadlineExceededError)],
    ids=["connect_timeout", "deadline"],
)
def test_a_name_that_is_looked_up_slowly(monkeypatch, limits, error):
    """A task does not wait for the resolver's thread; a thread has to."""
    found = threading.Event()

    def look_up(*_: object, flags: int = 0, **__: object) -> Any:
        if not flags & socket.AI_NUMERICHOST:
            found.wait(10)
        raise socket.gaierror(socket.EAI_NONAME, "not known")

    async def run() -> None:
        options = {"store_id": STORE, "base_url": "https://slow.example", "retry": ONCE, **limits}
        async with AsyncMemoryClient(PAIR, **options) as memory:
            with within(0.3), pytest.raises(error) as caught:
                await memory.profiles.fetch(PROFILE)
            assert (type(caught.value), caught.value.sent) == (error, False)
        found.set()

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    asyncio.run(run())


@TLS
def test_an_ipv6_host(serve, connect, tls):
    """Its brackets are in Host, and not in what the certificate is compared with."""
    try:
        server = serve(serve_profiles, tls=tls, host="::1")
    except OSError:
        pytest.skip("no IPv6 here")
    assert connect(server).fetch(PROFILE).id == PROFILE
    assert f"\r\nHost: [::1]:{server.port}\r\n".encode() in server.requests[0]


# Proxies.

PASSWORD = "pr0xy:w%rd"
ESCAPED = "pr0xy:w%25rd"
AUTHORIZATION = b"Basic " + b64encode(f"us er:{PASSWORD}".encode())


def serve_proxied(peer: Peer) -> None:
    """A proxy, and the server behind it."""
    request = peer.read_request()
    if request.startswith(b"CONNECT"):
        peer.send(
            b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 200 Connection established\r\nX: y\r\nContent-Length: 5\r\n\r\n"
        )
        peer.secure(server_context())
        request = peer.read_request()
    while request:
        peer.send(profile(asked_id(request)))
        request = peer.read_request()


def proxy_url(server: Server, user: str = "") -> str:
    return server.url.replace("://", f"://{user}@" if user else "://")


@pytest.mark.parametrize("proxy_tls", [False, True], ids=["http proxy", "https proxy"])
@pytest.mark.parametrize(
    "target", ["http://127.0.0.1", "http://127.0.0.1:81", "https://localhost", "https://[::1]:444"]
)
@pytest.mark.parametrize("is_known", [False, True], ids=["open", "with a password"])
def test_a_way_through_a_proxy(serve, connect, proxy_tls, target, is_known):
    """One connection serves many calls; each side sees its own credentials only, and its own host."""
    server = serve(serve_proxied, tls=proxy_tls)
    memory = connect(server, base_url=target, proxy=proxy_url(server, f"us%20er:{ESCAPED}" if is_known else ""))
    for number in range(3):
        fetched = memory.fetch(profile_number(number))
        assert (fetched.id, fetched.response.attempts) == (profile_number(number), 1)
    assert len(server.peers) == 1
    requests = server.requests
    host = target.partition("://")[2]
    if target.startswith("https"):
        connect_request, *requests = requests
        authority = host if host.endswith(":444") else f"{host}:443"
        lines = [f"CONNECT {authority} HTTP/1.1", f"Host: {authority}"]
        lines += [f"Proxy-Authorization: {AUTHORIZATION.decode()}"] if is_known else []
        assert connect_request.decode().split("\r\n") == [*lines, "", ""]
    path = f"/v1/Stores/{STORE}/Profiles/{profile_number(0)}"
    shown = f"{target}{path}" if target.startswith("http:") else path
    assert requests[0].startswith(f"GET {shown} HTTP/1.1\r\nHost: {host}\r\n".encode())
    for request in requests:
        assert (AUTHORIZATION in request) is (is_known and target.startswith("http:"))
        assert request.count(PAIR.authorization().encode()) == 1


def until_asked(reply: bytes) -> Any:
    """A proxy that responds to CONNECT with `reply`, and leaves it at that."""

    def script(peer: Peer) -> None:
        assert peer.read_request().startswith(b"CONNECT")
        peer.send(reply)
        assert peer.wait_for_end()

    return script


@pytest.mark.parametrize("proxy_tls", [False, True], ids=["http proxy", "https proxy"])
@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (
            b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n\r\n",
            "407.*user name and password",
        ),
        (b"HTTP/1.1 403 secret\r\nContent-Length: 6\r\n\r\nsecret", "refused with 403"),
        (b"HTTP/1.1 502 secret\r\n\r\n", "refused with 502"),
        (b"HTTP/1.1 302 secret\r\nLocation: http://secret/\r\n\r\n", "refused with 302"),
        (b"secret\r\n\r\n", "not HTTP"),
        (b"HTTP/1.1 200\r\nX: " + b"secret" * 100_000, "not HTTP"),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 3000 + b"HTTP/1.1 403 X\r\n\r\n", "."),
        (b"HTTP/1.1 200 OK\r\n\r\nsecret and more", "."),
        (b"HTTP/1.1 200 OK\r\n\r\n" + profile(), "."),
    ],
    ids=["407", "403", "502", "302", "not HTTP", "too long", "interim responses", "no TLS", "HTTP instead of TLS"],
)
def test_a_proxy_that_refuses(serve, connect, proxy_tls, reply, said):
    """A ConnectError, for nothing was sent to the server; it quotes neither the proxy nor its URL."""
    server = serve(until_asked(reply), tls=proxy_tls)
    memory = connect(server, base_url="https://localhost", proxy=proxy_url(server, f"user:{ESCAPED}"), deadline=10.0)
    with within(3), pytest.raises(ConnectError, match=said) as caught:
        memory.fetch(PROFILE)
    assert caught.value.sent is False
    assert not [word for word in ("secret", "pr0xy", "user:") if word in f"{caught.value} {caught.value!r}"]
    go_on_until(memory, lambda: server.open == 0)


def test_a_proxy_that_closes(serve, connect):
    """Before it has responded, or within its response."""

    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(b"HTTP/1.1 200 O" if peer.number else b"")

    server = serve(script)
    memory = connect(server, base_url="https://localhost", proxy=server.url)
    for _ in range(2):
        with within(1), pytest.raises(ConnectError, match=f"127.0.0.1:{server.port}"):
            memory.fetch(PROFILE)


def test_a_proxy_that_reads_requests_and_refuses_them(serve, connect):
    """Its response is the call's: no redirect, and no retry, brings the credentials elsewhere."""

    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(respond(b"{}", status="407 Proxy Authentication Required"))

    server = serve(script)
    with pytest.raises(APIError) as caught:
        connect(server, base_url="http://127.0.0.1", proxy=server.url).fetch(PROFILE)
    assert caught.value.status == 407


@pytest.mark.parametrize(
    ("limits", "error"),
    [({"connect_timeout": 0.4}, RequestTimeoutError), ({"deadline": 0.4}, DeadlineExceededError)],
    ids=["connect_timeout", "deadline"],
)
@pytest.mark.parametrize("stage", ["silent", "drips", "silent in TLS", "drips in TLS"])
@pytest.mark.parametrize("proxy_tls", [False, True], ids=["http proxy", "https proxy"])
def test_a_proxy_that_is_slow(serve, connect, proxy_tls, stage, limits, error):
    """In its response to CONNECT, or in the handshake with the server behind it."""

    def script(peer: Peer) -> None:
        peer.read_request()
        if stage == "drips":
            peer.drip(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 5000, every=0.01)
        if stage.endswith("TLS"):
            peer.send(b"HTTP/1.1 200 OK\r\n\r\n")
            peer.receive()  # The first message of the handshake, unless the limit came before it.
        if stage == "drips in TLS":
            peer.drip(b"\x16\x03\x03\x40\x00" + bytes(5000), every=0.01)
        assert peer.wait_for_end()

    server = serve(script, tls=proxy_tls)
    memory = connect(server, base_url="https://localhost", proxy=server.url, **limits)
    with within(0.4), pytest.raises(error) as caught:
        memory.fetch(PROFILE)
    assert (type(caught.value), caught.value.sent) == (error, False)
    go_on_until(memory, lambda: server.open == 0)


@pytest.mark.parametrize("stage", ["the proxy's TLS", "headers", "body"])
def test_a_drip_through_an_https_proxy_ends_with_the_deadline(serve, connect, stage):
    """Of its own handshake; and of TLS within TLS."""

    def script(peer: Peer) -> None:
        if stage == "the proxy's TLS":
            peer.receive()
            peer.drip(b"\x16\x03\x03\x40\x00" + bytes(5000), every=0.01)
        peer.secure(server_context())
        peer.read_request()
        peer.send(b"HTTP/1.1 200 OK\r\n\r\n")
        peer.secure(server_context())
        peer.read_request()
        if stage == "body":
            peer.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
        peer.drip(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 5000, every=0.01)

    server = serve(script)
    proxy = server.url.replace("http:", "https:")
    memory = connect(server, base_url="https://localhost", proxy=proxy, deadline=0.5)
    with within(0.5), pytest.raises(DeadlineExceededError):
        memory.fetch(PROFILE)
    go_on_until(memory, lambda: server.open == 0)


def test_a_proxy_that_is_not_there(connect, serve):
    """The error names the proxy's address, and neither user nor password."""
    _, port = closed_address()
    server = serve(serve_proxied)
    memory = connect(server, base_url="https://localhost", proxy=f"http://user:{ESCAPED}@127.0.0.1:{port}")
    with pytest.raises(ConnectError, match=f"Could not connect to 127.0.0.1:{port}: ") as caught:
        memory.fetch(PROFILE)
    assert "pr0xy" not in str(caught.value)
    assert "user" not in str(caught.value)


def test_a_proxy_whose_certificate_is_not_trusted(serve, connect):
    """It is not asked for anything."""
    server = serve(serve_proxied, tls=True)
    memory = connect(server, base_url="https://localhost", proxy=server.url, ssl_context=ssl.create_default_context())
    with pytest.raises(ConnectError, match=r"(?i)certificate.*ca_file"):
        memory.fetch(PROFILE)
    assert server.requests == []


@pytest.mark.parametrize(
    ("no_proxy", "is_used"),
    [("", True), ("127.0.0.1:80", False), ("127.0.0.1:81", True), ("127.0.0.1", False), ("a.example, *", False)],
)
def test_a_proxy_of_the_environment(serve, connect, monkeypatch, no_proxy, is_used):
    """Its URL needs no scheme; NO_PROXY may name a port."""
    server = serve(serve_proxied)
    monkeypatch.setenv("HTTP_PROXY", f"user:{ESCAPED}@127.0.0.1:{server.port}")
    monkeypatch.setenv("NO_PROXY", no_proxy)
    memory = connect(server, base_url="http://127.0.0.1", proxy="env", connect_timeout=1.0)
    with suppress(TransportError):  # Nobody needs to be at the port 80 here.
        memory.fetch(PROFILE)
    assert len(server.requests) == is_used


# Trust and construction.


def test_a_context_of_ones_own(serve, make_memory, tmp_path):
    """It decides whom to trust; without it, or a ca_file, the usual authorities do."""
    server = serve(serve_profiles, tls=True)
    authority().cert_pem.write_to_path(tmp_path / "ca.pem")
    for options in ({"ssl_context": client_context()}, {"ca_file": tmp_path / "ca.pem"}):
        memory = make_memory(PAIR, store_id=STORE, base_url=server.url, **options)
        assert memory.fetch(PROFILE).id == PROFILE
    memory = make_memory(PAIR, store_id=STORE, base_url=server.url, retry=ONCE)
    with pytest.raises(ConnectError, match=r"(?i)certificate.*ca_file.*ssl_context"):
        memory.fetch(PROFILE)


@pytest.mark.parametrize("kind", [MemoryClient, AsyncMemoryClient])
@pytest.mark.parametrize(
    "options",
    [
        {"proxy": f"http://user:{ESCAPED}@127.0.0.1:99999"},
        {"proxy": f"http://user:{ESCAPED}@127.0.0.1:x"},
        {"proxy": f"http://user:{ESCAPED}@pröxy.example"},
        {"proxy": f"http://user:{ESCAPED}@[::1]evil.test"},
        {"proxy": f"http://user:{ESCAPED}@.example"},
        {"proxy": f"http://user:{ESCAPED}@{'x' * 64}.example"},
        {"proxy": f"socks5://user:{ESCAPED}@127.0.0.1:1080"},
        {"proxy": f"http://user:{ESCAPED}@127.0.0.1/path"},
        {"proxy": f"user:{ESCAPED}@127.0.0.1:3128"},
        {"proxy": f"http://user:{ESCAPED}@proxy.example", "base_url": "http://127.0.0.1"},
        {"proxy": f"http://user:{ESCAPED}@127.0.0.1:3128", "ca_file": "/no/such/file"},
        {"proxy": f"http://user:{ESCAPED}@127.0.0.1:3128", "max_connections": 0},
        {"base_url": f"https://user:{ESCAPED}@localhost"},
        {"base_url": "https://user:pr0xy/w@localhost"},
        {"base_url": f"user:{ESCAPED}@localhost"},
        {"base_url": f"https:/user:{ESCAPED}@localhost"},
    ],
    ids=lambda options: str(options).replace("pr0xy", "")[:60],
)
def test_a_url_that_can_not_work_keeps_its_password(kind, options):
    """The client can't be made; neither the error nor a local variable of ours shows the password."""
    with pytest.raises(ConfigurationError) as caught:
        kind(PAIR, store_id=STORE, **options)
    error = caught.value
    assert error.__traceback__
    below = traceback.TracebackException(type(error), error, error.__traceback__.tb_next, capture_locals=True)
    shown = [line for text in below.format() for line in text.splitlines() if "pr0xy" in line]
    assert shown == []


@pytest.mark.parametrize(
    "url",
    [
        *("https://localhost:99999", "https://localhost:0", "https://localhost:x", "https://höst.example"),
        *("http://[::1]evil.test", "https://[::1", "https://[::x]", "https://.example", "https://a..example"),
        *(
            f"https://{'x' * 64}.example",
            "https://",
            "https://a b.example",
            "https://localhost?x",
            "https://localhost#x",
        ),
    ],
)
def test_a_base_url_that_can_not_work(url):
    """The client can't be made: no call finds that out."""
    with pytest.raises(ConfigurationError, match="base_url"):
        MemoryClient(PAIR, base_url=url)


# Transports of httpx and httpx2.


def respond_to(module: Any) -> Any:
    def handler(request: Any) -> Any:
        assert request.headers["Authorization"] == PAIR.authorization()
        return module.Response(200, json={"id": request.url.path.rpartition("/")[2]})

    return handler


@pytest.mark.parametrize("name", ["httpx", "httpx2"])
def test_transports(make_memory, mode, name):
    """Mocks, WSGI and ASGI applications of both."""
    module = pytest.importorskip(name)
    body = json.dumps({"id": PROFILE}).encode()

    def wsgi(_: Any, start_response: Any) -> list[bytes]:
        start_response("200 OK", [("Content-Length", str(len(body)))])
        return [body]

    async def asgi(_: Any, __: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": body})

    app = module.WSGITransport(wsgi) if mode == "sync" else module.ASGITransport(asgi)
    engine = HttpxEngine if mode == "sync" else AsyncHttpxEngine
    for transport in (module.MockTransport(respond_to(module)), app):
        memory = make_memory(PAIR, store_id=STORE, engine=engine(transport=transport))
        assert memory.fetch(PROFILE).id == PROFILE


@pytest.mark.parametrize("name", ["httpx", "httpx2"])
def test_errors_of_transports(make_memory, mode, name):
    """They become ours, whichever library they are of."""
    module = pytest.importorskip(name)
    raised: list[Exception] = [module.ConnectError("x"), module.ReadTimeout("x"), module.RemoteProtocolError("secret")]

    def fail(_: Any) -> Any:
        raise raised.pop()

    engine = HttpxEngine if mode == "sync" else AsyncHttpxEngine
    memory = make_memory(PAIR, store_id=STORE, retry=ONCE, engine=engine(transport=module.MockTransport(fail)))
    for kind in ("ConnectionLostError", "RequestTimeoutError", "ConnectError"):
        with pytest.raises(TwilioMemoryError) as caught:
            memory.fetch(PROFILE)
        assert type(caught.value).__name__ == kind
        assert "secret" not in str(caught.value)


@pytest.mark.parametrize("stage", ["before the response", "in the body"])
def test_the_deadline_of_a_slow_transport(stage):
    """Under asyncio it holds, whatever the transport does; a transport that is closed is of no use."""

    class Slow(httpx.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if stage == "before the response":
                await asyncio.sleep(10)
            return httpx.Response(200, stream=SlowStream())

    class SlowStream(httpx.AsyncByteStream):
        async def __aiter__(self) -> Any:
            await asyncio.sleep(10)
            yield b"{}"

    async def run() -> None:
        engine = AsyncHttpxEngine(transport=Slow())
        async with AsyncMemoryClient(PAIR, store_id=STORE, deadline=0.3, retry=ONCE, engine=engine) as memory:
            with within(0.3), pytest.raises(DeadlineExceededError):
                await memory.profiles.fetch(PROFILE)
        with pytest.raises(ConfigurationError, match="closed"):
            await memory.profiles.fetch(PROFILE)

    asyncio.run(run())


def test_a_transport_of_the_other_mode_is_refused():
    """When the engine is made."""
    for engine, transport in ((HttpxEngine, httpx.AsyncHTTPTransport()), (AsyncHttpxEngine, httpx.HTTPTransport())):
        with pytest.raises(ConfigurationError, match="transport must be"):
            engine(transport=transport)
