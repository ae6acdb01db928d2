"""openapi.yaml -> generated/; ./generate.sh runs this, and --help says how."""

from __future__ import annotations

import argparse
import difflib
import io
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from pathlib import Path
from typing import Any

import openapi_python_client
from openapi_python_client.config import Config, ConfigFile, MetaType

from codegen import constraints, pages, resources, spec
from codegen.grouping import group_models
from codegen.names import load_names
from codegen.placing import clear_leftovers, folder_beside, replace
from codegen.plain import with_plain_parameters
from codegen.rewriting import as_values, hoist_imports, with_statuses_grouped
from codegen.source import Place, SpecError, read
from codegen.support import load_supported

ROOT = Path(__file__).resolve().parent.parent
CODEGEN = ROOT / "codegen"
SPEC = ROOT / "openapi.yaml"
GENERATED = ROOT / "generated"
PACKAGE = "twilio_memory_api"


def main() -> int:
    parser = argparse.ArgumentParser(prog="./generate.sh", description=__doc__.partition(";")[0])
    modes = parser.add_mutually_exclusive_group()
    modes.add_argument("--check", action="store_true", help="write nothing; fail, with a diff, if generated/ is stale")
    modes.add_argument(
        "--lint", action="store_true", help="write nothing; check the spec, and what changed since the release"
    )
    modes.add_argument(
        "--release", action="store_true", help="check as --lint does, and record spec and interface as released"
    )
    modes.add_argument("--upstream", action="store_true", help="write nothing; compare with Twilio's own description")
    parser.add_argument(
        "--upstream-version", default="latest", help="of the npm package that has it; by default the newest"
    )
    options = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # So that folders to work in are removed.
    if options.upstream:
        from codegen import upstream

        try:
            return upstream.main(options.upstream_version, spec.load(SPEC))
        except SpecError as error:
            print(error, file=sys.stderr)
            return 1
    if options.lint or options.release:
        from codegen import gates  # Imports tools that generating does without.

        return gates.lint() if options.lint else gates.release()
    return run(write=not options.check)


def run(write: bool) -> int:
    if write:
        clear_leftovers(GENERATED)
    with folder_beside(GENERATED if write else Path(tempfile.gettempdir(), GENERATED.name)) as scratch:
        scratch.mkdir(mode=0o700)
        fresh = scratch / GENERATED.name
        try:
            generate(fresh)
        except SpecError as error:
            print(f"{error}\ngenerated/ was not touched.", file=sys.stderr)
            return 1
        if not write:
            return check(fresh)
        replace(GENERATED, fresh, scratch)
    print(f"{SPEC.name} -> {GENERATED.name}/")
    return 0


def generate(folder: Path) -> None:
    """Writes all that is generated into the new folder `folder`."""
    names = load_names()
    package = folder / PACKAGE
    folder.mkdir()
    document = load_supported(SPEC, names)
    methods = resources.Methods.of(document, names)
    run_generator(document, package)
    source = SPEC.read_bytes()
    shutil.copytree(CODEGEN / "static", package, dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "constraints.py").write_text(constraints.render(document, source), encoding="utf-8")
    for name, text in zip(("resources.py", "params.py"), resources.render(methods), strict=True):
        (package / name).write_text(text, encoding="utf-8")
    (package / "py.typed").touch()
    (package / "openapi.yaml").write_bytes(source)
    (package / "openapi.json").write_text(json.dumps(document, separators=(",", ":")) + "\n", encoding="utf-8")
    for module in (package / "models").glob("*.py"):
        source_text = hoist_imports(module.read_text(encoding="utf-8"))
        module.write_text(as_values(source_text), encoding="utf-8")
    group_models(package, constraints.models_of(document).values())
    for module in (package / "api").rglob("*.py"):
        module.write_text(with_statuses_grouped(module.read_text(encoding="utf-8")), encoding="utf-8")
    ruff("check", package)
    ruff("format", package)
    banner = "# Made by ./generate.sh. Do not edit.\n\n"
    for module in package.rglob("*.py"):
        module.write_text(banner + module.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "docs").mkdir()
    for name, text in pages.render(methods, format_code).items():
        (folder / "docs" / name).write_text(text, encoding="utf-8")


def run_generator(document: dict[str, Any], package: Path) -> None:
    spec_file = package.parent.with_name("spec.json")  # Outside of what is kept.
    spec_file.write_text(json.dumps(with_plain_parameters(document)), encoding="utf-8")
    options = ConfigFile.load_from_path(CODEGEN / "openapi-python-client.yaml")
    config = Config.from_sources(options, MetaType.NONE, spec_file, "utf-8", overwrite=False, output_path=package)
    # In this process, which has imported most of it already.
    with redirect_stdout(io.StringIO()), scripts_on_path():
        try:
            errors = openapi_python_client.generate(config=config, custom_template_path=CODEGEN / "templates")
            said = "\n".join(f"{error.header} {error.detail or ''}".strip() for error in errors)
        except Exception:
            said = traceback.format_exc().strip()
    if said:
        line = read(SPEC).line(place_in(said))
        raise SpecError(f"{SPEC.name}:{line}: openapi-python-client can't generate all of it:\n{said}")


@contextmanager
def scripts_on_path() -> Iterator[None]:
    """Lets openapi-python-client find ruff where it is installed."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = sysconfig.get_path("scripts") + os.pathsep + before
    try:
        yield
    finally:
        os.environ["PATH"] = before


def place_in(said: str) -> Place:
    """The schema, or else the operation, that openapi-python-client names first."""
    if schema := re.search(r"/components/schemas/([\w.-]+)", said):
        return "components", "schemas", schema[1]
    operation = re.search(r"parsing ([A-Z]+) (/\S*)", said)
    return ("paths", operation[2], operation[1].lower()) if operation else ()


def ruff(command: str, path: Path, source: str | None = None) -> str:
    """ruff, set up as in openapi-python-client.yaml. Returns what it prints: `source`, changed, if `path` is "-"."""
    tool = Path(sysconfig.get_path("scripts")) / "ruff"
    flags = ["--isolated", "--no-cache", "--quiet", "--target-version=py311", "--line-length=120"]
    if command == "check":
        flags += ["--fix-only", "--select=F401,I,RUF100"]
    done = subprocess.run([tool, command, *flags, path], input=source, check=True, capture_output=True, text=True)
    return done.stdout


def format_code(source: str) -> str:
    return ruff("format", Path("-"), source)


def check(fresh: Path) -> int:
    was, now = contents(GENERATED), contents(fresh)
    stale = sorted(name for name in was.keys() | now.keys() if was.get(name) != now.get(name))
    for name in stale:
        diff = difflib.unified_diff(
            was.get(name, "").splitlines(),
            now.get(name, "").splitlines(),
            f"{GENERATED.name}/{name} (in the tree)",
            f"{GENERATED.name}/{name} (from openapi.yaml)",
            lineterm="",
        )
        print("\n".join(diff))
    if stale:
        print(f"generated/ is stale: {', '.join(stale)}. Run ./generate.sh.", file=sys.stderr)
        return 1
    print("generated/ is what openapi.yaml asks for.")
    return 0


def contents(folder: Path) -> dict[str, str]:
    return {
        str(path.relative_to(folder)): path.read_text(encoding="utf-8", errors="replace")
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


if __name__ == "__main__":
    sys.exit(main())
