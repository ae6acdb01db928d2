"""The generated client with credentials set, for callers who use the generated functions."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import httpx

from twilio_memory.credentials import Credentials
from twilio_memory.options import Options
from twilio_memory.proxies import find_proxy
from twilio_memory.trust import TlsSettings
from twilio_memory_api import Client


def open_generated_client(options: Options, credentials: Credentials) -> Client:
    """A generated client. It opens its first connection when it is first used."""
    secure = options.base_url.startswith("https:")
    found = find_proxy(options.proxy, options.base_url, options.http_hosts)
    count = options.max_connections
    return Client(
        base_url=options.base_url,
        headers={"User-Agent": options.full_user_agent},
        timeout=httpx.Timeout(options.read_timeout, connect=options.connect_timeout),
        verify_ssl=TlsSettings(options.ca_file, options.ssl_context).context if secure else True,
        httpx_args={
            "auth": OriginAuth(options.base_url, credentials),
            "trust_env": False,
            "proxy": httpx.Proxy(found[1]) if found else None,  # An object, since it keeps a password out of its repr.
            "limits": httpx.Limits(max_connections=count, max_keepalive_connections=count),
        },
    )


class OriginAuth(httpx.Auth):
    """Basic authentication for one origin. Requests to other origins get no credentials."""

    def __init__(self, base_url: str, credentials: Credentials) -> None:
        self._origin = _origin(httpx.URL(base_url))
        self._credentials = credentials

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        if _origin(request.url) == self._origin:
            request.headers["Authorization"] = self._credentials.authorization()
        yield request

    def __repr__(self) -> str:
        return f"OriginAuth({self._credentials!r})"


def _origin(url: httpx.URL) -> tuple[Any, ...]:
    return url.scheme, url.host, url.port
