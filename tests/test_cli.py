"""The command line: what people read, what programs read, and the exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from tests.conftest import OTHER, PROFILE
from twilio_memory.cli import cli
from twilio_memory_local import faults

ROOT = Path(__file__).parent.parent


@pytest.fixture
def run(local, monkeypatch):
    """Runs a command against `local`."""
    monkeypatch.setenv("TWILIO_API_KEY", local.credentials.username)
    monkeypatch.setenv("TWILIO_API_SECRET", "local-secret")
    monkeypatch.setenv("TWILIO_MEMORY_BASE_URL", local.url)
    monkeypatch.setenv("TWILIO_MEMORY_STORE_ID", local.store_id)
    return lambda *arguments: CliRunner().invoke(cli, arguments)


def test_fetch_local_needs_nothing(monkeypatch):
    """No account, no environment: a sample profile, over HTTP."""
    result = CliRunner().invoke(cli, ["fetch", "--local"])
    assert result.exit_code == 0, result.output
    assert "Profile mem_profile_00000000000000000000000000" in result.output
    assert "Alyssa.Mock@example.com" in result.output
    assert "1 request(s)" in result.output


def test_fetch_json_is_for_programs(run, local):
    """The profile as the API sends it."""
    local.put_profile(PROFILE, traits={"Köln": {"n": 1}, "B": {"x": [1, None]}}, created_at="2025-01-01T12:00:00Z")
    result = run("fetch", PROFILE, "--json", "--groups", "Köln")
    assert json.loads(result.stdout) == {
        "id": PROFILE,
        "createdAt": "2025-01-01T12:00:00Z",
        "traits": {"Köln": {"n": 1}},
    }


def test_a_table_shows_values_and_obeys_none(run, local):
    """Neither markup nor escape sequences in a trait do anything."""
    local.put_profile(
        PROFILE, traits={"G[red]": {"a": "[bold]x\x1b[2Jy\nz", "b": None, "c": ["[/]"], "d": "\\[/] :smile: \ud800"}}
    )
    result = run("fetch", PROFILE)
    assert result.exit_code == 0, result.output
    assert "G[red]" in result.stdout
    assert r"[bold]x\x1b[2Jy\nz" in result.stdout
    assert '["[/]"]' in result.stdout
    assert r"\[/] :smile: \ud800" in result.stdout
    assert r'"d": "\\[/] :smile: \ud800"' in run("fetch", PROFILE, "--json").stdout


def test_profiles_that_were_merged_or_are_empty_say_so(run, local):
    """Instead of an empty table."""
    local.put_profile(PROFILE)
    local.merge(OTHER, PROFILE)
    result = run("fetch", OTHER)
    assert f"({OTHER} was merged into it)" in result.stdout
    assert "The profile has no traits." in result.stdout


def test_traits_are_listed_one_by_one(run, local):
    """For people, and as JSON lines for programs."""
    local.put_profile(PROFILE, traits={"A": {"x": 1, "y": [True, "\x1b"]}, "B": {"z": "ä"}})
    lines = [json.loads(line) for line in run("traits", PROFILE, "--json-lines").stdout.splitlines()]
    assert {(line["group"], line["name"]): line["value"] for line in lines} == {
        ("A", "x"): 1,
        ("A", "y"): [True, "\x1b"],
        ("B", "z"): "ä",
    }
    assert all(line["updated_at"].startswith("20") for line in lines)
    shown = run("traits", PROFILE, "--groups", "A").stdout
    assert "A.x = 1" in shown
    assert 'A.y = [true, "\\u001b"]' in shown
    assert "B.z" not in shown
    assert run("traits", "x").exit_code == 2
    assert run("traits").exit_code == 2
    assert "Loyalty.tier = gold" in CliRunner().invoke(cli, ["traits", "--local"]).stdout


CONTACT = {"Contact": {"phone": "+13175551234", "email": "Ada@Example.com", "firstName": "Ada"}}


def test_fetch_finds_a_profile_by_its_identifier(run, local):
    """By a phone number or an e-mail address, however it is written."""
    local.put_profile(PROFILE, traits=CONTACT)
    assert f"Profile {PROFILE}" in run("fetch", "--phone", "(317) 555-1234").stdout
    shown = run("fetch", "--email", "ada@example.com", "--groups", "Contact", "--json")
    assert json.loads(shown.stdout)["traits"] == CONTACT
    assert "Alyssa" in CliRunner().invoke(cli, ["fetch", "--local", "--phone", "+13175551234"]).stdout


def test_lookup_prints_ids(run, local):
    """One on a line, or the response of the API as JSON."""
    local.put_profile(PROFILE, traits=CONTACT)
    for identifier in (
        ["--phone", "317-555-1234"],
        ["--email", "ADA@example.com"],
        ["--type", "phone", "--value", "+13175551234"],
    ):
        result = run("lookup", *identifier)
        assert (result.exit_code, result.stdout, result.stderr) == (0, f"{PROFILE}\n", "")
    found = json.loads(run("lookup", "--phone", "317-555-1234", "--json").stdout)
    assert found == {"normalizedValue": "+13175551234", "profiles": [PROFILE]}
    assert run("lookup", "--local", "--phone", "+13175551234").stdout == "mem_profile_00000000000000000000000000\n"


@pytest.mark.parametrize("command", ["fetch", "lookup"])
@pytest.mark.parametrize("form", [[], ["--json"]], ids=["text", "json"])
def test_an_identifier_that_no_profile_has_is_not_found(run, command, form):
    """Exit code 4 and a line, as for an ID that does not exist. JSON has what the API sent."""
    result = run(command, "--email", "nobody@example.com", *form)
    assert (result.exit_code, result.stderr) == (4, "No profile has this identifier.\n")
    if form and command == "lookup":
        assert not json.loads(result.stdout)["profiles"]
    else:
        assert result.stdout == ""


def test_list_prints_all_ids(run, local):
    """Of all pages, latest first, one on a line; also as JSON."""
    ids = [local.put_profile(created_at=f"2025-01-01T12:{n // 60:02}:{n % 60:02}Z") for n in range(60)]
    assert run("list").stdout.splitlines() == ids[::-1]
    assert len(local.requests) == 2
    assert [json.loads(line) for line in run("list", "--json").stdout.splitlines()] == ids[::-1]
    assert "mem_profile_00000000000000000000000000\n" in CliRunner().invoke(cli, ["list", "--local"]).stdout
    local.reset()
    assert run("list").stdout == ""


def test_recall_prints_what_fits_best_first(run, local):
    """Observations and summaries together, and without effect on the terminal."""
    local.put_profile(PROFILE)
    local.put_observation(PROFILE, "Plans a hike\x1b[2J.")
    local.put_observation(PROFILE, "Has two dogs.")
    local.put_summary(PROFILE, "Asked about boots for a hike.")
    result = run("recall", PROFILE, "hike boots")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.splitlines() == [
        "1.00  summary      Asked about boots for a hike.",
        "0.50  observation  Plans a hike\\x1b[2J.",
    ]
    found = json.loads(run("recall", PROFILE, "hike boots", "--json").stdout)
    assert [one["content"] for one in found["observations"]] == ["Plans a hike\x1b[2J."]
    assert [one["score"] for one in found["summaries"]] == [1.0]
    nothing = run("recall", PROFILE, "cats")
    assert (nothing.exit_code, nothing.stdout) == (0, "")
    sample = ["recall", "mem_profile_00000000000000000000000000", "hike", "--local"]
    assert "Plans a hike in the Sierra Nevada in June." in CliRunner().invoke(cli, sample).stdout


def test_recall_is_limited(run, local):
    """The limit is that of observations, and that of summaries."""
    local.put_profile(PROFILE)
    for n in range(7):
        local.put_observation(PROFILE, f"Hike {n}.")
        local.put_summary(PROFILE, f"Talked about hike {n}.")
    assert len(run("recall", PROFILE, "hike").stdout.splitlines()) == 10
    assert len(run("recall", PROFILE, "hike", "--limit", "2").stdout.splitlines()) == 4
    assert run("recall", PROFILE, "hike", "--limit", "0").stdout == ""


def test_recall_takes_items_without_a_score(run, local):
    """They come last."""
    items = [{"id": f"mem_observation_0000000000000000000000000{n}", "content": f"No. {n}"} for n in range(2)]
    items[1]["score"] = 0.25
    body = {"observations": items, "summaries": [], "communications": []}
    local.inject(faults.status(200, body=body))
    assert run("recall", PROFILE, "x").stdout.splitlines() == [
        "0.25  observation  No. 1",
        "-     observation  No. 0",
    ]


@pytest.mark.parametrize(
    ("arguments", "fault", "code", "said"),
    [
        (["fetch", "x"], None, 2, "InvalidArgumentError: profile_id must match"),
        (["fetch"], None, 2, "PROFILE_ID is missing"),
        (["fetch", PROFILE, "--store", "x"], None, 2, "InvalidArgumentError: store_id must match"),
        (["fetch", PROFILE, "--groups", ""], None, 2, "InvalidArgumentError: trait_groups"),
        (["fetch", PROFILE, "--phone", "1"], None, 2, "Pass one of PROFILE_ID, --phone and --email."),
        (["fetch", "--phone", "1", "--email", "x"], None, 2, "Pass one of PROFILE_ID, --phone and --email."),
        (["fetch", "--phone", ""], None, 2, "The value of --phone or --email is empty."),
        (["fetch", "--email", "a@b.c", "--groups", ""], None, 2, "InvalidArgumentError: trait_groups"),
        (["fetch", "--phone", "1"], faults.status(401), 3, "AuthenticationError: 401"),
        (["lookup"], None, 2, "Pass one of --phone; --email; --type and --value together."),
        (["lookup", "--phone", "1", "--email", "x"], None, 2, "Pass one of --phone"),
        (["lookup", "--type", "phone"], None, 2, "--type and --value together"),
        (["lookup", "--type", "p", "--value", "x"], None, 2, "InvalidArgumentError: id_type"),
        (["lookup", "--type", "nope", "--value", "x"], None, 1, "BadRequestError: 400"),
        (["lookup", "--phone", "1"], faults.status(429, retry_after=99), 5, "RateLimitError: 429"),
        (["list", "--store", "x"], None, 2, "InvalidArgumentError: store_id must match"),
        (["list"], faults.status(403), 3, "PermissionDeniedError: 403"),
        (["recall", PROFILE], None, 2, "Missing argument 'QUERY'"),
        (["recall", "x", "y"], None, 2, "InvalidArgumentError: profile_id must match"),
        (["recall", PROFILE, "y" * 1025], None, 2, "InvalidArgumentError: query"),
        (["recall", PROFILE, "y", "--limit", "101"], None, 2, "Invalid value for '--limit'"),
        (["recall", PROFILE, "y"], None, 4, "NotFoundError: 404"),
        (["recall", PROFILE, "y"], faults.status(500), 1, "ServerError: 500"),
        (["fetch", PROFILE], faults.status(401), 3, "AuthenticationError: 401"),
        (["fetch", PROFILE], faults.status(403), 3, "PermissionDeniedError: 403"),
        (["fetch", PROFILE], None, 4, "NotFoundError: 404"),
        (["fetch", PROFILE], faults.status(429, retry_after=99), 5, "RateLimitError: 429"),
        (["fetch", PROFILE], faults.status(500), 1, "ServerError: 500"),
        (["fetch", PROFILE], faults.status(200, body="x"), 1, "ResponseDecodeError"),
        (["serve", "--host", "0.0.0.0"], None, 2, "ConfigurationError: To listen on an address that is not loopback"),
        (["serve", "--host", "0.0.0.0", "--secret", "local-secret"], None, 2, "pass a --secret of your own"),
        (["serve", "--host", "0.0.0.0", "--secret", ""], None, 3, "CredentialsError: The secret is empty"),
        (["serve", "--seed", "/no/such.json"], None, 2, "such.json: No such file"),
        (["serve", "--db", "/no/such/folder/x"], None, 1, "unable to open database file"),
        (["nonsense"], None, 2, "No such command"),
    ],
)
def test_exit_codes(run, local, arguments, fault, code, said):
    """One for each kind of failure, and one line on stderr."""
    if fault:
        local.inject(fault, on=None)
    result = run(*arguments)
    assert (result.exit_code, result.stdout) == (code, "")
    assert said in result.stderr
    assert "Traceback" not in result.stderr


def test_missing_credentials_have_their_own_code():
    """3, and the names of the variables."""
    result = CliRunner().invoke(cli, ["fetch", PROFILE])
    assert result.exit_code == 3
    assert "TWILIO_API_KEY" in result.stderr


def test_spec_prints_the_packaged_description():
    """The very bytes."""
    done = subprocess.run([sys.executable, "-m", "twilio_memory", "spec"], capture_output=True, check=True, timeout=60)
    assert done.stdout == (ROOT / "openapi.yaml").read_bytes()


def test_spec_prints_the_same_as_json():
    """For programs that read no YAML."""
    command = [sys.executable, "-m", "twilio_memory", "spec", "--json"]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    assert json.loads(done.stdout) == yaml.load((ROOT / "openapi.yaml").read_text(encoding="utf-8"), yaml.CSafeLoader)


@pytest.mark.parametrize(
    ("missing", "arguments", "extra"),
    [
        ("click", ["fetch", "--local"], "cli"),
        ("rich", [], "cli"),
        ("uvicorn", ["fetch", "--local"], "local"),
        pytest.param("uvicorn", ["traits", "--local"], "local", marks=pytest.mark.slow),
        pytest.param("uvicorn", ["list", "--local"], "local", marks=pytest.mark.slow),
        ("fastjsonschema", ["serve"], "local"),
    ],
)
def test_without_its_extra_a_command_says_what_to_install(missing, arguments, extra):
    """In one sentence, instead of a traceback."""
    code = f"import sys; sys.modules[{missing!r}] = None; from twilio_memory.__main__ import main; main()"
    command = [sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert f'needs the extra "{extra}" ({missing} is not installed)' in done.stderr
    assert done.stderr.endswith(f'pip install ".[{extra}]"\n')


def test_without_its_extra_the_local_service_says_what_to_install():
    """The same sentence, as the error of the import."""
    code = "import sys; sys.modules['uvicorn'] = None; from twilio_memory_local import LocalMemory"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert 'ModuleNotFoundError: The local Memory service needs the extra "local"' in done.stderr


OFTEN = [["fetch", "--local"], ["traits", "--local", "--json-lines"], ["spec"], ["fetch", "--help"]]
"""Those that every run of the tests has: a table, lines, a file, and a text of click's. Each takes a process most of a second."""
SELDOM = [
    ["fetch", "--local", "--json"],
    ["traits", "--local"],
    ["lookup", "--local", "--phone", "+13175551234"],
    ["list", "--local"],
    ["lookup", "--local", "--phone", "+13175551234", "--json"],
    ["list", "--local", "--json"],
    ["recall", "--local", "mem_profile_00000000000000000000000000", "hike"],
    ["recall", "--local", "mem_profile_00000000000000000000000000", "hike", "--json"],
    ["stores", "list", "--local"],
    ["stores", "create", "shop", "--local"],
    ["trait-groups", "list", "--local"],
    ["spec", "--json"],
    ["--help"],
    ["--version"],
]
COMMANDS = [*OFTEN, *(pytest.param(arguments, marks=pytest.mark.slow) for arguments in SELDOM)]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of POSIX")
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_reader_that_goes_away_is_no_failure(arguments):
    """As with `| head -1`: exit code 0, and nothing on stderr."""
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "twilio_memory", *arguments]
    try:
        done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, timeout=60, check=False)
    finally:
        os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def run_closing(descriptors, *arguments):
    """The command in a shell that has closed these of its standard streams before the start."""
    closed = " ".join(f"{descriptor}>&-" for descriptor in descriptors)
    command = ["sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-m", "twilio_memory", *arguments]
    return subprocess.run(command, capture_output=True, timeout=60, check=False)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX")
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_output_that_was_closed_at_the_start_is_no_failure(arguments):
    """Nobody wants to see it."""
    done = run_closing((1,), *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["fetch", PROFILE], 3),
        (["nonsense"], 2),
        pytest.param(["lookup", "--local", "--email", "no@x.y", "--json"], 4, marks=pytest.mark.slow),
        pytest.param(["fetch", "--local", "x"], 2, marks=pytest.mark.slow),
        pytest.param(["serve", "--seed", "/no/such.json"], 2, marks=pytest.mark.slow),
    ],
)
def test_a_failure_that_nobody_can_be_told_has_its_code(arguments, code):
    """Whether stderr was closed, or its reader has gone."""
    assert run_closing((1, 2), *arguments).returncode == code
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "twilio_memory", *arguments]
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=write, timeout=60, check=False)
    finally:
        os.close(write)
    assert done.returncode == (1 if arguments == ["nonsense"] else code)  # click has its own rule for usage errors.


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
@pytest.mark.parametrize("arguments", [*COMMANDS, ["serve", "--port", "0"]], ids=" ".join)
def test_output_that_can_not_be_written_is_a_failure(arguments):
    """In a line."""
    with open("/dev/full", "wb") as full:
        command = [sys.executable, "-m", "twilio_memory", *arguments]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert (done.returncode, done.stderr.count(b"\n")) == (1, 1), done.stderr
    assert b"No space left" in done.stderr


