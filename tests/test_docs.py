"""Every code block of the README and of docs/ runs as it stands there.

By default with everything installed; the tests marked `slow` follow the install commands too, in an empty virtual environment.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from pathlib import Path

import pytest
from attrs import define, field, frozen

from tests.suite import lock_for_all_workers
from twilio_memory import errors
from twilio_memory.cli import serve
from twilio_memory.options import OptionArguments
from twilio_memory_local import LocalMemory
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET, SAMPLES

ROOT = Path(__file__).parent.parent
README = "README.md"
LANGUAGES = "docs/other-languages.md"
PAGES = [README, *sorted(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))]
GENERATED = sorted(f"generated/docs/{path.name}" for path in (ROOT / "generated/docs").glob("*.md"))
"""Their code blocks are run by test_pages.py."""
TIMEOUT = 300
"""Seconds for a block."""

PRINTED = {
    README: [
        "Customer: Alyssa\nRemembered: Plans a hike in the Sierra Nevada in June.\nCustomer: Alyssa\n",
        "Hello, Alyssa!",
        "1 passed",
    ],
    "docs/errors.md": ["a new customer\nfix the argument profile_id\n"],
    "docs/many-profiles.md": [
        "mem_profile_00000000000000000000000004 failed: ",
        "Loyalty tier gold 20",
        "2 traits, then 8 more",
    ],
    "docs/operations.md": [
        "['firstName', 'lastName', 'phone']\n['mem_profile_",
        "1000 accepted\n",
        "Loyalty ['plan', 'since']\n\"1\"\n",
        "0.5 Plans a hike in the Sierra Nevada in June.\n",
        "RecallResult(observations=<1>, summaries=<1>, ",
        "['bo.mock@example.com']\nphone ['+4915550100']\n",
        "Now: Has three dogs.\nBefore: Has two dogs.\n",
        "Asked for dog food, and ordered two bags.\nCOMPLETED 0\n",
    ],
    "docs/options.md": ["Profile(id='mem_profile_00000000000000000000000000'"],
    LANGUAGES: ['"firstName": "Alyssa"'],
    "docs/spec.md": ['"firstName": "Alyssa"', "Alyssa.Mock@example.com"],
    "docs/testing.md": ["7 passed", '"firstName": "Ada"', "HTTP/1.1 503"],
}
"""What the blocks of each page print, among other things."""


@frozen
class Block:
    page: str
    line: int
    language: str
    code: str

    @property
    def file_name(self) -> str | None:
        """The name in the first line, of a block that is a file."""
        named = re.match(r"# (\w+\.py)\n", self.code)
        return named[1] if named else None

    @property
    def is_for_the_clone(self) -> bool:
        """Whether it is for a clone of this project. All others are for a folder of the reader's own."""
        return bool(re.search(r'^(\./|pip install "?\.)', self.code, re.MULTILINE))

    def __str__(self) -> str:
        return f"{self.page}, line {self.line}:\n{self.code}"


def blocks(page: str) -> list[Block]:
    """The blocks of a page from top to bottom. tests/languages/ has those of the sections about other languages."""
    text = (ROOT / page).read_text(encoding="utf-8")
    if page == LANGUAGES:
        text = text.partition("\n## ")[0]
    return [
        Block(page, text[: match.start()].count("\n") + 1, match[1], match[2])
        for match in re.finditer(r"^```(\w*)\n(.*?)^```$", text, flags=re.DOTALL | re.MULTILINE)
    ]


TWO_COMMANDS = blocks(README)[:2]
INSTALL = next(block for block in blocks(README) if block.is_for_the_clone)
ALREADY_RUN = [block.code for block in (*TWO_COMMANDS, INSTALL)]
"""When a reader begins with a page."""


