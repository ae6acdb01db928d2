# Made by ./generate.sh. Do not edit.

"""Puts values into paths."""

import re
import urllib.parse

_is_plain = re.compile(r"[A-Za-z0-9_.~-]*").fullmatch


def quote(text: str) -> str:
    """`text` as one segment of a path: a slash is quoted too."""
    return text if _is_plain(text) else urllib.parse.quote(text, safe="")
