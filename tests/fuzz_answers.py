"""Coverage-guided fuzzing of what responses are made into; run by .ci/run where atheris installs.

    uv run --with atheris python -m tests.fuzz_answers -atheris_runs=100000

Whatever comes, a fetch gives a Profile, goes on to a merged one, or ends with one of our errors; and the success of any other
operation gives a value or one of our errors. Anything else is a crash.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress

import atheris  # pyright: ignore[reportMissingImports]

with atheris.instrument_imports(include=["twilio_memory", "twilio_memory_api"]):
    from tests import test_responses
    from tests.test_properties import outcome_of
    from twilio_memory import Profile, TwilioMemoryError
    from twilio_memory.response import Headers, RawResponse

OPERATIONS = list(test_responses.OPERATIONS.values())
STATUSES = [200, 200, 200, 200, 301, 400, 404, 429, 503, 520]


def try_one(data: bytes) -> None:
    source = atheris.FuzzedDataProvider(data)
    if source.ConsumeBool():
        with suppress(TwilioMemoryError):
            repr(test_responses.outcome_of(source.PickValueInList(OPERATIONS), source.ConsumeBytes(sys.maxsize)))
        return
    status = source.PickValueInList(STATUSES)
    headers = [
        (source.PickValueInList([b"Retry-After", b"Location", b"Canonical-Profile-Id"]), source.ConsumeBytes(40))
    ]
    outcome = outcome_of(RawResponse(status, Headers(headers), source.ConsumeBytes(sys.maxsize)))
    if isinstance(outcome, Profile):
        json.dumps(outcome.to_dict(), allow_nan=False)
    elif not isinstance(outcome, TwilioMemoryError) and status != 301:
        raise AssertionError(outcome)


if __name__ == "__main__":
    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()
