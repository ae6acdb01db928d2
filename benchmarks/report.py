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
Our own code makes {calls:.0f} function calls to fetch a profile. They take {warm:.0f} us in a loop, and {cold:.0f} us if a
request over a socket comes before each, because the processor's caches then hold other code. The faster the engine, the larger
this share.

pyreqwest alone, in a thread, takes {pyreqwest:.0f} us. It is {to_twilio:.1f} times as fast as twilio, and takes {to_socket:.1f}
times as long as a raw socket, because every wait goes through another thread. Our client adds its own code, reading in limited
pieces, the deadline, and waiting for a connection.

With 32 tasks, aiohttp alone takes {aiohttp:.0f} us, and twilio {twilio_tasks:.0f} us. twilio has a single timeout of five
minutes; ours sets one timer for the deadline and one for each time the server is silent.

Python alone starts and ends in {python:.0f} ms. With attrs, which the generated models need, it takes {attrs:.0f} ms.
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


def write(results: dict[str, Any], root: Path) -> None:
    lines = [
        "# Benchmarks",
        "",
        "`uv run --group bench python -m benchmarks` measures all clients in one run, in turns, each in its own process, against",
        f"{results['server']} on loopback, with Python {results['python']}. The figures are medians; lower is better. Compare",
        "the ratios: times differ between machines.",
        "",
        "Time for one call in microseconds. This is the time that all calls took together, divided by their number:",
        "",
    ]
    names = list(dict.fromkeys(name for case in results["cases"].values() for name in case))
    lines += [f"| | {' | '.join(results['cases'])} |", "|---|" + "---:|" * len(results["cases"])]
    for name in names:
        cells = [f"{case[name]['us']:.0f}" if name in case else "" for case in results["cases"].values()]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    lines += ["", "CPU time of the client for one call in microseconds, and in brackets its peak memory in MB:", ""]
    lines += [f"| | {' | '.join(results['cases'])} |", "|---|" + "---:|" * len(results["cases"])]
    for name in names:
        cells = [
            f"{case[name]['cpu_us']:.0f} ({case[name]['rss_mb']:.0f})" if name in case else ""
            for case in results["cases"].values()
        ]
        lines.append(f"| {name} | {' | '.join(cells)} |")
    lines += ["", "Time from the start of a process to its first profile:", "", "| | ms |", "|---|---:|"]
    lines += [f"| {name} | {figures['ms']:.0f} |" for name, figures in results["first profile"].items()]
    lines += ["", "Time from the start of a process to 10,000 profiles, 32 at a time (ours with `fetch_many`):", ""]
    lines += ["| | s | peak memory in MB |", "|---|---:|---:|"]
    lines += [f"| {name} | {one['s']:.2f} | {one['rss_mb']:.0f} |" for name, one in results["many"].items()]
    lines += ["", "## Targets", targets_table(results), "", "## Missed targets", "", limits(results), ""]
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
