"""Where a sheet of events begins: the row with the names of its columns, and which sheet it is."""

from collections.abc import Iterator
from typing import NamedTuple

from data.readers.sheets import names
from data.readers.sheets.names import Columns
from data.readers.sheets.sheet import Sheet
from data.tables.records import Record

DEEPEST = 20  # rows that are looked at for the names of columns


class Head(NamedTuple):
    """A sheet of events, the names of its columns, the rows above these and those below them."""

    sheet: Sheet
    columns: Columns
    above: list[Record]
    rows: list[Record]


def best(sheets: list[Sheet]) -> Head | None:
    """Return the sheet and the row of names of which most is understood; None without any."""
    heads = [head for sheet in sheets for head in _heads(sheet)]
    if not heads:
        return None
    head = max(heads, key=lambda each: (each.columns.fits, len(each.rows)))
    filled = {n for _, cells in head.rows for n, cell in enumerate(cells) if cell}
    empty = set(range(len(head.columns.header))) - filled
    return head._replace(columns=names.of(head.columns.header, empty, _kind(head)))


def _heads(sheet: Sheet) -> Iterator[Head]:
    for number, (_, cells) in enumerate(sheet.rows[:DEEPEST]):
        columns = names.of(cells)
        if columns.fits:
            yield Head(sheet, columns, sheet.rows[:number], sheet.rows[number + 1 :])


def _kind(head: Head) -> int | None:
    """Return the column that says which rows are titles and eras, if there is such a one."""
    number = head.columns.at.get("type")
    if number is None:
        return None
    kinds = {cells[number].lower() for _, cells in head.rows if number < len(cells)}
    return number if kinds <= names.KINDS and kinds - {""} else None
