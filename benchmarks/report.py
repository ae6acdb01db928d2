"""Tables and plots of what was measured."""

from __future__ import annotations

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
    ("cold start", "twilio", "ours (pyreqwest)", 3.5),
    ("cold start", "twilio", "ours (httpx)", 1.5),
]


def table(title: str, results: dict[str, dict[str, float]], unit: str) -> str:
    fastest = min(figures[unit] for figures in results.values())
    lines = [f"\n{title}"]
    for name, figures in sorted(results.items(), key=lambda item: item[1][unit]):
        rest = f"{figures['cpu_us']:9.0f} us CPU {figures['rss_mb']:6.0f} MB" if "cpu_us" in figures else ""
        lines.append(f"  {name:22} {figures[unit]:9.0f} {unit} {figures[unit] / fastest:6.2f} x {rest}")
    return "\n".join(lines)


def targets(results: dict[str, Any]) -> list[dict[str, Any]]:
    found = []
    for case, slower, faster, least in TARGETS:
        measured = results[case] if case == "cold start" else results["cases"][case]
        unit = "ms" if case == "cold start" else "us"
        ratio = measured[slower][unit] / measured[faster][unit]
        found.append(
            {"case": case, "of": slower, "to": faster, "least": least, "ratio": ratio, "reached": ratio >= least}
        )
    return found


def targets_table(results: dict[str, Any]) -> str:
    lines = ["", "| case | how many times as fast as | | at least | measured |", "|---|---|---|---|---|"]
    for row in results["targets"]:
        mark = "" if row["reached"] else " (not reached)"
        lines.append(f"| {row['case']} | {row['to']} | {row['of']} | {row['least']:.2f} | {row['ratio']:.2f}{mark} |")
    lines.append(
        f"\nOur layer alone: {results['layer']['us']:.1f} us and {results['layer']['function_calls']} function calls a call."
    )
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
    lines += [f"| {name} | {figures['ms']:.0f} |" for name, figures in results["cold start"].items()]
    lines += ["", "## Targets", targets_table(results), ""]
    lines += ["![A call with one thread](images/sync.svg)", "", "![Calls with 32 tasks](images/async.svg)", ""]
    (root / "docs/benchmarks.md").write_text("\n".join(lines))
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
