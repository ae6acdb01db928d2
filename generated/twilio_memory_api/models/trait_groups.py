# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..values import OpenValue, Value
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class TraitGroups(Value):
    """The traits of a profile, by the name of their group.

    Example:
        {'Contact': {'email': 'Alyssa.Mock@example.com'}}

    """

    additional_properties: dict[str, TraitGroup] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            field_dict[prop_name] = prop.to_dict()

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        trait_groups = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():
            additional_property = TraitGroup.from_dict(prop_dict)

            additional_properties[prop_name] = additional_property

        trait_groups.additional_properties = additional_properties
        return trait_groups

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> TraitGroup:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: TraitGroup) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties


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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        trait_group = cls()

        trait_group.additional_properties = d
        return trait_group
