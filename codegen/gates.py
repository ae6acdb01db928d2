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
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import griffe

from codegen import spec
from codegen.names import load_names
from codegen.placing import clear_leftovers, folder_beside, replace
from codegen.source import SpecError, read
from codegen.support import load_supported

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "openapi.yaml"
OVERLAYS = ROOT / "overlays"
RELEASED = ROOT / "codegen" / "released"
REDOCLY = "@redocly/cli@2.77.0"

Gate: TypeAlias = Callable[[], str]
"""Returns what is wrong, or nothing."""

PUBLIC = (
    *("twilio_memory", "twilio_memory.client", "twilio_memory.credentials", "twilio_memory.engines"),
    *("twilio_memory.errors", "twilio_memory.http.adapters", "twilio_memory.options", "twilio_memory.paging"),
    *("twilio_memory.profile", "twilio_memory.request"),
    *("twilio_memory.resources", "twilio_memory.response", "twilio_memory.retry"),
    *("twilio_memory_local", "twilio_memory_local.faults", "twilio_memory_local.pytest_plugin"),
    "twilio_memory_local.server",
)
"""The modules of which callers use something."""


def lint() -> int:
    return run({**spec_gates(), **interface_gates()})


def spec_gates() -> dict[str, Gate]:
    return {
        "openapi.yaml is sound": check_soundness,
        "openapi.yaml is in the style that generators read": check_style,
        "openapi.yaml has the version that its changes ask for": check_description,
        "openapi.yaml keeps the names that generators make classes of": check_names,
    }


def interface_gates() -> dict[str, Gate]:
    return {"the client has the version that its changes ask for": check_interface}


def run(gates: dict[str, Gate]) -> int:
    """Runs every gate, and says what each found; returns 1 if one has failed."""
    failed = 0
    for title, gate in gates.items():
        try:
            fault = gate()
        except (GateError, SpecError) as error:
            fault = str(error)
        failed += bool(fault)
        print(f"{'FAILED' if fault else 'ok'}  {title}" + (f"\n{fault}" if fault else ""), flush=True)
        if fault and gate is check_soundness:
            break  # The others could not read it.
    return 1 if failed else 0


class GateError(Exception):
    """A gate can't do its work; str() says why."""


def check_soundness() -> str:
    try:
        load_supported(SPEC, load_names())
    except SpecError as error:
        return str(error)
    return ""


def check_style() -> str:
    return redocly("lint", "--config", ROOT / "codegen/redocly.yaml", SPEC)


def check_description() -> str:
    return redocly("diff", RELEASED / "openapi.yaml", SPEC, "--check-version", "--fail-on", "none")


def check_names() -> str:
    """Names that are gone, or were changed: nothing is different on the wire, but classes and modules of clients have them."""
    was, now = (
        read(RELEASED / "openapi.yaml").content,
        read(SPEC).content,
    )  # Both are sound: the one was, when it was released.
    gone = sorted(class_names(was) - class_names(now))
    needed = next_version(was["info"]["version"], major=bool(gone), minor=False)
    if parse(now["info"]["version"]) >= parse(needed):
        return ""
    lines = [f"  major  {name} is gone, and with it what generators make of it" for name in gone]
    return "\n".join([*lines, f"info.version is {now['info']['version']}, and these changes ask for {needed}."])


def class_names(document: dict[str, Any]) -> set[str]:
    schemas = document.get("components", {}).get("schemas", {})
    tags = {tag for *_, operation in spec.operations(document) for tag in operation.get("tags", ())}
    return {f"schema {name}" for name in schemas} | {f"tag {name}" for name in tags}


def redocly(*arguments: str | Path) -> str:
    """What Redocly finds, if anything is wrong."""
    program = shutil.which("redocly")
    npx = shutil.which("npx")
    if not program and not npx:
        raise GateError(f"Redocly is not here: npm install --global {REDOCLY}")
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
    return boxes.sub("", f"{done.stdout}{done.stderr}").strip() or f"Redocly ended with {done.returncode}."


def check_interface() -> str:
    with tempfile.TemporaryDirectory() as scratch:
        write_stubs(Path(scratch))
        return compare_interface(Path(scratch))


def compare_interface(stubs: Path) -> str:
    """What is wrong with the version in `stubs`, by what has changed in them since the release."""
    was, now = version_in(RELEASED), version_in(stubs)
    breaking = list(find_breaking_changes(RELEASED, stubs))
    added = sorted(public_names(stubs) - public_names(RELEASED))
    needed = next_version(was, major=bool(breaking), minor=bool(added))
    if parse(now) >= parse(needed):
        return ""
    changes = [*(f"  major  {change}" for change in breaking), *(f"  minor  {name} was added" for name in added)]
    return "\n".join([*changes, f"The version is {now}; after {was}, these changes ask for {needed}."])


