# Made by ./generate.sh. Do not edit.

"""What the spec says about each operation, as data: where it is, and what may go in and come out."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from msgspec import Struct

_EMPTY: Mapping[str, Any] = MappingProxyType({})


class Schema(Struct, frozen=True, eq=False):
    """What a value must be. A field that is None, or empty, asks for nothing. Compared by identity, so that it can be a key."""

    type: str | None = None
    """A JSON type: string, integer, number, boolean, array or object."""
    nullable: bool = False
    format: str | None = None
    """Of a string: date-time, date, uuid or uri. Of a number: float or double, which are not checked."""
    pattern: str | None = None
    """A regular expression in Python's syntax, to be searched for with re.ASCII; it carries its own anchors."""
    enum: tuple[Any, ...] = ()
    min_length: int | None = None
    max_length: int | None = None
    minimum: float | None = None
    maximum: float | None = None
    min_items: int | None = None
    max_items: int | None = None
    min_properties: int | None = None
    max_properties: int | None = None
    required: tuple[str, ...] = ()
    properties: "Mapping[str, Schema]" = _EMPTY
    names: Mapping[str, str] = _EMPTY
    """The names of `properties` in Python's spelling, with the API's."""
    closed: bool = False
    """Whether an object may have no other properties."""
    values: "Schema | None" = None
    """What an object's other properties must be."""
    items: "Schema | None" = None


class Parameter(Struct, frozen=True):
    name: str
    """In the API's spelling."""
    python_name: str
    location: str
    """path, query or header."""
    required: bool
    schema: Schema
    explode: bool = True
    """Whether each item of an array is a parameter of its own; else one has all of them, with commas between."""
    has_commas: bool = False
    """Whether the text is a list of names with commas between them."""
    choices: Mapping[str, str] = _EMPTY
    """The values in Python's spelling, with the API's."""


class Operation(Struct, frozen=True, eq=False):
    id: str
    method: str
    path: str
    status: int
    """The status of success."""
    is_repeatable: bool
    """Whether sending the request twice does no more than sending it once."""
    parameters: tuple[Parameter, ...]
    body: Schema | None = None
    """The request's body, an object whose properties callers pass as arguments."""
    answer: Schema | None = None
    """The body of success; None: it has none."""
    model: str | None = None
    """The name of the schema of `answer`."""
    page: str | None = None
    """The property of `answer` with the items of a page, if it is one."""
    item: str | None = None
    """The name of the schema of these items; None: they are plain values."""


SPEC_VERSION: Final = "0.2.0"
SPEC_SHA256: Final = "f53c27edd957e2f9ee84ee06334ce7bcdba3faa380ff6badeee0b2f4f615f349"
SERVER: Final = "https://memory.twilio.com"


MODELS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "Accepted": "accepted",
        "DataMapping": "data_mapping",
        "DefinedTraitGroup": "defined_trait_group",
        "FullTrait": "full_trait",
        "IdentifierList": "identifier_list",
        "IdentifierSet": "identifier_set",
        "IdentityResolutionSettings": "identity_resolution_settings",
        "ImportCreated": "import_created",
        "LookupResult": "lookup_result",
        "Observation": "observation",
        "Operation": "operation",
        "OperationAccepted": "operation_accepted",
        "Profile": "profile",
        "ProfileAccepted": "profile_accepted",
        "ProfileImport": "profile_import",
        "RecallResult": "recall_result",
        "Store": "store",
        "Summary": "summary",
        "TraitGroupDetails": "trait_group_details",
    }
)
"""The module in models/ of each schema that an operation's value, or its items, are made of."""


class Header:
    """The names of the headers that the API answers with, in lower case."""

    CANONICAL_PROFILE_ID: Final = "canonical-profile-id"
    LOCATION: Final = "location"
    RETRY_AFTER: Final = "retry-after"
    TWILIO_REQUEST_ID: Final = "twilio-request-id"
    WWW_AUTHENTICATE: Final = "www-authenticate"
    ETAG: Final = "etag"
    OPERATION_ID: Final = "operation-id"
    OPERATION_LOCATION: Final = "operation-location"


@cache
def list_profiles() -> Operation:
    return Operation(
        id="ListProfiles",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="pageSize",
                python_name="page_size",
                location="query",
                required=False,
                schema=Schema(type="integer", minimum=1, maximum=1000),
            ),
            Parameter(
                name="pageToken",
                python_name="page_token",
                location="query",
                required=False,
                schema=Schema(type="string", max_length=4096),
            ),
            Parameter(
                name="orderBy",
                python_name="order",
                location="query",
                required=False,
                schema=Schema(type="string", enum=("ASC", "DESC")),
                choices=MappingProxyType({"asc": "ASC", "desc": "DESC"}),
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "profiles": Schema(
                        type="array", items=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z")
                    ),
                    "meta": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "key": Schema(type="string", max_length=64),
                                "pageSize": Schema(type="integer"),
                                "nextToken": Schema(type="string", max_length=4096),
                                "previousToken": Schema(type="string", max_length=4096),
                            }
                        ),
                        names=MappingProxyType(
                            {
                                "key": "key",
                                "page_size": "pageSize",
                                "next_token": "nextToken",
                                "previous_token": "previousToken",
                            }
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"profiles": "profiles", "meta": "meta"}),
        ),
        model="ProfilePage",
        page="profiles",
    )


@cache
def create_profile() -> Operation:
    return Operation(
        id="CreateProfile",
        method="POST",
        path="/v1/Stores/{storeId}/Profiles",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            required=("traits",),
            properties=MappingProxyType(
                {"traits": Schema(type="object", max_properties=50, values=Schema(type="object", max_properties=99))}
            ),
            names=MappingProxyType({"traits": "traits"}),
            closed=True,
        ),
        answer=Schema(
            type="object",
            required=("id",),
            properties=MappingProxyType(
                {
                    "id": Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                    "message": Schema(type="string", max_length=255),
                }
            ),
            names=MappingProxyType({"id": "id", "message": "message"}),
        ),
        model="ProfileAccepted",
    )


@cache
def fetch_profile() -> Operation:
    return Operation(
        id="FetchProfile",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles/{profileId}",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="traitGroups",
                python_name="trait_groups",
                location="query",
                required=False,
                schema=Schema(type="string", min_length=1, max_length=256),
                has_commas=True,
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "id": Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                    "createdAt": Schema(type="string", format="date-time"),
                    "traits": Schema(type="object", max_properties=50, values=Schema(type="object", max_properties=99)),
                }
            ),
            names=MappingProxyType({"id": "id", "created_at": "createdAt", "traits": "traits"}),
        ),
        model="Profile",
    )


@cache
def delete_profile() -> Operation:
    return Operation(
        id="DeleteProfile",
        method="DELETE",
        path="/v1/Stores/{storeId}/Profiles/{profileId}",
        status=202,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def patch_profile_traits() -> Operation:
    return Operation(
        id="PatchProfileTraits",
        method="PATCH",
        path="/v1/Stores/{storeId}/Profiles/{profileId}",
        status=202,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            properties=MappingProxyType(
                {"traits": Schema(type="object", max_properties=50, values=Schema(type="object", max_properties=99))}
            ),
            names=MappingProxyType({"traits": "traits"}),
            closed=True,
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def update_profiles_bulk() -> Operation:
    return Operation(
        id="UpdateProfilesBulk",
        method="PUT",
        path="/v1/Stores/{storeId}/Profiles/Bulk",
        status=202,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            required=("profiles",),
            properties=MappingProxyType(
                {
                    "profiles": Schema(
                        type="array",
                        min_items=1,
                        max_items=1000,
                        items=Schema(
                            type="object",
                            required=("traits",),
                            properties=MappingProxyType(
                                {
                                    "traits": Schema(
                                        type="object",
                                        max_properties=50,
                                        values=Schema(type="object", max_properties=99),
                                    )
                                }
                            ),
                            names=MappingProxyType({"traits": "traits"}),
                            closed=True,
                        ),
                    )
                }
            ),
            names=MappingProxyType({"profiles": "profiles"}),
            closed=True,
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def create_profiles_lookup() -> Operation:
    return Operation(
        id="CreateProfilesLookup",
        method="POST",
        path="/v1/Stores/{storeId}/Profiles/Lookup",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            required=("idType", "value"),
            properties=MappingProxyType(
                {
                    "idType": Schema(type="string", min_length=2, max_length=30),
                    "value": Schema(type="string", max_length=255),
                }
            ),
            names=MappingProxyType({"id_type": "idType", "value": "value"}),
            closed=True,
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "normalizedValue": Schema(type="string", max_length=255),
                    "profiles": Schema(
                        type="array",
                        nullable=True,
                        items=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                    ),
                }
            ),
            names=MappingProxyType({"normalized_value": "normalizedValue", "profiles": "profiles"}),
        ),
        model="LookupResult",
    )


