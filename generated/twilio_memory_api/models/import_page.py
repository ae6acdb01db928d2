# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self, cast

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field

if TYPE_CHECKING:
    from ..models.page_meta import PageMeta


@_attrs_define
class ImportPage(OpenValue):
    """A page of the IDs of a store's imports.

    Attributes:
        imports (list[str] | Unset): The import IDs of this page.
        meta (PageMeta | Unset): Where a page stands in its list.
    """

    imports: list[str] | Unset = UNSET
    meta: PageMeta | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        imports: list[str] | Unset = UNSET
        if not isinstance(self.imports, Unset):
            imports = self.imports

        meta: dict[str, Any] | Unset = UNSET
        if not isinstance(self.meta, Unset):
            meta = self.meta.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if imports is not UNSET:
            field_dict["imports"] = imports
        if meta is not UNSET:
            field_dict["meta"] = meta

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        imports = cast(list[str], d.pop("imports", UNSET))

        _meta = d.pop("meta", UNSET)
        meta: PageMeta | Unset
        if isinstance(_meta, Unset):
            meta = UNSET
        else:
            meta = PageMeta.from_dict(_meta)

        import_page = cls(
            imports=imports,
            meta=meta,
        )

        import_page.additional_properties = d
        return import_page


from ..models.page_meta import PageMeta
