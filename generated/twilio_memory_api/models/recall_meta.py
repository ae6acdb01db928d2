# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

T = TypeVar("T", bound="RecallMeta")


@_attrs_define
class RecallMeta(OpenValue):
    """How the recall went.

    Attributes:
        query_time (int | Unset): How long the service took, in milliseconds. Example: 28.
    """

    query_time: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        query_time = self.query_time

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if query_time is not UNSET:
            field_dict["queryTime"] = query_time

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        query_time = d.pop("queryTime", UNSET)

        recall_meta = cls(
            query_time=query_time,
        )

        recall_meta.additional_properties = d
        return recall_meta
