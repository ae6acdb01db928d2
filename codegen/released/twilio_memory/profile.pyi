import datetime
from attrs import field, frozen
from collections.abc import Mapping
from twilio_memory.response import ResponseInfo as ResponseInfo
from typing import Any, TypeAlias

TraitValue: TypeAlias = str | int | float | bool | list[str | int | float | bool | None] | None

@frozen
class Profile:
    id: str
    requested_id: str
    created_at: datetime.datetime | None
    traits: Mapping[str, Mapping[str, TraitValue]] = field(converter=_read_only, repr=_count_traits, hash=False)
    response: ResponseInfo = field(repr=False, eq=False)
    @property
    def merged(self) -> bool: ...
    def with_traits(self, traits: Mapping[str, Mapping[str, TraitValue]]) -> Profile: ...
    def to_dict(self) -> dict[str, Any]: ...
    def __reduce__(self) -> tuple[Any, ...]: ...

@frozen
class Trait:
    name: str
    value: TraitValue = field(repr=False)
    group: str
    updated_at: datetime.datetime | None
