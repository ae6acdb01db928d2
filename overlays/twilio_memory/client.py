"""The two clients, one for each mode."""

from __future__ import annotations

from collections.abc import Awaitable
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Never, NoReturn, Self, TypeVar, Unpack

from twilio_memory.call import Call
from twilio_memory.core import Core, describe
from twilio_memory.credentials import Credentials, credentials_fault
from twilio_memory.drivers import drive, drive_async
from twilio_memory.engines import AsyncEngine, Engine, open_async_engine, open_engine
from twilio_memory.errors import CredentialsError
from twilio_memory.options import OptionArguments
from twilio_memory.paging import AsyncPagedList, PagedList
from twilio_memory.profile import Trait
from twilio_memory.resources import AsyncProfiles, Profiles, Traits

if TYPE_CHECKING:
    import twilio_memory_api

T = TypeVar("T")


class MemoryClient:
    """Reads Twilio Conversation Memory. Make one for a process, and share it among threads.

    Args:
        credentials: Credentials(key, secret); None: Credentials.from_env().
        options: how to behave; twilio_memory.options.Options lists them with their defaults. `store_id` and `base_url` default
            to TWILIO_MEMORY_STORE_ID and TWILIO_MEMORY_BASE_URL.

    Raises:
        CredentialsError: there are no credentials.
        ConfigurationError: an option can't work.
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
        self.profiles: Profiles = Profiles(self._run, core.options)
        self.traits: Traits[PagedList[Trait]] = Traits(lambda call: PagedList(self._run, call), core.options)

    def with_options(self, **options: Unpack[OptionArguments]) -> Self:
        """A client with these options replaced. It is cheap, shares this one's connections, and leaves this one as it is.

        Only another `engine`, `max_connections`, `ca_file` or `proxy` gives it connections of its own, for its `close` to close.

        Raises:
            ConfigurationError: an option can't work.
        """
        copy = object.__new__(type(self))
        copy._use(self._core.replace(options, open_engine))
        return copy

    def _run(self, call: Call[T]) -> T:
        return drive(self._core.begin(call), self._core.engine)

    @property
    def generated(self) -> twilio_memory_api.Client:
        """The generated client, ready for every generated function, sync or asyncio: base URL, credentials, timeouts.

        It behaves as httpx does, and has none of this client's checks, retries, deadline and errors.
        """
        return self._core.generated()

    def close(self) -> None:
        """Closes the connections, but for those that a copy by `with_options` shares. Closing twice is fine."""
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
        raise TypeError("A client can't be pickled: make one in each process.")


class AsyncMemoryClient:
    """As MemoryClient, for the tasks of asyncio; what sends is a coroutine. Make one for a process."""

    def __init__(
        self, credentials: Credentials | None = None, *misplaced: Never, **options: Unpack[OptionArguments]
    ) -> None:
        if fault := credentials_fault(credentials, misplaced):
            del credentials, misplaced  # They may be a secret, which a traceback that shows locals would print.
            raise CredentialsError(fault)
        self._use(Core.open(credentials, options, open_async_engine))

    def _use(self, core: Core[AsyncEngine]) -> None:
        self._core = core
        self.profiles: AsyncProfiles = AsyncProfiles(self._run, core.options)
        self.traits: Traits[AsyncPagedList[Trait]] = Traits(lambda call: AsyncPagedList(self._run, call), core.options)

    def with_options(self, **options: Unpack[OptionArguments]) -> Self:
        """As MemoryClient.with_options."""
        copy = object.__new__(type(self))
        copy._use(self._core.replace(options, open_async_engine))
        return copy

    def _run(self, call: Call[T]) -> Awaitable[T]:
        return drive_async(self._core.begin(call), self._core.engine)

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
            with suppress(RuntimeError):  # Its connections were of an event loop that is gone.
                await generated.get_async_httpx_client().aclose()

    aclose = close  # The name that contextlib.aclosing looks for.

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()

    def __repr__(self) -> str:
        return describe(self)

    def __reduce__(self) -> NoReturn:
        raise TypeError("A client can't be pickled: make one in each process.")
