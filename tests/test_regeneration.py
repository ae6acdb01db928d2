"""What an edit of openapi.yaml leads to, on copies of the repository: the gates' verdict, new code, and how both sides behave."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen

from codegen import gates
from codegen.names import load_names
from tests.languages import needs
from tests.suite import lock_for_all_workers
from tests.test_generate import ROOT, copied, generate, python  # noqa: F401 - copied is a fixture
from twilio_memory_api import constraints

Document = dict[str, Any]
FETCH = "/v1/Stores/{storeId}/Profiles/{profileId}"
LIST = f"{FETCH}/Traits"
VERSION = constraints.SPEC_VERSION
NEXT = gates.next_version(VERSION, major=False, minor=True)


@pytest.fixture(scope="session")
def redocly(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Redocly is on the path. It is looked for once, since npx takes longer to find it than it takes to run."""
    with lock_for_all_workers(tmp_path_factory):
        program = shutil.which("redocly")
        if program is None:
            needs("npx", probe=f"npx --yes {gates.REDOCLY} --version")
            npx = ["npx", "--yes", f"--package={gates.REDOCLY}", "which", "redocly"]
            program = subprocess.run(npx, capture_output=True, text=True, timeout=120, check=True).stdout.strip()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PATH", f"{Path(program).parent}{os.pathsep}{os.environ['PATH']}")
        yield


def mostly_slow(cases: dict[str, Any]) -> list[Any]:
    """The cases as parameters: the first for every run, since Node takes two seconds for each."""
    return [
        pytest.param(case, id=name, marks=pytest.mark.slow if number else ())
        for number, (name, case) in enumerate(cases.items())
    ]


def edit(path: Path, change: Callable[[Document], object]) -> None:
    """Changes the spec at `path`, which is in JSON after that: YAML too, and much faster to write."""
    text = path.read_text(encoding="utf-8")
    if not text.startswith("{"):
        text = (ROOT / "generated/twilio_memory_api/openapi.json").read_text(encoding="utf-8")
    document = json.loads(text)
    change(document)
    path.write_text(json.dumps(document, indent=1), encoding="utf-8")


def schemas(document: Document) -> Document:
    return document["components"]["schemas"]


def parameters(document: Document) -> Document:
    return document["components"]["parameters"]


# --- the breaking-change gate, at 1.0.0, where the kinds of changes ask for different versions


def rename_property(document):
    properties = schemas(document)["Profile"]["properties"]
    properties["created"] = properties.pop("createdAt")


def require_parameter(document):
    document["paths"][FETCH]["get"]["parameters"].append(
        {
            "name": "region",
            "in": "query",
            "required": True,
            "description": "Where.",
            "schema": {"type": "string"},
            "example": "us1",
        }
    )


BREAKING = {
    "a property goes": lambda d: schemas(d)["Profile"]["properties"].pop("createdAt"),
    "a property is renamed": rename_property,
    "a property has another type": lambda d: schemas(d)["PageMeta"]["properties"]["pageSize"].update(type="string"),
    "a property need not be there any more": lambda d: schemas(d)["FullTrait"].pop("required"),
    "a parameter goes": lambda d: d["paths"][LIST]["get"]["parameters"].pop(2),
    "a parameter must be there": lambda d: parameters(d)["TraitGroupNames"].update(required=True),
    "a new parameter must be there": require_parameter,
    "a pattern is another one": lambda d: parameters(d)["ProfileId"]["schema"].update(pattern="^mem_person_[0-9]{26}$"),
    "a bound is narrower": lambda d: parameters(d)["PageSize"]["schema"].update(maximum=100),
    "an operation goes": lambda d: d["paths"].pop(LIST),
}


def add_operation(document):
    operation = {
        "operationId": "FetchAccount",
        "tags": ["Profile"],
        "summary": "Get Account",
        "description": "Reads the account of a store.",
        "responses": {
            "200": {
                "description": "The store.",
                "content": {
                    "application/json": {
                        "schema": {"$ref": "#/components/schemas/PageMeta"},
                        "example": {"key": "stores"},
                    }
                },
            },
            "404": {"$ref": "#/components/responses/NotFound"},
        },
    }
    document["paths"]["/v1/Stores/{storeId}"] = {
        "get": {"parameters": [{"$ref": "#/components/parameters/StoreId"}], **operation}
    }


