"""How answers are sent: compressed where the browser takes it, and not again where it has them."""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

from flask import Flask, Response, request

YEAR = 31_536_000
LEAST = 1_000  # bytes; less fits into one packet anyway
# Beyond this a click costs the server more time than it saves bytes; what is kept pays once.
LEVEL, LEVEL_ONCE = 4, 6
MOST_FILES = 64  # files
_WORDS = ("application/json", "application/javascript", "image/svg+xml", "application/ld+json")
_GZIP_WINDOW = 31


def register(server: Flask) -> None:
    """Let every answer of the server pass through `send`."""
    server.after_request(send)


def send(response: Response) -> Response:
    """Return an answer as it goes out: what never changes is kept, what is large is compressed."""
    forever = response.cache_control.max_age == YEAR
    if forever:
        response.cache_control.public = response.cache_control.immutable = True
    kind = response.mimetype or ""
    if not kind.startswith("text/") and kind not in _WORDS:
        return response
    response.vary.add("Accept-Encoding")
    _compare(response)
    if response.status_code in (200, 404) and request.accept_encodings.quality("gzip"):
        compress(response, forever=forever)
    return response


def _compare(response: Response) -> None:
    """Answer 304 to who has the content; a tag vouches for that, whatever the encoding."""
    tag, _ = response.get_etag()
    if tag and response.status_code == 200 and not response.is_streamed:
        response.set_etag(tag, weak=True)
        response.make_conditional(request)


def compress(response: Response, *, forever: bool) -> None:
    """Compress the body of a response; one that is streamed stays so."""
    if response.direct_passthrough or response.content_encoding:
        return
    if response.is_streamed:
        response.response = compress_parts(response.iter_encoded())
        response.headers.pop("Content-Length", None)
    elif len(body := response.get_data()) < LEAST:
        return
    else:
        response.set_data(compress_once(body) if forever else gzip.compress(body, LEVEL, mtime=0))
    response.content_encoding = "gzip"


@lru_cache(maxsize=MOST_FILES)
def compress_once(body: bytes) -> bytes:
    """Return a body compressed; the same one is compressed once in a process."""
    return gzip.compress(body, LEVEL_ONCE, mtime=0)


def compress_parts(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Yield parts compressed, as soon as there is something to send."""
    packer = zlib.compressobj(LEVEL, wbits=_GZIP_WINDOW)
    for part in parts:
        if packed := packer.compress(part):
            yield packed
    yield packer.flush()
