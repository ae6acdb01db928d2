"""Which proxy the options, or the environment, name."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Mapping

from twilio_memory.address import Origin, Proxy, is_loopback
from twilio_memory.errors import ConfigurationError


def find_proxy(
    setting: str | None, base_url: str, http_hosts: Collection[str] = (), environ: Mapping[str, str] = os.environ
) -> tuple[Proxy, str] | None:
    """The proxy for `base_url`, with its URL; None: there is none.

    Args:
        setting: the option `proxy`: a URL; None; or "env": what HTTPS_PROXY (HTTP_PROXY for an http `base_url`), ALL_PROXY and
            NO_PROXY say, in upper or lower case.

    Raises:
        ConfigurationError: the URL can't work. The text names the option or the variable, and no URL: it can hold a password.
    """
    origin, source, url = Origin.parse(base_url), "proxy", setting
    if setting == "env":
        source, url = _from_environment(origin, environ)
    if url is None:
        return None
    proxy: Proxy | None = None
    reason = ""
    try:
        proxy = Proxy.parse(url)
    except UnicodeError:  # Whose text shows a character of the password.
        reason = "must have a user name and password in UTF-8"
    except ValueError as error:
        reason = str(error)
    if proxy is None:
        url = setting = None  # A traceback's locals would show them.
        raise ConfigurationError(f"{source} {reason}.")
    if not origin.is_secure and not is_loopback(proxy.origin.host) and proxy.origin.host not in http_hosts:
        # http is for services on this machine, so that nobody else sees the credentials.
        if setting == "env":
            return None
        raise ConfigurationError(
            "proxy must be on a loopback address or one of http_hosts where base_url is http: it sees the credentials."
        )
    return proxy, url


def _from_environment(origin: Origin, environ: Mapping[str, str]) -> tuple[str, str | None]:
    """The variable's name, and the URL in it."""
    if _is_excepted(origin, environ.get("no_proxy") or environ.get("NO_PROXY") or ""):
        return "", None
    for name in (f"{origin.scheme}_proxy", "all_proxy"):
        for variable in (name, name.upper()):
            if url := environ.get(variable):
                return variable, url if "://" in url else f"http://{url}"
    return "", None


def _is_excepted(origin: Origin, exceptions: str) -> bool:
    """Whether NO_PROXY lists `origin`: as a host or host:port, as a domain or network above it, or with all others as "*"."""
    names = [name.lower().removeprefix("*").removeprefix(".") for name in re.split(r"[,\s]+", exceptions) if name]
    host, address = origin.host, origin.authority
    return any(
        not name
        or name in (host, f"[{host}]", address)
        or f".{host}".endswith(f".{name}")
        or f".{address}".endswith(f".{name}")
        or ("/" in name and _is_in(host, name))
        for name in names
    )


def _is_in(host: str, network: str) -> bool:
    import ipaddress  # Seldom needed.

    try:
        return ipaddress.ip_address(host) in ipaddress.ip_network(network, strict=False)
    except ValueError:
        return False
