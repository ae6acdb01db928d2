"""codegen/resources.yaml: the Python name of each operation."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from attrs import field, frozen

from codegen.source import SpecError, read
from codegen.spec import operations

NAMES = Path(__file__).parent / "resources.yaml"
EXTENDED = {
    "imports": ("upload",),
    "observations": ("add",),
    "operations": ("wait",),
    "profiles": ("fetch_all", "fetch_many", "find", "upsert_many"),
}
"""Resources that overlays/twilio_memory/resources.py extends, with the methods that it adds."""
CLIENTS = ("aclose", "close", "generated", "with_options")
"""What a client has besides its resources."""
_IN_MODULE = {"Resources", "AsyncResources", "Caller", "AsyncCaller", "PagedList", "AsyncPagedList"} | {
    *("Any", "Iterable", "Literal", "Mapping", "Sequence", "Accepted", "Profile", "Trait")
}
"""The names in the generated resources.py that are no resource's class."""

_IN_CLASSES = ("bool", "datetime", "float", "int", "models", "params", "str")
"""The names by which the methods in the generated resources.py call types: type checkers would take a method for one."""


@frozen
class Name:
    """Where callers find an operation."""

    resource: str
    method: str
    line: int = field(eq=False)

    @property
    def classes(self) -> tuple[str, str]:
        """The names of the resource's classes, for both modes."""
        name = "".join(word.capitalize() for word in self.resource.split("_"))
        return name, f"Async{name}"


def load_names(path: Path = NAMES) -> dict[str, Name]:
    """The name of each operation.

    Raises:
        SpecError: the file is not a mapping of operations to names such as profiles.fetch, or a name can't be one.
    """
    source = read(path)
    if not isinstance(source.content, dict):
        raise SpecError(f"{path.name}:1: must have a line for each operation, such as FetchProfile: profiles.fetch")
    names = {operation: _name(str(text), source.line((operation,))) for operation, text in source.content.items()}
    _refuse(path, _faults(names))
    return names


def refuse_needless(names: Mapping[str, Name], document: dict[str, Any], path: Path = NAMES) -> None:
    """
    Raises:
        SpecError: there is a name for an operation that `document` has not.
    """
    there = {operation["operationId"] for *_, operation in operations(document)}
    needless = (operation for operation in names if operation not in there)
    _refuse(path, ((names[one].line, f"{one}: openapi.yaml has no such operation") for one in needless))


def _name(text: str, line: int) -> Name:
    resource, _, method = text.partition(".")
    return Name(resource, method, line)


def _refuse(path: Path, faults: Iterator[tuple[int, str]]) -> None:
    if lines := [f"{path.name}:{line}: {what}" for line, what in faults]:
        raise SpecError("\n".join(lines))


def _faults(names: dict[str, Name]) -> Iterator[tuple[int, str]]:
    seen: dict[Name, str] = {}
    classes = dict.fromkeys(_IN_MODULE, "")
    for operation, name in names.items():
        words = name.resource, name.method
        if not all(re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", word) and not keyword.iskeyword(word) for word in words):
            yield name.line, f"{operation}: must be two Python names with a dot between, such as profiles.fetch"
            continue
        if name in seen:
            yield name.line, f"{operation}: {name.resource}.{name.method} is the name of {seen[name]} too"
        if name.resource in CLIENTS or any(
            classes.setdefault(one, name.resource) != name.resource for one in name.classes
        ):
            yield name.line, f"{operation}: the resource can't be called {name.resource}: something else has that name"
        if name.method in _IN_CLASSES:
            yield name.line, f"{operation}: the method can't be called {name.method}: a type has that name"
        if name.method in EXTENDED.get(name.resource, ()):
            yield name.line, f"{operation}: the client has a method {name.resource}.{name.method} of its own"
        seen[name] = operation