@cache
def create_fetch_profile_memory() -> Operation:
    return Operation(
        id="CreateFetchProfileMemory",
        method="POST",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Recall",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "conversationId": Schema(type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"),
                    "query": Schema(type="string", max_length=1024),
                    "beginDate": Schema(type="string", format="date-time"),
                    "endDate": Schema(type="string", format="date-time"),
                    "communicationsLimit": Schema(type="integer", minimum=0, maximum=100),
                    "observationsLimit": Schema(type="integer", minimum=0, maximum=100),
                    "summariesLimit": Schema(type="integer", minimum=0, maximum=100),
                    "relevanceThreshold": Schema(type="number", format="double", minimum=0, maximum=1),
                }
            ),
            names=MappingProxyType(
                {
                    "conversation_id": "conversationId",
                    "query": "query",
                    "begin_date": "beginDate",
                    "end_date": "endDate",
                    "communications_limit": "communicationsLimit",
                    "observations_limit": "observationsLimit",
                    "summaries_limit": "summariesLimit",
                    "relevance_threshold": "relevanceThreshold",
                }
            ),
        ),
        answer=Schema(
            type="object",
            required=("observations", "summaries", "communications"),
            properties=MappingProxyType(
                {
                    "observations": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            required=("id", "content"),
                            properties=MappingProxyType(
                                {
                                    "id": Schema(type="string", pattern="^mem_observation_[0-7][0-9a-z]{25}\\Z"),
                                    "content": Schema(type="string", min_length=1, max_length=4096),
                                    "source": Schema(
                                        type="string", min_length=1, max_length=100, pattern="^[a-zA-Z0-9 _.-]+\\Z"
                                    ),
                                    "occurredAt": Schema(type="string", format="date-time"),
                                    "conversationIds": Schema(
                                        type="array",
                                        items=Schema(type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"),
                                    ),
                                    "createdAt": Schema(type="string", format="date-time"),
                                    "updatedAt": Schema(type="string", format="date-time"),
                                    "score": Schema(type="number", format="double", minimum=0, maximum=1),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "id": "id",
                                    "content": "content",
                                    "source": "source",
                                    "occurred_at": "occurredAt",
                                    "conversation_ids": "conversationIds",
                                    "created_at": "createdAt",
                                    "updated_at": "updatedAt",
                                    "score": "score",
                                }
                            ),
                        ),
                    ),
                    "summaries": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            required=("id", "content"),
                            properties=MappingProxyType(
                                {
                                    "id": Schema(type="string", pattern="^mem_summary_[0-7][0-9a-z]{25}\\Z"),
                                    "content": Schema(type="string", min_length=1, max_length=4096),
                                    "conversationId": Schema(
                                        type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"
                                    ),
                                    "source": Schema(type="string", max_length=100),
                                    "occurredAt": Schema(type="string", format="date-time"),
                                    "createdAt": Schema(type="string", format="date-time"),
                                    "updatedAt": Schema(type="string", format="date-time"),
                                    "score": Schema(type="number", format="double", minimum=0, maximum=1),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "id": "id",
                                    "content": "content",
                                    "conversation_id": "conversationId",
                                    "source": "source",
                                    "occurred_at": "occurredAt",
                                    "created_at": "createdAt",
                                    "updated_at": "updatedAt",
                                    "score": "score",
                                }
                            ),
                        ),
                    ),
                    "communications": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            required=("id",),
                            properties=MappingProxyType(
                                {
                                    "id": Schema(type="string", pattern="^conv_communication_[0-7][0-9a-z]{25}\\Z"),
                                    "channelId": Schema(type="string", max_length=256),
                                    "content": Schema(
                                        type="object",
                                        properties=MappingProxyType(
                                            {"text": Schema(type="string", max_length=8388608)}
                                        ),
                                        names=MappingProxyType({"text": "text"}),
                                    ),
                                    "author": Schema(
                                        type="object",
                                        required=("id",),
                                        properties=MappingProxyType(
                                            {
                                                "id": Schema(
                                                    type="string", pattern="^conv_participant_[0-7][0-9a-z]{25}\\Z"
                                                ),
                                                "name": Schema(type="string", max_length=256),
                                                "type": Schema(type="string"),
                                                "profileId": Schema(
                                                    type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"
                                                ),
                                                "address": Schema(type="string", max_length=254),
                                                "channel": Schema(type="string"),
                                            }
                                        ),
                                        names=MappingProxyType(
                                            {
                                                "id": "id",
                                                "name": "name",
                                                "type": "type",
                                                "profile_id": "profileId",
                                                "address": "address",
                                                "channel": "channel",
                                            }
                                        ),
                                    ),
                                    "recipients": Schema(
                                        type="array",
                                        items=Schema(
                                            type="object",
                                            required=("id",),
                                            properties=MappingProxyType(
                                                {
                                                    "id": Schema(
                                                        type="string", pattern="^conv_participant_[0-7][0-9a-z]{25}\\Z"
                                                    ),
                                                    "name": Schema(type="string", max_length=256),
                                                    "type": Schema(type="string"),
                                                    "profileId": Schema(
                                                        type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"
                                                    ),
                                                    "address": Schema(type="string", max_length=254),
                                                    "channel": Schema(type="string"),
                                                    "deliveryStatus": Schema(type="string"),
                                                }
                                            ),
                                            names=MappingProxyType(
                                                {
                                                    "id": "id",
                                                    "name": "name",
                                                    "type": "type",
                                                    "profile_id": "profileId",
                                                    "address": "address",
                                                    "channel": "channel",
                                                    "delivery_status": "deliveryStatus",
                                                }
                                            ),
                                        ),
                                    ),
                                    "createdAt": Schema(type="string", format="date-time"),
                                    "updatedAt": Schema(type="string", format="date-time"),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "id": "id",
                                    "channel_id": "channelId",
                                    "content": "content",
                                    "author": "author",
                                    "recipients": "recipients",
                                    "created_at": "createdAt",
                                    "updated_at": "updatedAt",
                                }
                            ),
                        ),
                    ),
                    "meta": Schema(
                        type="object",
                        properties=MappingProxyType({"queryTime": Schema(type="integer", minimum=0, maximum=600000)}),
                        names=MappingProxyType({"query_time": "queryTime"}),
                    ),
                }
            ),
            names=MappingProxyType(
                {
                    "observations": "observations",
                    "summaries": "summaries",
                    "communications": "communications",
                    "meta": "meta",
                }
            ),
        ),
        model="RecallResult",
    )


@cache
def list_profile_traits() -> Operation:
    return Operation(
        id="ListProfileTraits",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Traits",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="pageSize",
                python_name="page_size",
                location="query",
                required=False,
                schema=Schema(type="integer", minimum=1, maximum=1000),
            ),
            Parameter(
                name="pageToken",
                python_name="page_token",
                location="query",
                required=False,
                schema=Schema(type="string", max_length=4096),
            ),
            Parameter(
                name="orderBy",
                python_name="order",
                location="query",
                required=False,
                schema=Schema(type="string", enum=("ASC", "DESC")),
                choices=MappingProxyType({"asc": "ASC", "desc": "DESC"}),
            ),
            Parameter(
                name="traitGroups",
                python_name="trait_groups",
                location="query",
                required=False,
                schema=Schema(type="string", min_length=1, max_length=256),
                has_commas=True,
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "traits": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            required=("name", "traitGroup"),
                            properties=MappingProxyType(
                                {
                                    "name": Schema(type="string", max_length=64),
                                    "value": Schema(),
                                    "traitGroup": Schema(type="string", max_length=64),
                                    "timestamp": Schema(type="string", format="date-time"),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "name": "name",
                                    "value": "value",
                                    "trait_group": "traitGroup",
                                    "timestamp": "timestamp",
                                }
                            ),
                        ),
                    ),
                    "meta": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "key": Schema(type="string", max_length=64),
                                "pageSize": Schema(type="integer"),
                                "nextToken": Schema(type="string", max_length=4096),
                                "previousToken": Schema(type="string", max_length=4096),
                            }
                        ),
                        names=MappingProxyType(
                            {
                                "key": "key",
                                "page_size": "pageSize",
                                "next_token": "nextToken",
                                "previous_token": "previousToken",
                            }
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"traits": "traits", "meta": "meta"}),
        ),
        model="TraitPage",
        page="traits",
        item="FullTrait",
    )


@cache
def list_profile_identifiers() -> Operation:
    return Operation(
        id="ListProfileIdentifiers",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Identifiers",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "identifiers": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            required=("idType", "values"),
                            properties=MappingProxyType(
                                {
                                    "idType": Schema(type="string", min_length=2, max_length=30),
                                    "values": Schema(type="array", items=Schema(type="string", max_length=255)),
                                }
                            ),
                            names=MappingProxyType({"id_type": "idType", "values": "values"}),
                        ),
                    )
                }
            ),
            names=MappingProxyType({"identifiers": "identifiers"}),
        ),
        model="IdentifierList",
    )


@cache
def create_profile_identifier() -> Operation:
    return Operation(
        id="CreateProfileIdentifier",
        method="POST",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Identifiers",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            required=("idType", "value"),
            properties=MappingProxyType(
                {
                    "idType": Schema(type="string", min_length=2, max_length=30),
                    "value": Schema(type="string", max_length=255),
                }
            ),
            names=MappingProxyType({"id_type": "idType", "value": "value"}),
            closed=True,
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def fetch_profile_identifier() -> Operation:
    return Operation(
        id="FetchProfileIdentifier",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Identifiers/{idType}",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="idType",
                python_name="id_type",
                location="path",
                required=True,
                schema=Schema(type="string", min_length=2, max_length=30),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            required=("idType", "values"),
            properties=MappingProxyType(
                {
                    "idType": Schema(type="string", min_length=2, max_length=30),
                    "values": Schema(type="array", items=Schema(type="string", max_length=255)),
                }
            ),
            names=MappingProxyType({"id_type": "idType", "values": "values"}),
        ),
        model="IdentifierSet",
    )


