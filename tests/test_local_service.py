"""The local service: what it refuses, in which order, and that it keeps what it was given."""

from __future__ import annotations

import base64
import datetime
import gc
import http.client
import itertools
import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from contextlib import closing, contextmanager, suppress
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.conftest import OTHER, PROFILE, STORE
from twilio_memory import Credentials, MemoryClient, NotFoundError
from twilio_memory.cli import cli
from twilio_memory_local import LocalMemory, SeedError, faults
from twilio_memory_local.handlers import HANDLERS
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET, SAMPLES
from twilio_memory_local.spec import Spec

PATH = f"/v1/Stores/{STORE}/Profiles/{PROFILE}"
RIGHT = Credentials(LOCAL_KEY, LOCAL_SECRET).authorization()


def ask(local, path, *, method="GET", authorization=True, headers=None):
    """One raw request: (status, headers, JSON)."""
    connection = http.client.HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]), timeout=10)
    sent = dict(headers or {})
    if authorization:
        sent.setdefault("Authorization", local.credentials.authorization())
    try:
        connection.request(method, path, headers=sent)
        response = connection.getresponse()
        return response.status, response.headers, json.loads(response.read() or "null")
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("path", "status", "said"),
    [
        (PATH, 200, None),
        (PATH + "?traitGroups=A", 200, None),
        (PATH.replace("mem_profile", "mem%5Fprofile"), 200, None),
        (PATH.replace("/v1/", "/v1/x/../"), 404, "no such path"),
        ("/x", 404, "no such path"),
        (PATH + "/", 404, "no such path"),
        ("//" + PATH, 404, "no such path"),
        (PATH + "%0A", 400, "profileId must match"),
        (PATH + "%2F..", 400, "profileId must match"),
        (PATH + "%FF", 400, "profileId is not UTF-8"),
        (PATH + "%G0", 400, "profileId contains a %"),
        (PATH + "%", 400, "profileId contains a %"),
        (PATH.replace(STORE, "mem_store_x"), 400, "storeId must match"),
        (PATH + "?traitGroups=", 400, "traitGroups must be longer"),
        (PATH + "?traitGroups=" + "x" * 257, 400, "traitGroups must be shorter"),
        (PATH + "?traitGroups=A&traitGroups=B", 400, "traitGroups is repeated"),
        (PATH + "?traitgroups=A", 400, "no query parameter 'traitgroups'"),
        (PATH + "?storeId=x", 400, "no query parameter 'storeId'"),
        (PATH + "?traitGroups=%FF", 400, "traitGroups is not UTF-8"),
    ],
)
def test_requests(local, path, status, said):
    """Every error has the shape of Twilio's."""
    local.put_profile(PROFILE)
    got, headers, body = ask(local, path)
    assert got == status
    assert headers["Twilio-Request-Id"]
    if said:
        assert said in body["message"]
        assert body["status"] == status


@pytest.mark.parametrize(
    "authorization",
    [
        *(
            None,
            "",
            "Basic",
            "Basic !!",
            "Bearer x",
            "Basic U0s6eA==",
            "Basic \xff",
            Credentials("SK", "x").authorization(),
        ),
        *(RIGHT.replace("Basic", scheme) for scheme in ("Bearer", "Basicx", "", "Digest")),
        *(RIGHT[:-1], RIGHT + "x", RIGHT.replace("Basic ", "Basic")),
    ],
)
def test_credentials_are_asked_for(local, authorization):
    """Before parameters are looked at, and after the route."""
    headers = {} if authorization is None else {"Authorization": authorization}
    for path, expected in ((PATH, 401), (PATH + "?bad=1", 401), ("/nowhere", 404)):
        status, got, body = ask(local, path, authorization=False, headers=headers)
        assert status == expected
        if status == 401:
            assert body["code"] == 20003
            assert got["WWW-Authenticate"].startswith("Basic ")


