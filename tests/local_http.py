"""Raw requests to the local service."""

from __future__ import annotations

import http.client
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

import pytest

from twilio_memory_local import LocalMemory


class Response(NamedTuple):
    status: int
    headers: Mapping[str, str]
    body: Any


class Http:
    """``http.post("/Lookup", {...})``: paths are below the profiles of the store, or begin with /v1 or /_."""

    def __init__(self, local: LocalMemory) -> None:
        self.local = local
        self.profiles = f"/v1/Stores/{local.store_id}/Profiles"

    def send(self, method: str, path: str, body: Any = None, *, headers: Mapping[str, str] | None = None) -> Response:
        """`body` is bytes, or an object for JSON. A header that is None in `headers` is not sent."""
        sent: dict[str, Any] = {"Authorization": self.local.credentials.authorization()}
        if body is not None:
            sent["Content-Type"] = "application/json"
            body = body if isinstance(body, bytes) else json.dumps(body).encode()
        wanted = {name: value for name, value in {**sent, **(headers or {})}.items() if value is not None}
        connection = http.client.HTTPConnection("127.0.0.1", int(self.local.url.rpartition(":")[2]), timeout=20)
        try:
            connection.request(method, path if path.startswith(("/v1", "/_")) else self.profiles + path, body, wanted)
            response = connection.getresponse()
            return Response(response.status, response.headers, json.loads(response.read() or "null"))
        finally:
            connection.close()

    def get(self, path: str) -> Response:
        return self.send("GET", path)

    def post(self, path: str, body: Any) -> Response:
        return self.send("POST", path, body)

    def patch(self, path: str, body: Any) -> Response:
        return self.send("PATCH", path, body)

    def delete(self, path: str) -> Response:
        return self.send("DELETE", path)

    def create(self, **contact: Any) -> str:
        """Creates or updates a profile with these traits of Contact. Returns its ID."""
        response = self.post("", {"traits": {"Contact": contact}})
        assert response.status == 202, response.body
        return str(response.body["id"])

    def walk(self, path: str, key: str, size: int = 2) -> list[Any]:
        """All items of a list, page by page, forward and back again."""
        pages = [self.get(f"{path}{'&' if '?' in path else '?'}pageSize={size}").body]
        separator = "&" if "?" in path else "?"
        while token := pages[-1]["meta"].get("nextToken"):
            pages.append(self.get(f"{path}{separator}pageSize={size}&pageToken={token}").body)
        assert all(len(page[key]) == size for page in pages[:-1])
        page = pages[-1]
        for earlier in reversed(pages[:-1]):
            page = self.get(f"{path}{separator}pageSize={size}&pageToken={page['meta']['previousToken']}").body
            assert page[key] == earlier[key]
        assert "previousToken" not in page["meta"]
        return [item for page in pages for item in page[key]]


@pytest.fixture
def http_local(local: LocalMemory) -> Http:
    return Http(local)
