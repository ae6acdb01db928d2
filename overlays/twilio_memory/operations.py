"""The API's operations: how the arguments of each become a Call, and how its response becomes the caller's value.

To add one, see docs/adding-an-operation.md.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from twilio_memory.call import Answer, Call
from twilio_memory.errors import InvalidArgumentError, ResponseDecodeError
from twilio_memory.paging import Page, Walk
from twilio_memory.profile import Profile, Trait, TraitValue
from twilio_memory.schemas import shown
from twilio_memory_api import constraints
from twilio_memory_api.api.profile import fetch_profile as generated_fetch_profile
from twilio_memory_api.types import Unset

if TYPE_CHECKING:
    from twilio_memory_api import models  # So that type checkers find properties that the spec no longer has.


def fetch_profile(profile_id: str, store_id: str | None, trait_groups: str | Iterable[str] | None) -> Call[Profile]:
    """The call of FetchProfile.

    Raises:
        InvalidArgumentError: `trait_groups` is not a list of names.
    """

    def read(answer: Answer) -> Profile:
        model: models.Profile = answer.model
        if isinstance(model.id, Unset):
            raise ResponseDecodeError("The profile in the response has no id.")
        groups = model.traits.additional_properties if model.traits else {}
        traits: dict[str, Mapping[str, TraitValue]] = {
            name: group.additional_properties for name, group in groups.items()
        }
        return Profile(model.id, profile_id, model.created_at or None, traits, answer.body, answer.info)

    return Call(
        constraints.FETCH_PROFILE,
        generated_fetch_profile,
        {"store_id": store_id, "profile_id": profile_id, "trait_groups": join_trait_groups(trait_groups)},
        read,
        profile_of=lambda profile: profile.id,
    )


def list_traits(
    profile_id: str,
    store_id: str | None,
    trait_groups: str | Iterable[str] | None,
    order: str,
    page_size: int | None,
    page_token: str | None,
) -> Call[Page[Trait]]:
    """The call of ListProfileTraits. Its arguments are checked at once, and pages are fetched during iteration.

    Raises:
        InvalidArgumentError: an argument does not match the spec.
    """
    # Imported here, so that a process that lists no traits does not load their models.
    from twilio_memory_api.api.traits import list_profile_traits

    def read(answer: Answer) -> Page[Trait]:
        model: models.TraitPage = answer.model
        traits = tuple(
            Trait(
                trait.name,
                None if isinstance(trait.value, Unset) else trait.value,
                trait.trait_group,
                trait.timestamp or None,
            )
            for trait in model.traits or ()
        )
        token = (model.meta.next_token or None) if model.meta else None
        return Page(traits, token, answer.info, answer.call.with_argument("page_token", token) if token else None)

    call = Call(
        constraints.LIST_PROFILE_TRAITS,
        list_profile_traits,
        {
            "store_id": store_id,
            "profile_id": profile_id,
            "trait_groups": join_trait_groups(trait_groups),
            "order_by": order.upper() if isinstance(order, str) else order,
            "page_size": page_size,
            "page_token": page_token,
        },
        read,
        {"order_by": "order"},
    )
    call.target()
    return call


def fetch_whole_profile(
    profile_id: str, store_id: str | None, trait_groups: str | Iterable[str] | None
) -> Generator[Call[Any], Any, Profile]:
    """Assembles a profile from the pages of its traits. Yields the calls to make, and is sent their values.

    Pages are read oldest change first: a trait that changes meanwhile is listed again, and its last value counts. The date comes
    from FetchProfile, with one of the groups only, because all of them may be too large for one response.
    """
    walk = Walk(list_traits(profile_id, store_id, trait_groups, "asc", None, None))
    traits: dict[str, dict[str, TraitValue]] = {}
    while walk.call:
        page = yield walk.call
        for trait in page.items:
            traits.setdefault(trait.group, {})[trait.name] = trait.value
        walk.go_on(page)
    one_group = next(([name] for name in traits if not _name_fault(name)), trait_groups)
    profile: Profile = yield fetch_profile(profile_id, store_id, one_group)
    return profile.with_traits(traits)


def join_trait_groups(trait_groups: str | Iterable[str] | None) -> str | None:
    """`trait_groups` in the API's format: names separated by commas, which is also what a str must be.

    Raises:
        InvalidArgumentError: a name is empty, contains a comma, or is not a str.
    """
    if trait_groups is None:
        return None
    if isinstance(trait_groups, str):
        trait_groups = trait_groups.split(",")
    if not isinstance(trait_groups, Iterable):
        raise _bad_group(f"must be a str or an iterable of str; it is {shown(trait_groups)}")
    names = list(trait_groups)
    for name in names:
        if fault := _name_fault(name):
            raise _bad_group(f"a group's name must {fault}; it is {shown(name)}")
    return ",".join(names)


def _bad_group(fault: str) -> InvalidArgumentError:
    return InvalidArgumentError(f"trait_groups: {fault}.", argument="trait_groups")


def _name_fault(name: object) -> str | None:
    if not isinstance(name, str):
        return "be a str"
    if not name:
        return "not be empty"
    return "not contain a comma" if "," in name else None
