# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

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


@_attrs_define
class IdentifierSettings(OpenValue):
    """An identifier type, and how the store keeps its values.

    Attributes:
        id_type (str | Unset): The identifier type. Example: phone.
        matching_algo (str | Unset): How values match, which is exact or fuzzy. Example: exact.
        matching_threshold (int | Unset): How similar values must be to match if fuzzy, in percent. Example: 75.
        limit (int | Unset): How many values a profile keeps. Example: 10.
        limit_policy (str | Unset): Which value goes when there is no room; that is the oldest (fifo) or the latest
            (lifo). Example: fifo.
        enforce_unique (bool | Unset): Whether profiles that share a value are merged. Example: True.
        normalization (str | Unset): The form in which values are kept, which is phone (E.164), email (lower case, no
            blanks), trim or none. Example: phone.
    """

    id_type: str | Unset = UNSET
    matching_algo: str | Unset = UNSET
    matching_threshold: int | Unset = UNSET
    limit: int | Unset = UNSET
    limit_policy: str | Unset = UNSET
    enforce_unique: bool | Unset = UNSET
    normalization: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id_type = self.id_type

        matching_algo = self.matching_algo

        matching_threshold = self.matching_threshold

        limit = self.limit

        limit_policy = self.limit_policy

        enforce_unique = self.enforce_unique

        normalization = self.normalization

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id_type is not UNSET:
            field_dict["idType"] = id_type
        if matching_algo is not UNSET:
            field_dict["matchingAlgo"] = matching_algo
        if matching_threshold is not UNSET:
            field_dict["matchingThreshold"] = matching_threshold
        if limit is not UNSET:
            field_dict["limit"] = limit
        if limit_policy is not UNSET:
            field_dict["limitPolicy"] = limit_policy
        if enforce_unique is not UNSET:
            field_dict["enforceUnique"] = enforce_unique
        if normalization is not UNSET:
            field_dict["normalization"] = normalization

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id_type = d.pop("idType", UNSET)

        matching_algo = d.pop("matchingAlgo", UNSET)

        matching_threshold = d.pop("matchingThreshold", UNSET)

        limit = d.pop("limit", UNSET)

        limit_policy = d.pop("limitPolicy", UNSET)

        enforce_unique = d.pop("enforceUnique", UNSET)

        normalization = d.pop("normalization", UNSET)

        identifier_settings = cls(
            id_type=id_type,
            matching_algo=matching_algo,
            matching_threshold=matching_threshold,
            limit=limit,
            limit_policy=limit_policy,
            enforce_unique=enforce_unique,
            normalization=normalization,
        )

        identifier_settings.additional_properties = d
        return identifier_settings
