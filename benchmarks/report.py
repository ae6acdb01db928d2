"""Tables and plots of what was measured."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeAlias

ENGINE = "engine.send alone"
PLAIN = "engine.send alone, without TLS"
LAYER = "our layer"
"""A whole fetch, less engine.send."""
ORDER = ["raw socket", "httpx", "aiohttp", "pyreqwest", ENGINE, PLAIN, "twilio", "twilio-agent-connect", "ours", LAYER]
"""The rows of the tables in docs/benchmarks.md."""
TARGETS = [
    # case, row, the row that it is compared with, its time as a share of that row's, at most
    ("sync, 1 thread", ENGINE, "raw socket", 2.5),
    ("async, 32 tasks", ENGINE, "aiohttp", 0.5),
    ("sync, TLS", ENGINE, PLAIN, 1.5),
    ("async, 32 tasks, TLS", ENGINE, PLAIN, 1.5),
    ("sync, 1 thread", "ours", "twilio", 1 / 4.3),
    ("async, 32 tasks", "ours", "twilio", 1 / 4),
    ("async, 256 tasks", "ours", "twilio", 1 / 3.3),
    ("sync, 187 kB", "ours", "twilio", 1 / 2.5),
    ("async, 32 tasks, 187 kB", "ours", "twilio", 1 / 1.7),
    ("first profile", "ours", "twilio", 0.62),
]
Figures: TypeAlias = dict[str, dict[str, float]]


def table(title: str, results: Figures, unit: str) -> str:
    """For a terminal: the fastest first, with the ratio to our own row that comes first."""
    reference = next(figures[unit] for name, figures in results.items() if name.startswith("ours"))
    lines = [f"\n{title}"]
    for name, figures in sorted(results.items(), key=lambda item: item[1][unit]):
        rest = f"{figures['cpu_us']:9.0f} us CPU" if "cpu_us" in figures else ""
        rest += f" {figures['rss_mb']:6.0f} MB" if "rss_mb" in figures else ""
        figure = f"{figures[unit]:9.2f}" if unit == "s" else f"{figures[unit]:9.0f}"
        lines.append(f"  {name:30} {figure} {unit} {figures[unit] / reference:6.2f} of ours {rest}")
    return "\n".join(lines)


def compared_in(case: str) -> set[str]:
    """The rows of a case that targets compare."""
    return {row for title, one, other, _ in TARGETS if title == case for row in (one, other)}


def targets(results: dict[str, Any]) -> list[dict[str, Any]]:
    measured_in = {**results["cases"], "first profile": results["first profile"]}
    found = []
    for case, row, other, most in TARGETS:
        unit = "ms" if case == "first profile" else "us"
        ratio = measured_in[case][row][unit] / measured_in[case][other][unit]
        found.append({"case": case, "row": row, "other": other, "most": most, "ratio": ratio, "met": ratio <= most})
    return found


def targets_table(results: dict[str, Any]) -> str:
    lines = ["", "| case | time of | divided by that of | at most | measured |", "|---|---|---|---:|---:|"]
    for one in results["targets"]:
        mark = "" if one["met"] else " (missed)"
        lines.append(
            f"| {one['case']} | {one['row']} | {one['other']} | {one['most']:.2f} | {one['ratio']:.2f}{mark} |"
        )
    return "\n".join(lines)


def layer_text(results: dict[str, Any]) -> str:
    """What our layer does for a call, measured without a connection."""
    layer = results["layer"]
    return textwrap.fill(
        f"Our layer makes {layer['function_calls']:.0f} function calls to fetch a profile. They take {layer['us']:.0f} us in a "
        f"loop, and {layer['after_exchange_us']:.0f} us if an exchange over a socket comes before each, because a processor's "
        "caches then hold other code.",
        128,
    )


INTRODUCTION = """# Benchmarks

`uv run --group bench python -m benchmarks` measures all clients in one run, in turns, each in its own process, against {server}
on loopback, with Python {python}. The figures are medians; lower is better. Compare the ratios: times differ between machines.
With `--quick`, it prints the ratios that have targets in less than a minute, and writes no files.

Clients and server run on {place}. On one, the time of a call includes the server's, no figure depends on how
long it takes to wake another processor, and pyreqwest has no use for its threads.

