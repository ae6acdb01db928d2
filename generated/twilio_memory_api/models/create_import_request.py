# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..values import Value
from ..values import define as _attrs_define


@_attrs_define
class CreateImportRequest(Value):
    """A CSV file to import, and where each of its columns goes.

    Attributes:
        filename (str): The name of the file. Example: customers.csv.
        file_size (int): The length of the file in bytes, at most 100 MiB. Example: 20480.
        column_mappings (list[ColumnMapping]): The trait that each column becomes.
    """

    filename: str
    file_size: int
    column_mappings: list[ColumnMapping]

    def to_dict(self) -> dict[str, Any]:
        filename = self.filename

        file_size = self.file_size

        column_mappings = []
        for column_mappings_item_data in self.column_mappings:
            column_mappings_item = column_mappings_item_data.to_dict()
            column_mappings.append(column_mappings_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "filename": filename,
                "fileSize": file_size,
                "columnMappings": column_mappings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        filename = d.pop("filename")

        file_size = d.pop("fileSize")

        column_mappings = []
        _column_mappings = d.pop("columnMappings")
        for column_mappings_item_data in _column_mappings:
            column_mappings_item = ColumnMapping.from_dict(column_mappings_item_data)

            column_mappings.append(column_mappings_item)

        create_import_request = cls(
            filename=filename,
            file_size=file_size,
            column_mappings=column_mappings,
        )

        return create_import_request


@_attrs_define
class ColumnMapping(Value):
    """The trait that a column becomes.

    Attributes:
        column_name (str): The column's name in the first line of the file. Example: Phone.
        trait_group (str): The name of the trait's group. Example: Contact.
        trait_name (str): The name of the trait. Example: phone.
    """

    column_name: str
    trait_group: str
    trait_name: str

    def to_dict(self) -> dict[str, Any]:
        column_name = self.column_name

        trait_group = self.trait_group

        trait_name = self.trait_name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "columnName": column_name,
                "traitGroup": trait_group,
                "traitName": trait_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        column_name = d.pop("columnName")

        trait_group = d.pop("traitGroup")

        trait_name = d.pop("traitName")

        column_mapping = cls(
            column_name=column_name,
            trait_group=trait_group,
            trait_name=trait_name,
        )

        return column_mapping
