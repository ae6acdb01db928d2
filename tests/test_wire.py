"""The client's own connection against servers that break the rules, over sockets, in both modes."""

from __future__ import annotations

import asyncio
import gc
import gzip
import json
import os
import signal
import socket
import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from typing import Any

import pytest

from tests.conftest import AS_ON_WINDOWS, OTHER, PROFILE, STORE, Memory
from tests.scripted import (
    ONCE,
    PAIR,
    TLS,
    Peer,
    Secure,
    Server,
    asked_id,
    begin_fetch,
    chunked,
    client_context,
    first_only,
    go_on_until,
    options_for,
    profile,
    profile_number,
    respond,
    serve_profiles,
    server_context,
    wait_until,
    within,
)
from twilio_memory import (
    AsyncMemoryClient,
    ConfigurationError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    MemoryClient,
    RequestTimeoutError,
    ResponseDecodeError,
    ResponseError,
    ResponseTooLargeError,
    TransportError,
    TwilioMemoryError,
)
from twilio_memory.address import Origin, Route
from twilio_memory.http import sending
from twilio_memory.http.body import Incoming
from twilio_memory.http.connection import Connection
from twilio_memory.http.tasks import Alarm, SocketWatch
from twilio_memory.http.wire import Wire
from twilio_memory.request import Limits, Request
from twilio_memory.trust import TlsSettings


def assert_own(memory: Memory, profile_id: str) -> None:
    """A fetch of `profile_id` gives that profile, at the first try."""
    fetched = memory.fetch(profile_id)
    assert (fetched.id, fetched.response.attempts) == (profile_id, 1)


@pytest.fixture(params=["sync", "async", *AS_ON_WINDOWS])
def mode(request: pytest.FixtureRequest) -> str:
    return request.param


def ask(memory: Memory, server: Server, *, method: str = "GET", body: bytes = b"", **limits: Any) -> Any:
    """What the client's engine makes of a request that no operation makes."""
    values = {"connect_timeout": 5.0, "read_timeout": 5.0, "deadline": None, "max_response_bytes": 1 << 20} | limits
    request = Request(method, server.url + "/x", (), PAIR, body)
    return memory.wait(memory.client._core.engine.send(request, Limits(**values)))


# A response is never another call's.

STRAY = profile(profile_number(7))
OF_64_KIB = respond(json.dumps({"id": PROFILE}).encode().ljust(65_536 - len(respond(b" " * 65_000)) + 65_000))


@TLS
@pytest.mark.parametrize(
    "sent",
    [
        profile(PROFILE) + STRAY,
        chunked(b'{"id": "%s"}' % PROFILE.encode()) + chunked(b'{"id": "%s"}' % OTHER.encode()),
        OF_64_KIB + STRAY,
        OF_64_KIB + STRAY[:20],
        profile(PROFILE) + b"\r\n",
        profile(PROFILE) + b"garbage",
    ],
    ids=["lengths", "chunked", "64 KiB", "64 KiB and a part", "a line break", "garbage"],
)
def test_bytes_behind_a_response_are_for_nobody(serve, connect, sent, tls):
    """They come at once with it, and within one TLS record: its connection is not used again."""
    assert len(OF_64_KIB) == 65_536

    @first_only
    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(sent)
        all_sent.set()
        assert peer.wait_for_end()

    all_sent = threading.Event()
    server = serve(script, tls=tls)
    memory = connect(server)
    assert_own(memory, PROFILE)
    assert all_sent.wait(10)
    assert_own(memory, OTHER)
    assert [len(peer.requests) for peer in server.peers] == [1, 1]


@pytest.mark.parametrize("cut", [None, 3, 30], ids=["whole", "a part of its header", "a part"])
def test_a_second_tls_record_is_for_nobody(serve, connect, cut):
    """It comes in the segment of the first one; or a part of it does, and the rest after the next call has begun."""

    @first_only
    def script(peer: Peer) -> None:
        layer = peer.layers[-1]
        assert isinstance(layer, Secure)
        peer.read_request()
        first, second = layer.seal(profile(PROFILE)), layer.seal(STRAY)
        peer.layers[0].send(first + second[:cut])
        if cut and peer.layers[0].receive():
            peer.layers[0].send(second[cut:])
        assert peer.wait_for_end()

    server = serve(script, tls=True)
    memory = connect(server)
    assert_own(memory, PROFILE)
    assert_own(memory, OTHER)


