"""TLS as a layer of a connection: its bytes, without I/O."""

from __future__ import annotations

import ssl

from twilio_memory.address import Origin
from twilio_memory.http import failures
from twilio_memory.trust import TlsSettings


class TlsLayer:
    """TLS with `peer` over some other layer's bytes.

    Raises:
        ConfigurationError: as TlsSettings.context.
    """

    def __init__(self, settings: TlsSettings, peer: Origin) -> None:
        self._settings = settings
        self._peer = peer
        self._incoming = ssl.MemoryBIO()
        self.outgoing: ssl.MemoryBIO = ssl.MemoryBIO()
        """What there is to send for the layer below."""
        self._object = settings.context.wrap_bio(
            self._incoming, self.outgoing, server_hostname=peer.host, session=settings.sessions.get(peer)
        )
        self._is_session_kept = False
        self._record = b""  # The header of the record that is coming in, and how many bytes of it are still to come.
        self._missing = 0
        self.is_open: bool = False
        self.has_ended: bool = False
        """Whether nothing more will come out of it."""
        self.is_end_certain: bool = False
        """Whether the other side said so, and nobody cut the connection."""
        self.receive_data(b"")  # Makes the first message of the handshake.

    def receive_data(self, data: bytes) -> bytes:
        """What `data` holds for the layer above.

        Raises:
            ConnectError: the handshake failed, or the certificate is not trusted.
            ConnectionLostError: `data` is not TLS.
        """
        self._count_records(data)
        self._incoming.write(data)
        reason: ssl.SSLError | None = None
        try:
            if not self.is_open:
                self._object.do_handshake()
                self.is_open = True
            return self._read()
        except ssl.SSLWantReadError:
            return b""
        except ssl.SSLError as error:
            reason = error
        raise failures.broke(reason) if self.is_open else failures.could_not_connect(self._peer, _advice(reason))

    def _read(self) -> bytes:
        parts = []
        try:
            while self._incoming.pending or self._object.pending():
                parts.append(self._object.read(65536))
                if not parts[-1]:
                    self.has_ended = self.is_end_certain = True
                    break
        except ssl.SSLWantReadError:
            pass  # A part of a record is there.
        except ssl.SSLError:
            if not parts:
                raise
            self.has_ended = True  # What came before is good.
        if parts and not self._is_session_kept and (session := self._object.session):
            self._settings.sessions[self._peer] = session
            self._is_session_kept = True
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _count_records(self, data: bytes) -> None:
        """Follows the records of `data`: what there is of an incomplete one, `ssl` does not tell."""
        position, size = 0, len(data)
        if not self._missing and not self._record and size > 5 and size - 5 == int.from_bytes(data[3:5], "big"):
            return  # One record, as most responses are.
        while position < size:
            if not self._missing:
                header = data[position : position + 5 - len(self._record)]
                self._record += header
                position += len(header)
                if len(self._record) < 5:
                    return
                self._missing, self._record = int.from_bytes(self._record[3:], "big"), b""
            taken = min(self._missing, size - position)
            self._missing -= taken
            position += taken

    def send(self, data: bytes) -> None:
        """
        Raises:
            ConnectionLostError: TLS takes no data, as while the server negotiates anew.
        """
        reason: ssl.SSLError | None = None
        try:
            self._object.write(data)
        except ssl.SSLError as error:
            reason = error
        if reason:
            raise failures.broke(reason)

    def is_drained(self) -> bool:
        """Whether it holds nothing that came: neither data nor a part of a record."""
        return not (self._missing or self._record or self._incoming.pending or self._object.pending())


def _advice(error: ssl.SSLError) -> str:
    text = str(error).rstrip(".")
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"{text}. To trust an authority of your own, pass ca_file=; to set other rules, ssl_context="
    return text
