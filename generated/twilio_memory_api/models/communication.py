# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.communication_content import CommunicationContent
    from ..models.participant import Participant
    from ..models.recipient import Recipient


T = TypeVar("T", bound="Communication")


@_attrs_define
class Communication(OpenValue):
    """One message of a conversation.

    Attributes:
        id (str): The communication's ID. Example: conv_communication_00000000000000000000000000.
        channel_id (str | Unset): The ID that the message has in its channel. Example:
            SM00000000000000000000000000000000.
        content (CommunicationContent | Unset): What a message says.
        author (Participant | Unset): Somebody, or something, that takes part in a conversation.
        recipients (list[Recipient] | Unset): To whom the message went.
        created_at (datetime.datetime | Unset): When the message was made. Example: 2025-01-01T12:00:00Z.
        updated_at (datetime.datetime | Unset): When the message last changed. Example: 2025-01-01T12:00:00Z.
    """

    id: str
    channel_id: str | Unset = UNSET
    content: CommunicationContent | Unset = UNSET
    author: Participant | Unset = UNSET
    recipients: list[Recipient] | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        channel_id = self.channel_id

        content: dict[str, Any] | Unset = UNSET
        if not isinstance(self.content, Unset):
            content = self.content.to_dict()

        author: dict[str, Any] | Unset = UNSET
        if not isinstance(self.author, Unset):
            author = self.author.to_dict()

        recipients: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.recipients, Unset):
            recipients = []
            for recipients_item_data in self.recipients:
                recipients_item = recipients_item_data.to_dict()
                recipients.append(recipients_item)

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        updated_at: str | Unset = UNSET
        if not isinstance(self.updated_at, Unset):
            updated_at = self.updated_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if channel_id is not UNSET:
            field_dict["channelId"] = channel_id
        if content is not UNSET:
            field_dict["content"] = content
        if author is not UNSET:
            field_dict["author"] = author
        if recipients is not UNSET:
            field_dict["recipients"] = recipients
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

        d = dict(src_dict)
        id = d.pop("id")

        channel_id = d.pop("channelId", UNSET)

        _content = d.pop("content", UNSET)
        content: CommunicationContent | Unset
        if isinstance(_content, Unset):
            content = UNSET
        else:
            content = CommunicationContent.from_dict(_content)

        _author = d.pop("author", UNSET)
        author: Participant | Unset
        if isinstance(_author, Unset):
            author = UNSET
        else:
            author = Participant.from_dict(_author)

        _recipients = d.pop("recipients", UNSET)
        recipients: list[Recipient] | Unset = UNSET
        if _recipients is not UNSET:
            recipients = []
            for recipients_item_data in _recipients:
                recipients_item = Recipient.from_dict(recipients_item_data)

                recipients.append(recipients_item)

        _created_at = d.pop("createdAt", UNSET)
        created_at: datetime.datetime | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = parse_datetime(_created_at)

        _updated_at = d.pop("updatedAt", UNSET)
        updated_at: datetime.datetime | Unset
        if isinstance(_updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = parse_datetime(_updated_at)

        communication = cls(
            id=id,
            channel_id=channel_id,
            content=content,
            author=author,
            recipients=recipients,
            created_at=created_at,
            updated_at=updated_at,
        )

        communication.additional_properties = d
        return communication


from twilio_memory_api.datetimes import parse_datetime

from ..models.communication_content import CommunicationContent
from ..models.participant import Participant
from ..models.recipient import Recipient
