# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field

if TYPE_CHECKING:
    from ..models.data_mapping import DataMapping
    from ..models.page_meta import PageMeta


@_attrs_define
class DataMappingPage(OpenValue):
    """A page of a store's data mappings.

    Attributes:
        data_mappings (list[DataMapping] | Unset): The data mappings of this page.
        meta (PageMeta | Unset): Where a page stands in its list.
    """

    data_mappings: list[DataMapping] | Unset = UNSET
    meta: PageMeta | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data_mappings: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.data_mappings, Unset):
            data_mappings = []
            for data_mappings_item_data in self.data_mappings:
                data_mappings_item = data_mappings_item_data.to_dict()
                data_mappings.append(data_mappings_item)

        meta: dict[str, Any] | Unset = UNSET
        if not isinstance(self.meta, Unset):
            meta = self.meta.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if data_mappings is not UNSET:
            field_dict["dataMappings"] = data_mappings
        if meta is not UNSET:
            field_dict["meta"] = meta

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        _data_mappings = d.pop("dataMappings", UNSET)
        data_mappings: list[DataMapping] | Unset = UNSET
        if _data_mappings is not UNSET:
            data_mappings = []
            for data_mappings_item_data in _data_mappings:
                data_mappings_item = DataMapping.from_dict(data_mappings_item_data)

                data_mappings.append(data_mappings_item)

        _meta = d.pop("meta", UNSET)
        meta: PageMeta | Unset
        if isinstance(_meta, Unset):
            meta = UNSET
        else:
            meta = PageMeta.from_dict(_meta)

        data_mapping_page = cls(
            data_mappings=data_mappings,
            meta=meta,
        )

        data_mapping_page.additional_properties = d
        return data_mapping_page


from ..models.data_mapping import DataMapping
from ..models.page_meta import PageMeta
