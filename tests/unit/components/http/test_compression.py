"""Answers compressed: streams stay streams."""

import gzip
from collections.abc import Iterator

from flask import Flask, Response

from components.http import compression


def test_streams_stay_streams() -> None:
    """A streamed answer is compressed part by part: the first is out before the last is made."""
    asked: list[int] = []

    def parts() -> Iterator[bytes]:
        for number in range(200):
            asked.append(number)
            yield b"".join(b"%d,%d;" % (number, number * each % 997) for each in range(500))

    server = Flask(__name__)
    server.add_url_rule("/", "long", lambda: Response(parts(), content_type="text/csv"))
    compression.register(server)
    answer = server.test_client().get("/", headers={"Accept-Encoding": "gzip"}, buffered=False)
    stream = answer.iter_encoded()
    first = next(stream)
    assert len(asked) < 200
    assert gzip.decompress(first + b"".join(stream)).count(b";") == 100_000
    assert "Content-Length" not in answer.headers


def test_nothing_is_compressed_twice() -> None:
    """What is compressed already goes out as it is, and so does what is no text."""
    server = Flask(__name__)
    packed = gzip.compress(b"word " * 1000)
    already = {"Content-Encoding": "gzip"}
    server.add_url_rule(
        "/a", "a", lambda: Response(packed, headers=already, content_type="text/css")
    )
    server.add_url_rule("/b", "b", lambda: Response(b"x" * 5000, content_type="image/png"))
    compression.register(server)
    client = server.test_client()
    wanted = {"Accept-Encoding": "gzip"}
    assert client.get("/a", headers=wanted).data == packed
    assert "Content-Encoding" not in client.get("/b", headers=wanted).headers
    assert "Vary" not in client.get("/b", headers=wanted).headers
