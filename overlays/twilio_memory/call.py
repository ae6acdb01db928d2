"""A use of an operation, from its arguments to its outcome, whatever the operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Generic, Protocol, TypeVar
from urllib.parse import quote, urlencode

from attrs import evolve, field, frozen

from twilio_memory.errors import InvalidArgumentError, ResponseDecodeError
from twilio_memory.response import ResponseInfo
from twilio_memory.schemas import argument_fault, checked_answer, shown
from twilio_memory_api.constraints import Operation
from twilio_memory_api.types import UNSET

T = TypeVar("T")


class Endpoint(Protocol):
    """The two functions of a generated module that do no I/O."""

    _get_kwargs: Callable[..., dict[str, Any]]
    _parse_response: Callable[..., Any]


@frozen
class Answer:
    """A success, parsed."""

    model: Any
    """The generated model of the body."""
    body: Any
    """The body itself."""
    info: ResponseInfo
    call: Call[Any]
    """The call as it was made in the end: about the profile that the one asked for was merged into, perhaps."""


@frozen
class Call(Generic[T]):
    """One use of an operation: its arguments, and how to make the caller's value of the answer."""

    operation: Operation
    endpoint: Endpoint
    arguments: Mapping[str, object]
    """By the generated functions' names; None stands for one that was not given."""
    read: Callable[[Answer], T]
    spelled: Mapping[str, str] = field(factory=dict)
    """How callers spell an argument, where they do it in another way."""

    def target(self) -> str:
        """Path and query of the request.

        Raises:
            InvalidArgumentError: an argument breaks the operation's description.
        """
        for parameter in self.operation.parameters:
            value = self.arguments.get(parameter.python_name)
            if value is None and not parameter.required:
                continue
            if fault := argument_fault(parameter.schema, value):
                name = self.spelled.get(parameter.python_name, parameter.python_name)
                raise InvalidArgumentError(f"{name} must {fault}; it is {shown(value)}.", argument=name)
        given = {name: UNSET if value is None else value for name, value in self.arguments.items()}
        kwargs = self.endpoint._get_kwargs(**given)
        query = urlencode(kwargs["params"], quote_via=quote, safe="") if kwargs.get("params") else ""
        return f"{kwargs['url']}?{query}" if query else str(kwargs["url"])

    def parse(self, body: object) -> Any:
        """The generated model of `body`, the JSON value of a success.

        Raises:
            ResponseDecodeError: it is not of the described shape. The text names the place, and no value.
        """
        checked = checked_answer(self.operation.answer, body)
        try:
            return self.endpoint._parse_response(client=None, response=_Parsed(self.operation.status, checked))
        except (ValueError, OverflowError):
            # Types are right by now, so it was a date-time. Its text could be anything, and so stays out.
            raise ResponseDecodeError("A date-time can't be read.") from None

    def about_profile(self) -> str | None:
        """The ID of the profile that the call is about, if it is about one."""
        value = self.arguments.get("profile_id")
        return value if isinstance(value, str) else None

    def takes_profile(self, profile_id: str) -> bool:
        """Whether `profile_id` is an ID that the call could be about."""
        named = [parameter for parameter in self.operation.parameters if parameter.python_name == "profile_id"]
        return all(argument_fault(parameter.schema, profile_id) is None for parameter in named)

    def with_argument(self, name: str, value: str) -> Call[T]:
        """The same call with another argument."""
        return evolve(self, arguments={**self.arguments, name: value})


@frozen
class _Parsed:
    """As much of an httpx.Response as the generated parsers use."""

    status_code: int
    value: object

    def json(self) -> object:
        return self.value
