"""Renders the pages of generated/docs/: one for each resource, with its methods and an example of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import frozen
from jinja2 import Environment, FileSystemLoader

from codegen.constraints import ALIASES, CLIENTS_OWN, CLIENTS_OWN_ITEMS, merged, python_name
from codegen.names import EXTENDED
from codegen.prose import describe
from codegen.resources import EACH_PAGE, Method, Methods
from codegen.spec import operations, resolve

_PAGING = ("pageSize", "pageToken")
_BETWEEN = "\n# ---\n"


@frozen
class Section:
    """What a page says of a method."""

    method: Method
    example: str
    attributes: list[tuple[str, str]]
    """Those of the value, or of an item of the list, each with its meaning; none of a class that is not generated."""


def render(methods: Methods, format_code: Callable[[str], str]) -> dict[str, str]:
    """The pages' texts, by their file names."""
    document = methods.document
    found = {operation["operationId"]: (parameters, operation) for _, _, parameters, operation in operations(document)}
    sources = [
        _example(document, f"memory.{resource}.{method.name}", method, *found[method.source])
        for (_, resource), members in methods.resources.items()
        for method in members
    ]
    examples = iter(format_code(_BETWEEN.join(sources)).split(_BETWEEN))
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent), trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    templates.filters["in_code"] = lambda text: re.sub(r"\w+Error", r"`\g<0>`", text)
    template = templates.get_template("page.md.jinja")
    return {
        f"{resource}.md": template.render(
            resource=resource,
            version=document["info"]["version"],
            more=EXTENDED.get(resource, ()),
            each_page=EACH_PAGE,
            clients_own=(*CLIENTS_OWN.values(), *CLIENTS_OWN_ITEMS.values()),
            sections=[
                Section(method, next(examples).strip(), list(_attributes(methods, method))) for method in members
            ],
        )
        for (_, resource), members in methods.resources.items()
    }


def _attributes(methods: Methods, method: Method) -> Iterator[tuple[str, str]]:
    schema = merged(methods.document, method.answer) if method.answer and method.value.startswith("models.") else {}
    for name, node in schema.get("properties", {}).items():
        yield python_name(name), describe(node, merged(methods.document, node), methods.vocabulary)


def _example(
    document: dict[str, Any], call: str, method: Method, parameters: list[dict[str, Any]], operation: dict[str, Any]
) -> str:
    """A program that makes a call with the spec's examples. Empty if the spec has none of what the call needs."""
    given = dict(_arguments(document, parameters, operation))
    if any(argument.is_required and argument.name not in given for argument in (*method.positional, *method.keywords)):
        return ""
    parts = [repr(given[argument.name]) for argument in method.positional]
    named = [argument.name for argument in method.keywords if argument.name in given and argument.name != "store_id"]
    parts += [f"{name}={given[name]!r}" for name in named]
    code = f"{call}({', '.join(parts)})"
    use = f"    for item in {code}:\n        print(item)" if method.is_list else f"    print({code})"
    return f"from twilio_memory import MemoryClient\n\nwith MemoryClient() as memory:\n{use}\n"


def _arguments(
    document: dict[str, Any], parameters: list[dict[str, Any]], operation: dict[str, Any]
) -> Iterator[tuple[str, Any]]:
    """The examples of parameters and of the body, by the arguments' names. Lists are shown without paging."""
    for parameter in parameters:
        name = parameter["name"]
        if name not in _PAGING and parameter["in"] != "header" and "example" in parameter:
            example = parameter["example"]
            yield python_name(name), example.lower() if name in ALIASES else example
    if "requestBody" in operation:
        content = resolve(document, operation["requestBody"])["content"]["application/json"]
        first = next(iter(content.get("examples", {}).values()), {"value": {}})
        example = content["example"] if "example" in content else resolve(document, first)["value"]
        yield from _in_python(document, example, content["schema"]).items()


def _in_python(document: dict[str, Any], value: Any, node: dict[str, Any]) -> Any:
    """`value` as callers write it: the keys that the schema `node` names in snake_case, and all others as they are."""
    schema = merged(document, node)
    if isinstance(value, list):
        return [_in_python(document, item, schema.get("items", {})) for item in value]
    if isinstance(value, Mapping):
        properties, others = schema.get("properties", {}), schema.get("additionalProperties")
        return {
            python_name(key) if key in properties else key: _in_python(
                document, member, properties.get(key, others if isinstance(others, dict) else {})
            )
            for key, member in value.items()
        }
    return value
