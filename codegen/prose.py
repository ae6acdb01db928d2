"""The spec's texts as docstrings: in Python's names, with limits as sentences."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from codegen.constraints import python_name

WIDTH = 116
_RANGES = (
    ("minLength", "maxLength", " characters"),
    ("minimum", "maximum", ""),
    ("minItems", "maxItems", " items"),
    ("minProperties", "maxProperties", " keys"),
)
_PROPER = ("Twilio", "Twilio's", "Python", "None")


@frozen
class Vocabulary:
    """What Python calls the things that the spec's texts name."""

    names: frozenset[str]
    """The names of parameters and properties, in the API's spelling."""
    methods: Mapping[str, str]
    """The methods, as callers write them, by operationId."""

    @classmethod
    def of(cls, document: dict[str, Any], methods: Mapping[str, str]) -> Vocabulary:
        return cls(frozenset(_names(document)), methods)

    def translate(self, text: str) -> str:
        """`text` with Python's names in the place of the API's."""

        def name(match: re.Match[str]) -> str:
            word = match[1]
            return f"`{python_name(word)}`" if word in self.names else match[0]

        def method(match: re.Match[str]) -> str:
            word = match[0].strip("`")
            return f"`{self.methods[word]}`" if word in self.methods else match[0]

        text = re.sub(r"`(\w+)`", name, text).replace("`null`", "`None`")
        return re.sub(r"`[A-Z]\w+`|\b[A-Z]\w+\b", method, text)


def _names(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            yield from node["properties"]
        if "in" in node and isinstance(node.get("name"), str):
            yield node["name"]
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from _names(child)


def describe(
    node: Mapping[str, Any], schema: Mapping[str, Any], vocabulary: Vocabulary, *, in_lower: bool = False
) -> str:
    """The text of `node`, or else of its `schema`, and the schema's limits, in sentences.

    Args:
        in_lower: whether the values of an enum are in lower case in Python.
    """
    text = node.get("description") or schema.get("description", "")
    text = " ".join(vocabulary.translate(text).split())
    if text and text[-1] not in ".!?":
        text += "."
    return " ".join(part for part in (text, *_limits(schema, in_lower=in_lower)) if part)


def _limits(schema: Mapping[str, Any], *, in_lower: bool) -> Iterator[str]:
    for low, high, unit in _RANGES:
        if low in schema and high in schema:
            yield f"{schema[low]} to {schema[high]}{unit}."
        elif high in schema:
            yield f"At most {schema[high]}{unit}."
        elif low in schema:
            yield f"At least {schema[low]}{unit if schema[low] != 1 else unit.removesuffix('s')}."
    if "pattern" in schema:
        yield f"Pattern: `{schema['pattern']}`."
    if "default" in schema:
        default = schema["default"]
        shown = default.lower() if in_lower and isinstance(default, str) else default
        yield f'The API\'s default is "{shown}".' if isinstance(shown, str) else f"The API's default is {shown}."


def decapitalize(text: str) -> str:
    """`text` to be put after a colon."""
    first = text.split(" ", 1)[0]
    is_word = re.fullmatch(r"A|[A-Z][a-z']*", first) and first not in _PROPER
    return text[:1].lower() + text[1:] if is_word else text


def paragraphs(text: str) -> str:
    """`text`, filled; the items of its lists stay lines of their own."""
    return "\n\n".join("\n".join(_lines(part)) for part in re.split(r"\n\s*\n", text.strip()))


def _lines(paragraph: str) -> Iterator[str]:
    for part in re.split(r"\n(?=\s*[*-] )", paragraph):
        indent = "  " if re.match(r"\s*[*-] ", part) else ""
        yield textwrap.fill(" ".join(part.split()), WIDTH - 8, subsequent_indent=indent, break_long_words=False)


def items(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Lines of a section such as Args."""
    return [
        textwrap.fill(
            f"{name}: {text}", WIDTH - 8, initial_indent="    ", subsequent_indent=" " * 8, break_long_words=False
        )
        for name, text in pairs
    ]
