"""Values, and the schemas of an OpenAPI 3.0 description: what is wrong with a value, and samples of what is right."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Any, Literal, TypeAlias

from attrs import frozen
from hypothesis import Phase, find, settings
from hypothesis import strategies as st
from openapi_schema_validator import OAS30ReadValidator, OAS30WriteValidator, oas30_format_checker

from codegen.spec import resolve

Json: TypeAlias = dict[str, Any]
Style: TypeAlias = Literal["examples", "full", "least"]
"""What samples have: what the description's examples have, where it has some; all properties; or those that are required."""
FORMATS = {"date-time": "2026-01-02T03:04:05Z", "uri": "https://example.com/"}


def faults_of(document: Json, schema: Json, value: Any, place: str, *, in_response: bool = False) -> list[str]:
    """What is wrong with `value`, which stands at `place`."""
    kind = OAS30ReadValidator if in_response else OAS30WriteValidator
    validator = kind({**schema, "components": document["components"]}, format_checker=oas30_format_checker)
    errors = list(validator.iter_errors(value))
    return [f"{place}{''.join(f'[{step!r}]' for step in error.absolute_path)}: {error.message}" for error in errors]


@frozen
class Samples:
    """Makes what responses of `document` have: the same each time."""

    document: Json
    style: Style

    def header(self, node: Json) -> str:
        header = resolve(self.document, node)
        return str(header.get("example", self._value(header["schema"])))

    def body(self, content: Json) -> Any:
        """A body that is valid."""
        schema = content["schema"]
        examples = [content.get("example"), *(one.get("value") for one in content.get("examples", {}).values())]
        for value in examples if self.style == "examples" else ():
            if value is not None and not self._faults(schema, value):
                return value
        value = self._value(schema)
        assert self._faults(schema, value) == []
        return value

    def _faults(self, schema: Json, value: Any) -> list[str]:
        return faults_of(self.document, schema, value, "response", in_response=True)

    def _value(self, node: Json) -> Any:
        schema = _merged(self.document, node)
        is_object = schema.get("type") == "object" or bool(schema.get("properties"))
        takes_example = self.style == "examples" or not (is_object or schema.get("type") == "array")
        if takes_example and "example" in schema and not self._faults(node, schema["example"]):
            return schema["example"]
        if self.style == "least" and schema.get("nullable"):
            return None
        if schema.get("enum"):
            return schema["enum"][0]
        if schema.get("type") == "array":
            count = max(schema.get("minItems", 0), 0 if self.style == "least" else 1)
            return [self._value(schema["items"])] * count
        return self._object(schema) if is_object else _scalar(schema)

    def _object(self, schema: Json) -> Json:
        properties, required = schema.get("properties", {}), schema.get("required", ())
        names = [name for name in properties if self.style != "least" or name in required]
        value = {name: self._value(properties[name]) for name in names}
        if self.style != "least" and isinstance(schema.get("additionalProperties"), dict):
            value["name"] = self._value(schema["additionalProperties"])
        return value


def _merged(document: Json, node: Json) -> Json:
    """The schema with the parts of allOf in it, and the first choice of oneOf or anyOf."""
    schema = dict(resolve(document, node))
    parts = [*schema.pop("allOf", ()), *schema.pop("oneOf", ())[:1], *schema.pop("anyOf", ())[:1]]
    for part in [_merged(document, part) for part in parts]:
        properties = {**part.get("properties", {}), **schema.get("properties", {})}
        required = [*part.get("required", ()), *schema.get("required", ())]
        schema = {**part, **schema, "properties": properties, "required": required}
    return schema


def _scalar(schema: Json) -> Any:
    """The simplest value of a type that has no parts."""
    kind = schema.get("type")
    if kind == "boolean":
        return True
    if kind in ("integer", "number"):
        return schema.get("minimum", 0)
    if kind != "string":
        return "any"
    if schema.get("format") in FORMATS:
        return FORMATS[schema["format"]]
    least, most = max(1, schema.get("minLength", 0)), schema.get("maxLength", 4096)
    return _text(schema["pattern"], least, most) if "pattern" in schema else "x" * least


@cache
def _text(pattern: str, least: int, most: int) -> str:
    """A text that fits: the same each time."""
    return find(
        st.from_regex(pattern, fullmatch=True),
        lambda text: least <= len(text) <= most and not text.endswith("\n"),
        settings=settings(database=None, phases=[Phase.generate]),  # Without the search for the shortest one.
        random=Random(0),
    )
