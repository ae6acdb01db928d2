"""One connection as a state machine: bytes in, bytes out, and the response to the request that is out. No I/O, no clock."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from twilio_memory.address import Origin, Route
from twilio_memory.errors import ConnectError, ConnectionLostError, TwilioMemoryError
from twilio_memory.http import failures
from twilio_memory.http.message import MAX_HEADER_BYTES, ResponseReader, write_request
from twilio_memory.request import Request
from twilio_memory.response import RawResponse

if TYPE_CHECKING:
    from twilio_memory.http.tls import TlsLayer
    from twilio_memory.trust import TlsSettings


Layer: TypeAlias = "TlsLayer | TunnelLayer"
State: TypeAlias = Literal["opening", "idle", "busy", "closed"]
"""The proxy or TLS is not ready yet; a request may be sent; the response to one is not complete; none will be sent any more."""


class Connection:
    """A connection along `route`, whose socket is open.

    The caller sends what is in `outgoing`, hands over what comes, and looks at `is_waiting` and `outcome`.

    Raises:
        ConfigurationError: as TlsSettings.context.
    """

    __slots__ = ("_layers", "_reader", "_unopened", "outcome", "outgoing", "route", "state")

    def __init__(self, route: Route, tls: TlsSettings) -> None:
        self.route: Route = route
        self.outgoing: bytes | memoryview = b""
        """What there is to send. It can hold credentials, so do not assign it to a variable."""
        self._layers: list[Layer] = []  # The lowest first; while it is opening, the last is not open.
        self._reader: ResponseReader | None = None
        self.outcome: RawResponse | TwilioMemoryError | None = None
        """What the request came to; or, in a connection that could not open, why."""
        self.state: State = "opening"
        self._unopened = _layers_of(route, tls)
        self._continue_opening()

    def response(self) -> RawResponse:
        """The outcome, which is handed out once. Raises it if it is an error."""
        outcome, self.outcome = self.outcome, None
        if isinstance(outcome, RawResponse):
            return outcome
        raise outcome or failures.could_not_connect(self.route.first_stop, "it ended before the request was sent")

    @property
    def is_waiting(self) -> bool:
        """Whether it needs bytes from the other side to go on."""
        return self.state == "opening" or self.state == "busy"

    def send_request(self, request: Request, limit: int) -> None:
        """Begins an exchange, while it is idle; `limit`: bytes of the response's body."""
        assert self.state == "idle"
        self.outcome = None
        # Before there is a reader: a signal may come between, and an idle connection must have none.
        self.state = "busy"
        self._reader = ResponseReader(limit)
        if not self._layers:
            self.outgoing = write_request(request, self.route)
            return
        try:
            self._layers[-1].send(write_request(request, self.route))
            self._pass_down()
        except TwilioMemoryError as error:
            self.fail(error)

    def has_sent(self, count: int) -> None:
        """Takes note that the first `count` bytes of `outgoing` are sent."""
        self.outgoing = memoryview(self.outgoing)[count:] if count < len(self.outgoing) else b""

    def receive_data(self, data: bytes) -> None:
        """Takes bytes that came; none, if nothing more will come."""
        try:
            if not data:
                self._end()
            elif not self._layers:
                self._receive_response(data)
            else:
                self._receive_through_layers(data)
        except TwilioMemoryError as error:
            self.fail(error)

    def _receive_through_layers(self, data: bytes) -> None:
        is_drained, has_ended = True, False
        for layer in self._layers:
            data = layer.receive_data(data)
            is_drained = is_drained and layer.is_drained()
            has_ended = has_ended or layer.has_ended
        self._pass_down()
        if self.state == "opening":
            self._continue_opening(data)
        elif data or (self.state == "idle" and not is_drained):
            self._receive_response(data, is_drained)
        if has_ended:
            self._end()

    def _receive_response(self, data: bytes, is_drained: bool = True) -> None:
        """`is_drained`: no layer holds more that came."""
        reader = self._reader
        if reader is None:
            self.close()  # Nobody asked: no later call may be given this.
            return
        reader.receive_data(data)
        if reader.is_complete:
            self._finish(reader, "idle" if reader.may_persist and is_drained else "closed")

    def _end(self) -> None:
        if self.state == "opening":
            raise failures.could_not_connect(self.route.first_stop, "the connection ended while it was set up")
        if self._reader:
            self._reader.receive_eof(is_certain=not self._layers or self._layers[-1].is_end_certain)
            self._finish(self._reader, "closed")
        self.close()

    def _finish(self, reader: ResponseReader, state: State) -> None:
        assert reader.incoming
        self.outcome = reader.incoming.response()
        self.state = state
        self._reader = None

    def fail(self, error: TwilioMemoryError) -> None:
        """Ends the connection, for `error`. What has come of an error's response counts all the same."""
        if self.state == "opening" and isinstance(error, ConnectionLostError):
            error = failures.could_not_connect(self.route.first_stop, error)
        if self.is_waiting:
            incoming = self._reader and self._reader.incoming
            self.outcome = incoming.after(error) if incoming else error
        self.close()

    def close(self) -> None:
        self.state = "closed"
        if self._reader:
            self._reader.release()
            self._reader = None

    def _continue_opening(self, surplus: bytes = b"") -> None:
        """Opens one layer after the other. `surplus` came from the last one, before anything was asked through it."""
        while not self._layers or self._layers[-1].is_open:
            if surplus:
                raise failures.could_not_connect(self.route.first_stop, "bytes came that nobody had asked for")
            layer = next(self._unopened, None)
            if layer is None:
                self.state = "idle"
                return
            self._layers.append(layer)
            self._pass_down()

    def _pass_down(self) -> None:
        """Takes what the layers have to send to the socket, each through those below it."""
        data = b""
        for layer in reversed(self._layers):
            if data:
                layer.send(data)
            data = layer.outgoing.read()
        if data:
            self.outgoing = bytes(self.outgoing) + data if self.outgoing else data


