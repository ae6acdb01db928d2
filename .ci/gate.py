"""The gate: everything, as CI runs it. Prints a table of its steps, and exits with 1 if one has failed.

Needs Python 3.11+ with pip, Node 20 with npm, Java 17, and the package registries. It installs the rest itself: the toolchains of
other languages only as root on a Debian, other versions of Python not at all. What it can't install, it says and leaves out.
"""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

ROOT = Path(__file__).resolve().parent.parent
SIDE_BY_SIDE = 2
"""Steps at a time. Those that run tests have one or two processes of their own for them."""
NEWEST = "3.13"
"""The version of Python that runs the tests besides the one that this project is developed with, which is the oldest."""
BETWEEN = "3.12"
"""A version between these. What works with both works with it, so it runs only the tests of what Python changes most."""
ALIKE = (
    "adding_an_operation",
    "conformance",
    "docs",
    "generate",
    "pages",
    "regeneration",
    "schemathesis",
    "support",
    "upstream",
)
"""Modules of tests of what the version of Python does not change. They run with the README's second command."""
COVERED = (
    "answers",
    "arguments",
    "cli",
    "connection",
    "engines",
    "exchange",
    "fetch",
    "generated_client",
    "leftovers",
    "many",
    "operations",
    "pool",
    "profile",
    "proxies",
    "requests",
    "responses",
    "security",
    "settings",
    "setup",
    "traits",
    "uploads",
    "wire",
)
"""Modules of tests that reach all of the client. Coverage is measured in them only, since it takes as long as the tests do."""
CHANGING = (
    "engines",
    "fetch",
    "leftovers",
    "local_time",
    "many",
    "pool",
    "profile",
    "proxies",
    "sharing",
    "wire",
)
"""Modules of tests of event loops, threads, sockets, TLS, clocks and copies."""
UPSTREAM = "9.0.0"
"""Of the npm package with Twilio's description: the version that openapi.yaml is known to agree with."""
LEAST_COVERAGE = 97
"""Percent of the lines and branches of the client."""
COVERAGE = "--cov=overlays/twilio_memory --cov-branch --cov-report=term-missing:skip-covered "
COVERAGE += f"--cov-fail-under={LEAST_COVERAGE} "


@dataclass(frozen=True)
class Step:
    """Commands of a shell. The last line that they print stands in the table."""

    name: str
    commands: str
    after: Sequence[str] = ()
    """The names of the steps that must have passed."""


@dataclass
class Run:
    """A step that runs, or has ended."""

    step: Step
    process: subprocess.Popen[bytes]
    output: Path
    started: float = field(default_factory=time.monotonic)
    seconds: float = 0

    def has_ended(self) -> bool:
        if self.process.poll() is None:
            return False
        self.seconds = time.monotonic() - self.started
        return True

    def passed(self) -> bool:
        return self.process.returncode == 0

    def text(self) -> str:
        return self.output.read_text(encoding="utf-8", errors="replace")

    def last_line(self) -> str:
        lines = [line.strip("= ") for line in self.text().splitlines() if line.strip("= ")]
        return lines[-1] if lines else ""


def steps() -> Iterator[Step]:
    """In the order in which they begin, unless they have to wait for others."""
    yield Step("tools", TOOLS)
    yield Step("toolchains of other languages", TOOLCHAINS)
    yield Step("lint and types", LINT, ["tools"])
    yield Step("README, its first command in a fresh clone", CLONE + in_clone(0), ["tools"])
    with_coverage = f"tests on Python {NEWEST}, with coverage"
    yield Step(with_coverage, tests_on(NEWEST, COVERAGE + only(COVERED)), ["tools"])
    yield Step("slow tests", SLOW, ["tools", "toolchains of other languages"])
    yield Step("README, its second command", in_clone(1), ["README, its first command in a fresh clone"])
    yield Step(f"tests on Python {NEWEST}, the others", tests_on(NEWEST, without((*ALIKE, *COVERED))), [with_coverage])
    yield Step(f"tests on Python {BETWEEN}", tests_on(BETWEEN, only(CHANGING)), ["tools"])
    yield Step("spec and interface, against the last release", "./generate.sh --lint", ["tools"])
    yield Step("spec, against Twilio's own", f"./generate.sh --upstream --upstream-version {UPSTREAM}", ["tools"])
    yield Step("wheel, in an empty environment", WHEEL, ["tools"])
    yield Step("the oldest versions that pyproject.toml allows", OLDEST, ["tools"])
    yield Step("fuzzing", FUZZING, ["tools"])


