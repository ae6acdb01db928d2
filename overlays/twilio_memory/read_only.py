"""Dicts and lists that can't be changed. For everything that reads them, such as json or pandas, they are dicts and lists."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn, TypeVar

from twilio_memory_api.copying import copy_json

K = TypeVar("K")
V = TypeVar("V")
T = TypeVar("T")


def _refuse(self: object, *args: object, **kwargs: object) -> NoReturn:
    kind = "dict" if isinstance(self, dict) else "list"
    raise TypeError(f"This {kind} is read-only: change a copy of it, such as to_dict() or copy.deepcopy() make.")


def _without(*names: str) -> Callable[[type[T]], type[T]]:
    """Refuses methods of a class; here, since type checkers would take each for an override that breaks the base class."""

    def decorate(cls: type[T]) -> type[T]:
        for name in names:
            setattr(cls, name, _refuse)
        return cls

    return decorate


@_without("__setitem__", "__delitem__", "__ior__", "clear", "pop", "popitem", "setdefault", "update")
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


@_without("__setitem__", "__delitem__", "__iadd__", "__imul__")
@_without("append", "clear", "extend", "insert", "pop", "remove", "reverse", "sort")
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
