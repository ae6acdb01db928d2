# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..values import Value
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.trait_groups import TraitGroups


@_attrs_define
class ProfileData(Value):
    """What to write about one customer.

    Attributes:
        traits (TraitGroups): The traits of a profile, by the name of their group. Example: {'Contact': {'email':
            'Alyssa.Mock@example.com'}}.
    """

    traits: TraitGroups

    def to_dict(self) -> dict[str, Any]:
        traits = self.traits.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "traits": traits,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        traits = TraitGroups.from_dict(d.pop("traits"))

        profile_data = cls(
            traits=traits,
        )

        return profile_data


from ..models.trait_groups import TraitGroups
