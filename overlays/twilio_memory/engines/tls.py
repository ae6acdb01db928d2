"""Whom to trust."""

from __future__ import annotations

import os
import ssl
from functools import cached_property

from twilio_memory.errors import ConfigurationError


class TrustedRoots:
    """The TLS settings of an engine: TLS 1.2 or later, certificate and host name always checked.

    The roots are those of `ca_file`; without one, those of SSL_CERT_FILE where that is set, else certifi's, as httpx has it.

    Raises:
        ConfigurationError: `ca_file` is not a PEM file of certificates.
    """

    def __init__(self, ca_file: str | os.PathLike[str] | None) -> None:
        self._ca_file = ca_file
        if ca_file is not None:
            _ = self.context  # Fail when the client is made, and not at its first call.

    @cached_property
    def context(self) -> ssl.SSLContext:
        try:
            context = ssl.create_default_context(cafile=self._ca_file or _usual_roots())
        except OSError as error:
            source = "ca_file" if self._ca_file else "SSL_CERT_FILE"
            raise ConfigurationError(f"{source} can't be read as PEM certificates: {error}.") from None
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        return context


def _usual_roots() -> str:
    if path := os.environ.get("SSL_CERT_FILE"):
        return path
    import certifi

    return certifi.where()
