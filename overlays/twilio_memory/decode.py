"""JSON, by orjson where it is installed; with the same result, value for value, where it is not."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from twilio_memory.errors import ResponseDecodeError

_EXACT = 2.0**63
"""From here on orjson reads an integer as a float, and the standard library as the integer that it is."""

_DIGITS = bytes(ord("0") if chr(byte).isdecimal() else ord(" ") for byte in range(256))
_LONG = b"0" * 19
"""With _DIGITS, a quick way to see that no number is as large as that."""

_fast: Callable[[bytes], Any] | None = None
if find_spec("orjson"):
    from orjson import loads as _fast


def decode_json(body: bytes) -> Any:
    """The JSON value of `body`: integers of any size, other numbers as floats, of duplicate keys the last one.

    Raises:
        ResponseDecodeError: it is not JSON (NaN is not), holds a number beyond a float's range, or is nested more deeply than the
            interpreter's stack allows.
    """
    if _fast:
        try:
            value = _fast(body)
            if _LONG not in body.translate(_DIGITS) or not _holds_large(value):
                return value
        except (ValueError, RecursionError):
            pass  # Half a surrogate pair, perhaps, which the standard library takes: so it has the last word.
    try:
        return json.loads(body, parse_constant=_refuse, parse_float=_finite)
    except (ValueError, RecursionError):
        raise ResponseDecodeError("The answer is not JSON.") from None


def _holds_large(value: Any) -> bool:
    """Whether `value` holds a float that may have been an integer; looks at types by the group, which is faster."""
    if isinstance(value, float):
        return abs(value) >= _EXACT
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    kinds = set(map(type, members))
    return not kinds.isdisjoint((float, dict, list)) and any(map(_holds_large, members))


def _refuse(constant: str) -> None:
    """NaN and Infinity are Python's, and not JSON's."""
    raise ValueError(constant)


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise ValueError(text)
    return value
