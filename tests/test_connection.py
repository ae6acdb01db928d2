"""The connection without I/O: a corpus of responses, each cut at every place, in the clear and inside TLS records."""

from __future__ import annotations

import gzip
import ssl
import tracemalloc
from collections.abc import Iterable, Iterator
from contextlib import suppress

import pytest
import trustme
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from twilio_memory import ConnectError, ConnectionLostError, Credentials, ResponseDecodeError, ResponseTooLargeError
from twilio_memory.address import Origin, Proxy, Route
from twilio_memory.http.connection import Connection
from twilio_memory.http.message import MAX_HEADER_BYTES
from twilio_memory.request import Request
from twilio_memory.response import RawResponse
from twilio_memory.trust import TlsSettings

PAIR = Credentials("S", "s3cret")
BODY = b'{"id": "x"}'
HEAD = b"HTTP/1.1 200 OK\r\n"
LENGTH = b"Content-Length: %d\r\n" % len(BODY)
WHOLE = HEAD + LENGTH + b"\r\n" + BODY
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
GZIPPED = gzip.compress(BODY)
LIMIT = 1000


def take(connection: Connection) -> bytes:
    """What there is to send, as if it were sent."""
    data = bytes(connection.outgoing)
    connection.has_sent(len(data))
    return data


@frozen
class Case:
    """What a server sends for one request, and what is to come of it."""

    sent: bytes
    outcome: bytes | type[Exception]
    """The response's body, or the class of the error."""
    persists: bool = True
    """Whether the connection can serve another request."""
    ends: bool = False
    """Whether the server closes the connection behind it."""
    status: int = 200


