"""Fewer modules of models: one that only one other model uses stands in the module of that model.

The first use of an operation imports all modules that its value needs, at a third of a millisecond each.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Mapping
from pathlib import Path

from attrs import define, field


def group_models(package: Path, kept: Collection[str]) -> None:
    """Moves models of `package`, but those in the modules `kept`, and those that modules outside of models/ import."""
    sources = {path.stem: path.read_text(encoding="utf-8") for path in (package / "models").glob("[!_]*.py")}
    elsewhere = [path.read_text(encoding="utf-8") for path in (package / "api").rglob("*.py")]
    homes = find_homes(sources, {*kept, *(name for source in elsewhere for name in models_in(source))})
    for home in set(homes.values()):
        members = [home, *sorted(name for name in homes if homes[name] == home)]
        (package / "models" / f"{home}.py").write_text(
            join([sources[name] for name in members], members), encoding="utf-8"
        )
    index = package / "models/__init__.py"
    text = index.read_text(encoding="utf-8")
    for name, home in homes.items():
        (package / "models" / f"{name}.py").unlink()
        text = text.replace(f"from .{name} import", f"from .{home} import").replace(f'": ".{name}"', f'": ".{home}"')
    index.write_text(text, encoding="utf-8")


def models_in(source: str) -> set[str]:
    """The modules of models that `source` imports from."""
    nodes = ast.walk(ast.parse(source))
    return {name for node in nodes if isinstance(node, ast.ImportFrom) and (name := _model(node))}


def find_homes(sources: Mapping[str, str], kept: Collection[str]) -> dict[str, str]:
    """The module in which each of the modules is to stand that don't stay as they are."""
    users: dict[str, set[str]] = {name: set() for name in sources}
    for name, source in sources.items():
        for used in models_in(source) - {name}:
            users[used].add(name)
    only = {name: min(some) for name, some in users.items() if len(some) == 1 and name not in kept}
    return {name: home for name in only if (home := _last(name, only))}


def _last(name: str, only: Mapping[str, str]) -> str | None:
    """Where `name` comes to, from user to user; None if they go round in a circle."""
    seen: list[str] = []
    while name in only:
        if name in seen:
            return None
        seen.append(name)
        name = only[name]
    return name


@define
class _Parts:
    """Of a module, in the order in which they stand in it."""

    imports: list[ast.stmt] = field(factory=list)
    for_type_checkers: list[ast.stmt] = field(factory=list)
    body: list[str] = field(factory=list)
    late_imports: list[ast.stmt] = field(factory=list)
    """After the body, where models may refer to each other."""


def join(sources: Collection[str], members: Collection[str]) -> str:
    """One module of `sources`, the modules `members`, which then import nothing of each other."""
    parts = _Parts()
    for source in sources:
        _take_apart(source, parts)
    lines = _lines(parts.imports, members)
    if checked := _lines(parts.for_type_checkers, members):
        lines += ["if TYPE_CHECKING:", *(f"    {line}" for line in checked)]
    late = [f"{line}  # noqa: E402" for line in _lines(parts.late_imports, members)]
    return "\n".join([*lines, *parts.body, *late, ""])


def _take_apart(source: str, parts: _Parts) -> None:
    lines = source.splitlines()
    imports = parts.imports
    for node in ast.parse(source).body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            imports.append(node)
        elif isinstance(node, ast.If):  # TYPE_CHECKING
            parts.for_type_checkers += node.body
        else:
            first = min([node.lineno, *(one.lineno for one in getattr(node, "decorator_list", []))])
            parts.body.append("\n".join(lines[first - 1 : node.end_lineno]))
            imports = parts.late_imports


def _lines(imports: list[ast.stmt], members: Collection[str]) -> list[str]:
    return list(dict.fromkeys(ast.unparse(node) for node in imports if _model(node) not in members))


def _model(node: ast.stmt) -> str | None:
    """The module of a model that `node` imports from."""
    module = (isinstance(node, ast.ImportFrom) and node.module) or ""
    return module.removeprefix("models.") if module.startswith("models.") else None
