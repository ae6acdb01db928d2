"""Commands for what a store is made of: stores, trait groups, imports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from twilio_memory.cli import cli, json_option, local_option, open_client, store_option
from twilio_memory.cli_output import OutputConsole, printable, to_json

if TYPE_CHECKING:
    from rich.status import Status

    from twilio_memory_api.params import ColumnMapping

__all__ = ["cli"]


@cli.group()
def stores() -> None:
    """Lists and creates stores."""


@stores.command("list")
@json_option
@local_option
def list_stores(as_json: bool, local: bool) -> None:
    """Lists the IDs of the account's stores, one on a line."""
    with open_client(local) as (memory, _):
        for store_id in memory.stores.list():
            click.echo(to_json(store_id) if as_json else store_id)


@stores.command("create")
@click.argument("name")
@click.option("--description", help="What the store is for.")
@json_option
@local_option
def create_store(name: str, description: str | None, as_json: bool, local: bool) -> None:
    """Creates a store called NAME, waits until it is there, and prints its ID."""
    with open_client(local) as (memory, _), _progress("Creating the store"):
        result = memory.operations.wait(memory.stores.create(display_name=name, description=description))
        if not result or not result.id:
            raise click.ClickException("The API did not send the ID of the store. `twilio-memory stores list` has it.")
        store_id = result.id
        click.echo(to_json({"id": store_id}) if as_json else store_id)


@cli.group("trait-groups")
def trait_groups() -> None:
    """Lists what traits profiles can have."""


@trait_groups.command("list")
@store_option
@json_option
@local_option
def list_groups(store_id: str | None, as_json: bool, local: bool) -> None:
    """Lists the store's trait groups with their traits. --json prints each group as a JSON object on a line."""
    with open_client(local) as (memory, _):
        groups = [one.to_dict() for one in memory.trait_groups.list(include_traits=True, store_id=store_id)]
        if as_json:
            for group in groups:
                click.echo(to_json(group))
            return
        table = Table("Group", "Trait", "Type", "Identifier")
        for group in groups:
            for name, trait in (group.get("traits") or {}).items():
                cells = group["displayName"], name, trait.get("dataType") or "", trait.get("idTypePromotion") or ""
                table.add_row(*(Text(printable(cell)) for cell in cells))
        OutputConsole(highlight=False).print(table)


@cli.command("import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option(
    "--map",
    "mappings",
    multiple=True,
    required=True,
    metavar="COLUMN=GROUP.TRAIT",
    help="The trait that a column becomes. Repeat it for each column.",
)
@store_option
@json_option
@local_option
def import_file(file: Path, mappings: tuple[str, ...], store_id: str | None, as_json: bool, local: bool) -> None:
    """Imports profiles from FILE, a CSV file in UTF-8 with a header line, and waits until that is done."""
    columns = [_mapping(text) for text in mappings]
    with open_client(local) as (memory, _), _progress(f"Importing {file.name}"):
        state = memory.imports.upload(file, column_mappings=columns, store_id=store_id)
        if as_json:
            click.echo(to_json(state.to_dict()))
            return
        errors, warnings = (state.summary.errors, state.summary.warnings) if state.summary else (0, 0)
        click.echo(f"{state.status}: {errors or 0} errors, {warnings or 0} warnings")


def _mapping(text: str) -> ColumnMapping:
    column, _, trait = text.rpartition("=")
    group, _, name = trait.partition(".")
    if not (column and group and name):
        raise click.UsageError(f"--map must be COLUMN=GROUP.TRAIT, such as mail=Contact.email; it is {text!r}.")
    return {"column_name": column, "trait_group": group, "trait_name": name}


def _progress(text: str) -> Status:
    """Shows that something is going on, where a person looks at it."""
    return Console(stderr=True).status(Text(f"{printable(text)} ..."))
