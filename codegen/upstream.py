"""Compares openapi.yaml with Twilio's own description of the API: ./generate.sh --upstream.

Twilio's file is in an npm package. It is read from the archive that npm downloads, and nothing of it is kept. Differences that
are meant stand in codegen/upstream.yaml, each with its reason; any other one fails.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from codegen.spec import operations, resolve

PACKAGE = "@twilio/cli-core"
FILE = "package/src/services/twilio-api/twilio_memory_v1.json"
MEANT = Path(__file__).parent / "upstream.yaml"

Document: TypeAlias = dict[str, Any]
Facts: TypeAlias = dict[str, object]
"""What a description says, by the place where it says it."""
_LIMITS = (
    *("pattern", "format", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"),
    *("multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "default", "nullable"),
)
_SAYS_NOTHING = (
    *(("minLength", 0), ("minItems", 0), ("minProperties", 0)),
    *(("nullable", False), ("uniqueItems", False), ("exclusiveMinimum", False), ("exclusiveMaximum", False)),
)
_MAX_DEPTH = 8


class UpstreamError(Exception):
    """Twilio's description can't be read; str() says why."""


def main(version: str, ours: Document) -> int:
    """Prints the differences. Returns 1 if there is one that is not meant, or if a meant one is gone."""
    try:
        theirs = fetch(version)
    except UpstreamError as error:
        print(error)
        return 1
    try:
        found = list(differences(ours, theirs))
    except RecursionError:
        print(f"{PACKAGE}: a schema in Twilio's description is a choice of itself, which can't be compared")
        return 1
    unexplained, needless = explained(found)
    for one in unexplained + [f"{MEANT.name}: no difference is as {pattern!r} says" for pattern in needless]:
        print(one)
    count = f"{len(found) - len(unexplained)} differences are meant, {len(unexplained)} are not"
    print(f"{PACKAGE} {theirs['x-package-version']}: {count}.")
    return 1 if unexplained or needless else 0


def explained(found: list[str]) -> tuple[list[str], list[str]]:
    """The differences that are not meant, and the patterns in upstream.yaml that no difference is like."""
    meant = [re.compile(pattern) for pattern in yaml.safe_load(MEANT.read_text(encoding="utf-8"))]
    unexplained = [one for one in found if not any(pattern.fullmatch(one) for pattern in meant)]
    needless = [pattern.pattern for pattern in meant if not any(map(pattern.fullmatch, found))]
    return unexplained, needless


def fetch(version: str) -> Document:
    """Twilio's description, as `version` of the package has it ("latest" is one).

    Raises:
        UpstreamError: npm is not here, or does not find it.
    """
    npm = shutil.which("npm")
    if npm is None:
        raise UpstreamError("npm is not here: install Node to compare with Twilio's description.")
    with tempfile.TemporaryDirectory() as scratch:
        command = [npm, "pack", "--silent", f"{PACKAGE}@{version}"]
        done = subprocess.run(command, cwd=scratch, capture_output=True, text=True, check=False)
        archives = list(Path(scratch).glob("*.tgz"))
        if done.returncode or len(archives) != 1:
            raise UpstreamError(f"npm found no {PACKAGE}@{version}.")
        with tarfile.open(archives[0]) as archive:
            try:
                member = archive.extractfile(FILE)
            except KeyError:
                member = None
            if member is None:
                raise UpstreamError(f"{PACKAGE}@{version} has no {FILE.rpartition('/')[2]}.")
            document: Document = json.load(member)
        number = re.search(r"-(\d[^/]*)\.tgz$", str(archives[0]))
        return {**document, "x-package-version": number[1] if number else version}


def differences(ours: Document, theirs: Document) -> Iterator[str]:
    """The differences, a line each: the operation, the place, and what both say."""
    mine, others = dict(_operations(ours)), dict(_operations(theirs))
    for name in others.keys() - mine.keys():
        yield f"{name}: openapi.yaml lacks the operation"
    for name in mine.keys() - others.keys():
        yield f"{name}: Twilio lacks the operation"
    for name in sorted(mine.keys() & others.keys()):
        was, now = others[name], mine[name]
        for place in sorted(was.keys() | now.keys()):
            if was.get(place) != now.get(place):
                yield f"{name} {place}: ours {_shown(now.get(place))}, Twilio's {_shown(was.get(place))}"


def _shown(value: object) -> str:
    return "nothing" if value is None else json.dumps(value)


def _operations(document: Document) -> Iterator[tuple[str, Facts]]:
    for path, method, parameters, operation in operations(document):
        facts: Facts = {"path": f"{method.upper()} {path}"}
        facts |= {"servers": _servers(document, path, operation), "security": _security(document, operation)}
        for parameter in parameters:
            place = f"{parameter['in']}.{parameter['name']}"
            facts[place] = "required" if parameter.get("required") else "optional"
            facts |= _schema(document, parameter["schema"], place)
        if "requestBody" in operation:
            content = resolve(document, operation["requestBody"])["content"]
            facts["body"] = sorted(content)
            facts |= _schema(document, content.get("application/json", {}).get("schema", {}), "body")
        for status, node in operation["responses"].items():
            facts |= _response(document, status, resolve(document, node))
        yield operation["operationId"], facts


def _servers(document: Document, path: str, operation: Document) -> list[str]:
    nearest = (node["servers"] for node in (operation, document["paths"][path], document) if node.get("servers"))
    return [server["url"] for server in next(nearest, [])]


def _security(document: Document, operation: Document) -> list[list[str]]:
    """The kinds of credentials that are taken: each of the outer list by itself, those of an inner one together."""
    schemes = document.get("components", {}).get("securitySchemes", {})
    kinds = {name: _kind(resolve(document, scheme)) for name, scheme in schemes.items()}
    taken = operation.get("security", document.get("security", []))
    return sorted(sorted(kinds.get(name, name) for name in one) for one in taken)


def _kind(scheme: Document) -> str:
    own_name = scheme.get("name", "") if scheme["type"] == "apiKey" else ""
    return " ".join(
        [scheme["type"], *(scheme[key].lower() for key in ("scheme", "in") if key in scheme), own_name]
    ).strip()


def _response(document: Document, status: str, response: Document) -> Facts:
    facts: Facts = {f"{status}": "described"}
    if content := response.get("content"):
        facts[f"{status} media types"] = sorted(content)
    for name, node in response.get("headers", {}).items():
        place = f"{status}.headers.{name}"
        facts[place] = "described"
        facts |= _schema(document, resolve(document, node).get("schema", {}), place)
    if "application/json" in response.get("content", {}):
        schema = response["content"]["application/json"].get("schema", {})
        facts |= _schema(document, schema, status) if status.startswith("2") else _error(document, schema, status)
    return facts


def _error(document: Document, node: Document, status: str) -> Facts:
    """The names and types of the properties of an error's body, which the client reads as they come."""
    members = _flat(document, node).get("properties", {})
    types = {name: _flat(document, member).get("type") for name, member in members.items()}
    return {f"{status} properties": dict(sorted(types.items()))}


