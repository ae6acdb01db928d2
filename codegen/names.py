"""codegen/resources.yaml: the Python name of each operation."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import field, frozen
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from codegen.spec import SpecError

NAMES = Path(__file__).parent / "resources.yaml"


@frozen
class Name:
    """Where callers find an operation."""

    resource: str
    method: str
    line: int = field(eq=False)


def load_names(path: Path = NAMES) -> dict[str, Name]:
    """The name of each operation.

    Raises:
        SpecError: the file is not a mapping of operations to names such as profiles.fetch, or has a name twice.
    """
    try:
        document = YAML(typ="rt").load(path)
    except MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        raise SpecError(f"{path.name}:{line}: {error.problem or error.context}") from error
    except (YAMLError, UnicodeDecodeError) as error:
        raise SpecError(f"{path.name}:1: {str(error).splitlines()[0]}") from error
    if not isinstance(document, Mapping):
        raise SpecError(f"{path.name}:1: must have a line for each operation, such as FetchProfile: profiles.fetch")
    names = {
        str(operation): _name(str(text), document.lc.key(operation)[0] + 1) for operation, text in document.items()
    }
    if faults := list(_faults(names)):
        raise SpecError("\n".join(f"{path.name}:{line}: {what}" for line, what in faults))
    return names


def _name(text: str, line: int) -> Name:
    resource, _, method = text.partition(".")
    return Name(resource, method, line)


def _faults(names: dict[str, Name]) -> Iterator[tuple[int, str]]:
    seen: dict[Name, str] = {}
    for operation, name in names.items():
        for word in (name.resource, name.method):
            if not re.fullmatch("[a-z][a-z0-9_]*", word) or keyword.iskeyword(word):
                yield name.line, f"{operation}: must be two Python names with a dot between, such as profiles.fetch"
                break
        if name in seen:
            yield name.line, f"{operation}: {name.resource}.{name.method} is the name of {seen[name]} too"
        seen[name] = operation
