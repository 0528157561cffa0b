"""Fills a table with records by its model, column by column, and names every cell that is wrong."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from types import GenericAlias
from typing import cast, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError

from data.base import intervals
from data.base.formulas import unguard
from data.tables.cells import EMPTY, advice
from data.tables.headers import Header, without_name
from data.tables.models import Row, column_names, columns
from data.tables.tables import Cell, R, Table

CHUNK = 2_000

# What other rows may name a row by; one that does not fit is known by them too.
_NAMES = ("id", "title", "label")

Record = tuple[int, list[str]]  # the line that it begins in, and the cells


class NoRecordError(Exception):
    """A record that cannot be made out; says why, and where it begins."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def fill(
    table: Table[R], header: Header, records: Iterable[Record], wanted: tuple[str, ...]
) -> None:
    """Add records to a table; what is wrong with them is noted in it.

    The columns that are `wanted` must be filled. Passes a `NoRecordError` on; the records before
    it are in the table then.
    """
    for chunk in _chunks(iter(records)):
        _take(chunk, header, table, wanted)


def _chunks(records: Iterator[Record]) -> Iterator[list[Record]]:
    """Yield the records, so many at once; those before one that cannot be made out too."""
    while True:
        chunk: list[Record] = []
        try:
            chunk.extend(islice(records, CHUNK))
        except NoRecordError:
            yield chunk
            raise
        if not chunk:
            return
        yield chunk


def _take(chunk: list[Record], header: Header, table: Table[R], wanted: tuple[str, ...]) -> None:
    """Validate a chunk of records column by column; only if that fails, one by one."""
    lines, records = _whole(chunk, header, table)
    try:
        cells = _columns(records, header.names, table.model, wanted)
    except (ValidationError, _EmptyCellError):
        lines, rows = _one_by_one(lines, records, header.names, table, wanted)
        cells = {name: [getattr(row, name) for row in rows] for name in table.cells}
    if {"start", "end"} <= cells.keys():
        _part_intervals(lines, cells, table)
    table.lines += lines
    for name, column in cells.items():
        table.cells[name].extend(column)
    table.ids.update(filter(None, cells.get("id", ())))


def _part_intervals(lines: list[int], cells: dict[str, list[Cell]], table: Table[R]) -> None:
    """Part the intervals that stand in `start` into start and end."""
    parted = intervals.part(cells["start"], cells["end"])
    for row in parted.twice:
        start, end = cells["start"][row], cells["end"][row]
        message = f"{start!r} holds an end, and {end!r} stands in end too: leave one of them out"
        table.note(lines[row], "start", message)
    table.joined.update(lines[row] for row in parted.joined)
    cells["start"], cells["end"] = parted.starts, parted.ends


def _whole(
    chunk: list[Record], header: Header, table: Table[R]
) -> tuple[list[int], list[list[str]]]:
    """Return lines and cells of the records that have as many cells as the header; name others."""
    names, lines, records = header.names, [], []
    table.size += len(chunk)
    for line, cells in chunk:
        if len(cells) == len(names):
            lines.append(line)
            records.append(cells)
            continue
        count = f"{len(cells)} cells where the header has {len(names)}"
        table.note(line, "", f"{count} (commas inside a cell need quotes)")
        if "id" in names and len(cells) > names.index("id"):
            table.ids.add(cells[names.index("id")].strip())
    for number in header.nameless():
        if any(cells[number].strip() for cells in records):
            table.remark(1, "", without_name(number))
    return lines, records


class _EmptyCellError(Exception):
    """A column has an empty cell where the house rules want none."""


def _columns(
    records: list[list[str]], names: list[str], model: type[Row], wanted: tuple[str, ...]
) -> dict[str, list[Cell]]:
    """Return the validated cells of each field; a cell that stands often is validated once."""
    texts = dict(zip(names, zip(*records, strict=True), strict=True)) if records else {}
    columns_of = {}
    for name, column in column_names(model).items():
        cells = texts.get(column, [""] * len(records))
        distinct = list(dict.fromkeys(cells))
        if column in wanted and not all(map(str.strip, distinct)):
            raise _EmptyCellError
        values = _adapters(model)[name].validate_python(list(map(unguard, distinct)))
        value = dict(zip(distinct, values, strict=True))
        columns_of[name] = [value[cell] for cell in cells]
    return columns_of


@cache
def _adapters(model: type[Row]) -> dict[str, TypeAdapter[list[Cell]]]:
    """What validates the cells of each field of a model, as the model does."""
    types = get_type_hints(model, include_extras=True)
    return {name: _adapter(types[name]) for name in model.model_fields}


@cache
def _adapter(cell: object) -> TypeAdapter[list[Cell]]:
    column = cast("type[list[Cell]]", GenericAlias(list, (cell,)))
    return TypeAdapter(column, config=ConfigDict(**Row.model_config))


def _one_by_one(
    lines: list[int],
    records: list[list[str]],
    names: list[str],
    table: Table[R],
    wanted: tuple[str, ...],
) -> tuple[list[int], list[R]]:
    """Return lines and rows of the records that fit; the others are named, cell by cell."""
    known = columns(table.model)
    rows, lines_of_rows = [], []
    for line, cells in zip(lines, records, strict=True):
        texts = {n: unguard(c) for n, c in zip(names, cells, strict=True) if n in known}
        faults = {name: EMPTY for name in wanted if not texts[name].strip()}
        try:
            row = table.model.model_validate(texts)
        except ValidationError as error:
            for each in error.errors():
                faults.setdefault(str(each["loc"][0]) if each["loc"] else "", advice(each))
        if faults:
            table.ids.update(name for key in _NAMES if (name := texts.get(key, "").strip()))
            for name, message in faults.items():
                table.note(line, name, message)
        else:
            rows.append(row)
            lines_of_rows.append(line)
    return lines_of_rows, rows
