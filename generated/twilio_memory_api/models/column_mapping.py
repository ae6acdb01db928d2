# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ..values import Value
from ..values import define as _attrs_define

T = TypeVar("T", bound="ColumnMapping")


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
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
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
