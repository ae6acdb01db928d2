"""The form of openapi.yaml: which keys each kind of object may have, and what stands there. Everything else is refused.

It is the part of OpenAPI 3.0 that the client and the local service can keep. What they can keep in some places only, or only
together with something else, is in codegen/support/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from attrs import frozen

from codegen.source import Place

Fault: TypeAlias = tuple[Place, str]
"""Where something is wrong, and what."""
METHODS = ("get", "put", "post", "delete", "patch")


@frozen
class Plain:
    """A value without parts."""

    types: tuple[type, ...]
    what: str
    """What it must be."""
    least: float | None = None
    one_of: tuple[object, ...] = ()

    def takes(self, value: Any) -> bool:
        if isinstance(value, bool) and bool not in self.types:
            return False
        is_listed = not self.one_of or value in self.one_of
        return isinstance(value, self.types) and is_listed and (self.least is None or value >= self.least)


@frozen
class Listed:
    item: Form


@frozen
class Named:
    """A mapping with any names that match a pattern."""

    member: Form
    names: str = ".*"
    rule: str = ""
    """What a name must be."""


@frozen
class Ref:
    """An object of this kind, or a reference to one among the components."""

    kind: str


@frozen
class OrFlag:
    """Another form, or true or false."""

    form: Form


Form: TypeAlias = Plain | Listed | Named | Ref | OrFlag | str | None
"""A str is a kind of object, from KINDS. None stands for any value."""


@frozen
class Kind:
    keys: Mapping[str, Form]
    required: tuple[str, ...] = ()
    reasons: Mapping[str, str] = {}
    """Why a key is not supported, or what to write instead."""


TEXT = Plain((str,), "text")
FLAG = Plain((bool,), "true or false")
COUNT = Plain((int,), "a whole number, 0 or more", least=0)
NUMBER = Plain((int, float), "a number")
TYPE = Plain(
    (str,),
    "string, integer, number, boolean, array or object",
    one_of=("string", "integer", "number", "boolean", "array", "object"),
)
SECTIONS = {
    "schema": "schemas",
    "parameter": "parameters",
    "request body": "requestBodies",
    "response": "responses",
    "header": "headers",
}
"""Where among the components each kind of object is to which something can refer."""
_EXTENSIONS = "only x-repeatable (in operations) and x-comma-separated (in parameters) are known"
_FLAT = "use one object, with a property that says which kind it is"
_TWO_SCHEMAS = "use one schema for requests and another one for responses"
_EXAMPLES: dict[str, Form] = {"example": None, "examples": Named("example")}
_CONTENT = Named("media type")
_COMPONENT = r"[\w.-]+"

KINDS = {
    "spec": Kind(
        {
            "openapi": TEXT,
            "info": "info",
            "servers": Listed("server"),
            "tags": Listed("tag"),
            "security": Listed(Named(Listed(TEXT))),
            "paths": Named("path", "/.*", "begin with a slash"),
            "components": "components",
        },
        required=("openapi", "info", "servers", "security", "paths", "components"),
    ),
    "info": Kind(
        {
            **dict.fromkeys(("title", "version", "description", "termsOfService"), TEXT),
            "license": "license",
            "contact": "contact",
        },
        required=("title", "version"),
    ),
    "license": Kind({"name": TEXT, "url": TEXT}, required=("name",)),
    "contact": Kind({"name": TEXT, "url": TEXT, "email": TEXT}),
    "server": Kind({"url": TEXT, "description": TEXT}, required=("url",)),
    "tag": Kind({"name": TEXT, "description": TEXT}, required=("name",)),
    "components": Kind(
        {
            **{
                section: Named(kind, _COMPONENT, "be made of letters, digits and ._-")
                for kind, section in SECTIONS.items()
            },
            "securitySchemes": Named("security scheme", _COMPONENT, "be made of letters, digits and ._-"),
        }
    ),
    "security scheme": Kind({"type": TEXT, "scheme": TEXT, "description": TEXT}, required=("type",)),
    "path": Kind(
        {
            "summary": TEXT,
            "description": TEXT,
            "parameters": Listed(Ref("parameter")),
            **dict.fromkeys(METHODS, "operation"),
        },
        reasons={"servers": "the client sends everything to one server"},
    ),
    "operation": Kind(
        {
            **dict.fromkeys(("operationId", "summary", "description"), TEXT),
            "tags": Listed(TEXT),
            "parameters": Listed(Ref("parameter")),
            "requestBody": Ref("request body"),
            "responses": Named(Ref("response"), "[1-5][0-9][0-9]", "be a status, in digits"),
            "x-repeatable": FLAG,
        },
        required=("operationId", "responses"),
        reasons={
            "deprecated": "say it in the description, or remove the operation",
            "security": "the client sends its credentials with every request",
            "servers": "the client sends everything to one server",
        },
    ),
    "parameter": Kind(
        {
            **dict.fromkeys(("name", "in", "description", "style"), TEXT),
            **dict.fromkeys(("required", "explode", "x-comma-separated"), FLAG),
            "schema": Ref("schema"),
            **_EXAMPLES,
        },
        required=("name", "in", "schema"),
        reasons={"content": "use schema"},
    ),
    "request body": Kind({"description": TEXT, "required": FLAG, "content": _CONTENT}, required=("content",)),
    "media type": Kind({"schema": Ref("schema"), **_EXAMPLES}, required=("schema",)),
    "example": Kind({"summary": TEXT, "description": TEXT, "value": None}, required=("value",)),
    "response": Kind(
        {
            "description": TEXT,
            "headers": Named(Ref("header"), "[A-Za-z0-9-]+", "be made of letters, digits and hyphens"),
            "content": _CONTENT,
            "links": Named("link"),
        },
        required=("description",),
    ),
    "header": Kind(
        {"description": TEXT, "schema": Ref("schema"), **_EXAMPLES},
        required=("schema",),
        reasons={"content": "use schema", "required": "the client does without headers"},
    ),
    "link": Kind({"operationId": TEXT, "description": TEXT, "parameters": Named(None)}, required=("operationId",)),
    "schema": Kind(
        {
            "type": TYPE,
            "nullable": FLAG,
            **dict.fromkeys(("description", "format", "pattern"), TEXT),
            **dict.fromkeys(
                ("minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"), COUNT
            ),
            **dict.fromkeys(("minimum", "maximum"), NUMBER),
            "enum": Listed(None),
            "default": None,
            "example": None,
            "items": Ref("schema"),
            "properties": Named(Ref("schema"), r"[A-Za-z_][\w.-]*", "be made of letters, digits and ._-"),
            "required": Listed(TEXT),
            "additionalProperties": OrFlag(Ref("schema")),
            "allOf": Listed(Ref("schema")),
        },
        reasons={
            **dict.fromkeys(("oneOf", "anyOf", "discriminator"), _FLAT),
            **dict.fromkeys(("readOnly", "writeOnly"), _TWO_SCHEMAS),
            **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), "use minimum or maximum"),
            "const": "use an enum with one value",
            "title": "generated classes are named after the schema's key",
        },
    ),
}


def form_faults(document: object) -> Iterator[Fault]:
    """Where `document` has another form than a spec."""
    yield from _faults(document, "spec", (), document)


def objects(value: Any, form: Form = "spec", where: Place = ()) -> Iterator[tuple[str, Place]]:
    """The kind and the place of every object in `value`, which is of this form. References are of the kind "reference"."""
    match form:
        case Listed():
            for step, item in enumerate(value):
                yield from objects(item, form.item, (*where, step))
        case Named():
            for name, member in value.items():
                yield from objects(member, form.member, (*where, name))
        case OrFlag() if isinstance(value, dict):
            yield from objects(value, form.form, where)
        case Ref() if "$ref" in value:
            yield "reference", where
        case Ref():
            yield from objects(value, form.kind, where)
        case str():
            yield form, where
            for key, part in value.items():
                yield from objects(part, KINDS[form].keys[key], (*where, key))


def _faults(value: Any, form: Form, where: Place, document: Any) -> Iterator[Fault]:
    match form:
        case Plain():
            if not form.takes(value):
                yield where, f"must be {form.what}"
        case OrFlag():
            if not isinstance(value, bool):
                yield from _faults(value, form.form, where, document)
        case Listed():
            if not isinstance(value, list):
                yield where, "must be a list"
                return
            for step, item in enumerate(value):
                yield from _faults(item, form.item, (*where, step), document)
        case Named() | Ref() | str() if not isinstance(value, dict):
            yield where, f"must be a mapping, of the form of {_with_article(form)}"
        case Named():
            for name, member in value.items():
                if not re.fullmatch(form.names, name, re.ASCII):
                    yield (*where, name), f"is not supported here: the name must {form.rule}"
                else:
                    yield from _faults(member, form.member, (*where, name), document)
        case Ref() if "$ref" in value:
            yield from _reference_faults(value, SECTIONS[form.kind], where, document)
        case Ref():
            yield from _faults(value, form.kind, where, document)
        case str():
            yield from _kind_faults(value, form, where, document)


def _kind_faults(value: dict[str, Any], name: str, where: Place, document: Any) -> Iterator[Fault]:
    kind = KINDS[name]
    for key in kind.required:
        if key not in value:
            yield where, f"must have {key}"
    for key, part in value.items():
        if key in kind.keys:
            yield from _faults(part, kind.keys[key], (*where, key), document)
        else:
            reason = _EXTENSIONS if key.startswith("x-") else kind.reasons.get(key)
            yield (*where, key), f"is not supported in {_with_article(name)}" + (f": {reason}" if reason else "")


def _reference_faults(value: dict[str, Any], section: str, where: Place, document: Any) -> Iterator[Fault]:
    """What is wrong with a reference that must lead to a part of `section`."""
    for key in value:
        if key != "$ref":
            yield (*where, key), "is ignored beside $ref"
    target, before = value["$ref"], f"#/components/{section}/"
    if not isinstance(target, str) or not re.fullmatch(re.escape(before) + _COMPONENT, target, re.ASCII):
        yield (*where, "$ref"), f"must be {before} and a name"
    elif not _is_there(document, section, target.removeprefix(before)):
        yield (*where, "$ref"), f"refers to {target}, which is not there"


def _is_there(document: Any, section: str, name: str) -> bool:
    try:
        return name in document["components"][section]
    except (LookupError, TypeError):
        return False


def _with_article(form: Form) -> str:
    match form:
        case Ref(kind=name) | str(name):
            pass
        case _:
            return "names with values"
    return (
        f"the {name}" if name in ("spec", "info", "components") else f"an {name}" if name[0] in "aeiou" else f"a {name}"
    )
