"""A local Memory service for tests and first steps: no account, no network, data in SQLite. Unofficial.

>>> from twilio_memory_local import LocalMemory
>>> with LocalMemory() as local, local.client() as memory:
...     profile_id = local.put_profile(traits={"Contact": {"firstName": "Ada"}})
...     memory.profiles.fetch(profile_id).traits["Contact"]["firstName"]
'Ada'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from twilio_memory_local.faults import Fault as Fault
    from twilio_memory_local.identity import IdentifierType as IdentifierType
    from twilio_memory_local.seed import SeedError as SeedError
    from twilio_memory_local.server import LocalMemory as LocalMemory
    from twilio_memory_local.store.database import DatabaseError as DatabaseError

__all__ = ["DatabaseError", "Fault", "IdentifierType", "LocalMemory", "SeedError"]

_MODULES = {
    "DatabaseError": "store.database",
    "Fault": "faults",
    "IdentifierType": "identity",
    "LocalMemory": "server",
    "SeedError": "seed",
}


def __getattr__(name: str) -> Any:
    # Lazy, so that pytest can import the plugin, which is in this package, without importing a web server.
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    from twilio_memory.extras import missing_extra

    try:
        return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(missing_extra("The local Memory service", "local", error), name=error.name) from None