def test_the_scheme_is_read_in_any_case(local):
    """RFC 9110: schemes have no case."""
    local.put_profile(PROFILE)
    authorization = local.credentials.authorization().replace("Basic", "bAsIc")
    assert ask(local, PATH, headers={"Authorization": authorization})[0] == 200


def test_other_methods_are_not_allowed(local):
    """405, with what is."""
    for method in ("POST", "PUT", "HEAD", "OPTIONS", "BREW"):
        status, headers, _ = ask(local, PATH, method=method)
        assert (status, headers["Allow"]) == (405, "DELETE, GET, PATCH")


def test_an_operation_without_handler_is_not_implemented(local, monkeypatch):
    """501 names it."""
    monkeypatch.setattr("twilio_memory_local.app.HANDLERS", {})
    status, _, body = ask(local, PATH)
    assert status == 501
    assert "FetchProfile" in body["message"]


def test_an_answer_that_is_not_as_described_is_a_bug(local, monkeypatch):
    """A 500 that names the operation and the place."""
    local.put_profile(PROFILE)
    monkeypatch.setattr("twilio_memory_local.store.profiles.get", lambda *_: {"id": 5})
    status, _, body = ask(local, PATH)
    assert status == 500
    assert "FetchProfile" in body["message"]
    assert "body.id must be string" in body["message"]


def test_every_operation_has_a_handler():
    """And every handler an operation."""
    assert {operation.id for operation in Spec.load().operations()} == set(HANDLERS)


def test_a_merged_profile_is_a_301(local):
    """With the URL of the end of the chain, and its ID; a profile that is put again is itself again."""
    local.put_profile(PROFILE)
    local.merge(OTHER, PROFILE)
    status, headers, body = ask(local, PATH.replace(PROFILE, OTHER))
    assert status == 301
    assert headers["Location"] == body["uri"] == local.url + PATH
    assert headers["Canonical-Profile-Id"] == PROFILE
    local.put_profile(OTHER)
    assert ask(local, PATH.replace(PROFILE, OTHER))[0] == 200


@pytest.mark.parametrize("count", [2, 100, 101, 150, 400])
def test_a_chain_of_merges_is_followed_to_its_end(local, count):
    """However long it is, and in whichever order it came about."""
    chain = [f"mem_profile_{number:026d}" for number in range(count)]
    steps = list(itertools.pairwise(chain))
    for order in (steps, steps[::-1]):
        local.reset()
        local.put({STORE: {"profiles": [{"id": chain[-1]}], "merged": dict(order)}})
        headers = ask(local, PATH.replace(PROFILE, chain[0]))[1]
        assert headers["Canonical-Profile-Id"] == chain[-1]


def test_one_id_can_be_merged_in_two_stores(local):
    """Into another profile in each; deleting one leaves the other."""
    second = STORE[:-1] + "b"
    third = OTHER[:-1] + "c"
    local.put({STORE: {"profiles": [{"id": OTHER}], "merged": {PROFILE: OTHER}}})
    local.put({second: {"profiles": [{"id": third}], "merged": {PROFILE: third}}})
    assert ask(local, PATH)[1]["Canonical-Profile-Id"] == OTHER
    assert ask(local, PATH.replace(STORE, second))[1]["Canonical-Profile-Id"] == third
    assert ask(local, PATH.replace(PROFILE, OTHER), method="DELETE")[0] < 300
    assert ask(local, PATH)[0] == 404
    assert ask(local, PATH.replace(STORE, second))[1]["Canonical-Profile-Id"] == third


def test_a_merged_profile_under_an_encoded_id(local):
    """The URL in the answer is the canonical one's, however the request was spelled, and whatever Host it named."""
    local.put_profile(PROFILE)
    local.merge(OTHER, PROFILE)
    path = PATH.replace(PROFILE, OTHER.replace("_", "%5F"))
    assert ask(local, path)[1]["Location"] == local.url + PATH
    with LocalMemory(credentials=Credentials("SK1", "own secret")) as own:
        own.merge(OTHER, PROFILE)
        assert ask(own, path, headers={"Host": "a b<>"})[1]["Location"] == own.url + PATH


