"""Where the local service listens, and which names are this machine's own."""

from __future__ import annotations

import errno
import ipaddress
import socket

_OTHER_PORT = "Pass another port (--port, or port=), or 0 for any free one."
_OTHER_HOST = "Pass another --host, such as 127.0.0.1."
_ADVICE = {
    errno.EADDRINUSE: ("The port is in use", _OTHER_PORT),
    errno.EACCES: ("The system does not allow it, as for most ports below 1024", _OTHER_PORT),
    errno.EADDRNOTAVAIL: ("The address is not one of this machine", _OTHER_HOST),
}
_EVERY_ADDRESS = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - to be told from


def plain_host(host: str) -> str:
    """A name or an address in one form: in lower case, without brackets or a final dot, and in IPv4 what IPv6 has wrapped."""
    host = host.lower().removesuffix(".")
    if host.startswith("[") and host.endswith("]"):
        host = host[1:-1]
    mapped = ipaddress.IPv6Address(host).ipv4_mapped if _is_ipv6(host) else None
    return str(mapped or host)


def _is_ipv6(host: str) -> bool:
    try:
        return bool(ipaddress.IPv6Address(host))
    except ValueError:
        return False


def is_loopback(host: str) -> bool:
    """Whether `host` can mean this machine only, however it is written."""
    host = plain_host(host)
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def in_url(host: str) -> str:
    """The host in the URL that clients on this machine use."""
    host = _EVERY_ADDRESS.get(host, host)
    return f"[{host}]" if ":" in host else host


def listen(host: str, port: int) -> socket.socket:
    """A listening TCP socket. Port 0 stands for any free port.

    Raises:
        ValueError: the port is not one, or the host is empty.
        OSError: it can't listen. The text names host and port, and what to do.
    """
    if not 0 <= port <= 65535:
        raise ValueError(f"The port must be a number from 0 to 65535, not {port}.")
    if not host:  # To the system, that would be every address.
        raise ValueError(f"The host is empty. {_OTHER_HOST}")
    try:
        return _listen(host, port)
    except (OSError, ValueError) as error:
        number = error.errno if isinstance(error, OSError) and not isinstance(error, socket.gaierror) else None
        reason, advice = _ADVICE.get(number or 0, (getattr(error, "strerror", None) or "This is no host", _OTHER_HOST))
        explained = OSError(f"Can't listen on {in_url(host)}:{port}: {reason}. {advice}")
        explained.errno = number
        raise explained from None


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    *_, address = socket.getaddrinfo(host, port, family, socket.SOCK_STREAM)[0]
    # asyncio turns Nagle's algorithm off only if the socket's protocol is TCP. That of socket.create_server is 0, and then each
    # response waits 40 ms for a delayed acknowledgement.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(address)
        listener.listen(2048)
    except OSError:
        listener.close()
        raise
    return listener
