"""A part of the document, with its place in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from attrs import frozen

from codegen.spec import Fault, Place, steps_of

EXTENSIONS = "only x-repeatable (in operations) and x-comma-separated (in parameters) are known"


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
        node = self
        while "$ref" in node.value:
            place = steps_of(node.value["$ref"])
            node = Node(self.document, (), self.document)
            for step in place:
                node = node[step]
        return node

    def fault(self, what: str, *steps: str | int) -> Fault:
        """That something is wrong with the node, or with what `steps` lead to in it."""
        return (*self.place, *steps), what


def reference_faults(node: Node) -> Iterator[Fault]:
    """What stands beside a $ref, where OpenAPI 3.0 ignores it."""
    if "$ref" in node:
        for key in node.value:
            if key != "$ref":
                yield node.fault("is ignored beside $ref", key)


def key_faults(node: Node, known: Collection[str], where: str, reasons: Mapping[str, str] = {}) -> Iterator[Fault]:
    """The keys that are not `known` in a node of the kind `where`."""
    for key in node.value:
        if key not in known:
            reason = EXTENSIONS if key.startswith("x-") else reasons.get(key)
            yield node.fault(f"is not supported in {where}" + (f": {reason}" if reason else ""), key)
