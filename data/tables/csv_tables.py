"""Reads a table of a dossier by its model, column by column, and names every cell that is wrong."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain, islice
from pathlib import Path
from types import GenericAlias
from typing import cast, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError

from data.base import intervals
from data.tables import encodings, headers, plain
from data.tables.cells import EMPTY, advice
from data.tables.files import File, of_dossier
from data.tables.headers import Header
from data.tables.models import TABLES, Event, Row, columns, needed
from data.tables.problems import unreadable
from data.tables.tables import Cell, R, Table, Tables
from data.tables.yaml import dossier_yaml

CHUNK = 2_000
LONGEST_CELL = 1 << 24
# The apostrophe that our own tables put before what a spreadsheet would take for a formula.
_GUARD = re.compile(r"'(?='*[=+\-@\t])")

# What other rows may name a row by; one that does not fit is known by them too.
_NAMES = ("id", "title", "label")

csv.field_size_limit(LONGEST_CELL)

Record = tuple[int, list[str]]  # the first physical line, and the cells


def read(folder: Path) -> Tables:
    """Read every file of a dossier; what does not fit is in `problems`, the rest in the tables."""
    files = of_dossier(folder)
    problems = list(files.problems)
    dossier = dossier_yaml.read(files, problems)
    tables = Tables(files, dossier, {}, problems, list(files.remarks))
    for model in TABLES:
        file = files.tables.get(model.file)
        table = read_table(file, model, strict=tables.strict) if file else Table(model, file=False)
        tables.by_file[model.file] = table
    if not tables[Event].file and not files.problems:
        header = ",".join(needed(Event, strict=tables.strict))
        tables[Event].fail(0, "", f"the file is missing (it needs: {header})")
    if not tables.strict:
        plain.complete(tables)
    for table in tables.by_file.values():
        problems += table.problems
        tables.remarks += table.remarks
    return tables


def read_table(file: File, model: type[R], *, strict: bool) -> Table[R]:
    """Read one CSV file by its model; what is wrong or odd about it is noted in the table.

    With `strict` the columns that the house rules want must be there and filled.
    """
    table = Table(model)
    try:
        with file.open() as content:
            codec = encodings.of(content)
            with io.TextIOWrapper(content, codec, newline="") as lines:
                delimiter = _read(lines, table, needed(model, strict=strict))
    except OSError as error:
        table.problems.append(unreadable(model.file, error))
        table.broken = True
    except UnicodeError:
        table.fail(0, "", "is no text that can be read; save it as CSV UTF-8")
    except _NoRecordError as error:
        table.fail(error.line, "", str(error))
    else:
        if oddity := _oddity(codec, delimiter):
            table.remark(0, "", oddity)
    return table


def _oddity(codec: str, delimiter: str) -> str:
    """Say how a file is written if it is not UTF-8 with commas; '' if it is."""
    encoding, sign = encodings.NAMES.get(codec, ""), headers.DELIMITERS[delimiter]
    written = f" as {encoding}" if encoding else ""
    parted = f" with {sign} between the columns" if sign else ""
    return f"is read{written}{parted}" if written or parted else ""


def _read(lines: Iterable[str], table: Table[R], wanted: tuple[str, ...]) -> str:
    """Read the lines of a file into its table; return what parts its columns."""
    rest, blank, first = iter(lines), 0, ""
    for first in rest:
        if first.strip():
            break
        blank += 1
    delimiter = headers.delimiter(first, table.model)
    records = _records(chain([first], rest), delimiter, blank)
    line, names = next(records, (1, []))
    header = headers.read(names, table.model, wanted)
    for remark in header.remarks:
        table.remark(line, *remark)
    for problem in header.problems:
        table.fail(line, *problem)
    for chunk in _chunks(records) if not header.problems else ():
        _take(chunk, header, table, wanted)
    return delimiter


def _chunks(records: Iterator[Record]) -> Iterator[list[Record]]:
    """Yield the records, so many at once; those before one that cannot be made out too."""
    while True:
        chunk: list[Record] = []
        try:
            chunk.extend(islice(records, CHUNK))
        except _NoRecordError:
            yield chunk
            raise
        if not chunk:
            return
        yield chunk


class _NoRecordError(Exception):
    """A record that the csv module cannot make out."""

    def __init__(self, line: int, error: csv.Error) -> None:
        super().__init__(
            "has a cell of more than 16 million characters; does a quote not end?"
            if "limit" in str(error)
            else 'the quotes of this record do not balance; inside quotes write " as ""'
        )
        self.line = line


def _records(lines: Iterable[str], delimiter: str, skipped: int) -> Iterator[Record]:
    """Yield every record that is not blank; `skipped` lines stand before them."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    line = skipped + 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield line, cells
            line = skipped + reader.line_num + 1
    except csv.Error as error:
        raise _NoRecordError(line, error) from None


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
            table.remark(1, "", f"column {number + 1} has no name; it is left out")
    return lines, records


class _EmptyCellError(Exception):
    """A column has an empty cell where the house rules want none."""


def _columns(
    records: list[list[str]], names: list[str], model: type[Row], wanted: tuple[str, ...]
) -> dict[str, list[Cell]]:
    """Return the validated cells of each field; a cell that stands often is validated once."""
    texts = dict(zip(names, zip(*records, strict=True), strict=True)) if records else {}
    columns_of = {}
    for name, field_info in model.model_fields.items():
        column = field_info.alias or name
        cells = texts.get(column, [""] * len(records))
        distinct = list(dict.fromkeys(cells))
        if column in wanted and not all(map(str.strip, distinct)):
            raise _EmptyCellError
        values = _adapters(model)[name].validate_python(list(map(_unguarded, distinct)))
        value = dict(zip(distinct, values, strict=True))
        columns_of[name] = [value[cell] for cell in cells]
    return columns_of


def _unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and _GUARD.match(cell) else cell


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
        texts = {n: _unguarded(c) for n, c in zip(names, cells, strict=True) if n in known}
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
