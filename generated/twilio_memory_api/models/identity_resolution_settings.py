# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.identifier_settings import IdentifierSettings


T = TypeVar("T", bound="IdentityResolutionSettings")


@_attrs_define
class IdentityResolutionSettings(OpenValue):
    """How the store finds and merges profiles.

    Attributes:
        identifier_configs (list[IdentifierSettings] | Unset): The identifier types.
        matching_rules (list[str] | Unset): The identifier types by which a profile is looked for, in the order of their
            weight. If one of them finds a profile, it is
            updated; if several do, the profiles are merged.
        version (int | Unset): One more with each change. Example: 1.
    """

    identifier_configs: list[IdentifierSettings] | Unset = UNSET
    matching_rules: list[str] | Unset = UNSET
    version: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        identifier_configs: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.identifier_configs, Unset):
            identifier_configs = []
            for identifier_configs_item_data in self.identifier_configs:
                identifier_configs_item = identifier_configs_item_data.to_dict()
                identifier_configs.append(identifier_configs_item)

        matching_rules: list[str] | Unset = UNSET
        if not isinstance(self.matching_rules, Unset):
            matching_rules = self.matching_rules

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if identifier_configs is not UNSET:
            field_dict["identifierConfigs"] = identifier_configs
        if matching_rules is not UNSET:
            field_dict["matchingRules"] = matching_rules
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        _identifier_configs = d.pop("identifierConfigs", UNSET)
        identifier_configs: list[IdentifierSettings] | Unset = UNSET
        if _identifier_configs is not UNSET:
            identifier_configs = []
            for identifier_configs_item_data in _identifier_configs:
                identifier_configs_item = IdentifierSettings.from_dict(identifier_configs_item_data)

                identifier_configs.append(identifier_configs_item)

        matching_rules = cast(list[str], d.pop("matchingRules", UNSET))

        version = d.pop("version", UNSET)

        identity_resolution_settings = cls(
            identifier_configs=identifier_configs,
            matching_rules=matching_rules,
            version=version,
        )

        identity_resolution_settings.additional_properties = d
        return identity_resolution_settings


from ..models.identifier_settings import IdentifierSettings
