"""What every test can use: a clean environment, a local service, and one way of calling that serves both modes."""

from __future__ import annotations

import asyncio
import select
from collections.abc import Awaitable, Iterator
from typing import Any

import pytest

from twilio_memory import AsyncMemoryClient, MemoryClient
from twilio_memory_local import LocalMemory

pytest_plugins = ["pytester", "tests.suite", "tests.scripted", "tests.local_http"]

PROFILE = "mem_profile_00000000000000000000000000"
OTHER = "mem_profile_0000000000000000000000000b"
STORE = "mem_store_00000000000000000000000000"


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of the machine reaches a client."""
    for name in ("API_KEY", "API_SECRET", "ACCOUNT_SID", "AUTH_TOKEN", "MEMORY_STORE_ID", "MEMORY_BASE_URL"):
        monkeypatch.delenv(f"TWILIO_{name}", raising=False)
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def local(local_memory: LocalMemory) -> LocalMemory:
    """A local service without faults and without profiles: the fixture that users have."""
    return local_memory


class Memory:
    """A client of either mode, which tests drive alike: ``memory.fetch(...)`` waits for the outcome."""

    def __init__(self, client: MemoryClient | AsyncMemoryClient, runner: asyncio.Runner) -> None:
        self.client = client
        self._runner = runner

    def wait(self, outcome: Any) -> Any:
        if not isinstance(outcome, Awaitable):
            return outcome

        async def awaited() -> Any:
            return await outcome

        return self._runner.run(awaited())

    def fetch(self, *args: Any, **kwargs: Any) -> Any:
        return self.wait(self.client.profiles.fetch(*args, **kwargs))

    def with_options(self, **options: Any) -> Memory:
        return Memory(self.client.with_options(**options), self._runner)

    def close(self) -> None:
        self.wait(self.client.close())


@pytest.fixture(params=["sync", "async"])
def mode(request: pytest.FixtureRequest) -> str:
    return request.param


class LikeThatOfWindows(asyncio.SelectorEventLoop):
    """A loop that receives and sends data, and can't say when a socket is ready."""

    add_reader: Any = asyncio.AbstractEventLoop.add_reader
    add_writer: Any = asyncio.AbstractEventLoop.add_writer


AS_ON_WINDOWS = [pytest.param(f"{mode}, as on Windows", marks=pytest.mark.slow) for mode in ("sync", "async")]
"""More modes, for modules that test how bytes move: there is no select.poll, and the loop is another one."""


@pytest.fixture
def make_memory(mode: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Makes clients of the mode under test, and closes them."""
    kind: Any = MemoryClient if mode.startswith("sync") else AsyncMemoryClient
    as_on_windows = mode.endswith("as on Windows")
    if as_on_windows:
        monkeypatch.delattr(select, "poll")
    made: list[Memory] = []
    with asyncio.Runner(loop_factory=LikeThatOfWindows if as_on_windows else None) as runner:

        def make(*args: Any, **options: Any) -> Memory:
            made.append(Memory(kind(*args, **options), runner))
            return made[-1]

        yield make
        for memory in made:
            memory.close()


@pytest.fixture
def memory(local: LocalMemory, make_memory: Any) -> Memory:
    """A client of `local`, in both modes by turns."""
    return make_memory(local.credentials, store_id=local.store_id, base_url=local.url)
