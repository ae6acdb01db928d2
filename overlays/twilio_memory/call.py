"""A single use of an operation, from its arguments to its result."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Generic, TypeVar
from urllib.parse import quote as percent_encode

from attrs import evolve, field, frozen

from twilio_memory.arguments import body_of, texts_of
from twilio_memory.reading import read_body, read_value
from twilio_memory.response import ResponseInfo
from twilio_memory.schemas import argument_fault
from twilio_memory_api.constraints import Operation, Parameter
from twilio_memory_api.segments import quote

T = TypeVar("T")


@frozen
class Call(Generic[T]):
    """One use of an operation, with valid arguments.

    Type parameters:
        T: what the caller gets.
    """

    operation: Operation = field(repr=lambda operation: operation.id)
    _texts: Mapping[str, list[str]] = field(repr=False)
    """Of the arguments in path, query and headers, by their Python names. An argument that was not given has none."""
    body: bytes = field(repr=False)
    """The JSON body of the request; empty, if it has none."""
    least_read_timeout: float = 0.0
    """Seconds that the server may be silent at least, whatever the options say."""
    requested_profile: str | None = None
    """The ID of the profile that the caller asked about, if the call is about one."""

    @classmethod
    def of(cls, operation: Operation, arguments: Mapping[str, object], least_read_timeout: float = 0.0) -> Call[Any]:
        """The use of `operation` with `arguments`, by their Python names. None stands for one that was not given.

        Iterators are read here, once.

        Raises:
            InvalidArgumentError: an argument does not match the spec.
        """
        texts = {}
        for name, is_valid, parameter in _parameters(operation):
            value = arguments.get(name)
            if is_valid and type(value) is str and is_valid(value):
                texts[name] = [value]
            else:
                texts[name] = texts_of(parameter, value)
        body = body_of(operation.body, arguments) if operation.body else b""
        (profile_id,) = texts.get("profile_id") or (None,)
        return Call(operation, texts, body, least_read_timeout, profile_id)

    def target(self) -> str:
        """Path and query of the request."""
        path = "".join(
            [before + (quote(self._texts[name][0]) if name else "") for before, name in _path(self.operation)]
        )
        query = "&".join([f"{name}={percent_encode(text, safe='')}" for name, text in self._pairs("query")])
        return f"{path}?{query}" if query else path

    def headers(self) -> tuple[tuple[str, str], ...]:
        """The headers that arguments ask for."""
        return tuple(self._pairs("header"))

    def _pairs(self, location: str) -> list[tuple[str, str]]:
        parameters = self.operation.parameters
        return [
            (one.name, text) for one in parameters if one.location == location for text in self._texts[one.python_name]
        ]

    def read(self, body: bytes, info: ResponseInfo) -> T:
        """The result, from the body of a success.

        Raises:
            ResponseDecodeError: the body does not match the spec. The text names the place, and no value.
        """
        answer = self.operation.answer
        result: T = read_value(self, read_body(answer, body) if answer else None, info)
        return result

    def about_profile(self) -> str | None:
        """The ID of the profile that the call is about now: after a merge, another one than the caller asked for."""
        texts = self._texts.get("profile_id")
        return texts[0] if texts else None

    def takes(self, name: str, value: str) -> bool:
        """Whether the spec allows `value` for the argument `name`."""
        schemas = [one.schema for one in self.operation.parameters if one.python_name == name]
        return all(argument_fault(schema, value) is None for schema in schemas)

    def with_argument(self, name: str, value: str) -> Call[T]:
        """The same call with another argument, which the call takes."""
        return evolve(self, texts={**self._texts, name: [value]})


@cache
def _parameters(operation: Operation) -> list[tuple[str, Callable[[str], object] | None, Parameter]]:
    """The parameters by name, each with a quick test that a text is valid, if there is one."""
    return [(one.python_name, _quick_test(one), one) for one in operation.parameters]


def _quick_test(parameter: Parameter) -> Callable[[str], object] | None:
    """For IDs in the path, which every call has: that their pattern matches, if that is the only rule."""
    schema = parameter.schema
    has_more = schema.type != "string" or schema.format or schema.enum or schema.min_length or schema.max_length
    if parameter.location != "path" or not schema.pattern or has_more:
        return None
    search = re.compile(schema.pattern, re.ASCII).search
    if search(".") or search(".."):
        return None
    return lambda text: text.isascii() and search(text)


@cache
def _path(operation: Operation) -> list[tuple[str, str]]:
    """The pieces of the path: a fixed text, and the Python name of the argument after it; the last one may have none."""
    names = {parameter.name: parameter.python_name for parameter in operation.parameters}
    pieces = [*re.split(r"\{(\w+)\}", operation.path), ""]
    return [(before, names.get(name, "")) for before, name in zip(pieces[::2], pieces[1::2], strict=True)]
