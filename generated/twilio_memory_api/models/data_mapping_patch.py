# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field

if TYPE_CHECKING:
    from ..models.data_target import DataTarget


@_attrs_define
class DataMappingPatch(OpenValue):
    """What to change in a data mapping.

    Attributes:
        display_name (str | Unset): The name of the mapping. Example: Newsletter.
        description (str | Unset): What the mapping is for. Example: What the newsletter's form asks for..
        is_enabled (bool | Unset): Whether the mapping is in use. Example: True.
        mapping_to (DataTarget | Unset): What the data of a mapping becomes.
    """

    display_name: str | Unset = UNSET
    description: str | Unset = UNSET
    is_enabled: bool | Unset = UNSET
    mapping_to: DataTarget | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        display_name = self.display_name

        description = self.description

        is_enabled = self.is_enabled

        mapping_to: dict[str, Any] | Unset = UNSET
        if not isinstance(self.mapping_to, Unset):
            mapping_to = self.mapping_to.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if display_name is not UNSET:
            field_dict["displayName"] = display_name
        if description is not UNSET:
            field_dict["description"] = description
        if is_enabled is not UNSET:
            field_dict["isEnabled"] = is_enabled
        if mapping_to is not UNSET:
            field_dict["mappingTo"] = mapping_to

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        display_name = d.pop("displayName", UNSET)

        description = d.pop("description", UNSET)

        is_enabled = d.pop("isEnabled", UNSET)

        _mapping_to = d.pop("mappingTo", UNSET)
        mapping_to: DataTarget | Unset
        if isinstance(_mapping_to, Unset):
            mapping_to = UNSET
        else:
            mapping_to = DataTarget.from_dict(_mapping_to)

        data_mapping_patch = cls(
            display_name=display_name,
            description=description,
            is_enabled=is_enabled,
            mapping_to=mapping_to,
        )

        data_mapping_patch.additional_properties = d
        return data_mapping_patch


from ..models.data_target import DataTarget
