"""Arguments of all operations, without a server: what is sent for good ones, and how bad ones are refused."""

from __future__ import annotations

import asyncio
import datetime
import enum
import json
import math
from typing import Any

import pytest
from attrs import frozen
from msgspec.structs import replace

from tests.conftest import OTHER, PROFILE, STORE
from twilio_memory import Credentials, InvalidArgumentError, ResponseError, resources
from twilio_memory.caller import AsyncCaller, SyncCaller
from twilio_memory.core import Core
from twilio_memory.exchange import Send, exchange, prepare
from twilio_memory.options import Options
from twilio_memory.request import Request
from twilio_memory.response import Headers, RawResponse
from twilio_memory_api import constraints
from twilio_memory_api import resources as generated
from twilio_memory_api.constraints import Operation, Parameter, Schema

TAIL = PROFILE.removeprefix("mem_profile_")
OBSERVATION, SUMMARY, IMPORT = (f"mem_{kind}_{TAIL}" for kind in ("observation", "summary", "import"))
CONVERSATION = f"conv_conversation_{TAIL}"
MAPPING = f"mem_datamapping_{TAIL}"
CONTROL = "https://memory.twilio.com/v1/ControlPlane/Stores"
IN_STORE = f"{CONTROL}/{STORE}"
NOON = datetime.datetime(2025, 1, 31, 12, tzinfo=datetime.UTC)
TRAITS = {"Contact": {"email": "s3cret@example.com", "age": 41, "tags": ["a", None], "gone": None}}
NOTE = {"content": "s3cret words: café", "source": "agent", "occurred_at": NOON}
SUMMED = {"content": "s3cret words", "conversation_id": CONVERSATION, "occurred_at": "2025-01-31T12:00:00.5Z"}
COLUMN = {"column_name": "Mail", "trait_group": "Contact", "trait_name": "email"}

CORE: Core[Any] = Core(Credentials("SKtest", "s3cret"), Options(store_id=STORE), None, owns_engine=False)


class Preparing(SyncCaller):
    """Prepares the request of a call, and sends nothing."""

    def run(self, call: Any) -> Any:
        return prepare(call, self.core.options, self.core.credentials)


class AsyncPreparing(AsyncCaller):
    async def run(self, call: Any) -> Any:
        return prepare(call, self.core.options, self.core.credentials)


def method_of(name: str, is_async: bool = False) -> Any:
    """The method `resource.method`, of a resource that prepares requests."""
    resource, _, method = name.partition(".")
    kind = ("Async" if is_async else "") + "".join(word.capitalize() for word in resource.split("_"))
    caller = AsyncPreparing(CORE) if is_async else Preparing(CORE)
    cls = getattr(resources, kind, None) or getattr(generated, kind)
    return getattr(cls(caller), method)


def request_of(name: str, *args: Any, **kwargs: Any) -> Request:
    made = method_of(name)(*args, **kwargs)
    return made if isinstance(made, Request) else next(made.pages())


async def async_request_of(name: str, *args: Any, **kwargs: Any) -> Request:
    made = method_of(name, is_async=True)(*args, **kwargs)
    return await (anext(made.pages()) if hasattr(made, "pages") else made)


@frozen
class Row:
    """A use of an operation, and what goes over the wire."""

    name: str
    args: tuple[Any, ...]
    kwargs: dict[str, Any]
    request: str
    """Method, and the target after the store."""
    body: str | None = None


