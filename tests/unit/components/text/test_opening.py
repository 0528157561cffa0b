"""What the terminal says of a sheet that is served, and of disagreements of no kind."""

from dataclasses import replace
from pathlib import Path

import pytest

from components import text
from data.catalogue.catalogue import Catalogue
from data.dossier.load import load
from tests.conftest import TODAY
from tests.unit.data.readers.sheets import book

ROWS = [["title", "start", "colour"], ["A fair", 1910, "red"], ["A market", "soon", "blue"]]


def test_a_sheet(tmp_path: Path) -> None:
    """What is shown is counted; rows that are left out and columns without use are named."""
    sheet = tmp_path / "my.xlsx"
    sheet.write_bytes(book({"Sheet1": ROWS}))
    assert text.dossier.opened(sheet, load(sheet, TODAY)).splitlines() == [
        "my.xlsx: 1 event.",
        "1 of 2 rows can be read, and are shown. What is wrong:",
        "Sheet1!B3: start: 'soon' is not a date (EDTF, e.g. 1997-05)",
        "note: Sheet1: colour: cannot be used; it is left out",
    ]


def test_many_columns_without_use(tmp_path: Path) -> None:
    """Of what is not used the first things are named, and how many others there are."""
    sheet = tmp_path / "my.csv"
    sheet.write_text("title,start,a1,a2,a3,a4,a5,a6,a7\nA,1910,1,2,3,4,5,6,7\n")
    *notes, last = text.dossier.lines(load(sheet, TODAY))
    assert len(notes) == text.dossier.NOTES
    assert last.startswith("… and 2 others; ")


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ([], "Difference"),
        (["date"], "Difference of date"),
        (["date", "fact", "blame"], "Difference of date, fact and blame"),
    ],
)
def test_kinds(kinds: list[str], said: str) -> None:
    """A disagreement is called by its kinds, or without one just that."""
    assert text.compare.kinds(kinds) == said


def test_disagreements_of_no_kind(catalogue: Catalogue) -> None:
    """Where sources differ that is said, also where it is not said in what."""
    row = catalogue.disagreements["who-wrote"].model_copy(update={"kind": []})
    bare = replace(catalogue, disagreements={"who-wrote": row})
    assert text.events.differ(bare, ["who-wrote"]) == "⚑ sources differ"
    assert text.cite.differ([]) == "a question on which sources differ"
