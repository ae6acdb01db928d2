# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class ObservationPatch(OpenValue):
    """What to change in an observation.

    Attributes:
        content (str | Unset): What was observed, in plain words. Example: Prefers deliveries before 10 in the morning..
        source (str | Unset): Who or what made the observation. Example: support-agent.
        occurred_at (datetime.datetime | Unset): When it was said, or became true. Example: 2025-01-01T12:00:00Z.
        conversation_ids (list[str] | Unset): The TTIDs of the conversations that it comes from.
    """

    content: str | Unset = UNSET
    source: str | Unset = UNSET
    occurred_at: datetime.datetime | Unset = UNSET
    conversation_ids: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        source = self.source

        occurred_at: str | Unset = UNSET
        if not isinstance(self.occurred_at, Unset):
            occurred_at = self.occurred_at.isoformat()

        conversation_ids: list[str] | Unset = UNSET
        if not isinstance(self.conversation_ids, Unset):
            conversation_ids = self.conversation_ids

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if content is not UNSET:
            field_dict["content"] = content
        if source is not UNSET:
            field_dict["source"] = source
        if occurred_at is not UNSET:
            field_dict["occurredAt"] = occurred_at
        if conversation_ids is not UNSET:
            field_dict["conversationIds"] = conversation_ids

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        content = d.pop("content", UNSET)

        source = d.pop("source", UNSET)

        _occurred_at = d.pop("occurredAt", UNSET)
        occurred_at: datetime.datetime | Unset
        if isinstance(_occurred_at, Unset):
            occurred_at = UNSET
        else:
            occurred_at = parse_datetime(_occurred_at)

        conversation_ids = cast(list[str], d.pop("conversationIds", UNSET))

        observation_patch = cls(
            content=content,
            source=source,
            occurred_at=occurred_at,
            conversation_ids=conversation_ids,
        )

        observation_patch.additional_properties = d
        return observation_patch


from twilio_memory_api.datetimes import parse_datetime
