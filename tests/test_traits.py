"""Lists of traits, page by page, in both modes."""

from __future__ import annotations

import datetime
import gc
import itertools
import json

import pytest

from tests.conftest import OTHER, PROFILE, STORE
from twilio_memory import (
    BadRequestError,
    Credentials,
    InvalidArgumentError,
    MemoryClient,
    NotFoundError,
    Page,
    ResponseError,
    RetryPolicy,
    Trait,
)
from twilio_memory.caller import SyncCaller
from twilio_memory.response import Headers, RawResponse
from twilio_memory_local import LocalMemory, faults

MANY = {f"G{g:02}": {f"t{n:02}": g * 100 + n for n in range(99)} for g in range(50)}
GROUPS = {name: members for name, members in MANY.items() if name < "G04"}
PATH = f"Profiles/{PROFILE}/Traits"
TRAIT = {"name": "n", "traitGroup": "G"}
PATIENT = RetryPolicy(attempts=5, backoff_base=0.001)


class Scripted:
    """An engine with responses to give."""

    def __init__(self, responses):
        self.responses = responses
        self.requests = []

    def send(self, request, limits):
        self.requests.append(request)
        return self.responses.pop(0)

    def close(self):
        pass


def collect(memory, *args, **kwargs):
    """A whole list, in either mode."""
    listing = memory.client.traits.list(*args, **kwargs)
    if hasattr(listing, "__iter__"):
        return list(listing)

    async def run():
        return [trait async for trait in listing]

    return memory.wait(run())


def collect_pages(memory, *args, most=1000, **kwargs):
    """The first `most` pages of a list, in either mode."""
    pages = memory.client.traits.list(*args, **kwargs).pages()
    if hasattr(pages, "__iter__"):
        return list(itertools.islice(pages, most))

    async def run():
        found = []
        async for page in pages:
            found.append(page)
            if len(found) == most:
                break
        await pages.aclose()
        return found

    return memory.wait(run())


def test_a_trait_has_real_types(local, memory):
    """Name, value, group, and an aware moment."""
    local.put_profile(PROFILE, traits={"Contact": {"tags": ["a", None], "nothing": None}})
    before = datetime.datetime.now(datetime.UTC)
    traits = {trait.name: trait for trait in collect(memory, PROFILE)}
    assert traits["tags"] == Trait("tags", ["a", None], "Contact", traits["tags"].updated_at)
    assert traits["nothing"].value is None
    assert abs(traits["tags"].updated_at - before) < datetime.timedelta(minutes=1)
    assert "'a'" not in repr(traits["tags"])


def test_thousands_of_traits_arrive_in_order(local, memory):
    """4,950 over 99 pages, one of which fails with 503 once, and one with 429: nothing doubled, nothing lost."""
    local.put_profile(PROFILE, traits=MANY)
    local.inject(faults.status(503), on=30)
    local.inject(faults.status(429, retry_after=0), on=61)
    patient = memory.with_options(retry=PATIENT)
    traits = collect(patient, PROFILE, page_size=50, order="asc")
    assert [(trait.group, trait.name, trait.value) for trait in traits] == [
        (group, name, value) for group, members in MANY.items() for name, value in members.items()
    ]
    assert len(local.requests) == 99 + 2
    assert collect(memory, PROFILE, page_size=1000) == traits[::-1]


def test_the_last_of_a_hundred_pages_is_full(local, memory):
    """And no empty one is asked for."""
    local.put_profile(PROFILE, traits={f"G{g}": {f"t{n}": n for n in range(50)} for g in range(4)})
    pages = collect_pages(memory, PROFILE, page_size=2)
    assert (len(pages), {len(page.items) for page in pages}) == (100, {2})
    assert [page.next_token is None for page in pages] == [False] * 99 + [True]
    assert len(local.requests) == 100


def test_pages_are_fetched_when_they_are_needed(local):
    """Nothing is sent before the first one, and no page more than was asked for; each iteration begins anew."""
    local.put_profile(PROFILE, traits=GROUPS)
    with local.client() as memory:
        listing = memory.traits.list(PROFILE, page_size=10)
        assert local.requests == []
        for wanted in (1, 2):
            traits = iter(listing)
            assert [next(traits).value for _ in range(10)]
            assert len(local.requests) == wanted


def test_one_page_is_held_at_a_time(local):
    """An old page can go while the list goes on."""
    local.put_profile(PROFILE, traits=GROUPS)
    with local.client() as memory:
        pages = memory.traits.list(PROFILE, page_size=10).pages()
        for _ in range(3):
            page = next(pages)
        gc.collect()
        assert [held for held in gc.get_objects() if isinstance(held, Page)] == [page]


def test_a_list_can_be_resumed(local, memory):
    """With the token of the last page that arrived."""
    local.put_profile(PROFILE, traits=GROUPS)
    whole = collect(memory, PROFILE, page_size=20)
    pages = collect_pages(memory, PROFILE, page_size=20, most=3)
    rest = collect(memory, PROFILE, page_size=20, page_token=pages[-1].next_token)
    assert [trait for page in pages for trait in page.items] + rest == whole


