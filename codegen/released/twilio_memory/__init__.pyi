from twilio_memory._version import __version__ as __version__
from twilio_memory.client import AsyncMemoryClient as AsyncMemoryClient, MemoryClient as MemoryClient
from twilio_memory.credentials import Credentials as Credentials
from twilio_memory.errors import APIError as APIError, AuthenticationError as AuthenticationError, BadRequestError as BadRequestError, ConfigurationError as ConfigurationError, ConnectError as ConnectError, ConnectionLostError as ConnectionLostError, CredentialsError as CredentialsError, DeadlineExceededError as DeadlineExceededError, InvalidArgumentError as InvalidArgumentError, NotFoundError as NotFoundError, PermissionDeniedError as PermissionDeniedError, ProfileMergedError as ProfileMergedError, RateLimitError as RateLimitError, RequestTimeoutError as RequestTimeoutError, ResponseDecodeError as ResponseDecodeError, ResponseError as ResponseError, ResponseTooLargeError as ResponseTooLargeError, ServerError as ServerError, TransportError as TransportError, TwilioMemoryError as TwilioMemoryError
from twilio_memory.paging import AsyncPagedList as AsyncPagedList, Page as Page, PagedList as PagedList
from twilio_memory.profile import Profile as Profile, Trait as Trait, TraitValue as TraitValue
from twilio_memory.response import ResponseInfo as ResponseInfo
from twilio_memory.retry import RetryBudget as RetryBudget, RetryPolicy as RetryPolicy

__all__ = ['__version__', 'AsyncMemoryClient', 'MemoryClient', 'Credentials', 'APIError', 'AuthenticationError', 'BadRequestError', 'ConfigurationError', 'ConnectError', 'ConnectionLostError', 'CredentialsError', 'DeadlineExceededError', 'InvalidArgumentError', 'NotFoundError', 'PermissionDeniedError', 'ProfileMergedError', 'RateLimitError', 'RequestTimeoutError', 'ResponseDecodeError', 'ResponseError', 'ResponseTooLargeError', 'ServerError', 'TransportError', 'TwilioMemoryError', 'AsyncPagedList', 'Page', 'PagedList', 'Profile', 'Trait', 'TraitValue', 'ResponseInfo', 'RetryBudget', 'RetryPolicy']
