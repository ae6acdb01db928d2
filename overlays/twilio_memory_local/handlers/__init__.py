"""What the local service does for each operation. The app has validated the request, and validates the response."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeAlias

from twilio_memory_local.handlers import control, identifiers, imports, observations, profiles, retrieval
from twilio_memory_local.handlers.call import Call, Reply
from twilio_memory_local.handlers.observations import OBSERVATIONS
from twilio_memory_local.handlers.summaries import SUMMARIES
from twilio_memory_local.store.session import Session

Handler: TypeAlias = Callable[[Session, Call], Reply]
"""It may raise Refused, RuleBroken (which becomes a 400) and Unsupported (501)."""

HANDLERS: Mapping[str, Handler] = {
    "CreateProfile": profiles.create,
    "DeleteProfile": profiles.delete,
    "FetchProfile": profiles.fetch,
    "ListProfiles": profiles.list_all,
    "PatchProfileTraits": profiles.update,
    "UpdateProfilesBulk": profiles.upsert,
    "ListProfileTraits": profiles.list_traits,
    "CreateProfilesLookup": retrieval.look_up,
    "CreateFetchProfileMemory": retrieval.recall_memory,
    "ListProfileIdentifiers": identifiers.list_all,
    "CreateProfileIdentifier": identifiers.create,
    "FetchProfileIdentifier": identifiers.fetch,
    "PatchProfileIdentifier": identifiers.update,
    "DeleteProfileIdentifier": identifiers.delete,
    "ListProfileObservations": OBSERVATIONS.list_all,
    "CreateProfileObservation": OBSERVATIONS.create,
    "FetchProfileObservation": OBSERVATIONS.fetch,
    "PatchProfileObservation": OBSERVATIONS.update,
    "DeleteProfileObservation": OBSERVATIONS.delete,
    "ListObservationRevisions": observations.list_revisions,
    "ListProfileConversationSummaries": SUMMARIES.list_all,
    "CreateProfileConversationSummary": SUMMARIES.create,
    "FetchProfileConversationSummary": SUMMARIES.fetch,
    "PatchProfileConversationSummary": SUMMARIES.update,
    "DeleteProfileConversationSummary": SUMMARIES.delete,
    "ListProfileImportsV2": imports.list_all,
    "CreateProfilesImportV2": imports.create,
    "FetchProfileImportV2": imports.fetch,
    "ListStores": control.list_stores,
    "CreateStore": control.create_store,
    "FetchStore": control.fetch_store,
    "PatchStore": control.update_store,
    "DeleteStore": control.delete_store,
    "ListTraitGroups": control.list_groups,
    "CreateTraitGroup": control.create_group,
    "FetchTraitGroup": control.fetch_group,
    "PatchTraitGroup": control.update_group,
    "DeleteTraitGroup": control.delete_group,
    "FetchIdentityResolutionSettings": control.fetch_settings,
    "UpdateIdentityResolutionSettings": control.replace_settings,
    "ListDataMappings": control.list_mappings,
    "CreateDataMapping": control.create_mapping,
    "FetchDataMapping": control.fetch_mapping,
    "PatchDataMapping": control.update_mapping,
    "DeleteDataMapping": control.delete_mapping,
    "FetchOperation": control.fetch_operation,
}
