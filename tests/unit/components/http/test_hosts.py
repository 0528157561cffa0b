"""Which names are answered, by how the app is reached."""

import socket

import pytest
from dash import Dash

from app import create_app
from components.base.public_url import UNKNOWN, PublicUrl, name_of_host
from components.http import hosts
from data.catalogue.catalogue import Catalogue

LOCAL = PublicUrl("127.0.0.1", 8050)
OPEN = PublicUrl("0.0.0.0", 8050)


def answered(outside: PublicUrl, *names: str) -> list[str]:
    """Which of some names are answered."""
    allowed = hosts.hosts(outside)
    return [name for name in names if allowed is None or allowed.answer(name)]


def test_loopback() -> None:
    """On a loopback address only loopback names are, in any spelling."""
    names = ("localhost", "LocalHost.", "127.0.0.1", "127.9.9.9", "::1", "evil.example", "10.0.0.9")
    assert answered(LOCAL, *names) == list(names[:5])


def test_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """With an open address this machine's names and addresses are too, and no others."""
    monkeypatch.setattr(socket, "gethostname", lambda: "Laptop.home")
    monkeypatch.setattr(socket, "getfqdn", lambda: "laptop.dept.example")
    hosts._full_name.cache_clear()
    names = ("laptop", "laptop.home", "laptop.local", "laptop.dept.example", "127.0.0.1")
    assert answered(OPEN, *names) == list(names)
    assert answered(OPEN, "evil.example", "laptop.evil.example", "192.0.2.1", "0.0.0.0", "::") == []
    hosts._full_name.cache_clear()


def test_names_given() -> None:
    """Names that are given, and that of a published copy, are answered wherever it is served."""
    outside = PublicUrl("127.0.0.1", 8050, "https://Copy.example/x/", ("friend.example.", "::5"))
    assert len(answered(outside, "copy.example", "friend.example", "::5", "localhost")) == 4
    assert answered(outside, "other.example") == []


def test_a_hosted_app() -> None:
    """Under another server every name is answered, unless some are given."""
    assert answered(UNKNOWN, "any.example") == ["any.example"]
    assert answered(PublicUrl(names=("one.example",)), "any.example", "one.example") == [
        "one.example"
    ]
    assert answered(PublicUrl(url="https://one.example/"), "any.example") == []


@pytest.fixture(scope="module")
def local(catalogue: Catalogue) -> Dash:
    """An app that is served on a loopback address."""
    return create_app(lambda: catalogue, outside=LOCAL)


@pytest.mark.parametrize("path", ["/", "/events.csv", "/healthz", "/nowhere", "/stories/check"])
@pytest.mark.parametrize(("host", "status"), [("evil.example", 421), ("[::1", 400), ("a b", 400)])
def test_refused(local: Dash, path: str, host: str, status: int) -> None:
    """A foreign or malformed name is refused in one line, whatever is asked, data included."""
    answer = local.server.test_client().get(path, headers={"Host": host})
    assert answer.status_code == status
    assert answer.text.startswith(f"{status}: ")
    assert answer.text.count("\n") == 1


def test_no_permalink_of_a_foreign_name(local: Dash) -> None:
    """A citation carries the name asked for, which is never a foreign one."""
    client = local.server.test_client()
    assert "http://localhost/?event=fair" in client.get("/cite/event/fair.txt").text
    foreign = client.get("/cite/event/fair.txt", headers={"Host": "evil.example"})
    assert "evil" not in foreign.text


@pytest.mark.parametrize("text", ["a.example", "Laptop", "192.0.2.1", "::1", "[::1]"])
def test_a_name(text: str) -> None:
    """Names and addresses can be given."""
    assert name_of_host(text) == text.strip("[]")


@pytest.mark.parametrize(
    "text", ["", "a b", "http://a.example", "a.example:80", "a/b", "*.a", "-a"]
)
def test_no_name(text: str) -> None:
    """What is no name is refused."""
    with pytest.raises(ValueError, match=r".*"):
        name_of_host(text)
