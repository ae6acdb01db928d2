"""Renders constraints.py: what the spec says that openapi-python-client drops."""

from __future__ import annotations

import hashlib
import keyword
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from openapi_python_client.strings import PythonIdentifier, snake_case

from codegen.patterns import python_pattern
from codegen.spec import operations, resolve

_FIELDS = {
    "type": "type",
    "nullable": "nullable",
    "format": "format",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minimum": "minimum",
    "maximum": "maximum",
    "minItems": "min_items",
    "maxItems": "max_items",
    "minProperties": "min_properties",
    "maxProperties": "max_properties",
}
ALIASES = {"orderBy": "order"}
"""Parameters that have another name in Python. Their values are in lower case there."""
CLIENTS_OWN = {"Profile": "Profile", "Accepted": "Accepted", "OperationAccepted": "Accepted"}
"""Schemas of responses for which the client has a class of its own, with its name."""
CLIENTS_OWN_ITEMS = {"FullTrait": "Trait"}
"""The same, for the items of pages."""


def render(document: dict[str, Any], source: bytes) -> str:
    """The text of constraints.py for `document`, which was read from `source`."""
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent), trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    templates.filters["repr"] = repr
    headers = document.get("components", {}).get("headers", {})
    return templates.get_template("constraints.py.jinja").render(
        spec_version=document["info"]["version"],
        spec_sha256=hashlib.sha256(source).hexdigest(),
        server=document["servers"][0]["url"],
        models=models_of(document),
        headers=[(name.replace("-", "_").upper(), name.lower()) for name in headers],
        operations=[
            (snake_case(operation["operationId"]), _operation(document, path, method, parameters, operation))
            for path, method, parameters, operation in operations(document)
        ],
    )


def models_of(document: dict[str, Any]) -> dict[str, str]:
    names = set()
    for _, _, parameters, operation in operations(document):
        _, answer = success(document, operation)
        page = page_of(document, parameters, answer)
        node = item_of(document, answer, page) if answer and page else answer
        names.add(name_of(node or {}))
    return {name: snake_case(name) for name in sorted(name for name in names if name)}


def success(document: dict[str, Any], operation: dict[str, Any]) -> tuple[int, dict[str, Any] | None]:
    """The status of success, and the schema of its body, not resolved."""
    status = min(status for status in operation["responses"] if re.fullmatch("2[0-9][0-9]", status))
    content = resolve(document, operation["responses"][status]).get("content", {})
    return int(status), content.get("application/json", {}).get("schema")


def body_of(document: dict[str, Any], operation: dict[str, Any]) -> dict[str, Any] | None:
    """The schema of the request's body, not resolved."""
    if "requestBody" not in operation:
        return None
    content: dict[str, Any] = resolve(document, operation["requestBody"])["content"]
    return content["application/json"]["schema"]  # type: ignore[no-any-return]


def page_of(document: dict[str, Any], parameters: list[dict[str, Any]], answer: dict[str, Any] | None) -> str | None:
    """The property with the items, if `answer` is a page of a list."""
    if answer is None or not any(parameter["name"] == "pageToken" for parameter in parameters):
        return None
    properties = merged(document, answer)["properties"]
    arrays = (name for name, member in properties.items() if merged(document, member).get("type") == "array")
    return next(arrays, None)  # Of one trait group, the traits come in pages, and are no array.


def item_of(document: dict[str, Any], answer: dict[str, Any], page: str) -> dict[str, Any]:
    """The schema of an item of the page `answer`, not resolved."""
    item: dict[str, Any] = merged(document, merged(document, answer)["properties"][page])["items"]
    return item


def python_name(name: str) -> str:
    """The Python name of a parameter or property. Names of built-ins, such as `type`, are kept: only keywords can't be names."""
    made = str(PythonIdentifier(name, "field_"))
    plain = made.removesuffix("_")
    is_kept = plain == snake_case(name) and not keyword.iskeyword(plain)
    return ALIASES.get(name) or (plain if is_kept else made)


