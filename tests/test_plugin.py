"""The pytest plugin, as a user's own test suite finds it."""

from __future__ import annotations


def run_pytest(pytester):
    """Runs the tests, without plugins that are here for the tests of this project alone: those load what they like, slowly."""
    others = [option for name in ("schemathesis", "hypothesispytest", "xdist") for option in ("-p", f"no:{name}")]
    return pytester.runpytest_subprocess("-q", "-p", "no:cacheprovider", *others)


def test_the_fixtures_are_found_and_isolated(pytester):
    """local_memory and memory_client, without an import; each test begins with an empty service."""
    pytester.makepyfile(
        """
        import pytest
        from twilio_memory import NotFoundError
        from twilio_memory_local import faults

        PROFILE = "mem_profile_00000000000000000000000007"

        @pytest.mark.parametrize("n", [1, 2])
        def test_greeting(local_memory, memory_client, n):
            profile_id = local_memory.put_profile(PROFILE, traits={"Contact": {"firstName": "Ada"}})
            assert memory_client.profiles.fetch(profile_id).traits["Contact"]["firstName"] == "Ada"
            local_memory.inject(faults.status(500), on=None)

        def test_empty(local_memory, memory_client):
            with pytest.raises(NotFoundError):
                memory_client.profiles.fetch(PROFILE)
            assert len(local_memory.requests) == 1
        """
    )
    run_pytest(pytester).assert_outcomes(passed=3)


def test_the_plugin_costs_little_where_it_is_not_used(pytester):
    """It loads neither a web server nor a client until a fixture is asked for."""
    pytester.makepyfile(
        """
        import sys

        def test_nothing_is_loaded():
            assert not {"uvicorn", "httpx", "twilio_memory", "fastjsonschema"} & sys.modules.keys()
        """
    )
    run_pytest(pytester).assert_outcomes(passed=1)


APP = """
from contextlib import asynccontextmanager

from fastapi import Depends, FastAPI, Request

from twilio_memory import AsyncMemoryClient


@asynccontextmanager
async def lifespan(app):
    async with AsyncMemoryClient() as memory:
        app.state.memory = memory
        yield


def get_memory(request: Request):
    return request.app.state.memory


app = FastAPI(lifespan=lifespan)


@app.get("/name/{profile_id}")
async def name(profile_id: str, memory=Depends(get_memory)) -> str:
    return (await memory.profiles.fetch(profile_id)).traits["Contact"]["firstName"]
"""
STRICT = """
[pytest]
filterwarnings =
    error
    ignore:Using .httpx. with
asyncio_default_fixture_loop_scope = function
"""


def test_a_service_that_reads_its_environment_is_tested_with_memory_env(pytester, monkeypatch):
    """The client that a FastAPI app makes at its start is one of the local service; other credentials are out of the way."""
    monkeypatch.setenv("TWILIO_ACCOUNT_SID", "AC-of-the-machine")
    monkeypatch.setenv("TWILIO_API_KEY", "SK-of-the-machine")
    pytester.makeini(STRICT)
    pytester.makepyfile(service=APP)
    pytester.makepyfile(
        """
        import os

        from fastapi.testclient import TestClient

        from service import app


        def test_name(memory_env, local_memory):
            profile_id = local_memory.put_profile(traits={"Contact": {"firstName": "Ada"}})
            with TestClient(app) as http:
                assert http.get(f"/name/{profile_id}").json() == "Ada"
            assert len(local_memory.requests) == 1
            assert memory_env.items() <= os.environ.items()
            assert sorted(memory_env) == [
                "TWILIO_API_KEY", "TWILIO_API_SECRET", "TWILIO_MEMORY_BASE_URL", "TWILIO_MEMORY_STORE_ID"
            ]
            assert memory_env["TWILIO_MEMORY_BASE_URL"] == local_memory.url
            assert "TWILIO_ACCOUNT_SID" not in os.environ


        def test_the_environment_is_as_it_was():
            assert os.environ["TWILIO_API_KEY"] == "SK-of-the-machine"
            assert os.environ["TWILIO_ACCOUNT_SID"] == "AC-of-the-machine"
            assert "TWILIO_MEMORY_BASE_URL" not in os.environ
        """
    )
    run_pytest(pytester).assert_outcomes(passed=2)


