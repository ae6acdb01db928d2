"""Validates arguments and responses against the schemas of the spec."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Callable
from functools import cache
from typing import Any

from twilio_memory.errors import ResponseDecodeError
from twilio_memory_api.constraints import Schema
from twilio_memory_api.datetimes import parse_datetime

_TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list, tuple),
    "object": (dict,),
}

_ANY = Schema()
_HOUR = r"([01]\d|2[0-3]):[0-5]\d"
_DATE_TIME = re.compile(rf"\d{{4}}-\d\d-\d\d[Tt ]{_HOUR}:([0-5]\d|60)(\.\d+)?([Zz]|[+-]{_HOUR})", re.ASCII)
_MAX_BITS = 3321
"""Of an integer with 1000 digits. Python writes no integer with more than some thousands."""


def _is_date_time(text: str) -> bool:
    return bool(_DATE_TIME.fullmatch(text)) and _is_parsed(parse_datetime, text.upper())


def _is_date(text: str) -> bool:
    return len(text) == 10 and _is_parsed(datetime.date.fromisoformat, text)


def _is_parsed(parse: Callable[[str], object], text: str) -> bool:
    try:
        parse(text)
    except (ValueError, OverflowError):
        return False
    return True


FORMATS: dict[str, tuple[str, Callable[[str], object]]] = {
    "date-time": ("be a datetime with a time zone, or a str such as 2025-01-31T12:00:00Z", _is_date_time),
    "date": ("be a datetime.date, or a str such as 2025-01-31", _is_date),
    "uuid": ("be a UUID", re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}").fullmatch),
    "uri": ("be a URI", re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[!-~]*").fullmatch),
}
"""The formats of strings: what a text must be, and what finds that it is."""


def argument_fault(schema: Schema, value: object) -> str | None:
    """The rule of `schema` that the argument `value` breaks, to put after "must"; None if it is valid."""
    if schema.format in FORMATS:
        rule, is_valid = FORMATS[schema.format]
        if not (isinstance(value, str) and is_valid(value)):
            return rule
    if not _is_a(schema, value):
        return f"be {_article(schema.type)}"
    if schema.enum and value not in schema.enum:
        return f"be one of {', '.join(map(str, schema.enum))}"
    if isinstance(value, str):
        return _text_fault(schema, value)
    return _number_fault(schema, value) if isinstance(value, (int, float)) else None


def check_response(schema: Schema, value: Any, where: str = "The body") -> None:
    """Checks types, patterns and required properties. It ignores lengths, bounds and unknown properties.

    Null counts as not sent, unless the schema allows it.

    Raises:
        ResponseDecodeError: `value`, a response's body, does not match the schema. The text names the place, and not the value.
    """
    if not _is_a(schema, value):
        raise ResponseDecodeError(f"{where} is not {_article(schema.type)}.")
    if isinstance(value, str) and schema.pattern and not _search(schema.pattern)(value):
        raise ResponseDecodeError(f"{where} does not match {_as_in_the_spec(schema.pattern)}.")
    if isinstance(value, list) and schema.items:
        for index, item in enumerate(value):
            check_response(schema.items, item, f"{where}[{index}]")
    if isinstance(value, dict):
        for name in schema.required:
            if value.get(name) is None and not (name in value and schema.properties.get(name, _ANY).nullable):
                raise ResponseDecodeError(f"{where} has no {name!r}.")
        for name, item in value.items():
            if member := schema.properties.get(name):
                if item is not None:
                    check_response(member, item, repr(name))
            elif schema.values:
                check_response(schema.values, item, f"A value in {where}")


@cache
def matcher(schema: Schema) -> Callable[[Any], bool]:
    """A quick test: if it returns True for a value, check_response finds no fault in it."""
    if schema.type == "string":
        search = _search(schema.pattern) if schema.pattern else None
        return lambda value: type(value) is str and (search is None or search(value) is not None)
    if schema.type == "array":
        is_item = matcher(schema.items or Schema())
        return lambda value: type(value) is list and all(map(is_item, value))
    if schema.type == "object":
        return _object_matcher(schema)
    types = _TYPES.get(schema.type or "")
    return lambda value: types is None or type(value) in types


def _object_matcher(schema: Schema) -> Callable[[Any], bool]:
    properties = schema.properties
    members = [(name, matcher(member), name in schema.required) for name, member in properties.items()]
    is_value = matcher(schema.values) if schema.values and schema.values.type else None

    def is_object(value: Any) -> bool:
        if type(value) is not dict:
            return False
        for name, is_member, is_required in members:
            item = value.get(name)
            if is_required if item is None else not is_member(item):
                return False
        if is_value is None:
            return True
        others = [item for name, item in value.items() if name not in properties] if properties else value.values()
        return all(map(is_value, others))

    return is_object


def _is_a(schema: Schema, value: object) -> bool:
    if schema.type is None or (schema.nullable and value is None):
        return True
    return isinstance(value, _TYPES[schema.type]) and (schema.type == "boolean" or not isinstance(value, bool))


def _number_fault(schema: Schema, value: float) -> str | None:
    if isinstance(value, int) and value.bit_length() > _MAX_BITS:
        return "have at most 1000 digits"
    if isinstance(value, float) and not math.isfinite(value):
        return "be a finite number"
    if schema.minimum is not None and value < schema.minimum:
        return f"be at least {schema.minimum}"
    if schema.maximum is not None and value > schema.maximum:
        return f"be at most {schema.maximum}"
    return None


def _text_fault(schema: Schema, value: str) -> str | None:
    if schema.min_length is not None and len(value) < schema.min_length:
        return "not be empty" if schema.min_length == 1 else f"have at least {schema.min_length} characters"
    if schema.max_length is not None and len(value) > schema.max_length:
        return f"have at most {schema.max_length} characters (it has {len(value)})"
    if schema.pattern is not None and not _search(schema.pattern)(value):
        return f"match {_as_in_the_spec(schema.pattern)}"
    return None if value.isascii() or is_utf8(value) else "be text that UTF-8 can encode"


def is_utf8(value: str) -> bool:
    """Whether UTF-8 can encode `value`: it holds no half of a surrogate pair."""
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
    try:
        text = repr(value)
    except Exception:  # A very long int, or a class of the caller's.
        text = f"of the type {type(value).__name__}"
    return text if len(text) <= 80 else f"{text[:77]}..."
