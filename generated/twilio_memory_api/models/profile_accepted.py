# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class ProfileAccepted(OpenValue):
    """The profile that a request created or updated.

    Attributes:
        id (str): The canonical ID of the profile. Example: mem_profile_00000000000000000000000000.
        message (str | Unset): What happens next, for a person to read. Example: The profile was accepted..
    """

    id: str
    message: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if message is not UNSET:
            field_dict["message"] = message

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = d.pop("id")

        message = d.pop("message", UNSET)

        profile_accepted = cls(
            id=id,
            message=message,
        )

        profile_accepted.additional_properties = d
        return profile_accepted
