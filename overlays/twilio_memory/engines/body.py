"""Collects a response's body, for any engine."""

from __future__ import annotations

import zlib
from typing import Any

from twilio_memory.engines import failures
from twilio_memory.errors import ResponseDecodeError, ResponseTooLargeError
from twilio_memory.response import Headers

_GZIP = 16 + zlib.MAX_WBITS


class Body:
    """Takes a body's chunks as they come, undoes gzip, and holds the result to a size.

    Memory stays within the limit too: a chunk of a few kilobytes that would unfold into gigabytes is unfolded no further.
    """

    def __init__(self, headers: Headers, limit: int) -> None:
        """
        Raises:
            ResponseDecodeError: the body is encoded in another way than gzip, which is all that we ask for.
            ResponseTooLargeError: the body says that it is longer than `limit` bytes.
        """
        self._limit = limit
        self._parts: list[bytes] = []
        self._size = 0
        self._started = False
        self._gzip: Any = None
        encoding = headers.get("content-encoding", "").strip().lower()
        if encoding in ("gzip", "x-gzip"):
            self._gzip = zlib.decompressobj(_GZIP)
        elif encoding not in ("", "identity"):
            raise ResponseDecodeError("The answer's body is in an encoding that was not asked for.")
        length = headers.get("content-length", "")
        if length.isdecimal() and len(length) < 20 and int(length) > limit:
            raise self._too_large()

    def feed(self, chunk: bytes) -> None:
        """
        Raises:
            ResponseDecodeError: `chunk` is no gzip where it should be.
            ResponseTooLargeError: with `chunk`, the body is longer than the limit.
        """
        self._started = True
        if not self._gzip:
            self._take(chunk)
            return
        while chunk:
            data, chunk = self._decompress(chunk)
            self._take(data)

    def _take(self, data: bytes) -> None:
        self._size += len(data)
        if self._size > self._limit:
            raise self._too_large()
        self._parts.append(data)

    def _decompress(self, chunk: bytes) -> tuple[bytes, bytes]:
        """What `chunk` holds, and what is left of it: a gzip body may have several members."""
        if self._gzip.eof:
            self._gzip = zlib.decompressobj(_GZIP)
        try:
            data = self._gzip.decompress(chunk, self._limit - self._size + 1)
        except zlib.error:
            data = None
        if data is None:
            raise ResponseDecodeError("The answer's body is not the gzip that it says it is.")
        return data, self._gzip.unused_data

    def finish(self) -> bytes:
        """The whole body.

        Raises:
            ResponseDecodeError: the gzip ended early; `truncated` is True.
        """
        if self._gzip and not self._gzip.eof and self._started:
            raise failures.cut_short()
        return self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)

    def so_far(self) -> bytes:
        """What has come of the body."""
        return b"".join(self._parts)

    def _too_large(self) -> ResponseTooLargeError:
        return ResponseTooLargeError(f"The answer's body is longer than max_response_bytes ({self._limit}).")
