"""Observations and conversation summaries of the local service, and Recall."""

from __future__ import annotations

import pytest

from tests.conftest import PROFILE

MORNING = "Prefers deliveries in the morning."
DOG = "Has a dog, and a second one."
CONVERSATION = "conv_conversation_00000000000000000000000000"
OTHER_CONVERSATION = "conv_conversation_0000000000000000000000000b"
WHEN = "2025-01-01T12:00:00+01:00"
KINDS = [
    ("Observations", "observations", {"content": MORNING, "source": "a b_c.d-e", "occurredAt": WHEN}),
    ("ConversationSummaries", "summaries", {"content": MORNING, "conversationId": CONVERSATION, "occurredAt": WHEN}),
]
both_kinds = pytest.mark.parametrize(("path", "key", "data"), KINDS, ids=["observations", "summaries"])


@pytest.fixture(autouse=True)
def _profile(local):
    local.put_profile(PROFILE)


def listed(http, path, key):
    response = http.get(f"/{PROFILE}/{path}")
    assert response.status == 200, response.body
    return response.body[key]


@both_kinds
def test_memories_are_created_and_fetched(http_local, path, key, data):
    """As they were sent, with an ID and the time; what the spec does not know is not kept."""
    response = http_local.post(f"/{PROFILE}/{path}", {key: [{**data, "mood": "good"}]})
    assert response.status == 202
    assert "id" not in response.body
    (item,) = listed(http_local, path, key)
    assert item["createdAt"] == item["updatedAt"]
    assert {name: item[name] for name in data} == data
    assert item.keys() == data.keys() | {"id", "createdAt", "updatedAt"}
    assert http_local.get(f"/{PROFILE}/{path}/{item['id']}").body == item


@both_kinds
def test_memories_are_listed_in_pages(http_local, path, key, data):
    """The latest first, those of one request too."""
    for first in (0, 3):
        items = [{**data, "content": str(first + number)} for number in range(3)]
        assert http_local.post(f"/{PROFILE}/{path}", {key: items}).status == 202
    items = http_local.walk(f"/{PROFILE}/{path}", key)
    assert [item["content"] for item in items] == ["5", "4", "3", "2", "1", "0"]
    times = [item["createdAt"] for item in items]
    assert len(set(times)) == 6
    assert times == sorted(times, reverse=True)


@both_kinds
def test_memories_are_updated(http_local, path, key, data):
    """The properties in the request only."""
    http_local.post(f"/{PROFILE}/{path}", {key: [data]})
    (old,) = listed(http_local, path, key)
    assert http_local.patch(f"/{PROFILE}/{path}/{old['id']}", {"content": DOG, "mood": "good"}).status == 202
    (new,) = listed(http_local, path, key)
    assert new == {**old, "content": DOG, "updatedAt": new["updatedAt"]}
    assert new["updatedAt"] > old["updatedAt"]
    response = http_local.patch(f"/{PROFILE}/{path}/{old['id']}", {"content": ""})
    assert (response.status, "body.content must be longer" in response.body["message"]) == (400, True)


@both_kinds
def test_memories_are_deleted(http_local, path, key, data):
    """Then there is none to fetch, change or delete; one of another profile is none either."""
    http_local.post(f"/{PROFILE}/{path}", {key: [data]})
    (item,) = listed(http_local, path, key)
    other = http_local.local.put_profile()
    assert http_local.get(f"/{other}/{path}/{item['id']}").status == 404
    assert http_local.delete(f"/{PROFILE}/{path}/{item['id']}").status == 202
    for method, body in (("GET", None), ("PATCH", {"content": DOG}), ("DELETE", None)):
        response = http_local.send(method, f"/{PROFILE}/{path}/{item['id']}", body)
        assert (response.status, "The profile has no such" in response.body["message"]) == (404, True)
    assert listed(http_local, path, key) == []
    assert http_local.post(f"/{PROFILE}/Recall", {"query": MORNING}).body[key] == []


