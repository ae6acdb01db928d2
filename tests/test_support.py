"""What openapi.yaml may not say, since the client or the local service could not keep it."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen import constraints, resources
from codegen.__main__ import place_in
from codegen.names import CLIENTS, EXTENDED, Name, load_names
from codegen.source import SpecError
from codegen.support import load_supported
from twilio_memory import AsyncMemoryClient, MemoryClient
from twilio_memory import resources as extended

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


def refusal(tmp_path: Path, text: str | bytes) -> str:
    path = tmp_path / "openapi.yaml"
    source = text if isinstance(text, bytes) else text.encode()
    path.write_bytes(source)
    try:
        document = load_supported(path, NAMES)
    except SpecError as error:
        return str(error)
    # Whatever is not refused can be rendered.
    compile(constraints.render(document, source), "constraints.py", "exec")
    for rendered in resources.render(resources.Methods.of(document, NAMES)):
        compile(rendered, "rendered", "exec")
    return ""


def test_what_is_supported_is_not_refused(tmp_path):
    assert refusal(tmp_path, SPEC) == ""


@pytest.mark.parametrize("text", ["", "# Nothing yet.\n", "[]\n", "null\n"])
def test_a_file_that_is_no_document_is_refused(tmp_path, text):
    assert refusal(tmp_path, text) == "openapi.yaml:1: not an OpenAPI document"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (SPEC.replace("A page.", "A pag\xe9.").encode("latin-1"), "openapi.yaml:28: the file must be UTF-8"),
        (SPEC.encode("utf-16"), "openapi.yaml:1: the file must be UTF-8"),
        (SPEC.encode("utf-8-sig"), ""),
        (SPEC.replace("\n", "\r\n").encode(), ""),
    ],
    ids=["Latin-1", "UTF-16", "a byte order mark", "CRLF"],
)
def test_a_file_is_utf_8(tmp_path, data, said):
    assert refusal(tmp_path, data) == said


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(SpecError, match=r"openapi.yaml: can't be read: No such file"):
        load_supported(tmp_path / "openapi.yaml", NAMES)


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
    # The form of the document
    "a key that is unknown": ("    Named:\n", "    Named:\n      descripton: x\n", 62, "is not supported in a schema"),
    "a key of OpenAPI 3.1": (
        "name: {type: string}",
        "name: {type: string, const: a}",
        64,
        "use an enum with one value",
    ),
    "a list of types": ("name: {type: string}", "name: {type: [string, 'null']}", 64, "must be string, integer"),
    "null for a list": ("required: [label]", "required: null", 67, "must be a list"),
    "null for a mapping": (
        "requestBody:\n        required: true\n",
        "requestBody: null\n      x-b:\n",
        38,
        "must be a mapping",
    ),
    "a number as text": ("minimum: 0}", "minimum: '0'}", 56, "must be a number"),
    "a length with a fraction": (
        "name: {type: string}",
        "name: {type: string, minLength: 1.0}",
        64,
        "must be a whole number",
    ),
    "a length below 0": ("name: {type: string}", "name: {type: string, maxLength: -1}", 64, "0 or more"),
    "a flag as text": (
        "label: {type: string, nullable: true}",
        "label: {type: string, nullable: 'yes'}",
        69,
        "true or false",
    ),
    "an extension of the paths": (
        "components:\n",
        "  x-owner: me\ncomponents:\n",
        47,
        "the name must begin with a slash",
    ),
    "an extension of the responses": (
        "        '202':",
        "        x-more: 5\n        '202':",
        45,
        "the name must be a status",
    ),
    "an extension of the document": ("paths:\n", "x-owner: me\npaths:\n", 7, "only x-repeatable"),
    "an extension of the info": ("title: Things,", "title: Things, x-owner: me,", 2, "is not supported in the info"),
    "webhooks": ("components:\n", "webhooks: {}\ncomponents:\n", 47, "is not supported in the spec"),
    "a name of a property that is no name": (
        "name: {type: string}",
        "'a \"name\"': {type: string}",
        64,
        "the name must be made of letters",
    ),
    "a version that is no version": ("version: 1.0.0", 'version: "1.0\\nimport this"', 2, "must be three numbers"),
    "OpenAPI 3.1": ("openapi: 3.0.3", "openapi: 3.1.0", 1, "must be 3.0 and a digit"),
    "two servers": (
        "  - url: https://example.com\n",
        "  - url: https://example.com\n  - url: https://example.org\n",
        3,
        "must be one server",
    ),
    "no server": ("servers:\n  - url: https://example.com", "servers: []", 3, "must be one server"),
    "a server with a path": (
        "https://example.com",
        "https://example.com/v1",
        4,
        "paths and variables are not supported",
    ),
    "a server with a password": (
        "https://example.com",
        "https://me:secret@example.com",
        4,
        "must be https:// and a host",
    ),
    "security that is optional": ("  - basicAuth: []\n", "  - basicAuth: []\n  - {}\n", 5, "must name one scheme"),
    "security with scopes": ("  - basicAuth: []\n", "  - basicAuth: [read]\n", 5, "must name one scheme"),
    # References
    "a reference to nothing": (
        "schemas/Part'",
        "schemas/Parts'",
        60,
        "refers to #/components/schemas/Parts, which is not there",
    ),
    "a reference to another file": (
        "'#/components/schemas/Part'",
        "'parts.yaml#/components/schemas/Part'",
        60,
        "must be #/components/schemas/ and a name",
    ),
    "a reference to a part of a component": (
        "'#/components/schemas/Part'",
        "'#/components/schemas/Part/properties/label'",
        60,
        "must be #/components/schemas/ and a name",
    ),
    "a reference to another kind": (
        "      requestBody:\n",
        "      requestBody: {$ref: '#/components/schemas/Part'}\n      x-body:\n",
        38,
        "must be #/components/requestBodies/ and a name",
    ),
    "a reference that is no text": (
        "$ref: '#/components/schemas/Part'",
        "$ref: 5",
        60,
        "must be #/components/schemas/",
    ),
    "a reference to a reference": (
        "    Named:\n      type: object\n      properties:\n        name: {type: string}\n",
        "    Named: {$ref: '#/components/schemas/Part'}\n",
        61,
        "$ref: is not supported in a schema",
    ),
    "a schema in itself, in an array": (
        "label: {type: string, nullable: true}",
        "parts: {type: array, items: {$ref: '#/components/schemas/Part'}}",
        69,
        "holds itself",
    ),
    "a schema in itself, in values": (
        "additionalProperties: {}",
        "additionalProperties: {$ref: '#/components/schemas/Part'}",
        70,
        "holds itself",
    ),
    "a response in itself": (
        "id: {type: string}",
        "things: {type: array, items: {$ref: '#/components/schemas/Thing'}}",
        75,
        "holds itself",
    ),
    # Paths
    "a parameter twice in a path": ("Things/{thingId}:", "Things/{thingId}/{thingId}:", 8, "has a parameter twice"),
    "a segment that moves up": ("Things/{thingId}:", "Things/{thingId}/..:", 8, "each segment must be"),
    "a segment with an open brace": ("Things/{thingId}:", "Things/{thingId}/{:", 8, "each segment must be"),
    "a path with a slash at its end": ("Things/{thingId}:", "Things/{thingId}/:", 8, "each segment must be"),
    "a path of the local service": ("  /v1/Stores", "  /docs/Stores", 8, "the local service uses /docs itself"),
    "a path without an operation": ("components:\n", "  /v1/Nothing: {}\ncomponents:\n", 47, "has no operation"),
    "a path with other names": (
        "components:\n",
        "  /v1/Stores/{storeId}/Things/{id}: {get: {operationId: GetThing, responses: {'200': {description: x}}}}\ncomponents:\n",
        47,
        "is /v1/Stores/{storeId}/Things/{thingId} with other names",
    ),
    "a path parameter that may be missing": (
        "        - {name: storeId, in: path, required: true,",
        "        - {name: storeId, in: path,",
        12,
        "must be required: true",
    ),
    # Parameters
    "a default of what is required": (
        "schema: {type: string}\n        - name: orderBy",
        "required: true\n          schema: {type: string, default: a}\n        - name: orderBy",
        17,
        "which has no default",
    ),
    "a profile that is no text": (
        "name: sizes",
        "name: profileId",
        20,
        "must be a string in a path",
    ),
    "a comma-separated enum": (
        "schema: {type: string, enum: [ASC, DESC], default: ASC}",
        "x-comma-separated: true\n          schema: {type: string, enum: [ASC, DESC]}",
        19,
        "without enum and format",
    ),
    "a name that the functions use": ("name: sizes", "name: params", 20, "the generated code uses that name"),
    # Schemas
    "components that nothing uses": (
        "    Named:\n",
        "    Odd: {type: string}\n    Named:\n",
        61,
        "nothing refers to it",
    ),
    "a name that Python has": ("ThingPatch", "Exception", 51, "not one that Python's library has"),
    "a name that the models use": ("ThingPatch", "Value", 51, "not one that Python's library has"),
    "the base of the models": ("ThingPatch", "OpenValue", 51, "not one that Python's library has"),
    "the type of a class itself": ("ThingPatch", "Self", 51, "not one that Python's library has"),
    "two names for a module": (
        "    Named:\n",
        "    THINGPatch: {type: string}\n    Named:\n",
        61,
        "another schema gets the module thing_patch too",
    ),
    "headers that Python calls the same": (
        "  schemas:\n",
        "  headers:\n    A-B: {schema: {type: string}}\n    A_B: {schema: {type: string}}\n  schemas:\n",
        52,
        "another header is called A_B in Python too",
    ),
    "a property called as a method of a model": ("id: {type: string}", "toDict: {type: string}", 75, "uses that name"),
    "a property called as the response": ("id: {type: string}", "response: {type: string}", 75, "uses that name"),
    "properties of a response that Python calls the same": (
        "id: {type: string}",
        "madeAt: {type: string}\n        made_at: {type: string}",
        75,
        "another property is called made_at in Python too",
    ),
    "a property called as an item": (
        "        meta:\n          type",
        "        thingsItem: {type: string}\n        meta:\n          type",
        84,
        "the generated code calls the array's items so",
    ),
    "limits that nothing can match": (
        "name: {type: string}",
        "name: {type: string, minLength: 3, maxLength: 2}",
        64,
        "is more than maxLength: nothing could match",
    ),
    "bounds that nothing can match": ("minimum: 0}", "minimum: 0, maximum: -1}", 56, "is more than maximum"),
    "an enum without values": ("enum: [1, 2]", "enum: []", 25, "must have values"),
    "an enum with a value twice": ("enum: [1, 2]", "enum: [1, 1]", 25, "each of them once"),
    "an enum with null": (
        "label: {type: string, nullable: true}",
        "label: {type: string, nullable: true, enum: [a]}",
        69,
        "is not supported together with an enum",
    ),
    "an enum with a value that is too long": (
        "label: {type: string, nullable: true}",
        "label: {type: string, maxLength: 1, enum: [a, bc]}",
        69,
        "does not match its schema",
    ),
    "a default of another type": ("default: ASC", "default: 5", 19, "does not match its schema"),
    "a default that the enum has not": ("default: ASC", "default: UP", 19, "does not match its schema"),
    "a default in an array": (
        "{type: integer, enum: [1, 2]}",
        "{type: integer, default: 1}",
        25,
        "in an item or a value",
    ),
    "an example of another type": (
        "id: {type: string}",
        "id: {type: string, example: 5}",
        75,
        "does not match its schema",
    ),
    "an example that lacks something": (
        "              $ref: '#/components/schemas/ThingPatch'",
        "              $ref: '#/components/schemas/ThingPatch'\n            example: {parts: [{}]}",
        44,
        "does not match its schema: 'label' is a required property",
    ),
    "required twice": ("required: [label]", "required: [label, label]", 67, "has label more than once"),
    "an allOf without parts": (
        "notes: {type: object, additionalProperties: {}}",
        "notes: {allOf: []}",
        70,
        "must have parts",
    ),
    # Patterns
    **{
        f"the pattern {pattern}": ("name: {type: string}", f"name: {{type: string, pattern: '{pattern}'}}", 64, reason)
        for pattern, reason in {
            r"^\d+$": "write [0-9]",
            r"^[\w-]+$": r"no \d, \w or \s",
            r"^.$": r"write a class, such as [^\n\r]",
            r"\p{L}": "has not the same meaning",
            "(?<=a)b": "of groups, use",
            "(?<name>a)": "of groups, use",
            "(?i)a": "of groups, use",
            r"a\Z": "has not the same meaning",
            r"(a)\1": "has not the same meaning",
            r"\cA": "has not the same meaning",
            "[$]": r"write $ and [ as \$ and \[",
            "[a&&b]": "not a regular expression",
            "a++": "has not the same meaning",
            "a{,3}": "has not the same meaning",
            "(": "not a regular expression",
            "x{1000000000000}": "not a regular expression",
            "^(a+)+$": "can take for ever",
        }.items()
    },
    # Responses
    "no success": ("'202'", "'404'", 44, "has no response with a status of 2xx"),
    "a link to nowhere": (
        "description: Accepted.",
        "description: x\n          links: {Next: {operationId: FetchNothing}}",
        47,
        "there is no operation FetchNothing",
    ),
    "a link with a parameter too many": (
        "description: Accepted.",
        "description: x\n          links: {Next: {operationId: ListThings, parameters: {size: 1}}}",
        47,
        "ListThings has no parameter size",
    ),
    "a header that must be there": (
        "description: Accepted.",
        "description: x\n          headers: {X-A: {required: true, schema: {type: string}}}",
        47,
        "the client does without headers",
    ),
    "a header with several values": (
        "description: Accepted.",
        "description: x\n          headers: {X-A: {schema: {type: array, items: {type: string}}}}",
        47,
        "must have a type in a header",
    ),
    "a success with a range": ("'202'", "2XX", 45, "must be a status"),
    "a response by default": (
        "        '202':",
        "        default: {description: x}\n        '202':",
        45,
        "must be a status",
    ),
    "two successes, each with a body": (
        "        '202':\n          description: Accepted.",
        """\
        '200':
          description: x
          content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}
        '202':
          description: x
          content: {application/json: {schema: {$ref: '#/components/schemas/ThingPage'}}}""",
        48,
        "an operation has one result",
    ),
    "two kinds of bodies": (
        "            application/json:\n              schema:\n                $ref: '#/components/schemas/ThingPage'",
        """\
            text/plain: {schema: {type: string}}
            application/json:
              schema:
                $ref: '#/components/schemas/ThingPage'""",
        30,
        "only application/json is supported",
    ),
    # YAML
    "a key twice": (
        "        name: {type: string}",
        "        name: {type: string}\n        'name': {}",
        65,
        "has the key name twice",
    ),
    "a key that is a number": ("'202'", "202", 45, "put it into quotes"),
    "a key that is null": ("        name: {type: string}", "        null: {type: string}", 64, "put it into quotes"),
    "an alias": (
        "        name: {type: string}",
        "        name: &text {type: string}\n        title: *text",
        64,
        "has an alias elsewhere",
    ),
    "a circle of aliases": (
        "name: {type: string}",
        "name: &a {type: string, enum: [*a]}",
        64,
        "has an alias elsewhere",
    ),
    "a merged mapping": ("name: {type: string}", "name: {<<: {type: string}}", 64, "put it into quotes"),
    "a date": ("id: {type: string}", "id: {type: string, example: 2025-01-31}", 75, "put it into quotes"),
    "no number": ("minimum: 0}", "minimum: .nan}", 56, "has a number that JSON has not"),
    "a number that is too large": ("minimum: 0}", "minimum: 1.0e+400}", 56, "has a number that JSON has not"),
    "a number that is text in YAML 1.1": ("minimum: 0}", "minimum: 1e3}", 56, "read in different ways"),
    "a number in YAML 1.2's octal": ("minimum: 0}", "minimum: 0o17}", 56, "read in different ways"),
    "a number with too many digits": ("minimum: 0}", f"minimum: {'9' * 400}}}", 56, "more than 64 bits"),
    "a number that Python can't read": ("minimum: 0}", f"minimum: {'9' * 5000}}}", 56, "can't be read"),
    "a number in octal": (
        "minimum: 0}",
        "minimum: 017}",
        56,
        "has 017, which programs read in different ways",
    ),
    "a tag": ("id: {type: string}", "id: !thing {type: string}", 75, "has the tag !thing"),
    "a tag of a number": ("minimum: 0}", "minimum: !!bool 0}", 56, "has a tag: write the value as JSON has it"),
    "a time": ("minimum: 0}", f"minimum: {'1:' * 400}1.5}}", 56, "can't be read"),
    "a number in base 60, to some": ("minimum: 0}", "minimum: 0:30}", 56, "read in different ways"),
    "a truth, to some": ("name: {type: string}", "y: {type: string}", 64, "read in different ways"),
    "a second byte order mark": ("openapi:", "\ufeff\ufeffopenapi:", 1, "has the character #xfeff"),
    "bytes": ("id: {type: string}", "id: {type: string, example: !!binary aGk=}", 75, "put it into quotes"),
    "a control character": ("A page.", '"\\x07"', 28, "has the character #x0007"),
    "a line separator": ("A page.", '"\\u2028"', 28, "has the character #x2028"),
    "a line break of YAML 1.1": ("A page.", "A\x85page.", 28, "has the character #x0085"),
    "half of a pair": ("A page.", '"\\uD800"', 28, "invalid Unicode character escape code"),
    "a raw control character": ("A page.", "A \x01 page.", 28, "has the character #x0001"),
    "two documents": ("    Named:\n", "---\n    Named:\n", 61, "found another document"),
    "a tab": ("    Named:\n", "\tNamed:\n", 61, "cannot start any token"),
    "too much depth": ("name: {type: string}", f"name: {'[' * 1000}{']' * 1000}", 64, "exceeded maximum nesting depth"),
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
        ("5: things.list", "resources.yaml:1: the key must be text"),
        ("A: &a things.list\nB: *a", "resources.yaml:1: has an alias elsewhere"),
        ("A: things.list.all", "resources.yaml:1: A: must be two Python names"),
        ("A: a.fetch\nB: a__b.fetch", "resources.yaml:2: B: must be two Python names"),
        ("A: close.fetch", "resources.yaml:1: A: the resource can't be called close"),
        ("A: profile.fetch", "resources.yaml:1: A: the resource can't be called profile"),
        ("A: async_things.list\nB: things.list", "resources.yaml:2: B: the resource can't be called things"),
        ("A: profiles.find", "resources.yaml:1: A: the client has a method profiles.find of its own"),
        ("A: things.str", "resources.yaml:1: A: the method can't be called str"),
    ],
)
def test_a_wrong_name_is_refused(tmp_path, text, said):
    """With its line in codegen/resources.yaml."""
    path = tmp_path / "resources.yaml"
    path.write_text(text)
    with pytest.raises(SpecError) as caught:
        load_names(path)
    assert str(caught.value).startswith(said)


def test_a_name_of_no_operation_is_refused(tmp_path):
    path = tmp_path / "openapi.yaml"
    path.write_text(SPEC)
    with pytest.raises(SpecError, match=r"^resources.yaml:7: FetchThing: openapi.yaml has no such operation$"):
        load_supported(path, {**NAMES, "FetchThing": Name("things", "fetch", 7)})


def test_the_clients_own_names_are_known():
    """Those that a resource or a method of the spec can't have."""
    for client in (MemoryClient, AsyncMemoryClient):
        own = {name for name in dir(client) if not name.startswith("_")}
        assert own <= set(CLIENTS)
    for resource, methods in EXTENDED.items():
        name = resource.capitalize()
        for prefix in ("", "Async"):
            ours = getattr(extended, prefix + name)
            added = {method for method in vars(ours) if not method.startswith("_")}
            assert added == set(methods)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Unable to process schema /components/schemas/Thing:\n\nduplicate", ("components", "schemas", "Thing")),
        ("WARNING parsing GET /v1/Things within thing.", ("paths", "/v1/Things", "get")),
        ("No idea.", ()),
    ],
)
def test_what_the_generator_refuses_has_a_place(said, place):
    assert place_in(said) == place
