"""The errors of a connection, with their texts. No library's exception hangs on to one: it could hold what was sent."""

from __future__ import annotations

from twilio_memory.address import Origin
from twilio_memory.clock import EARLY
from twilio_memory.errors import (
    ConfigurationError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    RequestTimeoutError,
    ResponseDecodeError,
)
from twilio_memory.request import Limits


def overdue(limits: Limits, *, opening: Origin | None = None) -> RequestTimeoutError:
    """The error of a wait that ended, while a connection to `opening` was being opened, or a response was awaited."""
    left = limits.seconds_left()
    if left is not None and left < EARLY:
        text = "The deadline passed before the response was complete."
        return DeadlineExceededError(text, sent=False) if opening else DeadlineExceededError(text)
    if opening:
        return RequestTimeoutError(f"Connecting to {opening.authority} took longer than connect_timeout.", sent=False)
    return RequestTimeoutError("The server sent nothing for longer than read_timeout.")


def could_not_connect(to: Origin, reason: object) -> ConnectError:
    return ConnectError(f"Could not connect to {to.authority}: {str(reason).rstrip('.') or type(reason).__name__}.")


def not_http() -> ConnectionLostError:
    return ConnectionLostError("The connection ended without a response, or the response was not HTTP.")


def broke(error: BaseException) -> ConnectionLostError:
    return ConnectionLostError(f"The connection broke ({type(error).__name__}).")


def cut_short() -> ResponseDecodeError:
    return ResponseDecodeError("The response's body ended early, or is badly framed.", truncated=True)


def closed() -> ConfigurationError:
    return ConfigurationError("The client is closed.")


def no_turn() -> DeadlineExceededError:
    return DeadlineExceededError("No connection became free before the deadline: see max_connections.", sent=False)