def add_filter(document):
    parameters(document)["ChangedSince"] = {
        "name": "changedSince",
        "in": "query",
        "required": False,
        "description": "Leave out traits that were last changed before.",
        "schema": {"type": "string", "minLength": 10},
        "example": "2025-01-01",
    }
    document["paths"][FETCH]["get"]["parameters"].append({"$ref": "#/components/parameters/ChangedSince"})


def add_property(document):
    schemas(document)["Profile"]["properties"]["nickname"] = {
        "type": "string",
        "description": "What friends say.",
        "example": "Al",
    }


def add_header(document):
    answer = document["paths"][FETCH]["get"]["responses"]["200"]
    answer["headers"]["Retry-After"] = {"$ref": "#/components/headers/Retry-After"}


ADDITIVE = {
    "a property may come": add_property,
    "a parameter may be given": add_filter,
    "an operation comes": add_operation,
    "a header comes": add_header,
    "a bound is wider": lambda d: parameters(d)["TraitGroupNames"]["schema"].update(maxLength=512),
    "an argument may have another value": lambda d: schemas(d)["SortOrder"]["enum"].append("NAME"),
    "a text is another one": lambda d: d["paths"][FETCH]["get"].update(description="Reads one profile."),
}


def verdict(tmp_path: Path, change: Callable[[Document], object]) -> str:
    """What the gate says of `change` in a minor version after 1.0.0."""
    old, new = tmp_path / "released.yaml", tmp_path / "openapi.yaml"
    document = json.loads((ROOT / "generated/twilio_memory_api/openapi.json").read_bytes())
    document["info"]["version"] = "1.0.0"
    old.write_text(json.dumps(document))  # Which is YAML too.
    change(document)
    document["info"]["version"] = "1.1.0"
    new.write_text(json.dumps(document))
    return gates.redocly("diff", old, new, "--check-version", "--fail-on", "none")


@pytest.mark.usefixtures("redocly")
@pytest.mark.parametrize("change", mostly_slow(BREAKING))
def test_a_breaking_edit_asks_for_a_major_version(change, tmp_path):
    """And is named."""
    said = verdict(tmp_path, change)
    assert "require a major bump (2.0.0)" in said
    assert "major  " in said


@pytest.mark.usefixtures("redocly")
@pytest.mark.parametrize("change", mostly_slow(ADDITIVE))
def test_an_additive_edit_is_a_minor_version(change, tmp_path):
    assert verdict(tmp_path, change) == ""


# --- realistic edits, all the way


@frozen
class Edit:
    """An edit of openapi.yaml, and what is to come of it."""

    change: Callable[[Document], object]
    named: str
    """What the gates say of it."""
    generated: dict[str, str]
    """What stands in which module of the generated package."""
    code: str
    """Run after PRELUDE, with the packages of the copy."""
    printed: str
    names: tuple[str, ...] = ()
    """What is added to codegen/resources.yaml."""


PRELUDE = """
from http.client import HTTPConnection
from twilio_memory_local import LocalMemory

def ask(local, path):
    connection = HTTPConnection(local.url.removeprefix("http://"))
    target = f"/v1/Stores/{local.store_id}/{path}".rstrip("/")
    connection.request("GET", target, headers={"Authorization": local.credentials.authorization()})
    response = connection.getresponse()
    answer = response.status, response.read().decode()
    connection.close()
    return answer

with LocalMemory() as local, local.client() as memory:
"""


def change_pattern(document: Document) -> None:
    text = "^mem_profile_[0-7][0-9a-z]{25}$"
    for node in (
        parameters(document)["ProfileId"]["schema"],
        schemas(document)["Profile"]["properties"]["id"],
        document["components"]["headers"]["Canonical-Profile-Id"]["schema"],
    ):
        assert node["pattern"] == text
        node["pattern"] = "^mem_profile_[0-9a-z]{26}$"


