"""TLS with a real server, secrets in every place that shows things, and what the local service does not do."""

from __future__ import annotations

import asyncio
import datetime
import http.client
import json
import logging
import socket
import ssl
import sys
import threading
import traceback
import warnings
from base64 import b64encode
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
import rich.pretty
import trustme
from msgspec.structs import replace

from tests.conftest import PROFILE, STORE
from tests.test_faults import ENGINES, engine_options
from twilio_memory import (
    Accepted,
    AsyncMemoryClient,
    ConnectError,
    ConnectionLostError,
    Credentials,
    MemoryClient,
    Page,
    PagedList,
    Profile,
    ResponseInfo,
    RetryPolicy,
    Trait,
    TwilioMemoryError,
)
from twilio_memory.address import Origin, Proxy, Route
from twilio_memory.call import Call
from twilio_memory.engines import EngineConfig
from twilio_memory.options import Options
from twilio_memory.request import Request
from twilio_memory.response import Headers, RawResponse
from twilio_memory.trust import TlsSettings
from twilio_memory_api import constraints
from twilio_memory_local import LocalMemory, faults

ONCE = RetryPolicy(attempts=1)
SECRET = "s3cret-value"
ENCODED = "UzpzM2NyZXQtdmFsdWU="  # Of "S:s3cret-value".


class TlsServer:
    """Answers every request with a profile, over TLS, one connection after the other."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.seen: list[bytes] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                plain, _ = self._socket.accept()
            except OSError:
                return
            try:
                with self._context.wrap_socket(plain, server_side=True) as connection:
                    self.seen.append(connection.recv(65536))
                    body = json.dumps({"id": PROFILE}).encode()
                    head = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(body)
                    connection.sendall(head + body)
            except OSError:
                plain.close()

    def close(self) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)


@pytest.fixture
def serve_tls():
    """Starts TLS servers."""
    servers = []

    def start(certificate, *, maximum=None):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        if maximum:
            with warnings.catch_warnings(action="ignore"):
                context.minimum_version = ssl.TLSVersion.TLSv1
                context.maximum_version = maximum
                context.set_ciphers("ALL:@SECLEVEL=0")
        servers.append(TlsServer(context))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture(scope="module")
def authority():
    return trustme.CA()


@pytest.fixture(scope="module")
def ca_file(authority, tmp_path_factory):
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    authority.cert_pem.write_to_path(path)
    return path


@pytest.fixture
def connect(make_memory, ca_file):
    """Makes clients of a TLS server."""

    def make(server, **options):
        options = {"ca_file": ca_file, "retry": ONCE} | options
        return make_memory(
            Credentials("S", SECRET), store_id=STORE, base_url=f"https://localhost:{server.port}", **options
        )

    return make


def test_a_certificate_of_the_given_authority_is_trusted(serve_tls, connect, authority):
    """And the credentials arrive."""
    server = serve_tls(authority.issue_cert("localhost"))
    assert connect(server).fetch(PROFILE).id == PROFILE
    assert f"Basic {ENCODED}".encode() in server.seen[0]


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("wrong host", "localhost"),
        ("expired", "expired"),
        ("another authority", "unable to get local issuer|self.signed|unknown"),
        ("usual roots", "unable to get local issuer|self.signed|unknown"),
    ],
)
def test_other_certificates_are_refused(serve_tls, connect, authority, fault, said):
    """With the reason, and before a byte of the request is sent."""
    past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    certificate = {
        "wrong host": lambda: authority.issue_cert("elsewhere.example"),
        "expired": lambda: authority.issue_cert(
            "localhost", not_before=past, not_after=past + datetime.timedelta(days=1)
        ),
        "another authority": lambda: trustme.CA().issue_cert("localhost"),
        "usual roots": lambda: authority.issue_cert("localhost"),
    }[fault]()
    server = serve_tls(certificate)
    options = {"ca_file": None} if fault == "usual roots" else {}
    with pytest.raises(ConnectError, match=f"(?i)certificate.*({said})") as caught:
        connect(server, **options).fetch(PROFILE)
    assert caught.value.sent is False
    assert server.seen == []


def test_old_versions_of_tls_are_refused(serve_tls, connect, authority):
    """TLS 1.2 is the least."""
    server = serve_tls(authority.issue_cert("localhost"), maximum=ssl.TLSVersion.TLSv1_1)
    with pytest.raises(ConnectError):
        connect(server).fetch(PROFILE)
    assert server.seen == []


def test_the_roots_are_the_usual_ones(monkeypatch, ca_file):
    """certifi's, or those of SSL_CERT_FILE; TLS 1.2 at least, and names are checked."""
    context = TlsSettings(None).context
    assert context.minimum_version == ssl.TLSVersion.TLSv1_2
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert len(context.get_ca_certs()) > 50
    monkeypatch.setenv("SSL_CERT_FILE", str(ca_file))
    assert len(TlsSettings(None).context.get_ca_certs()) == 1
    monkeypatch.setenv("SSL_CERT_FILE", "/no/such/file")
    with pytest.raises(TwilioMemoryError, match="SSL_CERT_FILE can't be read"):
        _ = TlsSettings(None).context


