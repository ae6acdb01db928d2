"""The upload of an import's file: one PUT to a signed URL, without credentials. The real service has another host for it."""

from __future__ import annotations

import hmac
from typing import Any

from twilio_memory_local.handlers.call import Refused, Reply
from twilio_memory_local.handlers.imports import UPLOAD_ROUTE, sign
from twilio_memory_local.replies import error
from twilio_memory_local.requests import CROSS_SITE, header, is_cross_site, read_bytes
from twilio_memory_local.store import imports
from twilio_memory_local.store.database import Database


def is_upload(path: str) -> bool:
    return path.startswith(f"/{UPLOAD_ROUTE}/")


async def upload(database: Database, scope: dict[str, Any], receive: Any, lag: float) -> Reply:
    """Takes the file and imports it, once; the reads that follow show the outcome."""
    path = scope["raw_path"].decode("latin-1")
    try:
        _check_request(scope, path, database.key)
        _, _, store_id, import_id = path.split("/")
        size = await database.run(lambda: _size(database, store_id, import_id))
        stated = header(scope, "content-length")
        if stated is None:
            raise Refused(error(411, "Send the length of the file as Content-Length.", {"Connection": "close"}))
        if int(stated) != size:
            text = f"Content-Length must be the fileSize of the import, {size}."
            raise Refused(error(400, text, {"Connection": "close"}))
        content = await read_bytes(scope, receive, size)
        await database.run(lambda: _process(database, store_id, import_id, content, lag))
    except Refused as refused:
        return refused.reply
    return Reply(200, {})


def _size(database: Database, store_id: str, import_id: str) -> int:
    """The size of the file that the import waits for.

    Raises:
        Refused: there is no such import.
    """
    with database.reading(store_id) as session:
        found = imports.get(session, import_id)
    if found is None:
        raise Refused(error(404, "There is no such import."))
    return int(found["fileSize"])


def _process(database: Database, store_id: str, import_id: str, content: bytes, lag: float) -> None:
    """Imports the content, once: a PUT whose response was lost may be sent again."""
    with database.writing(store_id, lag=lag) as session:
        latest = imports.get(session, import_id)
        if latest and latest["status"] == "PENDING":
            imports.process(session, import_id, content)


def _check_request(scope: dict[str, Any], path: str, key: bytes) -> None:
    """
    Raises:
        Refused: the method, a page of another site, the signature, or credentials in the request.
    """
    if scope["method"] != "PUT":
        raise Refused(error(405, "This path supports PUT only.", {"Allow": "PUT"}))
    if is_cross_site(scope):
        raise Refused(error(403, CROSS_SITE, {"Connection": "close"}))
    query = scope["query_string"].decode("latin-1")
    if not hmac.compare_digest(query.encode(), f"signature={sign(path, key)}".encode()):
        raise Refused(error(403, "The signature is not that of this URL, or has expired."))
    if header(scope, "authorization") is not None:
        text = "The request has credentials. The real URL is on another host: send none there."
        raise Refused(error(400, text, {"Connection": "close"}))