@cache
def delete_profile_identifier() -> Operation:
    return Operation(
        id="DeleteProfileIdentifier",
        method="DELETE",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Identifiers/{idType}",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="idType",
                python_name="id_type",
                location="path",
                required=True,
                schema=Schema(type="string", min_length=2, max_length=30),
                explode=False,
            ),
            Parameter(
                name="removeAll",
                python_name="remove_all",
                location="query",
                required=False,
                schema=Schema(type="boolean"),
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def patch_profile_identifier() -> Operation:
    return Operation(
        id="PatchProfileIdentifier",
        method="PATCH",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Identifiers/{idType}",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="idType",
                python_name="id_type",
                location="path",
                required=True,
                schema=Schema(type="string", min_length=2, max_length=30),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            required=("idType", "oldValue", "newValue"),
            properties=MappingProxyType(
                {
                    "idType": Schema(type="string", min_length=2, max_length=30),
                    "oldValue": Schema(type="string", max_length=255),
                    "newValue": Schema(type="string", max_length=255),
                }
            ),
            names=MappingProxyType({"id_type": "idType", "old_value": "oldValue", "new_value": "newValue"}),
            closed=True,
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def list_profile_observations() -> Operation:
    return Operation(
        id="ListProfileObservations",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Observations",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="pageSize",
                python_name="page_size",
                location="query",
                required=False,
                schema=Schema(type="integer", minimum=1, maximum=1000),
            ),
            Parameter(
                name="pageToken",
                python_name="page_token",
                location="query",
                required=False,
                schema=Schema(type="string", max_length=4096),
            ),
            Parameter(
                name="orderBy",
                python_name="order",
                location="query",
                required=False,
                schema=Schema(type="string", enum=("ASC", "DESC")),
                choices=MappingProxyType({"asc": "ASC", "desc": "DESC"}),
            ),
            Parameter(
                name="source",
                python_name="source",
                location="query",
                required=False,
                schema=Schema(type="string", min_length=1, max_length=100, pattern="^[a-zA-Z0-9 _.-]+\\Z"),
            ),
            Parameter(
                name="createdAfter",
                python_name="created_after",
                location="query",
                required=False,
                schema=Schema(type="string", format="date-time"),
            ),
            Parameter(
                name="createdBefore",
                python_name="created_before",
                location="query",
                required=False,
                schema=Schema(type="string", format="date-time"),
            ),
            Parameter(
                name="conversationId",
                python_name="conversation_id",
                location="query",
                required=False,
                schema=Schema(type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"),
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "observations": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            required=("id",),
                            properties=MappingProxyType(
                                {
                                    "id": Schema(type="string", pattern="^mem_observation_[0-7][0-9a-z]{25}\\Z"),
                                    "content": Schema(type="string", min_length=1, max_length=4096),
                                    "source": Schema(
                                        type="string", min_length=1, max_length=100, pattern="^[a-zA-Z0-9 _.-]+\\Z"
                                    ),
                                    "occurredAt": Schema(type="string", format="date-time"),
                                    "conversationIds": Schema(
                                        type="array",
                                        items=Schema(type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"),
                                    ),
                                    "createdAt": Schema(type="string", format="date-time"),
                                    "updatedAt": Schema(type="string", format="date-time"),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "id": "id",
                                    "content": "content",
                                    "source": "source",
                                    "occurred_at": "occurredAt",
                                    "conversation_ids": "conversationIds",
                                    "created_at": "createdAt",
                                    "updated_at": "updatedAt",
                                }
                            ),
                        ),
                    ),
                    "meta": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "key": Schema(type="string", max_length=64),
                                "pageSize": Schema(type="integer"),
                                "nextToken": Schema(type="string", max_length=4096),
                                "previousToken": Schema(type="string", max_length=4096),
                            }
                        ),
                        names=MappingProxyType(
                            {
                                "key": "key",
                                "page_size": "pageSize",
                                "next_token": "nextToken",
                                "previous_token": "previousToken",
                            }
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"observations": "observations", "meta": "meta"}),
        ),
        model="ObservationPage",
        page="observations",
        item="Observation",
    )


@cache
def create_profile_observation() -> Operation:
    return Operation(
        id="CreateProfileObservation",
        method="POST",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Observations",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            required=("observations",),
            properties=MappingProxyType(
                {
                    "observations": Schema(
                        type="array",
                        min_items=1,
                        max_items=10,
                        items=Schema(
                            type="object",
                            required=("content", "source", "occurredAt"),
                            properties=MappingProxyType(
                                {
                                    "content": Schema(type="string", min_length=1, max_length=4096),
                                    "source": Schema(
                                        type="string", min_length=1, max_length=100, pattern="^[a-zA-Z0-9 _.-]+\\Z"
                                    ),
                                    "occurredAt": Schema(type="string", format="date-time"),
                                    "conversationIds": Schema(
                                        type="array",
                                        max_items=10,
                                        items=Schema(type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"),
                                    ),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "content": "content",
                                    "source": "source",
                                    "occurred_at": "occurredAt",
                                    "conversation_ids": "conversationIds",
                                }
                            ),
                        ),
                    )
                }
            ),
            names=MappingProxyType({"observations": "observations"}),
            closed=True,
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def fetch_profile_observation() -> Operation:
    return Operation(
        id="FetchProfileObservation",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Observations/{observationId}",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="observationId",
                python_name="observation_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_observation_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            required=("id",),
            properties=MappingProxyType(
                {
                    "id": Schema(type="string", pattern="^mem_observation_[0-7][0-9a-z]{25}\\Z"),
                    "content": Schema(type="string", min_length=1, max_length=4096),
                    "source": Schema(type="string", min_length=1, max_length=100, pattern="^[a-zA-Z0-9 _.-]+\\Z"),
                    "occurredAt": Schema(type="string", format="date-time"),
                    "conversationIds": Schema(
                        type="array", items=Schema(type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z")
                    ),
                    "createdAt": Schema(type="string", format="date-time"),
                    "updatedAt": Schema(type="string", format="date-time"),
                }
            ),
            names=MappingProxyType(
                {
                    "id": "id",
                    "content": "content",
                    "source": "source",
                    "occurred_at": "occurredAt",
                    "conversation_ids": "conversationIds",
                    "created_at": "createdAt",
                    "updated_at": "updatedAt",
                }
            ),
        ),
        model="Observation",
    )


@cache
def delete_profile_observation() -> Operation:
    return Operation(
        id="DeleteProfileObservation",
        method="DELETE",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Observations/{observationId}",
        status=202,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="observationId",
                python_name="observation_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_observation_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def patch_profile_observation() -> Operation:
    return Operation(
        id="PatchProfileObservation",
        method="PATCH",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Observations/{observationId}",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="observationId",
                python_name="observation_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_observation_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "content": Schema(type="string", min_length=1, max_length=4096),
                    "source": Schema(type="string", min_length=1, max_length=100, pattern="^[a-zA-Z0-9 _.-]+\\Z"),
                    "occurredAt": Schema(type="string", format="date-time"),
                    "conversationIds": Schema(
                        type="array",
                        max_items=10,
                        items=Schema(type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"),
                    ),
                }
            ),
            names=MappingProxyType(
                {
                    "content": "content",
                    "source": "source",
                    "occurred_at": "occurredAt",
                    "conversation_ids": "conversationIds",
                }
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def list_observation_revisions() -> Operation:
    return Operation(
        id="ListObservationRevisions",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/Observations/{observationId}/Revisions",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="observationId",
                python_name="observation_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_observation_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="pageSize",
                python_name="page_size",
                location="query",
                required=False,
                schema=Schema(type="integer", minimum=1, maximum=1000),
            ),
            Parameter(
                name="pageToken",
                python_name="page_token",
                location="query",
                required=False,
                schema=Schema(type="string", max_length=4096),
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "revisions": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            required=("id",),
                            properties=MappingProxyType(
                                {
                                    "id": Schema(type="string", pattern="^mem_observation_[0-7][0-9a-z]{25}\\Z"),
                                    "content": Schema(type="string", min_length=1, max_length=4096),
                                    "source": Schema(
                                        type="string", min_length=1, max_length=100, pattern="^[a-zA-Z0-9 _.-]+\\Z"
                                    ),
                                    "occurredAt": Schema(type="string", format="date-time"),
                                    "conversationIds": Schema(
                                        type="array",
                                        items=Schema(type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"),
                                    ),
                                    "createdAt": Schema(type="string", format="date-time"),
                                    "updatedAt": Schema(type="string", format="date-time"),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "id": "id",
                                    "content": "content",
                                    "source": "source",
                                    "occurred_at": "occurredAt",
                                    "conversation_ids": "conversationIds",
                                    "created_at": "createdAt",
                                    "updated_at": "updatedAt",
                                }
                            ),
                        ),
                    ),
                    "meta": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "key": Schema(type="string", max_length=64),
                                "pageSize": Schema(type="integer"),
                                "nextToken": Schema(type="string", max_length=4096),
                                "previousToken": Schema(type="string", max_length=4096),
                            }
                        ),
                        names=MappingProxyType(
                            {
                                "key": "key",
                                "page_size": "pageSize",
                                "next_token": "nextToken",
                                "previous_token": "previousToken",
                            }
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"revisions": "revisions", "meta": "meta"}),
        ),
        model="RevisionPage",
        page="revisions",
        item="Observation",
    )


