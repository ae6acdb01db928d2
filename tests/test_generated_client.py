"""`memory.generated`: the generated functions with credentials, for whoever wants them."""

from __future__ import annotations

import asyncio
import copy
import datetime
import threading
from typing import Any

import attrs
import httpx
import pytest

from tests.conftest import PROFILE
from twilio_memory import AsyncMemoryClient, Credentials, MemoryClient
from twilio_memory_api.api.profile import fetch_profile
from twilio_memory_api.models import Profile, TwilioError
from twilio_memory_api.types import Response
from twilio_memory_api.values import OpenValue, define, field
from twilio_memory_local import faults


@pytest.mark.parametrize("kind", [MemoryClient, AsyncMemoryClient])
def test_every_generated_function_works_with_it(local, kind):
    """Sync and asyncio, plain and detailed, from either client."""
    local.put_profile(PROFILE, traits={"Contact": {"n": 1}})

    async def run():
        memory = kind(local.credentials, store_id=local.store_id, base_url=local.url + "/")
        client = memory.generated
        profiles = [
            fetch_profile.sync(local.store_id, PROFILE, client=client),
            fetch_profile.sync_detailed(local.store_id, PROFILE, client=client, trait_groups="Contact").parsed,
            await fetch_profile.asyncio(local.store_id, PROFILE, client=client),
            (await fetch_profile.asyncio_detailed(local.store_id, PROFILE, client=client)).parsed,
        ]
        assert all(isinstance(profile, Profile) for profile in profiles)
        assert profiles[0].traits["Contact"]["n"] == 1
        error = fetch_profile.sync(local.store_id, PROFILE[:-1] + "9", client=client)
        assert isinstance(error, TwilioError)
        assert error.code == 20404
        assert memory.generated is client
        await client.get_async_httpx_client().aclose()
        closing = memory.close()
        if closing is not None:
            await closing
        assert client.get_httpx_client().is_closed

    asyncio.run(run())


def test_it_has_the_clients_timeouts_and_user_agent(local):
    """Which openapi-python-client leaves unset."""
    with local.client().with_options(connect_timeout=1, read_timeout=2, user_agent="shop/2") as memory:
        client = memory.generated.get_httpx_client()
        assert client.timeout == httpx.Timeout(2, connect=1)
        assert client.headers["User-Agent"].startswith("shop/2 twilio-memory/")
        assert (client.trust_env, client.follow_redirects) == (False, False)


def test_it_hides_the_secret():
    """In its repr, and from copies that are printed."""
    memory = MemoryClient(Credentials("SK1", "s3cret"))
    assert "s3cret" not in repr(memory.generated)
    assert "U0sx" not in repr(memory.generated) + repr(copy.copy(memory.generated))


def test_credentials_go_to_one_origin_only(local):
    """A request to another host goes without them."""
    seen = []
    transport = httpx.MockTransport(lambda request: seen.append(request) or httpx.Response(200))
    with local.client() as memory:
        auth = memory.generated._httpx_args["auth"]
        with httpx.Client(auth=auth, transport=transport) as client:
            client.get(local.url + "/x")
            client.get(local.url.replace("127.0.0.1", "127.0.0.2"))
            client.get(local.url.replace("http:", "https:"))
            client.get("http://127.0.0.1:1/")
    assert ["authorization" in request.headers for request in seen] == [True, False, False, False]


def test_generated_models_read_all_of_iso_8601(local):
    """By the template that codegen/templates overrides."""
    local.inject(faults.status(200, body={"id": PROFILE, "createdAt": "2025-01-01T24:00:00Z"}))
    with local.client() as memory:
        profile = fetch_profile.sync(local.store_id, PROFILE, client=memory.generated)
    assert profile.created_at == datetime.datetime(2025, 1, 2, tzinfo=datetime.UTC)
    assert Profile.from_dict(profile.to_dict()) == profile


def make_model():
    """A class as the generator writes it, which nobody has used."""

    @define
    class Model(OpenValue):
        name: str
        size: int | None = 2
        additional_properties: dict[str, Any] = field(init=False, factory=dict)

        def to_dict(self):
            return {"name": self.name, "size": self.size}

        @classmethod
        def from_dict(cls, src_dict):
            model = cls(name=src_dict["name"], size=src_dict.get("size"))
            model.additional_properties = {}
            return model

    return Model


def matches(model):
    match model("a"):
        case model("a", 2):
            return True
    return False


FIRST_USES = {
    "make": lambda model: model("a").size == 2 and model("a").additional_properties == {},
    "compare": lambda model: model.from_dict({"name": "a", "size": 2}) == model("a") != model("b"),
    "fields": lambda model: [one.name for one in attrs.fields(model)] == ["name", "size", "additional_properties"],
    "asdict": lambda model: attrs.asdict(model.from_dict({"name": "a"}))["name"] == "a",
    "evolve": lambda model: attrs.evolve(model.from_dict({"name": "a", "size": 2}), name="b") == model("b"),
    "replace": lambda model: model.from_dict({"name": "a", "size": 2}).__replace__(name="b") == model("b"),
    "match": matches,
    "inherit": lambda model: attrs.define(type("Mine", (model,), {}))("a").size == 2,
    "hash": lambda model: model.__hash__ is None,
}


@pytest.mark.parametrize("use", FIRST_USES.values(), ids=FIRST_USES)
def test_models_are_attrs_classes_whatever_is_used_first(use):
    assert use(make_model())


def test_a_model_in_use_is_as_one_that_attrs_has_made_at_once():
    model = make_model()
    assert model("a") == model("a")
    with pytest.raises(TypeError, match="4 were given"):
        model("a", 1, 2)
    with pytest.raises(TypeError, match="name"):
        model()
    assert copy.deepcopy(model("a")) == model("a")


def test_a_model_can_be_inherited_from_and_changed():
    """As any other class of attrs, before its first use."""
    model = make_model()

    class Mine(model):
        def __init__(self, identifier):
            super().__init__(name=identifier)
            self.note = "made"

        def __eq__(self, other):
            return super().__eq__(other)

        __hash__ = None

    @attrs.define
    class Longer(model):
        extra: list[int] = attrs.field(factory=list)

    assert (Mine("a").name, Mine("a") == Mine("a")) == ("a", True)
    assert Longer.from_dict({"name": "a"}).extra == []
    changed = make_model()
    changed.__eq__ = lambda self, other: True
    assert changed("a") == changed("b")
    value = make_model()("a")
    del value.size
    assert not hasattr(value, "size")


def test_attrs_makes_nothing_for_a_response():
    """It takes longer than the rest of a first response."""
    model = make_model()
    made_later = vars(model)["__init__"]
    value = model.from_dict({"name": "a", "new": 1})
    assert (value.name, value.to_dict(), repr(value)) == ("a", {"name": "a", "new": 1}, "Model(name=<1 characters>)")
    assert vars(model)["__init__"] is made_later


def test_threads_may_use_a_model_first():
    failures = []
    for _ in range(50):
        model, barrier = make_model(), threading.Barrier(4)

        def use(model=model, barrier=barrier):
            barrier.wait()
            try:
                assert model("a") == model("a", 2)
            except BaseException as error:
                failures.append(error)

        threads = [threading.Thread(target=use) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert failures == []


def test_the_repr_of_a_detailed_response_hides_what_it_holds():
    response = Response(status_code=200, content=b"Ada", headers={"a": "Ada"}, parsed="Ada")
    assert "Ada" not in repr(response)
