"""The user name and secret of requests."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from typing import Any, NoReturn, Self

from twilio_memory.errors import CredentialsError

_PAIRS = (("TWILIO_API_KEY", "TWILIO_API_SECRET"), ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"))


class Credentials:
    """A user name and a secret for HTTP basic authentication.

    The repr hides the secret, and credentials can't be pickled: read them from the environment in each process.

    Args:
        username: an API key's SID ("SK..."), or an Account SID ("AC...", which Twilio recommends for local tests only).
        secret: the key's secret, or the account's Auth Token.

    Raises:
        CredentialsError: one of them is empty, not a str, or contains a character that can't be sent.
    """

    __slots__ = ("_authorization", "username")

    def __init__(self, username: str, secret: str) -> None:
        fault = _fault("user name", username) or _fault("secret", secret)
        if fault:
            username = secret = "***"  # noqa: S105 - So that no traceback with locals shows it.
            raise CredentialsError(fault)
        self.username: str = username
        self._authorization = "Basic " + base64.b64encode(f"{username}:{secret}".encode()).decode()

    @classmethod
    def from_env(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """Reads TWILIO_API_KEY and TWILIO_API_SECRET or, if neither is set, TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.

        Raises:
            CredentialsError: no pair is set, or half of one. The text names the missing variable.
        """
        try:
            return cls(*_find_pair(environ))
        except CredentialsError as error:
            environ = {}  # A traceback that shows locals would show it.
            raise error.with_traceback(None) from None

    def authorization(self) -> str:
        """The value of the Authorization header, which contains the secret. Do not store or log it."""
        return self._authorization

    def __repr__(self) -> str:
        return f"Credentials({getattr(self, 'username', None)!r}, secret=***)"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Credentials) and self._authorization == other._authorization

    def __hash__(self) -> int:
        return hash(self._authorization)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        return self

    def __reduce__(self) -> NoReturn:
        raise TypeError("Credentials can't be pickled: read them from the environment in each process.")


def credentials_fault(credentials: object, misplaced: tuple[object, ...]) -> str | None:
    """An error text if a client's positional arguments are wrong, else None. It contains none of the values."""
    if credentials is None or isinstance(credentials, Credentials):
        if not misplaced:
            return None
        given = f"{1 + len(misplaced)} positional arguments"
    else:
        given = type(credentials).__name__ if not misplaced else f"{1 + len(misplaced)} values"
    return (
        f"Pass credentials as Credentials(key, secret), not as {given}: "
        "MemoryClient(Credentials(key, secret), store_id=...); options are keyword arguments."
    )


def _find_pair(environ: Mapping[str, str]) -> tuple[str, str]:
    for name, secret_name in _PAIRS:
        username, secret = environ.get(name), environ.get(secret_name)
        if username and secret:
            return username, secret
        if username or secret:
            present, missing = (name, secret_name) if username else (secret_name, name)
            raise CredentialsError(f"{present} is set and {missing} is not: set both.")
    raise CredentialsError(
        "No credentials: pass Credentials(key, secret), or set TWILIO_API_KEY and TWILIO_API_SECRET "
        "(or TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN) in the environment."
    )


def _fault(what: str, value: object) -> str | None:
    if not isinstance(value, str):
        return f"The {what} must be a str, not {type(value).__name__}."
    if not value:
        return f"The {what} is empty."
    if what == "user name" and ":" in value:
        return "The user name contains a colon, which HTTP basic authentication does not allow."
    if not value.isprintable() or value != value.strip():
        return f"The {what} contains a control character, or starts or ends with white space (check for a line break)."
    return None
