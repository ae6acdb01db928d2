"""Profiles of the local service: upserts, traits, lookup and merges."""

from __future__ import annotations

import re

import pytest

from tests.conftest import OTHER, PROFILE
from twilio_memory_local import IdentifierType, LocalMemory
from twilio_memory_local.spec import Spec

PHONE = "+13175551234"
NOW = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z")


def lookup(http, value, id_type="phone"):
    response = http.post("/Lookup", {"idType": id_type, "value": value})
    assert response.status == 200, response.body
    return response.body


def test_a_profile_is_created(http_local):
    """With an ID as the spec has them, and now as its date."""
    response = http_local.post(
        "", {"traits": {"Contact": {"phone": PHONE, "firstName": "Ada"}, "Loyalty": {"points": 2**70}}}
    )
    assert response.status == 202
    assert set(response.body) == {"id", "message"}
    profile = http_local.get(f"/{response.body['id']}").body
    assert NOW.fullmatch(profile.pop("createdAt"))
    assert profile == {
        "id": response.body["id"],
        "traits": {"Contact": {"phone": PHONE, "firstName": "Ada"}, "Loyalty": {"points": 2**70}},
    }


def test_a_profile_with_the_same_identifier_is_updated(http_local):
    """However the identifier is written; other traits stay, and null removes one."""
    profile_id = http_local.create(phone=PHONE, firstName="Ada", city="Paris")
    for written in ("(317) 555-1234", "3175551234", "+1 317 555 1234", "1-317-555-1234"):
        assert http_local.create(phone=written) == profile_id
    assert http_local.create(phone=PHONE, firstName="Bo", city=None) == profile_id
    assert http_local.get(f"/{profile_id}").body["traits"] == {"Contact": {"phone": PHONE, "firstName": "Bo"}}
    assert http_local.get("").body["profiles"] == [profile_id]


@pytest.mark.parametrize(
    ("traits", "said"),
    [
        ({}, "must have at least one trait that is promoted to an identifier (Contact.phone, Contact.email)"),
        ({"Contact": {"firstName": "Ada"}}, "must have at least one trait"),
        ({"Contact": {"phone": None}}, "must have at least one trait"),
        ({"Contact": {"phone": "nobody"}}, "body.traits.Contact.phone can't be an identifier of the type 'phone'"),
        ({"Contact": {"phone": "555-1234"}}, "Contact.phone can't be an identifier"),
        ({"Contact": {"phone": True}}, "Contact.phone can't be an identifier"),
        ({"Contact": {"phone": [PHONE]}}, "Contact.phone can't be an identifier"),
        ({"Contact": {"email": " "}}, "Contact.email can't be an identifier"),
        ({"Contact": {"email": "x" * 256}}, "Contact.email can't be an identifier"),
        (
            {"Contact": {"phone": PHONE, "x": {"y": 1}}},
            "Contact.x must be text, a number, a boolean, null, or an array",
        ),
        ({"Contact": {"phone": PHONE, "x": [[1]]}}, "Contact.x must be text"),
        ({"Contact": {"phone": PHONE, "x" * 65: 1}}, "a trait's name must be shorter than or equal to 64"),
        ({"Contact": {"phone": PHONE}, "G" * 65: {"x": 1}}, "a trait's traitGroup must be shorter"),
    ],
)
def test_traits_that_make_no_profile(http_local, traits, said):
    """Nothing is stored, in bulk neither."""
    response = http_local.post("", {"traits": traits})
    assert (response.status, response.body["code"]) == (400, 520046)
    assert said in response.body["message"]
    good = {"traits": {"Contact": {"email": "a@b.example"}}}
    response = http_local.send("PUT", "/Bulk", {"profiles": [good, {"traits": traits}]})
    assert response.status == 400
    assert "body.profiles[1].traits" in response.body["message"]
    assert http_local.get("").body["profiles"] == []


def test_bulk_creates_and_updates(http_local):
    """Each profile as if it came alone."""
    ada = http_local.create(phone=PHONE)
    contacts = [
        {"phone": PHONE, "firstName": "Ada"},
        {"email": "Bo@B.example"},
        {"email": "bo@b.example", "city": "Rome"},
    ]
    profiles = [{"traits": {"Contact": contact}} for contact in contacts]
    assert http_local.send("PUT", "/Bulk", {"profiles": profiles}).status == 202
    bo, found = http_local.get("").body["profiles"]
    assert found == ada
    assert http_local.get(f"/{ada}").body["traits"]["Contact"]["firstName"] == "Ada"
    assert http_local.get(f"/{bo}").body["traits"]["Contact"] == {"email": "bo@b.example", "city": "Rome"}


