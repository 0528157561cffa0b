"""The workbook: what is in its sheets, what helps to fill them, and that it is only text."""

import io
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pytest

from data.readers.reading import read
from data.tables import models
from data.tables.models import TABLES, Type, columns
from data.tables.tables import Table, Tables
from data.writers import notes, sheets, template, workbook
from data.writers.sheets import Column, Sheet, TooLargeError
from tests import small

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
Book = dict[str, ET.Element]  # the parts of a workbook by their names


def parts(content: bytes) -> Book:
    """The parts of a workbook that are XML."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return {n: ET.fromstring(file.read(n)) for n in file.namelist() if n.endswith(".xml")}


def pages(book: Book) -> Iterator[tuple[str, ET.Element]]:
    """The names of the sheets, each with its part."""
    for number, sheet in enumerate(book["xl/workbook.xml"].iter(f"{MAIN}sheet"), 1):
        yield sheet.attrib["name"], book[f"xl/worksheets/sheet{number}.xml"]


def lists(page: ET.Element) -> dict[str, ET.Element]:
    """The drop-down lists of a sheet by the letters of their columns."""
    found = page.iter(f"{MAIN}dataValidation")
    return {re.sub("[^A-Z].*", "", each.attrib["sqref"]): each for each in found}


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    """The tables of the small dossier."""
    return read(small.write(tmp_path_factory.mktemp("dossier")))


@pytest.fixture(scope="module")
def book(tables: Tables) -> Book:
    """Its workbook."""
    return parts(workbook.content(tables))


def test_a_sheet_per_table(book: Book) -> None:
    """There is a sheet for what the dossier is called, then one for each table, in order."""
    names = [name for name, _ in pages(book)]
    assert names == ["dossier", *(table.file.removesuffix(".csv") for table in TABLES)]
    opened = [name for name, page in pages(book) if page.find(".//*[@tabSelected='1']") is not None]
    assert opened == ["events"]


def test_heads(book: Book) -> None:
    """The head of each sheet stays in view; each column of a table has a note on it."""
    assert all(page.find(f".//{MAIN}pane[@state='frozen']") is not None for _, page in pages(book))
    comments = [part for name, part in book.items() if name.startswith("xl/comments")]
    many = [len(list(each.iter(f"{MAIN}comment"))) for each in comments]
    assert sorted(many) == sorted(len(columns(table)) for table in TABLES)


def test_lists(book: Book, tables: Tables) -> None:
    """A list offers fixed words or the ids of a sheet; none refuses what else is typed."""
    offered = lists(dict(pages(book))["events"])
    by_column = dict(zip("ABCDEFGHIJKLMNOPQRS", columns(models.Event), strict=True))
    sources = {
        by_column[letter]: each.findtext(f"{MAIN}formula1") for letter, each in offered.items()
    }
    assert sources == {
        "type": "types!$A$2:$A$1003",
        "status": '"attested,disputed,unattested,planned,feared"',
        "date_of": '"signed,announced,held,began,in-force,broadcast,published,decided"',
        "agents": f"actors!$A$2:$A${len(tables[models.Actor]) + 1000}",
        "others": f"actors!$A$2:$A${len(tables[models.Actor]) + 1000}",
        "themes": "themes!$A$2:$A$1002",
        "part_of": "events!$A$2:$A$1008",
        "joined": f"actors!$A$2:$A${len(tables[models.Actor]) + 1000}",
        "references": "references!$A$2:$A$1002",
        "weight": '"1,2,3"',
    }
    for _, page in pages(book):
        assert all("showErrorMessage" not in each.attrib for each in lists(page).values())
    [agents] = [each for letter, each in offered.items() if by_column[letter] == "agents"]
    assert agents.attrib["prompt"].endswith("type several with | between them.")


def test_only_text(book: Book) -> None:
    """Every cell is text, as typed: no number, no formula, no link; empty ones will be text too."""
    formats = [
        each.attrib["numFmtId"] for each in book["xl/styles.xml"].find(f"{MAIN}cellXfs") or ()
    ]
    for _, page in pages(book):
        cells = list(page.iter(f"{MAIN}c"))
        assert cells
        assert {cell.attrib["t"] for cell in cells} == {"s"}
        assert page.find(f".//{MAIN}f") is None
        assert page.find(f".//{MAIN}hyperlink") is None
        styles = {int(each.attrib["style"]) for each in page.iter(f"{MAIN}col")}
        assert {formats[style] for style in styles} == {"49"}  # the format's number of text


def test_every_column_is_explained() -> None:
    """Each table, column and key has its note, and no note is of none."""
    assert set(notes.TABLES) == set(TABLES)
    assert [n for table in TABLES for n in columns(table) if not notes.of(table, n)] == []
    assert [n for table, own in notes.OWN.items() for n in own if n not in columns(table)] == []
    assert set(notes.COMMON) <= {
        n for table in TABLES for n in columns(table) if n not in notes.OWN.get(table, {})
    }
    assert list(notes.DOSSIER) == list(models.Dossier.model_fields)


def test_ids_stand_first() -> None:
    """The ids that lists name stand in the first column of their sheet."""
    named = {target for _, _, target in models.KEYS}
    assert {next(iter(columns(table))) for table in named} == {"id"}


def test_too_long_a_cell(tables: Tables) -> None:
    """What a cell of a workbook cannot hold is refused by its place; what it just holds is not."""
    sheets.workbook([Sheet("a", [Column("b", ["x" * 32_767])])])
    for text in ("x" * 32_768, "\N{GRINNING FACE}" * 16_384):
        with pytest.raises(TooLargeError, match=r"^a, row 3: b has \d+ signs, and a cell"):
            sheets.workbook([Sheet("a", [Column("b", ["", text])])])


def test_too_many_rows() -> None:
    """More rows than a sheet can have are refused."""
    with pytest.raises(TooLargeError, match="more rows"):
        sheets.workbook([Sheet("a", [Column("b", [""] * 1_048_576)])])


def test_lines_of_a_cell(tables: Tables) -> None:
    """Lines end in one way, as those of a spreadsheet; the apostrophe of a text stays."""
    table = Table(Type)
    table.add(id="a", label="one\r\ntwo", definition="'=1")
    changed = Tables(tables.files, tables.dossier, tables.by_file | {Type.file: table})
    strings = parts(workbook.content(changed))["xl/sharedStrings.xml"]
    texts = ["".join(each.itertext()) for each in strings]
    assert "one\ntwo" in texts
    assert "''=1" in texts


def test_the_template() -> None:
    """One sheet of events with all columns explained, three rows, and lists that help."""
    book = parts(template.template())
    [(name, page)] = pages(book)
    assert name == "events"
    assert len(list(page.iter(f"{MAIN}row"))) == 4
    assert len(list(book["xl/comments1.xml"].iter(f"{MAIN}comment"))) == len(notes.SHEET)
    assert {e.findtext(f"{MAIN}formula1") for e in lists(page).values()} == {
        "$F$2:$F$1000",
        "$J$2:$J$1000",
        '"1,2,3"',
    }