@pytest.mark.parametrize("cut", [None, 3, 30], ids=["whole", "a little of it", "a part"])
@TLS
def test_an_unsolicited_response_on_an_idle_connection_is_for_nobody(serve, connect, tls, cut):
    """It has come before the next call, or a part of it has: the call takes another connection."""

    @first_only
    def script(peer: Peer) -> None:
        peer.send(profile(asked_id(peer.read_request())))
        go_on.wait(10)
        layer = peer.layers[-1]
        stray = layer.seal(STRAY) if isinstance(layer, Secure) else STRAY
        peer.layers[0].send(stray[:cut])
        sent.set()
        if cut and peer.layers[0].receive():
            peer.layers[0].send(stray[cut:])
        assert peer.wait_for_end()

    go_on, sent = threading.Event(), threading.Event()
    memory = connect(serve(script, tls=tls))
    assert_own(memory, PROFILE)
    go_on.set()
    assert sent.wait(10)
    assert_own(memory, OTHER)


@pytest.mark.parametrize(
    ("second", "outcome"),
    [(OTHER, OTHER), (profile_number(7), profile_number(7)), (profile_number(8), ResponseError)],
    ids=["the right one", "the same again", "a third one"],
)
def test_a_stray_response_makes_the_call_ask_once_more(serve, connect, second, outcome):
    """On a new connection: only the ID of the profile shows that the response is not the call's own."""

    def script(peer: Peer) -> None:
        while request := peer.read_request():
            own = asked_id(request) == PROFILE
            peer.send(profile(PROFILE) if own else STRAY if peer.number == 0 else profile(second))

    server = serve(script)
    memory = connect(server)
    assert_own(memory, PROFILE)
    if outcome is ResponseError:
        with pytest.raises(ResponseError, match="another profile") as caught:
            memory.fetch(OTHER)
        assert (type(caught.value), caught.value.attempts) == (ResponseError, 2)
    else:
        fetched = memory.fetch(OTHER)
        assert (fetched.id, fetched.merged, fetched.response.attempts) == (outcome, outcome != OTHER, 2)
    assert [len(peer.requests) for peer in server.peers] == [2, 1]


def test_connections_of_the_time_of_a_stray_response_are_not_used_again(serve, connect):
    """Neither those that were idle then nor those that were in use."""

    def script(peer: Peer) -> None:
        while request := peer.read_request():
            if asked_id(request) == profile_number(1):
                release.wait(10)
            is_stray = asked_id(request) == OTHER and peer.number == 1
            peer.send(STRAY if is_stray else profile(asked_id(request)))

    release = threading.Event()
    server = serve(script)
    memory = connect(server)
    slow = begin_fetch(memory, profile_number(1))
    go_on_until(memory, lambda: len(server.requests) == 1)
    assert_own(memory, PROFILE)
    assert memory.fetch(OTHER).response.attempts == 2
    release.set()
    assert slow().id == profile_number(1)
    for number in range(2, 5):
        assert_own(memory, profile_number(number))
    assert [len(peer.requests) for peer in server.peers] == [1, 2, 4]
    go_on_until(memory, lambda: server.open == 1)


# What HTTP allows.

BODY = b'{"id": "%s"}' % PROFILE.encode()
INTERIM = b"HTTP/1.1 100 Continue\r\n\r\n"
HINTS = b"HTTP/1.1 103 Early Hints\r\nContent-Length: 5\r\nLink: </x>\r\n\r\n"
CHUNKS = b'3;a=b;c="d;e"\r\n%s\r\n%X;x\r\n%s\r\n000;last\r\nX-Trailer: yes\r\n\r\n' % (
    BODY[:3],
    len(BODY) - 3,
    BODY[3:],
)


@pytest.mark.parametrize(
    ("sent", "is_reused"),
    [
        (INTERIM + profile(), True),
        (INTERIM * 5 + HINTS + INTERIM + profile(), True),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKS, True),
        (b"HTTP/1.1 200 OK\r\n\r\n" + BODY, False),
        (profile(PROFILE, "Connection: close"), False),
        (profile(PROFILE, "Connection: x, CLOSE"), False),
        (respond(BODY, version="HTTP/1.0"), False),
        (respond(BODY, "Connection: keep-alive", version="HTTP/1.0"), True),
        (b"HTTP/1.0 200 OK\r\n\r\n" + BODY, False),
        (profile().replace(b" OK", b""), True),
        (profile().replace(b"OK", b""), True),
        (b"\r\n" + profile(), True),
    ],
    ids=[
        *("100", "100 and 103, several", "chunks with extensions and trailers", "neither length nor chunks"),
        *("Connection: close", "Connection: x, CLOSE", "HTTP/1.0", "HTTP/1.0 keep-alive", "HTTP/1.0 without a length"),
        *("no reason", "an empty reason", "a line break before"),
    ],
)
def test_a_response_as_http_allows_it(serve, connect, sent, is_reused):
    """It is understood, and its connection is used again only if it may be."""

    def script(peer: Peer) -> None:
        while peer.read_request():
            peer.send(sent)
            if not is_reused:
                return

    server = serve(script)
    memory = connect(server)
    for _ in range(3):
        assert_own(memory, PROFILE)
        go_on_until(memory, lambda: is_reused or server.open == 0)
    assert len(server.peers) == (1 if is_reused else 3)


