"""What is measured from a process's start to its end: the first profile, and ten thousand of them."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

from benchmarks.constants import PROFILE, STORE
from benchmarks.many import MANY

ROOT = Path(__file__).parent.parent
TIMEOUT = 300

_TWILIO = """
from twilio.rest import Client
client = Client("SK1", "secret", "AC" + "0" * 32)
client.memory.base_url = {url!r}
client.memory.v1.profiles({store!r}, {profile!r}).fetch()
"""
_OURS = """
from twilio_memory import Credentials, MemoryClient
MemoryClient(Credentials("SK1", "secret"), store_id={store!r}, base_url={url!r}).profiles.fetch({profile!r})
"""
FIRST = {
    # row: code, URL
    "python alone": ("pass", "small"),
    "twilio": (_TWILIO, "small"),
    "ours": (_OURS, "small"),
    "twilio, TLS": (_TWILIO, "tls"),
    "ours, TLS": (_OURS, "tls"),
}


def measure_first(urls: Mapping[str, str], rounds: int) -> dict[str, dict[str, float]]:
    """Milliseconds to the first profile, and those of them that Python takes alone."""
    trust = {"SSL_CERT_FILE": urls["ca"], "REQUESTS_CA_BUNDLE": urls["ca"]}  # For ours; for twilio.
    samples: dict[str, list[float]] = {name: [] for name in FIRST}
    for _ in range(rounds):
        for name, (code, url) in FIRST.items():
            seconds, _ = _run("-c", code.format(url=urls[url], store=STORE, profile=PROFILE), environ=trust)
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


def _run(*arguments: str, environ: Mapping[str, str] | None = None) -> tuple[float, str]:
    """Seconds, and what was printed."""
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()  # With that variable, each process would compile anew all that it imports.
    done = subprocess.run(
        [sys.executable, *arguments],
        check=True,
        cwd=ROOT,
        env={**inherited, **(environ or {})},
        stdout=subprocess.PIPE,
        text=True,
        timeout=TIMEOUT,
    )
    return time.perf_counter() - started, done.stdout
