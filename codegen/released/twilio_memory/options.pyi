import os
from _typeshed import Incomplete
from attrs import field, frozen
from collections.abc import Mapping
from twilio_memory._version import __version__ as __version__
from twilio_memory.engines import AsyncEngine as AsyncEngine, Engine as Engine
from twilio_memory.errors import ConfigurationError as ConfigurationError
from twilio_memory.retry import RetryPolicy as RetryPolicy
from twilio_memory_api import constraints
from typing import Any, Literal, TypedDict

EngineName: Incomplete
MAX_SECONDS: int

class OptionArguments(TypedDict, total=False):
    store_id: str | None
    base_url: str
    connect_timeout: float
    read_timeout: float
    deadline: float | None
    retry: RetryPolicy
    on_merged: Literal['follow', 'raise']
    max_connections: int
    max_response_bytes: int
    engine: EngineName | Engine | AsyncEngine
    ca_file: str | os.PathLike[str] | None
    proxy: str | None
    user_agent: str | None

@frozen(kw_only=True)
class Options:
    store_id: str | None = ...
    base_url: str = field(default=constraints.SERVER, converter=_normalize_url)
    connect_timeout: float = ...
    read_timeout: float = ...
    deadline: float | None = ...
    retry: RetryPolicy = field(factory=RetryPolicy)
    on_merged: Literal['follow', 'raise'] = ...
    max_connections: int = ...
    max_response_bytes: int = ...
    engine: EngineName | Engine | AsyncEngine = ...
    ca_file: str | os.PathLike[str] | None = ...
    proxy: str | None = field(default=None, repr=False)
    user_agent: str | None = ...
    full_user_agent: str = field(init=False, repr=False)
    def __attrs_post_init__(self) -> None: ...
    @classmethod
    def of(cls, arguments: OptionArguments, environ: Mapping[str, str] = ...) -> Options: ...
    def store(self, store_id: str | None) -> str: ...
    def replace(self, arguments: Mapping[str, Any]) -> Options: ...

def is_loopback_url(url: str) -> bool: ...