def test_observations_are_filtered(http_local):
    """By source, conversation, and time of creation."""
    local = http_local.local
    a = local.put_observation(PROFILE, "a", source="one", conversation_ids=[CONVERSATION, OTHER_CONVERSATION])
    b = local.put_observation(PROFILE, "b", source="two", conversation_ids=[CONVERSATION])
    c = local.put_observation(PROFILE, "c", source="one")
    created = {item["id"]: item["createdAt"] for item in listed(http_local, "Observations", "observations")}
    for query, found in (
        ("source=one", [c, a]),
        ("orderBy=ASC&source=one", [a, c]),
        (f"conversationId={CONVERSATION}", [b, a]),
        (f"conversationId={OTHER_CONVERSATION}&source=two", []),
        (f"createdAfter={created[a]}", [c, b]),
        (f"createdBefore={created[c]}", [b, a]),
        ("createdAfter=2999-01-01T00:00:00Z", []),
        ("createdBefore=2000-01-01T00:00:00%2B01:00", []),
    ):
        items = listed(http_local, f"Observations?{query}", "observations")
        assert [item["id"] for item in items] == found, query


def test_summaries_are_filtered_by_conversation(http_local):
    """Each is of one."""
    local = http_local.local
    a = local.put_summary(PROFILE, "a", conversation_id=CONVERSATION)
    local.put_summary(PROFILE, "b")
    items = listed(http_local, f"ConversationSummaries?conversationId={CONVERSATION}", "summaries")
    assert [item["id"] for item in items] == [a]


def test_changes_of_an_observation_are_kept_as_revisions(http_local):
    """The state before each change, the latest first; a summary has none."""
    observation = http_local.local.put_observation(PROFILE, "0", occurred_at="2025-01-01T00:00:00Z")
    path = f"/{PROFILE}/Observations/{observation}"
    assert http_local.get(f"{path}/Revisions").body == {"revisions": [], "meta": {"key": "revisions", "pageSize": 50}}
    first = http_local.get(path).body
    for number in range(1, 6):
        http_local.patch(path, {"content": str(number)})
    revisions = http_local.walk(f"{path}/Revisions", "revisions")
    assert [revision["content"] for revision in revisions] == ["4", "3", "2", "1", "0"]
    assert revisions[-1] == first
    http_local.delete(path)
    assert http_local.get(f"{path}/Revisions").status == 404


def recall(http, **wanted):
    response = http.post(f"/{PROFILE}/Recall", wanted)
    assert response.status == 200, response.body
    return response.body


def test_recall_ranks_by_words(http_local):
    """Their stems, in any case; the score is the share of the query's words."""
    local = http_local.local
    morning, dog = local.put_observation(PROFILE, MORNING), local.put_observation(PROFILE, DOG)
    both = local.put_observation(PROFILE, "The dog sleeps in the MORNING")
    summary = local.put_summary(PROFILE, "Asked for a delivery in the evening")
    found = recall(http_local, query="Morning dogs?")
    best, *others = [(item["id"], item["score"]) for item in found["observations"]]
    assert best == (both, 1.0)
    assert sorted(others) == sorted([(morning, 0.5), (dog, 0.5)])
    assert found["summaries"] == []
    assert found["communications"] == []
    assert found["meta"]["queryTime"] >= 0
    (item,) = recall(http_local, query="deliveries")["summaries"]
    assert item == {**http_local.get(f"/{PROFILE}/ConversationSummaries/{summary}").body, "score": 1.0}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({"observationsLimit": 1}, 1),
        ({"observationsLimit": 0}, 0),
        ({"relevanceThreshold": 0.5}, 2),
        ({"relevanceThreshold": 0.51}, 1),
        ({"relevanceThreshold": 1}, 1),
        ({"beginDate": "2025-01-02T00:00:00Z"}, 1),
        ({"endDate": "2025-01-02T00:00:00Z"}, 1),
        ({"beginDate": "2025-01-01T00:00:00Z", "endDate": "2025-01-02T00:00:00.1Z"}, 2),
    ],
)
def test_recall_keeps_to_its_limits(http_local, wanted, found):
    """beginDate is inclusive, endDate exclusive; both are about when it occurred."""
    local = http_local.local
    local.put_observation(PROFILE, "Has a dog", occurred_at="2025-01-01T00:00:00Z")
    local.put_observation(PROFILE, "Has a dog and a cat", occurred_at="2025-01-02T00:00:00Z")
    assert len(recall(http_local, query="cat dog", **wanted)["observations"]) == found


