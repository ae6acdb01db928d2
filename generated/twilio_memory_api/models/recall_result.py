# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self, cast

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class RecallResult(OpenValue):
    """What is remembered about a customer.

    Attributes:
        observations (list[RecalledObservation]): The observations, best or latest first.
        summaries (list[RecalledSummary]): The summaries of conversations, best or latest first.
        communications (list[Communication]): The messages of the conversation, if the request asked for them.
        meta (RecallMeta | Unset): How the recall went.
    """

    observations: list[RecalledObservation]
    summaries: list[RecalledSummary]
    communications: list[Communication]
    meta: RecallMeta | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        observations = []
        for observations_item_data in self.observations:
            observations_item = observations_item_data.to_dict()
            observations.append(observations_item)

        summaries = []
        for summaries_item_data in self.summaries:
            summaries_item = summaries_item_data.to_dict()
            summaries.append(summaries_item)

        communications = []
        for communications_item_data in self.communications:
            communications_item = communications_item_data.to_dict()
            communications.append(communications_item)

        meta: dict[str, Any] | Unset = UNSET
        if not isinstance(self.meta, Unset):
            meta = self.meta.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "observations": observations,
                "summaries": summaries,
                "communications": communications,
            }
        )
        if meta is not UNSET:
            field_dict["meta"] = meta

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        observations = []
        _observations = d.pop("observations")
        for observations_item_data in _observations:
            observations_item = RecalledObservation.from_dict(observations_item_data)

            observations.append(observations_item)

        summaries = []
        _summaries = d.pop("summaries")
        for summaries_item_data in _summaries:
            summaries_item = RecalledSummary.from_dict(summaries_item_data)

            summaries.append(summaries_item)

        communications = []
        _communications = d.pop("communications")
        for communications_item_data in _communications:
            communications_item = Communication.from_dict(communications_item_data)

            communications.append(communications_item)

        _meta = d.pop("meta", UNSET)
        meta: RecallMeta | Unset
        if isinstance(_meta, Unset):
            meta = UNSET
        else:
            meta = RecallMeta.from_dict(_meta)

        recall_result = cls(
            observations=observations,
            summaries=summaries,
            communications=communications,
            meta=meta,
        )

        recall_result.additional_properties = d
        return recall_result


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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

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


@_attrs_define
class CommunicationContent(OpenValue):
    """What a message says.

    Attributes:
        text (str | Unset): The text of the message. Example: Can you come in the morning?.
    """

    text: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if text is not UNSET:
            field_dict["text"] = text

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        text = d.pop("text", UNSET)

        communication_content = cls(
            text=text,
        )

        communication_content.additional_properties = d
        return communication_content


@_attrs_define
class Participant(OpenValue):
    """Somebody, or something, that takes part in a conversation.

    Attributes:
        id (str): The participant's ID. Example: conv_participant_00000000000000000000000000.
        name (str | Unset): The participant's name. Example: Alyssa Mock.
        type_ (str | Unset): `CUSTOMER`, `HUMAN_AGENT`, `AI_AGENT`, `AGENT`, `UNKNOWN`, or a value that the API adds
            later.
             Example: CUSTOMER.
        profile_id (str | Unset): The ID of the participant's profile, for a customer. Example:
            mem_profile_00000000000000000000000000.
        address (str | Unset): The participant's address in the channel, such as a phone number. Example: +13175551234.
        channel (str | Unset): `VOICE`, `SMS`, `RCS`, `EMAIL`, `WHATSAPP`, `CHAT`, `API`, `SYSTEM`, or a value that the
            API adds later.
             Example: SMS.
    """

    id: str
    name: str | Unset = UNSET
    type_: str | Unset = UNSET
    profile_id: str | Unset = UNSET
    address: str | Unset = UNSET
    channel: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        type_ = self.type_

        profile_id = self.profile_id

        address = self.address

        channel = self.channel

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

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = d.pop("id")

        name = d.pop("name", UNSET)

        type_ = d.pop("type", UNSET)

        profile_id = d.pop("profileId", UNSET)

        address = d.pop("address", UNSET)

        channel = d.pop("channel", UNSET)

        participant = cls(
            id=id,
            name=name,
            type_=type_,
            profile_id=profile_id,
            address=address,
            channel=channel,
        )

        participant.additional_properties = d
        return participant


