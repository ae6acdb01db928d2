import os
from attrs import field, frozen
from twilio_memory.engines.aiohttp_engine import AiohttpEngine as AiohttpEngine
from twilio_memory.engines.httpx_async_engine import AsyncHttpxEngine as AsyncHttpxEngine
from twilio_memory.engines.httpx_engine import HttpxEngine as HttpxEngine
from twilio_memory.engines.pyreqwest_engine import AsyncPyreqwestEngine as AsyncPyreqwestEngine, PyreqwestEngine as PyreqwestEngine
from twilio_memory.options import Options
from twilio_memory.request import Limits, Request
from twilio_memory.response import RawResponse
from typing import Protocol

__all__ = ['AiohttpEngine', 'AsyncHttpxEngine', 'HttpxEngine', 'AsyncPyreqwestEngine', 'PyreqwestEngine', 'Engine', 'AsyncEngine']

class Engine(Protocol):
    def send(self, request: Request, limits: Limits) -> RawResponse: ...
    def close(self) -> None: ...

class AsyncEngine(Protocol):
    async def send(self, request: Request, limits: Limits) -> RawResponse: ...
    async def close(self) -> None: ...

@frozen
class EngineConfig:
    engine: str
    max_connections: int
    ca_file: str | os.PathLike[str] | None
    proxy: str | None = field(repr=False)
    @classmethod
    def of(cls, options: Options) -> EngineConfig | None: ...
