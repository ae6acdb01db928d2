"""What is compared: what a user would pick instead, and ours on each engine. Each fetches one profile, given a base URL."""

from __future__ import annotations

import json
import socket
import ssl
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.constants import PATH, PROFILE, STORE

KEY, SECRET = "SK00000000000000000000000000000000", "benchmark"
Fetch = Callable[[], Any]
FetchAsync = Callable[[], Awaitable[Any]]


def raw_socket(url: str, ca: str | None) -> Fetch:
    """The limit: one request written, one answer read, and its JSON."""
    import threading

    parts = urlsplit(url)
    wire = f"GET {parts.path}{PATH} HTTP/1.1\r\nHost: {parts.netloc}\r\nAuthorization: Basic eDp5\r\n\r\n".encode()
    local = threading.local()

    def connect() -> socket.socket:
        connection = socket.create_connection((parts.hostname, parts.port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if parts.scheme == "https":
            connection = ssl.create_default_context(cafile=ca).wrap_socket(connection, server_hostname=parts.hostname)
        return connection

    def fetch() -> Any:
        if not hasattr(local, "connection"):
            local.connection = connect()
        local.connection.sendall(wire)
        data = b""
        while b"\r\n\r\n" not in data:
            data += local.connection.recv(65536)
        head, _, body = data.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
        parts = [body]
        missing = length - len(body)
        while missing:
            parts.append(local.connection.recv(min(missing, 1 << 20)))
            missing -= len(parts[-1])
        return json.loads(b"".join(parts))

    return fetch


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


def httpx_client(url: str, ca: str | None) -> Fetch:
    import httpx

    client = httpx.Client(auth=(KEY, SECRET), verify=ssl.create_default_context(cafile=ca) if ca else True)
    return lambda: client.get(url + PATH).json()


def generated_sync(url: str, ca: str | None) -> Fetch:
    from twilio_memory_api.api.profile import fetch_profile

    client = _generated(url, ca)
    return lambda: fetch_profile.sync(STORE, PROFILE, client=client)


def _generated(url: str, ca: str | None) -> Any:
    import httpx

    from twilio_memory_api import Client

    context = ssl.create_default_context(cafile=ca)
    return Client(
        base_url=url, verify_ssl=context, httpx_args={"auth": httpx.BasicAuth(KEY, SECRET), "limits": _limits()}
    )


def _limits() -> Any:
    import httpx

    return httpx.Limits(max_connections=256, max_keepalive_connections=256)


def ours(engine: str) -> Callable[[str, str | None], Fetch]:
    def make(url: str, ca: str | None) -> Fetch:
        memory = open_ours(url, ca, engine)
        return lambda: memory.profiles.fetch(PROFILE)

    return make


def open_ours(url: str, ca: str | None, engine: Any) -> Any:
    from twilio_memory import Credentials, MemoryClient

    return MemoryClient(Credentials(KEY, SECRET), store_id=STORE, base_url=url, ca_file=ca, engine=engine)


def pyreqwest_sync(url: str, ca: str | None) -> Fetch:
    from pyreqwest.client import SyncClientBuilder

    builder = SyncClientBuilder().timeout(timedelta(seconds=30))
    client = (builder.add_root_certificate_pem(Path(ca).read_bytes()) if ca else builder).build()
    return lambda: client.get(url + PATH).basic_auth(KEY, SECRET).build().send().json()


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
    client = httpx.AsyncClient(auth=(KEY, SECRET), verify=context, limits=_limits(), timeout=60)

    async def fetch() -> Any:
        return (await client.get(url + PATH)).json()

    return fetch


def generated_async(url: str, ca: str | None) -> FetchAsync:
    import httpx

    from twilio_memory_api.api.profile import fetch_profile

    client = _generated(url, ca).with_timeout(httpx.Timeout(60))
    return lambda: fetch_profile.asyncio(STORE, PROFILE, client=client)


def aiohttp_raw(url: str, ca: str | None) -> FetchAsync:
    import aiohttp

    context = ssl.create_default_context(cafile=ca)
    session = aiohttp.ClientSession(auth=aiohttp.BasicAuth(KEY, SECRET), connector=aiohttp.TCPConnector(ssl=context))

    async def fetch() -> Any:
        async with session.get(url + PATH) as response:
            return json.loads(await response.read())

    return fetch


def ours_async(engine: str) -> Callable[[str, str | None], FetchAsync]:
    def make(url: str, ca: str | None) -> FetchAsync:
        memory = open_ours_async(url, ca, engine)
        return lambda: memory.profiles.fetch(PROFILE)

    return make


def open_ours_async(url: str, ca: str | None, engine: Any) -> Any:
    from twilio_memory import AsyncMemoryClient, Credentials

    return AsyncMemoryClient(Credentials(KEY, SECRET), store_id=STORE, base_url=url, ca_file=ca, engine=engine)


def pyreqwest_async(url: str, ca: str | None) -> FetchAsync:
    from pyreqwest.client import ClientBuilder

    builder = ClientBuilder().timeout(timedelta(seconds=30))
    client = (builder.add_root_certificate_pem(Path(ca).read_bytes()) if ca else builder).build()

    async def fetch() -> Any:
        response = await client.get(url + PATH).basic_auth(KEY, SECRET).build().send()
        return await response.json()

    return fetch


SYNC: dict[str, Callable[[str, str | None], Fetch]] = {
    "raw socket": raw_socket,
    "twilio": twilio_sync,
    "generated client": generated_sync,
    "httpx.Client": httpx_client,
    "pyreqwest": pyreqwest_sync,
    "ours (httpx)": ours("httpx"),
    "ours (pyreqwest)": ours("pyreqwest"),
}
ASYNC: dict[str, Callable[[str, str | None], FetchAsync]] = {
    "twilio": twilio_async,
    "twilio-agent-connect": agent_connect,
    "generated client": generated_async,
    "httpx.AsyncClient": httpx_async,
    "aiohttp": aiohttp_raw,
    "pyreqwest": pyreqwest_async,
    "ours (httpx)": ours_async("httpx"),
    "ours (aiohttp)": ours_async("aiohttp"),
    "ours (pyreqwest)": ours_async("pyreqwest"),
}
