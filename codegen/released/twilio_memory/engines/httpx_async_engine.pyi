import httpx
import os
import ssl
from twilio_memory.engines import failures as failures
from twilio_memory.engines.httpx_common import Begun as Begun, FAILURES as FAILURES, Idle as Idle, KEEPALIVE as KEEPALIVE, is_spent as is_spent, to_httpcore as to_httpcore, to_httpcore_proxy as to_httpcore_proxy
from twilio_memory.engines.incoming import Incoming as Incoming
from twilio_memory.engines.permits import AsyncPermits as AsyncPermits
from twilio_memory.engines.tls import TrustedRoots as TrustedRoots
from twilio_memory.engines.wire import AsyncBackend as AsyncBackend
from twilio_memory.errors import TwilioMemoryError as TwilioMemoryError
from twilio_memory.request import Limits as Limits, Request as Request
from twilio_memory.response import RawResponse as RawResponse
from typing import Protocol

class AsyncHttpxEngine:
    def __init__(self, transport: httpx.AsyncBaseTransport | None = None, *, max_connections: int = 100, ca_file: str | os.PathLike[str] | None = None, proxy: str | None = None) -> None: ...
    async def send(self, request: Request, limits: Limits) -> RawResponse: ...
    async def close(self) -> None: ...

class _AsyncSender(Protocol):
    failures: tuple[type[Exception], ...]
    async def begin(self, request: Request, limits: Limits) -> Begun: ...
    async def close(self) -> None: ...

class _AsyncConnection:
    failures = FAILURES
    def __init__(self, context: ssl.SSLContext | None, proxy: str | None) -> None: ...
    async def begin(self, request: Request, limits: Limits) -> Begun: ...
    async def close(self) -> None: ...
    def is_clean(self, incoming: Incoming) -> bool: ...
