"""Measures every contender on this machine, interleaved, and prints medians and ratios.

    uv run --group bench python -m benchmarks [--quick]

Trust the ratios, not the absolute figures. Writes benchmarks/results.json, docs/benchmarks.md and docs/images/*.svg.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks import contenders, layer, processes, report
from benchmarks.server import serve

ROOT = Path(__file__).parent.parent

CASES: dict[str, tuple[str, str, int, int]] = {
    # title: mode, URL, threads or tasks, calls in a round
    "sync, 1 thread": ("sync", "small", 1, 400),
    "sync, 8 threads": ("sync", "small", 8, 800),
    "sync, 187 kB": ("sync", "large", 1, 80),
    "sync, TLS": ("sync", "tls", 1, 400),
    "async, 1 task": ("async", "small", 1, 400),
    "async, 32 tasks": ("async", "small", 32, 1600),
    "async, 256 tasks": ("async", "small", 256, 2048),
    "async, 32 tasks, 187 kB": ("async", "large", 32, 320),
    "async, 32 tasks, TLS": ("async", "tls", 32, 1600),
}
LEFT_OUT = {("twilio", "async, 32 tasks, TLS"), ("twilio-agent-connect", "async, 32 tasks, TLS")}
"""They can't be told of another certificate authority."""


class Worker:
    """A contender's process."""

    def __init__(self, mode: str, name: str, url: str, ca: str, width: int) -> None:
        command = [sys.executable, "-m", "benchmarks.worker", mode, name, url, ca, str(width)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd=ROOT
        )

    def round(self, count: int) -> dict[str, float]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(f"{count}\n")
        self._process.stdin.flush()
        measured: dict[str, float] = json.loads(self._process.stdout.readline())
        return measured

    def close(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(30)


def measure(urls: dict[str, str], title: str, rounds: int) -> dict[str, dict[str, float]]:
    """The medians of every contender of a case: microseconds of wall clock and CPU for a call, and the peak of memory in MB."""
    mode, url, width, count = CASES[title]
    names = [
        name for name in (contenders.SYNC if mode == "sync" else contenders.ASYNC) if (name, title) not in LEFT_OUT
    ]
    workers = {name: Worker(mode, name, urls[url], urls["ca"], width) for name in names}
    samples: dict[str, list[dict[str, float]]] = {name: [] for name in names}
    try:
        for number in range(rounds + 1):
            for name in names[number % len(names) :] + names[: number % len(names)]:  # No one always comes first.
                slow = name in ("httpx.AsyncClient", "generated client", "twilio-agent-connect") and mode == "async"
                measured = workers[name].round(max(width, count // (8 if slow else 1)))
                if number:  # The first round warms up.
                    samples[name].append(measured)
    finally:
        for worker in workers.values():
            worker.close()
    return {
        name: {
            "us": statistics.median(sample["wall"] for sample in some) * 1e6,
            "cpu_us": statistics.median(sample["cpu"] for sample in some) * 1e6,
            "rss_mb": max(sample["rss"] for sample in some) / 1024,
        }
        for name, some in samples.items()
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="fewer rounds, and no files written")
    quick = parser.parse_args().quick
    rounds = 2 if quick else 7
    results: dict[str, Any] = {"python": platform.python_version(), "cases": {}}
    with serve() as urls:
        results["server"] = urls["name"]
        for title in CASES:
            results["cases"][title] = measure(urls, title, rounds)
            print(report.table(title, results["cases"][title], "us"), flush=True)
        results["first profile"] = processes.measure_first(urls["small"], rounds * 3)
        print(report.table("first profile", results["first profile"], "ms"), flush=True)
        results["many"] = processes.measure_many(urls["small"], min(rounds, 3), 1000 if quick else 10_000)
        print(report.table("many profiles", results["many"], "s"), flush=True)
        results["layer"] = layer.measure(urls["small"])
    results["targets"] = report.targets(results)
    print(report.targets_table(results), flush=True)
    if not quick:
        (ROOT / "benchmarks/results.json").write_text(json.dumps(results, indent=1) + "\n")
        report.write(results, ROOT)


if __name__ == "__main__":
    main()
