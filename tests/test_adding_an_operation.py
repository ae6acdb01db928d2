"""An operation is an entry in openapi.yaml and a line in codegen/resources.yaml: both clients have its method then."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.test_generate import ROOT, copied, generate, python  # noqa: F401 - copied is a fixture

PATHS = """
  /v1/Stores/{storeId}/Widgets:
    get:
      operationId: ListWidgets
      tags: [Widgets]
      summary: List Widgets
      description: Lists the widgets, in pages.
      parameters:
        - $ref: '#/components/parameters/StoreId'
        - $ref: '#/components/parameters/PageSize'
        - $ref: '#/components/parameters/PageToken'
        - $ref: '#/components/parameters/OrderBy'
      responses:
        '200':
          description: A page of widgets.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/WidgetPage'
    post:
      operationId: CreateWidget
      tags: [Widgets]
      summary: Create Widget
      description: Creates a widget, which FetchWidget reads. Its `madeOn` is yours to set.
      parameters:
        - $ref: '#/components/parameters/StoreId'
      requestBody:
        required: true
        content:
          application/json:
            schema:
              $ref: '#/components/schemas/WidgetData'
      responses:
        '201':
          description: The widget.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Widget'
  /v1/Stores/{storeId}/Widgets/{widgetId}:
    get:
      operationId: FetchWidget
      tags: [Widgets]
      summary: Get Widget
      description: Reads a widget.
      parameters:
        - $ref: '#/components/parameters/StoreId'
        - {name: widgetId, in: path, required: true, schema: {type: integer, minimum: 1}}
        - {name: withParts, in: query, schema: {type: boolean, default: false}}
        - {name: kinds, in: query, schema: {type: array, maxItems: 3, items: {type: string, enum: [round, 'a b']}}}
        - {name: levels, in: query, explode: false, schema: {type: array, items: {type: integer, enum: [1, 2, 3]}}}
        - {name: madeAfter, in: query, schema: {type: string, format: date-time}}
        - {name: ratio, in: query, schema: {type: number}}
        - {name: owner, in: query, schema: {type: string, format: uuid}}
        - {name: X-Since, in: header, schema: {type: string, format: date-time}}
        - {name: X-Tags, in: header, schema: {type: array, items: {type: string}}}
      responses:
        '200':
          description: The widget.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Widget'
    delete:
      operationId: DeleteWidget
      tags: [Widgets]
      summary: Delete Widget
      description: Deletes a widget.
      parameters:
        - $ref: '#/components/parameters/StoreId'
        - {name: widgetId, in: path, required: true, schema: {type: integer, minimum: 1}}
      responses:
        '204':
          description: The widget is gone.
  /v1/Widgets/{kind}:
    get:
      operationId: ListWidgetKinds
      tags: [Widgets]
      summary: Count Widgets
      description: Counts the widgets of all stores.
      parameters:
        - {name: kind, in: path, required: true, schema: {type: array, minItems: 1, items: {type: string, minLength: 1}}}
      responses:
        '200':
          description: The number.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/WidgetCount'
"""

SCHEMAS = """
    WidgetBase:
      type: object
      required: [name]
      properties:
        name: {type: string, minLength: 1}
        madeOn: {type: string, format: date}
    WidgetData:
      description: What to write of a widget.
      allOf:
        - $ref: '#/components/schemas/WidgetBase'
        - type: object
          required: [parts]
          properties:
            parts:
              type: array
              minItems: 1
              items:
                $ref: '#/components/schemas/Part'
            labels: {type: object, maxProperties: 2, additionalProperties: {type: string, nullable: true}}
            type: {type: string, enum: [plain, fancy], default: plain}
    Part:
      type: object
      description: A part of a widget.
      additionalProperties: false
      required: [partName]
      properties:
        partName: {type: string}
        homePage: {type: string, format: uri}
        maker:
          description: Who made it.
          allOf:
            - $ref: '#/components/schemas/Maker'
    Maker:
      type: object
      required: [makerId, country]
      properties:
        makerId: {type: string, format: uuid}
        country: {type: string, nullable: true}
    Widget:
      type: object
      required: [id]
      properties:
        id: {type: integer}
        madeOn: {type: string, format: date}
        owner: {type: string, format: uuid}
        parts:
          type: array
          items: {$ref: '#/components/schemas/MadePart'}
    MadePart:
      type: object
      additionalProperties: {type: string}
    WidgetPage:
      type: object
      properties:
        widgets:
          type: array
          items: {$ref: '#/components/schemas/Widget'}
        meta:
          $ref: '#/components/schemas/PageMeta'
    WidgetCount:
      type: object
      properties:
        count: {type: integer}