@define
class Reader:
    """Reads a page from top to bottom, and does what its blocks say."""

    project: Path
    """The reader's own folder, empty at first."""
    environ: dict[str, str]
    clone: Path | None = None
    """None: all is installed, and blocks that install something or belong into the clone are left out."""
    _running: ExitStack = field(factory=ExitStack)

    def follow(self, page: str) -> str:
        """Runs the blocks of `page`, and returns all that they print."""
        with self._running:
            return "".join(self.run(block) for block in blocks(page) if block.code not in ALREADY_RUN)

    def run(self, block: Block) -> str:
        code = block.code
        if block.language == "text":
            return ""
        if block.language == "python" and block.file_name:
            (self.project / block.file_name).write_text(code, encoding="utf-8")
            return ""
        if block.language == "python":
            printed, warned = self.execute(["python", "-W", "error", "-c", code], str(block))
            assert warned == "", block
            assert printed or "print" not in code, block
            return printed
        assert block.language == "bash", f"Does not know how to run {block}"
        if code == "twilio-memory serve\n":
            return self.serve()
        if self.clone is None:
            code = "" if block.is_for_the_clone else re.sub(r"^pip install .*?( && |$)", "", code, flags=re.MULTILINE)
        return self.shell(code.replace("8000", free_port()), str(block), in_clone=block.is_for_the_clone)

    def serve(self) -> str:
        """Leaves the service running, and pastes the lines that it prints."""
        command = ["twilio-memory", "serve", "--port", "0"]
        service = subprocess.Popen(
            command, env=self.environ, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self._running.callback(lambda: (service.terminate(), service.communicate(timeout=TIMEOUT)))
        assert service.stdout
        lines = []
        while not lines or "/docs" not in lines[-1]:
            lines.append(service.stdout.readline())
            assert lines[-1], "It has ended."
        return self.shell("".join(lines), "the lines that serve prints") + "".join(lines)

    def shell(self, code: str, about: str, *, in_clone: bool = False) -> str:
        """Runs `code`, and keeps the variables that it exports."""
        kept = self.project / ".environ"
        command = ["bash", "-euo", "pipefail", "-c", f"{code}\nenv -0 > '{kept}'"]
        printed, _ = self.execute(command, about, self.clone if in_clone else None)
        self.environ = dict(line.split("=", 1) for line in kept.read_text().split("\0") if line)
        kept.unlink()
        return printed

    def execute(self, command: list[str], about: str, folder: Path | None = None) -> tuple[str, str]:
        """What `command` prints, to stdout and to stderr. Ends whatever it has left behind."""
        out, err = self.project / ".out", self.project / ".err"  # Pipes would wait for what is left behind.
        with out.open("w") as stdout, err.open("w") as stderr:
            process = subprocess.Popen(
                command,
                cwd=folder or self.project,
                env=self.environ,
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=stderr,
                start_new_session=True,
            )
            try:
                status = process.wait(TIMEOUT)
            finally:
                with suppress(ProcessLookupError):
                    os.killpg(process.pid, signal.SIGKILL)
        printed, warned = out.read_text(), err.read_text()
        assert status == 0, f"{about}\n{printed}{warned}"
        return printed, warned


def free_port() -> str:
    with socket.create_server(("127.0.0.1", 0)) as free:
        return str(free.getsockname()[1])


def environment_of(scripts: Path, variables: Mapping[str, str] | None = None) -> dict[str, str]:
    """This process's environment, with the commands in `scripts`, and without what its own tools have set."""
    ours = ("TWILIO_", "PYTHON", "PYTEST_", "COV", "VIRTUAL_ENV", "UV_PROJECT_ENVIRONMENT")
    rest = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    folders = [folder for folder in rest["PATH"].split(os.pathsep) if Path(folder) != Path(sys.prefix) / "bin"]
    path = os.pathsep.join([str(scripts), *folders])
    return {**rest, "PATH": path, "PIP_COMPILE": "0", **(variables or {})}  # Most of what pip installs is not imported.


@pytest.fixture
def credentials() -> Iterator[dict[str, str]]:
    """The variables that a reader of docs/ has set. A local service stands in for Twilio's, a new one for each page."""
    with LocalMemory(SAMPLES) as local:
        yield {
            "TWILIO_API_KEY": LOCAL_KEY,
            "TWILIO_API_SECRET": LOCAL_SECRET,
            "TWILIO_MEMORY_STORE_ID": local.store_id,
            "TWILIO_MEMORY_BASE_URL": local.url,
        }


@pytest.fixture(scope="module")
def clone(tmp_path_factory) -> Path:
    """The files that git has, or would have after `git add`."""
    with lock_for_all_workers(tmp_path_factory) as shared:
        folder = shared / "clone"
        if not folder.is_dir():
            unfinished = tmp_path_factory.mktemp("clone")
            copy_to(unfinished)
            unfinished.rename(folder)
    return folder


def copy_to(folder: Path) -> None:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    for name in listed.stdout.split("\0"):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)


