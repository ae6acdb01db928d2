"""Schemas: which keywords are kept, by the type and by where the schema is used."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen

from codegen.constraints import ALIASES, python_name
from codegen.form import Fault
from codegen.patterns import pattern_fault
from codegen.source import Place
from codegen.support.node import Node, key_faults

SCALARS = {"string": str, "integer": int, "number": (int, float), "boolean": bool}
_TEXTS = {"description", "example"}
_KEYWORDS: dict[str | None, set[str]] = {
    "string": {"enum", "format", "pattern", "minLength", "maxLength"},
    "integer": {"enum", "minimum", "maximum"},
    "number": {"minimum", "maximum", "format"},
    "boolean": set(),
    "array": {"items", "minItems", "maxItems"},
    "object": {"properties", "required", "additionalProperties", "minProperties", "maxProperties"},
    None: set(),
}
_PARTS = {"type", "properties", "required", "allOf", "additionalProperties", *_TEXTS}
_RANGES = (
    *(("minLength", "maxLength"), ("minimum", "maximum")),
    *(("minItems", "maxItems"), ("minProperties", "maxProperties")),
)
_OF_MODELS = {
    *("additional_keys", "additional_properties", "cast", "cls", "d", "field_dict", "from_dict", "parse_datetime"),
    *("src_dict", "to_dict"),
}
"""What the generated classes of models and their methods use."""
_FORMATS = {"string": ("date-time", "date", "uuid", "uri"), "number": ("float", "double")}


@frozen
class Use:
    """Where a schema is used."""

    name: str
    is_request: bool
    takes_null: bool
    takes_default: bool


PARAMETER = Use("a parameter", is_request=True, takes_null=False, takes_default=True)
BODY = Use("a request body", is_request=True, takes_null=True, takes_default=True)
PATCH_BODY = Use("the body of a PATCH", is_request=True, takes_null=True, takes_default=False)
RESPONSE = Use("a response", is_request=False, takes_null=True, takes_default=False)


def schema_faults(node: Node, use: Use, above: tuple[Place, ...] = ()) -> Iterator[Fault]:
    """What is not supported in a schema, and in those inside it. `above` has the places of the schemas around it."""
    schema = node.followed()
    if schema.place in above:
        yield node.fault("holds itself: what is inside would not be checked")
        return
    above = (*above, schema.place)
    yield from (_all_of_faults if "allOf" in schema else _plain_faults)(schema, use, above)


def _plain_faults(schema: Node, use: Use, above: tuple[Place, ...]) -> Iterator[Fault]:
    """Of a schema without allOf."""
    kind = schema.get("type")
    known = {"type", "nullable", *_TEXTS, *_KEYWORDS[kind]} | ({"default"} if use.takes_default else set())
    where = f"{use.name}, in a schema {f'of the type {kind}' if kind else 'without a type'}"
    yield from key_faults(schema, known, where)
    if schema.get("nullable") and not use.takes_null:
        yield schema.fault(f"is not supported in {use.name}: None means that the argument was not given", "nullable")
    for key in ("items", "additionalProperties"):
        if isinstance(schema.get(key), dict) and "default" in (inner := schema[key].followed()):
            yield inner.fault("is not supported in an item or a value, which are there or not", "default")
    yield from _limit_faults(schema)
    yield from _text_faults(schema, use)
    if kind == "array" and "items" not in schema:
        yield schema.fault("an array must have items")
    elif kind == "array":
        yield from schema_faults(schema["items"], use, above)
    elif kind == "object":
        yield from _object_faults(schema, use, above)


def _limit_faults(schema: Node) -> Iterator[Fault]:
    for low, high in _RANGES:
        if low in schema and high in schema and schema.get(low) > schema.get(high):
            yield schema.fault(f"is more than {high}: nothing could match", low)
    if "pattern" in schema and (fault := pattern_fault(schema.get("pattern"))):
        yield schema.fault(fault, "pattern")


def _text_faults(schema: Node, use: Use) -> Iterator[Fault]:
    """Formats and enums."""
    kind, form = schema.get("type"), schema.get("format")
    if kind in _FORMATS and form is not None and form not in _FORMATS[kind]:
        yield schema.fault(f"{form} is not supported in a {kind}: use {', '.join(_FORMATS[kind])} or none", "format")
    if kind == "string" and form in ("date-time", "date"):
        for key in ("enum", "pattern", "minLength", "maxLength"):
            if key in schema:
                yield schema.fault(f"is not supported together with the format {form}", key)
    if kind in ("string", "integer") and "enum" in schema:
        if schema.get("nullable"):
            yield schema.fault("is not supported together with an enum", "nullable")
        if not schema.get("enum") or len(set(map(repr, schema.get("enum")))) < len(schema.get("enum")):
            yield schema.fault("must have values, each of them once", "enum")
        if not use.is_request:
            yield schema.fault("is not supported in a response: the API may add values, so list them in words", "enum")
        elif not all(isinstance(value, SCALARS[kind]) and not isinstance(value, bool) for value in schema.get("enum")):
            yield schema.fault(f"all values must be of the type {kind}", "enum")


def _object_faults(schema: Node, use: Use, above: tuple[Place, ...]) -> Iterator[Fault]:
    others, properties = schema.get("additionalProperties"), schema.get("properties", {})
    for name, times in Counter(schema.get("required", ())).items():
        if times > 1:
            yield schema.fault(f"has {name} more than once", "required")
        if name not in properties:
            yield schema.fault(f"{name} is not in properties", "required")
    if others is False and not (use.is_request and properties):
        reason = "an object must have properties" if use.is_request else "a response may have unknown properties"
        yield schema.fault(f"false is not supported here: {reason}", "additionalProperties")
    if isinstance(others, dict):
        yield from schema_faults(schema["additionalProperties"], use, above)
        if properties:
            yield schema.fault("a schema is not supported beside properties", "additionalProperties")
    for member in schema.children("properties"):
        yield from schema_faults(member, use, above)
    yield from property_name_faults(schema.children("properties"), use)
    if use.is_request and properties:
        yield from _arguments_faults(schema)


def _arguments_faults(schema: Node) -> Iterator[Fault]:
    """An object with properties in a request: the body itself, whose properties are arguments, or a TypedDict."""
    if schema.get("additionalProperties") is True:
        yield schema.fault("true is not supported in a request: callers could not pass others", "additionalProperties")
    for key in ("minProperties", "maxProperties"):
        if key in schema:
            yield schema.fault("is not supported beside properties in a request", key)


def property_name_faults(properties: Iterable[Node], use: Use) -> Iterator[Fault]:
    properties = list(properties)
    names = Counter(python_name(one.key) for one in properties)
    arrays = {python_name(one.key) for one in properties if type_of(one) == "array"}
    for one in properties:
        name = python_name(one.key)
        if names[name] > 1:
            yield one.fault(f"another property is called {name} in Python too")
        if name in _OF_MODELS or (name == "response" and not use.is_request):
            yield one.fault(f"a property can't be called {name}: the generated code uses that name")
        if re.sub("_item(_data)?$", "", name) in arrays - {name}:
            yield one.fault("can't be called so beside an array: the generated code calls the array's items so")
        if one.key in ALIASES and use.is_request:
            yield one.fault("is not supported in a request body: the name has a meaning of its own in queries")


def _all_of_faults(schema: Node, use: Use, above: tuple[Place, ...]) -> Iterator[Fault]:
    parts = schema.children("allOf")
    is_wrapper = len(parts) == 1 and not schema.value.keys() - {"allOf", *_TEXTS}
    if not parts:
        yield schema.fault("must have parts", "allOf")
    if is_wrapper:  # The way to give a $ref a description of its own.
        yield from schema_faults(parts[0], use, above)
        return
    if use is PARAMETER:
        yield schema.fault("is not supported in a parameter, but around a single $ref", "allOf")
        return
    yield from _part_faults(schema)
    for part in parts:
        yield from schema_faults(part, use, above)
        yield from _part_faults(part.followed())
    properties = list(members_of(schema))
    names = Counter(one.key for one in properties)
    for one in properties:
        if names[one.key] > 1:
            yield one.fault("is in several parts of an allOf")
    yield from property_name_faults({one.key: one for one in properties}.values(), use)


def _part_faults(part: Node) -> Iterator[Fault]:
    yield from key_faults(part, _PARTS, "a part of an allOf: the parts must be objects with properties")
    if part.get("type", "object" if "allOf" in part else None) != "object":
        yield part.fault("the parts of an allOf must be of the type object")
    if part.get("additionalProperties", True) is not True:
        yield part.fault(
            "is not supported in a part of an allOf: it would refuse the other parts", "additionalProperties"
        )


def members_of(schema: Node, above: tuple[Place, ...] = ()) -> Iterator[Node]:
    """The properties of an object, with those of its allOf."""
    schema = schema.followed()
    if schema.place in above:
        return
    yield from schema.children("properties")
    for part in schema.children("allOf"):
        yield from members_of(part, (*above, schema.place))


def type_of(schema: Node) -> str | None:
    """The type of a schema, looking through its allOf."""
    seen: list[Place] = []
    schema = schema.followed()
    while schema.get("allOf") and schema.place not in seen:
        seen.append(schema.place)
        schema = schema["allOf"][0].followed()
    kind: str | None = schema.get("type")
    return kind


def is_named_object(node: Node) -> bool:
    return node.value.get("$ref", "").startswith("#/components/schemas/") and type_of(node) == "object"