def test_profiles_can_be_put_as_they_were_fetched(local):
    """Read-only mappings, and moments without a time zone, which count as UTC."""
    profile_id = local.put_profile(traits={"G": {"n": 1}}, created_at=datetime.datetime(2025, 1, 1))
    with local.client() as memory:
        profile = memory.profiles.fetch(profile_id)
        copied = memory.profiles.fetch(local.put_profile(traits=profile.traits, created_at=profile.created_at))
    assert (copied.traits, copied.created_at) == (profile.traits, datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC))


def test_mistakes_of_a_test_show_at_once(local):
    """And not as a riddle later."""
    for mistake in (
        lambda: local.merge(OTHER, OTHER),
        lambda: local.inject(faults.status(500), on=0),
        lambda: faults.status(101),
        lambda: faults.status(200, headers={"X": "a\r\nb: c"}),
        lambda: local.put_profile(traits={"G": {"n": float("nan")}}),
        lambda: local.put_profile(traits={"G": {"n" * 65: 1}}),
    ):
        with pytest.raises(ValueError, match=r".+"):
            mistake()
    with pytest.raises(RuntimeError, match="once only"):
        local.__enter__()


def test_a_file_of_somebody_else_is_refused(tmp_path):
    """Whether it is no database, or has other tables of these names."""
    (tmp_path / "text").write_text("x" * 2000)
    with sqlite3.connect(tmp_path / "other") as other:
        other.execute("CREATE TABLE profiles (name TEXT)")
    other.close()
    for name in ("text", "other"):
        with pytest.raises(OSError, match=name):
            LocalMemory(db=tmp_path / name)


def test_a_database_that_fails_is_a_500_without_details(local, monkeypatch):
    """In the shape of Twilio's errors."""

    def fail(*_):
        raise sqlite3.OperationalError("no such table: /secret/path")

    monkeypatch.setattr("twilio_memory_local.store.profiles.get", fail)
    status, _, body = ask(local, PATH)
    assert status == 500
    assert "secret" not in body["message"]


def test_merges_that_run_in_a_circle_end(local):
    """The service says 301 and does not hang."""
    local.merge(OTHER, PROFILE)
    local.merge(PROFILE, OTHER)
    assert ask(local, PATH)[0] == 301


@pytest.mark.parametrize(
    ("seed", "said"),
    [
        ([], "the seed: must be an object"),
        ({"store": {}}, "unknown name 'store'"),
        ({"stores": []}, "stores: must be an object"),
        ({"stores": {"x": {}}}, "stores: 'x' must match pattern"),
        ({"stores": {STORE: {"profile": []}}}, f"stores.{STORE}: unknown name 'profile'"),
        ({"stores": {STORE: {"profiles": {}}}}, "profiles: must be an array"),
        ({"stores": {STORE: {"profiles": [5]}}}, "profiles[0] must be object"),
        ({"stores": {STORE: {"profiles": [{}]}}}, "profiles[0] must have an id"),
        ({"stores": {STORE: {"profiles": [{"id": PROFILE}, {"id": "x"}]}}}, "profiles[1].id must match pattern"),
        (
            {"stores": {STORE: {"profiles": [{"id": PROFILE, "createdAt": "x"}]}}},
            "profiles[0].createdAt must be date-time",
        ),
        (
            {"stores": {STORE: {"profiles": [{"id": PROFILE, "traits": {"G": 5}}]}}},
            "profiles[0].traits.G must be object",
        ),
        ({"stores": {STORE: {"merged": {PROFILE: "x"}}}}, "merged: 'x' must match pattern"),
        ({"stores": {STORE: {"merged": {PROFILE: 5}}}}, "merged: 5 must be string"),
    ],
)
def test_a_bad_seed_is_refused_whole(seed, said, tmp_path):
    """With the path of the fault, whether it comes from a file or from Python."""
    path = tmp_path / "seed.json"
    path.write_text(json.dumps(seed))
    with pytest.raises(SeedError) as caught:
        LocalMemory(path)
    assert said in str(caught.value)


