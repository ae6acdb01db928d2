# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.communication import Communication
    from ..models.recall_meta import RecallMeta
    from ..models.recalled_observation import RecalledObservation
    from ..models.recalled_summary import RecalledSummary


T = TypeVar("T", bound="RecallResult")


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
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

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


from ..models.communication import Communication
from ..models.recall_meta import RecallMeta
from ..models.recalled_observation import RecalledObservation
from ..models.recalled_summary import RecalledSummary
