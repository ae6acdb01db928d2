"""Every code block of the README runs, as it stands there."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from twilio_memory import errors
from twilio_memory_local import LocalMemory
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET, SAMPLES

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, flags=re.DOTALL | re.MULTILINE)
PYTHON = [code for language, code in BLOCKS if language == "python"]
BASH = [code for language, code in BLOCKS if language == "bash"]


def title(code: str) -> str:
    return next(line for line in code.splitlines() if line)[:60]


@pytest.fixture(scope="module")
def environment():
    """That of a user: the local service stands for Twilio's."""
    with LocalMemory(SAMPLES) as local:
        scripts = Path(sys.executable).parent
        yield {
            **os.environ,
            "PATH": f"{scripts}{os.pathsep}{os.environ['PATH']}",
            "TWILIO_API_KEY": LOCAL_KEY,
            "TWILIO_API_SECRET": LOCAL_SECRET,
            "TWILIO_MEMORY_STORE_ID": local.store_id,
            "TWILIO_MEMORY_BASE_URL": local.url,
        }


def run(command, environment, folder):
    return subprocess.run(
        command,
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        start_new_session=True,
    )


@pytest.mark.parametrize(
    "code", [code for code in PYTHON if "def test_" not in code and "FastAPI" not in code], ids=title
)
def test_a_script_runs(code, environment, tmp_path):
    """And prints something, if it prints."""
    done = run([sys.executable, "-W", "error", "-c", code], environment, tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout or "print" not in code


@pytest.mark.parametrize(
    ("profile_id", "status", "body"),
    [
        ("mem_profile_00000000000000000000000000", 200, '"Hello, Alyssa!"'),
        ("mem_profile_00000000000000000000000002", 200, '"Hello, you!"'),
        ("mem_profile_70000000000000000000000000", 200, '"Hello!"'),
        ("nonsense", 422, "profile_id must match"),
    ],
)
def test_the_service_serves(profile_id, status, body, environment, tmp_path):
    """The FastAPI sample answers, in a process of its own."""
    (code,) = (code for code in PYTHON if "FastAPI" in code)
    ask = f"""
import warnings; warnings.simplefilter("ignore")
from fastapi.testclient import TestClient
with TestClient(app) as client:
    response = client.get("/greeting/{profile_id}")
    print(response.status_code, response.text)
"""
    done = run([sys.executable, "-c", code + ask], environment, tmp_path)
    assert done.stdout.startswith(f"{status} "), done.stderr
    assert body in done.stdout


@pytest.mark.parametrize("code", [code for code in PYTHON if "def test_" in code], ids=title)
def test_a_test_suite_passes(code, environment, tmp_path):
    """As a user's own file, in an empty folder."""
    (tmp_path / "test_greeting.py").write_text(code)
    done = run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"], environment, tmp_path)
    assert f"{code.count('def test_')} passed" in done.stdout, done.stdout


def test_the_two_commands(environment, tmp_path):
    """What they run once uv is there. .ci/run does the rest: a fresh clone, and these very lines."""
    commands = [code.strip().removeprefix("pip install uv && uv run ") for code in BASH[:2]]
    assert commands == ["twilio-memory fetch --local", "pytest"]
    done = run(commands[0].split(), environment, tmp_path)
    assert "Alyssa.Mock@example.com" in done.stdout


@pytest.mark.parametrize("code", BASH[2:], ids=title)
def test_a_shell_block_runs(code, environment, tmp_path):
    """With the tools at hand for uv's, and a free port."""
    if "generate.sh" in code:
        code = code.replace("./generate.sh   ", "./generate.sh --check").replace(
            "./generate.sh", str(ROOT / "generate.sh")
        )
    with socket.create_server(("127.0.0.1", 0)) as free:
        code = code.replace("uv run ", "").replace("8000", str(free.getsockname()[1]))
    done = run(["bash", "-euo", "pipefail", "-c", code], environment | {"PYTHON": sys.executable}, tmp_path)
    assert done.returncode == 0, done.stderr
    if "curl" in code:
        assert '"firstName": "Alyssa"' in done.stdout
        assert (tmp_path / "memory.yaml").read_bytes() == (ROOT / "openapi.yaml").read_bytes()


def test_every_error_is_explained():
    """The README's table has the whole tree."""
    kinds = {name for name, value in vars(errors).items() if isinstance(value, type) and issubclass(value, Exception)}
    assert {name for name in kinds if f"`{name}`" not in README} == set()


def test_every_option_is_explained():
    """With the default that it has."""
    from twilio_memory.options import OptionArguments

    assert {name for name in OptionArguments.__annotations__ if f"| `{name}` |" not in README} == set()