"""

NAMES = """ListWidgets: widgets.list
CreateWidget: widgets.create
FetchWidget: widgets.fetch
DeleteWidget: widgets.delete
ListWidgetKinds: widgets.count
"""

SERVER = """
import asyncio, datetime, json, sys, threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from twilio_memory import AsyncMemoryClient, Credentials, InvalidArgumentError, MemoryClient

requests = []
WIDGET = {"id": 7, "madeOn": "2025-01-31", "owner": "00000000-0000-0000-0000-00000000000a", "new": None}

class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        given = (self.command, self.path, body.decode(), self.headers.get("X-Since"), self.headers.get("X-Tags"))
        requests.append(" ".join(filter(None, given)))
        status, value = 200, WIDGET
        if self.command == "POST":
            status = 201
        elif self.command == "DELETE":
            status = 204
        elif self.path.startswith("/v1/Widgets"):
            value = {"count": 3}
        elif "/Widgets/" not in self.path:
            value = {"widgets": [WIDGET], "meta": {} if "pageToken=t%2F2" in self.path else {"nextToken": "t/2"}}
        text = b"" if status == 204 else json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        if status != 204:
            self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_POST = do_DELETE = answer

    def log_message(self, *arguments):
        pass

server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
PART = {"part_name": "lid", "maker": {"maker_id": "0" * 8 + "-0000-0000-0000-" + "0" * 12, "country": None}}
FETCH = {
    "with_parts": True, "kinds": ["round", "a b"], "levels": (1, 3), "ratio": 0.5, "x_tags": ["x", "y"],
    "x_since": "2025-01-01T00:00:00Z",
    "made_after": datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC), "owner": WIDGET["owner"],
}
CREATE = {
    "name": "w", "made_on": datetime.date(2025, 1, 31), "parts": [PART], "labels": {"a": None}, "type": "fancy",
}
OPTIONS = {"base_url": f"http://127.0.0.1:{server.server_port}", "store_id": "mem_store_" + "0" * 26}
KEY = Credentials("SK" + "0" * 32, "secret")

def show(*values):
    print(json.dumps([repr(value) for value in values]))

def sync():
    with MemoryClient(KEY, **OPTIONS) as memory:
        widgets = memory.widgets
        show(
            widgets.fetch(7, **FETCH), widgets.create(**CREATE), list(widgets.list(order="asc")), widgets.delete(7),
            widgets.count(["a", "b/c"]), widgets.fetch(7).to_dict() == WIDGET,
        )

async def asynchronous():
    async with AsyncMemoryClient(KEY, **OPTIONS) as memory:
        widgets = memory.widgets
        show(
            await widgets.fetch(7, **FETCH), await widgets.create(**CREATE),
            [widget async for widget in widgets.list(order="asc")], await widgets.delete(7),
            await widgets.count(["a", "b/c"]), (await widgets.fetch(7)).to_dict() == WIDGET,
        )

def refusals():
    with MemoryClient(KEY, **OPTIONS) as memory:
        for method, wrong in REFUSED:
            arguments = {**(FETCH | {"widget_id": 7} if method == "fetch" else CREATE), **wrong}
            try:
                getattr(memory.widgets, method)(**arguments)
            except InvalidArgumentError as error:
                print(error)
            else:
                print("sent", wrong)