def test_profiles_are_listed_by_the_time_of_their_creation(http_local):
    """The latest first, in pages; dates of any form and zone are compared as times."""
    local = http_local.local
    dates = [
        "2025-01-01T12:00:00Z",
        "2025-01-01T12:30:00+01:00",
        "2025-01-01T12:00:00.001Z",
        "2024-12-31T23:59:59.9-12:00",
    ]
    a, b, c, d = (local.put_profile(created_at=date) for date in dates)
    new = http_local.create(phone=PHONE)
    assert http_local.walk("", "profiles") == [new, c, a, d, b]
    assert http_local.walk("?orderBy=ASC", "profiles") == [b, d, a, c, new]
    assert http_local.get("").body["meta"] == {"key": "profiles", "pageSize": 50}
    local.merge(a, b)
    assert a not in http_local.get("").body["profiles"]


def test_traits_are_updated(http_local):
    """Those in the request; null removes one, and the last one its group; unchanged ones keep their time."""
    local = http_local.local
    local.put_profile(PROFILE, traits={"A": {"x": 1, "y": [1, None]}, "B": {"z": "old"}})
    before = {one["name"]: one["timestamp"] for one in http_local.get(f"/{PROFILE}/Traits").body["traits"]}
    response = http_local.patch(f"/{PROFILE}", {"traits": {"A": {"x": 2, "y": [1, None]}, "B": {"z": None, "w": None}}})
    assert response.status == 202
    assert http_local.get(f"/{PROFILE}").body["traits"] == {"A": {"x": 2, "y": [1, None]}}
    after = {one["name"]: one["timestamp"] for one in http_local.get(f"/{PROFILE}/Traits").body["traits"]}
    assert set(after) == {"x", "y"}
    assert after["x"] > before["x"]
    assert after["y"] == before["y"]
    assert http_local.patch(f"/{PROFILE}", {}).status == 202


def test_a_profile_does_not_outgrow_the_spec(http_local):
    """What a response could not have is refused, and changes nothing."""
    local = http_local.local
    local.put_profile(PROFILE, traits={"A": {f"t{n}": n for n in range(99)}})
    response = http_local.patch(f"/{PROFILE}", {"traits": {"A": {"one-more": 1}}})
    assert response.status == 400
    assert "the profile's traits.A must contain less than or equal to 99 properties" in response.body["message"]
    assert http_local.patch(f"/{PROFILE}", {"traits": {"A": {"one-more": 1, "t0": None}}}).status == 202
    assert len(http_local.get(f"/{PROFILE}/Traits?pageSize=1000").body["traits"]) == 99


def test_a_trait_that_is_put_unchanged_keeps_its_time(http_local):
    """In whichever way it is put; the others get a new one."""
    profile_id = http_local.create(phone="+13175551234", city="Paris", tags=["a"])

    def times():
        return {one["name"]: one["timestamp"] for one in http_local.get(f"/{profile_id}/Traits").body["traits"]}

    before = times()
    same = {"phone": "+13175551234", "city": "Paris", "tags": ["a"]}
    http_local.patch(f"/{profile_id}", {"traits": {"Contact": {**same, "city": "Rome"}}})
    after = times()
    assert after["city"] > before["city"]
    assert {**after, "city": 0} == {**before, "city": 0}
    http_local.create(**same, first="Ada")
    latest = times()
    assert latest.keys() - after.keys() == {"first"}
    assert latest["city"] > after["city"]
    assert {name: latest[name] for name in ("phone", "tags")} == {name: before[name] for name in ("phone", "tags")}
    http_local.local.put_profile(profile_id, traits={"Contact": {**same, "first": "Ada"}})
    assert times() == latest


def test_an_update_promotes_traits(http_local):
    """So that the profile is found; earlier values stay identifiers."""
    profile_id = http_local.create(phone=PHONE)
    http_local.patch(f"/{profile_id}", {"traits": {"Contact": {"phone": "+13175559999", "email": "Ada@A.example"}}})
    for value, id_type in ((PHONE, "phone"), ("+13175559999", "phone"), ("ada@a.example", "email")):
        assert lookup(http_local, value, id_type)["profiles"] == [profile_id]
    response = http_local.patch(f"/{profile_id}", {"traits": {"Contact": {"phone": "x"}}})
    assert (response.status, "can't be an identifier" in response.body["message"]) == (400, True)


