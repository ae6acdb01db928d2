# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

T = TypeVar("T", bound="KnownColumn")


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
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
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
