"""Checked by mypy and pyright, and never run: what a user's code may rely on."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from typing import assert_type

import httpx
from msgspec.structs import replace

import twilio_memory_api
from twilio_memory import (
    Accepted,
    AsyncMemoryClient,
    Credentials,
    MemoryClient,
    Page,
    Profile,
    ResponseInfo,
    RetryPolicy,
    Trait,
    TraitValue,
    TwilioMemoryError,
)
from twilio_memory.engines import AsyncHttpxEngine, HttpxEngine
from twilio_memory_api.models import (
    IdentifierList,
    IdentifierSet,
    ImportCreated,
    LookupResult,
    Observation,
    ProfileAccepted,
    ProfileImport,
    RecallResult,
    Summary,
)
from twilio_memory_api.params import ObservationData

ID = "mem_profile_00000000000000000000000000"
NOTE: ObservationData = {"content": "likes tea", "source": "agent", "occurred_at": "2025-01-31T12:00:00Z"}


def sync() -> None:
    engine = HttpxEngine(transport=httpx.HTTPTransport())
    with MemoryClient(Credentials("SK", "secret"), store_id="x", deadline=None, engine=engine) as memory:
        profile = memory.profiles.fetch(ID, store_id=None, trait_groups=["Contact"])
        assert_type(profile, Profile)
        assert_type(profile.id, str)
        assert_type(profile.merged, bool)
        assert_type(profile.created_at, datetime.datetime | None)
        assert_type(profile.traits, Mapping[str, Mapping[str, TraitValue]])
        assert_type(profile.response.elapsed, float)
        assert_type(memory.with_options(retry=RetryPolicy(attempts=1)), MemoryClient)
        assert_type(memory.generated, twilio_memory_api.Client)
        assert_type(list(memory.traits.list(ID, order="asc")), list[Trait])
        assert_type(next(memory.traits.list(ID).pages()), Page[Trait])
        assert_type(memory.profiles.fetch_all(ID), Profile)
        assert_type(memory.profiles.find(phone="+1", trait_groups=["Contact"]), Profile | None)
        assert_type(memory.profiles.create(traits={"Contact": {"email": "a@example.com", "age": 5}}), ProfileAccepted)
        assert_type(memory.profiles.update(ID, traits={"Contact": {"email": None}}), Accepted)
        assert_type(memory.profiles.delete(ID), Accepted)
        assert_type(memory.profiles.upsert(profiles=[{"traits": {"Contact": {"n": 1}}}]), Accepted)
        assert_type(memory.profiles.lookup(id_type="phone", value="+1"), LookupResult)
        recalled = memory.profiles.recall(ID, query="tea", begin_date=datetime.datetime.now(datetime.UTC))
        assert_type(recalled, RecallResult)
        assert_type(recalled.observations[0].occurred_at, datetime.datetime | None)
        assert_type(recalled.response, ResponseInfo)
        assert_type(memory.identifiers.list(ID), IdentifierList)
        assert_type(memory.identifiers.fetch(ID, "phone"), IdentifierSet)
        assert_type(memory.identifiers.create(ID, id_type="phone", value="+1"), Accepted)
        assert_type(memory.identifiers.update(ID, "phone", old_value="+1", new_value="+2"), Accepted)
        assert_type(memory.identifiers.delete(ID, "phone", remove_all=True), Accepted)
        assert_type(memory.observations.add(ID, "likes tea", source="agent"), Accepted)
        assert_type(memory.observations.create(ID, observations=[NOTE]), Accepted)
        assert_type(memory.observations.fetch(ID, "x"), Observation)
        assert_type(memory.observations.update(ID, "x", content="y"), Accepted)
        assert_type(memory.observations.delete(ID, "x"), Accepted)
        assert_type(memory.summaries.fetch(ID, "x"), Summary)
        assert_type(memory.summaries.delete(ID, "x"), Accepted)
        assert_type(memory.imports.fetch("x"), ProfileImport)
        created = memory.imports.create(filename="a.csv", file_size=1, column_mappings=[])
        assert_type(created, ImportCreated)
        assert_type(list(memory.profiles.list()), list[str])
        assert_type(list(memory.observations.list(ID)), list[Observation])
        assert_type(list(memory.observations.list_revisions(ID, "x")), list[Observation])
        assert_type(list(memory.summaries.list(ID)), list[Summary])
        assert_type(list(memory.imports.list()), list[str])
        memory.observations.create(ID, observations=[{"content": "x"}])  # type: ignore[typeddict-item]  # pyright: ignore[reportArgumentType]
        memory.profiles.list(order="up")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
        memory.with_options(deadlin=1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
        memory.with_options(engine="curl")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


class OneSecond(RetryPolicy, frozen=True):
    def wait(self, failure: TwilioMemoryError, failures: int, random: Callable[[], float]) -> float | None:
        return 1.0 if super().wait(failure, failures, random) is not None else None


def values(profile: Profile) -> None:
    assert_type(replace(profile, id="x"), Profile)
    assert_type(OneSecond(attempts=2, statuses={429, 503}).attempts, int)
    assert_type(RetryPolicy(statuses=[429]), RetryPolicy)
    match profile:
        case Profile(id=found):
            assert_type(found, str)
    profile.id = "x"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]


async def asynchronous() -> None:
    async with AsyncMemoryClient(engine=AsyncHttpxEngine(transport=httpx.AsyncHTTPTransport())) as memory:
        assert_type(await memory.profiles.fetch(ID, trait_groups="Contact"), Profile)
        assert_type(memory.with_options(deadline=1.5), AsyncMemoryClient)
        assert_type([trait async for trait in memory.traits.list(ID)], list[Trait])
        assert_type([page async for page in memory.traits.list(ID).pages()], list[Page[Trait]])
        assert_type(await memory.profiles.find(phone="+1", trait_groups=["Contact"]), Profile | None)
        assert_type(
            await memory.profiles.create(traits={"Contact": {"email": "a@example.com", "age": 5}}), ProfileAccepted
        )
        assert_type(await memory.profiles.update(ID, traits={"Contact": {"email": None}}), Accepted)
        assert_type(await memory.profiles.delete(ID), Accepted)
        assert_type(await memory.profiles.upsert(profiles=[{"traits": {"Contact": {"n": 1}}}]), Accepted)
        assert_type(await memory.profiles.lookup(id_type="phone", value="+1"), LookupResult)
        recalled = await memory.profiles.recall(ID, query="tea", begin_date=datetime.datetime.now(datetime.UTC))
        assert_type(recalled, RecallResult)
        assert_type(recalled.observations[0].occurred_at, datetime.datetime | None)
        assert_type(recalled.response, ResponseInfo)
        assert_type(await memory.identifiers.list(ID), IdentifierList)
        assert_type(await memory.identifiers.fetch(ID, "phone"), IdentifierSet)
        assert_type(await memory.identifiers.create(ID, id_type="phone", value="+1"), Accepted)
        assert_type(await memory.identifiers.update(ID, "phone", old_value="+1", new_value="+2"), Accepted)
        assert_type(await memory.identifiers.delete(ID, "phone", remove_all=True), Accepted)
        assert_type(await memory.observations.add(ID, "likes tea", source="agent"), Accepted)
        assert_type(await memory.observations.create(ID, observations=[NOTE]), Accepted)
        assert_type(await memory.observations.fetch(ID, "x"), Observation)
        assert_type(await memory.observations.update(ID, "x", content="y"), Accepted)
        assert_type(await memory.observations.delete(ID, "x"), Accepted)
        assert_type(await memory.summaries.fetch(ID, "x"), Summary)
        assert_type(await memory.summaries.delete(ID, "x"), Accepted)
        assert_type(await memory.imports.fetch("x"), ProfileImport)
        created = await memory.imports.create(filename="a.csv", file_size=1, column_mappings=[])
        assert_type(created, ImportCreated)
        assert_type([one async for one in memory.profiles.list()], list[str])
        assert_type([one async for one in memory.observations.list(ID)], list[Observation])
        assert_type([one async for one in memory.observations.list_revisions(ID, "x")], list[Observation])
        assert_type([one async for one in memory.summaries.list(ID)], list[Summary])
        assert_type([one async for one in memory.imports.list()], list[str])
        await memory.observations.create(ID, observations=[{"content": "x"}])  # type: ignore[typeddict-item]  # pyright: ignore[reportArgumentType]
        memory.profiles.list(order="up")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
