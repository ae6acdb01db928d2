# Made by ./generate.sh. Do not edit.

from typing import Literal

TraitDefinitionDataType = Literal["", "ARRAY", "BOOLEAN", "NUMBER", "STRING"]

TRAIT_DEFINITION_DATA_TYPE_VALUES: set[TraitDefinitionDataType] = {
    "",
    "ARRAY",
    "BOOLEAN",
    "NUMBER",
    "STRING",
}


def check_trait_definition_data_type(value: str) -> TraitDefinitionDataType:
    if value in TRAIT_DEFINITION_DATA_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TRAIT_DEFINITION_DATA_TYPE_VALUES!r}")