@cache
def list_profile_conversation_summaries() -> Operation:
    return Operation(
        id="ListProfileConversationSummaries",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/ConversationSummaries",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="pageSize",
                python_name="page_size",
                location="query",
                required=False,
                schema=Schema(type="integer", minimum=1, maximum=1000),
            ),
            Parameter(
                name="pageToken",
                python_name="page_token",
                location="query",
                required=False,
                schema=Schema(type="string", max_length=4096),
            ),
            Parameter(
                name="conversationId",
                python_name="conversation_id",
                location="query",
                required=False,
                schema=Schema(type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"),
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "summaries": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            required=("id", "content"),
                            properties=MappingProxyType(
                                {
                                    "id": Schema(type="string", pattern="^mem_summary_[0-7][0-9a-z]{25}\\Z"),
                                    "content": Schema(type="string", min_length=1, max_length=4096),
                                    "conversationId": Schema(
                                        type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"
                                    ),
                                    "source": Schema(type="string", max_length=100),
                                    "occurredAt": Schema(type="string", format="date-time"),
                                    "createdAt": Schema(type="string", format="date-time"),
                                    "updatedAt": Schema(type="string", format="date-time"),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "id": "id",
                                    "content": "content",
                                    "conversation_id": "conversationId",
                                    "source": "source",
                                    "occurred_at": "occurredAt",
                                    "created_at": "createdAt",
                                    "updated_at": "updatedAt",
                                }
                            ),
                        ),
                    ),
                    "meta": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "key": Schema(type="string", max_length=64),
                                "pageSize": Schema(type="integer"),
                                "nextToken": Schema(type="string", max_length=4096),
                                "previousToken": Schema(type="string", max_length=4096),
                            }
                        ),
                        names=MappingProxyType(
                            {
                                "key": "key",
                                "page_size": "pageSize",
                                "next_token": "nextToken",
                                "previous_token": "previousToken",
                            }
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"summaries": "summaries", "meta": "meta"}),
        ),
        model="SummaryPage",
        page="summaries",
        item="Summary",
    )


@cache
def create_profile_conversation_summary() -> Operation:
    return Operation(
        id="CreateProfileConversationSummary",
        method="POST",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/ConversationSummaries",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            required=("summaries",),
            properties=MappingProxyType(
                {
                    "summaries": Schema(
                        type="array",
                        min_items=1,
                        max_items=10,
                        items=Schema(
                            type="object",
                            required=("content", "conversationId", "occurredAt"),
                            properties=MappingProxyType(
                                {
                                    "content": Schema(type="string", min_length=1, max_length=4096),
                                    "conversationId": Schema(
                                        type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"
                                    ),
                                    "source": Schema(type="string", max_length=100, pattern="^[a-zA-Z0-9 _.-]+\\Z"),
                                    "occurredAt": Schema(type="string", format="date-time"),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "content": "content",
                                    "conversation_id": "conversationId",
                                    "source": "source",
                                    "occurred_at": "occurredAt",
                                }
                            ),
                        ),
                    )
                }
            ),
            names=MappingProxyType({"summaries": "summaries"}),
            closed=True,
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def fetch_profile_conversation_summary() -> Operation:
    return Operation(
        id="FetchProfileConversationSummary",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/ConversationSummaries/{summaryId}",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="summaryId",
                python_name="summary_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_summary_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            required=("id", "content"),
            properties=MappingProxyType(
                {
                    "id": Schema(type="string", pattern="^mem_summary_[0-7][0-9a-z]{25}\\Z"),
                    "content": Schema(type="string", min_length=1, max_length=4096),
                    "conversationId": Schema(type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"),
                    "source": Schema(type="string", max_length=100),
                    "occurredAt": Schema(type="string", format="date-time"),
                    "createdAt": Schema(type="string", format="date-time"),
                    "updatedAt": Schema(type="string", format="date-time"),
                }
            ),
            names=MappingProxyType(
                {
                    "id": "id",
                    "content": "content",
                    "conversation_id": "conversationId",
                    "source": "source",
                    "occurred_at": "occurredAt",
                    "created_at": "createdAt",
                    "updated_at": "updatedAt",
                }
            ),
        ),
        model="Summary",
    )


@cache
def delete_profile_conversation_summary() -> Operation:
    return Operation(
        id="DeleteProfileConversationSummary",
        method="DELETE",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/ConversationSummaries/{summaryId}",
        status=202,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="summaryId",
                python_name="summary_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_summary_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def patch_profile_conversation_summary() -> Operation:
    return Operation(
        id="PatchProfileConversationSummary",
        method="PATCH",
        path="/v1/Stores/{storeId}/Profiles/{profileId}/ConversationSummaries/{summaryId}",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="profileId",
                python_name="profile_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="summaryId",
                python_name="summary_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_summary_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "content": Schema(type="string", min_length=1, max_length=4096),
                    "conversationId": Schema(type="string", pattern="^conv_conversation_[0-7][0-9a-z]{25}\\Z"),
                    "source": Schema(type="string", max_length=100, pattern="^[a-zA-Z0-9 _.-]+\\Z"),
                    "occurredAt": Schema(type="string", format="date-time"),
                }
            ),
            names=MappingProxyType(
                {
                    "content": "content",
                    "conversation_id": "conversationId",
                    "source": "source",
                    "occurred_at": "occurredAt",
                }
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType({"message": Schema(type="string", max_length=512)}),
            names=MappingProxyType({"message": "message"}),
        ),
        model="Accepted",
    )


@cache
def list_profile_imports_v2() -> Operation:
    return Operation(
        id="ListProfileImportsV2",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles/Imports",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="pageSize",
                python_name="page_size",
                location="query",
                required=False,
                schema=Schema(type="integer", minimum=1, maximum=1000),
            ),
            Parameter(
                name="pageToken",
                python_name="page_token",
                location="query",
                required=False,
                schema=Schema(type="string", max_length=4096),
            ),
            Parameter(
                name="orderBy",
                python_name="order",
                location="query",
                required=False,
                schema=Schema(type="string", enum=("ASC", "DESC")),
                choices=MappingProxyType({"asc": "ASC", "desc": "DESC"}),
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "imports": Schema(
                        type="array", items=Schema(type="string", pattern="^mem_import_[0-7][0-9a-z]{25}\\Z")
                    ),
                    "meta": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "key": Schema(type="string", max_length=64),
                                "pageSize": Schema(type="integer"),
                                "nextToken": Schema(type="string", max_length=4096),
                                "previousToken": Schema(type="string", max_length=4096),
                            }
                        ),
                        names=MappingProxyType(
                            {
                                "key": "key",
                                "page_size": "pageSize",
                                "next_token": "nextToken",
                                "previous_token": "previousToken",
                            }
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"imports": "imports", "meta": "meta"}),
        ),
        model="ImportPage",
        page="imports",
    )


@cache
def create_profiles_import_v2() -> Operation:
    return Operation(
        id="CreateProfilesImportV2",
        method="POST",
        path="/v1/Stores/{storeId}/Profiles/Imports",
        status=201,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            required=("filename", "fileSize", "columnMappings"),
            properties=MappingProxyType(
                {
                    "filename": Schema(type="string", max_length=255),
                    "fileSize": Schema(type="integer", minimum=1, maximum=104857600),
                    "columnMappings": Schema(
                        type="array",
                        min_items=2,
                        max_items=100,
                        items=Schema(
                            type="object",
                            required=("columnName", "traitGroup", "traitName"),
                            properties=MappingProxyType(
                                {
                                    "columnName": Schema(type="string", max_length=64),
                                    "traitGroup": Schema(type="string", max_length=64),
                                    "traitName": Schema(type="string", max_length=64),
                                }
                            ),
                            names=MappingProxyType(
                                {"column_name": "columnName", "trait_group": "traitGroup", "trait_name": "traitName"}
                            ),
                            closed=True,
                        ),
                    ),
                }
            ),
            names=MappingProxyType(
                {"filename": "filename", "file_size": "fileSize", "column_mappings": "columnMappings"}
            ),
            closed=True,
        ),
        answer=Schema(
            type="object",
            required=("importId", "url"),
            properties=MappingProxyType(
                {"importId": Schema(type="string", max_length=39), "url": Schema(type="string", max_length=2048)}
            ),
            names=MappingProxyType({"import_id": "importId", "url": "url"}),
        ),
        model="ImportCreated",
    )