ROWS = {
    "ListProfiles": Row(
        "profiles.list",
        (),
        {"page_size": 1000, "page_token": "a+b/=&?", "order": "desc"},
        "GET /Profiles?pageSize=1000&pageToken=a%2Bb%2F%3D%26%3F&orderBy=DESC",
    ),
    "CreateProfile": Row(
        "profiles.create",
        (),
        {"traits": TRAITS},
        "POST /Profiles",
        '{"traits":{"Contact":{"email":"s3cret@example.com","age":41,"tags":["a",null],"gone":null}}}',
    ),
    "FetchProfile": Row(
        "profiles.fetch", (PROFILE,), {"trait_groups": ["A", "B C"]}, f"GET /Profiles/{PROFILE}?traitGroups=A%2CB%20C"
    ),
    "DeleteProfile": Row("profiles.delete", (PROFILE,), {}, f"DELETE /Profiles/{PROFILE}"),
    "PatchProfileTraits": Row(
        "profiles.update",
        (PROFILE,),
        {"traits": {"Contact": {"n": 2**70, "x": 1.5, "yes": True}}},
        f"PATCH /Profiles/{PROFILE}",
        '{"traits":{"Contact":{"n":1180591620717411303424,"x":1.5,"yes":true}}}',
    ),
    "UpdateProfilesBulk": Row(
        "profiles.upsert",
        (),
        {"profiles": [{"traits": {"Contact": {"n": n}}} for n in range(2)]},
        "PUT /Profiles/Bulk",
        '{"profiles":[{"traits":{"Contact":{"n":0}}},{"traits":{"Contact":{"n":1}}}]}',
    ),
    "CreateProfilesLookup": Row(
        "profiles.lookup",
        (),
        {"id_type": "phone", "value": "+13175551234"},
        "POST /Profiles/Lookup",
        '{"idType":"phone","value":"+13175551234"}',
    ),
    "CreateFetchProfileMemory": Row(
        "profiles.recall",
        (PROFILE,),
        {
            "conversation_id": CONVERSATION,
            "query": 'what "he" likes\n',
            "begin_date": NOON,
            "end_date": "2025-02-01T00:00:00+01:00",
            "communications_limit": 0,
            "observations_limit": 100,
            "summaries_limit": 5,
            "relevance_threshold": 0.25,
        },
        f"POST /Profiles/{PROFILE}/Recall",
        f'{{"conversationId":"{CONVERSATION}","query":"what \\"he\\" likes\\n","beginDate":"2025-01-31T12:00:00+00:00",'
        '"endDate":"2025-02-01T00:00:00+01:00","communicationsLimit":0,"observationsLimit":100,"summariesLimit":5,'
        '"relevanceThreshold":0.25}',
    ),
    "ListProfileTraits": Row(
        "traits.list",
        (PROFILE,),
        {"page_size": 1, "page_token": "", "order": "asc", "trait_groups": "A,B"},
        f"GET /Profiles/{PROFILE}/Traits?pageSize=1&pageToken=&orderBy=ASC&traitGroups=A%2CB",
    ),
    "ListProfileIdentifiers": Row("identifiers.list", (PROFILE,), {}, f"GET /Profiles/{PROFILE}/Identifiers"),
    "CreateProfileIdentifier": Row(
        "identifiers.create",
        (PROFILE,),
        {"id_type": "email", "value": "a@example.com"},
        f"POST /Profiles/{PROFILE}/Identifiers",
        '{"idType":"email","value":"a@example.com"}',
    ),
    "FetchProfileIdentifier": Row(
        "identifiers.fetch", (PROFILE, "a/../b?"), {}, f"GET /Profiles/{PROFILE}/Identifiers/a%2F..%2Fb%3F"
    ),
    "DeleteProfileIdentifier": Row(
        "identifiers.delete",
        (PROFILE, "phone"),
        {"remove_all": True},
        f"DELETE /Profiles/{PROFILE}/Identifiers/phone?removeAll=true",
    ),
    "PatchProfileIdentifier": Row(
        "identifiers.update",
        (PROFILE, "phone"),
        {"old_value": "+1", "new_value": "+2"},
        f"PATCH /Profiles/{PROFILE}/Identifiers/phone",
        '{"idType":"phone","oldValue":"+1","newValue":"+2"}',
    ),
    "ListProfileObservations": Row(
        "observations.list",
        (PROFILE,),
        {
            "page_size": 7,
            "source": "agent 1",
            "created_after": NOON,
            "created_before": "2025-02-01T00:00:00Z",
            "conversation_id": CONVERSATION,
        },
        f"GET /Profiles/{PROFILE}/Observations?pageSize=7&source=agent%201&createdAfter=2025-01-31T12%3A00%3A00%2B00%3A00"
        f"&createdBefore=2025-02-01T00%3A00%3A00Z&conversationId={CONVERSATION}",
    ),
    "CreateProfileObservation": Row(
        "observations.create",
        (PROFILE,),
        {"observations": [NOTE, {**NOTE, "conversation_ids": [CONVERSATION]}]},
        f"POST /Profiles/{PROFILE}/Observations",
        '{"observations":[{"content":"s3cret words: café","source":"agent","occurredAt":"2025-01-31T12:00:00+00:00"},'
        '{"content":"s3cret words: café","source":"agent","occurredAt":"2025-01-31T12:00:00+00:00",'
        f'"conversationIds":["{CONVERSATION}"]}}]}}',
    ),
    "FetchProfileObservation": Row(
        "observations.fetch", (PROFILE, OBSERVATION), {}, f"GET /Profiles/{PROFILE}/Observations/{OBSERVATION}"
    ),
    "DeleteProfileObservation": Row(
        "observations.delete", (PROFILE, OBSERVATION), {}, f"DELETE /Profiles/{PROFILE}/Observations/{OBSERVATION}"
    ),
    "PatchProfileObservation": Row(
        "observations.update",
        (PROFILE, OBSERVATION),
        {"content": "new", "conversation_ids": ()},
        f"PATCH /Profiles/{PROFILE}/Observations/{OBSERVATION}",
        '{"content":"new","conversationIds":[]}',
    ),
    "ListObservationRevisions": Row(
        "observations.list_revisions",
        (PROFILE, OBSERVATION),
        {"page_size": 3},
        f"GET /Profiles/{PROFILE}/Observations/{OBSERVATION}/Revisions?pageSize=3",
    ),
    "ListProfileConversationSummaries": Row(
        "summaries.list",
        (PROFILE,),
        {"conversation_id": CONVERSATION},
        f"GET /Profiles/{PROFILE}/ConversationSummaries?conversationId={CONVERSATION}",
    ),
    "CreateProfileConversationSummary": Row(
        "summaries.create",
        (PROFILE,),
        {"summaries": [SUMMED]},
        f"POST /Profiles/{PROFILE}/ConversationSummaries",
        f'{{"summaries":[{{"content":"s3cret words","conversationId":"{CONVERSATION}","occurredAt":"2025-01-31T12:00:00.5Z"}}]}}',
    ),
    "FetchProfileConversationSummary": Row(
        "summaries.fetch", (PROFILE, SUMMARY), {}, f"GET /Profiles/{PROFILE}/ConversationSummaries/{SUMMARY}"
    ),
    "DeleteProfileConversationSummary": Row(
        "summaries.delete", (PROFILE, SUMMARY), {}, f"DELETE /Profiles/{PROFILE}/ConversationSummaries/{SUMMARY}"
    ),
    "PatchProfileConversationSummary": Row(
        "summaries.update",
        (PROFILE, SUMMARY),
        {"content": "new", "source": "agent"},
        f"PATCH /Profiles/{PROFILE}/ConversationSummaries/{SUMMARY}",
        '{"content":"new","source":"agent"}',
    ),
    "ListProfileImportsV2": Row("imports.list", (), {"order": "asc"}, "GET /Profiles/Imports?orderBy=ASC"),
    "CreateProfilesImportV2": Row(
        "imports.create",
        (),
        {"filename": "a.csv", "file_size": 104857600, "column_mappings": [COLUMN, COLUMN]},
        "POST /Profiles/Imports",
        '{"filename":"a.csv","fileSize":104857600,"columnMappings":['
        '{"columnName":"Mail","traitGroup":"Contact","traitName":"email"},'
        '{"columnName":"Mail","traitGroup":"Contact","traitName":"email"}]}',
    ),
    "FetchProfileImportV2": Row("imports.fetch", (IMPORT,), {}, f"GET /Profiles/Imports/{IMPORT}"),
    "ListStores": Row("stores.list", (), {"page_size": 100, "order": "asc"}, f"GET {CONTROL}?pageSize=100&orderBy=ASC"),
    "CreateStore": Row(
        "stores.create",
        (),
        {"display_name": "shop", "description": "s3cret"},
        f"POST {CONTROL}",
        '{"displayName":"shop","description":"s3cret"}',
    ),
    "FetchStore": Row("stores.fetch", (STORE,), {}, f"GET {IN_STORE}"),
    "PatchStore": Row(
        "stores.update",
        (STORE,),
        {"description": "new", "if_match": '"1"'},
        f"PATCH {IN_STORE}",
        '{"description":"new"}',
    ),
    "DeleteStore": Row("stores.delete", (STORE,), {}, f"DELETE {IN_STORE}"),
    "ListTraitGroups": Row(
        "trait_groups.list", (), {"include_traits": True}, f"GET {IN_STORE}/TraitGroups?includeTraits=true"
    ),
    "CreateTraitGroup": Row(
        "trait_groups.create",
        (),
        {
            "display_name": "Contact",
            "traits": {
                "email": {"data_type": "STRING", "id_type_promotion": "email"},
                "age": {"data_type": "NUMBER", "validation_rule": {"rule_type": "NUMBER", "min": 0, "max": 150.5}},
            },
        },
        f"POST {IN_STORE}/TraitGroups",
        '{"displayName":"Contact","traits":{"email":{"dataType":"STRING","idTypePromotion":"email"},"age":{'
        '"dataType":"NUMBER","validationRule":{"ruleType":"NUMBER","min":0,"max":150.5}}}}',
    ),
    "FetchTraitGroup": Row(
        "trait_groups.fetch",
        ("A b/c",),
        {"include_traits": False, "page_size": 1, "page_token": "t"},
        f"GET {IN_STORE}/TraitGroups/A%20b%2Fc?includeTraits=false&pageSize=1&pageToken=t",
    ),
    "PatchTraitGroup": Row(
        "trait_groups.update",
        ("Contact",),
        {"traits": {"age": {"data_type": ""}}, "if_match": "*"},
        f"PATCH {IN_STORE}/TraitGroups/Contact",
        '{"traits":{"age":{"dataType":""}}}',
    ),
    "DeleteTraitGroup": Row("trait_groups.delete", ("Contact",), {}, f"DELETE {IN_STORE}/TraitGroups/Contact"),
    "FetchIdentityResolutionSettings": Row(
        "identity_resolution.fetch", (), {}, f"GET {IN_STORE}/IdentityResolutionSettings"
    ),
    "UpdateIdentityResolutionSettings": Row(
        "identity_resolution.update",
        (),
        {
            "identifier_configs": [{"id_type": "phone", "limit_policy": "lifo", "enforce_unique": False}],
            "matching_rules": ["phone"],
        },
        f"PUT {IN_STORE}/IdentityResolutionSettings",
        '{"identifierConfigs":[{"idType":"phone","limitPolicy":"lifo","enforceUnique":false}],"matchingRules":["phone"]}',
    ),
    "ListDataMappings": Row("data_mappings.list", (), {"type": "INGRESS"}, f"GET {IN_STORE}/DataMappings?type=INGRESS"),
    "CreateDataMapping": Row(
        "data_mappings.create",
        (),
        {
            "display_name": "News",
            "mapping_from": {"type": "INGRESS", "columns": ["mail"]},
            "mapping_to": {
                "type": "TRAITS",
                "mappings": [{"expression": "mail", "trait_group": "Contact", "trait_name": "email"}],
            },
        },
        f"POST {IN_STORE}/DataMappings",
        '{"displayName":"News","mappingFrom":{"type":"INGRESS","columns":["mail"]},"mappingTo":{"type":"TRAITS","mappings":['
        '{"expression":"mail","traitGroup":"Contact","traitName":"email"}]}}',
    ),
    "FetchDataMapping": Row("data_mappings.fetch", (MAPPING,), {}, f"GET {IN_STORE}/DataMappings/{MAPPING}"),
    "PatchDataMapping": Row(
        "data_mappings.update",
        (MAPPING,),
        {"is_enabled": False},
        f"PATCH {IN_STORE}/DataMappings/{MAPPING}",
        '{"isEnabled":false}',
    ),
    "DeleteDataMapping": Row("data_mappings.delete", (MAPPING,), {}, f"DELETE {IN_STORE}/DataMappings/{MAPPING}"),
    "FetchOperation": Row(
        "operations.fetch", ("op/1",), {}, "GET https://memory.twilio.com/v1/ControlPlane/Operations/op%2F1"
    ),
}
"""A target that is a whole URL is not below the profiles of a store."""
OPERATIONS: dict[str, Operation] = {
    made.id: made for made in (one() for one in vars(constraints).values() if hasattr(one, "cache_info"))
}


