"""The profile that a call is about."""

from __future__ import annotations

from collections.abc import Mapping

from twilio_memory_local.handlers.call import Call, Refused, Reply
from twilio_memory_local.store import profiles, resolution
from twilio_memory_local.store.session import Session

REDIRECTS = (301, 308)


def check_store(session: Session, call: Call) -> None:
    """
    Raises:
        Refused: there is no such store.
    """
    if not session.has_store():
        raise call.refusal(404, "store")


def find_profile(session: Session, call: Call) -> str:
    """The ID of the call's profile.

    Raises:
        Refused: there is no such store or profile, or the profile was merged into another.
    """
    check_store(session, call)
    profile_id: str = call.arguments["profileId"]
    if canonical := resolution.canonical(session, profile_id):
        raise _moved(call, canonical)
    if profiles.get(session, profile_id) is None:
        raise call.refusal(404, "profile")
    return profile_id


def find_canonical(session: Session, call: Call) -> tuple[str, Mapping[str, str]]:
    """As find_profile, for operations that do not redirect: the canonical ID, and a header if it is not the call's."""
    check_store(session, call)
    profile_id: str = call.arguments["profileId"]
    canonical = resolution.canonical(session, profile_id)
    if profiles.get(session, canonical or profile_id) is None:
        raise call.refusal(404, "profile")
    return canonical or profile_id, {"Canonical-Profile-Id": canonical} if canonical else {}


def _moved(call: Call, canonical: str) -> Refused:
    status = next(status for status in REDIRECTS if str(status) in call.operation.responses)
    url = call.url(profileId=canonical)
    body = {"message": "This profile was merged into another one.", "uri": url}
    return Refused(Reply(status, body, {"Location": url, "Canonical-Profile-Id": canonical}))
