#!/usr/bin/env bash
# openapi.yaml -> generated/.     ./generate.sh [--check | --lint | --release | --upstream | --help]
# Works offline with a Python that has the development tools: $PYTHON, this folder's .venv, or the python3 on the path;
# where none of them has, uv makes the .venv first.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
export LC_ALL=C.UTF-8 PYTHONUTF8=1 PYTHONPATH=

# Looks for the tools without importing them, which would take a second.
has_tools='import sys; from importlib.util import find_spec as find
sys.exit(not (find("openapi_python_client") and find("openapi_spec_validator")))'

for python in "${PYTHON:-}" .venv/bin/python python3; do
  if command -v "$python" >/dev/null && "$python" -c "$has_tools" 2>/dev/null; then
    exec "$python" -m codegen "$@"
  fi
done
exec uv run --quiet python -m codegen "$@"
