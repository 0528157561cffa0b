"""The app with one slow answer, to be ended while it is given: `python -m tests.slow PORT`."""

import sys
import time
from collections.abc import Iterator

from flask import Response

from app import server
from components.http import hosting

BEGUN, REST = b"begun ", b"." * 20_000_000  # more than a socket holds


def slow() -> Response:
    """Answer in two parts, a while apart."""

    def parts() -> Iterator[bytes]:
        yield BEGUN
        time.sleep(0.5)
        yield REST

    return Response(parts(), content_type="text/plain")


server.add_url_rule("/events.slow", "slow", slow)

if __name__ == "__main__":
    hosting.serve(server, "127.0.0.1", int(sys.argv[1]))
