"""The local Memory service as an ASGI application, driven by openapi.yaml.

It checks route, credentials, parameters and body, calls the operation's handler, and validates the response against the spec. If
that fails, the service has a bug: the response is a 500 that names the operation and the place.
"""

from __future__ import annotations

import asyncio
import hmac
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, TypeAlias

from attrs import evolve, frozen

from twilio_memory.credentials import Credentials
from twilio_memory_local.addresses import is_loopback
from twilio_memory_local.fault_plan import FaultPlan, from_json
from twilio_memory_local.faults import Answer, Fault
from twilio_memory_local.handlers import HANDLERS
from twilio_memory_local.handlers.call import Call, Refused, Reply
from twilio_memory_local.pages import Pages
from twilio_memory_local.replies import error, of_fault, to_answer
from twilio_memory_local.requests import (
    CROSS_SITE,
    TooLarge,
    base_url,
    header,
    host_name,
    is_cross_site,
    read_arguments,
    read_bytes,
    read_json,
)
from twilio_memory_local.scripts import perform
from twilio_memory_local.spec import Invalid, Operation, Spec
from twilio_memory_local.store.database import Database, DatabaseError
from twilio_memory_local.store.session import RuleBroken, Unsupported
from twilio_memory_local.uploads import is_upload, upload

Scope: TypeAlias = dict[str, Any]
Receive: TypeAlias = Callable[[], Awaitable[dict[str, Any]]]
Send: TypeAlias = Callable[[dict[str, Any]], Awaitable[None]]
App: TypeAlias = Callable[[Scope, Receive, Send], Awaitable[None]]

KEPT_REQUESTS = 10_000
MAX_REQUEST_BYTES = 10_000_000
FAULT_ROUTE = "/_faults"
CHALLENGE = {"WWW-Authenticate": 'Basic realm="local Memory service"'}


@frozen
class ReceivedRequest:
    """A request to the API, without its credentials and body."""

    method: str
    path: str
    query: str
    port: int
    """The client's port: the same for all requests of one connection."""


