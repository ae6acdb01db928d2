"""Imports of CSV files, and upserts of any number of rows, in both modes."""

from __future__ import annotations

import asyncio
import io
import itertools
import json
import time
import traceback
import tracemalloc
from typing import Any
from unittest.mock import Mock

import pytest

from tests.conftest import STORE
from tests.scripted import PAIR, respond, within
from twilio_memory import (
    Accepted,
    AsyncMemoryClient,
    ConnectionLostError,
    Credentials,
    DeadlineExceededError,
    InvalidArgumentError,
    MemoryClient,
    OperationFailedError,
    ResponseError,
    RetryPolicy,
    ServerError,
    TwilioMemoryError,
)
from twilio_memory.request import Request
from twilio_memory.response import Headers, RawResponse
from twilio_memory_local import faults

MAPPINGS = [{"column_name": name, "trait_group": "Contact", "trait_name": name} for name in ("phone", "firstName")]


def rows(count: int) -> bytes:
    lines = [f"+1317555{number:04},N{number}" for number in range(count)]
    return "\n".join(["phone,firstName", *lines]).encode()


def upload(memory: Any, file: Any, **options: Any) -> Any:
    return memory.wait(memory.client.imports.upload(file, column_mappings=MAPPINGS, **options))


def test_a_file_is_imported(local, memory, tmp_path):
    """From a path, bytes, and open files of both kinds; with a byte order mark and quotes, too."""
    path = tmp_path / "customers.csv"
    path.write_bytes(rows(20))
    with path.open("rb") as opened:
        for file in (path, str(path), rows(20), opened, io.StringIO(rows(20).decode())):
            state = upload(memory, file)
            assert (state.status, state.summary.errors, state.file_size) == ("COMPLETED", 0, len(rows(20)))
            assert state.filename == ("upload.csv" if isinstance(file, (bytes, io.StringIO)) else "customers.csv")
    quoted = b'\xef\xbb\xbf"phone","firstName"\r\n"+13175559999","Ada"\r\n'
    assert upload(memory, quoted).status == "COMPLETED"
    assert memory.wait(memory.client.profiles.find(phone="+13175559999")).traits["Contact"]["firstName"] == "Ada"
    broken = b'"phone","firstName","what\r\nthey said"\r\n"+13175558888","Bo","a\nb"\r\n'
    assert upload(memory, broken).summary.errors == 0, "a name in quotes may have a line break"
    assert memory.wait(memory.client.profiles.find(phone="+13175558888")).traits["Contact"]["firstName"] == "Bo"


def test_the_header_is_read_without_a_copy_of_the_file(local):
    """Which may be large."""
    file = rows(2) + b"\n" * 20_000_000
    local.inject(faults.status(503), on=None)
    tracemalloc.start()
    try:
        with local.client() as memory, pytest.raises(ServerError):
            memory.imports.upload(file, column_mappings=MAPPINGS)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_errors_of_rows_are_counted(memory):
    """A row without an identifier can't be imported."""
    assert upload(memory, b"phone,firstName\n,Ada\n+13175550000,Bo\n").summary.errors == 1


@pytest.mark.parametrize(
    ("file", "said"),
    [
        (b"", "file must be CSV"),
        (b"\n", "file must be CSV"),
        (b"\xff\xfep\x00", "file must be CSV"),
        (b"mail,firstName\nx,y\n", r"column_mappings\[0\].column_name must be a column of the file"),
        ("/nowhere/s3cret.csv", r"file can't be read \(FileNotFoundError\)"),
        (5, r"file can't be read \(AttributeError\)"),
        ("nul\0", r"file can't be read \(ValueError\)"),
        (Mock(read=lambda size: "phone,firstName\ns3cret\udcff"), r"file can't be read \(UnicodeEncodeError\)"),
        (Mock(read=lambda size: None), r"file can't be read \(BlockingIOError\)"),
        (Mock(read=lambda size: 5), r"file can't be read \(TypeError\)"),
    ],
    ids=range(10),
)
def test_what_is_no_such_file_is_refused(file, said, local, memory):
    """Before anything is sent."""
    with pytest.raises(InvalidArgumentError, match=said) as caught:
        upload(memory, file)
    assert "s3cret" not in str(caught.value)
    assert local.requests == []