RESPONSES = {
    "a length": Case(WHOLE, BODY),
    "no reason phrase": Case(WHOLE.replace(b" OK", b" "), BODY),
    "no body": Case(HEAD + b"Content-Length: 0\r\n\r\n", b""),
    "a body of line breaks": Case(HEAD + b"Content-Length: 4\r\n\r\n\r\n\r\n", b"\r\n\r\n"),
    "204": Case(b"HTTP/1.1 204 No Content\r\n\r\n", b"", status=204),
    "304 with a length": Case(b"HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n", b"", status=304),
    "chunks": Case(CHUNKED + b"4\r\n" + BODY[:4] + b"\r\n7\r\n" + BODY[4:] + b"\r\n0\r\n\r\n", BODY),
    "chunks with extensions": Case(CHUNKED + b'B;a=1;b="2"\r\n' + BODY + b"\r\n000\r\n\r\n", BODY),
    "chunks with trailers": Case(CHUNKED + b"b\r\n" + BODY + b"\r\n0\r\nX: y\r\nContent-Type: z\r\n\r\n", BODY),
    "no chunk but the last": Case(CHUNKED + b"0\r\n\r\n", b""),
    "gzip": Case(HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(GZIPPED) + GZIPPED, BODY),
    "gzip in two members": Case(
        HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % (2 * len(GZIPPED)) + 2 * GZIPPED, 2 * BODY
    ),
    "garbage behind the gzip": Case(
        HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % (len(GZIPPED) + 7) + GZIPPED + b"garbage",
        ResponseDecodeError,
        persists=False,
    ),
    "the start of a second gzip member": Case(
        HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % (len(GZIPPED) + 9) + GZIPPED + GZIPPED[:9],
        ResponseDecodeError,
        persists=False,
    ),
    "100 first": Case(b"HTTP/1.1 100 Continue\r\n\r\n" + WHOLE, BODY),
    "103 with a length first, twice": Case(
        2 * b"HTTP/1.1 103 Early\r\nContent-Length: 5\r\nLink: x\r\n\r\n" + WHOLE, BODY
    ),
    "Latin-1 and empty values": Case(HEAD + b"X: \xe9\r\nY:\r\n" + LENGTH + b"\r\n" + BODY, BODY),
    "a header twice": Case(HEAD + b"X: 1\r\nX: 2\r\n" + LENGTH + b"\r\n" + BODY, BODY),
    "Connection: close": Case(HEAD + b"Connection: close\r\n" + LENGTH + b"\r\n" + BODY, BODY, persists=False),
    "HTTP/1.0": Case(WHOLE.replace(b"1.1", b"1.0"), BODY, persists=False),
    "HTTP/1.0, keep-alive": Case(
        HEAD.replace(b"1.1", b"1.0") + b"Connection: keep-alive\r\n" + LENGTH + b"\r\n" + BODY, BODY
    ),
    "neither length nor chunks": Case(HEAD + b"\r\n" + BODY, BODY, persists=False, ends=True),
    "nothing at all": Case(HEAD + b"\r\n", b"", persists=False, ends=True),
    "a second response behind it": Case(2 * WHOLE, BODY, persists=False),
    "a second one behind chunks": Case(2 * (CHUNKED + b"b\r\n" + BODY + b"\r\n0\r\n\r\n"), BODY, persists=False),
    "a second one behind 204": Case(2 * b"HTTP/1.1 204 No Content\r\n\r\n", b"", persists=False, status=204),
    "a byte behind it": Case(WHOLE + b"H", BODY, persists=False),
    "garbage behind it": Case(WHOLE + b"\0\xff", BODY, persists=False),
    "a line break behind it": Case(WHOLE + b"\r\n", BODY, persists=False),
    "a line break behind chunks": Case(CHUNKED + b"b\r\n" + BODY + b"\r\n0\r\n\r\n\r\n", BODY, persists=False),
    "garbage behind Connection: close": Case(
        HEAD + b"Connection: close\r\n" + LENGTH + b"\r\n" + BODY + b"xx", BODY, persists=False
    ),
    "an end in the head": Case(WHOLE[:20], ConnectionLostError, persists=False, ends=True),
    "an end without a byte": Case(b"", ConnectionLostError, persists=False, ends=True),
    "an end in the body": Case(WHOLE[:-3], ResponseDecodeError, persists=False, ends=True),
    "an end between chunks": Case(CHUNKED + b"b\r\n" + BODY + b"\r\n", ResponseDecodeError, persists=False, ends=True),
    "an end in the gzip": Case(
        HEAD + b"Content-Encoding: gzip\r\nContent-Length: 9\r\n\r\n" + GZIPPED[:9], ResponseDecodeError, persists=False
    ),
    "not HTTP": Case(b"SSH-2.0-OpenSSH_9.2\r\n\r\n", ConnectionLostError, persists=False),
    "101": Case(
        b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n", ConnectionLostError, persists=False
    ),
    "HTTP/2.0": Case(WHOLE.replace(b"1.1", b"2.0"), ConnectionLostError, persists=False),
    "two transfer codings": Case(
        CHUNKED.replace(b"chunked", b"gzip, chunked") + b"0\r\n\r\n", ConnectionLostError, persists=False
    ),
    "a length twice": Case(HEAD + 2 * LENGTH + b"\r\n" + BODY, ConnectionLostError, persists=False),
    "a length beside chunks": Case(
        HEAD + LENGTH + CHUNKED[len(HEAD) :] + b"0\r\n\r\n", ConnectionLostError, persists=False
    ),
    "a signed length": Case(HEAD + b"Content-Length: +5\r\n\r\n12345", ConnectionLostError, persists=False),
    "a folded header": Case(HEAD + b"X: 1\r\n 2\r\n" + LENGTH + b"\r\n" + BODY, ConnectionLostError, persists=False),
    "a NUL in a header": Case(HEAD + b"X: \0\r\n" + LENGTH + b"\r\n" + BODY, ConnectionLostError, persists=False),
    "a space before the colon": Case(
        HEAD + b"X : 1\r\n" + LENGTH + b"\r\n" + BODY, ConnectionLostError, persists=False
    ),
    "a status of four digits": Case(WHOLE.replace(b"200", b"1000"), ConnectionLostError, persists=False),
    "a length in the trailers": Case(CHUNKED + b"0\r\nContent-Length: 7\r\n\r\n", ResponseDecodeError, persists=False),
    "a chunk size that is none": Case(CHUNKED + b"x\r\n", ResponseDecodeError, persists=False),
    "an encoding nobody asked for": Case(
        HEAD + b"Content-Encoding: br\r\n" + LENGTH + b"\r\n" + BODY, ResponseDecodeError, persists=False
    ),
    "a length above the limit": Case(HEAD + b"Content-Length: 1001\r\n\r\n", ResponseTooLargeError, persists=False),
    "a length beyond 64 bits": Case(
        HEAD + b"Content-Length: " + b"9" * 30 + b"\r\n\r\n", ConnectionLostError, persists=False
    ),
    "an error, cut short": Case(
        b"HTTP/1.1 503 No\r\nContent-Length: 9\r\n\r\n{}", b"{}", persists=False, ends=True, status=503
    ),
}


