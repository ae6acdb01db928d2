# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class TwilioError(OpenValue):
    """Why a request failed.

    Attributes:
        code (int | Unset): Twilio's number for this kind of error. Example: 20404.
        message (str | Unset): What went wrong, for a person to read. Example: The store has no such profile..
        more_info (str | Unset): A page about this kind of error. Example: https://www.twilio.com/docs/api/errors/20404.
        status (int | Unset): The HTTP status, repeated. Example: 404.
    """

    code: int | Unset = UNSET
    message: str | Unset = UNSET
    more_info: str | Unset = UNSET
    status: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        message = self.message

        more_info = self.more_info

        status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if message is not UNSET:
            field_dict["message"] = message
        if more_info is not UNSET:
            field_dict["more_info"] = more_info
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        code = d.pop("code", UNSET)

        message = d.pop("message", UNSET)

        more_info = d.pop("more_info", UNSET)

        status = d.pop("status", UNSET)

        twilio_error = cls(
            code=code,
            message=message,
            more_info=more_info,
            status=status,
        )

        twilio_error.additional_properties = d
        return twilio_error
