# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from ..models.data_source_type import DataSourceType, check_data_source_type
from ..values import UNSET, OpenValue, Unset, Value
from ..values import define as _attrs_define
from ..values import field as _attrs_field

if TYPE_CHECKING:
    from ..models.data_target import DataTarget


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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

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


@_attrs_define
class DataSource(Value):
    """Where the data of a mapping comes from. Which properties apply depends on `type`.

    Attributes:
        type_ (DataSourceType): Where the data of a mapping comes from. Example: INGRESS.
        columns (list[str] | Unset): The names of the columns, for INGRESS.
        dataset_id (str | Unset): The TTID of the data set, for the other types. Example:
            tdi_dataset_00000000000000000000000000.
    """

    type_: DataSourceType
    columns: list[str] | Unset = UNSET
    dataset_id: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        columns: list[str] | Unset = UNSET
        if not isinstance(self.columns, Unset):
            columns = self.columns

        dataset_id = self.dataset_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
            }
        )
        if columns is not UNSET:
            field_dict["columns"] = columns
        if dataset_id is not UNSET:
            field_dict["datasetId"] = dataset_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        type_ = check_data_source_type(d.pop("type"))

        columns = cast(list[str], d.pop("columns", UNSET))

        dataset_id = d.pop("datasetId", UNSET)

        data_source = cls(
            type_=type_,
            columns=columns,
            dataset_id=dataset_id,
        )

        return data_source


from ..models.data_target import DataTarget
