"""What the local service keeps: across restarts, from version 0.1, and when reads lag behind."""

from __future__ import annotations

import datetime
import sqlite3
import time
from contextlib import suppress
from http.client import IncompleteRead

import pytest

from tests.conftest import OTHER, PROFILE, STORE
from tests.local_http import Http
from twilio_memory_local import IdentifierType, LocalMemory, faults
from twilio_memory_local.fault_plan import from_json
from twilio_memory_local.moments import Clock, sortable
from twilio_memory_local.store.lag import MOST_COPIES

PHONE = "+13175551234"
VERSION_0_1 = """
CREATE TABLE stores (id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE profiles (
  store TEXT NOT NULL REFERENCES stores, id TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (store, id)
) WITHOUT ROWID;
CREATE TABLE merged (
  store TEXT NOT NULL REFERENCES stores, id TEXT NOT NULL, into_id TEXT NOT NULL, PRIMARY KEY (store, id)
) WITHOUT ROWID;
CREATE TABLE traits (
  store TEXT NOT NULL, profile TEXT NOT NULL, trait_group TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,
  changed TEXT NOT NULL, PRIMARY KEY (store, profile, trait_group, name)
) WITHOUT ROWID;
CREATE INDEX traits_by_change ON traits (store, profile, changed, trait_group, name);
"""
"""The tables as version 0.1 made them."""


def test_a_file_of_version_0_1_is_carried_over(tmp_path):
    """Profiles, traits with their times, and merges; profiles are found by their phone numbers, and listed by their dates."""
    second = "mem_profile_0000000000000000000000000c"
    with sqlite3.connect(tmp_path / "old") as old:
        old.executescript(VERSION_0_1)
        old.execute("INSERT INTO stores VALUES (?)", (STORE,))
        body = f'{{"id": "{PROFILE}", "createdAt": "2025-01-01T12:00:00Z", "traits": {{"Contact": {{"phone": "317 555 1234"}}}}}}'
        old.execute("INSERT INTO profiles VALUES (?, ?, ?)", (STORE, PROFILE, body))
        old.execute("INSERT INTO profiles VALUES (?, ?, ?)", (STORE, second, f'{{"id": "{second}"}}'))
        old.execute("INSERT INTO merged VALUES (?, ?, ?)", (STORE, OTHER, PROFILE))
        trait = (STORE, PROFILE, "Contact", "phone", '"317 555 1234"', "2025-02-02T12:00:00.000000Z")
        old.execute("INSERT INTO traits VALUES (?, ?, ?, ?, ?, ?)", trait)
    old.close()
    for _ in range(2):  # The second time, it is a file of this version.
        with LocalMemory(db=tmp_path / "old") as local:
            http = Http(local)
            assert http.get(f"/{PROFILE}").body["createdAt"] == "2025-01-01T12:00:00Z"
            assert http.get("").body["profiles"] == [second, PROFILE]
            assert http.get(f"/{OTHER}").headers["Canonical-Profile-Id"] == PROFILE
            (listed,) = http.get(f"/{PROFILE}/Traits").body["traits"]
            assert listed["timestamp"] == "2025-02-02T12:00:00.000000Z"
            assert http.post("/Lookup", {"idType": "phone", "value": PHONE}).body["profiles"] == [PROFILE]
            assert http.get(f"/{PROFILE}/Identifiers/phone").body["values"] == [PHONE]


def test_files_that_are_refused_are_not_changed(tmp_path):
    """One of a later version, and one of somebody else."""
    with LocalMemory(db=tmp_path / "later"):
        pass
    with sqlite3.connect(tmp_path / "later") as later:
        later.execute("PRAGMA user_version = 99")
    later.close()
    with sqlite3.connect(tmp_path / "other") as other:
        other.execute("CREATE TABLE profiles (name TEXT)")
    other.close()
    for name, said in (("later", "a later version"), ("other", "no such table: stores")):
        before = (tmp_path / name).read_bytes()
        with pytest.raises(OSError, match=said):
            LocalMemory(db=tmp_path / name)
        assert (tmp_path / name).read_bytes() == before


