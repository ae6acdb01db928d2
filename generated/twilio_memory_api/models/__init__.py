# Made from openapi.yaml 0.2.0 by ./generate.sh (openapi-python-client 0.29.1).
# Do not edit: change openapi.yaml and run ./generate.sh again.

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
    from .full_trait import FullTrait
    from .identifier import Identifier
    from .identifier_list import IdentifierList
    from .identifier_set import IdentifierSet
    from .identifier_update import IdentifierUpdate
    from .import_created import ImportCreated
    from .import_page import ImportPage
    from .import_summary import ImportSummary
    from .imported_column import ImportedColumn
    from .lookup_result import LookupResult
    from .observation import Observation
    from .observation_data import ObservationData
    from .observation_page import ObservationPage
    from .observation_patch import ObservationPatch
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
    from .summary import Summary
    from .summary_data import SummaryData
    from .summary_page import SummaryPage
    from .summary_patch import SummaryPatch
    from .trait_group import TraitGroup
    from .trait_groups import TraitGroups
    from .trait_page import TraitPage
    from .twilio_error import TwilioError
    from .update_profiles_request import UpdateProfilesRequest

_MODULES = {
    "Accepted": ".accepted",
    "ColumnMapping": ".column_mapping",
    "Communication": ".communication",
    "CommunicationContent": ".communication_content",
    "CreateImportRequest": ".create_import_request",
    "CreateObservationsRequest": ".create_observations_request",
    "CreateSummariesRequest": ".create_summaries_request",
    "FullTrait": ".full_trait",
    "Identifier": ".identifier",
    "IdentifierList": ".identifier_list",
    "IdentifierSet": ".identifier_set",
    "IdentifierUpdate": ".identifier_update",
    "ImportCreated": ".import_created",
    "ImportPage": ".import_page",
    "ImportSummary": ".import_summary",
    "ImportedColumn": ".imported_column",
    "LookupResult": ".lookup_result",
    "Observation": ".observation",
    "ObservationData": ".observation_data",
    "ObservationPage": ".observation_page",
    "ObservationPatch": ".observation_patch",
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
    "Summary": ".summary",
    "SummaryData": ".summary_data",
    "SummaryPage": ".summary_page",
    "SummaryPatch": ".summary_patch",
    "TraitGroup": ".trait_group",
    "TraitGroups": ".trait_groups",
    "TraitPage": ".trait_page",
    "TwilioError": ".twilio_error",
    "UpdateProfilesRequest": ".update_profiles_request",
}

__all__ = (
    "Accepted",
    "ColumnMapping",
    "Communication",
    "CommunicationContent",
    "CreateImportRequest",
    "CreateObservationsRequest",
    "CreateSummariesRequest",
    "FullTrait",
    "Identifier",
    "IdentifierList",
    "IdentifierSet",
    "IdentifierUpdate",
    "ImportCreated",
    "ImportedColumn",
    "ImportPage",
    "ImportSummary",
    "LookupResult",
    "Observation",
    "ObservationData",
    "ObservationPage",
    "ObservationPatch",
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
    "Summary",
    "SummaryData",
    "SummaryPage",
    "SummaryPatch",
    "TraitGroup",
    "TraitGroups",
    "TraitPage",
    "TwilioError",
    "UpdateProfilesRequest",
)


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name], __name__), name)
