"""openapi.yaml as a checked document, with the line of every fault."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias

from openapi_spec_validator import OpenAPIV30SpecValidator
from openapi_spec_validator.validation.exceptions import DuplicateOperationIDError, UnresolvableParameterError
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

Place: TypeAlias = tuple[str | int, ...]
"""The steps from the document's root to a part of it."""
Fault: TypeAlias = tuple[Place, str]
"""Where something is wrong, and what."""
_PLACELESS = (DuplicateOperationIDError, UnresolvableParameterError)
"""Errors of the validator that codegen.support finds too, with their place."""
METHODS = ("get", "put", "post", "delete", "patch")


class SpecError(Exception):
    """The spec can't be used; str() says why, a line per fault, each with the file and the line."""


def load(path: Path, check: Callable[[dict[str, Any]], Iterable[Fault]] = lambda document: ()) -> dict[str, Any]:
    """The document at `path`, once it is known to be a valid OpenAPI 3.0 document.

    Args:
        path: the file.
        check: finds more that is wrong with a valid document.

    Raises:
        SpecError: it is not YAML, not OpenAPI 3.0, or `check` finds something.
    """
    try:
        yaml = YAML(typ="safe", pure=True)
        root = yaml.compose(path)  # Its nodes know their lines. None: the file is empty.
        made = yaml.constructor.construct_document(root) if root else None
        document: dict[str, Any] = json.loads(json.dumps(made, allow_nan=False))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SpecError(f"{path.name}:{line}: {error.problem or error.context}") from error
    except (YAMLError, UnicodeDecodeError) as error:
        raise SpecError(f"{path.name}:1: {str(error).splitlines()[0]}") from error
    except (TypeError, ValueError, RecursionError) as error:
        raise SpecError(f"{path.name}:1: has a value that JSON has not (a date without quotes?): {error}") from error
    if not isinstance(document, dict):
        raise SpecError(f"{path.name}:1: not an OpenAPI document")
    faults = list(_faults(document)) or list(check(document))
    if faults:
        lines = (f"{path.name}:{_line(root, where)}: {'.'.join(map(str, where))}: {what}" for where, what in faults)
        raise SpecError("\n".join(dict.fromkeys(lines)))
    return document


def resolve(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """`node`, or what it refers to with $ref (inside this document)."""
    seen: list[str] = []
    while "$ref" in node:
        if node["$ref"] in seen:
            raise KeyError(node["$ref"])  # A circle of references: nothing is there.
        seen.append(node["$ref"])
        found: Any = document
        for step in steps_of(node["$ref"]):
            found = found[step]
        node = found
    return node


def steps_of(reference: str) -> Place:
    """The place that a $ref names."""
    return tuple(step.replace("~1", "/").replace("~0", "~") for step in reference.removeprefix("#/").split("/"))


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, list[dict[str, Any]], dict[str, Any]]]:
    """Every operation, as (path, method, its parameters with the path's own ones, the operation)."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                shared = item.get("parameters", [])
                own = item[method].get("parameters", [])
                yield path, method, [resolve(document, parameter) for parameter in [*shared, *own]], item[method]


def python_pattern(pattern: str) -> str:
    """`pattern`, an ECMA 262 regular expression, for Python, where a bare $ would let a last newline pass."""
    parts = re.findall(r"\\.|\[(?:\\.|[^\]\\])*\]|.", pattern, flags=re.DOTALL)
    return "".join(r"\Z" if part == "$" else part for part in parts)


def _faults(document: dict[str, Any]) -> Iterator[Fault]:
    references = list(_values(document, "$ref"))
    lost = [(where, to) for where, to in references if not _leads_somewhere(document, to)]
    invalid = [(where, f"refers to {to}, which is not there") for where, to in lost]
    invalid = invalid or list(_circles(document)) or list(_bad_patterns(document))
    if not invalid:  # The validator would stop at any of them, with a traceback.
        invalid = list(_invalid(document))
    yield from invalid or _other_faults(document)


def _invalid(document: dict[str, Any]) -> Iterator[Fault]:
    """What is not OpenAPI 3.0."""
    count = 0
    try:
        for error in OpenAPIV30SpecValidator(document).iter_errors():
            count += 1
            if not isinstance(error, _PLACELESS):
                yield tuple(error.absolute_path), error.message
    except (LookupError, TypeError, AttributeError, AssertionError, RecursionError):
        if not count:  # It goes on after an error, with what the error has left.
            yield ("openapi",), "the document is not valid OpenAPI 3.0, and the validator can't say where"


def _circles(document: dict[str, Any]) -> Iterator[Fault]:
    """Schemas that are a part of themselves, by allOf."""
    references = [(where, steps_of(to)) for where, to in _values(document, "$ref") if "allOf" in where]
    inside = {(where[: where.index("allOf")], to): where for where, to in references}
    for (around, first), where in inside.items():
        reached, waiting = set[Place](), [first]
        while waiting:
            place = waiting.pop()
            reached.add(place)
            waiting += [to for start, to in inside if start == place and to not in reached]
        if around in reached:
            yield where, "a schema holds itself by allOf"


def _other_faults(document: dict[str, Any]) -> Iterator[Fault]:
    """What is wrong with a valid document."""
    if not document.get("servers"):
        yield ("openapi",), "no servers: the first of them is where the client sends"
    for path, method, _, operation in operations(document):
        if not any(re.fullmatch("2[0-9][0-9]", status) for status in operation["responses"]):
            yield ("paths", path, method), "no response with a status of 2xx, in digits"


def _bad_patterns(document: dict[str, Any]) -> Iterator[Fault]:
    """Patterns that can't be read, each with its line. The validator names the whole schema."""
    for where, pattern in _values(document, "pattern"):
        try:
            re.compile(python_pattern(pattern))
        except re.error as error:
            yield where, f"not a regular expression: {error}"


def _leads_somewhere(document: dict[str, Any], reference: str) -> bool:
    try:
        resolve(document, {"$ref": reference})
    except (KeyError, TypeError, AttributeError):
        return False
    return True


def _values(node: Any, name: str, where: Place = ()) -> Iterator[tuple[Place, str]]:
    """The strings called `name` in `node`, at any depth, each with its place."""
    children: Iterable[tuple[str | int, Any]] = ()
    if isinstance(node, dict):
        children = node.items()
        if isinstance(node.get(name), str):
            yield (*where, name), node[name]
    elif isinstance(node, list):
        children = enumerate(node)
    for step, child in children:
        yield from _values(child, name, (*where, step))


def _line(node: Node, where: Place) -> int:
    """The line, from 1, at which the deepest part of `where` that the document has stands."""
    line = 0
    for step in where:
        found = next((pair for pair in _children(node) if pair[0] == step), None)
        if found is None:
            break
        _, line, node = found
    return line + 1


def _children(node: Node) -> Iterator[tuple[str | int, int, Node]]:
    """What is in `node`: the step to each part, its line from 0, and its node."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield key.value, key.start_mark.line, value
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            yield index, item.start_mark.line, item
