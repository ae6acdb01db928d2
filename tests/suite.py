"""How the tests run: in parallel, without the slow ones, and saying so."""

from __future__ import annotations

import fcntl
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

WORKERS_PER_CORE = 2
"""Tests wait for servers and other processes about half of the time."""

LEFT_OUT = pytest.StashKey[int]()
"""How many tests the marker has left out."""


@pytest.hookimpl(tryfirst=True)
def pytest_cmdline_main(config: pytest.Config) -> None:
    """Runs in parallel unless one test is named, or an option says otherwise (-n0, --pdb, -p no:xdist)."""
    # This machine may tell Python to write no bytecode; then each of the processes that tests start compiles all that it imports.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    sys.dont_write_bytecode = False
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # As a shell starts what is to run in the background.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    names_a_test = any("::" in argument for argument in config.args)
    measures_coverage = config.pluginmanager.has_plugin("_cov")  # Which is to be told of workers before this.
    if _is_worker(config) or names_a_test or measures_coverage or config.getoption("numprocesses", 0) is not None:
        return
    config.option.numprocesses = "auto"
    if config.option.dist == "no":
        config.option.dist = "worksteal"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    given = os.environ.get("PYTEST_XDIST_AUTO_NUM_WORKERS")
    return int(given) if given else WORKERS_PER_CORE * (os.cpu_count() or 1)


def pytest_report_header(config: pytest.Config) -> str | None:
    if config.args_source is pytest.Config.ArgsSource.ARGS or not _leaves_out_slow(config):
        return None
    return "all tests but the slow ones: about two minutes on two cores"


def pytest_deselected(items: list[pytest.Item]) -> None:
    """Counts, in each process that collects."""
    config = items[0].config
    slow = sum(item.get_closest_marker("slow") is not None for item in items)
    config.stash[LEFT_OUT] = config.stash.get(LEFT_OUT, 0) + slow
    if _is_worker(config):
        config.workeroutput["left_out"] = config.stash[LEFT_OUT]  # type: ignore[attr-defined]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Takes over what a worker has counted; all of them count the same."""
    node.config.stash[LEFT_OUT] = getattr(node, "workeroutput", {}).get("left_out", 0)


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if _leaves_out_slow(config) and (left_out := config.stash.get(LEFT_OUT, 0)):
        terminalreporter.write_line(f"Left out: {left_out} slow tests. To run them: uv run pytest -m slow")


def _leaves_out_slow(config: pytest.Config) -> bool:
    return config.getoption("markexpr") == "not slow"


def _is_worker(config: pytest.Config) -> bool:
    return hasattr(config, "workerinput")


@contextmanager
def lock_for_all_workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """One of the processes that run tests in parallel is inside at a time. Yields a folder that all of them have."""
    own = tmp_path_factory.getbasetemp()
    shared = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own
    with open(shared / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield shared
