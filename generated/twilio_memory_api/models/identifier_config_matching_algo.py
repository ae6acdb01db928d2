# Made by ./generate.sh. Do not edit.

from typing import Literal

IdentifierConfigMatchingAlgo = Literal["exact", "fuzzy"]

IDENTIFIER_CONFIG_MATCHING_ALGO_VALUES: set[IdentifierConfigMatchingAlgo] = {
    "exact",
    "fuzzy",
}


def check_identifier_config_matching_algo(value: str) -> IdentifierConfigMatchingAlgo:
    if value in IDENTIFIER_CONFIG_MATCHING_ALGO_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IDENTIFIER_CONFIG_MATCHING_ALGO_VALUES!r}")
