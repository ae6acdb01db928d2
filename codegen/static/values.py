"""What values of responses have in common: a repr without texts that customers wrote, and their JSON as it was sent."""

from __future__ import annotations

import datetime
import uuid
from collections.abc import Mapping
from functools import partial
from types import NoneType as Unset
from typing import TYPE_CHECKING, Any, TypeVar

from twilio_memory_api.copying import copy_json

if TYPE_CHECKING:
    from attrs import define as define
    from attrs import field as field

    from twilio_memory.response import ResponseInfo

__all__ = ["UNSET", "OpenValue", "Unset", "Value", "define", "field"]

UNSET = None
"""What a property is that the server did not send, and an argument that the caller did not give."""

T = TypeVar("T")
_HIDDEN = ("additional_properties",)
_METHODS = ("__init__", "__eq__", "__hash__")


class Value:
    """The base of the models of responses. Build requests from dicts, and not from these."""

    _json: Mapping[str, Any] | None = None
    if TYPE_CHECKING:
        response: ResponseInfo
        """About the call. Only the value that a call returned has it, and not the values in that."""

    def __repr__(self) -> str:
        fields = {
            name: value for name, value in vars(self).items() if name in self.__annotations__ and name not in _HIDDEN
        }
        shown = ", ".join(f"{name}={_shown(name, value)}" for name, value in fields.items() if value is not None)
        return f"{type(self).__name__}({shown})"


class OpenValue(Value):
    """A value that can have properties which are not in the spec, of any kind: its items."""

    if TYPE_CHECKING:
        additional_properties: dict[str, Any]

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties


def _shown(name: str, value: object) -> str:
    """IDs, numbers, dates and sizes; of texts that somebody wrote, the length only."""
    if isinstance(value, (bool, int, float, datetime.date, uuid.UUID)):
        return str(value) if isinstance(value, uuid.UUID) else repr(value)
    if isinstance(value, str) and name.endswith("id"):
        return repr(value)
    if isinstance(value, str):
        return f"<{len(value)} characters>"
    return f"<{len(value)}>" if isinstance(value, list) else f"<{type(value).__name__}>"


if not TYPE_CHECKING:

    def define(cls: type[T]) -> type[T]:
        """attrs.define, for a generated model. attrs makes the methods when the first of them is used: a millisecond a class.

        Responses need none of them. They are read without the `__init__`, and so the first use of an operation is quick. Nor do
        they need attrs itself, which takes 20 milliseconds to import.
        """
        model, generated_to_dict, generated_from_dict = cls, cls.to_dict, cls.from_dict.__func__

        def to_dict(self: Any) -> dict[str, Any]:
            """The value as the server sent it, with properties that are not in the spec: a new dict."""
            return generated_to_dict(self) if self._json is None else copy_json(self._json)

        def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
            make = partial(_filled, cls) if cls is model else cls  # A subclass can have an __init__ that does more.
            value = generated_from_dict(make, src_dict)
            for name, item in vars(value).items():
                if isinstance(item, (list, dict)):  # A change of it is not to change what to_dict() gives.
                    vars(value)[name] = copy_json(item)
            value._json = src_dict
            return value

        cls.to_dict, cls.from_dict = to_dict, classmethod(from_dict)
        cls.__hash__ = None
        cls.__match_args__ = tuple(name for name in cls.__annotations__ if name not in _HIDDEN)
        cls.__replace__ = _replace
        options: dict[str, dict[str, Any]] = {name: {} for name in cls.__annotations__}
        for name in options.keys() & vars(cls).keys():
            default = vars(cls)[name]
            options[name] = default.options if isinstance(default, field) else {"default": default}
            delattr(cls, name)
        for name in ("__init__", "__eq__", "__attrs_attrs__"):
            setattr(cls, name, _MadeByAttrs(cls, name, options))
        return cls

    class field:
        """What attrs.field is to be given."""

        def __init__(self, **options: Any) -> None:
            self.options = options


def _replace(self: Any, /, **changes: Any) -> Any:
    import attrs

    return attrs.evolve(self, **changes)


def _filled(cls: type[T], /, **attributes: object) -> T:
    """A `cls` with `attributes`: all of them, so that it needs no defaults."""
    value = cls.__new__(cls)
    vars(value).update(attributes)
    return value


class _MadeByAttrs:
    """An attribute of a model that attrs makes when it is asked for, with the others.

    Two threads may do so at once: attrs changes nothing that it reads, so both make the same.
    """

    def __init__(self, model: type, name: str, options: Mapping[str, Mapping[str, Any]]) -> None:
        self._model = model
        self._name = name
        self._options = options

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        import attrs

        model, members = self._model, vars(self._model)
        replaced = {name: members[name] for name in _METHODS if not isinstance(members[name], _MadeByAttrs)}
        fields = {name: attrs.field(**options) for name, options in self._options.items()}
        attrs.define(model, these=fields, slots=False, repr=False, auto_detect=False)
        for name, value in replaced.items():  # By the program, or by another thread.
            setattr(model, name, value)
        made = members[self._name]
        return made.__get__(instance, owner) if hasattr(made, "__get__") else made
