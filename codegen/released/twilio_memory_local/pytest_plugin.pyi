import pytest
from collections.abc import Iterator
from twilio_memory import MemoryClient
from twilio_memory_local import LocalMemory as LocalMemory

@pytest.fixture
def local_memory(_local_memory_service: LocalMemory) -> LocalMemory: ...
@pytest.fixture
def memory_client(local_memory: LocalMemory) -> Iterator[MemoryClient]: ...
