# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..types import UNSET, Unset
from ..values import Value
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.trait_group_data_traits import TraitGroupDataTraits


T = TypeVar("T", bound="TraitGroupData")


@_attrs_define
class TraitGroupData(Value):
    """A trait group to define.

    Attributes:
        display_name (str): The name of the group. Example: Contact.
        description (str | Unset): What the traits are about. Example: How to reach the customer..
        traits (TraitGroupDataTraits | Unset): The traits, by name. Example: {'email': {'dataType': 'STRING'}}.
    """

    display_name: str
    description: str | Unset = UNSET
    traits: TraitGroupDataTraits | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        display_name = self.display_name

        description = self.description

        traits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.traits, Unset):
            traits = self.traits.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "displayName": display_name,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if traits is not UNSET:
            field_dict["traits"] = traits

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        display_name = d.pop("displayName")

        description = d.pop("description", UNSET)

        _traits = d.pop("traits", UNSET)
        traits: TraitGroupDataTraits | Unset
        if isinstance(_traits, Unset):
            traits = UNSET
        else:
            traits = TraitGroupDataTraits.from_dict(_traits)

        trait_group_data = cls(
            display_name=display_name,
            description=description,
            traits=traits,
        )

        return trait_group_data


from ..models.trait_group_data_traits import TraitGroupDataTraits
