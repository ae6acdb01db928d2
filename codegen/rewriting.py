"""Changes to the modules that openapi-python-client has written."""

from __future__ import annotations

import ast
import re
from itertools import groupby
from pathlib import Path

_VALUES = (Path(__file__).parent / "static/values.py").read_text(encoding="utf-8")
_ONE_STATUS = (
    r"    if response\.status_code == (\d+):\n"
    r"        response_\d+ = (\w+)\.from_dict\(response\.json\(\)\)\n\n"
    r"        return response_\d+\n\n"
)
"""How it reads the responses with a status."""
_OPEN = _VALUES[_VALUES.index("\n    @property\n    def additional_keys") : _VALUES.index("\n\ndef _shown")]
"""How it reaches properties of any kind that are not in the spec: as OpenValue does, so models need not."""


def hoist_imports(source: str) -> str:
    """`source` with what its functions import imported once, at its end, where models may refer to each other.

    An import costs about a microsecond each time that a function comes to it, which is as much as a small model costs altogether.
    """
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    local = [node for function in functions for node in ast.walk(function) if isinstance(node, ast.ImportFrom)]
    gone = {line for node in local for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)}
    kept = [line for number, line in enumerate(source.splitlines(), 1) if number not in gone]
    return "\n".join([*kept, *sorted({f"{ast.unparse(node)}  # noqa: E402" for node in local}), ""])


def as_values(source: str) -> str:
    """A model's module, with the model as a Value (static/values.py), and Self in the place of a type variable."""
    source = source.replace(
        "from attrs import define as _attrs_define", "from ..values import Value, define as _attrs_define"
    )
    source = source.replace("from attrs import field as _attrs_field", "from ..values import field as _attrs_field")
    source = source.replace("from ..types import UNSET, Unset", "from ..values import UNSET, Unset")
    source = re.sub(r'^T = TypeVar\("T", bound="\w+"\)$', "", source, flags=re.MULTILINE)
    source = re.sub(r"^(from typing import .*)\bTypeVar\b", r"\1Self", source, flags=re.MULTILINE)
    source = source.replace(
        "(cls: type[T], src_dict: Mapping[str, Any]) -> T:", "(cls, src_dict: Mapping[str, Any]) -> Self:"
    )
    base = "OpenValue" if _OPEN in source else "Value"
    source = re.sub(r"^(@_attrs_define\nclass \w+):", rf"\1({base}):", source, flags=re.MULTILINE)
    return source.replace("from ..values import Value", f"from ..values import {base}").replace(_OPEN, "")


def with_statuses_grouped(source: str) -> str:
    """An endpoint's module in which statuses with the same model, one after the other, are read by the same lines."""

    def grouped(match: re.Match[str]) -> str:
        pairs = [(one[2], one[1]) for one in re.finditer(_ONE_STATUS, match[0])]
        return "".join(
            f"    if response.status_code in {{{', '.join(status for _, status in group)}}}:\n"
            f"        return {model}.from_dict(response.json())\n\n"
            for model, group in groupby(pairs, key=lambda pair: pair[0])
        )

    return re.sub(f"(?:{_ONE_STATUS}){{2,}}", grouped, source)
