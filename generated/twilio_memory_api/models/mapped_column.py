# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ..values import Value
from ..values import define as _attrs_define

T = TypeVar("T", bound="MappedColumn")


@_attrs_define
class MappedColumn(Value):
    """A column, and the trait that it becomes.

    Attributes:
        expression (str): The name of the column. Example: mail.
        trait_group (str): The name of the trait group. Example: Contact.
        trait_name (str): The name of the trait. Example: email.
    """

    expression: str
    trait_group: str
    trait_name: str

    def to_dict(self) -> dict[str, Any]:
        expression = self.expression

        trait_group = self.trait_group

        trait_name = self.trait_name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "expression": expression,
                "traitGroup": trait_group,
                "traitName": trait_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        expression = d.pop("expression")

        trait_group = d.pop("traitGroup")

        trait_name = d.pop("traitName")

        mapped_column = cls(
            expression=expression,
            trait_group=trait_group,
            trait_name=trait_name,
        )

        return mapped_column
