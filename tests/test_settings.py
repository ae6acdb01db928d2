"""Credentials, options and the retry policy: what is refused, and with which words."""

from __future__ import annotations

import copy
import pickle
import ssl
import traceback

import httpx
import msgspec
import pytest

from tests.conftest import PROFILE, STORE
from twilio_memory import (
    AsyncMemoryClient,
    ConfigurationError,
    Credentials,
    CredentialsError,
    InvalidArgumentError,
    MemoryClient,
    RetryBudget,
    RetryPolicy,
    TwilioMemoryError,
    errors,
)
from twilio_memory.engines import AsyncHttpxEngine, HttpxEngine
from twilio_memory.options import OptionArguments, Options
from twilio_memory.proxies import find_proxy

KEY = {"TWILIO_API_KEY": "SK1", "TWILIO_API_SECRET": "key-secret"}
ACCOUNT = {"TWILIO_ACCOUNT_SID": "AC1", "TWILIO_AUTH_TOKEN": "token"}
OTHER_STORE = "mem_service_70000000000000000000000000"
PAIR = Credentials("SK1", "s3cret")
CLIENT = MemoryClient(PAIR, store_id=STORE)


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        (KEY, Credentials("SK1", "key-secret")),
        (ACCOUNT, Credentials("AC1", "token")),
        (KEY | ACCOUNT, Credentials("SK1", "key-secret")),
    ],
)
def test_credentials_from_the_environment(environ, expected, monkeypatch):
    """An API key goes before an account's token."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert Credentials.from_env() == expected
    assert Credentials.from_env(environ) == expected


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({}, "TWILIO_API_KEY and TWILIO_API_SECRET"),
        ({"TWILIO_API_KEY": "SK1"}, "TWILIO_API_KEY is set and TWILIO_API_SECRET is not"),
        ({"TWILIO_API_SECRET": "x"}, "TWILIO_API_SECRET is set and TWILIO_API_KEY is not"),
        ({"TWILIO_ACCOUNT_SID": "AC1"}, "TWILIO_ACCOUNT_SID is set and TWILIO_AUTH_TOKEN is not"),
        ({"TWILIO_AUTH_TOKEN": "x"}, "TWILIO_AUTH_TOKEN is set and TWILIO_ACCOUNT_SID is not"),
        (
            ACCOUNT | {"TWILIO_API_KEY": "SK1", "TWILIO_API_SECRET": ""},
            "TWILIO_API_KEY is set and TWILIO_API_SECRET is not",
        ),
    ],
)
@pytest.mark.parametrize("kind", [MemoryClient, AsyncMemoryClient])
def test_missing_credentials_are_named(environ, said, kind, monkeypatch):
    """Before anything is sent: when the client is made."""
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    with pytest.raises(CredentialsError, match=said):
        kind()


@pytest.mark.parametrize(
    "pair",
    [
        ("", "x"),
        ("x", ""),
        ("a:b", "x"),
        ("x", "y\n"),
        (" x", "y"),
        ("x\r\nHost: evil", "y"),
        (None, "x"),
        ("x", b"y"),
        ("x", None),
    ],
)
def test_credentials_that_can_not_be_sent(pair):
    """The message does not show the secret."""
    with pytest.raises(CredentialsError) as caught:
        Credentials(*pair)
    assert "y" not in str(caught.value).split()


def test_credentials_keep_their_secret():
    """Not in a repr, not in a pickle; copies are the same object."""
    assert repr(PAIR) == "Credentials('SK1', secret=***)"
    assert copy.copy(PAIR) is copy.deepcopy(PAIR) is PAIR
    assert {PAIR: 1}[Credentials("SK1", "s3cret")] == 1
    for holder in (PAIR, MemoryClient(PAIR), AsyncMemoryClient(PAIR)):
        assert "s3cret" not in repr(holder)
        with pytest.raises(TypeError, match="can't be pickled"):
            pickle.dumps(holder)


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("base_url", "http://memory.twilio.com", "plain text"),
        ("base_url", "http://127.0.0.1.evil.example", "plain text"),
        ("base_url", "http://localhost.evil.example", "plain text"),
        ("base_url", "http://10.0.0.1", "plain text"),
        ("base_url", "ftp://memory.twilio.com", "https://host"),
        ("base_url", "memory.twilio.com", "https://host"),
        ("base_url", "https://", "https://host"),
        ("base_url", "https://host?x=1", "https://host"),
        ("base_url", "https://host#x", "https://host"),
        ("base_url", "https://user:pass@host", "must not contain credentials"),
        ("base_url", "https://host:99999", "a port from 1 to 65535"),
        ("base_url", "https://[::1", "https://host"),
        ("base_url", "http://[::1]evil.test", "https://host"),
        ("base_url", "https://höst", "printable ASCII"),
        ("base_url", "https://host\r\n", "printable ASCII"),
        ("base_url", None, "printable ASCII"),
        ("connect_timeout", 0, "connect_timeout must be a number of seconds, above 0 and at most a day, not 0"),
        ("read_timeout", -1, "read_timeout must be"),
        ("read_timeout", None, "read_timeout must be"),
        ("deadline", float("nan"), "deadline must be"),
        ("deadline", float("inf"), "deadline must be"),
        ("deadline", True, "deadline must be"),
        ("deadline", "5", "deadline must be"),
        ("max_connections", 0, "max_connections must be"),
        ("max_connections", True, "max_connections must be"),
        ("max_response_bytes", 1.5, "max_response_bytes must be"),
        ("max_response_bytes", 10**30, "max_response_bytes must be"),
        ("on_merged", "ignore", "on_merged must be"),
        ("retry", None, "retry must be a RetryPolicy"),
        ("user_agent", "a\r\nb: c", "user_agent must be printable ASCII"),
        ("user_agent", "ü", "user_agent must be printable ASCII"),
        ("engine", "aiohttp", "engine must be None or an engine object"),
        ("ca_file", "/no/such/file", "ca_file can't be read"),
        ("ca_file", __file__, "ca_file can't be read"),
        ("proxy", "socks5://user:hidden@host", "proxy must be http://host"),
        ("proxy", "http://user:hidden@host:99999", "proxy must have a port from 1 to 65535"),
        ("proxy", "http://user:hidden@h\xf6st", "proxy must be http://host"),
        ("proxy", "http://user:hidden@host/path", "proxy must be the URL of a proxy, without a path"),
        ("proxy", "::", "proxy must be http://host"),
        ("ssl_context", "x", "ssl_context must be an ssl.SSLContext for clients"),
        ("ssl_context", ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), "ssl_context must be an ssl.SSLContext for clients"),
        ("timeout", 5, "Unknown option: timeout"),
        ("deadline", 10**400, "deadline must be"),
        ("read_timeout", 1e10, "read_timeout must be"),
        ("engine", httpx.MockTransport(print), "MockTransport is not an engine"),
        ("user_agent", 5, "user_agent must be printable ASCII"),
        ("user_agent", " x ", "user_agent must be printable ASCII"),
        ("ca_file", 5, "ca_file must be the path"),
        ("proxy", 5, "proxy must be a URL"),
    ],
)
@pytest.mark.parametrize("kind", [MemoryClient, AsyncMemoryClient])
def test_options_that_can_not_work(kind, option, value, said):
    """Refused when the client is made, and by with_options."""
    for make in (lambda **options: kind(PAIR, **options), kind(PAIR).with_options):
        with pytest.raises(ConfigurationError, match=said) as caught:
            make(**{option: value})
        assert "hidden" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["http://localhost:8000", "http://127.0.0.1", "http://127.1.2.3:1/x/", "http://[::1]:80", "https://x.io/y"]
)
def test_base_urls_that_work(url):
    """https anywhere, http to loopback."""
    assert MemoryClient(PAIR, base_url=url).with_options(deadline=None) is not None


@pytest.mark.parametrize(
    ("kind", "engine"),
    [
        (MemoryClient, AsyncHttpxEngine(httpx.MockTransport(print))),
        (AsyncMemoryClient, HttpxEngine(httpx.MockTransport(print))),
    ],
    ids=["sync", "async"],
)
def test_an_engine_of_the_other_mode_is_refused(kind, engine):
    """When the client is made, and not at its first call."""
    with pytest.raises(ConfigurationError, match=f"is not an engine for {kind.__name__}"):
        kind(PAIR, engine=engine)


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("ca_file", "x.pem"),
        ("max_connections", 5),
        ("proxy", "http://127.0.0.1:1"),
        ("proxy", "env"),
        ("ssl_context", ssl.create_default_context()),
    ],
)
@pytest.mark.parametrize("kind", [MemoryClient, AsyncMemoryClient])
def test_options_that_an_engine_makes_void_are_refused(kind, option, value):
    """Beside an engine object they would be dropped in silence."""
    engine = (HttpxEngine if kind is MemoryClient else AsyncHttpxEngine)(httpx.MockTransport(print))
    for make in (lambda **options: kind(PAIR, engine=engine, **options), kind(PAIR, engine=engine).with_options):
        with pytest.raises(ConfigurationError, match=f"{option} has no effect beside engine"):
            make(**{option: value})


def test_two_ways_to_trust_are_refused(tmp_path):
    """A context has authorities of its own."""
    with pytest.raises(ConfigurationError, match="ca_file has no effect beside ssl_context"):
        MemoryClient(PAIR, ca_file="x.pem", ssl_context=ssl.create_default_context())


@pytest.mark.parametrize(
    ("engine", "transport"),
    [(HttpxEngine, httpx.ASGITransport(print)), (AsyncHttpxEngine, httpx.WSGITransport(print))],
    ids=["sync", "async"],
)
def test_a_transport_of_the_other_mode_is_refused(engine, transport):
    """Likewise."""
    with pytest.raises(ConfigurationError, match="transport must be an httpx"):
        engine(transport=transport)


def test_a_proxy_does_not_see_credentials():
    """With http it would, so there it has to be on this machine too."""
    with pytest.raises(ConfigurationError, match="must be on a loopback address"):
        MemoryClient(PAIR, base_url="http://127.0.0.1:1", proxy="http://proxy.example:2")
    assert MemoryClient(PAIR, base_url="http://127.0.0.1:1", proxy="http://127.0.0.1:2")


@pytest.mark.parametrize("kind", [MemoryClient, AsyncMemoryClient])
@pytest.mark.parametrize("hosts", ["memory", "x, Memory", ("memory",), ["x", "memory"], "memory,fd00::1"])
def test_plain_http_to_a_host_that_was_named(kind, hosts, monkeypatch):
    """By the option or the environment; case does not matter, and a proxy may be there too."""
    assert kind(PAIR, base_url="http://MEMORY:8000", http_hosts=hosts, proxy="http://memory:1")
    assert kind(PAIR, base_url="http://memory:8000", http_hosts=hosts).with_options(deadline=1)
    monkeypatch.setenv("TWILIO_MEMORY_HTTP_HOSTS", hosts if isinstance(hosts, str) else ",".join(hosts))
    monkeypatch.setenv("TWILIO_MEMORY_BASE_URL", "http://memory:8000")
    assert kind(PAIR)
    with pytest.raises(ConfigurationError, match=r"http_hosts=\('memory2',\)"):
        kind(PAIR, base_url="http://memory2:8000")
    with pytest.raises(ConfigurationError, match="TWILIO_MEMORY_BASE_URL 'http://memory:8000' would send credentials"):
        kind(PAIR, http_hosts=())


@pytest.mark.parametrize("hosts", ["http://memory", "memory:8000", "a b", ["*"], 5, [5], "me@mory", [None], "mémoire"])
def test_what_is_no_name_of_a_host(hosts, monkeypatch):
    """It would let nothing through, and its writer believe that it does."""
    with pytest.raises(ConfigurationError, match="http_hosts must be names of hosts"):
        MemoryClient(PAIR, http_hosts=hosts)
    if isinstance(hosts, str):
        monkeypatch.setenv("TWILIO_MEMORY_HTTP_HOSTS", hosts)
        with pytest.raises(ConfigurationError, match="TWILIO_MEMORY_HTTP_HOSTS must be names of hosts"):
            MemoryClient(PAIR)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST.", "127.0.0.1", "127.3.2.1", "[::1]", "[::ffff:127.0.0.1]"])
def test_plain_http_to_this_machine(host):
    assert MemoryClient(PAIR, base_url=f"http://{host}:8000")


@pytest.mark.parametrize(
    "host",
    [
        *("[::1]evil.test", "[::1].evil.test", "127.0.0.1.evil.test", "localhost.evil.test", "evil.test#localhost"),
        *("localhost\\@evil.test", "localhost@evil.test", "127.1", "0", "[::ffff:8.8.8.8]", "localhost%00.evil.test"),
    ],
)
def test_what_looks_like_this_machine(host):
    """There is one reading of a URL, and what it does not know is refused."""
    with pytest.raises(ConfigurationError):
        MemoryClient(PAIR, base_url=f"http://{host}")


HUGE = 10**5000


class Unprintable:
    def __repr__(self):
        raise RuntimeError("s3cret")


@pytest.mark.parametrize(
    "make",
    [
        lambda value: MemoryClient(PAIR, deadline=value),
        lambda value: MemoryClient(PAIR, max_connections=value),
        lambda value: MemoryClient(PAIR, on_merged=value),
        lambda value: MemoryClient(PAIR, user_agent=value),
        lambda value: MemoryClient(PAIR, store_id=value),
        lambda value: MemoryClient(PAIR, base_url=value),
        lambda value: MemoryClient(PAIR, proxy=value),
        lambda value: MemoryClient(PAIR, http_hosts=value),
        lambda value: MemoryClient(PAIR, retry=value),
        lambda value: Credentials(value, "x"),
        lambda value: Credentials("x", value),
        RetryBudget,
        lambda value: RetryPolicy(attempts=value),
        lambda value: RetryPolicy(backoff_base=value),
        lambda value: RetryPolicy(statuses=value),
        lambda value: RetryPolicy(budget=value),
        CLIENT.profiles.fetch,
        lambda value: CLIENT.profiles.fetch(PROFILE, store_id=value),
        lambda value: CLIENT.profiles.fetch(PROFILE, trait_groups=value),
        lambda value: CLIENT.profiles.fetch(PROFILE, trait_groups=[value]),
        lambda value: CLIENT.profiles.find(phone=value),
        lambda value: CLIENT.profiles.find(id_type="x", value=value),
        lambda value: CLIENT.profiles.recall(PROFILE, query=value),
        lambda value: CLIENT.traits.list(PROFILE, page_size=value),
        lambda value: CLIENT.traits.list(PROFILE, order=value),
        lambda value: CLIENT.observations.add(PROFILE, value, source="x"),
        lambda value: CLIENT.observations.create(PROFILE, observations=value),
        lambda value: CLIENT.observations.create(PROFILE, observations=[value]),
        lambda value: CLIENT.profiles.create(traits={"G": {"n": value}}),
        lambda value: CLIENT.profiles.create(traits={value: {}}),
        lambda value: CLIENT.profiles.fetch_many([PROFILE], concurrency=value),
        CLIENT.profiles.fetch_many,
    ],
)
@pytest.mark.parametrize("value", [HUGE, -HUGE, Unprintable()], ids=["huge", "-huge", "unprintable"])
def test_what_can_not_be_printed_is_refused_as_anything_else(make, value):
    """Where it is passed, by one of our errors."""
    with pytest.raises((ConfigurationError, InvalidArgumentError)) as caught:
        make(value)
    assert "s3cret" not in str(caught.value)


API = "https://memory.twilio.com"


@pytest.mark.parametrize(
    ("setting", "base_url", "environ", "expected"),
    [
        (None, API, {"HTTPS_PROXY": "http://p:1"}, None),
        ("http://q:2", API, {"HTTPS_PROXY": "http://p:1"}, "http://q:2"),
        ("env", API, {}, None),
        ("env", API, {"HTTPS_PROXY": "http://p:1"}, "http://p:1"),
        ("env", API, {"https_proxy": "http://lower:1", "HTTPS_PROXY": "http://p:1"}, "http://lower:1"),
        ("env", API, {"ALL_PROXY": "https://p:1"}, "https://p:1"),
        ("env", API, {"HTTP_PROXY": "http://p:1"}, None),
        ("env", API, {"HTTPS_PROXY": "p:3128"}, "http://p:3128"),
        ("env", API, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "twilio.com"}, None),
        ("env", API, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "x, .twilio.com"}, None),
        ("env", API, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "*.twilio.com"}, None),
        ("env", API, {"HTTPS_PROXY": "http://p:1", "no_proxy": "*"}, None),
        ("env", API, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "memory.twilio.com:443"}, None),
        ("env", API, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "memory.twilio.com:8443"}, "http://p:1"),
        ("env", API, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "ory.twilio.com,,"}, "http://p:1"),
        ("env", API, {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "x memory.twilio.com"}, None),
        ("env", "https://10.1.2.3", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "10.0.0.0/8"}, None),
        ("env", "https://10.1.2.3", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "11.0.0.0/8,no/net"}, "http://p:1"),
        ("env", "https://[fd00::1]", {"HTTPS_PROXY": "http://p:1", "NO_PROXY": "fd00::/16"}, None),
        ("env", "http://[::1]:8000", {"HTTP_PROXY": "http://127.0.0.1:1", "NO_PROXY": "[::1]:8000"}, None),
        ("env", "http://127.0.0.1:1", {"HTTP_PROXY": "http://p:1"}, None),
        ("env", "http://127.0.0.1:1", {"HTTP_PROXY": "http://127.0.0.1:3128"}, "http://127.0.0.1:3128"),
    ],
)
def test_the_proxy(setting, base_url, environ, expected):
    """The option's; with "env" the environment's, but for what NO_PROXY lists, and http through one on this machine only."""
    found = find_proxy(setting, base_url, environ=environ)
    assert (found and found[1]) == expected


@pytest.mark.parametrize("url", ["http://me:hidden@p:1x", "socks5://me:hidden@p"])
def test_a_proxy_variable_that_can_not_work_is_named(url, monkeypatch):
    """And its value is not shown: it can hold a password."""
    monkeypatch.setenv("HTTPS_PROXY", url)
    for kind in (MemoryClient, AsyncMemoryClient):
        with pytest.raises(ConfigurationError, match="HTTPS_PROXY must be http://host") as caught:
            kind(PAIR, proxy="env")
        assert "hidden" not in str(caught.value)


@pytest.mark.parametrize("kind", [MemoryClient, AsyncMemoryClient])
@pytest.mark.parametrize(
    "wrong", [("s3cret",), (("SK1", "s3cret"),), ("SK1", "s3cret"), (PAIR, "s3cret"), (None, "s3cret")]
)
def test_what_is_no_credentials_is_not_shown(kind, wrong):
    """A pair of strings is a likely mistake, and a secret: neither the error nor our frames show it."""
    with pytest.raises(CredentialsError, match=r"MemoryClient\(Credentials\(key, secret\)") as caught:
        kind(*wrong)
    below = caught.tb.tb_next
    assert "s3cret" not in str(caught.value)
    assert "s3cret" not in "".join(
        traceback.TracebackException(caught.type, caught.value, below, capture_locals=True).format()
    )


@pytest.mark.parametrize("kind", [MemoryClient, AsyncMemoryClient])
@pytest.mark.parametrize(
    ("variables", "options"),
    [
        ({}, {"proxy": "http://me:s3cret@p:99999"}),
        ({}, {"proxy": "http://me:s3cret@p:1", "deadline": -1}),
        ({}, {"proxy": "http://me:s3cret\udce9@p:1"}),
        ({"HTTPS_PROXY": "http://me:s3cret@p:99999"}, {"proxy": "env"}),
        ({"TWILIO_API_SECRET": "s3cret", "TWILIO_MEMORY_STORE_ID": "x"}, {}),
    ],
)
def test_no_traceback_shows_the_options_or_the_environment(kind, variables, options, monkeypatch):
    """They hold a proxy's password, and the secret. The same goes for a copy, and for credentials alone."""
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    makers = [lambda: kind(PAIR, **options), lambda: kind(**options)]
    if "TWILIO_MEMORY_STORE_ID" not in variables:
        makers.append(lambda: MemoryClient(PAIR).with_options(**options))
    if "TWILIO_API_SECRET" in variables:
        makers.append(Credentials.from_env)
    for make in makers:
        with pytest.raises(ConfigurationError) as caught:
            make()
        trace = traceback.TracebackException(caught.type, caught.value, caught.tb.tb_next.tb_next, capture_locals=True)
        shown = "".join(trace.format())
        assert "s3cret" not in shown
        assert "udce9" not in shown