@pytest.mark.parametrize("mappings", [None, 5, [], "ab", MAPPINGS[:1]])
def test_mappings_that_are_none_are_refused(mappings, local, memory):
    """As `create` refuses them."""
    with pytest.raises(InvalidArgumentError, match="column_mappings") as caught:
        memory.wait(memory.client.imports.upload(rows(2), column_mappings=mappings))
    assert caught.value.argument == "column_mappings"
    assert local.requests == []


def test_an_endless_file_is_refused(local, memory):
    """As soon as it is too large, and not when it has filled the memory."""
    endless = Mock(side_effect=lambda size: b"phone,firstName\n" + b"x" * size)
    tracemalloc.start()
    try:
        with pytest.raises(InvalidArgumentError, match="file_size must be at most 104857600"):
            upload(memory, Mock(read=endless))
        assert tracemalloc.get_traced_memory()[1] < 250_000_000
    finally:
        tracemalloc.stop()
    assert local.requests == []


def test_a_broken_upload_is_tried_again(local, memory):
    """A PUT can be repeated; and the whole as well, which makes another import."""
    local.inject(faults.reset(), on=2)
    assert upload(memory, rows(5)).status == "COMPLETED"
    assert [request.method for request in local.requests] == ["POST", "PUT", "PUT", "GET"]
    once = memory.with_options(retry=RetryPolicy(attempts=1))
    local.inject(faults.reset(), on=2)
    with pytest.raises(ConnectionLostError):
        upload(once, rows(5))
    assert upload(once, rows(5)).status == "COMPLETED"


class Recorder:
    """An engine with responses to give. It has both modes' method by turns."""

    def __init__(self, *bodies: Any) -> None:
        self.bodies = list(bodies)
        self.requests: list[Request] = []

    def send(self, request: Request, limits: Any) -> RawResponse:
        self.requests.append(request)
        status, body = self.bodies.pop(0)
        return RawResponse(status, Headers(), json.dumps(body).encode())

    def close(self) -> None:
        pass


IMPORT = f"mem_import_{STORE[-26:]}"


def created(url: str) -> tuple[int, Any]:
    return 201, {"importId": IMPORT, "url": url}


def test_the_file_goes_to_another_host_without_credentials():
    """The URL stands for them, and is shown nowhere."""
    url = "https://files.example/a%20b?signature=s3cret&x=1"
    engine = Recorder(created(url), (200, {}), (200, {"status": "PROCESSING"}), (200, {"status": "COMPLETED"}))
    memory = MemoryClient(PAIR, store_id=STORE, engine=engine)
    assert memory.imports.upload(rows(2), column_mappings=MAPPINGS).status == "COMPLETED"
    first, put, *reads = engine.requests
    assert (put.method, put.url, put.body, put.credentials) == ("PUT", url, rows(2), None)
    assert ("Content-Type", "text/csv") in put.headers
    assert "Authorization" not in dict(put.wire_headers())
    assert "s3cret" not in repr(put)
    assert [request.credentials for request in (first, *reads)] == [PAIR] * 3


def test_our_connection_sends_a_file_without_credentials(serve, connect):
    """Down to the bytes."""

    def script(peer: Any) -> None:
        while request := peer.read_request():
            path = request.split(b" ", 2)[1]
            url = f"{peer.server.url}/files/1?signature=x"
            body = {"importId": IMPORT, "url": url} if path.endswith(b"/Imports") else {"status": "COMPLETED"}
            peer.send(
                respond(json.dumps(body).encode(), status="201 Created" if path.endswith(b"/Imports") else "200 OK")
            )

    server = serve(script)
    assert upload(connect(server), rows(3000)).status == "COMPLETED"
    put = next(request for request in server.requests if request.startswith(b"PUT"))
    head, _, body = put.partition(b"\r\n\r\n")
    assert head.startswith(b"PUT /files/1?signature=x HTTP/1.1\r\n")
    assert b"authorization" not in head.lower()
    assert body == rows(3000)


