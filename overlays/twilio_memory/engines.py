"""What sends requests. An engine knows about HTTP and nothing about Twilio.

The client's own engine (twilio_memory.http) is used unless you pass one. HttpxEngine and AsyncHttpxEngine take any transport of
httpx or httpx2 instead; an object of yours with `send` and `close` does as well. An engine raises the errors of
twilio_memory.errors and no others, follows no redirect, keeps no cookie, and reads no proxy from the environment by itself.
"""

from __future__ import annotations

import inspect
import os
from typing import TYPE_CHECKING, Any, Protocol, cast

from msgspec import Struct

from twilio_memory.errors import ConfigurationError
from twilio_memory.options import Options
from twilio_memory.proxies import find_proxy
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse

if TYPE_CHECKING:
    import ssl

    from twilio_memory.address import Proxy
    from twilio_memory.http.adapters import AsyncHttpxEngine as AsyncHttpxEngine
    from twilio_memory.http.adapters import HttpxEngine as HttpxEngine

__all__ = ["AsyncEngine", "AsyncHttpxEngine", "Engine", "HttpxEngine"]


class Engine(Protocol):
    """Sends requests, one at a time for each thread that calls it."""

    def send(self, request: Request, limits: Limits) -> RawResponse:
        """The response to `request`, whatever its status.

        Raises:
            TransportError: no response came.
            ResponseError: a response came that ended early, was too large, or could not be decompressed.
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


class EngineConfig(Struct, frozen=True):
    """The options that an engine is made of, and that hold for all of its requests."""

    engine: Engine | AsyncEngine | None
    max_connections: int
    ca_file: str | os.PathLike[str] | None
    ssl_context: ssl.SSLContext | None
    proxy: Proxy | None

    @classmethod
    def of(cls, options: Options) -> EngineConfig:
        """
        Raises:
            ConfigurationError: the proxy's URL can't work.
        """
        found = find_proxy(options.proxy, options.base_url, options.http_hosts) if options.engine is None else None
        return cls(options.engine, options.max_connections, options.ca_file, options.ssl_context, found and found[0])


def open_engine(options: Options) -> Engine:
    """The engine that `options` bring, or one of our own.

    Raises:
        ConfigurationError: the engine is of the other mode, or an option can't work.
    """
    if options.engine is not None:
        return cast(Engine, _checked(options.engine, is_async=False))
    from twilio_memory.http.threads import ThreadEngine

    return ThreadEngine(**_parts(options))


def open_async_engine(options: Options) -> AsyncEngine:
    """As open_engine, for asyncio."""
    if options.engine is not None:
        return cast(AsyncEngine, _checked(options.engine, is_async=True))
    from twilio_memory.http.tasks import TaskEngine

    return TaskEngine(**_parts(options))


def _parts(options: Options) -> dict[str, Any]:
    from twilio_memory.trust import TlsSettings

    config = EngineConfig.of(options)
    tls = TlsSettings(config.ca_file, config.ssl_context)
    if config.ca_file is not None:
        _ = tls.context  # Fail now, and not at the first call.
    return {"max_connections": config.max_connections, "tls": tls, "proxy": config.proxy}


def _checked(engine: Any, *, is_async: bool) -> Any:
    send, close = getattr(engine, "send", None), getattr(engine, "close", None)
    if not (callable(send) and callable(close)) or inspect.iscoroutinefunction(send) is not is_async:
        mode = "AsyncMemoryClient" if is_async else "MemoryClient"
        raise ConfigurationError(
            f"{type(engine).__name__} is not an engine for {mode}: pass None, or an object with the methods of that mode "
            "(for a transport of httpx, HttpxEngine(transport=...) or AsyncHttpxEngine(transport=...))."
        )
    return engine


def __getattr__(name: str) -> Any:
    if name in ("HttpxEngine", "AsyncHttpxEngine"):
        from twilio_memory.http import adapters  # Most processes need neither.

        return getattr(adapters, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
