"""A YAML file that has what JSON has, and the line of each part of it."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeAlias

from attrs import field, frozen
from yaml import CSafeLoader, MappingNode, MarkedYAMLError, Node, ScalarNode, SequenceNode, YAMLError

Place: TypeAlias = tuple[str | int, ...]
"""The steps from a document's root to a part of it."""
_MAPPING, _SEQUENCE, _TEXT = (f"tag:yaml.org,2002:{name}" for name in ("map", "seq", "str"))
_ODD = re.compile("[^\t\n -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Characters that can't stand in generated code as they are: control characters, other line breaks and halves of pairs."""

_JSON = re.compile(r"true|false|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_TAG = re.compile(r"(&\S+\s+)?!")
_NO_TEXT = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
    r"|[yYnN]|[-+]?[0-9]+(:[0-5]?[0-9])+|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*"
)
"""What some program reads as something else than text, where it has no quotes, though this one does not."""


class SpecError(Exception):
    """The spec can't be used; str() says why, a line per fault, each with the file and the line."""


@frozen
class Source:
    """A file that was read."""

    name: str
    content: Any
    root: Node | None
    """Its nodes know their lines. None: the file is empty."""

    def line(self, where: Place) -> int:
        """The line, from 1, at which the deepest part of `where` that the file has stands."""
        line, node = 0, self.root
        for step in where:
            found = next((pair for pair in _children(node) if pair[0] == step), None)
            if found is None:
                break
            _, line, node = found
        return line + 1


def read(path: Path) -> Source:
    """The file at `path`.

    Raises:
        SpecError: it can't be read, is not YAML in UTF-8, or has more than JSON has.
    """
    try:
        data = path.read_bytes()
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        if odd := _ODD.search(text):
            line = text.count("\n", 0, odd.start()) + 1
            raise SpecError(f"{path.name}:{line}: has the character #x{ord(odd[0]):04x}, which is not supported")
        loader = CSafeLoader(text)
        root = loader.get_single_node()
        return Source(path.name, _Contents(loader, text).of(root) if root else None, root)
    except OSError as error:
        raise SpecError(f"{path.name}: can't be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        line, what = data.count(b"\n", 0, error.start), "the file must be UTF-8"
    except _OddError as error:
        line, what = error.node.start_mark.line, str(error)
    except MarkedYAMLError as error:
        line = min(error.problem_mark.line, text.count("\n")) if error.problem_mark else 0
        what = str(error.problem or error.context)
    except YAMLError as error:
        line, what = 0, str(error).splitlines()[0]
    except RecursionError:
        line, what = 0, "is nested too deeply"
    raise SpecError(f"{path.name}:{line + 1}: {what}")


class _OddError(Exception):
    """Something in the file is not what JSON has."""

    def __init__(self, node: Node, what: str) -> None:
        super().__init__(what)
        self.node = node


@frozen
class _Contents:
    """Makes the values of nodes."""

    _constructor: Any
    _text: str = field(repr=False)
    _seen: dict[int, Node] = field(factory=dict, init=False)

    def of(self, node: Node) -> Any:
        """
        Raises:
            _OddError: a part of the node is not what JSON has.
        """
        if id(node) in self._seen:
            raise _OddError(node, "has an alias elsewhere: write it out there, or use $ref")
        self._seen[id(node)] = node
        if isinstance(node, MappingNode) and node.tag == _MAPPING:
            return self._mapping(node)
        if isinstance(node, SequenceNode) and node.tag == _SEQUENCE:
            return [self.of(item) for item in node.value]
        if isinstance(node, ScalarNode):
            return self._scalar(node)
        raise _OddError(node, f"has the tag {node.tag}, which is not supported")

    def _mapping(self, node: MappingNode) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode) or key.tag != _TEXT:
                raise _OddError(key, "the key must be text: put it into quotes")
            name = self._scalar(key)
            if name in made:
                raise _OddError(key, f"has the key {name} twice")
            made[name] = self.of(value)
        return made

    def _scalar(self, node: ScalarNode) -> Any:
        if _TAG.match(self._text, node.start_mark.index):
            raise _OddError(node, "has a tag: write the value as JSON has it, or put it into quotes")
        try:
            value = self._constructor.construct_object(node)
        except (ValueError, OverflowError) as error:
            raise _OddError(node, f"has a value that can't be read: {error}") from error
        if isinstance(value, str) and (odd := _ODD.search(value)):
            raise _OddError(node, f"has the character #x{ord(odd[0]):04x}, which is not supported")
        if isinstance(value, float) and not math.isfinite(value):
            raise _OddError(node, "has a number that JSON has not")
        is_plain_text = isinstance(value, str) and not node.style
        is_odd_number = isinstance(value, (int, float)) and not _JSON.fullmatch(node.value)
        if is_odd_number or (is_plain_text and _NO_TEXT.fullmatch(re.sub("(?!^)_", "", node.value))):
            what = "which programs read in different ways: write it as JSON has it, or put it into quotes"
            raise _OddError(node, f"has {node.value[:20]}, {what}")
        if isinstance(value, int) and abs(value) >= 2**63:
            raise _OddError(node, "has a number of more than 64 bits")
        if not isinstance(value, (str, int, float, type(None))):
            raise _OddError(node, "has a value that JSON has not: put it into quotes")
        return value


def _children(node: Node | None) -> Iterator[tuple[str | int, int, Node]]:
    """What is in `node`: the step to each part, its line from 0, and its node."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            yield key.value, key.start_mark.line, value
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            yield index, item.start_mark.line, item
