"""Decodes JSON: with orjson if it is installed, else with the standard library. The values are the same."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from twilio_memory.errors import ResponseDecodeError

_EXACT = 2.0**63
"""Larger integers are floats in orjson, and exact in the standard library."""

_DIGITS = bytes(ord("0") if chr(byte).isdecimal() else ord(" ") for byte in range(256))
_LONG = b"0" * 19
"""Used with _DIGITS: a quick test that no number is that large."""

_fast: Callable[[bytes], Any] | None = None
if find_spec("orjson"):
    from orjson import loads as _fast


def decode_json(body: bytes) -> Any:
    """The JSON value of `body`. Integers have any size, other numbers are floats; the last of duplicate keys counts.

    Raises:
        ResponseDecodeError: it is not JSON (nor is NaN), a number is too large for a float, or it is nested too deeply for the
            interpreter's stack.
    """
    if _fast:
        try:
            value = _fast(body)
            if _LONG not in body.translate(_DIGITS) or not _holds_large(value):
                return value
        except (ValueError, RecursionError):
            pass  # The standard library decides: it accepts half of a surrogate pair, which orjson does not.
    try:
        return json.loads(body, parse_constant=_refuse, parse_float=_finite)
    except (ValueError, RecursionError):
        raise ResponseDecodeError("The response body is not JSON.") from None


def _holds_large(value: Any) -> bool:
    """Whether `value` contains a float that may have been an integer. It checks types in groups, which is faster."""
    if isinstance(value, float):
        return abs(value) >= _EXACT
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    kinds = set(map(type, members))
    return not kinds.isdisjoint((float, dict, list)) and any(map(_holds_large, members))


def _refuse(constant: str) -> None:
    """Python accepts NaN and Infinity; JSON does not."""
    raise ValueError(constant)


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise ValueError(text)
    return value
