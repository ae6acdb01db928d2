"""Lists in pages. A page token is a position in one list, signed."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from twilio_memory_local.handlers.call import Call, Reply
from twilio_memory_local.store.session import Session

Position: TypeAlias = tuple[str, str]
_SEAL = 16
_OPPOSITE = {"ASC": "DESC", "DESC": "ASC"}


def page(
    session: Session, call: Call, key: str, statements: Mapping[str, str], item: Callable[..., Any], **values: Any
) -> Reply:
    """The page that the call asks for.

    Args:
        session: the session.
        call: the call.
        key: the name of the property with the items.
        statements: made by store.session.paged.
        item: makes an item of a row.
        values: parameters of the statements.

    Raises:
        Refused: the page token was not made for this list, or has expired.
    """
    size: int = call.arguments["pageSize"]
    order: str = call.arguments.get("orderBy", "DESC")
    listing, token = _listing(call), call.arguments.get("pageToken")
    backward, position = False, None
    if token is not None:
        cursor = read_token(token, listing, call.key)
        if cursor is None:
            raise call.refusal(400, message="The page token is not for this list, or has expired.")
        backward, position = cursor
    at, after = position or (None, None)
    statement = statements[_OPPOSITE[order] if backward else order]
    rows = session.rows(statement, at=at, id=after, count=size + 1, **values)
    more, rows = len(rows) > size, rows[:size]
    if backward:
        rows.reverse()
    meta: dict[str, Any] = {"key": key, "pageSize": size}
    if rows and (more or backward):
        meta["nextToken"] = make_token(False, rows[-1][:2], listing, call.key)
    if rows and (more if backward else position):
        meta["previousToken"] = make_token(True, rows[0][:2], listing, call.key)
    return Reply(200, {key: [item(*row) for row in rows], "meta": meta})


def _listing(call: Call) -> list[Any]:
    """What has to be the same in all requests of a list."""
    free = ("pageToken", "pageSize")
    return [call.operation.id, {name: value for name, value in call.arguments.items() if name not in free}]


def make_token(backward: bool, position: tuple[Any, ...], listing: list[Any], key: bytes) -> str:
    """A token of the page that ends before (`backward`), or begins after, a position in the list `listing`."""
    text = json.dumps([backward, *position]).encode()
    return base64.urlsafe_b64encode(_seal(text, listing, key) + text).decode()


def read_token(token: str, listing: list[Any], key: bytes) -> tuple[bool, Position] | None:
    """What was given to make_token; None if the token was not made for `listing` with `key`."""
    try:
        data = base64.b64decode(token.encode("ascii"), altchars=b"-_", validate=True)
    except ValueError:
        return None
    seal, text = data[:_SEAL], data[_SEAL:]
    if not hmac.compare_digest(seal, _seal(text, listing, key)):
        return None
    backward, at, after = json.loads(text)
    return backward, (at, after)


def _seal(text: bytes, listing: list[Any], key: bytes) -> bytes:
    return hmac.digest(key, json.dumps(listing).encode() + text, "sha256")[:_SEAL]
