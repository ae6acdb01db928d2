# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class Summary(OpenValue):
    """What a conversation with a customer was about.

    Attributes:
        id (str): The summary's ID. Example: mem_summary_00000000000000000000000000.
        content (str): The text of the summary. Example: The customer asked to move a delivery to the morning..
        conversation_id (str | Unset): The TTID of the conversation. Example:
            conv_conversation_00000000000000000000000000.
        source (str | Unset): Who or what wrote the summary. Example: support-agent.
        occurred_at (datetime.datetime | Unset): When the conversation took place. Example: 2025-01-01T12:00:00Z.
        created_at (datetime.datetime | Unset): When the service first kept it. Example: 2025-01-01T12:01:00Z.
        updated_at (datetime.datetime | Unset): When it last changed. Example: 2025-01-01T12:01:00Z.
    """

    id: str
    content: str
    conversation_id: str | Unset = UNSET
    source: str | Unset = UNSET
    occurred_at: datetime.datetime | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        content = self.content

        conversation_id = self.conversation_id

        source = self.source

        occurred_at: str | Unset = UNSET
        if not isinstance(self.occurred_at, Unset):
            occurred_at = self.occurred_at.isoformat()

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
                "content": content,
            }
        )
        if conversation_id is not UNSET:
            field_dict["conversationId"] = conversation_id
        if source is not UNSET:
            field_dict["source"] = source
        if occurred_at is not UNSET:
            field_dict["occurredAt"] = occurred_at
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = d.pop("id")

        content = d.pop("content")

        conversation_id = d.pop("conversationId", UNSET)

        source = d.pop("source", UNSET)

        _occurred_at = d.pop("occurredAt", UNSET)
        occurred_at: datetime.datetime | Unset
        if isinstance(_occurred_at, Unset):
            occurred_at = UNSET
        else:
            occurred_at = parse_datetime(_occurred_at)

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

        summary = cls(
            id=id,
            content=content,
            conversation_id=conversation_id,
            source=source,
            occurred_at=occurred_at,
            created_at=created_at,
            updated_at=updated_at,
        )

        summary.additional_properties = d
        return summary


from twilio_memory_api.datetimes import parse_datetime
