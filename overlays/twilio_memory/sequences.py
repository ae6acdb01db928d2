"""Results that take several calls: generators that yield the calls to make, and receive their results. For both modes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

from twilio_memory.arguments import join_names, name_fault, texts_of
from twilio_memory.call import Call
from twilio_memory.errors import InvalidArgumentError
from twilio_memory.paging import Walk
from twilio_memory.profile import Profile, TraitValue
from twilio_memory_api import constraints
from twilio_memory_api.constraints import Operation

if TYPE_CHECKING:
    from twilio_memory.drivers import Steps


class MakeCall(Protocol):
    """Core.make_call."""

    def __call__(self, operation: Operation, arguments: Mapping[str, object]) -> Call[Any]: ...


def fetch_whole_profile(
    make: MakeCall, profile_id: str, store_id: str | None, trait_groups: str | Iterable[str] | None
) -> Steps[Profile]:
    """Builds a profile from the pages of its traits.

    It reads the oldest change first. If a trait changes meanwhile, it is read again, and its last value counts. The date comes
    from FetchProfile, which is called for one group only, because the whole profile may be too large.
    """
    # An iterator can be read once only.
    groups = None if trait_groups is None else join_names(trait_groups, "trait_groups")
    about: dict[str, object] = {"profile_id": profile_id, "store_id": store_id}
    first = make(constraints.list_profile_traits(), {**about, "trait_groups": groups, "order": "asc"})
    walk = Walk(first)
    traits: dict[str, dict[str, TraitValue]] = {}
    while walk.call:
        page = yield walk.call
        for trait in page.items:
            traits.setdefault(trait.group, {})[trait.name] = trait.value
        walk.go_on(page)
    named = (name for name in traits if not name_fault(name) and name == name.strip())
    one_group = next((name for name in named if first.takes("trait_groups", name)), groups)
    profile: Profile = yield make(constraints.fetch_profile(), {**about, "trait_groups": one_group})
    return profile.with_traits(traits)


def find_profile(
    make: MakeCall, identifier: tuple[str, str], store_id: str | None, trait_groups: str | Iterable[str] | None
) -> Steps[Profile | None]:
    """Looks a profile up by an identifier, and fetches it; None, if there is none."""
    groups = None if trait_groups is None else join_names(trait_groups, "trait_groups")
    fetch = constraints.fetch_profile()
    texts_of(
        next(one for one in fetch.parameters if one.python_name == "trait_groups"), groups
    )  # Before anything is sent.
    id_type, value = identifier
    found = yield make(constraints.create_profiles_lookup(), {"id_type": id_type, "value": value, "store_id": store_id})
    if not found.profiles:
        return None
    arguments = {"profile_id": found.profiles[0], "store_id": store_id, "trait_groups": groups}
    profile: Profile = yield make(fetch, arguments)
    return profile


def identifier_of(phone: str | None, email: str | None, id_type: str | None, value: str | None) -> tuple[str, str]:
    """The type and the value of the one identifier that was given.

    Raises:
        InvalidArgumentError: there is none, or more than one.
    """
    pair = None if id_type is None and value is None else (id_type, value)
    given = [one for one in (phone and ("phone", phone), email and ("email", email), pair) if one]
    if len(given) != 1 or None in given[0]:
        raise InvalidArgumentError("Pass one of: phone; email; id_type and value together.", argument="phone")
    (found,) = given
    return found  # type: ignore[return-value]
