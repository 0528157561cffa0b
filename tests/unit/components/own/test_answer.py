"""What is answered to a file: counts, cells to mend, the timeline; whatever it holds is text."""

import json
import struct
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from components import text
from components.own import answer, dossier, example, upload
from components.own.figure import MOST_DRAWN
from components.own.upload import MOST_ROWS, RefusedError
from data.checks.check import check
from data.tables.problems import DataError
from tests.conftest import TODAY
from tests.programs import ROOT
from tests.sheets import FAIRS, HEADER, Rows, as_csv, as_xlsx
from tests.trees import classed, content, hrefs, of_type, words


def answered(rows: Rows, name: str = "fairs.xlsx") -> dict[str, object]:
    """The answer to a spreadsheet of some rows."""
    return answer.of(upload.report(name, as_xlsx(rows)), name, TODAY)


def test_what_was_understood() -> None:
    """The rows, events and types are counted; what is wrong is named by its cell."""
    result = answered(FAIRS)
    assert result["said"] == "fairs.xlsx is drawn, 2 of 3 rows: the others are listed."
    said = words(result["report"])
    assert "2 events, 2 types" in said
    assert "1 thing to mend" in said
    (line,) = of_type(result["report"], "Li")
    assert content(line).startswith("Sheet1!B4 start '31.02.1903' is not a date")


def test_lines() -> None:
    """In a file of text the line is named, without the name of the file once more."""
    report = answer.of(upload.report("fairs.csv", as_csv(FAIRS)), "fairs.csv", TODAY)["report"]
    (line,) = of_type(report, "Li")
    assert content(line).startswith("Line 4 start '31.02.1903' is not a date")


def test_items() -> None:
    """In a file of objects the item is named."""
    events = b'[{"title": "A", "date": "1990"}, {"title": "B", "date": "soon"}]'
    report = answer.of(upload.report("a.json", events), "a.json", TODAY)["report"]
    assert content(of_type(report, "Li")[0]).startswith("Item 2 date 'soon' is not a date")


def test_columns() -> None:
    """Columns of other names are said with what they are read as; what is not used is named."""
    header = ("Headline", "Year", "Group", "Colour of the cover")
    report = answered((header, ("A fair", "1901", "Fairs", "red")))["report"]
    columns = content(of_type(report, "P")[1])
    assert columns == "Columns of other names: Headline as title, Group as type, Year as start"
    assert "Colour of the cover" in words(of_type(report, "Li"))


@pytest.mark.parametrize(
    ("columns", "more", "lack"),
    [
        ("title,start", ("A,1901", "B,1902"), "lanes"),
        ("title,start,type", ("A,1901,x", "B,1902,y"), "texts"),
        ("title,start,source,quote", ("A,1901,Red,It was.", "B,1902,Blue,It was not."), "tellings"),
        (
            "title,start,source,quote",
            ("A,1901,Red,It was.", "A,1901,Blue,It was not."),
            "disagreements",
        ),
    ],
)
def test_what_comes_next(columns: str, more: tuple[str, str], lack: text.own.Lack) -> None:
    """What a sheet may be given next is what it lacks."""
    rows = [tuple(line.split(",")) for line in (columns, *more)]
    (hint,) = classed(answered(tuple(rows))["picture"], "own-hint")
    assert content(hint["children"]) == text.own.HINTS[lack].replace("`", "")


def test_drawn_twice() -> None:
    """The timeline is drawn for wide and for narrow pages, every event with its label."""
    picture = answered(FAIRS)["picture"]
    figures = classed(picture, "paper-figure")
    assert len(figures) == 2
    for figure in figures:
        labels = [content(each["children"]) for each in classed(figure["children"], "paper-label")]
        assert sorted(labels) == ["A bridge was built", "A fair was held"]


def test_nothing_to_draw() -> None:
    """Where no row can be drawn, that is said, and what is wrong; there is no picture."""
    result = answered((HEADER, ("A fair", "soon", "", "")))
    assert result["picture"] == result["next"] == []
    assert "nothing of it can be drawn" in str(result["said"])
    assert "Sheet1!B2" in words(result["report"])


def test_many_events() -> None:
    """Of many events some are drawn, from first to last, and the page says of how many."""
    rows = [(f"Event {n}", str(1000 + n), "", "") for n in range(MOST_DRAWN + 80)]
    picture = answered((HEADER, *rows))["picture"]
    labels = words(classed(picture, "own-wide")[0]["children"])
    assert "Event 0" in labels
    assert f"Event {MOST_DRAWN + 79}" in labels
    assert f"{MOST_DRAWN} of {MOST_DRAWN + 80} events stand here" in words(picture)


