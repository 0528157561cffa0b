"""Answers of the data routes: the view that an address asks for, and a body for it."""

from urllib.parse import quote

from flask import Response, request

from components import address
from components.address import View
from components.routing import Paths
from data.catalogue import Catalogue

NOTHING_DROPPED = View()


def asked(catalogue: Catalogue) -> View:
    """Return the view that the query of this request asks for."""
    return address.read(request.query_string.decode("ascii", "replace"), catalogue)


def base(paths: Paths) -> str:
    """Return the absolute address of the app as this request reached it, ending in a slash."""
    return f"{request.host_url.removesuffix('/')}{paths.prefix}"


def data(body: str, content_type: str, view: View = NOTHING_DROPPED) -> Response:
    """Return a body; what the view had to leave out is named in `X-Dropped`, in plain ASCII."""
    response = Response(body, content_type=content_type)
    if view.dropped:
        pairs = (f"{key}={quote(value[:100])}" for key, value in view.dropped)
        response.headers["X-Dropped"] = ", ".join(pairs)
    return response