@_attrs_define
class RecallMeta(OpenValue):
    """How the recall went.

    Attributes:
        query_time (int | Unset): How long the service took, in milliseconds. Example: 28.
    """

    query_time: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        query_time = self.query_time

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if query_time is not UNSET:
            field_dict["queryTime"] = query_time

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        query_time = d.pop("queryTime", UNSET)

        recall_meta = cls(
            query_time=query_time,
        )

        recall_meta.additional_properties = d
        return recall_meta


@_attrs_define
class RecalledObservation(OpenValue):
    """An observation, with its score where the recall was ranked.

    Attributes:
        id (str): The observation's ID. Example: mem_observation_00000000000000000000000000.
        content (str): What was observed. Example: Prefers deliveries in the morning..
        source (str | Unset): Who or what made the observation. Example: support-agent.
        occurred_at (datetime.datetime | Unset): When it was said, or became true. Example: 2025-01-01T12:00:00Z.
        conversation_ids (list[str] | Unset): The TTIDs of the conversations that it comes from.
        created_at (datetime.datetime | Unset): When the service first kept it. Example: 2025-01-01T12:00:05Z.
        updated_at (datetime.datetime | Unset): When it last changed. Example: 2025-01-01T12:00:05Z.
        score (float | Unset): How well it fits the query, from 0 to 1. Absent where the recall was not ranked. Example:
            0.87.
    """

    id: str
    content: str
    source: str | Unset = UNSET
    occurred_at: datetime.datetime | Unset = UNSET
    conversation_ids: list[str] | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    score: float | Unset = UNSET
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

        score = self.score

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "content": content,
            }
        )
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
        if score is not UNSET:
            field_dict["score"] = score

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = d.pop("id")

        content = d.pop("content")

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

        score = d.pop("score", UNSET)

        recalled_observation = cls(
            id=id,
            content=content,
            source=source,
            occurred_at=occurred_at,
            conversation_ids=conversation_ids,
            created_at=created_at,
            updated_at=updated_at,
            score=score,
        )

        recalled_observation.additional_properties = d
        return recalled_observation


@_attrs_define
class RecalledSummary(OpenValue):
    """A summary of a conversation, with its score where the recall was ranked.

    Attributes:
        id (str): The summary's ID. Example: mem_summary_00000000000000000000000000.
        content (str): The text of the summary. Example: The customer asked to move a delivery to the morning..
        conversation_id (str | Unset): The TTID of the conversation. Example:
            conv_conversation_00000000000000000000000000.
        source (str | Unset): Who or what wrote the summary. Example: support-agent.
        occurred_at (datetime.datetime | Unset): When the conversation took place. Example: 2025-01-01T12:00:00Z.
        created_at (datetime.datetime | Unset): When the service first kept it. Example: 2025-01-01T12:01:00Z.
        updated_at (datetime.datetime | Unset): When it last changed. Example: 2025-01-01T12:01:00Z.
        score (float | Unset): How well it fits the query, from 0 to 1. Absent where the recall was not ranked. Example:
            0.74.
    """

    id: str
    content: str
    conversation_id: str | Unset = UNSET
    source: str | Unset = UNSET
    occurred_at: datetime.datetime | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    updated_at: datetime.datetime | Unset = UNSET
    score: float | Unset = UNSET
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

        score = self.score

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
        if score is not UNSET:
            field_dict["score"] = score

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

        score = d.pop("score", UNSET)

        recalled_summary = cls(
            id=id,
            content=content,
            conversation_id=conversation_id,
            source=source,
            occurred_at=occurred_at,
            created_at=created_at,
            updated_at=updated_at,
            score=score,
        )

        recalled_summary.additional_properties = d
        return recalled_summary


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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
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


from twilio_memory_api.datetimes import parse_datetime
