"""The version, the server and the credentials."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codegen.form import Fault
from codegen.support.node import Node


def server_faults(root: Node) -> Iterator[Fault]:
    if not re.fullmatch(r"3\.0\.[0-9]", root.get("openapi")):
        yield root.fault("must be 3.0 and a digit, such as 3.0.3", "openapi")
    if not re.fullmatch(r"[0-9]+\.[0-9]+\.[0-9]+", root["info"].get("version")):
        yield root["info"].fault("must be three numbers, such as 1.2.3", "version")
    servers = root.children("servers")
    if len(servers) != 1:
        yield root.fault("must be one server: the client sends everything to it", "servers")
    for server in servers:
        if not re.fullmatch(r"https://[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?", server.get("url")):
            yield server.fault("must be https:// and a host: paths and variables are not supported", "url")
    yield from _credential_faults(root)


def _credential_faults(root: Node) -> Iterator[Fault]:
    schemes = root["components"].children("securitySchemes")
    for scheme in schemes:
        if (scheme.get("type"), scheme.get("scheme")) != ("http", "basic"):
            yield scheme.fault("only HTTP's basic authentication is supported")
    if len(schemes) != 1 or root.get("security") != [{schemes[0].key: []}]:
        yield root.fault(
            "must name one scheme of components.securitySchemes: the client always sends credentials", "security"
        )
