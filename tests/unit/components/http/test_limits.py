"""What is too large, and how refusals are said; what was dropped in a header of one kilobyte."""

import pytest
from flask.testing import FlaskClient

from components.http import answers
from components.http.limits import LARGEST, USUAL


@pytest.mark.parametrize(
    ("method", "path", "size"),
    [
        ("POST", "/_dash-update-component", USUAL + 1),
        ("POST", "/stories/check", 200 * 1024 + 1),
        ("POST", "/stories/check", LARGEST + 1),
        ("GET", "/events.csv", USUAL + 1),
        ("GET", "/nowhere", USUAL + 1),
    ],
)
def test_too_large(client: FlaskClient, method: str, path: str, size: int) -> None:
    """A body over the limit of its route is refused; it is not parsed, or it would be malformed."""
    headers = {"Content-Type": "application/json"}
    answer = client.open(path, method=method, data=b"{" * size, headers=headers)
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/events.csv", 405),
        ("TRACE", "/", 405),
        ("FOO", "/events.json", 405),
        ("GET", "/files/0/timeline.js", 404),
        ("GET", "/assets/nothing.js", 404),
        ("GET", "/_dash-component-suites/os/path.js", 404),
        ("GET", "/_dash-component-suites/dash/../dash.py", 404),
        ("POST", "/_dash-update-component", 400),
    ],
)
def test_in_one_line(client: FlaskClient, method: str, path: str, status: int) -> None:
    """Odd methods, unknown files and empty bodies are refused in one line, by number and words."""
    answer = client.open(path, method=method)
    assert answer.status_code == status
    assert answer.text.startswith(f"{status}: ")
    assert answer.text.count("\n") == 1
    assert status != 405 or answer.headers["Allow"]


def test_few_dropped() -> None:
    """A few values are named whole, in ASCII."""
    assert answers.dropped([("theme", "a, b"), ("to", "bientôt")]) == (
        "theme=a%2C%20b, to=bient%C3%B4t"
    )


def test_many_dropped(client: FlaskClient) -> None:
    """Of many the first are named, the others counted, in at most a kilobyte."""
    answer = client.get(f"/events.csv?theme={','.join(f'no-theme-{n}' for n in range(9000))}")
    header = answer.headers["X-Dropped"]
    assert len(header) <= 1000
    named, _, rest = header.partition(" and ")
    assert named.split(", ")[1] == "theme=no-theme-1"
    assert len(named.split(", ")) + int(rest.removesuffix(" more")) == 9000
