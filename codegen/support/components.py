"""The components: all are used, and the names that the generated code gets from them differ."""

from __future__ import annotations

import builtins
from collections import Counter
from collections.abc import Iterator
from typing import Any

from openapi_python_client.strings import ClassName, snake_case

from codegen.form import SECTIONS, Fault
from codegen.source import Place
from codegen.spec import steps_of
from codegen.support.node import Node

_TAKEN = {
    *(
        "Any",
        "Literal",
        "Mapping",
        "NotRequired",
        "Sequence",
        "TypedDict",
        "TypeVar",
        "BinaryIO",
        "TextIO",
        "Generator",
    ),
    *("T", "UNSET", "Unset", "Value", "UUID", "Response", "HTTPStatus", "Client", "AuthenticatedClient"),
}
"""What modules with generated classes import."""


def component_faults(root: Node) -> Iterator[Fault]:
    components = root["components"]
    used = _used(root.document, root.document["paths"])
    for section in SECTIONS.values():
        for one in components.children(section):
            if one.place not in used:
                yield one.fault("nothing refers to it: remove it")
    yield from _schema_name_faults(components.children("schemas"))
    constants = Counter(_constant(one) for one in components.children("headers"))
    for header in components.children("headers"):
        if not _constant(header).isidentifier():
            yield header.fault("the name of a header must be made of letters, digits and hyphens")
        elif constants[_constant(header)] > 1:
            yield header.fault(f"another header is called {_constant(header)} in Python too")


def _constant(header: Node) -> str:
    return header.key.replace("-", "_").upper()


def _used(document: dict[str, Any], start: Any) -> set[Place]:
    """The places that something in `start` refers to, or that they refer to."""
    found: set[Place] = set()
    waiting = [start]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict) and isinstance(node.get("$ref"), str):
            place = steps_of(node["$ref"])
            if place not in found:
                found.add(place)
                waiting.append(Node(document, (), document).at(place).value)
        elif isinstance(node, (dict, list)):
            waiting += node.values() if isinstance(node, dict) else node
    return found


def _schema_name_faults(schemas: list[Node]) -> Iterator[Fault]:
    modules = Counter(snake_case(one.key) for one in schemas)
    for schema in schemas:
        name = schema.key
        if str(ClassName(name, "")) != name or name in _TAKEN or hasattr(builtins, name):
            yield schema.fault(
                "the name of a schema must be one for a class, such as ProfilePage, and not one that Python's library has"
            )
        elif modules[snake_case(name)] > 1:
            yield schema.fault(f"another schema gets the module {snake_case(name)} too")
