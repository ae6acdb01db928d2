# Made by ./generate.sh. Do not edit.

"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .accepted import Accepted
    from .create_import_request import ColumnMapping, CreateImportRequest
    from .create_observations_request import CreateObservationsRequest, ObservationData
    from .create_summaries_request import CreateSummariesRequest, SummaryData
    from .data_mapping import DataMapping, KnownColumn, KnownSource, KnownTarget
    from .data_mapping_data import DataMappingData, DataSource
    from .data_mapping_page import DataMappingPage
    from .data_mapping_patch import DataMappingPatch
    from .data_source_type import DataSourceType
    from .data_target import DataTarget, DataTargetType, MappedColumn
    from .defined_trait_group import DefinedRule, DefinedTrait, DefinedTraitGroup, DefinedTraitGroupTraits
    from .full_trait import FullTrait
    from .identifier import Identifier
    from .identifier_list import IdentifierList
    from .identifier_set import IdentifierSet
    from .identifier_update import IdentifierUpdate
    from .identity_resolution_settings import IdentifierSettings, IdentityResolutionSettings
    from .identity_resolution_update import (
        IdentifierConfig,
        IdentifierConfigLimitPolicy,
        IdentifierConfigMatchingAlgo,
        IdentifierConfigNormalization,
        IdentityResolutionUpdate,
    )
    from .import_created import ImportCreated
    from .import_page import ImportPage
    from .lookup_result import LookupResult
    from .observation import Observation
    from .observation_page import ObservationPage
    from .observation_patch import ObservationPatch
    from .operation import Operation, OperationProblem, OperationResult
    from .operation_accepted import OperationAccepted
    from .page_meta import PageMeta
    from .profile import Profile
    from .profile_accepted import ProfileAccepted
    from .profile_data import ProfileData
    from .profile_import import ImportedColumn, ImportSummary, ProfileImport
    from .profile_moved import ProfileMoved
    from .profile_page import ProfilePage
    from .profile_patch import ProfilePatch
    from .recall_request import RecallRequest
    from .recall_result import (
        Communication,
        CommunicationContent,
        Participant,
        RecalledObservation,
        RecalledSummary,
        RecallMeta,
        RecallResult,
        Recipient,
    )
    from .revision_page import RevisionPage
    from .sort_order import SortOrder
    from .store import Store
    from .store_data import StoreData
    from .store_page import StorePage
    from .store_patch import StorePatch
    from .summary import Summary
    from .summary_page import SummaryPage
    from .summary_patch import SummaryPatch
    from .trait_definition import TraitDefinition, TraitDefinitionDataType, ValidationRule, ValidationRuleRuleType
    from .trait_group_data import TraitGroupData, TraitGroupDataTraits
    from .trait_group_details import TraitGroupDetails
    from .trait_group_page import TraitGroupPage
    from .trait_group_patch import TraitGroupPatch, TraitGroupPatchTraits
    from .trait_groups import TraitGroup, TraitGroups
    from .trait_page import TraitPage
    from .twilio_error import TwilioError
    from .update_profiles_request import UpdateProfilesRequest

_MODULES = {
    "Accepted": ".accepted",
    "ColumnMapping": ".create_import_request",
    "Communication": ".recall_result",
    "CommunicationContent": ".recall_result",
    "CreateImportRequest": ".create_import_request",
    "CreateObservationsRequest": ".create_observations_request",
    "CreateSummariesRequest": ".create_summaries_request",
    "DataMapping": ".data_mapping",
    "DataMappingData": ".data_mapping_data",
    "DataMappingPage": ".data_mapping_page",
    "DataMappingPatch": ".data_mapping_patch",
    "DataSource": ".data_mapping_data",
    "DataSourceType": ".data_source_type",
    "DataTarget": ".data_target",
    "DataTargetType": ".data_target",
    "DefinedRule": ".defined_trait_group",
    "DefinedTrait": ".defined_trait_group",
    "DefinedTraitGroup": ".defined_trait_group",
    "DefinedTraitGroupTraits": ".defined_trait_group",
    "FullTrait": ".full_trait",
    "Identifier": ".identifier",
    "IdentifierConfig": ".identity_resolution_update",
    "IdentifierConfigLimitPolicy": ".identity_resolution_update",
    "IdentifierConfigMatchingAlgo": ".identity_resolution_update",
    "IdentifierConfigNormalization": ".identity_resolution_update",
    "IdentifierList": ".identifier_list",
    "IdentifierSet": ".identifier_set",
    "IdentifierSettings": ".identity_resolution_settings",
    "IdentifierUpdate": ".identifier_update",
    "IdentityResolutionSettings": ".identity_resolution_settings",
    "IdentityResolutionUpdate": ".identity_resolution_update",
    "ImportCreated": ".import_created",
    "ImportPage": ".import_page",
    "ImportSummary": ".profile_import",
    "ImportedColumn": ".profile_import",
    "KnownColumn": ".data_mapping",
    "KnownSource": ".data_mapping",
    "KnownTarget": ".data_mapping",
    "LookupResult": ".lookup_result",
    "MappedColumn": ".data_target",
    "Observation": ".observation",
    "ObservationData": ".create_observations_request",
    "ObservationPage": ".observation_page",
    "ObservationPatch": ".observation_patch",
    "Operation": ".operation",
    "OperationAccepted": ".operation_accepted",
    "OperationProblem": ".operation",
    "OperationResult": ".operation",
    "PageMeta": ".page_meta",
    "Participant": ".recall_result",
    "Profile": ".profile",
    "ProfileAccepted": ".profile_accepted",
    "ProfileData": ".profile_data",
    "ProfileImport": ".profile_import",
    "ProfileMoved": ".profile_moved",
    "ProfilePage": ".profile_page",
    "ProfilePatch": ".profile_patch",
    "RecallMeta": ".recall_result",
    "RecallRequest": ".recall_request",
    "RecallResult": ".recall_result",
    "RecalledObservation": ".recall_result",
    "RecalledSummary": ".recall_result",
    "Recipient": ".recall_result",
    "RevisionPage": ".revision_page",
    "SortOrder": ".sort_order",
    "Store": ".store",
    "StoreData": ".store_data",
    "StorePage": ".store_page",
    "StorePatch": ".store_patch",
    "Summary": ".summary",
    "SummaryData": ".create_summaries_request",
    "SummaryPage": ".summary_page",
    "SummaryPatch": ".summary_patch",
    "TraitDefinition": ".trait_definition",
    "TraitDefinitionDataType": ".trait_definition",
    "TraitGroup": ".trait_groups",
    "TraitGroupData": ".trait_group_data",
    "TraitGroupDataTraits": ".trait_group_data",
    "TraitGroupDetails": ".trait_group_details",
    "TraitGroupPage": ".trait_group_page",
    "TraitGroupPatch": ".trait_group_patch",
    "TraitGroupPatchTraits": ".trait_group_patch",
    "TraitGroups": ".trait_groups",
    "TraitPage": ".trait_page",
    "TwilioError": ".twilio_error",
    "UpdateProfilesRequest": ".update_profiles_request",
    "ValidationRule": ".trait_definition",
    "ValidationRuleRuleType": ".trait_definition",
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