@pytest.mark.parametrize(
    "url",
    [
        "http://files.example/x",
        "ftp://files.example/x",
        "files",
        "",
        "https://a b/",
        "https://files.example",
        "https://files.example?x=/y",
        "https://files.example/x#y",
        "https://files.example/x?y#z",
        "https://files.example/x?a b",
        "https://files.example/x?\r\nX-Other: y",
        "https://files.example/x?y\n",
        "https://files.example/x?\0",
        "https://files.example/\u20ac",
        "https://files.example/x?\xe9",
        "https://files.example/x?\u20ac",
    ],
    ids=ascii,
)
def test_a_file_is_sent_to_https_only(url):
    """Unless the host is this machine, or one of http_hosts; and to what is a URL, to its last character."""
    engine = Recorder(created(url), (200, {}), (200, {"status": "COMPLETED"}))
    memory = MemoryClient(PAIR, store_id=STORE, engine=engine)
    with pytest.raises(ResponseError, match="The URL for the upload"):
        memory.imports.upload(rows(2), column_mappings=MAPPINGS)
    assert len(engine.requests) == 1


@pytest.mark.parametrize(
    "end", ["", "?signature=x", "?signature=a/b", "/x?y HTTP/1.1\r\nX: z", "/x?y z", "/x?y\t", "/x?\u0141", "/x?y#z"]
)
def test_a_url_that_is_no_target_of_a_request_is_refused(end, serve, connect):
    """It could add headers, or end the call with another exception than ours."""

    def script(peer: Any) -> None:
        while peer.read_request():
            body = json.dumps({"importId": IMPORT, "url": peer.server.url + end}).encode()
            peer.send(respond(body, status="201 Created"))

    server = serve(script)
    with pytest.raises(ResponseError, match="The URL for the upload"):
        upload(connect(server), rows(2))
    assert len(server.requests) == 1


@pytest.mark.parametrize("trouble", ["it fails", "it takes too long", "a column is missing", "a mapping is none"])
def test_the_rows_of_a_file_are_in_no_traceback(trouble, local, memory, tmp_path):
    """Nor is the signature of the URL."""
    path = tmp_path / "customers.csv"
    path.write_bytes(rows(5))
    local.inject(faults.status(200, body={"status": "FAILED" if trouble == "it fails" else "PROCESSING"}), on=None)
    local.inject(faults.Fault(), on=[1, 2])
    more = {"a column is missing": [{**MAPPINGS[0], "column_name": "mail"}], "a mapping is none": [5]}
    with pytest.raises(TwilioMemoryError) as caught:
        memory.wait(
            memory.client.imports.upload(path, column_mappings=[*MAPPINGS, *more.get(trouble, [])], deadline=0.5)
        )
    shown = "".join(traceback.TracebackException.from_exception(caught.value, capture_locals=True).format())
    assert "+1317555" not in shown
    assert "signature=" not in shown


def test_an_import_without_an_id_of_one_gets_no_file():
    """Its state could not be read. The caller's arguments are not to blame."""
    engine = Recorder((201, {"importId": "x", "url": "https://files.example/x"}), (200, {}))
    memory = MemoryClient(PAIR, store_id=STORE, engine=engine)
    with pytest.raises(ResponseError, match="or the ID of the import, can't be used"):
        memory.imports.upload(rows(2), column_mappings=MAPPINGS)
    assert len(engine.requests) == 1


def test_an_import_that_fails_is_an_error():
    engine = Recorder(created("https://files.example/x"), (200, {}), (200, {"status": "FAILED"}))
    memory = MemoryClient(PAIR, store_id=STORE, engine=engine)
    with pytest.raises(OperationFailedError, match=f"'{IMPORT}' is FAILED"):
        memory.imports.upload(rows(2), column_mappings=MAPPINGS)


def test_the_deadline_holds_for_the_whole(local, memory):
    """Whatever it is that takes so long."""
    local.inject(faults.status(200, body={"status": "PROCESSING"}), on=None)
    local.inject(faults.Fault(), on=[1, 2])
    with within(0.5), pytest.raises(DeadlineExceededError):
        upload(memory, rows(2), deadline=0.5)
    local.reset()
    local.inject(faults.hang(), on=[2, 3, 4])
    with within(0.3), pytest.raises(DeadlineExceededError):
        upload(memory, rows(2), deadline=0.3)


def test_nobody_has_to_wait(local, memory):
    """The state is then as it is after the upload."""
    local.inject(faults.status(200, body={"status": "PROCESSING"}), on=3)
    assert upload(memory, rows(2), wait=False).status == "PROCESSING"


# --- upsert_many


