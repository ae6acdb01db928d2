"""A response as its body comes in: gzip undone, and bounded."""

from __future__ import annotations

import zlib
from typing import Any

from msgspec import Struct, field

from twilio_memory.errors import (
    DeadlineExceededError,
    ResponseDecodeError,
    ResponseError,
    ResponseTooLargeError,
    TwilioMemoryError,
)
from twilio_memory.http import failures
from twilio_memory.response import Headers, RawResponse

_GZIP = 16 + zlib.MAX_WBITS
MAX_MEMBERS = 100
"""Parts of one gzip body. Servers send one; an empty one costs us more work than it costs its sender."""

SMALL = 4096
"""Bytes of a chunk of the body: those of at least that size are kept without being copied."""


class Incoming(Struct, eq=False):
    """A response whose headers are there. It takes the chunks of the body as they come, undoes gzip, and keeps to a size.

    Memory stays within the limit, and at the end within twice of it: of a small chunk that would decompress to gigabytes, no more
    is decompressed.
    """

    _status: int
    _headers: Headers
    _limit: int
    """Bytes of the body, after decompression."""
    _parts: list[bytes | bytearray] = field(default_factory=list)
    _size: int = 0
    _is_gzip: bool = False
    _gzip: Any = None
    _members: int = 0

    def begin(self) -> None:
        """
        Raises:
            ResponseDecodeError: the body has another encoding than gzip, the only one that we accept.
            ResponseTooLargeError: Content-Length is above the limit.
        """
        encoding, length = self._headers.raw(b"content-encoding"), self._headers.raw(b"content-length")
        if encoding is not None:
            self._is_gzip = encoding.strip().lower() in (b"gzip", b"x-gzip")
            if not self._is_gzip and encoding.strip().lower() not in (b"", b"identity"):
                raise ResponseDecodeError("The response's body has an encoding that was not asked for.")
        if length and length.isdigit() and (len(length) > 18 or int(length) > self._limit):
            raise self._too_large()

    def feed(self, chunk: bytes) -> None:
        """
        Raises:
            ResponseDecodeError: `chunk` is not gzip where it should be.
            ResponseTooLargeError: with `chunk`, the body is longer than the limit.
        """
        rest = b""
        while chunk:
            if self._is_gzip:
                chunk, rest = self._decompress(chunk)
            self._size += len(chunk)
            self._keep(chunk)
            if self._size > self._limit:
                raise self._too_large()
            chunk = rest

    def _keep(self, chunk: bytes) -> None:
        """Small chunks are put together: as objects of their own, they would take many times their size."""
        tail = self._parts[-1] if self._parts else None
        if tail is None or len(chunk) >= SMALL:
            self._parts.append(chunk)
        elif isinstance(tail, bytearray):
            tail += chunk
        else:
            self._parts.append(bytearray(chunk))

    def _decompress(self, chunk: bytes) -> tuple[bytes, bytes]:
        """What `chunk` holds, and what of it belongs to the next member."""
        if self._gzip is None or self._gzip.eof:
            self._gzip = zlib.decompressobj(_GZIP)
            self._members += 1
        try:
            data = self._gzip.decompress(chunk, self._limit - self._size + 1)
        except zlib.error:
            data = None
        if data is None or self._members > MAX_MEMBERS:
            raise ResponseDecodeError("The response's body is not the gzip that its headers say.")
        return data, self._gzip.unused_data

    def _too_large(self) -> ResponseTooLargeError:
        return ResponseTooLargeError(f"The response's body is longer than max_response_bytes ({self._limit}).")

    def response(self) -> RawResponse:
        """The complete response.

        Raises:
            ResponseDecodeError: the gzip ended early; `truncated` is True.
        """
        if self._gzip is not None and not self._gzip.eof:
            raise failures.cut_short()
        return RawResponse(self._status, self._headers, b"".join(self._parts))

    def after(self, failure: TwilioMemoryError) -> RawResponse | TwilioMemoryError:
        """What `failure` leaves: of an error's response, the status says more than a fault in its body does."""
        if isinstance(failure, ResponseError):
            failure.status = self._status
        if self._status < 300 or isinstance(failure, DeadlineExceededError):
            return failure
        return RawResponse(self._status, self._headers, b"".join(self._parts))
