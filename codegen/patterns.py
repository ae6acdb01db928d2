"""Regular expressions: those that mean the same in ECMA 262, which OpenAPI asks for, and in Python."""

from __future__ import annotations

import re
import warnings

_ESCAPE = r"\\(?:[fnrtv]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|[!-/:-@\[-`{-~])"
_CLASS = rf"\[\^?(?:{_ESCAPE}|[^\\\[\]$])+\]"
_REPEAT = r"(?:[*+?]|\{\d+(?:,\d*)?\})\??"
_PART = re.compile(rf"\((?:\?[:=!])?|[\^|]|(?<!\\)\$|(?:\)|{_ESCAPE}|{_CLASS}|[^\\\[\](){{}}*+?.^$|])(?:{_REPEAT})?")
_ENDLESS = re.compile(rf"\((?:\?:)?(?:{_ESCAPE}|{_CLASS}|[^\\\[\](){{}}])[*+]\)[*+]")
_INSTEAD = {
    ".": r"write a class, such as [^\n\r]",
    r"\d": "write [0-9]",
    r"\w": "write [A-Za-z0-9_]",
    r"\s": r"write the characters, such as [ \t]",
    "[": r"in a class, write $ and [ as \$ and \[, and no \d, \w or \s",
    "?": "of groups, use ( and (?:",
}


def pattern_fault(pattern: str) -> str | None:
    """Why `pattern` is not supported; None if it is."""
    end = 0
    while end < len(pattern):
        part = _PART.match(pattern, end)
        if part is None:
            return _not_the_same(pattern[end:])
        end = part.end()
    if _ENDLESS.search(pattern):
        return "repeats what is repeated, and can take for ever: write it once"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            re.compile(python_pattern(pattern))
    except (re.error, OverflowError, RecursionError, FutureWarning) as error:
        return f"not a regular expression: {error}"
    return None


def _not_the_same(rest: str) -> str:
    odd = rest[:2] if rest[0] in "\\(" else rest[0]
    reason = f"{odd} has not the same meaning in all languages"
    return f"{reason}: {_INSTEAD[odd]}" if odd in _INSTEAD else reason


def python_pattern(pattern: str) -> str:
    """`pattern`, which is supported, for Python, where a bare $ would let a last newline pass."""
    parts = re.findall(r"\\.|\[(?:\\.|[^\]\\])*\]|.", pattern, flags=re.DOTALL)
    return "".join(r"\Z" if part == "$" else part for part in parts)