def test_a_base_url_is_brought_into_one_form():
    """Scheme and host have no case; the credentials' origin, TLS and Location depend on it."""
    assert Options(base_url="HTTPS://Memory.Twilio.COM/X/").base_url == "https://memory.twilio.com/X"


def test_store_and_base_url_come_from_the_environment(monkeypatch):
    """Unless the arguments say otherwise; None means that they do not."""
    monkeypatch.setenv("TWILIO_MEMORY_STORE_ID", STORE)
    monkeypatch.setenv("TWILIO_MEMORY_BASE_URL", "http://127.0.0.1:9")
    assert (Options.of({}).store_id, Options.of({}).base_url) == (STORE, "http://127.0.0.1:9")
    assert Options.of({"store_id": None}).store_id == STORE
    assert Options.of({"store_id": OTHER_STORE, "base_url": "https://y"}).store_id == OTHER_STORE


@pytest.mark.parametrize("wrong", ["mem_store_1", "", PROFILE, f"{STORE}\n", 5])
def test_a_store_that_is_none_fails_when_the_client_is_made(wrong):
    """And when a copy of it is made: not at the first call."""
    with pytest.raises(ConfigurationError, match=r"^store_id must "):
        MemoryClient(PAIR, store_id=wrong)
    with MemoryClient(PAIR) as memory, pytest.raises(ConfigurationError, match=r"^store_id must "):
        memory.with_options(store_id=wrong)


