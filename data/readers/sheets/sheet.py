"""A sheet: rows of text with their numbers, and what its cells are called."""

from dataclasses import dataclass, field

from data.tables import headers
from data.tables.records import Record

# What spreadsheets show where a formula has failed; it is no value.
ERRORS = frozenset(
    (
        *("#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#N/A", "#NUM!", "#NULL!"),
        *("#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#GETTING_DATA"),
    )
)


@dataclass(frozen=True)
class Sheet:
    """The rows of a sheet that hold something, their cells as text; of a spreadsheet, or of a CSV.

    `lettered` if its cells have letters, as in a spreadsheet: `Sheet1!B14`; else `my.csv:14`.
    `oddity` says how a text file is written, if there is something to say; `hidden` if its maker
    does not show it; `headings` are the rows of one cell that lies across several columns.
    """

    name: str
    rows: list[Record]
    lettered: bool = True
    oddity: str = ""
    hidden: bool = False
    headings: frozenset[int] = field(default=frozenset())

    def header(self) -> list[str]:
        """Return the names of the columns, '' for one without: the first row that holds any."""
        return [headers.clean(cell) for cell in self.rows[0][1]] if self.rows else []

    def place(self, number: int, column: int | None = None) -> str:
        """Return what a cell is called, by its row and the number of its column (from 0)."""
        if not self.lettered:
            return f"{self.name}:{number}"
        return f"{self.name}!{letters(column) if column is not None else ''}{number}"


def letters(column: int) -> str:
    """Return the letters of a column, by its number from 0: A, B, … Z, AA and so on."""
    name = ""
    number = column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def number_of(name: str) -> int:
    """Return the number of a column from 0, by its letters."""
    number = 0
    for letter in name.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