def test_a_deleted_profile_is_gone(http_local):
    """With all that it had, and the IDs that were merged into it; its identifiers are free."""
    local = http_local.local
    profile_id = http_local.create(phone=PHONE)
    observation = local.put_observation(profile_id, "x")
    local.merge(OTHER, profile_id)
    assert http_local.delete(f"/{profile_id}").status == 202
    for path in (f"/{profile_id}", f"/{OTHER}", f"/{profile_id}/Observations/{observation}"):
        assert http_local.get(path).status == 404
    assert http_local.delete(f"/{profile_id}").status == 404
    assert lookup(http_local, PHONE)["profiles"] is None
    assert http_local.create(phone=PHONE) != profile_id


@pytest.mark.parametrize(
    ("id_type", "written", "normalized"),
    [
        ("phone", "1-317-555-1234", PHONE),
        ("phone", "+49 30 901820", "+4930901820"),
        ("phone", "tel:+1-317-555-1234", PHONE),
        ("email", " Ada.L @A.Example ", "ada.l@a.example"),
    ],
)
def test_lookup_normalizes(http_local, id_type, written, normalized):
    """And says to what; without a match, profiles is null, as the real service sends it."""
    assert lookup(http_local, written, id_type) == {"normalizedValue": normalized, "profiles": None}
    profile_id = http_local.local.put_profile(traits={"Contact": {id_type: written}})
    assert lookup(http_local, normalized, id_type) == {"normalizedValue": normalized, "profiles": [profile_id]}


@pytest.mark.parametrize(
    ("id_type", "value", "said"),
    [
        ("phone", "anonymous", "body.value can't be an identifier of the type 'phone'"),
        ("phone", "", "body.value can't be"),
        ("phone", "+1 317 555 12345678", "body.value can't be"),
        ("loyalty", "5", "idType is none of the store's identifier types (phone, email)"),
    ],
)
def test_lookups_that_can_find_nothing(http_local, id_type, value, said):
    """400 says why."""
    response = http_local.post("/Lookup", {"idType": id_type, "value": value})
    assert response.status == 400
    assert said in response.body["message"]


def test_profiles_that_come_to_share_an_identifier_merge(http_local):
    """The earliest one stays, and gets what the other has; of a trait that both have, the latest value stays."""
    local = http_local.local
    ada = http_local.create(phone=PHONE, firstName="Ada", city="Paris", email="ada@a.example")
    bo = http_local.create(email="bo@b.example", city="Rome", street="Via 1")
    observation = local.put_observation(bo, "Has a dog")
    summary = local.put_summary(bo, "Asked for a dog")
    http_local.patch(f"/{ada}", {"traits": {"Contact": {"firstName": "Adele"}}})
    assert http_local.create(phone=PHONE, email="bo@b.example") == ada
    assert http_local.get("").body["profiles"] == [ada]
    merged = {"phone": PHONE, "firstName": "Adele", "city": "Rome", "email": "bo@b.example", "street": "Via 1"}
    assert http_local.get(f"/{ada}").body["traits"] == {"Contact": merged}
    assert lookup(http_local, "ada@a.example", "email")["profiles"] == [ada]
    assert http_local.get(f"/{ada}/Observations/{observation}").status == 200
    assert http_local.get(f"/{ada}/ConversationSummaries/{summary}").status == 200
    response = http_local.get(f"/{bo}")
    assert (response.status, response.headers["Canonical-Profile-Id"]) == (301, ada)
    response = http_local.patch(f"/{bo}", {"traits": {}})
    assert (response.status, response.headers["Canonical-Profile-Id"]) == (308, ada)
    for path in (f"/{bo}/Observations/{observation}", f"/{bo}/ConversationSummaries/{summary}"):
        response = http_local.get(path)
        assert (response.status, response.headers["Canonical-Profile-Id"]) == (200, ada)


def test_merges_of_merges_lead_to_the_last(http_local):
    """A chain ends at the profile that is left."""
    first = http_local.create(phone="+13175550001")
    second = http_local.create(phone="+13175550002")
    third = http_local.create(phone="+13175550003")
    http_local.patch(f"/{third}", {"traits": {"Contact": {"phone": "+13175550002"}}})
    http_local.patch(f"/{second}", {"traits": {"Contact": {"phone": "+13175550001"}}})
    for profile_id in (second, third):
        assert http_local.get(f"/{profile_id}").headers["Canonical-Profile-Id"] == first
    assert http_local.get(f"/{first}/Identifiers/phone").body["values"] == [f"+1317555000{n}" for n in (1, 2, 3)]


