"""Downloads: in pieces, which together are what would be written at once."""

import csv
import io
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from dash import Dash
from hypothesis import given
from hypothesis import strategies as st

from app import create_app
from components.base.address import View
from components.exports import tables
from components.http import answers, pieces
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.tables import models
from data.tables.models import columns
from tests import small
from tests.conftest import TODAY

ITEM = st.dictionaries(st.text(max_size=4), st.text(max_size=4) | st.lists(st.text(max_size=3)))


@given(st.lists(ITEM, max_size=6), st.integers(1, 3))
def test_a_list_in_pieces_is_the_list(items: list[dict[str, Any]], at_once: int) -> None:
    """However many objects a piece has, all pieces are the list as JSON writes it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pieces, "AT_ONCE", at_once)
        written = list(pieces.to_json_list(items))
    assert "".join(written) == pieces.to_json(items)
    assert len(written) == -(-len(items) // at_once) + 1


def test_rows_are_cells_of_the_tables(catalogue: Catalogue) -> None:
    """Cells come as Python's own values, so that flags and lists are known as such."""
    rows = np.array([catalogue.position["letter"]])
    row = next(tables.rows(catalogue.events, rows, ("id", "contested", "agents")))
    assert row == {"id": "letter", "contested": True, "agents": ["envoy"]}
    assert type(row["contested"]) is bool


@pytest.mark.parametrize("path", ["/events.csv", "/excerpts.csv", "/events.json"])
def test_long_downloads_flow(app: Dash, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A short download tells its length; a long one is sent piece by piece, the same in all."""
    client = app.server.test_client()
    whole = client.get(path)
    assert whole.content_length == len(whole.data)
    monkeypatch.setattr(pieces, "AT_ONCE", 2)
    flowing = client.get(path)
    assert flowing.is_streamed
    assert flowing.data == whole.data
    assert client.head(path).status_code == 200


def test_the_first_piece_does_not_wait_for_the_last(catalogue: Catalogue) -> None:
    """Only a few pieces are made before an answer begins."""
    made = []

    def pieces() -> Any:
        for number in range(1000):
            made.append(number)
            yield str(number)

    assert answers.data(pieces(), "text/plain").is_streamed
    assert len(made) == answers.FEW
    assert next(tables.events_csv(catalogue, View())).startswith("\ufeffid,title")


FORMS = [
    ("1964/2008", ""),
    ("1985/..", ""),
    ("[..1984]", "1990~"),
    ("{1667,1668, 1670..1672}", ""),
    ("2004-06~-11", "[2004-06-~12..]"),
    ("?2004-06-~11/2004-XX", ""),
    ("19XX", ""),
    ("1999-05-XX?", ""),
    ("1912-24", ".."),
]


def test_dates_are_written_as_typed(tmp_path: Path) -> None:
    """Every form comes back in its own cell, from CSV and JSON, and can be read again from them."""
    folder = small.write(tmp_path / "given", small.dated(*FORMS))
    client = create_app(lambda: load(folder, TODAY)).server.test_client()
    rows = list(csv.DictReader(client.get("/events.csv").text.removeprefix("\ufeff").splitlines()))
    cells = {row["id"]: (row["start"], row["end"]) for row in rows}
    items = {item["id"]: (item["start"], item["end"]) for item in client.get("/events.json").json}
    assert [cells[f"d{n}"] for n in range(len(FORMS))] == FORMS
    assert items == cells
    names = list(columns(models.Event))
    lines = [names, *([row[name] for name in names] for row in rows)]
    file = io.StringIO()
    csv.writer(file).writerows(lines)
    again = small.write(tmp_path / "again", {"events.csv": file.getvalue()})
    assert load(again, TODAY).events.equals(load(folder, TODAY).events)