def _schema(document: Document, node: Document, place: str, depth: int = 0) -> Facts:
    """The facts of a schema and of all that is in it."""
    schema = _flat(document, node)
    facts: Facts = {
        f"{place} {key}": schema[key] for key in _LIMITS if key in schema and (key, schema[key]) not in _SAYS_NOTHING
    }
    if "type" in schema:
        facts[f"{place} type"] = schema["type"]
    if schema.get("enum"):
        facts[f"{place} enum"] = sorted(map(str, schema["enum"]))
    if schema.get("additionalProperties") is False:
        facts[f"{place} closed"] = True
    if choices := _choices(document, node):
        facts[f"{place} choices require"] = choices
    if depth == _MAX_DEPTH:
        return facts
    for name, member in schema.get("properties", {}).items():
        facts[f"{place}.{name}"] = "required" if name in schema.get("required", ()) else "optional"
        facts |= _schema(document, member, f"{place}.{name}", depth + 1)
    for key, step in (("items", "[]"), ("additionalProperties", "{*}")):
        if isinstance(schema.get(key), Mapping):
            facts |= _schema(document, schema[key], place + step, depth + 1)
    return facts


def _choices(document: Document, node: Document) -> list[list[str]]:
    """What each choice of a oneOf, in a part of allOf too, requires that not all of them do."""
    schema = resolve(document, node)
    required = [set(_flat(document, one).get("required", ())) for one in schema.get("oneOf", ())]
    more = [sorted(one - set.intersection(*required)) for one in required]
    below = [one for part in (*schema.get("allOf", ()), *schema.get("oneOf", ())) for one in _choices(document, part)]
    return sorted([*(more if any(more) else []), *below])


def _flat(document: Document, node: Document) -> Document:
    """The schema without references: the parts of allOf in one, and the choices of oneOf in one with the properties of all."""
    schema = dict(resolve(document, node))
    for part in schema.pop("allOf", ()):
        inner = _flat(document, part)
        required = [*schema.get("required", ()), *inner.get("required", ())]
        properties = {**inner.get("properties", {}), **schema.get("properties", {})}
        schema = {**inner, **schema, "required": required, "properties": properties}
    choices = [_flat(document, one) for one in schema.pop("oneOf", ())]
    if choices:
        required = set(choices[0].get("required", ())).intersection(*(one.get("required", ()) for one in choices))
        properties: Document = {}
        for one in choices:
            for name, member in one.get("properties", {}).items():
                properties[name] = _united(document, properties.get(name), member)
        schema = {**choices[0], **schema, "required": sorted(required), "properties": properties}
    return schema


def _united(document: Document, one: Document | None, other: Document) -> Document:
    """A property that several choices have: their enums together, and the limits of both where they differ."""
    found = _flat(document, other)
    if one is None:
        return found
    if one.get("enum") and found.get("enum"):
        found["enum"] = [*one["enum"], *found["enum"]]
    differing = [key for key in (*_LIMITS, "type") if one.get(key) != found.get(key)]
    return {**found, **{key: [one.get(key), found.get(key)] for key in differing}}