def rename_schema(document: Document) -> None:
    found = schemas(document)
    found["ProfileTrait"] = found.pop("FullTrait")
    found["TraitPage"]["properties"]["traits"]["items"]["$ref"] = "#/components/schemas/ProfileTrait"


EDITS = {
    "new optional field": Edit(
        add_property,
        "minor  added     responses/200/content/application/json/schema/properties/nickname",
        {"models/profile.py": "nickname: str | Unset = UNSET"},
        """
local.put({local.store_id: {"profiles": [{"id": local.new_profile_id()}]}})
profile_id = local.put_profile()
print(memory.profiles.fetch(profile_id).id == profile_id)
for nickname in ("Al", 7):
    try:
        local.put({local.store_id: {"profiles": [{"id": profile_id, "nickname": nickname}]}})
        print(memory.profiles.fetch(profile_id).to_dict()["nickname"])
    except ValueError as error:
        print(error)
""",
        "True\nAl\nstores.mem_store_00000000000000000000000000.profiles[0].nickname must be string",
    ),
    "new trait filter parameter": Edit(
        add_filter,
        "minor  added     parameters/",
        {"api/profile/fetch_profile.py": "changed_since: str | Unset = UNSET", "constraints.py": '"changed_since"'},
        """
profile_id = local.put_profile()
print(memory.profiles.fetch(profile_id).id == profile_id)
for query in ("changedSince=2025-01-01", "changedSince=x", "changed=2025-01-01"):
    print(ask(local, f"Profiles/{profile_id}?{query}")[0])
""",
        "True\n200\n400\n400",
    ),
    "changed pattern": Edit(
        change_pattern,
        "major  modified  parameters/1/schema",
        {"constraints.py": "^mem_profile_[0-9a-z]{26}"},
        """
profile_id = local.put_profile("mem_profile_z0000000000000000000000000")
print(memory.profiles.fetch(profile_id).id == profile_id)
""",
        "True",
    ),
    "new operation": Edit(
        add_operation,
        "/v1/Stores/{storeId}\n  ✔ minor  added",
        {"api/profile/fetch_account.py": "def sync(", "constraints.py": "def fetch_account()"},
        """
profile_id = local.put_profile()
print(memory.profiles.fetch(profile_id).id == profile_id)
print(*ask(local, ""))
""",
        'True\n501 {"code": 20501, "message": "The local service does not implement FetchAccount.", "status": 501}',
        names=("FetchAccount: accounts.fetch",),
    ),
    "removed field": Edit(
        lambda d: schemas(d)["PageMeta"]["properties"].pop("previousToken"),
        "major  removed   responses/200/content/application/json/schema/properties/meta/properties/previousToken",
        {"models/page_meta.py": "next_token: str | Unset = UNSET"},
        """
profile_id = local.put_profile(traits={"A": {"a": 1, "b": 2}})
print([trait.name for trait in memory.traits.list(profile_id, page_size=1, order="asc")])
""",
        "['a', 'b']",
    ),
    "renamed schema": Edit(
        rename_schema,
        "major  schema FullTrait is gone",
        {"models/profile_trait.py": "class ProfileTrait(", "models/trait_page.py": "ProfileTrait.from_dict("},
        """
profile_id = local.put_profile(traits={"A": {"a": 1}})
print([trait.name for trait in memory.traits.list(profile_id)])
""",
        "['a']",
    ),
}


ADDING = ("new optional field", "new operation", "new trait filter parameter")
REPLACING = ("changed pattern", "renamed schema", "removed field")


