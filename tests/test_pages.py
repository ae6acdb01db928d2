"""The pages of generated/docs/: each example runs against the local service as it stands there, and each attribute exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import frozen

from codegen.names import load_names
from twilio_memory_api import models
from twilio_memory_local import LocalMemory, ids
from twilio_memory_local.server import LOCAL_SECRET, SAMPLES

FOLDER = Path(__file__).parent.parent / "generated/docs"
COLUMNS = [{"column_name": name, "trait_group": "Contact", "trait_name": name} for name in ("phone", "firstName")]
CONTACT = ("firstName", "lastName", "email", "phone", "city", "country")
OPERATION = "operation-1"
"""The example of an operation's ID. The local service makes up others."""


@frozen
class Section:
    """What a page says of a method."""

    name: str
    text: str

    @property
    def example(self) -> str:
        (code,) = re.findall(r"^```python\n(.*?)^```$", self.text, flags=re.DOTALL | re.MULTILINE)
        return str(code)

    @property
    def value(self) -> str:
        """The type of the value, or of the items of the list."""
        (value,) = re.findall(r"\) -> (?:PagedList\[)?(?:models\.)?(\w+)", self.text)
        return str(value)

    @property
    def attributes(self) -> list[str]:
        listed = re.findall(r"^\*\*(?:The value|Each item) has\*\*\n\n((?:\* .*\n)*)", self.text, flags=re.MULTILINE)
        return [name for items in listed for name in re.findall(r"^\* `(\w+)`", items, flags=re.MULTILINE)]

    def __str__(self) -> str:
        return self.name


def sections() -> list[Section]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.md"))]
    found = [part.split("\n", 1) for text in texts for part in text.split("\n## ")[1:]]
    return [Section(name, text) for name, text in found]


@pytest.fixture
def operation(monkeypatch) -> Iterator[str]:
    """The ID of an operation. All else that the spec's examples name exists too, and the variables of a client are set."""
    with LocalMemory(SAMPLES) as local, local.client() as memory:
        with monkeypatch.context() as patched:
            patched.setattr(ids.secrets, "token_hex", lambda count: "0" * 2 * count)
            memory.imports.create(filename="customers.csv", file_size=10, column_mappings=COLUMNS)
            accepted = memory.data_mappings.create(
                display_name="Orders",
                mapping_from={"type": "INGRESS", "columns": ["phone"]},
                mapping_to={
                    "type": "TRAITS",
                    "mappings": [{"expression": "phone", "trait_group": "Contact", "trait_name": "phone"}],
                },
            )
        traits = {name: {"data_type": "STRING"} for name in (*CONTACT, "street")}
        memory.trait_groups.create(display_name="Contact", traits=traits)
        monkeypatch.setenv("TWILIO_API_KEY", local.credentials.username)
        monkeypatch.setenv("TWILIO_API_SECRET", LOCAL_SECRET)
        monkeypatch.setenv("TWILIO_MEMORY_STORE_ID", local.store_id)
        monkeypatch.setenv("TWILIO_MEMORY_BASE_URL", local.url)
        yield str(accepted.operation_id)


@pytest.mark.parametrize("section", sections(), ids=str)
def test_an_example_runs(section, operation, capsys):
    code = section.example.replace(OPERATION, operation)
    exec(compile(code, section.name, "exec"), {})
    assert capsys.readouterr().out or "for item in" in code


@pytest.mark.parametrize("section", sections(), ids=str)
def test_the_attributes_exist(section):
    kind = getattr(models, section.value, str)
    assert [name for name in section.attributes if name not in getattr(kind, "__annotations__", ())] == []


def test_every_operation_is_on_a_page():
    made = {f"{name.resource}.{name.method}" for name in load_names().values()}
    assert sorted(section.name for section in sections()) == sorted(made)
