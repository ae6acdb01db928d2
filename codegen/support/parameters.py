"""Parameters in paths, queries and headers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.constraints import ALIASES
from codegen.form import Fault
from codegen.support.node import Node
from codegen.support.schemas import PARAMETER, SCALARS, schema_faults, type_of

_STYLES = {"path": "simple", "header": "simple", "query": "form"}
_CLIENTS_HEADERS = (
    *("accept", "accept-encoding", "authorization", "connection", "content-encoding", "content-length", "content-type"),
    *("cookie", "expect", "host", "keep-alive", "origin", "proxy-authorization", "proxy-connection", "sec-fetch-site"),
    *("te", "trailer", "transfer-encoding", "upgrade", "user-agent"),
)


def parameter_faults(parameter: Node) -> Iterator[Fault]:
    location, name = parameter.get("in"), parameter.get("name")
    if location not in _STYLES:
        yield parameter.fault("cookies are not supported: use a query or a header", "in")
        return
    if location == "path" and not parameter.get("required"):
        yield parameter.fault("must be required: true, in a path")
    if parameter.get("style", _STYLES[location]) != _STYLES[location]:
        yield parameter.fault(f"only {_STYLES[location]} is supported in a {location}", "style")
    if not re.fullmatch(r"[A-Za-z_]\w*" if location == "path" else r"[A-Za-z_][\w.-]*", name, re.ASCII):
        yield parameter.fault("must be made of letters, digits and _ (in queries and headers, of . and - too)", "name")
    if location == "header" and name.lower() in _CLIENTS_HEADERS:
        yield parameter.fault("the client sets this header itself", "name")
    if found := list(schema_faults(parameter["schema"], PARAMETER)):
        yield from found
        return
    yield from _value_faults(parameter)
    yield from _convention_faults(parameter)


def _value_faults(parameter: Node) -> Iterator[Fault]:
    """What can't be put into a URL or header."""
    kind, schema = type_of(parameter["schema"]), _unwrapped(parameter["schema"])
    if parameter.get("required") and "default" in schema:
        yield schema.fault("is not supported in a required parameter, which has no default", "default")
    if kind != "array" and kind not in SCALARS:
        yield parameter.fault("must have a type: string, integer, number, boolean or array", "schema")
        return
    if kind == "array":
        if type_of(schema["items"]) not in SCALARS:
            yield schema.fault("must be of the type string, integer, number or boolean in a parameter", "items")
        if parameter.get("required") and not schema.get("minItems"):
            yield schema.fault("a required array must have minItems: an empty one can't be sent")
    is_open = not any(schema.get(key) for key in ("minLength", "pattern", "enum", "format"))
    if kind == "string" and parameter.get("in") == "path" and is_open:
        yield schema.fault("a string in a path must have minLength: an empty one would be another path")


def _convention_faults(parameter: Node) -> Iterator[Fault]:
    """Parameters with a meaning of their own."""
    kind, schema = type_of(parameter["schema"]), _unwrapped(parameter["schema"])
    in_query, name = parameter.get("in") == "query", parameter.get("name")
    if "x-comma-separated" in parameter and not (
        parameter.get("x-comma-separated")
        and kind == "string"
        and in_query
        and not {"enum", "format"} & schema.value.keys()
    ):
        yield parameter.fault("may only be true, for a string in a query without enum and format", "x-comma-separated")
    if name in ALIASES:
        values = schema.get("enum", ())
        if kind != "string" or not in_query or len({value.lower() for value in values}) != len(values) or not values:
            yield parameter.fault(
                "must be a string in a query, with an enum: callers pass its values in lower case", "name"
            )
    if name in ("profileId", "storeId") and (kind != "string" or parameter.get("in") != "path"):
        yield parameter.fault("must be a string in a path: the client knows these IDs", "name")
    if name == "pageToken" and (kind != "string" or not in_query or parameter.get("required")):
        yield parameter.fault("must be a string in a query that need not be given: the client sends it", "name")


def _unwrapped(schema: Node) -> Node:
    """The schema itself, where an allOf is around it."""
    schema = schema.followed()
    while "allOf" in schema:
        schema = schema["allOf"][0].followed()
    return schema
