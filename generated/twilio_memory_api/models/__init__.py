# Made by ./generate.sh. Do not edit.

"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .accepted import Accepted
    from .column_mapping import ColumnMapping
    from .communication import Communication
    from .communication_content import CommunicationContent
    from .create_import_request import CreateImportRequest
    from .create_observations_request import CreateObservationsRequest
    from .create_summaries_request import CreateSummariesRequest
    from .data_mapping import DataMapping
    from .data_mapping_data import DataMappingData
    from .data_mapping_page import DataMappingPage
    from .data_mapping_patch import DataMappingPatch
    from .data_source import DataSource
    from .data_source_type import DataSourceType
    from .data_target import DataTarget
    from .data_target_type import DataTargetType
    from .defined_rule import DefinedRule
    from .defined_trait import DefinedTrait
    from .defined_trait_group import DefinedTraitGroup
    from .defined_trait_group_traits import DefinedTraitGroupTraits
    from .full_trait import FullTrait
    from .identifier import Identifier
    from .identifier_config import IdentifierConfig
    from .identifier_config_limit_policy import IdentifierConfigLimitPolicy
    from .identifier_config_matching_algo import IdentifierConfigMatchingAlgo
    from .identifier_config_normalization import IdentifierConfigNormalization
    from .identifier_list import IdentifierList
    from .identifier_set import IdentifierSet
    from .identifier_settings import IdentifierSettings
    from .identifier_update import IdentifierUpdate
    from .identity_resolution_settings import IdentityResolutionSettings
    from .identity_resolution_update import IdentityResolutionUpdate
    from .import_created import ImportCreated
    from .import_page import ImportPage
    from .import_summary import ImportSummary
    from .imported_column import ImportedColumn
    from .known_column import KnownColumn
    from .known_source import KnownSource
    from .known_target import KnownTarget
    from .lookup_result import LookupResult
    from .mapped_column import MappedColumn
    from .observation import Observation
    from .observation_data import ObservationData
    from .observation_page import ObservationPage
    from .observation_patch import ObservationPatch
    from .operation import Operation
    from .operation_accepted import OperationAccepted
    from .operation_problem import OperationProblem
    from .operation_result import OperationResult
    from .page_meta import PageMeta
    from .participant import Participant
    from .profile import Profile
    from .profile_accepted import ProfileAccepted
    from .profile_data import ProfileData
    from .profile_import import ProfileImport
    from .profile_moved import ProfileMoved
    from .profile_page import ProfilePage
    from .profile_patch import ProfilePatch
    from .recall_meta import RecallMeta
    from .recall_request import RecallRequest
    from .recall_result import RecallResult
    from .recalled_observation import RecalledObservation
    from .recalled_summary import RecalledSummary
    from .recipient import Recipient
    from .revision_page import RevisionPage
    from .sort_order import SortOrder
    from .store import Store
    from .store_data import StoreData
    from .store_page import StorePage
    from .store_patch import StorePatch
    from .summary import Summary
    from .summary_data import SummaryData
    from .summary_page import SummaryPage
    from .summary_patch import SummaryPatch
    from .trait_definition import TraitDefinition
    from .trait_definition_data_type import TraitDefinitionDataType
    from .trait_group import TraitGroup
    from .trait_group_data import TraitGroupData
    from .trait_group_data_traits import TraitGroupDataTraits
    from .trait_group_details import TraitGroupDetails
    from .trait_group_page import TraitGroupPage
    from .trait_group_patch import TraitGroupPatch
    from .trait_group_patch_traits import TraitGroupPatchTraits
    from .trait_groups import TraitGroups
    from .trait_page import TraitPage
    from .twilio_error import TwilioError
    from .update_profiles_request import UpdateProfilesRequest
    from .validation_rule import ValidationRule
    from .validation_rule_rule_type import ValidationRuleRuleType

