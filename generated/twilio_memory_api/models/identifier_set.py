# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from ..values import OpenValue
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class IdentifierSet(OpenValue):
    """The values that a profile has for one identifier type.

    Attributes:
        id_type (str): The identifier type. Example: phone.
        values (list[str]): The values, in the order of the type's limit policy.
    """

    id_type: str
    values: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id_type = self.id_type

        values = self.values

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "idType": id_type,
                "values": values,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id_type = d.pop("idType")

        values = cast(list[str], d.pop("values"))

        identifier_set = cls(
            id_type=id_type,
            values=values,
        )

        identifier_set.additional_properties = d
        return identifier_set
