"""The servers, the credentials and the response headers."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.spec import Fault
from codegen.support.node import Node, key_faults


def server_faults(root: Node) -> Iterator[Fault]:
    known = ("openapi", "info", "servers", "tags", "security", "paths", "components", "externalDocs")
    yield from key_faults(root, known, "the spec")
    if "{" in root["servers"][0].get("url"):
        yield root.fault("variables are not supported in a server's URL", "servers", 0, "url")
    components = root["components"] if "components" in root else Node(root.document, ("components",), {})
    schemes = {one.key: one for one in components.children("securitySchemes")}
    for scheme in schemes.values():
        if not isinstance(scheme.value, dict) or (scheme.get("type"), scheme.get("scheme")) != ("http", "basic"):
            yield scheme.fault("only HTTP's basic authentication is supported")
    if [list(one.value) for one in root.children("security")] != [[name] for name in schemes][:1] or len(schemes) != 1:
        yield root.fault(
            "must name one scheme of components.securitySchemes: the client always sends credentials", "security"
        )
    for header in components.children("headers"):
        if not header.key.replace("-", "_").isidentifier():
            yield header.fault("the name of a header must be made of letters, digits and hyphens")
