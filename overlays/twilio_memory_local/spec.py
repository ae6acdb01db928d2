"""The spec as the local service uses it: routes, validation of requests and responses, and examples of errors."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import fastjsonschema
from attrs import define, field

from twilio_memory.schemas import FORMATS
from twilio_memory_local.moments import sortable

Check = Callable[[Any], Any]
METHODS = ("get", "put", "post", "delete", "patch")
LONGEST_REASON = 300
"""Characters. A pattern or the name of an unknown property can be longer than an error's message may be."""


def error_body(status: int, message: str) -> dict[str, Any]:
    """The body of an error that has no example in the spec."""
    return {"code": 20000 + status, "message": message, "status": status}


class Invalid(ValueError):
    """A value does not match the spec. The text names the place and the rule."""


_BOOLEANS = {"true": True, "false": False}
_NUMBER = re.compile(r"-?[0-9]{1,400}(\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?")


@define(eq=False)
class Parameter:
    name: str
    location: str
    required: bool
    type: str
    item_type: str
    """The type of its items, if it is an array; else its own."""
    is_repeated: bool
    """Whether each item of an array is a parameter of its own; else one has all of them, with commas between."""
    default: Any
    check: Callable[[Any], None]
    """Raises Invalid for a value that does not match the spec."""

    def read(self, texts: list[str]) -> Any:
        """Parses `texts`, the value in the request: one, but for an array.

        Raises:
            Invalid: it does not match the spec.
        """
        if self.type == "array":
            pieces = texts if self.is_repeated else [piece.strip() for piece in texts[0].split(",")]
            value: Any = [self._parse(piece) for piece in pieces]
        else:
            value = self._parse(texts[0])
        self.check(value)
        return value

    def _parse(self, text: str) -> Any:
        if self.item_type == "integer":
            if not (text.removeprefix("-").isdecimal() and text.isascii() and len(text) < 20):
                raise Invalid(f"{self.name} must be an integer")
            return int(text)
        if self.item_type == "number":
            if not _NUMBER.fullmatch(text) or math.isinf(float(text)):
                raise Invalid(f"{self.name} must be a number")
            return float(text)
        if self.item_type == "boolean":
            if text not in _BOOLEANS:
                raise Invalid(f"{self.name} must be true or false")
            return _BOOLEANS[text]
        return text


@define(eq=False)
class Operation:
    id: str
    method: str
    segments: tuple[str, ...]
    """The segments of the path. Parameters are in braces."""
    parameters: Mapping[str, Parameter]
    body: dict[str, Any] | None
    """The schema of the request's body; None, if it has none."""
    reads: bool
    """Whether it only reads."""
    responses: Mapping[str, dict[str, Any]]
    _spec: Spec = field(repr=False, alias="spec")

    @property
    def headers(self) -> list[str]:
        """The names of the parameters that are headers."""
        return [one.name for one in self.parameters.values() if one.location == "header"]

    def bind(self, path: tuple[str, ...]) -> dict[str, str] | None:
        """The path parameters by name, if `path`, which has as many segments, matches the operation's path; else None."""
        bound = {}
        for template, segment in zip(self.segments, path, strict=True):
            if template.startswith("{"):
                bound[template[1:-1]] = segment
            elif template != segment:
                return None
        return bound

    def check_body(self, body: Any) -> None:
        """
        Raises:
            Invalid: the request's body does not match the spec.
        """
        assert self.body is not None, f"{self.id} has no body"
        self._spec.check(self.body, body, "body")

    def body_default(self, name: str) -> Any:
        """The default of a property of the request's body."""
        assert self.body is not None, f"{self.id} has no body"
        return self._spec.resolve(self.body)["properties"][name]["default"]

    def check_answer(self, status: int, body: Any) -> None:
        """
        Raises:
            Invalid: the response does not match the spec.
        """
        response = self.responses.get(str(status))
        if response is None:
            raise Invalid(f"status {status} is not in the spec")
        content = response.get("content", {}).get("application/json")
        if content is not None:
            self._spec.check(content["schema"], body, "body")

    def example(self, status: int, name: str | None = None) -> Any:
        """The example of a body with `status`: the first, or the one called `name`; an error's body, if the spec has none."""
        content = self.responses.get(str(status), {}).get("content", {}).get("application/json", {})
        if "example" in content:
            return content["example"]
        if examples := content.get("examples"):
            return examples[name or next(iter(examples))]["value"]
        return error_body(status, f"{self.id} was answered with {status}.")


