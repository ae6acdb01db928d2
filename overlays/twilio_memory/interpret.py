"""What a response means: a merged profile, or an error. Nothing here does I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

from twilio_memory.decode import decode_json
from twilio_memory.errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    NotFoundError,
    PermissionDeniedError,
    PreconditionFailedError,
    ProfileMergedError,
    RateLimitError,
    ResponseDecodeError,
    ResponseError,
    ServerError,
    on_one_line,
)
from twilio_memory.response import RawResponse
from twilio_memory.retry import parse_retry_after
from twilio_memory_api.constraints import Header

_ERRORS: dict[int, type[APIError]] = {
    301: ProfileMergedError,
    308: ProfileMergedError,
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    412: PreconditionFailedError,
    429: RateLimitError,
}
_EXCERPT = 200


def excerpt(response: RawResponse) -> str:
    """The start of the body, as text for a person to read."""
    return response.body[: _EXCERPT * 4].decode(errors="replace")[:_EXCERPT]


def error_of(response: RawResponse, wall_clock: Callable[[], float]) -> APIError | ResponseError:
    """The error for `response`, which is not a success."""
    kind = _ERRORS.get(response.status) or (ServerError if response.status >= 500 else APIError)
    if response.status < 400 and kind is APIError:
        return ResponseError(
            f"The response has the status {_status(response.status)}, which the spec does not define.",
            status=response.status,
            body_excerpt=excerpt(response),
        )
    details = _details(response)
    message, code, more_info = _words(details)
    request_id = response.headers.get_only(Header.TWILIO_REQUEST_ID)
    return kind(
        message or f"The response has no message ({_kind_of_body(response)}).",
        status=response.status,
        code=code,
        more_info=more_info,
        details=details,
        request_id=request_id,
        retry_after=parse_retry_after(response.headers.get_all(Header.RETRY_AFTER), wall_clock),
        headers=response.headers,
        summary=_summary(response, message, code, request_id),
    )


def canonical_id(response: RawResponse, url: str, profile_id: str) -> str | None:
    """The canonical ID in `response`, the 301 or 308 to a request of `url` for `profile_id`; None if there is none.

    It is the header Canonical-Profile-Id, or else part of Location. Location must differ from `url` in the profile ID only, since
    credentials must not go to another origin, store or scheme. The caller must check the ID in both cases.
    """
    if stated := response.headers.get_only(Header.CANONICAL_PROFILE_ID):
        return stated
    here = urlsplit(url)
    before, _, after = here.path.rpartition(profile_id)
    location = response.headers.get_only(Header.LOCATION)
    if location is None:
        return None
    try:
        there = urlsplit(urljoin(url, location))
    except ValueError:
        return None
    moved = there.path[len(before) : len(there.path) - len(after)]
    same = _origin(there) == _origin(here) is not None and there.path == f"{before}{moved}{after}"
    return moved if same else None


def _origin(url: SplitResult) -> tuple[str, str | None, int | None] | None:
    if "@" in url.netloc:
        return None
    try:
        return url.scheme, url.hostname, url.port or {"http": 80, "https": 443}.get(url.scheme)
    except ValueError:
        return None


def _summary(response: RawResponse, message: str | None, code: int | None, request_id: str | None) -> str:
    said = on_one_line(message, 400) if message else None
    notes = [f"code {code}"] if code is not None else []
    notes += [f"request {on_one_line(request_id, 100)}"] if request_id else []
    text = f"{_status(response.status)}: {said or f'no message; the body is {_kind_of_body(response)}'}"
    return f"{text} ({', '.join(notes)})" if notes else text


def _details(response: RawResponse) -> dict[str, Any]:
    try:
        body = decode_json(response.body)
    except ResponseDecodeError:
        return {}
    return body if isinstance(body, dict) else {}


def _words(details: Mapping[str, Any]) -> tuple[str | None, int | None, str | None]:
    """Message, code and URL in an error's body: of Twilio's own format, RFC 9457, or a list of errors."""
    errors = details.get("errors")
    first = errors[0] if isinstance(errors, list) and errors and isinstance(errors[0], dict) else {}
    message = _first_text(details, "message", "detail", "title") or _first_text(first, "message", "detail")
    more_info = _first_text(details, "more_info", "type") or _first_text(first, "infoUrl")
    codes = (details.get("code"), first.get("code"))
    code = next((c for c in codes if isinstance(c, int) and not isinstance(c, bool)), None)
    return message, code, more_info


def _first_text(values: Mapping[str, Any], *names: str) -> str | None:
    return next((value for name in names if isinstance(value := values.get(name), str) and value), None)


def _status(status: int) -> str:
    try:
        return f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _kind_of_body(response: RawResponse) -> str:
    if not response.body:
        return "empty"
    return on_one_line(response.headers.get("content-type", "of no type").partition(";")[0], 100)
