# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..values import Value
from ..values import define as _attrs_define


@_attrs_define
class IdentifierUpdate(Value):
    """A value of an identifier type, and what to replace it with.

    Attributes:
        id_type (str): The identifier type, the same as in the path. Example: phone.
        old_value (str): The value to replace. Example: +13175551234.
        new_value (str): The value to put in its place. Example: +13175559876.
    """

    id_type: str
    old_value: str
    new_value: str

    def to_dict(self) -> dict[str, Any]:
        id_type = self.id_type

        old_value = self.old_value

        new_value = self.new_value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "idType": id_type,
                "oldValue": old_value,
                "newValue": new_value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id_type = d.pop("idType")

        old_value = d.pop("oldValue")

        new_value = d.pop("newValue")

        identifier_update = cls(
            id_type=id_type,
            old_value=old_value,
            new_value=new_value,
        )

        return identifier_update
