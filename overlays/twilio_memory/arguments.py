"""Arguments of calls, checked against the spec and turned into what goes over the wire."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, NoReturn

from twilio_memory.errors import InvalidArgumentError
from twilio_memory.schemas import argument_fault, is_utf8, shown
from twilio_memory_api.constraints import Parameter, Schema

MAX_DEPTH = 50
"""How deep the values of a free-form object may be nested."""
_ANY = Schema()


def texts_of(parameter: Parameter, value: object) -> list[str]:
    """The texts of an argument: none, if it was not given; several, for an array.

    Raises:
        InvalidArgumentError: it does not match the spec, or can't be sent in a header.
    """
    name, schema = parameter.python_name, parameter.schema
    if value is None and not parameter.required:
        return []
    if parameter.has_commas:
        value = join_names(value, name)
    if parameter.choices:
        if not isinstance(value, str) or value not in parameter.choices:
            _refuse(name, f"be one of {', '.join(parameter.choices)}; it is {shown(value)}")
        return [parameter.choices[value]]
    if schema.type == "array":
        texts = [
            _text(schema.items or _ANY, item, f"{name}[{n}]") for n, item in enumerate(_items(schema, value, name))
        ]
        texts = texts if parameter.explode else _joined(texts, name)
    else:
        texts = [_text(schema, value, name)]
    if parameter.location == "header" and not all(_is_header_text(text) for text in texts):
        _refuse(name, "be printable ASCII without white space at the start or end")
    if parameter.location == "path" and texts[0] in (".", ".."):
        _refuse(name, "not be . or .., which would name another path")
    return texts


def _text(schema: Schema, value: object, name: str) -> str:
    value = _in_rfc3339(schema, value, name)
    if fault := argument_fault(schema, value):
        _refuse(name, f"{fault}; it is {shown(value)}")
    return str.__str__(value) if isinstance(value, str) else json.dumps(value)  # An enum's member as its value.


def _is_header_text(text: str) -> bool:
    return text.isascii() and text.isprintable() and text == text.strip()


def _joined(items: list[str], name: str) -> list[str]:
    """The items of an array that are sent in one text, with commas between them."""
    if any("," in item for item in items):
        _refuse(name, "have items without commas, since they are sent with commas between them")
    return [",".join(items)] if items else []


def join_names(names: Any, argument: str) -> str:
    """`names` in the API's format: separated by commas, which is also what a str must be. White space around a name is dropped.

    Raises:
        InvalidArgumentError: a name is empty, contains a comma, or is not a str.
    """
    if isinstance(names, str):
        names = names.split(",")
    if not isinstance(names, Iterable):
        _refuse(argument, f"be a str or an iterable of str; it is {shown(names)}")
    found = [name.strip() if isinstance(name, str) else name for name in names]
    for name in found:
        if fault := name_fault(name):
            raise InvalidArgumentError(f"{argument}: each name must {fault}; one is {shown(name)}.", argument=argument)
    return ",".join(found)


def name_fault(name: object) -> str | None:
    """What is wrong with a name in a list with commas, to put after "must"; None if it is valid."""
    if not isinstance(name, str):
        return "be a str"
    if not name:
        return "not be empty"
    return "not contain a comma" if "," in name else None


def body_of(schema: Schema, arguments: Mapping[str, object]) -> bytes:
    """The JSON body for `arguments`.

    Raises:
        InvalidArgumentError: an argument does not match the spec. The text names the place, and no value.
    """
    value = _members(schema, arguments, "", 0)
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def _to_json(schema: Schema, value: object, where: str, depth: int) -> Any:
    """`value` as JSON, in the API's names. `where` is its place, in Python's spelling."""
    is_free = schema.type is None
    if value is None:
        return None if is_free or schema.nullable else _refuse(where, "not be None")
    if depth > MAX_DEPTH:
        _refuse(where, f"not be nested more than {MAX_DEPTH} deep")
    if schema.type == "object" or (is_free and isinstance(value, Mapping)):
        return _object(schema, value, where, depth)
    if schema.type == "array" or (is_free and isinstance(value, (list, tuple))):
        items = enumerate(_items(schema, value, where))
        return [_to_json(schema.items or _ANY, item, f"{where}[{n}]", depth + 1) for n, item in items]
    if is_free and not isinstance(value, (str, int, float)):
        _refuse(where, f"be a value that JSON has, and not of the type {type(value).__name__}")
    value = _in_rfc3339(schema, value, where)
    if fault := argument_fault(schema, value):
        _refuse(where, fault)
    return value


def _object(schema: Schema, value: object, where: str, depth: int) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        _refuse(where, "be a mapping")
    if schema.properties:
        if unknown := [key for key in value if key not in schema.names]:
            _refuse(where, f"have no key {shown(unknown[0])}; it may have {', '.join(schema.names)}")
        return _members(schema, value, f"{where}.", depth + 1)
    if schema.max_properties is not None and len(value) > schema.max_properties:
        _refuse(where, f"have at most {schema.max_properties} keys (it has {len(value)})")
    if schema.min_properties is not None and len(value) < schema.min_properties:
        _refuse(where, f"have at least {schema.min_properties} keys (it has {len(value)})")
    for key in value:
        if not isinstance(key, str) or not is_utf8(key):
            _refuse(where, "have keys of the type str, of text that UTF-8 can encode")
    return {
        key: _to_json(schema.values or _ANY, item, f"{where}[{shown(key)}]", depth + 1) for key, item in value.items()
    }


def _members(schema: Schema, value: Mapping[Any, Any], before: str, depth: int) -> dict[str, Any]:
    """The properties of an object. None stands for one that was not given; in a nested object, for null where that is allowed."""
    members = {}
    for name, key in schema.names.items():
        member = schema.properties[key]
        takes_null = depth > 0 and (member.nullable or member.type is None) and name in value
        if (item := value.get(name)) is not None or takes_null:
            members[key] = _to_json(member, item, before + name, depth)
        elif key in schema.required:
            _refuse(before + name, "be given")
    return members


def _items(schema: Schema, value: object, where: str) -> list[Any]:
    if isinstance(value, (str, bytes, Mapping)) or not isinstance(value, Iterable):
        _refuse(where, "be a list")
    items = list(value)
    if schema.min_items is not None and len(items) < schema.min_items:
        _refuse(where, f"have at least {schema.min_items} items" if schema.min_items > 1 else "not be empty")
    if schema.max_items is not None and len(items) > schema.max_items:
        _refuse(where, f"have at most {schema.max_items} items (it has {len(items)})")
    return items


def _in_rfc3339(schema: Schema, value: object, where: str) -> object:
    """A datetime or date as text, if `schema` asks for it; another value as it is."""
    if schema.format == "date-time" and isinstance(value, datetime.datetime):
        offset = value.utcoffset()
        if offset is None:
            _refuse(where, "have a time zone: for example, datetime.now(datetime.UTC)")
        # RFC 3339 has no seconds in offsets. Time zones had them once, so the moment is an old one, and UTC does.
        return (value if not offset.seconds % 60 else value.astimezone(datetime.UTC)).isoformat()
    is_day = isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
    return value.isoformat() if schema.format == "date" and is_day else value  # type: ignore[attr-defined]


def _refuse(where: str, fault: str) -> NoReturn:
    raise InvalidArgumentError(f"{where} must {fault}.", argument=re.split(r"[.\[]", where)[0])
