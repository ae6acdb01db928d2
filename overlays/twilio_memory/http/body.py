"""A response's body: gzip undone, and bounded."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any

from twilio_memory.errors import ResponseDecodeError, ResponseTooLargeError
from twilio_memory.http import failures

_GZIP = 16 + zlib.MAX_WBITS
MAX_MEMBERS = 100
"""Parts of one gzip body. Servers send one; an empty one costs us more work than it costs its sender."""


class Body:
    """Takes a body's chunks as they come, undoes gzip, and keeps to a size.

    Memory stays within the limit too: of a small chunk that would decompress to gigabytes, no more is decompressed.

    Args:
        encoding: the header Content-Encoding, if there is one.
        length: Content-Length.
        limit: bytes, after decompression.

    Raises:
        ResponseDecodeError: the body has another encoding than gzip, the only one that we accept.
        ResponseTooLargeError: Content-Length is above `limit`.
    """

    __slots__ = ("_data", "_gzip", "_is_gzip", "_limit", "_members")

    def __init__(self, encoding: bytes | None, length: bytes | None, limit: int) -> None:
        self._limit = limit
        self._data = BytesIO()
        self._members = 0
        self._gzip: Any = None
        self._is_gzip = False
        if encoding is not None:
            self._is_gzip = encoding.strip().lower() in (b"gzip", b"x-gzip")
            if not self._is_gzip and encoding.strip().lower() not in (b"", b"identity"):
                raise ResponseDecodeError("The response's body has an encoding that was not asked for.")
        if length and length.isdigit() and (len(length) > 18 or int(length) > limit):
            raise self._too_large()

    def feed(self, chunk: bytes) -> None:
        """
        Raises:
            ResponseDecodeError: `chunk` is not gzip where it should be.
            ResponseTooLargeError: with `chunk`, the body is longer than the limit.
        """
        if not self._is_gzip:
            self._take(chunk)
            return
        while chunk:
            data, chunk = self._decompress(chunk)
            self._take(data)

    def _take(self, data: bytes) -> None:
        self._data.write(data)
        if self._data.tell() > self._limit:
            raise self._too_large()

    def _decompress(self, chunk: bytes) -> tuple[bytes, bytes]:
        """What `chunk` holds, and what of it belongs to the next member."""
        if self._gzip is None or self._gzip.eof:
            self._gzip = zlib.decompressobj(_GZIP)
            self._members += 1
        try:
            data = self._gzip.decompress(chunk, self._limit - self._data.tell() + 1)
        except zlib.error:
            data = None
        if data is None or self._members > MAX_MEMBERS:
            raise ResponseDecodeError("The response's body is not the gzip that its headers say.")
        return data, self._gzip.unused_data

    def finish(self) -> bytes:
        """The whole body.

        Raises:
            ResponseDecodeError: the gzip ended early; `truncated` is True.
        """
        if self._gzip is not None and not self._gzip.eof:
            raise failures.cut_short()
        return self.so_far()

    def so_far(self) -> bytes:
        """What has come of the body."""
        return self._data.getvalue()

    def _too_large(self) -> ResponseTooLargeError:
        return ResponseTooLargeError(f"The response's body is longer than max_response_bytes ({self._limit}).")
