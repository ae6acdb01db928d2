"""What both clients share."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, cast

from msgspec import Struct

from twilio_memory.call import Call
from twilio_memory.credentials import Credentials
from twilio_memory.engines import EngineConfig
from twilio_memory.errors import InvalidArgumentError, without_frames
from twilio_memory.options import OptionArguments, Options
from twilio_memory.rules import least_read_timeout
from twilio_memory_api.constraints import Operation

if TYPE_CHECKING:
    import twilio_memory_api

E = TypeVar("E")
T = TypeVar("T")


class Core(Struct, Generic[E], eq=False):
    """Credentials, options and a sync or async engine."""

    credentials: Credentials
    options: Options
    engine: E
    owns_engine: bool
    """False for a copy that shares the engine of its original, and so must not close it."""
    _generated: twilio_memory_api.Client | None = None

    @classmethod
    def open(
        cls, credentials: Credentials | None, arguments: OptionArguments, open_engine: Callable[[Options], E]
    ) -> Self:
        try:
            if credentials is None:
                credentials = Credentials.from_env()
            options = Options.of(arguments)
            return cls(credentials, options, open_engine(options), owns_engine=True)
        except BaseException as error:
            raise _bare(error, arguments) from None

    def replace(self, arguments: OptionArguments, open_engine: Callable[[Options], E]) -> Self:
        """A copy with other options. It has its own engine only if an option that the engine depends on differs."""
        try:
            options = self.options.replace(arguments)
            if EngineConfig.of(options) != EngineConfig.of(self.options):
                return type(self)(self.credentials, options, open_engine(options), owns_engine=True)
            return type(self)(self.credentials, options, self.engine, owns_engine=False)
        except BaseException as error:
            raise _bare(error, arguments) from None

    def make_call(self, operation: Operation, arguments: Mapping[str, object]) -> Call[Any]:
        """A call in the store that the arguments name, or in the client's, if the operation is about one.

        Raises:
            ConfigurationError: no store was named.
            InvalidArgumentError: an argument does not match the spec, or needs another one.
        """
        # The object's own ID has no default, so that nobody deletes the client's store by passing None.
        has_default = not operation.path.endswith("{storeId}")
        if has_default and "store_id" in arguments and arguments["store_id"] is None:
            arguments = {**arguments, "store_id": self.options.store(None)}
        try:
            return Call.of(operation, arguments, least_read_timeout(operation, arguments))
        except InvalidArgumentError as error:
            raise without_frames(error) from None  # Those below hold parts of what a customer wrote.

    def generated(self) -> twilio_memory_api.Client:
        if self._generated is None:
            from twilio_memory.generated_client import open_generated_client

            self._generated = open_generated_client(self.options, self.credentials)
        return self._generated

    def generated_in_use(self) -> twilio_memory_api.Client | None:
        return self._generated


def _bare(error: BaseException, arguments: OptionArguments) -> BaseException:
    """`error` without what its traceback's locals would show: a proxy's password in `arguments`, or all of the environment."""
    cast(dict[str, object], arguments).clear()
    return without_frames(error)


def describe(client: object) -> str:
    """A client's repr. It also works for a client whose __init__ failed: tools that show tracebacks print those."""
    core: Core[object] | None = getattr(client, "_core", None)
    if core is None:
        return f"{type(client).__name__}(not initialized)"
    options = core.options
    return (
        f"{type(client).__name__}({core.credentials!r}, base_url={options.base_url!r}, store_id={options.store_id!r})"
    )
