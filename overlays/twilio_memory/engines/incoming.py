"""An answer as it comes in, for any engine."""

from __future__ import annotations

from collections.abc import Collection

from twilio_memory.engines import failures
from twilio_memory.engines.body import Body
from twilio_memory.errors import DeadlineExceededError, ResponseError, TwilioMemoryError
from twilio_memory.request import Limits
from twilio_memory.response import Headers, RawResponse

_NO_HEADERS = Headers()


class Incoming:
    """Takes an answer's head and then its body, within limits, and says what has become of it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._status = 0
        self._body: Body | None = None
        self.headers: Headers = _NO_HEADERS
        self.is_whole: bool = False
        """Whether all of it has come, so that its connection may serve again."""

    @property
    def has_begun(self) -> bool:
        """Whether the headers have come."""
        return self._status > 0

    def begin(self, status: int, raw_headers: Collection[tuple[bytes, bytes]]) -> None:
        """
        Raises:
            ResponseError: the body's encoding or stated length rules it out.
        """
        self._status = status
        self.headers = Headers(raw_headers)
        self._body = Body(self.headers, self._limits.max_response_bytes)

    def feed(self, chunk: bytes) -> None:
        """
        Raises:
            ResponseError: with `chunk`, the body is too large, or not what its headers say.
            DeadlineExceededError: the deadline has passed.
        """
        assert self._body
        self._body.feed(chunk)
        if failures.seconds_left(self._limits) == 0:
            raise failures.deadline_passed()

    def finish(self) -> RawResponse:
        """The whole answer.

        Raises:
            ResponseDecodeError: the body ended early.
        """
        assert self._body
        whole = RawResponse(self._status, self.headers, self._body.finish())
        self.is_whole = True
        return whole

    def fail(self, failure: TwilioMemoryError) -> RawResponse | TwilioMemoryError:
        """What to make of `failure`: of an error's answer, the status says more than a fault in its body does."""
        if isinstance(failure, ResponseError):
            failure.status = self._status
        if self._status < 300 or isinstance(failure, DeadlineExceededError):
            return failure
        return RawResponse(self._status, self.headers, self._body.so_far() if self._body else b"")
