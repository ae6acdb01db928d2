# Made by ./generate.sh. Do not edit.

"""Contains some shared types for properties"""

from collections.abc import MutableMapping
from http import HTTPStatus
from typing import Generic, TypeVar

from .values import UNSET, Unset

T = TypeVar("T")


class Response(Generic[T]):
    """A response from an endpoint. Its repr has nothing of the content, which customers wrote."""

    def __init__(
        self, status_code: HTTPStatus, content: bytes, headers: MutableMapping[str, str], parsed: T | None
    ) -> None:
        self.status_code = status_code
        self.content = content
        self.headers = headers
        self.parsed = parsed

    def __repr__(self) -> str:
        return f"Response(status_code={self.status_code!r})"


__all__ = ["UNSET", "Response", "Unset"]
