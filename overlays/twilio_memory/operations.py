"""The API's operations: the one place where the hand-written code meets the generated code.

To add one, edit openapi.yaml, run ./generate.sh, and give it a function here that makes its Call.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, Protocol, TypeVar
from urllib.parse import quote, urlencode

from attrs import evolve, frozen

from twilio_memory.errors import InvalidArgumentError, ResponseDecodeError
from twilio_memory.profile import Profile, TraitValue
from twilio_memory.response import ResponseInfo
from twilio_memory.schemas import argument_fault, checked_answer
from twilio_memory_api import constraints
from twilio_memory_api.api.profile import fetch_profile as generated_fetch_profile
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


@frozen
class Call(Generic[T]):
    """One use of an operation: its arguments, and how to make the caller's value of the answer."""

    operation: constraints.Operation
    endpoint: Endpoint
    arguments: Mapping[str, object]
    """By the generated functions' names; None stands for one that was not given."""
    read: Callable[[Answer], T]

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
                name = parameter.python_name
                raise InvalidArgumentError(f"{name} must {fault}; it is {_shown(value)}.", argument=name)
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

    def moved_to(self, profile_id: str) -> Call[T]:
        """The same call about another profile."""
        return evolve(self, arguments={**self.arguments, "profile_id": profile_id})


@frozen
class _Parsed:
    """As much of an httpx.Response as the generated parsers use."""

    status_code: int
    value: object

    def json(self) -> object:
        return self.value


def fetch_profile(profile_id: str, store_id: str | None, trait_groups: str | Iterable[str] | None) -> Call[Profile]:
    """The call of FetchProfile.

    Raises:
        InvalidArgumentError: `trait_groups` is no list of names.
    """

    def read(answer: Answer) -> Profile:
        model = answer.model
        if model.id is UNSET:
            raise ResponseDecodeError("The profile has no id.")
        groups: Mapping[str, Any] = model.traits.additional_properties if model.traits else {}
        traits: dict[str, Mapping[str, TraitValue]] = {
            name: group.additional_properties for name, group in groups.items()
        }
        return Profile(model.id, profile_id, model.created_at or None, traits, answer.body, answer.info)

    return Call(
        constraints.FETCH_PROFILE,
        generated_fetch_profile,
        {"store_id": store_id, "profile_id": profile_id, "trait_groups": join_trait_groups(trait_groups)},
        read,
    )


def join_trait_groups(trait_groups: str | Iterable[str] | None) -> str | None:
    """`trait_groups` as the API takes it: names with commas between them. A str is taken as being that already.

    Raises:
        InvalidArgumentError: a name is empty, holds a comma, or is not a str.
    """
    if trait_groups is None:
        return None
    if isinstance(trait_groups, str):
        trait_groups = trait_groups.split(",")
    if not isinstance(trait_groups, Iterable):
        raise _bad_group(f"must be a str or an iterable of str; it is {_shown(trait_groups)}")
    names = list(trait_groups)
    for name in names:
        if fault := _name_fault(name):
            raise _bad_group(f"a group's name must {fault}; it is {_shown(name)}")
    return ",".join(names)


def _bad_group(fault: str) -> InvalidArgumentError:
    return InvalidArgumentError(f"trait_groups: {fault}.", argument="trait_groups")


def _name_fault(name: object) -> str | None:
    if not isinstance(name, str):
        return "be a str"
    if not name:
        return "not be empty"
    return "not hold a comma" if "," in name else None


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}..."
