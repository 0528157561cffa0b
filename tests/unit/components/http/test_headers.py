"""The headers that keep others out, on every answer."""

import pytest
from flask.testing import FlaskClient

ANSWERS = ("/", "/events.csv", "/healthz", "/nowhere", "/assets/nothing.js", "/story.json?id=fairs")


@pytest.mark.parametrize("path", ANSWERS)
def test_on_every_answer(client: FlaskClient, path: str) -> None:
    """Nothing of ours is for other pages, and no page asks for camera, microphone or place."""
    headers = client.get(path).headers
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "fullscreen=(self)" in headers["Permissions-Policy"]
    assert "unsafe-eval" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("base", "sent"),
    [("http://a.example", False), ("https://a.example", True), ("http://127.0.0.1:8050", True)],
)
def test_where_windows_are_kept_apart(client: FlaskClient, base: str, sent: bool) -> None:
    """On plain http under a foreign name browsers only complain of that header: it is left out."""
    headers = client.get("/healthz", base_url=base).headers
    assert ("Cross-Origin-Opener-Policy" in headers) is sent
