"""Fixtures for tests of code that uses twilio_memory. pytest finds them by itself where the package is installed.

The plugin imports nothing but pytest until a test uses a fixture.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from twilio_memory import AsyncMemoryClient, MemoryClient
    from twilio_memory_local import LocalMemory


@pytest.fixture(scope="session")
def _local_memory_service() -> Iterator[LocalMemory]:
    try:
        from twilio_memory_local import LocalMemory
    except ModuleNotFoundError as error:
        reason = str(error)
    else:
        with LocalMemory() as local:
            yield local
        return
    pytest.fail(reason, pytrace=False)  # Outside of `except`, so that pytest shows no traceback of the import.


@pytest.fixture
def memory_loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keeps all clients on this machine during the test, by TWILIO_MEMORY_LOOPBACK_ONLY; the other fixtures bring it.

    A client whose own connection would lead elsewhere raises ConfigurationError, and sends nothing. Engines that you pass, and
    `memory.generated`, are not checked. Tools that replace httpx or http.client in
    tests do not see the client's own connections.
    """
    monkeypatch.setenv("TWILIO_MEMORY_LOOPBACK_ONLY", "1")


@pytest.fixture
def local_memory(_local_memory_service: LocalMemory, memory_loopback_only: None) -> LocalMemory:
    """A running local Memory service without profiles; add some with put_profile(). All tests share one server."""
    _local_memory_service.reset()
    return _local_memory_service


@pytest.fixture
def memory_client(local_memory: LocalMemory) -> Iterator[MemoryClient]:
    """A MemoryClient of `local_memory`."""
    with local_memory.client() as memory:
        yield memory


@pytest.fixture
def async_memory_client(local_memory: LocalMemory) -> Iterator[AsyncMemoryClient]:
    """An AsyncMemoryClient of `local_memory`. The fixture closes it.

    It works in any event loop: pytest-asyncio's, anyio's, or that of a framework's test client. Each call uses a connection of
    its own, so that no connection outlives the loop it was opened in.
    """
    from twilio_memory import AsyncMemoryClient
    from twilio_memory.engines import open_async_engine
    from twilio_memory.options import Options
    from twilio_memory_local.single_use import SingleUseEngine

    memory = AsyncMemoryClient(
        local_memory.credentials,
        store_id=local_memory.store_id,
        base_url=local_memory.url,
        engine=SingleUseEngine(open_async_engine(Options(base_url=local_memory.url))),
    )
    yield memory
    # In a thread, since this one may have a running loop; and asyncio.run would take away its current loop.
    closing = threading.Thread(target=lambda: asyncio.run(memory.close()), name="close-async-memory-client")
    closing.start()
    closing.join()


@pytest.fixture
def memory_env(local_memory: LocalMemory, monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Points clients that read the environment at `local_memory`; returns the variables that it set, by name.

    Sets TWILIO_API_KEY, TWILIO_API_SECRET, TWILIO_MEMORY_STORE_ID and TWILIO_MEMORY_BASE_URL, and removes TWILIO_ACCOUNT_SID and
    TWILIO_AUTH_TOKEN, for the time of the test. Pass the returned dict on where the environment is not inherited, such as to a
    container. Make the client within the test, such as in a service's start-up: one made earlier does not see the variables.
    """
    from twilio_memory_local.server import LOCAL_SECRET

    variables = {
        "TWILIO_API_KEY": local_memory.credentials.username,
        "TWILIO_API_SECRET": LOCAL_SECRET,
        "TWILIO_MEMORY_STORE_ID": local_memory.store_id,
        "TWILIO_MEMORY_BASE_URL": local_memory.url,
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    for name in ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"):
        monkeypatch.delenv(name, raising=False)
    return variables