@pytest.mark.parametrize(
    ("variable", "value", "option"),
    [
        ("TWILIO_MEMORY_STORE_ID", "mem_store_1", {"store_id": STORE}),
        ("TWILIO_MEMORY_BASE_URL", "http://memory.example", {"base_url": "https://memory.example"}),
    ],
)
def test_a_variable_that_can_not_work_is_named(monkeypatch, variable, value, option):
    """When the client is made; an option that takes its place hides it."""
    monkeypatch.setenv(variable, value)
    for kind in (MemoryClient, AsyncMemoryClient):
        with pytest.raises(ConfigurationError, match=f"^{variable} "):
            kind(PAIR)
        assert kind(PAIR, **option)._core.options


def test_option_arguments_and_options_agree():
    """The typed keyword arguments are the fields of the frozen class."""
    computed = {"full_user_agent", "headers"}
    assert OptionArguments.__annotations__.keys() == {*Options.__struct_fields__} - computed


def test_a_proxys_password_is_hidden():
    """In the options' repr and in the generated client's."""
    memory = MemoryClient(PAIR, proxy="http://user:hidden@127.0.0.1:1")
    assert "hidden" not in repr(memory) + repr(memory._core.options) + repr(memory.generated)


@pytest.mark.parametrize(
    "fields",
    [
        {"attempts": 0},
        {"attempts": 1.5},
        {"backoff_base": -1},
        {"backoff_base": 9},
        {"backoff_base": "x"},
        {"backoff_max": 1e9},
        {"statuses": 503},
        {"statuses": ["x"]},
        {"budget": 500},
    ],
    ids=repr,
)
def test_retry_policies_that_can_not_work(fields):
    """At least one attempt; 0 <= backoff_base <= backoff_max <= an hour; statuses and budget of their types."""
    with pytest.raises(ConfigurationError, match="RetryPolicy"):
        RetryPolicy(**fields)
    with pytest.raises(ConfigurationError, match="RetryPolicy"):
        msgspec.structs.replace(RetryPolicy(), **fields)


