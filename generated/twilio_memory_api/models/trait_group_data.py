# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..values import UNSET, Unset, Value
from ..values import define as _attrs_define
from ..values import field as _attrs_field

if TYPE_CHECKING:
    from ..models.trait_definition import TraitDefinition


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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

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


@_attrs_define
class TraitGroupDataTraits(Value):
    """The traits, by name.

    Example:
        {'email': {'dataType': 'STRING'}}

    """

    additional_properties: dict[str, TraitDefinition] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            field_dict[prop_name] = prop.to_dict()

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        trait_group_data_traits = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():
            additional_property = TraitDefinition.from_dict(prop_dict)

            additional_properties[prop_name] = additional_property

        trait_group_data_traits.additional_properties = additional_properties
        return trait_group_data_traits

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> TraitDefinition:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: TraitDefinition) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties


from ..models.trait_definition import TraitDefinition
