from __future__ import annotations

import pytest

from tests.languages import Workshop
from twilio_memory_local import LocalMemory
from twilio_memory_local.server import SAMPLES


@pytest.fixture
def workshop(tmp_path):
    with LocalMemory(SAMPLES) as local:
        yield Workshop(tmp_path, local)
