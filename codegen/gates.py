"""What openapi.yaml and the client's interface must pass before they are published: ./generate.sh --lint.

codegen/released/ holds both as they were last released. What has changed since is named, with the version that it asks for by
Semantic Versioning: below 1.0, a breaking change asks for the next minor version, as an addition does.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import griffe
from ruamel.yaml import YAML

from codegen import spec

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "openapi.yaml"
OVERLAYS = ROOT / "overlays"
RELEASED = ROOT / "codegen" / "released"
REDOCLY = "@redocly/cli@2.77.0"

PUBLIC = (
    *("twilio_memory", "twilio_memory.client", "twilio_memory.credentials", "twilio_memory.engines"),
    *("twilio_memory.engines.aiohttp_engine", "twilio_memory.engines.httpx_async_engine"),
    *("twilio_memory.engines.httpx_engine", "twilio_memory.engines.pyreqwest_engine", "twilio_memory.errors"),
    *("twilio_memory.options", "twilio_memory.paging", "twilio_memory.profile", "twilio_memory.request"),
    *("twilio_memory.resources", "twilio_memory.response", "twilio_memory.retry"),
    *("twilio_memory_local", "twilio_memory_local.faults", "twilio_memory_local.server"),
)
"""The modules of which callers use something."""


def lint() -> int:
    """Runs every gate, and says what each found; returns 1 if one has failed."""
    gates = {
        "openapi.yaml is sound": check_soundness,
        "openapi.yaml is in the style that generators read": check_style,
        "openapi.yaml has the version that its changes ask for": check_description,
        "openapi.yaml keeps the names that generators make classes of": check_names,
        "the client has the version that its changes ask for": check_interface,
    }
    failed = 0
    for title, gate in gates.items():
        fault = gate()
        failed += bool(fault)
        print(f"{'FAILED' if fault else 'ok'}  {title}" + (f"\n{fault}" if fault else ""), flush=True)
    return 1 if failed else 0


def check_soundness() -> str:
    try:
        spec.load(SPEC)
    except spec.SpecError as error:
        return str(error)
    return ""


def check_style() -> str:
    return redocly("lint", "--config", ROOT / "codegen/redocly.yaml", SPEC)


def check_description() -> str:
    return redocly("diff", RELEASED / "openapi.yaml", SPEC, "--check-version", "--fail-on", "none")


def check_names() -> str:
    """Schemas that are gone or renamed: nothing changes on the wire, but a class in every language has that name."""
    was, now = (YAML(typ="safe", pure=True).load(path) for path in (RELEASED / "openapi.yaml", SPEC))
    gone = sorted(was["components"]["schemas"].keys() - now["components"]["schemas"].keys())
    needed = next_version(was["info"]["version"], major=bool(gone), minor=False)
    if parse(now["info"]["version"]) >= parse(needed):
        return ""
    lines = [f"  major  schema {name} is gone, and with it the class that generators make of it" for name in gone]
    return "\n".join([*lines, f"info.version is {now['info']['version']}, and these changes ask for {needed}."])


def redocly(*arguments: str | Path) -> str:
    """What Redocly finds, if anything is wrong."""
    program = shutil.which("redocly")
    npx = shutil.which("npx")
    if not program and not npx:
        return f"Redocly is not here: npm install --global {REDOCLY}"
    done = subprocess.run(
        [*([program] if program else [npx, "--yes", REDOCLY]), *arguments],
        env=os.environ | {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"},
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode == 0:
        return ""
    boxes = re.compile(r"^\s*[╔║╚].*\n", re.MULTILINE)  # About the version of Node.
    return boxes.sub("", f"{done.stdout}{done.stderr}").strip()


def check_interface() -> str:
    with tempfile.TemporaryDirectory() as scratch:
        write_stubs(Path(scratch))
        was, now = (version_in(folder) for folder in (RELEASED, OVERLAYS))
        breaking = list(find_breaking_changes(RELEASED, Path(scratch)))
        added = sorted(public_names(Path(scratch)) - public_names(RELEASED))
    needed = next_version(was, major=bool(breaking), minor=bool(added))
    if parse(now) >= parse(needed):
        return ""
    changes = [*(f"  major  {change}" for change in breaking), *(f"  minor  {name} was added" for name in added)]
    return "\n".join([*changes, f"The version is {now}; after {was}, these changes ask for {needed}."])


def write_stubs(folder: Path) -> None:
    """The interface of the public modules, as stubs."""
    modules = [OVERLAYS.joinpath(*name.split(".")) for name in PUBLIC]
    sources = [module / "__init__.py" if module.is_dir() else module.with_suffix(".py") for module in modules]
    stubgen = Path(sys.executable).with_name("stubgen")
    subprocess.run(
        [stubgen, "--quiet", "--no-import", "-o", folder, *(path.relative_to(OVERLAYS) for path in sources)],
        cwd=OVERLAYS,
        check=True,
    )
    shutil.copy(OVERLAYS / "twilio_memory/_version.py", folder / "twilio_memory")


def find_breaking_changes(old: Path, new: Path) -> Iterator[str]:
    for name in ("twilio_memory", "twilio_memory_local"):
        was, now = load(name, old), load(name, new)
        for exported in sorted(set(was.exports or ()) - set(now.exports or ())):
            yield f"{name}.{exported} is not exported any more"
        for change in griffe.find_breaking_changes(was, now):
            yield f"{change.obj.path}: {change.kind.value.lower()}: {change.explain(griffe.ExplanationStyle.ONE_LINE)}"


def load(name: str, folder: Path) -> griffe.Module:
    module = griffe.load(name, search_paths=[folder], allow_inspection=False)
    assert isinstance(module, griffe.Module)
    return module


def public_names(folder: Path) -> set[str]:
    """The paths of all that is public under `folder`, parameters included."""
    names = set()
    waiting: list[griffe.Object | griffe.Alias] = [load("twilio_memory", folder), load("twilio_memory_local", folder)]
    while waiting:
        thing = waiting.pop()
        for name, member in thing.members.items():
            if name.startswith("_") or member.is_alias:
                continue
            names.add(member.path)
            waiting.append(member)
            if isinstance(member, griffe.Function):
                names.update(f"{member.path}({parameter.name})" for parameter in member.parameters)
        if isinstance(thing, griffe.Module):
            names.update(f"{thing.path}.{name}" for name in thing.exports or ())
    return names


def version_in(folder: Path) -> str:
    text = (folder / "twilio_memory/_version.py").read_text(encoding="utf-8")
    found = re.search(r'"(\d+\.\d+\.\d+)"', text)
    assert found, text
    return found[1]


def next_version(was: str, *, major: bool, minor: bool) -> str:
    """The least version after `was` that changes of these kinds ask for."""
    first, second, _ = parse(was)
    if major and first:
        return f"{first + 1}.0.0"
    return f"{first}.{second + 1}.0" if major or minor else was


def parse(text: str) -> tuple[int, int, int]:
    first, second, third = map(int, text.split("."))
    return first, second, third


def release() -> int:
    """Takes the description and the interface as they are for released."""
    shutil.rmtree(RELEASED, ignore_errors=True)
    RELEASED.mkdir()
    shutil.copy(SPEC, RELEASED)
    write_stubs(RELEASED)
    print(f"{RELEASED.relative_to(ROOT)}/ holds twilio-memory {version_in(RELEASED)}")
    return 0