def test_a_seed_that_is_no_json_is_refused(tmp_path):
    """With the line."""
    path = tmp_path / "seed.json"
    path.write_text('{"stores": {\n"x" 5}}')
    with pytest.raises(SeedError, match=r"^seed\.json:2: Expecting ':' delimiter"):
        LocalMemory(path)
    with pytest.raises(SeedError, match=r"^none\.json: No such file"):
        LocalMemory(tmp_path / "none.json")
    path.write_bytes(b"\xff")
    with pytest.raises(SeedError, match=r"^seed\.json: not UTF-8"):
        LocalMemory(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_seed_can_be_written_by_any_editor(tmp_path, encoding):
    """Those on Windows begin a file with a mark, end its lines in two characters, and may write UTF-16."""
    seed = {"stores": {STORE: {"profiles": [{"id": PROFILE, "traits": {"G": {"n": "\u0141"}}}]}}}
    path = tmp_path / "seed.json"
    path.write_bytes(json.dumps(seed, ensure_ascii=False, indent=1).replace("\n", "\r\n").encode(encoding))
    with LocalMemory(path) as local:
        assert ask(local, PATH)[2]["traits"] == {"G": {"n": "\u0141"}}


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "1: Expecting value"),
        (b"\xef\xbb\xbf", "1: Expecting value"),
        (b'\xef\xbb\xbf{\r\n"stores" 5}', "2: Expecting ':' delimiter"),
        (b"\xff\xfe{", "not UTF-8"),
        (b'{"stores": {"\xc5"}}', "not UTF-8"),
        (b"[" * 200_000, "the nesting too deep"),
        (b'{"stores": ' + b"1" * 5000 + b"}", "a number is too long"),
    ],
    ids=lambda value: str(value[:12]),
)
def test_a_seed_that_can_not_be_read_is_one_line(tmp_path, content, said):
    """In Python and on the command line."""
    path = tmp_path / "seed.json"
    path.write_bytes(content)
    with pytest.raises(SeedError, match=r"^seed\.json: ?") as caught:
        LocalMemory(path)
    assert said in str(caught.value)
    result = CliRunner().invoke(cli, ["serve", "--seed", str(path), "--port", "0"])
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"{caught.value}\n")


HALF = "\ud800"


@pytest.mark.parametrize(
    "node",
    [
        {"profiles": [{"id": PROFILE, "traits": {"G": {f"n{HALF}": 1}}}]},
        {"profiles": [{"id": PROFILE, "traits": {f"G{HALF}": {"n": 1}}}]},
        {
            "profiles": [{"id": PROFILE}],
            "observations": {
                PROFILE: [
                    {
                        "id": "mem_observation_0000000000000000000000000a",
                        "content": f"x{HALF}",
                        "source": "x",
                        "occurredAt": "2025-01-01T00:00:00Z",
                    }
                ]
            },
        },
    ],
    ids=["trait", "group", "observation"],
)
def test_half_of_a_surrogate_pair_is_refused_where_it_can_not_be_kept(local, node):
    """Clearly, and as a whole."""
    with pytest.raises(SeedError, match="half of a surrogate pair"):
        local.put({STORE: node})
    assert ask(local, PATH)[0] == 404


def test_half_of_a_surrogate_pair_in_a_value_is_kept(local):
    """Since the real service may send one."""
    local.put_profile(PROFILE, traits={"Contact": {"email": f"{HALF}@x", "n": [HALF]}})
    assert ask(local, PATH)[2]["traits"] == {"Contact": {"email": f"{HALF}@x", "n": [HALF]}}
    with pytest.raises(ValueError, match="The ID of the store"):
        local.set_identifier_types([], store_id=HALF)


