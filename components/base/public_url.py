"""How the pages are reached from other machines: the address that a QR code has to carry."""

import ipaddress
import re
import socket
from dataclasses import dataclass
from urllib.parse import urlsplit

LOOPBACK = ("127.0.0.1", "localhost", "::1")
EVERY_ADDRESS = ("0.0.0.0", "::")  # noqa: S104 (recognised, not bound to)
# An address of the documentation range: connecting a datagram socket to it sends nothing.
SOMEWHERE = ("192.0.2.1", 9)


@dataclass(frozen=True)
class PublicUrl:
    """Where the pages are served, and where a copy of them is published, if anywhere.

    Without a host it is not known: then it is where each request found them. `names` are others
    under which they may be asked for.
    """

    host: str = ""
    port: int = 0
    url: str = ""
    names: tuple[str, ...] = ()

    def base(self, prefix: str) -> str:
        """Return the address of the first page, ending in a slash; '' if it is not known."""
        if self.url or not self.host:
            return self.url
        host = machine() if self.host in EVERY_ADDRESS else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}{prefix}"


UNKNOWN = PublicUrl()


def machine() -> str:
    """Return the address under which the network knows this machine; its loopback without one."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(SOMEWHERE)
        except OSError:
            return LOOPBACK[0]
        return str(probe.getsockname()[0])


def is_local(address: str) -> bool:
    """Whether an address reaches no further than this machine."""
    return urlsplit(address).hostname in LOOPBACK


def published_address(text: str) -> str:
    """Return the address of a published copy, ending in a slash; `ValueError` if it is none."""
    parts = urlsplit(text)
    whole = parts.scheme in ("http", "https") and parts.hostname
    if text and (not whole or parts.query or parts.fragment or text != "".join(text.split())):
        raise ValueError(text)
    return f"{text.rstrip('/')}/" if text else ""


def name_of_host(text: str) -> str:
    """Return the name of a host, or its address without brackets; `ValueError` if it is none."""
    if re.fullmatch(r"(?!-)[a-zA-Z0-9-]+(\.[a-zA-Z0-9-]+)*\.?", text):
        return text
    return str(ipaddress.ip_address(text.removeprefix("[").removesuffix("]")))
