"""What lies below httpcore: a deadline, which its own timeouts are not, and an eye on what is left over of an answer.

httpcore's timeouts begin anew with every byte that comes. And bytes that a server sends beyond an answer's end stay in its
parser, which takes them for the answer to the next request: another customer's, perhaps.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Iterable, Mapping
from typing import Any

import httpcore

_START = b"HTTP/1."


class Tally:
    """Counts the bytes of an answer, to tell whether the connection holds exactly that answer."""

    def __init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        """Before a request."""
        self._head = bytearray()
        self._body = -1
        self._tail = b""

    def note(self, data: bytes) -> None:
        """Some more bytes that came.

        Raises:
            httpcore.RemoteProtocolError: they are no answer. h11 would say so too, and quote them, in httpcore's log as well.
        """
        if self._body < 0:
            self._head += data
            if not self._head.startswith(_START[: len(self._head)]):
                raise httpcore.RemoteProtocolError("not HTTP")
            end = self._head.find(b"\r\n\r\n")
            if end < 0:
                return
            data = bytes(self._head[end + 4 :])
            self._body = 0
        self._body += len(data)
        self._tail = (self._tail + data)[-5:]

    def is_exact(self, headers: Mapping[str, str]) -> bool:
        """Whether an answer with these headers, and nothing else, has come. In doubt it has not."""
        if headers.get("transfer-encoding", "").lower() == "chunked":
            return self._tail == b"0\r\n\r\n"
        return headers.get("content-length", "0") == str(self._body)


class Backend(httpcore.NetworkBackend):
    """httpcore's own backend, but nothing that its streams do outlasts the deadline, however slowly the bytes come."""

    def __init__(self) -> None:
        self.deadline: float | None = None
        self.tally: Tally = Tally()
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        end = None if timeout is None else time.monotonic() + timeout
        addresses = _look_up(host, port)
        for index, address in enumerate(addresses):
            # A host's addresses share the time, where httpcore would give all of it to each of them.
            share = None if end is None else (end - time.monotonic()) / (len(addresses) - index)
            left = self.cut(share, httpcore.ConnectTimeout)
            try:
                stream = self._inner.connect_tcp(address, port, left, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if index == len(addresses) - 1:
                    raise
            else:
                return _Stream(stream, self)
        raise httpcore.ConnectError("the host has no address")

    def cut(self, timeout: float | None, overdue: type[Exception]) -> float | None:
        """`timeout`, or the time until the deadline where that is shorter."""
        left = None if self.deadline is None else self.deadline - time.monotonic()
        shorter = min((value for value in (timeout, left) if value is not None), default=None)
        if shorter is not None and shorter <= 0:
            raise overdue
        return shorter


def _look_up(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(str(error)) from None
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


class _Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream, backend: Backend) -> None:
        self._stream = stream
        self._backend = backend

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._stream.read(max_bytes, self._backend.cut(timeout, httpcore.ReadTimeout))
        self._backend.tally.note(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._backend.cut(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        self._backend.tally.restart()  # A proxy's answer came before.
        timeout = self._backend.cut(timeout, httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, timeout), self._backend)


class AsyncBackend(httpcore.AsyncNetworkBackend):
    """As Backend, without the deadline: asyncio has one of its own."""

    def __init__(self) -> None:
        self.tally: Tally = Tally()
        self._inner: Any = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        stream = await self._inner.connect_tcp(host, port, timeout, local_address, socket_options)
        return _AsyncStream(stream, self.tally)


class _AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, stream: httpcore.AsyncNetworkStream, tally: Tally) -> None:
        self._stream = stream
        self._tally = tally

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = await self._stream.read(max_bytes, timeout)
        self._tally.note(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        await self._stream.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._stream.aclose()

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        self._tally.restart()
        try:
            return _AsyncStream(await self._stream.start_tls(ssl_context, server_hostname, timeout), self._tally)
        except BaseException:  # A cancellation too: nobody else knows of the connection yet.
            await self._stream.aclose()
            raise
