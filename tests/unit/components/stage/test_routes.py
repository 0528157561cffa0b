"""Routes of stories: QR codes of our own pages, a story as data."""

import io
from pathlib import Path

import pytest
import segno
from flask.testing import FlaskClient

from app import create_app
from components.base.public_url import PublicUrl
from data.dossier.load import load
from data.tables.stories import Story
from tests import small
from tests.conftest import TODAY


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented dossier with two stories."""
    return small.write(tmp_path_factory.mktemp("tour"), small.TOUR)


def client(folder: Path, prefix: str = "/", **outside: str | int) -> FlaskClient:
    """A client of an app that is reached in some way."""
    catalogue = load(folder, TODAY)
    app = create_app(lambda: catalogue, prefix=prefix, outside=PublicUrl(**outside))  # type: ignore[arg-type]
    return app.server.test_client()


def picture(text: str) -> bytes:
    """The picture of an address."""
    written = io.BytesIO()
    code = segno.make_qr(text, error="m", encoding="utf-8")
    code.save(written, kind="svg", scale=8, border=4, dark="#000", light="#fff")
    return written.getvalue()


def test_the_view_on_the_wall(folder: Path) -> None:
    """The code carries page and query, may be kept shortly, and comes from this app."""
    answer = client(folder).get("/qr.svg?path=present/tour&step=3&moon=1")
    assert answer.status_code == 200
    assert answer.content_type == "image/svg+xml"
    assert answer.headers["Cache-Control"] == "max-age=300"
    assert answer.data == picture("http://localhost/present/tour?step=3")


@pytest.mark.parametrize(
    ("outside", "base"),
    [
        ({"host": "192.168.1.5", "port": 8051}, "http://192.168.1.5:8051/nato/"),
        ({"url": "https://example.org/copy/"}, "https://example.org/copy/"),
        ({}, "http://localhost/nato/"),
    ],
)
def test_where_others_reach_it(folder: Path, outside: dict[str, str | int], base: str) -> None:
    """The code carries the address for others: a published copy, this machine, or as asked."""
    answer = client(folder, "/nato/", **outside).get("/nato/qr.svg?path=present/fairs")
    assert answer.data == picture(f"{base}present/fairs")


@pytest.mark.parametrize(
    "path",
    ["present/moon", "moon", "//example.org", "https://example.org", "../etc", "events.csv"],
)
def test_only_our_own_pages(folder: Path, path: str) -> None:
    """Nothing but a page of this app has a code."""
    assert client(folder).get("/qr.svg", query_string={"path": path}).status_code == 404


def test_too_long_for_a_code(folder: Path) -> None:
    """A query that no code can hold is not found, in words and without a traceback."""
    longest = client(folder).get("/qr.svg", query_string={"path": "", "q": "𠀀" * 200})
    assert longest.status_code == 404


def test_a_story_as_data(folder: Path) -> None:
    """A story comes with its id and is the story of its file; an unknown one is not found."""
    answer = client(folder).get("/story.json?id=tour").get_json()
    assert answer.pop("id") == "tour"
    assert Story.model_validate(answer) == load(folder, TODAY).stories["tour"]
    assert client(folder).get("/story.json?id=moon").status_code == 404
    assert client(folder).get("/story.json").status_code == 404


@pytest.mark.parametrize(
    ("path", "status"),
    [("/present", 200), ("/present/tour", 200), ("/present/moon", 404), ("/present/tour/1", 404)],
)
def test_pages(folder: Path, path: str, status: int) -> None:
    """Stories have pages; an unknown one answers 404 with the page that says so."""
    answer = client(folder).get(path)
    assert answer.status_code == status
    assert "react-entry-point" in answer.text
