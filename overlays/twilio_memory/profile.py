"""A customer's profile, as callers get it."""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from attrs import evolve, field, frozen

from twilio_memory.response import ResponseInfo

TraitValue: TypeAlias = str | int | float | bool | list[str | int | float | bool | None] | None
"""What a trait can be. Numbers are kept as JSON has them: integers of any size, else floats."""


def _read_only(traits: Mapping[str, Mapping[str, TraitValue]]) -> Mapping[str, Mapping[str, TraitValue]]:
    return MappingProxyType({name: MappingProxyType(group) for name, group in traits.items()})


def _count_traits(traits: Mapping[str, Mapping[str, TraitValue]]) -> str:
    return f"<{', '.join(f'{name}: {len(group)}' for name, group in traits.items())}>"


@frozen
class Profile:
    """What is known about one customer. Equal to another if IDs, date and traits are; it can be pickled, traits included.

    Its repr counts the traits of each group and shows none.
    """

    id: str
    """The canonical ID: of the profile that the traits are of, whatever was asked for."""
    requested_id: str
    """The ID that was asked for."""
    created_at: datetime.datetime | None
    """When the profile was made, with a time zone; None when the server sent no date."""
    traits: Mapping[str, Mapping[str, TraitValue]] = field(converter=_read_only, repr=_count_traits, hash=False)
    """Read-only: the traits by group and name. Empty when there are none."""
    _body: dict[str, Any] = field(repr=False, eq=False)
    response: ResponseInfo = field(repr=False, eq=False)
    """How the call went."""

    @property
    def merged(self) -> bool:
        """Whether the profile that was asked for has been merged into this one."""
        return self.id != self.requested_id

    def with_traits(self, traits: Mapping[str, Mapping[str, TraitValue]]) -> Profile:
        """The same profile with these traits instead."""
        return evolve(self, traits=traits, body={**self._body, "traits": traits})

    def to_dict(self) -> dict[str, Any]:
        """The profile as the API sent it, unknown properties included: a new dict that json.dumps takes."""
        copied: dict[str, Any] = json.loads(json.dumps(self._body))
        return copied

    def __reduce__(self) -> tuple[Any, ...]:
        # A mappingproxy can't be pickled; the dicts beneath can.
        traits = {name: dict(group) for name, group in self.traits.items()}
        return Profile, (self.id, self.requested_id, self.created_at, traits, self._body, self.response)


@frozen
class Trait:
    """One trait, as a list has it. Its repr does not show the value."""

    name: str
    value: TraitValue = field(repr=False)
    group: str
    """The name of its trait group."""
    updated_at: datetime.datetime | None
    """When it was last changed, with a time zone; None when the server did not say."""
