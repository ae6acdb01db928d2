"""What to say when an optional package is missing."""

from __future__ import annotations


def missing_extra(user: str, extra: str, error: ModuleNotFoundError) -> str:
    """One sentence for an error: `user` needs `extra`, and how to install it. `error` is the import that failed."""
    package = (error.name or "a package").partition(".")[0]
    return (
        f'{user} needs the extra "{extra}" ({package} is not installed): '
        f'in a clone of twilio-memory, run pip install ".[{extra}]"'
    )
