# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast

from ..values import UNSET, OpenValue, Unset, Value
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class CreateObservationsRequest(Value):
    """The observations to add.

    Attributes:
        observations (list[ObservationData]): The observations.
    """

    observations: list[ObservationData]

    def to_dict(self) -> dict[str, Any]:
        observations = []
        for observations_item_data in self.observations:
            observations_item = observations_item_data.to_dict()
            observations.append(observations_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "observations": observations,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        observations = []
        _observations = d.pop("observations")
        for observations_item_data in _observations:
            observations_item = ObservationData.from_dict(observations_item_data)

            observations.append(observations_item)

        create_observations_request = cls(
            observations=observations,
        )

        return create_observations_request


@_attrs_define
class ObservationData(OpenValue):
    """An observation to add.

    Attributes:
        content (str): What was observed, in plain words. Example: Prefers deliveries in the morning..
        source (str): Who or what made the observation. Example: support-agent.
        occurred_at (datetime.datetime): When it was said, or became true. Example: 2025-01-01T12:00:00Z.
        conversation_ids (list[str] | Unset): The TTIDs of the conversations that it comes from.
    """

    content: str
    source: str
    occurred_at: datetime.datetime
    conversation_ids: list[str] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        source = self.source

        occurred_at = self.occurred_at.isoformat()

        conversation_ids: list[str] | Unset = UNSET
        if not isinstance(self.conversation_ids, Unset):
            conversation_ids = self.conversation_ids

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "source": source,
                "occurredAt": occurred_at,
            }
        )
        if conversation_ids is not UNSET:
            field_dict["conversationIds"] = conversation_ids

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        content = d.pop("content")

        source = d.pop("source")

        occurred_at = parse_datetime(d.pop("occurredAt"))

        conversation_ids = cast(list[str], d.pop("conversationIds", UNSET))

        observation_data = cls(
            content=content,
            source=source,
            occurred_at=occurred_at,
            conversation_ids=conversation_ids,
        )

        observation_data.additional_properties = d
        return observation_data


from twilio_memory_api.datetimes import parse_datetime