@pytest.mark.parametrize("status", [204, 304])
def test_a_response_without_a_body(serve, connect, status):
    """Whatever length it names."""

    def script(peer: Peer) -> None:
        while peer.read_request():
            peer.send(b"HTTP/1.1 %d X\r\nContent-Length: 5\r\n\r\n" % status)

    server = serve(script)
    memory = connect(server)
    for _ in range(2):
        response = ask(memory, server)
        assert (response.status, response.body) == (status, b"")
    assert len(server.peers) == 1


def test_the_headers_of_a_response(serve, connect):
    """Repeated ones are joined; values may be Latin-1, or empty; trailers are not headers."""

    def script(peer: Peer) -> None:
        peer.read_request()
        head = "X-Twice: 1\r\nX-Latin: caf\xe9\r\nX-Empty:\r\nx-twice:  2 \r\nTransfer-Encoding: Chunked\r\n\r\n"
        peer.send(b"HTTP/1.1 200 OK\r\n" + head.encode("latin-1") + CHUNKS)

    headers = connect(serve(script)).fetch(PROFILE).response.headers
    assert dict(headers) == {"x-twice": "1, 2", "x-latin": "caf\xe9", "x-empty": "", "transfer-encoding": "Chunked"}


def test_a_cookie_is_not_sent_back(serve, connect):
    """Neither on the same connection nor on another one."""

    def script(peer: Peer) -> None:
        for ending in ("keep-alive", "close"):
            cookie = "Set-Cookie: session=s3cret; Path=/"
            peer.send(profile(asked_id(peer.read_request()), cookie, f"Connection: {ending}"))

    server = serve(script)
    memory = connect(server)
    for number in range(4):
        assert memory.fetch(profile_number(number)).response.headers["set-cookie"] == "session=s3cret; Path=/"
    assert [len(peer.requests) for peer in server.peers] == [2, 2]
    assert not [request for request in server.requests if b"cookie" in request.lower() or b"s3cret" in request]


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: secret\r\nConnection: upgrade\r\n\r\n", ConnectionLostError),
        (b"SSH-2.0-secret\r\n", ConnectionLostError),
        (b"HTTP/2.0 200 OK\r\nX: secret\r\nContent-Length: 2\r\n\r\n{}", ConnectionLostError),
        (b"HTTP/1.1 200 secret\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}", ConnectionLostError),
        (b"HTTP/1.1 200 secret\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}", ConnectionLostError),
        (
            b"HTTP/1.1 200 secret\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
            ConnectionLostError,
        ),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n6\r\nsecret\r\n0\r\n\r\n", ConnectionLostError),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nsecret", ResponseDecodeError),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\nsecret", ResponseDecodeError),
        (b"HTTP/1.1 200 OK\r\nX: secret", ConnectionLostError),
        (b"", ConnectionLostError),
    ],
    ids=[
        *(
            "101",
            "SSH",
            "HTTP/2.0",
            "a length twice",
            "two lengths",
            "a length and chunks",
            "another transfer encoding",
        ),
        *("a bad chunk", "cut in the body", "cut in the headers", "nothing"),
    ],
)
@TLS
def test_a_response_that_is_none(serve, connect, sent, error, tls):
    """One typed error, which quotes nothing of it; the connection is closed, and the next call works."""

    @first_only
    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(sent)
        peer.socket.shutdown(1)
        assert peer.wait_for_end()

    memory = connect(serve(script, tls=tls))
    with within(1), pytest.raises(TwilioMemoryError) as caught:
        memory.fetch(PROFILE)
    assert type(caught.value) is error
    assert "secret" not in f"{caught.value!r} {getattr(caught.value, 'body_excerpt', '')}"
    assert_own(memory, OTHER)


def test_a_response_that_begins_before_the_request_is_written(serve, connect):
    """The server reads no further: the response counts, and the connection ends with it."""

    def script(peer: Peer) -> None:
        peer.receive()
        peer.send(respond(b"early", status="413 Content Too Large"))
        stop.wait(10)
        assert peer.wait_for_end()

    stop = threading.Event()
    server = serve(script)
    memory = connect(server)
    for count in (1, 2):
        with within(3):
            response = ask(memory, server, method="POST", body=bytes(20_000_000))
        assert (response.status, response.body) == (413, b"early")
        assert len(server.peers) == count
    stop.set()
    go_on_until(memory, lambda: server.open == 0)


def fill(sock: socket.socket) -> int:
    """How many bytes `sock` takes, which nobody reads."""
    sock.setblocking(False)
    taken = 0
    with suppress(BlockingIOError):
        while True:
            taken += sock.send(bytes(10_000_000))
    return taken


