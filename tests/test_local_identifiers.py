"""Identifiers of the local service, and what their limits do."""

from __future__ import annotations

import pytest

from tests.conftest import OTHER, PROFILE
from twilio_memory_local import IdentifierType

PHONES = [f"+1317555000{n}" for n in range(6)]


@pytest.fixture
def profile(http_local):
    """A profile with one phone number."""
    return http_local.local.put_profile(PROFILE, traits={"Contact": {"phone": PHONES[0]}})


def values(http, id_type="phone", profile_id=PROFILE):
    response = http.get(f"/{profile_id}/Identifiers/{id_type}")
    return response.body["values"] if response.status == 200 else []


def add(http, value, id_type="phone", profile_id=PROFILE):
    return http.post(f"/{profile_id}/Identifiers", {"idType": id_type, "value": value})


def test_identifiers_are_listed_by_type(http_local, profile):
    """Normalized, and none of a type without values."""
    assert add(http_local, "317 555 0001").status == 202
    assert add(http_local, "Ada@A.example", "email").status == 202
    assert http_local.get(f"/{PROFILE}/Identifiers").body == {
        "identifiers": [{"idType": "phone", "values": PHONES[:2]}, {"idType": "email", "values": ["ada@a.example"]}]
    }
    assert http_local.get(f"/{PROFILE}/Identifiers/email").body == {"idType": "email", "values": ["ada@a.example"]}
    http_local.local.put_profile(OTHER)
    assert http_local.get(f"/{OTHER}/Identifiers").body == {"identifiers": []}
    for id_type in ("email", "crm"):
        response = http_local.get(f"/{OTHER}/Identifiers/{id_type}")
        assert (response.status, response.body["message"]) == (404, "The profile has no such identifier.")


def test_an_identifier_is_added_once(http_local, profile):
    """The second time changes nothing."""
    for _ in range(2):
        assert add(http_local, PHONES[1]).status == 202
    assert values(http_local) == PHONES[:2]
    for value, id_type in (("x", "phone"), ("x", "crm")):
        assert add(http_local, value, id_type).status == 400


@pytest.mark.parametrize(
    ("policy", "kept"), [("fifo", [PHONES[3], PHONES[4], PHONES[5]]), ("lifo", [PHONES[5], PHONES[1], PHONES[0]])]
)
def test_a_type_that_is_full(http_local, policy, kept):
    """With fifo the oldest value goes, with lifo the latest; values are in the order in which they would go."""
    types = [IdentifierType("phone", traits=["Contact.phone"], normalization="phone", limit=3, limit_policy=policy)]
    http_local.local.set_identifier_types(types)
    http_local.local.put_profile(PROFILE, traits={"Contact": {"phone": PHONES[0]}})
    for value in PHONES[1:]:
        assert add(http_local, value).status == 202
    assert values(http_local) == kept
    assert http_local.delete(f"/{PROFILE}/Identifiers/phone").status == 202
    assert values(http_local) == kept[1:]


@pytest.mark.parametrize(("policy", "kept"), [("fifo", [PHONES[2], PHONES[3]]), ("lifo", [PHONES[1], PHONES[0]])])
def test_a_merge_keeps_to_the_limit(http_local, policy, kept):
    """What is above it goes as if the values had been added one by one."""
    kind = IdentifierType("phone", traits=["Contact.phone"], normalization="phone", limit=2, limit_policy=policy)
    http_local.local.set_identifier_types([kind])
    http_local.local.put_profile(PROFILE, traits={"Contact": {"phone": PHONES[0]}})
    add(http_local, PHONES[1])
    http_local.local.put_profile(OTHER, traits={"Contact": {"phone": PHONES[2]}})
    add(http_local, PHONES[3], profile_id=OTHER)
    http_local.local.merge(OTHER, into=PROFILE)
    assert values(http_local) == kept


def test_an_identifier_of_another_profile_merges_the_two(http_local, profile):
    """The earliest stays, whichever was asked for."""
    other = http_local.create(email="a@b.example")
    assert add(http_local, PHONES[0], profile_id=other).status == 202
    assert http_local.get(f"/{other}").headers["Canonical-Profile-Id"] == PROFILE
    assert values(http_local, "email") == ["a@b.example"]
    third = http_local.create(email="c@d.example")
    assert add(http_local, "c@d.example", "email").status == 202
    assert http_local.get(f"/{third}").status == 301


def replace(http, old, new, id_type="phone", path_type="phone"):
    body = {"idType": id_type, "oldValue": old, "newValue": new}
    return http.patch(f"/{PROFILE}/Identifiers/{path_type}", body)


def test_an_identifier_is_replaced(http_local, profile):
    """In its place in the order; a second time finds nothing to replace."""
    add(http_local, PHONES[1])
    assert replace(http_local, "317-555-0000", "317-555-0002").status == 202
    assert values(http_local) == [PHONES[2], PHONES[1]]
    response = replace(http_local, PHONES[0], PHONES[3])
    assert (response.status, response.body["message"]) == (404, "The profile has no such identifier.")


def test_replacements_that_are_refused(http_local, profile):
    """And change nothing."""
    add(http_local, PHONES[1])
    for response, status, said in (
        (replace(http_local, PHONES[0], PHONES[1]), 409, "The profile has the new value already."),
        (replace(http_local, PHONES[0], PHONES[0]), 409, "The profile has the new value already."),
        (
            replace(http_local, PHONES[0], PHONES[2], id_type="email"),
            400,
            "body.idType must be the same as in the path",
        ),
        (replace(http_local, PHONES[0], "x"), 400, "body.newValue can't be an identifier"),
        (replace(http_local, "x", PHONES[2]), 400, "body.oldValue can't be an identifier"),
        (replace(http_local, "a", "b", id_type="crm", path_type="crm"), 404, "no such identifier"),
    ):
        assert response.status == status
        assert said in response.body["message"]
    assert values(http_local) == PHONES[:2]


def test_a_replacement_that_another_profile_has_merges_the_two(http_local, profile):
    """As adding it does."""
    other = http_local.create(phone=PHONES[1])
    assert replace(http_local, PHONES[0], PHONES[1]).status == 202
    assert values(http_local) == [PHONES[1]]
    assert http_local.get(f"/{other}").headers["Canonical-Profile-Id"] == PROFILE


def test_identifiers_are_removed(http_local, profile):
    """One, or all; then there is none to remove."""
    for value in PHONES[1:3]:
        add(http_local, value)
    assert http_local.delete(f"/{PROFILE}/Identifiers/phone?removeAll=false").status == 202
    assert values(http_local) == PHONES[1:3]
    assert http_local.delete(f"/{PROFILE}/Identifiers/phone?removeAll=true").status == 202
    assert values(http_local) == []
    assert http_local.delete(f"/{PROFILE}/Identifiers/phone?removeAll=true").status == 404
    assert http_local.get(f"/{PROFILE}").body["traits"]["Contact"]["phone"] == PHONES[0]