def test_a_file_is_carried_over_completely_or_not_at_all(tmp_path, monkeypatch):
    """If something fails half-way, the next start carries it over."""
    with sqlite3.connect(tmp_path / "old") as old:
        old.executescript(VERSION_0_1)
        old.execute("INSERT INTO stores VALUES (?)", (STORE,))
        body = f'{{"id": "{PROFILE}", "traits": {{"Contact": {{"phone": "{PHONE}"}}}}}}'
        old.execute("INSERT INTO profiles VALUES (?, ?, ?)", (STORE, PROFILE, body))
    old.close()

    def fail(*_):
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr("twilio_memory_local.store.identifiers.replace_promoted", fail)
        with pytest.raises(MemoryError):
            LocalMemory(db=tmp_path / "old")
    with sqlite3.connect(tmp_path / "old") as old:
        assert old.execute("PRAGMA user_version").fetchone() == (0,)
        assert len(old.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()) == 4
    old.close()
    with LocalMemory(db=tmp_path / "old") as local:
        assert Http(local).post("/Lookup", {"idType": "phone", "value": PHONE}).body["profiles"] == [PROFILE]


def test_everything_survives_a_restart(tmp_path):
    """Though tokens and upload URLs do not."""
    with LocalMemory(db=tmp_path / "x") as local:
        http = Http(local)
        local.set_identifier_types([IdentifierType("crm", traits=["Account.id"], limit=2, limit_policy="lifo")])
        profile_id = http.post("", {"traits": {"Account": {"id": "A1"}}}).body["id"]
        observation = local.put_observation(profile_id, "Has a dog")
        http.patch(f"/{profile_id}/Observations/{observation}", {"content": "Has two dogs"})
        local.put_summary(profile_id, "Asked for a dog")
        body = {"filename": "x", "fileSize": 1, "columnMappings": []}
        column = {"columnName": "x", "traitGroup": "x", "traitName": "x"}
        http.post("/Imports", {**body, "columnMappings": [column, column]})
        paths = [
            "",
            f"/{profile_id}",
            f"/{profile_id}/Traits",
            f"/{profile_id}/Identifiers",
            f"/{profile_id}/Observations",
        ]
        paths += [
            f"/{profile_id}/Observations/{observation}/Revisions",
            f"/{profile_id}/ConversationSummaries",
            "/Imports",
        ]
        before = [http.get(path).body for path in paths]
    with LocalMemory(db=tmp_path / "x") as local:
        http = Http(local)
        assert [http.get(path).body for path in paths] == before
        assert http.post("/Lookup", {"idType": "crm", "value": "A1"}).body["profiles"] == [profile_id]
        assert len(http.post(f"/{profile_id}/Recall", {"query": "dogs"}).body["observations"]) == 1


def test_times_never_go_back(tmp_path, monkeypatch):
    """Though the machine's clock does, also across a restart."""
    clock = Clock(after="2999-01-01T00:00:00.000000Z")
    assert [clock.now(), clock.now()] == ["2999-01-01T00:00:00.000001Z", "2999-01-01T00:00:00.000002Z"]
    with LocalMemory(db=tmp_path / "x") as local:
        local.put_profile(PROFILE)
        local.put_observation(PROFILE, "first")

    class Past(datetime.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(2000, 1, 1, tzinfo=tz)

    monkeypatch.setattr("twilio_memory_local.moments.datetime.datetime", Past)
    with LocalMemory(db=tmp_path / "x") as local:
        http = Http(local)
        http.post(
            f"/{PROFILE}/Observations",
            {"observations": [{"content": "second", "source": "x", "occurredAt": "2025-01-01T00:00:00Z"}]},
        )
        items = http.get(f"/{PROFILE}/Observations").body["observations"]
        assert [item["content"] for item in items] == ["second", "first"]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("2025-01-01T12:00:00Z", "2025-01-01T12:00:00.000000Z"),
        ("2025-01-01t12:00:00z", "2025-01-01T12:00:00.000000Z"),
        ("2025-01-01T12:00:00.1+01:00", "2025-01-01T11:00:00.100000Z"),
        ("2025-01-01T12:00:00.123456789Z", "2025-01-01T12:00:00.123456Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000000Z"),
        ("2025-01-01T24:00:00Z", "2025-01-02T00:00:00.000000Z"),
    ],
)
def test_date_times_become_sortable(text, same):
    """In UTC, and of one length."""
    assert sortable(text) == same


