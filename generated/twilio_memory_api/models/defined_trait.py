# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import field as _attrs_field

from ..types import UNSET, Unset
from ..values import OpenValue
from ..values import define as _attrs_define

if TYPE_CHECKING:
    from ..models.defined_rule import DefinedRule


T = TypeVar("T", bound="DefinedTrait")


@_attrs_define
class DefinedTrait(OpenValue):
    """What a trait is, as the store defines it.

    Attributes:
        data_type (str | Unset): The type of its values, which is STRING, NUMBER, BOOLEAN or ARRAY. Example: STRING.
        description (str | Unset): What the trait means. Example: The customer's e-mail address..
        id_type_promotion (str | Unset): The identifier type that its values become. Example: email.
        validation_rule (DefinedRule | Unset): What values a trait may have, as the store defines it.
    """

    data_type: str | Unset = UNSET
    description: str | Unset = UNSET
    id_type_promotion: str | Unset = UNSET
    validation_rule: DefinedRule | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data_type = self.data_type

        description = self.description

        id_type_promotion = self.id_type_promotion

        validation_rule: dict[str, Any] | Unset = UNSET
        if not isinstance(self.validation_rule, Unset):
            validation_rule = self.validation_rule.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if data_type is not UNSET:
            field_dict["dataType"] = data_type
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
        data_type = d.pop("dataType", UNSET)

        description = d.pop("description", UNSET)

        id_type_promotion = d.pop("idTypePromotion", UNSET)

        _validation_rule = d.pop("validationRule", UNSET)
        validation_rule: DefinedRule | Unset
        if isinstance(_validation_rule, Unset):
            validation_rule = UNSET
        else:
            validation_rule = DefinedRule.from_dict(_validation_rule)

        defined_trait = cls(
            data_type=data_type,
            description=description,
            id_type_promotion=id_type_promotion,
            validation_rule=validation_rule,
        )

        defined_trait.additional_properties = d
        return defined_trait


from ..models.defined_rule import DefinedRule
