"""What the engines say when something goes wrong, in the words of twilio_memory.errors.

A failure is made here and raised by the engine outside of any `except`, so that no library's exception hangs on to it: those
keep the request, whose headers carry the credentials.
"""

from __future__ import annotations

import re
import time

from twilio_memory.errors import (
    ConfigurationError,
    ConnectError,
    ConnectionLostError,
    DeadlineExceededError,
    RequestTimeoutError,
    ResponseDecodeError,
    TwilioMemoryError,
)
from twilio_memory.request import Limits


def seconds_left(limits: Limits) -> float | None:
    """Until the deadline, and at least 0; None: no deadline."""
    return None if limits.deadline is None else max(0.0, limits.deadline - time.monotonic())


NOT_HTTP = "The connection ended without an answer, or the answer was not HTTP."


def could_not_connect(error: Exception) -> ConnectError:
    return ConnectError(f"Could not connect: {str(error).rstrip('.') or type(error).__name__}.")


def cut_short() -> ResponseDecodeError:
    return ResponseDecodeError("The answer's body ended early, or is badly framed.", truncated=True)


def checked_proxy(url: str | None) -> str | None:
    """`url`, if it is one of a proxy that every engine can use.

    Raises:
        ConfigurationError: it is not. The text does not show it: it can hold a password.
    """
    if url is None or re.match(r"https?://[^/?#\s]+/?$", url, re.IGNORECASE):
        return url
    url = None  # A traceback's locals would show it.
    raise ConfigurationError("proxy must be the URL of an http or https proxy.")


def closed() -> ConfigurationError:
    return ConfigurationError("The client is closed.")


def no_connection_free() -> DeadlineExceededError:
    return DeadlineExceededError("No connection became free before the deadline: see max_connections.", sent=False)


def deadline_passed() -> DeadlineExceededError:
    return DeadlineExceededError("The deadline passed while the answer was awaited.")


def of_httpx(error: Exception, has_begun: bool) -> TwilioMemoryError:
    """What `error`, httpx's or httpcore's (which use the same names), means; `has_begun`: the headers had come."""
    names = {kind.__name__ for kind in type(error).__mro__}
    if names & {"ConnectTimeout", "PoolTimeout"}:
        return RequestTimeoutError("Connecting took too long.", sent=False)
    if names & {"TimeoutException", "TimeoutError"}:
        return RequestTimeoutError("The server was silent for too long.")
    if names & {"ConnectError", "ProxyError", "UnsupportedProtocol", "InvalidURL", "UnicodeError"}:
        return could_not_connect(error)
    if "ProtocolError" in names:
        # Not in its own words: they quote what came, and that may be somebody's traits.
        return cut_short() if has_begun else ConnectionLostError(NOT_HTTP)
    return ConnectionLostError(f"The connection broke ({type(error).__name__}).")
