"""The first timeline of docs/own-dossier.md: what is printed there is read as it says."""

import csv
import re
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

import app
from components.base.routing import Paths
from components.shell import making, pages, trial
from components.text import dossier
from data.dossier.load import load
from tests.docs import code, section
from tests.unit.data.readers.sheets import Timeline, book, read

WORDS = section("own-dossier", "A first timeline in ten minutes")
# What the docs call the rows of tables that have other names.
TABLES_OF = {"quotes": "excerpts", "reference": "references"}


def printed() -> list[tuple[list[str], str]]:
    """Each block of CSV with the words after it, up to the next."""
    _, *parts = re.split(r"\n\n((?: {6,}[a-z]+,.*\n(?: {6,}.*\n)+))", WORDS)
    lines = [[line.strip() for line in block.splitlines()] for block in parts[::2]]
    return list(zip(lines, parts[1::2], strict=True))


SHEETS = [part for part in printed() if part[0][0].startswith("title,start")]
TABLES = [part[0] for part in printed() if not part[0][0].startswith("title,start")]


def as_text(lines: list[str]) -> Timeline:
    """What a block becomes, typed in a text editor."""
    return read("\n".join(lines).encode(), "my-history.csv")


def as_spreadsheet(lines: list[str]) -> Timeline:
    """What a block becomes, typed in a spreadsheet, which makes numbers of years."""
    rows = [[int(c) if c.isdecimal() else c for c in row] for row in csv.reader(lines)]
    return read(book({"Sheet1": rows}), "my-history.xlsx")


@pytest.mark.parametrize("typed", [as_text, as_spreadsheet])
@pytest.mark.parametrize(("lines", "words"), SHEETS)
def test_sheets(lines: list[str], words: str, typed: Callable[[list[str]], Timeline]) -> None:
    """Each sheet is read whole, and holds as many things as the words below it count."""
    timeline = typed(lines)
    sizes = timeline.report.sizes()
    assert timeline.problems == timeline.warnings == []
    counts = re.findall(r"\b(\d+) ([a-z]+)", words.partition("**A mistake")[0])
    assert counts
    for count, name in counts:
        assert sizes[TABLES_OF.get(name, name)] == int(count), name


def test_the_sheets_grow() -> None:
    """There are four sheets, each of five events, each with more columns than the one before."""
    assert [as_text(lines).report.sizes()["events"] for lines, _ in SHEETS] == [5] * 4
    heads = [lines[0] for lines, _ in SHEETS]
    assert all(more.startswith(less) for less, more in pairwise(heads))


def test_bars() -> None:
    """As many events of the second sheet last as the words say: three."""
    ends = [end for _, end in as_text(SHEETS[1][0]).dates() if end]
    assert len(ends) == 3
    assert "Three of the events are bars" in SHEETS[1][1]


def test_the_mistake() -> None:
    """The mistake of the docs gives the banner and the problem that they print."""
    lines, words = SHEETS[-1]
    wrong = next(span for span in code(words) if re.fullmatch(r"[\d-]{10}", span))
    timeline = as_spreadsheet([line.replace("1829-05-01", wrong) for line in lines])
    assert timeline.problems == [span for span in code(words) if span.startswith("Sheet1!")]
    assert dossier.part(*timeline.report.rows()).partition(". ")[0] in " ".join(words.split())


def test_the_dossier_made_of_it(tmp_path: Path) -> None:
    """The folder made of the last sheet takes the tables that are printed, and all is shown."""
    sheet = tmp_path / "my-history.csv"
    sheet.write_text("\n".join(SHEETS[-1][0]), encoding="utf-8")
    folder = tmp_path / "my-dossier"
    assert making.new(folder, sheet) == 0
    names = re.findall(r"^ +`(\w+\.csv)`$", WORDS, re.MULTILINE)
    for name, lines in zip(names, TABLES, strict=True):
        (folder / name).write_text("\n".join(lines), encoding="utf-8")
    catalogue = load(folder, date(2026, 1, 1))
    assert (catalogue.problems, catalogue.warnings) == ((), ())
    flagged = catalogue.events[catalogue.events["flagged"]]
    assert list(flagged["title"]) == ["The ferry is torn loose"]
    paths = Paths(pages=pages.SUBJECTS)
    assert trial.problems(app.create_app(lambda: catalogue), catalogue, paths) == []
