# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class OperationAccepted(OpenValue):
    """Says that the service has accepted a request, and that an operation carries it out.

    Attributes:
        message (str | Unset): What happens next, for a person to read. Example: The change was accepted..
        status_url (str | Unset): Where to read the state of the operation. Example:
            https://memory.twilio.com/v1/ControlPlane/Operations/operation-1.
    """

    message: str | Unset = UNSET
    status_url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        message = self.message

        status_url = self.status_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if message is not UNSET:
            field_dict["message"] = message
        if status_url is not UNSET:
            field_dict["statusUrl"] = status_url

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        message = d.pop("message", UNSET)

        status_url = d.pop("statusUrl", UNSET)

        operation_accepted = cls(
            message=message,
            status_url=status_url,
        )

        operation_accepted.additional_properties = d
        return operation_accepted
