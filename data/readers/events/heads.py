"""Where a sheet of events begins: the row with the names of its columns, and which sheet it is."""

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from data.readers.events import names
from data.readers.events.names import Columns
from data.readers.sheets.sheet import Sheet
from data.tables.records import Record

DEEPEST = 20  # rows that are looked at for the names of columns


class Head(NamedTuple):
    """A sheet of events, the names of its columns, the rows above these and those below them.

    `filled`: the numbers of the columns in which some of these rows hold something.
    """

    sheet: Sheet
    columns: Columns
    above: list[Record]
    rows: list[Record]
    filled: frozenset[int] = frozenset()


def best(sheets: list[Sheet]) -> Head | None:
    """Return the sheet and the row of names of which most is understood; None without any."""
    heads = [head for sheet in sheets for head in _heads(sheet)]
    if not heads:
        return None
    head = max(heads, key=lambda each: (each.columns.fits, len(each.rows)))
    header = head.columns.header
    filled = _filled(head)
    columns = names.of(header, set(range(len(header))) - filled, _kind(head))
    return head._replace(columns=columns, filled=filled)


def _filled(head: Head) -> frozenset[int]:
    columns = zip_longest(*(cells for _, cells in head.rows))
    return frozenset(number for number, column in enumerate(columns) if any(column))


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