TOOLS = r"""
command -v uv >/dev/null || pip install --quiet --target "$SCRATCH/uv" uv
uv sync --quiet --group lint --group languages
redocly=$(uv run --quiet --no-sync python -c 'from codegen.gates import REDOCLY; print(REDOCLY)')
npm install --silent --no-save --prefix "$SCRATCH" "$redocly"
uv --version
"""

TOOLCHAINS = r"""
debian="golang-go ruby ruby-typhoeus php-cli php-curl php-mbstring php-guzzlehttp-guzzle"
debian="$debian libgeronimo-annotation-1.3-spec-java chromium"
if [ "$(id -u)" = 0 ] && apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq $debian >/dev/null; then
  touch "$SCRATCH/has-toolchains"
  echo "installed"
else
  echo "left out: they can't be installed here; the tests of those that are missing are skipped"
fi
"""

LINT = r"""
uv run --quiet --no-sync ruff check
uv run --quiet --no-sync ruff format --check
uv run --quiet --no-sync mypy
uv run --quiet --no-sync pyright
for package in twilio_memory twilio_memory_local; do
  uv run --quiet --no-sync pyright --verifytypes "$package" --ignoreexternal | grep "Type completeness score: 100%"
done
"""

SLOW = r"""
if [ -e "$SCRATCH/has-toolchains" ]; then export TEST_LANGUAGES=required; fi
uv run --quiet --no-sync pytest -m slow
"""

WHEEL = r"""
uv build --quiet --wheel --out-dir "$SCRATCH/dist"
uv venv --quiet "$SCRATCH/empty"
uv pip install --quiet --python "$SCRATCH/empty" "$SCRATCH"/dist/*.whl
cd "$SCRATCH"
empty/bin/python -W error -c '
import importlib.resources, twilio_memory, twilio_memory_api.constraints, twilio_memory_local
assert importlib.resources.files("twilio_memory_api").joinpath("openapi.yaml").is_file()
print("twilio-memory", twilio_memory.__version__, "imports")'
"""

OLDEST = r"""
git clone --quiet . "$SCRATCH/oldest"
cd "$SCRATCH/oldest"
uv sync --quiet --resolution lowest-direct --no-dev --all-extras
uv pip install --quiet pytest pytest-xdist pytest-timeout hypothesis trustme
.venv/bin/python -m pytest -n 1 -p no:cacheprovider tests/test_fetch.py tests/test_exchange.py tests/test_requests.py \
  tests/test_responses.py tests/test_uploads.py tests/test_connection.py tests/test_engines.py tests/test_generated_client.py \
  tests/test_local_requests.py tests/test_settings.py
"""

FUZZING = r"""
export UV_PROJECT_ENVIRONMENT="$SCRATCH/fuzzing"
if ! uv run --quiet --with atheris python -c "import atheris" 2>/dev/null; then
  echo "left out: atheris does not install here"
  exit
fi
cd "$SCRATCH"
PYTHONPATH="$ROOT" uv run --quiet --project "$ROOT" --with atheris python -m tests.fuzz_answers -atheris_runs=100000 2>&1
"""

CLONE = r"""
git clone --quiet . "$SCRATCH/clone"
uv venv --quiet --seed "$SCRATCH/user"
"""


def in_clone(number: int) -> str:
    """The README's command, as it stands there, with a pip that may install."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    command = re.findall(r"^pip install uv && uv run .+$", readme, re.MULTILINE)[number]
    return f'cd "$SCRATCH/clone"\nPATH="$SCRATCH/user/bin:$PATH"\n{command}\n'


def without(names: Sequence[str]) -> str:
    return " ".join(f"--ignore=tests/test_{name}.py" for name in names)


def only(names: Sequence[str]) -> str:
    return " ".join(f"tests/test_{name}.py" for name in names)


def tests_on(version: str, arguments: str) -> str:
    return f"""
