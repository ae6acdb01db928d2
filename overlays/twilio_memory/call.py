"""One call of an operation: from the arguments to the request's target, and from the response's body to a value."""

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
    """The two functions of a generated endpoint module that do no I/O."""

    _get_kwargs: Callable[..., dict[str, Any]]
    _parse_response: Callable[..., Any]


@frozen
class Answer:
    """A successful response, parsed."""

    model: Any
    """The body as the generated model."""
    body: Any
    """The body as JSON values."""
    info: ResponseInfo
    call: Call[Any]
    """The call as it was last sent. After a followed merge, its profile_id is the canonical one."""


@frozen
class Call(Generic[T]):
    """One call of an operation: its arguments, and how to turn the response into the value that the caller gets."""

    operation: Operation
    endpoint: Endpoint
    arguments: Mapping[str, object]
    """By the generated function's parameter names; None stands for an argument that was not given."""
    read: Callable[[Answer], T]
    spelled: Mapping[str, str] = field(factory=dict)
    """The caller's name of an argument, where it differs from the generated function's."""
    profile_of: Callable[[T], str] | None = None
    """The ID of the profile that a value is about, for operations whose response contains it."""

    def target(self) -> str:
        """Path and query of the request.

        Raises:
            InvalidArgumentError: an argument does not match the spec.
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
        """The generated model of `body`, the JSON value of a successful response.

        Raises:
            ResponseDecodeError: it does not match the spec. The text names the place, and no value.
        """
        checked = checked_answer(self.operation.answer, body)
        try:
            return self.endpoint._parse_response(client=None, response=_Parsed(self.operation.status, checked))
        except (ValueError, OverflowError):
            # All types have been checked, so a date-time must be wrong. Its text may be a customer's data: leave it out.
            raise ResponseDecodeError("A date-time in the body can't be parsed.") from None

    def about_profile(self) -> str | None:
        """The call's profile_id, if it has one."""
        value = self.arguments.get("profile_id")
        return value if isinstance(value, str) else None

    def takes_profile(self, profile_id: str) -> bool:
        """Whether `profile_id` is a valid profile_id for the call."""
        named = [parameter for parameter in self.operation.parameters if parameter.python_name == "profile_id"]
        return all(argument_fault(parameter.schema, profile_id) is None for parameter in named)

    def with_argument(self, name: str, value: str) -> Call[T]:
        """The same call with another value for one argument."""
        return evolve(self, arguments={**self.arguments, name: value})


@frozen
class _Parsed:
    """The part of httpx.Response that the generated parsers use."""

    status_code: int
    value: object

    def json(self) -> object:
        return self.value
