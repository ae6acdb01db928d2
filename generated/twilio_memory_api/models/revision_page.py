# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field

if TYPE_CHECKING:
    from ..models.observation import Observation
    from ..models.page_meta import PageMeta


@_attrs_define
class RevisionPage(OpenValue):
    """A page of the earlier states of an observation.

    Attributes:
        revisions (list[Observation] | Unset): The earlier states of this page.
        meta (PageMeta | Unset): Where a page stands in its list.
    """

    revisions: list[Observation] | Unset = UNSET
    meta: PageMeta | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        revisions: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.revisions, Unset):
            revisions = []
            for revisions_item_data in self.revisions:
                revisions_item = revisions_item_data.to_dict()
                revisions.append(revisions_item)

        meta: dict[str, Any] | Unset = UNSET
        if not isinstance(self.meta, Unset):
            meta = self.meta.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if revisions is not UNSET:
            field_dict["revisions"] = revisions
        if meta is not UNSET:
            field_dict["meta"] = meta

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        _revisions = d.pop("revisions", UNSET)
        revisions: list[Observation] | Unset = UNSET
        if _revisions is not UNSET:
            revisions = []
            for revisions_item_data in _revisions:
                revisions_item = Observation.from_dict(revisions_item_data)

                revisions.append(revisions_item)

        _meta = d.pop("meta", UNSET)
        meta: PageMeta | Unset
        if isinstance(_meta, Unset):
            meta = UNSET
        else:
            meta = PageMeta.from_dict(_meta)

        revision_page = cls(
            revisions=revisions,
            meta=meta,
        )

        revision_page.additional_properties = d
        return revision_page


from ..models.observation import Observation
from ..models.page_meta import PageMeta