@pytest.mark.parametrize(
    "text", ["", "x", "2025-02-30T00:00:00Z", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00"]
)
def test_what_is_no_date_time(text):
    """Or none that UTC can express."""
    with pytest.raises(ValueError, match=r".+"):
        sortable(text)


def test_reads_see_a_change_later(http_local):
    """For the time of the lag; a write sees it at once."""
    local = http_local.local
    local.inject(faults.lag(0.3))
    started = time.monotonic()
    profile_id = http_local.create(phone=PHONE)
    seen = [http_local.get(f"/{profile_id}").status, http_local.get("").body["profiles"]]
    found = http_local.post("/Lookup", {"idType": "phone", "value": PHONE}).body["profiles"]
    if time.monotonic() - started < 0.3:  # A busy machine takes its time.
        assert [*seen, found] == [404, [], None]
    assert http_local.create(phone=PHONE) == profile_id
    while http_local.get(f"/{profile_id}").status == 404:
        time.sleep(0.02)
    assert time.monotonic() - started >= 0.3


def test_changes_show_in_their_order(http_local):
    """A change that does not lag waits for one that does; clear_faults shows all of them."""
    local = http_local.local
    http_local.create(email="before@a.example")
    local.inject(faults.lag(60))
    first = http_local.create(phone=PHONE)
    second = http_local.create(email="a@b.example")
    assert http_local.patch(f"/{first}", {"traits": {"Contact": {"city": "Paris"}}}).status == 202
    local.put_observation(first, "x")
    assert len(http_local.get("").body["profiles"]) == 1
    local.clear_faults()
    assert http_local.get("").body["profiles"][:2] == [second, first]
    assert http_local.get(f"/{first}").body["traits"]["Contact"]["city"] == "Paris"


def test_a_lag_on_all_requests(http_local):
    """Each change shows by itself, as far as copies are kept; reads are not changed."""
    local = http_local.local
    local.put_profile(PROFILE)
    local.inject(faults.lag(60), on=None)
    for number in range(MOST_COPIES + 5):
        http_local.patch(f"/{PROFILE}", {"traits": {"G": {"n": number}}})
    assert http_local.get(f"/{PROFILE}").body["traits"] == {}
    local.clear_faults()
    assert http_local.get(f"/{PROFILE}").body["traits"] == {"G": {"n": MOST_COPIES + 4}}
    local.inject(faults.lag(60))
    assert http_local.get(f"/{PROFILE}").status == 200
    local.reset()
    assert http_local.get(f"/{PROFILE}").status == 404


def test_a_lag_over_http():
    """For clients in other languages; clear ends it."""
    with LocalMemory(fault_route=True) as local:
        http = Http(local)
        assert http.post("/_faults", {"name": "lag", "arguments": {"seconds": 60}, "on": None}).status == 200
        profile_id = http.create(phone=PHONE)
        assert http.get(f"/{profile_id}").status == 404
        assert http.post("/_faults", {"name": "clear"}).status == 200
        assert http.get(f"/{profile_id}").status == 200
    with pytest.raises(ValueError, match="lag: seconds must be a number"):
        from_json({"name": "lag", "arguments": {"seconds": -1}})


def test_a_status_from_a_fault_changes_nothing_and_a_broken_connection_does(http_local):
    """So that a client that repeats a request can be seen to do it twice."""
    local = http_local.local
    local.put_profile(PROFILE)
    body = {"observations": [{"content": "x", "source": "x", "occurredAt": "2025-01-01T00:00:00Z"}]}
    for fault, there in ((faults.status(503), 0), (faults.status(429), 0), (faults.reset(), 1), (faults.truncate(), 2)):
        local.inject(fault)
        with suppress(ConnectionError, IncompleteRead):
            http_local.post(f"/{PROFILE}/Observations", body)
        assert len(http_local.get(f"/{PROFILE}/Observations").body["observations"]) == there
