"""Reads requests as ASGI delivers them: arguments and bodies."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote_to_bytes

from twilio_memory.address import Origin
from twilio_memory_local.handlers.call import Refused
from twilio_memory_local.replies import error
from twilio_memory_local.spec import Invalid, Operation

MEDIA_TYPE = "application/json"
CROSS_SITE = "A web page of another site must not do this."


class TooLarge(Exception):
    """The body is longer than the limit."""


def header(scope: dict[str, Any], name: str) -> str | None:
    """The first value of a header; None if the request does not have it."""
    wanted = name.lower().encode()
    return next((value.decode("latin-1") for key, value in scope["headers"] if key == wanted), None)


def read_arguments(
    operation: Operation, path_arguments: dict[str, str], query: bytes, headers: Mapping[str, str | None]
) -> dict[str, Any]:
    """The arguments of a request, by the names in the spec. A header that was not sent is None.

    Raises:
        Invalid: they do not match the spec.
    """
    texts = {name: [_decode(value, name)] for name, value in path_arguments.items()}
    texts |= {name: [value] for name, value in headers.items() if value is not None}
    for name, value in _split_query(query):
        parameter = operation.parameters.get(name)
        if parameter is None or parameter.location != "query":
            raise Invalid(f"there is no query parameter {name[:50]!r}")
        if name in texts and not parameter.is_repeated:
            raise Invalid(f"{name} is repeated")
        texts.setdefault(name, []).append(value)
    for parameter in operation.parameters.values():
        if parameter.required and parameter.name not in texts:
            raise Invalid(f"{parameter.name} is missing")
    given = {name: operation.parameters[name].read(values) for name, values in texts.items()}
    defaults = {name: parameter.default for name, parameter in operation.parameters.items()}
    return {name: value for name, value in defaults.items() if value is not None} | given


def _split_query(query: bytes) -> list[tuple[str, str]]:
    pairs = [pair.partition("=") for pair in query.decode("latin-1").split("&") if pair]
    names = [(_decode(name.replace("+", " "), "a name in the query"), value) for name, _, value in pairs]
    return [(name, _decode(value.replace("+", " "), name[:50])) for name, value in names]


def _decode(text: str, place: str) -> str:
    """Decodes percent-encoded UTF-8.

    Raises:
        Invalid: a percent sign is not followed by two hex digits, or the bytes are not UTF-8.
    """
    if re.search(r"%(?![0-9A-Fa-f]{2})", text):
        raise Invalid(f"{place} contains a % that two hex digits do not follow")
    try:
        return unquote_to_bytes(text.encode("latin-1")).decode("utf-8")
    except UnicodeDecodeError:
        raise Invalid(f"{place} is not UTF-8") from None


async def read_bytes(scope: dict[str, Any], receive: Any, limit: int) -> bytes:
    """
    Raises:
        TooLarge: the body is longer than `limit` bytes.
        Refused: the client has gone before it sent all of it. Nobody gets the response.
    """
    if int(header(scope, "content-length") or 0) > limit:
        raise TooLarge
    body = bytearray()
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Refused(error(400, "The body ended early."))
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > limit:
            raise TooLarge
    return bytes(body)


def read_json(scope: dict[str, Any], content: bytes) -> Any:
    """
    Raises:
        Invalid: the request says that its body is something else than JSON, or it is not JSON.
    """
    media_type = (header(scope, "content-type") or "").partition(";")[0].strip().lower()
    if media_type != MEDIA_TYPE:
        raise Invalid(f"the Content-Type must be {MEDIA_TYPE}")
    return parse_json(content)


def parse_json(content: bytes) -> Any:
    """
    Raises:
        Invalid: it is not JSON.
    """
    try:
        value = json.loads(content.decode("utf-8"), parse_constant=_refuse)
        json.dumps(value, ensure_ascii=False).encode("utf-8")  # Half of a surrogate pair can't be encoded.
    except (ValueError, RecursionError):
        raise Invalid("the body is not JSON") from None
    return value


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON.")


def in_origin_form(scope: dict[str, Any]) -> dict[str, Any]:
    """`scope`, whose target may be a whole URL, as if to a proxy: RFC 9112 has servers accept that, and ignore Host then."""
    match = _ABSOLUTE.fullmatch(scope["raw_path"])
    if not match:
        return scope
    headers = [(b"host", match["authority"]), *((name, value) for name, value in scope["headers"] if name != b"host")]
    return {**scope, "raw_path": match["path"] or b"/", "headers": headers}


_ABSOLUTE = re.compile(rb"http://(?P<authority>[^/]*)(?P<path>/.*)?", re.IGNORECASE)


def is_cross_site(scope: dict[str, Any]) -> bool:
    """Whether a browser says that a page of another site sends the request."""
    site, origin = header(scope, "sec-fetch-site"), header(scope, "origin")
    if site not in (None, "same-origin", "none"):
        return True
    return origin is not None and origin.partition("://")[2] != header(scope, "host")


def base_url(scope: dict[str, Any]) -> str:
    """The URL of the service, as the client wrote it."""
    host = header(scope, "host") or ""
    plain = re.fullmatch(r"[A-Za-z0-9.:\[\]-]+", host)
    return f"{scope['scheme']}://{host if plain else ':'.join(map(str, scope['server']))}"


def host_name(scope: dict[str, Any]) -> str | None:
    """The host without the port; None if it can't be read. A request without one, which no browser sends, is for this machine."""
    host = header(scope, "host")
    if host is None:
        return "localhost"
    try:
        return Origin.parse(f"http://{host}").host
    except ValueError:
        return None