def _layers_of(route: Route, tls: TlsSettings) -> Iterator[Layer]:
    """The layers of a connection, the lowest first. Each is asked for when those below it are open."""
    if route.proxy and route.proxy.origin.is_secure:
        yield _tls_layer(tls, route.proxy.origin)
    if route.origin.is_secure:
        if route.proxy:
            yield TunnelLayer(route)
        yield _tls_layer(tls, route.origin)


def _tls_layer(tls: TlsSettings, peer: Origin) -> TlsLayer:
    from twilio_memory.http.tls import TlsLayer  # Slow to import, and plain http does without.

    return TlsLayer(tls, peer)


class TunnelLayer:
    """Asks a proxy to pass bytes on (CONNECT), and then does nothing but that."""

    has_ended = False
    is_end_certain = False

    def __init__(self, route: Route) -> None:
        from ssl import MemoryBIO  # As in _tls_layer.

        assert route.proxy
        self._proxy = route.proxy
        self._head = b""
        self.is_open: bool = False
        host = route.origin.authority
        self.outgoing: MemoryBIO = MemoryBIO()
        self.outgoing.write(f"CONNECT {host} HTTP/1.1\r\nHost: {host}\r\n{route.proxy.lines}\r\n".encode("ascii"))

    def receive_data(self, data: bytes) -> bytes:
        """
        Raises:
            ConnectError: the proxy refused, or did not respond in HTTP.
        """
        if self.is_open:
            return data
        self._head += data
        while b"\r\n\r\n" in self._head:
            head, _, self._head = self._head.partition(b"\r\n\r\n")
            status = re.match(rb"HTTP/1\.[01] ([1-5][0-9]{2})(?:[ \r]|\Z)", head)
            if not status:
                raise self._could_not_connect("the proxy's response is not HTTP")
            if status[1].startswith(b"2"):
                self.is_open = True
                return self._head
            if not status[1].startswith(b"1"):
                hint = " (check the user name and password in its URL)" if status[1] == b"407" else ""
                raise self._could_not_connect(f"the proxy refused with {status[1].decode()}{hint}")
        if len(self._head) > MAX_HEADER_BYTES:
            raise self._could_not_connect("the proxy's response is not HTTP")
        return b""

    def _could_not_connect(self, reason: str) -> ConnectError:
        return failures.could_not_connect(self._proxy.origin, reason)

    def is_drained(self) -> bool:
        return True

    def send(self, data: bytes) -> None:
        self.outgoing.write(data)