def released(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Takes the copy's spec, as it is now, for released."""
    folder = root / "codegen/released"
    shutil.copy(root / "openapi.yaml", folder)
    monkeypatch.setattr(gates, "RELEASED", folder)


def check_spec(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """What the gates on openapi.yaml make of the copy's: the exit code, and the text."""
    monkeypatch.setattr(gates, "SPEC", root / "openapi.yaml")
    code = gates.run(gates.spec_gates())
    return code, capsys.readouterr().out


@pytest.mark.slow  # test_adding_an_operation.py goes all the way in every run.
@pytest.mark.usefixtures("redocly")
@pytest.mark.parametrize("names", [ADDING, REPLACING], ids=["adding", "replacing"])
def test_edits_all_the_way(names, copied, monkeypatch, capsys):  # noqa: F811
    """Named by the gates, generated by one command, and followed by client and local service with no other edit."""
    edits = [EDITS[name] for name in names]
    released(copied, monkeypatch)
    for an_edit in edits:
        edit(copied / "openapi.yaml", an_edit.change)
        with (copied / "codegen/resources.yaml").open("a", encoding="utf-8") as operations:
            operations.writelines(f"{line}\n" for line in an_edit.names)
    monkeypatch.setattr(gates, "load_names", lambda: load_names(copied / "codegen/resources.yaml"))
    code, said = check_spec(copied, monkeypatch, capsys)
    assert code == 1
    assert [an_edit.named for an_edit in edits if an_edit.named not in said] == []
    assert NEXT in said
    edit(copied / "openapi.yaml", lambda document: document["info"].update(version=NEXT))
    code, said = check_spec(copied, monkeypatch, capsys)
    assert code == 0, said
    made = generate(copied)
    assert made.returncode == 0, made.stderr
    package = copied / "generated/twilio_memory_api"
    for an_edit in edits:
        for module, text in an_edit.generated.items():
            assert text in (package / module).read_text(encoding="utf-8")
        assert python(copied, PRELUDE + textwrap.indent(an_edit.code, "    ")) == an_edit.printed
    assert (package / "openapi.yaml").read_bytes() == (copied / "openapi.yaml").read_bytes()


@pytest.mark.slow
def test_a_field_that_the_client_reads_is_missed_when_it_goes(copied):  # noqa: F811
    """By the type checker, at the line that reads it."""
    edit(copied / "openapi.yaml", lambda document: schemas(document)["FullTrait"]["properties"].pop("timestamp"))
    assert generate(copied).returncode == 0
    command = [
        sys.executable,
        "-m",
        "mypy",
        "--config-file",
        str(ROOT / "pyproject.toml"),
        "overlays/twilio_memory/reading.py",
    ]
    done = subprocess.run(command, cwd=copied, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert '"FullTrait" has no attribute "timestamp"' in done.stdout


# --- the client's interface


def check_interface(root: Path, tmp_path: Path, changed: str) -> str:
    """What the last of the gates says of the copy, where a module of the released interface is `changed`."""
    stubs = tmp_path / "stubs"
    shutil.copytree(gates.RELEASED, stubs, dirs_exist_ok=True)
    gates.write_stubs(stubs, root / "overlays", [changed])
    return gates.compare_interface(stubs)


@pytest.fixture
def at_released_version(copied):  # noqa: F811
    """A copy whose version is still that of the last release."""
    shutil.copy(copied / "codegen/released/twilio_memory/_version.py", copied / "overlays/twilio_memory/_version.py")
    return copied


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            "def to_dict(self)",
            "def to_json(self)",
            "major  twilio_memory.profile.Profile.to_dict: public object was removed",
        ),
        pytest.param(
            "    requested_id: str\n",
            "",
            "major  twilio_memory.profile.Profile.requested_id: public object was removed",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "def to_dict(self)",
            "def to_dict(self, indent: int)",
            "Profile.to_dict: parameter was added as required",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "    requested_id: str",
            "    requested_id: int",
            "major  twilio_memory.profile.Profile.requested_id was str, and is int",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "def with_traits(self, traits: Mapping[str, Mapping[str, TraitValue]])",
            "def with_traits(self, traits: dict[str, object])",
            "Profile.with_traits(traits) was Mapping[str, Mapping[str, TraitValue]], and is dict[str, object]",
            marks=pytest.mark.slow,
        ),
        pytest.param(
            "def to_dict(self)",
            "def to_dict(self, indent: int = 0)",
            "minor  twilio_memory.profile.Profile.to_dict(indent) was added",
            marks=pytest.mark.slow,
        ),
    ],
)
def test_a_change_of_the_interface_asks_for_a_version(at_released_version, tmp_path, old, new, said):
    """And is named, whether it breaks callers or not; a change within is neither."""
    module = at_released_version / "overlays/twilio_memory/profile.py"
    module.write_text(module.read_text().replace(old, new).replace("_count_traits", "_counted"))
    found = check_interface(at_released_version, tmp_path, "twilio_memory.profile")
    assert said in found
    assert "The version is 0.1.0; after 0.1.0, these changes ask for 0.2.0." in found
    (tmp_path / "stubs/twilio_memory/_version.py").write_text('__version__ = "0.2.0"\n')
    assert gates.compare_interface(tmp_path / "stubs") == ""


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param(
            {"tags: [Profile]": "tags: [Customer]", "- name: Profile\n": "- name: Customer\n"},
            "major  tag Profile is gone",
            marks=pytest.mark.slow,
        ),
        ({f"version: {VERSION}": "version: 1.0.0-rc1"}, "info.version: must be three numbers, such as 1.2.3"),
        ({"openapi: 3.0.3": "openapi: [3.0.3"}, "FAILED  openapi.yaml is sound\nopenapi.yaml:4:"),
    ],
)
@pytest.mark.usefixtures("redocly")
def test_other_edits_are_named_too(copied, changes, said, monkeypatch, capsys):  # noqa: F811
    """Without a traceback."""
    released(copied, monkeypatch)
    path = copied / "openapi.yaml"
    text = path.read_text(encoding="utf-8")
    for old, new in changes.items():
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")
    code, found = check_spec(copied, monkeypatch, capsys)
    assert code == 1
    assert said in found


