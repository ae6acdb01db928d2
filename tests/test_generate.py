"""generate.sh, on copies of the repository: what it writes follows openapi.yaml, and nothing else."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import openapi_python_client
import pytest
from openapi_python_client.parser.errors import GeneratorError

import codegen.__main__ as codegen
from codegen import placing
from codegen.__main__ import main
from codegen.grouping import find_homes, join
from codegen.source import SpecError

ROOT = Path(__file__).parent.parent
SOURCES = ("openapi.yaml", "generate.sh", "codegen", "generated", "overlays")
IGNORED = shutil.ignore_patterns("__pycache__")


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the repository, to be changed."""
    root = tmp_path / "a copy"
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=IGNORED)
        else:
            root.mkdir(exist_ok=True)
            shutil.copy2(ROOT / name, root / name)
    return root


def generate(root: Path, *arguments: str, cwd: Path | None = None, **environ: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHON": sys.executable, **environ}
    return subprocess.run(
        [root / "generate.sh", *arguments],
        cwd=cwd or root,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def edit(root: Path, old: str, new: str) -> None:
    spec = root / "openapi.yaml"
    text = spec.read_text(encoding="utf-8")
    assert old in text
    spec.write_text(text.replace(old, new), encoding="utf-8")


def contents(root: Path) -> dict[str, bytes]:
    paths = (path for path in (root / "generated").rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {str(path.relative_to(root)): path.read_bytes() for path in paths}


def python(root: Path, code: str) -> str:
    """Runs `code` against the packages of the copy."""
    env = {**os.environ, "PYTHONPATH": f"{root}/generated:{root}/overlays"}
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_tree_is_what_the_spec_asks_for():
    """Nobody has edited generated/, or forgotten to generate."""
    done = generate(ROOT, "--check")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.slow
def test_two_runs_give_the_same_bytes(copied, tmp_path):
    """Whatever the locale, the folder and the settings that lie around; and old files go away."""
    before = contents(copied)
    (copied / "generated/twilio_memory_api/models/gone.py").write_text("old = 1\n")
    (tmp_path / "ruff.toml").write_text("line-length = 40\nindent-width = 2\n")
    (copied / "ruff.toml").write_text("line-length = 40\n")
    done = generate(copied, cwd=tmp_path, LC_ALL="C", LANG="tr_TR.UTF-8", PYTHONHASHSEED="7", TMPDIR=str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert contents(copied) == before
    assert not [path for path in copied.iterdir() if path.name.startswith(".generating")]


@pytest.mark.slow
def test_check_shows_what_is_stale(copied):
    """As a diff, and writes nothing."""
    module = copied / "generated/twilio_memory_api/models/profile.py"
    module.write_text(module.read_text().replace("What is known", "What was known"))
    before = contents(copied)
    done = generate(copied, "--check")
    assert done.returncode == 1
    assert '-    """What was known about one customer.' in done.stdout
    assert '+    """What is known about one customer.' in done.stdout
    assert "models/profile.py" in done.stderr
    assert contents(copied) == before


@pytest.mark.slow
def test_a_changed_pattern_changes_what_is_refused(copied):
    """By the client and by the local service, with no other edit."""
    code = """
from twilio_memory import BadRequestError, InvalidArgumentError
from twilio_memory_local import LocalMemory
import base64, http.client, sys
with LocalMemory() as local, local.client() as memory:
    for profile_id in ("mem_profile_" + "0" * 26, "mem_person_" + "0" * 30):
        try:
            memory.profiles.fetch(profile_id)
        except InvalidArgumentError:
            client = "refused"
        except Exception as error:
            client = "sent"
        connection = http.client.HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]))
        path = f"/v1/Stores/{local.store_id}/Profiles/{profile_id}"
        connection.request("GET", path, headers={"Authorization": local.credentials.authorization()})
        print(client, connection.getresponse().status, end="; ")
        connection.close()
"""
    assert python(copied, code) == "sent 404; refused 400;"
    edit(copied, "^mem_profile_[0-7][0-9a-z]{25}$", "^mem_person_[0-7][0-9a-z]{29}$")
    edit(copied, "mem_profile_00000000000000000000000", "mem_person_000000000000000000000000000")
    done = generate(copied)
    assert done.returncode == 0, done.stderr
    assert python(copied, code) == "refused 400; sent 404;"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("openapi: 3.0.3", "openapi: [3.0.3", "openapi.yaml:"),
        (
            "      operationId: FetchProfile\n      tags",
            "      operationId: [FetchProfile]\n      tags",
            "openapi.yaml:{line}: paths",
        ),
        (
            "          pattern: ^mem_profile_[0-7]",
            "          pattern: ^mem_profile_([0-7]",
            "openapi.yaml:{line}: components",
        ),
        ("      summary: Get Profile", "      sumary: Get Profile", "openapi.yaml:"),
        ("          format: date-time", "          format: date-time\n          example: 2025-01-01", "openapi.yaml:"),
        ("    TraitValue:\n", "    TraitValue:\n      $ref: '#/components/schemas/TraitValue'\n", "openapi.yaml:"),
        ("servers:", "x-servers:", "must have servers"),
        ("        '200':", "        '2XX':", "the name must be a status, in digits"),
        ("summary: Get Profile", "summary: Get \x07Profile", "openapi.yaml:{line}: "),
        (
            "$ref: '#/components/schemas/TraitGroups'",
            "$ref: '#/components/schemas/Nothing'",
            "openapi.yaml:{line}: components",
        ),
    ],
)
def test_a_broken_spec_touches_nothing(copied, old, new, said, monkeypatch, capsys):
    """The message has the line of the fault."""
    before = contents(copied)
    edit(copied, old, new)
    line = next(
        n for n, text in enumerate((copied / "openapi.yaml").read_text().splitlines(), 1) if new.split("\n")[0] in text
    )
    monkeypatch.setattr("sys.argv", ["codegen"])
    monkeypatch.setattr("codegen.__main__.ROOT", copied)
    monkeypatch.setattr("codegen.__main__.SPEC", copied / "openapi.yaml")
    monkeypatch.setattr("codegen.__main__.GENERATED", copied / "generated")
    assert main() == 1
    assert said.format(line=line) in capsys.readouterr().err
    assert contents(copied) == before


def test_a_broken_spec_ends_the_command(copied):
    """With its exit code, and without a traceback."""
    edit(copied, "openapi: 3.0.3", "openapi: [3.0.3")
    done = generate(copied)
    assert done.returncode == 1
    assert done.stderr.startswith("openapi.yaml:4: ")
    assert "generated/ was not touched." in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_text_that_looks_like_code_stays_text(copied):
    """Of what functions import, and of nothing else, is made one import at a module's end."""
    edit(
        copied,
        "description: What is known about one customer.\n      additional",
        "description: |\n        Kept as\n\n                from nowhere_at_all import thing\n      additional",
    )
    assert generate(copied).returncode == 0
    module = (copied / "generated/twilio_memory_api/models/profile.py").read_text()
    assert "from nowhere_at_all import thing\n" in module
    assert "import thing  # noqa" not in module
    assert (
        python(copied, "from twilio_memory_api.models import Profile; print(Profile.from_dict({'id': 'x'}).id)") == "x"
    )


@pytest.fixture
def generated(tmp_path, monkeypatch):
    """The folder of what is generated, with a file of an earlier run."""
    monkeypatch.setattr(codegen, "GENERATED", tmp_path / "generated")
    (tmp_path / "generated").mkdir()
    (tmp_path / "generated/old.py").touch()
    return tmp_path / "generated"


def fresh_in(folder):
    fresh = folder / "generated"
    fresh.mkdir(parents=True)
    (fresh / "new.py").touch()
    return fresh


@pytest.mark.parametrize("can_exchange", [True, False])
def test_the_folder_is_replaced_as_a_whole(generated, tmp_path, monkeypatch, can_exchange):
    """Nothing of the old one stays, also where the system can't swap folders."""
    if not can_exchange:
        monkeypatch.setattr(placing, "exchange", lambda one, other: False)
    scratch = tmp_path / ".generating-1-x"
    placing.replace(generated, fresh_in(scratch), scratch)
    assert [path.name for path in generated.iterdir()] == ["new.py"]


def test_check_names_a_file_too_many(generated, tmp_path, capsys):
    """As it names one that is missing, whatever is in it."""
    fresh = fresh_in(tmp_path / ".generating-1-x")
    (generated / "old.py").write_bytes(b"\xff\n")
    assert codegen.check(fresh) == 1
    said = capsys.readouterr()
    assert said.err == "generated/ is stale: new.py, old.py. Run ./generate.sh.\n"
    assert "--- generated/old.py (in the tree)" in said.out
    assert [path.name for path in generated.iterdir()] == ["old.py"]


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux swaps folders in one step")
def test_folders_change_places_in_one_step(tmp_path):
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / f"was-{name}").touch()
    assert placing.exchange(tmp_path / "a", tmp_path / "b")
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["was-b"]


def test_what_a_killed_run_has_left_is_cleared(generated, tmp_path):
    """And generated/ is put back, if it was on its way; the folder of a run that goes on stays."""
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    killed, running = tmp_path / f".generating-{done.pid}-x", tmp_path / f".generating-{os.getpid()}-y"
    fresh_in(killed)
    fresh_in(running)
    generated.rename(killed / "stale")
    placing.clear_leftovers(generated)
    assert [path.name for path in generated.iterdir()] == ["old.py"]
    assert (killed.exists(), running.exists()) == (False, True)


@pytest.mark.parametrize(
    ("change", "returns"),
    [
        ("os.mkdir = ended_after(os.mkdir)", 143),
        ("shutil.copytree = ended_after(shutil.copytree)", 143),
        ("shutil.rmtree = ended_before(shutil.rmtree)", 0),
    ],
)
def test_a_run_that_is_ended_cleans_up(copied, change, returns):
    """By SIGTERM, as CI ends it: when its folder has just been made, while it works in it, or while that is removed."""
    code = f"""
import os, runpy, shutil, signal

def ended_after(function):
    def wrapped(*arguments, **named):
        function(*arguments, **named)
        if ".generating-" in str(arguments):
            os.kill(os.getpid(), signal.SIGTERM)
    return wrapped

def ended_before(function):
    def wrapped(folder, *arguments, **named):
        if os.path.basename(folder).startswith(".generating-"):
            os.kill(os.getpid(), signal.SIGTERM)
        function(folder, *arguments, **named)
    return wrapped

{change}
runpy.run_module("codegen", run_name="__main__")
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=copied, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (returns, b"")
    assert not list(copied.glob(".generating-*"))


def test_a_run_that_ends_halfway_puts_back_what_was_there(generated, tmp_path, monkeypatch):
    """Where the system can't swap folders, and the second rename fails."""
    monkeypatch.setattr(placing, "exchange", lambda one, other: False)
    scratch = tmp_path / ".generating-1-x"
    scratch.mkdir()
    with pytest.raises(FileNotFoundError):
        placing.replace(generated, scratch / "missing", scratch)
    placing.clear(scratch, generated)
    assert [path.name for path in tmp_path.iterdir()] == ["generated"]
    assert [path.name for path in generated.iterdir()] == ["old.py"]


@pytest.mark.parametrize("modes", ["--check --lint", "--check --release", "--release --upstream"])
def test_one_mode_at_a_time(modes, monkeypatch, capsys):
    """Else a command that checks could write."""
    monkeypatch.setattr("sys.argv", ["codegen", *modes.split()])
    with pytest.raises(SystemExit):
        main()
    assert "not allowed with argument" in capsys.readouterr().err


def test_a_clone_has_the_same_line_breaks_everywhere(tmp_path):
    """Though git is told to convert them."""
    for command in (
        ["git", "init", "-q", "."],
        ["git", "-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "-q", "--allow-empty", "-m", "m"],
    ):
        subprocess.run(command, cwd=tmp_path, check=True)
    (tmp_path / ".gitattributes").write_bytes((ROOT / ".gitattributes").read_bytes())
    (tmp_path / "a.py").write_bytes(b"a = 1\n")
    for command in (
        ["git", "add", "-A"],
        ["git", "-c", "user.name=n", "-c", "user.email=e@example.com", "commit", "-q", "-m", "m"],
        ["git", "clone", "-q", "-c", "core.autocrlf=true", ".", "clone"],
    ):
        subprocess.run(command, cwd=tmp_path, check=True)
    assert (tmp_path / "clone/a.py").read_bytes() == b"a = 1\n"


def test_an_import_over_several_lines_goes_as_a_whole():
    """ruff wraps an import that is too long for a line; nothing of it may stay behind in the function."""
    from codegen.rewriting import hoist_imports

    source = """def from_dict():
    from ..models.a_long_name import (
        ALongName,
        Another,
    )

    return ALongName, Another
"""
    hoisted = hoist_imports(source)
    assert (
        hoisted
        == """def from_dict():

    return ALongName, Another
from ..models.a_long_name import ALongName, Another  # noqa: E402
"""
    )


USES = {
    # module: the modules of the models that it imports
    "page": ["item", "meta"],
    "item": ["part"],
    "part": ["kind"],
    "kind": [],
    "meta": [],
    "other_page": ["meta", "entry"],
    "entry": ["entry"],
    "branch": ["leaf"],
    "leaf": ["branch"],
}


@pytest.mark.parametrize(
    ("kept", "homes"),
    [
        (["page", "other_page"], {"item": "page", "part": "page", "kind": "page", "entry": "other_page"}),
        (["page", "other_page", "item"], {"part": "item", "kind": "item", "entry": "other_page"}),
        (["page", "other_page", "kind", "entry"], {"item": "page", "part": "page"}),
    ],
)
def test_a_model_stands_with_the_only_one_that_uses_it(kept, homes):
    """A model that refers to itself too. Two that refer to each other stay, as does one that several use."""
    sources = {name: "".join(f"from ..models.{one} import X\n" for one in used) for name, used in USES.items()}
    sources["meta"] = '"""As in\n\nfrom ..models.kind import Kind\n"""\n'
    assert find_homes(sources, kept) == homes


PAGE = """
from __future__ import annotations
from typing import TYPE_CHECKING, Any
if TYPE_CHECKING:
    from ..models.item import Item
    from ..models.meta import Meta

@decorated
@once_more
class Page:
    '''Of items.

    from ..models.item import Item
    '''

from ..models.item import Item
from ..models.meta import Meta
"""
ITEM = """
from __future__ import annotations
from typing import Any, Self
from ..models.kind import Kind, check_kind

class Item:
    kind: Kind

from ..models.meta import Meta
"""
KIND = """
from typing import Literal
Kind = Literal["a"]
"""
JOINED = """\
from __future__ import annotations
from typing import TYPE_CHECKING, Any
from typing import Any, Self
from typing import Literal
if TYPE_CHECKING:
    from ..models.meta import Meta
@decorated
@once_more
class Page:
    '''Of items.

    from ..models.item import Item
    '''
class Item:
    kind: Kind
Kind = Literal["a"]
from ..models.meta import Meta  # noqa: E402
"""


def test_modules_become_one_that_imports_nothing_of_itself():
    assert join([PAGE, ITEM, KIND], ["page", "item", "kind"]) == JOINED


def test_what_is_recalled_is_in_one_module():
    """Each module of models takes a third of a millisecond of the first call."""
    from twilio_memory_api import models

    modules = {getattr(models, name).__module__ for name in ("RecallResult", "RecalledObservation", "Recipient")}
    assert modules == {"twilio_memory_api.models.recall_result"}


def test_what_the_generator_can_not_do_has_its_line(tmp_path, monkeypatch):
    """Whether it says so, or raises; and an interrupt is none of that."""
    document = json.loads((ROOT / "generated/twilio_memory_api/openapi.json").read_bytes())
    (tmp_path / "generated").mkdir()
    faults = [GeneratorError(header="Unable to parse /components/schemas/Profile", detail="It is odd.")]
    monkeypatch.setattr(openapi_python_client, "generate", lambda **_: faults)
    line = next(
        n for n, text in enumerate((ROOT / "openapi.yaml").read_text().splitlines(), 1) if text == "    Profile:"
    )
    with pytest.raises(SpecError, match=f"^openapi.yaml:{line}: .*can't generate all of it:\nUnable to .* It is odd."):
        codegen.run_generator(document, tmp_path / "generated/package")

    def failing(error):
        raise error

    monkeypatch.setattr(openapi_python_client, "generate", lambda **_: failing(KeyError("parsing GET /v1/Stores")))
    with pytest.raises(SpecError, match=r"(?s)can't generate all of it:\nTraceback.*KeyError: 'parsing"):
        codegen.run_generator(document, tmp_path / "generated/package")
    monkeypatch.setattr(openapi_python_client, "generate", lambda **_: failing(KeyboardInterrupt()))
    path = os.environ["PATH"]
    with pytest.raises(KeyboardInterrupt):
        codegen.run_generator(document, tmp_path / "generated/package")
    assert os.environ["PATH"] == path


def test_every_module_says_where_it_comes_from():
    """A banner with the command that made it."""
    modules = list((ROOT / "generated").rglob("*.py"))
    assert modules
    for module in modules:
        assert "Made by ./generate.sh. Do not edit." in module.read_text()[:100]


def test_the_package_carries_the_spec():
    """The same bytes, its hash, and the marker of typed packages."""
    import hashlib

    import twilio_memory_api
    from twilio_memory_api import constraints

    folder = Path(twilio_memory_api.__file__).parent
    spec = (ROOT / "openapi.yaml").read_bytes()
    assert (folder / "openapi.yaml").read_bytes() == spec
    assert hashlib.sha256(spec).hexdigest() == constraints.SPEC_SHA256
    assert (folder / "py.typed").exists()


@pytest.mark.parametrize(
    ("ecma", "matches", "does_not"),
    [
        ("^a$", "a", "a\n"),
        ("^a$|^b$", "b", "b\n"),
        (r"^[$]\$$", "$$", "$$\n"),
        ("a", "xax", "b"),
        ("^[0-9]$", "5", "٣"),
    ],
)
def test_patterns_keep_their_meaning_in_python(ecma, matches, does_not):
    """ECMA 262's $ does not match before a last line break."""
    import re

    from codegen.patterns import python_pattern

    pattern = re.compile(python_pattern(ecma), re.ASCII)
    assert pattern.search(matches)
    assert not pattern.search(does_not)
