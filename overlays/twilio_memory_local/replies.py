"""Error responses that are not in the spec, and replies as bytes."""

from __future__ import annotations

import json
import secrets
from collections.abc import Mapping, Sequence

from twilio_memory_local.faults import Answer, Fault
from twilio_memory_local.handlers.call import Reply
from twilio_memory_local.spec import Operation, error_body


def error(status: int, message: str, headers: Mapping[str, str] | None = None) -> Reply:
    """An error that is not in the spec, in the format of those that are."""
    return Reply(status, error_body(status, message), headers or {})


def of_fault(fault: Fault, operations: Sequence[Operation]) -> Reply:
    """The response of a fault with a status. Its body is the fault's, or the example of the first operation that has one."""
    assert fault.status is not None, "the caller has looked"
    if fault.body is not None:
        return Reply(fault.status, fault.body, fault.headers)
    described = (operation for operation in operations if str(fault.status) in operation.responses)
    operation = next(described, None)
    body = operation.example(fault.status) if operation else error(fault.status, "A planned fault.").body
    return Reply(fault.status, body, fault.headers)


def to_answer(reply: Reply) -> Answer:
    body = reply.body if isinstance(reply.body, bytes) else json.dumps(reply.body).encode()
    headers = {"content-type": "application/json", "twilio-request-id": f"RQ{secrets.token_hex(16)}"}
    if reply.status in (204, 304):
        body = b""
    else:
        headers["content-length"] = str(len(body))
    return Answer(reply.status, headers | {name.lower(): value for name, value in reply.headers.items()}, body)
