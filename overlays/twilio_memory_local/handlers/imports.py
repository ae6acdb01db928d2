"""Imports, and the upload of their files."""

from __future__ import annotations

import hmac

from twilio_memory_local.handlers.call import Call, Reply
from twilio_memory_local.handlers.paging import page
from twilio_memory_local.handlers.subject import check_store
from twilio_memory_local.ids import new_id
from twilio_memory_local.store import imports
from twilio_memory_local.store.session import Session

UPLOAD_ROUTE = "_uploads"


def list_all(session: Session, call: Call) -> Reply:
    check_store(session, call)
    return page(session, call, "imports", imports.LIST, lambda _, import_id: import_id)


def create(session: Session, call: Call) -> Reply:
    check_store(session, call)
    import_id = new_id(session.spec, "ImportId")
    imports.create(session, import_id, call.body)
    path = f"/{UPLOAD_ROUTE}/{session.store_id}/{import_id}"
    url = f"{call.base_url}{path}?signature={sign(path, call.key)}"
    return Reply(201, {"importId": import_id, "url": url})


def fetch(session: Session, call: Call) -> Reply:
    check_store(session, call)
    body = imports.get(session, call.arguments["importId"])
    if body is None:
        raise call.refusal(404, "import")
    return Reply(200, body)


def sign(path: str, key: bytes) -> str:
    """The signature in the URL of an upload."""
    return hmac.digest(key, path.encode(), "sha256").hex()
