# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self, cast

from ..values import UNSET, Unset, Value
from ..values import define as _attrs_define


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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

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


@_attrs_define
class IdentifierConfig(Value):
    """An identifier type, and how its values are kept.

    Attributes:
        id_type (str): The identifier type. Example: phone.
        matching_algo (IdentifierConfigMatchingAlgo | Unset): How values match, which is exact or fuzzy. Default:
            'exact'. Example: exact.
        matching_threshold (int | Unset): How similar values must be to match if fuzzy, in percent. Default: 75.
            Example: 75.
        limit (int | Unset): How many values a profile keeps. Default: 100. Example: 10.
        limit_policy (IdentifierConfigLimitPolicy | Unset): Which value goes when there is no room; that is the oldest
            (fifo) or the latest (lifo). Default: 'fifo'. Example: fifo.
        enforce_unique (bool | Unset): Whether profiles that share a value are merged. Default: True. Example: True.
        normalization (IdentifierConfigNormalization | Unset): The form in which values are kept, which is phone
            (E.164), email (lower case, no blanks), trim or none. Default: 'trim'. Example: phone.
    """

    id_type: str
    matching_algo: IdentifierConfigMatchingAlgo | Unset = "exact"
    matching_threshold: int | Unset = 75
    limit: int | Unset = 100
    limit_policy: IdentifierConfigLimitPolicy | Unset = "fifo"
    enforce_unique: bool | Unset = True
    normalization: IdentifierConfigNormalization | Unset = "trim"

    def to_dict(self) -> dict[str, Any]:
        id_type = self.id_type

        matching_algo: str | Unset = UNSET
        if not isinstance(self.matching_algo, Unset):
            matching_algo = self.matching_algo

        matching_threshold = self.matching_threshold

        limit = self.limit

        limit_policy: str | Unset = UNSET
        if not isinstance(self.limit_policy, Unset):
            limit_policy = self.limit_policy

        enforce_unique = self.enforce_unique

        normalization: str | Unset = UNSET
        if not isinstance(self.normalization, Unset):
            normalization = self.normalization

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "idType": id_type,
            }
        )
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
        id_type = d.pop("idType")

        _matching_algo = d.pop("matchingAlgo", UNSET)
        matching_algo: IdentifierConfigMatchingAlgo | Unset
        if isinstance(_matching_algo, Unset):
            matching_algo = UNSET
        else:
            matching_algo = check_identifier_config_matching_algo(_matching_algo)

        matching_threshold = d.pop("matchingThreshold", UNSET)

        limit = d.pop("limit", UNSET)

        _limit_policy = d.pop("limitPolicy", UNSET)
        limit_policy: IdentifierConfigLimitPolicy | Unset
        if isinstance(_limit_policy, Unset):
            limit_policy = UNSET
        else:
            limit_policy = check_identifier_config_limit_policy(_limit_policy)

        enforce_unique = d.pop("enforceUnique", UNSET)

        _normalization = d.pop("normalization", UNSET)
        normalization: IdentifierConfigNormalization | Unset
        if isinstance(_normalization, Unset):
            normalization = UNSET
        else:
            normalization = check_identifier_config_normalization(_normalization)

        identifier_config = cls(
            id_type=id_type,
            matching_algo=matching_algo,
            matching_threshold=matching_threshold,
            limit=limit,
            limit_policy=limit_policy,
            enforce_unique=enforce_unique,
            normalization=normalization,
        )

        return identifier_config


IdentifierConfigLimitPolicy = Literal["fifo", "lifo"]
IDENTIFIER_CONFIG_LIMIT_POLICY_VALUES: set[IdentifierConfigLimitPolicy] = {
    "fifo",
    "lifo",
}


def check_identifier_config_limit_policy(value: str) -> IdentifierConfigLimitPolicy:
    if value in IDENTIFIER_CONFIG_LIMIT_POLICY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IDENTIFIER_CONFIG_LIMIT_POLICY_VALUES!r}")


IdentifierConfigMatchingAlgo = Literal["exact", "fuzzy"]
IDENTIFIER_CONFIG_MATCHING_ALGO_VALUES: set[IdentifierConfigMatchingAlgo] = {
    "exact",
    "fuzzy",
}


def check_identifier_config_matching_algo(value: str) -> IdentifierConfigMatchingAlgo:
    if value in IDENTIFIER_CONFIG_MATCHING_ALGO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IDENTIFIER_CONFIG_MATCHING_ALGO_VALUES!r}")


IdentifierConfigNormalization = Literal["email", "none", "phone", "trim"]
IDENTIFIER_CONFIG_NORMALIZATION_VALUES: set[IdentifierConfigNormalization] = {
    "email",
    "none",
    "phone",
    "trim",
}


def check_identifier_config_normalization(value: str) -> IdentifierConfigNormalization:
    if value in IDENTIFIER_CONFIG_NORMALIZATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IDENTIFIER_CONFIG_NORMALIZATION_VALUES!r}")
