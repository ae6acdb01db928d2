"""The command line: tables for people, JSON for programs, and an exit code for each kind of error."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from twilio_memory import (
    AuthenticationError,
    ConfigurationError,
    CredentialsError,
    InvalidArgumentError,
    MemoryClient,
    NotFoundError,
    PermissionDeniedError,
    RateLimitError,
    TwilioMemoryError,
    __version__,
)
from twilio_memory.cli_output import complain, discard_output, printable, show, to_json
from twilio_memory.extras import missing_extra
from twilio_memory.sequences import identifier_of

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


@contextmanager
def exit_code() -> Iterator[None]:
    """Turns an exception into a line on stderr and an exit code."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:  # The reader, such as `head`, has all that it wants. That is no error.
        discard_output()
        sys.exit(0)
    except TwilioMemoryError as error:
        complain(f"{type(error).__name__}: {error}")
        sys.exit(next((code for kind, code in EXIT_CODES.items() if isinstance(error, kind)), 1))
    except (
        OSError,
        ValueError,
        ModuleNotFoundError,
    ) as error:  # Of the output, or the local service, such as a bad seed.
        if isinstance(error, OSError):
            discard_output()
        complain(str(error))
        sys.exit(2 if isinstance(error, ValueError) else 1)


class Commands(click.Group):
    """All that a command does and prints, its help too, ends in a line and an exit code if it fails."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with exit_code():
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        with exit_code():
            return super().invoke(ctx)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="twilio-memory")
def cli() -> None:
    """Reads customers' profiles from Twilio Conversation Memory, and what is remembered about them.

    Unofficial: not made or supported by Twilio.

    Set your credentials and store in TWILIO_API_KEY, TWILIO_API_SECRET and TWILIO_MEMORY_STORE_ID.

    Exit codes: 0 success, 2 invalid argument, 3 credentials, 4 not found, 5 rate limited, 1 any other error.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # A console may not have all characters.


store_option: Callable[[Any], Any] = click.option(
    "--store", "store_id", help="The store ID. Default: TWILIO_MEMORY_STORE_ID."
)
groups_option: Callable[[Any], Any] = click.option(
    "--groups", help="The trait groups to fetch, separated by commas. Default: all."
)
phone_option: Callable[[Any], Any] = click.option("--phone", help="Find the profile by this phone number.")
email_option: Callable[[Any], Any] = click.option("--email", help="Find the profile by this e-mail address.")
json_option: Callable[[Any], Any] = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
local_option: Callable[[Any], Any] = click.option(
    "--local", is_flag=True, help="Use a local service with sample profiles. You need no account."
)


@cli.command()
@click.argument("profile_id", required=False)
@phone_option
@email_option
@store_option
@groups_option
@json_option
@local_option
def fetch(
    profile_id: str | None,
    phone: str | None,
    email: str | None,
    store_id: str | None,
    groups: str | None,
    as_json: bool,
    local: bool,
) -> None:
    """Shows the profile PROFILE_ID, or the one with a phone number or an e-mail address.

    With --local, the default is one of the samples. --json prints the profile as the API sends it.
    """
    if sum(one is not None for one in (profile_id, phone, email)) > 1:
        raise click.UsageError("Pass one of PROFILE_ID, --phone and --email.")
    is_search = phone is not None or email is not None
    if is_search and not (phone or email):
        raise click.UsageError("The value of --phone or --email is empty.")
    if not is_search:
        require(profile_id, local)
    with open_client(local) as (memory, sample):
        if is_search:
            profile = memory.profiles.find(phone=phone, email=email, trait_groups=groups, store_id=store_id)
        else:
            profile = memory.profiles.fetch(profile_id or sample or "", store_id=store_id, trait_groups=groups)
        if profile is None:
            exit_not_found()
        if as_json:
            click.echo(to_json(profile.to_dict(), indent=2))
        else:
            show(profile)