def test_a_policy_of_ones_own_keeps_the_rules():
    class Patient(RetryPolicy, frozen=True):
        def wait(self, failure, failures, random):
            return 1.0 if failures < self.attempts else None

    assert Patient(attempts=2).wait(TwilioMemoryError("x"), 1, lambda: 0.5) == 1.0
    with pytest.raises(ConfigurationError):
        Patient(attempts=0)


def test_a_policy_can_be_compared_and_pickled():
    """Its budget is full again on the other side."""
    policy = RetryPolicy(statuses=[500, 503], budget=RetryBudget(7))
    policy.budget.spend(5)
    copied = pickle.loads(pickle.dumps(policy))
    assert copied == policy
    assert (copied != policy) is False
    assert copied != RetryPolicy()
    assert repr(copied.budget) == "RetryBudget(7 of 7)"


@pytest.mark.parametrize(
    "kind",
    [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, TwilioMemoryError)],
)
def test_every_error_can_be_pickled(kind):
    """With its text and its fields, and a docstring that says when it comes."""
    error = kind("A sentence.")
    error.attempts = 3
    copied = pickle.loads(pickle.dumps(error))
    assert type(copied) is kind
    assert (str(copied), copied.attempts) == ("A sentence.", 3)
    assert kind.__doc__


def test_an_invalid_argument_is_a_value_error():
    """For code that does not know this package."""
    assert issubclass(InvalidArgumentError, ValueError)
