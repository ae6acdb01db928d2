"""Whom to trust."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from twilio_memory.address import Origin
from twilio_memory.errors import ConfigurationError

if TYPE_CHECKING:
    import ssl


class TlsSettings:
    """How an engine uses TLS.

    Without a context of yours: TLS 1.2 or later, certificates and host names are checked, and the trusted authorities are
    those of `ca_file`; without that, those of SSL_CERT_FILE where it is set, else certifi's, as httpx has it.
    """

    def __init__(self, ca_file: str | os.PathLike[str] | None = None, given: ssl.SSLContext | None = None) -> None:
        self.ca_file = ca_file
        self.given = given
        """A context that replaces all of that."""
        self.sessions: dict[Origin, ssl.SSLSession] = {}
        """The last session with each host: resuming it saves a part of the next handshake."""
        self._contexts: list[ssl.SSLContext] = []

    @property
    def context(self) -> ssl.SSLContext:
        """
        Raises:
            ConfigurationError: the file is not a PEM file of certificates.
        """
        if not self._contexts:
            self._contexts.append(self.given or self._make_context())
        return self._contexts[0]  # All threads use the first: a session belongs to one context.

    def _make_context(self) -> ssl.SSLContext:
        import ssl  # Slow to import, and plain http does without.

        try:
            context = ssl.create_default_context(cafile=self.ca_file or _usual_roots())
        except (OSError, ValueError) as error:
            source = "ca_file" if self.ca_file else "SSL_CERT_FILE"
            raise ConfigurationError(f"{source} can't be read as PEM certificates: {error}.") from None
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.options |= ssl.OP_NO_RENEGOTIATION  # While it goes on, no request can be sent.
        return context


def _usual_roots() -> str:
    if path := os.environ.get("SSL_CERT_FILE"):
        return path
    import certifi

    return certifi.where()
