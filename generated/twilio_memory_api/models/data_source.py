# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from ..models.data_source_type import DataSourceType, check_data_source_type
from ..types import UNSET, Unset
from ..values import Value
from ..values import define as _attrs_define

T = TypeVar("T", bound="DataSource")


@_attrs_define
class DataSource(Value):
    """Where the data of a mapping comes from. Which properties apply depends on `type`.

    Attributes:
        type_ (DataSourceType): Where the data of a mapping comes from. Example: INGRESS.
        columns (list[str] | Unset): The names of the columns, for INGRESS.
        dataset_id (str | Unset): The TTID of the data set, for the other types. Example:
            tdi_dataset_00000000000000000000000000.
    """

    type_: DataSourceType
    columns: list[str] | Unset = UNSET
    dataset_id: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        type_: str = self.type_

        columns: list[str] | Unset = UNSET
        if not isinstance(self.columns, Unset):
            columns = self.columns

        dataset_id = self.dataset_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "type": type_,
            }
        )
        if columns is not UNSET:
            field_dict["columns"] = columns
        if dataset_id is not UNSET:
            field_dict["datasetId"] = dataset_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = check_data_source_type(d.pop("type"))

        columns = cast(list[str], d.pop("columns", UNSET))

        dataset_id = d.pop("datasetId", UNSET)

        data_source = cls(
            type_=type_,
            columns=columns,
            dataset_id=dataset_id,
        )

        return data_source
