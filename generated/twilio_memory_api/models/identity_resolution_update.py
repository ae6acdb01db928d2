# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..values import Value
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.identifier_config import IdentifierConfig


T = TypeVar("T", bound="IdentityResolutionUpdate")


@_attrs_define
class IdentityResolutionUpdate(Value):
    """How the store is to find and merge profiles.

    Attributes:
        identifier_configs (list[IdentifierConfig]): The identifier types.
        matching_rules (list[str]): The identifier types by which a profile is looked for, in the order of their weight.
            If one of them finds a profile, it is
            updated; if several do, the profiles are merged.
    """

    identifier_configs: list[IdentifierConfig]
    matching_rules: list[str]

    def to_dict(self) -> dict[str, Any]:
        identifier_configs = []
        for identifier_configs_item_data in self.identifier_configs:
            identifier_configs_item = identifier_configs_item_data.to_dict()
            identifier_configs.append(identifier_configs_item)

        matching_rules = self.matching_rules

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "identifierConfigs": identifier_configs,
                "matchingRules": matching_rules,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        identifier_configs = []
        _identifier_configs = d.pop("identifierConfigs")
        for identifier_configs_item_data in _identifier_configs:
            identifier_configs_item = IdentifierConfig.from_dict(identifier_configs_item_data)

            identifier_configs.append(identifier_configs_item)

        matching_rules = cast(list[str], d.pop("matchingRules"))

        identity_resolution_update = cls(
            identifier_configs=identifier_configs,
            matching_rules=matching_rules,
        )

        return identity_resolution_update


from ..models.identifier_config import IdentifierConfig
