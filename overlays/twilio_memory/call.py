"""A single use of an operation, from its arguments to its result."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Generic, TypeVar
from urllib.parse import quote as percent_encode

from msgspec import Struct
from msgspec.structs import replace

from twilio_memory.arguments import body_of, texts_of
from twilio_memory.schemas import argument_fault
from twilio_memory.values import repr_of
from twilio_memory_api.constraints import Operation, Parameter
from twilio_memory_api.segments import quote

T = TypeVar("T")


class Call(Struct, Generic[T], frozen=True):
    """One use of an operation, with valid arguments.

    Type parameters:
        T: what the caller gets.
    """

    operation: Operation
    texts: Mapping[str, list[str]]
    """Of the arguments in path, query and headers that were given, by their Python names."""
    body: bytes
    """The JSON body of the request; empty, if it has none."""
    least_read_timeout: float
    """Seconds that the server may be silent at least, whatever the options say."""
    profile_id: str | None
    """The ID of the profile that the call is about; after a merge, another one than the caller asked for."""
    requested_id: str | None
    """The ID that the caller asked for."""
    deadline: float | None = None
    """Seconds for the call, in the place of the client's option."""
    signed_url: str | None = None
    """Where to send the request, if not to the API: it goes without the client's credentials, which the URL stands for."""

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return [("operation", self.operation.id), ("profile_id", self.profile_id), ("deadline", self.deadline)]

    __repr__ = repr_of

    @classmethod
    def of(cls, operation: Operation, arguments: Mapping[str, object], least_read_timeout: float = 0.0) -> Call[Any]:
        """The use of `operation` with `arguments`, by their Python names. None stands for one that was not given.

        Iterators are read here, once.

        Raises:
            InvalidArgumentError: an argument does not match the spec.
        """
        texts: dict[str, list[str]] = {}
        for name, search, parameter in _plan(operation).parameters:
            value = arguments.get(name)
            if search and type(value) is str and value.isascii() and search(value):
                texts[name] = [value]
            elif value is not None or parameter.required:
                texts[name] = texts_of(parameter, value)
        body = body_of(operation.body, arguments) if operation.body else b""
        profile_id = texts["profile_id"][0] if "profile_id" in texts else None
        return cls(operation, texts, body, least_read_timeout, profile_id, profile_id)

    def target_and_headers(self) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Path and query of the request, and the headers that arguments ask for."""
        plan, texts = _plan(self.operation), self.texts
        path = plan.path % tuple([quote(texts[name][0]) for name in plan.segments])
        if len(texts) == len(plan.segments):
            return path, ()
        query, headers = [], []
        for name, _, parameter in plan.parameters:
            pairs = [(parameter.name, text) for text in texts.get(name, ())]
            if parameter.location == "query":
                query += [f"{key}={percent_encode(text, safe='')}" for key, text in pairs]
            elif parameter.location == "header":
                headers += pairs
        return f"{path}?{'&'.join(query)}" if query else path, tuple(headers)

    def takes(self, name: str, value: str) -> bool:
        """Whether the spec allows `value` for the argument `name`."""
        schemas = [one.schema for one in self.operation.parameters if one.python_name == name]
        return all(argument_fault(schema, value) is None for schema in schemas)

    def with_page(self, token: str) -> Call[T]:
        """The same call for the page that `token`, which the call takes, is of."""
        return replace(self, texts={**self.texts, "page_token": [token]})

    def with_profile(self, profile_id: str) -> Call[T]:
        """The same call about another profile, whose ID the call takes."""
        return replace(self, texts={**self.texts, "profile_id": [profile_id]}, profile_id=profile_id)


UPLOAD = Operation("the upload of a file", "PUT", "", 200, is_repeatable=True, parameters=())
"""Sends a file to the signed URL of an import, which no spec describes."""


class _Plan(Struct, frozen=True):
    """What every call of an operation does with its arguments."""

    parameters: tuple[tuple[str, Callable[[str], object] | None, Parameter], ...]
    """Each with its Python name, and what finds its pattern, if that is the only rule for a text in ASCII."""
    path: str
    """With %s for each argument in it."""
    segments: tuple[str, ...]
    """The Python names of these arguments."""


@cache
def _plan(operation: Operation) -> _Plan:
    names = {parameter.name: parameter.python_name for parameter in operation.parameters}
    pieces = re.split(r"\{(\w+)\}", operation.path.replace("%", "%%"))
    parameters = tuple((one.python_name, _quick_test(one), one) for one in operation.parameters)
    return _Plan(parameters, "%s".join(pieces[::2]), tuple(names[name] for name in pieces[1::2]))


def _quick_test(parameter: Parameter) -> Callable[[str], object] | None:
    """For IDs in the path, which most calls have."""
    schema = parameter.schema
    has_more = schema.type != "string" or schema.format or schema.enum or schema.min_length or schema.max_length
    if parameter.location != "path" or not schema.pattern or has_more:
        return None
    search = re.compile(schema.pattern, re.ASCII).search
    return None if search(".") or search("..") else search
