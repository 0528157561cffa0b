"""Which bodies of Dash's requests reach a callback: those that a page of ours sends."""

import json
import re
from typing import Any

import pytest
from dash import Dash

from tests.callbacks.asking import callback_with, outputs

LIST = "event-list.tree"


def body(app: Dash, **changed: Any) -> dict[str, Any]:
    """What Explore sends when it asks for its list, with some fields changed."""
    callback = callback_with(app, LIST)
    asked = {
        "output": callback["output"],
        "outputs": outputs(callback["output"]),
        "inputs": [each | {"value": None} for each in callback["inputs"]],
        "state": [each | {"value": None} for each in callback["state"]],
        "changedPropIds": ["url.search"],
    }
    return asked | changed


def status(app: Dash, sent: bytes) -> int:
    """How a body is answered."""
    client = app.server.test_client()
    answer = client.post("/_dash-update-component", data=sent, content_type="application/json")
    assert answer.status_code == 200 or answer.text.count("\n") == 1
    return int(answer.status_code)


def with_value(app: Dash, place: int, value: Any) -> bytes:
    """The body with one of its inputs (search, clicks, question) set."""
    asked = body(app)
    asked["inputs"][place]["value"] = value
    return json.dumps(asked).encode()


def test_what_a_page_sends(app: Dash) -> None:
    """What a page sends is answered, a property that is not there yet included."""
    asked = body(app)
    del asked["inputs"][1]["value"]
    assert status(app, json.dumps(asked).encode()) == 200


@pytest.mark.parametrize(("place", "value"), [(0, "?q=a"), (1, 0), (1, 2**53), (2, "{}")])
def test_values_that_fit(app: Dash, place: int, value: Any) -> None:
    """An address is text, clicks are a number, a question is text."""
    assert status(app, with_value(app, place, value)) == 200


@pytest.mark.parametrize(
    ("place", "value"),
    [(0, 5), (0, ["?q=a"]), (0, True), (0, {}), (1, "3"), (1, -1), (1, True), (1, 1.5), (1, 2**60)],
)
def test_values_that_do_not(app: Dash, place: int, value: Any) -> None:
    """A value of another kind than the property holds is refused."""
    assert status(app, with_value(app, place, value)) == 400


@pytest.mark.parametrize(
    "changed",
    [
        {"output": "nothing.here"},
        {"output": ["a"]},
        {"outputs": []},
        {"outputs": None},
        {"outputs": {"id": "url", "property": "search"}},
        {"inputs": []},
        {"inputs": [{"id": "url"}]},
        {"inputs": "url.search"},
        {"state": []},
        {"changedPropIds": ["page.children"]},
        {"changedPropIds": [5]},
        {"changedPropIds": "url.search"},
    ],
)
def test_unknown_questions(app: Dash, changed: dict[str, Any]) -> None:
    """What names other outputs, inputs or states than a callback has is refused."""
    assert status(app, json.dumps(body(app, **changed)).encode()) == 400


def test_missing_fields(app: Dash) -> None:
    """Without its output, its outputs or its inputs a question is none."""
    for name in ("output", "outputs", "inputs", "state"):
        asked = {key: value for key, value in body(app).items() if key != name}
        assert status(app, json.dumps(asked).encode()) == 400, name


def test_a_callback_of_the_browser(app: Dash) -> None:
    """What the browser answers itself is not asked of the server."""
    own = callback_with(app, "event-list.data-focus")
    asked = body(app, output=own["output"], outputs=outputs(own["output"]), state=[])
    asked["inputs"] = [each | {"value": None} for each in own["inputs"]]
    assert status(app, json.dumps(asked).encode()) == 400


@pytest.mark.parametrize(
    "sent",
    [
        b"",
        b"null",
        b"[]",
        b"\xff",
        b"{",
        b'{"output":' + b"[" * 10_000 + b"]" * 10_000 + b"}",
        b'{"output":"\\ud800"}',
        '{"output":"a"}'.encode("utf-16"),
    ],
)
def test_no_json(app: Dash, sent: bytes) -> None:
    """What is no JSON object, half a character, or nested without end is refused."""
    assert status(app, sent) == 400


def test_every_file_of_a_component(app: Dash) -> None:
    """Every file that Dash has of its packages is answered, by name and as pages name it."""
    client = app.server.test_client()
    page = client.get("/").text
    named = re.findall(r'src="([^"]*/_dash-component-suites/[^"]*)"', page)
    assert {client.get(name).status_code for name in named} == {200}
    every = [f"{name}/{path}" for name, paths in app.registered_paths.items() for path in paths]
    answers = [client.get(f"/_dash-component-suites/{path}") for path in every]
    assert len(named) > 5
    assert len(every) > 20
    # Dash names source maps that it does not bring.
    wrong = [answer.request.path for answer in answers if answer.status_code != 200]
    assert [path for path in wrong if not path.endswith(".map")] == []
    assert {answer.status_code for answer in answers} <= {200, 404}
