"""Fixtures for tests of what uses twilio_memory: pytest finds them by itself where the package is installed.

It imports nothing but pytest until a fixture is used.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from twilio_memory import MemoryClient
    from twilio_memory_local import LocalMemory


@pytest.fixture(scope="session")
def _local_memory_service() -> Iterator[LocalMemory]:
    from twilio_memory_local import LocalMemory

    with LocalMemory() as local:
        yield local


@pytest.fixture
def local_memory(_local_memory_service: LocalMemory) -> LocalMemory:
    """A running local Memory service without profiles: put_profile() puts some. One service runs for all of the tests."""
    _local_memory_service.reset()
    return _local_memory_service


@pytest.fixture
def memory_client(local_memory: LocalMemory) -> Iterator[MemoryClient]:
    """A MemoryClient of `local_memory`."""
    with local_memory.client() as memory:
        yield memory