def empty_environment(folder: Path) -> dict[str, str]:
    """That of a new virtual environment, with pip and nothing else."""
    # Faster than the module venv.
    subprocess.run(["uv", "venv", "--quiet", "--seed", "--python", sys.executable, str(folder)], check=True)
    return environment_of(folder / "bin")


@pytest.fixture(scope="module")
def installed(clone, tmp_path_factory) -> Path:
    """A virtual environment with what the README says to install. It is made once, since pip takes 20 s for it."""
    with lock_for_all_workers(tmp_path_factory) as shared:
        folder, is_made = shared / "venv", shared / "venv-is-made"
        if not is_made.exists():
            Reader(tmp_path_factory.mktemp("project"), empty_environment(folder), clone).run(INSTALL)
            is_made.touch()
    return folder


def copy_of(environment: Path, folder: Path) -> Path:
    """`folder`, as the virtual environment that pip would make in the place of `environment`."""
    shutil.copytree(environment, folder, symlinks=True)
    for script in (folder / "bin").iterdir():
        if not script.is_symlink():
            script.write_bytes(script.read_bytes().replace(str(environment).encode(), str(folder).encode()))
    return folder


def variables_for(page: str, credentials: Mapping[str, str]) -> Mapping[str, str]:
    """A reader of the README has set nothing yet."""
    return {} if page == README else credentials


@pytest.mark.parametrize("page", PRINTED)
def test_a_page_runs(page, credentials, tmp_path):
    """Here, where everything is installed."""
    environ = environment_of(Path(sys.executable).parent, variables_for(page, credentials))
    environ["PYTEST_ADDOPTS"] = "-p no:schemathesis -p no:hypothesispytest"  # Which take seconds to load.
    printed = Reader(tmp_path, environ).follow(page)
    assert [text for text in PRINTED[page] if text not in printed] == [], printed


@pytest.mark.slow
@pytest.mark.timeout(2 * TIMEOUT)
@pytest.mark.parametrize("page", PRINTED)
def test_a_page_says_what_to_install(page, credentials, clone, installed, tmp_path):
    """It runs with what the README and the page itself say to install."""
    installs_more = any("pip install" in block.code for block in blocks(page) if block.code not in ALREADY_RUN)
    environment = copy_of(installed, tmp_path / "venv") if installs_more else installed
    (tmp_path / "project").mkdir()
    environ = environment_of(environment / "bin", variables_for(page, credentials))
    printed = Reader(tmp_path / "project", environ, clone).follow(page)
    assert [text for text in PRINTED[page] if text not in printed] == [], printed
    if page == "docs/spec.md":
        assert (tmp_path / "project/memory.yaml").read_bytes() == (ROOT / "openapi.yaml").read_bytes()


def test_the_two_commands(tmp_path):
    """What they run once uv is there. .ci/run does the rest: a fresh clone, and these very lines."""
    commands = [block.code.strip().removeprefix("pip install uv && uv run ") for block in TWO_COMMANDS]
    assert commands == ["twilio-memory fetch --local", "pytest"]
    printed, _ = Reader(tmp_path, environment_of(Path(sys.executable).parent)).execute(
        commands[0].split(), "the first command"
    )
    assert "Alyssa.Mock@example.com" in printed


@pytest.mark.slow
@pytest.mark.timeout(2 * TIMEOUT)
def test_the_first_command_runs_in_a_virtual_environment(clone, tmp_path):
    """In the one that the README says to make where pip refuses to install, with uv from there."""
    (make,) = re.findall(r"`(python3 -m venv .*?)`", (ROOT / README).read_text())
    folder = shutil.copytree(clone, tmp_path / "clone")
    project = tmp_path / "project"
    project.mkdir()
    environ = environment_of(Path(sys.executable).parent)
    printed, _ = Reader(project, environ).execute(
        ["bash", "-euc", f"{make}\n{TWO_COMMANDS[0].code}"], "the first command", folder
    )
    assert "Alyssa.Mock@example.com" in printed