def pairs(memory: Any, *args: Any, **kwargs: Any) -> list[Any]:
    found = memory.client.profiles.upsert_many(*args, **kwargs)
    if hasattr(found, "__next__"):
        return list(found)

    async def collect() -> list[Any]:
        return [pair async for pair in found]

    return memory.wait(collect())  # type: ignore[no-any-return]


def row(number: int) -> Any:
    return {"traits": {"Contact": {"phone": f"+1317555{number:04}"}}}


def test_any_number_of_rows_is_upserted(local, memory):
    """In batches."""
    found = pairs(memory, (row(number) for number in range(25)), batch_size=10, concurrency=2)
    assert sorted(len(batch) for batch, _ in found) == [5, 10, 10]
    assert all(isinstance(outcome, Accepted) for _, outcome in found)
    assert len({one["traits"]["Contact"]["phone"] for batch, _ in found for one in batch}) == 25
    assert memory.wait(memory.client.profiles.find(phone="+13175550024")) is not None
    assert pairs(memory, []) == []


def test_a_row_that_breaks_the_spec_is_named(local, memory):
    """Its batch is not sent; the others are."""
    given = [row(0), row(1), {"traits": {}, "x": 1}, row(3), row(4)]
    outcomes = {len(batch): outcome for batch, outcome in pairs(memory, given, batch_size=3)}
    assert isinstance(outcomes[3], InvalidArgumentError)
    assert str(outcomes[3]).startswith("profiles[2] must have no key 'x'")
    assert isinstance(outcomes[2], Accepted)


def test_an_error_ends_no_iteration(local, memory):
    local.inject(faults.status(500), on=2)
    outcomes = [outcome for _, outcome in pairs(memory, map(row, range(4)), batch_size=1, concurrency=1)]
    assert [isinstance(outcome, TwilioMemoryError) for outcome in outcomes] == [False, True, False, False]


def test_rows_can_be_endless(local, memory):
    """They are read when there is room."""
    taken = []
    found = memory.client.profiles.upsert_many((taken.append(n) or row(n % 9) for n in itertools.count()), batch_size=5)

    async def some() -> None:
        async for _ in found:
            break
        await found.aclose()

    if hasattr(found, "__next__"):
        next(found)
        found.close()
    else:
        memory.wait(some())
    assert len(taken) <= 5 * (1 + 2 * 4)


@pytest.mark.parametrize("concurrency", [1, 3])
def test_the_rows_of_few_requests_are_in_memory(local, memory, concurrency):
    """Of twice as many as are made at a time, the caller's own included."""

    class Row(dict):
        """Counts what there is of it."""

        alive = most = 0

        def __init__(self, content):
            super().__init__(content)
            Row.alive += 1
            Row.most = max(Row.most, Row.alive)

        def __del__(self):
            Row.alive -= 1

    found = memory.client.profiles.upsert_many(
        (Row(row(number % 9)) for number in range(300)), batch_size=10, concurrency=concurrency
    )

    async def look() -> None:
        async for pair in found:
            await asyncio.sleep(0.005)
            del pair

    if hasattr(found, "__next__"):
        for pair in found:
            time.sleep(0.005)
            del pair
    else:
        memory.wait(look())
    assert Row.most <= 10 * 2 * concurrency


def test_async_rows(local):
    """An async iterable."""

    async def endless():
        for number in range(7):
            await asyncio.sleep(0)
            yield row(number)

    async def run() -> list[int]:
        async with local.async_client() as memory:
            return [len(batch) async for batch, _ in memory.profiles.upsert_many(endless(), batch_size=3)]

    assert sorted(asyncio.run(run())) == [1, 3, 3]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"rows": "x"}, "rows must be a list"),
        ({"rows": {"traits": {}}}, "rows must be a list"),
        ({"rows": [], "batch_size": 1001}, "batch_size must be an int from 1 to 1000"),
        ({"rows": [], "batch_size": 0}, "batch_size must be an int from 1 to 1000"),
        ({"rows": [], "concurrency": 0}, "concurrency must be an int"),
    ],
)
@pytest.mark.parametrize("kind", [MemoryClient, AsyncMemoryClient])
def test_wrong_arguments_are_refused_at_once(kind, arguments, said):
    with pytest.raises(InvalidArgumentError, match=said):
        kind(Credentials("SK1", "x"), store_id=STORE).profiles.upsert_many(**arguments)
