"""Decodes the JSON that msgspec refuses, and says whether it is JSON at all."""

from __future__ import annotations

import json
import math
from typing import Any

from twilio_memory.errors import ResponseDecodeError


def decode_json(body: bytes) -> Any:
    """The JSON value of `body`. Integers stay integers, other numbers are floats; the last of duplicate keys counts.

    Half of a surrogate pair is kept as it is.

    Raises:
        ResponseDecodeError: it is not JSON (nor is NaN), a number is too large for a float or has more digits than Python reads
            (4,300, unless sys.set_int_max_str_digits says otherwise), or it is nested too deeply for the interpreter's stack.
    """
    try:
        return json.loads(body, parse_constant=_refuse, parse_float=_finite, parse_int=_readable)
    except _TooLargeError:
        text = "A number in the response body is too large."
    except RecursionError:
        text = "The response body is nested too deeply."
    except ValueError:
        text = "The response body is not JSON."
    raise ResponseDecodeError(text)


class _TooLargeError(ValueError):
    pass


def _refuse(constant: str) -> None:
    """Python accepts NaN and Infinity; JSON does not."""
    raise ValueError(constant)


def _finite(text: str) -> float:
    value = float(text)
    if math.isinf(value):
        raise _TooLargeError
    return value


def _readable(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise _TooLargeError from None
