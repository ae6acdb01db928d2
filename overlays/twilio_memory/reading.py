"""Bodies of responses: JSON, checked against the spec, as the values that callers get."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, Required, TypedDict, cast

from twilio_memory.accepted import Accepted
from twilio_memory.clock import SYSTEM_CLOCK
from twilio_memory.decode import decode_json
from twilio_memory.errors import ResponseDecodeError
from twilio_memory.paging import Page
from twilio_memory.profile import Profile, Trait, TraitValue
from twilio_memory.response import ResponseInfo
from twilio_memory.retry import parse_retry_after
from twilio_memory.schemas import check_response
from twilio_memory_api.constraints import MODELS, Header, Operation, Schema

if TYPE_CHECKING:
    from twilio_memory.call import Call
    from twilio_memory_api import models  # So that type checkers find properties that the spec no longer has.


SMALL = 8192
"""Bytes of a body. Below that, it is faster to check it while it is decoded a second time than to check its value."""


def read_body(schema: Schema, body: bytes) -> Any:
    """The JSON value of `body`, which matches `schema`. Null stands for a property that was not sent.

    Raises:
        ResponseDecodeError: it is not JSON, or does not match. The text names the place, and not the value.
    """
    decode, check_text, check_value = _tools(schema)
    try:
        value = decode(body)
        if len(body) < SMALL:
            check_text(body)
        else:
            check_value(value)
        return value
    except (ValueError, RecursionError):  # Of msgspec. What follows explains, and knows more kinds of text.
        value = decode_json(body)
        check_response(schema, value)
        return value


@cache
def _tools(schema: Schema) -> tuple[Callable[[bytes], Any], Callable[[bytes], Any], Callable[[Any], Any]]:
    """What decodes a body, what checks its text, and what checks its value."""
    import msgspec  # Slow to import; a process needs it with its first response.

    kind = _type_of(schema)
    return msgspec.json.Decoder().decode, msgspec.json.Decoder(kind).decode, partial(msgspec.convert, type=kind)


@cache
def _type_of(schema: Schema) -> Any:
    """`schema` as a type that msgspec checks in one pass. Lengths, bounds and unknown properties are the server's business."""
    import msgspec

    kind: Any = Any
    if schema.type == "string":
        kind = Annotated[str, msgspec.Meta(pattern=f"(?a){schema.pattern}")] if schema.pattern else str
    elif schema.type == "array":
        kind = list[_type_of(schema.items)] if schema.items else list[Any]  # type: ignore[misc]
    elif schema.type == "object" and schema.properties:
        members = {
            name: Required[_type_of(member)] if name in schema.required else _type_of(member) | None
            for name, member in schema.properties.items()
        }
        kind = cast(Any, TypedDict)("Object", members, total=False)
    elif schema.type == "object":
        kind = dict[str, _type_of(schema.values)] if schema.values else dict[str, Any]  # type: ignore[misc]
    elif schema.type is not None:
        kind = {"integer": int, "number": int | float, "boolean": bool}[schema.type]
    return kind | None if schema.nullable and kind is not Any else kind


def read_value(call: Call[Any], value: Any, info: ResponseInfo) -> Any:
    """What the caller of `call` gets for `value`, the JSON of its response.

    Raises:
        ResponseDecodeError: a date-time can't be read.
    """
    operation = call.operation
    if operation.answer is None:
        return None
    try:
        if operation.page:
            return _read_page(call, operation, value, info)
        model = _model(operation.model or "").from_dict(value)
        if reader := _OWN.get(operation.model or ""):
            return reader(model, value, info, call)
        if operation.model == "LookupResult":
            model.profiles = model.profiles or []  # The API says null, or nothing, if there are none.
        model.response = info
        return model
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
    return Page(tuple(items), token, info, call.with_argument("page_token", token) if token else None)


def _to_trait(model: models.FullTrait) -> Trait:
    return Trait(model.name, model.value, model.trait_group, model.timestamp)


def _to_profile(model: models.Profile, value: dict[str, Any], info: ResponseInfo, call: Call[Any]) -> Profile:
    if model.id is None:
        raise ResponseDecodeError("The profile has no id.")
    groups = model.traits.additional_properties if model.traits else {}
    traits: dict[str, dict[str, TraitValue]] = {name: group.additional_properties for name, group in groups.items()}
    return Profile(model.id, call.requested_profile or model.id, model.created_at, traits, value, info)


def _to_accepted(model: models.Accepted, value: dict[str, Any], info: ResponseInfo, call: Call[Any]) -> Accepted:
    retry_after = parse_retry_after(info.headers.get(Header.RETRY_AFTER), SYSTEM_CLOCK.wall)
    return Accepted(model.message, info.headers.get("operation-id"), value.get("statusUrl"), retry_after, info, value)


_OWN: dict[str, Callable[[Any, Any, ResponseInfo, Any], Any]] = {"Profile": _to_profile, "Accepted": _to_accepted}
"""Makes the values of the client's own classes from the generated models."""


@cache
def _model(name: str) -> Any:
    return getattr(import_module(f"twilio_memory_api.models.{MODELS[name]}"), name)