def test_recall_without_a_query_gives_the_latest(http_local):
    """Without scores, so that the threshold has no effect; 20 observations and 5 summaries unless the request says more."""
    local = http_local.local
    for number in range(25):
        local.put_observation(PROFILE, str(number), occurred_at=f"2025-01-{number + 1:02}T00:00:00Z")
        local.put_summary(PROFILE, str(number), occurred_at=f"2025-01-{25 - number:02}T00:00:00Z")
    for wanted in ({}, {"query": ""}, {"query": "  ", "relevanceThreshold": 1}):
        found = recall(http_local, **wanted)
        assert [item["content"] for item in found["observations"]] == [str(number) for number in range(24, 4, -1)]
        assert [item["content"] for item in found["summaries"]] == ["0", "1", "2", "3", "4"]
        assert all("score" not in item for item in [*found["observations"], *found["summaries"]])
    assert len(recall(http_local, summariesLimit=100)["summaries"]) == 25


@pytest.mark.parametrize(
    "query", ["!?", '"', "dog OR", 'NEAR("dog")', "dog*", "content:dog", "_", "dog\0", "ß🐕", "a" * 1024]
)
def test_a_query_is_words_and_not_a_language(http_local, query):
    """What FTS5 would take for operators is not."""
    http_local.local.put_observation(PROFILE, "Has a dog")
    assert len(recall(http_local, query=query)["observations"]) == ("dog" in query)


def test_what_recall_can_not_do(http_local):
    """A limit on messages without a conversation is a 400, a conversation without a query a 501."""
    response = http_local.post(f"/{PROFILE}/Recall", {"communicationsLimit": 1, "query": "x"})
    assert (response.status, "communicationsLimit needs a conversationId" in response.body["message"]) == (400, True)
    response = http_local.post(f"/{PROFILE}/Recall", {"conversationId": CONVERSATION})
    assert (response.status, "add a query to the request" in response.body["message"]) == (501, True)
    assert recall(http_local, communicationsLimit=0)["communications"] == []
    assert recall(http_local, conversationId=CONVERSATION, communicationsLimit=5, query="x")["communications"] == []


def test_words_follow_changes(http_local):
    """An observation is found by what it says now."""
    observation = http_local.local.put_observation(PROFILE, "Has a dog")
    http_local.patch(f"/{PROFILE}/Observations/{observation}", {"content": "Has a cat"})
    assert recall(http_local, query="dog")["observations"] == []
    assert [item["id"] for item in recall(http_local, query="cat")["observations"]] == [observation]


def test_mistakes_of_a_test_show_at_once(local):
    """Where the memory is put."""
    for mistake, said in (
        (lambda: local.put_observation(local.new_profile_id(), "x"), "there is no profile"),
        (lambda: local.put_observation("x", "x"), "must match pattern"),
        (lambda: local.put_observation(PROFILE, ""), "content must be longer"),
        (lambda: local.put_observation(PROFILE, "x", source="ä"), "source must match"),
        (lambda: local.put_observation(PROFILE, "x", occurred_at="today"), "occurredAt must be date-time"),
        (lambda: local.put_observation(PROFILE, "x", conversation_ids=["x"]), r"conversationIds\[0\] must match"),
        (lambda: local.put_summary(PROFILE, "x", conversation_id="x"), "conversationId must match"),
        (lambda: local.put({local.store_id: {"observations": {PROFILE: {}}}}), "must be an array"),
        (lambda: local.put({local.store_id: {"summaries": []}}), "must be an object"),
        (
            lambda: local.put({local.store_id: {"observations": {PROFILE: [{"content": "x"}]}}}),
            r"observations.mem_profile_0+\[0\] must contain",
        ),
    ):
        with pytest.raises(ValueError, match=said):
            mistake()
