"""The local Memory service as an ASGI application, driven by openapi.yaml.

It checks route, credentials and parameters, calls the operation's handler, and validates the response against the spec. If that
fails, the service has a bug: the response is a 500 that names the operation and the place.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import re
import secrets
import socket
import sqlite3
import struct
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any, TypeAlias
from urllib.parse import unquote_to_bytes

from attrs import frozen

from twilio_memory.address import Origin, is_loopback
from twilio_memory.credentials import Credentials
from twilio_memory_local.faults import Answer, End, Fault, FaultPlan, Script, Step, from_json
from twilio_memory_local.handlers import HANDLERS, Call, Refusal, Reply
from twilio_memory_local.pages import Pages
from twilio_memory_local.spec import Invalid, Operation, Spec
from twilio_memory_local.store import ProfileStore

Scope: TypeAlias = dict[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[dict[str, Any]]]
Send: TypeAlias = Callable[[dict[str, Any]], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

KEPT_REQUESTS = 10_000
MAX_REQUEST_BYTES = 1_000_000
FAULT_ROUTE = "/_faults"
CHALLENGE = {"WWW-Authenticate": 'Basic realm="local Memory service"'}


@frozen
class ReceivedRequest:
    """A request to the API, without its credentials."""

    method: str
    path: str
    query: str
    port: int
    """The client's port: the same for all requests of one connection."""


