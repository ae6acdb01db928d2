# Made by ./generate.sh. Do not edit.

"""Contains some shared types for properties"""

from collections.abc import MutableMapping
from http import HTTPStatus
from types import NoneType as Unset
from typing import Generic, TypeVar

from attrs import define

UNSET = None
"""What a property is that the server did not send, and an argument that the caller did not give."""

T = TypeVar("T")


@define
class Response(Generic[T]):
    """A response from an endpoint"""

    status_code: HTTPStatus
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T | None


__all__ = ["UNSET", "Response", "Unset"]