"""

STORE = "/v1/Stores/mem_store_00000000000000000000000000"
SENT = [
    (
        f"GET {STORE}/Widgets/7?withParts=true&kinds=round&kinds=a%20b&levels=1%2C3"
        "&madeAfter=2025-01-01T00%3A00%3A00%2B00%3A00&ratio=0.5&owner=00000000-0000-0000-0000-00000000000a"
        " 2025-01-01T00:00:00Z x,y"
    ),
    (
        f"POST {STORE}/Widgets "
        '{"name":"w","madeOn":"2025-01-31","parts":[{"partName":"lid","maker":{"makerId":'
        '"00000000-0000-0000-0000-000000000000","country":null}}],"labels":{"a":null},"type":"fancy"}'
    ),
    f"GET {STORE}/Widgets?orderBy=ASC",
    f"GET {STORE}/Widgets?pageToken=t%2F2&orderBy=ASC",
    f"DELETE {STORE}/Widgets/7",
    "GET /v1/Widgets/a%2Cb%2Fc",
    f"GET {STORE}/Widgets/7",
]
WIDGET = "Widget(id=7, made_on=datetime.date(2025, 1, 31), owner=00000000-0000-0000-0000-00000000000a)"
VALUES = [WIDGET, WIDGET, f"[{WIDGET}, {WIDGET}]", "None", "WidgetCount(count=3)", "True"]

REFUSED = [
    ("fetch", {"widget_id": 0}, "widget_id must be at least 1"),
    ("fetch", {"with_parts": 1}, "with_parts must be a boolean"),
    ("fetch", {"kinds": ["square"]}, "kinds[0] must be one of round, a b"),
    ("fetch", {"kinds": ["round"] * 4}, "kinds must have at most 3 items"),
    ("fetch", {"levels": [4]}, "levels[0] must be one of 1, 2, 3"),
    ("fetch", {"levels": 1}, "levels must be a list"),
    ("fetch", {"ratio": float("nan")}, "ratio must be a finite number"),
    ("fetch", {"owner": "me"}, "owner must be a UUID"),
    ("fetch", {"x_tags": ["a,b"]}, "x_tags must have items without commas"),
    ("fetch", {"made_after": "2025-01-01T00:00:00"}, "made_after must be a datetime with a time zone"),
    ("create", {"name": ""}, "name must not be empty"),
    ("create", {"made_on": "yesterday"}, "made_on must be a datetime.date"),
    ("create", {"parts": []}, "parts must not be empty"),
    ("create", {"parts": [{"part_name": "lid", "color": "red"}]}, "parts[0] must have no key 'color'"),
    ("create", {"parts": [{"part_name": "lid", "home_page": "no page"}]}, "parts[0].home_page must be a URI"),
    ("create", {"parts": [{"part_name": None}]}, "parts[0].part_name must be given"),
    ("create", {"labels": {"a": 1}}, "labels['a'] must be a string"),
    ("create", {"labels": dict.fromkeys("abc")}, "labels must have at most 2 keys"),
    ("create", {"type": "odd"}, "type must be one of plain, fancy"),
]

LOCAL = """
from http.client import HTTPConnection
from twilio_memory_local import LocalMemory
with LocalMemory() as local:
    def ask(method, path, body=None, headers={}):
        connection = HTTPConnection(local.url.removeprefix("http://"))
        headers = {"Authorization": local.credentials.authorization(), "Content-Type": "application/json", **headers}
        connection.request(method, path, body, headers)
        response = connection.getresponse()
        answer = response.read().decode()
        connection.close()
        return response.status, answer

    for request in SENT:
        method, path, *rest = request.split(" ", 2)
        headers = dict(zip(("X-Since", "X-Tags"), rest[0].split())) if method == "GET" and rest else {}
        print(ask(method, path, rest[0] if method == "POST" else None, headers)[0], end=" ")
    print(ask("GET", SENT[0].split()[1], headers={"Authorization": "no"})[0])
    for query in WRONG:
        print(*ask("GET", f"{STORE}/Widgets/7?{query}"))
    print(*ask("GET", f"{STORE}/Widgets/0"))
    for old, new in BODIES:
        print(*ask("POST", f"{STORE}/Widgets", SENT[1].split(" ", 2)[2].replace(old, new)))
"""
WRONG = {
    "withParts=1": "withParts must be true or false",
    "kinds=round&kinds=square": "kinds[1] must be one of",
    "kinds=round&kinds=round&kinds=round&kinds=round": "kinds must contain less than or equal to 3 items",
    "levels=1%2C4": "levels[1] must be one of",
    "levels=1&levels=2": "levels is repeated",
    "levels=1,x": "levels must be an integer",
    "ratio=x": "ratio must be a number",
    "ratio=1e999": "ratio must be a number",
    "owner=me": "owner must be uuid",
    "madeAfter=2025-01-01": "madeAfter must be date-time",
}
BODIES = {
    ('"2025-01-31"', '"2025-02-30"'): "body.madeOn must be date",
    ('"partName"', '"color"'): "body.parts[0] must",
    ("0000-000000000000", "0"): "body.parts[0].maker.makerId must be uuid",
    ('"country":null', '"country":1'): "body.parts[0].maker.country must be",
    ('{"a":null}', '{"a":1}'): "body.labels.a must be",
    ('"fancy"', '"odd"'): "body.type must be one of",
}

TYPED = """
import datetime
from typing import assert_type
from twilio_memory import AsyncMemoryClient, MemoryClient
from twilio_memory.paging import AsyncPagedList, PagedList
from twilio_memory_api.models import Widget
from twilio_memory_api.params import Part

