"""openapi.yaml as a checked document, with the line of every fault."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV30SpecValidator
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError


class SpecError(Exception):
    """The description can't be used; str() says why, a line per fault, each with the file and the line."""


def load(path: Path) -> dict[str, Any]:
    """The document at `path`, once it is known to be a sound OpenAPI 3.0 document.

    Raises:
        SpecError: it is not YAML, not OpenAPI 3.0, or says something that the generated code could not keep.
    """
    try:
        placed = YAML(typ="rt").load(
            path
        )  # Knows the line of every node, and is made of types that no validator likes.
        document: dict[str, Any] = json.loads(json.dumps(YAML(typ="safe", pure=True).load(path)))
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SpecError(f"{path.name}:{line}: {error.problem or error.context}") from error
    except (YAMLError, UnicodeDecodeError) as error:
        raise SpecError(f"{path.name}:1: {str(error).splitlines()[0]}") from error
    except TypeError as error:
        raise SpecError(f"{path.name}:1: holds a value that JSON has not (a date without quotes?): {error}") from error
    if not isinstance(document, dict):
        raise SpecError(f"{path.name}:1: not an OpenAPI document")
    faults = [
        f"{path.name}:{_line(placed, where)}: {'.'.join(map(str, where))}: {what}" for where, what in _faults(document)
    ]
    if faults:
        raise SpecError("\n".join(faults))
    return document


def resolve(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """`node`, or what it refers to with $ref (inside this document)."""
    seen: list[str] = []
    while "$ref" in node:
        if node["$ref"] in seen:
            raise KeyError(node["$ref"])  # A circle of references: nothing is there.
        seen.append(node["$ref"])
        found: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step.replace("~1", "/").replace("~0", "~")]
        node = found
    return node


def operations(document: dict[str, Any]) -> Iterator[tuple[str, str, list[dict[str, Any]], dict[str, Any]]]:
    """Every operation, as (path, method, its parameters with the path's own ones, the operation)."""
    for path, item in document["paths"].items():
        for method in ("get", "put", "post", "delete", "options", "head", "patch", "trace"):
            if method in item:
                shared = item.get("parameters", [])
                own = item[method].get("parameters", [])
                yield path, method, [resolve(document, parameter) for parameter in [*shared, *own]], item[method]


def python_pattern(pattern: str) -> str:
    """`pattern`, an ECMA 262 regular expression, for Python, where a bare $ would let a last newline pass."""
    parts = re.findall(r"\\.|\[(?:\\.|[^\]\\])*\]|.", pattern, flags=re.DOTALL)
    return "".join(r"\Z" if part == "$" else part for part in parts)


def _faults(document: dict[str, Any]) -> Iterator[tuple[list[str | int], str]]:
    lost = [
        (where, reference)
        for where, reference in _values(document, "$ref")
        if not _leads_somewhere(document, reference)
    ]
    if lost:
        # The validator would stop at the first of them, with a traceback.
        yield from ((where, f"refers to {reference}, which is not there") for where, reference in lost)
        return
    for error in OpenAPIV30SpecValidator(document).iter_errors():
        yield list(error.absolute_path), error.message
    if not document.get("servers"):
        yield ["openapi"], "no servers: the first of them is where the client sends"
    for path, method, _, operation in operations(document):
        if not any(re.fullmatch("2[0-9][0-9]", status) for status in operation.get("responses", {})):
            yield ["paths", path, method], "no response with a status of 2xx, in digits"
    for where, pattern in _values(document, "pattern"):
        try:
            re.compile(python_pattern(pattern))
        except re.error as error:
            yield where, f"not a regular expression: {error}"


def _leads_somewhere(document: dict[str, Any], reference: str) -> bool:
    try:
        resolve(document, {"$ref": reference})
    except (KeyError, TypeError):
        return False
    return True


def _values(node: Any, name: str, where: tuple[str | int, ...] = ()) -> Iterator[tuple[list[str | int], str]]:
    """The strings called `name` in `node`, at any depth, each with its place."""
    children: Iterable[tuple[str | int, Any]] = ()
    if isinstance(node, dict):
        children = node.items()
        if isinstance(node.get(name), str):
            yield [*where, name], node[name]
    elif isinstance(node, list):
        children = enumerate(node)
    for step, child in children:
        yield from _values(child, name, (*where, step))


def _line(document: Any, where: list[str | int]) -> int:
    """The line, from 1, at which the deepest part of `where` that the document has stands."""
    node, line = document, 1
    for step in where:
        try:
            place = node.lc.key(step) if isinstance(node, dict) else node.lc.item(step)
            node = node[step]
        except (KeyError, IndexError, TypeError, AttributeError):
            break
        line = place[0] + 1
    return line
