"""The tables of a dossier as they would be typed: what their readers turn into the same cells."""

from data.base import intervals
from data.tables import models
from data.tables.tables import Cell, R, Table

Columns = dict[str, list[str]]  # the cells of each column, as text


def columns(table: Table[R], *, strict: bool = False) -> Columns:
    """Return the columns of a table as text, several values of a cell joined by |.

    What plain rules filled in is there too. Under `strict` rules a number that must be there is
    written even where it is 0.
    """
    cells = _with_intervals(table)
    wanted = models.needed(table.model, strict=strict)
    typed = {}
    for name, column in models.column_names(table.model).items():
        typed[column] = [_text(cell, zero="0" if column in wanted else "") for cell in cells[name]]
    return typed


def used(table: Table[R], *, strict: bool = False) -> Columns:
    """Return the columns that hold something, and those that must be there."""
    wanted = models.needed(table.model, strict=strict)
    typed = columns(table, strict=strict)
    return {name: cells for name, cells in typed.items() if name in wanted or any(cells)}


def _with_intervals(table: Table[R]) -> dict[str, list[Cell]]:
    """Return the cells of a table with each start joined to its end where it was typed so."""
    cells = dict(table.cells)
    if table.joined:
        starts, ends = list(cells["start"]), list(cells["end"])
        for number, line in enumerate(table.lines):
            if line in table.joined:
                starts[number], ends[number] = intervals.join(starts[number], ends[number])
        cells |= {"start": starts, "end": ends}
    return cells


def _text(cell: Cell, zero: str) -> str:
    match cell:
        case list():
            return "|".join(cell)
        case int():
            return str(cell) if cell else zero
        case _:
            return str(cell)
