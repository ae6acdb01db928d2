from attrs import frozen
from twilio_memory.credentials import Credentials as Credentials

@frozen
class Request:
    method: str
    url: str
    headers: tuple[tuple[str, str], ...]
    credentials: Credentials
    def wire_headers(self) -> list[tuple[str, str]]: ...

@frozen
class Limits:
    connect_timeout: float
    read_timeout: float
    deadline: float | None
    max_response_bytes: int
