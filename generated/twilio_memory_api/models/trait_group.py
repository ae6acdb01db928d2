# Made from openapi.yaml 0.2.0 by ./generate.sh (openapi-python-client 0.29.1).
# Do not edit: change openapi.yaml and run ./generate.sh again.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import field as _attrs_field

from ..values import Value
from ..values import define as _attrs_define

T = TypeVar("T", bound="TraitGroup")


@_attrs_define
class TraitGroup(Value):
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

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
