"""A customer's profile and its traits."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import evolve, field, frozen

from twilio_memory.response import ResponseInfo

TraitValue: TypeAlias = str | int | float | bool | list[str | int | float | bool | None] | None
"""The value of a trait. Integers have any size; other numbers are floats."""


def _read_only(traits: Mapping[str, Mapping[str, TraitValue]]) -> Mapping[str, Mapping[str, TraitValue]]:
    return MappingProxyType({name: MappingProxyType(group) for name, group in traits.items()})


def _count_traits(traits: Mapping[str, Mapping[str, TraitValue]]) -> str:
    return f"<{', '.join(f'{name}: {len(group)}' for name, group in traits.items())}>"


@frozen
class Profile:
    """A customer's profile. Profiles are equal if their IDs, dates and traits are.

    The repr shows how many traits each group has, and no values. A pickle contains the traits.
    """

    id: str
    """The canonical ID: after a merge, that of the profile that the requested one was merged into."""
    requested_id: str
    """The ID that the caller passed."""
    created_at: datetime.datetime | None
    """When the profile was created, with a time zone; None if the server sent no date."""
    traits: Mapping[str, Mapping[str, TraitValue]] = field(converter=_read_only, repr=_count_traits, hash=False)
    """The traits by group and name, read-only. Empty if there are none."""
    _body: dict[str, Any] = field(repr=False, eq=False)
    response: ResponseInfo = field(repr=False, eq=False)
    """About the call."""

    @property
    def merged(self) -> bool:
        """Whether the requested profile was merged into this one."""
        return self.id != self.requested_id

    def with_traits(self, traits: Mapping[str, Mapping[str, TraitValue]]) -> Profile:
        """A copy of the profile with other traits."""
        return evolve(self, traits=traits, body={**self._body, "traits": traits})

    def to_dict(self) -> dict[str, Any]:
        """The profile as the API sent it, with any properties that are not in the spec: a new dict that json.dumps accepts."""
        copied: dict[str, Any] = json.loads(json.dumps(self._body))
        return copied

    def __reduce__(self) -> tuple[Any, ...]:
        # A mappingproxy can't be pickled; the dicts beneath can.
        traits = {name: dict(group) for name, group in self.traits.items()}
        return Profile, (self.id, self.requested_id, self.created_at, traits, self._body, self.response)


@frozen
class Trait:
    """One trait of a profile. The repr hides the value."""

    name: str
    value: TraitValue = field(repr=False)
    group: str
    """The name of the trait group."""
    updated_at: datetime.datetime | None
    """When the trait last changed, with a time zone; None if the server sent no date."""
