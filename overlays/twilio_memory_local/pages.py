"""Swagger UI at /docs, to read and try the API in a browser. It loads nothing from other hosts."""

from __future__ import annotations

import html
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
_HEADERS = {
    # The browser must not load anything from other hosts, nor let pages of other origins use these.
    "content-security-policy": "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "base-uri 'none'; frame-ancestors 'none'",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
}


class Pages:
    """The pages that the service serves besides the API."""

    def __init__(self, spec: Spec, pair: tuple[str, str] | None) -> None:
        """
        Args:
            spec: the spec.
            pair: the user name and password that the page fills in, where everybody can read them. None: users enter their own.
        """
        self._spec = spec
        self._pair = pair
        self.show_password: bool = pair is not None

    def get(self, path: str) -> Answer | None:
        """The page at `path`; None if `path` is not one of a page."""
        match path:
            case "/":
                return Answer(307, {**_HEADERS, "location": "/docs", "content-length": "0"}, b"")
            case "/docs/":
                return Answer(308, {**_HEADERS, "location": "/docs", "content-length": "0"}, b"")
            case "/openapi.json":
                here = {**self._spec.document, "servers": [{"url": "/", "description": "This local service"}]}
                return _answer("application/json", json.dumps(here).encode())
            case "/docs":
                return _answer(
                    "text/html; charset=utf-8",
                    _PAGE.format(title=html.escape(self._spec.document["info"]["title"])).encode(),
                )
            case "/docs/start.js":
                scheme = next(iter(self._spec.document["components"]["securitySchemes"]))
                known = f"const PAIR = {json.dumps(self._pair)}, SCHEME = {json.dumps(scheme)};\n"
                return _answer("text/javascript", (known + _START).encode())
            case "/docs/swagger-ui-bundle.js":
                return _answer("text/javascript", _asset("swagger-ui-bundle.js"))
            case "/docs/swagger-ui.css":
                return _answer("text/css", _asset("swagger-ui.css"))
        return _answer("text/plain", b"There is no such page.", 404) if path.startswith("/docs/") else None


def _answer(kind: str, body: bytes, status: int = 200) -> Answer:
    return Answer(status, {**_HEADERS, "content-type": kind, "content-length": str(len(body))}, body)


def _asset(name: str) -> bytes:
    from swagger_ui_bundle import swagger_ui_path

    asset: bytes = (swagger_ui_path / name).read_bytes()
    return asset