@define(eq=False)
class Spec:
    """The spec. Spec.load() reads it from the package of generated code."""

    document: dict[str, Any] = field(repr=False)
    _operations: list[Operation] | None = field(default=None, init=False, repr=False)
    _compiled: dict[str, Check] = field(factory=dict, init=False, repr=False)

    @classmethod
    @cache  # Services in the same process share it, and the checks that are made of it.
    def load(cls) -> Spec:
        return cls(json.loads(files("twilio_memory_api").joinpath("openapi.json").read_bytes()))

    def operations(self) -> list[Operation]:
        """All operations. Those without a parameter in a segment come before those with one."""
        if self._operations is None:
            found = [self._operation(path, method, item) for path, method, item in self._items()]
            self._operations = sorted(found, key=lambda one: [segment.startswith("{") for segment in one.segments])
        return self._operations

    def _items(self) -> Iterator[tuple[str, str, dict[str, Any]]]:
        for path, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    yield path, method, item

    def _operation(self, path: str, method: str, item: dict[str, Any]) -> Operation:
        operation = item[method]
        parameters = map(self.resolve, [*item.get("parameters", []), *operation.get("parameters", [])])
        return Operation(
            id=operation["operationId"],
            method=method.upper(),
            segments=tuple(path.split("/")[1:]),
            parameters={node["name"]: self._parameter(node) for node in parameters},
            body=self._body(operation),
            reads=method == "get" or (method == "post" and operation.get("x-repeatable") is True),
            responses={status: self.resolve(node) for status, node in operation["responses"].items()},
            spec=self,
        )

    def _body(self, operation: dict[str, Any]) -> dict[str, Any] | None:
        if "requestBody" not in operation:
            return None
        schema: dict[str, Any] = self.resolve(operation["requestBody"])["content"]["application/json"]["schema"]
        return schema

    def _parameter(self, node: dict[str, Any]) -> Parameter:
        schema = self._plain(node["schema"])
        return Parameter(
            name=node["name"],
            location=node["in"],
            required=node.get("required", False),
            type=schema["type"],
            item_type=self._plain(schema.get("items", schema))["type"],
            is_repeated=schema["type"] == "array" and node["in"] == "query" and node.get("explode", True),
            default=schema.get("default"),
            check=lambda value: self.check(schema, value, node["name"]),
        )

    def resolve(self, node: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in node:
            found: Any = self.document
            for step in node["$ref"].removeprefix("#/").split("/"):
                found = found[step]
            node = found
        return node

    def _plain(self, node: dict[str, Any]) -> dict[str, Any]:
        """The schema of a parameter, where an allOf may be around it."""
        schema = self.resolve(node)
        while "allOf" in schema:
            schema = self.resolve(schema["allOf"][0])
        return schema

    def component(self, kind: str, name: str) -> dict[str, Any]:
        """Such as ``component("parameters", "StoreId")``."""
        found: dict[str, Any] = self.document["components"][kind][name]
        return found

    def success(self, operation_id: str) -> dict[str, Any]:
        """The schema of the operation's 200 body."""
        operation = next(one for one in self.operations() if one.id == operation_id)
        schema: dict[str, Any] = operation.responses["200"]["content"]["application/json"]["schema"]
        return schema

    def check(self, schema: dict[str, Any], value: Any, place: str) -> None:
        """Validates `value`. `place` says where it is, for the error's text.

        Raises:
            Invalid: it does not match `schema`.
        """
        try:
            self.compile(schema)(value)
        except fastjsonschema.JsonSchemaValueException as error:
            raise Invalid(place + error.message.removeprefix("data")[:LONGEST_REASON]) from None

    def compile(self, schema: dict[str, Any]) -> Check:
        key = json.dumps(schema)
        if key not in self._compiled:
            components = {"schemas": self.document.get("components", {}).get("schemas", {})}
            # In allOf, since a $ref hides its siblings.
            root = _to_draft_7({"components": components, "allOf": [schema]})
            root["$schema"] = "http://json-schema.org/draft-07/schema#"
            self._compiled[key] = fastjsonschema.compile(root, formats=_FORMATS, use_default=False)
        return self._compiled[key]


def _is_datetime(text: str) -> bool:
    try:
        return bool(_DATETIME.fullmatch(text) and sortable(text))
    except ValueError:
        return False


_DATETIME = re.compile(r"\d{4}-\d\d-\d\d[tT]\d\d:\d\d:\d\d(\.\d+)?([zZ]|[+-]\d\d:\d\d)", re.ASCII)
_FORMATS: dict[str, Any] = {
    **{name: is_valid for name, (_, is_valid) in FORMATS.items()},
    "date-time": _is_datetime,
    **dict.fromkeys(("double", "float"), lambda _: True),
}
"""All that the spec may have, since not every fastjsonschema knows them: as in the client, but for date-times, as in RFC 3339."""


def _to_draft_7(node: Any) -> Any:
    """Translates a schema of OpenAPI 3.0 to JSON Schema draft 7: `nullable` is what differs."""
    if isinstance(node, list):
        return [_to_draft_7(item) for item in node]
    if not isinstance(node, dict):
        return node
    changed = {
        name: {key: _to_draft_7(member) for key, member in value.items()}
        if name == "properties"
        else _to_draft_7(value)
        for name, value in node.items()
        if name not in ("nullable", "example")
    }
    if node.get("nullable") is True and isinstance(node.get("type"), str):
        changed["type"] = [node["type"], "null"]
    return changed
