"""The database file of the local service: shared with other processes, locked, full, damaged."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
import time
from contextlib import closing, contextmanager

import pytest
from click.testing import CliRunner

from tests.conftest import OTHER, PROFILE
from tests.local_http import Http
from twilio_memory.cli import cli
from twilio_memory_local import DatabaseError, LocalMemory, faults
from twilio_memory_local.server import SAMPLES
from twilio_memory_local.spec import Spec
from twilio_memory_local.store import database as module
from twilio_memory_local.store.database import Database
from twilio_memory_local.store.schema import bring_up_to_date

PHONE = "+13175551234"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "profiles.sqlite"


@pytest.fixture
def impatient(monkeypatch):
    """Waits for other processes are short."""
    monkeypatch.setattr(module, "WAIT_SECONDS", 0.1)


@contextmanager
def locked(path, how="IMMEDIATE"):
    """Another process, or as good as one, is writing."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        if how == "for good":  # Then nobody else can read either.
            other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute(f"BEGIN {'IMMEDIATE' if how == 'for good' else how}")
        if how == "for good":
            other.execute("UPDATE clock SET last = last")
        yield other
        if other.in_transaction:
            other.execute("ROLLBACK")


def test_many_processes_can_open_one_new_file(path):
    """At the same moment; each finds what the others wrote."""
    code = """
import sys
from twilio_memory_local import LocalMemory
from twilio_memory_local.spec import Spec
Spec.load()
print("ready", flush=True)
sys.stdin.readline()
with LocalMemory(db=sys.argv[1]) as local:
    print(local.put_profile())
"""
    command = [sys.executable, "-c", code, str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    processes = [subprocess.Popen(command, **pipes) for _ in range(6)]
    for process in processes:
        assert process.stdout.readline() == "ready\n"
    for process in processes:
        process.stdin.write("\n")
        process.stdin.flush()
    outputs = [process.communicate(timeout=60) for process in processes]
    assert [errors for _, errors in outputs] == [""] * 6
    with LocalMemory(db=path) as local:
        assert sorted(Http(local).get("").body["profiles"]) == sorted(found.strip() for found, _ in outputs)


def test_a_file_that_another_process_makes_meanwhile_is_taken_as_it_is(path):
    """Between the look at its version and the lock."""
    spec = Spec.load()

    class Overtaken(sqlite3.Connection):
        def execute(self, statement, *values):
            if statement.startswith("BEGIN"):
                Database(spec, path).close()
            return super().execute(statement, *values)

    with closing(sqlite3.connect(path, isolation_level=None, factory=Overtaken)) as connection:
        bring_up_to_date(connection, spec)
        assert not connection.in_transaction
        assert connection.execute("SELECT count(*) FROM clock").fetchone() == (1,)


def test_a_start_waits_for_another_process(path):
    """Until that one has let go of the file."""
    with closing(sqlite3.connect(path, isolation_level=None, check_same_thread=False)) as other:
        other.execute("BEGIN EXCLUSIVE")
        timer = threading.Timer(0.3, other.execute, ["ROLLBACK"])
        timer.start()
        Database(Spec.load(), path).close()
        timer.join()


def test_a_start_that_waits_in_vain_names_the_file(path, impatient):
    """In Python and on the command line, in one line."""
    Database(Spec.load(), path).close()
    with locked(path, "for good"):
        with pytest.raises(DatabaseError, match=r"profiles\.sqlite: database is locked"):
            LocalMemory(db=path)
        result = CliRunner().invoke(cli, ["serve", "--db", str(path), "--port", "0"])
    assert (result.exit_code, result.stderr) == (1, f"{path}: database is locked\n")


@pytest.mark.parametrize("what", ["a seed", "samples"])
def test_a_seed_for_a_locked_file_is_an_error_in_one_line(path, impatient, what):
    """Though the file can be opened."""
    Database(Spec.load(), path).close()
    with locked(path):
        with pytest.raises(DatabaseError, match=r"profiles\.sqlite: database is locked"):
            LocalMemory(SAMPLES, db=path)
        result = CliRunner().invoke(cli, ["serve", "--db", str(path), "--seed", str(SAMPLES), "--port", "0"])
    assert (result.exit_code, result.stderr) == (1, f"{path}: database is locked\n")


def test_a_change_of_a_locked_file_is_one_clear_error(path, impatient):
    """Ours, with the name of the file, whatever the change; over HTTP without. Afterwards all goes on."""
    with LocalMemory(db=path) as local:
        http = Http(local)
        local.put_profile(PROFILE)
        with locked(path):
            for change in (
                local.put_profile,
                lambda: local.put_observation(PROFILE, "x"),
                lambda: local.put_summary(PROFILE, "x"),
                lambda: local.merge(OTHER, PROFILE),
                lambda: local.set_identifier_types([]),
                local.reset,
            ):
                with pytest.raises(DatabaseError, match=r"profiles\.sqlite: database is locked") as caught:
                    change()
                assert caught.value.__cause__ is None
            response = http.post("", {"traits": {"Contact": {"phone": PHONE}}})
            assert (response.status, response.body["message"]) == (
                500,
                "The request failed: the database can't be used.",
            )
            assert http.get(f"/{PROFILE}").status == 200
        assert http.create(phone=PHONE)
        assert local.put_profile()


def test_a_change_waits_for_another_process(path):
    """Which then shows what it wrote."""
    with LocalMemory(db=path) as local, locked(path) as other:
        timer = threading.Timer(0.3, other.execute, ["COMMIT"])
        timer.start()
        assert Http(local).create(phone=PHONE)
        timer.join()


def test_reads_do_not_wait_for_changes_that_wait(path):
    """Neither in Python nor over HTTP: the event loop goes on, and so do pages that need no database."""
    with LocalMemory(db=path) as local, locked(path) as other:
        http = Http(local)
        started = time.monotonic()
        changes = [threading.Thread(target=http.create, kwargs={"phone": PHONE}) for _ in range(8)]
        changes.append(threading.Thread(target=local.put_profile))
        for change in changes:
            change.start()
        while len(local.requests) < 8:
            time.sleep(0.01)
        for _ in range(5):
            assert http.get("").body["profiles"] == []
            assert local.sample_profile_id() is None
        assert time.monotonic() - started < module.WAIT_SECONDS / 2
        assert all(change.is_alive() for change in changes)
        other.execute("ROLLBACK")
        for change in changes:
            change.join()
        assert len(http.get("").body["profiles"]) == 2


def test_a_read_sees_one_state_of_the_file(path):
    """Though another process writes between two of its statements."""
    count = "SELECT count(*) FROM profiles"
    with closing(Database(Spec.load(), path)) as database, LocalMemory(db=path) as other:
        with database.reading(other.store_id) as session:
            other.put_profile()
            assert session.one(count) == 0
        with database.reading(other.store_id) as session:
            assert session.one(count) == 1


def test_the_event_loop_goes_on_while_a_test_holds_the_database(local):
    """In memory too: only those who need the database wait."""
    local.put_profile(PROFILE)
    seen = []
    with local._store.writing(local.store_id):
        waiting = threading.Thread(target=lambda: seen.append(Http(local).get(f"/{PROFILE}").status))
        waiting.start()
        while not local.requests:
            time.sleep(0.01)
        local.inject(faults.status(503))
        assert Http(local).get("").status == 503
        assert seen == []
    waiting.join()
    assert seen == [200]


def test_it_stops_at_once_while_a_change_waits(path, caplog):
    """For another process that does not end."""
    with LocalMemory(db=path) as local:
        with locked(path):
            waiting = threading.Thread(target=create_and_lose, args=[Http(local)])
            waiting.start()
            while not local.requests:
                time.sleep(0.01)
            started = time.monotonic()
            local.__exit__(None, None, None)
            assert time.monotonic() - started < module.WAIT_SECONDS / 2
            waiting.join()
        local._thread.join()
    assert caplog.records == []


def create_and_lose(http):
    with pytest.raises(ConnectionError):
        http.create(phone=PHONE)


def test_a_full_disk_is_one_clear_error(path):
    """What was being written is not there, and what is smaller still is written."""
    with LocalMemory(db=path) as local:
        pages = local._store._database.execute("PRAGMA page_count").fetchone()[0]
        local._store._database.execute(f"PRAGMA max_page_count = {pages + 4}")
        with pytest.raises(DatabaseError, match=r"profiles\.sqlite: database or disk is full"):
            local.put_profile(PROFILE, traits={"G": {"x": "y" * 100_000}})
        http = Http(local)
        response = http.post("", {"traits": {"Contact": {"phone": PHONE, "x": "y" * 100_000}}})
        assert (response.status, str(path) in str(response.body)) == (500, False)
        assert http.get(f"/{PROFILE}").status == 404
        assert local.put_profile(PROFILE) == PROFILE
        assert http.get(f"/{PROFILE}").status == 200


def test_a_commit_that_fails_leaves_the_database_usable(path, monkeypatch):
    """For reads and for changes; nothing of the change is there."""

    class Failing:
        """A connection whose next COMMIT of a change fails, as on a disk that is."""

        def __init__(self, connection):
            self._connection = connection
            self.fails = True

        def execute(self, statement, *values):
            if statement == "COMMIT" and self.fails and self._connection.total_changes != self.changes:
                self.fails = False
                raise sqlite3.OperationalError("disk I/O error")
            return self._connection.execute(statement, *values)

        def __getattr__(self, name):
            return getattr(self._connection, name)

    with LocalMemory(db=path) as local:
        failing = local._store._database = Failing(local._store._database)
        failing.changes = failing.total_changes
        with pytest.raises(DatabaseError, match=r"profiles\.sqlite: disk I/O error"):
            local.put_profile(PROFILE)
        assert not failing.fails
        http = Http(local)
        assert http.get(f"/{PROFILE}").status == 404
        assert local.put_profile(OTHER) == OTHER
        assert http.create(phone=PHONE)


def test_a_damaged_file_is_one_clear_error(path):
    """At the start, or when what is damaged is needed."""
    with LocalMemory(db=path) as local:
        local.put_profile(PROFILE, traits={"G": {"x": "y" * 20_000}})
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    with pytest.raises(DatabaseError, match=r"profiles\.sqlite: .*malformed"):
        LocalMemory(db=path)
    result = CliRunner().invoke(cli, ["serve", "--db", str(path), "--seed", str(SAMPLES), "--port", "0"])
    assert (result.exit_code, result.stderr.count("\n"), str(path) in result.stderr) == (1, 1, True)


def test_a_file_that_is_damaged_later_is_one_clear_error(path):
    """Also over HTTP, without its name."""
    with LocalMemory(db=path) as local:
        local._store._database.execute("DROP TABLE traits")
        with pytest.raises(DatabaseError, match=r"profiles\.sqlite: no such table: traits"):
            local.put_profile()
        response = Http(local).post("", {"traits": {"Contact": {"phone": PHONE}}})
        assert (response.status, "profiles.sqlite" in str(response.body)) == (500, False)


def test_what_is_written_is_durable(path):
    """As it is after a power cut: SQLite waits for the disk at each commit, and not only at each checkpoint."""
    with closing(Database(Spec.load(), path)) as database:
        assert database._database.execute("PRAGMA synchronous").fetchone() == (2,)
        assert database._database.execute("PRAGMA journal_mode").fetchone() == ("wal",)