@pytest.mark.parametrize(
    "cell",
    [
        "<script>alert(1)</script>",
        "javascript:alert(1)",
        "=HYPERLINK(1)",
        "@SUM(1)",
        "ẍ\u202e" * 90,
    ],
)
def test_whatever_it_holds_is_text(cell: str) -> None:
    """Cells are words of the tree: no element, no link, and none of their length breaks it."""
    header = ("title", "start", "type", "source", "url", "quote")
    result = answered((header, (cell, "1901", cell, cell, cell, cell)))
    trees = [result["report"], result["picture"], result["next"]]
    assert hrefs(trees) == []
    assert not of_type(trees, "Script", "A", "Iframe", "Img")
    json.dumps(result)


def test_formulas_count_by_their_value() -> None:
    """A formula is not computed: the value that was saved with it stands there."""
    result = answered((HEADER, ("=1+1", "1901", "", "")))
    (title,) = of_type(classed(result["picture"], "own-events")[0]["children"], "Li")
    assert content(title).endswith(" 7")


def test_too_many_rows() -> None:
    """More rows than are looked at are refused, and the way to see them is said."""
    rows = (HEADER, *(("A fair", "1901", "", "") for _ in range(MOST_ROWS + 1)))
    with pytest.raises(RefusedError, match=r"5001 rows; at most 5000 .* run\.py"):
        upload.report("fairs.csv", as_csv(rows))


def test_bomb() -> None:
    """A small spreadsheet that says that it is a gigabyte unpacked is not unpacked."""
    bomb = bytearray(as_xlsx(FAIRS))
    size_at = bomb.index(b"PK\x01\x02") + 24
    bomb[size_at : size_at + 4] = struct.pack("<I", 1 << 30)
    with pytest.raises(RefusedError, match="Unpacked it would be 1024 MB"):
        upload.report("fairs.xlsx", bytes(bomb))


@pytest.mark.parametrize("body", [b"\x00\xff" * 50, b"no,table\n1,2\n", b"PK\x03\x04", b"{" * 5000])
def test_no_sheet(body: bytes) -> None:
    """What is no sheet of events is said to be none."""
    with pytest.raises(DataError):
        upload.report("fairs.xlsx", body)


def test_saved(tmp_path: Path) -> None:
    """What is given back is a folder of tables that passes the check and has the same events."""
    made = dossier.zipped(upload.report("Fairs and works.xlsx", as_xlsx(FAIRS)))
    with zipfile.ZipFile(BytesIO(made)) as parts:
        assert {Path(name).parts[0] for name in parts.namelist()} == {"fairs-and-works"}
        parts.extractall(tmp_path)
    report = check(tmp_path / "fairs-and-works")
    assert report.problems == []
    assert report.counts().startswith("2 events")


def test_nothing_to_save() -> None:
    """Where there is no event, nothing is saved."""
    with pytest.raises(DataError, match="soon"):
        dossier.zipped(upload.report("f.csv", as_csv((HEADER, ("A fair", "soon", "", "")))))


def test_example() -> None:
    """The example on the page is a sheet without a fault, and no event in it is ours."""
    catalogue = example.catalogue()
    assert catalogue.problems == ()
    assert len(catalogue.events) == len(text.own.EXAMPLE_ROWS) - 1
    assert len(catalogue.types) > 1


@pytest.mark.parametrize(
    ("name", "command"),
    [
        ("my sheet.xlsx", 'python3 run.py "my sheet.xlsx"'),
        ("Étapes (2).csv", 'python3 run.py "Étapes (2).csv"'),
        ('a";rm -rf x;".csv', 'python3 run.py "FILE"'),
        ("$(touch x).csv", 'python3 run.py "FILE"'),
        ("%PATH%.csv", 'python3 run.py "FILE"'),
        ("-rf.csv", 'python3 run.py "FILE"'),
    ],
)
def test_command(name: str, command: str) -> None:
    """The command names the file, unless a terminal would obey its name."""
    assert text.own.command(name) == command


def test_documented() -> None:
    """The documentation names the limits of the page."""
    page = (ROOT / "docs" / "own-dossier.md").read_text(encoding="utf-8")
    assert f"{MOST_ROWS:,}".replace(",", " ") in page
