# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

T = TypeVar("T", bound="OperationResult")


@_attrs_define
class OperationResult(OpenValue):
    """What an operation has made or changed.

    Attributes:
        type_ (str | Unset): RESOURCE_ID. Example: RESOURCE_ID.
        id (str | Unset): The ID of the resource. Example: mem_store_00000000000000000000000000.
    """

    type_: str | Unset = UNSET
    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        id = self.id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if id is not UNSET:
            field_dict["id"] = id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        id = d.pop("id", UNSET)

        operation_result = cls(
            type_=type_,
            id=id,
        )

        operation_result.additional_properties = d
        return operation_result
