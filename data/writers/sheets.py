"""Sheets of a workbook: text in columns, with notes on their heads and lists to choose from."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

LONGEST_CELL, MOST_ROWS = 32_767, 1_048_576  # by the format
ROOM = 1_000  # empty rows that lists and text format reach
NARROWEST, WIDEST = 10, 48  # letters
# Nothing is ever a formula, a link or a number: a cell is the text that it was typed as.
_OPTIONS = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "in_memory": True,
}
_TEXT = 49  # the number of the format that leaves what is typed as it is
_HEAD = {"bold": True, "bg_color": "#ece7dc", "bottom": 1, "num_format": _TEXT}
_CELL = {"num_format": _TEXT, "text_wrap": True, "valign": "top"}
_NOTE = {"width": 260, "height": 96, "font_size": 9}
_CHOOSE = "Choose from the list, or type another."
_SEVERAL = "Choose one from the list, or type several with | between them."


@dataclass(frozen=True)
class Column:
    """A column: its name, its cells, what it holds in words, and what its list offers.

    `offer`: words, or the range of other cells (`=types!$A$2:$A$99`). The list only helps: whatever
    else is typed is let in. With `several` a cell may hold several values, joined by |.
    """

    name: str
    cells: Sequence[str] = ()
    note: str = ""
    offer: str | Sequence[str] = ()
    several: bool = False


@dataclass(frozen=True)
class Sheet:
    """A sheet of some columns; the first of a workbook that is `open` is what one sees first."""

    name: str
    columns: Sequence[Column]
    open: bool = False


class TooLargeError(Exception):
    """A workbook cannot hold it; says which cell, in a sentence."""


def workbook(sheets: Iterable[Sheet], title: str = "") -> bytes:
    """Return a workbook; `TooLargeError` if a sheet or a cell of it would be too large."""
    out = io.BytesIO()
    with Workbook(out, _OPTIONS) as book:
        book.set_properties({"title": title})
        head, cell = book.add_format(_HEAD), book.add_format(_CELL)
        for sheet in sheets:
            _check(sheet)
            page = book.add_worksheet(sheet.name)
            page.freeze_panes(1, 1)
            page.ignore_errors({"number_stored_as_text": f"A1:XFD{MOST_ROWS}"})
            if sheet.open:
                page.activate()
            for number, column in enumerate(sheet.columns):
                _write(page, number, column, head, cell)
    return out.getvalue()


def _write(page: Worksheet, number: int, column: Column, head: Format, cell: Format) -> None:
    page.set_column(number, number, _width(column), cell)
    page.write_string(0, number, column.name, head)
    if column.note:
        page.write_comment(0, number, column.note, _NOTE)
    for row, text in enumerate(column.cells, 1):
        if text.startswith("<r>") and text.endswith("</r>"):  # or it would be taken for markup
            page.write_rich_string(row, number, text[:1], text[1:2], text[2:], cell)
        elif text:
            page.write_string(row, number, text, cell)
    if column.offer:
        page.data_validation(1, number, len(column.cells) + ROOM, number, _list(column))


def _list(column: Column) -> dict[str, object]:
    """Return a list that helps and never stands in the way."""
    source = column.offer if isinstance(column.offer, str) else list(column.offer)
    return {
        "validate": "list",
        "source": source,
        "show_error": False,
        "input_message": _SEVERAL if column.several else _CHOOSE,
    }


def _width(column: Column) -> int:
    """Return how many letters wide a column is: as its longest line, within reason."""
    lines = (line for cell in column.cells for line in cell.split("\n"))
    longest = max((len(column.name) + 2, *map(len, lines)))
    return min(max(longest + 1, NARROWEST), WIDEST)


def _check(sheet: Sheet) -> None:
    for column in sheet.columns:
        if len(column.cells) >= MOST_ROWS:
            raise TooLargeError(f"{sheet.name} has more rows than a workbook can hold.")
        for row, cell in enumerate(column.cells, 2):
            if len(cell) > LONGEST_CELL // 2 and len(cell.encode("utf-16-le")) // 2 > LONGEST_CELL:
                raise TooLargeError(
                    f"{sheet.name}, row {row}: {column.name} has {len(cell)} signs, "
                    f"and a cell of a workbook holds {LONGEST_CELL}."
                )
