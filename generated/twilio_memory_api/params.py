# Made from openapi.yaml 0.2.0 by ./generate.sh (openapi-python-client 0.29.1).
# Do not edit: change openapi.yaml and run ./generate.sh again.

"""What is nested in the arguments of calls, as TypedDicts."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, NotRequired, TypedDict


class ProfileData(TypedDict):
    """What to write about one customer."""

    traits: Mapping[str, Mapping[str, Any]]
    """The traits of a profile, by the name of their group. At most 50 keys."""


class ObservationData(TypedDict):
    """An observation to add."""

    content: str
    """What was observed, in plain words. 1 to 4096 characters."""
    source: str
    """Who or what made the observation. 1 to 100 characters. Pattern: `^[a-zA-Z0-9 _.-]+$`."""
    occurred_at: datetime.datetime | str
    """When it was said, or became true."""
    conversation_ids: NotRequired[Sequence[str]]
    """The TTIDs of the conversations that it comes from. At most 10 items."""


class SummaryData(TypedDict):
    """A summary to add."""

    content: str
    """What the conversation was about. 1 to 4096 characters."""
    conversation_id: str
    """The TTID of the conversation. Pattern: `^conv_conversation_[0-7][0-9a-z]{25}$`."""
    source: NotRequired[str]
    """Who or what wrote the summary. At most 100 characters. Pattern: `^[a-zA-Z0-9 _.-]+$`."""
    occurred_at: datetime.datetime | str
    """When the conversation took place."""


class ColumnMapping(TypedDict):
    """The trait that a column becomes."""

    column_name: str
    """The column's name in the first line of the file. At most 64 characters."""
    trait_group: str
    """The name of the trait's group. At most 64 characters."""
    trait_name: str
    """The name of the trait. At most 64 characters."""
