"""New Twilio Type IDs."""

from __future__ import annotations

import secrets

from twilio_memory_local.spec import Spec

RANDOM_BYTES = 12


def new_id(spec: Spec, parameter: str) -> str:
    """A new ID of the kind that a parameter of the spec names, such as ``ProfileId``. It begins as the example there does."""
    example: str = spec.component("parameters", parameter)["example"]
    return example[: -2 * RANDOM_BYTES] + secrets.token_hex(RANDOM_BYTES)
