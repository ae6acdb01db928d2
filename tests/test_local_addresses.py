"""Where the local service listens, what it says when it can't, and under which names it responds."""

from __future__ import annotations

import errno
import http.client
import json
import os
import socket
from contextlib import closing

import pytest
from click.testing import CliRunner

from tests.conftest import OTHER, PROFILE, STORE
from tests.local_http import Http
from tests.test_local_service import serving
from twilio_memory import Credentials, MemoryClient
from twilio_memory.cli import cli
from twilio_memory_local import LocalMemory
from twilio_memory_local.addresses import is_loopback, listen
from twilio_memory_local.server import LOCAL_KEY, LOCAL_SECRET

PATH = f"/v1/Stores/{STORE}/Profiles/{PROFILE}"
AUTHORIZATION = Credentials(LOCAL_KEY, LOCAL_SECRET).authorization()


def has_ipv6() -> bool:
    try:
        socket.create_server(("::1", 0), family=socket.AF_INET6).close()
    except OSError:
        return False
    return True


needs_ipv6 = pytest.mark.skipif(not has_ipv6(), reason="no IPv6")


@pytest.fixture
def taken():
    """A port that somebody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]


def fail_to_serve(*arguments):
    result = CliRunner().invoke(cli, ["serve", *arguments])
    assert (result.stdout, result.stderr.count("\n")) == ("", 1), result.output
    return result.exit_code, result.stderr


def test_a_port_in_use_is_named(taken):
    """With what to do, on the command line and in Python."""
    code, said = fail_to_serve("--port", str(taken))
    assert code == 1
    assert f"127.0.0.1:{taken}: The port is in use" in said
    assert "another port (--port, or port=), or 0" in said
    with pytest.raises(OSError, match=rf"127\.0\.0\.1:{taken}: The port is in use\. Pass another port") as caught:
        LocalMemory(port=taken).__enter__()
    assert caught.value.errno == errno.EADDRINUSE


def test_a_port_that_takes_rights_is_named(monkeypatch):
    """Whoever runs the tests may have them, so the system's refusal is played."""

    def refuse(*_):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(socket.socket, "bind", refuse)
    code, said = fail_to_serve("--port", "80")
    assert (code, "127.0.0.1:80: The system does not allow it" in said, "another port" in said) == (1, True, True)


@pytest.mark.parametrize(
    ("host", "code", "said"),
    [
        ("203.0.113.9", 1, "203.0.113.9:0: The address is not one of this machine. Pass another --host"),
        ("2001:db8::9", 1, "[2001:db8::9]:0: "),
        ("no.such.host.invalid", 1, "no.such.host.invalid:0: "),
        ("a..b", 1, "a..b:0: "),
        ("a" * 70, 1, ":0: "),
        ("x y", 1, "x y:0: "),
        ("127.0.0.1:80", 1, "127.0.0.1:80"),
        ("", 2, "The host is empty. Pass another --host"),
    ],
)
def test_a_host_that_can_not_be_bound_is_named(host, code, said):
    """In one line."""
    got, text = fail_to_serve("--host", host, "--secret", "own-secret", "--port", "0")
    assert got == code
    assert said in text


@pytest.mark.parametrize("port", [-1, 65536, 10**10])
def test_a_port_that_is_none_is_a_mistake(port, tmp_path):
    """And leaves the database to others."""
    with pytest.raises(ValueError, match="port must be a number from 0 to 65535"):
        LocalMemory(port=port, db=tmp_path / "x").__enter__()
    assert not (tmp_path / "x-wal").exists()


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.0.2.1", "example.com", "127.0.0.1.example.com", "0"])
@pytest.mark.parametrize("secret", [[], ["--secret", LOCAL_SECRET], ["--key", "SK1", "--secret", LOCAL_SECRET]])
def test_the_public_password_is_for_loopback_addresses(host, secret):
    """Whether it was passed or not."""
    code, said = fail_to_serve("--host", host, "--port", "0", *secret)
    assert (code, "pass a --secret of your own" in said) == (2, True)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        *[(host, True) for host in ("localhost", "LocalHost", "localhost.", "127.0.0.1", "127.8.9.1", "127.0.0.1.")],
        *[(host, True) for host in ("::1", "[::1]", "::ffff:127.0.0.1", "[::FFFF:7f00:1]", "0:0:0:0:0:0:0:1")],
        *[
            (host, False)
            for host in ("", ".", "localhost..", "localhost.evil.example", "evil.example", "0.0.0.0", "::")
        ],
        *[
            (host, False)
            for host in ("::ffff:8.8.8.8", "127.1", "[localhost", "[]", "128.0.0.1", "127.0.0.1.evil.example")
        ],
    ],
)
def test_the_names_of_this_machine(host, expected):
    """However they are written, and no other."""
    assert is_loopback(host) is expected


OWN_NAMES = (
    "localhost",
    "localhost.",
    "LOCALHOST:1",
    "127.0.0.1",
    "[::1]",
    "[::1]:80",
    "[::ffff:127.0.0.1]",
    "127.9.9.9:8",
)
OTHER_NAMES = (
    "evil.example",
    "evil.example.",
    "localhost.evil.example",
    "[::ffff:8.8.8.8]",
    "[2001:db8::1]",
    "0.0.0.0",
    "",
)


