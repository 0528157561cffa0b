"""Reading: harmless oddities pass, everything else is named with file, line, column and value."""

import csv
from pathlib import Path

import pytest

from data.checks.check import check
from data.readers.reading import read
from data.tables import models
from tests import small
from tests.small import FILES, changed


def problems(tmp_path: Path, changes: dict[str, str]) -> list[str]:
    """All problems of the invented dossier with some files changed."""
    return [str(problem) for problem in check(small.write(tmp_path, changes)).problems]


def test_the_invented_dossier_is_clean(tmp_path: Path) -> None:
    """The dossier that the tests change has no problem of its own, texts included."""
    report = check(small.write(tmp_path / "d"), small.write_texts(tmp_path / "t"))
    assert report.problems == []
    assert report.warnings == []


def test_oddities_pass(tmp_path: Path) -> None:
    """BOM, CRLF, blank lines, markup, commas, quotes and line breaks in cells are text."""
    odd = '"A <b>speech</b>, ""quoted""\nover two lines"'
    events = FILES["events.csv"].replace("A speech.", odd).replace("\n", "\r\n")
    events = "\ufeff" + events.replace("fair,The", "\r\n,,,,,,,,,,,,,,,,,,\r\nfair,The")
    tables = read(small.write(tmp_path, {"events.csv": events}))
    assert tables.problems == []
    table = tables[models.Event]
    summaries = dict(zip(table.cells["id"], table.cells["summary"], strict=True))
    assert summaries["speech"] == 'A <b>speech</b>, "quoted"\r\nover two lines'
    assert len(table) == 8


def test_columns_agree_with_rows(tmp_path: Path) -> None:
    """A table validated column by column holds what each row gives by itself."""
    tables = read(small.write(tmp_path))
    for table in tables.by_file.values():
        with (tmp_path / table.model.file).open(encoding="utf-8") as file:
            rows = [table.model.model_validate(row) for row in csv.DictReader(file)]
        assert table.models() == rows


def test_all_problems_at_once(tmp_path: Path) -> None:
    """Problems of several files and rows are all named, in order, each with what would be right."""
    events = (
        FILES["events.csv"]
        .replace("attested,2008-21,,", "attested,1997-13,,")
        .replace(",disputed,", ",doubted,")
        .replace("council,North", "Council 1,North")
    )
    sources = FILES["sources.csv"].replace(",none,29,", ",none,many,")
    found = problems(tmp_path, {"events.csv": events, "sources.csv": sources})
    assert found[0] == (
        "events.csv:2: id: 'Council 1' is not an id "
        "(lower-case letters, digits and hyphens: nrc-2002)"
    )
    assert (
        "events.csv:5: status: 'doubted' is not one of "
        "'attested', 'disputed', 'unattested', 'planned' or 'feared'"
    ) in found
    assert "events.csv:7: start: '1997-13' is not a date (EDTF, e.g. 1997-05)" in found
    assert "sources.csv:3: words: 'many' is not a whole number (e.g. 2)" in found


def test_a_bad_row_is_reported_once(tmp_path: Path) -> None:
    """A row that does not fit still counts as known, so that one mistake makes one message."""
    found = problems(tmp_path, changed("events.csv", "disputed,1991-12-20", "disputed,1991-20-12"))
    advice = "month before day: write 1991-12-20"
    assert found == [f"events.csv:5: start: '1991-20-12' is not a date ({advice})"]


def test_a_column_may_be_absent(tmp_path: Path) -> None:
    """A column whose cells may be empty may be left out; its cells are then empty."""
    lines = FILES["types.csv"].replace(",hatch,", ",").replace(",,#", ",#")
    assert problems(tmp_path, {"types.csv": lines}) == []
    assert read(tmp_path)[models.Type].cells["hatch"] == ["", "", ""]


def test_a_column_that_is_needed(tmp_path: Path) -> None:
    """A column whose cells are never empty is missed."""
    lines = FILES["themes.csv"].replace(",order", "").replace(",1,", ",").replace(",2,", ",")
    found = problems(tmp_path, {"themes.csv": lines})
    assert found == ["themes.csv:1: order: the column is missing"]


def test_symbols_are_known(tmp_path: Path) -> None:
    """A symbol that cannot be drawn is a problem, which names those that can."""
    [found] = problems(tmp_path, changed("types.csv", ",circle,", ",stars,"))
    assert found.startswith("types.csv:4: symbol: 'stars' is not one of 'square', 'diamond',")