@pytest.mark.parametrize(
    "encoding", ["cp1252", *(pytest.param(name, marks=pytest.mark.slow) for name in ("ascii", "utf-16"))]
)
def test_json_is_utf_8_whatever_the_console_says(run, local, encoding):
    """In what people read, a character that the console does not have is an escape."""
    name = "\u0141ukasz"
    local.put_profile(PROFILE, traits={"Contact": {"name": name, "email": f"{name}@example.com"}})
    local.put_observation(PROFILE, name)

    def ask(*arguments):
        command = [sys.executable, "-m", "twilio_memory", *arguments]
        environ = os.environ | {"PYTHONIOENCODING": encoding}
        done = subprocess.run(command, capture_output=True, env=environ, timeout=60, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        return done.stdout

    assert json.loads(ask("fetch", PROFILE, "--json").decode("utf-8"))["traits"]["Contact"]["name"] == name
    lines = ask("traits", PROFILE, "--json-lines").decode("utf-8").splitlines()
    assert name in {json.loads(line)["value"] for line in lines}
    found = json.loads(ask("recall", PROFILE, name, "--json").decode("utf-8"))
    assert found["observations"][0]["content"] == name
    found = json.loads(ask("lookup", "--email", f"{name}@example.com", "--json").decode("utf-8"))
    assert found["normalizedValue"] == f"{name}@example.com".lower()
    assert json.loads(ask("list", "--json").decode("utf-8")) == PROFILE
    assert ask("spec") == (ROOT / "openapi.yaml").read_bytes()
    assert json.loads(ask("spec", "--json").decode("utf-8"))["openapi"] == "3.0.3"
    for command in (["fetch", PROFILE], ["traits", PROFILE], ["recall", PROFILE, name]):
        shown = ask(*command).replace(b"\0", b"")
        assert rb"\u0141ukasz" in shown or (encoding != "cp1252" and b"ukasz" in shown)