@cli.command()
@phone_option
@email_option
@click.option("--type", "id_type", help="Another type of identifier, with --value.")
@click.option("--value", help="The value of the identifier.")
@store_option
@json_option
@local_option
def lookup(
    phone: str | None,
    email: str | None,
    id_type: str | None,
    value: str | None,
    store_id: str | None,
    as_json: bool,
    local: bool,
) -> None:
    """Prints the IDs of the profiles that have an identifier, one on a line."""
    try:
        found_type, found_value = identifier_of(phone, email, id_type, value)
    except InvalidArgumentError:  # Its text has the names of arguments in Python.
        raise click.UsageError("Pass one of --phone; --email; --type and --value together.") from None
    with open_client(local) as (memory, _):
        found = memory.profiles.lookup(id_type=found_type, value=found_value, store_id=store_id)
        if as_json:
            click.echo(to_json(found.to_dict(), indent=2))
        else:
            for profile_id in found.profiles or ():
                click.echo(profile_id)
        if not found.profiles:
            exit_not_found()


@cli.command("list")
@store_option
@click.option("--json", "as_json", is_flag=True, help="Print each ID as a JSON string on a line.")
@local_option
def list_profiles(store_id: str | None, as_json: bool, local: bool) -> None:
    """Prints the IDs of the store's profiles, one on a line, while it fetches them."""
    with open_client(local) as (memory, _):
        for profile_id in memory.profiles.list(store_id=store_id):
            click.echo(to_json(profile_id) if as_json else profile_id)


@cli.command()
@click.argument("profile_id")
@click.argument("query")
@click.option(
    "--limit",
    default=5,
    show_default=True,
    type=click.IntRange(0, 100),
    help="How many observations, and how many summaries, at most.",
)
@store_option
@json_option
@local_option
def recall(profile_id: str, query: str, limit: int, store_id: str | None, as_json: bool, local: bool) -> None:
    """Prints what is remembered about the customer with the profile PROFILE_ID: what fits QUERY best comes first."""
    with open_client(local) as (memory, _):
        found = memory.profiles.recall(
            profile_id, query=query, observations_limit=limit, summaries_limit=limit, store_id=store_id
        )
        if as_json:
            click.echo(to_json(found.to_dict(), indent=2))
            return
        remembered = [("observation", one.score, one.content) for one in found.observations]
        remembered += [("summary", one.score, one.content) for one in found.summaries]
        for kind, score, content in sorted(remembered, key=lambda one: -(one[1] or 0.0)):
            click.echo(f"{'-' if score is None else f'{score:.2f}':4}  {kind:11}  {printable(content)}")


@cli.command()
@click.argument("profile_id", required=False)
@store_option
@groups_option
@click.option("--json-lines", is_flag=True, help="Print each trait as a JSON object on a line.")
@local_option
def traits(profile_id: str | None, store_id: str | None, groups: str | None, json_lines: bool, local: bool) -> None:
    """Lists the traits of the profile PROFILE_ID, latest change first, while it fetches them."""
    require(profile_id, local)
    with open_client(local) as (memory, sample):
        for trait in memory.traits.list(profile_id or sample or "", store_id=store_id, trait_groups=groups):
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
    click.echo(files("twilio_memory_api").joinpath(name).read_bytes(), nl=False)


@contextmanager
def open_client(local: bool) -> Iterator[tuple[MemoryClient, str | None]]:
    """A client; if `local`, one of a local service with samples, and the ID of a sample."""
    if local:
        with open_samples() as service, service.client() as memory:
            yield memory, service.sample_profile_id()
    else:
        with MemoryClient() as memory:
            yield memory, None


def require(profile_id: str | None, local: bool) -> None:
    if profile_id is None and not local:
        raise click.UsageError("PROFILE_ID is missing. To see a sample profile, use --local.")


def exit_not_found() -> NoReturn:
    """Ends a search that has found nothing as it ends a fetch."""
    complain("No profile has this identifier.")
    sys.exit(EXIT_CODES[NotFoundError])


def open_samples() -> LocalMemory:
    from twilio_memory_local import LocalMemory
    from twilio_memory_local.server import SAMPLES

    return LocalMemory(SAMPLES)
