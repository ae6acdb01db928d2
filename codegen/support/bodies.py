"""Bodies of requests and responses."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.constraints import CLIENTS_OWN, CLIENTS_OWN_ITEMS, name_of
from codegen.form import Fault
from codegen.support.node import Node
from codegen.support.schemas import (
    BODY,
    PATCH_BODY,
    RESPONSE,
    SCALARS,
    Use,
    is_named_object,
    members_of,
    schema_faults,
    type_of,
)

SUCCESSES = ("200", "201", "202", "204")
REDIRECTS = ("301", "308")
_JSON = "application/json"


def body_faults(operation: Node) -> Iterator[Fault]:
    if "requestBody" not in operation:
        return
    if operation.key in ("get", "delete"):
        yield operation.fault(f"is not supported in a {operation.key.upper()}", "requestBody")
    body = operation["requestBody"].followed()
    if body.get("required") is not True:
        yield body.fault("must be true: a body that may be missing is not supported", "required")
    if _JSON not in body.get("content"):
        yield body.fault(f"must have {_JSON}", "content")
    use = PATCH_BODY if operation.key == "patch" else BODY
    for media_type in body.children("content"):
        yield from _media_type_faults(media_type, use)
    if _JSON in body.get("content"):
        yield from _argument_body_faults(body["content"][_JSON]["schema"])


def body_properties(operation: Node) -> list[Node]:
    """The properties of an operation's request body, which callers pass as arguments."""
    if "requestBody" not in operation:
        return []
    content = operation["requestBody"].followed()["content"]
    members = members_of(content[_JSON]["schema"]) if _JSON in content else ()
    return list({one.key: one for one in members}.values())


def _argument_body_faults(schema: Node) -> Iterator[Fault]:
    """The body's properties are arguments."""
    members = list(members_of(schema))
    if type_of(schema) != "object" or not members:
        yield schema.fault("a request body must be an object with properties: they become arguments")
    if schema.followed().get("nullable"):
        yield schema.followed().fault("is not supported in a request body itself", "nullable")
    for member in members:
        if member.followed().get("nullable"):
            yield member.fault("nullable is not supported here: None means that the argument was not given")
        yield from _nested_faults(member, ())


def _nested_faults(node: Node, above: tuple[object, ...]) -> Iterator[Fault]:
    """Objects with properties that have no name, at any depth."""
    schema = node.followed()
    if schema.place in above:
        return
    above = (*above, schema.place)
    members = list(members_of(schema))
    if members and name_of(node.value) is None:
        yield node.fault("an object with properties needs a name: put it in components.schemas, and refer to it")
    inner = [schema[key] for key in ("items", "additionalProperties") if isinstance(schema.get(key), dict)]
    for one in [*members, *inner]:
        yield from _nested_faults(one, above)


def _media_type_faults(media_type: Node, use: Use) -> Iterator[Fault]:
    if media_type.key != _JSON:
        yield media_type.fault(f"only {_JSON} is supported")
        return
    yield from schema_faults(media_type["schema"], use)


def response_faults(operation: Node, parameters: list[Node]) -> Iterator[Fault]:
    successes = []
    for node in operation.children("responses"):
        response = node.followed()
        yield from _status_faults(node, parameters)
        for header in response.children("headers"):
            schema = header.followed()["schema"]
            yield from schema_faults(schema, RESPONSE)
            if type_of(schema) not in SCALARS:
                yield schema.fault("must have a type in a header: string, integer, number or boolean")
        for media_type in response.children("content"):
            yield from _media_type_faults(media_type, RESPONSE)
        if node.key.startswith("2"):
            successes.append(node)
    if not successes:
        yield operation.fault("has no response with a status of 2xx", "responses")
    elif len(successes) > 1:
        yield successes[1].fault("a second success is not supported: an operation has one result")
    for node in successes:
        yield from _result_faults(node, any(one.get("name") == "pageToken" for one in parameters))


def _status_faults(node: Node, parameters: list[Node]) -> Iterator[Fault]:
    status = node.key
    if status.startswith("2") and status not in SUCCESSES:
        yield node.fault(f"a success must have one of the statuses {', '.join(SUCCESSES)}")
    elif status < "400" and not status.startswith("2"):
        if status not in REDIRECTS:
            yield node.fault(f"of redirects, only {' and '.join(REDIRECTS)} are supported")
        elif not any(one.get("name") == "profileId" and one.get("in") == "path" for one in parameters):
            yield node.fault("a redirect needs the path parameter profileId: it says that a profile was merged")


def _result_faults(node: Node, is_list: bool) -> Iterator[Fault]:
    response = node.followed()
    content = response.get("content", {})
    if node.key == "204" and content:
        yield response.fault("is not supported in a 204", "content")
    if _JSON not in content:
        if is_list:
            yield node.fault("an operation with the parameter pageToken must return a page")
        return
    schema = response["content"][_JSON]["schema"]
    if not is_named_object(schema):
        yield schema.fault(
            "the body of a success must be an object in components.schemas: the result's class needs a name"
        )
    elif name_of(schema.value) in CLIENTS_OWN_ITEMS:
        yield schema.fault(f"{name_of(schema.value)} is supported as an item of a page only")
    elif is_list:
        yield from _page_faults(schema)


def _page_faults(schema: Node) -> Iterator[Fault]:
    """A page has one array, and where the next page is in meta.nextToken.

    Without an array, it is one value of which a part comes in pages: its callers pass the token themselves.
    """
    members = {one.key: one for one in members_of(schema)}
    arrays = [one for one in members.values() if type_of(one) == "array"]
    meta = {one.key: one for one in members_of(members["meta"])} if "meta" in members else {}
    if len(arrays) > 1 or "nextToken" not in meta or type_of(meta["nextToken"]) != "string":
        yield schema.fault(
            "an operation with the parameter pageToken must return a page: "
            "an object with one array at most, and a string in meta.nextToken"
        )
    if len(arrays) != 1:
        return
    array = arrays[0].followed()
    if "items" not in array:
        return
    items = array["items"]
    if name_of(items.value) in CLIENTS_OWN:
        yield items.fault(f"{name_of(items.value)} is not supported as an item of a page")
    elif not is_named_object(items) and not (type_of(items) in SCALARS and "$ref" not in items):
        yield items.fault(
            "the items of a page must be objects in components.schemas, or plain values with their type here"
        )