def test_threads_that_begin_at_once_share_one_context(monkeypatch):
    """A session of one context can't be resumed with another: each later call would fail."""
    barrier = threading.Barrier(2)
    make = TlsSettings._make_context

    def make_together(settings):
        context = make(settings)
        barrier.wait(10)
        return context

    monkeypatch.setattr(TlsSettings, "_make_context", make_together)
    settings = TlsSettings(None)
    with ThreadPoolExecutor(2) as pool:
        first, second = pool.map(lambda _: settings.context, range(2))
    assert first is second


@pytest.mark.parametrize("proxy", [None, "env", "the URL"])
def test_a_proxy_is_used_when_it_is_asked_for(mode, proxy, monkeypatch):
    """And one of the environment with proxy="env" only."""
    seen: list[bytes] = []
    body = json.dumps({"id": PROFILE}).encode()
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve():
            with suppress(OSError):
                while True:
                    connection, _ = listener.accept()
                    with connection:
                        seen.append(connection.recv(65536))
                        head = b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: %d\r\n\r\n" % len(body)
                        connection.sendall(head + body)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        monkeypatch.setenv("HTTP_PROXY", url)
        options = {"store_id": STORE, "base_url": "http://127.0.0.1:1", "retry": ONCE}
        options["proxy"] = url if proxy == "the URL" else proxy

        async def fetch():
            async with AsyncMemoryClient(Credentials("S", SECRET), **options) as memory:
                return await memory.profiles.fetch(PROFILE)

        def run():
            if mode == "async":
                return asyncio.run(fetch())
            with MemoryClient(Credentials("S", SECRET), **options) as memory:
                return memory.profiles.fetch(PROFILE)

        if proxy is None:
            with pytest.raises(ConnectError):
                run()
        else:
            assert run().id == PROFILE
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(5)
    assert [line.split(b"\r\n")[0] for line in seen] == (
        [] if proxy is None else [f"GET http://127.0.0.1:1/v1/Stores/{STORE}/Profiles/{PROFILE} HTTP/1.1".encode()]
    )