@cache
def fetch_profile_import_v2() -> Operation:
    return Operation(
        id="FetchProfileImportV2",
        method="GET",
        path="/v1/Stores/{storeId}/Profiles/Imports/{importId}",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="importId",
                python_name="import_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_import_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            required=("status",),
            properties=MappingProxyType(
                {
                    "status": Schema(type="string"),
                    "filename": Schema(type="string", max_length=255),
                    "fileSize": Schema(type="integer", minimum=1, maximum=104857600),
                    "createdAt": Schema(type="string", format="date-time"),
                    "updatedAt": Schema(type="string", format="date-time"),
                    "columnMappings": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            properties=MappingProxyType(
                                {
                                    "columnName": Schema(type="string", max_length=64),
                                    "traitGroup": Schema(type="string", max_length=64),
                                    "traitName": Schema(type="string", max_length=64),
                                }
                            ),
                            names=MappingProxyType(
                                {"column_name": "columnName", "trait_group": "traitGroup", "trait_name": "traitName"}
                            ),
                        ),
                    ),
                    "summary": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {"errors": Schema(type="integer"), "warnings": Schema(type="integer")}
                        ),
                        names=MappingProxyType({"errors": "errors", "warnings": "warnings"}),
                    ),
                }
            ),
            names=MappingProxyType(
                {
                    "status": "status",
                    "filename": "filename",
                    "file_size": "fileSize",
                    "created_at": "createdAt",
                    "updated_at": "updatedAt",
                    "column_mappings": "columnMappings",
                    "summary": "summary",
                }
            ),
        ),
        model="ProfileImport",
    )


@cache
def list_stores() -> Operation:
    return Operation(
        id="ListStores",
        method="GET",
        path="/v1/ControlPlane/Stores",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="pageSize",
                python_name="page_size",
                location="query",
                required=False,
                schema=Schema(type="integer", minimum=1, maximum=100),
            ),
            Parameter(
                name="pageToken",
                python_name="page_token",
                location="query",
                required=False,
                schema=Schema(type="string", max_length=4096),
            ),
            Parameter(
                name="orderBy",
                python_name="order",
                location="query",
                required=False,
                schema=Schema(type="string", enum=("ASC", "DESC")),
                choices=MappingProxyType({"asc": "ASC", "desc": "DESC"}),
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "stores": Schema(
                        type="array", items=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z")
                    ),
                    "meta": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "key": Schema(type="string", max_length=64),
                                "pageSize": Schema(type="integer"),
                                "nextToken": Schema(type="string", max_length=4096),
                                "previousToken": Schema(type="string", max_length=4096),
                            }
                        ),
                        names=MappingProxyType(
                            {
                                "key": "key",
                                "page_size": "pageSize",
                                "next_token": "nextToken",
                                "previous_token": "previousToken",
                            }
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"stores": "stores", "meta": "meta"}),
        ),
        model="StorePage",
        page="stores",
    )


@cache
def create_store() -> Operation:
    return Operation(
        id="CreateStore",
        method="POST",
        path="/v1/ControlPlane/Stores",
        status=202,
        is_repeatable=False,
        parameters=(),
        body=Schema(
            type="object",
            required=("displayName",),
            properties=MappingProxyType(
                {
                    "displayName": Schema(type="string", max_length=64, pattern="^[a-zA-Z0-9-]+\\Z"),
                    "description": Schema(type="string", min_length=1, max_length=128),
                }
            ),
            names=MappingProxyType({"display_name": "displayName", "description": "description"}),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {"message": Schema(type="string", max_length=512), "statusUrl": Schema(type="string", max_length=512)}
            ),
            names=MappingProxyType({"message": "message", "status_url": "statusUrl"}),
        ),
        model="OperationAccepted",
    )


@cache
def fetch_store() -> Operation:
    return Operation(
        id="FetchStore",
        method="GET",
        path="/v1/ControlPlane/Stores/{storeId}",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            required=("id",),
            properties=MappingProxyType(
                {
                    "id": Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                    "displayName": Schema(type="string"),
                    "description": Schema(type="string", min_length=1, max_length=128),
                    "status": Schema(type="string"),
                    "intelligenceServiceId": Schema(type="string", nullable=True, max_length=64),
                    "version": Schema(type="integer", minimum=1),
                }
            ),
            names=MappingProxyType(
                {
                    "id": "id",
                    "display_name": "displayName",
                    "description": "description",
                    "status": "status",
                    "intelligence_service_id": "intelligenceServiceId",
                    "version": "version",
                }
            ),
        ),
        model="Store",
    )


@cache
def delete_store() -> Operation:
    return Operation(
        id="DeleteStore",
        method="DELETE",
        path="/v1/ControlPlane/Stores/{storeId}",
        status=202,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {"message": Schema(type="string", max_length=512), "statusUrl": Schema(type="string", max_length=512)}
            ),
            names=MappingProxyType({"message": "message", "status_url": "statusUrl"}),
        ),
        model="OperationAccepted",
    )


@cache
def patch_store() -> Operation:
    return Operation(
        id="PatchStore",
        method="PATCH",
        path="/v1/ControlPlane/Stores/{storeId}",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="If-Match",
                python_name="if_match",
                location="header",
                required=False,
                schema=Schema(type="string", max_length=100),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "displayName": Schema(type="string", max_length=64, pattern="^[a-zA-Z0-9-]+\\Z"),
                    "description": Schema(type="string", min_length=1, max_length=128),
                }
            ),
            names=MappingProxyType({"display_name": "displayName", "description": "description"}),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {"message": Schema(type="string", max_length=512), "statusUrl": Schema(type="string", max_length=512)}
            ),
            names=MappingProxyType({"message": "message", "status_url": "statusUrl"}),
        ),
        model="OperationAccepted",
    )


@cache
def list_trait_groups() -> Operation:
    return Operation(
        id="ListTraitGroups",
        method="GET",
        path="/v1/ControlPlane/Stores/{storeId}/TraitGroups",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="includeTraits",
                python_name="include_traits",
                location="query",
                required=False,
                schema=Schema(type="boolean"),
            ),
            Parameter(
                name="pageSize",
                python_name="page_size",
                location="query",
                required=False,
                schema=Schema(type="integer", minimum=1, maximum=100),
            ),
            Parameter(
                name="pageToken",
                python_name="page_token",
                location="query",
                required=False,
                schema=Schema(type="string", max_length=4096),
            ),
            Parameter(
                name="orderBy",
                python_name="order",
                location="query",
                required=False,
                schema=Schema(type="string", enum=("ASC", "DESC")),
                choices=MappingProxyType({"asc": "ASC", "desc": "DESC"}),
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "traitGroups": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            required=("displayName",),
                            properties=MappingProxyType(
                                {
                                    "displayName": Schema(type="string", min_length=1, max_length=64),
                                    "description": Schema(type="string", max_length=1024),
                                    "traits": Schema(
                                        type="object",
                                        values=Schema(
                                            type="object",
                                            properties=MappingProxyType(
                                                {
                                                    "dataType": Schema(type="string"),
                                                    "description": Schema(type="string", max_length=1024),
                                                    "idTypePromotion": Schema(type="string", max_length=30),
                                                    "validationRule": Schema(
                                                        type="object",
                                                        properties=MappingProxyType(
                                                            {
                                                                "ruleType": Schema(type="string"),
                                                                "pattern": Schema(type="string", max_length=1000),
                                                                "minLength": Schema(type="integer", minimum=0),
                                                                "maxLength": Schema(type="integer", minimum=1),
                                                                "min": Schema(type="number", format="double"),
                                                                "max": Schema(type="number", format="double"),
                                                                "minItems": Schema(type="integer", minimum=0),
                                                                "maxItems": Schema(type="integer", minimum=0),
                                                            }
                                                        ),
                                                        names=MappingProxyType(
                                                            {
                                                                "rule_type": "ruleType",
                                                                "pattern": "pattern",
                                                                "min_length": "minLength",
                                                                "max_length": "maxLength",
                                                                "min": "min",
                                                                "max": "max",
                                                                "min_items": "minItems",
                                                                "max_items": "maxItems",
                                                            }
                                                        ),
                                                    ),
                                                }
                                            ),
                                            names=MappingProxyType(
                                                {
                                                    "data_type": "dataType",
                                                    "description": "description",
                                                    "id_type_promotion": "idTypePromotion",
                                                    "validation_rule": "validationRule",
                                                }
                                            ),
                                        ),
                                    ),
                                    "version": Schema(type="integer", minimum=1),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "display_name": "displayName",
                                    "description": "description",
                                    "traits": "traits",
                                    "version": "version",
                                }
                            ),
                        ),
                    ),
                    "meta": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "key": Schema(type="string", max_length=64),
                                "pageSize": Schema(type="integer"),
                                "nextToken": Schema(type="string", max_length=4096),
                                "previousToken": Schema(type="string", max_length=4096),
                            }
                        ),
                        names=MappingProxyType(
                            {
                                "key": "key",
                                "page_size": "pageSize",
                                "next_token": "nextToken",
                                "previous_token": "previousToken",
                            }
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"trait_groups": "traitGroups", "meta": "meta"}),
        ),
        model="TraitGroupPage",
        page="traitGroups",
        item="DefinedTraitGroup",
    )


