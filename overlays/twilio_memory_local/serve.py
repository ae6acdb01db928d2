"""The local Memory service as a process of its own."""

from __future__ import annotations

import ipaddress
from contextlib import closing, suppress
from pathlib import Path

from twilio_memory import ConfigurationError, Credentials
from twilio_memory_local.app import MemoryApp
from twilio_memory_local.pages import Pages
from twilio_memory_local.seed import load_seed
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET, SAMPLES, listen, make_server
from twilio_memory_local.spec import Spec
from twilio_memory_local.store import ProfileStore


def serve(
    host: str,
    port: int,
    *,
    db: Path | None,
    seed: Path | None,
    key: str | None,
    secret: str | None,
    fault_route: bool,
) -> None:
    """Serves until it is interrupted. Prints, once it listens, the environment that a client of it needs.

    Raises:
        ConfigurationError: it would listen beyond this machine with the password that everybody knows.
        SeedError: the seed can't be used.
        OSError: the port is taken.
    """
    credentials = Credentials(LOCAL_KEY if key is None else key, LOCAL_SECRET if secret is None else secret)
    if secret in (None, LOCAL_SECRET) and not _is_loopback(host):
        raise ConfigurationError("Beyond a loopback address, a --secret of your own is needed.")
    spec, store = Spec.load(), ProfileStore(db)
    if db is None and seed is None:
        seed = SAMPLES
    with closing(store):
        stores = load_seed(seed, spec, store) if seed else []
        pages = Pages(spec, None if secret else (credentials.username, LOCAL_SECRET))
        app = MemoryApp(spec, store, credentials, pages, fault_route=fault_route)
        with listen(host, port) as listener:
            url = f"http://{_address(host)}:{listener.getsockname()[1]}"
            print(f"export TWILIO_MEMORY_BASE_URL={url}")
            print(f"export TWILIO_API_KEY={credentials.username}")
            print("# TWILIO_API_SECRET is the one you gave" if secret else f"export TWILIO_API_SECRET={LOCAL_SECRET}")
            print(*(f"export TWILIO_MEMORY_STORE_ID={store_id}" for store_id in stores[:1]), sep="\n")
            print(f"# The API, to be tried in a browser: {url}/docs", flush=True)
            with suppress(KeyboardInterrupt):  # uvicorn has shut down by then, and raises it again.
                make_server(app).run(sockets=[listener])


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _address(host: str) -> str:
    """How a caller on this machine writes the address in a URL."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - to be told from
    return f"[{host}]" if ":" in host else host
