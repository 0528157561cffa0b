"""Files without a sheet of events: one sentence says what they are, and what would be right."""

import io
import zipfile

import pytest

from data.checks.check import NO_EVENT
from data.readers import no_sheet
from data.tables.problems import DataError
from tests.unit.data.readers.sheets import Rows, book, read, text

FIRST_ROW = "has no sheet of events: its first row must name the columns, title and start among"


def refusal(content: bytes, name: str = "my.xlsx") -> str:
    """What is said of a file that is not read."""
    with pytest.raises(DataError) as raised:
        read(content, name)
    [problem] = raised.value.problems
    return str(problem)


def packed(*names: str, first: bytes = b"") -> bytes:
    """A zip of files of these names; with `first`, what the first of them, not packed, says."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, first if name == "mimetype" else "x")
    return out.getvalue()


def old(stream: str) -> bytes:
    """A file of an old Office with a stream of this name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + stream.encode("utf-16-le")


OPEN = b"application/vnd.oasis.opendocument."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "is a PDF; save its table as a spreadsheet"),
        (b"{\\rtf1\\ansi", no_sheet.TEXT),
        (packed("[Content_Types].xml", "word/document.xml"), no_sheet.TEXT),
        (packed("mimetype", "content.xml", first=OPEN + b"text"), no_sheet.TEXT),
        (old("WordDocument"), no_sheet.TEXT),
        (packed("[Content_Types].xml", "ppt/presentation.xml"), no_sheet.SLIDES),
        (packed("mimetype", "content.xml", first=OPEN + b"presentation"), no_sheet.SLIDES),
        (packed("Index/Document.iwa", "Index/Tables/Tile.iwa"), "is a file of Numbers; export it"),
        (packed("dossier/events.csv"), no_sheet.ARCHIVE),
        (b"\x89PNG\r\n\x1a\n\0", no_sheet.PICTURE),
        (b"\xef\xbb\xbf <!DOCTYPE html><table>", "is a web page; save its table"),
        (b'<?xml version="1.0"?><table/>', "is XML; save its table"),
        (b"", no_sheet.EMPTY),
        (book({"Sheet1": [], "Sheet2": []}), no_sheet.EMPTY),
    ],
)
def test_no_sheet(content: bytes, sentence: str) -> None:
    """What holds no sheet is called what it is, whatever its name says."""
    assert refusal(content).startswith(f"my.xlsx: {sentence}")


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([["Titel", "name"], ["x", "A"]], "start, date or year (beside 'name'); it has: Titel, "),
        ([["Date", "Who"]], "no column is called title, event or name (beside 'Date'); it has: "),
        ([["Datum", "", "Ereignis"]], f"{FIRST_ROW} them; it is: Datum, Ereignis"),
        ([["1910", "A fair " * 9]], "it is: 1910, A fair A fair A fair A fair A …"),
        ([list("abcdefghij")], "it is: a, b, c, d, e, f, g, h, …"),
    ],
)
def test_what_a_sheet_lacks(rows: Rows, sentence: str) -> None:
    """A sheet without titles or without dates is told which it lacks, and what it has."""
    said = refusal(book({"Sheet1": rows}))
    assert said.startswith("my.xlsx: has no sheet of events: ")
    assert sentence in said


def test_the_sheet_that_comes_nearest() -> None:
    """Of several sheets the one is named that has a title or a date."""
    said = refusal(book({"Notes": [["a"], ["b"], ["c"]], "People": [["name", "born"]]}))
    assert "in 'People' no column is called start, date or year (beside 'name')" in said


def test_a_head_alone() -> None:
    """A sheet with the names of columns alone is told so under its own name."""
    assert text("title,start").problems == [f"my.csv: {NO_EVENT}"]
