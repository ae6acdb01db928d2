# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from ..models.trait_definition_data_type import (
    TraitDefinitionDataType,
    check_trait_definition_data_type,
)
from ..types import UNSET, Unset
from ..values import Value
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.validation_rule import ValidationRule


T = TypeVar("T", bound="TraitDefinition")


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
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:

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


from ..models.validation_rule import ValidationRule
