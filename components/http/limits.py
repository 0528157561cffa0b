"""What a request may send, and how one that is refused is answered: in one line."""

from collections.abc import Collection

from flask import Flask, Response, request
from werkzeug.exceptions import (
    Forbidden,
    HTTPException,
    MethodNotAllowed,
    RequestEntityTooLarge,
    UnsupportedMediaType,
)

from components import text

# Bytes of a body: of any at all; of what a route looks at unless it says otherwise.
LARGEST, USUAL = 5 * 1024 * 1024, 256 * 1024
PLAIN = "text/plain; charset=utf-8"


def register(server: Flask) -> None:
    """Refuse what is too large before it is read, and answer every refusal in one line."""
    server.config["MAX_CONTENT_LENGTH"] = USUAL
    server.before_request(refuse)
    server.register_error_handler(HTTPException, in_one_line)


def refuse() -> None:
    """Raise what is wrong with a request, whatever it asks: its size, or its method."""
    takes_bodies = request.url_rule is not None and "POST" in (request.url_rule.methods or ())
    if (request.content_length or 0) > (LARGEST if takes_bodies else USUAL):
        raise RequestEntityTooLarge
    if isinstance(request.routing_exception, MethodNotAllowed):
        raise request.routing_exception


def is_ours() -> bool:
    """Whether this request comes from a page of ours, or from no page at all."""
    site, origin = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    return site == "same-origin" if site else origin in (None, request.host_url.rstrip("/"))


def body(kinds: Collection[str], most: int = USUAL) -> bytes:
    """Return what a page of ours sends, of one of the kinds, at most so many bytes.

    Anything else is refused (403, 415, 413).
    """
    if not is_ours():
        raise Forbidden
    if request.mimetype not in kinds:
        raise UnsupportedMediaType
    request.max_content_length = most
    return request.get_data()


def in_one_line(error: HTTPException) -> Response:
    """Return the answer to a refused request; where it leads elsewhere, that stands."""
    code = error.code or 500
    if error.response is not None or code < 400:
        answer = error.get_response()
        assert isinstance(answer, Response)
        return answer
    response = Response(f"{text.http.refused(code)}\n", code, content_type=PLAIN)
    if isinstance(error, MethodNotAllowed) and error.valid_methods:
        response.allow.update(error.valid_methods)
    return response
