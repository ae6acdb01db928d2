"""Validates arguments and responses against the schemas of the spec."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from twilio_memory.errors import ResponseDecodeError
from twilio_memory_api.constraints import Schema

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list, tuple),
    "object": (dict,),
}


def argument_fault(schema: Schema, value: object) -> str | None:
    """The rule of `schema` that the argument `value` breaks, to put after "must"; None if it is valid."""
    if not _is_a(schema, value):
        return f"be {_article(schema.type)}"
    if schema.enum and value not in schema.enum:
        return f"be one of {', '.join(schema.enum)}"
    if isinstance(value, str):
        return _text_fault(schema, value)
    if isinstance(value, (int, float)):
        if schema.minimum is not None and value < schema.minimum:
            return f"be at least {schema.minimum}"
        if schema.maximum is not None and value > schema.maximum:
            return f"be at most {schema.maximum}"
    return None


def checked_answer(schema: Schema, value: Any) -> Any:
    """`value`, a response's body, without null properties: those count as not sent, unless the schema allows null.

    Checks types, patterns and required properties. It ignores lengths, bounds and unknown properties.

    Raises:
        ResponseDecodeError: `value` does not match the schema. The text names the place, and not the value.
    """
    return value if _predicate(schema)(value) else _checked(schema, value, "The body")


@cache
def _predicate(schema: Schema) -> Callable[[Any], bool]:
    """A fast test that a value matches `schema` and contains no null. Most responses need no other check."""
    required, inner = schema.required, [(name, _predicate(member)) for name, member in schema.properties.items()]

    def is_object(value: Any) -> bool:
        if type(value) is not dict:
            return False
        for name, is_right in inner:
            if name in value and not is_right(value[name]):
                return False
        return not required or all(name in value for name in required)

    if schema.type is None:
        return lambda value: value is not None
    if schema.type == "object":
        others, known = schema.values and _predicate(schema.values), schema.properties.keys()
        if not others:
            return is_object
        return lambda value: is_object(value) and all(others(item) for name, item in value.items() if name not in known)
    if schema.type == "array" and schema.items:
        is_right = _predicate(schema.items)
        return lambda value: type(value) is list and all(map(is_right, value))
    if schema.type == "string" and schema.pattern:
        search = _search(schema.pattern)
        return lambda value: type(value) is str and search(value) is not None
    kinds = _TYPES[schema.type]
    return lambda value: type(value) in kinds


def _checked(schema: Schema, value: Any, where: str) -> Any:
    if not _is_a(schema, value):
        raise ResponseDecodeError(f"{where} is not {_article(schema.type)}.")
    if isinstance(value, str) and schema.pattern and not _search(schema.pattern)(value):
        raise ResponseDecodeError(f"{where} does not match {_as_in_the_spec(schema.pattern)}.")
    if isinstance(value, list) and schema.items:
        return [_checked(schema.items, item, f"{where}[{index}]") for index, item in enumerate(value)]
    if isinstance(value, dict) and (schema.properties or schema.values):
        return _checked_object(schema, value, where)
    return value


def _checked_object(schema: Schema, value: dict[str, Any], where: str) -> dict[str, Any]:
    checked = {}
    for name, item in value.items():
        inner = schema.properties.get(name) or schema.values
        if inner is None:
            checked[name] = item
        elif item is not None or inner.nullable or name not in schema.properties:
            place = repr(name) if name in schema.properties else f"A value in {where}"
            checked[name] = _checked(inner, item, place)
    for name in schema.required:
        if name not in checked:
            raise ResponseDecodeError(f"{where} has no {name!r}.")
    return checked


def _is_a(schema: Schema, value: object) -> bool:
    if schema.type is None or (schema.nullable and value is None):
        return True
    return isinstance(value, _TYPES[schema.type]) and (schema.type == "boolean" or not isinstance(value, bool))


def _text_fault(schema: Schema, value: str) -> str | None:
    if schema.min_length is not None and len(value) < schema.min_length:
        return "not be empty" if schema.min_length == 1 else f"have at least {schema.min_length} characters"
    if schema.max_length is not None and len(value) > schema.max_length:
        return f"have at most {schema.max_length} characters (it has {len(value)})"
    if schema.pattern is not None and not _search(schema.pattern)(value):
        return f"match {_as_in_the_spec(schema.pattern)}"
    return None if value.isascii() or _is_utf8(value) else "be text that UTF-8 can encode"


def _is_utf8(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


@cache  # The spec has few patterns.
def _search(pattern: str) -> Callable[[str], object]:
    return re.compile(pattern, re.ASCII).search


def _as_in_the_spec(pattern: str | None) -> str:
    return (pattern or "").replace(r"\Z", "$")


def _article(name: str | None) -> str:
    return f"an {name}" if name in ("array", "object", "integer") else f"a {name}"


def shown(value: object) -> str:
    """The repr of `value`, shortened, for an error's text."""
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
