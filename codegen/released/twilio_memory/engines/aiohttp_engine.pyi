import os
from twilio_memory.engines import failures as failures
from twilio_memory.engines.incoming import Incoming as Incoming
from twilio_memory.engines.permits import AsyncPermits as AsyncPermits
from twilio_memory.engines.tls import TrustedRoots as TrustedRoots
from twilio_memory.errors import ConnectionLostError as ConnectionLostError, RequestTimeoutError as RequestTimeoutError, TwilioMemoryError as TwilioMemoryError
from twilio_memory.request import Limits as Limits, Request as Request
from twilio_memory.response import RawResponse as RawResponse

KEEPALIVE: float
MAX_HEADER: int

class AiohttpEngine:
    def __init__(self, *, max_connections: int = 100, ca_file: str | os.PathLike[str] | None = None, proxy: str | None = None) -> None: ...
    async def send(self, request: Request, limits: Limits) -> RawResponse: ...
    async def close(self) -> None: ...
