"""Imports a CSV file: a generator that yields the calls and pauses. For both modes."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Mapping
from typing import IO, TYPE_CHECKING, Any

from msgspec.structs import replace

from twilio_memory.address import Origin
from twilio_memory.call import UPLOAD, Call
from twilio_memory.clock import SYSTEM_CLOCK, Clock
from twilio_memory.errors import DeadlineExceededError, InvalidArgumentError, OperationFailedError, ResponseError
from twilio_memory.exchange import Sleep
from twilio_memory.sequences import MakeCall
from twilio_memory.waiting import LONGEST, SHORTEST, check_deadline
from twilio_memory_api import constraints

if TYPE_CHECKING:
    from twilio_memory.drivers import Steps
    from twilio_memory_api.models import ImportCreated, ProfileImport

_PIECE = 1 << 20
"""Bytes, or characters, to read at a time."""
File = str | os.PathLike[str] | bytes | IO[bytes] | IO[str]


def upload_file(
    make: MakeCall,
    file: File,
    column_mappings: Iterable[Mapping[str, Any]],
    store_id: str | None,
    wait: bool,
    deadline: float | None,
    clock: Clock = SYSTEM_CLOCK,
) -> Steps[ProfileImport]:
    """See Imports.upload."""
    check_deadline(deadline)
    name, content = _read(file)
    mappings = list(column_mappings) if isinstance(column_mappings, Iterable) else []
    _check_columns(content, mappings)
    end = None if deadline is None else clock.monotonic() + deadline

    def left() -> float | None:
        seconds = None if end is None else end - clock.monotonic()
        if seconds is not None and seconds <= 0:
            raise DeadlineExceededError(f"The import did not end within {deadline:g} s.")
        return seconds

    arguments = {"filename": name, "file_size": len(content), "column_mappings": mappings, "store_id": store_id}
    created: ImportCreated = yield replace(make(constraints.create_profiles_import_v2(), arguments), deadline=left())
    url, state_of = _checked(make, created, store_id)
    yield Call(UPLOAD, {}, content, 0.0, None, None, left(), url)
    pause = SHORTEST
    while True:
        state: ProfileImport = yield replace(state_of, deadline=left())
        if state.status == "FAILED":
            raise OperationFailedError(operation_id=created.import_id, status="FAILED", title="The import has failed")
        if state.status == "COMPLETED" or not wait:
            return state
        seconds = left()
        yield Sleep(pause if seconds is None else min(pause, seconds))
        pause = min(2 * pause, LONGEST)


def _read(file: File) -> tuple[str, bytes]:
    """A name for the file, and its content.

    Raises:
        InvalidArgumentError: it can't be read.
    """
    try:
        if isinstance(file, (str, os.PathLike)):
            with open(file, "rb") as opened:
                return os.path.basename(os.fspath(file)), _content_of(opened)
        content = file if isinstance(file, bytes) else _content_of(file)
    except (OSError, ValueError, AttributeError, TypeError) as error:
        fault = f"file can't be read ({type(error).__name__}): pass a path, bytes, or an open file."
        raise InvalidArgumentError(fault, argument="file") from None
    name = getattr(file, "name", None)
    return os.path.basename(name) if isinstance(name, str) and name else "upload.csv", content


def _content_of(file: IO[bytes] | IO[str]) -> bytes:
    """What is left of `file`; but not much more than an import may have, which its size then shows, though it were endless."""
    most: float = constraints.create_profiles_import_v2().body.properties["fileSize"].maximum  # type: ignore[assignment,union-attr]
    content = io.BytesIO()
    while content.tell() <= most:
        piece = file.read(_PIECE)
        if piece is None:
            raise BlockingIOError  # It has nothing just now, and may have more.
        if not piece:
            break
        content.write(piece.encode() if isinstance(piece, str) else piece)
    return content.getvalue()


def _check_columns(content: bytes, mappings: list[Mapping[str, Any]]) -> None:
    """
    Raises:
        InvalidArgumentError: the file does not begin with a CSV header in UTF-8, or lacks a column.
    """
    text = io.TextIOWrapper(io.BytesIO(content), "utf-8-sig", newline="")
    try:
        columns = next(csv.reader(text, strict=True), [])
    except (UnicodeDecodeError, csv.Error):
        columns = []
    if not columns:
        raise InvalidArgumentError(
            "file must be CSV in UTF-8, with the names of the columns in its first line.", argument="file"
        )
    for number, mapping in enumerate(mappings):
        wanted = mapping.get("column_name") if isinstance(mapping, Mapping) else None
        if isinstance(wanted, str) and wanted not in columns:
            place = f"column_mappings[{number}].column_name"
            raise InvalidArgumentError(f"{place} must be a column of the file.", argument="column_mappings")


def _checked(make: MakeCall, created: ImportCreated, store_id: str | None) -> tuple[str, Call[ProfileImport]]:
    """The URL to send the file to, as it was sent, and the call that reads the state of the import.

    Raises:
        ResponseError: the URL is none, or has what could end a request's first line; or the import's ID is none.
    """
    url, path = created.url, created.url.partition("?")[0]
    is_plain = url.isascii() and url.isprintable() and not set(url) & set(" #") and "/" in path[8:]
    try:
        Origin.parse(path if is_plain else "")
        arguments = {"import_id": created.import_id, "store_id": store_id}
        return url, make(constraints.fetch_profile_import_v2(), arguments)
    except ValueError:
        text = "The URL for the upload, or the ID of the import, can't be used."
        raise ResponseError(text, status=201) from None
