"""The spec as openapi-python-client can take it."""

from __future__ import annotations

import copy
from typing import Any

from codegen.constraints import merged
from codegen.spec import operations


def with_plain_parameters(document: dict[str, Any]) -> dict[str, Any]:
    """A copy of `document` in which parameters that openapi-python-client can't write are strings.

    These are arrays that go as one text, with commas between the items, and arrays and formats in headers. The generated
    functions take them as that text. The clients' methods do not use these functions.
    """
    document = copy.deepcopy(document)
    for _, _, parameters, _ in operations(document):
        for parameter in parameters:
            schema = merged(document, parameter["schema"])
            is_joined = schema["type"] == "array" and (parameter["in"] == "path" or not parameter.get("explode", True))
            if is_joined or (parameter["in"] == "header" and (schema["type"] == "array" or "format" in schema)):
                parameter["schema"] = {"type": "string"}
    return document