def test_profiles_that_were_put_are_not_merged(http_local):
    """A test arranges what it wants; the next write over HTTP merges them."""
    local = http_local.local
    first = local.put_profile(PROFILE, traits={"Contact": {"phone": PHONE}}, created_at="2025-01-01T00:00:00Z")
    second = local.put_profile(OTHER, traits={"Contact": {"phone": "3175551234"}}, created_at="2025-01-02T00:00:00Z")
    assert lookup(http_local, PHONE)["profiles"] == [first, second]
    assert http_local.create(phone=PHONE) == first
    assert http_local.get(f"/{second}").status == 301


def test_put_replaces(http_local):
    """Traits and identifiers; a trait that can't be an identifier is a trait all the same."""
    local = http_local.local
    local.put_profile(PROFILE, traits={"Contact": {"phone": PHONE}})
    for odd in ("x", "\ud800", 5.5, ["+13175551234"], "x" * 300):
        local.put_profile(PROFILE, traits={"Contact": {"phone": odd}})
        assert lookup(http_local, PHONE)["profiles"] is None
        assert http_local.get(f"/{PROFILE}").body["traits"] == {"Contact": {"phone": odd}}


def test_merge_moves_what_a_profile_has(http_local):
    """If both exist."""
    local = http_local.local
    local.put_profile(PROFILE, traits={"Contact": {"phone": PHONE}})
    local.put_profile(OTHER, traits={"Contact": {"email": "a@b.example"}})
    observation = local.put_observation(OTHER, "x")
    local.merge(OTHER, into=PROFILE)
    assert http_local.get(f"/{PROFILE}").body["traits"]["Contact"] == {"phone": PHONE, "email": "a@b.example"}
    assert http_local.get(f"/{PROFILE}/Observations/{observation}").status == 200
    assert local.put_observation(OTHER, "of the old ID")
    assert len(http_local.get(f"/{PROFILE}/Observations").body["observations"]) == 2


def test_a_store_has_its_own_types(http_local):
    """Which traits are promoted, and how values are normalized."""
    local = http_local.local
    local.set_identifier_types(
        [
            IdentifierType("crm", traits=["Account.id", "Old.account.id"], normalization="trim"),
            IdentifierType("code", traits=["Account.code"], normalization="none", unique=False),
        ]
    )
    first = http_local.post("", {"traits": {"Account": {"id": " A1 ", "code": " x "}}}).body["id"]
    second = http_local.post("", {"traits": {"Old.account": {"id": 17}, "Account": {"code": " x "}}}).body["id"]
    assert first != second
    assert lookup(http_local, "A1 ", "crm") == {"normalizedValue": "A1", "profiles": [first]}
    assert lookup(http_local, "17", "crm")["profiles"] == [second]
    assert lookup(http_local, " x ", "code")["profiles"] == [first, second]
    assert lookup(http_local, "x", "code")["profiles"] is None
    assert http_local.post("/Lookup", {"idType": "phone", "value": PHONE}).status == 400
    response = http_local.post("", {"traits": {"Contact": {"phone": PHONE}}})
    assert "(Account.id, Old.account.id, Account.code)" in response.body["message"]
    local.reset()
    assert http_local.create(phone=PHONE)


def test_similar_values_are_not_matched(http_local):
    """501 says that it can't be done here."""
    http_local.local.set_identifier_types([IdentifierType("name", traits=["Contact.name"], fuzzy=True)])
    body = {"idType": "name", "value": "Ada"}
    for response in (
        http_local.post("/Lookup", body),
        http_local.post("", {"traits": {"Contact": {"name": "Ada"}}}),
        http_local.send("PUT", "/Bulk", {"profiles": [{"traits": {"Contact": {"name": "Ada"}}}]}),
    ):
        assert (response.status, response.body["code"]) == (501, 20501)
        assert "similar" in response.body["message"]


@pytest.mark.parametrize(
    "mistake",
    [{"normalization": "lower"}, {"limit": 0}, {"limit": 101}, {"limit_policy": "lru"}, {"name": 5}],
)
def test_a_type_that_is_none_is_refused(mistake):
    """Where it is made."""
    with pytest.raises((ValueError, TypeError)):
        IdentifierType(**{"name": "crm", **mistake})
    with LocalMemory() as local, pytest.raises(ValueError, match="must be longer"):
        local.set_identifier_types([IdentifierType("x")])


def test_new_ids_are_as_the_spec_says():
    """Of every kind that the service makes."""
    from twilio_memory_local.ids import new_id

    spec = Spec.load()
    for parameter in ("ProfileId", "ObservationId", "SummaryId", "ImportId", "ConversationId"):
        spec.check(spec.component("parameters", parameter)["schema"], new_id(spec, parameter), parameter)
        assert new_id(spec, parameter) != new_id(spec, parameter)