SENT = [("Accept", "application/json"), ("Accept-Encoding", "gzip"), ("User-Agent", CORE.options.full_user_agent)]


def test_the_table_has_every_operation():
    """And each of them is called by its name."""
    assert ROWS.keys() == OPERATIONS.keys()
    assert len({row.name for row in ROWS.values()}) == len(OPERATIONS) == 46


@pytest.mark.parametrize("operation", ROWS)
def test_what_is_sent(operation):
    """Method, target, headers and body, byte for byte, in both modes."""
    row = ROWS[operation]
    method, _, target = row.request.partition(" ")
    request = request_of(row.name, *row.args, **row.kwargs)
    whole = target if target.startswith("https:") else f"https://memory.twilio.com/v1/Stores/{STORE}{target}"
    assert (request.method, request.url) == (method, whole)
    assert request.body.decode() == (row.body or "")
    own = [("If-Match", row.kwargs["if_match"])] if "if_match" in row.kwargs else []
    assert list(request.headers) == [*SENT, *own, *([("Content-Type", "application/json")] if row.body else [])]
    assert asyncio.run(async_request_of(row.name, *row.args, **row.kwargs)) == request
    assert "s3cret" not in repr(request)


@pytest.mark.parametrize(
    "operation", [name for name, row in ROWS.items() if not row.name.startswith(("stores.", "operations."))]
)
def test_a_store_can_be_named_in_each_call(operation):
    """It replaces the client's."""
    row, other = ROWS[operation], STORE[:-1] + "b"
    request = request_of(row.name, *row.args, **row.kwargs, store_id=other)
    assert request.url == request_of(row.name, *row.args, **row.kwargs).url.replace(STORE, other)