def test_a_tunnel_through_a_proxy_serves_many_calls(mode, authority, tmp_path):
    """The proxy sees no credentials, and is asked for one connection."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    body = json.dumps({"id": PROFILE}).encode()
    asked: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def serve_tunnel(plain):
            with suppress(OSError), plain:
                asked.append(plain.recv(65536))
                plain.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                with context.wrap_socket(plain, server_side=True) as inside:
                    while inside.recv(65536):
                        inside.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body))

        def serve():
            with suppress(OSError):
                while True:
                    threading.Thread(target=serve_tunnel, args=(listener.accept()[0],), daemon=True).start()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        options = {
            "store_id": STORE,
            "base_url": "https://localhost:1",
            "ca_file": tmp_path / "ca.pem",
        }
        options["proxy"] = f"http://127.0.0.1:{listener.getsockname()[1]}"

        async def fetch_in_tasks():
            async with AsyncMemoryClient(Credentials("S", SECRET), **options) as memory:
                return [(await memory.profiles.fetch(PROFILE)).id for _ in range(3)]

        if mode == "async":
            ids = asyncio.run(fetch_in_tasks())
        else:
            with MemoryClient(Credentials("S", SECRET), **options) as memory:
                ids = [memory.profiles.fetch(PROFILE).id for _ in range(3)]
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(5)
    assert ids == [PROFILE] * 3
    assert [line.split(b"\r\n")[0] for line in asked] == [b"CONNECT localhost:1 HTTP/1.1"]
    assert ENCODED.encode() not in asked[0]


NOT_HTTP = faults.raw(b"secret-trait\r\n\r\n")
FAULTS = [
    faults.status(401),
    faults.status(503),
    faults.status(200, body="{"),
    faults.status(200, body={"id": PROFILE, "traits": {"G": {"n": "secret-trait"}}, "createdAt": "secret-trait"}),
    faults.hang(),
    faults.drip_head(0.05),
    faults.reset(),
    faults.truncate(),
    NOT_HTTP,
    faults.moved(location="https://evil.example/"),
]


@pytest.mark.parametrize("fault", FAULTS, ids=range(len(FAULTS)))
@pytest.mark.parametrize(("case_mode", "engine"), ENGINES, ids=["-".join(pair) for pair in ENGINES])
def test_secrets_and_traits_show_nowhere(case_mode, engine, fault, caplog):
    """Not in logs at DEBUG, ours and the libraries', not in warnings, not in a traceback with its locals."""
    if engine == "httpx" and fault is NOT_HTTP:
        pytest.skip("at DEBUG, httpcore's own logger quotes a status line that is not HTTP: SECURITY.md says so")
    credentials = Credentials("S", SECRET)
    options = {"read_timeout": 0.2, "deadline": 0.4, "retry": RetryPolicy(attempts=2, backoff_base=0)}
    options |= engine_options(case_mode, engine)
    caplog.set_level(logging.DEBUG)
    with LocalMemory(credentials=credentials) as local, warnings.catch_warnings(record=True) as warned:
        local.put_profile(PROFILE, traits={"G": {"n": "secret-trait"}})
        local.inject(fault, on=None)
        shown: list[str] = []

        def call():
            if case_mode == "sync":
                with local.client() as base, base.with_options(**options) as memory:
                    shown.append(repr(memory))
                    memory.profiles.fetch(PROFILE)

        async def call_async():
            async with local.async_client() as base, base.with_options(**options) as memory:
                shown.append(repr(memory))
                await memory.profiles.fetch(PROFILE)

        try:
            call() if case_mode == "sync" else asyncio.run(call_async())
        except TwilioMemoryError as error:
            shown += traceback.TracebackException.from_exception(error, capture_locals=True).format()
            shown += [str(error), repr(error), repr(error.args)]
    everything = "\n".join([*shown, caplog.text, *(str(warning.message) for warning in warned)])
    lines = [line for line in everything.splitlines() if "fault = " not in line and "local.put_profile" not in line]
    assert len(shown) > 1
    assert not [line for line in lines if SECRET in line or ENCODED in line or "secret-trait" in line]


def test_an_interrupted_call_shows_no_secret(local):
    """In none of the frames between the call and the socket, at the very moment of the send."""
    seen: list[str] = []

    class Interrupting:
        def send(self, request, limits):
            assert request.wire_headers()
            frame = sys._getframe()
            while frame:
                seen.extend(f"{name} = {value!r}" for name, value in frame.f_locals.items() if name != "seen")
                frame = frame.f_back if frame.f_code.co_name != "test_an_interrupted_call_shows_no_secret" else None
            raise KeyboardInterrupt

        def close(self):
            pass

    with pytest.raises(KeyboardInterrupt):
        MemoryClient(Credentials("S", SECRET), store_id=STORE, engine=Interrupting()).profiles.fetch(PROFILE)
    assert len(seen) > 10
    assert not [line for line in seen if ENCODED in line]


PROXY = "http://user:s3cret@127.0.0.1:1"
URL = "https://files.example/import.csv?signature=s3cret"
CALL = Call.of(constraints.fetch_profile(), {"store_id": STORE, "profile_id": PROFILE, "trait_groups": "s3cret"})
TRAIT = Trait("email", "s3cret", "Contact", None)
INFO = ResponseInfo(200, Headers([(b"x-about", b"s3cret")]), 1, 0.1)
BODY = {"id": PROFILE, "traits": {"Contact": {"email": "s3cret"}}}
VALUES = {
    # name: makes one
    "Call": lambda: CALL,
    "Call to a signed URL": lambda: replace(CALL, signed_url=URL, body=b"s3cret"),
    "Request": lambda: Request("PUT", URL, (), Credentials("SK", "s3cret"), b"s3cret"),
    "RawResponse": lambda: RawResponse(200, Headers([(b"x-about", b"s3cret")]), b"s3cret"),
    "ResponseInfo": lambda: INFO,
    "Options": lambda: Options(proxy=PROXY),
    "EngineConfig": lambda: EngineConfig.of(Options(proxy=PROXY)),
    "Proxy": lambda: Proxy.parse(PROXY),
    "Route": lambda: Route(Origin("http", "memory.example", 80), Proxy.parse(PROXY)),
    "Profile": lambda: Profile(PROFILE, PROFILE, None, BODY["traits"], BODY, INFO),
    "Trait": lambda: TRAIT,
    "Page": lambda: Page((TRAIT,), "s3cret", INFO, CALL),
    "PagedList": lambda: PagedList(print, CALL),
    "Accepted": lambda: Accepted("Soon.", None, None, None, INFO, {"message": "Soon.", "more": "s3cret"}),
}


