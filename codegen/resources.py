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
from codegen.names import EXTENDED, Name
from codegen.prose import Vocabulary, decapitalize, describe, items, paragraphs
from codegen.spec import operations, resolve
from codegen.types import SCALARS, Types

EACH_PAGE = "Each iteration fetches page after page, and raises what a call raises."
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
    answer: dict[str, Any] | None
    """Its schema, not resolved."""
    is_list: bool
    description: str
    """Its paragraphs, in Markdown."""
    raises: tuple[tuple[str, str], ...]
    """The errors, each with its cause."""
    source: str
    """The operationId."""

    @property
    def signature(self) -> str:
        return f"self, {self.parameters}".removesuffix(", ")

    @property
    def parameters(self) -> str:
        """As callers see them: without `self`."""
        parts = [argument.declaration for argument in self.positional]
        keywords = [argument.declaration for argument in self.keywords]
        return ", ".join([*parts, *(["*", *keywords] if keywords else ())])

    @property
    def arguments(self) -> str:
        names = [argument.name for argument in (*self.positional, *self.keywords)]
        return ", ".join(f"{name!r}: {name}" for name in names)

    @property
    def docstring(self) -> str:
        """The method's docstring, without its quotes and the first indentation."""
        arguments = [(argument.name, argument.doc) for argument in (*self.positional, *self.keywords)]
        parts = [paragraphs(self.description), ""]
        if self.is_list:
            parts += [EACH_PAGE, ""]
        if arguments:
            parts += ["Args:", *items(arguments), ""]
        parts += ["Raises:", *items(self.raises), "", f"Source: openapi.yaml, {self.source}."]
        text = textwrap.indent("\n".join(parts), " " * 8).lstrip()
        text = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
        return "\n".join(line.rstrip() for line in text.splitlines())


def render(methods: Methods) -> tuple[str, str]:
    """The texts of resources.py and params.py."""
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent), trim_blocks=True, lstrip_blocks=True, autoescape=False
    )
    text = templates.get_template("resources.py.jinja").render(
        resources=[(*name, found) for name, found in methods.resources.items()],
        whole=[name for name in methods.resources if name[1] not in EXTENDED],
        own=sorted({*CLIENTS_OWN.values(), *CLIENTS_OWN_ITEMS.values()}),
    )
    return text, templates.get_template("params.py.jinja").render(params=methods.types.typed_dicts)


@define
class Methods:
    """The methods of all resources, one for each operation."""

    document: dict[str, Any]
    vocabulary: Vocabulary
    types: Types
    resources: dict[tuple[str, str], list[Method]] = field(factory=dict)
    """By the names of their class and of the resource."""

    @classmethod
    def of(cls, document: dict[str, Any], names: Mapping[str, Name]) -> Methods:
        vocabulary = Vocabulary.of(document, {key: f"{name.resource}.{name.method}" for key, name in names.items()})
        methods = cls(document, vocabulary, Types(document, vocabulary))
        for _, _, parameters, operation in operations(document):
            name = names[operation["operationId"]]
            methods.resources.setdefault((name.classes[0], name.resource), []).append(
                methods._make(name, parameters, operation)
            )
        return methods

    def _make(self, name: Name, parameters: list[dict[str, Any]], operation: dict[str, Any]) -> Method:
        in_path = [one for one in parameters if one["in"] == "path"]
        is_in_store = name.resource != "stores" and any(one["name"] == "storeId" for one in in_path)
        positional = [self._parameter(one) for one in in_path if not (is_in_store and one["name"] == "storeId")]
        keywords = self._properties(operation, {one["name"] for one in in_path})
        keywords += [self._parameter(one) for one in parameters if one["in"] != "path"]
        if is_in_store:
            keywords.append(Argument("store_id", "str", False, "the store's ID; None: the client's store."))
        keywords.sort(key=lambda argument: not argument.is_required)
        answer, is_list = self._answer(parameters, operation)
        source = operation["operationId"]
        return Method(
            name=name.method,
            operation=snake_case(source),
            positional=tuple(positional),
            keywords=tuple(keywords),
            value=self._value(answer, is_list=is_list),
            answer=answer,
            is_list=is_list,
            description=self.vocabulary.translate(operation.get("description") or operation.get("summary") or source),
            raises=_raises(operation, is_in_store=is_in_store),
            source=source,
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

    def _answer(
        self, parameters: list[dict[str, Any]], operation: dict[str, Any]
    ) -> tuple[dict[str, Any] | None, bool]:
        """The schema of a call's value, or of the items of its list; and whether it is a list."""
        _, answer = success(self.document, operation)
        page = page_of(self.document, parameters, answer)
        return (item_of(self.document, answer, page), True) if answer and page else (answer, False)

    def _value(self, answer: dict[str, Any] | None, *, is_list: bool) -> str:
        """The type for the schema `answer`."""
        if answer is None:
            return "None"
        name = name_of(answer)
        own = (CLIENTS_OWN_ITEMS if is_list else CLIENTS_OWN).get(name or "")
        return own or (f"models.{name}" if name else SCALARS[resolve(self.document, answer)["type"]])


def _raises(operation: dict[str, Any], *, is_in_store: bool) -> tuple[tuple[str, str], ...]:
    errors = [_ERRORS[status] for status in sorted(_ERRORS) if str(status) in operation["responses"]]
    closed = "the client is closed"
    return (
        ("InvalidArgumentError", "an argument does not match the spec. Nothing was sent."),
        (
            "ConfigurationError",
            f"neither the call nor the client has a store_id, or {closed}." if is_in_store else f"{closed}.",
        ),
        (" or ".join(filter(None, [", ".join(errors), "another APIError"])), "the API refused the request."),
        ("TransportError", "no usable response came within the time limits."),
        ("ResponseError", "the response can't be used."),
    )