@pytest.mark.parametrize("method", ["stores.fetch", "stores.update", "stores.delete"])
def test_the_store_that_a_call_is_about_has_no_default(method):
    """Nobody deletes the client's store by passing None."""
    with pytest.raises(InvalidArgumentError, match="store_id must be a string; it is None"):
        request_of(method, None)


def test_what_was_not_given_is_not_sent():
    """None is the same as leaving an argument out, in nested data too."""
    assert request_of("profiles.recall", PROFILE, query="x", conversation_id=None).body == b'{"query":"x"}'
    note = {**NOTE, "conversation_ids": None}
    assert b"conversationIds" not in request_of("observations.create", PROFILE, observations=[note]).body
    assert request_of("observations.update", PROFILE, OBSERVATION).body == b"{}"
    assert request_of("identifiers.delete", PROFILE, "phone", remove_all=False).url.endswith("?removeAll=false")


def test_observations_add_sends_one_observation():
    """Of now, if no moment is given."""
    before = datetime.datetime.now(datetime.UTC)
    for request in (
        request_of("observations.add", PROFILE, "likes tea", source="agent"),
        asyncio.run(async_request_of("observations.add", PROFILE, "likes tea", source="agent")),
    ):
        (sent,) = json.loads(request.body)["observations"]
        moment = datetime.datetime.fromisoformat(sent.pop("occurredAt"))
        assert sent == {"content": "likes tea", "source": "agent"}
        assert before <= moment <= datetime.datetime.now(datetime.UTC)
    given = request_of("observations.add", PROFILE, "likes tea", source="agent", occurred_at=NOON)
    assert json.loads(given.body)["observations"][0]["occurredAt"] == "2025-01-31T12:00:00+00:00"


