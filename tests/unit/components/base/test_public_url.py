"""How others reach the pages: the address that a QR code carries."""

import socket

import pytest

from components.base import public_url
from components.base.public_url import PublicUrl


@pytest.mark.parametrize(
    ("given", "base"),
    [
        (PublicUrl("127.0.0.1", 8050), "http://127.0.0.1:8050/"),
        (PublicUrl("192.168.1.5", 8051), "http://192.168.1.5:8051/"),
        (PublicUrl("::1", 8050), "http://[::1]:8050/"),
        (PublicUrl("0.0.0.0", 8050), "http://10.1.2.3:8050/"),
        (PublicUrl("::", 8050), "http://10.1.2.3:8050/"),
        (PublicUrl("0.0.0.0", 8050, "https://example.org/nato/"), "https://example.org/nato/"),
        (PublicUrl(), ""),
        (PublicUrl(url="https://example.org/"), "https://example.org/"),
    ],
)
def test_base(monkeypatch: pytest.MonkeyPatch, given: PublicUrl, base: str) -> None:
    """A published copy wins; on every address the machine's own is named; else what is served."""
    monkeypatch.setattr(public_url, "machine", lambda: "10.1.2.3")
    assert given.base("/") == base


def test_base_has_the_prefix() -> None:
    """The pages of this machine stand under the prefix."""
    assert PublicUrl("127.0.0.1", 80).base("/nato/") == "http://127.0.0.1:80/nato/"


def test_machine_without_a_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a network it is the loopback, and nothing breaks."""

    def refuse(*_: object) -> None:
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert public_url.machine() == "127.0.0.1"


def test_machine() -> None:
    """The machine's address is one of four numbers."""
    assert socket.inet_aton(public_url.machine())


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("", ""),
        ("https://example.org", "https://example.org/"),
        ("http://example.org:8000/nato/", "http://example.org:8000/nato/"),
    ],
)
def test_published(text: str, published: str) -> None:
    """The address of a copy ends in a slash; none is none."""
    assert public_url.published_address(text) == published


@pytest.mark.parametrize(
    "text",
    [
        "example.org",
        "ftp://example.org/",
        "https://",
        "https://a b/",
        "https://a/?x=1",
        "http://[a",
    ],
)
def test_no_address(text: str) -> None:
    """What is no address of a page is refused."""
    with pytest.raises(ValueError, match=r".*"):
        public_url.published_address(text)


@pytest.mark.parametrize(
    ("address", "local"),
    [
        ("http://127.0.0.1:8050/", True),
        ("http://[::1]:80/", True),
        ("http://timeline.example/", False),
    ],
)
def test_local_addresses(address: str, local: bool) -> None:
    """An address of this machine alone is known as such."""
    assert public_url.is_local(address) is local
