"""Setting a store up: the sample program, and the commands."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from twilio_memory import cli_setup
from twilio_memory.cli_setup import cli
from twilio_memory_local import faults

ROOT = Path(__file__).parent.parent


def environ_of(local):
    return {
        "TWILIO_MEMORY_BASE_URL": local.url,
        "TWILIO_API_KEY": local.credentials.username,
        "TWILIO_API_SECRET": "local-secret",
        "TWILIO_MEMORY_STORE_ID": local.store_id,
    }


def test_a_store_is_set_up_from_nothing(local):
    """By examples/set_up_a_store.py, as it stands there."""
    done = subprocess.run(
        [sys.executable, ROOT / "examples/set_up_a_store.py"],
        env=os.environ | environ_of(local),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert lines[1:4] == [
        "imported: COMPLETED with 0 errors",
        "found Customer 42",
        "remembered: Prefers deliveries in the evening.",
    ]
    assert (lines[0].split()[0], lines[4].split()[0]) == ("created", "deleted")


def command(local, *arguments):
    done = CliRunner().invoke(cli, arguments, env=environ_of(local))
    return SimpleNamespace(returncode=done.exit_code, stdout=done.stdout, stderr=done.stderr)


def test_stores_are_created_and_listed(local):
    """As text and as JSON."""
    local.put_profile()
    created = command(local, "stores", "create", "shop", "--description", "Of the shop.")
    assert created.returncode == 0, created.stderr
    store_id = created.stdout.strip()
    assert command(local, "stores", "list").stdout.split() == [store_id, local.store_id]
    listed = command(local, "stores", "list", "--json").stdout.splitlines()
    assert [json.loads(line) for line in listed] == [store_id, local.store_id]
    made = json.loads(command(local, "stores", "create", "b", "--json").stdout)
    assert made["id"].startswith("mem_store_")
    assert created.stderr == "", "progress is for terminals"


def test_a_store_whose_id_is_not_named_fails(local):
    """A script that reads the ID must not go on with an empty one."""
    local.inject(faults.status(200, body={"operationId": "o", "status": "COMPLETED"}), on=2)
    created = command(local, "stores", "create", "shop")
    assert (created.returncode, created.stdout) == (1, "")
    assert "did not send the ID" in created.stderr


def test_trait_groups_are_listed(local):
    """With their traits."""
    local.put_profile()
    with local.client() as memory:
        traits = {"email": {"data_type": "STRING", "id_type_promotion": "email"}}
        memory.trait_groups.create(display_name="Contact", traits=traits)
    shown = command(local, "trait-groups", "list").stdout
    assert all(word in shown for word in ("Contact", "email", "STRING"))
    assert json.loads(command(local, "trait-groups", "list", "--json").stdout)["displayName"] == "Contact"


@pytest.mark.parametrize("traits", [None, {"email": {"dataType": None, "idTypePromotion": None}}])
def test_null_counts_as_not_sent(local, traits):
    """In a group, too."""
    local.put_profile()
    body = {"traitGroups": [{"displayName": "Contact", "version": 1, "traits": traits}]}
    local.inject(faults.status(200, body=body))
    done = command(local, "trait-groups", "list")
    assert (done.returncode, done.stderr) == (0, "")
    assert "null" not in done.stdout
    assert ("email" in done.stdout) == bool(traits)


def test_the_name_of_a_file_is_shown_as_it_is():
    """Though it looks like rich's markup."""
    shown = cli_setup._progress("Importing [red]customers.csv").renderable.render(0)
    assert "[red]customers.csv" in shown.plain


def test_a_file_is_imported(local, tmp_path):
    local.put_profile()
    path = tmp_path / "customers.csv"
    path.write_text("mobile,who=me\n+13175550000,Ada\n,Bo\n")
    maps = ("--map", "mobile=Contact.phone", "--map", "who=me=Contact.firstName")
    done = command(local, "import", str(path), *maps)
    assert (done.returncode, done.stdout, done.stderr) == (0, "COMPLETED: 1 errors, 0 warnings\n", "")
    with local.client() as memory:
        assert memory.profiles.find(phone="+13175550000").traits["Contact"]["firstName"] == "Ada"
    assert json.loads(command(local, "import", str(path), *maps, "--json").stdout)["status"] == "COMPLETED"


@pytest.mark.parametrize("mapping", ["mobile", "mobile=Contact", "=Contact.phone", "mobile=.phone", "mobile=Contact."])
def test_a_mapping_that_is_none_is_shown_how(local, mapping):
    done = command(local, "import", "x.csv", "--map", mapping)
    assert done.returncode == 2
    assert "--map must be COLUMN=GROUP.TRAIT" in done.stderr


def test_a_file_that_is_not_there_is_named(local):
    done = command(local, "import", "nowhere.csv", "--map", "a=Contact.phone", "--map", "b=Contact.email")
    assert (done.returncode, done.stderr) == (
        2,
        "InvalidArgumentError: file can't be read (FileNotFoundError): pass a path, bytes, or an open file.\n",
    )