@cache
def create_trait_group() -> Operation:
    return Operation(
        id="CreateTraitGroup",
        method="POST",
        path="/v1/ControlPlane/Stores/{storeId}/TraitGroups",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            required=("displayName",),
            properties=MappingProxyType(
                {
                    "displayName": Schema(type="string", min_length=1, max_length=64, pattern="^[a-zA-Z0-9_.-]+\\Z"),
                    "description": Schema(type="string", max_length=1024),
                    "traits": Schema(
                        type="object",
                        max_properties=95,
                        values=Schema(
                            type="object",
                            required=("dataType",),
                            properties=MappingProxyType(
                                {
                                    "dataType": Schema(
                                        type="string", enum=("STRING", "NUMBER", "BOOLEAN", "ARRAY", "")
                                    ),
                                    "description": Schema(type="string", max_length=1024),
                                    "idTypePromotion": Schema(type="string", max_length=30),
                                    "validationRule": Schema(
                                        type="object",
                                        required=("ruleType",),
                                        properties=MappingProxyType(
                                            {
                                                "ruleType": Schema(
                                                    type="string", enum=("STRING", "NUMBER", "BOOLEAN", "ARRAY")
                                                ),
                                                "pattern": Schema(type="string", max_length=1000),
                                                "minLength": Schema(type="integer", minimum=0),
                                                "maxLength": Schema(type="integer", minimum=1),
                                                "min": Schema(type="number", format="double"),
                                                "max": Schema(type="number", format="double"),
                                                "minItems": Schema(type="integer", minimum=0),
                                                "maxItems": Schema(type="integer", minimum=0),
                                            }
                                        ),
                                        names=MappingProxyType(
                                            {
                                                "rule_type": "ruleType",
                                                "pattern": "pattern",
                                                "min_length": "minLength",
                                                "max_length": "maxLength",
                                                "min": "min",
                                                "max": "max",
                                                "min_items": "minItems",
                                                "max_items": "maxItems",
                                            }
                                        ),
                                        closed=True,
                                    ),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "data_type": "dataType",
                                    "description": "description",
                                    "id_type_promotion": "idTypePromotion",
                                    "validation_rule": "validationRule",
                                }
                            ),
                            closed=True,
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"display_name": "displayName", "description": "description", "traits": "traits"}),
            closed=True,
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {"message": Schema(type="string", max_length=512), "statusUrl": Schema(type="string", max_length=512)}
            ),
            names=MappingProxyType({"message": "message", "status_url": "statusUrl"}),
        ),
        model="OperationAccepted",
    )


@cache
def fetch_trait_group() -> Operation:
    return Operation(
        id="FetchTraitGroup",
        method="GET",
        path="/v1/ControlPlane/Stores/{storeId}/TraitGroups/{traitGroupName}",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="traitGroupName",
                python_name="trait_group_name",
                location="path",
                required=True,
                schema=Schema(type="string", min_length=1, max_length=64),
                explode=False,
            ),
            Parameter(
                name="includeTraits",
                python_name="include_traits",
                location="query",
                required=False,
                schema=Schema(type="boolean"),
            ),
            Parameter(
                name="pageSize",
                python_name="page_size",
                location="query",
                required=False,
                schema=Schema(type="integer", minimum=1, maximum=100),
            ),
            Parameter(
                name="pageToken",
                python_name="page_token",
                location="query",
                required=False,
                schema=Schema(type="string", max_length=4096),
            ),
            Parameter(
                name="orderBy",
                python_name="order",
                location="query",
                required=False,
                schema=Schema(type="string", enum=("ASC", "DESC")),
                choices=MappingProxyType({"asc": "ASC", "desc": "DESC"}),
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "traitGroup": Schema(
                        type="object",
                        required=("displayName",),
                        properties=MappingProxyType(
                            {
                                "displayName": Schema(type="string", min_length=1, max_length=64),
                                "description": Schema(type="string", max_length=1024),
                                "traits": Schema(
                                    type="object",
                                    values=Schema(
                                        type="object",
                                        properties=MappingProxyType(
                                            {
                                                "dataType": Schema(type="string"),
                                                "description": Schema(type="string", max_length=1024),
                                                "idTypePromotion": Schema(type="string", max_length=30),
                                                "validationRule": Schema(
                                                    type="object",
                                                    properties=MappingProxyType(
                                                        {
                                                            "ruleType": Schema(type="string"),
                                                            "pattern": Schema(type="string", max_length=1000),
                                                            "minLength": Schema(type="integer", minimum=0),
                                                            "maxLength": Schema(type="integer", minimum=1),
                                                            "min": Schema(type="number", format="double"),
                                                            "max": Schema(type="number", format="double"),
                                                            "minItems": Schema(type="integer", minimum=0),
                                                            "maxItems": Schema(type="integer", minimum=0),
                                                        }
                                                    ),
                                                    names=MappingProxyType(
                                                        {
                                                            "rule_type": "ruleType",
                                                            "pattern": "pattern",
                                                            "min_length": "minLength",
                                                            "max_length": "maxLength",
                                                            "min": "min",
                                                            "max": "max",
                                                            "min_items": "minItems",
                                                            "max_items": "maxItems",
                                                        }
                                                    ),
                                                ),
                                            }
                                        ),
                                        names=MappingProxyType(
                                            {
                                                "data_type": "dataType",
                                                "description": "description",
                                                "id_type_promotion": "idTypePromotion",
                                                "validation_rule": "validationRule",
                                            }
                                        ),
                                    ),
                                ),
                                "version": Schema(type="integer", minimum=1),
                            }
                        ),
                        names=MappingProxyType(
                            {
                                "display_name": "displayName",
                                "description": "description",
                                "traits": "traits",
                                "version": "version",
                            }
                        ),
                    ),
                    "meta": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "key": Schema(type="string", max_length=64),
                                "pageSize": Schema(type="integer"),
                                "nextToken": Schema(type="string", max_length=4096),
                                "previousToken": Schema(type="string", max_length=4096),
                            }
                        ),
                        names=MappingProxyType(
                            {
                                "key": "key",
                                "page_size": "pageSize",
                                "next_token": "nextToken",
                                "previous_token": "previousToken",
                            }
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"trait_group": "traitGroup", "meta": "meta"}),
        ),
        model="TraitGroupDetails",
    )


@cache
def delete_trait_group() -> Operation:
    return Operation(
        id="DeleteTraitGroup",
        method="DELETE",
        path="/v1/ControlPlane/Stores/{storeId}/TraitGroups/{traitGroupName}",
        status=202,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="traitGroupName",
                python_name="trait_group_name",
                location="path",
                required=True,
                schema=Schema(type="string", min_length=1, max_length=64),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {"message": Schema(type="string", max_length=512), "statusUrl": Schema(type="string", max_length=512)}
            ),
            names=MappingProxyType({"message": "message", "status_url": "statusUrl"}),
        ),
        model="OperationAccepted",
    )


@cache
def patch_trait_group() -> Operation:
    return Operation(
        id="PatchTraitGroup",
        method="PATCH",
        path="/v1/ControlPlane/Stores/{storeId}/TraitGroups/{traitGroupName}",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="traitGroupName",
                python_name="trait_group_name",
                location="path",
                required=True,
                schema=Schema(type="string", min_length=1, max_length=64),
                explode=False,
            ),
            Parameter(
                name="If-Match",
                python_name="if_match",
                location="header",
                required=False,
                schema=Schema(type="string", max_length=100),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "description": Schema(type="string", max_length=1024),
                    "traits": Schema(
                        type="object",
                        max_properties=95,
                        values=Schema(
                            type="object",
                            required=("dataType",),
                            properties=MappingProxyType(
                                {
                                    "dataType": Schema(
                                        type="string", enum=("STRING", "NUMBER", "BOOLEAN", "ARRAY", "")
                                    ),
                                    "description": Schema(type="string", max_length=1024),
                                    "idTypePromotion": Schema(type="string", max_length=30),
                                    "validationRule": Schema(
                                        type="object",
                                        required=("ruleType",),
                                        properties=MappingProxyType(
                                            {
                                                "ruleType": Schema(
                                                    type="string", enum=("STRING", "NUMBER", "BOOLEAN", "ARRAY")
                                                ),
                                                "pattern": Schema(type="string", max_length=1000),
                                                "minLength": Schema(type="integer", minimum=0),
                                                "maxLength": Schema(type="integer", minimum=1),
                                                "min": Schema(type="number", format="double"),
                                                "max": Schema(type="number", format="double"),
                                                "minItems": Schema(type="integer", minimum=0),
                                                "maxItems": Schema(type="integer", minimum=0),
                                            }
                                        ),
                                        names=MappingProxyType(
                                            {
                                                "rule_type": "ruleType",
                                                "pattern": "pattern",
                                                "min_length": "minLength",
                                                "max_length": "maxLength",
                                                "min": "min",
                                                "max": "max",
                                                "min_items": "minItems",
                                                "max_items": "maxItems",
                                            }
                                        ),
                                        closed=True,
                                    ),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "data_type": "dataType",
                                    "description": "description",
                                    "id_type_promotion": "idTypePromotion",
                                    "validation_rule": "validationRule",
                                }
                            ),
                            closed=True,
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"description": "description", "traits": "traits"}),
            closed=True,
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {"message": Schema(type="string", max_length=512), "statusUrl": Schema(type="string", max_length=512)}
            ),
            names=MappingProxyType({"message": "message", "status_url": "statusUrl"}),
        ),
        model="OperationAccepted",
    )


