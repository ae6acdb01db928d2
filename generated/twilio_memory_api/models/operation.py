# Made by ./generate.sh. Do not edit.

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class Operation(OpenValue):
    """The state of a change that takes some time.

    Attributes:
        operation_id (str): The ID of the operation. Example: operation-1.
        status (str): PENDING, RUNNING, COMPLETED, FAILED or CANCELLED. Example: COMPLETED.
        created_at (datetime.datetime | Unset): When the operation was accepted. Example: 2025-01-01T12:00:00Z.
        completed_at (datetime.datetime | Unset): When it ended. Example: 2025-01-01T12:00:00Z.
        status_url (str | Unset): Where to read its state. Example:
            https://memory.twilio.com/v1/ControlPlane/Operations/operation-1.
        result (OperationResult | Unset): What an operation has made or changed.
        error (OperationProblem | Unset): Why an operation has failed.
        result_url (str | Unset): Where to read what it has made. Example:
            https://memory.twilio.com/v1/ControlPlane/Stores/mem_store_00000000000000000000000000.
    """

    operation_id: str
    status: str
    created_at: datetime.datetime | Unset = UNSET
    completed_at: datetime.datetime | Unset = UNSET
    status_url: str | Unset = UNSET
    result: OperationResult | Unset = UNSET
    error: OperationProblem | Unset = UNSET
    result_url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        operation_id = self.operation_id

        status = self.status

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        completed_at: str | Unset = UNSET
        if not isinstance(self.completed_at, Unset):
            completed_at = self.completed_at.isoformat()

        status_url = self.status_url

        result: dict[str, Any] | Unset = UNSET
        if not isinstance(self.result, Unset):
            result = self.result.to_dict()

        error: dict[str, Any] | Unset = UNSET
        if not isinstance(self.error, Unset):
            error = self.error.to_dict()

        result_url = self.result_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "operationId": operation_id,
                "status": status,
            }
        )
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if completed_at is not UNSET:
            field_dict["completedAt"] = completed_at
        if status_url is not UNSET:
            field_dict["statusUrl"] = status_url
        if result is not UNSET:
            field_dict["result"] = result
        if error is not UNSET:
            field_dict["error"] = error
        if result_url is not UNSET:
            field_dict["resultUrl"] = result_url

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        operation_id = d.pop("operationId")

        status = d.pop("status")

        _created_at = d.pop("createdAt", UNSET)
        created_at: datetime.datetime | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = parse_datetime(_created_at)

        _completed_at = d.pop("completedAt", UNSET)
        completed_at: datetime.datetime | Unset
        if isinstance(_completed_at, Unset):
            completed_at = UNSET
        else:
            completed_at = parse_datetime(_completed_at)

        status_url = d.pop("statusUrl", UNSET)

        _result = d.pop("result", UNSET)
        result: OperationResult | Unset
        if isinstance(_result, Unset):
            result = UNSET
        else:
            result = OperationResult.from_dict(_result)

        _error = d.pop("error", UNSET)
        error: OperationProblem | Unset
        if isinstance(_error, Unset):
            error = UNSET
        else:
            error = OperationProblem.from_dict(_error)

        result_url = d.pop("resultUrl", UNSET)

        operation = cls(
            operation_id=operation_id,
            status=status,
            created_at=created_at,
            completed_at=completed_at,
            status_url=status_url,
            result=result,
            error=error,
            result_url=result_url,
        )

        operation.additional_properties = d
        return operation


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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
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


@_attrs_define
class OperationResult(OpenValue):
    """What an operation has made or changed.

    Attributes:
        type_ (str | Unset): RESOURCE_ID. Example: RESOURCE_ID.
        id (str | Unset): The ID of the resource. Example: mem_store_00000000000000000000000000.
    """

    type_: str | Unset = UNSET
    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        id = self.id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if id is not UNSET:
            field_dict["id"] = id

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        d = dict(src_dict)
        type_ = d.pop("type", UNSET)

        id = d.pop("id", UNSET)

        operation_result = cls(
            type_=type_,
            id=id,
        )

        operation_result.additional_properties = d
        return operation_result


from twilio_memory_api.datetimes import parse_datetime
