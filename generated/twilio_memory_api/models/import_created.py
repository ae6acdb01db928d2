# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..values import OpenValue
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class ImportCreated(OpenValue):
    """An import that waits for its file.

    Attributes:
        import_id (str): The import's ID. Example: mem_import_00000000000000000000000000.
        url (str): The signed URL for the file, on another host. Whoever has it can upload, so keep it secret. Example:
            https://uploads.example.com/mem_import_00000000000000000000000000?signature=0123456789abcdef.
    """

    import_id: str
    url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        import_id = self.import_id

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "importId": import_id,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        import_id = d.pop("importId")

        url = d.pop("url")

        import_created = cls(
            import_id=import_id,
            url=url,
        )

        import_created.additional_properties = d
        return import_created
