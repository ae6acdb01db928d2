"""Clients in other languages: generated from openapi.yaml as docs/other-languages.md says, compiled, and run.

Each module builds what a section of that page builds, block by block, and then holds a driver in that language to the cases of
tests/conformance. Where a language's tools are missing its tests are skipped, unless TEST_LANGUAGES is "required".
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest
from attrs import frozen

from tests.conformance import load_cases, open_driver, run_case
from twilio_memory_local import LocalMemory
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs/other-languages.md").read_text(encoding="utf-8")
BUILD_TIMEOUT = 300
SLOW = [pytest.mark.slow, pytest.mark.timeout(2 * BUILD_TIMEOUT)]
"""How each of these modules is marked."""


def needs(*programs: str, files: Sequence[str] = (), probe: str = "true") -> None:
    """Ends the test here if one of `programs` or `files` is missing, or if `probe`, a command of a shell, fails."""
    missing = [program for program in programs if shutil.which(program, path=search_path()) is None]
    missing += [file for file in files if not Path(file).exists()]
    if not missing and _fails(probe):
        missing.append(f"what this looks for: {probe}")
    if not missing:
        return
    reason = f"not installed: {', '.join(missing)} (CONTRIBUTING.md says how)"
    if os.environ.get("TEST_LANGUAGES") == "required":
        pytest.fail(reason)
    pytest.skip(reason)


@cache
def _fails(probe: str) -> bool:
    environ = {**os.environ, "PATH": search_path()}
    done = subprocess.run(["bash", "-c", probe], env=environ, capture_output=True, timeout=BUILD_TIMEOUT, check=False)
    return done.returncode != 0


def search_path() -> str:
    return f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"


@frozen
class Workshop:
    """An empty folder in which a section of the page is built, beside a local service with the sample profiles."""

    folder: Path
    local: LocalMemory
    expected: str = "mem_profile_00000000000000000000000000 Alyssa.Mock@example.com\n"
    """What every section's program prints."""

    def run(self, command: str) -> str:
        """What `command`, of a shell, prints."""
        environ = {
            **os.environ,
            "PATH": search_path(),
            "JAVA_TOOL_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",  # Half the work for programs that end soon.
            "TWILIO_MEMORY_BASE_URL": self.local.url,
            "TWILIO_MEMORY_STORE_ID": self.local.store_id,
            "TWILIO_API_KEY": LOCAL_KEY,
            "TWILIO_API_SECRET": LOCAL_SECRET,
        }
        done = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", command],
            cwd=self.folder,
            env=environ,
            capture_output=True,
            text=True,
            timeout=BUILD_TIMEOUT,
            check=False,
        )
        assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
        return done.stdout

    def follow(self, title: str) -> str:
        """Does what the page's section `title` says, and returns what its last command prints."""
        section = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", PAGE, flags=re.DOTALL | re.MULTILINE)
        assert section, title
        printed = ""
        for language, code in re.findall(r"^```(\w+)\n(.*?)^```", section[1], flags=re.DOTALL | re.MULTILINE):
            if language == "bash":
                printed = self.run(code)
            else:  # A file, whose name is in its first line.
                name = re.search(r"[\w-]+\.\w+", code.splitlines()[0])
                assert name, code
                (self.folder / name[0]).write_text(code, encoding="utf-8")
        return printed

    def hold_to_the_cases(self, driver: str, build: str, command: Sequence[str | Path]) -> None:
        """Copies `driver`, of this folder, to the workshop, builds it, and runs it as `command`."""
        shutil.copy(Path(__file__).parent / driver, self.folder)
        self.run(build)
        with LocalMemory() as local, open_driver(command, self.folder) as drive:
            for case in load_cases():
                run_case(case, local, drive)