* `raw socket`, `httpx`, `aiohttp`, `pyreqwest` and `engine.send alone` get the bytes of a response, and no more. The raw socket
  sends the same bytes as our client.
* `twilio` (the official library), `twilio-agent-connect` and `ours` make a profile of them.
* `engine.send alone` is our connection without the rest of the client, and `our layer` is the rest: a whole fetch, less
  `engine.send`.

Time for one call in microseconds. This is the time that all calls took together, divided by their number:
"""


def write(results: dict[str, Any], root: Path) -> None:
    cases: dict[str, Figures] = results["cases"]
    lines = [
        INTRODUCTION.format(**results),
        *_grid(cases, lambda figures: f"{figures['us']:.0f}"),
        "",
        "CPU time of the client for one call in microseconds, and in brackets its peak memory in MB:",
        "",
        *_grid(cases, _cpu_and_memory),
        "",
        "Time from the start of a process to its first profile:",
        "",
        *_table(["", "ms"], ([name, f"{one['ms']:.0f}"] for name, one in results["first profile"].items())),
        "",
        "Time from the start of a process to 10,000 profiles, 32 at a time (ours with `fetch_many`):",
        "",
        *_table(
            ["", "s", "peak memory in MB"],
            ([name, f"{one['s']:.2f}", f"{one['rss_mb']:.0f}"] for name, one in results["many"].items()),
        ),
        "",
        "## Our layer",
        "",
        layer_text(results),
        "",
        "## Targets",
        targets_table(results),
        "",
        "![A call with one thread](images/sync.svg)",
        "",
        "![Calls with 32 tasks](images/async.svg)",
        "",
    ]
    (root / "docs/benchmarks.md").write_text("\n".join(lines))
    (root / "docs/images").mkdir(exist_ok=True)
    draw(root / "docs/images/sync.svg", "A call, one thread, 319 bytes (us)", cases["sync, 1 thread"])
    draw(root / "docs/images/async.svg", "A call, 32 tasks, 319 bytes (us)", cases["async, 32 tasks"])


def _grid(cases: dict[str, Figures], cell: Callable[[dict[str, float]], str]) -> list[str]:
    """A row for each contender, a column for each case."""
    rows = ([name, *(cell(case[name]) if name in case else "" for case in cases.values())] for name in ORDER)
    return _table(["", *cases], rows)


def _cpu_and_memory(figures: dict[str, float]) -> str:
    memory = f" ({figures['rss_mb']:.0f})" if "rss_mb" in figures else ""
    return f"{figures['cpu_us']:.0f}{memory}"


def _table(columns: list[str], rows: Iterable[list[str]]) -> list[str]:
    marks = ["---", *["---:"] * (len(columns) - 1)]
    return [f"| {' | '.join(columns)} |", f"|{'|'.join(marks)}|", *(f"| {' | '.join(row)} |" for row in rows)]


def draw(path: Path, title: str, results: Figures) -> None:
    """Bars as SVG, in colours that are readable on light and on dark."""
    rows = sorted(((name, one["us"]) for name, one in results.items() if name != LAYER), key=lambda row: row[1])
    longest = max(us for _, us in rows)
    height = 34 + 26 * len(rows)
    size = f'viewBox="0 0 640 {height}" width="640"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="13">',
        "<style>text { fill: #222 } .ours { fill: #0d7a5f } .others { fill: #8a8f98 }",
        "@media (prefers-color-scheme: dark) { text { fill: #eee } .ours { fill: #2fc19a } .others { fill: #7d8590 } }</style>",
        f'<text x="8" y="20" font-weight="bold">{title}</text>',
    ]
    for index, (name, us) in enumerate(rows):
        y = 34 + 26 * index
        width = max(2.0, 380 * us / longest)
        kind = "ours" if name in ("ours", ENGINE) else "others"
        parts.append(f'<text x="170" y="{y + 14}" text-anchor="end">{name}</text>')
        parts.append(f'<rect class="{kind}" x="178" y="{y}" width="{width:.1f}" height="18" rx="2"/>')
        parts.append(f'<text x="{184 + width:.1f}" y="{y + 14}">{us:.0f}</text>')
    path.write_text("\n".join([*parts, "</svg>"]) + "\n")
