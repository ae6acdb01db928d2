"""The description to read and to try in a browser: Swagger UI at /docs, all of it from this machine."""

from __future__ import annotations

import json

from twilio_memory_local.faults import Answer
from twilio_memory_local.spec import Spec

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<div id="swagger-ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</html>
"""
_START = """const ui = SwaggerUIBundle({
  url: "/openapi.json",
  dom_id: "#swagger-ui",
  validatorUrl: null,
  onComplete: () => { if (PAIR) ui.preauthorizeBasic(SCHEME, ...PAIR); },
});
"""
_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
"""Keeps a browser from asking any other machine for anything."""


class Pages:
    """What the service serves besides the API, by path."""

    def __init__(self, spec: Spec, pair: tuple[str, str] | None) -> None:
        """
        Args:
            spec: the description.
            pair: user name and password that the page fills in, for everybody to read; None: visitors give their own.
        """
        self._spec = spec
        self._pair = pair

    def get(self, path: str) -> Answer | None:
        """The page at `path`."""
        match path:
            case "/openapi.json":
                here = {**self._spec.document, "servers": [{"url": "/", "description": "This local service"}]}
                return _answer("application/json", json.dumps(here).encode())
            case "/docs":
                return _answer(
                    "text/html; charset=utf-8", _PAGE.format(title=self._spec.document["info"]["title"]).encode()
                )
            case "/docs/start.js":
                scheme = next(iter(self._spec.document["components"]["securitySchemes"]))
                known = f"const PAIR = {json.dumps(self._pair)}, SCHEME = {json.dumps(scheme)};\n"
                return _answer("text/javascript", (known + _START).encode())
            case "/docs/swagger-ui-bundle.js":
                return _answer("text/javascript", _asset("swagger-ui-bundle.js"))
            case "/docs/swagger-ui.css":
                return _answer("text/css", _asset("swagger-ui.css"))
        return None


def _answer(kind: str, body: bytes) -> Answer:
    headers = {"content-type": kind, "content-length": str(len(body)), "content-security-policy": _POLICY}
    return Answer(200, headers, body)


def _asset(name: str) -> bytes:
    from swagger_ui_bundle import swagger_ui_path

    asset: bytes = (swagger_ui_path / name).read_bytes()
    return asset