def drain(sock: socket.socket) -> None:
    sock.setblocking(False)
    with suppress(BlockingIOError):
        while sock.recv(1 << 20):
            pass


def test_an_idle_connection_does_not_wait_for_room(monkeypatch):
    """The last of its request went out in the same step of the loop in which its response came."""

    async def run() -> None:
        sock, other = socket.socketpair()
        with sock, other:
            size = fill(sock)
        client, server = socket.socketpair()
        client.setblocking(False)
        connection = Connection(Route(Origin("http", "localhost", 80)), TlsSettings())
        wire = Wire(client, connection, SocketWatch(Alarm(asyncio.get_running_loop())))
        connection.send_request(Request("POST", "http://localhost/", (), None, bytes(size + 1000)), 1000)
        task = asyncio.create_task(wire.settle(Limits(5.0, 5.0, None, 1000)))
        await asyncio.sleep(0.01)
        assert connection.outgoing
        server.send(respond(b"early"))
        drain(server)
        await task
        assert connection.response().body == b"early"
        assert wire.is_fit()
        monkeypatch.setattr(Wire, "receive", note)
        await asyncio.sleep(0.05)
        wire.close()
        server.close()

    def note(wire: Wire) -> None:
        moves.append(wire)

    moves: list[Wire] = []
    asyncio.run(run())
    assert moves == []


def test_a_response_before_the_end_of_a_request_that_is_reset(serve, connect):
    """The server closes with what it has not read: the response counts if it has come, else the connection was lost."""

    def script(peer: Peer) -> None:
        peer.receive()
        peer.send(respond(b"early", status="413 Content Too Large"))

    server = serve(script)
    try:
        outcome = ask(connect(server), server, method="POST", body=bytes(20_000_000)).status
    except ConnectionLostError as error:
        outcome = error.sent
    assert outcome in (413, None)


def test_a_request_with_a_body_that_the_server_takes_slowly(serve, connect):
    """It arrives whole, and silence is counted from the last byte that the server took."""
    body = bytes(range(256)) * 80_000 + bytes(1000)

    def script(peer: Peer) -> None:
        while not received.endswith(body[-1000:]):
            for _ in range(20):  # The kernel tells of room in large steps.
                received.extend(peer.receive())
                if received.endswith(body[-1000:]):
                    break
            peer.sleep(0.15)
        peer.send(respond())

    received = bytearray()
    server = serve(script)
    response = ask(connect(server), server, method="POST", body=body, read_timeout=1.5)
    assert (response.status, response.body) == (200, b"")
    head, _, arrived = received.partition(b"\r\n\r\n")
    assert arrived == body
    assert b"\r\nContent-Length: %d" % len(body) in head
    assert b"Expect" not in head


@TLS
def test_a_server_that_closes_its_side_only(serve, connect, tls):
    """Its response counts; the connection is closed, and not used again."""

    def script(peer: Peer) -> None:
        peer.send(profile(asked_id(peer.read_request())))
        peer.socket.shutdown(1)
        ended.append(peer)
        assert peer.wait_for_end()

    ended: list[Peer] = []
    server = serve(script, tls=tls)
    memory = connect(server)
    for number in range(3):
        assert_own(memory, profile_number(number))
        go_on_until(memory, lambda: len(ended) == len(server.peers))
    assert len(server.peers) == 3


def test_tls_that_ends_on_an_open_socket(serve, connect):
    """The other side will send nothing more: the connection is not used again."""

    def script(peer: Peer) -> None:
        layer = peer.layers[-1]
        assert isinstance(layer, Secure)
        peer.send(profile(asked_id(peer.read_request())))
        layer.close_notify()
        ended.append(peer)
        assert peer.wait_for_end()

    ended: list[Peer] = []
    server = serve(script, tls=True)
    memory = connect(server)
    for number in range(3):
        assert_own(memory, profile_number(number))
        go_on_until(memory, lambda: len(ended) == len(server.peers))
    assert len(server.peers) == 3


def test_tls_with_a_proxy_that_ends_on_an_open_socket(serve, make_memory):
    """Nothing more will come through it: no call waits for it."""

    def script(peer: Peer) -> None:
        outer = peer.layers[-1]
        assert isinstance(outer, Secure)
        peer.read_request()
        peer.send(b"HTTP/1.1 200 OK\r\n\r\n")
        peer.secure(server_context())
        peer.send(profile(asked_id(peer.read_request())))
        outer.close_notify()
        ended.append(peer)
        assert peer.wait_for_end()

    ended: list[Peer] = []
    proxy = serve(script, tls=True).url
    memory = make_memory(PAIR, base_url="https://localhost", proxy=proxy, ssl_context=client_context(), store_id=STORE)
    for number in range(3):
        assert_own(memory, profile_number(number))
        go_on_until(memory, lambda count=number + 1: len(ended) == count)


