"""Sends requests with aiohttp: the fastest of the pure engines for asyncio."""

from __future__ import annotations

import asyncio
import os
import warnings
import weakref
from contextlib import suppress
from functools import lru_cache
from typing import Any

import aiohttp
import yarl

from twilio_memory.engines import failures
from twilio_memory.engines.incoming import Incoming
from twilio_memory.engines.permits import AsyncPermits
from twilio_memory.engines.tls import TrustedRoots
from twilio_memory.errors import ConnectionLostError, RequestTimeoutError, TwilioMemoryError
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse

KEEPALIVE = 15.0
"""Seconds that an idle connection is kept for."""
MAX_HEADER = 131_072
"""Bytes of one header; aiohttp's own limit of 8 kB is below that of the other engines."""

_FAILURES = (aiohttp.ClientError, OSError, UnicodeError, ValueError)


class AiohttpEngine:
    """Sends requests over a session of aiohttp, for the tasks of asyncio; used from a second event loop, it starts anew there.

    Cancelling a task closes its connection at once. The deadline holds for everything.

    Args:
        max_connections: how many connections may be open at once.
        ca_file: a PEM file of the only certificate authorities to trust.
        proxy: the URL of an http or https proxy.

    Raises:
        ConfigurationError: `ca_file` or `proxy` can't be used.
    """

    def __init__(
        self, *, max_connections: int = 100, ca_file: str | os.PathLike[str] | None = None, proxy: str | None = None
    ) -> None:
        self._session: aiohttp.ClientSession | None = None
        self._finalizer: weakref.finalize[Any, Any] | None = None
        self._roots = TrustedRoots(ca_file)
        self._proxy = failures.checked_proxy(proxy)
        self._permits = AsyncPermits(max_connections)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False

    async def send(self, request: Request, limits: Limits) -> RawResponse:
        """As Engine.send."""
        if self._closed:
            raise failures.closed()
        outcome = await self._permits.run(self._attempt, request, limits)
        if isinstance(outcome, TwilioMemoryError):
            raise outcome
        return outcome

    def _session_of(self, loop: asyncio.AbstractEventLoop) -> aiohttp.ClientSession:
        if self._session is None or self._loop is not loop:
            self._abandon()
            self._loop = loop
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=KEEPALIVE),  # AsyncPermits is the limit.
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=aiohttp.ClientTimeout(total=None),
                auto_decompress=False,
                max_line_size=MAX_HEADER,
                max_field_size=MAX_HEADER,
                middlewares=(_try_once,),
            )
            self._finalizer = weakref.finalize(self, _give_up, self._session)
        return self._session

    async def _attempt(self, request: Request, limits: Limits) -> RawResponse | TwilioMemoryError:
        session, incoming = self._session_of(asyncio.get_running_loop()), Incoming(limits)
        try:
            async with session.request(
                request.method,
                yarl.URL(request.url, encoded=True),
                headers=request.wire_headers(),
                allow_redirects=False,
                timeout=_timeout(limits.connect_timeout, limits.read_timeout),
                ssl=self._roots.context if request.url.startswith("https:") else True,
                proxy=self._proxy,
            ) as response:
                incoming.begin(response.status, response.raw_headers)
                content = response.content
                while not content.at_eof():
                    if chunk := await content.readany():  # Nothing, where the end comes by itself.
                        incoming.feed(chunk)
                return incoming.finish()
        except TwilioMemoryError as error:
            return incoming.fail(error)
        except _FAILURES as error:
            return incoming.fail(_translate(error, incoming.has_begun))

    async def close(self) -> None:
        """As Engine.close."""
        self._closed = True
        if self._session and self._loop is asyncio.get_running_loop():
            await self._session.close()
        self._abandon()

    def _abandon(self) -> None:
        """Lets go of the session."""
        self._session = None
        if self._finalizer:
            self._finalizer()


def _give_up(session: aiohttp.ClientSession) -> None:
    """Closes what nobody has closed, perhaps of a loop that is gone, without a complaint of aiohttp's on stderr."""
    if not session.closed:
        connector = session.connector
        session.detach()
        with suppress(RuntimeError), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if connector:
                aiohttp.BaseConnector.close(connector)  # TCPConnector's own is a coroutine, and there is no loop.


@lru_cache(maxsize=16)
def _timeout(connect: float, read: float) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(sock_connect=connect, sock_read=read)


async def _try_once(request: aiohttp.ClientRequest, handler: aiohttp.ClientHandlerType) -> aiohttp.ClientResponse:
    """Keeps aiohttp from sending a request whose connection broke once more by itself: retries are the exchange's."""
    try:
        return await handler(request)
    except aiohttp.ClientConnectorError:
        raise
    except (aiohttp.ClientOSError, aiohttp.ServerDisconnectedError) as error:
        raise _translate(error, has_begun=False) from None


def _translate(error: Exception, has_begun: bool) -> TwilioMemoryError:
    match error:
        case aiohttp.ConnectionTimeoutError():
            return RequestTimeoutError("Connecting took too long.", sent=False)
        case TimeoutError():
            return RequestTimeoutError("The server was silent for too long.")
        case aiohttp.ClientConnectorError() | aiohttp.ClientProxyConnectionError() | aiohttp.ClientHttpProxyError():
            return failures.could_not_connect(_reason(error))
        case aiohttp.InvalidURL() | UnicodeError() | aiohttp.ClientConnectorDNSError():
            return failures.could_not_connect(error)
        case aiohttp.ClientPayloadError() if "ConnectionResetError(" not in str(
            error
        ):  # Which is nowhere but in its text.
            return failures.cut_short()
        case aiohttp.ServerDisconnectedError() | aiohttp.ClientResponseError():
            # Not in its own words: they quote what came, and that may be somebody's traits.
            return failures.cut_short() if has_begun else ConnectionLostError(failures.NOT_HTTP)
    return ConnectionLostError(f"The connection broke ({type(error).__name__}).")


def _reason(error: Any) -> Exception:
    """The system's or TLS's own words, without aiohttp's around them."""
    inner = getattr(error, "certificate_error", None) or getattr(error, "os_error", None)
    return inner if isinstance(inner, Exception) and str(inner) else error
