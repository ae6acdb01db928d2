"""Measures every contender on this machine, in turns, and prints medians and ratios.

    uv run --group bench python -m benchmarks [--quick]

Trust the ratios, not the absolute figures. Writes benchmarks/results.json, docs/benchmarks.md and docs/images/*.svg.
With --quick, it measures only what the targets compare, takes less than a minute, and writes nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks import contenders, layer, processes, report
from benchmarks.server import serve

ROOT = Path(__file__).parent.parent

CASES: dict[str, tuple[str, str, int, int]] = {
    # title: mode, URL, threads or tasks, calls in a round
    "sync, 1 thread": ("sync", "small", 1, 2000),
    "sync, 8 threads": ("sync", "small", 8, 1600),
    "sync, 187 kB": ("sync", "large", 1, 240),
    "sync, TLS": ("sync", "tls", 1, 2000),
    "async, 1 task": ("async", "small", 1, 2000),
    "async, 32 tasks": ("async", "small", 32, 6400),
    "async, 256 tasks": ("async", "small", 256, 8192),
    "async, 32 tasks, 187 kB": ("async", "large", 32, 960),
    "async, 32 tasks, TLS": ("async", "tls", 32, 6400),
}
LEFT_OUT = {("twilio", "async, 32 tasks, TLS"), ("twilio-agent-connect", "async, 32 tasks, TLS")}
"""They can't be told of another certificate authority."""
SLOW = ("httpx", "twilio-agent-connect")
"""Contenders that make fewer calls under asyncio."""


class Worker:
    """A contender's process."""

    def __init__(self, mode: str, name: str, url: str, ca: str, width: int) -> None:
        command = [sys.executable, "-m", "benchmarks.worker", mode, name, url, ca, str(width)]
        self._name = name
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT)

    def round(self, count: int) -> dict[str, float]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{count}\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self._name} failed, or took too long; its error is above.")
        measured: dict[str, float] = json.loads(line)
        return measured

    def close(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(30)


def rows(title: str, *, quick: bool) -> dict[str, tuple[str, str]]:
    """The contenders of a case, each with its URL, by the names of their rows."""
    mode, url, _, _ = CASES[title]
    names = contenders.SYNC if mode == "sync" else contenders.ASYNC
    found = {name: (name, url) for name in names if (name, title) not in LEFT_OUT}
    if url == "tls":
        found[report.PLAIN] = (report.ENGINE, "small")  # In the same case, so that they take turns.
    if quick:
        compared = {"ours", report.ENGINE, *report.compared_in(title)}
        return {name: found[name] for name in found if name in compared}
    return found


def measure(urls: Mapping[str, str], title: str, rounds: int, *, quick: bool) -> dict[str, dict[str, float]]:
    """The medians of every row of a case: microseconds of wall clock and CPU for a call, and the peak of memory in MB."""
    mode, _, width, count = CASES[title]
    workers: dict[str, Worker] = {}
    samples: dict[str, list[dict[str, float]]] = {}
    try:
        for row, (name, url) in rows(title, quick=quick).items():
            workers[row], samples[row] = Worker(mode, name, urls[url], urls["ca"], width), []
        names = list(workers)
        for number in range(rounds + 1):
            for name in names[number % len(names) :] + names[: number % len(names)]:  # No one always comes first.
                share = 100 if name in SLOW and mode == "async" else 2 if quick else 1
                measured = workers[name].round(max(width, count // share))
                if number:  # The first round warms up.
                    samples[name].append(measured)
    finally:
        for worker in workers.values():
            worker.close()
    samples[report.LAYER] = [
        {key: ours[key] - engine[key] for key in ("wall", "cpu")}
        for ours, engine in zip(samples["ours"], samples[report.ENGINE], strict=True)
    ]
    return {name: _medians(some) for name, some in samples.items()}


def _medians(samples: list[dict[str, float]]) -> dict[str, float]:
    medians = {
        "us": statistics.median(sample["wall"] for sample in samples) * 1e6,
        "cpu_us": statistics.median(sample["cpu"] for sample in samples) * 1e6,
    }
    if "rss" in samples[0]:
        medians["rss_mb"] = max(sample["rss"] for sample in samples) / 1024
    return medians


def use_one_processor() -> bool:
    """Has this process, and those that it starts, take turns on one processor, where the system lets it.

    Else a client also pays for waking the server's processor, and its own after each wait: on a virtual machine that can take
    longer than the call, or no time at all, and a client that is slower finds the server awake more often.
    """
    if not hasattr(os, "sched_setaffinity"):  # Linux has it.
        return False
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    return True


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.partition("\n")[0])
    parser.add_argument(
        "--quick", action="store_true", help="less than a minute: fewer cases and rounds; writes no files"
    )
    quick = parser.parse_args().quick
    rounds = 7 if quick else 9
    place = "one processor" if use_one_processor() else "all processors"
    results: dict[str, Any] = {"python": platform.python_version(), "place": place, "cases": {}}
    with serve() as urls:
        results["server"] = urls["name"]
        print(
            f"Python {results['python']}, {urls['name']} on loopback, {place}; wall clock and CPU time of the client for a call"
        )
        for title in [title for title in CASES if report.compared_in(title) or not quick]:
            results["cases"][title] = measure(urls, title, rounds, quick=quick)
            print(report.table(title, results["cases"][title], "us"), flush=True)
        results["first profile"] = processes.measure_first(urls, 2 if quick else 21)
        print(report.table("first profile", results["first profile"], "ms"), flush=True)
        results["many"] = processes.measure_many(urls["small"], 1 if quick else 3, 500 if quick else 10_000)
        print(report.table("many profiles", results["many"], "s"), flush=True)
        results["layer"] = layer.measure(urls["small"], 5 if quick else 30)
    results["targets"] = report.targets(results)
    print(f"\n{report.layer_text(results)}\n{report.targets_table(results)}", flush=True)
    if not quick:
        (ROOT / "benchmarks/results.json").write_text(json.dumps(results, indent=1) + "\n")
        report.write(results, ROOT)


if __name__ == "__main__":
    main()