# Opening a socket.


@pytest.mark.parametrize("is_first", [True, False], ids=["and another one", "and no other"])
def test_an_address_that_this_machine_has_no_sockets_for(serve, connect, monkeypatch, is_first):
    """As with IPv6 where the kernel has none, or when the process has too many files open."""
    server = serve(serve_profiles)
    good = (socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", server.port))
    bad = (99, *good[1:])
    monkeypatch.setattr(sending, "_look_up", lambda *_: [bad, good] if is_first else [bad])
    memory = connect(server)
    if is_first:
        assert_own(memory, PROFILE)
    else:
        with pytest.raises(ConnectError):
            memory.fetch(PROFILE)


# Everything ends by the deadline.

HEAD = b"HTTP/1.1 200 OK\r\n"
SLOW = b"x" * 5000


@pytest.mark.parametrize(
    ("at_once", "dripped"),
    [
        (b"HTTP/1.1 100 Continue\r\nX: ", SLOW),
        (HEAD + b"X: ", SLOW),
        (HEAD + b"Content-Length: 9999\r\n\r\n", SLOW),
        (HEAD + b"\r\n", SLOW),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;", SLOW),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\nX: ", SLOW),
        (b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 9999\r\n\r\n", SLOW),
        (b"", HEAD + SLOW),
    ],
    ids=[
        *("interim", "headers", "body", "body without length", "chunk extension", "trailers", "the body of a 503"),
        "from the first byte on",
    ],
)
@TLS
def test_a_response_that_drips_ends_with_the_deadline(serve, connect, at_once, dripped, tls):
    """A byte now and then, so that read_timeout never ends it; its connection and its permit are free again."""

    def script(peer: Peer) -> None:
        peer.read_request()
        if peer.number == 0:
            peer.send(at_once)
            peer.drip(dripped, every=0.01)
        peer.send(profile(OTHER))

    server = serve(script, tls=tls)
    memory = connect(server, deadline=0.4, max_connections=1)
    with within(0.4), pytest.raises(DeadlineExceededError) as caught:
        memory.fetch(PROFILE)
    assert (caught.value.sent, caught.value.attempts) == (None, 1)
    assert_own(memory.with_options(deadline=10.0), OTHER)


def test_a_response_may_drip_for_longer_than_read_timeout(serve, connect):
    """Each byte starts it anew, and one connection's calls do not share it."""

    def script(peer: Peer) -> None:
        while request := peer.read_request():
            response = profile(asked_id(request))
            peer.send(response[:-12])
            peer.drip(response[-12:], every=0.08)

    server = serve(script)
    memory = connect(server, read_timeout=0.6, deadline=None)
    for number in range(2):
        fetched = memory.fetch(profile_number(number))
        assert (fetched.id, fetched.response.attempts) == (profile_number(number), 1)
        assert fetched.response.elapsed > 0.6
    assert len(server.peers) == 1


def test_tls_that_drips_ends_with_the_deadline(serve, connect):
    """Within the handshake, and within a record."""

    def script(peer: Peer) -> None:
        if peer.number == 0:
            peer.receive()
            peer.drip(b"\x16\x03\x03\x40\x00" + bytes(5000), every=0.01)
        layer = peer.secure(server_context())
        peer.read_request()
        peer.drip(layer.seal(profile().ljust(5000)), layer=0, every=0.01)

    server = serve(script)
    server.url = server.url.replace("http:", "https:")
    memory = connect(server, deadline=0.4)
    for sent in (False, None):
        with within(0.4), pytest.raises(DeadlineExceededError) as caught:
            memory.fetch(PROFILE)
        assert caught.value.sent is sent


def test_a_flood_ends_with_the_deadline(serve, connect):
    """There is always something to read, and none of it belongs to a body."""

    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            peer.send((b"1;" + b"x" * 60_000 + b"\r\n \r\n") * 100)

    memory = connect(serve(script), deadline=0.5)
    with within(0.5), pytest.raises(DeadlineExceededError):
        memory.fetch(PROFILE)


def test_silence_ends_with_read_timeout(serve, connect):
    """After the request, within the headers, within the body: each byte starts it anew."""

    def script(peer: Peer) -> None:
        peer.read_request()
        sent = [b"", b"HTTP/1.1 2", b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n12"][peer.number]
        peer.drip(sent, every=0.01)
        peer.sleep()

    server = serve(script)
    memory = connect(server, read_timeout=0.3, deadline=None)
    for _ in range(3):
        with within(1), pytest.raises(RequestTimeoutError, match="read_timeout") as caught:
            memory.fetch(PROFILE)
        assert type(caught.value) is RequestTimeoutError
    assert len(server.peers) == 3


def test_silence_is_counted_from_the_request(serve, connect):
    """However long its connection was idle before."""

    def script(peer: Peer) -> None:
        while request := peer.read_request():
            peer.sleep(0.1)
            peer.send(profile(asked_id(request)))

    server = serve(script)
    memory = connect(server, read_timeout=0.5, deadline=None)
    assert_own(memory, PROFILE)
    end = time.monotonic() + 0.7
    go_on_until(memory, lambda: time.monotonic() > end)
    assert_own(memory, OTHER)
    assert len(server.peers) == 1


def test_a_server_that_stops_taking_a_request_is_silent(serve, connect):
    """It has taken a part of it."""

    def script(peer: Peer) -> None:
        for _ in range(20):
            peer.receive()
        peer.sleep()

    server = serve(script)
    memory = connect(server)
    with within(1), pytest.raises(RequestTimeoutError, match="read_timeout") as caught:
        ask(memory, server, method="POST", body=bytes(20_000_000), read_timeout=0.3)
    assert (type(caught.value), caught.value.sent) == (RequestTimeoutError, None)


def test_a_handshake_ends_with_connect_timeout(serve, connect):
    """With a server that never says a word."""

    def script(peer: Peer) -> None:
        assert peer.wait_for_end()

    server = serve(script)
    server.url = server.url.replace("http:", "https:")
    memory = connect(server, connect_timeout=0.3)
    with within(0.3), pytest.raises(RequestTimeoutError, match="connect_timeout") as caught:
        memory.fetch(PROFILE)
    assert caught.value.sent is False
    go_on_until(memory, lambda: server.open == 0)


@pytest.mark.parametrize("proxy", [None, "http://127.0.0.1:9"])
def test_tests_can_keep_clients_on_this_machine(serve, connect, make_memory, monkeypatch, proxy):
    """Those made before, too: no name is looked up, nothing is sent, also not by a proxy here; local services are reached."""
    before = make_memory(PAIR, store_id=STORE, proxy=proxy)
    monkeypatch.setenv("TWILIO_MEMORY_LOOPBACK_ONLY", "1")
    server = serve(serve_profiles)
    assert_own(connect(server), PROFILE)
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("a name was looked up"))
    for memory in (before, make_memory(PAIR, store_id=STORE, proxy=proxy)):
        with pytest.raises(
            ConfigurationError, match=r"Nothing was sent to memory\.twilio\.com:443, because TWILIO_MEMORY_LOOPB"
        ):
            memory.fetch(PROFILE)


def test_tests_can_keep_clients_from_a_proxy_elsewhere(make_memory, monkeypatch):
    """Though the service behind it would be on the proxy's own machine."""
    monkeypatch.setenv("TWILIO_MEMORY_LOOPBACK_ONLY", "1")
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: pytest.fail("a name was looked up"))
    memory = make_memory(PAIR, store_id=STORE, base_url="https://localhost", proxy="http://proxy.example:3128")
    with pytest.raises(ConfigurationError, match=r"Nothing was sent to proxy\.example:3128"):
        memory.fetch(PROFILE)


