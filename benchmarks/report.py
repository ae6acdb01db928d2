"""Tables and plots of what was measured."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

TARGETS = [
    # case, slower contender, faster contender, at least so many times as fast
    ("sync, 1 thread", "twilio", "ours (httpx)", 2.5),
    ("sync, 1 thread", "httpx.Client", "ours (httpx)", 1 / 0.9),
    ("sync, 1 thread", "twilio", "ours (pyreqwest)", 5),
    ("sync, 1 thread", "raw socket", "ours (pyreqwest)", 1 / 1.8),
    ("async, 32 tasks", "twilio", "ours (aiohttp)", 1.15),
    ("async, 32 tasks", "twilio", "ours (pyreqwest)", 1.35),
    ("async, 256 tasks", "twilio", "ours (aiohttp)", 1.1),
    ("async, 256 tasks", "twilio", "ours (pyreqwest)", 1.6),
    ("async, 32 tasks", "generated client", "ours (httpx)", 2.5),
    ("sync, 187 kB", "twilio", "ours (httpx)", 1.7),
    ("async, 32 tasks, 187 kB", "twilio", "ours (aiohttp)", 1.5),
    ("first profile", "twilio", "ours (pyreqwest)", 3.5),
    ("first profile", "twilio", "ours (httpx)", 1.5),
    ("our layer", "httpx.Client", "our layer alone", 300 / 20),
]


def table(title: str, results: dict[str, dict[str, float]], unit: str) -> str:
    fastest = min(figures[unit] for figures in results.values())
    lines = [f"\n{title}"]
    for name, figures in sorted(results.items(), key=lambda item: item[1][unit]):
        rest = f"{figures['cpu_us']:9.0f} us CPU {figures['rss_mb']:6.0f} MB" if "cpu_us" in figures else ""
        figure = f"{figures[unit]:9.2f}" if unit == "s" else f"{figures[unit]:9.0f}"
        lines.append(f"  {name:25} {figure} {unit} {figures[unit] / fastest:6.2f} x {rest}")
    return "\n".join(lines)


def targets(results: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    plain = results["cases"]["sync, 1 thread"]
    measured_in = {**results["cases"], "first profile": results["first profile"]}
    measured_in["our layer"] = {"our layer alone": results["layer"], "httpx.Client": plain["httpx.Client"]}
    for case, slower, faster, least in TARGETS:
        unit = "ms" if case == "first profile" else "us"
        ratio = measured_in[case][slower][unit] / measured_in[case][faster][unit]
        found.append(
            {"case": case, "of": slower, "to": faster, "least": least, "ratio": ratio, "reached": ratio >= least}
        )
    return found


def targets_table(results: dict[str, Any]) -> str:
    lines = ["", "| case | how many times as fast as | | at least | measured |", "|---|---|---|---|---|"]
    for row in results["targets"]:
        mark = "" if row["reached"] else " (not reached)"
        lines.append(f"| {row['case']} | {row['to']} | {row['of']} | {row['least']:.2f} | {row['ratio']:.2f}{mark} |")
    return "\n".join(lines)


LIMITS = """
Our layer makes {calls:.0f} function calls for a fetch. They take {warm:.0f} us in a loop, and {cold:.0f} us when an exchange
over a socket comes before each: by then a processor has to fetch our code and to predict its branches anew. This share is the
larger, the faster the engine is.

pyreqwest in a thread, called by itself, takes {pyreqwest:.0f} us: it is {to_twilio:.1f} times as fast as twilio, and takes
{to_socket:.1f} times as long as a raw socket, since every wait passes through a thread of its own. To that come our layer and
reading in bounded pieces, the deadline, and the wait for a turn.

With 32 tasks, aiohttp by itself takes {aiohttp:.0f} us, and twilio {twilio_tasks:.0f} us, which has one timeout of five minutes.
Ours arms a timer for the deadline and one for every silence.

An interpreter starts and ends in {python:.0f} ms, and with attrs, which generated models are made with, in {attrs:.0f} ms.
"""


def limits(results: dict[str, Any]) -> str:
    """What stands between us and the targets that are not reached."""
    sync, tasks, first = (
        results["cases"]["sync, 1 thread"],
        results["cases"]["async, 32 tasks"],
        results["first profile"],
    )
    text = LIMITS.format(
        calls=results["layer"]["function_calls"],
        warm=results["layer"]["us"],
        cold=results["layer"]["after_exchange_us"],
        pyreqwest=sync["pyreqwest"]["us"],
        to_twilio=sync["twilio"]["us"] / sync["pyreqwest"]["us"],
        to_socket=sync["pyreqwest"]["us"] / sync["raw socket"]["us"],
        aiohttp=tasks["aiohttp"]["us"],
        twilio_tasks=tasks["twilio"]["us"],
        python=first["python alone"]["ms"],
        attrs=first["importing attrs"]["ms"],
    )
    return "\n\n".join(textwrap.fill(paragraph, 128) for paragraph in text.strip().split("\n\n"))


SUMMARY = {
    "one thread": "sync, 1 thread",
    "32 tasks": "async, 32 tasks",
    "256 tasks": "async, 256 tasks",
}
"""The columns of README's table."""


