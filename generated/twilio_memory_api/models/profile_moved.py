# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class ProfileMoved(OpenValue):
    """Says that a profile was merged into another one.

    Attributes:
        message (str | Unset): What happened, for a person to read. Example: This profile was merged into another one..
        uri (str | Unset): The URL to use instead, which names the canonical profile. Example: https://memory.twilio.com
            /v1/Stores/mem_store_00000000000000000000000000/Profiles/mem_profile_00000000000000000000000001.
    """

    message: str | Unset = UNSET
    uri: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        message = self.message

        uri = self.uri

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if message is not UNSET:
            field_dict["message"] = message
        if uri is not UNSET:
            field_dict["uri"] = uri

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        message = d.pop("message", UNSET)

        uri = d.pop("uri", UNSET)

        profile_moved = cls(
            message=message,
            uri=uri,
        )

        profile_moved.additional_properties = d
        return profile_moved
