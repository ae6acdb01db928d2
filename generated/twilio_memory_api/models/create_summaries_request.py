# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset, Value
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class CreateSummariesRequest(Value):
    """The summaries to add.

    Attributes:
        summaries (list[SummaryData]): The summaries.
    """

    summaries: list[SummaryData]

    def to_dict(self) -> dict[str, Any]:
        summaries = []
        for summaries_item_data in self.summaries:
            summaries_item = summaries_item_data.to_dict()
            summaries.append(summaries_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "summaries": summaries,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        summaries = []
        _summaries = d.pop("summaries")
        for summaries_item_data in _summaries:
            summaries_item = SummaryData.from_dict(summaries_item_data)

            summaries.append(summaries_item)

        create_summaries_request = cls(
            summaries=summaries,
        )

        return create_summaries_request


@_attrs_define
class SummaryData(OpenValue):
    """A summary to add.

    Attributes:
        content (str): What the conversation was about. Example: The customer asked to move a delivery to the morning..
        conversation_id (str): The TTID of the conversation. Example: conv_conversation_00000000000000000000000000.
        occurred_at (datetime.datetime): When the conversation took place. Example: 2025-01-01T12:00:00Z.
        source (str | Unset): Who or what wrote the summary. Example: support-agent.
    """

    content: str
    conversation_id: str
    occurred_at: datetime.datetime
    source: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        conversation_id = self.conversation_id

        occurred_at = self.occurred_at.isoformat()

        source = self.source

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "conversationId": conversation_id,
                "occurredAt": occurred_at,
            }
        )
        if source is not UNSET:
            field_dict["source"] = source

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        content = d.pop("content")

        conversation_id = d.pop("conversationId")

        occurred_at = parse_datetime(d.pop("occurredAt"))

        source = d.pop("source", UNSET)

        summary_data = cls(
            content=content,
            conversation_id=conversation_id,
            occurred_at=occurred_at,
            source=source,
        )

        summary_data.additional_properties = d
        return summary_data


from twilio_memory_api.datetimes import parse_datetime