@cache
def fetch_identity_resolution_settings() -> Operation:
    return Operation(
        id="FetchIdentityResolutionSettings",
        method="GET",
        path="/v1/ControlPlane/Stores/{storeId}/IdentityResolutionSettings",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "identifierConfigs": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            properties=MappingProxyType(
                                {
                                    "idType": Schema(type="string", min_length=2, max_length=30),
                                    "matchingAlgo": Schema(type="string"),
                                    "matchingThreshold": Schema(type="integer"),
                                    "limit": Schema(type="integer"),
                                    "limitPolicy": Schema(type="string"),
                                    "enforceUnique": Schema(type="boolean"),
                                    "normalization": Schema(type="string"),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "id_type": "idType",
                                    "matching_algo": "matchingAlgo",
                                    "matching_threshold": "matchingThreshold",
                                    "limit": "limit",
                                    "limit_policy": "limitPolicy",
                                    "enforce_unique": "enforceUnique",
                                    "normalization": "normalization",
                                }
                            ),
                        ),
                    ),
                    "matchingRules": Schema(type="array", items=Schema(type="string", max_length=30)),
                    "version": Schema(type="integer", minimum=1),
                }
            ),
            names=MappingProxyType(
                {"identifier_configs": "identifierConfigs", "matching_rules": "matchingRules", "version": "version"}
            ),
        ),
        model="IdentityResolutionSettings",
    )


@cache
def update_identity_resolution_settings() -> Operation:
    return Operation(
        id="UpdateIdentityResolutionSettings",
        method="PUT",
        path="/v1/ControlPlane/Stores/{storeId}/IdentityResolutionSettings",
        status=202,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="If-Match",
                python_name="if_match",
                location="header",
                required=False,
                schema=Schema(type="string", max_length=100),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            required=("identifierConfigs", "matchingRules"),
            properties=MappingProxyType(
                {
                    "identifierConfigs": Schema(
                        type="array",
                        min_items=1,
                        max_items=15,
                        items=Schema(
                            type="object",
                            required=("idType",),
                            properties=MappingProxyType(
                                {
                                    "idType": Schema(type="string", min_length=2, max_length=30),
                                    "matchingAlgo": Schema(type="string", enum=("exact", "fuzzy")),
                                    "matchingThreshold": Schema(type="integer", minimum=50, maximum=99),
                                    "limit": Schema(type="integer", minimum=1, maximum=100),
                                    "limitPolicy": Schema(type="string", enum=("fifo", "lifo")),
                                    "enforceUnique": Schema(type="boolean"),
                                    "normalization": Schema(type="string", enum=("phone", "email", "trim", "none")),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "id_type": "idType",
                                    "matching_algo": "matchingAlgo",
                                    "matching_threshold": "matchingThreshold",
                                    "limit": "limit",
                                    "limit_policy": "limitPolicy",
                                    "enforce_unique": "enforceUnique",
                                    "normalization": "normalization",
                                }
                            ),
                            closed=True,
                        ),
                    ),
                    "matchingRules": Schema(
                        type="array", min_items=1, max_items=15, items=Schema(type="string", max_length=30)
                    ),
                }
            ),
            names=MappingProxyType({"identifier_configs": "identifierConfigs", "matching_rules": "matchingRules"}),
            closed=True,
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {"message": Schema(type="string", max_length=512), "statusUrl": Schema(type="string", max_length=512)}
            ),
            names=MappingProxyType({"message": "message", "status_url": "statusUrl"}),
        ),
        model="OperationAccepted",
    )


@cache
def list_data_mappings() -> Operation:
    return Operation(
        id="ListDataMappings",
        method="GET",
        path="/v1/ControlPlane/Stores/{storeId}/DataMappings",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="pageSize",
                python_name="page_size",
                location="query",
                required=False,
                schema=Schema(type="integer", minimum=1, maximum=100),
            ),
            Parameter(
                name="pageToken",
                python_name="page_token",
                location="query",
                required=False,
                schema=Schema(type="string", max_length=4096),
            ),
            Parameter(
                name="orderBy",
                python_name="order",
                location="query",
                required=False,
                schema=Schema(type="string", enum=("ASC", "DESC")),
                choices=MappingProxyType({"asc": "ASC", "desc": "DESC"}),
            ),
            Parameter(
                name="type",
                python_name="type",
                location="query",
                required=False,
                schema=Schema(type="string", enum=("INGRESS", "DATASET_CLOUDAPP", "DATASET_WAREHOUSE")),
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "dataMappings": Schema(
                        type="array",
                        items=Schema(
                            type="object",
                            required=("id",),
                            properties=MappingProxyType(
                                {
                                    "id": Schema(type="string", pattern="^mem_datamapping_[0-7][0-9a-z]{25}\\Z"),
                                    "displayName": Schema(type="string", min_length=1, max_length=64),
                                    "description": Schema(type="string", min_length=1, max_length=512),
                                    "isEnabled": Schema(type="boolean"),
                                    "mappingFrom": Schema(
                                        type="object",
                                        properties=MappingProxyType(
                                            {
                                                "type": Schema(type="string"),
                                                "columns": Schema(
                                                    type="array",
                                                    items=Schema(type="string", min_length=1, max_length=256),
                                                ),
                                                "datasetId": Schema(
                                                    type="string", pattern="^tdi_dataset_[0-7][0-9a-z]{25}\\Z"
                                                ),
                                            }
                                        ),
                                        names=MappingProxyType(
                                            {"type": "type", "columns": "columns", "dataset_id": "datasetId"}
                                        ),
                                    ),
                                    "mappingTo": Schema(
                                        type="object",
                                        properties=MappingProxyType(
                                            {
                                                "type": Schema(type="string"),
                                                "mappings": Schema(
                                                    type="array",
                                                    items=Schema(
                                                        type="object",
                                                        properties=MappingProxyType(
                                                            {
                                                                "expression": Schema(
                                                                    type="string", min_length=1, max_length=256
                                                                ),
                                                                "traitGroup": Schema(
                                                                    type="string", min_length=1, max_length=64
                                                                ),
                                                                "traitName": Schema(
                                                                    type="string", min_length=1, max_length=128
                                                                ),
                                                            }
                                                        ),
                                                        names=MappingProxyType(
                                                            {
                                                                "expression": "expression",
                                                                "trait_group": "traitGroup",
                                                                "trait_name": "traitName",
                                                            }
                                                        ),
                                                    ),
                                                ),
                                            }
                                        ),
                                        names=MappingProxyType({"type": "type", "mappings": "mappings"}),
                                    ),
                                    "createdAt": Schema(type="string", format="date-time"),
                                    "updatedAt": Schema(type="string", format="date-time"),
                                    "version": Schema(type="integer", minimum=1),
                                }
                            ),
                            names=MappingProxyType(
                                {
                                    "id": "id",
                                    "display_name": "displayName",
                                    "description": "description",
                                    "is_enabled": "isEnabled",
                                    "mapping_from": "mappingFrom",
                                    "mapping_to": "mappingTo",
                                    "created_at": "createdAt",
                                    "updated_at": "updatedAt",
                                    "version": "version",
                                }
                            ),
                        ),
                    ),
                    "meta": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "key": Schema(type="string", max_length=64),
                                "pageSize": Schema(type="integer"),
                                "nextToken": Schema(type="string", max_length=4096),
                                "previousToken": Schema(type="string", max_length=4096),
                            }
                        ),
                        names=MappingProxyType(
                            {
                                "key": "key",
                                "page_size": "pageSize",
                                "next_token": "nextToken",
                                "previous_token": "previousToken",
                            }
                        ),
                    ),
                }
            ),
            names=MappingProxyType({"data_mappings": "dataMappings", "meta": "meta"}),
        ),
        model="DataMappingPage",
        page="dataMappings",
        item="DataMapping",
    )


@cache
def create_data_mapping() -> Operation:
    return Operation(
        id="CreateDataMapping",
        method="POST",
        path="/v1/ControlPlane/Stores/{storeId}/DataMappings",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            required=("displayName", "mappingFrom", "mappingTo"),
            properties=MappingProxyType(
                {
                    "displayName": Schema(
                        type="string", min_length=1, max_length=64, pattern="^[a-zA-Z][a-zA-Z0-9.-]*\\Z"
                    ),
                    "description": Schema(type="string", min_length=1, max_length=512),
                    "isEnabled": Schema(type="boolean"),
                    "mappingFrom": Schema(
                        type="object",
                        required=("type",),
                        properties=MappingProxyType(
                            {
                                "type": Schema(
                                    type="string", enum=("INGRESS", "DATASET_CLOUDAPP", "DATASET_WAREHOUSE")
                                ),
                                "columns": Schema(
                                    type="array",
                                    min_items=1,
                                    max_items=100,
                                    items=Schema(type="string", min_length=1, max_length=256),
                                ),
                                "datasetId": Schema(type="string", pattern="^tdi_dataset_[0-7][0-9a-z]{25}\\Z"),
                            }
                        ),
                        names=MappingProxyType({"type": "type", "columns": "columns", "dataset_id": "datasetId"}),
                        closed=True,
                    ),
                    "mappingTo": Schema(
                        type="object",
                        required=("type", "mappings"),
                        properties=MappingProxyType(
                            {
                                "type": Schema(type="string", enum=("TRAITS",)),
                                "mappings": Schema(
                                    type="array",
                                    min_items=1,
                                    max_items=100,
                                    items=Schema(
                                        type="object",
                                        required=("expression", "traitGroup", "traitName"),
                                        properties=MappingProxyType(
                                            {
                                                "expression": Schema(type="string", min_length=1, max_length=256),
                                                "traitGroup": Schema(
                                                    type="string",
                                                    min_length=1,
                                                    max_length=64,
                                                    pattern="^[a-zA-Z0-9_.-]+\\Z",
                                                ),
                                                "traitName": Schema(
                                                    type="string",
                                                    min_length=1,
                                                    max_length=128,
                                                    pattern="^[a-z][a-zA-Z0-9_.-]*\\Z",
                                                ),
                                            }
                                        ),
                                        names=MappingProxyType(
                                            {
                                                "expression": "expression",
                                                "trait_group": "traitGroup",
                                                "trait_name": "traitName",
                                            }
                                        ),
                                        closed=True,
                                    ),
                                ),
                            }
                        ),
                        names=MappingProxyType({"type": "type", "mappings": "mappings"}),
                        closed=True,
                    ),
                }
            ),
            names=MappingProxyType(
                {
                    "display_name": "displayName",
                    "description": "description",
                    "is_enabled": "isEnabled",
                    "mapping_from": "mappingFrom",
                    "mapping_to": "mappingTo",
                }
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {"message": Schema(type="string", max_length=512), "statusUrl": Schema(type="string", max_length=512)}
            ),
            names=MappingProxyType({"message": "message", "status_url": "statusUrl"}),
        ),
        model="OperationAccepted",
    )


