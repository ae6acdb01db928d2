"""Puts a folder that was made anew in the place of the one that was there, as a whole or not at all."""

from __future__ import annotations

import ctypes
import os
import secrets
import shutil
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LEFTOVER = ".generating-"
"""How the name of a scratch folder begins; the number of its process follows. A run that is killed leaves it behind."""
STALE = "stale"
"""The folder that was replaced, in the scratch folder."""


@contextmanager
def folder_beside(target: Path) -> Iterator[Path]:
    """Yields the path of a folder to make and to work in, from which `replace` can rename, and clears it however the block ends.

    That includes Ctrl-C and SIGTERM, which may come as soon as the folder is there, and so the block makes it.
    """
    scratch = target.with_name(f"{LEFTOVER}{os.getpid()}-{secrets.token_hex(4)}")
    try:
        yield scratch
    finally:
        with held(signal.SIGINT, signal.SIGTERM):
            clear(scratch, target)


@contextmanager
def held(*numbers: signal.Signals) -> Iterator[None]:
    """Ignores these signals meanwhile."""
    handlers = {number: signal.signal(number, signal.SIG_IGN) for number in numbers}
    try:
        yield
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)


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
