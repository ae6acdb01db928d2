# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class ProfileImport(OpenValue):
    """The state of an import.

    Attributes:
        status (str): `PENDING`, `PROCESSING`, `COMPLETED`, `FAILED`, or a value that the API adds later.
             Example: COMPLETED.
        filename (str | Unset): The name of the file. Example: customers.csv.
        file_size (int | Unset): The length of the file in bytes. Example: 20480.
        created_at (datetime.datetime | Unset): When the import was created. Example: 2025-01-01T12:00:00Z.
        updated_at (datetime.datetime | Unset): When its state last changed. Example: 2025-01-01T12:05:00Z.
        column_mappings (list[ImportedColumn] | Unset): The trait that each column becomes.
        summary (ImportSummary | Unset): What went wrong in an import.
    """

    status: str
    filename: str | Unset = UNSET
    file_size: int | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    column_mappings: list[ImportedColumn] | Unset = UNSET
    summary: ImportSummary | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status

        filename = self.filename

        file_size = self.file_size

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        column_mappings: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.column_mappings, Unset):
            column_mappings = []
            for column_mappings_item_data in self.column_mappings:
                column_mappings_item = column_mappings_item_data.to_dict()
                column_mappings.append(column_mappings_item)

        summary: dict[str, Any] | Unset = UNSET
        if not isinstance(self.summary, Unset):
            summary = self.summary.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
            }
        )
        if filename is not UNSET:
            field_dict["filename"] = filename
        if file_size is not UNSET:
            field_dict["fileSize"] = file_size
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at
        if column_mappings is not UNSET:
            field_dict["columnMappings"] = column_mappings
        if summary is not UNSET:
            field_dict["summary"] = summary

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        status = d.pop("status")

        filename = d.pop("filename", UNSET)

        file_size = d.pop("fileSize", UNSET)

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

        _column_mappings = d.pop("columnMappings", UNSET)
        column_mappings: list[ImportedColumn] | Unset = UNSET
        if _column_mappings is not UNSET:
            column_mappings = []
            for column_mappings_item_data in _column_mappings:
                column_mappings_item = ImportedColumn.from_dict(column_mappings_item_data)

                column_mappings.append(column_mappings_item)

        _summary = d.pop("summary", UNSET)
        summary: ImportSummary | Unset
        if isinstance(_summary, Unset):
            summary = UNSET
        else:
            summary = ImportSummary.from_dict(_summary)

        profile_import = cls(
            status=status,
            filename=filename,
            file_size=file_size,
            created_at=created_at,
            updated_at=updated_at,
            column_mappings=column_mappings,
            summary=summary,
        )

        profile_import.additional_properties = d
        return profile_import


@_attrs_define
class ImportSummary(OpenValue):
    """What went wrong in an import.

    Attributes:
        errors (int | Unset): How many errors there were. Example: 0.
        warnings (int | Unset): How many warnings there were. Example: 2.
    """

    errors: int | Unset = UNSET
    warnings: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        errors = self.errors

        warnings = self.warnings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if errors is not UNSET:
            field_dict["errors"] = errors
        if warnings is not UNSET:
            field_dict["warnings"] = warnings

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        errors = d.pop("errors", UNSET)

        warnings = d.pop("warnings", UNSET)

        import_summary = cls(
            errors=errors,
            warnings=warnings,
        )

        import_summary.additional_properties = d
        return import_summary


@_attrs_define
class ImportedColumn(OpenValue):
    """The trait that a column of an import becomes.

    Attributes:
        column_name (str | Unset): The column's name in the first line of the file. Example: Phone.
        trait_group (str | Unset): The name of the trait's group. Example: Contact.
        trait_name (str | Unset): The name of the trait. Example: phone.
    """

    column_name: str | Unset = UNSET
    trait_group: str | Unset = UNSET
    trait_name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        column_name = self.column_name

        trait_group = self.trait_group

        trait_name = self.trait_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if column_name is not UNSET:
            field_dict["columnName"] = column_name
        if trait_group is not UNSET:
            field_dict["traitGroup"] = trait_group
        if trait_name is not UNSET:
            field_dict["traitName"] = trait_name

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        column_name = d.pop("columnName", UNSET)

        trait_group = d.pop("traitGroup", UNSET)

        trait_name = d.pop("traitName", UNSET)

        imported_column = cls(
            column_name=column_name,
            trait_group=trait_group,
            trait_name=trait_name,
        )

        imported_column.additional_properties = d
        return imported_column


from twilio_memory_api.datetimes import parse_datetime
