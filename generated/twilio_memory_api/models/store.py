# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self, cast

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class Store(OpenValue):
    """Profiles, and the rules for them.

    Attributes:
        id (str): The ID of the store. Example: mem_store_00000000000000000000000000.
        display_name (str | Unset): The name of the store. Example: shop.
        description (str | Unset): What the store is for. Example: Customers of the shop..
        status (str | Unset): QUEUED, PROVISIONING, ACTIVE or FAILED. Example: ACTIVE.
        intelligence_service_id (None | str | Unset): The ID of the service that derives observations; null until it is
            ready. Example: GA00000000000000000000000000000000.
        version (int | Unset): One more with each change. Example: 1.
    """

    id: str
    display_name: str | Unset = UNSET
    description: str | Unset = UNSET
    status: str | Unset = UNSET
    intelligence_service_id: None | str | Unset = UNSET
    version: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        display_name = self.display_name

        description = self.description

        status = self.status

        intelligence_service_id: None | str | Unset
        if isinstance(self.intelligence_service_id, Unset):
            intelligence_service_id = UNSET
        else:
            intelligence_service_id = self.intelligence_service_id

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if display_name is not UNSET:
            field_dict["displayName"] = display_name
        if description is not UNSET:
            field_dict["description"] = description
        if status is not UNSET:
            field_dict["status"] = status
        if intelligence_service_id is not UNSET:
            field_dict["intelligenceServiceId"] = intelligence_service_id
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        id = d.pop("id")

        display_name = d.pop("displayName", UNSET)

        description = d.pop("description", UNSET)

        status = d.pop("status", UNSET)

        def _parse_intelligence_service_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        intelligence_service_id = _parse_intelligence_service_id(d.pop("intelligenceServiceId", UNSET))

        version = d.pop("version", UNSET)

        store = cls(
            id=id,
            display_name=display_name,
            description=description,
            status=status,
            intelligence_service_id=intelligence_service_id,
            version=version,
        )

        store.additional_properties = d
        return store
