# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class SummaryPatch(OpenValue):
    """What to change in a summary.

    Attributes:
        content (str | Unset): What the conversation was about. Example: The customer asked to move a delivery to before
            10 in the morning..
        conversation_id (str | Unset): The TTID of the conversation. Example:
            conv_conversation_00000000000000000000000000.
        source (str | Unset): Who or what wrote the summary. Example: support-agent.
        occurred_at (datetime.datetime | Unset): When the conversation took place. Example: 2025-01-01T12:00:00Z.
    """

    content: str | Unset = UNSET
    conversation_id: str | Unset = UNSET
    source: str | Unset = UNSET
    occurred_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        conversation_id = self.conversation_id

        source = self.source

        occurred_at: str | Unset = UNSET
        if not isinstance(self.occurred_at, Unset):
            occurred_at = self.occurred_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if content is not UNSET:
            field_dict["content"] = content
        if conversation_id is not UNSET:
            field_dict["conversationId"] = conversation_id
        if source is not UNSET:
            field_dict["source"] = source
        if occurred_at is not UNSET:
            field_dict["occurredAt"] = occurred_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        content = d.pop("content", UNSET)

        conversation_id = d.pop("conversationId", UNSET)

        source = d.pop("source", UNSET)

        _occurred_at = d.pop("occurredAt", UNSET)
        occurred_at: datetime.datetime | Unset
        if isinstance(_occurred_at, Unset):
            occurred_at = UNSET
        else:
            occurred_at = parse_datetime(_occurred_at)

        summary_patch = cls(
            content=content,
            conversation_id=conversation_id,
            source=source,
            occurred_at=occurred_at,
        )

        summary_patch.additional_properties = d
        return summary_patch


from twilio_memory_api.datetimes import parse_datetime
