"""The command `twilio-memory`."""

import os
import sys

from twilio_memory.extras import missing_extra


def main() -> None:
    open_streams()
    try:
        from twilio_memory.cli_setup import cli
    except ModuleNotFoundError as error:
        sys.exit(missing_extra("The twilio-memory command", "cli", error))
    cli()


def open_streams() -> None:
    """Python has no stream where the parent process has closed it (``>&-``). Then what is written to it goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115 - for as long as the process runs


if __name__ == "__main__":
    main()
