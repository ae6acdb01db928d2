# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

T = TypeVar("T", bound="KnownSource")


@_attrs_define
class KnownSource(OpenValue):
    """Where the data of a mapping comes from, as the store has it.

    Attributes:
        type_ (str | Unset): INGRESS, DATASET_CLOUDAPP or DATASET_WAREHOUSE. Example: INGRESS.
        columns (list[str] | Unset): The names of the columns, for INGRESS.
        dataset_id (str | Unset): The TTID of the data set, for the other types. Example:
            tdi_dataset_00000000000000000000000000.
    """

    type_: str | Unset = UNSET
    columns: list[str] | Unset = UNSET
    dataset_id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        columns: list[str] | Unset = UNSET
        if not isinstance(self.columns, Unset):
            columns = self.columns

        dataset_id = self.dataset_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if columns is not UNSET:
            field_dict["columns"] = columns
        if dataset_id is not UNSET:
            field_dict["datasetId"] = dataset_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        columns = cast(list[str], d.pop("columns", UNSET))

        dataset_id = d.pop("datasetId", UNSET)

        known_source = cls(
            type_=type_,
            columns=columns,
            dataset_id=dataset_id,
        )

        known_source.additional_properties = d
        return known_source
