# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from ..models.validation_rule_rule_type import (
    ValidationRuleRuleType,
    check_validation_rule_rule_type,
)
from ..types import UNSET, Unset
from ..values import Value
from ..values import define as _attrs_define

T = TypeVar("T", bound="ValidationRule")


@_attrs_define
class ValidationRule(Value):
    """What values a trait may have. Which properties apply depends on `ruleType`.

    Attributes:
        rule_type (ValidationRuleRuleType): The type of values that the rule is for, which is that of the trait.
            Example: STRING.
        pattern (str | Unset): A regular expression, for STRING. Example: ^[^@]+@[^@]+$.
        min_length (int | Unset): The minimum number of characters, for STRING. Example: 3.
        max_length (int | Unset): The maximum number of characters, for STRING. Example: 255.
        min_ (float | Unset): The least value, for NUMBER. Example: 0.
        max_ (float | Unset): The greatest value, for NUMBER. Example: 100.
        min_items (int | Unset): The minimum number of items, for ARRAY. Example: 0.
        max_items (int | Unset): The maximum number of items, for ARRAY. Example: 10.
    """

    rule_type: ValidationRuleRuleType
    pattern: str | Unset = UNSET
    min_length: int | Unset = UNSET
    max_length: int | Unset = UNSET
    min_: float | Unset = UNSET
    max_: float | Unset = UNSET
    min_items: int | Unset = UNSET
    max_items: int | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        rule_type: str = self.rule_type

        pattern = self.pattern

        min_length = self.min_length

        max_length = self.max_length

        min_ = self.min_

        max_ = self.max_

        min_items = self.min_items

        max_items = self.max_items

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "ruleType": rule_type,
            }
        )
        if pattern is not UNSET:
            field_dict["pattern"] = pattern
        if min_length is not UNSET:
            field_dict["minLength"] = min_length
        if max_length is not UNSET:
            field_dict["maxLength"] = max_length
        if min_ is not UNSET:
            field_dict["min"] = min_
        if max_ is not UNSET:
            field_dict["max"] = max_
        if min_items is not UNSET:
            field_dict["minItems"] = min_items
        if max_items is not UNSET:
            field_dict["maxItems"] = max_items

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        rule_type = check_validation_rule_rule_type(d.pop("ruleType"))

        pattern = d.pop("pattern", UNSET)

        min_length = d.pop("minLength", UNSET)

        max_length = d.pop("maxLength", UNSET)

        min_ = d.pop("min", UNSET)

        max_ = d.pop("max", UNSET)

        min_items = d.pop("minItems", UNSET)

        max_items = d.pop("maxItems", UNSET)

        validation_rule = cls(
            rule_type=rule_type,
            pattern=pattern,
            min_length=min_length,
            max_length=max_length,
            min_=min_,
            max_=max_,
            min_items=min_items,
            max_items=max_items,
        )

        return validation_rule
