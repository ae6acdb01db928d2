"""schemathesis, all of its checks, against the local service: what openapi.yaml allows and what it does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from twilio_memory_local import LocalMemory
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET, SAMPLES

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("examples", [15, pytest.param(60, marks=pytest.mark.slow)])
def test_the_local_service_is_what_the_description_says(tmp_path, examples):
    """No check is switched off; tests/schemathesis.toml explains the one status that is allowed in addition."""
    with LocalMemory(SAMPLES) as local:
        tool = [Path(sys.executable).with_name("schemathesis"), "--config-file", ROOT / "tests/schemathesis.toml"]
        command = [*tool, "run", ROOT / "openapi.yaml", "--url", local.url]
        options = [
            "--auth",
            f"{LOCAL_KEY}:{LOCAL_SECRET}",
            "--checks",
            "all",
            "--seed",
            "1",
            "--max-examples",
            str(examples),
        ]
        done = subprocess.run(
            [*command, *options], cwd=tmp_path, capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode == 0, done.stdout
        assert len(local.requests) > examples