@pytest.mark.parametrize("show", [repr, rich.pretty.pretty_repr])
@pytest.mark.parametrize("name", VALUES)
def test_no_repr_shows_a_secret(name, show):
    """rich, which shows tracebacks with locals, has ways of its own to look into an object."""
    shown = show(VALUES[name]())
    assert name.partition(" ")[0] in shown
    assert "s3cret" not in shown
    assert b64encode(b"user:s3cret").decode() not in shown


def test_bad_credentials_are_not_shown_by_a_traceback():
    """Nor do half-made objects break the tool that shows it."""
    hidden = "".join(["s3cret", "\n"])
    try:
        Credentials("S", hidden)
    except TwilioMemoryError as error:
        below = error.__traceback__.tb_next
        shown = "".join(traceback.TracebackException(type(error), error, below, capture_locals=True).format())
    assert "s3cret" not in shown
    assert repr(object.__new__(Credentials))
    assert repr(object.__new__(MemoryClient))


def post(local, path, body, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]), timeout=10)
    try:
        ours = {"Authorization": local.credentials.authorization(), "Content-Type": "application/json"}
        headers = ours | headers
        connection.request("POST", path, body=body, headers=headers)
        response = connection.getresponse()
        return response.status, json.loads(response.read() or "null")
    finally:
        connection.close()


def test_the_fault_route_is_off_by_default(local):
    """There is no such path."""
    assert post(local, "/_faults", b"{}")[0] == 404


def test_the_fault_route_is_for_other_languages():
    """The faults by name; its own requests are not counted."""
    with LocalMemory(fault_route=True) as local, local.client() as memory:
        local.put_profile(PROFILE)
        request = {"name": "status", "arguments": {"status": 503, "retry_after": 0}, "on": [1, 2]}
        assert post(local, "/_faults", json.dumps(request)) == (200, {})
        assert memory.profiles.fetch(PROFILE).response.attempts == 3
        assert post(local, "/_faults", json.dumps({"name": "reset", "on": None})) == (200, {})
        assert post(local, "/_faults", json.dumps({"name": "clear"})) == (200, {})
        assert memory.profiles.fetch(PROFILE).response.attempts == 1


@pytest.fixture(scope="module")
def fault_service():
    """A service whose faults are planned over HTTP; none of these tests plans any."""
    with LocalMemory(fault_route=True) as local:
        yield local


def plan(name, arguments=None, **others):
    return json.dumps({"name": name, "arguments": arguments or {}, **others})


NO_HEADER_VALUES = (5, None, "a\r\nY: z", "\u0141", " a", "a ", "\ta", "a\x7f")
NO_HEADER_NAMES = ("", "a b", "a:", "a\r\n")


@pytest.mark.parametrize(
    ("body", "named"),
    [
        *[(body, "not JSON") for body in ("", "\x00", "\xff", "[" * 900_000)],
        *[(body, "object with the names name, arguments, on") for body in ("[]", "5", "null", '"reset"')],
        *[(body, "name must be one of: chunked, ") for body in ("{}", plan("x"), plan("raw"), plan(["x"]), plan(None))],
        (plan("reset", {}, once=True), "'once' is unknown"),
        *[
            (plan("reset", on=on), "on must be the number of a request, counted from 1")
            for on in (0, "x", {}, [], [0], ["x"], True, 1.5, [[1]])
        ],
        (json.dumps({"name": "reset", "arguments": []}), "arguments must be an object"),
        (plan("status"), "status: missing a required argument: 'status'"),
        (plan("status", {"x": 1}), "'status'"),
        (plan("reset", {"x": 1}), "reset: got an unexpected keyword argument 'x'"),
        *[
            (plan("status", {"status": value}), "status: status must be an integer")
            for value in (5, 200.5, "200", True, 10**400)
        ],
        *[
            (plan("delay", {"seconds": value}), "delay: seconds must be a number")
            for value in ("x", -1, None, [], 1e300)
        ],
        ('{"name": "delay", "arguments": {"seconds": NaN}}', "the body is not JSON"),
        (plan("status", {"status": 200, "delay": "x"}), "status: delay must be a number"),
        *[(plan("status", {"status": 200, "headers": {"X": value}}), "the value of X") for value in NO_HEADER_VALUES],
        *[
            (plan("status", {"status": 200, "headers": {name: "x"}}), "the name of a header")
            for name in NO_HEADER_NAMES
        ],
        (plan("status", {"status": 200, "headers": ["X"]}), "headers must be an object"),
        *[
            (plan("status", {"status": 200, "headers": {name: "5"}}), f"{name} follows from the body")
            for name in ("Content-Length", "transfer-encoding")
        ],
        *[
            (plan("status", {"status": 429, "retry_after": value}), "retry_after must be")
            for value in ("1\n", [1], True)
        ],
        (plan("status", {"status": 200, "content_type": 5}), "content_type must be"),
        *[(plan("moved", {"location": value}), "location must be") for value in ("a\r\nX: y", 5)],
        (plan("moved", {"canonical_id": "\u0141"}), "canonical_id must be"),
        *[(plan(name, {"interval": "x"}), "interval must be") for name in ("drip_head", "drip_body")],
        *[
            (plan(name, {"size": value}), "size must be")
            for name in ("gzip_bomb", "large_header")
            for value in (-1, "x", 10**12)
        ],
        (plan("many_headers", {"count": 10**9}), "count must be"),
        (plan("longer_than_stated", {"extra": -1}), "extra must be"),
    ],
    ids=lambda value: value[:50],
)
def test_the_fault_route_refuses_nonsense(fault_service, body, named):
    """With a 400 that names the argument; nothing is planned."""
    status, answer = post(fault_service, "/_faults", body.encode())
    assert status == 400
    assert named in answer["message"]
    assert len(answer["message"]) < 1000
    assert fault_service._app.faults.next() is None


