"""Spreadsheets of Excel and LibreOffice as sheets of text (python-calamine reads them)."""

import io
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook

from data.readers.sheets.sheet import Sheet
from data.tables.records import Record

# A zip (xlsx, ods) or a compound file (xls) begins with these.
BEGINNINGS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
Cell = float | str | bool | time | date | datetime | timedelta


def read(content: bytes) -> list[Sheet] | None:
    """Return the sheets of a spreadsheet; None if it is none."""
    if not content.startswith(BEGINNINGS):
        return None
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            return [
                Sheet(name, _rows(book.get_sheet_by_name(name).to_python(skip_empty_area=False)))
                for name in book.sheet_names
            ]
    except CalamineError:
        return None


def _rows(cells: list[list[Cell]]) -> list[Record]:
    rows = ((number, list(map(_text, row))) for number, row in enumerate(cells, 1))
    return [(number, row) for number, row in rows if any(row)]


def _text(cell: Cell) -> str:
    """Return a cell as its text: a day as `1997-05-27`, a whole number without a point."""
    match cell:
        case str():
            return cell.strip()
        case datetime() if cell.time() == time():
            return cell.date().isoformat()
        case datetime():
            return cell.isoformat(" ", "minutes")
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell)
