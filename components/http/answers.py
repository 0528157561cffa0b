"""Answers of the data routes: the view that an address asks for, and a body for it."""

from collections.abc import Iterable, Sequence
from itertools import chain, islice
from urllib.parse import quote

from flask import Response, request

from components.base import address
from components.base.address import View
from components.base.routing import Paths
from data.catalogue.catalogue import Catalogue

NOTHING_DROPPED = View()
LONGEST = 1_000  # signs of a header
AND_MORE = " and {} more"
FEW = 3  # pieces that are sent as one


def view_of_request(catalogue: Catalogue) -> View:
    """Return the view that the query of this request asks for."""
    return address.read(request.query_string.decode("ascii", "replace"), catalogue)


def base(paths: Paths) -> str:
    """Return the absolute address of the app as this request reached it, ending in a slash."""
    return f"{request.host_url.removesuffix('/')}{paths.prefix}"


def data(body: str | Iterable[str], content_type: str, view: View = NOTHING_DROPPED) -> Response:
    """Return a body, whole or in pieces; what the view left out is named in `X-Dropped`, in ASCII.

    Of many pieces the first is sent before the last is made.
    """
    response = Response(
        body if isinstance(body, str) else _flowing(body), content_type=content_type
    )
    if view.dropped:
        response.headers["X-Dropped"] = dropped(view.dropped)
    return response


def not_found(sentence: str) -> Response:
    """Return a sentence that says what there is not."""
    response = data(f"{sentence}\n", "text/plain; charset=utf-8")
    response.status_code = 404
    return response


def dropped(pairs: Sequence[tuple[str, str]]) -> str:
    """Name what was left out, in ASCII, as many as a header of `LONGEST` signs can hold."""
    named: list[str] = []
    room = LONGEST - len(AND_MORE.format(len(pairs)))
    for key, value in pairs:
        name = f"{key}={quote(value[:100])}"
        room -= len(name) + len(", ")
        if room < 0:
            return f"{', '.join(named)}{AND_MORE.format(len(pairs) - len(named))}"
        named.append(name)
    return ", ".join(named)


def _flowing(body: Iterable[str]) -> str | Iterable[str]:
    """A short body whole, so that its length is known; else its pieces."""
    pieces = iter(body)
    first = list(islice(pieces, FEW))
    return "".join(first) if len(first) < FEW else chain(first, pieces)
