"""The sync client and the async client."""

from __future__ import annotations

from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Never, NoReturn, Self, Unpack

from twilio_memory.caller import AsyncCaller, SyncCaller
from twilio_memory.core import Core, describe
from twilio_memory.credentials import Credentials, credentials_fault
from twilio_memory.engines import AsyncEngine, Engine, open_async_engine, open_engine
from twilio_memory.errors import CredentialsError
from twilio_memory.options import OptionArguments
from twilio_memory.resources import (
    AsyncImports,
    AsyncObservations,
    AsyncOperations,
    AsyncProfiles,
    Imports,
    Observations,
    Operations,
    Profiles,
)
from twilio_memory_api import resources as generated

if TYPE_CHECKING:
    import twilio_memory_api


class MemoryClient(generated.Resources):
    """A client for Twilio Conversation Memory. Make one per process, and share it among threads.

    Args:
        credentials: Credentials(key, secret); None: Credentials.from_env().
        options: keyword arguments; twilio_memory.options.Options lists them with their defaults. `store_id`, `base_url`
            and `http_hosts` default to TWILIO_MEMORY_STORE_ID, TWILIO_MEMORY_BASE_URL and TWILIO_MEMORY_HTTP_HOSTS.

    Raises:
        CredentialsError: the credentials are missing, incomplete or not of the type Credentials.
        ConfigurationError: an option is unknown or invalid.
    """

    def __init__(
        self, credentials: Credentials | None = None, *misplaced: Never, **options: Unpack[OptionArguments]
    ) -> None:
        if fault := credentials_fault(credentials, misplaced):
            del credentials, misplaced  # They may be a secret, which a traceback that shows locals would print.
            raise CredentialsError(fault)
        self._use(Core.open(credentials, options, open_engine))

    def _use(self, core: Core[Engine]) -> None:
        self._core = core
        caller = SyncCaller(core)
        self.profiles: Profiles = Profiles(caller)
        self.imports: Imports = Imports(caller)
        self.observations: Observations = Observations(caller)
        self.operations: Operations = Operations(caller)
        self._open_resources(caller)

    def with_options(self, **options: Unpack[OptionArguments]) -> Self:
        """A copy of this client with these options replaced. It is cheap, and shares this client's connections.

        With another `engine`, `max_connections`, `ca_file`, `ssl_context` or `proxy`, the copy has its own connections: close it
        too.

        Raises:
            ConfigurationError: an option is unknown or invalid.
        """
        copy = object.__new__(type(self))
        copy._use(self._core.replace(options, open_engine))
        return copy

    @property
    def generated(self) -> twilio_memory_api.Client:
        """The generated client, with base URL, credentials and timeouts set. Pass it to any generated function, sync or asyncio.

        It behaves as httpx does: without this client's argument checks, retries, deadline and errors.
        """
        return self._core.generated()

    def close(self) -> None:
        """Closes the client's connections. You can call it twice.

        On a copy made by `with_options`, it leaves connections that the copy shares with the original open.
        """
        if self._core.owns_engine:
            self._core.engine.close()
        if generated := self._core.generated_in_use():
            generated.get_httpx_client().close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return describe(self)

    def __reduce__(self) -> NoReturn:
        raise TypeError("A client can't be pickled: make a new one in each process.")


class AsyncMemoryClient(generated.AsyncResources):
    """MemoryClient for asyncio: methods that send requests are coroutines. Make one per process, and share it among tasks."""

    def __init__(
        self, credentials: Credentials | None = None, *misplaced: Never, **options: Unpack[OptionArguments]
    ) -> None:
        if fault := credentials_fault(credentials, misplaced):
            del credentials, misplaced  # They may be a secret, which a traceback that shows locals would print.
            raise CredentialsError(fault)
        self._use(Core.open(credentials, options, open_async_engine))

    def _use(self, core: Core[AsyncEngine]) -> None:
        self._core = core
        caller = AsyncCaller(core)
        self.profiles: AsyncProfiles = AsyncProfiles(caller)
        self.imports: AsyncImports = AsyncImports(caller)
        self.observations: AsyncObservations = AsyncObservations(caller)
        self.operations: AsyncOperations = AsyncOperations(caller)
        self._open_resources(caller)

    def with_options(self, **options: Unpack[OptionArguments]) -> Self:
        """As MemoryClient.with_options."""
        copy = object.__new__(type(self))
        copy._use(self._core.replace(options, open_async_engine))
        return copy

    @property
    def generated(self) -> twilio_memory_api.Client:
        """As MemoryClient.generated."""
        return self._core.generated()

    async def close(self) -> None:
        """As MemoryClient.close."""
        if self._core.owns_engine:
            await self._core.engine.close()
        if generated := self._core.generated_in_use():
            generated.get_httpx_client().close()
            with suppress(RuntimeError):  # Its connections belonged to an event loop that is closed by now.
                await generated.get_async_httpx_client().aclose()

    aclose = close  # For contextlib.aclosing.

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return describe(self)

    def __reduce__(self) -> NoReturn:
        raise TypeError("A client can't be pickled: make a new one in each process.")
