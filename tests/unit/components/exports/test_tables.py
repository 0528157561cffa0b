"""Our own tables as files: cells as typed, in pieces if they are long."""

import csv
import io
from pathlib import Path

import numpy as np
import pytest
from dash import Dash

from app import create_app
from components.exports import tables
from components.http import pieces
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from data.tables import models
from data.tables.models import columns
from tests import small
from tests.conftest import TODAY


def test_rows_are_cells_of_the_tables(catalogue: Catalogue) -> None:
    """Cells come as Python's own values, so that flags and lists are known as such."""
    rows = np.array([catalogue.position["letter"]])
    row = next(tables.rows(catalogue.events, rows, ("id", "contested", "agents")))
    assert row == {"id": "letter", "contested": True, "agents": ["envoy"]}
    assert type(row["contested"]) is bool


FILES = (
    *("events.csv", "excerpts.csv", "events.json", "timelinejs.csv", "events.ics"),
    *("events.jsonld", "annotations.jsonld"),
)


@pytest.mark.parametrize("path", FILES)
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