def write_stubs(folder: Path, overlays: Path | None = None, modules: Sequence[str] = PUBLIC) -> None:
    """The interface of the public modules, as stubs.

    Raises:
        GateError: a module does not parse.
    """
    overlays = overlays or OVERLAYS
    places = [overlays.joinpath(*name.split(".")) for name in modules]
    sources = [place / "__init__.py" if place.is_dir() else place.with_suffix(".py") for place in places]
    stubgen = Path(sys.executable).with_name("stubgen")
    done = subprocess.run(
        [stubgen, "--quiet", "--no-import", "-o", folder, *(path.relative_to(overlays) for path in sources)],
        cwd=overlays,
        check=False,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise GateError(f"The client's interface can't be read:\n{done.stdout}{done.stderr}".rstrip())
    shutil.copy(overlays / "twilio_memory/_version.py", folder / "twilio_memory")


def find_breaking_changes(old: Path, new: Path) -> Iterator[str]:
    for name in ("twilio_memory", "twilio_memory_local"):
        was, now = load(name, old), load(name, new)
        for exported in sorted(set(was.exports or ()) - set(now.exports or ())):
            yield f"{name}.{exported} is not exported any more"
        for change in griffe.find_breaking_changes(was, now):
            yield f"{change.obj.path}: {change.kind.value.lower()}: {change.explain(griffe.ExplanationStyle.ONE_LINE)}"
    types_then, types_now = types_of(old), types_of(new)
    for path in sorted(types_then.keys() & types_now.keys()):
        if types_then[path] != types_now[path]:
            yield f"{path} was {types_then[path]}, and is {types_now[path]}"


def load(name: str, folder: Path) -> griffe.Module:
    module = griffe.load(name, search_paths=[folder], allow_inspection=False)
    assert isinstance(module, griffe.Module)
    return module


def public_objects(folder: Path) -> Iterator[griffe.Object]:
    """All that is public under `folder`."""
    waiting: list[griffe.Object] = [load("twilio_memory", folder), load("twilio_memory_local", folder)]
    while waiting:
        thing = waiting.pop()
        yield thing
        members = thing.members.items()
        waiting += [
            member for name, member in members if not name.startswith("_") and isinstance(member, griffe.Object)
        ]


def public_names(folder: Path) -> set[str]:
    """Their paths, those of parameters and exports included."""
    names = set()
    for thing in public_objects(folder):
        names.add(thing.path)
        if isinstance(thing, griffe.Function):
            names.update(f"{thing.path}({parameter.name})" for parameter in thing.parameters)
        if isinstance(thing, griffe.Module):
            names.update(f"{thing.path}.{name}" for name in thing.exports or ())
    return names


def types_of(folder: Path) -> dict[str, str]:
    """The types of attributes, of what functions take, and of what they return."""
    found = {}
    for thing in public_objects(folder):
        if isinstance(thing, (griffe.Attribute, griffe.Function)) and thing.annotation is not None:
            found[thing.path] = str(thing.annotation)
        if isinstance(thing, griffe.Function):
            found |= {f"{thing.path}({one.name})": str(one.annotation) for one in thing.parameters if one.annotation}
    return found


def version_in(folder: Path) -> str:
    text = (folder / "twilio_memory/_version.py").read_text(encoding="utf-8")
    return text.partition('"')[2].partition('"')[0]


def next_version(was: str, *, major: bool, minor: bool) -> str:
    """The least version after `was` that changes of these kinds ask for."""
    first, second, _ = parse(was)
    if major and first:
        return f"{first + 1}.0.0"
    return f"{first}.{second + 1}.0" if major or minor else was


def parse(text: str) -> tuple[int, int, int]:
    if not re.fullmatch(r"\d+\.\d+\.\d+", str(text)):
        raise GateError(f"A version must be three numbers, such as 1.2.3, and not {text!r}.")
    first, second, third = map(int, text.split("."))
    return first, second, third


def release() -> int:
    """Takes the spec and the interface as they are for released, if the gates let them pass."""
    clear_leftovers(RELEASED)
    if lint():
        print("Nothing was released.")
        return 1
    with folder_beside(RELEASED) as scratch:
        fresh = scratch / RELEASED.name
        fresh.mkdir(parents=True)
        shutil.copy(SPEC, fresh)
        write_stubs(fresh)
        replace(RELEASED, fresh, scratch)
    print(f"{RELEASED.relative_to(ROOT)}/ holds twilio-memory {version_in(RELEASED)}")
    return 0
