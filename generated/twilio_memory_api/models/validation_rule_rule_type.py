# Made by ./generate.sh. Do not edit.

from typing import Literal

ValidationRuleRuleType = Literal["ARRAY", "BOOLEAN", "NUMBER", "STRING"]

VALIDATION_RULE_RULE_TYPE_VALUES: set[ValidationRuleRuleType] = {
    "ARRAY",
    "BOOLEAN",
    "NUMBER",
    "STRING",
}


def check_validation_rule_rule_type(value: str) -> ValidationRuleRuleType:
    if value in VALIDATION_RULE_RULE_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {VALIDATION_RULE_RULE_TYPE_VALUES!r}")