def request(method: str = "GET", body: bytes = b"") -> Request:
    return Request(method, "https://memory.example/v1/x", (("Accept", "*/*"),), PAIR, body)


class Plain:
    """The other side of a connection in the clear."""

    def __init__(self) -> None:
        self.connection = Connection(Route(Origin("https", "memory.example", 443)), TlsSettings())

    def send(self, data: bytes) -> None:
        self.connection.receive_data(data)

    def end(self) -> None:
        self.connection.receive_data(b"")


class InTheClear(Plain):
    def __init__(self) -> None:
        self.connection = Connection(Route(Origin("http", "memory.example", 80)), TlsSettings())


class InTls(Plain):
    """The other side, which sends each piece in a TLS record of its own."""

    def __init__(self, contexts: tuple[ssl.SSLContext, TlsSettings]) -> None:
        server, settings = contexts
        self._incoming, self._outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = server.wrap_bio(self._incoming, self._outgoing, server_side=True)
        self.connection = Connection(Route(Origin("https", "memory.example", 443)), settings)
        is_ready = False
        while not is_ready:
            self._incoming.write(take(self.connection))
            try:
                self._tls.do_handshake()
                is_ready = True
            except ssl.SSLWantReadError:
                pass
            self.connection.receive_data(self._outgoing.read())
        assert self.connection.state == "idle"

    def send(self, data: bytes) -> None:
        self._tls.write(data)
        self.connection.receive_data(self._outgoing.read())

    def end(self) -> None:
        with suppress(ssl.SSLWantReadError):
            self._tls.unwrap()
        self.connection.receive_data(self._outgoing.read())
        self.connection.receive_data(b"")


@pytest.fixture(scope="module")
def contexts() -> tuple[ssl.SSLContext, TlsSettings]:
    authority = trustme.CA()
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("memory.example").configure_cert(server)
    client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    authority.configure_trust(client)
    return server, TlsSettings(None, client)


def in_pieces(sent: bytes) -> Iterator[list[bytes]]:
    """`sent` whole, byte by byte, and in two pieces, cut at every place."""
    yield [sent]
    yield [sent[index : index + 1] for index in range(len(sent))]
    for index in range(1, len(sent)):
        yield [sent[:index], sent[index:]]


def check(case: Case, side: Plain, pieces: list[bytes]) -> None:
    side.connection.send_request(request(), LIMIT)
    for piece in pieces:
        if piece:
            side.send(piece)
    if case.ends:
        side.end()
    outcome = side.connection.outcome
    if isinstance(case.outcome, bytes):
        assert isinstance(outcome, RawResponse), (outcome, pieces)
        assert (outcome.status, outcome.body) == (case.status, case.outcome), pieces
    else:
        assert type(outcome) is case.outcome, (outcome, pieces)
        assert "SSH" not in str(outcome)
    assert side.connection.state == ("idle" if case.persists else "closed"), pieces


@pytest.mark.parametrize("case", RESPONSES.values(), ids=RESPONSES)
def test_a_response_is_the_same_however_its_bytes_come(case):
    """Whole, byte by byte, and cut at every place."""
    for pieces in in_pieces(case.sent):
        check(case, InTheClear(), pieces)


@pytest.mark.parametrize("case", RESPONSES.values(), ids=RESPONSES)
def test_a_response_is_the_same_in_tls_records(case, contexts):
    """However they are cut."""
    for number, pieces in enumerate(in_pieces(case.sent)):
        if number < 2 or number % 7 == 0:
            check(case, InTls(contexts), pieces)


