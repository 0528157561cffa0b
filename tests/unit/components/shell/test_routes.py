"""Routes: data with the query of a page, health, headers, 404, a prefix."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from app import create_app
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.tables import models
from tests import small
from tests.conftest import TODAY


def rows(text: str) -> list[dict[str, str]]:
    """Read CSV as a spreadsheet would."""
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def test_events_csv(client: FlaskClient) -> None:
    """The chosen events, with the columns of the table and who tells them, in order of time."""
    answer = client.get("/events.csv?theme=trust&from=1997")
    found = rows(answer.text)
    assert [row["id"] for row in found] == ["hint", "visit", "council", "halt"]
    assert list(found[0]) == [*models.columns(models.Event), "sources", "contested"]
    council = found[2]
    assert (council["start"], council["end"], council["agents"]) == (
        "1997-05-27",
        "..",
        "north|south",
    )
    assert (council["sources"], council["contested"]) == ("alpha|beta", "")
    assert "X-Dropped" not in answer.headers


def test_excerpts_csv(client: FlaskClient) -> None:
    """The excerpts of the chosen events, each once."""
    found = rows(client.get("/excerpts.csv?type=forum,break").text)
    assert [row["id"] for row in found] == ["g1", "a2", "a3", "b1"]
    assert list(found[0]) == list(models.columns(models.Excerpt))
    assert found[2]["events"] == "halt|council"


def test_events_json(client: FlaskClient) -> None:
    """The chosen events as objects with dates as typed, lists as arrays, excerpts inside."""
    answer = client.get("/events.json?event=fair&source=beta")
    found = json.loads(answer.text)
    assert [event["id"] for event in found] == ["letter", "council"]
    keys = "id title short type status start end agents others themes summary record references"
    assert list(found[0]) == [*keys.split(), "sources", "contested", "excerpts"]
    assert found[0]["contested"] is True
    assert found[0]["excerpts"][1] == {
        "id": "b1",
        "source": "beta",
        "quote": "sứ giả Đặng viết thư",
        "paragraph": 1,
        "translation": "the envoy Dang wrote a letter",
    }


def test_formulas_are_defused(tmp_path: Path) -> None:
    """A cell that a spreadsheet would run gets a leading apostrophe."""
    change = small.changed("events.csv", "The envoy spoke again", "=HYPERLINK(1)")
    catalogue = load(small.write(tmp_path, change), TODAY)
    client = create_app(lambda: catalogue).server.test_client()
    titles = [row["title"] for row in rows(client.get("/events.csv").text)]
    assert "'=HYPERLINK(1)" in titles


def test_dropped_values_are_named(client: FlaskClient) -> None:
    """Values that mean nothing are left out and named in a header of plain ASCII."""
    answer = client.get("/events.csv?theme=trust,l%C3%B6ve&actor=%0d%0aX-Evil:1&event=moon")
    assert answer.headers["X-Dropped"] == "actor=X-Evil%3A1, theme=l%C3%B6ve, event=moon"
    assert "X-Evil" not in answer.headers


@pytest.mark.parametrize("path", ["/", "/about", "/?theme=trust"])
def test_pages(client: FlaskClient, path: str) -> None:
    """Pages answer 200, in the dossier's language, with the strict headers."""
    answer = client.get(path)
    assert answer.status_code == 200
    assert '<html lang="en"' in answer.text
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self' 'sha256-")
    assert "unsafe-eval" not in policy
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("path", ["/nowhere", "/about/more", "/events", "/compare/more"])
def test_unknown_pages(client: FlaskClient, path: str) -> None:
    """An unknown page answers 404 with the page that says so."""
    answer = client.get(path)
    assert answer.status_code == 404
    assert "react-entry-point" in answer.text


def test_health(client: FlaskClient) -> None:
    """Health answers 200."""
    assert client.get("/healthz").status_code == 200


def test_prefix(catalogue: Catalogue) -> None:
    """Under a prefix, pages, data, style and health stand under it, and nothing outside it."""
    client = create_app(lambda: catalogue, prefix="/nato/").server.test_client()
    inside = ["", "about", "events.csv", "healthz", "_dash-layout"]
    assert [client.get(f"/nato/{path}", buffered=True).status_code for path in inside] == [200] * 5
    assert client.get("/events.csv").status_code == 404
    assert client.get("/about").status_code == 404
    addresses = re.findall(r'"(/nato/files/[^"]+)"', client.get("/nato/").text)
    assert len(addresses) == 4
    assert {client.get(address).status_code for address in addresses} == {200}
