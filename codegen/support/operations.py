"""Operations: their paths, bodies and responses, and the names that they get in Python."""

from __future__ import annotations

import keyword
import re
from collections import Counter
from collections.abc import Collection, Iterator

from openapi_python_client.strings import snake_case

from codegen.constraints import python_name
from codegen.form import METHODS, Fault
from codegen.support.bodies import body_faults, body_properties, response_faults
from codegen.support.node import Node
from codegen.support.parameters import parameter_faults

_OF_THE_CODE = {"self", "arguments", "cast", "constraints"}
"""What methods in resources.py use."""
_OF_THE_FUNCTIONS = {"body", "headers", "params", "quote"}
"""What the generated functions use, whose arguments are parameters, and not properties of the body."""
_OF_CONSTRAINTS = {"cache", "frozen"}
_OF_THE_SERVICE = {"docs", "openapi.json"}
"""Where paths begin that overlays/twilio_memory_local serves besides the API."""


def operation_faults(root: Node, named: Collection[str]) -> Iterator[Fault]:
    found: list[Node] = []
    for path in root.children("paths"):
        if not any(method in path for method in METHODS):
            yield path.fault(f"has no operation: it must have one of {', '.join(METHODS)}")
        for method in METHODS:
            if method in path:
                found.append(path[method])
                yield from _operation_faults(path, path[method])
    yield from _id_faults(found, named)
    yield from _twin_faults(root.children("paths"))
    yield from _link_faults(found)


def _twin_faults(paths: list[Node]) -> Iterator[Fault]:
    """Paths that differ in the names of their parameters only: a request could be for either."""
    seen: dict[str, Node] = {}
    for path in paths:
        other = seen.setdefault(re.sub(r"\{.*?\}", "{}", path.key), path)
        if other is not path:
            yield path.fault(f"is {other.key} with other names: every request for one could be for the other")


def _link_faults(operations: list[Node]) -> Iterator[Fault]:
    """Links that lead to no operation, or that give it a parameter which it has not."""
    names = {one.get("operationId"): {node.followed().get("name") for node in _parameters(one)} for one in operations}
    for response in [response.followed() for one in operations for response in one.children("responses")]:
        for link in response.children("links"):
            target = link.get("operationId")
            if target not in names:
                yield link.fault(f"there is no operation {target}", "operationId")
                continue
            for name in link.get("parameters", {}):
                if name not in names[target]:
                    yield link.fault(f"{target} has no parameter {name}", "parameters", name)


def _parameters(operation: Node) -> list[Node]:
    """The parameters of an operation, with those of its path."""
    path = operation.above()
    return [*path.children("parameters"), *operation.children("parameters")]


def _id_faults(operations: list[Node], named: Collection[str]) -> Iterator[Fault]:
    ids = Counter(snake_case(one.get("operationId")) for one in operations)
    for one in operations:
        operation_id = one.get("operationId")
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
    listed = _parameters(operation)
    for node in listed:
        yield from parameter_faults(node.followed())
    parameters = [node.followed() for node in listed]
    yield from _path_faults(path, parameters)
    yield from body_faults(operation)
    yield from response_faults(operation, parameters)
    yield from _argument_faults(operation, listed)


def _path_faults(path: Node, parameters: list[Node]) -> Iterator[Fault]:
    segments = path.key.split("/")[1:]
    for segment in segments:
        if not re.fullmatch(r"\{\w+\}|[\w.~-]+", segment, re.ASCII) or segment in (".", ".."):
            yield path.fault("each segment must be plain text or one {parameter}")
    if segments[0] in _OF_THE_SERVICE or segments[0].startswith("_"):
        yield path.fault(f"the local service uses /{segments[0]} itself")
    templates = [segment[1:-1] for segment in segments if segment.startswith("{")]
    in_path = set(templates)
    if len(in_path) < len(templates):
        yield path.fault("has a parameter twice")
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
        if name in _OF_THE_CODE or ("in" in node.followed() and name in _OF_THE_FUNCTIONS):
            yield node.fault(f"an argument can't be called {name}: the generated code uses that name")
