"""The rows of a sheet of events by what their cells hold, and what is said of the sheet."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from data.readers.events.heads import Head
from data.readers.sheets.sheet import ERRORS
from data.tables.cells import named
from data.tables.headers import UNUSED, without_name
from data.tables.models import Event
from data.tables.problems import Problem

# How programs write that a cell holds nothing.
NOTHING = frozenset(("NA", "N/A", "n/a", "NaN", "NULL"))
LONGEST_TITLE = 80  # characters of a row above the columns that is taken as the title


@dataclass
class Line:
    """A row: its number, and its cells that are filled, by what they hold."""

    number: int
    cells: dict[str, str]

    def take(self, name: str) -> str:
        """Return a cell, '' for an empty one."""
        return self.cells.get(name, "")

    def put(self, name: str, text: str) -> None:
        """Fill a cell, or empty it."""
        if text:
            self.cells[name] = text
        else:
            self.cells.pop(name, None)


@dataclass
class Lines:
    """The rows of a sheet that hold something that is used; `remarks`, `problems` are of it.

    `title`: the text that stands alone above the names of the columns, if any.
    """

    head: Head
    rows: list[Line] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    title: str = ""

    def filled(self, name: str) -> Iterator[tuple[Line, str]]:
        """Yield the rows in which a cell is filled, and the cell."""
        return ((line, line.cells[name]) for line in self.rows if name in line.cells)

    def change(self, name: str, change: Callable[[str], str]) -> int:
        """Change the cells of a column; return how many became others."""
        changed: dict[str, str] = {}
        count = 0
        for line, text in self.filled(name):
            if text not in changed:
                changed[text] = change(text)
            if (new := changed[text]) != text:
                count += 1
                line.put(name, new)
        return count

    def remark(self, name: str, message: str) -> None:
        """Say something of a column, or of the whole sheet ('')."""
        word = self.head.columns.word(name) if name else ""
        self.remarks.append(Problem(self.head.sheet.name, 0, word, message))

    def remark_row(self, number: int, name: str, message: str) -> None:
        """Say something of a row, in words that a reader of the sheet understands."""
        column = self.head.columns.at.get(name)
        place = self.head.sheet.place(number, column)
        word = self.head.columns.word(name) if name else ""
        self.remarks.append(Problem(self.head.sheet.name, number, word, message, place))

    def refuse(self, line: Line, name: str, message: str) -> None:
        """Say what is wrong with a row that is left out for it."""
        place = self.head.sheet.place(line.number, self.head.columns.at.get(name))
        word = self.head.columns.word(name) if name else ""
        self.problems.append(Problem(Event.file, line.number, word, message, place))


def of(head: Head) -> Lines:
    """Return the rows below the names of the columns, and say what of the sheet is left out."""
    lines = Lines(head)
    at = {number: name for name, number in head.columns.at.items()}
    idle, missing = list[int](), 0
    for number, cells in head.rows:
        used = {at[n]: cell for n, cell in enumerate(cells) if cell and n in at}
        if not NOTHING.isdisjoint(used.values()):
            missing += sum(cell in NOTHING for cell in used.values())
            used = {name: cell for name, cell in used.items() if cell not in NOTHING}
        if number in head.sheet.headings:
            lines.remark_row(number, "", f"{_first(cells)} is a heading; it is left out")
        elif used:
            lines.rows.append(Line(number, used))
        else:
            idle.append(number)
    _name_above(lines)
    if missing:
        message = f"{missing} cells say that they hold nothing (NA); they are taken as empty"
        lines.remark("", message)
    if idle:
        lines.remark_row(idle[0], "", f"holds no event{_more(len(idle) - 1)}; it is left out")
    _name_unused(lines)
    _refuse_errors(lines)
    return lines


def _name_above(lines: Lines) -> None:
    """Take the first row above the names of the columns for the title, if it is one text."""
    for row, (number, cells) in enumerate(lines.head.above):
        what = "left out"
        texts = set(filter(None, cells))
        if row == 0 and len(texts) == 1 and len(max(texts)) <= LONGEST_TITLE:
            lines.title, what = max(texts), "taken as the title"
        message = f"{_first(cells)} stands above the columns; it is {what}"
        lines.remark_row(number, "", message)


def _more(count: int) -> str:
    return f", nor do {count} other rows" if count else ""


def _first(cells: list[str]) -> str:
    return named(next(filter(None, cells), ""))


def _name_unused(lines: Lines) -> None:
    """Name each column that holds something and is not used, once."""
    columns, sheet = lines.head.columns, lines.head.sheet
    for number in sorted(lines.head.filled.difference(columns.at.values())):
        word = columns.header[number] if number < len(columns.header) else ""
        if number in columns.twice:
            other = columns.header[columns.twice[number]]
            message = f"is left out: {other!r} holds the same"
        else:
            message = UNUSED if word else without_name(number)
        lines.remarks.append(Problem(sheet.name, 0, word, message))


def _refuse_errors(lines: Lines) -> None:
    """Leave out rows in which a formula has failed, and name the cells."""
    failed = set()
    for line in lines.rows:
        for name, text in line.cells.items():
            if text[0] == "#" and text in ERRORS:
                lines.refuse(line, name, f"{text!r} is the error of a formula, and no value")
                failed.add(line.number)
    if failed:
        lines.rows = [line for line in lines.rows if line.number not in failed]
