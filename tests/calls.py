"""Calls, made as clients make them, for tests without one."""

from __future__ import annotations

from typing import Any

from twilio_memory.call import Call
from twilio_memory_api import constraints


def fetch_profile(profile_id: Any, store_id: Any, trait_groups: Any = None) -> Call[Any]:
    arguments = {"profile_id": profile_id, "store_id": store_id, "trait_groups": trait_groups}
    return Call.of(constraints.fetch_profile(), arguments)