def test_groups_order_and_size_are_sent(local, memory):
    """As the description spells them; what was not given is not sent."""
    local.put_profile(PROFILE, traits=GROUPS)
    traits = collect(memory, PROFILE, trait_groups=["G03", "G01"], order="asc", page_size=1000)
    assert {trait.group for trait in traits} == {"G01", "G03"}
    assert local.requests[-1].query == "pageSize=1000&orderBy=ASC&traitGroups=G03%2CG01"
    collect_pages(memory, PROFILE, most=1)
    assert local.requests[-1].query == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"page_size": 0}, "page_size must be at least 1; it is 0"),
        ({"page_size": 1001}, "page_size must be at most 1000; it is 1001"),
        ({"page_size": "5"}, "page_size must be an integer"),
        ({"page_size": True}, "page_size must be an integer"),
        ({"order": "up"}, "order must be one of asc, desc; it is 'up'"),
        ({"order": 5}, "order must be one of asc, desc; it is 5"),
        ({"page_token": "x" * 4097}, "page_token must have at most 4096 characters"),
        ({"trait_groups": []}, "trait_groups must not be empty"),
        ({"store_id": "x"}, "store_id must match"),
    ],
)
def test_bad_arguments_are_refused_at_once(local, memory, arguments, said):
    """Before anybody iterates, by the description's rules."""
    with pytest.raises(InvalidArgumentError) as caught:
        memory.client.traits.list(PROFILE, **arguments)
    assert str(caught.value).startswith(said)
    assert caught.value.argument == next(iter(arguments))
    assert local.requests == []


@pytest.mark.parametrize("token", ["", "nonsense", "!!", "é", "AAAA", "A" * 40])
def test_a_garbled_token_is_a_bad_request(local, memory, token):
    """The server's word, as it stands."""
    local.put_profile(PROFILE, traits=GROUPS)
    with pytest.raises(BadRequestError, match="not for this list, or has expired"):
        collect(memory, PROFILE, page_token=token)


def test_a_token_is_of_one_list(local, memory):
    """Another profile, order or filter, a changed letter, a service that was started anew: 400."""
    local.put_profile(PROFILE, traits=GROUPS)
    local.put_profile(OTHER, traits=GROUPS)
    token = collect_pages(memory, PROFILE, most=1)[0].next_token
    changed = token[:-6] + ("A" if token[-6] != "A" else "B") + token[-5:]
    others = [(OTHER, {}), (PROFILE, {"order": "asc"}), (PROFILE, {"trait_groups": "G01"})]
    for profile_id, options in others:
        with pytest.raises(BadRequestError):
            collect(memory, profile_id, page_token=token, **options)
    with pytest.raises(BadRequestError):
        collect(memory, PROFILE, page_token=changed)
    with LocalMemory() as restarted, restarted.client() as client:
        restarted.put_profile(PROFILE, traits=GROUPS)
        with pytest.raises(BadRequestError):
            list(client.traits.list(PROFILE, page_token=token))


def test_a_list_that_would_never_end_is_ended(local, memory):
    """A token that comes again is a ResponseError; the pages before it were right."""
    body = {"traits": [{"name": "n", "traitGroup": "G"}], "meta": {"nextToken": "again"}}
    local.inject(faults.status(200, body=body), on=None)
    with pytest.raises(ResponseError, match="same page token twice"):
        collect(memory, PROFILE)
    assert len(local.requests) == 2


def test_a_list_of_empty_pages_is_ended(local, memory):
    """After a hundred in a row, each with a new token; a page with items starts the count again."""

    def inject_empty_pages():
        local.reset()
        for number in range(1, 251):
            local.inject(faults.status(200, body={"traits": [], "meta": {"nextToken": f"t{number}"}}), on=number)

    inject_empty_pages()
    with pytest.raises(ResponseError, match="100 empty pages in a row") as caught:
        collect(memory, PROFILE)
    assert (caught.value.status, len(local.requests)) == (200, 100)
    inject_empty_pages()
    local.inject(faults.status(200, body={"traits": [TRAIT], "meta": {"nextToken": "more"}}), on=100)
    local.inject(faults.status(200, body={"traits": []}), on=200)
    assert [trait.name for trait in collect(memory, PROFILE)] == ["n"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ({"traits": {}}, "'traits' is not an array"),
        ({"traits": [5]}, r"'traits'\[0\] is not an object"),
        ({"traits": [{"name": "n"}]}, r"'traits'\[0\] has no 'traitGroup'"),
        ({"traits": [{"name": 5, "traitGroup": "G"}]}, "'name' is not a string"),
        ({"traits": [{"name": "n", "traitGroup": "G", "timestamp": "x"}]}, "A date-time in the body can't be parsed"),
        ({"meta": []}, "'meta' is not an object"),
        ({"meta": {"nextToken": 5}}, "'nextToken' is not a string"),
    ],
)
def test_a_page_that_is_none(local, memory, body, said):
    """By the shape that the description has."""
    local.inject(faults.status(200, body=body))
    with pytest.raises(ResponseError, match=said):
        collect(memory, PROFILE)


