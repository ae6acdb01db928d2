# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

T = TypeVar("T", bound="OperationProblem")


@_attrs_define
class OperationProblem(OpenValue):
    """Why an operation has failed.

    Attributes:
        type_ (str | Unset): A page about this kind of error. Example: https://www.twilio.com/docs/api/errors/20409.
        title (str | Unset): The kind of error. Example: Conflict.
        code (int | Unset): Twilio's number for this kind of error. Example: 20409.
        detail (str | Unset): What went wrong, for a person to read. Example: The store has profiles that are being
            imported..
    """

    type_: str | Unset = UNSET
    title: str | Unset = UNSET
    code: int | Unset = UNSET
    detail: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        title = self.title

        code = self.code

        detail = self.detail

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if title is not UNSET:
            field_dict["title"] = title
        if code is not UNSET:
            field_dict["code"] = code
        if detail is not UNSET:
            field_dict["detail"] = detail

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        title = d.pop("title", UNSET)

        code = d.pop("code", UNSET)

        detail = d.pop("detail", UNSET)

        operation_problem = cls(
            type_=type_,
            title=title,
            code=code,
            detail=detail,
        )

        operation_problem.additional_properties = d
        return operation_problem
