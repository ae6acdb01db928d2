# Made from openapi.yaml 0.1.0 by ./generate.sh (openapi-python-client 0.29.1).
# Do not edit: change openapi.yaml and run ./generate.sh again.

"""What the API's description says about each operation, as data: where it is, and what may go in and come out."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from attrs import frozen

_EMPTY: Mapping[str, "Schema"] = MappingProxyType({})


@frozen(eq=False)
class Schema:
    """What a value must be. A field that is None, or empty, asks for nothing. Compared by identity, so that it can be a key."""

    type: str | None = None
    """A JSON type: string, integer, number, boolean, array or object."""
    nullable: bool = False
    pattern: str | None = None
    """A regular expression in Python's syntax, to be searched for with re.ASCII; it carries its own anchors."""
    enum: tuple[str, ...] = ()
    min_length: int | None = None
    max_length: int | None = None
    minimum: int | None = None
    maximum: int | None = None
    required: tuple[str, ...] = ()
    properties: Mapping[str, "Schema"] = _EMPTY
    values: "Schema | None" = None
    """What an object's other properties must be."""
    items: "Schema | None" = None


@frozen
class Parameter:
    name: str
    """In the API's spelling; `python_name` is the generated functions' spelling."""
    python_name: str
    location: str
    """path or query."""
    required: bool
    schema: Schema


@frozen
class Operation:
    id: str
    method: str
    path: str
    parameters: tuple[Parameter, ...]
    status: int
    """The status of success."""
    answer: Schema
    """The body of success."""


SPEC_VERSION: Final = "0.1.0"
SPEC_SHA256: Final = "8e9850d045da19e54d378d71a23ead45638d05a7d8c414e9a50293b0907b24ed"
SERVER: Final = "https://memory.twilio.com"


class Header:
    """The names of the headers that the API answers with, in lower case."""

    CANONICAL_PROFILE_ID: Final = "canonical-profile-id"
    LOCATION: Final = "location"
    RETRY_AFTER: Final = "retry-after"
    TWILIO_REQUEST_ID: Final = "twilio-request-id"
    WWW_AUTHENTICATE: Final = "www-authenticate"


FETCH_PROFILE: Final = Operation(
    id="FetchProfile",
    method="GET",
    path="/v1/Stores/{storeId}/Profiles/{profileId}",
    parameters=(
        Parameter(
            name="storeId",
            python_name="store_id",
            location="path",
            required=True,
            schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
        ),
        Parameter(
            name="profileId",
            python_name="profile_id",
            location="path",
            required=True,
            schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
        ),
        Parameter(
            name="traitGroups",
            python_name="trait_groups",
            location="query",
            required=False,
            schema=Schema(type="string", min_length=1, max_length=256),
        ),
    ),
    status=200,
    answer=Schema(
        type="object",
        properties=MappingProxyType(
            {
                "id": Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
                "createdAt": Schema(type="string"),
                "traits": Schema(type="object", values=Schema(type="object")),
            }
        ),
    ),
)
LIST_PROFILE_TRAITS: Final = Operation(
    id="ListProfileTraits",
    method="GET",
    path="/v1/Stores/{storeId}/Profiles/{profileId}/Traits",
    parameters=(
        Parameter(
            name="storeId",
            python_name="store_id",
            location="path",
            required=True,
            schema=Schema(type="string", pattern="^mem_(store|service)_[0-7][0-9a-z]{25}\\Z"),
        ),
        Parameter(
            name="profileId",
            python_name="profile_id",
            location="path",
            required=True,
            schema=Schema(type="string", pattern="^mem_profile_[0-7][0-9a-z]{25}\\Z"),
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
            python_name="order_by",
            location="query",
            required=False,
            schema=Schema(type="string", enum=("ASC", "DESC")),
        ),
        Parameter(
            name="traitGroups",
            python_name="trait_groups",
            location="query",
            required=False,
            schema=Schema(type="string", min_length=1, max_length=256),
        ),
    ),
    status=200,
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
                                "timestamp": Schema(type="string"),
                            }
                        ),
                    ),
                ),
                "meta": Schema(
                    type="object",
                    properties=MappingProxyType(
                        {
                            "key": Schema(type="string"),
                            "pageSize": Schema(type="integer"),
                            "nextToken": Schema(type="string"),
                            "previousToken": Schema(type="string"),
                        }
                    ),
                ),
            }
        ),
    ),
)
