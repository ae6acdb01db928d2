"""The command `twilio-memory`."""

import sys

from twilio_memory.extras import missing_extra


def main() -> None:
    try:
        from twilio_memory.cli_setup import cli
    except ModuleNotFoundError as error:
        sys.exit(missing_extra("The twilio-memory command", "cli", error))
    cli()


if __name__ == "__main__":
    main()
