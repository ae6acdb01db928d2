# Made by ./generate.sh. Do not edit.

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..values import UNSET, OpenValue, Unset, Value
from ..values import define as _attrs_define
from ..values import field as _attrs_field


@_attrs_define
class DefinedTraitGroup(OpenValue):
    """A trait group that a store defines.

    Attributes:
        display_name (str): The name of the group. Example: Contact.
        description (str | Unset): What the traits are about. Example: How to reach the customer..
        traits (DefinedTraitGroupTraits | Unset): The traits, by name. Example: {'email': {'dataType': 'STRING'}}.
        version (int | Unset): One more with each change. Example: 1.
    """

    display_name: str
    description: str | Unset = UNSET
    traits: DefinedTraitGroupTraits | Unset = UNSET
    version: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        display_name = self.display_name

        description = self.description

        traits: dict[str, Any] | Unset = UNSET
        if not isinstance(self.traits, Unset):
            traits = self.traits.to_dict()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "displayName": display_name,
            }
        )
        if description is not UNSET:
            field_dict["description"] = description
        if traits is not UNSET:
            field_dict["traits"] = traits
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        display_name = d.pop("displayName")

        description = d.pop("description", UNSET)

        _traits = d.pop("traits", UNSET)
        traits: DefinedTraitGroupTraits | Unset
        if isinstance(_traits, Unset):
            traits = UNSET
        else:
            traits = DefinedTraitGroupTraits.from_dict(_traits)

        version = d.pop("version", UNSET)

        defined_trait_group = cls(
            display_name=display_name,
            description=description,
            traits=traits,
            version=version,
        )

        defined_trait_group.additional_properties = d
        return defined_trait_group


@_attrs_define
class DefinedRule(OpenValue):
    """What values a trait may have, as the store defines it.

    Attributes:
        rule_type (str | Unset): The type of values that the rule is for, which is that of the trait. Example: STRING.
        pattern (str | Unset): A regular expression, for STRING. Example: ^[^@]+@[^@]+$.
        min_length (int | Unset): The minimum number of characters, for STRING. Example: 3.
        max_length (int | Unset): The maximum number of characters, for STRING. Example: 255.
        min_ (float | Unset): The least value, for NUMBER. Example: 0.
        max_ (float | Unset): The greatest value, for NUMBER. Example: 100.
        min_items (int | Unset): The minimum number of items, for ARRAY. Example: 0.
        max_items (int | Unset): The maximum number of items, for ARRAY. Example: 10.
    """

    rule_type: str | Unset = UNSET
    pattern: str | Unset = UNSET
    min_length: int | Unset = UNSET
    max_length: int | Unset = UNSET
    min_: float | Unset = UNSET
    max_: float | Unset = UNSET
    min_items: int | Unset = UNSET
    max_items: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        rule_type = self.rule_type

        pattern = self.pattern

        min_length = self.min_length

        max_length = self.max_length

        min_ = self.min_

        max_ = self.max_

        min_items = self.min_items

        max_items = self.max_items

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if rule_type is not UNSET:
            field_dict["ruleType"] = rule_type
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
        rule_type = d.pop("ruleType", UNSET)

        pattern = d.pop("pattern", UNSET)

        min_length = d.pop("minLength", UNSET)

        max_length = d.pop("maxLength", UNSET)

        min_ = d.pop("min", UNSET)

        max_ = d.pop("max", UNSET)

        min_items = d.pop("minItems", UNSET)

        max_items = d.pop("maxItems", UNSET)

        defined_rule = cls(
            rule_type=rule_type,
            pattern=pattern,
            min_length=min_length,
            max_length=max_length,
            min_=min_,
            max_=max_,
            min_items=min_items,
            max_items=max_items,
        )

        defined_rule.additional_properties = d
        return defined_rule


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
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

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


@_attrs_define
class DefinedTraitGroupTraits(Value):
    """The traits, by name.

    Example:
        {'email': {'dataType': 'STRING'}}

    """

    additional_properties: dict[str, DefinedTrait] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:

        field_dict: dict[str, Any] = {}
        for prop_name, prop in self.additional_properties.items():
            field_dict[prop_name] = prop.to_dict()

        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:

        d = dict(src_dict)
        defined_trait_group_traits = cls()

        additional_properties = {}
        for prop_name, prop_dict in d.items():
            additional_property = DefinedTrait.from_dict(prop_dict)

            additional_properties[prop_name] = additional_property

        defined_trait_group_traits.additional_properties = additional_properties
        return defined_trait_group_traits

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> DefinedTrait:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: DefinedTrait) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
