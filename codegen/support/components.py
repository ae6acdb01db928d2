"""The components: all are used, and the names that the generated code gets from them differ."""

from __future__ import annotations

import builtins
from collections import Counter
from collections.abc import Iterator

from openapi_python_client.strings import ClassName, snake_case

from codegen.form import KINDS, SECTIONS, Fault, Form, objects
from codegen.source import Place
from codegen.support.node import Node

_TAKEN = {
    *("Any", "Literal", "Mapping", "NotRequired", "Self", "Sequence", "TypedDict", "TypeVar", "UUID", "HTTPStatus"),
    *("BinaryIO", "TextIO", "Generator", "T", "UNSET", "Unset", "OpenValue", "Value", "Response", "ResponseInfo"),
    *("Client", "AuthenticatedClient"),
}
"""What modules with generated classes import."""
_KINDS = {section: kind for kind, section in SECTIONS.items()}


def component_faults(root: Node) -> Iterator[Fault]:
    components = root["components"]
    used = _used(root)
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


def _used(root: Node) -> set[Place]:
    """The places of the components to which an operation refers, or another one that is used."""
    found: set[Place] = set()
    waiting: list[tuple[Place, Form]] = [(("paths",), KINDS["spec"].keys["paths"])]
    while waiting:
        start, form = waiting.pop()
        for kind, place in objects(root.at(start).value, form, start):
            target = root.at(place).followed().place
            if kind == "reference" and target not in found:
                found.add(target)
                waiting.append((target, _KINDS[str(target[1])]))
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
