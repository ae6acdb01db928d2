"""The options of a client."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from msgspec import Struct, field
from msgspec.structs import force_setattr, replace

from twilio_memory._version import __version__
from twilio_memory.address import Origin, is_loopback
from twilio_memory.errors import ConfigurationError
from twilio_memory.proxies import find_proxy
from twilio_memory.retry import RetryPolicy
from twilio_memory.schemas import argument_fault, shown
from twilio_memory.values import shows
from twilio_memory_api import constraints

if TYPE_CHECKING:
    import ssl

    from twilio_memory.engines import AsyncEngine, Engine

_OF_CONNECTIONS = ("max_connections", "ca_file", "ssl_context", "proxy")
"""The options that an engine object makes void."""
MAX_SECONDS = 86_400
"""A day: longer than any call should take, and within what every operating system can wait for."""


class OptionArguments(TypedDict, total=False):
    """The options as keyword arguments; Options says what each is."""

    store_id: str | None
    base_url: str
    http_hosts: str | Iterable[str]
    connect_timeout: float
    read_timeout: float
    deadline: float | None
    retry: RetryPolicy
    on_merged: Literal["follow", "raise"]
    max_connections: int
    max_response_bytes: int
    engine: Engine | AsyncEngine | None
    ca_file: str | os.PathLike[str] | None
    ssl_context: ssl.SSLContext | None
    proxy: str | None
    user_agent: str | None


def _normalize_url(url: str) -> str:
    """`url` with scheme and host in lower case, and without a slash at its end."""
    if not isinstance(url, str) or "://" not in url:
        return url
    scheme, rest = url.split("://", 1)
    host, slash, path = rest.partition("/")
    return f"{scheme.lower()}://{host.lower()}{slash}{path}".rstrip("/")


def _to_names(hosts: object) -> tuple[Any, ...]:
    """The names in `hosts`: a text with commas between them, or an iterable."""
    names = hosts.split(",") if isinstance(hosts, str) else hosts if isinstance(hosts, Iterable) else (hosts,)
    return tuple(name.strip(" []").lower() if isinstance(name, str) else name for name in names if name != "")


@shows(*(name for name in OptionArguments.__annotations__ if name != "proxy"))
class Options(Struct, frozen=True, kw_only=True):
    """The options of a client, validated.

    Raises:
        ConfigurationError: an option is invalid.
    """

    store_id: str | None = None
    """The store of calls without a store_id of their own."""
    base_url: str = constraints.SERVER
    """The URL of the API: https; or http, to a loopback address or one of `http_hosts`. Credentials go to this origin only."""
    http_hosts: tuple[str, ...] = ()
    """Other hosts to which plain http is accepted, such as that of a container in the same network. They see the credentials, and
    so does everybody on the way."""
    connect_timeout: float = 5.0
    """Seconds for each attempt to connect."""
    read_timeout: float = 10.0
    """Seconds to wait for the next data from the server."""
    deadline: float | None = 30.0
    """Seconds for a whole call: waiting for a free connection, all attempts and the waits between them. None: no limit."""
    retry: RetryPolicy = field(default_factory=RetryPolicy)
    on_merged: Literal["follow", "raise"] = "follow"
    """If a profile was merged into another one: "follow" sends the request again, "raise" raises ProfileMergedError."""
    max_connections: int = 100
    """How many connections may be open at once. Further calls wait for a free one."""
    max_response_bytes: int = 16 * 1024 * 1024
    """The size limit of a response body, in bytes after decompression."""
    engine: Engine | AsyncEngine | None = None
    """What sends requests. None: the client's own connections; or an object, such as twilio_memory.engines.HttpxEngine. The
    client closes it."""
    ca_file: str | os.PathLike[str] | None = None
    """A PEM file of the only certificate authorities to trust; None: SSL_CERT_FILE's where that is set, else certifi's."""
    ssl_context: ssl.SSLContext | None = None
    """All rules of TLS, in the place of `ca_file` and the client's own: certificates of yours, other checks."""
    proxy: str | None = None
    """The URL of a proxy, or "env": read HTTPS_PROXY and the like. Not in the repr, since it can contain a password."""
    user_agent: str | None = None
    """Text to put before the client's own User-Agent."""

    full_user_agent: str = ""
    headers: tuple[tuple[str, str], ...] = ()
    """The headers of every request."""

    def __post_init__(self) -> None:
        force_setattr(self, "base_url", _normalize_url(self.base_url))
        force_setattr(self, "http_hosts", _to_names(self.http_hosts))
        if self.store_id is not None:
            _check_store_id("store_id", self.store_id)
        _check_http_hosts("http_hosts", self.http_hosts)
        _check_base_url("base_url", self.base_url, self.http_hosts)
        for name in ("connect_timeout", "read_timeout", "deadline"):
            _check_seconds(name, getattr(self, name), optional=name == "deadline")
        for name in ("max_connections", "max_response_bytes"):
            _check_count(name, getattr(self, name))
        if not isinstance(self.retry, RetryPolicy):
            raise ConfigurationError(f"retry must be a RetryPolicy, not {type(self.retry).__name__}.")
        if self.on_merged not in ("follow", "raise"):
            raise ConfigurationError(f'on_merged must be "follow" or "raise", not {shown(self.on_merged)}.')
        if self.user_agent is not None and not _is_header_value(self.user_agent):
            raise ConfigurationError("user_agent must be printable ASCII, without white space at the start or end.")
        if not isinstance(self.ca_file, (str, os.PathLike, type(None))):
            raise ConfigurationError("ca_file must be the path of a PEM file.")
        self._check_connection()
        ours = f"twilio-memory/{__version__} (Python {sys.version_info[0]}.{sys.version_info[1]})"
        force_setattr(self, "full_user_agent", f"{self.user_agent} {ours}" if self.user_agent else ours)
        headers = (("Accept", "application/json"), ("Accept-Encoding", "gzip"), ("User-Agent", self.full_user_agent))
        force_setattr(self, "headers", headers)

    def _check_connection(self) -> None:
        """The options that say how to connect, together."""
        if self.proxy is not None and (not isinstance(self.proxy, str) or not self.proxy):
            raise ConfigurationError('proxy must be a URL, or "env".')
        if isinstance(self.engine, str):
            raise ConfigurationError("engine must be None or an engine object, not a name.")
        if self.ssl_context is not None:
            _check_ssl_context(self.ssl_context)
            if self.ca_file is not None:
                raise ConfigurationError("ca_file has no effect beside ssl_context: load the file into the context.")
        if self.engine is not None:
            usual = Options()
            for name in _OF_CONNECTIONS:
                if getattr(self, name) != getattr(usual, name):
                    raise ConfigurationError(f"{name} has no effect beside engine: set it where the engine is made.")
            return
        find_proxy(self.proxy, self.base_url, self.http_hosts)

    @classmethod
    def of(cls, arguments: OptionArguments, environ: Mapping[str, str] = os.environ) -> Options:
        """The options in `arguments`. Some default to the environment's.

        Raises:
            ConfigurationError: an option is unknown or invalid.
        """
        given: dict[str, Any] = dict(arguments)
        variables = {name: f"TWILIO_MEMORY_{name.upper()}" for name in _FROM_ENVIRONMENT if given.get(name) is None}
        given |= {name: environ[variable] for name, variable in variables.items() if environ.get(variable)}
        try:
            return Options().replace(given)
        except ConfigurationError as error:
            name, _, rest = str(error).partition(" ")
            raise ConfigurationError(f"{variables.get(name, name)} {rest}") from None  # Where the value is from.

    def store(self, store_id: str | None) -> str:
        """`store_id` or, if it is None, the client's.

        Raises:
            ConfigurationError: both are None.
        """
        if store_id is None and self.store_id is None:
            raise ConfigurationError("No store_id: pass it to the call or the client, or set TWILIO_MEMORY_STORE_ID.")
        return self.store_id if store_id is None else store_id  # type: ignore[return-value]

    def replace(self, arguments: Mapping[str, Any]) -> Options:
        """A copy with `arguments` replaced.

        Raises:
            ConfigurationError: an option is unknown or invalid.
        """
        if unknown := arguments.keys() - OptionArguments.__annotations__.keys():
            raise ConfigurationError(f"Unknown option: {', '.join(sorted(unknown))}.")
        return replace(self, **arguments)


