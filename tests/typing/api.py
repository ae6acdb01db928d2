"""Checked by mypy and pyright, and never run: what a user's code may rely on."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import assert_type

import httpx

import twilio_memory_api
from twilio_memory import AsyncMemoryClient, Credentials, MemoryClient, Page, Profile, RetryPolicy, Trait, TraitValue
from twilio_memory.engines import AsyncHttpxEngine, HttpxEngine

ID = "mem_profile_00000000000000000000000000"


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
        memory.with_options(deadlin=1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
        memory.with_options(engine="curl")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


async def asynchronous() -> None:
    async with AsyncMemoryClient(engine=AsyncHttpxEngine(transport=httpx.AsyncHTTPTransport())) as memory:
        assert_type(await memory.profiles.fetch(ID, trait_groups="Contact"), Profile)
        assert_type(memory.with_options(deadline=1.5), AsyncMemoryClient)
        assert_type([trait async for trait in memory.traits.list(ID)], list[Trait])
        assert_type([page async for page in memory.traits.list(ID).pages()], list[Page[Trait]])