# Everything is bounded.

GZIP = b"Content-Encoding: gzip\r\n"


@pytest.mark.parametrize(
    ("sent", "error"),
    [
        (HEAD + b"X: " + b"x" * 3_000_000, ConnectionLostError),
        (HEAD + b"X: y\r\n" * 500_000, ConnectionLostError),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n1;" + b"x" * 3_000_000, ResponseError),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\nX: " + b"x" * 3_000_000, ResponseError),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n0\r\n" + b"X: y\r\n" * 500_000, ResponseError),
        (b"HTTP/1.1 100 Continue\r\n\r\n" * 100_000, ConnectionLostError),
        (HEAD + b"Content-Length: 1001\r\n\r\n", ResponseTooLargeError),
        (HEAD + b"Content-Length: 99999999999999999999\r\n\r\n", TwilioMemoryError),
        (HEAD + b"\r\n" + b"x" * 3_000_000, ResponseTooLargeError),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n" + b"1\r\nx\r\n" * 500_000, ResponseTooLargeError),
        (lambda: HEAD + GZIP + b"\r\n" + gzip.compress(bytes(100_000_000), 1), ResponseTooLargeError),
        (lambda: HEAD + GZIP + b"\r\n" + gzip.compress(b"") * 1_000_000, ResponseError),
        (lambda: HEAD + GZIP + b"\r\n" + gzip.compress(b"x") * 1_000_000, ResponseError),
    ],
    ids=[
        *("a header", "headers", "a chunk extension", "a trailer", "trailers", "interim responses", "a length"),
        *("a length of 20 digits", "a body", "chunks", "gzip", "empty gzip members", "gzip members"),
    ],
)
def test_a_response_is_bounded(serve, connect, sent, error):
    """Its headers, its body after decompression, and what there is around them: the rest is not read."""

    data = sent() if callable(sent) else sent  # What takes long to make is not made by processes that only collect.

    @first_only
    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(data)
        assert peer.wait_for_end()

    server = serve(script)
    memory = connect(server, max_response_bytes=1000, deadline=20.0)
    with pytest.raises(error) as caught:
        memory.fetch(PROFILE)
    assert not isinstance(caught.value, TransportError) or type(caught.value) is ConnectionLostError
    assert_own(memory, OTHER)


