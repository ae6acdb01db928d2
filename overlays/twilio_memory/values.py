"""What the frozen values of the client have in common. They are structs of msgspec: a sixth of the time of attrs classes."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any, TypeVar

T = TypeVar("T")


class Shown(str):
    """A text that a repr has without quotes."""

    def __repr__(self) -> str:
        return str(self)


def repr_of(self: Any) -> str:
    """A `__repr__` with what `__rich_repr__` returns, which rich and its tracebacks ask for too."""
    fields = ", ".join(f"{name}={shown!r}" for name, shown in self.__rich_repr__())
    return f"{type(self).__name__}({fields})"


def shows(*names: str) -> Callable[[type[T]], type[T]]:
    """Shows the attributes `names` of a struct and no others, which hold secrets, or what customers wrote."""
    return with_methods(__rich_repr__=lambda self: [(name, getattr(self, name)) for name in names], __repr__=repr_of)


def compares(*names: str, unhashable: str | None = None) -> Callable[[type[T]], type[T]]:
    """Compares two structs by their attributes `names`."""
    key, hashed = attrgetter(*names), attrgetter(*(name for name in names if name != unhashable))
    return with_methods(
        __eq__=lambda self, other: key(other) == key(self) if type(other) is type(self) else NotImplemented,
        __ne__=object.__ne__,  # A struct has its own.
        __hash__=lambda self: hash(hashed(self)),
    )


def with_methods(**methods: Callable[..., Any]) -> Callable[[type[T]], type[T]]:
    """Gives a class `methods`. Type checkers don't see them, as they would take some for overrides that break a base class."""

    def decorate(cls: type[T]) -> type[T]:
        for name, method in methods.items():
            setattr(cls, name, method)
        return cls

    return decorate