@cache
def fetch_data_mapping() -> Operation:
    return Operation(
        id="FetchDataMapping",
        method="GET",
        path="/v1/ControlPlane/Stores/{storeId}/DataMappings/{dataMappingId}",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="dataMappingId",
                python_name="data_mapping_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_datamapping_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            required=("id",),
            properties=MappingProxyType(
                {
                    "id": Schema(type="string", pattern="^mem_datamapping_[0-7][0-9a-z]{25}\\Z"),
                    "displayName": Schema(type="string", min_length=1, max_length=64),
                    "description": Schema(type="string", min_length=1, max_length=512),
                    "isEnabled": Schema(type="boolean"),
                    "mappingFrom": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "type": Schema(type="string"),
                                "columns": Schema(
                                    type="array", items=Schema(type="string", min_length=1, max_length=256)
                                ),
                                "datasetId": Schema(type="string", pattern="^tdi_dataset_[0-7][0-9a-z]{25}\\Z"),
                            }
                        ),
                        names=MappingProxyType({"type": "type", "columns": "columns", "dataset_id": "datasetId"}),
                    ),
                    "mappingTo": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "type": Schema(type="string"),
                                "mappings": Schema(
                                    type="array",
                                    items=Schema(
                                        type="object",
                                        properties=MappingProxyType(
                                            {
                                                "expression": Schema(type="string", min_length=1, max_length=256),
                                                "traitGroup": Schema(type="string", min_length=1, max_length=64),
                                                "traitName": Schema(type="string", min_length=1, max_length=128),
                                            }
                                        ),
                                        names=MappingProxyType(
                                            {
                                                "expression": "expression",
                                                "trait_group": "traitGroup",
                                                "trait_name": "traitName",
                                            }
                                        ),
                                    ),
                                ),
                            }
                        ),
                        names=MappingProxyType({"type": "type", "mappings": "mappings"}),
                    ),
                    "createdAt": Schema(type="string", format="date-time"),
                    "updatedAt": Schema(type="string", format="date-time"),
                    "version": Schema(type="integer", minimum=1),
                }
            ),
            names=MappingProxyType(
                {
                    "id": "id",
                    "display_name": "displayName",
                    "description": "description",
                    "is_enabled": "isEnabled",
                    "mapping_from": "mappingFrom",
                    "mapping_to": "mappingTo",
                    "created_at": "createdAt",
                    "updated_at": "updatedAt",
                    "version": "version",
                }
            ),
        ),
        model="DataMapping",
    )


@cache
def delete_data_mapping() -> Operation:
    return Operation(
        id="DeleteDataMapping",
        method="DELETE",
        path="/v1/ControlPlane/Stores/{storeId}/DataMappings/{dataMappingId}",
        status=202,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="dataMappingId",
                python_name="data_mapping_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_datamapping_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {"message": Schema(type="string", max_length=512), "statusUrl": Schema(type="string", max_length=512)}
            ),
            names=MappingProxyType({"message": "message", "status_url": "statusUrl"}),
        ),
        model="OperationAccepted",
    )


@cache
def patch_data_mapping() -> Operation:
    return Operation(
        id="PatchDataMapping",
        method="PATCH",
        path="/v1/ControlPlane/Stores/{storeId}/DataMappings/{dataMappingId}",
        status=202,
        is_repeatable=False,
        parameters=(
            Parameter(
                name="storeId",
                python_name="store_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="dataMappingId",
                python_name="data_mapping_id",
                location="path",
                required=True,
                schema=Schema(type="string", pattern="^mem_datamapping_[0-7][0-9a-z]{25}\\Z"),
                explode=False,
            ),
            Parameter(
                name="If-Match",
                python_name="if_match",
                location="header",
                required=False,
                schema=Schema(type="string", max_length=100),
                explode=False,
            ),
        ),
        body=Schema(
            type="object",
            properties=MappingProxyType(
                {
                    "displayName": Schema(
                        type="string", min_length=1, max_length=64, pattern="^[a-zA-Z][a-zA-Z0-9.-]*\\Z"
                    ),
                    "description": Schema(type="string", min_length=1, max_length=512),
                    "isEnabled": Schema(type="boolean"),
                    "mappingTo": Schema(
                        type="object",
                        required=("type", "mappings"),
                        properties=MappingProxyType(
                            {
                                "type": Schema(type="string", enum=("TRAITS",)),
                                "mappings": Schema(
                                    type="array",
                                    min_items=1,
                                    max_items=100,
                                    items=Schema(
                                        type="object",
                                        required=("expression", "traitGroup", "traitName"),
                                        properties=MappingProxyType(
                                            {
                                                "expression": Schema(type="string", min_length=1, max_length=256),
                                                "traitGroup": Schema(
                                                    type="string",
                                                    min_length=1,
                                                    max_length=64,
                                                    pattern="^[a-zA-Z0-9_.-]+\\Z",
                                                ),
                                                "traitName": Schema(
                                                    type="string",
                                                    min_length=1,
                                                    max_length=128,
                                                    pattern="^[a-z][a-zA-Z0-9_.-]*\\Z",
                                                ),
                                            }
                                        ),
                                        names=MappingProxyType(
                                            {
                                                "expression": "expression",
                                                "trait_group": "traitGroup",
                                                "trait_name": "traitName",
                                            }
                                        ),
                                        closed=True,
                                    ),
                                ),
                            }
                        ),
                        names=MappingProxyType({"type": "type", "mappings": "mappings"}),
                        closed=True,
                    ),
                }
            ),
            names=MappingProxyType(
                {
                    "display_name": "displayName",
                    "description": "description",
                    "is_enabled": "isEnabled",
                    "mapping_to": "mappingTo",
                }
            ),
        ),
        answer=Schema(
            type="object",
            properties=MappingProxyType(
                {"message": Schema(type="string", max_length=512), "statusUrl": Schema(type="string", max_length=512)}
            ),
            names=MappingProxyType({"message": "message", "status_url": "statusUrl"}),
        ),
        model="OperationAccepted",
    )


@cache
def fetch_operation() -> Operation:
    return Operation(
        id="FetchOperation",
        method="GET",
        path="/v1/ControlPlane/Operations/{operationId}",
        status=200,
        is_repeatable=True,
        parameters=(
            Parameter(
                name="operationId",
                python_name="operation_id",
                location="path",
                required=True,
                schema=Schema(type="string", min_length=1, max_length=512),
                explode=False,
            ),
        ),
        answer=Schema(
            type="object",
            required=("operationId", "status"),
            properties=MappingProxyType(
                {
                    "operationId": Schema(type="string", max_length=512),
                    "status": Schema(type="string"),
                    "createdAt": Schema(type="string", format="date-time"),
                    "completedAt": Schema(type="string", format="date-time"),
                    "statusUrl": Schema(type="string", format="uri"),
                    "result": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {"type": Schema(type="string"), "id": Schema(type="string", max_length=128)}
                        ),
                        names=MappingProxyType({"type": "type", "id": "id"}),
                    ),
                    "error": Schema(
                        type="object",
                        properties=MappingProxyType(
                            {
                                "type": Schema(type="string", format="uri"),
                                "title": Schema(type="string", max_length=128),
                                "code": Schema(type="integer"),
                                "detail": Schema(type="string", max_length=1024),
                            }
                        ),
                        names=MappingProxyType({"type": "type", "title": "title", "code": "code", "detail": "detail"}),
                    ),
                    "resultUrl": Schema(type="string", format="uri"),
                }
            ),
            names=MappingProxyType(
                {
                    "operation_id": "operationId",
                    "status": "status",
                    "created_at": "createdAt",
                    "completed_at": "completedAt",
                    "status_url": "statusUrl",
                    "result": "result",
                    "error": "error",
                    "result_url": "resultUrl",
                }
            ),
        ),
        model="Operation",
    )
