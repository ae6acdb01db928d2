"""Values in the spec itself: examples, defaults and the values of enums. They must match their schema.

The local service answers with the examples, and takes defaults for what was not sent.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from openapi_schema_validator import OAS30Validator, oas30_format_checker

from codegen.form import Fault, objects
from codegen.support.node import Node


def example_faults(root: Node) -> Iterator[Fault]:
    """In a document whose schemas are supported."""
    for kind, place in objects(root.document):
        node = root.at(place)
        if kind == "schema":
            values = [node[key] for key in ("default", "example") if key in node]
            yield from _value_faults(node, [*values, *node.children("enum")])
        elif kind in ("media type", "parameter", "header"):
            values = [node["example"]] if "example" in node else []
            yield from _value_faults(node["schema"], [*values, *(one["value"] for one in node.children("examples"))])


def _value_faults(schema: Node, values: list[Node]) -> Iterator[Fault]:
    if not values:
        return
    validator = OAS30Validator(_inlined(schema), format_checker=oas30_format_checker)
    for value in values:
        for error in validator.iter_errors(value.value):
            yield value.fault(f"does not match its schema: {error.message[:200]}", *error.absolute_path)


def _inlined(node: Node) -> Any:
    """The schema, with what it refers to in the place of the references."""
    schema = node.followed()
    made = {key: part for key, part in schema.value.items() if key not in ("example", "default")}
    for key in ("items", "additionalProperties"):
        if isinstance(made.get(key), dict):
            made[key] = _inlined(schema[key])
    if "properties" in made:
        made["properties"] = {one.key: _inlined(one) for one in schema.children("properties")}
    if "allOf" in made:
        made["allOf"] = [_inlined(one) for one in schema.children("allOf")]
    return made
