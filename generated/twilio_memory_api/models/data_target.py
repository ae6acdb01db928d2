# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..models.data_target_type import DataTargetType, check_data_target_type
from ..values import Value
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.mapped_column import MappedColumn


T = TypeVar("T", bound="DataTarget")


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
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

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


from ..models.mapped_column import MappedColumn
