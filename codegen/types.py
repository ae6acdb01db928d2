"""The Python types of what callers pass, and the TypedDicts among them."""

from __future__ import annotations

import textwrap
from typing import Any

from attrs import define, field

from codegen.constraints import ALIASES, merged, name_of, python_name
from codegen.prose import WIDTH, Vocabulary, describe

SCALARS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}


@define
class Types:
    """Types of arguments. Those that are nested objects are collected as TypedDicts."""

    document: dict[str, Any]
    vocabulary: Vocabulary
    typed_dicts: dict[str, str] = field(factory=dict)
    """Their source, by name. Each comes after those that it needs."""

    def of_parameter(self, parameter: dict[str, Any]) -> str:
        if parameter.get("x-comma-separated"):
            return "str | Iterable[str]"
        if parameter["name"] in ALIASES:
            return _literal(value.lower() for value in merged(self.document, parameter["schema"])["enum"])
        return self.of(parameter["schema"])

    def of(self, node: dict[str, Any]) -> str:
        """The type for the schema `node`."""
        schema = merged(self.document, node)
        kind = self._of(node, schema)
        return f"{kind} | None" if schema.get("nullable") and kind != "Any" else kind

    def _of(self, node: dict[str, Any], schema: dict[str, Any]) -> str:
        kind = schema.get("type")
        if kind == "array":
            return f"Sequence[{self.of(schema['items'])}]"
        if kind == "object" and schema.get("properties"):
            return f"params.{self._typed_dict(name_of(node) or '', schema)}"
        if kind == "object":
            values = schema.get("additionalProperties")
            return f"Mapping[str, {self.of(values) if isinstance(values, dict) else 'Any'}]"
        if "enum" in schema:
            return _literal(schema["enum"])
        if schema.get("format") in ("date-time", "date"):
            return "datetime.datetime | str" if schema["format"] == "date-time" else "datetime.date | str"
        return SCALARS.get(kind or "", "Any")

    def _typed_dict(self, name: str, schema: dict[str, Any]) -> str:
        if name not in self.typed_dicts:
            members = [self._member(key, schema, member) for key, member in schema["properties"].items()]
            doc = describe(schema, {}, self.vocabulary)
            self.typed_dicts[name] = "\n".join([f"class {name}(TypedDict):", _docstring(doc), "", *members])
        return name

    def _member(self, key: str, schema: dict[str, Any], node: dict[str, Any]) -> str:
        kind = self.of(node).replace("params.", "")
        if key not in schema.get("required", ()):
            kind = f"NotRequired[{kind}]"
        doc = describe(node, merged(self.document, node), self.vocabulary)
        return f"    {python_name(key)}: {kind}" + (f"\n{_docstring(doc)}" if doc else "")


def _literal(values: Any) -> str:
    return f"Literal[{', '.join(map(repr, values))}]"


def _docstring(text: str) -> str:
    quoted = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    quoted = f'{quoted[:-1]}\\"' if quoted.endswith('"') else quoted
    return textwrap.fill(
        f'"""{quoted}"""', WIDTH, initial_indent="    ", subsequent_indent="    ", break_long_words=False
    )
