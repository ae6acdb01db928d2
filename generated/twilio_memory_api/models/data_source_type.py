# Made by ./generate.sh. Do not edit.

from typing import Literal

DataSourceType = Literal["DATASET_CLOUDAPP", "DATASET_WAREHOUSE", "INGRESS"]

DATA_SOURCE_TYPE_VALUES: set[DataSourceType] = {
    "DATASET_CLOUDAPP",
    "DATASET_WAREHOUSE",
    "INGRESS",
}


def check_data_source_type(value: str) -> DataSourceType:
    if value in DATA_SOURCE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DATA_SOURCE_TYPE_VALUES!r}")
