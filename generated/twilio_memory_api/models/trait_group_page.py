# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field

if TYPE_CHECKING:
    from ..models.defined_trait_group import DefinedTraitGroup
    from ..models.page_meta import PageMeta


@_attrs_define
class TraitGroupPage(OpenValue):
    """A page of a store's trait groups.

    Attributes:
        trait_groups (list[DefinedTraitGroup] | Unset): The trait groups of this page.
        meta (PageMeta | Unset): Where a page stands in its list.
    """

    trait_groups: list[DefinedTraitGroup] | Unset = UNSET
    meta: PageMeta | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        trait_groups: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.trait_groups, Unset):
            trait_groups = []
            for trait_groups_item_data in self.trait_groups:
                trait_groups_item = trait_groups_item_data.to_dict()
                trait_groups.append(trait_groups_item)

        meta: dict[str, Any] | Unset = UNSET
        if not isinstance(self.meta, Unset):
            meta = self.meta.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if trait_groups is not UNSET:
            field_dict["traitGroups"] = trait_groups
        if meta is not UNSET:
            field_dict["meta"] = meta

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        _trait_groups = d.pop("traitGroups", UNSET)
        trait_groups: list[DefinedTraitGroup] | Unset = UNSET
        if _trait_groups is not UNSET:
            trait_groups = []
            for trait_groups_item_data in _trait_groups:
                trait_groups_item = DefinedTraitGroup.from_dict(trait_groups_item_data)

                trait_groups.append(trait_groups_item)

        _meta = d.pop("meta", UNSET)
        meta: PageMeta | Unset
        if isinstance(_meta, Unset):
            meta = UNSET
        else:
            meta = PageMeta.from_dict(_meta)

        trait_group_page = cls(
            trait_groups=trait_groups,
            meta=meta,
        )

        trait_group_page.additional_properties = d
        return trait_group_page


from ..models.defined_trait_group import DefinedTraitGroup
from ..models.page_meta import PageMeta
