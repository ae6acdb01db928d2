# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..types import UNSET, Unset
from ..values import Value
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.trait_group_patch_traits import TraitGroupPatchTraits


T = TypeVar("T", bound="TraitGroupPatch")


@_attrs_define
class TraitGroupPatch(Value):
    """What to change in a trait group.

    Attributes:
        description (str | Unset): What the traits are about. Example: How to reach the customer..
        traits (TraitGroupPatchTraits | Unset): The traits, by name. Example: {'email': {'dataType': 'STRING'}}.
    """

    description: str | Unset = UNSET
    traits: TraitGroupPatchTraits | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        description = self.description

        traits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.traits, Unset):
            traits = self.traits.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if description is not UNSET:
            field_dict["description"] = description
        if traits is not UNSET:
            field_dict["traits"] = traits

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        description = d.pop("description", UNSET)

        _traits = d.pop("traits", UNSET)
        traits: TraitGroupPatchTraits | Unset
        if isinstance(_traits, Unset):
            traits = UNSET
        else:
            traits = TraitGroupPatchTraits.from_dict(_traits)

        trait_group_patch = cls(
            description=description,
            traits=traits,
        )

        return trait_group_patch


from ..models.trait_group_patch_traits import TraitGroupPatchTraits
