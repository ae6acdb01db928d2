# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from ..values import Value
from ..values import define as _attrs_define


@_attrs_define
class DataTarget(Value):
    """What the data of a mapping becomes.

    Attributes:
        type_ (DataTargetType): TRAITS. Example: TRAITS.
        mappings (list[MappedColumn]): Which column becomes which trait.
    """

    type_: DataTargetType
    mappings: list[MappedColumn]

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        mappings = []
        for mappings_item_data in self.mappings:
            mappings_item = mappings_item_data.to_dict()
            mappings.append(mappings_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
                "mappings": mappings,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        type_ = check_data_target_type(d.pop("type"))

        mappings = []
        _mappings = d.pop("mappings")
        for mappings_item_data in _mappings:
            mappings_item = MappedColumn.from_dict(mappings_item_data)

            mappings.append(mappings_item)

        data_target = cls(
            type_=type_,
            mappings=mappings,
        )

        return data_target


DataTargetType = Literal["TRAITS"]
DATA_TARGET_TYPE_VALUES: set[DataTargetType] = {
    "TRAITS",
}


def check_data_target_type(value: str) -> DataTargetType:
    if value in DATA_TARGET_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DATA_TARGET_TYPE_VALUES!r}")


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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
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
