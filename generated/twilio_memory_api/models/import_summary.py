# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

T = TypeVar("T", bound="ImportSummary")


@_attrs_define
class ImportSummary(OpenValue):
    """What went wrong in an import.

    Attributes:
        errors (int | Unset): How many errors there were. Example: 0.
        warnings (int | Unset): How many warnings there were. Example: 2.
    """

    errors: int | Unset = UNSET
    warnings: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        errors = self.errors

        warnings = self.warnings

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if errors is not UNSET:
            field_dict["errors"] = errors
        if warnings is not UNSET:
            field_dict["warnings"] = warnings

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        errors = d.pop("errors", UNSET)

        warnings = d.pop("warnings", UNSET)

        import_summary = cls(
            errors=errors,
            warnings=warnings,
        )

        import_summary.additional_properties = d
        return import_summary
