"""Responses of all operations, without a server: the values that callers get."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from tests.conftest import PROFILE, STORE
from tests.test_properties import json_values
from tests.test_requests import CORE, OPERATIONS, ROWS
from twilio_memory import (
    Accepted,
    ConflictError,
    NotFoundError,
    Page,
    PreconditionFailedError,
    ResponseDecodeError,
    Trait,
    TwilioMemoryError,
)
from twilio_memory.exchange import exchange
from twilio_memory.reading import read_body
from twilio_memory.response import Headers, RawResponse, ResponseInfo
from twilio_memory.schemas import argument_fault, check_response, matcher
from twilio_memory_api.constraints import Operation, Schema
from twilio_memory_api.values import Value

WORDS = "s3cret words"
MOMENT = "2025-01-31T12:00:00Z"
NOON = datetime.datetime(2025, 1, 31, 12, tzinfo=datetime.UTC)
PATH_ARGUMENTS = {
    **{f"{kind}_id": f"mem_{kind}_{PROFILE[-26:]}" for kind in ("profile", "observation", "summary", "import")},
    "id_type": "phone",
    "store_id": STORE,
    "data_mapping_id": f"mem_datamapping_{PROFILE[-26:]}",
    "trait_group_name": "Contact",
    "operation_id": "op",
}


def sample(schema: Schema, extra: bool = False) -> Any:
    """JSON that `schema` allows, with all properties; with `extra`, each object has a property that the spec does not know."""
    if schema.type == "object":
        members = {name: sample(member, extra) for name, member in schema.properties.items()}
        members |= {
            name: "ID1" for name in members if name.endswith(("Id", "id")) and not schema.properties[name].pattern
        }
        if not members:
            return {"Group": sample(schema.values, extra) if schema.values else WORDS}
        return {**members, "laterAdded": {"deep": [WORDS, None]}} if extra else members
    if schema.type == "array":
        return [sample(schema.items or Schema(), extra)] * 2
    if schema.type == "string" and schema.format == "date-time":
        return MOMENT
    if schema.type == "string":
        ttid = re.match(r"\^([a-z_]+)(\(\w+)?", schema.pattern or "")
        return (
            WORDS
            if ttid is None
            else f"{ttid[1]}{(ttid[2] or '')[1:]}{'' if ttid[1][-1] == '_' and not ttid[2] else '_'}{'0' * 26}"
        )
    return {"integer": 7, "number": 0.5, "boolean": True, None: WORDS}[schema.type]


def outcome_of(operation: Operation, body: Any, **headers: str) -> Any:
    """What a call makes of a success with `body`."""
    row = ROWS[operation.id]
    arguments = {**{one.python_name: PATH_ARGUMENTS.get(one.python_name) for one in operation.parameters}, **row.kwargs}
    arguments["store_id"] = STORE
    steps = exchange(CORE.make_call(operation, arguments), CORE.options, CORE.credentials)
    next(steps)
    pairs = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    try:
        steps.send(RawResponse(operation.status, Headers(pairs), content))
    except StopIteration as done:
        return done.value
    raise AssertionError("The call goes on.")


def answer_of(operation: Operation) -> Schema:
    assert operation.answer is not None
    return operation.answer


def values_in(value: Any) -> list[Any]:
    """`value`, and all values that its attributes lead to."""
    inside = vars(value).values() if isinstance(value, Value) else value if isinstance(value, (list, tuple)) else ()
    return [value, *(found for item in inside for found in values_in(item))]


every_operation = pytest.mark.parametrize("operation", OPERATIONS.values(), ids=OPERATIONS)


@every_operation
@pytest.mark.parametrize("extra", [False, True])
def test_to_dict_is_what_was_sent(operation, extra):
    """With properties that the spec does not know, at every depth, and as a copy."""
    body = sample(answer_of(operation), extra)
    value = outcome_of(operation, body)
    if operation.page:
        assert isinstance(value, Page)
        if operation.item and operation.item != "FullTrait":
            assert [item.to_dict() for item in value.items] == body[operation.page]
        return
    sent = value.to_dict()
    assert json.dumps(sent) == json.dumps(body)
    sent.clear()
    assert value.to_dict() == body


def change_all(value: Any) -> None:
    """Changes every list and dict that can be reached from `value` by its attributes."""
    for one in values_in(value):
        for name, item in vars(one).items() if isinstance(one, Value) else ():
            waiting = [] if name == "_json" else [item]
            while waiting:
                found = waiting.pop()
                if isinstance(found, dict):
                    waiting += found.values()
                    found["changed"] = 1
                elif isinstance(found, list):
                    waiting += found
                    found.append("changed")


@every_operation
def test_a_change_of_a_value_changes_nothing_that_was_sent(operation):
    """Not even of a list deep in it."""
    body = sample(answer_of(operation), extra=True)
    value = outcome_of(operation, body)
    values = value.items if isinstance(value, Page) else [value]
    sent = [one.to_dict() for one in values if isinstance(one, Value)]
    for one in values:
        change_all(one)
    assert [one.to_dict() for one in values if isinstance(one, Value)] == sent


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00+00:00"),
        ("2016-12-31t23:59:60.25z", "2017-01-01T00:00:00.250000+00:00"),
        ("1990-12-31T15:59:60-08:00", "1990-12-31T16:00:00-08:00"),
        ("2025-01-31 12:00:00Z", "2025-01-31T12:00:00+00:00"),
        ("2025-01-31T12:00:00.123456789Z", "2025-01-31T12:00:00.123456+00:00"),
        ("2025-01-31T12:00:00-00:00", "2025-01-31T12:00:00+00:00"),
    ],
)
def test_date_times_that_rfc_3339_allows(text, moment):
    """A leap second is the next second. In an argument it is sent as it is."""
    operation = OPERATIONS["FetchProfile"]
    assert outcome_of(operation, {"id": PROFILE, "createdAt": text}).created_at.isoformat() == moment
    assert argument_fault(Schema(type="string", format="date-time"), text) is None


@pytest.mark.parametrize(
    "text",
    [
        "2016-12-31T23:60:00Z",
        "2016-12-31T23:59:61Z",
        "2016-12-31T24:00:00Z",
        "2016-02-30T00:00:00Z",
        "9999-12-31T23:59:60Z",
        "2016-12-31T23:59:60",
        "2016-12-31T12:00Z",
    ],
)
def test_date_times_that_are_none(text):
    assert argument_fault(Schema(type="string", format="date-time"), text)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b'{"id": %s}' % (b"9" * 5000), "A number in the response body is too large"),
        (b'{"id": 1e999}', "A number in the response body is too large"),
        (b'{"createdAt": NaN}', "not JSON"),
        (b'{"traits": ' + b'{"a":' * 100_000, "nested too deeply"),
    ],
    ids=["digits", "float", "NaN", "depth"],
)
def test_why_a_body_can_not_be_read(body, said):
    with pytest.raises(ResponseDecodeError, match=said):
        outcome_of(OPERATIONS["FetchProfile"], body)


def test_an_integer_of_many_digits_is_read():
    """Up to the number that Python reads."""
    digits = "7" * 4300
    profile = outcome_of(OPERATIONS["FetchProfile"], b'{"traits": {"G": {"n": %s}}}' % digits.encode())
    assert profile.traits["G"]["n"] == int(digits)


@every_operation
def test_every_value_has_its_response(operation):
    """Of the call that made it."""
    value = outcome_of(operation, sample(answer_of(operation)), twilio_request_id="RQ1")
    assert isinstance(value.response, ResponseInfo)
    assert (value.response.status, value.response.request_id, value.response.attempts) == (operation.status, "RQ1", 1)


@every_operation
def test_a_repr_shows_no_words_of_customers(operation):
    """Of the value, and of each value in it."""
    value = outcome_of(operation, sample(answer_of(operation), extra=True))
    found = values_in(list(value.items) if isinstance(value, Page) else value)
    if isinstance(value, Accepted):
        return  # Its message is the API's.
    for one in [value, *(one for one in found if isinstance(one, (Value, Trait)))]:
        assert WORDS not in repr(one).replace(f"name='{WORDS}', group='{WORDS}'", ""), one


@every_operation
def test_values_can_be_copied_and_pickled(operation):
    """And compared."""
    value = outcome_of(operation, sample(answer_of(operation), extra=True))
    if isinstance(value, Page):
        value = list(value.items)
    for copied in (copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert copied == value
        if not isinstance(value, list):
            assert copied.to_dict() == value.to_dict()
            assert copied.response.status == value.response.status


@every_operation
def test_what_may_be_missing_may_be_null(operation):
    """None in both cases; in a page, no items."""

    def pruned(schema: Schema, make: Any) -> Any:
        return {name: sample(schema.properties[name]) for name in schema.required} | make(schema)

    schema = answer_of(operation)
    missing = pruned(schema, lambda _: {})
    null = pruned(schema, lambda one: {name: None for name in one.properties if name not in one.required})
    if operation.id == "FetchProfile":
        missing["id"] = null["id"] = PROFILE
    one, other = outcome_of(operation, missing), outcome_of(operation, null)
    assert repr(one) == repr(other)
    if isinstance(one, Page):
        assert (one.items, one.next_token, other.items) == ((), None, ())
    else:
        assert (one.to_dict(), other.to_dict()) == (missing, null)
    for name in schema.required:
        with pytest.raises(ResponseDecodeError, match=f"The body has no '{name}'"):
            outcome_of(operation, {key: value for key, value in missing.items() if key != name})


@every_operation
def test_a_wrong_type_is_named_and_not_shown(operation):
    """Anywhere in the body."""

    def places(schema: Schema, value: Any) -> list[tuple[Any, Any]]:
        """Containers and keys whose values have a type."""
        if isinstance(value, list):
            return (
                [(value, 0), *places(schema.items or Schema(), value[0])] if schema.items and schema.items.type else []
            )
        members = schema.properties.items() if isinstance(value, dict) else ()
        return [
            place for name, member in members for place in [(value, name), *places(member, value[name])] if member.type
        ]

    number = len(places(answer_of(operation), sample(answer_of(operation))))
    assert number
    for index in range(number):
        body = copy.deepcopy(sample(answer_of(operation)))
        container, key = places(answer_of(operation), body)[index]
        container[key] = {"s3cret": 1} if not isinstance(container[key], dict) else "s3cret"
        with pytest.raises(ResponseDecodeError) as caught:
            outcome_of(operation, body)
        assert re.match(r"('\w+'|The body)(\[0\])* is not an? \w+\.", str(caught.value))
        assert "s3cret" not in str(caught.value)


def containers_in(value: Any) -> list[Any]:
    members = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    inside = [found for member in members for found in containers_in(member)]
    return [value, *inside] if members else []


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(list(OPERATIONS.values())), st.data())
def test_any_body_is_a_value_or_an_error(operation, data):
    """Whatever stands at any place of it; and the value works."""
    body = json.loads(json.dumps(sample(answer_of(operation), extra=True)))
    for _ in range(data.draw(st.integers(1, 3))):
        container = data.draw(st.sampled_from(containers_in(body)))
        place = data.draw(st.sampled_from(list(container) if isinstance(container, dict) else range(len(container))))
        container[place] = data.draw(json_values)
    try:
        value = outcome_of(operation, body)
    except ResponseDecodeError:
        return
    assert repr(value)
    if isinstance(value, Page):
        assert all(repr(item) for item in value.items)
    else:
        assert repr(value.to_dict()) == repr(body)


@every_operation
def test_a_body_that_is_no_object(operation):
    """One error for all."""
    for body in ([], "x", 5, None, b"", b"<html>", b"\xff"):
        with pytest.raises(ResponseDecodeError, match=r"The body is not an object\.|The response body is not JSON\."):
            outcome_of(operation, body)


def test_values_that_a_later_spec_may_have_are_taken():
    """Such as another status."""
    body = {**sample(answer_of(OPERATIONS["FetchProfileImportV2"])), "status": "PAUSED", "createdAt": None}
    value = outcome_of(OPERATIONS["FetchProfileImportV2"], body)
    assert (value.status, value.created_at, value.file_size) == ("PAUSED", None, 7)


@pytest.mark.parametrize("body", [{}, {"profiles": None}, {"profiles": []}])
def test_a_lookup_without_a_match_has_an_empty_list(body):
    """However the API says it; to_dict() says how."""
    value = outcome_of(OPERATIONS["CreateProfilesLookup"], {**body, "normalizedValue": "+1"})
    assert (value.profiles, value.normalized_value, value.to_dict()) == ([], "+1", {**body, "normalizedValue": "+1"})


def test_models_have_real_types():
    """Attributes in snake_case, aware moments, values within values."""
    value = outcome_of(
        OPERATIONS["CreateFetchProfileMemory"], sample(answer_of(OPERATIONS["CreateFetchProfileMemory"]))
    )
    assert value.observations[0].occurred_at == NOON
    assert value.communications[0].recipients[0].delivery_status == WORDS
    assert (value.meta.query_time, value.meta.to_dict()["queryTime"]) == (7, 7)


def test_a_page_has_the_call_for_the_next_one():
    """With the arguments of the first."""
    body = {"observations": None, "meta": {"nextToken": "a b"}}
    page = outcome_of(OPERATIONS["ListProfileObservations"], body)
    assert page.next_token == "a b"
    assert "pageSize=7&pageToken=a%20b&source=agent%201" in page.next_call.target_and_headers()[0]
    for token in ("x" * 4097, "\ud800"):
        with pytest.raises(ResponseDecodeError, match="The token of the next page can't be sent"):
            outcome_of(OPERATIONS["ListProfileObservations"], {"meta": {"nextToken": token}})


def test_accepted_says_what_was_sent():
    """None for what was not."""
    delete = OPERATIONS["DeleteProfile"]
    body = {"message": "soon", "statusUrl": "https://memory.twilio.com/v1/ControlPlane/Operations/o1", "more": 1}
    value = outcome_of(delete, body, operation_id="o1", retry_after="5")
    assert (value.message, value.operation_id, value.status_url, value.retry_after) == (
        "soon",
        "o1",
        body["statusUrl"],
        5,
    )
    assert value.to_dict() == body
    value = outcome_of(delete, {})
    assert (value.message, value.operation_id, value.status_url, value.retry_after) == (None, None, None, None)


@pytest.mark.parametrize("operation", ["FetchProfile", "CreateFetchProfileMemory", "ListProfileObservations"])
def test_a_date_that_is_none(operation):
    """The text is not shown."""
    body = json.dumps(sample(answer_of(OPERATIONS[operation]))).replace(MOMENT, "s3cret day")
    with pytest.raises(ResponseDecodeError, match=r"^A date-time in the body can't be parsed\.$"):
        outcome_of(OPERATIONS[operation], body.encode())


def test_what_msgspec_refuses_gives_the_same_value():
    """Half of a surrogate pair; nulls stay in to_dict()."""
    body = b'{"id": "%s", "createdAt": null, "traits": {"G": {"n": "\\ud800"}}}' % PROFILE.encode()
    assert outcome_of(OPERATIONS["FetchProfile"], body).to_dict() == json.loads(body)


@pytest.mark.parametrize(
    ("status", "kind"), [(404, NotFoundError), (409, ConflictError), (412, PreconditionFailedError)], ids=str
)
@every_operation
def test_errors_are_not_repeated(operation, status, kind):
    """Each with its own class."""
    row = ROWS[operation.id]
    arguments = {**{one.python_name: PATH_ARGUMENTS.get(one.python_name) for one in operation.parameters}, **row.kwargs}
    steps = exchange(CORE.make_call(operation, {**arguments, "store_id": STORE}), CORE.options, CORE.credentials)
    next(steps)
    with pytest.raises(TwilioMemoryError) as caught:
        steps.send(RawResponse(status, Headers(), b'{"message": "no"}'))
    assert (type(caught.value), caught.value.attempts) == (kind, 1)


# --- schemas


NULLABLE, NOT_NULLABLE = Schema(type="string", nullable=True), Schema(type="string")


def an_object(member: Schema, *required: str) -> Schema:
    return Schema(type="object", properties={"a": member}, required=required)


@pytest.mark.parametrize(
    ("schema", "value", "said"),
    [
        (NULLABLE, None, None),
        (NOT_NULLABLE, None, "The body is not a string."),
        (an_object(NULLABLE, "a"), {"a": None}, None),
        (an_object(NOT_NULLABLE, "a"), {"a": None}, "The body has no 'a'."),
        (an_object(NULLABLE, "a"), {}, "The body has no 'a'."),
        (an_object(NOT_NULLABLE), {"a": None}, None),
        (Schema(type="array", items=NULLABLE), ["x", None], None),
        (Schema(type="array", items=NOT_NULLABLE), ["x", None], "The body[1] is not a string."),
        (Schema(type="object", values=NULLABLE), {"x": None}, None),
        (Schema(type="object", values=NOT_NULLABLE), {"x": None}, "A value in The body is not a string."),
        (Schema(type="array", items=Schema()), [None], None),
        (Schema(type="boolean", nullable=True), 0, "The body is not a boolean."),
    ],
    ids=repr,
)
def test_a_null_is_taken_where_the_spec_allows_it(schema, value, said):
    """Or where it stands for a property that was not sent."""
    body = json.dumps(value).encode()
    if said is None:
        assert read_body(schema, body) == value
    else:
        with pytest.raises(ResponseDecodeError) as caught:
            read_body(schema, body)
        assert str(caught.value) == said


NAMES = st.sampled_from("abc")


def objects_of(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    """Schemas with properties, some of which are required, or with one schema for all values: no schema of the spec has both."""
    members = st.dictionaries(NAMES, inner, min_size=1)
    with_properties = members.flatmap(
        lambda found: st.builds(
            Schema,
            type=st.just("object"),
            nullable=st.booleans(),
            properties=st.just(found),
            required=st.lists(st.sampled_from(sorted(found)), unique=True).map(tuple),
        )
    )
    return with_properties | st.builds(Schema, type=st.just("object"), nullable=st.booleans(), values=st.none() | inner)


SCHEMAS = st.recursive(
    st.builds(Schema, type=st.sampled_from([None, "integer", "number", "boolean"]), nullable=st.booleans())
    | st.builds(Schema, type=st.just("string"), nullable=st.booleans(), pattern=st.sampled_from([None, r"^a+\Z", "b"])),
    lambda inner: (
        objects_of(inner) | st.builds(Schema, type=st.just("array"), nullable=st.booleans(), items=st.none() | inner)
    ),
    max_leaves=6,
)
SCALARS = st.none() | st.booleans() | st.integers(0, 2) | st.floats(0, 2) | st.sampled_from(["", "a", "aa", "b", "ab"])


@st.composite
def nearly(draw: st.DrawFn, schema: Schema) -> Any:
    """A value that matches `schema`, but for a place now and then."""
    if draw(st.integers(0, 11)) == 0:
        return draw(st.recursive(SCALARS, lambda x: st.lists(x, max_size=2) | st.dictionaries(NAMES, x, max_size=2)))
    if schema.type == "object":
        members = dict(schema.properties) or dict.fromkeys("ab", schema.values or Schema())
        kept = [name for name in members if name in schema.required or draw(st.booleans())]
        return {name: draw(nearly(members[name])) for name in kept} | draw(st.dictionaries(st.just("d"), SCALARS))
    if schema.type == "array":
        return draw(st.lists(nearly(schema.items or Schema()), max_size=3))
    return draw(
        {
            "string": st.sampled_from(["a", "aa", "ab", "b"]),
            "integer": st.integers(0, 2),
            "number": st.floats(0, 2) | st.integers(0, 2),
            "boolean": st.booleans(),
            None: SCALARS,
        }[schema.type]
    )


def check_that_they_agree(schema: Schema, value: Any) -> bool:
    """Whether matcher lets `value` pass. If so, check_response finds no fault; what has no fault and no null in it passes."""
    passes = matcher(schema)(value)
    try:
        check_response(schema, value)
    except ResponseDecodeError:
        assert not passes, (schema, value)
    else:
        assert passes or "None" in repr(value), (schema, value)
    return passes


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SCHEMAS.flatmap(lambda schema: st.tuples(st.just(schema), nearly(schema))))
def test_the_quick_test_of_a_body_agrees_with_the_thorough_one(pair):
    """For any schema, and any value."""
    event("passes" if check_that_they_agree(*pair) else "does not")


@pytest.mark.parametrize("nullable", [False, True])
@pytest.mark.parametrize("type_", [None, "string", "integer", "number", "boolean", "array", "object"])
def test_the_quick_test_agrees_for_each_type(type_, nullable):
    """By itself, in an array, in an object, and as a property that is required or is not."""
    schema = Schema(type=type_, nullable=nullable, pattern="a" if type_ == "string" else None)
    objects = [an_object(schema), an_object(schema, "a"), Schema(type="object", values=schema)]
    passed = 0
    for value in (None, True, False, 0, 7, 1.5, "a", "b", "", [], [1], {}, {"a": 1}):
        pairs = [(schema, value), (Schema(type="array", items=schema), [value])]
        pairs += [(one, body) for one in objects for body in ({"a": value}, {"b": 1, "a": value}, {}, [value], None)]
        passed += sum(check_that_they_agree(*pair) for pair in pairs)
    assert passed > 10
