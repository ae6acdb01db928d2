# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

T = TypeVar("T", bound="ImportedColumn")


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
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
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
