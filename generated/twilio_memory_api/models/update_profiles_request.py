# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..values import Value
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.profile_data import ProfileData


@_attrs_define
class UpdateProfilesRequest(Value):
    """The profiles to create or update.

    Attributes:
        profiles (list[ProfileData]): The profiles, each with its traits.
    """

    profiles: list[ProfileData]

    def to_dict(self) -> dict[str, Any]:
        profiles = []
        for profiles_item_data in self.profiles:
            profiles_item = profiles_item_data.to_dict()
            profiles.append(profiles_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "profiles": profiles,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        profiles = []
        _profiles = d.pop("profiles")
        for profiles_item_data in _profiles:
            profiles_item = ProfileData.from_dict(profiles_item_data)

            profiles.append(profiles_item)

        update_profiles_request = cls(
            profiles=profiles,
        )

        return update_profiles_request


from ..models.profile_data import ProfileData