part: Part = {"part_name": "lid", "maker": {"maker_id": "0", "country": None}}

def sync(memory: MemoryClient) -> None:
    assert_type(memory.widgets.fetch(7, kinds=["round"], levels=[1], with_parts=True), Widget)
    assert_type(memory.widgets.create(name="w", parts=[part], made_on=datetime.date.today()), Widget)
    assert_type(memory.widgets.list(order="asc"), PagedList[Widget])
    memory.widgets.fetch(7, levels=[4])  # type: ignore[list-item]

async def asynchronous(memory: AsyncMemoryClient) -> None:
    assert_type(await memory.widgets.fetch(7), Widget)
    assert_type(memory.widgets.list(), AsyncPagedList[Widget])
"""


@pytest.fixture
def with_widgets(copied: Path) -> Path:  # noqa: F811
    """A copy of the repository with five operations more. No Python is edited."""
    spec, names = copied / "openapi.yaml", copied / "codegen/resources.yaml"
    text = spec.read_text(encoding="utf-8")
    text = text.replace("\ncomponents:\n", f"{PATHS}components:\n", 1)
    spec.write_text(text.replace("\n  schemas:\n", f"\n  schemas:{SCHEMAS}", 1), encoding="utf-8")
    names.write_text(names.read_text(encoding="utf-8") + NAMES, encoding="utf-8")
    made = generate(copied)
    assert made.returncode == 0, made.stderr
    return copied


@pytest.mark.slow
def test_an_operation_is_two_edits(with_widgets):
    """Of openapi.yaml and codegen/resources.yaml. Both modes send the same bytes and return the same values."""
    for run in ("sync()", "asyncio.run(asynchronous())"):
        values, sent = python(with_widgets, f"{SERVER}\n{run}\nprint(json.dumps(requests))").splitlines()
        assert json.loads(sent) == SENT
        assert json.loads(values) == VALUES

    cases = [(method, wrong) for method, wrong, _ in REFUSED]
    said = python(
        with_widgets, f"from math import nan\n{SERVER}\nREFUSED = {cases!r}\nrefusals()\nprint(requests)"
    ).splitlines()
    assert said.pop() == "[]"
    assert [line for (*_, text), line in zip(REFUSED, said, strict=True) if not line.startswith(text)] == []

    resources = (with_widgets / "generated/twilio_memory_api/resources.py").read_text(encoding="utf-8")
    assert "Creates a widget, which `widgets.fetch` reads. Its `made_on` is yours to set." in resources
    assert 'type: the API\'s default is "plain".' in resources
    check_local_service(with_widgets)


def check_local_service(with_widgets: Path) -> None:
    """It knows the operations, though it can't do them yet: a request that does not match the spec is refused before."""
    names = f"SENT = {SENT!r}\nSTORE = {STORE!r}\nWRONG = {list(WRONG)!r}\nBODIES = {list(BODIES)!r}"
    statuses, *refused = python(with_widgets, f"{names}\n{LOCAL}").splitlines()
    assert statuses.split() == ["501"] * len(SENT) + ["401"]
    wanted = [*WRONG.values(), "widgetId must be bigger than or equal to 1", *BODIES.values()]
    for line, text in zip(refused, wanted, strict=True):
        assert line.startswith("400 "), line
        assert f"The request is not valid: {text}" in line


@pytest.mark.slow
def test_its_types_are_those_of_the_spec(with_widgets):
    """As mypy reads them."""
    (with_widgets / "typed.py").write_text(TYPED)
    command = [sys.executable, "-m", "mypy", "--config-file", str(ROOT / "pyproject.toml")]
    command += ["--follow-imports=silent", "typed.py"]
    env = {**os.environ, "MYPYPATH": "overlays:generated"}
    done = subprocess.run(command, cwd=with_widgets, env=env, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout
