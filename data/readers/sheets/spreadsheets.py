"""Spreadsheets of Excel and LibreOffice as sheets of text (python-calamine reads them)."""

import io
from datetime import date, datetime, time, timedelta

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from data.readers.sheets import archives
from data.readers.sheets.archives import PASSWORD, Errors, RefusalError
from data.readers.sheets.sheet import Sheet
from data.tables.problems import DataError, Problem

ZIP, COMPOUND = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"  # xlsx and ods begin so; xls, and a password
_LOCKED = "EncryptedPackage".encode("utf-16-le")
NO_SPREADSHEET = "is no spreadsheet that can be read (.xlsx, .ods); is it whole?"
Cell = float | str | bool | time | date | datetime | timedelta


def read(name: str, content: bytes) -> list[Sheet] | None:
    """Return the sheets of a spreadsheet; None if it is none, `DataError` if it is not opened."""
    if not content.startswith((ZIP, COMPOUND)):
        return None
    try:
        return _sheets(content)
    except RefusalError as error:
        reason = str(error)
    except PasswordError:
        reason = PASSWORD
    except CalamineError:
        reason = PASSWORD if _LOCKED in content else NO_SPREADSHEET
    raise DataError([Problem(name, 0, "", reason)])


def _sheets(content: bytes) -> list[Sheet]:
    errors = archives.errors(content) if content.startswith(ZIP) else {}
    with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
        return [
            _sheet(
                book.get_sheet_by_name(about.name),
                errors.get(about.name, {}),
                hidden=about.visible != SheetVisibleEnum.Visible,
            )
            for about in book.sheets_metadata
            if about.typ == SheetTypeEnum.WorkSheet
        ]


def _sheet(sheet: CalamineSheet, errors: Errors, *, hidden: bool) -> Sheet:
    rows = [list(map(_text, row)) for row in sheet.to_python(skip_empty_area=False)]
    for (number, column), message in errors.items():
        if number <= len(rows) and column < len(rows[number - 1]):
            rows[number - 1][column] = message
    headings = _merge(rows, sheet)
    records = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
    return Sheet(sheet.name, records, hidden=hidden, headings=headings)


def _merge(rows: list[list[str]], sheet: CalamineSheet) -> frozenset[int]:
    """Give the value of merged cells to each row they reach over; return the rows of one such.

    A row that holds nothing else stays empty.
    """
    headings = set()
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top >= len(rows) or not rows[top][left]:
            continue
        if right > left and sum(map(bool, rows[top])) == 1:
            headings.add(top + 1)
        for row in rows[top + 1 : bottom + 1]:
            if any(row):
                row[left] = rows[top][left]
    return frozenset(headings)


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