def test_iterators_are_read_once():
    """A call that follows a merge, or a list that is iterated again, sends the same."""
    notes = iter([{**NOTE, "conversation_ids": iter([CONVERSATION])}])
    arguments = {"profile_id": PROFILE, "observations": notes, "store_id": None}
    call = CORE.make_call(constraints.create_profile_observation(), arguments)
    steps = exchange(call, CORE.options, CORE.credentials)
    first = next(steps)
    moved = steps.send(RawResponse(308, Headers([(b"Canonical-Profile-Id", OTHER.encode())]), b""))
    assert isinstance(first, Send)
    assert isinstance(moved, Send)
    assert (moved.request.method, moved.request.body) == ("POST", first.request.body)
    assert moved.request.headers == first.request.headers
    assert moved.request.url == first.request.url.replace(PROFILE, OTHER)
    listing = method_of("traits.list")(PROFILE, trait_groups=iter(["A", "B"]))
    assert next(listing.pages()) == next(listing.pages())
    assert next(listing.pages()).url.endswith("traitGroups=A%2CB")


def arguments_of(operation: str) -> tuple[dict[str, Any], list[str]]:
    """The row's arguments by their names, and the names of those in the path."""
    row, names = (
        ROWS[operation],
        [one.python_name for one in OPERATIONS[operation].parameters if one.location == "path"],
    )
    given = dict(zip(names[len(names) - len(row.args) :], row.args, strict=True))
    return {**dict.fromkeys(names, STORE), **given, **row.kwargs}, names


@pytest.mark.parametrize("status", [301, 308])
@pytest.mark.parametrize("operation", ROWS)
def test_a_merge_is_followed_with_method_and_body(operation, status):
    """Only what is about a profile can have been merged."""
    merged = RawResponse(status, Headers([(b"canonical-profile-id", OTHER.encode())]), b"")
    arguments, names = arguments_of(operation)
    steps = exchange(CORE.make_call(OPERATIONS[operation], arguments), CORE.options, CORE.credentials)
    first = next(steps)
    assert isinstance(first, Send)
    if "profile_id" in names:
        step = steps.send(merged)
        assert isinstance(step, Send)
        assert step.request == replace(first.request, url=first.request.url.replace(PROFILE, OTHER))
    else:
        with pytest.raises(ResponseError, match="does not name a profile of the same store"):
            steps.send(merged)


class Kind(str, enum.Enum):  # noqa: UP042 - its str() is not its value, as that of a StrEnum is
    PHONE = "phone"


def test_subclasses_are_sent_as_what_they_are():
    """An enum's member as its value."""
    assert request_of("identifiers.fetch", PROFILE, Kind.PHONE).url.endswith("/Identifiers/phone")
    assert request_of("profiles.lookup", id_type=Kind.PHONE, value="+1").body == b'{"idType":"phone","value":"+1"}'
    for sizes in (enum.IntEnum("Size", {"SMALL": 5}), enum.Enum("Size", {"SMALL": 5}, type=int)):
        assert request_of("profiles.list", page_size=sizes(5)).url.endswith("?pageSize=5")


@pytest.mark.parametrize(
    ("moment", "sent"),
    [
        (NOON, "2025-01-31T12:00:00+00:00"),
        (NOON.astimezone(datetime.timezone(datetime.timedelta(hours=-5))), "2025-01-31T07:00:00-05:00"),
        (NOON.replace(tzinfo=datetime.timezone(datetime.timedelta(seconds=61))), "2025-01-31T11:58:59+00:00"),
        ("2025-01-31t12:00:00z", "2025-01-31t12:00:00z"),
        ("2025-01-31 12:00:00.123456789-00:00", "2025-01-31 12:00:00.123456789-00:00"),
    ],
)
def test_moments_are_sent_as_rfc_3339_has_them(moment, sent):
    """Text as it was given."""
    assert json.loads(request_of("profiles.recall", PROFILE, begin_date=moment).body)["beginDate"] == sent


