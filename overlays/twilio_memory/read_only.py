"""Dicts and lists that can't be changed. For everything that reads them, such as json or pandas, they are dicts and lists."""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar

from twilio_memory.values import with_methods
from twilio_memory_api.copying import copy_json

K = TypeVar("K")
V = TypeVar("V")


def _refuse(self: object, *args: object, **kwargs: object) -> NoReturn:
    kind = "dict" if isinstance(self, dict) else "list"
    raise TypeError(f"This {kind} is read-only: change a copy of it, such as to_dict() or copy.deepcopy() make.")


_OF_BOTH = ("__setitem__", "__delitem__", "clear", "pop")
_OF_DICTS = (*_OF_BOTH, "__ior__", "popitem", "setdefault", "update")
_OF_LISTS = (*_OF_BOTH, "__iadd__", "__imul__", "append", "extend", "insert", "remove", "reverse", "sort")


@with_methods(**dict.fromkeys(_OF_DICTS, _refuse))
class ReadOnlyDict(dict[K, V]):
    """Copies of it are dicts that can be changed. A pickle of it makes another one."""

    __slots__ = ()

    def __copy__(self) -> dict[K, V]:
        return dict(self)

    def __deepcopy__(self, memo: dict[int, Any]) -> dict[Any, Any]:
        made: dict[Any, Any] = copy_json(self)
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return ReadOnlyDict, (dict(self),)


@with_methods(**dict.fromkeys(_OF_LISTS, _refuse))
class ReadOnlyList(list[V]):
    """As ReadOnlyDict."""

    __slots__ = ()

    def __copy__(self) -> list[V]:
        return list(self)

    def __deepcopy__(self, memo: dict[int, Any]) -> list[Any]:
        made: list[Any] = copy_json(self)
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return ReadOnlyList, (list(self),)


def read_only(value: Any) -> Any:
    """A copy of `value`, JSON, whose dicts and lists can't be changed."""
    return copy_json(value, ReadOnlyDict, ReadOnlyList)
