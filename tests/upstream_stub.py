"""A stub of a service, made from an OpenAPI 3.0 description of it: it holds requests to the description, and responds as it says.

It knows nothing of openapi.yaml and of what is generated from that: a client whose requests pass agrees with the description.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, NoReturn
from urllib.parse import parse_qsl, unquote

import httpx
from attrs import frozen

from codegen.spec import operations, resolve
from tests.upstream_values import Json, Samples, Style, faults_of

OF_HTTP = ("accept", "accept-encoding", "authorization", "content-length", "content-type", "host", "user-agent")
"""Headers that no description has to name. Credentials and the type of the body are checked in another way."""

SPELLINGS = {"integer": r"-?(0|[1-9]\d*)", "number": r"-?(0|[1-9]\d*)(\.\d+)?", "boolean": "true|false"}
"""Of values that are no texts, in a path, query or header."""


class Disagreement(Exception):
    """A request is not as the description says; str() says why, a line for each fault."""


@frozen
class Target:
    """The operation that a request is for."""

    operation: Json
    parameters: list[Json]
    segments: dict[str, str]
    """What the request has for the parameters in the path."""


class Stub:
    """What httpx.MockTransport can send requests to.

    Args:
        document: the description.
        style: what responses have.
    """

    def __init__(self, document: Json, style: Style) -> None:
        self._document = document
        self._style = style
        self.asked: list[str] = []
        """The operation IDs of the requests so far."""
        self.answered: list[tuple[dict[str, str], Any]] = []
        """The headers and the JSON of the responses so far."""

    def __call__(self, request: httpx.Request) -> httpx.Response:
        """
        Raises:
            Disagreement: `request` is not as the description says.
        """
        target = find_target(self._document, request)
        if target is None:
            raise Disagreement(f"no operation is at {request.method} {request.url}")
        if faults := list(Check(self._document).faults(target, request)):
            raise Disagreement("\n".join(faults))
        self.asked.append(target.operation["operationId"])
        return self._respond(target.operation)

    def _respond(self, operation: Json) -> httpx.Response:
        """The lowest status of success, with the headers that are described for it."""
        samples = Samples(self._document, self._style)
        status = min(status for status in operation["responses"] if status.startswith("2"))
        response = resolve(self._document, operation["responses"][status])
        headers = {name: samples.header(node) for name, node in response.get("headers", {}).items()}
        [(headers["Content-Type"], content)] = response["content"].items()
        value = samples.body(content)
        body = json.dumps(value).encode()
        if "Content-Encoding" in headers:
            headers["Content-Encoding"], body = "gzip", gzip.compress(body)
        self.answered.append((headers, value))
        return httpx.Response(int(status), headers=headers, content=body)


def find_target(document: Json, request: httpx.Request) -> Target | None:
    """Of several operations, the one with the fewest parameters in its path."""
    url = f"{request.url.copy_with(raw_path=b'/')}".rstrip("/") + request.url.raw_path.decode().partition("?")[0]
    found = []
    for path, method, parameters, operation in operations(document):
        matches = [_template(server["url"] + path).fullmatch(url) for server in document["servers"]]
        for match in filter(None, matches if method.upper() == request.method else ()):
            segments = {name: unquote(text, errors="strict") for name, text in match.groupdict().items()}
            found.append(Target(operation, parameters, segments))
    return min(found, key=lambda target: len(target.segments), default=None)


@cache
def _template(url: str) -> re.Pattern[str]:
    pieces = re.split(r"\{(\w+)\}", url)
    return re.compile("".join(f"(?P<{one}>[^/]+)" if at % 2 else re.escape(one) for at, one in enumerate(pieces)))


@frozen
class Check:
    """Says what in a request is not as `document` describes it."""

    document: Json

    def faults(self, target: Target, request: httpx.Request) -> Iterator[str]:
        query = parse_qsl(request.url.query.decode(), keep_blank_values=True, strict_parsing=bool(request.url.query))
        described = [_key(parameter) for parameter in target.parameters if parameter["in"] == "header"]
        headers = [one for one in request.headers.multi_items() if one[0] in described or one[0] not in OF_HTTP]
        yield from self._parameters(target, "path", list(target.segments.items()))
        yield from self._parameters(target, "query", query)
        yield from self._parameters(target, "header", headers)
        yield from self._body(target.operation, request)
        yield from self._credentials(target.operation, request)

    def _parameters(self, target: Target, location: str, given: list[tuple[str, str]]) -> Iterator[str]:
        """`given`: the names and texts of the parameters at `location`."""
        described = {_key(parameter): parameter for parameter in target.parameters if parameter["in"] == location}
        for name, text in given:
            if name not in described:
                yield f"{location} {name}: not described"
                continue
            schema = resolve(self.document, described[name]["schema"])
            yield from faults_of(self.document, schema, _value_of(schema, text), f"{location} {name}")
        for name, parameter in described.items():
            count = sum(name == one for one, _ in given)
            if count > 1 or (parameter.get("required") and not count):
                yield f"{location} {name}: there are {count}"

    def _body(self, operation: Json, request: httpx.Request) -> Iterator[str]:
        """It is there exactly if one is described, also where that does not say `required`."""
        kind = request.headers.get("content-type")
        if "requestBody" not in operation:
            if kind or request.content:
                yield "body: not described"
            return
        content = resolve(self.document, operation["requestBody"])["content"]
        if kind not in content:
            yield f"body: {kind} is not one of its types"
            return
        try:
            value = json.loads(request.content, parse_constant=_refuse)
        except ValueError:
            yield "body: not JSON"
            return
        schema = content[kind]["schema"]
        yield from faults_of(self.document, schema, value, "body") or self._unknown_keys([schema], value, "body")

    def _unknown_keys(self, schemas: list[Json], value: Any, place: str) -> Iterator[str]:
        """Keys without a description. Its open schemas let them pass, but they would be misspelled ones."""
        parts = [part for schema in schemas for part in self._parts(schema)]
        if isinstance(value, list):
            items = [part["items"] for part in parts if "items" in part]
            for number, item in enumerate(value):
                yield from self._unknown_keys(items, item, f"{place}[{number}]")
        if isinstance(value, dict):
            known = [part["properties"] for part in parts if "properties" in part]
            others = [part["additionalProperties"] for part in parts if part.get("additionalProperties")]
            for key, item in value.items():
                members = [properties[key] for properties in known if key in properties] or others
                if known and not members:
                    yield f"{place}[{key!r}]: not described"
                yield from self._unknown_keys([one for one in members if one is not True], item, f"{place}[{key!r}]")

    def _parts(self, schema: Json) -> Iterator[Json]:
        """`schema` and all that it is made of."""
        schema = resolve(self.document, schema)
        yield schema
        for key in ("allOf", "oneOf", "anyOf"):
            for part in schema.get(key, ()):
                yield from self._parts(part)

    def _credentials(self, operation: Json, request: httpx.Request) -> Iterator[str]:
        asked: list[Json] = operation.get("security", self.document.get("security")) or []
        schemes = [self.document["components"]["securitySchemes"][name] for one in asked for name in one]
        sent = request.headers.get("authorization", "").partition(" ")[0].lower()
        if schemes and sent not in [one["scheme"] for one in schemes if one["type"] == "http"]:
            yield "credentials: not of a kind that is described"


def _key(parameter: Json) -> str:
    name: str = parameter["name"]
    return name.lower() if parameter["in"] == "header" else name


def _value_of(schema: Json, text: str) -> Any:
    """What `text`, in a path, query or header, stands for; `text` itself, if it can't stand for a value of the type."""
    spelling = SPELLINGS.get(schema.get("type", ""))
    return json.loads(text) if spelling and re.fullmatch(spelling, text, re.ASCII) else text


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"JSON has no {constant}")