def test_two_tls_records_in_one_segment(contexts):
    """The second one holds another response: nobody is given that."""
    side = InTls(contexts)
    side.connection.send_request(request(), LIMIT)
    side._tls.write(WHOLE)
    side._tls.write(WHOLE)
    side.connection.receive_data(side._outgoing.read())
    assert side.connection.state == "closed"
    side = InTls(contexts)
    side.connection.send_request(request(), LIMIT)
    side._tls.write(WHOLE)
    side._tls.write(WHOLE)
    data = side._outgoing.read()
    side.connection.receive_data(data[:-5])  # The second record is not complete.
    assert isinstance(side.connection.outcome, RawResponse)
    assert side.connection.state == "closed"


def test_a_tls_record_that_is_none_behind_a_response(contexts):
    """The response is good, and the connection is not: also if both come in one segment."""
    for sent, outcome in ((WHOLE, RawResponse), (WHOLE[:-1], ResponseDecodeError)):
        side = InTls(contexts)
        side.connection.send_request(request(), LIMIT)
        side._tls.write(sent)
        side.connection.receive_data(side._outgoing.read() + b"\x17\x03\x03\0\x20" + bytes(32))
        assert isinstance(side.connection.outcome, outcome)
        assert side.connection.state == "closed"


def test_a_server_that_ends_tls_with_its_handshake(contexts):
    """Its close_notify is in the segment of the handshake's last message: the request was not sent."""
    context, settings = contexts
    settings.context.maximum_version = ssl.TLSVersion.TLSv1_2  # In TLS 1.3, the server's last message comes first.
    connection = Connection(Route(Origin("https", "memory.example", 443)), settings)
    settings.context.maximum_version = ssl.TLSVersion.MAXIMUM_SUPPORTED
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    server = context.wrap_bio(incoming, outgoing, server_side=True)
    for _ in range(2):
        incoming.write(take(connection))
        with suppress(ssl.SSLWantReadError):
            server.do_handshake()
            server.unwrap()
        connection.receive_data(outgoing.read())
    assert connection.state == "closed"
    with pytest.raises(ConnectError, match="ended before the request was sent"):
        connection.response()


def test_tls_that_takes_no_request(contexts):
    """As while a server of TLS 1.2 negotiates anew: the connection is lost."""

    class Negotiating(ssl.SSLObject):
        def write(self, data: bytes) -> int:
            raise ssl.SSLWantReadError

    contexts[1].context.sslobject_class = Negotiating
    side = InTls(contexts)
    contexts[1].context.sslobject_class = ssl.SSLObject
    side.connection.send_request(request(), LIMIT)
    assert isinstance(side.connection.outcome, ConnectionLostError)
    assert side.connection.state == "closed"


def test_a_tls_connection_that_breaks_off_is_no_end_of_a_body(contexts):
    """Without close_notify, somebody else may have cut it."""
    side = InTls(contexts)
    side.connection.send_request(request(), LIMIT)
    side.send(HEAD + b"\r\n" + BODY)
    side.connection.receive_data(b"")
    assert isinstance(side.connection.outcome, ResponseDecodeError)


@pytest.mark.parametrize("data", [b"\r\n", b"x", WHOLE])
def test_bytes_that_nobody_asked_for_end_a_connection(data):
    """No later call is given them."""
    side = InTheClear()
    side.send(data)
    assert side.connection.state == "closed"
    assert side.connection.outcome is None


def test_a_response_is_handed_out_once():
    """An idle connection keeps no body, which can be large, and holds traits."""
    side = InTheClear()
    side.connection.send_request(request(), LIMIT)
    side.send(WHOLE)
    assert side.connection.response().body == BODY
    assert side.connection.outcome is None


def test_one_connection_serves_many_requests():
    side = InTheClear()
    for number in range(5):
        side.connection.send_request(request(), LIMIT)
        assert take(side.connection).startswith(b"GET /v1/x HTTP/1.1\r\nHost: memory.example\r\n")
        side.send(HEAD + b"Content-Length: 1\r\n\r\n%d" % number)
        assert side.connection.outcome.body == b"%d" % number


def outcome_of(pieces: Iterable[bytes], *, limit: int = LIMIT, ends: bool = False) -> object:
    """What a request comes to, whose response comes in `pieces`."""
    side = InTheClear()
    side.connection.send_request(request(), limit)
    for piece in pieces:
        side.send(piece)
    if ends:
        side.end()
    return side.connection.outcome


@pytest.mark.parametrize(("size", "is_taken"), [(131_072, True), (131_073, False)])
def test_headers_may_have_128_kib(size, is_taken):
    """The status line and the blank line are counted, and what comes behind is not; the parser has no limit of its own."""
    head = HEAD + LENGTH + b"X: " + b"y" * (size - len(HEAD + LENGTH) - 7) + b"\r\n\r\n"
    assert len(head) == size
    outcome = outcome_of([head[:65_536], head[65_536:], BODY])
    if is_taken:
        assert isinstance(outcome, RawResponse)
        assert outcome.body == BODY
    else:
        assert isinstance(outcome, ResponseDecodeError)


@pytest.mark.parametrize(("size", "is_taken"), [(131_072, True), (131_073, False)])
def test_headers_that_never_end_have_the_same_limit(size, is_taken):
    """Before the last of them has come."""
    outcome = outcome_of([HEAD, b"X: ", b"y" * (size - len(HEAD) - 3)])
    assert outcome is None if is_taken else isinstance(outcome, ConnectionLostError)


@pytest.mark.parametrize(("count", "is_taken"), [(32, True), (33, False)])
def test_32_interim_responses_may_come_first(count, is_taken):
    """The response behind them counts; one interim response more is an error."""
    outcome = outcome_of([*[b"HTTP/1.1 102 Processing\r\n\r\n"] * count, WHOLE][: count + is_taken])
    if is_taken:
        assert isinstance(outcome, RawResponse)
        assert outcome.body == BODY
    else:
        assert isinstance(outcome, ConnectionLostError)


FRAMES = {
    "a length": lambda body: HEAD + b"Content-Length: %d\r\n\r\n" % len(body) + body,
    "chunks": lambda body: CHUNKED + b"3E8\r\n%s\r\n" % body[:1000] + body_chunk(body[1000:]) + b"0\r\n\r\n",
    "the connection's end": lambda body: HEAD + b"\r\n" + body,
    "gzip": lambda body: HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(body),
    "gzip members": lambda body: (
        HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(body[:600]) + gzip.compress(body[600:])
    ),
}


def body_chunk(data: bytes) -> bytes:
    return b"%x\r\n%s\r\n" % (len(data), data) if data else b""


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_a_body_may_be_as_long_as_its_limit(frame):
    """Not a byte longer, after decompression; whole, and byte by byte."""
    for size, kind in ((1000, RawResponse), (1001, ResponseTooLargeError)):
        sent = frame(b"x" * size)
        for pieces in ([sent], [sent[index : index + 1] for index in range(len(sent))]):
            outcome = outcome_of(pieces, limit=1000, ends=True)
            assert type(outcome) is kind, (size, len(pieces), outcome)
            assert not isinstance(outcome, RawResponse) or len(outcome.body) == size


@pytest.mark.parametrize("first", [b"", gzip.compress(b"x" * 500)], ids=["at once", "in a second member"])
def test_gzip_is_not_unfolded_beyond_the_limit(first):
    """A chunk of some 90 kB would be 20 MB: no more of it is decompressed than it takes to see that it is too large."""
    body = first + gzip.compress(bytes(20_000_000), 1)
    pieces = [HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(body), body]
    assert len(body) < 200_000
    tracemalloc.start()
    try:
        outcome = outcome_of(pieces, limit=1 << 20)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert isinstance(outcome, ResponseTooLargeError)
    assert peak < 6_000_000


def test_empty_gzip_members_have_a_limit():
    """They cost their sender 20 bytes each, and a limit on the result does not bound the work."""
    members = gzip.compress(b"") * 5000
    side = InTheClear()
    side.connection.send_request(request(), 1 << 24)
    side.send(HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(members) + members)
    assert isinstance(side.connection.outcome, ResponseDecodeError)


def test_a_body_in_many_small_chunks_takes_its_own_size_in_memory():
    """And not some 20 times that, for an object each."""
    side = InTheClear()
    side.connection.send_request(request(), 1 << 20)
    side.send(CHUNKED)
    tracemalloc.start()
    for _ in range(100):
        side.send(b"2\r\nxy\r\n" * 1000)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 700_000


# --- requests


def test_a_request_on_the_wire():
    """Only a body has a length, and a method that usually has one."""
    side = InTheClear()
    side.connection.send_request(request("POST", b'{"a": 1}'), LIMIT)
    assert take(side.connection) == (
        b"POST /v1/x HTTP/1.1\r\nHost: memory.example\r\nContent-Length: 8\r\nAccept: */*\r\n"
        b"Authorization: " + PAIR.authorization().encode() + b'\r\n\r\n{"a": 1}'
    )
    for method, has_length in (("GET", False), ("DELETE", False), ("PUT", True), ("PATCH", True)):
        side = InTheClear()
        side.connection.send_request(request(method), LIMIT)
        assert (b"Content-Length: 0\r\n" in take(side.connection)) is has_length


@pytest.mark.parametrize(
    ("url", "host", "authority"),
    [
        ("https://memory.example", "memory.example", "memory.example:443"),
        ("https://memory.example:443/x", "memory.example", "memory.example:443"),
        ("https://MEMORY.example:8443", "memory.example:8443", "memory.example:8443"),
        ("http://127.0.0.1:80", "127.0.0.1", "127.0.0.1:80"),
        ("http://[::1]:8000/", "[::1]:8000", "[::1]:8000"),
        ("https://[2001:db8::1]", "[2001:db8::1]", "[2001:db8::1]:443"),
    ],
)
def test_hosts(url, host, authority):
    """The port is in Host only where it is not the scheme's own."""
    origin = Origin.parse(url)
    assert (Route(origin).host, origin.authority) == (host, authority)


@pytest.mark.parametrize(
    "url",
    [
        "memory.example", "ftp://memory.example", "https://", "https://memory.example:0", "https://memory.example:65536",
        "https://memory.example:1x", "http://[::1]evil.test", "http://[::1", "http://[1.2.3.4]", "https://a b", "https://m\xfcnchen.example",
        "https://.memory.example", "https://memory..example", "https://" + "m" * 64, "https://" + "memory." * 37,
        "https://memory.example?x", "https://memory.example#x", "https://mem\\ory", "https://a:secret@b@c", "https://a:secret@",
    ],
)  # fmt: skip
def test_urls_that_are_none(url):
    """One parser reads all of them, so no two can differ."""
    with pytest.raises(ValueError, match=r".") as caught:
        Origin.parse(url)
    assert "secret" not in str(caught.value)


# --- proxies

TUNNEL = Route(Origin("https", "memory.example", 443), Proxy.parse("http://me:p%40ss@proxy.example:3128"))
CONNECT = b"CONNECT memory.example:443 HTTP/1.1\r\nHost: memory.example:443\r\nProxy-Authorization: Basic bWU6cEBzcw==\r\n\r\n"


def test_a_proxy_is_asked_for_a_tunnel_and_then_tls_begins(contexts):
    """With the proxy's own credentials, and none of ours."""
    connection = Connection(TUNNEL, contexts[1])
    assert take(connection) == CONNECT
    for byte in b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 Connection established\r\nVia: x\r\n\r\n":
        assert connection.state == "opening"
        connection.receive_data(bytes([byte]))
    assert take(connection).startswith(b"\x16\x03\x01")  # A ClientHello.
    assert connection.state == "opening"


@pytest.mark.parametrize(
    ("response", "said"),
    [
        (b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n", "refused with 407 (check the user name"),
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 4\r\n\r\nnope", "refused with 403"),
        (b"SSH-2.0-OpenSSH_9.2\r\n\r\n", "not HTTP"),
        (b"x" * (MAX_HEADER_BYTES + 1), "not HTTP"),
        (b"HTTP/1.1 200 OK\r\n\r\nHTTP", "nobody had asked for"),
    ],
)
def test_a_proxy_that_refuses(response, said, contexts):
    """Nothing was sent to the API, and the text has no password."""
    connection = Connection(TUNNEL, contexts[1])
    connection.receive_data(response)
    assert isinstance(connection.outcome, ConnectError)
    assert said in str(connection.outcome)
    assert connection.outcome.sent is False
    assert "proxy.example:3128" in str(connection.outcome)
    assert "p@ss" not in f"{connection.outcome} {TUNNEL!r}"
    assert connection.state == "closed"


def test_a_connection_that_ends_while_it_opens(contexts):
    """Was not sent anything."""
    for route in (TUNNEL, Route(Origin("https", "memory.example", 443))):
        connection = Connection(route, contexts[1])
        connection.receive_data(b"")
        assert isinstance(connection.outcome, ConnectError)
    connection = Connection(Route(Origin("https", "memory.example", 443)), contexts[1])
    connection.receive_data(b"HTTP/1.1 400 Bad Request\r\n\r\n")
    assert isinstance(connection.outcome, ConnectError)


def test_a_proxy_that_has_a_lot_to_say_first(contexts):
    """Interim responses, all at once."""
    connection = Connection(TUNNEL, contexts[1])
    take(connection)
    connection.receive_data(b"HTTP/1.1 100\r\n\r\n" * 3000 + b"HTTP/1.1 200\r\n\r\n")
    assert take(connection).startswith(b"\x16\x03\x01")


def test_an_http_proxy_reads_the_requests_of_an_http_url():
    """It is given the whole URL, and its credentials beside ours."""
    connection = Connection(Route(Origin("http", "127.0.0.1", 80), TUNNEL.proxy), TlsSettings())
    connection.send_request(Request("GET", "http://127.0.0.1/v1/x", (), PAIR), LIMIT)
    sent = take(connection)
    assert sent.startswith(b"GET http://127.0.0.1/v1/x HTTP/1.1\r\nHost: 127.0.0.1\r\n")
    assert b"Proxy-Authorization: Basic bWU6cEBzcw==\r\n" in sent


@pytest.mark.parametrize("step", ["ResponseReader", "write_request"])
def test_a_request_that_a_signal_interrupts_leaves_no_idle_connection(monkeypatch, step):
    """Which would take what comes for the response to a later request."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(f"twilio_memory.http.connection.{step}", interrupt)
    connection = InTheClear().connection
    with pytest.raises(KeyboardInterrupt):
        connection.send_request(request(), LIMIT)
    assert connection.state == "busy"


# --- whatever comes


@settings(max_examples=300)
@given(
    st.lists(
        st.one_of(
            st.just("request"),
            st.binary(min_size=1, max_size=20),  # No bytes are an end.
            st.sampled_from([case.sent for case in RESPONSES.values()]).flatmap(
                lambda sent: st.integers(0, len(sent)).map(lambda cut: sent[cut:] or sent)
            ),
        ),
        max_size=12,
    )
)
def test_no_call_is_given_what_came_before_it_asked(steps):
    """Bytes and calls in any order: a response is made of bytes that came after its request, and of no others."""
    connection = InTheClear().connection
    since = b""
    for step in steps:
        if step == "request":
            if connection.state != "idle":
                continue
            connection.send_request(request(), LIMIT)
            since = b""
        else:
            was_busy = connection.state == "busy"
            since += step
            connection.receive_data(step)
            if not was_busy:
                assert connection.state == "closed"
        outcome = connection.outcome
        if isinstance(outcome, RawResponse):
            fresh = InTheClear().connection
            fresh.send_request(request(), LIMIT)
            fresh.receive_data(since)
            assert isinstance(fresh.outcome, RawResponse)
            assert (fresh.outcome.status, fresh.outcome.body) == (outcome.status, outcome.body)


class Echo:
    """A layer that responds by itself, as TLS does when the server asks for a certificate."""

    is_open = True
    has_ended = False
    is_end_certain = False

    def __init__(self) -> None:
        self.outgoing = ssl.MemoryBIO()

    def send(self, data: bytes) -> None:
        self.outgoing.write(data)

    def receive_data(self, data: bytes) -> bytes:
        self.outgoing.write(data)
        return b""

    def is_drained(self) -> bool:
        return True


def test_what_a_layer_has_to_send_meanwhile_is_sent_behind_the_request():
    connection = Connection(Route(Origin("http", "localhost", 80)), TlsSettings())
    connection._layers.append(Echo())
    connection.send_request(Request("GET", "http://localhost/v1", (), None), LIMIT)
    whole = bytes(connection.outgoing)
    connection.has_sent(10)
    connection.receive_data(b"certificate")
    assert take(connection) == whole[10:] + b"certificate"
    assert connection.outgoing == b""
