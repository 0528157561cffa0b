"""Under which names the server is asked for: a page of another name cannot read what is here.

A foreign page can make its own name lead to this machine (DNS rebinding); the browser then takes
what is here for that page's own. The `Host` of the request still says the foreign name.
"""

import ipaddress
import socket
from dataclasses import dataclass
from functools import cache
from urllib.parse import urlsplit

from flask import Flask, Response, request

from components import text
from components.base.public_url import EVERY_ADDRESS, LOOPBACK, PublicUrl

PLAIN = "text/plain; charset=utf-8"


@dataclass(frozen=True)
class Hosts:
    """The names that are answered beside those of the loopback.

    With `machine` these are the addresses and names of this machine too.
    """

    names: frozenset[str] = frozenset()
    machine: bool = False

    def answer(self, name: str) -> bool:
        """Whether a request for a name is answered."""
        plain = _plain(name)
        return loopback(plain) or plain in self.names or (self.machine and of_machine(plain))


def hosts(outside: PublicUrl) -> Hosts | None:
    """Return the names for an app that others reach so; None if every name is answered."""
    host = "" if outside.host in EVERY_ADDRESS else outside.host
    published = urlsplit(outside.url).hostname or ""
    names = frozenset(filter(None, map(_plain, (host, *outside.names, published))))
    if not names and not outside.host:
        return None
    return Hosts(names, machine=bool(outside.host) and not loopback(outside.host))


def loopback(name: str) -> bool:
    """Whether a name can only mean the machine that asks."""
    address = _address(name)
    return address.is_loopback if address else name in LOOPBACK


def of_machine(name: str) -> bool:
    """Whether a name is an address of this machine, or what it calls itself."""
    if address := _address(name):
        return not address.is_unspecified and _bindable(name)
    own = _plain(socket.gethostname())
    first = own.partition(".")[0]
    if name in (own, first, f"{first}.local"):
        return True
    return name.partition(".")[0] == first and name == _full_name()


def register(server: Flask, outside: PublicUrl) -> None:
    """Refuse requests for other names (421), if there is a list, and malformed names (400)."""
    allowed = hosts(outside)

    def refuse() -> Response | None:
        if not request.host:
            return Response(f"{text.http.MALFORMED_HOST}\n", 400, content_type=PLAIN)
        if allowed and not allowed.answer(named(request.host)):
            return Response(f"{text.http.FOREIGN_HOST}\n", 421, content_type=PLAIN)
        return None

    server.before_request(refuse)


def named(host: str) -> str:
    """Return a host without its port and, of an address of IPv6, its brackets."""
    return urlsplit(f"//{host}").hostname or ""


def _plain(name: str) -> str:
    return name.strip().strip("[]").lower().removesuffix(".")


def _address(name: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(name)
    except ValueError:
        return None


def _bindable(address: str) -> bool:
    """Only an address of this machine can be bound to; nothing is sent."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((address, 0))
        except OSError:
            return False
        return True


@cache
def _full_name() -> str:
    return _plain(socket.getfqdn())
