"""Waits for operations, without waiting itself: a generator that yields calls and pauses. For both modes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from twilio_memory.accepted import Accepted
from twilio_memory.clock import SYSTEM_CLOCK, Clock
from twilio_memory.errors import DeadlineExceededError, InvalidArgumentError, OperationFailedError
from twilio_memory.exchange import Sleep
from twilio_memory.options import MAX_SECONDS
from twilio_memory.retry import parse_retry_after
from twilio_memory.schemas import shown
from twilio_memory.sequences import MakeCall
from twilio_memory_api import constraints
from twilio_memory_api.constraints import Header

if TYPE_CHECKING:
    from twilio_memory.drivers import Steps
    from twilio_memory_api.models import Operation, OperationResult

SHORTEST, LONGEST = 0.1, 5.0
"""Seconds between two reads where the API does not say how long to wait: more and more."""


def wait_for(
    make: MakeCall, operation: Accepted | str, deadline: float | None, clock: Clock = SYSTEM_CLOCK
) -> Steps[OperationResult | None]:
    """Reads the state of an operation until it has ended. See Operations.wait."""
    check_deadline(deadline)
    operation_id = operation.operation_id if isinstance(operation, Accepted) else operation
    if operation_id is None:
        raise InvalidArgumentError("operation has no operation_id: nothing can be waited for.", argument="operation")
    end = None if deadline is None else clock.monotonic() + deadline
    pause = min(operation.retry_after or 0.0, MAX_SECONDS) if isinstance(operation, Accepted) else 0.0
    growing = SHORTEST
    while True:
        if end is not None and clock.monotonic() + pause >= end:
            raise DeadlineExceededError(f"The operation {shown(operation_id)} did not end within {deadline:g} s.")
        if pause:
            yield Sleep(pause)
        left = None if end is None else end - clock.monotonic()
        call = make(constraints.fetch_operation(), {"operation_id": operation_id})
        state: Operation = yield replace(call, deadline=left)
        if state.status == "COMPLETED":
            return state.result
        if state.status in ("FAILED", "CANCELLED"):
            raise _failure(state)
        asked = parse_retry_after(state.response.headers.get_all(Header.RETRY_AFTER), clock.wall)
        pause, growing = min(asked or growing, MAX_SECONDS), min(2 * growing, LONGEST)


def check_deadline(deadline: object) -> None:
    """
    Raises:
        InvalidArgumentError: it is neither None nor a number of seconds.
    """
    if deadline is None:
        return
    if isinstance(deadline, bool) or not isinstance(deadline, (int, float)) or not 0 < deadline <= MAX_SECONDS:
        raise InvalidArgumentError(
            f"deadline must be a number of seconds, above 0 and at most a day, or None; it is {shown(deadline)}.",
            argument="deadline",
        )


def _failure(state: Operation) -> OperationFailedError:
    problem = state.error
    return OperationFailedError(
        operation_id=state.operation_id,
        status=state.status,
        code=problem.code if problem else None,
        title=problem.title if problem else None,
        detail=problem.detail if problem else None,
    )
