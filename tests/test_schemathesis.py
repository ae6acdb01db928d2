"""schemathesis, all of its checks, against the local service: what openapi.yaml allows and what it does not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from twilio_memory_local import LocalMemory
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET, SAMPLES

ROOT = Path(__file__).parent.parent


def run(directory, *options):
    """Runs it on the samples; returns how many requests it sent."""
    with LocalMemory(SAMPLES) as local:
        tool = [Path(sys.executable).with_name("schemathesis"), "--config-file", ROOT / "tests/schemathesis.toml"]
        command = [*tool, "run", ROOT / "openapi.yaml", "--url", local.url, "--auth", f"{LOCAL_KEY}:{LOCAL_SECRET}"]
        done = subprocess.run(
            [*command, "--seed", "1", *options], cwd=directory, capture_output=True, text=True, timeout=600, check=False
        )
        assert done.returncode == 0, done.stdout
        return len(local.requests)


def test_the_local_service_is_what_the_spec_says(tmp_path):
    """For every example in the spec. tests/schemathesis.toml explains what else the service may respond with."""
    assert run(tmp_path, "--phases", "examples") >= 46


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_many_requests_that_follow_each_other(tmp_path):
    """All operations at once: examples, every bound of every schema, random ones, and along the links of the spec."""
    assert run(tmp_path, "--max-examples", "10") > 1500
