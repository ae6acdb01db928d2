"""A part of the document, with its place in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from attrs import frozen

from codegen.form import Fault
from codegen.source import Place
from codegen.spec import steps_of


@frozen
class Node:
    document: dict[str, Any]
    place: Place
    value: Any

    def __getitem__(self, step: str | int) -> Node:
        return Node(self.document, (*self.place, step), self.value[step])

    def __contains__(self, name: str) -> bool:
        return name in self.value

    def get(self, name: str, default: Any = None) -> Any:
        """The value of `name`, without its place."""
        return self.value.get(name, default)

    def children(self, name: str) -> list[Node]:
        """The members of the list or mapping `name`; none, if it is missing."""
        inside = self.value.get(name, ())
        steps = inside if isinstance(inside, Mapping) else range(len(inside))
        return [self[name][step] for step in steps]

    @property
    def key(self) -> str:
        return str(self.place[-1])

    def followed(self) -> Node:
        """What the node refers to with $ref, in that place; else the node."""
        return self.at(steps_of(self.value["$ref"])) if "$ref" in self.value else self

    def at(self, place: Place) -> Node:
        """What is at `place` in the document."""
        node = Node(self.document, (), self.document)
        for step in place:
            node = node[step]
        return node

    def above(self) -> Node:
        """What the node is in."""
        return self.at(self.place[:-1])

    def fault(self, what: str, *steps: str | int) -> Fault:
        """That something is wrong with the node, or with what `steps` lead to in it."""
        return (*self.place, *steps), what


def key_faults(node: Node, known: Collection[str], where: str) -> Iterator[Fault]:
    """The keys that are not `known` in a node of the kind `where`."""
    for key in node.value:
        if key not in known:
            yield node.fault(f"is not supported in {where}", key)
