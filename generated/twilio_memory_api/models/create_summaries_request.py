# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..values import Value
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.summary_data import SummaryData


T = TypeVar("T", bound="CreateSummariesRequest")


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
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

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


from ..models.summary_data import SummaryData