if ! python=$(PATH="$PATH:$PYENV" uv python find --no-python-downloads {version} 2>/dev/null); then
  echo "left out: Python {version} is not here"
  exit
fi
export UV_PROJECT_ENVIRONMENT="$SCRATCH/{version}" COVERAGE_FILE="$SCRATCH/coverage-{version}"
uv run --quiet --python "$python" --group lint pytest -n 2 -p no:cacheprovider {arguments}
"""


def environment(scratch: Path) -> dict[str, str]:
    pyenv = Path(os.environ.get("PYENV_ROOT", "~/.pyenv")).expanduser()
    paths = [scratch / "node_modules/.bin", os.environ["PATH"], scratch / "uv/bin"]
    return {
        **os.environ,
        "ROOT": str(ROOT),
        "SCRATCH": str(scratch),
        "PATH": os.pathsep.join(map(str, paths)),
        "PYENV": os.pathsep.join(map(str, pyenv.glob("versions/*/bin"))),  # Its commands find the active version only.
        "PIP_ROOT_USER_ACTION": "ignore",
        "PYTEST_XDIST_AUTO_NUM_WORKERS": "2",
        "REDOCLY_TELEMETRY": "off",
    }


def start(step: Step, scratch: Path) -> Run:
    output = scratch / f"{re.sub(r'[^a-z0-9.]+', '-', step.name.lower())}.txt"
    with output.open("wb") as file:
        process = subprocess.Popen(
            ["bash", "-euo", "pipefail", "-c", step.commands],
            cwd=ROOT,
            env=environment(scratch),
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # So that it can be ended with all that it starts.
        )
    print(f"...      {step.name}", flush=True)
    return Run(step, process, output)


def run_all(waiting: list[Step], scratch: Path) -> list[Run]:
    """Runs the steps side by side, and returns those that were run. One that fails does not keep others from running."""
    running: list[Run] = []
    ended: list[Run] = []
    try:
        while True:
            passed = {run.step.name for run in ended if run.passed()}
            ready = [step for step in waiting if passed.issuperset(step.after)]
            for step in ready[: SIDE_BY_SIDE - len(running)]:
                waiting.remove(step)
                running.append(start(step, scratch))
            if not running:
                return ended
            time.sleep(0.1)
            for run in [run for run in running if run.has_ended()]:
                running.remove(run)
                ended.append(run)
                report(run)
    finally:
        for run in running:
            end(run)


def report(run: Run) -> None:
    if not run.passed():
        print(f"\n== {run.step.name}\n{run.text().rstrip()}\n")
    print(line(run), flush=True)


def line(run: Run) -> str:
    return f"{'ok' if run.passed() else 'FAILED':7}{run.seconds:6.1f} s  {run.step.name:44}  {run.last_line()[:120]}"


def end(run: Run) -> None:
    for number in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(run.process.pid, number)
            run.process.wait(5)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue


def interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main() -> int:
    signal.signal(signal.SIGTERM, interrupt)
    signal.signal(signal.SIGINT, interrupt)  # Which is ignored where this was started in the background.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # A fresh environment would be compiled again by each process.
    began = time.monotonic()
    waiting = list(steps())
    with tempfile.TemporaryDirectory() as scratch:
        try:
            ended = run_all(waiting, Path(scratch))
        except KeyboardInterrupt:
            print("interrupted", file=sys.stderr)
            return 130
        print("\n" + "\n".join(map(line, ended)))
    for step in waiting:
        print(f"not run          {step.name:44}  it needs: {', '.join(step.after)}")
    failed = [run.step.name for run in ended if not run.passed()]
    print(f"{time.monotonic() - began:.0f} s; {f'FAILED: {chr(44).join(failed)}' if failed else 'all steps passed'}")
    return 1 if failed or waiting else 0


if __name__ == "__main__":
    sys.exit(main())