@pytest.mark.parametrize("body", [{}, {"traits": None, "meta": None}, {"traits": [], "meta": {"nextToken": ""}}])
def test_an_empty_list(local, memory, body):
    """However the server says it."""
    local.inject(faults.status(200, body=body))
    assert collect(memory, PROFILE) == []


def test_a_merge_is_followed_once(local, memory):
    """Later pages are asked of the canonical profile at once."""
    local.put_profile(PROFILE, traits=GROUPS)
    local.merge(OTHER, PROFILE)
    assert len(collect(memory, OTHER, page_size=99)) == 396
    asked = [request.path.rpartition("/v1/Stores/")[2].partition("/")[2] for request in local.requests]
    assert asked == [PATH.replace(PROFILE, OTHER)] + [PATH] * 4


def test_a_merge_in_the_middle_is_followed(local, memory):
    """And stays followed."""
    local.put_profile(PROFILE, traits=GROUPS)
    local.put_profile(OTHER, traits=GROUPS)
    local.inject(faults.status(301, headers={"Canonical-Profile-Id": PROFILE}), on=2)
    with pytest.raises(BadRequestError):  # The token was of the other profile, which the service holds against it.
        collect(memory, OTHER)
    assert [request.path.split("/")[5] for request in local.requests] == [OTHER, OTHER, PROFILE]


def test_a_list_of_nothing_says_what_is_missing(local, memory):
    """As fetch does."""
    with pytest.raises(NotFoundError):
        collect(memory, PROFILE)


def test_fetch_all_is_fetch_for_large_profiles(local, memory):
    """Equal to it, and read in pages of the API's own size."""
    for traits in ({"Contact": {"n": 1, "x": None}, "B": {"y": [1]}}, {}, MANY):
        local.put_profile(PROFILE, traits=traits, created_at="2025-01-01T12:00:00Z")
        assert memory.wait(memory.client.profiles.fetch_all(PROFILE)) == memory.fetch(PROFILE)
    sizes = [request.query for request in local.requests if "Traits" in request.path]
    assert len(sizes) == 1 + 1 + 99


def test_fetch_all_keeps_what_was_asked_for(local, memory):
    """Filters, merges, and the API's own names."""
    local.put_profile(PROFILE, traits=GROUPS)
    local.merge(OTHER, PROFILE)
    profile = memory.wait(memory.client.profiles.fetch_all(OTHER, trait_groups=["G01", "G02"]))
    assert profile == memory.fetch(OTHER, trait_groups=["G01", "G02"])
    assert (profile.id, profile.requested_id, profile.merged) == (PROFILE, OTHER, True)
    assert profile.to_dict()["traits"] == {"G01": GROUPS["G01"], "G02": GROUPS["G02"]}


def test_fetch_all_reads_a_group_that_can_not_be_asked_for(local, memory):
    """A name with a comma can't be in a list of names; the profile is then read without one."""
    local.put_profile(PROFILE, traits={"a,b": {"x": 1}})
    assert memory.wait(memory.client.profiles.fetch_all(PROFILE)).traits == {"a,b": {"x": 1}}


@pytest.mark.parametrize("name", ["half \ud800", "x" * 300, " space", "tab\t"])
def test_fetch_all_does_not_ask_for_a_group_that_the_spec_does_not_allow(name):
    """Though the server named it: a caller is blamed for its own arguments only."""
    trait = {"name": "n", "value": 1, "traitGroup": name}
    page = RawResponse(200, Headers(), json.dumps({"traits": [trait]}).encode())
    engine = Scripted([page, RawResponse(200, Headers(), json.dumps({"id": PROFILE}).encode())])
    client = MemoryClient(Credentials("SK1", "x"), store_id=STORE, engine=engine)
    assert client.profiles.fetch_all(PROFILE, trait_groups=iter(["A", " B "])).traits == {name: {"n": 1}}
    assert ["traitGroups=A%2CB" in request.url for request in engine.requests] == [True, True]


def test_a_trait_that_changes_meanwhile_counts_as_it_was_last(local, monkeypatch):
    """It moves to the end of the list, and comes again."""
    local.put_profile(PROFILE, traits={"G": {f"t{n:03}": 0 for n in range(99)}})
    with local.client() as memory:
        fetched = []
        run = SyncCaller.run

        def run_and_change(caller, call):
            value = run(caller, call)
            if not fetched:
                local.put_profile(PROFILE, traits={"G": {f"t{n:03}": int(n == 3) for n in range(99)}})
            fetched.append(call)
            return value

        monkeypatch.setattr(SyncCaller, "run", run_and_change)
        assert memory.profiles.fetch_all(PROFILE).traits["G"]["t003"] == 1
