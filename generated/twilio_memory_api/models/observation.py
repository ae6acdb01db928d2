# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class Observation(OpenValue):
    """Something that was noticed about a customer, in plain words.

    Attributes:
        id (str): The observation's ID. Example: mem_observation_00000000000000000000000000.
        content (str | Unset): What was observed. Example: Prefers deliveries in the morning..
        source (str | Unset): Who or what made the observation. Example: support-agent.
        occurred_at (datetime.datetime | Unset): When it was said, or became true. Example: 2025-01-01T12:00:00Z.
        conversation_ids (list[str] | Unset): The TTIDs of the conversations that it comes from.
        created_at (datetime.datetime | Unset): When the service first kept it. Example: 2025-01-01T12:00:05Z.
        updated_at (datetime.datetime | Unset): When it last changed. Example: 2025-01-01T12:00:05Z.
    """

    id: str
    content: str | Unset = UNSET
    source: str | Unset = UNSET
    occurred_at: datetime.datetime | Unset = UNSET
    conversation_ids: list[str] | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        content = self.content

        source = self.source

        occurred_at: str | Unset = UNSET
        if not isinstance(self.occurred_at, Unset):
            occurred_at = self.occurred_at.isoformat()

        conversation_ids: list[str] | Unset = UNSET
        if not isinstance(self.conversation_ids, Unset):
            conversation_ids = self.conversation_ids

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
        if content is not UNSET:
            field_dict["content"] = content
        if source is not UNSET:
            field_dict["source"] = source
        if occurred_at is not UNSET:
            field_dict["occurredAt"] = occurred_at
        if conversation_ids is not UNSET:
            field_dict["conversationIds"] = conversation_ids
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = d.pop("id")

        content = d.pop("content", UNSET)

        source = d.pop("source", UNSET)

        _occurred_at = d.pop("occurredAt", UNSET)
        occurred_at: datetime.datetime | Unset
        if isinstance(_occurred_at, Unset):
            occurred_at = UNSET
        else:
            occurred_at = parse_datetime(_occurred_at)

        conversation_ids = cast(list[str], d.pop("conversationIds", UNSET))

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

        observation = cls(
            id=id,
            content=content,
            source=source,
            occurred_at=occurred_at,
            conversation_ids=conversation_ids,
            created_at=created_at,
            updated_at=updated_at,
        )

        observation.additional_properties = d
        return observation


from twilio_memory_api.datetimes import parse_datetime
