# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

T = TypeVar("T", bound="IdentifierSettings")


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
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
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
