# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class RecallRequest(OpenValue):
    """What to recall.

    Attributes:
        conversation_id (str | Unset): The TTID of a conversation. Without a `query`, the service makes one from it,
            which takes seconds. Example: conv_conversation_00000000000000000000000000.
        query (str | Unset): What to look for, in plain words. An empty text is the same as none. Example: Which
            delivery times suit the customer?.
        begin_date (datetime.datetime | Unset): The start of the time to recall from, inclusive. Example:
            2025-01-01T00:00:00Z.
        end_date (datetime.datetime | Unset): The end of the time to recall from, exclusive. Example:
            2025-02-01T00:00:00Z.
        communications_limit (int | Unset): The maximum number of messages of the conversation. Above 0 it needs a
            `conversationId`. Default: 0. Example: 10.
        observations_limit (int | Unset): The maximum number of observations. Default: 20. Example: 5.
        summaries_limit (int | Unset): The maximum number of summaries. Default: 5. Example: 2.
        relevance_threshold (float | Unset): The lowest score that an item may have. It has no effect where items have
            no score. Default: 0.0. Example: 0.5.
    """

    conversation_id: str | Unset = UNSET
    query: str | Unset = UNSET
    begin_date: datetime.datetime | Unset = UNSET
    end_date: datetime.datetime | Unset = UNSET
    communications_limit: int | Unset = 0
    observations_limit: int | Unset = 20
    summaries_limit: int | Unset = 5
    relevance_threshold: float | Unset = 0.0
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        conversation_id = self.conversation_id

        query = self.query

        begin_date: str | Unset = UNSET
        if not isinstance(self.begin_date, Unset):
            begin_date = self.begin_date.isoformat()

        end_date: str | Unset = UNSET
        if not isinstance(self.end_date, Unset):
            end_date = self.end_date.isoformat()

        communications_limit = self.communications_limit

        observations_limit = self.observations_limit

        summaries_limit = self.summaries_limit

        relevance_threshold = self.relevance_threshold

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if conversation_id is not UNSET:
            field_dict["conversationId"] = conversation_id
        if query is not UNSET:
            field_dict["query"] = query
        if begin_date is not UNSET:
            field_dict["beginDate"] = begin_date
        if end_date is not UNSET:
            field_dict["endDate"] = end_date
        if communications_limit is not UNSET:
            field_dict["communicationsLimit"] = communications_limit
        if observations_limit is not UNSET:
            field_dict["observationsLimit"] = observations_limit
        if summaries_limit is not UNSET:
            field_dict["summariesLimit"] = summaries_limit
        if relevance_threshold is not UNSET:
            field_dict["relevanceThreshold"] = relevance_threshold

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        conversation_id = d.pop("conversationId", UNSET)

        query = d.pop("query", UNSET)

        _begin_date = d.pop("beginDate", UNSET)
        begin_date: datetime.datetime | Unset
        if isinstance(_begin_date, Unset):
            begin_date = UNSET
        else:
            begin_date = parse_datetime(_begin_date)

        _end_date = d.pop("endDate", UNSET)
        end_date: datetime.datetime | Unset
        if isinstance(_end_date, Unset):
            end_date = UNSET
        else:
            end_date = parse_datetime(_end_date)

        communications_limit = d.pop("communicationsLimit", UNSET)

        observations_limit = d.pop("observationsLimit", UNSET)

        summaries_limit = d.pop("summariesLimit", UNSET)

        relevance_threshold = d.pop("relevanceThreshold", UNSET)

        recall_request = cls(
            conversation_id=conversation_id,
            query=query,
            begin_date=begin_date,
            end_date=end_date,
            communications_limit=communications_limit,
            observations_limit=observations_limit,
            summaries_limit=summaries_limit,
            relevance_threshold=relevance_threshold,
        )

        recall_request.additional_properties = d
        return recall_request


from twilio_memory_api.datetimes import parse_datetime
