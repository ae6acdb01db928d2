"""Renders constraints.py: what the spec says that openapi-python-client drops."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader
from openapi_python_client.strings import PythonIdentifier, snake_case

from codegen.spec import operations, python_pattern, resolve

_FIELDS = {
    "type": "type",
    "nullable": "nullable",
    "minLength": "min_length",
    "maxLength": "max_length",
    "minimum": "minimum",
    "maximum": "maximum",
}


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
        headers=[(name.replace("-", "_").upper(), name.lower()) for name in headers],
        operations=[
            (snake_case(operation["operationId"]).upper(), _operation(document, path, method, parameters, operation))
            for path, method, parameters, operation in operations(document)
        ],
    )


def _operation(
    document: dict[str, Any], path: str, method: str, parameters: list[dict[str, Any]], operation: dict[str, Any]
) -> str:
    status = min(status for status in operation["responses"] if re.fullmatch("2[0-9][0-9]", status))
    body = resolve(document, operation["responses"][status]).get("content", {}).get("application/json", {})
    return (
        f"Operation(id={operation['operationId']!r}, method={method.upper()!r}, path={path!r}, "
        f"parameters=({''.join(_parameter(document, parameter) + ',' for parameter in parameters)}), "
        f"status={int(status)}, answer={_schema(document, body.get('schema', {}))})"
    )


def _parameter(document: dict[str, Any], parameter: dict[str, Any]) -> str:
    return (
        f"Parameter(name={parameter['name']!r}, python_name={str(PythonIdentifier(parameter['name'], 'field_'))!r}, "
        f"location={parameter['in']!r}, required={parameter.get('required', False)!r}, "
        f"schema={_schema(document, parameter['schema'])})"
    )


def _schema(document: dict[str, Any], node: dict[str, Any], above: tuple[str, ...] = ()) -> str:
    if node.get("$ref") in above:
        return "Schema()"  # A schema that holds itself: its inner copies go unchecked, since the data here is finite.
    above = (*above, node["$ref"]) if "$ref" in node else above
    schema = resolve(document, node)
    fields = {ours: repr(schema[theirs]) for theirs, ours in _FIELDS.items() if theirs in schema}
    if "pattern" in schema:
        fields["pattern"] = repr(python_pattern(schema["pattern"]))
    for key in ("enum", "required"):
        if key in schema:
            fields[key] = repr(tuple(schema[key]))
    if "properties" in schema:
        members = (f"{name!r}: {_schema(document, member, above)}" for name, member in schema["properties"].items())
        fields["properties"] = f"MappingProxyType({{{', '.join(members)}}})"
    for theirs, ours in (("additionalProperties", "values"), ("items", "items")):
        if isinstance(schema.get(theirs), dict) and (inner := _schema(document, schema[theirs], above)) != "Schema()":
            fields[ours] = inner
    return f"Schema({', '.join(f'{name}={value}' for name, value in fields.items())})"
