"""The command `twilio-memory`."""

import sys


def main() -> None:
    try:
        from twilio_memory.cli import cli
    except ModuleNotFoundError as error:
        sys.exit(f"{error}. The command line needs: pip install 'twilio-memory[cli]'")
    cli()


if __name__ == "__main__":
    main()
