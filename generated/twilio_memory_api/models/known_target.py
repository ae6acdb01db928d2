# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.known_column import KnownColumn


T = TypeVar("T", bound="KnownTarget")


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
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

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


from ..models.known_column import KnownColumn
