# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.defined_trait_group_traits import DefinedTraitGroupTraits


T = TypeVar("T", bound="DefinedTraitGroup")


@_attrs_define
class DefinedTraitGroup(OpenValue):
    """A trait group that a store defines.

    Attributes:
        display_name (str): The name of the group. Example: Contact.
        description (str | Unset): What the traits are about. Example: How to reach the customer..
        traits (DefinedTraitGroupTraits | Unset): The traits, by name. Example: {'email': {'dataType': 'STRING'}}.
        version (int | Unset): One more with each change. Example: 1.
    """

    display_name: str
    description: str | Unset = UNSET
    traits: DefinedTraitGroupTraits | Unset = UNSET
    version: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        display_name = self.display_name

        description = self.description

        traits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.traits, Unset):
            traits = self.traits.to_dict()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "displayName": display_name,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if traits is not UNSET:
            field_dict["traits"] = traits
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        display_name = d.pop("displayName")

        description = d.pop("description", UNSET)

        _traits = d.pop("traits", UNSET)
        traits: DefinedTraitGroupTraits | Unset
        if isinstance(_traits, Unset):
            traits = UNSET
        else:
            traits = DefinedTraitGroupTraits.from_dict(_traits)

        version = d.pop("version", UNSET)

        defined_trait_group = cls(
            display_name=display_name,
            description=description,
            traits=traits,
            version=version,
        )

        defined_trait_group.additional_properties = d
        return defined_trait_group


from ..models.defined_trait_group_traits import DefinedTraitGroupTraits
