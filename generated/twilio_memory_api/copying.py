# Made by ./generate.sh. Do not edit.

"""Copies JSON."""

from __future__ import annotations

from typing import Any


def copy_json(value: Any, dict_type: type[dict[Any, Any]] = dict, list_type: type[list[Any]] = list) -> Any:
    """A copy of `value`, JSON, with dicts and lists of its own. Without recursion, since a server decides how deep it is."""

    def begin(item: Any) -> Any:
        if not isinstance(item, (dict, list)):
            return item
        made = dict_type() if isinstance(item, dict) else list_type()
        waiting.append((item, made))
        return made

    waiting: list[tuple[Any, Any]] = []
    whole = begin(value)
    while waiting:
        source, target = waiting.pop()
        if isinstance(source, dict):
            for key, item in source.items():
                dict.__setitem__(target, key, begin(item))
        else:
            list.extend(target, map(begin, source))
    return whole
