"""The command `twilio-memory serve`."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

from twilio_memory import ConfigurationError, Credentials
from twilio_memory_local.addresses import in_url, is_loopback, listen, plain_host
from twilio_memory_local.app import MemoryApp
from twilio_memory_local.handlers.call import Call
from twilio_memory_local.pages import Pages
from twilio_memory_local.seed import load_seed
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET, SAMPLES, make_server, public_pair
from twilio_memory_local.spec import Spec
from twilio_memory_local.store.database import Database


def serve(
    host: str,
    port: int,
    *,
    db: Path | None,
    seed: Path | None,
    key: str | None,
    secret: str | None,
    fault_route: bool,
    quiet: bool,
) -> None:
    """Runs the local Memory service until it is interrupted.

    When it listens, it prints lines to paste into a shell: the environment variables of a client, and a request. After that, it
    logs each request to stderr, unless `quiet` is true.

    Raises:
        ConfigurationError: `host` is not a loopback address, and the secret is the publicly known one.
        ValueError: the host is empty.
        SeedError: the seed can't be read, or is invalid.
        OSError: it can't listen on the port, or open the database.
    """
    credentials = Credentials(LOCAL_KEY if key is None else key, LOCAL_SECRET if secret is None else secret)
    host, pair = plain_host(host), public_pair(credentials)
    if pair and host and not is_loopback(host):
        raise ConfigurationError("To listen on an address that is not loopback, pass a --secret of your own.")
    spec = Spec.load()
    store = Database(spec, db)
    if db is None and seed is None:
        seed = SAMPLES
    with closing(store):
        stores = load_seed(seed, spec, store) if seed else []
        pages = Pages(spec, pair)
        app = MemoryApp(spec, store, credentials, pages, fault_route=fault_route)
        # When uvicorn has shut down after Ctrl-C, it raises KeyboardInterrupt again.
        with suppress(KeyboardInterrupt), listen(host, port) as listener:
            url = f"http://{in_url(host)}:{listener.getsockname()[1]}"
            store_id = stores[0] if stores else store.first_store()
            profile_id = store.first_profile(store_id) if store_id else None
            print(*_environment(url, credentials, store_id, own_secret=not pair), sep="\n")
            if store_id and profile_id:
                print(_curl(spec, url, credentials, store_id, profile_id, own_secret=not pair))
            print(f"# To try the API in a browser: {url}/docs", flush=True)
            make_server(app, None if quiet else _log).run(sockets=[listener])


def _environment(url: str, credentials: Credentials, store_id: str | None, *, own_secret: bool) -> Iterator[str]:
    """The environment variables of a client, as lines for a shell. They do not contain a secret that the user passed."""
    yield f"export TWILIO_MEMORY_BASE_URL={url}"
    yield f"export TWILIO_API_KEY={shlex.quote(credentials.username)}"
    yield "# export TWILIO_API_SECRET=... (your --secret)" if own_secret else f"export TWILIO_API_SECRET={LOCAL_SECRET}"
    yield (f"export TWILIO_MEMORY_STORE_ID={store_id}" if store_id else "# There is no store yet: use --seed.")


def _curl(spec: Spec, url: str, credentials: Credentials, store_id: str, profile_id: str, *, own_secret: bool) -> str:
    """A command that fetches a profile. If the user passed a secret, curl asks for it."""
    operation = next(operation for operation in spec.operations() if operation.id == "FetchProfile")
    target = Call(operation, {"storeId": store_id, "profileId": profile_id}, None, url, b"").url()
    user = credentials.username if own_secret else f"{credentials.username}:{LOCAL_SECRET}"
    return f"curl --user {shlex.quote(user)} {shlex.quote(target)}"


def _log(line: str) -> None:
    with suppress(OSError):  # If nobody reads stderr any more, the service still goes on.
        print(line, file=sys.stderr, flush=True)
