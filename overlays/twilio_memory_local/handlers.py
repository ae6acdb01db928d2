"""What the local service does for each operation: a function of the operation's name. app.py has done the checking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from attrs import field, frozen

from twilio_memory_local.store import ProfileStore


@frozen
class Call:
    """A checked request."""

    arguments: Mapping[str, Any]
    """By the API's names; those that were not sent are not there."""
    base_url: str
    path: str


@frozen
class Reply:
    status: int
    body: Any
    headers: Mapping[str, str] = field(factory=dict)


@frozen
class Refusal:
    """An error: the description's example for `status`, the one called `example` where it has several."""

    status: int
    example: str | None = None


Handler: TypeAlias = Callable[[ProfileStore, Call], Reply | Refusal]


def fetch_profile(store: ProfileStore, call: Call) -> Reply | Refusal:
    found = find_profile(store, call)
    if isinstance(found, (Reply, Refusal)):
        return found
    if names := call.arguments.get("traitGroups"):
        wanted = names.split(",")
        found["traits"] = {name: group for name, group in found.get("traits", {}).items() if name in wanted}
    return Reply(200, found)


def find_profile(store: ProfileStore, call: Call) -> dict[str, Any] | Reply | Refusal:
    """The profile that the call is about, or the answer that says why there is none."""
    store_id, profile_id = call.arguments["storeId"], call.arguments["profileId"]
    if not store.has_store(store_id):
        return Refusal(404, "store")
    if canonical := store.merged_into(store_id, profile_id):
        url = call.base_url + call.path.replace(profile_id, canonical)
        body = {"message": "This profile was merged into another one.", "uri": url}
        return Reply(301, body, {"Location": url, "Canonical-Profile-Id": canonical})
    return store.profile(store_id, profile_id) or Refusal(404, "profile")


HANDLERS: Mapping[str, Handler] = {"FetchProfile": fetch_profile}
