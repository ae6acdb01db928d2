"""Imports of the local service, and the upload of their files."""

from __future__ import annotations

import http.client
import socket
from urllib.parse import urlsplit

import pytest

from twilio_memory_local import IdentifierType, faults

MAPPINGS = [
    {"columnName": "First name", "traitGroup": "Contact", "traitName": "firstName"},
    {"columnName": "Phone", "traitGroup": "Contact", "traitName": "phone"},
    {"columnName": "E-mail", "traitGroup": "Contact", "traitName": "email"},
]
HEADER = b"First name,Phone,E-mail\r\n"


def create(http, content):
    body = {"filename": "customers.csv", "fileSize": max(1, len(content)), "columnMappings": MAPPINGS}
    response = http.post("/Imports", body)
    assert response.status == 201, response.body
    return response.body


def put(http, url, content=b"", *, method="PUT", headers=None):
    parts = urlsplit(url)
    assert parts.netloc == urlsplit(http.local.url).netloc
    plain = {"Authorization": None, "Content-Type": None, **(headers or {})}
    return http.send(method, f"{parts.path}?{parts.query}", content, headers=plain)


def outcome(http, content):
    """What the import of a file came to: its status, and the numbers of errors and warnings."""
    created = create(http, content)
    assert put(http, created["url"], content).status == 200
    state = http.get(f"/Imports/{created['importId']}").body
    return state["status"], state["summary"]["errors"], state["summary"]["warnings"]


def test_an_import_from_file_to_profiles(http_local):
    """It waits for its file; then it is done at once."""
    ada = http_local.create(phone="+13175550001", city="Paris")
    content = HEADER + "Ada,317-555-0001,\r\nBö,,bo@b.example\r\n".encode()
    created = create(http_local, content)
    state = http_local.get(f"/Imports/{created['importId']}").body
    assert state["status"] == "PENDING"
    assert "summary" not in state
    assert put(http_local, created["url"], content).status == 200
    done = http_local.get(f"/Imports/{created['importId']}").body
    assert done["updatedAt"] > state["updatedAt"]
    assert done == {
        **state,
        "status": "COMPLETED",
        "updatedAt": done["updatedAt"],
        "summary": {"errors": 0, "warnings": 0},
    }
    assert (done["filename"], done["fileSize"], done["columnMappings"]) == ("customers.csv", len(content), MAPPINGS)
    bo, _ = http_local.get("").body["profiles"]
    assert http_local.get(f"/{bo}").body["traits"] == {"Contact": {"firstName": "Bö", "email": "bo@b.example"}}
    traits = http_local.get(f"/{ada}").body["traits"]["Contact"]
    assert traits == {"phone": "317-555-0001", "city": "Paris", "firstName": "Ada"}


@pytest.mark.parametrize(
    ("content", "expected", "profiles"),
    [
        (HEADER, ("COMPLETED", 0, 0), 0),
        (b"\xef\xbb\xbf" + HEADER + b"Ada,3175550001,", ("COMPLETED", 0, 0), 1),
        (b'Phone,First name,x,E-mail\n3175550001,"Ada\nL.",y,\n', ("COMPLETED", 0, 0), 1),
        (HEADER + b"Ada,,\nBo,3175550001,\n", ("COMPLETED", 1, 0), 1),
        (HEADER + b"Ada,x,\nBo,x,bo@b.example\n", ("COMPLETED", 1, 1), 1),
        (HEADER + b"Ada\n", ("COMPLETED", 1, 0), 0),
        (HEADER + b"Ada,3175550001,,more\n", ("COMPLETED", 0, 0), 1),
        (b"First name,Phone\nAda,3175550001\n", ("FAILED", 1, 0), 0),
        (HEADER + b"Ad\xe4,3175550001,\n", ("FAILED", 1, 0), 0),
        (HEADER + b'"Ada,3175550001,\n', ("FAILED", 1, 0), 0),
    ],
)
def test_what_an_import_counts(http_local, content, expected, profiles):
    """An error is a row that is not imported, a warning a value that is left out; a file that can't be read has failed."""
    assert outcome(http_local, content) == expected
    assert len(http_local.get("").body["profiles"]) == profiles


def test_a_row_that_can_not_be_imported_changes_nothing(http_local):
    """Though the rows around it do."""
    full = {"Contact": {"phone": "+13175550001"}, **{f"G{number}": {"x": 1} for number in range(49)}}
    http_local.post("", {"traits": full})
    mappings = [MAPPINGS[1], {"columnName": "Tier", "traitGroup": "Loyalty", "traitName": "tier"}]
    content = b"Phone,Tier\n3175550001,gold\n3175550002,silver\n"
    body = {"filename": "x.csv", "fileSize": len(content), "columnMappings": mappings}
    created = http_local.post("/Imports", body).body
    assert put(http_local, created["url"], content).status == 200
    assert http_local.get(f"/Imports/{created['importId']}").body["summary"] == {"errors": 1, "warnings": 0}
    assert len(http_local.get("").body["profiles"]) == 2


