# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class FullTrait(OpenValue):
    """A trait with its group and the time of its last change.

    Attributes:
        name (str): The trait's name, of which its group has no other. Example: email.
        trait_group (str): The name of the trait's group. Example: Contact.
        value (Any | Unset): A string, an integer, a number, a boolean, null, or an array of these; arrays are not
            nested.
        timestamp (datetime.datetime | Unset): When the trait was last changed. Example: 2025-01-01T12:00:00Z.
    """

    name: str
    trait_group: str
    value: Any | Unset = UNSET
    timestamp: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        trait_group = self.trait_group

        value = self.value

        timestamp: str | Unset = UNSET
        if not isinstance(self.timestamp, Unset):
            timestamp = self.timestamp.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "traitGroup": trait_group,
            }
        )
        if value is not UNSET:
            field_dict["value"] = value
        if timestamp is not UNSET:
            field_dict["timestamp"] = timestamp

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        name = d.pop("name")

        trait_group = d.pop("traitGroup")

        value = d.pop("value", UNSET)

        _timestamp = d.pop("timestamp", UNSET)
        timestamp: datetime.datetime | Unset
        if isinstance(_timestamp, Unset):
            timestamp = UNSET
        else:
            timestamp = parse_datetime(_timestamp)

        full_trait = cls(
            name=name,
            trait_group=trait_group,
            value=value,
            timestamp=timestamp,
        )

        full_trait.additional_properties = d
        return full_trait


from twilio_memory_api.datetimes import parse_datetime
