"""Renders resources.py and params.py: a class of typed methods for each resource and mode."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import define, field, frozen
from jinja2 import Environment, FileSystemLoader
from openapi_python_client.strings import snake_case

from codegen.constraints import (
    ALIASES,
    CLIENTS_OWN,
    CLIENTS_OWN_ITEMS,
    body_of,
    item_of,
    merged,
    name_of,
    page_of,
    python_name,
    success,
)
from codegen.names import Name
from codegen.prose import Vocabulary, decapitalize, describe, items, paragraphs
from codegen.spec import operations, resolve
from codegen.types import SCALARS, Types

EXTENDED = ("imports", "observations", "operations", "profiles")
"""Resources that overlays/twilio_memory/resources.py extends: the client makes their objects itself."""
_ERRORS = {404: "NotFoundError", 409: "ConflictError", 412: "PreconditionFailedError", 429: "RateLimitError"}


@frozen
class Argument:
    name: str
    type: str
    is_required: bool
    doc: str

    @property
    def declaration(self) -> str:
        if self.is_required:
            return f"{self.name}: {self.type}"
        return f"{self.name}: {self.type.removesuffix(' | None')} | None = None"


@frozen
class Method:
    name: str
    operation: str
    """The function in constraints.py."""
    positional: tuple[Argument, ...]
    keywords: tuple[Argument, ...]
    value: str
    """The type of the value; for a list, of an item."""
    is_list: bool
    docstring: str

    @property
    def signature(self) -> str:
        parts = [argument.declaration for argument in self.positional]
        keywords = [argument.declaration for argument in self.keywords]
        return ", ".join(["self", *parts, *(["*", *keywords] if keywords else ())])

    @property
    def arguments(self) -> str:
        names = [argument.name for argument in (*self.positional, *self.keywords)]
        return ", ".join(f"{name!r}: {name}" for name in names)


def render(document: dict[str, Any], names: Mapping[str, Name]) -> tuple[str, str]:
    """The texts of resources.py and params.py."""
    vocabulary = Vocabulary.of(document, {key: f"{name.resource}.{name.method}" for key, name in names.items()})
    methods = Methods(document, vocabulary, Types(document, vocabulary))
    resources: dict[str, list[Method]] = {}
    for _, _, parameters, operation in operations(document):
        name = names[operation["operationId"]]
        resources.setdefault(name.resource, []).append(methods.make(name, parameters, operation))
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent), trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    text = templates.get_template("resources.py.jinja").render(
        resources=[(_class_name(name), name, found) for name, found in resources.items()],
        whole=[(_class_name(name), name) for name in resources if name not in EXTENDED],
        own=sorted({*CLIENTS_OWN.values(), *CLIENTS_OWN_ITEMS.values()}),
    )
    return text, templates.get_template("params.py.jinja").render(params=methods.types.typed_dicts)


@define
class Methods:
    """Makes the methods, one for each operation."""

    document: dict[str, Any]
    vocabulary: Vocabulary
    types: Types = field()

    def make(self, name: Name, parameters: list[dict[str, Any]], operation: dict[str, Any]) -> Method:
        in_path = [one for one in parameters if one["in"] == "path"]
        is_in_store = name.resource != "stores" and any(one["name"] == "storeId" for one in in_path)
        positional = [self._parameter(one) for one in in_path if not (is_in_store and one["name"] == "storeId")]
        keywords = self._properties(operation, {one["name"] for one in in_path})
        keywords += [self._parameter(one) for one in parameters if one["in"] != "path"]
        if is_in_store:
            keywords.append(Argument("store_id", "str", False, "the store's ID; None: the client's store."))
        keywords.sort(key=lambda argument: not argument.is_required)
        value, is_list = self._value(parameters, operation)
        return Method(
            name=name.method,
            operation=snake_case(operation["operationId"]),
            positional=tuple(positional),
            keywords=tuple(keywords),
            value=value,
            is_list=is_list,
            docstring=self._docstring(operation, [*positional, *keywords], is_list=is_list, is_in_store=is_in_store),
        )

    def _parameter(self, parameter: dict[str, Any]) -> Argument:
        doc = describe(
            parameter,
            merged(self.document, parameter["schema"]),
            self.vocabulary,
            in_lower=parameter["name"] in ALIASES,
        )
        kind = self.types.of_parameter(parameter)
        return Argument(python_name(parameter["name"]), kind, parameter.get("required", False), decapitalize(doc))

    def _properties(self, operation: dict[str, Any], in_path: set[str]) -> list[Argument]:
        """The properties of the body. One with the name of a path parameter is the same argument."""
        node = body_of(self.document, operation)
        body = merged(self.document, node) if node else {}
        return [
            self._property(name, member, is_required=name in body.get("required", ()))
            for name, member in body.get("properties", {}).items()
            if name not in in_path
        ]

    def _property(self, name: str, node: dict[str, Any], *, is_required: bool) -> Argument:
        doc = describe(node, merged(self.document, node), self.vocabulary)
        return Argument(python_name(name), self.types.of(node), is_required, decapitalize(doc))

    def _value(self, parameters: list[dict[str, Any]], operation: dict[str, Any]) -> tuple[str, bool]:
        """The type of a call's value, or of the items of its list; and whether it is a list."""
        _, answer = success(self.document, operation)
        if answer is None:
            return "None", False
        page = page_of(self.document, parameters, answer)
        node = item_of(self.document, answer, page) if page else answer
        own = (CLIENTS_OWN_ITEMS if page else CLIENTS_OWN).get(name_of(node) or "")
        if own or name_of(node):
            return own or f"models.{name_of(node)}", page is not None
        return SCALARS[resolve(self.document, node)["type"]], page is not None

    def _docstring(
        self, operation: dict[str, Any], arguments: list[Argument], *, is_list: bool, is_in_store: bool
    ) -> str:
        """The docstring of a method, without its quotes and the first indentation."""
        description = operation.get("description") or operation.get("summary") or operation["operationId"]
        parts = [paragraphs(self.vocabulary.translate(description)), ""]
        if is_list:
            parts += ["Each iteration fetches page after page, and raises what a call raises.", ""]
        if arguments:
            parts += ["Args:", *items((argument.name, argument.doc) for argument in arguments), ""]
        parts += ["Raises:", *items(_raises(operation, is_in_store=is_in_store)), ""]
        parts += [f"Source: openapi.yaml, {operation['operationId']}."]
        text = textwrap.indent("\n".join(parts), " " * 8).lstrip()
        text = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
        return "\n".join(line.rstrip() for line in text.splitlines())


def _raises(operation: dict[str, Any], *, is_in_store: bool) -> list[tuple[str, str]]:
    errors = [_ERRORS[status] for status in sorted(_ERRORS) if str(status) in operation["responses"]]
    closed = "the client is closed"
    return [
        ("InvalidArgumentError", "an argument does not match the spec. Nothing was sent."),
        (
            "ConfigurationError",
            f"neither the call nor the client has a store_id, or {closed}." if is_in_store else f"{closed}.",
        ),
        (" or ".join(filter(None, [", ".join(errors), "another APIError"])), "the API refused the request."),
        ("TransportError", "no usable response came within the time limits."),
        ("ResponseError", "the response can't be used."),
    ]


def _class_name(resource: str) -> str:
    return "".join(word.capitalize() for word in resource.split("_"))