def test_uploads_that_are_refused(http_local):
    """The import still waits for its file."""
    content = HEADER + b"Ada,3175550001,\n"
    created = create(http_local, content)
    url = created["url"]
    credentials = {"Authorization": http_local.local.credentials.authorization()}
    for response, status, said in (
        (put(http_local, url, content, method="POST"), 405, "PUT only"),
        (put(http_local, url, content, method="GET"), 405, "PUT only"),
        (put(http_local, url + "0", content), 403, "The signature is not that of this URL"),
        (put(http_local, url.partition("?")[0], content), 403, "The signature is not"),
        (put(http_local, url.replace(created["importId"], "mem_import_x"), content), 403, "The signature is not"),
        (put(http_local, url, content, headers=credentials), 400, "send none there"),
        (put(http_local, url, content[:-1]), 400, f"the fileSize of the import, {len(content)}"),
        (put(http_local, url, content + b"x"), 400, "the fileSize of the import"),
    ):
        assert response.status == status, response.body
        assert said in response.body["message"]
    assert http_local.get(f"/Imports/{created['importId']}").body["status"] == "PENDING"
    assert put(http_local, url, content).status == 200
    done = http_local.get(f"/Imports/{created['importId']}").body
    assert put(http_local, url, content).status == 200, "a PUT whose response was lost may be sent again"
    assert http_local.get(f"/Imports/{created['importId']}").body == done


def test_pages_of_other_sites_upload_nothing(http_local):
    """Though they know the URL; the service's own page may."""
    created = create(http_local, HEADER)
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
        assert put(http_local, created["url"], HEADER, headers=headers).status == 403
    assert http_local.get(f"/Imports/{created['importId']}").body["status"] == "PENDING"
    assert put(http_local, created["url"], HEADER, headers={"Origin": http_local.local.url}).status == 200


def test_an_upload_states_its_length(http_local):
    """As the real URL asks for; chunks are refused."""
    parts = urlsplit(create(http_local, b"x" * 20)["url"])
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    connection.putrequest("PUT", f"{parts.path}?{parts.query}")
    connection.putheader("Transfer-Encoding", "chunked")
    connection.endheaders()  # The response comes before the body, which nobody would read.
    assert connection.getresponse().status == 411
    connection.close()


def test_an_upload_that_breaks_off_is_no_upload(http_local):
    """The client can send the file again."""
    content = HEADER + b"Ada,3175550001,\n"
    created = create(http_local, content)
    parts = urlsplit(created["url"])
    head = f"PUT {parts.path}?{parts.query} HTTP/1.1\r\nHost: {parts.netloc}\r\nContent-Length: {len(content)}\r\n\r\n"
    with socket.create_connection((parts.hostname, parts.port), timeout=10) as connection:
        connection.sendall(head.encode() + content[:-5])
    assert put(http_local, created["url"], content).status == 200
    assert http_local.get(f"/Imports/{created['importId']}").body["status"] == "COMPLETED"


def test_a_url_is_no_good_when_the_data_is_gone(http_local):
    """Nor is the ID."""
    created = create(http_local, HEADER)
    http_local.local.reset()
    assert put(http_local, created["url"], HEADER).status == 404
    response = http_local.get(f"/Imports/{created['importId']}")
    assert (response.status, response.body["message"]) == (404, "The store has no such import.")


def test_imports_are_listed(http_local):
    """The latest first, in pages."""
    made = [create(http_local, b"x")["importId"] for _ in range(5)]
    assert http_local.walk("/Imports", "imports") == made[::-1]
    assert http_local.walk("/Imports?orderBy=ASC", "imports") == made


def test_uploads_meet_faults_and_are_recorded(http_local):
    """Without the signature, which is a credential."""
    created = create(http_local, HEADER)
    http_local.local.inject(faults.status(503))
    assert put(http_local, created["url"], HEADER).status == 503
    http_local.local.inject(faults.lag(60))
    assert put(http_local, created["url"], HEADER).status == 200
    assert http_local.get(f"/Imports/{created['importId']}").body["status"] == "PENDING"
    http_local.local.clear_faults()
    assert http_local.get(f"/Imports/{created['importId']}").body["status"] == "COMPLETED"
    uploads = [request for request in http_local.local.requests if request.method == "PUT"]
    assert [(request.path, request.query) for request in uploads] == [(urlsplit(created["url"]).path, "")] * 2


def test_similar_values_are_not_imported(http_local):
    """501 says that it can't be done here."""
    http_local.local.set_identifier_types([IdentifierType("email", traits=["Contact.email"], fuzzy=True)])
    content = HEADER + b"Ada,,a@b.example\n"
    assert put(http_local, create(http_local, content)["url"], content).status == 501