def test_a_great_many_headers_take_little_time(serve, connect):
    """Repeated ones among them."""
    lines = b"".join(b"x%d:\r\n" % (number % 12_000) for number in range(12_500))

    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(HEAD + lines + b"Content-Length: %d\r\n\r\n%s" % (len(BODY), BODY))

    with within(1):
        assert len(connect(serve(script)).fetch(PROFILE).response.headers) == 12_001


@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # What other tests have left is collected here.
def test_a_response_leaves_no_garbage(serve, connect):
    """Its parts are freed at once, not when the garbage collector next runs: a body can be large."""
    memory = connect(serve(serve_profiles))
    memory.fetch(PROFILE)
    gc.collect()
    gc.disable()
    try:
        for _ in range(10):
            memory.fetch(PROFILE)
        left = [type(one).__name__ for one in gc.get_objects() if type(one).__name__ in ("ResponseReader", "Body")]
    finally:
        gc.enable()
    assert len(left) <= 1


# Calls have their turns.


def test_calls_in_line_have_their_turn_in_the_order_in_which_they_came(serve):
    """No thread starves because the others begin their next calls before it runs."""

    def script(peer: Peer) -> None:
        while request := peer.read_request():
            peer.sleep(0.002)
            peer.send(profile(asked_id(request)))

    counts = [0] * 6
    all_here, over = threading.Barrier(len(counts) + 1), threading.Event()
    server = serve(script)
    with MemoryClient(PAIR, base_url=server.url, store_id=STORE, retry=ONCE, max_connections=1) as memory:

        def run(number: int) -> None:
            all_here.wait(10)
            while not over.is_set():
                memory.profiles.fetch(PROFILE)
                counts[number] += 1

        threads = [threading.Thread(target=run, args=(number,)) for number in range(len(counts))]
        for thread in threads:
            thread.start()
        all_here.wait(10)
        time.sleep(0.6)
        over.set()
        for thread in threads:
            thread.join()
    assert max(counts) - min(counts) <= 3, counts


class Interrupted(BaseException):
    """As KeyboardInterrupt, from a signal."""


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # A socket that nobody has yet.
def test_a_signal_at_any_moment_of_a_call_takes_no_place_away(serve):
    """An exception of its handler can come wherever a function begins, and in what gives a place back, too."""
    server = serve(serve_profiles)
    with MemoryClient(PAIR, base_url=server.url, store_id=STORE, retry=ONCE, max_connections=1, deadline=2.0) as memory:
        number, was_interrupted, usual = 0, True, sys.gettrace()
        while was_interrupted:
            number += 1
            was_interrupted = False
            count = 0

            def trace(frame: Any, event: str, argument: object, last: int = number) -> None:
                nonlocal count, was_interrupted
                if "twilio_memory/http/" in frame.f_code.co_filename:
                    count += 1
                    if count == last:
                        was_interrupted = True
                        raise Interrupted

            try:
                sys.settrace(trace)
                memory.profiles.fetch(PROFILE)
            except Interrupted:
                pass
            finally:
                sys.settrace(usual)
            assert memory.profiles.fetch(OTHER).id == OTHER, number
    assert number > 20


def test_a_signal_while_the_event_loop_receives_shows_no_trait(serve, monkeypatch):
    """Its exception leaves by way of the loop, and not of the call. The call fails if the loop goes on."""

    def script(peer: Peer) -> None:
        peer.read_request()
        peer.send(respond(b'{"id": "s3cret-trait"}'))
        assert peer.wait_for_end()

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Incoming, "feed", interrupt)
    memory = AsyncMemoryClient(PAIR, base_url=serve(script).url, store_id=STORE, retry=ONCE)
    with closing(asyncio.new_event_loop()) as loop:
        task = loop.create_task(memory.profiles.fetch(PROFILE))
        with pytest.raises(KeyboardInterrupt) as caught:
            loop.run_until_complete(task)
        shown = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
        frames = [line for line in shown.format() if "twilio_memory" in line]
        assert frames
        assert "s3cret" not in "".join(frames)
        with pytest.raises(ConnectionLostError):
            loop.run_until_complete(task)
        loop.run_until_complete(memory.close())


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")  # asyncio's, of transports.
def test_close_closes_what_a_closed_event_loop_has_left(serve):
    """Nobody had asked that loop to end its generators, which would have closed the connections."""
    server = serve(serve_profiles)
    memory = AsyncMemoryClient(PAIR, base_url=server.url, store_id=STORE)
    with closing(asyncio.new_event_loop()) as loop:
        loop.run_until_complete(memory.profiles.fetch(PROFILE))
    assert server.open == 1
    asyncio.run(memory.close())
    wait_until(lambda: server.open == 0)
    del loop, memory
    gc.collect()


