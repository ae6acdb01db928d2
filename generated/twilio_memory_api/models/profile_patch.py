# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..values import UNSET, Unset, Value
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.trait_groups import TraitGroups


@_attrs_define
class ProfilePatch(Value):
    """What to change in a profile.

    Attributes:
        traits (TraitGroups | Unset): The traits of a profile, by the name of their group. Example: {'Contact':
            {'email': 'Alyssa.Mock@example.com'}}.
    """

    traits: TraitGroups | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        traits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.traits, Unset):
            traits = self.traits.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if traits is not UNSET:
            field_dict["traits"] = traits

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        _traits = d.pop("traits", UNSET)
        traits: TraitGroups | Unset
        if isinstance(_traits, Unset):
            traits = UNSET
        else:
            traits = TraitGroups.from_dict(_traits)

        profile_patch = cls(
            traits=traits,
        )

        return profile_patch


from ..models.trait_groups import TraitGroups
