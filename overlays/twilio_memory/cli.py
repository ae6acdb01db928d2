"""The command line: tables for people, JSON for programs, and an exit code for each kind of error."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from twilio_memory import (
    AuthenticationError,
    ConfigurationError,
    CredentialsError,
    InvalidArgumentError,
    MemoryClient,
    NotFoundError,
    PermissionDeniedError,
    Profile,
    RateLimitError,
    TraitValue,
    TwilioMemoryError,
    __version__,
)
from twilio_memory.extras import missing_extra

if TYPE_CHECKING:
    from twilio_memory_local import LocalMemory

EXIT_CODES: dict[type[TwilioMemoryError], int] = {
    InvalidArgumentError: 2,
    CredentialsError: 3,
    ConfigurationError: 2,
    AuthenticationError: 3,
    PermissionDeniedError: 3,
    NotFoundError: 4,
    RateLimitError: 5,
}


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="twilio-memory")
def cli() -> None:
    """Reads customers' profiles from Twilio Conversation Memory. Unofficial: not made or supported by Twilio.

    Set your credentials and store in TWILIO_API_KEY, TWILIO_API_SECRET and TWILIO_MEMORY_STORE_ID.

    Exit codes: 0 success, 2 invalid argument, 3 credentials, 4 not found, 5 rate limited, 1 any other error.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # A console may not have all characters.


@cli.command()
@click.argument("profile_id", required=False)
@click.option("--store", "store_id", help="The store ID. Default: TWILIO_MEMORY_STORE_ID.")
@click.option("--groups", help="The trait groups to fetch, separated by commas. Default: all.")
@click.option("--json", "as_json", is_flag=True, help="Print the profile as JSON, as the API sends it.")
@click.option("--local", is_flag=True, help="Use a local service with sample profiles. You need no account.")
def fetch(profile_id: str | None, store_id: str | None, groups: str | None, as_json: bool, local: bool) -> None:
    """Shows the profile PROFILE_ID. With --local, the default is one of the samples."""
    with exit_code(), open_client(profile_id, local) as (memory, wanted):
        profile = memory.profiles.fetch(wanted, store_id=store_id, trait_groups=groups)
        if as_json:
            click.echo(to_json(profile.to_dict(), indent=2))
        else:
            show(profile)


@cli.command()
@click.argument("profile_id", required=False)
@click.option("--store", "store_id", help="The store ID. Default: TWILIO_MEMORY_STORE_ID.")
@click.option("--groups", help="The trait groups to fetch, separated by commas. Default: all.")
@click.option("--json-lines", is_flag=True, help="Print each trait as a JSON object on a line.")
@click.option("--local", is_flag=True, help="Use a local service with sample profiles. You need no account.")
def traits(profile_id: str | None, store_id: str | None, groups: str | None, json_lines: bool, local: bool) -> None:
    """Lists the traits of the profile PROFILE_ID, latest change first, while it fetches them."""
    with exit_code(), open_client(profile_id, local) as (memory, wanted):
        for trait in memory.traits.list(wanted, store_id=store_id, trait_groups=groups):
            changed = trait.updated_at.isoformat() if trait.updated_at else None
            if json_lines:
                line = {"group": trait.group, "name": trait.name, "value": trait.value, "updated_at": changed}
                click.echo(to_json(line))
            else:
                click.echo(
                    f"{changed or '-':32}  {printable(trait.group)}.{printable(trait.name)} = {printable(trait.value)}"
                )


