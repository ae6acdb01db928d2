"""How a store recognizes its profiles: the types of identifiers, and how their values are normalized."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from attrs import field, frozen, validators

HOME_REGION = "US"
"""Where a phone number without a country code is from."""


def _to_e164(value: str) -> str | None:
    import phonenumbers  # Here, since it takes a while, and many tests need no phone number.

    try:
        number = phonenumbers.parse(value, HOME_REGION)
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible != phonenumbers.ValidationResult.IS_POSSIBLE:  # Such as a number without its area code.
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def _to_tuple(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(paths)


NORMALIZATIONS: Mapping[str, Callable[[str], str | None]] = {
    "phone": _to_e164,
    "email": lambda value: "".join(value.split()).lower(),
    "trim": str.strip,
    "none": str,
}


@frozen
class IdentifierType:
    """A type of identifier, and how a store handles its values. The defaults are the API's."""

    name: str = field(validator=validators.instance_of(str))
    """Such as ``phone``."""
    traits: Sequence[str] = field(default=(), converter=_to_tuple)
    """The traits that are promoted to identifiers of this type, each as ``Group.name``."""
    normalization: str = field(default="trim", validator=validators.in_(NORMALIZATIONS))
    """``phone``, ``email``, ``trim`` or ``none``."""
    limit: int = field(default=100, validator=validators.in_(range(1, 101)))
    """How many values a profile can have, 1 to 100."""
    limit_policy: str = field(default="fifo", validator=validators.in_(("fifo", "lifo")))
    """Which value goes first: with ``fifo`` the oldest one, with ``lifo`` the latest one."""
    unique: bool = True
    """Whether profiles that come to share a value are merged."""
    fuzzy: bool = False
    """Whether similar values match. The local service can't do that: it responds with 501."""
    threshold: int = field(default=75, validator=validators.in_(range(50, 100)))
    """How similar values must be to match, in percent, if `fuzzy` is true. It is kept for whoever reads the settings."""

    def normalize(self, value: Any) -> str | None:
        """The form in which the value is stored; None if it can't be a value of this type."""
        if isinstance(value, bool) or not isinstance(value, (str, int)):
            return None
        normalized = NORMALIZATIONS[self.normalization](str(value))
        return normalized or None


DEFAULT_TYPES = (
    IdentifierType("phone", traits=["Contact.phone"], normalization="phone"),
    IdentifierType("email", traits=["Contact.email"], normalization="email"),
)