def test_ragged_row(tmp_path: Path) -> None:
    """A row with a cell too many is named by its first line, and the others are read."""
    found = problems(tmp_path, changed("themes.csv", "Who trusts whom.", "Who, trusts whom."))
    assert found == [
        "themes.csv:2: 9 cells where the header has 8 (commas inside a cell need quotes)"
    ]


def test_line_is_the_first_of_the_record(tmp_path: Path) -> None:
    """After a cell of three lines, the line named is the first physical one of the record."""
    long = changed("events.csv", "A council was founded.", '"A council\nwas\nfounded."')
    long["events.csv"] = long["events.csv"].replace("1999-03,1999-07~", "1999-03,1999-77")
    found = problems(tmp_path, long)
    assert found == ["events.csv:5: end: '1999-77' is not a date (EDTF, e.g. 1997-05)"]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        (
            "id,label,order",
            "id,lable,order",
            "themes.csv:1: label: the column is missing",
        ),
        ("id,label,order", "id,label,order", ""),
        (
            "id,label,order,definition",
            "id,label,order,order",
            "themes.csv:1: order: the column stands twice",
        ),
    ],
)
def test_headers(tmp_path: Path, old: str, new: str, message: str) -> None:
    """A wrong header is named; nothing else is then said of that table."""
    found = problems(tmp_path, changed("themes.csv", old, new))
    assert (message in found) if message else found == []
    assert all(line.startswith("themes.csv:1:") for line in found)


def test_no_events(tmp_path: Path) -> None:
    """Without a table of events there is nothing to show: it is named with what it needs."""
    small.write(tmp_path)
    (tmp_path / "events.csv").unlink()
    header = "id,title,short,type,status,start,themes,summary,weight"
    assert [str(p) for p in check(tmp_path).problems if p.file == "events.csv"] == [
        f"events.csv: the file is missing (it needs: {header})"
    ]


@pytest.mark.parametrize(
    ("name", "by"),
    [
        ("aspects.csv", "positions.csv"),
        ("types.csv", "events.csv"),
        ("paragraphs.csv", "excerpts.csv"),
    ],
)
def test_missing_file(tmp_path: Path, name: str, by: str) -> None:
    """Under the house rules a table that another refers to must be there; it is named once."""
    small.write(tmp_path)
    (tmp_path / name).unlink()
    found = [str(p) for p in check(tmp_path).problems]
    assert found == [f"{name}: the file is missing; {by} names rows of it"]


@pytest.mark.parametrize("name", ["links.csv", "phases.csv", "periods.csv", "terms.csv"])
def test_file_that_nobody_misses(tmp_path: Path, name: str) -> None:
    """A table that no other refers to may be absent."""
    small.write(tmp_path, changed("dossier.yaml", "[capital]", "[]"))
    (tmp_path / name).unlink()
    assert check(tmp_path).problems == []


@pytest.mark.parametrize("cell", ['"Who trusts', '"Who" trusts'])
def test_unbalanced_quotes(tmp_path: Path, cell: str) -> None:
    """Quotes that do not balance are named at the line where their record begins."""
    found = problems(tmp_path, changed("themes.csv", "Who trusts", cell))
    assert found[0].startswith("themes.csv:2: the quotes of this record do not balance")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("title: [", "dossier.yaml:1: not YAML"),
        ("- a\n", "dossier.yaml:1: needs lines of the form 'title: …'"),
        (
            "title: A\nlanguage: en\nwindow: soon\n",
            "dossier.yaml:3: window: 'soon' is no period: two dates with a comma, e.g. 1900,1950",
        ),
        (
            "title: A\nbands: capital\n",
            "dossier.yaml:2: bands: 'capital' is not a list, e.g. [capital]",
        ),
        ("subtitle: A\n", "dossier.yaml:1: title: is missing"),
        (
            "title: A\nrules: lax\n",
            "dossier.yaml:2: rules: 'lax' is not one of 'plain' or 'strict'",
        ),
        ("title: A\ncolour: red\n", "dossier.yaml:2: colour: is not a key here (known: title, sub"),
        ("title: [A]\n", "dossier.yaml:1: title: needs text"),
    ],
)
def test_dossier_yaml(tmp_path: Path, content: str, message: str) -> None:
    """What is wrong in dossier.yaml is named with its line."""
    found = problems(tmp_path, {"dossier.yaml": content})
    assert any(line.startswith(message) for line in found), found
