"""What openapi.yaml may not say, since the client or the local service could not keep it."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen import constraints, resources
from codegen.names import Name, load_names
from codegen.source import SpecError
from codegen.support import load_supported

SPEC = """\
openapi: 3.0.3
info: {title: Things, version: 1.0.0}
servers:
  - url: https://example.com
security:
  - basicAuth: []
paths:
  /v1/Stores/{storeId}/Things/{thingId}:
    get:
      operationId: ListThings
      parameters:
        - {name: storeId, in: path, required: true, schema: {type: string, minLength: 1}}
        - {name: thingId, in: path, required: true, schema: {type: string, format: uuid}}
        - name: pageToken
          in: query
          schema: {type: string}
        - name: orderBy
          in: query
          schema: {type: string, enum: [ASC, DESC], default: ASC}
        - name: sizes
          in: query
          explode: false
          schema:
            type: array
            items: {type: integer, enum: [1, 2]}
      responses:
        '200':
          description: A page.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/ThingPage'
    patch:
      operationId: PatchThing
      parameters:
        - {name: storeId, in: path, required: true, schema: {type: string, minLength: 1}}
        - {name: thingId, in: path, required: true, schema: {type: string, format: uuid}}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/ThingPatch'
      responses:
        '202':
          description: Accepted.
components:
  securitySchemes:
    basicAuth: {type: http, scheme: basic}
  schemas:
    ThingPatch:
      allOf:
        - $ref: '#/components/schemas/Named'
        - type: object
          properties:
            amount: {type: number, minimum: 0}
            parts:
              type: array
              items:
                $ref: '#/components/schemas/Part'
    Named:
      type: object
      properties:
        name: {type: string}
    Part:
      type: object
      required: [label]
      properties:
        label: {type: string, nullable: true}
        notes: {type: object, additionalProperties: {}}
    Thing:
      type: object
      additionalProperties: true
      properties:
        id: {type: string}
        made: {type: string, format: date-time}
    ThingPage:
      type: object
      properties:
        things:
          type: array
          items:
            $ref: '#/components/schemas/Thing'
        meta:
          type: object
          properties:
            nextToken: {type: string}
