"""Bodies of responses: JSON, checked against the spec, as the values that callers get."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

import msgspec

from twilio_memory.accepted import Accepted
from twilio_memory.clock import SYSTEM_CLOCK
from twilio_memory.decode import decode_json
from twilio_memory.errors import ResponseDecodeError
from twilio_memory.paging import Page
from twilio_memory.profile import Profile, Trait
from twilio_memory.response import ResponseInfo
from twilio_memory.retry import parse_retry_after
from twilio_memory.schemas import check_response, matcher
from twilio_memory_api.constraints import MODELS, Header, Operation, Schema
from twilio_memory_api.datetimes import parse_datetime

if TYPE_CHECKING:
    from twilio_memory.call import Call
    from twilio_memory_api import models  # So that type checkers find properties that the spec no longer has.


_decode = msgspec.json.Decoder().decode


def read_body(schema: Schema, body: bytes) -> Any:
    """The JSON value of `body`, which matches `schema`. Null stands for a property that was not sent.

    Raises:
        ResponseDecodeError: it is not JSON, or does not match. The text names the place, and not the value.
    """
    try:
        value = _decode(body)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        # Python's own decoder knows more kinds of text, and says why.
        value = decode_json(body)
    if not matcher(schema)(value):
        check_response(schema, value)
    return value


def read_value(call: Call[Any], value: Any, info: ResponseInfo) -> Any:
    """What the caller of `call` gets for `value`, the JSON of its response.

    Raises:
        ResponseDecodeError: a date-time can't be read, or nothing of what should be there is.
    """
    operation = call.operation
    if operation.answer is None:
        return None
    try:
        if operation.page:
            return _read_page(call, operation, value, info)
        if reader := _OWN.get(operation.model):
            return reader(call, value, info)
        model = _model(operation.model or "").from_dict(value)
        if operation.model == "LookupResult":
            model.profiles = model.profiles or []  # The API says null, or nothing, if there are none.
        model.response = info
        return model
    except RecursionError:
        raise ResponseDecodeError("The body is nested too deeply.") from None
    except (ValueError, OverflowError):
        # The types were checked before, so it is a date-time. The message must not contain its text, which could be anything.
        raise ResponseDecodeError("A date-time in the body can't be parsed.") from None


def _read_page(call: Call[Any], operation: Operation, value: dict[str, Any], info: ResponseInfo) -> Page[Any]:
    items = value.get(operation.page or "") or ()
    if operation.item:
        items = [_model(operation.item).from_dict(item) for item in items]
    if operation.item == "FullTrait":
        items = map(_to_trait, items)
    token = (value.get("meta") or {}).get("nextToken") or None
    if token and not call.takes("page_token", token):
        raise ResponseDecodeError("The token of the next page can't be sent.")
    return Page(tuple(items), token, info, call.with_page(token) if token else None)


def _to_trait(model: models.FullTrait) -> Trait:
    return Trait(model.name, model.value, model.trait_group, model.timestamp)


def _to_profile(call: Call[Any], value: dict[str, Any], info: ResponseInfo) -> Profile:
    """Not by way of the generated model, which would make an object of every trait group."""
    answer = call.operation.answer
    assert answer
    names = answer.names
    profile_id = value.get(names["id"]) or _unwritten_id(call, value, info)
    created_at = value.get(names["created_at"])
    return Profile(
        profile_id,
        call.requested_id or profile_id,
        parse_datetime(created_at) if created_at is not None else None,
        value.get(names["traits"]) or {},
        value,
        info,
    )


def _unwritten_id(call: Call[Any], value: dict[str, Any], info: ResponseInfo) -> str:
    """The ID of a profile whose body has none, which the spec allows: the canonical ID in the headers, or the one asked for."""
    assert call.operation.answer
    if all(value.get(name) is None for name in call.operation.answer.properties):
        raise ResponseDecodeError("The body has nothing of a profile.")
    named = info.headers.get_only(Header.CANONICAL_PROFILE_ID)
    found = named if named and call.takes("profile_id", named) else call.profile_id
    assert found
    return found


def _to_accepted(call: Call[Any], value: dict[str, Any], info: ResponseInfo) -> Accepted:
    model: models.Accepted | models.OperationAccepted = _model(call.operation.model or "").from_dict(value)
    retry_after = parse_retry_after(info.headers.get_all(Header.RETRY_AFTER), SYSTEM_CLOCK.wall)
    return Accepted(
        model.message, info.headers.get_only("operation-id"), value.get("statusUrl"), retry_after, info, value
    )


_OWN: dict[str | None, Callable[[Any, Any, ResponseInfo], Any]] = {
    "Profile": _to_profile,
    "Accepted": _to_accepted,
    "OperationAccepted": _to_accepted,
}
"""Makes the values of the client's own classes."""


@cache
def _model(name: str) -> Any:
    return getattr(import_module(f"twilio_memory_api.models.{MODELS[name]}"), name)
