# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class PageMeta(OpenValue):
    """Where a page stands in its list.

    Attributes:
        key (str | Unset): The name of the property that holds the items. Example: traits.
        page_size (int | Unset): The maximum number of items in the page. Example: 50.
        next_token (str | Unset): The token of the next page; absent on the last one. Example: eyJhZnRlciI6ImVtYWlsIn0.
        previous_token (str | Unset): The token of the page before; absent on the first one. Example:
            eyJiZWZvcmUiOiJlbWFpbCJ9.
    """

    key: str | Unset = UNSET
    page_size: int | Unset = UNSET
    next_token: str | Unset = UNSET
    previous_token: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        key = self.key

        page_size = self.page_size

        next_token = self.next_token

        previous_token = self.previous_token

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if key is not UNSET:
            field_dict["key"] = key
        if page_size is not UNSET:
            field_dict["pageSize"] = page_size
        if next_token is not UNSET:
            field_dict["nextToken"] = next_token
        if previous_token is not UNSET:
            field_dict["previousToken"] = previous_token

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        key = d.pop("key", UNSET)

        page_size = d.pop("pageSize", UNSET)

        next_token = d.pop("nextToken", UNSET)

        previous_token = d.pop("previousToken", UNSET)

        page_meta = cls(
            key=key,
            page_size=page_size,
            next_token=next_token,
            previous_token=previous_token,
        )

        page_meta.additional_properties = d
        return page_meta