@pytest.mark.parametrize("level", [pytest.param("-O", marks=pytest.mark.slow), "-OO"])
def test_nothing_depends_on_assertions_or_docstrings(level, tmp_path):
    """Python can leave both out."""
    code = f"""
import threading
from tests.local_http import Http
from twilio_memory_local import LocalMemory, SeedError, faults
from twilio_memory_local.server import SAMPLES
assert False
with LocalMemory(SAMPLES, db={str(tmp_path / "x")!r}, fault_route=True) as local, local.client() as memory:
    http = Http(local)
    print(memory.profiles.fetch(local.sample_profile_id()).traits["Loyalty"]["tier"], http.create(phone="+13175551234")[:12])
    print(http.post("", {{}}).status, http.send("POST", "/_faults", {{"name": "status"}}).status, http.get("/x").status)
    try:
        local.merge("x", into="y")
    except SeedError:
        print("refused")
"""
    environ = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent)}
    command = [sys.executable, level, "-W", "ignore", "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False, env=environ)
    assert (done.stdout, done.stderr) == ("gold mem_profile_\n400 400 400\nrefused\n", "")
    command = [sys.executable, level, "-m", "twilio_memory", "fetch", "--local", "--groups", "Loyalty", "--json"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (json.loads(done.stdout)["traits"]["Loyalty"]["tier"], done.stderr) == ("gold", "")
    command = [sys.executable, level, "-m", "twilio_memory", "fetch", "x"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (3, "")


def test_profiles_that_are_none_can_not_be_put(local):
    """A test's mistake shows where it is made."""
    with pytest.raises(ValueError, match="must match pattern"):
        local.put_profile("x")
    with pytest.raises(ValueError, match="must be date-time"):
        local.put_profile(created_at="yesterday")


def test_the_samples_are_good():
    """Those that `fetch --local` shows."""
    with LocalMemory(SAMPLES) as local, local.client() as memory:
        assert memory.profiles.fetch(local.sample_profile_id()).traits["Loyalty"]["points"] == 4210
        assert memory.profiles.fetch("mem_profile_00000000000000000000000003").merged


def test_reset_goes_back_to_the_seed():
    """Profiles, faults, requests."""
    with LocalMemory(SAMPLES) as local, local.client() as memory:
        kept, new = local.sample_profile_id(), local.put_profile()
        local.inject(faults.status(500), on=None)
        local.reset()
        assert local.requests == []
        assert memory.profiles.fetch(kept).id == kept
        with pytest.raises(NotFoundError):
            memory.profiles.fetch(new)


def test_data_survives_kill_9(tmp_path):
    """What put_profile and --seed stored is there when the process is gone."""
    database = tmp_path / "profiles.sqlite"
    code = f"""
import os, signal
from twilio_memory_local import LocalMemory
local = LocalMemory({str(SAMPLES)!r}, db={str(database)!r})
local.put_profile({OTHER!r}, traits={{"G": {{"n": 1}}}})
os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run([sys.executable, "-c", code], timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL
    with LocalMemory(db=database) as local, local.client() as memory:
        assert memory.profiles.fetch(OTHER).traits == {"G": {"n": 1}}
        assert memory.profiles.fetch(PROFILE).traits["Contact"]["lastName"] == "Mock"


@contextmanager
def serving(*arguments):
    """`twilio-memory serve`, with the lines that it prints first; ends it as Ctrl-C does, and yields what it wrote by then."""
    command = [sys.executable, "-m", "twilio_memory", "serve", "--port", "0", *arguments]
    written = {}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            lines = []
            while "/docs" not in "".join(lines):
                lines.append(process.stdout.readline())
                assert lines[-1], process.stderr.read()
            yield lines, written
        finally:
            process.send_signal(signal.SIGINT)
            rest, written["errors"] = process.communicate(timeout=20)
        assert (process.returncode, rest) == (0, "")


def test_serve_prints_lines_to_paste_and_stops(tmp_path):
    """The environment that a client needs, and a request; Ctrl-C ends it."""
    with serving("--db", tmp_path / "p.sqlite", "--seed", SAMPLES, "--quiet") as (lines, written):
        values = dict(line.removeprefix("export ").strip().split("=", 1) for line in lines[:4])
        credentials = Credentials(values["TWILIO_API_KEY"], values["TWILIO_API_SECRET"])
        address = {"store_id": values["TWILIO_MEMORY_STORE_ID"], "base_url": values["TWILIO_MEMORY_BASE_URL"]}
        with MemoryClient(credentials, **address) as memory:
            assert memory.profiles.fetch(PROFILE).id == PROFILE
        url = address["base_url"]
        assert lines[4:] == [
            f"curl --user {credentials.username}:local-secret {url}{PATH}\n",
            f"# To try the API in a browser: {url}/docs\n",
        ]
    assert written == {"errors": ""}
    # The database keeps its store, which needs no seed any more.
    with serving("--db", tmp_path / "p.sqlite") as (again, _):
        assert again[3] == lines[3]


def test_serve_shows_no_secret_that_it_was_given():
    """And quotes a key for the shell; an empty database has no profile to ask for."""
    with serving("--key", "x$(y)", "--secret", "own-secret") as (lines, _):
        assert "own-secret" not in "".join(lines)
        assert lines[1:3] == ["export TWILIO_API_KEY='x$(y)'\n", "# export TWILIO_API_SECRET=... (your --secret)\n"]
        assert lines[4].startswith("curl --user 'x$(y)' http://127.0.0.1:")
    with serving("--db", ":memory:") as (lines, _):
        assert lines[3].startswith("# There is no store yet")
        assert not any(line.startswith("curl") for line in lines)


def test_serve_logs_a_line_for_each_request():
    """Time, method, path, status and duration, on stderr; neither query, credentials nor bodies."""
    with serving("--faults") as (lines, written):
        url = lines[0].partition("=")[2].strip()
        port, pair = int(url.rpartition(":")[2]), lines[4].split()[2]
        headers = {
            "Content-Type": "application/json",
            "Authorization": f"Basic {base64.b64encode(pair.encode()).decode()}",
        }
        for method, path, body, wanted in (
            ("GET", f"{PATH}?traitGroups=Contact", None, 200),
            ("GET", PATH.replace(STORE, "x"), None, 400),
            ("POST", "/_faults", '{"name": "close"}', 200),
            ("GET", PATH, None, None),
            ("HEAD", "/", None, 307),
        ):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
            with closing(connection):
                connection.request(method, path, body, headers)
                if wanted:
                    assert connection.getresponse().status == wanted
                else:
                    with pytest.raises(http.client.RemoteDisconnected):
                        connection.getresponse()
    logged = written["errors"].splitlines()
    assert [re.sub(r"^\d\d:\d\d:\d\d (.*) \d+\.\d ms$", r"\1", line) for line in logged] == [
        f"GET {PATH} 200",
        f"GET {PATH.replace(STORE, 'x')} 400",
        "POST /_faults 200",
        f"GET {PATH} fault",
        "HEAD / 307",
    ]


def test_faults_meet_the_requests_they_are_planned_for(local):
    """The n-th from now; others get their ordinary answer."""
    local.put_profile(PROFILE)
    local.inject(faults.status(503, retry_after="soon", headers={"X": "y"}), on=(2, 3))
    local.inject(faults.status(418))
    seen = [ask(local, PATH) for _ in range(4)]
    assert [status for status, _, _ in seen] == [418, 503, 503, 200]
    assert (seen[1][1]["Retry-After"], seen[1][1]["X"]) == ("soon", "y")
    assert seen[1][2]["code"] == 20503
    local.inject(faults.delay(0.2), on=None)
    assert [ask(local, PATH)[0] for _ in range(2)] == [200, 200]
    local.clear_faults()
    assert len(local.requests) == 6
    assert local.requests[0].path == PATH


def test_no_thread_is_left(tmp_path):
    """A service stops with its block, and leaves neither thread nor file descriptor."""
    with LocalMemory():
        pass
    before = threading.active_count(), len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    for _ in range(3):
        with LocalMemory(db=tmp_path / "x.sqlite") as local, local.client() as memory:
            memory.profiles.fetch(local.put_profile())
    after = threading.active_count(), len(os.listdir("/proc/self/fd")) if os.path.isdir("/proc/self/fd") else 0
    assert after == before


def test_it_stops_at_once(monkeypatch, caplog):
    """Though a fault holds up a response, and a test has stopped the clock. The caller is told by the end of its connection."""
    with LocalMemory() as local:
        local.inject(faults.hang())
        connection = http.client.HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]), timeout=10)
        connection.request("GET", PATH)
        while not local.requests:
            time.sleep(0.01)
        started = time.perf_counter()
        monkeypatch.setattr(time, "monotonic", lambda: 1.0)
    assert time.perf_counter() - started < 2
    monkeypatch.undo()
    with pytest.raises(ConnectionError):
        connection.getresponse()
    connection.close()
    assert caplog.records == []


@pytest.mark.parametrize(
    "make",
    [
        faults.hang,
        faults.hang_in_body,
        lambda: faults.delay(60),
        lambda: faults.drip_body(5),
        lambda: faults.drip_head(5),
    ],
    ids=["hang", "hang_in_body", "delay", "drip_body", "drip_head"],
)
def test_it_stops_at_once_and_quietly_with_requests_under_way(make, caplog, capfd):
    """Whatever holds them up; nothing is logged, and nobody waits for a timer."""
    times = []
    for _ in range(3):
        with LocalMemory() as local:
            local.put_profile(PROFILE)
            local.inject(make(), on=None)
            connections = [
                http.client.HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]), timeout=10) for _ in range(4)
            ]
            for connection in connections:
                connection.request("GET", PATH, headers={"Authorization": RIGHT})
            while len(local.requests) < 4:
                time.sleep(0.01)
            started = time.perf_counter()
        times.append(time.perf_counter() - started)
        for connection in connections:
            with pytest.raises((ConnectionError, http.client.HTTPException)):
                connection.getresponse().read()
            connection.close()
    assert min(times) < 0.1  # A timer's tick of uvicorn's takes this long.
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


def test_serve_stops_at_once_and_quietly_with_a_request_under_way():
    """As in Python."""
    with serving("--faults", "--quiet") as (lines, written):
        port = int(lines[0].rpartition(":")[2])
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
        headers = {"Authorization": RIGHT, "Content-Type": "application/json"}
        connection.request("POST", "/_faults", '{"name": "delay", "arguments": {"seconds": 60}}', headers)
        assert connection.getresponse().read() == b"{}"
        connection.request("GET", PATH, headers=headers)
        started = time.perf_counter()
    assert time.perf_counter() - started < 5
    assert written == {"errors": ""}
    connection.close()


def test_it_stops_while_callers_connect():
    """And leaves none of their connections open."""
    for _ in range(20):
        with LocalMemory() as local:
            address = ("127.0.0.1", int(local.url.rpartition(":")[2]))
            callers = [socket.create_connection(address, timeout=10) for _ in range(3)]
        for caller in callers:
            with caller, suppress(ConnectionResetError):
                assert caller.recv(1) == b""
    gc.collect()  # A socket that nobody has closed fails this test.


def test_a_taken_port_is_an_error(local):
    """Not a hang."""
    port = int(local.url.rpartition(":")[2])
    with pytest.raises(OSError, match="in use"), LocalMemory(port=port):
        pass


def get(url: str) -> tuple[int, str, str]:
    try:
        with urllib.request.urlopen(url, timeout=10) as response:
            return response.status, response.headers["Content-Type"], response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.headers["Content-Type"], error.read().decode()


def test_the_description_can_be_read_and_tried_in_a_browser(local):
    """Without credentials, from this machine alone; it names this service, and is no request that faults and tests see."""
    local.inject(faults.status(503))
    status, kind, text = get(f"{local.url}/openapi.json")
    assert (status, kind) == (200, "application/json")
    document = json.loads(text)
    assert document["servers"] == [{"url": "/", "description": "This local service"}]
    assert document["paths"] == json.loads(files("twilio_memory_api").joinpath("openapi.json").read_bytes())["paths"]
    status, kind, text = get(f"{local.url}/docs")
    assert (status, kind) == (200, "text/html; charset=utf-8")
    linked = re.findall(r'(?:href|src)="(/.*?)"', text)
    assert len(linked) == 3
    assert all(get(local.url + path)[0] == 200 for path in linked)
    assert "http" not in text
    assert local.requests == []


@pytest.mark.parametrize(
    "path", ["/", "/docs", "/docs/", "/docs/start.js", "/docs/swagger-ui.css", "/docs/x", "/openapi.json"]
)
def test_pages_tell_the_browser_to_trust_nobody_else(local, path):
    """They load nothing from other hosts, and pages of others can neither frame them nor read them."""
    connection = http.client.HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]), timeout=10)
    with closing(connection):
        connection.request("GET", path)
        headers = connection.getresponse().headers
    policy = dict(rule.strip().split(" ", 1) for rule in headers["Content-Security-Policy"].split(";"))
    assert policy == {
        "default-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "base-uri": "'none'",
        "frame-ancestors": "'none'",
    }
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Access-Control-Allow-Origin"] is None


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("HEAD", "/docs", 200), ("HEAD", "/openapi.json", 200), ("GET", "/docs/", 308), ("GET", "/docs/x.map", 404)],
)
def test_what_a_browser_asks_for_besides_meets_no_fault(local, method, path, status):
    """And is no request that a test sees."""
    local.inject(faults.status(503))
    connection = http.client.HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]), timeout=10)
    connection.request(method, path)
    assert connection.getresponse().status == status
    connection.close()
    assert local.requests == []


def test_the_root_leads_to_the_page(local):
    """So that an address pasted into a browser shows something; a probe for readiness gets an answer without credentials."""
    local.inject(faults.status(503))
    for method in ("GET", "HEAD"):
        connection = http.client.HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]), timeout=10)
        with closing(connection):
            connection.request(method, "/")
            response = connection.getresponse()
            assert (response.status, response.headers["Location"], response.read()) == (307, "/docs", b"")
    status, kind, _ = get(local.url + "/")
    assert (status, kind.partition(";")[0]) == (200, "text/html")
    assert local.requests == []
    local.clear_faults()
    assert ask(local, "/", method="POST")[0] == 404


def test_a_page_under_another_name_is_not_let_in():
    """Everybody knows the password, so a name that was made to lead here must not; with a password of one's own it may."""
    for path in (PATH, "/docs/start.js", "/_faults"):
        with LocalMemory() as local:
            assert ask(local, path, headers={"Host": "evil.example"})[0] == 421
            assert local.requests == []
    with LocalMemory(credentials=Credentials("SK1", "own secret")) as local:
        assert ask(local, PATH, headers={"Host": "memory.internal"})[0] == 404


def test_the_page_knows_the_password_that_everybody_knows():
    """And no other one."""
    with LocalMemory() as local:
        assert LOCAL_SECRET in get(f"{local.url}/docs/start.js")[2]
    with LocalMemory(credentials=Credentials("SK1", "own secret")) as local:
        text = get(f"{local.url}/docs/start.js")[2]
    assert "own secret" not in text
    assert "PAIR = null" in text
