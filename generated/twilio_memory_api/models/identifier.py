# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..values import Value
from ..values import define as _attrs_define


@_attrs_define
class Identifier(Value):
    """A value by which a profile can be found.

    Attributes:
        id_type (str): The identifier's type, one of those that the store defines. Example: phone.
        value (str): The value. The service normalizes it as the store's settings say. Example: +13175551234.
    """

    id_type: str
    value: str

    def to_dict(self) -> dict[str, Any]:
        id_type = self.id_type

        value = self.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "idType": id_type,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id_type = d.pop("idType")

        value = d.pop("value")

        identifier = cls(
            id_type=id_type,
            value=value,
        )

        return identifier
