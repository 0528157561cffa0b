"""Sheets for the tests of readers: spreadsheets written cell by cell, and what is read of them."""

import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import xlsxwriter

from data.checks.check import of_tables
from data.checks.report import Report
from data.readers.reading import complete, of_content
from data.tables import models
from data.tables.files import File, Files

Cell = str | float | date
Rows = Iterable[Sequence[Cell]]


def book(sheets: dict[str, Rows], change: Callable[..., None] = lambda *_: None) -> bytes:
    """A workbook with some sheets, its days as Excel keeps days; `change` is given each sheet."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as workbook:
        day = workbook.add_format({"num_format": "dd.mm.yyyy"})
        time = workbook.add_format({"num_format": "dd.mm.yyyy hh:mm"})
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for number, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    form = time if isinstance(cell, datetime) else day
                    if isinstance(cell, date):
                        sheet.write_datetime(number, column, cell, form)
                    elif cell != "":
                        sheet.write(number, column, cell)
            change(sheet)
    return content.getvalue()


@dataclass
class Timeline:
    """What a file became: its events by title, and what is said of it."""

    report: Report

    @property
    def problems(self) -> list[str]:
        """The problems, as they are printed."""
        return list(map(str, self.report.problems))

    @property
    def warnings(self) -> list[str]:
        """The warnings, as they are printed."""
        return list(map(str, self.report.warnings))

    def rows(self, model: type[models.Row], *names: str) -> list[tuple[object, ...]]:
        """Some cells of the rows of a table."""
        return [cells[1:] for cells in self.report.tables[model].each(*names)]

    def rows_of(self, *names: str) -> list[tuple[object, ...]]:
        """Some cells of each event."""
        return self.rows(models.Event, *names)

    def dates(self) -> list[tuple[object, ...]]:
        """Start and end of each event."""
        return self.rows(models.Event, "start", "end")


def read(content: bytes, name: str = "my.xlsx") -> Timeline:
    """What a file of that name and content becomes."""
    file = File(name, Path(name), (0, 0, len(content), 0))
    return Timeline(of_tables(complete(of_content(Files(file.path, sheet=file), content))))


def sheet(*rows: Sequence[Cell]) -> Timeline:
    """What a workbook of one sheet with these rows becomes."""
    return read(book({"Sheet1": rows}))


def text(*lines: str) -> Timeline:
    """What a CSV file of these lines becomes."""
    return read("\n".join(lines).encode(), "my.csv")