class MemoryApp:
    """The ASGI application: the API of `spec` with the data of `store`, and a plan of faults."""

    def __init__(
        self, spec: Spec, store: Database, credentials: Credentials, pages: Pages, *, fault_route: bool = False
    ) -> None:
        self.store = store
        self._pages = pages
        self._fault_route = fault_route
        self.faults: FaultPlan = FaultPlan()
        self.requests: deque[ReceivedRequest] = deque(maxlen=KEPT_REQUESTS)
        self._operations = spec.operations()
        self._by_length: dict[int, list[Operation]] = {}
        for operation in self._operations:
            self._by_length.setdefault(len(operation.segments), []).append(operation)
        self._token = credentials.authorization().partition(" ")[2].encode()
        self.transports: dict[int, asyncio.Transport] = {}
        """The open connections by the client's port. The protocol class in server.py updates it."""

    def clear_faults(self) -> None:
        """Removes all planned faults, and makes the changes show that a fault holds back."""
        self.faults.clear()
        self.store.end_lag()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert scope["type"] == "http", "server.py turns WebSocket and lifespan off"
        path = scope["raw_path"].decode("latin-1")
        if self._pages.show_password and not is_loopback(host_name(scope) or ""):
            # DNS rebinding: a web page from a host name that resolves to this address could send the publicly known password.
            await _send(send, to_answer(error(421, "Use localhost or a loopback address as the host.")))
            return
        if self._fault_route and path == FAULT_ROUTE:
            await _send(send, to_answer(await self._plan_fault(scope, receive)))
            return
        if scope["method"] in ("GET", "HEAD") and (page := self._pages.get(path)):
            await _send(send, page)
            return
        port = scope["client"][1]
        query = "" if is_upload(path) else scope["query_string"].decode("latin-1")  # That of an upload is a credential.
        self.requests.append(ReceivedRequest(scope["method"], path, query, port))
        fault = self.faults.next() or Fault()
        if fault.delay:
            await asyncio.sleep(fault.delay)
        answer = to_answer(await self._respond(scope, receive, path, fault))
        if fault.script:
            await perform(fault.script, answer, self.transports[port], receive)
        else:
            await _send(send, answer)

    async def _plan_fault(self, scope: Scope, receive: Receive) -> Reply:
        """POST /_faults, with a body for faults.from_json."""
        if not self._is_authentic(scope):
            return error(401, "The credentials were not accepted.", CHALLENGE)
        if scope["method"] != "POST":
            return error(405, "This path supports POST only.", {"Allow": "POST"})
        if is_cross_site(scope):
            return error(403, CROSS_SITE)
        try:
            fault, on = from_json(read_json(scope, await read_bytes(scope, receive, MAX_REQUEST_BYTES)))
        except TooLarge:
            return _too_large()
        except Refused as refused:
            return refused.reply
        except ValueError as fault_in_request:
            return error(400, f"The request is not valid: {fault_in_request}.")
        if fault:
            self.faults.add(fault, on)
        else:
            self.clear_faults()
        return Reply(200, {})

    async def _respond(self, scope: Scope, receive: Receive, path: str, fault: Fault) -> Reply:
        """The response, or that of `fault` if it has a status: then nothing is done."""
        if fault.status is not None:
            return of_fault(fault, [*self._routes(scope, path), *self._operations])
        try:
            if is_upload(path):
                return await upload(self.store, scope, receive, fault.lag)
            return await self._call(scope, receive, path, fault)
        except Refused as refused:
            return refused.reply
        except TooLarge:
            return _too_large()
        except Unsupported as unsupported:
            return error(501, str(unsupported))
        except DatabaseError:  # Its text contains a path.
            return error(500, "The request failed: the database can't be used.")

    async def _call(self, scope: Scope, receive: Receive, path: str, fault: Fault) -> Reply:
        """
        Raises:
            Refused: the request is refused.
            TooLarge: the request's body is longer than MAX_REQUEST_BYTES.
            Unsupported: the local service can't do it.
            DatabaseError: the database can't be used.
        """
        operation, path_arguments = self._route(scope["method"], path)
        call = Call(operation, path_arguments, None, base_url(scope), self.store.key, fault.pending_reads)
        if not self._is_authentic(scope):
            raise Refused(Reply(401, operation.example(401), CHALLENGE))
        if scope["method"] != "GET" and is_cross_site(scope):
            raise call.refusal(403, message=CROSS_SITE)
        try:
            headers = {name: header(scope, name.lower()) for name in operation.headers}
            arguments = read_arguments(operation, path_arguments, scope["query_string"], headers)
            body = None
            if operation.body is not None:
                body = read_json(scope, await read_bytes(scope, receive, MAX_REQUEST_BYTES))
                operation.check_body(body)
        except Invalid as invalid:
            raise call.refusal(400, message=f"The request is not valid: {invalid}.") from None
        valid = evolve(call, arguments=arguments, body=body)
        return await self.store.run(lambda: self._perform(valid, fault.lag))

    def _perform(self, call: Call, lag: float) -> Reply:
        operation, store_id = call.operation, call.arguments.get("storeId", "")
        handler = HANDLERS.get(operation.id)
        if handler is None:
            return error(501, f"The local service does not implement {operation.id}.")
        try:
            with self.store.reading(store_id) if operation.reads else self.store.writing(store_id, lag=lag) as session:
                reply = handler(session, call)
        except RuleBroken as broken:
            reply = call.refusal(400, message=f"The request is not valid: {broken}.").reply
        except Refused as refused:
            reply = refused.reply
        try:
            operation.check_answer(reply.status, reply.body)
        except Invalid as fault:
            return error(500, f"The response of {operation.id} does not match the spec: {fault}.")
        return reply

    def _routes(self, scope: Scope, path: str) -> Iterable[Operation]:
        try:
            yield self._route(scope["method"], path)[0]
        except Refused:
            return

    def _route(self, method: str, path: str) -> tuple[Operation, dict[str, str]]:
        segments = tuple(path.split("/")[1:])  # Still encoded: a %2F is not a separator.
        candidates = self._by_length.get(len(segments), ())
        bound = [(operation, values) for operation in candidates if (values := operation.bind(segments)) is not None]
        if not bound:
            raise Refused(error(404, "There is no such path."))
        path_segments = bound[0][0].segments  # A path without a parameter wins over one with it, whatever its methods.
        bound = [(operation, values) for operation, values in bound if operation.segments == path_segments]
        for operation, values in bound:
            if operation.method == method:
                return operation, values
        allowed = ", ".join(sorted({operation.method for operation, _ in bound}))
        raise Refused(error(405, f"This path supports {allowed} only.", {"Allow": allowed}))

    def _is_authentic(self, scope: Scope) -> bool:
        scheme, _, token = (header(scope, "authorization") or "").partition(" ")
        return scheme.lower() == "basic" and hmac.compare_digest(token.strip().encode("latin-1"), self._token)


def _too_large() -> Reply:
    return error(413, f"The body is longer than {MAX_REQUEST_BYTES} bytes.", {"Connection": "close"})


async def _send(send: Send, answer: Answer) -> None:
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in answer.headers.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": answer.body})
