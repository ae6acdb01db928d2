# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from ..values import UNSET, Unset, Value
from ..values import define as _attrs_define


@_attrs_define
class TraitDefinition(Value):
    """What a trait is.

    Attributes:
        data_type (TraitDefinitionDataType): The type of its values, which is STRING, NUMBER, BOOLEAN or ARRAY. In an
            update, an empty text removes the trait. Example: STRING.
        description (str | Unset): What the trait means. Example: The customer's e-mail address..
        id_type_promotion (str | Unset): The identifier type that its values become. Example: email.
        validation_rule (ValidationRule | Unset): What values a trait may have. Which properties apply depends on
            `ruleType`.
    """

    data_type: TraitDefinitionDataType
    description: str | Unset = UNSET
    id_type_promotion: str | Unset = UNSET
    validation_rule: ValidationRule | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        data_type: str = self.data_type

        description = self.description

        id_type_promotion = self.id_type_promotion

        validation_rule: dict[str, Any] | Unset = UNSET
        if not isinstance(self.validation_rule, Unset):
            validation_rule = self.validation_rule.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "dataType": data_type,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if id_type_promotion is not UNSET:
            field_dict["idTypePromotion"] = id_type_promotion
        if validation_rule is not UNSET:
            field_dict["validationRule"] = validation_rule

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        data_type = check_trait_definition_data_type(d.pop("dataType"))

        description = d.pop("description", UNSET)

        id_type_promotion = d.pop("idTypePromotion", UNSET)

        _validation_rule = d.pop("validationRule", UNSET)
        validation_rule: ValidationRule | Unset
        if isinstance(_validation_rule, Unset):
            validation_rule = UNSET
        else:
            validation_rule = ValidationRule.from_dict(_validation_rule)

        trait_definition = cls(
            data_type=data_type,
            description=description,
            id_type_promotion=id_type_promotion,
            validation_rule=validation_rule,
        )

        return trait_definition


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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
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
