# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.data_source import DataSource
    from ..models.data_target import DataTarget


T = TypeVar("T", bound="DataMappingData")


@_attrs_define
class DataMappingData(OpenValue):
    """A data mapping to create.

    Attributes:
        display_name (str): The name of the mapping. Example: Newsletter.
        mapping_from (DataSource): Where the data of a mapping comes from. Which properties apply depends on `type`.
        mapping_to (DataTarget): What the data of a mapping becomes.
        description (str | Unset): What the mapping is for. Example: What the newsletter's form asks for..
        is_enabled (bool | Unset): Whether the mapping is in use. Default: True. Example: True.
    """

    display_name: str
    mapping_from: DataSource
    mapping_to: DataTarget
    description: str | Unset = UNSET
    is_enabled: bool | Unset = True
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        display_name = self.display_name

        mapping_from = self.mapping_from.to_dict()

        mapping_to = self.mapping_to.to_dict()

        description = self.description

        is_enabled = self.is_enabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "displayName": display_name,
                "mappingFrom": mapping_from,
                "mappingTo": mapping_to,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if is_enabled is not UNSET:
            field_dict["isEnabled"] = is_enabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        display_name = d.pop("displayName")

        mapping_from = DataSource.from_dict(d.pop("mappingFrom"))

        mapping_to = DataTarget.from_dict(d.pop("mappingTo"))

        description = d.pop("description", UNSET)

        is_enabled = d.pop("isEnabled", UNSET)

        data_mapping_data = cls(
            display_name=display_name,
            mapping_from=mapping_from,
            mapping_to=mapping_to,
            description=description,
            is_enabled=is_enabled,
        )

        data_mapping_data.additional_properties = d
        return data_mapping_data


from ..models.data_source import DataSource
from ..models.data_target import DataTarget
