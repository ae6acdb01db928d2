"""A customer's profile and its traits."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeAlias

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from twilio_memory.read_only import read_only
from twilio_memory.response import ResponseInfo
from twilio_memory.values import Shown, compares, repr_of, shows
from twilio_memory_api.copying import copy_json

TraitValue: TypeAlias = str | int | float | bool | list[str | int | float | bool | None] | None
"""The value of a trait. Integers have up to 4,300 digits; other numbers are floats."""


@compares("id", "requested_id", "created_at", "_sent_traits", unhashable="_sent_traits")
class Profile(Struct, frozen=True, eq=False, weakref=True):
    """A customer's profile. Profiles are equal if their IDs, dates and traits are.

    The repr shows how many traits each group has, and no values. A pickle contains the traits.
    """

    id: str
    """The canonical ID: after a merge, that of the profile that the requested one was merged into."""
    requested_id: str
    """The ID that the caller passed."""
    created_at: datetime.datetime | None
    """When the profile was created, with a time zone; None if the server sent no date."""
    _sent_traits: Mapping[str, Mapping[str, TraitValue]]
    _body: dict[str, Any]
    response: ResponseInfo
    """About the call."""
    _traits: Mapping[str, Mapping[str, TraitValue]] | None = None

    @property
    def traits(self) -> Mapping[str, Mapping[str, TraitValue]]:
        """The traits by group and name: dicts and lists that can't be changed. Empty if there are none."""
        made = self._traits
        if made is None:
            made = read_only(self._sent_traits)
            force_setattr(self, "_traits", made)
        return made

    @property
    def merged(self) -> bool:
        """Whether the requested profile was merged into this one."""
        return self.id != self.requested_id

    def with_traits(self, traits: Mapping[str, Mapping[str, TraitValue]]) -> Profile:
        """A copy of the profile with other traits."""
        return replace(self, _sent_traits=traits, _body={**self._body, "traits": traits}, _traits=None)

    def to_dict(self) -> dict[str, Any]:
        """The profile as the API sent it, with any properties that are not in the spec: a new dict that json.dumps accepts."""
        copied: dict[str, Any] = copy_json(self._body)
        return copied

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        sizes = ", ".join(f"{repr(name)[1:-1]}: {len(group)}" for name, group in self._sent_traits.items())
        ids = [("id", self.id), ("requested_id", self.requested_id)]
        return [*ids, ("created_at", self.created_at), ("traits", Shown(f"<{sizes}>"))]

    __repr__ = repr_of

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: object) -> Any:
        """Makes it a type that pydantic's models and FastAPI's routes can have; it is written as `to_dict` gives it."""
        from pydantic_core import core_schema  # It is pydantic that calls this.

        written = core_schema.plain_serializer_function_ser_schema(cls.to_dict, return_schema=core_schema.dict_schema())
        return core_schema.is_instance_schema(cls, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: object, handler: object) -> dict[str, Any]:
        """For the descriptions of such models and routes."""
        return {"type": "object", "additionalProperties": True}

    def __reduce__(self) -> tuple[Any, ...]:
        return Profile, (self.id, self.requested_id, self.created_at, self._sent_traits, self._body, self.response)


@shows("name", "group", "updated_at")
class Trait(Struct, frozen=True, weakref=True):
    """One trait of a profile. The repr hides the value."""

    name: str
    value: TraitValue
    group: str
    """The name of the trait group."""
    updated_at: datetime.datetime | None
    """When the trait last changed, with a time zone; None if the server sent no date."""
