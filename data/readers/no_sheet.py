"""What a file is in which no events are found, in a sentence that says what would be right."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence

from data.readers.events import names
from data.readers.events.heads import DEEPEST
from data.readers.events.names import DATES, Columns
from data.readers.sheets.sheet import Sheet
from data.readers.sheets.spreadsheets import COMPOUND, ZIP

SAVE = "save its table as a spreadsheet (.xlsx, .ods) or as text (.csv)"
TEXT, SLIDES = f"is a text document; {SAVE}", f"is a presentation; {SAVE}"
PICTURE = "is a picture; type what it shows into a spreadsheet"
ARCHIVE = "is a zip, but no spreadsheet; unpack it, and open its folder or a sheet in it"
EMPTY = "is empty: it needs a row with the names of columns (title, start), and one for each event"
# How files begin, in small letters, and what they are.
_BEGINNINGS = {
    b"%pdf-": f"is a PDF; {SAVE}",
    b"{\\rtf": TEXT,
    b"\x89png": PICTURE,
    b"\xff\xd8\xff": PICTURE,
    b"gif8": PICTURE,
    b"<!doctype html": f"is a web page; {SAVE}",
    b"<html": f"is a web page; {SAVE}",
    b"<?xml": f"is XML; {SAVE}",
}
# Files within a zip, or the first bytes of one, by which the kind of the whole is known.
_PARTS = {
    re.compile(r"word/document\w*\.xml"): TEXT,
    re.compile(r"ppt/presentation\.xml"): SLIDES,
    re.compile(r"Index/.*\.iwa|Index\.zip"): "is a file of Numbers; export it to Excel or CSV",
}
_MIMETYPES = {b"opendocument.text": TEXT, b"opendocument.presentation": SLIDES}
_SPREADSHEETS = ("[Content_Types].xml", "mimetype", "content.xml")
_STREAMS = {"WordDocument": TEXT, "PowerPoint Document": SLIDES}  # in files of old Office
_MOST, _LONGEST = 8, 30  # columns that are named, and characters of each


def kind(content: bytes) -> str:
    """Say what a file is that is known to hold no sheet; '' of any other."""
    if content.startswith(ZIP):
        return _kind_of_zip(content)
    if content.startswith(COMPOUND):
        return _known(text for n, text in _STREAMS.items() if n.encode("utf-16-le") in content)
    start = content[:100].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    return _known(text for beginning, text in _BEGINNINGS.items() if start.startswith(beginning))


def _kind_of_zip(content: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return ""  # whoever opens it says what is wrong
    if not any(name in parts for name in _SPREADSHEETS):
        return _kind_of_parts(parts) or ARCHIVE
    # An OpenDocument begins with its kind, not packed.
    mimetype = _known(text for kind, text in _MIMETYPES.items() if kind in content[:100])
    return mimetype or _kind_of_parts(parts)


def _kind_of_parts(parts: Sequence[str]) -> str:
    return _known(text for form, text in _PARTS.items() if any(map(form.fullmatch, parts)))


def _known(found: Iterator[str]) -> str:
    return next(found, "")


def missing(sheets: Sequence[Sheet]) -> str:
    """Say what some sheets lack to be one of events, of the one that comes nearest."""
    rows = [
        (names.of(cells), len(sheet.rows), sheet)
        for sheet in sheets
        for _, cells in sheet.rows[:DEEPEST]
    ]
    if not rows:
        return EMPTY
    columns, _, sheet = max(rows, key=lambda row: ("title" in row[0].at or row[0].dated, row[1]))
    where = f"in {sheet.name!r} " if len([each for each in sheets if each.rows]) > 1 else ""
    return f"has no sheet of events: {where}{_lack(columns)}"


def _lack(columns: Columns) -> str:
    shown = [cell if len(cell) <= _LONGEST else f"{cell[:_LONGEST]}…" for cell in columns.header]
    filled = [cell for cell in shown if cell]
    listed = ", ".join(filled[:_MOST]) + (", …" if len(filled) > _MOST else "")
    if "title" in columns.at:
        word = columns.word("title")
        return f"no column is called start, date or year (beside {word!r}); it has: {listed}"
    if columns.dated:
        word = columns.word(next(name for name in DATES if name in columns.at))
        return f"no column is called title, event or name (beside {word!r}); it has: {listed}"
    return f"its first row must name the columns, title and start among them; it is: {listed}"
