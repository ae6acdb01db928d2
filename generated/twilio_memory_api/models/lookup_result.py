# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class LookupResult(OpenValue):
    """The profiles that have an identifier.

    Attributes:
        normalized_value (str | Unset): The value that was looked for, in the form in which the service keeps it.
            Example: +13175551234.
        profiles (list[str] | None | Unset): The canonical IDs of the profiles. It may be null or absent if there are
            none.
    """

    normalized_value: str | Unset = UNSET
    profiles: list[str] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        normalized_value = self.normalized_value

        profiles: list[str] | None | Unset
        if isinstance(self.profiles, Unset):
            profiles = UNSET
        elif isinstance(self.profiles, list):
            profiles = self.profiles

        else:
            profiles = self.profiles

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if normalized_value is not UNSET:
            field_dict["normalizedValue"] = normalized_value
        if profiles is not UNSET:
            field_dict["profiles"] = profiles

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        normalized_value = d.pop("normalizedValue", UNSET)

        def _parse_profiles(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                profiles_type_0 = cast(list[str], data)

                return profiles_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        profiles = _parse_profiles(d.pop("profiles", UNSET))

        lookup_result = cls(
            normalized_value=normalized_value,
            profiles=profiles,
        )

        lookup_result.additional_properties = d
        return lookup_result
