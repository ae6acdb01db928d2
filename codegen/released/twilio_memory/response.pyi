from attrs import field, frozen
from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar, overload

D = TypeVar('D')

class Headers(Mapping[str, str]):
    def __init__(self, pairs: Collection[tuple[bytes, bytes]] = ()) -> None: ...
    def __getitem__(self, name: str) -> str: ...
    @overload
    def get(self, name: str, /) -> str | None: ...
    @overload
    def get(self, name: str, default: str, /) -> str: ...
    @overload
    def get(self, name: str, default: D, /) -> str | D: ...
    def __iter__(self) -> Iterator[str]: ...
    def __len__(self) -> int: ...

@frozen
class RawResponse:
    status: int
    headers: Headers = field(repr=False)
    body: bytes = field(repr=False)

@frozen
class ResponseInfo:
    status: int
    headers: Headers = field(repr=False)
    request_id: str | None
    attempts: int
    elapsed: float
