# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field

if TYPE_CHECKING:
    from ..models.identifier_set import IdentifierSet


@_attrs_define
class IdentifierList(OpenValue):
    """The identifiers of a profile.

    Attributes:
        identifiers (list[IdentifierSet] | Unset): The values for each identifier type.
    """

    identifiers: list[IdentifierSet] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        identifiers: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.identifiers, Unset):
            identifiers = []
            for identifiers_item_data in self.identifiers:
                identifiers_item = identifiers_item_data.to_dict()
                identifiers.append(identifiers_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if identifiers is not UNSET:
            field_dict["identifiers"] = identifiers

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        _identifiers = d.pop("identifiers", UNSET)
        identifiers: list[IdentifierSet] | Unset = UNSET
        if _identifiers is not UNSET:
            identifiers = []
            for identifiers_item_data in _identifiers:
                identifiers_item = IdentifierSet.from_dict(identifiers_item_data)

                identifiers.append(identifiers_item)

        identifier_list = cls(
            identifiers=identifiers,
        )

        identifier_list.additional_properties = d
        return identifier_list


from ..models.identifier_set import IdentifierSet
