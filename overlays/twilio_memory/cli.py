"""The command line: tables for people, --json for programs, and an exit code for each kind of failure."""

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
    """Reads Twilio Conversation Memory. Unofficial: not made or supported by Twilio.

    Credentials and store come from TWILIO_API_KEY, TWILIO_API_SECRET and TWILIO_MEMORY_STORE_ID.

    Exit codes: 0 ok, 2 bad argument, 3 credentials, 4 not found, 5 rate limited, 1 anything else.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # For a console that can't show every character of a trait.


@cli.command()
@click.argument("profile_id", required=False)
@click.option("--store", "store_id", help="The store; by default TWILIO_MEMORY_STORE_ID.")
@click.option("--groups", help="Trait groups to fetch, with commas between them; by default all.")
@click.option("--json", "as_json", is_flag=True, help="Print the profile as the API sends it.")
@click.option("--local", is_flag=True, help="Ask a local service with sample profiles: no account is needed.")
def fetch(profile_id: str | None, store_id: str | None, groups: str | None, as_json: bool, local: bool) -> None:
    """Shows the profile PROFILE_ID (with --local, by default one of the samples)."""
    with exit_code(), open_client(profile_id, local) as (memory, wanted):
        profile = memory.profiles.fetch(wanted, store_id=store_id, trait_groups=groups)
        if as_json:
            click.echo(to_json(profile.to_dict(), indent=2))
        else:
            show(profile)


@cli.command()
@click.argument("profile_id", required=False)
@click.option("--store", "store_id", help="The store; by default TWILIO_MEMORY_STORE_ID.")
@click.option("--groups", help="Trait groups to fetch, with commas between them; by default all.")
@click.option("--json-lines", is_flag=True, help="Print a JSON object for each trait.")
@click.option("--local", is_flag=True, help="Ask a local service with sample profiles: no account is needed.")
def traits(profile_id: str | None, store_id: str | None, groups: str | None, json_lines: bool, local: bool) -> None:
    """Lists the traits of PROFILE_ID, latest change first, as their pages arrive."""
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
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(0, 65535), help="0: any free one.")
@click.option("--db", type=click.Path(dir_okay=False, path_type=Path), help="A SQLite file to keep profiles in.")
@click.option("--seed", type=click.Path(dir_okay=False, path_type=Path), help="A JSON file of profiles to put first.")
@click.option("--key", help="The user name to ask callers for.")
@click.option("--secret", help="The password to ask callers for.")
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
    """Runs the local Memory service, with sample profiles unless you pass --db or --seed. No account is needed.

    Prints lines to paste into another shell (the variables that clients read, and a request), and then a line for each request.
    """
    with exit_code():
        try:
            from twilio_memory_local.serve import serve as run_service
        except ModuleNotFoundError as error:
            raise ModuleNotFoundError(missing_extra("twilio-memory serve", "local", error)) from None
        run_service(host, port, db=db, seed=seed, key=key, secret=secret, fault_route=faults, quiet=quiet)


@cli.command()
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON, for programs that read no YAML.")
def spec(as_json: bool) -> None:
    """Prints the OpenAPI description of the API that this version is made from, as YAML with its comments."""
    name = "openapi.json" if as_json else "openapi.yaml"
    with exit_code():
        click.echo(files("twilio_memory_api").joinpath(name).read_bytes(), nl=False)


@contextmanager
def exit_code() -> Iterator[None]:
    """Turns what goes wrong inside into a line on stderr and an exit code."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:  # Whoever read the output has had enough, as `head` does: no failure.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # What is still buffered must go somewhere.
        sys.exit(0)
    except TwilioMemoryError as error:
        click.echo(f"{type(error).__name__}: {error}", err=True)
        sys.exit(next((code for kind, code in EXIT_CODES.items() if isinstance(error, kind)), 1))
    except (OSError, ValueError, ModuleNotFoundError) as error:  # The local service's: a taken port, a bad seed.
        click.echo(str(error), err=True)
        sys.exit(2 if isinstance(error, ValueError) else 1)


@contextmanager
def open_client(profile_id: str | None, local: bool) -> Iterator[tuple[MemoryClient, str]]:
    """A client, and the ID of the profile to show; where `local` is set, of a local service, and by default a sample's."""
    if local:
        with open_samples() as service, service.client() as memory:
            yield memory, profile_id or service.sample_profile_id() or ""
    elif profile_id is None:
        raise click.UsageError("PROFILE_ID is missing (or did you mean --local?).")
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
        console.print(f"  into which {profile.requested_id} was merged")
    created = profile.created_at.isoformat() if profile.created_at else "at a time that was not sent"
    console.print(f"  made {created}; {profile.response.attempts} request(s), {profile.response.elapsed * 1000:.0f} ms")
    if not profile.traits:
        console.print("  It has no traits.")
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
    """`value` as text that a terminal shows and does not obey."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "".join(c if c.isprintable() else repr(c)[1:-1] for c in text)
