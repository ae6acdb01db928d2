"""What is compared: raw HTTP, Twilio's libraries, and ours. Each contender sends the request for one profile to a base URL.

The raw ones return the bytes of the response; the others make a profile of them.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import urlsplit

from benchmarks.constants import PATH, PROFILE, STORE

if TYPE_CHECKING:
    from twilio_memory.request import Limits, Request
    from twilio_memory.response import RawResponse

KEY, SECRET = "SK00000000000000000000000000000000", "benchmark"
Fetch: TypeAlias = Callable[[], Any]
FetchAsync: TypeAlias = Callable[[], Awaitable[Any]]


class Instant:
    """An engine that has the response already, and remembers the last request."""

    def __init__(self, body: bytes = b"{}") -> None:
        from twilio_memory.response import Headers, RawResponse

        self._response = RawResponse(200, Headers([(b"content-type", b"application/json")]), body)
        self.request: Request | None = None

    def send(self, request: Request, limits: Limits) -> RawResponse:
        self.request = request
        return self._response

    def close(self) -> None:
        pass


def our_request(url: str) -> Request:
    """The request that our client sends to fetch the profile."""
    from twilio_memory import Credentials, MemoryClient

    engine = Instant(b'{"id": "%s"}' % PROFILE.encode())
    MemoryClient(Credentials(KEY, SECRET), store_id=STORE, base_url=url, engine=engine).profiles.fetch(PROFILE)
    assert engine.request
    return engine.request


def raw_socket(url: str, ca: str | None) -> Fetch:
    """The limit: the bytes that our client sends, written at once; and a response with a Content-Length, read."""
    import threading

    from twilio_memory.address import Routes
    from twilio_memory.http.message import write_request

    parts = urlsplit(url)
    wire = write_request(our_request(url), Routes(None).to(f"{url}/"))
    local = threading.local()

    def connect() -> socket.socket:
        connection = socket.create_connection((parts.hostname, parts.port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if parts.scheme == "https":
            connection = ssl.create_default_context(cafile=ca).wrap_socket(connection, server_hostname=parts.hostname)
        return connection

    def fetch() -> bytes:
        if not hasattr(local, "connection"):
            local.connection = connect()
        local.connection.sendall(wire)
        data = b""
        while b"\r\n\r\n" not in data:
            data += local.connection.recv(65536)
        head, _, body = data.partition(b"\r\n\r\n")
        pieces, missing = [body], int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0]) - len(body)
        while missing:
            pieces.append(local.connection.recv(min(missing, 1 << 20)))
            missing -= len(pieces[-1])
        return b"".join(pieces)

    return fetch


def engine_sync(url: str, ca: str | None) -> Fetch:
    """What our client sends with, without the client."""
    from twilio_memory.engines import open_engine
    from twilio_memory.options import Options
    from twilio_memory.request import Limits

    engine, request = open_engine(Options(base_url=url, ca_file=ca)), our_request(url)
    return lambda: engine.send(request, Limits(5.0, 10.0, time.monotonic() + 30, 16 << 20)).body


def twilio_sync(url: str, ca: str | None) -> Fetch:
    client = open_twilio(url, ca, None)
    return lambda: client.memory.v1.profiles(STORE, PROFILE).fetch()


def open_twilio(url: str, ca: str | None, http_client: Any) -> Any:
    import os

    from twilio.rest import Client

    if ca:
        os.environ["REQUESTS_CA_BUNDLE"] = ca
    client = Client(KEY, SECRET, "AC" + "0" * 32, http_client=http_client)
    client.memory.base_url = url
    return client


def httpx_sync(url: str, ca: str | None) -> Fetch:
    import httpx

    client = httpx.Client(auth=(KEY, SECRET), verify=ssl.create_default_context(cafile=ca))
    return lambda: client.get(url + PATH).content


def pyreqwest_sync(url: str, ca: str | None) -> Fetch:
    from pyreqwest.client import SyncClientBuilder

    builder = SyncClientBuilder().timeout(timedelta(seconds=30))
    client = (builder.add_root_certificate_pem(Path(ca).read_bytes()) if ca else builder).build()
    return lambda: client.get(url + PATH).basic_auth(KEY, SECRET).build().send().bytes()


def ours_sync(url: str, ca: str | None) -> Fetch:
    memory = open_ours(url, ca)
    return lambda: memory.profiles.fetch(PROFILE)


def open_ours(url: str, ca: str | None) -> Any:
    from twilio_memory import Credentials, MemoryClient

    return MemoryClient(Credentials(KEY, SECRET), store_id=STORE, base_url=url, ca_file=ca)


def engine_async(url: str, ca: str | None) -> FetchAsync:
    from twilio_memory.engines import open_async_engine
    from twilio_memory.options import Options
    from twilio_memory.request import Limits

    engine, request = open_async_engine(Options(base_url=url, ca_file=ca)), our_request(url)
    return lambda: engine.send(request, Limits(5.0, 10.0, time.monotonic() + 30, 16 << 20))


def twilio_async(url: str, ca: str | None) -> FetchAsync:
    from twilio.http.async_http_client import AsyncTwilioHttpClient

    client = open_twilio(url, ca, AsyncTwilioHttpClient())
    return lambda: client.memory.v1.profiles(STORE, PROFILE).fetch_async()


def agent_connect(url: str, ca: str | None) -> FetchAsync:
    from tac.context.memory import MemoryClient

    client = MemoryClient(store_id=STORE, api_key=KEY, api_secret=SECRET)
    client.base_url = url
    return lambda: client.get_profile(PROFILE)


def httpx_async(url: str, ca: str | None) -> FetchAsync:
    import httpx

    context = ssl.create_default_context(cafile=ca)
    pool = httpx.Limits(max_connections=256, max_keepalive_connections=256)
    client = httpx.AsyncClient(auth=(KEY, SECRET), verify=context, limits=pool, timeout=60)

    async def fetch() -> bytes:
        return (await client.get(url + PATH)).content

    return fetch


def aiohttp_async(url: str, ca: str | None) -> FetchAsync:
    import aiohttp

    context = ssl.create_default_context(cafile=ca)
    session = aiohttp.ClientSession(auth=aiohttp.BasicAuth(KEY, SECRET), connector=aiohttp.TCPConnector(ssl=context))

    async def fetch() -> bytes:
        async with session.get(url + PATH) as response:
            return await response.read()

    return fetch


def pyreqwest_async(url: str, ca: str | None) -> FetchAsync:
    from pyreqwest.client import ClientBuilder

    builder = ClientBuilder().timeout(timedelta(seconds=30))
    client = (builder.add_root_certificate_pem(Path(ca).read_bytes()) if ca else builder).build()

    async def fetch() -> Any:
        return await (await client.get(url + PATH).basic_auth(KEY, SECRET).build().send()).bytes()

    return fetch


def ours_async(url: str, ca: str | None) -> FetchAsync:
    memory = open_ours_async(url, ca)
    return lambda: memory.profiles.fetch(PROFILE)


def open_ours_async(url: str, ca: str | None) -> Any:
    from twilio_memory import AsyncMemoryClient, Credentials

    return AsyncMemoryClient(Credentials(KEY, SECRET), store_id=STORE, base_url=url, ca_file=ca)


SYNC: dict[str, Callable[[str, str | None], Fetch]] = {
    "raw socket": raw_socket,
    "httpx": httpx_sync,
    "pyreqwest": pyreqwest_sync,
    "engine.send alone": engine_sync,
    "twilio": twilio_sync,
    "ours": ours_sync,
}
ASYNC: dict[str, Callable[[str, str | None], FetchAsync]] = {
    "httpx": httpx_async,
    "aiohttp": aiohttp_async,
    "pyreqwest": pyreqwest_async,
    "engine.send alone": engine_async,
    "twilio": twilio_async,
    "twilio-agent-connect": agent_connect,
    "ours": ours_async,
}
