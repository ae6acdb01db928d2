"""Puts a folder that was made anew in the place of the one that was there, as a whole or not at all."""

from __future__ import annotations

import ctypes
import os
import secrets
import shutil
import sys
from pathlib import Path

LEFTOVER = ".generating-"
"""How the name of a scratch folder begins; the number of its process follows. A run that is killed leaves it behind."""
STALE = "stale"
"""The folder that was replaced, in the scratch folder."""


def scratch_beside(target: Path) -> Path:
    """Names a folder to work in, from which `replace` can rename. Make it inside the `try` whose `finally` calls `clear`:
    a signal can come as soon as it is there."""
    return target.with_name(f"{LEFTOVER}{os.getpid()}-{secrets.token_hex(4)}")


def replace(target: Path, fresh: Path, scratch: Path) -> None:
    """Puts `fresh` in the place of `target` as it was, so that files which are no longer made go away."""
    if exchange(fresh, target):
        return
    if target.exists():
        # What ends the run after this line leaves a folder from which `clear` restores it.
        target.rename(scratch / STALE)
    fresh.rename(target)


def exchange(one: Path, other: Path) -> bool:
    """Makes two folders change places in one step, where the system can. Returns whether it did."""
    function = getattr(ctypes.CDLL(None), "renameat2", None) if sys.platform == "linux" else None
    if function is None:
        return False
    here, both = -100, 2  # AT_FDCWD and RENAME_EXCHANGE of Linux.
    done: int = function(here, os.fsencode(one), here, os.fsencode(other), both)
    return done == 0


def clear(scratch: Path, target: Path) -> None:
    """Removes the folder, after putting `target` back if only the folder has it."""
    if not target.exists() and (scratch / STALE).is_dir():
        (scratch / STALE).rename(target)
    shutil.rmtree(scratch, ignore_errors=True)


def clear_leftovers(target: Path) -> None:
    """Clears the folders of runs that were killed."""
    for folder in target.parent.glob(f"{LEFTOVER}*"):
        number = folder.name.removeprefix(LEFTOVER).partition("-")[0]
        if not (number.isdecimal() and is_running(int(number))):
            clear(folder, target)


def is_running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:  # It is somebody else's.
        return True
    return True