def name_of(node: dict[str, Any]) -> str | None:
    """The name of the schema that `node` refers to, also as the only part of an allOf."""
    if len(node.get("allOf", ())) == 1 and not node.get("properties"):
        return name_of(node["allOf"][0])
    return node["$ref"].rpartition("/")[2] if "$ref" in node else None


def is_repeatable(method: str, operation: dict[str, Any]) -> bool:
    return bool(operation.get("x-repeatable", method in ("get", "put", "delete")))


def _operation(
    document: dict[str, Any], path: str, method: str, parameters: list[dict[str, Any]], operation: dict[str, Any]
) -> str:
    status, answer = success(document, operation)
    body, page = body_of(document, operation), page_of(document, parameters, answer)
    item = item_of(document, answer, page) if answer and page else {}
    fields = {
        "id": repr(operation["operationId"]),
        "method": repr(method.upper()),
        "path": repr(path),
        "status": repr(status),
        "is_repeatable": repr(is_repeatable(method, operation)),
        "parameters": f"({''.join(_parameter(document, parameter) + ',' for parameter in parameters)})",
        "body": _schema(document, body) if body else None,
        "answer": _schema(document, answer) if answer else None,
        "model": repr(name_of(answer)) if answer else None,
        "page": repr(page) if page else None,
        "item": repr(name_of(item)) if name_of(item) else None,
    }
    return f"Operation({', '.join(f'{name}={value}' for name, value in fields.items() if value is not None)})"


def _parameter(document: dict[str, Any], parameter: dict[str, Any]) -> str:
    fields = {
        "name": repr(parameter["name"]),
        "python_name": repr(python_name(parameter["name"])),
        "location": repr(parameter["in"]),
        "required": repr(parameter.get("required", False)),
        "schema": _schema(document, parameter["schema"]),
    }
    if parameter["in"] != "query" or not parameter.get("explode", True):
        fields["explode"] = "False"
    if parameter.get("x-comma-separated"):
        fields["has_commas"] = "True"
    if parameter["name"] in ALIASES:
        values = merged(document, parameter["schema"])["enum"]
        fields["choices"] = f"MappingProxyType({ {value.lower(): value for value in values}!r})"
    return f"Parameter({', '.join(f'{name}={value}' for name, value in fields.items())})"


def _schema(document: dict[str, Any], node: dict[str, Any]) -> str:
    schema = merged(document, node)
    fields = {ours: repr(schema[theirs]) for theirs, ours in _FIELDS.items() if theirs in schema}
    if "pattern" in schema:
        fields["pattern"] = repr(python_pattern(schema["pattern"]))
    for key in ("enum", "required"):
        if key in schema:
            fields[key] = repr(tuple(schema[key]))
    if "properties" in schema:
        members = (f"{name!r}: {_schema(document, member)}" for name, member in schema["properties"].items())
        fields["properties"] = f"MappingProxyType({{{', '.join(members)}}})"
        names = {python_name(name): name for name in schema["properties"]}
        fields["names"] = f"MappingProxyType({names!r})"
    if schema.get("additionalProperties") is False:
        fields["closed"] = "True"
    for theirs, ours in (("additionalProperties", "values"), ("items", "items")):
        if isinstance(schema.get(theirs), dict) and (inner := _schema(document, schema[theirs])) != "Schema()":
            fields[ours] = inner
    return f"Schema({', '.join(f'{name}={value}' for name, value in fields.items())})"


def merged(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """The schema of `node`, with the parts of its allOf in one."""
    schema = dict(resolve(document, node))
    for part in schema.pop("allOf", ()):
        inner = merged(document, part)
        required = [*schema.get("required", ()), *inner.get("required", ())]
        properties = {**schema.get("properties", {}), **inner.get("properties", {})}
        schema = {**inner, **schema}
        if required:
            schema["required"] = required
        if properties:
            schema["properties"] = properties
    return schema