_MODULES = {
    "Accepted": ".accepted",
    "ColumnMapping": ".column_mapping",
    "Communication": ".communication",
    "CommunicationContent": ".communication_content",
    "CreateImportRequest": ".create_import_request",
    "CreateObservationsRequest": ".create_observations_request",
    "CreateSummariesRequest": ".create_summaries_request",
    "DataMapping": ".data_mapping",
    "DataMappingData": ".data_mapping_data",
    "DataMappingPage": ".data_mapping_page",
    "DataMappingPatch": ".data_mapping_patch",
    "DataSource": ".data_source",
    "DataSourceType": ".data_source_type",
    "DataTarget": ".data_target",
    "DataTargetType": ".data_target_type",
    "DefinedRule": ".defined_rule",
    "DefinedTrait": ".defined_trait",
    "DefinedTraitGroup": ".defined_trait_group",
    "DefinedTraitGroupTraits": ".defined_trait_group_traits",
    "FullTrait": ".full_trait",
    "Identifier": ".identifier",
    "IdentifierConfig": ".identifier_config",
    "IdentifierConfigLimitPolicy": ".identifier_config_limit_policy",
    "IdentifierConfigMatchingAlgo": ".identifier_config_matching_algo",
    "IdentifierConfigNormalization": ".identifier_config_normalization",
    "IdentifierList": ".identifier_list",
    "IdentifierSet": ".identifier_set",
    "IdentifierSettings": ".identifier_settings",
    "IdentifierUpdate": ".identifier_update",
    "IdentityResolutionSettings": ".identity_resolution_settings",
    "IdentityResolutionUpdate": ".identity_resolution_update",
    "ImportCreated": ".import_created",
    "ImportPage": ".import_page",
    "ImportSummary": ".import_summary",
    "ImportedColumn": ".imported_column",
    "KnownColumn": ".known_column",
    "KnownSource": ".known_source",
    "KnownTarget": ".known_target",
    "LookupResult": ".lookup_result",
    "MappedColumn": ".mapped_column",
    "Observation": ".observation",
    "ObservationData": ".observation_data",
    "ObservationPage": ".observation_page",
    "ObservationPatch": ".observation_patch",
    "Operation": ".operation",
    "OperationAccepted": ".operation_accepted",
    "OperationProblem": ".operation_problem",
    "OperationResult": ".operation_result",
    "PageMeta": ".page_meta",
    "Participant": ".participant",
    "Profile": ".profile",
    "ProfileAccepted": ".profile_accepted",
    "ProfileData": ".profile_data",
    "ProfileImport": ".profile_import",
    "ProfileMoved": ".profile_moved",
    "ProfilePage": ".profile_page",
    "ProfilePatch": ".profile_patch",
    "RecallMeta": ".recall_meta",
    "RecallRequest": ".recall_request",
    "RecallResult": ".recall_result",
    "RecalledObservation": ".recalled_observation",
    "RecalledSummary": ".recalled_summary",
    "Recipient": ".recipient",
    "RevisionPage": ".revision_page",
    "SortOrder": ".sort_order",
    "Store": ".store",
    "StoreData": ".store_data",
    "StorePage": ".store_page",
    "StorePatch": ".store_patch",
    "Summary": ".summary",
    "SummaryData": ".summary_data",
    "SummaryPage": ".summary_page",
    "SummaryPatch": ".summary_patch",
    "TraitDefinition": ".trait_definition",
    "TraitDefinitionDataType": ".trait_definition_data_type",
    "TraitGroup": ".trait_group",
    "TraitGroupData": ".trait_group_data",
    "TraitGroupDataTraits": ".trait_group_data_traits",
    "TraitGroupDetails": ".trait_group_details",
    "TraitGroupPage": ".trait_group_page",
    "TraitGroupPatch": ".trait_group_patch",
    "TraitGroupPatchTraits": ".trait_group_patch_traits",
    "TraitGroups": ".trait_groups",
    "TraitPage": ".trait_page",
    "TwilioError": ".twilio_error",
    "UpdateProfilesRequest": ".update_profiles_request",
    "ValidationRule": ".validation_rule",
    "ValidationRuleRuleType": ".validation_rule_rule_type",
}

__all__ = (
    "Accepted",
    "ColumnMapping",
    "Communication",
    "CommunicationContent",
    "CreateImportRequest",
    "CreateObservationsRequest",
    "CreateSummariesRequest",
    "DataMapping",
    "DataMappingData",
    "DataMappingPage",
    "DataMappingPatch",
    "DataSource",
    "DataSourceType",
    "DataTarget",
    "DataTargetType",
    "DefinedRule",
    "DefinedTrait",
    "DefinedTraitGroup",
    "DefinedTraitGroupTraits",
    "FullTrait",
    "Identifier",
    "IdentifierConfig",
    "IdentifierConfigLimitPolicy",
    "IdentifierConfigMatchingAlgo",
    "IdentifierConfigNormalization",
    "IdentifierList",
    "IdentifierSet",
    "IdentifierSettings",
    "IdentifierUpdate",
    "IdentityResolutionSettings",
    "IdentityResolutionUpdate",
    "ImportCreated",
    "ImportedColumn",
    "ImportPage",
    "ImportSummary",
    "KnownColumn",
    "KnownSource",
    "KnownTarget",
    "LookupResult",
    "MappedColumn",
    "Observation",
    "ObservationData",
    "ObservationPage",
    "ObservationPatch",
    "Operation",
    "OperationAccepted",
    "OperationProblem",
    "OperationResult",
    "PageMeta",
    "Participant",
    "Profile",
    "ProfileAccepted",
    "ProfileData",
    "ProfileImport",
    "ProfileMoved",
    "ProfilePage",
    "ProfilePatch",
    "RecalledObservation",
    "RecalledSummary",
    "RecallMeta",
    "RecallRequest",
    "RecallResult",
    "Recipient",
    "RevisionPage",
    "SortOrder",
    "Store",
    "StoreData",
    "StorePage",
    "StorePatch",
    "Summary",
    "SummaryData",
    "SummaryPage",
    "SummaryPatch",
    "TraitDefinition",
    "TraitDefinitionDataType",
    "TraitGroup",
    "TraitGroupData",
    "TraitGroupDataTraits",
    "TraitGroupDetails",
    "TraitGroupPage",
    "TraitGroupPatch",
    "TraitGroupPatchTraits",
    "TraitGroups",
    "TraitPage",
    "TwilioError",
    "UpdateProfilesRequest",
    "ValidationRule",
    "ValidationRuleRuleType",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name], __name__), name)
