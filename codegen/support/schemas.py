"""Schemas: which keywords are kept, by the type and by where the schema is used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from attrs import frozen
from openapi_python_client.strings import ClassName

from codegen.constraints import ALIASES, python_name
from codegen.spec import Fault, Place
from codegen.support.node import Node, key_faults, reference_faults

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
_FLAT = "use one object, with a property that says which kind it is"
_REASONS = {
    "oneOf": _FLAT,
    "anyOf": _FLAT,
    "discriminator": _FLAT,
    "readOnly": "use one schema for requests and another one for responses",
    "writeOnly": "use one schema for requests and another one for responses",
    "title": "generated classes are named after the schema's key",
}
_FORMATS = {"string": ("date-time", "date", "uuid", "uri"), "number": ("float", "double")}
_TAKEN = {"Any", "Literal", "Mapping", "NotRequired", "Sequence", "TypedDict"}


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
    yield from reference_faults(node)
    schema = node.followed()
    if schema.place in above:
        yield node.fault("holds itself: what is inside would not be checked")
        return
    above = (*above, schema.place)
    if schema.place[:2] == ("components", "schemas") and len(schema.place) == 3:
        yield from _name_faults(schema)
    if "allOf" in schema:
        yield from _all_of_faults(schema, use, above)
        return
    kind = schema.get("type")
    known = {"type", "nullable", *_TEXTS, *_KEYWORDS[kind]} | ({"default"} if use.takes_default else set())
    where = f"{use.name}, in a schema {f'of the type {kind}' if kind else 'without a type'}"
    yield from key_faults(schema, known, where, _REASONS)
    if schema.get("nullable") and not use.takes_null:
        yield schema.fault(f"is not supported in {use.name}: None means that the argument was not given", "nullable")
    yield from _text_faults(schema, use)
    if kind == "array" and "items" not in schema:
        yield schema.fault("an array must have items")
    elif kind == "array":
        yield from schema_faults(schema["items"], use, above)
    elif kind == "object":
        yield from _object_faults(node, schema, use, above)


def _name_faults(schema: Node) -> Iterator[Fault]:
    name = schema.key
    if str(ClassName(name, "")) != name or name in _TAKEN:
        yield schema.fault("the name of a schema must be one for a class, such as ProfilePage, and not one of typing's")


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
        if not use.is_request:
            yield schema.fault("is not supported in a response: the API may add values, so list them in words", "enum")
        elif not all(isinstance(value, SCALARS[kind]) and not isinstance(value, bool) for value in schema.get("enum")):
            yield schema.fault(f"all values must be of the type {kind}", "enum")


def _object_faults(node: Node, schema: Node, use: Use, above: tuple[Place, ...]) -> Iterator[Fault]:
    others, properties = schema.get("additionalProperties"), schema.get("properties", {})
    for name in schema.get("required", ()):
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
    if use.is_request and properties:
        yield from _arguments_faults(node, schema)


def _arguments_faults(node: Node, schema: Node) -> Iterator[Fault]:
    """An object with properties in a request: the body itself, whose properties are arguments, or a TypedDict."""
    if schema.get("additionalProperties") is True:
        yield schema.fault("true is not supported in a request: callers could not pass others", "additionalProperties")
    for key in ("minProperties", "maxProperties"):
        if key in schema:
            yield schema.fault("is not supported beside properties in a request", key)
    yield from property_name_faults(schema.children("properties"))


def property_name_faults(properties: Iterable[Node]) -> Iterator[Fault]:
    properties = list(properties)
    names = Counter(python_name(one.key) for one in properties)
    for one in properties:
        if names[python_name(one.key)] > 1:
            yield one.fault(f"another property is called {python_name(one.key)} in Python too")
        if one.key in ALIASES:
            yield one.fault("is not supported in a request body: the name has a meaning of its own in queries")


def _all_of_faults(schema: Node, use: Use, above: tuple[Place, ...]) -> Iterator[Fault]:
    parts = schema.children("allOf")
    is_wrapper = len(parts) == 1 and not schema.value.keys() - {"allOf", *_TEXTS}
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
    yield from property_name_faults({one.key: one for one in properties}.values() if use.is_request else ())


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
    while "allOf" in schema and schema.place not in seen:
        seen.append(schema.place)
        schema = schema["allOf"][0].followed()
    kind: str | None = schema.get("type")
    return kind


def is_named_object(node: Node) -> bool:
    return node.value.get("$ref", "").startswith("#/components/schemas/") and type_of(node) == "object"