"""
NAMES = {"ListThings": Name("things", "list", 1), "PatchThing": Name("things", "update", 2)}


def refusal(tmp_path: Path, text: str) -> str:
    path = tmp_path / "openapi.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        document = load_supported(path, NAMES)
    except SpecError as error:
        return str(error)
    # Whatever is not refused can be rendered.
    compile(constraints.render(document, text.encode()), "constraints.py", "exec")
    for rendered in resources.render(document, NAMES):
        compile(rendered, "rendered", "exec")
    return ""


def test_what_is_supported_is_not_refused(tmp_path):
    assert refusal(tmp_path, SPEC) == ""


@pytest.mark.parametrize("text", ["", "# Nothing yet.\n", "[]\n", "null\n"])
def test_a_file_that_is_no_document_is_refused(tmp_path, text):
    assert refusal(tmp_path, text) == "openapi.yaml:1: not an OpenAPI document"


REFUSED = {
    # Operations
    "no operationId": ("      operationId: PatchThing\n", "", 33, "must have operationId"),
    "an id twice": (
        "operationId: PatchThing",
        "operationId: ListThings",
        10,
        "another operation is called list_things too",
    ),
    "an id that is no name": ("operationId: PatchThing", "operationId: patch-thing", 34, "must be a name such as"),
    "an operation without a name": (
        "operationId: PatchThing",
        "operationId: PutThing",
        34,
        "add a line to codegen/resources.yaml, such as PutThing: profiles.fetch",
    ),
    "an unknown method": (
        "    patch:",
        "    options: {responses: {'200': {description: x}}}\n    patch:",
        33,
        "in a path",
    ),
    "a server of its own": (
        "      operationId: PatchThing",
        "      operationId: PatchThing\n      servers: [{url: https://example.org}]",
        35,
        "the client sends everything to one server",
    ),
    "other security": (
        "      operationId: PatchThing",
        "      operationId: PatchThing\n      security: []",
        35,
        "security",
    ),
    "a misspelt extension": (
        "      operationId: PatchThing",
        "      operationId: PatchThing\n      x-repeatible: true",
        35,
        "only x-repeatable (in operations) and x-comma-separated (in parameters) are known",
    ),
    "an extension that is no boolean": (
        "      operationId: PatchThing",
        "      operationId: PatchThing\n      x-repeatable: sometimes",
        35,
        "must be true or false",
    ),
    "a path parameter that is missing": ("Things/{thingId}:", "Things/{thingId}/{partId}:", 8, "partId"),
    "a path parameter too many": (
        "Things/{thingId}:",
        "Things:",
        8,
        "has the parameter thingId, which is not in the path",
    ),
    "a part of a segment": ("Things/{thingId}:", "Things/a{thingId}:", 8, "each segment must be"),
    "a server with variables": ("https://example.com", "'https://{region}.example.com'", 4, "variables"),
    "no security": ("security:\n  - basicAuth: []\n", "", 1, "must have security"),
    "another scheme": ("{type: http, scheme: basic}", "{type: http, scheme: bearer}", 49, "only HTTP's basic"),
    # Parameters
    "no type": (
        "schema: {type: string}\n        - name: orderBy",
        "schema: {}\n        - name: orderBy",
        16,
        "must have a type",
    ),
    "content": (
        "schema: {type: string}\n        - name: orderBy",
        "content: {application/json: {schema: {type: string}}}\n        - name: orderBy",
        16,
        "use schema",
    ),
    "a cookie": (
        "- name: sizes\n          in: query",
        "- name: sizes\n          in: cookie",
        21,
        "cookies are not supported",
    ),
    "another style": (
        "          explode: false",
        "          style: pipeDelimited",
        22,
        "only form is supported in a query",
    ),
    "an object": (
        "            items: {type: integer, enum: [1, 2]}",
        "            items: {type: object}",
        25,
        "must be of the type",
    ),
    "a nested array": (
        "items: {type: integer, enum: [1, 2]}",
        "items: {type: array, items: {type: string}}",
        25,
        "must be of the type string, integer",
    ),
    "a null argument": (
        "items: {type: integer, enum: [1, 2]}",
        "items: {type: integer, nullable: true}",
        25,
        "None means",
    ),
    "unique items": (
        "            type: array\n            items: {type: int",
        "            type: array\n            uniqueItems: true\n            items: {type: int",
        25,
        "uniqueItems: is not supported",
    ),
    "a multiple": (
        "items: {type: integer, enum: [1, 2]}",
        "items: {type: integer, multipleOf: 2}",
        25,
        "multipleOf: is not",
    ),
    "an enum of another type": ("enum: [1, 2]", "enum: [1, two]", 25, "all values must be of the type integer"),
    "a required array that may be empty": (
        "          explode: false",
        "          required: true",
        23,
        "must have minItems",
    ),
    "a path string that may be empty": (
        "      parameters:\n        - {name: storeId, in: path, required: true, schema: {type: string, minLength: 1}}",
        "      parameters:\n        - {name: storeId, in: path, required: true, schema: {type: string}}",
        12,
        "must have minLength",
    ),
    "a header of the client's": (
        "name: sizes\n          in: query",
        "name: Authorization\n          in: header",
        20,
        "sets this header",
    ),
    "a name with brackets": ("name: sizes", "name: sizes[]", 20, "must be made of letters"),
    "a name that code uses": ("name: sizes", "name: cast", 20, "the generated code uses that name"),
    "a name twice": (
        "name: sizes",
        "name: order",
        17,
        "another parameter or property of ListThings is called order too",
    ),
    "an order without values": ("enum: [ASC, DESC], default: ASC", "minLength: 1", 17, "with an enum"),
    "a comma-separated number": (
        "          explode: false",
        "          x-comma-separated: true",
        22,
        "may only be true, for a string in a query",
    ),
    # Schemas
    "an unknown format": (
        "made: {type: string, format: date-time}",
        "made: {type: string, format: byte}",
        76,
        "byte is not supported",
    ),
    "an unknown number format": (
        "amount: {type: number,",
        "amount: {type: number, format: decimal,",
        56,
        "decimal is not supported",
    ),
    "a format of integers": ("enum: [1, 2]", "format: int32", 25, "format: is not supported"),
    "a format and a pattern": (
        "format: date-time",
        "format: date-time, pattern: x",
        76,
        "together with the format date-time",
    ),
    "oneOf": (
        "amount: {type: number, minimum: 0}",
        "amount: {oneOf: [{type: string}, {type: number}]}",
        56,
        "use one object",
    ),
    "anyOf": ("made: {type: string, format: date-time}", "made: {anyOf: [{type: string}]}", 76, "use one object"),
    "not": ("amount: {type: number,", "amount: {not: {type: string}, type: number,", 56, "not: is not supported"),
    "an exclusive bound": ("minimum: 0}", "minimum: 0, exclusiveMinimum: true}", 56, "exclusiveMinimum"),
    "readOnly": ("name: {type: string}", "name: {type: string, readOnly: true}", 64, "use one schema for requests"),
    "a keyword of another type": ("amount: {type: number,", "amount: {type: number, maxLength: 3,", 56, "maxLength"),
    "a title": ("    Named:\n", "    Named:\n      title: Called\n", 62, "named after the schema's key"),
    "beside a $ref": (
        "                $ref: '#/components/schemas/Part'",
        "                $ref: '#/components/schemas/Part'\n                nullable: true",
        61,
        "is ignored beside $ref",
    ),
    "a schema in itself": (
        "label: {type: string, nullable: true}",
        "label: {$ref: '#/components/schemas/Part'}",
        69,
        "holds itself",
    ),
    "allOf in itself": (
        "- $ref: '#/components/schemas/Named'",
        "- $ref: '#/components/schemas/ThingPatch'",
        53,
        "holds itself",
    ),
    "a property in two parts": ("amount: {type: number", "name: {type: number", 64, "is in several parts"),
    "a closed part": (
        "    Named:\n      type: object",
        "    Named:\n      type: object\n      additionalProperties: false",
        63,
        "refuse the other parts",
    ),
    "a scalar part": ("- $ref: '#/components/schemas/Named'", "- type: string", 53, "must be of the type object"),
    "a name that is no class": ("ThingPage", "thing_page", 77, "must be one for a class"),
    "required but not a property": ("required: [label]", "required: [label, size]", 67, "size is not in properties"),
    # Bodies
    "a body that may be missing": (
        "        required: true\n        content",
        "        required: false\n        content",
        39,
        "must be true",
    ),
    "a body that is not JSON": (
        "        content:\n          application/json:\n            schema:\n              $ref",
        "        content:\n          text/csv:\n            schema:\n              $ref",
        41,
        "only application/json",
    ),
    "a body that is no object": (
        "              $ref: '#/components/schemas/ThingPatch'",
        "              type: string",
        42,
        "an object with properties",
    ),
    "a body in a GET": ("    patch:", "    delete:", 38, "is not supported in a DELETE"),
    "an object without a name": (
        "notes: {type: object, additionalProperties: {}}",
        "notes: {type: object, properties: {a: {type: string}}}",
        70,
        "needs a name",
    ),
    "a default in a PATCH": ("name: {type: string}", "name: {type: string, default: x}", 64, "the body of a PATCH"),
    "null for an argument": (
        "name: {type: string}",
        "name: {type: string, nullable: true}",
        64,
        "None means that the argument",
    ),
    "properties that Python calls the same": ("notes: {type", "Label: {type", 69, "is called label in Python too"),
    "a property called as a parameter": (
        "name: {type: string}",
        "store_id: {type: string}",
        36,
        "another parameter or property of PatchThing is called store_id too",
    ),
    "a count of properties": ("required: [label]", "minProperties: 1", 67, "beside properties"),
    "other properties in a request": ("required: [label]", "additionalProperties: true", 67, "callers could not pass"),
    # Responses
    "an enum in a response": ("id: {type: string}", "id: {type: string, enum: [a]}", 75, "the API may add values"),
    "a default in a response": (
        "id: {type: string}",
        "id: {type: string, default: a}",
        75,
        "default: is not supported",
    ),
    "a closed response": ("additionalProperties: true", "additionalProperties: false", 73, "unknown properties"),
    "another success": ("'202'", "'203'", 45, "200, 201, 202, 204"),
    "two successes": ("        '202':", "        '201': {description: x}\n        '202':", 46, "one result"),
    "a range of statuses": (
        "        '202':",
        "        4XX: {description: x}\n        '202':",
        45,
        "must be a status, in digits",
    ),
    "another redirect": ("        '202':", "        '302': {description: x}\n        '202':", 45, "only 301 and 308"),
    "a redirect of no profile": ("        '202':", "        '301': {description: x}\n        '202':", 45, "profileId"),
    "a body of a 204": (
        "        '202':\n          description: Accepted.",
        "        '204':\n          description: x\n          content: {application/json: {schema: {type: object}}}",
        47,
        "is not supported in a 204",
    ),
    "a result without a name": (
        "          description: Accepted.",
        "          description: x\n          content: {application/json: {schema: {type: array, items: {type: string}}}}",
        47,
        "the result's class needs a name",
    ),
    "no page": (
        "            $ref: '#/components/schemas/Thing'",
        "            type: array\n            items: {type: string}",
        82,
        "items of a page",
    ),
    "a page without a token": ("nextToken: {type: string}", "next: {type: string}", 31, "must return a page"),
    "two arrays in a page": (
        "        meta:",
        "        more: {type: array, items: {type: string}}\n        meta:",
        31,
        "one array",
    ),
}


@pytest.mark.parametrize(("old", "new", "line", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_supported_is_refused(tmp_path, old, new, line, reason):
    """With the line and the reason."""
    assert old in SPEC
    said = refusal(tmp_path, SPEC.replace(old, new))
    assert any(text.startswith(f"openapi.yaml:{line}: ") and reason in text for text in said.splitlines()), (
        said or "taken"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "resources.yaml:1: must have a line for each operation"),
        ("# A comment\n\nFetchThing: things", "resources.yaml:3: FetchThing: must be two Python names"),
        ("FetchThing: things.class", "resources.yaml:1: FetchThing: must be two Python names"),
        ("A: things.fetch\nB: things.fetch", "resources.yaml:2: B: things.fetch is the name of A too"),
        ("A: things.fetch\nA: things.list", "resources.yaml:2: "),
        ("A: [things", "resources.yaml:1: "),
    ],
)
def test_a_wrong_name_is_refused(tmp_path, text, said):
    """With its line in codegen/resources.yaml."""
    path = tmp_path / "resources.yaml"
    path.write_text(text)
    with pytest.raises(SpecError) as caught:
        load_names(path)
    assert str(caught.value).startswith(said)
