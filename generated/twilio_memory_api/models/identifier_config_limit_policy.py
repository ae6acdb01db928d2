# Made by ./generate.sh. Do not edit.

from typing import Literal

IdentifierConfigLimitPolicy = Literal["fifo", "lifo"]

IDENTIFIER_CONFIG_LIMIT_POLICY_VALUES: set[IdentifierConfigLimitPolicy] = {
    "fifo",
    "lifo",
}


def check_identifier_config_limit_policy(value: str) -> IdentifierConfigLimitPolicy:
    if value in IDENTIFIER_CONFIG_LIMIT_POLICY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IDENTIFIER_CONFIG_LIMIT_POLICY_VALUES!r}")