@pytest.mark.parametrize(
    "credentials",
    [None, Credentials(LOCAL_KEY, LOCAL_SECRET), Credentials("SK1", LOCAL_SECRET)],
    ids=lambda one: str(one)[:16],
)
def test_a_service_with_the_public_password_has_this_machines_names_only(credentials):
    """The question is which password it is, and not whether one was passed."""
    with LocalMemory(credentials=credentials) as local:
        local.put_profile(PROFILE)
        for host in OWN_NAMES:
            assert Http(local).send("GET", f"/{PROFILE}", headers={"Host": host}).status == 200, host
        for host in OTHER_NAMES:
            assert Http(local).send("GET", f"/{PROFILE}", headers={"Host": host}).status == 421, host
        assert LOCAL_SECRET in page(local, "/docs/start.js")


def test_a_service_with_its_own_password_has_any_name():
    """And does not show it."""
    with LocalMemory(credentials=Credentials(LOCAL_KEY, "own-secret")) as local:
        local.put_profile(PROFILE)
        assert Http(local).send("GET", f"/{PROFILE}", headers={"Host": "memory.internal"}).status == 200
        assert "PAIR = null" in page(local, "/docs/start.js")


def test_serve_with_the_public_password_has_this_machines_names_only():
    """As in Python; and it says what to send."""
    with serving("--quiet", "--secret", LOCAL_SECRET) as (lines, _):
        assert lines[2] == f"export TWILIO_API_SECRET={LOCAL_SECRET}\n"
        port = int(lines[0].rpartition(":")[2])
        for host, status in (("evil.example", 421), ("localhost.", 200)):
            assert fetch("127.0.0.1", port, PATH, {"Host": host}) == status


@needs_ipv6
@pytest.mark.parametrize("host", ["::1", "[::1]"])
def test_serve_on_ipv6_prints_a_url_in_brackets(host):
    """Which clients take as it is, and which stands in what the service sends."""
    with serving("--quiet", "--host", host) as (lines, _):
        url = lines[0].partition("=")[2].strip()
        assert url.startswith("http://[::1]:")
        with MemoryClient(Credentials(LOCAL_KEY, LOCAL_SECRET), store_id=STORE, base_url=url) as memory:
            assert memory.profiles.fetch(PROFILE).id == PROFILE
            assert memory.profiles.fetch("mem_profile_00000000000000000000000003").merged
        assert lines[4].endswith(f" '{url}{PATH}'\n")


def test_serve_on_an_ipv4_address_in_ipv6_prints_the_plain_one():
    """It is the same address."""
    with serving("--quiet", "--host", "::ffff:127.0.0.1") as (lines, _):
        assert lines[0].startswith("export TWILIO_MEMORY_BASE_URL=http://127.0.0.1:")


def test_port_0_is_any_free_one():
    """Each time another."""
    with listen("127.0.0.1", 0) as one, listen("127.0.0.1", 0) as two:
        assert one.getsockname()[1] != two.getsockname()[1]


@pytest.mark.parametrize(
    ("target", "host", "status"),
    [
        ("http://{here}{path}", "{here}", 200),
        ("HTTP://{here}{path}?traitGroups=Contact", "{here}", 200),
        ("http://localhost{path}", "evil.example", 200),
        ("http://{here}", "{here}", 307),
        ("http://{here}?x=1", "{here}", 307),
        ("http://{here}/nowhere", "{here}", 404),
        ("http://evil.example{path}", "{here}", 421),
        ("ftp://{here}{path}", "{here}", 404),
        ("/http://{here}{path}", "{here}", 404),
    ],
)
def test_a_target_may_be_a_whole_url(local, target, host, status):
    """As RFC 9112 asks of servers; what Host says does not count then."""
    local.put_profile(PROFILE)
    here = local.url.partition("://")[2]
    target = target.format(here=here, path=PATH)
    assert fetch("127.0.0.1", int(here.partition(":")[2]), target, {"Host": host.format(here=here)}) == status


def test_what_is_recorded_of_a_whole_url_is_its_path(local):
    """And a redirect has the host of the URL."""
    local.put_profile(PROFILE)
    local.merge(OTHER, PROFILE)
    port = int(local.url.rpartition(":")[2])
    path = PATH.replace(PROFILE, OTHER)
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        headers = {"Authorization": AUTHORIZATION, "Host": "127.0.0.1:1"}
        connection.request("GET", f"http://localhost:{port}{path}", headers=headers)
        response = connection.getresponse()
        assert response.headers["Location"] == f"http://localhost:{port}{PATH}"
        assert json.loads(response.read())["uri"] == response.headers["Location"]
    assert local.requests[-1].path == path


def fetch(host, port, target, headers):
    with closing(http.client.HTTPConnection(host, port, timeout=10)) as connection:
        connection.request("GET", target, headers={"Authorization": AUTHORIZATION, **headers})
        return connection.getresponse().status


def page(local, path):
    with closing(http.client.HTTPConnection("127.0.0.1", int(local.url.rpartition(":")[2]), timeout=10)) as connection:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
