"""The control plane: stores, trait groups, identity resolution, data mappings, operations. Changes are made at once."""

from __future__ import annotations

import json
from typing import Any

from twilio_memory_local.handlers.call import Call, Reply
from twilio_memory_local.handlers.paging import page
from twilio_memory_local.handlers.subject import check_store
from twilio_memory_local.store import control
from twilio_memory_local.store.session import RuleBroken, Session

OPERATIONS = "v1/ControlPlane/Operations"


def list_stores(session: Session, call: Call) -> Reply:
    return page(session, call, "stores", control.LIST_STORES, lambda _, store_id: store_id)


def create_store(session: Session, call: Call) -> Reply:
    if control.count_stores(session) >= control.MAX_STORES:
        raise RuleBroken(f"an account can have {control.MAX_STORES} stores")
    return _accepted(session, call, control.create_store(session, call.body))


def fetch_store(session: Session, call: Call) -> Reply:
    check_store(session, call)
    body = control.store(session)
    shown: dict[str, Any] = {name: body[name] for name in ("displayName", "description", "version") if name in body}
    about: dict[str, Any] = {"id": session.store_id, "status": "ACTIVE", "intelligenceServiceId": None}
    return _tagged({**about, **shown})


def update_store(session: Session, call: Call) -> Reply:
    check_store(session, call)
    _check_tag(call, control.store(session)["version"])
    control.update_store(session, call.body)
    return _accepted(session, call, session.store_id)


def delete_store(session: Session, call: Call) -> Reply:
    check_store(session, call)
    control.delete_store(session)
    return _accepted(session, call, session.store_id)


def list_groups(session: Session, call: Call) -> Reply:
    check_store(session, call)
    left_out = () if call.arguments["includeTraits"] else ("traits",)

    def group(_: str, __: str, body: str) -> dict[str, Any]:
        return {name: value for name, value in json.loads(body).items() if name not in left_out}

    return page(session, call, "traitGroups", control.LIST_GROUPS, group)


def create_group(session: Session, call: Call) -> Reply:
    check_store(session, call)
    name = call.body["displayName"]
    if control.group(session, name) is not None:
        raise RuleBroken(f"the store has a trait group called {name} already")
    if unwanted := [trait for trait, one in call.body.get("traits", {}).items() if not one["dataType"]]:
        raise RuleBroken(f"body.traits.{unwanted[0]}.dataType must not be empty in a new group")
    control.create_group(session, call.body)
    return _accepted(session, call, name)


def fetch_group(session: Session, call: Call) -> Reply:
    body = _group(session, call)
    del body["traits"]
    if not call.arguments["includeTraits"]:
        return _tagged({"traitGroup": body, "meta": {"key": "traits", "pageSize": call.arguments["pageSize"]}}, body)
    name = call.arguments["traitGroupName"]
    reply = page(session, call, "traits", control.LIST_TRAITS, lambda _, *pair: pair, name=name)
    traits = {trait: json.loads(definition) for trait, definition in reply.body["traits"]}
    return _tagged({"traitGroup": {**body, "traits": traits}, "meta": reply.body["meta"]}, body)


def update_group(session: Session, call: Call) -> Reply:
    body = _group(session, call)
    _check_tag(call, body["version"])
    control.update_group(session, body, call.body)
    return _accepted(session, call, body["displayName"])


def delete_group(session: Session, call: Call) -> Reply:
    name = _group(session, call)["displayName"]
    control.delete_group(session, name)
    return _accepted(session, call, name)


def fetch_settings(session: Session, call: Call) -> Reply:
    check_store(session, call)
    return _tagged(control.settings(session))


def replace_settings(session: Session, call: Call) -> Reply:
    check_store(session, call)
    _check_tag(call, control.settings(session)["version"])
    control.replace_settings(session, call.body)
    return _accepted(session, call, session.store_id)


def list_mappings(session: Session, call: Call) -> Reply:
    check_store(session, call)
    kind = call.arguments.get("type")
    return page(session, call, "dataMappings", control.LIST_MAPPINGS, lambda _, __, body: json.loads(body), type=kind)


def create_mapping(session: Session, call: Call) -> Reply:
    """Kept, and never run: the local service has no data sets to read."""
    check_store(session, call)
    if control.has_mapping_named(session, call.body["displayName"]):
        raise call.refusal(409)
    return _accepted(session, call, control.create_mapping(session, call.body))


def fetch_mapping(session: Session, call: Call) -> Reply:
    return _tagged(_mapping(session, call))


def update_mapping(session: Session, call: Call) -> Reply:
    body = _mapping(session, call)
    _check_tag(call, body["version"])
    control.update_mapping(session, body, call.body)
    return _accepted(session, call, body["id"])


def delete_mapping(session: Session, call: Call) -> Reply:
    mapping_id = _mapping(session, call)["id"]
    control.delete_mapping(session, mapping_id)
    return _accepted(session, call, mapping_id)


def fetch_operation(session: Session, call: Call) -> Reply:
    found = control.operation(session, call.arguments["operationId"])
    if found is None:
        raise call.refusal(404, "operation")
    noted, is_pending = found
    operation_id, resource = noted["operationId"], noted.pop("resource")
    body = {**noted, "status": "RUNNING" if is_pending else "COMPLETED", "statusUrl": _status_url(call, operation_id)}
    if is_pending:
        return Reply(200, body, {"Operation-Id": operation_id, "Retry-After": "0"})
    done = {"completedAt": noted["createdAt"], "result": {"type": "RESOURCE_ID", "id": resource}}
    return Reply(200, {**body, **done}, {"Operation-Id": operation_id})


def _group(session: Session, call: Call) -> dict[str, Any]:
    check_store(session, call)
    body = control.group(session, call.arguments["traitGroupName"])
    if body is None:
        raise call.refusal(404, "traitGroup")
    return body


def _mapping(session: Session, call: Call) -> dict[str, Any]:
    check_store(session, call)
    body = control.mapping(session, call.arguments["dataMappingId"])
    if body is None:
        raise call.refusal(404, "dataMapping")
    return body


def _tagged(body: dict[str, Any], versioned: dict[str, Any] | None = None) -> Reply:
    return Reply(200, body, {"ETag": f'"{(versioned or body)["version"]}"'})


def _check_tag(call: Call, version: int) -> None:
    """
    Raises:
        Refused: the caller has seen another version.
    """
    wanted = call.arguments.get("If-Match")
    if wanted is not None and wanted.strip() not in ("*", f'"{version}"'):
        raise call.refusal(412)


def _accepted(session: Session, call: Call, resource_id: str) -> Reply:
    operation_id = control.note_operation(session, resource_id, pending_reads=call.pending_reads)
    url = _status_url(call, operation_id)
    body = {**call.operation.example(202), "statusUrl": url}
    return Reply(202, body, {"Operation-Id": operation_id, "Location": url, "Retry-After": "0"})


def _status_url(call: Call, operation_id: str) -> str:
    return f"{call.base_url}/{OPERATIONS}/{operation_id}"
