# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field

if TYPE_CHECKING:
    from ..models.trait_groups import TraitGroups


@_attrs_define
class Profile(OpenValue):
    """What is known about one customer.

    Attributes:
        id (str | Unset): The canonical ID of the profile. Example: mem_profile_00000000000000000000000000.
        created_at (datetime.datetime | Unset): When the profile was made. Example: 2025-01-01T12:00:00Z.
        traits (TraitGroups | Unset): The traits of a profile, by the name of their group. Example: {'Contact':
            {'email': 'Alyssa.Mock@example.com'}}.
    """

    id: str | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    traits: TraitGroups | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        traits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.traits, Unset):
            traits = self.traits.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if traits is not UNSET:
            field_dict["traits"] = traits

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        id = d.pop("id", UNSET)

        _created_at = d.pop("createdAt", UNSET)
        created_at: datetime.datetime | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = parse_datetime(_created_at)

        _traits = d.pop("traits", UNSET)
        traits: TraitGroups | Unset
        if isinstance(_traits, Unset):
            traits = UNSET
        else:
            traits = TraitGroups.from_dict(_traits)

        profile = cls(
            id=id,
            created_at=created_at,
            traits=traits,
        )

        profile.additional_properties = d
        return profile


from twilio_memory_api.datetimes import parse_datetime

from ..models.trait_groups import TraitGroups
