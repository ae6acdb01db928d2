"""openapi.yaml as a checked document, with the line of every fault."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV30SpecValidator

from codegen.form import METHODS, Fault, form_faults
from codegen.source import Place, Source, SpecError, read


def load(path: Path, check: Callable[[dict[str, Any]], Iterable[Fault]] = lambda document: ()) -> dict[str, Any]:
    """The document at `path`, once it is known to be a valid OpenAPI 3.0 document, of the form in codegen/form.py.

    Args:
        path: the file.
        check: finds more that is wrong with a document of this form.

    Raises:
        SpecError: it is not YAML, not OpenAPI 3.0, or `check` finds something.
    """
    source = read(path)
    if not isinstance(source.content, dict):
        raise SpecError(f"{path.name}:1: not an OpenAPI document")
    document: dict[str, Any] = source.content
    refuse(source, list(form_faults(document)) or list(check(document)) or list(_invalid(document)))
    return document


def refuse(source: Source, faults: Iterable[Fault]) -> None:
    """
    Raises:
        SpecError: there are faults.
    """
    lines = [f"{source.name}:{source.line(where)}: {'.'.join(map(str, where))}: {what}" for where, what in faults]
    if lines:
        raise SpecError("\n".join(dict.fromkeys(lines)))


def resolve(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """`node`, or what it refers to with $ref (inside this document)."""
    while "$ref" in node:
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


def _invalid(document: dict[str, Any]) -> Iterator[Fault]:
    """What is not OpenAPI 3.0 though it is of our form."""
    try:
        for error in OpenAPIV30SpecValidator(document).iter_errors():
            yield tuple(error.absolute_path), error.message.partition("\n")[0]
    except (LookupError, TypeError, ValueError, AttributeError, AssertionError, RecursionError):
        yield (), "the document is not valid OpenAPI 3.0, and the validator can't say where"
