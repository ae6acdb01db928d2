# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import field as _attrs_field

from ..values import OpenValue
from ..values import define as _attrs_define

T = TypeVar("T", bound="TraitGroup")


@_attrs_define
class TraitGroup(OpenValue):
    """The traits of one group, by name.

    Example:
        {'email': 'Alyssa.Mock@example.com'}

    """

    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        trait_group = cls()

        trait_group.additional_properties = d
        return trait_group
