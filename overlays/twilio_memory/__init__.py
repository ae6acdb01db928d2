"""A client for Twilio Conversation Memory. Unofficial: not made or supported by Twilio.

>>> from twilio_memory import MemoryClient
>>> with MemoryClient() as memory:                                          # doctest: +SKIP
...     memory.profiles.fetch("mem_profile_00000000000000000000000000").traits["Contact"]["email"]
"""

from twilio_memory._version import __version__
from twilio_memory.accepted import Accepted
from twilio_memory.client import AsyncMemoryClient, MemoryClient
from twilio_memory.credentials import Credentials
from twilio_memory.errors import (
    APIError,
    AuthenticationError,
    BadRequestError,
    ConfigurationError,
    ConflictError,
    ConnectError,
    ConnectionLostError,
    CredentialsError,
    DeadlineExceededError,
    InvalidArgumentError,
    NotFoundError,
    OperationFailedError,
    PermissionDeniedError,
    PreconditionFailedError,
    ProfileMergedError,
    RateLimitError,
    RequestTimeoutError,
    ResponseDecodeError,
    ResponseError,
    ResponseTooLargeError,
    ServerError,
    TransportError,
    TwilioMemoryError,
)
from twilio_memory.paging import AsyncPagedList, Page, PagedList
from twilio_memory.profile import Profile, Trait, TraitValue
from twilio_memory.response import ResponseInfo
from twilio_memory.retry import RetryBudget, RetryPolicy

__all__ = [
    "APIError",
    "Accepted",
    "AsyncMemoryClient",
    "AsyncPagedList",
    "AuthenticationError",
    "BadRequestError",
    "ConfigurationError",
    "ConflictError",
    "ConnectError",
    "ConnectionLostError",
    "Credentials",
    "CredentialsError",
    "DeadlineExceededError",
    "InvalidArgumentError",
    "MemoryClient",
    "NotFoundError",
    "OperationFailedError",
    "Page",
    "PagedList",
    "PermissionDeniedError",
    "PreconditionFailedError",
    "Profile",
    "ProfileMergedError",
    "RateLimitError",
    "RequestTimeoutError",
    "ResponseDecodeError",
    "ResponseError",
    "ResponseInfo",
    "ResponseTooLargeError",
    "RetryBudget",
    "RetryPolicy",
    "ServerError",
    "Trait",
    "TraitValue",
    "TransportError",
    "TwilioMemoryError",
    "__version__",
]
