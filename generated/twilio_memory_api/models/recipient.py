# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

T = TypeVar("T", bound="Recipient")


@_attrs_define
class Recipient(OpenValue):
    """A participant to whom a message went.

    Attributes:
        id (str): The participant's ID. Example: conv_participant_00000000000000000000000001.
        name (str | Unset): The participant's name. Example: Support.
        type_ (str | Unset): `CUSTOMER`, `HUMAN_AGENT`, `AI_AGENT`, `AGENT`, `UNKNOWN`, or a value that the API adds
            later.
             Example: AI_AGENT.
        profile_id (str | Unset): The ID of the participant's profile, for a customer. Example:
            mem_profile_00000000000000000000000001.
        address (str | Unset): The participant's address in the channel, such as a phone number. Example: +13175550000.
        channel (str | Unset): `VOICE`, `SMS`, `RCS`, `EMAIL`, `WHATSAPP`, `CHAT`, `API`, `SYSTEM`, or a value that the
            API adds later.
             Example: SMS.
        delivery_status (str | Unset): `INITIATED`, `IN_PROGRESS`, `DELIVERED`, `COMPLETED`, `FAILED`, or a value that
            the API adds later.
             Example: DELIVERED.
    """

    id: str
    name: str | Unset = UNSET
    type_: str | Unset = UNSET
    profile_id: str | Unset = UNSET
    address: str | Unset = UNSET
    channel: str | Unset = UNSET
    delivery_status: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        type_ = self.type_

        profile_id = self.profile_id

        address = self.address

        channel = self.channel

        delivery_status = self.delivery_status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if type_ is not UNSET:
            field_dict["type"] = type_
        if profile_id is not UNSET:
            field_dict["profileId"] = profile_id
        if address is not UNSET:
            field_dict["address"] = address
        if channel is not UNSET:
            field_dict["channel"] = channel
        if delivery_status is not UNSET:
            field_dict["deliveryStatus"] = delivery_status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name", UNSET)

        type_ = d.pop("type", UNSET)

        profile_id = d.pop("profileId", UNSET)

        address = d.pop("address", UNSET)

        channel = d.pop("channel", UNSET)

        delivery_status = d.pop("deliveryStatus", UNSET)

        recipient = cls(
            id=id,
            name=name,
            type_=type_,
            profile_id=profile_id,
            address=address,
            channel=channel,
            delivery_status=delivery_status,
        )

        recipient.additional_properties = d
        return recipient
