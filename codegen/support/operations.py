"""Operations: their paths, bodies and responses, and the names that they get in Python."""

from __future__ import annotations

import keyword
import re
from collections import Counter
from collections.abc import Collection, Iterator

from openapi_python_client.strings import snake_case

from codegen.constraints import python_name
from codegen.spec import METHODS, Fault
from codegen.support.bodies import body_faults, body_properties, response_faults
from codegen.support.node import Node, key_faults, reference_faults
from codegen.support.parameters import parameter_faults

_KNOWN = {"operationId", "tags", "summary", "description", "parameters", "requestBody", "responses", "x-repeatable"}
_OF_THE_CODE = {"self", "arguments", "cast", "constraints"}
"""What methods in resources.py use."""
_OF_CONSTRAINTS = {"cache", "frozen"}
_REASONS = {
    "deprecated": "say it in the description, or remove the operation",
    "security": "the client sends its credentials with every request",
    "servers": "the client sends everything to one server",
}


def operation_faults(root: Node, named: Collection[str]) -> Iterator[Fault]:
    found: list[Node] = []
    for path in root.children("paths"):
        yield from key_faults(path, {*METHODS, "parameters", "summary", "description"}, "a path")
        for method in METHODS:
            if method in path:
                found.append(path[method])
                yield from _operation_faults(path, path[method])
    yield from _id_faults(found, named)


def _id_faults(operations: list[Node], named: Collection[str]) -> Iterator[Fault]:
    ids = Counter(snake_case(str(one.get("operationId", ""))) for one in operations)
    for one in operations:
        operation_id = one.get("operationId")
        if operation_id is None:
            yield one.fault("has no operationId")
            continue
        function = snake_case(operation_id)
        if (
            not re.fullmatch("[A-Z][A-Za-z0-9]*", operation_id)
            or keyword.iskeyword(function)
            or function in _OF_CONSTRAINTS
        ):
            yield one.fault("must be a name such as FetchProfile, and in Python no keyword", "operationId")
        if ids[function] > 1:
            yield one.fault(f"another operation is called {function} too", "operationId")
        if operation_id not in named:
            yield one.fault(
                f"has no name in Python: add a line to codegen/resources.yaml, such as {operation_id}: profiles.fetch",
                "operationId",
            )


def _operation_faults(path: Node, operation: Node) -> Iterator[Fault]:
    yield from key_faults(operation, _KNOWN, "an operation", _REASONS)
    if not isinstance(operation.get("x-repeatable", False), bool):
        yield operation.fault("must be true or false", "x-repeatable")
    listed = [*path.children("parameters"), *operation.children("parameters")]
    for node in listed:
        yield from reference_faults(node)
        yield from parameter_faults(node.followed())
    parameters = [node.followed() for node in listed]
    yield from _path_faults(path, parameters)
    yield from body_faults(operation)
    yield from response_faults(operation, parameters)
    yield from _argument_faults(operation, listed)


def _path_faults(path: Node, parameters: list[Node]) -> Iterator[Fault]:
    segments = path.key.split("/")[1:]
    for segment in segments:
        if not re.fullmatch(r"\{\w+\}|[\w.~-]+", segment, re.ASCII):
            yield path.fault("each segment must be plain text or one {parameter}")
    in_path = {segment[1:-1] for segment in segments if segment.startswith("{")}
    declared = {one.get("name") for one in parameters if one.get("in") == "path"}
    for name in sorted(in_path - declared):
        yield path.fault(f"has no parameter {name}")
    for name in sorted(declared - in_path):
        yield path.fault(f"has the parameter {name}, which is not in the path")


def _argument_faults(operation: Node, listed: list[Node]) -> Iterator[Fault]:
    """Names that an operation's method can't have for an argument, or has twice."""
    arguments = [(node, python_name(node.followed().get("name"))) for node in listed]
    in_path = {node.followed().get("name") for node in listed if node.followed().get("in") == "path"}
    # A property with the name of a path parameter is the same argument, and goes to both places.
    arguments += [(one, python_name(one.key)) for one in body_properties(operation) if one.key not in in_path]
    times = Counter(name for _, name in arguments)
    for node, name in arguments:
        if times[name] > 1:
            yield node.fault(f"another parameter or property of {operation.get('operationId')} is called {name} too")
        if name in _OF_THE_CODE:
            yield node.fault(f"an argument can't be called {name}: the generated code uses that name")
