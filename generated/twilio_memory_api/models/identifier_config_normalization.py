# Made by ./generate.sh. Do not edit.

from typing import Literal

IdentifierConfigNormalization = Literal["email", "none", "phone", "trim"]

IDENTIFIER_CONFIG_NORMALIZATION_VALUES: set[IdentifierConfigNormalization] = {
    "email",
    "none",
    "phone",
    "trim",
}


def check_identifier_config_normalization(value: str) -> IdentifierConfigNormalization:
    if value in IDENTIFIER_CONFIG_NORMALIZATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {IDENTIFIER_CONFIG_NORMALIZATION_VALUES!r}")