@cli.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The IP address to listen on.")
@click.option(
    "--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="The port. 0: any free port."
)
@click.option("--db", type=click.Path(dir_okay=False, path_type=Path), help="Keep the profiles in this SQLite file.")
@click.option(
    "--seed", type=click.Path(dir_okay=False, path_type=Path), help="Add the profiles of this JSON file at the start."
)
@click.option("--key", help="The API key that clients must send.")
@click.option("--secret", help="The API secret that clients must send.")
@click.option(
    "--faults",
    is_flag=True,
    help="Let clients plan faults with POST /_faults, with the same credentials (see twilio_memory_local.faults).",
)
@click.option("--quiet", is_flag=True, help="Do not log requests to stderr.")
def serve(
    host: str,
    port: int,
    db: Path | None,
    seed: Path | None,
    key: str | None,
    secret: str | None,
    faults: bool,
    quiet: bool,
) -> None:
    """Runs the local Memory service, with sample profiles unless you pass --db or --seed. You need no account.

    Prints lines to paste into another shell: the environment variables of a client, and a request. Then logs each request.
    """
    with exit_code():
        try:
            from twilio_memory_local.serve import serve as run_service
        except ModuleNotFoundError as error:
            raise ModuleNotFoundError(missing_extra("twilio-memory serve", "local", error)) from None
        run_service(host, port, db=db, seed=seed, key=key, secret=secret, fault_route=faults, quiet=quiet)


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of YAML.")
def spec(as_json: bool) -> None:
    """Prints the OpenAPI spec that this version is generated from."""
    name = "openapi.json" if as_json else "openapi.yaml"
    with exit_code():
        click.echo(files("twilio_memory_api").joinpath(name).read_bytes(), nl=False)


@contextmanager
def exit_code() -> Iterator[None]:
    """Turns an exception into a line on stderr and an exit code."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:  # The reader, such as `head`, has all that it wants. That is no error.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # Where Python flushes its buffer at exit.
        sys.exit(0)
    except TwilioMemoryError as error:
        click.echo(f"{type(error).__name__}: {error}", err=True)
        sys.exit(next((code for kind, code in EXIT_CODES.items() if isinstance(error, kind)), 1))
    except (OSError, ValueError, ModuleNotFoundError) as error:  # Of the local service, such as a bad seed.
        click.echo(str(error), err=True)
        sys.exit(2 if isinstance(error, ValueError) else 1)


@contextmanager
def open_client(profile_id: str | None, local: bool) -> Iterator[tuple[MemoryClient, str]]:
    """A client and the ID of the profile to show. If `local`, the client is one of a local service with samples."""
    if local:
        with open_samples() as service, service.client() as memory:
            yield memory, profile_id or service.sample_profile_id() or ""
    elif profile_id is None:
        raise click.UsageError("PROFILE_ID is missing. To see a sample profile, use --local.")
    else:
        with MemoryClient() as memory:
            yield memory, profile_id


def open_samples() -> LocalMemory:
    from twilio_memory_local import LocalMemory
    from twilio_memory_local.server import SAMPLES

    return LocalMemory(SAMPLES)


class _Console(Console):
    def on_broken_pipe(self) -> None:
        raise  # noqa: PLE0704 - rich calls this in its `except BrokenPipeError`, and would exit with 1.


def show(profile: Profile) -> None:
    console = _Console(highlight=False)
    console.print(f"Profile [bold]{profile.id}[/bold]")
    if profile.merged:
        console.print(f"  ({profile.requested_id} was merged into it)")
    created = profile.created_at.isoformat() if profile.created_at else "at an unknown time"
    console.print(
        f"  created {created}; {profile.response.attempts} request(s), {profile.response.elapsed * 1000:.0f} ms"
    )
    if not profile.traits:
        console.print("  The profile has no traits.")
        return
    table = Table("Group", "Trait", "Value")
    for group, traits in profile.traits.items():
        for name, value in traits.items():
            table.add_row(*(Text(printable(cell)) for cell in (group, name, value)))
    console.print(table)


def to_json(value: object, indent: int | None = None) -> bytes:
    """JSON in UTF-8, whatever the console's encoding. Half of a surrogate pair, which UTF-8 can't carry, stays escaped."""
    return json.dumps(value, indent=indent, ensure_ascii=False).encode("utf-8", "backslashreplace")


def printable(value: TraitValue) -> str:
    """`value` as text, with control characters escaped, so that a terminal does not act on them."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)
