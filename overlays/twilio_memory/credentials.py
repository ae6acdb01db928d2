"""Who is asking."""

from __future__ import annotations

import base64
import os
from collections.abc import Mapping
from typing import Any, NoReturn, Self

from twilio_memory.errors import CredentialsError

_PAIRS = (("TWILIO_API_KEY", "TWILIO_API_SECRET"), ("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN"))


class Credentials:
    """A user name and a secret for HTTP basic authentication.

    The secret shows in no repr and can't be pickled: let every process take its own from its environment.

    Args:
        username: an API key's SID ("SK..."), or an Account SID ("AC...", which Twilio advises for local tests only).
        secret: the key's secret, or the account's Auth Token.

    Raises:
        CredentialsError: one of them is empty, not a string, or holds a character that can't be sent.
    """

    __slots__ = ("_authorization", "username")

    def __init__(self, username: str, secret: str) -> None:
        self.username: str = username
        fault = _fault("user name", username) or _fault("secret", secret)
        if fault:
            username = secret = "***"  # noqa: S105 - Which a traceback's locals would show.
            raise CredentialsError(fault)
        self._authorization = "Basic " + base64.b64encode(f"{username}:{secret}".encode()).decode()

    @classmethod
    def from_env(cls, environ: Mapping[str, str] = os.environ) -> Self:
        """From TWILIO_API_KEY and TWILIO_API_SECRET; without both, from TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.

        Raises:
            CredentialsError: neither pair is set, or only a half of one; it names what is missing.
        """
        for name, secret_name in _PAIRS:
            username, secret = environ.get(name), environ.get(secret_name)
            if username and secret:
                return cls(username, secret)
            if username or secret:
                present, missing = (name, secret_name) if username else (secret_name, name)
                raise CredentialsError(f"{present} is set and {missing} is not: set both.")
        raise CredentialsError(
            "No credentials: pass Credentials(key, secret), or set TWILIO_API_KEY and TWILIO_API_SECRET "
            "(or TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN) in the environment."
        )

    def authorization(self) -> str:
        """The value of the Authorization header. Use it where it is sent, and keep it nowhere."""
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
        raise TypeError("Credentials can't be pickled: make them in each process, from its environment.")


def credentials_fault(credentials: object, misplaced: tuple[object, ...]) -> str | None:
    """What is wrong with a client's positional arguments; None if nothing is. The text shows no value."""
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


def _fault(what: str, value: object) -> str | None:
    if not isinstance(value, str):
        return f"The {what} must be a str, not {type(value).__name__}."
    if not value:
        return f"The {what} is empty."
    if what == "user name" and ":" in value:
        return "The user name holds a colon, which HTTP basic authentication can't carry."
    if not value.isprintable() or value != value.strip():
        return f"The {what} holds a control character, or white space at an end (a line break, perhaps)."
    return None
