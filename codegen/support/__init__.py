"""What openapi.yaml may say. What the client or the local service could not keep is refused, with its place and the reason."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from codegen import spec
from codegen.form import Fault
from codegen.names import Name, refuse_needless
from codegen.support.components import component_faults
from codegen.support.examples import example_faults
from codegen.support.node import Node
from codegen.support.operations import operation_faults
from codegen.support.servers import server_faults


def load_supported(path: Path, names: Mapping[str, Name]) -> dict[str, Any]:
    """The spec at `path`, of which client and local service can keep everything.

    Args:
        path: the file.
        names: the Python names of its operations.

    Raises:
        SpecError: it is not such a spec.
    """
    document = spec.load(path, lambda document: find_faults(document, names))
    refuse_needless(names, document)
    return document


def find_faults(document: dict[str, Any], named: Collection[str]) -> Iterator[Fault]:
    """What is not supported, in `document` and in all that its operations refer to.

    Args:
        document: a document of the form in codegen/form.py.
        named: the operations that have a Python name.
    """
    root = Node(document, (), document)
    found = [*server_faults(root), *component_faults(root), *operation_faults(root, named)]
    yield from found or example_faults(root)
