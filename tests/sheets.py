"""Sheets as somebody sends them: rows as CSV, or as a spreadsheet."""

import csv
import io
from collections.abc import Sequence

from xlsxwriter import Workbook

Rows = Sequence[Sequence[str]]
HEADER = ("title", "start", "end", "type")
# The third has a day that was not, in cell B4.
FAIRS: Rows = (
    HEADER,
    ("A fair was held", "1901", "", "Fairs"),
    ("A bridge was built", "1903-05", "1904", "Works"),
    ("A fair was missed", "31.02.1903", "", "Fairs"),
)


def as_csv(rows: Rows) -> bytes:
    """Return rows as a CSV file."""
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


def as_xlsx(rows: Rows) -> bytes:
    """Return rows as a spreadsheet of one sheet; what begins with = is a formula, its value 7."""
    out = io.BytesIO()
    with Workbook(out) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            for column, cell in enumerate(row):
                if cell.startswith("="):
                    sheet.write_formula(number, column, cell, value="7")
                else:
                    sheet.write_string(number, column, cell)
    return out.getvalue()
