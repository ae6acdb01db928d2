"""What the command line prints."""

from __future__ import annotations

import json
import os
import sys
from contextlib import suppress

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from twilio_memory import Profile, TraitValue


class OutputConsole(Console):
    def on_broken_pipe(self) -> None:
        raise  # noqa: PLE0704 - rich calls this in its `except BrokenPipeError`, and would exit with 1.


def show(profile: Profile) -> None:
    console = OutputConsole(highlight=False)
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


def complain(line: str) -> None:
    """Prints a line on stderr, if somebody reads that."""
    with suppress(OSError):
        click.echo(line, err=True)


def discard_output() -> None:
    """Has what is left of the output go nowhere, since Python writes its buffer at exit, and would fail once more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
