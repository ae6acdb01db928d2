"""What the engines say when something goes wrong, in the words of twilio_memory.errors.

A failure is made here and raised by the engine outside of any `except`, so that no library's exception hangs on to it: those
keep the request, whose headers carry the credentials.
"""

from __future__ import annotations

import time

from twilio_memory.engines.body import Body
from twilio_memory.errors import (
    ConfigurationError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    RequestTimeoutError,
    TwilioMemoryError,
)
from twilio_memory.request import Limits


def seconds_left(limits: Limits) -> float | None:
    """Until the deadline, and at least 0; None: no deadline."""
    return None if limits.deadline is None else max(0.0, limits.deadline - time.monotonic())


def closed() -> ConfigurationError:
    return ConfigurationError("The client is closed.")


def no_connection_free() -> DeadlineExceededError:
    return DeadlineExceededError("No connection became free before the deadline: see max_connections.", sent=False)


def deadline_passed() -> DeadlineExceededError:
    return DeadlineExceededError("The deadline passed while the server was awaited.")


def of_httpx(error: Exception, body: Body | None) -> TwilioMemoryError:
    """What `error`, httpx's or httpcore's (which use the same names), means; `body` is there once headers have come."""
    names = {kind.__name__ for kind in type(error).__mro__}
    reason = str(error) or type(error).__name__
    if names & {"ConnectTimeout", "PoolTimeout"}:
        return RequestTimeoutError("Connecting took too long.", sent=False)
    if names & {"TimeoutException", "TimeoutError"}:
        return RequestTimeoutError("The server was silent for too long.")
    if names & {"ConnectError", "ProxyError", "UnsupportedProtocol", "InvalidURL"}:
        return ConnectError(f"Could not connect: {reason}.")
    if body is not None and names & {"RemoteProtocolError"}:
        return body.cut_short()
    return ConnectionLostError(f"The connection broke: {reason}.")
