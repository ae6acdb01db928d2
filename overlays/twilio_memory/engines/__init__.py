"""What sends requests. An engine knows about HTTP and nothing about Twilio.

An engine has `send` and `close`. It raises the errors of twilio_memory.errors and no others; it follows no redirect, keeps no
cookie, and reads no proxy from the environment by itself.
"""

from __future__ import annotations

import inspect
import os
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Protocol

from attrs import field, frozen

from twilio_memory.errors import ConfigurationError
from twilio_memory.extras import missing_extra
from twilio_memory.options import Options, is_loopback_url
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse

if TYPE_CHECKING:
    from twilio_memory.engines.aiohttp_engine import AiohttpEngine as AiohttpEngine
    from twilio_memory.engines.httpx_async_engine import AsyncHttpxEngine as AsyncHttpxEngine
    from twilio_memory.engines.httpx_engine import HttpxEngine as HttpxEngine
    from twilio_memory.engines.pyreqwest_engine import AsyncPyreqwestEngine as AsyncPyreqwestEngine
    from twilio_memory.engines.pyreqwest_engine import PyreqwestEngine as PyreqwestEngine

__all__ = [
    "AiohttpEngine",
    "AsyncEngine",
    "AsyncHttpxEngine",
    "AsyncPyreqwestEngine",
    "Engine",
    "HttpxEngine",
    "PyreqwestEngine",
]


class Engine(Protocol):
    """Sends requests, one at a time for each thread that calls it."""

    def send(self, request: Request, limits: Limits) -> RawResponse:
        """The answer to `request`, whatever its status.

        Raises:
            TransportError: no answer came.
            ResponseError: an answer came, and ended early, was too large, or could not be decompressed.
            ConfigurationError: the engine is closed.
        """
        ...

    def close(self) -> None:
        """Closes the connections. Closing twice is fine."""
        ...


class AsyncEngine(Protocol):
    """As Engine, for tasks of asyncio."""

    async def send(self, request: Request, limits: Limits) -> RawResponse: ...

    async def close(self) -> None: ...


@frozen
class EngineConfig:
    """The options that an engine is made with, and that hold for all of its requests."""

    engine: str
    max_connections: int
    ca_file: str | os.PathLike[str] | None
    proxy: str | None = field(repr=False)

    @classmethod
    def of(cls, options: Options) -> EngineConfig | None:
        """None where the options bring an engine object."""
        if not isinstance(options.engine, str):
            return None
        return cls(options.engine, options.max_connections, options.ca_file, resolve_proxy(options))


_MODULES = {
    "HttpxEngine": "httpx_engine",
    "AsyncHttpxEngine": "httpx_async_engine",
    "AiohttpEngine": "aiohttp_engine",
    "PyreqwestEngine": "pyreqwest_engine",
    "AsyncPyreqwestEngine": "pyreqwest_engine",
}
_SYNC = {"httpx": "HttpxEngine", "pyreqwest": "PyreqwestEngine"}
_ASYNC = {"httpx": "AsyncHttpxEngine", "aiohttp": "AiohttpEngine", "pyreqwest": "AsyncPyreqwestEngine"}


def sync_engines() -> list[str]:
    """The names of the engines for MemoryClient."""
    return list(_SYNC)


def async_engines() -> list[str]:
    """The names of the engines for AsyncMemoryClient."""
    return list(_ASYNC)


def open_engine(options: Options) -> Engine:
    """The engine that `options` name, or bring.

    Raises:
        ConfigurationError: there is none of that name, or its package is not installed.
    """
    engine: Engine = _open(options, _SYNC)
    return engine


def open_async_engine(options: Options) -> AsyncEngine:
    """As open_engine, for asyncio."""
    engine: AsyncEngine = _open(options, _ASYNC)
    return engine


def _open(options: Options, table: dict[str, str]) -> Any:
    config = EngineConfig.of(options)
    if config is None:
        return _checked(options.engine, is_async=table is _ASYNC)
    name = config.engine
    if name == "auto":
        name = "aiohttp" if table is _ASYNC and find_spec("aiohttp") else "httpx"
    if name not in table:
        raise ConfigurationError(f"Unknown engine {name!r}; there are: auto, {', '.join(table)}.")
    try:
        kind = __getattr__(table[name])
    except ModuleNotFoundError as error:
        raise ConfigurationError(missing_extra(f'engine="{name}"', name, error)) from None
    return kind(max_connections=config.max_connections, ca_file=config.ca_file, proxy=config.proxy)


def _checked(engine: Any, *, is_async: bool) -> Any:
    send, close = getattr(engine, "send", None), getattr(engine, "close", None)
    if not (callable(send) and callable(close)) or inspect.iscoroutinefunction(send) is not is_async:
        mode = "AsyncMemoryClient" if is_async else "MemoryClient"
        raise ConfigurationError(
            f"{type(engine).__name__} is no engine for {mode}: pass a name, or an engine of that mode "
            "(for a transport of httpx, HttpxEngine(transport=...) or AsyncHttpxEngine(transport=...))."
        )
    return engine


def resolve_proxy(options: Options) -> str | None:
    """The proxy's URL, once "env" is looked up."""
    if options.proxy != "env":
        return options.proxy
    from urllib.parse import urlsplit
    from urllib.request import getproxies, proxy_bypass

    base = urlsplit(options.base_url)
    proxies = getproxies()
    proxy = proxies.get(base.scheme) or proxies.get("all")
    if proxy is None or proxy_bypass(base.hostname or ""):
        return None
    # http is for loopback addresses, so that nothing is seen elsewhere; a proxy must not change that.
    return proxy if base.scheme == "https" or is_loopback_url(proxy) else None


def __getattr__(name: str) -> Any:
    # Imported when first used: a process pays for the one engine that it takes.
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
