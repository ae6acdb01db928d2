"""The shape of the code: what is exported, how large it is, and who may know whom."""

from __future__ import annotations

import ast
import io
import re
import tokenize
from pathlib import Path

import twilio_memory
import twilio_memory.engines

ROOT = Path(__file__).parent.parent
OVERLAY = ROOT / "overlays" / "twilio_memory"
LAYOUT = (tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER)


def code_lines(path: Path) -> int:
    """Lines with code on them: no blank lines, comments and docstrings."""
    source = path.read_text(encoding="utf-8")
    lines: set[int] = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type not in LAYOUT:
            lines.update(range(token.start[0], token.end[0] + 1))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            lines.difference_update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    return len(lines)


def test_the_overlay_stays_small():
    """2,500 lines of code, without the command line and what connects."""
    apart = ("cli", "cli_output", "cli_setup", "__main__", "address", "engines", "proxies", "trust")
    modules = [path for path in OVERLAY.glob("*.py") if path.stem not in apart]
    assert sum(map(code_lines, modules)) < 2500


def test_modules_stay_short():
    """250 lines of code at most."""
    assert [path.name for path in (ROOT / "overlays").rglob("*.py") if code_lines(path) > 250] == []


def test_every_name_of_the_contract_is_there():
    """And every exported name exists."""
    for name in twilio_memory.__all__:
        assert hasattr(twilio_memory, name)
    for name in twilio_memory.engines.__all__:
        assert hasattr(twilio_memory.engines, name)


def test_generated_models_are_loaded_in_one_place():
    """Others use constraints.py and the generated resources; generated_client.py hands out the client."""
    users = {
        path.stem
        for path in OVERLAY.rglob("*.py")
        if re.search(r"twilio_memory_api\.(api|models|types)", path.read_text())
    }
    assert users == {"reading", "resources", "uploading", "waiting"}  # All but the first import types only.


def test_engines_know_nothing_of_twilio():
    """No name of the API, and nothing of what is generated."""
    for path in [*(OVERLAY / "http").glob("*.py"), OVERLAY / "engines.py"]:
        assert not re.search(r"twilio_memory_api|Profile|mem_|Twilio-", path.read_text()), path


def test_the_client_does_not_need_the_local_service():
    """It is imported by the command line alone, when it is asked for."""
    users = {path.stem for path in OVERLAY.rglob("*.py") if "twilio_memory_local" in path.read_text()}
    assert users == {"cli"}


def test_no_pattern_or_length_is_written_twice():
    """The description is the only place of the API's rules."""
    for path in (ROOT / "overlays").rglob("*.py"):
        assert not re.search(r"\[0-7\]|\{25\}|(minimum|m[ai][xn]_?[lL]ength) *[=:] *\d", path.read_text()), path