def test_the_fault_route_asks_for_credentials(fault_service):
    """Those of the API."""
    assert post(fault_service, "/_faults", b"{}", Authorization="Basic eDp5")[0] == 401


def nested(depth):
    value = []
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("make", "named"),
    [
        (lambda: faults.delay("x"), "seconds"),
        (lambda: faults.moved("a\r\nX: y"), "location"),
        (lambda: faults.Fault(headers={"X": 5}), "headers"),
        (lambda: faults.Fault(status=99), "status"),
        (lambda: faults.Fault(body="text"), "body"),
        (lambda: faults.Fault(delay=float("nan")), "delay"),
        (lambda: faults.Fault(script=5), "script"),
        (lambda: faults.raw("text"), "parts"),
        (lambda: faults.raw(b"x", 5), "parts"),
        (lambda: faults.status(200, body={1, 2}), "body"),
        (lambda: faults.status(200, body=nested(100_000)), "body"),
        (lambda: faults.status(200, headers={"Content-Length": "5"}), "Content-Length"),
        (lambda: faults.status(429, retry_after=" 5"), "retry_after"),
    ],
)
def test_a_fault_that_can_not_happen_is_refused_when_it_is_made(make, named):
    """In Python too."""
    with pytest.raises(ValueError, match=named):
        make()


def test_what_is_no_fault_can_not_be_planned(local):
    """Such as a function that was not called."""
    with pytest.raises(TypeError, match=r"reset\(\)"):
        local.inject(faults.reset)
    with pytest.raises(ValueError, match="counted from 1"):
        local.inject(faults.reset(), on=0)


@pytest.mark.parametrize(
    "script",
    [
        lambda answer: 1 / 0,
        lambda answer: ["not bytes"],
        lambda answer: [answer.wire()[:20], None],
        lambda answer: [float("nan")],
        lambda answer: [-1],
        lambda answer: 5,
    ],
)
def test_a_script_that_fails_drops_its_connection(local, script):
    """At once, and the service goes on."""
    profile_id = local.put_profile()
    local.inject(faults.Fault(script=script))
    with local.client() as memory:
        once = memory.with_options(retry=ONCE, deadline=5)
        with pytest.raises(ConnectionLostError):
            once.profiles.fetch(profile_id)
        assert once.profiles.fetch(profile_id).id == profile_id


def test_large_requests_are_refused(local):
    """By the service, which needs no more than the length, or by the server in front of it; and it goes on."""
    local.put_profile(PROFILE)
    with LocalMemory(fault_route=True) as routed:
        assert post(routed, "/_faults", b"", **{"Content-Length": "10000001"})[0] == 413
    connection = http.client.HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]), timeout=10)
    try:
        connection.request("GET", "/" + "x" * 1_100_000)
        status = connection.getresponse().status
    except (ConnectionResetError, BrokenPipeError):  # It closes before it has read all.
        status = 400
    finally:
        connection.close()
    assert status == 400
    with local.client() as memory:
        assert memory.profiles.fetch(PROFILE).id == PROFILE