def test_a_redocly_that_dies_is_no_pass(monkeypatch, tmp_path):
    """Though it said nothing."""
    killed = tmp_path / "redocly"
    killed.write_text("#!/bin/sh\nkill -9 $$\n")
    killed.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert gates.check_style() == "Redocly ended with -9."


@pytest.mark.slow
@pytest.mark.usefixtures("redocly")
def test_a_name_that_is_exported_no_more_is_missed(at_released_version):
    """By the one command that runs all gates, which finds nothing else."""
    package = at_released_version / "overlays/twilio_memory/__init__.py"
    package.write_text(package.read_text().replace('    "Trait",\n', ""))
    linted = generate(at_released_version, "--lint")
    assert linted.returncode == 1
    assert "major  twilio_memory.Trait is not exported any more" in linted.stdout
    assert (linted.stdout.count("ok  "), linted.stdout.count("FAILED  "), linted.stderr) == (4, 1, "")


def test_nothing_is_released_that_the_gates_refuse(at_released_version, tmp_path, monkeypatch, capsys):
    """The released spec and interface stay as they are, to the last byte; so they do if the interface can't be read."""
    released = at_released_version / "codegen/released"
    before = {path: path.read_bytes() for path in released.rglob("*") if path.is_file()}
    monkeypatch.setattr(gates, "RELEASED", released)
    monkeypatch.setattr(gates, "ROOT", at_released_version)
    monkeypatch.setattr(gates, "OVERLAYS", at_released_version / "overlays")
    monkeypatch.setattr(gates, "spec_gates", dict)
    module = at_released_version / "overlays/twilio_memory/profile.py"
    module.write_text(module.read_text() + "\ndef broken(:\n")
    assert gates.release() == 1
    said = capsys.readouterr().out
    assert "The client's interface can't be read:" in said
    assert "Nothing was released." in said
    monkeypatch.setattr(gates, "check_interface", lambda: "major  something is gone")
    assert gates.release() == 1
    assert {path: path.read_bytes() for path in released.rglob("*") if path.is_file()} == before
    assert not list(released.parent.glob(".generating-*"))


@pytest.mark.parametrize(
    ("was", "major", "minor", "asked"),
    [
        ("1.2.3", True, True, "2.0.0"),
        ("1.2.3", False, True, "1.3.0"),
        ("1.2.3", False, False, "1.2.3"),
        ("0.2.3", True, False, "0.3.0"),
        ("0.2.3", False, True, "0.3.0"),
    ],
)
def test_versions(was, major, minor, asked):
    """Semantic Versioning."""
    assert gates.next_version(was, major=major, minor=minor) == asked
