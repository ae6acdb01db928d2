"""Where a request goes."""

from __future__ import annotations

import re
from base64 import b64encode
from typing import Self
from urllib.parse import unquote

from msgspec import Struct

from twilio_memory.values import shows

_URL = re.compile(
    r"(?P<scheme>https?)://(?:(?P<user>[^@/?#\s]*)@)?"
    r"(?P<host>\[[0-9a-f:.]+(?:%[\w.-]+)?\]|(?=[^:/]{1,253}(?:[:/]|\Z))[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*\.?)"
    r"(?::(?P<port>[0-9]{1,5}))?(?P<path>/[^?#\s]*)?",
    re.ASCII | re.IGNORECASE,
)
_DEFAULT_PORTS = {"http": 80, "https": 443}


class Origin(Struct, frozen=True):
    """A scheme, a host and a port."""

    scheme: str
    host: str
    """In lower case; an IPv6 address without its brackets."""
    port: int

    @classmethod
    def parse(cls, url: str) -> Self:
        """The origin of `url`. A user name and a path are skipped.

        Raises:
            ValueError: `url` is not http://host[:port][/path] or https://... The text does not show it: it can hold a password.
        """
        match = _URL.fullmatch(url)
        if not match:
            raise ValueError("must be http://host[:port] or https://host[:port]")
        scheme, host = match["scheme"].lower(), match["host"].lower()
        port = int(match["port"]) if match["port"] else _DEFAULT_PORTS[scheme]
        if not 0 < port < 65536:
            raise ValueError("must have a port from 1 to 65535")
        if host.startswith("["):
            import ipaddress  # Seldom needed.

            host = host[1:-1]
            ipaddress.IPv6Address(host)
        return cls(scheme, host, port)

    @property
    def is_secure(self) -> bool:
        return self.scheme == "https"

    @property
    def authority(self) -> str:
        """host:port, as CONNECT asks for it."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@shows("origin")
class Proxy(Struct, frozen=True):
    """An http or https proxy."""

    origin: Origin
    authorization: str | None
    """The value of Proxy-Authorization."""

    @classmethod
    def parse(cls, url: str) -> Self:
        """
        Raises:
            ValueError: as Origin.parse; or `url` has a path.
        """
        match = _URL.fullmatch(url)
        if match and match["path"] not in (None, "/"):
            raise ValueError("must be the URL of a proxy, without a path")
        return cls(Origin.parse(url), _basic(match["user"]) if match and match["user"] else None)

    @property
    def lines(self) -> str:
        """The header that it asks for, as it is sent; empty, if it asks for none."""
        return f"Proxy-Authorization: {self.authorization}\r\n" if self.authorization else ""


def _basic(user: str) -> str:
    name, _, password = user.partition(":")
    return "Basic " + b64encode(f"{unquote(name)}:{unquote(password)}".encode()).decode()


class Route:
    """The way to an origin. An engine has one for each."""

    def __init__(self, origin: Origin, proxy: Proxy | None = None) -> None:
        self.origin: Origin = origin
        self.proxy: Proxy | None = proxy
        self.first_stop: Origin = proxy.origin if proxy else origin
        """Where to open a socket to."""
        self.is_forwarded: bool = proxy is not None and not origin.is_secure
        """Whether the proxy reads each request, as it does with http. With https, it passes bytes on that it can't read."""
        self.host: str = origin.authority.removesuffix(f":{_DEFAULT_PORTS[origin.scheme]}")
        """The value of Host: without the scheme's own port."""
        self.proxy_lines: str = proxy.lines if proxy and self.is_forwarded else ""
        """What a proxy that reads the requests asks for."""


class Routes(dict[str, Route]):
    """The route to each origin ("https://host:port"), made when it is first needed."""

    def __init__(self, proxy: Proxy | None) -> None:
        self._proxy = proxy

    def __missing__(self, origin: str) -> Route:
        route = self[origin] = Route(Origin.parse(origin), self._proxy)
        return route

    def to(self, url: str) -> Route:
        """The route that a request for `url` takes."""
        return self[url[: url.index("/", 8)]]


def is_loopback(host: str) -> bool:
    """Whether what is sent to `host` stays on this machine."""
    if host.removesuffix(".") == "localhost":
        return True
    import ipaddress  # Only local services come here.

    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback
