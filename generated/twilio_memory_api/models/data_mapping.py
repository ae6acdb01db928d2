# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class DataMapping(OpenValue):
    """Which column of a source becomes which trait.

    Attributes:
        id (str): The ID of the mapping. Example: mem_datamapping_00000000000000000000000000.
        display_name (str | Unset): The name of the mapping. Example: Newsletter.
        description (str | Unset): What the mapping is for. Example: What the newsletter's form asks for..
        is_enabled (bool | Unset): Whether the mapping is in use. Example: True.
        mapping_from (KnownSource | Unset): Where the data of a mapping comes from, as the store has it.
        mapping_to (KnownTarget | Unset): What the data of a mapping becomes, as the store has it.
        created_at (datetime.datetime | Unset): When the mapping was created. Example: 2025-01-01T12:00:00Z.
        updated_at (datetime.datetime | Unset): When it was last changed. Example: 2025-01-01T12:00:00Z.
        version (int | Unset): One more with each change. Example: 1.
    """

    id: str
    display_name: str | Unset = UNSET
    description: str | Unset = UNSET
    is_enabled: bool | Unset = UNSET
    mapping_from: KnownSource | Unset = UNSET
    mapping_to: KnownTarget | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    version: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        display_name = self.display_name

        description = self.description

        is_enabled = self.is_enabled

        mapping_from: dict[str, Any] | Unset = UNSET
        if not isinstance(self.mapping_from, Unset):
            mapping_from = self.mapping_from.to_dict()

        mapping_to: dict[str, Any] | Unset = UNSET
        if not isinstance(self.mapping_to, Unset):
            mapping_to = self.mapping_to.to_dict()

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if display_name is not UNSET:
            field_dict["displayName"] = display_name
        if description is not UNSET:
            field_dict["description"] = description
        if is_enabled is not UNSET:
            field_dict["isEnabled"] = is_enabled
        if mapping_from is not UNSET:
            field_dict["mappingFrom"] = mapping_from
        if mapping_to is not UNSET:
            field_dict["mappingTo"] = mapping_to
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        id = d.pop("id")

        display_name = d.pop("displayName", UNSET)

        description = d.pop("description", UNSET)

        is_enabled = d.pop("isEnabled", UNSET)

        _mapping_from = d.pop("mappingFrom", UNSET)
        mapping_from: KnownSource | Unset
        if isinstance(_mapping_from, Unset):
            mapping_from = UNSET
        else:
            mapping_from = KnownSource.from_dict(_mapping_from)

        _mapping_to = d.pop("mappingTo", UNSET)
        mapping_to: KnownTarget | Unset
        if isinstance(_mapping_to, Unset):
            mapping_to = UNSET
        else:
            mapping_to = KnownTarget.from_dict(_mapping_to)

        _created_at = d.pop("createdAt", UNSET)
        created_at: datetime.datetime | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = parse_datetime(_created_at)

        _updated_at = d.pop("updatedAt", UNSET)
        updated_at: datetime.datetime | Unset
        if isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = parse_datetime(_updated_at)

        version = d.pop("version", UNSET)

        data_mapping = cls(
            id=id,
            display_name=display_name,
            description=description,
            is_enabled=is_enabled,
            mapping_from=mapping_from,
            mapping_to=mapping_to,
            created_at=created_at,
            updated_at=updated_at,
            version=version,
        )

        data_mapping.additional_properties = d
        return data_mapping


@_attrs_define
class KnownColumn(OpenValue):
    """A column, and the trait that it becomes, as the store has it.

    Attributes:
        expression (str | Unset): The name of the column. Example: mail.
        trait_group (str | Unset): The name of the trait group. Example: Contact.
        trait_name (str | Unset): The name of the trait. Example: email.
    """

    expression: str | Unset = UNSET
    trait_group: str | Unset = UNSET
    trait_name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expression = self.expression

        trait_group = self.trait_group

        trait_name = self.trait_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if expression is not UNSET:
            field_dict["expression"] = expression
        if trait_group is not UNSET:
            field_dict["traitGroup"] = trait_group
        if trait_name is not UNSET:
            field_dict["traitName"] = trait_name

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        expression = d.pop("expression", UNSET)

        trait_group = d.pop("traitGroup", UNSET)

        trait_name = d.pop("traitName", UNSET)

        known_column = cls(
            expression=expression,
            trait_group=trait_group,
            trait_name=trait_name,
        )

        known_column.additional_properties = d
        return known_column


@_attrs_define
class KnownSource(OpenValue):
    """Where the data of a mapping comes from, as the store has it.

    Attributes:
        type_ (str | Unset): INGRESS, DATASET_CLOUDAPP or DATASET_WAREHOUSE. Example: INGRESS.
        columns (list[str] | Unset): The names of the columns, for INGRESS.
        dataset_id (str | Unset): The TTID of the data set, for the other types. Example:
            tdi_dataset_00000000000000000000000000.
    """

    type_: str | Unset = UNSET
    columns: list[str] | Unset = UNSET
    dataset_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        columns: list[str] | Unset = UNSET
        if not isinstance(self.columns, Unset):
            columns = self.columns

        dataset_id = self.dataset_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if columns is not UNSET:
            field_dict["columns"] = columns
        if dataset_id is not UNSET:
            field_dict["datasetId"] = dataset_id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        columns = cast(list[str], d.pop("columns", UNSET))

        dataset_id = d.pop("datasetId", UNSET)

        known_source = cls(
            type_=type_,
            columns=columns,
            dataset_id=dataset_id,
        )

        known_source.additional_properties = d
        return known_source


@_attrs_define
class KnownTarget(OpenValue):
    """What the data of a mapping becomes, as the store has it.

    Attributes:
        type_ (str | Unset): TRAITS. Example: TRAITS.
        mappings (list[KnownColumn] | Unset): Which column becomes which trait.
    """

    type_: str | Unset = UNSET
    mappings: list[KnownColumn] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        mappings: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.mappings, Unset):
            mappings = []
            for mappings_item_data in self.mappings:
                mappings_item = mappings_item_data.to_dict()
                mappings.append(mappings_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if mappings is not UNSET:
            field_dict["mappings"] = mappings

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        _mappings = d.pop("mappings", UNSET)
        mappings: list[KnownColumn] | Unset = UNSET
        if _mappings is not UNSET:
            mappings = []
            for mappings_item_data in _mappings:
                mappings_item = KnownColumn.from_dict(mappings_item_data)

                mappings.append(mappings_item)

        known_target = cls(
            type_=type_,
            mappings=mappings,
        )

        known_target.additional_properties = d
        return known_target


from twilio_memory_api.datetimes import parse_datetime
