# Made by ./generate.sh. Do not edit.

from typing import Literal

DataTargetType = Literal["TRAITS"]

DATA_TARGET_TYPE_VALUES: set[DataTargetType] = {
    "TRAITS",
}


def check_data_target_type(value: str) -> DataTargetType:
    if value in DATA_TARGET_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DATA_TARGET_TYPE_VALUES!r}")