NOT_A_MOMENT = "must be a datetime with a time zone, or a str such as 2025-01-31T12:00:00Z."
NOTES, CREATE, UPSERT, RECALL = (
    "CreateProfileObservation",
    "CreateProfile",
    "UpdateProfilesBulk",
    "CreateFetchProfileMemory",
)
HUNDRED = dict.fromkeys(map(str, range(100)))
NO_JSON = "must be a value that JSON has, and not of the type"
STR_KEYS = "must have keys of the type str, of text that UTF-8 can encode."
BAD: list[tuple[str, dict[str, Any], str]] = [
    (NOTES, {"observations": None}, "observations must be given."),
    (NOTES, {"observations": "s3cret"}, "observations must be a list."),
    (NOTES, {"observations": {"s3cret": 1}}, "observations must be a list."),
    (NOTES, {"observations": []}, "observations must not be empty."),
    (NOTES, {"observations": [NOTE] * 11}, "observations must have at most 10 items (it has 11)."),
    (NOTES, {"observations": ["s3cret"]}, "observations[0] must be a mapping."),
    (NOTES, {"observations": [None]}, "observations[0] must not be None."),
    (
        NOTES,
        {"observations": [NOTE, {**NOTE, "occurredAt": "s3cret"}]},
        "observations[1] must have no key 'occurredAt'; it may have content, source, occurred_at, conversation_ids.",
    ),
    (
        NOTES,
        {"observations": [{"content": "s3cret", "source": "x"}]},
        "observations[0].occurred_at must be given.",
    ),
    (
        NOTES,
        {"observations": [{**NOTE, "content": ""}]},
        "observations[0].content must not be empty.",
    ),
    (
        NOTES,
        {"observations": [{**NOTE, "content": "s3cret" * 1000}]},
        "observations[0].content must have at most 4096 characters (it has 6000).",
    ),
    (
        NOTES,
        {"observations": [{**NOTE, "content": "s3cret \ud800"}]},
        "observations[0].content must be text that UTF-8 can encode.",
    ),
    (
        NOTES,
        {"observations": [{**NOTE, "content": b"s3cret"}]},
        "observations[0].content must be a string.",
    ),
    (
        NOTES,
        {"observations": [{**NOTE, "source": "s3cret!"}]},
        "observations[0].source must match ^[a-zA-Z0-9 _.-]+$.",
    ),
    (
        NOTES,
        {"observations": [{**NOTE, "occurred_at": NOON.replace(tzinfo=None)}]},
        "observations[0].occurred_at must have a time zone: for example, datetime.now(datetime.UTC).",
    ),
    *(
        (
            NOTES,
            {"observations": [{**NOTE, "occurred_at": bad}]},
            f"observations[0].occurred_at {NOT_A_MOMENT}",
        )
        for bad in ("s3cret", "2025-01-31T12:00:00", "2025-02-30T12:00:00Z", "2025-01-31", NOON.date(), 1738324800)
    ),
    (
        NOTES,
        {"observations": [{**NOTE, "conversation_ids": [CONVERSATION, "s3cret"]}]},
        "observations[0].conversation_ids[1] must match ^conv_conversation_[0-7][0-9a-z]{25}$.",
    ),
    (
        NOTES,
        {"observations": [{**NOTE, "conversation_ids": [CONVERSATION] * 11}]},
        "observations[0].conversation_ids must have at most 10 items (it has 11).",
    ),
    ("PatchProfileObservation", {"occurred_at": "s3cret"}, f"occurred_at {NOT_A_MOMENT}"),
    (
        UPSERT,
        {"profiles": [{"traits": {}}] * 1001},
        "profiles must have at most 1000 items (it has 1001).",
    ),
    (UPSERT, {"profiles": [{"traits": TRAITS}, {}]}, "profiles[1].traits must be given."),
    (UPSERT, {"profiles": [{"traits": None}]}, "profiles[0].traits must be given."),
    (
        UPSERT,
        {"profiles": [{"traits": {"G": {1: "s3cret"}}}]},
        f"profiles[0].traits['G'] {STR_KEYS}",
    ),
    (CREATE, {"traits": None}, "traits must be given."),
    (CREATE, {"traits": [1]}, "traits must be a mapping."),
    (CREATE, {"traits": {"G": None}}, "traits['G'] must not be None."),
    (CREATE, {"traits": {"G": "s3cret"}}, "traits['G'] must be a mapping."),
    (CREATE, {"traits": {str(n): {} for n in range(51)}}, "traits must have at most 50 keys (it has 51)."),
    (
        CREATE,
        {"traits": {"G": HUNDRED}},
        "traits['G'] must have at most 99 keys (it has 100).",
    ),
    (CREATE, {"traits": {"G": {"n": math.nan}}}, "traits['G']['n'] must be a finite number."),
    (CREATE, {"traits": {"G": {"n": [1, -math.inf]}}}, "traits['G']['n'][1] must be a finite number."),
    (CREATE, {"traits": {"G": {"n": 10**5000}}}, "traits['G']['n'] must have at most 1000 digits."),
    (
        CREATE,
        {"traits": {"G": {"n": {"s3cret"}}}},
        f"traits['G']['n'] {NO_JSON} set.",
    ),
    (
        CREATE,
        {"traits": {"G": {"n": NOON}}},
        f"traits['G']['n'] {NO_JSON} datetime.",
    ),
    (CREATE, {"traits": {"G": {"n": "\ud800"}}}, "traits['G']['n'] must be text that UTF-8 can encode."),
    (
        CREATE,
        {"traits": {"G": {"\ud800": 1}}},
        f"traits['G'] {STR_KEYS}",
    ),
    ("CreateProfilesLookup", {"value": None}, "value must be given."),
    ("CreateProfilesLookup", {"value": 13175551234}, "value must be a string."),
    ("CreateProfilesLookup", {"value": "s3cret" * 50}, "value must have at most 255 characters (it has 300)."),
    ("CreateProfilesLookup", {"id_type": "x"}, "id_type must have at least 2 characters."),
    (RECALL, {"relevance_threshold": math.nan}, "relevance_threshold must be a finite number."),
    (RECALL, {"relevance_threshold": 1.01}, "relevance_threshold must be at most 1."),
    (RECALL, {"observations_limit": 101}, "observations_limit must be at most 100."),
    (RECALL, {"observations_limit": -1}, "observations_limit must be at least 0."),
    (RECALL, {"observations_limit": 5.0}, "observations_limit must be an integer."),
    (RECALL, {"observations_limit": True}, "observations_limit must be an integer."),
    (
        RECALL,
        {"communications_limit": 1, "conversation_id": None},
        "communications_limit must be 0 without a conversation_id.",
    ),
    ("CreateProfilesImportV2", {"file_size": 0}, "file_size must be at least 1."),
    ("CreateProfilesImportV2", {"column_mappings": [COLUMN]}, "column_mappings must have at least 2 items."),
    ("DeleteProfileIdentifier", {"remove_all": 1}, "remove_all must be a boolean; it is 1."),
    ("DeleteProfileIdentifier", {"remove_all": "true"}, "remove_all must be a boolean; it is 'true'."),
    (
        "ListProfileObservations",
        {"created_after": NOON.replace(tzinfo=None)},
        "created_after must have a time zone: for example",
    ),
    ("ListProfileObservations", {"created_after": "monday"}, f"created_after {NOT_A_MOMENT[:-1]}; it is 'monday'."),
    ("ListProfileObservations", {"source": "a,b"}, "source must match ^[a-zA-Z0-9 _.-]+$; it is 'a,b'."),
    ("ListProfiles", {"page_size": 10**5000}, "page_size must have at most 1000 digits; it is of the type int."),
    ("ListProfiles", {"page_token": "\ud800"}, "page_token must be text that UTF-8 can encode"),
    ("ListProfiles", {"order": "ASC"}, "order must be one of asc, desc; it is 'ASC'."),
]


