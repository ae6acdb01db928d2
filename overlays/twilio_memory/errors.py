"""Everything that a call can raise.

TwilioMemoryError
|- InvalidArgumentError (also a ValueError)   an argument breaks the API's description; nothing was sent
|- ConfigurationError                         options that can't work; nothing was sent
|  `- CredentialsError                        credentials that are missing, or half a pair
|- TransportError                             no usable answer came: .sent says whether the request went out
|  |- ConnectError                            it did not
|  |- ConnectionLostError                     it may have
|  `- RequestTimeoutError                     it took too long to connect, or to read
|     `- DeadlineExceededError                the whole call took too long
|- ResponseError                              an answer came and can't be used: .status, .body_excerpt
|  |- ResponseDecodeError                     not JSON, not of the described shape, cut short
|  `- ResponseTooLargeError                   more bytes than max_response_bytes
`- APIError                                   the API said no: .status, .code, .message, .request_id, ...
   |- ProfileMergedError        301           only with on_merged="raise"
   |- BadRequestError           400
   |- AuthenticationError       401
   |- PermissionDeniedError     403
   |- NotFoundError             404
   |- RateLimitError            429
   `- ServerError               5xx

Every one of them can be pickled, and none holds credentials or a trait's value in its text, repr, args or pickle. None has a
library's exception as its cause: those hold on to the request, whose headers carry the credentials.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from twilio_memory.response import Headers


class TwilioMemoryError(Exception):
    """The base of all errors of this package."""

    attempts: int = 0
    """How many requests the call had sent, or tried to send, when it gave up."""


class InvalidArgumentError(TwilioMemoryError, ValueError):
    """An argument is not what the API's description allows. Nothing was sent."""

    def __init__(self, message: str, *, argument: str = "") -> None:
        super().__init__(message)
        self.argument = argument
        """The argument's name."""


class ConfigurationError(TwilioMemoryError):
    """The client's options can't work, alone or together. Nothing was sent."""


class CredentialsError(ConfigurationError):
    """Credentials are missing, incomplete, or not fit for HTTP basic authentication."""


class TransportError(TwilioMemoryError):
    """No usable answer came."""

    def __init__(self, message: str, *, sent: Literal[False] | None = None) -> None:
        super().__init__(message)
        self.sent: Literal[False] | None = sent
        """False: the request did not reach the server. None: it may have."""


class ConnectError(TransportError):
    """There is no connection: refused, unknown host, TLS not trusted. `sent` is False."""

    def __init__(self, message: str, *, sent: Literal[False] = False) -> None:
        super().__init__(message, sent=sent)


class ConnectionLostError(TransportError):
    """The connection broke before the answer was whole."""


class RequestTimeoutError(TransportError):
    """Connecting took longer than `connect_timeout`, or the server was silent for longer than `read_timeout`."""


class DeadlineExceededError(RequestTimeoutError):
    """The call took longer than `deadline`, all of its attempts and waits together."""


class ResponseError(TwilioMemoryError):
    """An answer came, and it can't be used."""

    def __init__(self, message: str, *, status: int | None = None, body_excerpt: str = "") -> None:
        super().__init__(message)
        self.status = status
        """The answer's HTTP status."""
        self.body_excerpt = body_excerpt
        """The start of the body, at most 200 characters. It may hold traits, so it is in no text, and in no pickle."""

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self.args, {**self.__dict__, "body_excerpt": ""}


class ResponseDecodeError(ResponseError):
    """The body is not JSON, not of the described shape, or ended early (then `truncated` is True)."""

    def __init__(
        self, message: str, *, status: int | None = None, body_excerpt: str = "", truncated: bool = False
    ) -> None:
        super().__init__(message, status=status, body_excerpt=body_excerpt)
        self.truncated = truncated


class ResponseTooLargeError(ResponseError):
    """The body is longer than `max_response_bytes`, after decompression."""


class APIError(TwilioMemoryError):
    """The API answered that it won't do as asked."""

    def __init__(
        self,
        message: str,
        *,
        status: int = 0,
        code: int | None = None,
        more_info: str | None = None,
        details: Mapping[str, Any] | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        headers: Headers | None = None,
        summary: str | None = None,
    ) -> None:
        super().__init__(summary or message)
        self.message = message
        """The API's own words, or a sentence of ours where it sent none."""
        self.status = status
        """The HTTP status."""
        self.code = code
        """Twilio's number for this kind of error, such as 20404."""
        self.more_info = more_info
        """The URL of a page about it."""
        self.details: dict[str, Any] = dict(details or {})
        """The answer's whole body, where that is a JSON object."""
        self.request_id = request_id
        """What to name when talking to Twilio's support."""
        self.retry_after = retry_after
        """Seconds to wait before the next try, where the server asked for a wait."""
        self.headers: Headers = headers or Headers()


class ProfileMergedError(APIError):
    """The profile was merged into the profile `canonical_id`. Raised only with ``on_merged="raise"``."""

    canonical_id: str = ""


class BadRequestError(APIError):
    """400: the API does not take an argument's value."""


class AuthenticationError(APIError):
    """401: the credentials are wrong or were revoked."""


class PermissionDeniedError(APIError):
    """403: the credentials do not allow this."""


class NotFoundError(APIError):
    """404: there is no such store, or no such profile in it."""


class RateLimitError(APIError):
    """429: too many requests; `retry_after` says how long to wait."""


class ServerError(APIError):
    """5xx: the service, or a gateway in front of it, failed."""