def _check_seconds(name: str, value: object, *, optional: bool) -> None:
    if value is None and optional:
        return
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 < value <= MAX_SECONDS:
        raise ConfigurationError(f"{name} must be a number of seconds, above 0 and at most a day, not {shown(value)}.")


def _is_header_value(value: object) -> bool:
    return isinstance(value, str) and value.isascii() and value.isprintable() and value == value.strip() and value != ""


def _check_count(name: str, value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value < sys.maxsize:
        raise ConfigurationError(f"{name} must be a positive int, and less than sys.maxsize, not {shown(value)}.")


def _check_ssl_context(context: object) -> None:
    import ssl  # Slow to import, and few options need it.

    if not isinstance(context, ssl.SSLContext) or context.protocol == ssl.PROTOCOL_TLS_SERVER:
        raise ConfigurationError(
            "ssl_context must be an ssl.SSLContext for clients, as ssl.create_default_context() makes it."
        )


def _check_store_id(name: str, store_id: object) -> None:
    if fault := argument_fault(_STORE_ID, store_id):
        raise ConfigurationError(f"{name} must {fault}; it is {shown(store_id)}.")


def _check_http_hosts(name: str, hosts: tuple[object, ...]) -> None:
    for host in hosts:
        if not isinstance(host, str) or not _is_host(host):
            raise ConfigurationError(f'{name} must be names of hosts, without scheme and port, such as ("memory",).')


def _is_host(text: str) -> bool:
    try:
        return Origin.parse(f"http://[{text}]" if ":" in text else f"http://{text}").host == text
    except ValueError:
        return False


def _check_base_url(name: str, url: object, http_hosts: Collection[str]) -> None:
    if not isinstance(url, str) or not url.isascii() or not url.isprintable() or " " in url:
        raise ConfigurationError(
            f"{name} must be a URL in printable ASCII (write an international host name in its xn-- form)."
        )
    if "@" in url.partition("://")[2].partition("/")[0]:
        raise ConfigurationError(f"{name} must not contain credentials: pass Credentials instead.")
    try:
        origin = Origin.parse(url)
    except ValueError as error:
        raise ConfigurationError(f"{name} {error}, with a path if there is one.") from None
    if origin.scheme == "http" and not is_loopback(origin.host) and origin.host not in http_hosts:
        raise ConfigurationError(
            f"{name} {shown(url)} would send credentials in plain text: use https. http is for loopback addresses; to accept it "
            f"for a host that you trust, as between containers, pass http_hosts=({origin.host!r},)."
        )


_STORE_ID = next(one.schema for one in constraints.fetch_profile().parameters if one.python_name == "store_id")
_FROM_ENVIRONMENT = ("store_id", "base_url", "http_hosts")
"""Options that default to an environment variable: TWILIO_MEMORY_ and the option's name."""