def test_async_memory_client_works_in_every_event_loop(pytester):
    """pytest-asyncio's, anyio's, a FastAPI test client's and one's own; no connection is left behind by a loop that is gone."""
    pytester.makeini(STRICT)
    pytester.makepyfile(service=APP)
    pytester.makepyfile(
        """
        import asyncio

        import pytest
        from fastapi.testclient import TestClient

        from service import app, get_memory
        from twilio_memory import ServerError
        from twilio_memory_local import faults


        @pytest.fixture
        def anyio_backend():
            return "asyncio"


        @pytest.fixture
        def profile_id(local_memory):
            return local_memory.put_profile(traits={"Contact": {"firstName": "Ada"}})


        async def use(memory, local_memory, profile_id):
            found = await asyncio.gather(*[memory.profiles.fetch(profile_id) for _ in range(5)])
            assert {profile.traits["Contact"]["firstName"] for profile in found} == {"Ada"}
            assert [trait.name async for trait in memory.traits.list(profile_id)] == ["firstName"]
            local_memory.inject(faults.status(500))
            with pytest.raises(ServerError):
                await memory.with_options(deadline=5).profiles.fetch(profile_id)


        @pytest.mark.asyncio
        async def test_pytest_asyncio(async_memory_client, local_memory, profile_id):
            await use(async_memory_client, local_memory, profile_id)


        @pytest.mark.anyio
        async def test_anyio(async_memory_client, local_memory, profile_id):
            await use(async_memory_client, local_memory, profile_id)


        def test_loops_of_ones_own(async_memory_client, local_memory, profile_id):
            for _ in range(2):
                asyncio.run(use(async_memory_client, local_memory, profile_id))


        async def close(memory, local_memory, profile_id):
            async with memory:
                await use(memory, local_memory, profile_id)


        def test_closing_it_oneself(async_memory_client, local_memory, profile_id):
            asyncio.run(close(async_memory_client, local_memory, profile_id))


        def test_fastapi(async_memory_client, profile_id):
            app.dependency_overrides[get_memory] = lambda: async_memory_client
            http = TestClient(app)  # Without `with`, each request has a loop of its own.
            for _ in range(2):
                assert http.get(f"/name/{profile_id}").json() == "Ada"


        def test_not_used(async_memory_client):
            assert "secret=***" in repr(async_memory_client)
        """
    )
    run_pytest(pytester).assert_outcomes(passed=6)


def test_a_fixture_without_its_extra_says_what_to_install(pytester):
    """In a sentence, and not a traceback; tests that use no fixture of the plugin run."""
    pytester.makeconftest("import sys; sys.modules['uvicorn'] = None")
    pytester.makepyfile(
        """
        def test_other():
            pass

        def test_fixture(memory_client):
            pass
        """
    )
    result = run_pytest(pytester)
    result.assert_outcomes(passed=1, errors=1)
    assert "During handling" not in result.stdout.str()
    assert 'pip install ".[local]"' in result.stdout.str()


def test_clients_stay_on_this_machine_while_a_fixture_is_used(pytester):
    """Those made before as well; and without a fixture of ours, they go where they are told."""
    pytester.makepyfile(
        """
        import os
        import pytest
        from twilio_memory import ConfigurationError, Credentials, MemoryClient

        ID = "mem_profile_00000000000000000000000000"
        made_before = MemoryClient(Credentials("SK1", "x"), store_id="mem_store_00000000000000000000000000")

        @pytest.mark.parametrize("name", ["local_memory", "memory_client", "memory_env", "memory_loopback_only"])
        def test_here(request, name):
            request.getfixturevalue(name)
            with pytest.raises(ConfigurationError, match="Nothing was sent to memory.twilio.com:443"):
                made_before.profiles.fetch(ID)

        def test_anywhere():
            assert "TWILIO_MEMORY_LOOPBACK_ONLY" not in os.environ
        """
    )
    run_pytest(pytester).assert_outcomes(passed=5)
