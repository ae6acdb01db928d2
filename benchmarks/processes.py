"""What is measured from a process's start to its end: the first profile, and ten thousand of them."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.constants import PROFILE, STORE
from benchmarks.many import MANY

ROOT = Path(__file__).parent.parent

_TWILIO = """
from twilio.rest import Client
client = Client("SK1", "secret", "AC" + "0" * 32)
client.memory.base_url = {url!r}
client.memory.v1.profiles({store!r}, {profile!r}).fetch()
"""
_GENERATED = """
from twilio_memory_api import AuthenticatedClient
from twilio_memory_api.api.profile import fetch_profile
fetch_profile.sync({store!r}, {profile!r}, client=AuthenticatedClient({url!r}, "secret"))
"""
_HTTPX = """
import httpx
httpx.Client(auth=("SK1", "secret")).get({url!r} + "/v1/Stores/" + {store!r} + "/Profiles/" + {profile!r}).json()
"""
_OURS = """
from twilio_memory import Credentials, MemoryClient
MemoryClient(Credentials("SK1", "secret"), store_id={store!r}, base_url={url!r}, engine="ENGINE").profiles.fetch({profile!r})
"""
FIRST = {
    "python alone": "pass",
    "importing attrs": "import attrs",
    "twilio": _TWILIO,
    "generated client": _GENERATED,
    "httpx.Client": _HTTPX,
    "ours (httpx)": _OURS.replace("ENGINE", "httpx"),
    "ours (pyreqwest)": _OURS.replace("ENGINE", "pyreqwest"),
}


def measure_first(url: str, rounds: int) -> dict[str, dict[str, float]]:
    """Milliseconds to the first profile; and what of them nobody can save who is written in Python and uses attrs."""
    samples: dict[str, list[float]] = {name: [] for name in FIRST}
    for _ in range(rounds):
        for name, code in FIRST.items():
            seconds, _ = _run("-c", code.format(url=url, store=STORE, profile=PROFILE))
            samples[name].append(seconds * 1e3)
    return {name: {"ms": statistics.median(some)} for name, some in samples.items()}


def measure_many(url: str, rounds: int, count: int) -> dict[str, dict[str, float]]:
    """Seconds to `count` profiles, 32 at a time, and the peak of memory in MB."""
    samples: dict[str, list[tuple[float, str]]] = {name: [] for name in MANY}
    for _ in range(rounds):
        for name, some in samples.items():
            some.append(_run("-m", "benchmarks.many", name, url, str(count)))
    return {
        name: {
            "s": statistics.median(seconds for seconds, _ in some),
            "rss_mb": max(int(output) for _, output in some) / 1024,
        }
        for name, some in samples.items()
    }


def _run(*arguments: str) -> tuple[float, str]:
    """Seconds, and what was printed."""
    started = time.perf_counter()
    done = subprocess.run([sys.executable, *arguments], check=True, cwd=ROOT, capture_output=True, text=True)
    return time.perf_counter() - started, done.stdout
