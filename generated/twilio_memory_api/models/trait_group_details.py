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
class TraitGroupDetails(OpenValue):
    """A trait group, with a page of its traits.

    Attributes:
        trait_group (DefinedTraitGroup | Unset): A trait group that a store defines.
        meta (PageMeta | Unset): Where a page stands in its list.
    """

    trait_group: DefinedTraitGroup | Unset = UNSET
    meta: PageMeta | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        trait_group: dict[str, Any] | Unset = UNSET
        if not isinstance(self.trait_group, Unset):
            trait_group = self.trait_group.to_dict()

        meta: dict[str, Any] | Unset = UNSET
        if not isinstance(self.meta, Unset):
            meta = self.meta.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if trait_group is not UNSET:
            field_dict["traitGroup"] = trait_group
        if meta is not UNSET:
            field_dict["meta"] = meta

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        _trait_group = d.pop("traitGroup", UNSET)
        trait_group: DefinedTraitGroup | Unset
        if isinstance(_trait_group, Unset):
            trait_group = UNSET
        else:
            trait_group = DefinedTraitGroup.from_dict(_trait_group)

        _meta = d.pop("meta", UNSET)
        meta: PageMeta | Unset
        if isinstance(_meta, Unset):
            meta = UNSET
        else:
            meta = PageMeta.from_dict(_meta)

        trait_group_details = cls(
            trait_group=trait_group,
            meta=meta,
        )

        trait_group_details.additional_properties = d
        return trait_group_details


from ..models.defined_trait_group import DefinedTraitGroup
from ..models.page_meta import PageMeta
