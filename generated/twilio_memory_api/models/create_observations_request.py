# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..values import Value
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.observation_data import ObservationData


T = TypeVar("T", bound="CreateObservationsRequest")


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
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

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


from ..models.observation_data import ObservationData
