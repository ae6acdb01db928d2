# Made by ./generate.sh. Do not edit.

"""What is nested in the arguments of calls, as TypedDicts."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict


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


class ValidationRule(TypedDict):
    """What values a trait may have. Which properties apply depends on `rule_type`."""

    rule_type: Literal["STRING", "NUMBER", "BOOLEAN", "ARRAY"]
    """The type of values that the rule is for, which is that of the trait."""
    pattern: NotRequired[str]
    """A regular expression, for STRING. At most 1000 characters."""
    min_length: NotRequired[int]
    """The minimum number of characters, for STRING. At least 0."""
    max_length: NotRequired[int]
    """The maximum number of characters, for STRING. At least 1."""
    min: NotRequired[float]
    """The least value, for NUMBER."""
    max: NotRequired[float]
    """The greatest value, for NUMBER."""
    min_items: NotRequired[int]
    """The minimum number of items, for ARRAY. At least 0."""
    max_items: NotRequired[int]
    """The maximum number of items, for ARRAY. At least 0."""


class TraitDefinition(TypedDict):
    """What a trait is."""

    data_type: Literal["STRING", "NUMBER", "BOOLEAN", "ARRAY", ""]
    """The type of its values, which is STRING, NUMBER, BOOLEAN or ARRAY. In an update, an empty text removes the
    trait."""
    description: NotRequired[str]
    """What the trait means. At most 1024 characters."""
    id_type_promotion: NotRequired[str]
    """The identifier type that its values become. At most 30 characters."""
    validation_rule: NotRequired[ValidationRule]
    """What values a trait may have. Which properties apply depends on `rule_type`."""


class IdentifierConfig(TypedDict):
    """An identifier type, and how its values are kept."""

    id_type: str
    """The identifier type. 2 to 30 characters."""
    matching_algo: NotRequired[Literal["exact", "fuzzy"]]
    """How values match, which is exact or fuzzy. The API's default is "exact"."""
    matching_threshold: NotRequired[int]
    """How similar values must be to match if fuzzy, in percent. 50 to 99. The API's default is 75."""
    limit: NotRequired[int]
    """How many values a profile keeps. 1 to 100. The API's default is 100."""
    limit_policy: NotRequired[Literal["fifo", "lifo"]]
    """Which value goes when there is no room; that is the oldest (fifo) or the latest (lifo). The API's default is
    "fifo"."""
    enforce_unique: NotRequired[bool]
    """Whether profiles that share a value are merged. The API's default is True."""
    normalization: NotRequired[Literal["phone", "email", "trim", "none"]]
    """The form in which values are kept, which is phone (E.164), email (lower case, no blanks), trim or none. The
    API's default is "trim"."""


class DataSource(TypedDict):
    """Where the data of a mapping comes from. Which properties apply depends on `type`."""

    type: Literal["INGRESS", "DATASET_CLOUDAPP", "DATASET_WAREHOUSE"]
    """Where the data of a mapping comes from."""
    columns: NotRequired[Sequence[str]]
    """The names of the columns, for INGRESS. 1 to 100 items."""
    dataset_id: NotRequired[str]
    """The TTID of the data set, for the other types. Pattern: `^tdi_dataset_[0-7][0-9a-z]{25}$`."""


class MappedColumn(TypedDict):
    """A column, and the trait that it becomes."""

    expression: str
    """The name of the column. 1 to 256 characters."""
    trait_group: str
    """The name of the trait group. 1 to 64 characters. Pattern: `^[a-zA-Z0-9_.-]+$`."""
    trait_name: str
    """The name of the trait. 1 to 128 characters. Pattern: `^[a-z][a-zA-Z0-9_.-]*$`."""


class DataTarget(TypedDict):
    """What the data of a mapping becomes."""

    type: Literal["TRAITS"]
    """TRAITS."""
    mappings: Sequence[MappedColumn]
    """Which column becomes which trait. 1 to 100 items."""