class MemoryApp:
    """The ASGI application: the API of `spec` with the profiles of `store`, and a plan of faults."""

    def __init__(
        self, spec: Spec, store: ProfileStore, credentials: Credentials, pages: Pages, *, fault_route: bool = False
    ) -> None:
        self.store = store
        self._pages = pages
        self._fault_route = fault_route
        self.faults: FaultPlan = FaultPlan()
        self.requests: deque[ReceivedRequest] = deque(maxlen=KEPT_REQUESTS)
        self._operations = spec.operations()
        self._token = credentials.authorization().partition(" ")[2].encode()
        self.transports: dict[int, asyncio.Transport] = {}
        """The open connections by the client's port. The protocol class in server.py updates it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert scope["type"] == "http", "server.py turns WebSocket and lifespan off"
        path = scope["raw_path"].decode("latin-1")
        if self._pages.show_password and not _is_for_loopback(scope):
            # DNS rebinding: a web page from a host name that resolves to this address could send the publicly known password.
            await _send(send, _to_answer(_error(421, "Use localhost or a loopback address as the host.")))
            return
        if self._fault_route and path == FAULT_ROUTE:
            await _send(send, _to_answer(await self._plan_fault(scope, receive)))
            return
        if scope["method"] in ("GET", "HEAD") and (page := self._pages.get(path)):
            await _send(send, page)
            return
        port = scope["client"][1]
        self.requests.append(ReceivedRequest(scope["method"], path, scope["query_string"].decode("latin-1"), port))
        fault = self.faults.next() or Fault()
        if fault.delay:
            await asyncio.sleep(fault.delay)
        answer = _to_answer(_spoil(self._reply(scope, path), fault, self._operations))
        if fault.script:
            await _perform(fault.script, answer, self.transports[port], receive)
        else:
            await _send(send, answer)

    async def _plan_fault(self, scope: Scope, receive: Receive) -> Reply:
        """POST /_faults, with a body for faults.from_json."""
        if not self._is_authentic(scope):
            return _error(401, "The credentials were not accepted.", CHALLENGE)
        if scope["method"] != "POST":
            return _error(405, "This path supports POST only.", {"Allow": "POST"})
        body = b""
        more = True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
            if len(body) > MAX_REQUEST_BYTES:
                return _error(413, f"The body is longer than {MAX_REQUEST_BYTES} bytes.", {"Connection": "close"})
        try:
            request = json.loads(body)
        except (ValueError, RecursionError):
            return _error(400, "The request is not valid: the body is not JSON.")
        try:
            fault, on = from_json(request)
        except ValueError as error:
            return _error(400, f"The request is not valid: {error}.")
        if fault:
            self.faults.add(fault, on)
        else:
            self.faults.clear()
        return Reply(200, {})

    def _reply(self, scope: Scope, path: str) -> Reply:
        try:
            operation, path_arguments = self._route(scope["method"], path)
            if not self._is_authentic(scope):
                return _example(operation, Refusal(401), CHALLENGE)
            arguments = _read_arguments(operation, path_arguments, scope["query_string"])
        except _Refused as refused:
            return refused.reply
        handler = HANDLERS.get(operation.id)
        if handler is None:
            return _error(501, f"The local service does not implement {operation.id}.")
        try:
            result = handler(self.store, Call(arguments, _base_url(scope), operation.segments))
        except sqlite3.Error:  # Its text may contain a path or a statement.
            return _error(500, f"{operation.id} failed: the database can't be read.")
        reply = result if isinstance(result, Reply) else _example(operation, result)
        try:
            operation.check_answer(reply.status, reply.body)
        except Invalid as fault:
            return _error(500, f"The response of {operation.id} does not match the spec: {fault}.")
        return reply

    def _route(self, method: str, path: str) -> tuple[Operation, dict[str, str]]:
        segments = tuple(path.split("/")[1:])  # Still encoded: a %2F is not a separator.
        bound = [
            (operation, values) for operation in self._operations if (values := operation.bind(segments)) is not None
        ]
        if not bound:
            raise _Refused(_error(404, "There is no such path."))
        for operation, values in bound:
            if operation.method == method:
                return operation, values
        allowed = ", ".join(sorted({operation.method for operation, _ in bound}))
        raise _Refused(_error(405, f"This path supports {allowed} only.", {"Allow": allowed}))

    def _is_authentic(self, scope: Scope) -> bool:
        scheme, _, token = dict(scope["headers"]).get(b"authorization", b"").partition(b" ")
        return scheme.lower() == b"basic" and hmac.compare_digest(token.strip(), self._token)


class _Refused(Exception):
    def __init__(self, reply: Reply) -> None:
        self.reply = reply


def _read_arguments(operation: Operation, path_arguments: dict[str, str], query: bytes) -> dict[str, Any]:
    try:
        texts = {name: _decode(value, name) for name, value in path_arguments.items()}
        for name, value in _split_query(query):
            parameter = operation.parameters.get(name)
            if parameter is None or parameter.location != "query":
                raise Invalid(f"there is no query parameter {name[:50]!r}")
            if name in texts:
                raise Invalid(f"{name} is repeated")
            texts[name] = value
        for parameter in operation.parameters.values():
            if parameter.required and parameter.name not in texts:
                raise Invalid(f"{parameter.name} is missing")
        given = {name: operation.parameters[name].read(text) for name, text in texts.items()}
        defaults = {name: parameter.default for name, parameter in operation.parameters.items()}
        return {name: value for name, value in defaults.items() if value is not None} | given
    except Invalid as fault:
        refusal = Refusal(400, message=f"The request is not valid: {fault}.")
        raise _Refused(_example(operation, refusal)) from None


def _split_query(query: bytes) -> list[tuple[str, str]]:
    pairs = [pair.partition("=") for pair in query.decode("latin-1").split("&") if pair]
    names = [(_decode(name.replace("+", " "), "a name in the query"), value) for name, _, value in pairs]
    return [(name, _decode(value.replace("+", " "), name[:50])) for name, value in names]


def _decode(text: str, place: str) -> str:
    """Decodes percent-encoded UTF-8.

    Raises:
        Invalid: a percent sign is not followed by two hex digits, or the bytes are not UTF-8.
    """
    if re.search(r"%(?![0-9A-Fa-f]{2})", text):
        raise Invalid(f"{place} contains a % that two hex digits do not follow")
    try:
        return unquote_to_bytes(text.encode("latin-1")).decode("utf-8")
    except UnicodeDecodeError:
        raise Invalid(f"{place} is not UTF-8") from None


def _is_for_loopback(scope: Scope) -> bool:
    host = dict(scope["headers"]).get(b"host", b"localhost").decode("latin-1")
    try:
        return is_loopback(Origin.parse(f"http://{host}").host)
    except ValueError:
        return False


def _base_url(scope: Scope) -> str:
    host = dict(scope["headers"]).get(b"host", b"").decode("latin-1")
    plain = re.fullmatch(r"[A-Za-z0-9.:\[\]-]+", host)
    return f"{scope['scheme']}://{host if plain else ':'.join(map(str, scope['server']))}"


def _example(operation: Operation, refusal: Refusal, headers: Mapping[str, str] | None = None) -> Reply:
    body = operation.example(refusal.status, refusal.example)
    return Reply(refusal.status, body | {"message": refusal.message} if refusal.message else body, headers or {})


def _error(status: int, message: str, headers: Mapping[str, str] | None = None) -> Reply:
    """An error that is not in the spec, in the format of those that are."""
    return Reply(status, {"code": 20000 + status, "message": message, "status": status}, headers or {})


def _spoil(reply: Reply, fault: Fault, operations: Sequence[Operation]) -> Reply | Fault:
    """The response of `fault`, or `reply` if it does not replace it."""
    if fault.status is None:
        return reply
    if fault.body is not None:
        return fault
    described = (operation for operation in operations if str(fault.status) in operation.responses)
    operation = next(described, None)
    body = operation.example(fault.status) if operation else _error(fault.status, "A planned fault.").body
    return Reply(fault.status, body, fault.headers)


def _to_answer(reply: Reply | Fault) -> Answer:
    body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
    headers = {"content-type": "application/json", "twilio-request-id": f"RQ{secrets.token_hex(16)}"}
    if reply.status in (204, 304):
        body = b""
    else:
        headers["content-length"] = str(len(body))
    return Answer(reply.status or 200, headers | {name.lower(): value for name, value in reply.headers.items()}, body)


async def _send(send: Send, answer: Answer) -> None:
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in answer.headers.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})


async def _perform(script: Script, answer: Answer, transport: asyncio.Transport, receive: Receive) -> None:
    """Runs `script` on the connection, and returns when that is closed. A script that fails aborts the connection."""
    try:
        await _play(script(answer), transport)
    except Exception:
        transport.abort()
        raise
    while (await receive())["type"] != "http.disconnect":
        pass


async def _play(steps: Iterable[Step], transport: asyncio.Transport) -> None:
    end = End.CLOSE
    for step in steps:
        if transport.is_closing():
            break
        if isinstance(step, bytes):
            transport.write(step)
        elif isinstance(step, End):
            end = step
        else:
            await asyncio.sleep(step)
    if end is End.RESET:
        raw: socket.socket = transport.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        transport.abort()
    elif end is End.CLOSE:
        transport.close()
