"""Holds a driver to all cases:     python -m tests.conformance COMMAND [ARGUMENT ...]"""

from __future__ import annotations

import sys

from tests.conformance import load_cases, open_driver, run_case
from twilio_memory_local import LocalMemory


def main(command: list[str]) -> int:
    if not command:
        print(__doc__, file=sys.stderr)
        return 2
    failed = 0
    try:
        with LocalMemory() as local, open_driver(command) as drive:
            for case in load_cases():
                try:
                    run_case(case, local, drive)
                    print(f"ok      {case.name}")
                except AssertionError as error:
                    failed += 1
                    print(f"FAILED  {case.name}: {str(error).removeprefix(f'{case.name}: ')}")
    except FileNotFoundError as error:
        print(f"{error.filename}: not found", file=sys.stderr)
        return 2
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