@pytest.mark.parametrize(("operation", "changed", "said"), BAD, ids=[f"{row[0]}: {row[2]}" for row in BAD])
def test_bad_arguments(operation, changed, said):
    """The text names the place in Python's spelling, and has no value of a body. Nothing is sent: not even a request is made."""
    row = ROWS[operation]
    with pytest.raises(InvalidArgumentError) as caught:
        request_of(row.name, *row.args, **{**row.kwargs, **changed})
    assert str(caught.value).startswith(said)
    assert caught.value.argument == next(iter(changed))
    assert "s3cret" not in str(caught.value)
    with pytest.raises(InvalidArgumentError, match=caught.value.argument):
        asyncio.run(async_request_of(row.name, *row.args, **{**row.kwargs, **changed}))


WRONG = [object(), math.nan, math.inf, 10**5000, b"s3cret", "\ud800", [object()], {1: "s3cret"}, (5,)]


@pytest.mark.parametrize("operation", ROWS)
def test_any_argument_is_sent_or_refused(operation):
    """Never with another exception; the error names the argument."""
    row = ROWS[operation]
    for name in row.kwargs:
        for wrong in WRONG:
            with pytest.raises(InvalidArgumentError) as caught:
                request_of(row.name, *row.args, **{**row.kwargs, name: wrong})
            assert caught.value.argument == name
            assert str(caught.value).startswith(name)
    for position in range(len(row.args)):
        args = [*row.args[:position], None, *row.args[position + 1 :]]
        with pytest.raises(InvalidArgumentError, match="must be a string; it is None"):
            request_of(row.name, *args, **row.kwargs)


