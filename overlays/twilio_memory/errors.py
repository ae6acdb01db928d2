"""The errors that a call can raise.

TwilioMemoryError
|- InvalidArgumentError (also a ValueError)   an argument does not match the spec; nothing was sent
|- ConfigurationError                         an option is invalid, or the client is closed; no further request is sent
|  `- CredentialsError                        credentials are missing, incomplete or invalid
|- TransportError                             no complete response: .sent says whether the request was sent
|  |- ConnectError                            no connection; nothing was sent
|  |- ConnectionLostError                     the connection broke
|  `- RequestTimeoutError                     connecting or waiting for data took too long
|     `- DeadlineExceededError                the call's deadline passed
|- ResponseError                              a response arrived and can't be used: .status, .body_excerpt
|  |- ResponseDecodeError                     not JSON, does not match the spec, or truncated
|  `- ResponseTooLargeError                   larger than max_response_bytes
|- OperationFailedError                       an operation that was waited for failed, or was cancelled: .code, .detail
`- APIError                                   the API returned an error: .status, .code, .message, .request_id, ...
   |- ProfileMergedError        301, 308      only with on_merged="raise"
   |- BadRequestError           400
   |- AuthenticationError       401
   |- PermissionDeniedError     403
   |- NotFoundError             404
   |- ConflictError             409
   |- PreconditionFailedError   412
   |- RateLimitError            429
   `- ServerError               5xx

Every error can be pickled. Credentials, and what a successful response has, are in no error's text, repr, args or pickle. An
APIError's text has the message of the API. None has a library's exception as its cause, because those refer to the request, whose
headers contain the credentials.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypeVar

from twilio_memory.response import Headers

E = TypeVar("E", bound=BaseException)


class TwilioMemoryError(Exception):
    """The base class of this package's errors."""

    attempts: int = 0
    """How many requests the call sent, or tried to send, before it failed."""


class InvalidArgumentError(TwilioMemoryError, ValueError):
    """An argument does not match the spec. Nothing was sent."""

    def __init__(self, message: str, *, argument: str = "") -> None:
        super().__init__(message)
        self.argument = argument
        """The argument's name."""


class ConfigurationError(TwilioMemoryError):
    """An option is invalid, alone or together with another one, or the client is closed. No further request is sent."""


class CredentialsError(ConfigurationError):
    """Credentials are missing, incomplete, or not valid for HTTP basic authentication."""


class TransportError(TwilioMemoryError):
    """No complete response arrived."""

    def __init__(self, message: str, *, sent: Literal[False] | None = None) -> None:
        super().__init__(message)
        self.sent: Literal[False] | None = sent
        """False: the request did not reach the server. None: it may have."""


class ConnectError(TransportError):
    """No connection: refused, unknown host, untrusted certificate. The text names host and port, and `sent` is False."""

    def __init__(self, message: str, *, sent: Literal[False] = False) -> None:
        super().__init__(message, sent=sent)


class ConnectionLostError(TransportError):
    """The connection broke before the response was complete."""


class RequestTimeoutError(TransportError):
    """Connecting took longer than `connect_timeout`, or the server was silent for longer than `read_timeout`."""


class DeadlineExceededError(RequestTimeoutError):
    """The call took longer than `deadline`, which covers all attempts and the waits between them."""


class ResponseError(TwilioMemoryError):
    """A response arrived, and it can't be used."""

    def __init__(self, message: str, *, status: int | None = None, body_excerpt: str = "") -> None:
        super().__init__(message)
        self.status = status
        """The HTTP status."""
        self.body_excerpt = body_excerpt
        """The start of the body, at most 200 characters. It may contain traits, so it is not in the text or a pickle."""

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), self.args, {**self.__dict__, "body_excerpt": ""}


class ResponseDecodeError(ResponseError):
    """The body is not JSON, does not match the spec, or is truncated (then `truncated` is True)."""

    def __init__(
        self, message: str, *, status: int | None = None, body_excerpt: str = "", truncated: bool = False
    ) -> None:
        super().__init__(message, status=status, body_excerpt=body_excerpt)
        self.truncated = truncated


class ResponseTooLargeError(ResponseError):
    """The body is longer than `max_response_bytes`, after decompression."""


class OperationFailedError(TwilioMemoryError):
    """An operation that was waited for has failed, or was cancelled."""

    def __init__(
        self,
        message: str | None = None,
        *,
        operation_id: str = "",
        status: str = "",
        code: int | None = None,
        title: str | None = None,
        detail: str | None = None,
    ) -> None:
        reasons = [one for one in (title, detail) if one]
        said = on_one_line(": ".join(reasons), 400)
        number = f" (code {code})" if code is not None else ""
        super().__init__(
            message or f"The operation {operation_id[:512]!r} is {status[:20]}{f': {said}' if said else ''}{number}."
        )
        self.operation_id = operation_id
        """The operation's ID."""
        self.status = status
        """FAILED or CANCELLED."""
        self.code = code
        """Twilio's error code, if it sent one."""
        self.title = title
        """The kind of error."""
        self.detail = detail
        """What went wrong, in the API's words."""


class APIError(TwilioMemoryError):
    """The API returned an error status."""

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
        """The API's message, or a sentence of ours if it sent none."""
        self.status = status
        """The HTTP status."""
        self.code = code
        """Twilio's error code, such as 20404."""
        self.more_info = more_info
        """The URL of a page about the error."""
        self.details: dict[str, Any] = dict(details or {})
        """The whole body, if it is a JSON object; else empty. It can say more than the text does: do not log it."""
        self.request_id = request_id
        """Quote it when you contact Twilio's support."""
        self.retry_after = retry_after
        """Seconds to wait before the next request, if the server sent Retry-After."""
        self.headers: Headers = headers or Headers()


class ProfileMergedError(APIError):
    """The profile was merged into the profile `canonical_id`. Raised only with ``on_merged="raise"``."""

    canonical_id: str = ""


class BadRequestError(APIError):
    """400: the API rejected the request, such as an argument's value."""


class AuthenticationError(APIError):
    """401: the credentials are wrong or were revoked."""


class PermissionDeniedError(APIError):
    """403: the credentials do not allow this."""


class NotFoundError(APIError):
    """404: the store, the profile, or what you look for in it does not exist."""


class ConflictError(APIError):
    """409: the request contradicts what the API has stored."""


class PreconditionFailedError(APIError):
    """412: what the API has stored is not the version that `if_match` names."""


class RateLimitError(APIError):
    """429: too many requests, after the retries. `retry_after` says how long to wait."""


class ServerError(APIError):
    """5xx: the service, or a gateway in front of it, failed.

    502, 503 and 504 are retried first, if the request can be repeated; 500 and others are not.
    """


def on_one_line(text: str, most: int) -> str:
    """The first `most` characters of what a server sent, for the text of an error."""
    return " ".join("".join(c if c.isprintable() else " " for c in text[:most]).split())


def without_frames(error: E) -> E:
    """`error`, without its traceback so far and what led to it."""
    error.__context__ = None
    return error.with_traceback(None)
