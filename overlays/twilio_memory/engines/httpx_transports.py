"""Any transport of httpx, as an engine uses it. Only here does a call need httpx itself, so only from here is it imported."""

from __future__ import annotations

import httpx

from twilio_memory.engines.httpx_common import FAILURES, Begun, timeouts
from twilio_memory.errors import ConfigurationError
from twilio_memory.request import Limits, Request

HTTPX_FAILURES = (*FAILURES, httpx.HTTPError, httpx.InvalidURL, httpx.StreamError)


class Transport:
    """
    Raises:
        ConfigurationError: `transport` is of the other mode, or something else.
    """

    failures = HTTPX_FAILURES

    def __init__(self, transport: httpx.BaseTransport) -> None:
        _require(transport, httpx.BaseTransport)
        self._transport = transport

    def begin(self, request: Request, limits: Limits) -> Begun:
        response = self._transport.handle_request(_to_httpx(request, limits))
        return response.status_code, response.headers.raw, response.stream

    def close(self) -> None:
        self._transport.close()


class AsyncTransport:
    """As Transport."""

    failures = HTTPX_FAILURES

    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        _require(transport, httpx.AsyncBaseTransport)
        self._transport = transport

    async def begin(self, request: Request, limits: Limits) -> Begun:
        response = await self._transport.handle_async_request(_to_httpx(request, limits))
        return response.status_code, response.headers.raw, response.stream

    async def close(self) -> None:
        await self._transport.aclose()


def _require(transport: object, kind: type) -> None:
    if not isinstance(transport, kind):
        raise ConfigurationError(f"transport must be an httpx.{kind.__name__}, not {type(transport).__name__}.")


def _to_httpx(request: Request, limits: Limits) -> httpx.Request:
    extensions = {"timeout": timeouts(limits)}
    return httpx.Request(request.method, request.url, headers=request.wire_headers(), extensions=extensions)
