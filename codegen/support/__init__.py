"""What openapi.yaml may say. What the client or the local service could not keep is refused, with its place and the reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from codegen.spec import Fault
from codegen.support.node import Node
from codegen.support.operations import operation_faults
from codegen.support.servers import server_faults


def find_faults(document: dict[str, Any], named: Collection[str]) -> Iterator[Fault]:
    """What is not supported, in `document` and in all that its operations refer to.

    Args:
        document: a valid OpenAPI 3.0 document.
        named: the operations that have a Python name.
    """
    root = Node(document, (), document)
    yield from server_faults(root)
    yield from operation_faults(root, named)