@pytest.mark.filterwarnings("ignore:unclosed:ResourceWarning")
def test_calls_that_a_closed_event_loop_has_left_end_in_silence(serve, monkeypatch):
    """One has a connection, and one has waited for its turn."""

    def script(peer: Peer) -> None:
        peer.read_request()
        assert peer.wait_for_end()

    async def begin_two(client: AsyncMemoryClient) -> None:
        tasks.extend(asyncio.create_task(client.profiles.fetch(PROFILE)) for _ in range(2))
        while not server.requests:
            await asyncio.sleep(0.01)

    unraisable: list[Any] = []
    monkeypatch.setattr(sys, "unraisablehook", lambda event: unraisable.append(event.exc_type))
    tasks: list[asyncio.Task[Any]] = []
    server = serve(script)
    memory = AsyncMemoryClient(PAIR, base_url=server.url, store_id=STORE, max_connections=1)
    with closing(asyncio.new_event_loop()) as loop:
        loop.run_until_complete(begin_two(memory))
    tasks.clear()
    del loop, memory
    gc.collect()
    assert RuntimeError not in unraisable
    wait_until(lambda: server.open == 0)


# A fork.

pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")


@contextmanager
def forked(run: Any = lambda: time.sleep(30)) -> Iterator[int]:
    """The ID of a child that runs `run` and ends, at the latest when this ends."""
    child = os.fork()
    if not child:
        try:
            run()
        finally:
            os._exit(0)
    try:
        yield child
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


@pytest.mark.parametrize("is_busy", [False, True], ids=["idle", "busy"])
def test_a_child_holds_no_connection_of_its_parent(serve, connect, is_busy):
    """The server sees that the parent has closed it, though the child lives on."""

    def script(peer: Peer) -> None:
        request = peer.read_request()
        if is_busy:
            go_on.wait(10)
        peer.send(profile(asked_id(request)))
        assert peer.wait_for_end()

    go_on = threading.Event()
    server = serve(script)
    memory = connect(server)
    outcome = begin_fetch(memory, PROFILE)
    if not is_busy:
        outcome()
    go_on_until(memory, lambda: len(server.requests) == 1)
    with forked():
        go_on.set()
        assert outcome().id == PROFILE
        memory.close()
        go_on_until(memory, lambda: server.open == 0)


def test_a_child_of_uvloop_holds_no_connection_of_its_parent(serve):
    """Though uvloop puts off what closes a socket, as long as it watches it."""
    uvloop = pytest.importorskip("uvloop")
    server = serve(serve_profiles)
    memory = AsyncMemoryClient(PAIR, **options_for(server))
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:

        async def fetch_and_fork() -> None:
            await memory.profiles.fetch(PROFILE)
            stack.enter_context(forked())

        with ExitStack() as stack:
            runner.run(fetch_and_fork())
            runner.run(memory.close())
            with within(1):
                wait_until(lambda: server.open == 0)


def test_a_child_can_close_a_client_that_was_in_use(serve):
    """Another thread had locked it when the process forked, and that thread is not in the child."""
    memory = MemoryClient(PAIR, base_url=serve(serve_profiles).url, store_id=STORE)
    memory.profiles.fetch(PROFILE)
    has_lock, may_go = threading.Event(), threading.Event()

    def lock() -> None:
        with memory._core.engine._pool._lock:
            has_lock.set()
            may_go.wait(10)

    thread = threading.Thread(target=lock)
    thread.start()
    has_lock.wait(10)
    with within(1), forked(memory.close) as child:
        end = time.monotonic() + 5
        while not (ended := os.waitid(os.P_PID, child, os.WEXITED | os.WNOHANG | os.WNOWAIT)):
            assert time.monotonic() < end, "the child hangs"
            time.sleep(0.01)
    assert ended.si_status == 0
    may_go.set()
    thread.join()
    memory.close()


def test_a_name_that_no_thread_can_look_up_is_one_of_our_errors():
    """Once a loop has shut its threads down."""

    async def fetch() -> None:
        async with AsyncMemoryClient(PAIR, store_id=STORE, base_url="http://localhost:1", retry=ONCE) as memory:
            await asyncio.get_running_loop().shutdown_default_executor()
            with pytest.raises(ConnectError):
                await memory.profiles.fetch(PROFILE)

    asyncio.run(fetch())
