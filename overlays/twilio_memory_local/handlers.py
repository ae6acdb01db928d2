"""What the local service does for each operation, in a function named after it. app.py has validated the request."""

from __future__ import annotations

import base64
import hmac
import json
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from attrs import field, frozen

from twilio_memory_local.store import ProfileStore


@frozen
class Call:
    """A validated request."""

    arguments: Mapping[str, Any]
    """By the names in the spec, with defaults. Arguments that were not sent and have no default are missing."""
    base_url: str
    """The URL of the service, as the client wrote it."""
    segments: tuple[str, ...]
    """The segments of the operation's path. Parameters are in braces."""

    def url(self, **changes: str) -> str:
        """The URL of the call without its query, with `changes` to the arguments."""
        arguments = {**self.arguments, **changes}
        path = [arguments[segment[1:-1]] if segment.startswith("{") else segment for segment in self.segments]
        return f"{self.base_url}/{'/'.join(path)}"


@frozen
class Reply:
    status: int
    body: Any
    headers: Mapping[str, str] = field(factory=dict)


@frozen
class Refusal:
    """An error: the example in the spec for `status`, or the one called `example` if there are several."""

    status: int
    example: str | None = None
    message: str | None = None
    """Replaces the message of the example."""


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
    """The profile of the call, or the response if there is none."""
    store_id, profile_id = call.arguments["storeId"], call.arguments["profileId"]
    if not store.has_store(store_id):
        return Refusal(404, "store")
    if canonical := store.merged_into(store_id, profile_id):
        url = call.url(profileId=canonical)
        body = {"message": "This profile was merged into another one.", "uri": url}
        return Reply(301, body, {"Location": url, "Canonical-Profile-Id": canonical})
    return store.profile(store_id, profile_id) or Refusal(404, "profile")


def list_profile_traits(store: ProfileStore, call: Call) -> Reply | Refusal:
    found = find_profile(store, call)
    if isinstance(found, (Reply, Refusal)):
        return found
    names = call.arguments.get("traitGroups")
    size = call.arguments["pageSize"]
    listing = [call.arguments["storeId"], found["id"], names, call.arguments["orderBy"]]
    token = call.arguments.get("pageToken")
    after = read_token(token, listing, store.key) if token is not None else None
    if token is not None and after is None:
        return Refusal(400, message="The page token is not for this list, or has expired.")
    groups = None if names is None else names.split(",")
    rows = store.traits(*listing[:2], groups=groups, order=listing[3], count=size + 1, after=after)
    meta: dict[str, Any] = {"key": "traits", "pageSize": size}
    if len(rows) > size:
        last = rows[size - 1]
        meta["nextToken"] = make_token((last.changed, last.group, last.name), listing, store.key)
    traits = [
        {"name": row.name, "value": row.value, "traitGroup": row.group, "timestamp": row.changed} for row in rows[:size]
    ]
    return Reply(200, {"traits": traits, "meta": meta})


def make_token(position: tuple[str, str, str], listing: list[Any], key: bytes) -> str:
    """A page token: a position in the list `listing`, signed."""
    text = json.dumps(position).encode()
    return base64.urlsafe_b64encode(_seal(text, listing, key) + text).decode()


def read_token(token: str, listing: list[Any], key: bytes) -> tuple[str, str, str] | None:
    """The position in `token`; None if it was not made for `listing` with `key`."""
    try:
        data = base64.b64decode(token.encode("ascii"), altchars=b"-_", validate=True)
    except ValueError:
        return None
    seal, text = data[:_SEAL], data[_SEAL:]
    if not hmac.compare_digest(seal, _seal(text, listing, key)):
        return None
    changed, group, name = json.loads(text)
    return changed, group, name


_SEAL = 16


def _seal(text: bytes, listing: list[Any], key: bytes) -> bytes:
    return hmac.digest(key, json.dumps(listing).encode() + text, "sha256")[:_SEAL]


HANDLERS: Mapping[str, Handler] = {"FetchProfile": fetch_profile, "ListProfileTraits": list_profile_traits}