def summary(results: dict[str, Any]) -> str:
    cases = {title: results["cases"][case] for title, case in SUMMARY.items()}
    names = list(dict.fromkeys(name for case in cases.values() for name in case))
    lines = [f"| microseconds for a call | {' | '.join(cases)} |", "|---|" + "---:|" * len(cases)]
    for name in names:
        cells = [f"{case[name]['us']:.0f}" if name in case else "" for case in cases.values()]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines)


def write(results: dict[str, Any], root: Path) -> None:
    lines = [
        "# Benchmarks",
        "",
        "Made by `uv run --group bench python -m benchmarks`, in one run with interleaved rounds, each contender in a process of",
        f"its own, against {results['server']} on loopback, Python {results['python']}. Medians; trust the ratios.",
        "",
        "Times for one call in microseconds of wall clock, all calls at once divided by their number:",
        "",
    ]
    names = list(dict.fromkeys(name for case in results["cases"].values() for name in case))
    lines += [f"| | {' | '.join(results['cases'])} |", "|---|" + "---:|" * len(results["cases"])]
    for name in names:
        cells = [f"{case[name]['us']:.0f}" if name in case else "" for case in results["cases"].values()]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    lines += ["", "CPU time of the client for one call, in microseconds, and in brackets its peak of memory in MB:", ""]
    lines += [f"| | {' | '.join(results['cases'])} |", "|---|" + "---:|" * len(results["cases"])]
    for name in names:
        cells = [
            f"{case[name]['cpu_us']:.0f} ({case[name]['rss_mb']:.0f})" if name in case else ""
            for case in results["cases"].values()
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    lines += ["", "From a process's start to its first profile:", "", "| | ms |", "|---|---:|"]
    lines += [f"| {name} | {figures['ms']:.0f} |" for name, figures in results["first profile"].items()]
    lines += ["", "From a process's start to 10,000 profiles, 32 at a time (ours by `fetch_many`):", ""]
    lines += ["| | s | peak of memory in MB |", "|---|---:|---:|"]
    lines += [f"| {name} | {one['s']:.2f} | {one['rss_mb']:.0f} |" for name, one in results["many"].items()]
    lines += ["", "## Targets", targets_table(results), "", "## What stands in the way", "", limits(results), ""]
    lines += ["![A call with one thread](images/sync.svg)", "", "![Calls with 32 tasks](images/async.svg)", ""]
    (root / "docs/benchmarks.md").write_text("\n".join(lines))
    readme = (root / "README.md").read_text()
    before, mark, rest = readme.partition("<!-- From python -m benchmarks -->\n")
    _, end, after = rest.partition("<!-- To here -->\n")
    (root / "README.md").write_text(f"{before}{mark}{summary(results)}\n{end}{after}")
    (root / "docs/images").mkdir(exist_ok=True)
    draw(root / "docs/images/sync.svg", "A call, one thread, 319 bytes (us)", results["cases"]["sync, 1 thread"])
    draw(root / "docs/images/async.svg", "A call, 32 tasks, 319 bytes (us)", results["cases"]["async, 32 tasks"])


def draw(path: Path, title: str, results: dict[str, dict[str, float]]) -> None:
    """Bars as SVG, in colours that are readable on light and on dark."""
    rows = sorted(results.items(), key=lambda item: item[1]["us"])
    longest = max(figures["us"] for _, figures in rows)
    height = 34 + 26 * len(rows)
    size = f'viewBox="0 0 640 {height}" width="640"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" font-size="13">',
        "<style>text { fill: #222 } .ours { fill: #0d7a5f } .others { fill: #8a8f98 }",
        "@media (prefers-color-scheme: dark) { text { fill: #eee } .ours { fill: #2fc19a } .others { fill: #7d8590 } }</style>",
        f'<text x="8" y="20" font-weight="bold">{title}</text>',
    ]
    for index, (name, figures) in enumerate(rows):
        y = 34 + 26 * index
        width = max(2.0, 380 * figures["us"] / longest)
        kind = "ours" if name.startswith("ours") else "others"
        parts.append(f'<text x="170" y="{y + 14}" text-anchor="end">{name}</text>')
        parts.append(f'<rect class="{kind}" x="178" y="{y}" width="{width:.1f}" height="18" rx="2"/>')
        parts.append(f'<text x="{184 + width:.1f}" y="{y + 14}">{figures["us"]:.0f}</text>')
    path.write_text("\n".join([*parts, "</svg>"]) + "\n")