def test_every_block_is_run():
    """By this module, by tests/languages/, or it is plain text."""
    elsewhere = {block.page for page in PAGES for block in blocks(page) if block.language != "text"} - PRINTED.keys()
    assert elsewhere == set()
    for name in ("CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"):
        assert {block.language for block in blocks(name)} <= {"text"}, name


def test_the_readme_reads_well_without_the_repository():
    """A package index shows no images of ours and can't follow our links, so these are named as what they lead to."""
    text = (ROOT / README).read_text(encoding="utf-8")
    assert not re.search(r"!\[|<img", text)
    links = re.findall(r"\[(.*?)\]\((.*?)\)", text)
    assert [(name, target) for name, target in links if not target.startswith("https://") and name != target] == []


@pytest.mark.parametrize("page", [*PAGES, *GENERATED, "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md"])
def test_every_link_leads_somewhere(page):
    """To a file, and to a heading in it."""
    for target in re.findall(r"\]\((?!https?:)(.*?)\)", (ROOT / page).read_text(encoding="utf-8")):
        path, _, heading = target.partition("#")
        file = (ROOT / page).parent / path if path else ROOT / page
        assert file.is_file(), target
        if heading:
            headings = re.findall(r"^#+ (.*)$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
            assert heading in {re.sub(r"[^\w\- ]", "", title).lower().replace(" ", "-") for title in headings}, target


def test_every_page_of_the_documentation_is_listed():
    """In its index."""
    index = (ROOT / "docs/README.md").read_text(encoding="utf-8")
    assert [page for page in PAGES[1:] if page != "docs/README.md" and f"]({Path(page).name})" not in index] == []


def test_every_extra_and_group_exists():
    """Those that the pages say to install, in a sentence too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    texts = [(ROOT / page).read_text(encoding="utf-8") for page in [*PAGES, "CONTRIBUTING.md"]]
    extras = {name for text in texts for names in re.findall(r'"\.\[(.*?)\]"', text) for name in names.split(",")}
    groups = {name for text in texts for name in re.findall(r"--group (\w+)", text)}
    assert extras == project["project"]["optional-dependencies"].keys()
    assert groups <= project["dependency-groups"].keys()


def test_every_option_of_the_command_exists():
    """Those that the page on testing names in a sentence."""
    named = set(re.findall(r"`(--\w+)`", (ROOT / "docs/testing.md").read_text(encoding="utf-8")))
    assert "--db" in named
    assert named <= {"--help", *(name for option in serve.params for name in option.opts)}


def test_every_error_is_explained():
    """docs/errors.md has the whole tree, as a tree and as a table."""
    page = (ROOT / "docs/errors.md").read_text(encoding="utf-8")
    kinds = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}
    assert {name for name in kinds if f"| `{name}` |" not in page} == set()
    (tree,) = (block.code for block in blocks("docs/errors.md") if block.language == "text")
    assert set(re.findall(r"\w+Error\b", tree)) - {"ValueError"} == kinds


def test_every_method_is_explained():
    """docs/operations.md has a table for each resource, with all of its methods."""
    page = (ROOT / "docs/operations.md").read_text(encoding="utf-8")
    tables = re.findall(r"^\| \[`memory\.(\w+)`\]\(.*?\) \|.*\n(?:\|.*\n)+", page, flags=re.MULTILINE)
    explained = {
        resource: set(re.findall(r"`(\w+)\(", page.partition(f"[`memory.{resource}`](")[2].partition("\n\n")[0]))
        for resource in tables
    }
    with LocalMemory() as local, local.client() as memory:
        resources = {name: value for name, value in vars(memory).items() if not name.startswith("_")}
    assert explained == {
        name: {method for method in dir(resource) if not method.startswith("_")} for name, resource in resources.items()
    }


def test_every_option_is_explained():
    """docs/options.md has each."""
    page = (ROOT / "docs/options.md").read_text(encoding="utf-8")
    assert {name for name in OptionArguments.__annotations__ if f"| `{name}` |" not in page} == set()