def test_a_traceback_ends_where_the_call_was_made():
    """The frames below have parts of the arguments, which a traceback that shows locals would print."""
    with pytest.raises(InvalidArgumentError) as caught:
        request_of("observations.create", PROFILE, observations=[{**NOTE, "source": "s3cret!"}])
    assert caught.traceback[-1].name == "make_call"
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


@pytest.mark.parametrize("depth", [40, 60, 100_000])
def test_deep_values_are_sent_or_refused(depth):
    """And one that contains itself is refused."""
    value: Any = "s3cret"
    for _ in range(depth):
        value = [value]
    if depth < 50:
        assert request_of("profiles.create", traits={"G": {"n": value}}).body.count(b"[") == depth
    else:
        with pytest.raises(InvalidArgumentError, match="must not be nested more than 50 deep"):
            request_of("profiles.create", traits={"G": {"n": value}})
    endless: dict[str, Any] = {}
    endless["again"] = endless
    with pytest.raises(InvalidArgumentError, match="must not be nested more than 50 deep"):
        request_of("profiles.create", traits={"G": endless})


@pytest.mark.parametrize(
    "identifier",
    [
        {},
        {"phone": "+1", "email": "a@b"},
        {"id_type": "x"},
        {"value": "x"},
        {"phone": "+1", "id_type": "x", "value": "y"},
    ],
)
def test_find_needs_one_identifier(identifier):
    """One way of three."""
    with pytest.raises(InvalidArgumentError, match=r"^Pass one of: phone; email; id_type and value together\.$"):
        method_of("profiles.find")(**identifier)
    with pytest.raises(InvalidArgumentError, match="Pass one of"):
        asyncio.run(method_of("profiles.find", is_async=True)(**identifier))


@pytest.mark.parametrize("groups", ["", ["a,b"], ["x" * 300]])
def test_find_checks_all_arguments_before_the_lookup(groups):
    """Those of the fetch behind it, too."""
    with pytest.raises(InvalidArgumentError, match=r"^trait_groups\b"):
        method_of("profiles.find")(phone="+1", trait_groups=groups)


# --- what no operation of the spec has yet


def target_of(schema: Schema, value: object, location: str = "query", explode: bool = True) -> Any:
    parameter = Parameter("xY", "x_y", location, required=False, schema=schema, explode=explode)
    operation = Operation("Op", "GET", "/v1", 200, is_repeatable=True, parameters=(parameter,))
    call = CORE.make_call(operation, {"x_y": value})
    target, headers = call.target_and_headers()
    return headers if location == "header" else target


def test_arrays_in_the_query():
    """A parameter for each item, or one with commas; none for an empty array."""
    schema = Schema(type="array", items=Schema(type="integer", maximum=5), max_items=3)
    assert target_of(schema, iter([1, 2])) == "/v1?xY=1&xY=2"
    assert target_of(schema, (1, 2), explode=False) == "/v1?xY=1%2C2"
    assert target_of(schema, [], explode=False) == target_of(schema, []) == target_of(schema, None) == "/v1"
    for bad, said in [
        ("12", "x_y must be a list"),
        ([1] * 4, "at most 3 items"),
        ([1, 6], r"x_y\[1\] must be at most 5; it is 6"),
    ]:
        with pytest.raises(InvalidArgumentError, match=said) as caught:
            target_of(schema, bad)
        assert caught.value.argument == "x_y"


def test_formats():
    """A day, a UUID and a URI."""
    assert target_of(Schema(type="string", format="date"), NOON.date()) == "/v1?xY=2025-01-31"
    assert target_of(Schema(type="string", format="date"), "2025-01-31") == "/v1?xY=2025-01-31"
    uuid = "12345678-1234-1234-1234-123456789abc"
    assert target_of(Schema(type="string", format="uuid"), uuid) == f"/v1?xY={uuid}"
    assert target_of(Schema(type="string", format="uri"), "a:b") == "/v1?xY=a%3Ab"
    for kind, bad in [
        ("date", NOON),
        ("date", "2025-02-30"),
        ("date", "20250131"),
        ("uuid", "1"),
        ("uri", "a b"),
        ("uri", 5),
    ]:
        with pytest.raises(InvalidArgumentError, match="x_y must be a"):
            target_of(Schema(type="string", format=kind), bad)


def test_headers():
    """Printable ASCII; what would break the message is refused."""
    schema = Schema(type="string")
    assert target_of(schema, 'W/"1"', "header") == (("xY", 'W/"1"'),)
    assert target_of(schema, None, "header") == ()
    for bad in ("a\r\nb: c", "é", " a", "a\t", "\x7f"):
        with pytest.raises(InvalidArgumentError, match="x_y must be printable ASCII"):
            target_of(schema, bad, "header")
