"""Rules of the API that its spec can't express."""

from __future__ import annotations

from collections.abc import Mapping

from twilio_memory.errors import InvalidArgumentError
from twilio_memory_api.constraints import Operation

RECALL_SECONDS = 30.0
"""How long Recall may be silent where it asks a model for the query first. Reports say 2 to 10 seconds."""


def least_read_timeout(operation: Operation, arguments: Mapping[str, object]) -> float:
    """Seconds that the server may be silent at least, whatever the options say.

    Raises:
        InvalidArgumentError: an argument needs another one.
    """
    if operation.id != "CreateFetchProfileMemory":
        return 0.0
    has_conversation, limit = arguments.get("conversation_id") is not None, arguments.get("communications_limit")
    if isinstance(limit, int) and limit > 0 and not has_conversation:
        raise InvalidArgumentError(
            "communications_limit must be 0 without a conversation_id.", argument="communications_limit"
        )
    return RECALL_SECONDS if has_conversation and not arguments.get("query") else 0.0
