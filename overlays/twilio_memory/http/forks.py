"""What a child of a fork may not use."""

from __future__ import annotations

import os
from typing import Protocol
from weakref import WeakSet


class Inheritable(Protocol):
    def renew(self) -> None:
        """Begins anew in the child of a fork: connections, locks and event loops are the parent's."""
        ...


_inheritable: WeakSet[Inheritable] = WeakSet()


def renew_after_fork(engine: Inheritable) -> None:
    """Sees to it that a child of this process calls `engine.renew`, before anything else can use the engine."""
    _inheritable.add(engine)


def _renew_all() -> None:
    for engine in list(_inheritable):
        engine.renew()


if hasattr(os, "register_at_fork"):  # Not on Windows, which can't fork.
    os.register_at_fork(after_in_child=_renew_all)
