# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field

if TYPE_CHECKING:
    from ..models.full_trait import FullTrait
    from ..models.page_meta import PageMeta


@_attrs_define
class TraitPage(OpenValue):
    """A page of a profile's traits.

    Attributes:
        traits (list[FullTrait] | Unset): The traits of this page.
        meta (PageMeta | Unset): Where a page stands in its list.
    """

    traits: list[FullTrait] | Unset = UNSET
    meta: PageMeta | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        traits: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.traits, Unset):
            traits = []
            for traits_item_data in self.traits:
                traits_item = traits_item_data.to_dict()
                traits.append(traits_item)

        meta: dict[str, Any] | Unset = UNSET
        if not isinstance(self.meta, Unset):
            meta = self.meta.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if traits is not UNSET:
            field_dict["traits"] = traits
        if meta is not UNSET:
            field_dict["meta"] = meta

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        _traits = d.pop("traits", UNSET)
        traits: list[FullTrait] | Unset = UNSET
        if _traits is not UNSET:
            traits = []
            for traits_item_data in _traits:
                traits_item = FullTrait.from_dict(traits_item_data)

                traits.append(traits_item)

        _meta = d.pop("meta", UNSET)
        meta: PageMeta | Unset
        if isinstance(_meta, Unset):
            meta = UNSET
        else:
            meta = PageMeta.from_dict(_meta)

        trait_page = cls(
            traits=traits,
            meta=meta,
        )

        trait_page.additional_properties = d
        return trait_page


from ..models.full_trait import FullTrait
from ..models.page_meta import PageMeta
