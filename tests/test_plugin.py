"""The pytest plugin, as a user's own test suite finds it."""

from __future__ import annotations


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
    result = pytester.runpytest_subprocess("-q", "-p", "no:cacheprovider")
    result.assert_outcomes(passed=3)


def test_the_plugin_costs_little_where_it_is_not_used(pytester):
    """It loads neither a web server nor a client until a fixture is asked for."""
    pytester.makepyfile(
        """
        import sys

        def test_nothing_is_loaded():
            assert not {"uvicorn", "httpx", "twilio_memory", "fastjsonschema"} & sys.modules.keys()
        """
    )
    others = ("-p", "no:schemathesis", "-p", "no:hypothesispytest")  # They are free to load what they like.
    pytester.runpytest_subprocess("-q", "-p", "no:cacheprovider", *others).assert_outcomes(passed=1)
