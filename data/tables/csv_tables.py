"""Reads the files of a dossier into tables of checked rows, and collects every problem."""

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from types import GenericAlias
from typing import Any, Generic, TypeAlias, TypeVar, cast, get_type_hints

from pydantic import ConfigDict, TypeAdapter, ValidationError

from data.tables import yaml_lines
from data.tables.cells import advice
from data.tables.models import TABLES, Dossier, Row, columns

CHUNK = 2_000
MODELS = {table.file: table for table in TABLES}

R = TypeVar("R", bound=Row)
# A checked cell. Any, as its type is that of a field whose name only the caller knows.
Cell: TypeAlias = Any


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong: where it stands, the value, and what would be right."""

    file: str
    line: int
    column: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        return ": ".join(part for part in (place, self.column, self.message) if part)


class DataError(Exception):
    """The dossier cannot be used; `problems` says all that is wrong with it."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass
class Table(Generic[R]):
    """The rows of one file that fit their model, as columns, with the first line of each record.

    `ids` also holds the ids of rows that did not fit, so that one mistake is reported once;
    a `broken` table (header or quoting) has no rows, and nothing is looked up in it.
    """

    model: type[R]
    lines: list[int] = field(default_factory=list)
    cells: dict[str, list[Cell]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    broken: bool = False

    def __len__(self) -> int:
        return len(self.lines)

    def each(self, *names: str) -> Iterator[tuple[Cell, ...]]:
        """Yield (line, cell, cell, …) of the named fields for every row."""
        return zip(self.lines, *(self.cells.get(name, []) for name in names), strict=True)

    def models(self) -> list[R]:
        """Return the rows as objects of the model (for small tables)."""
        names = list(self.model.model_fields)
        rows = zip(*(self.cells[name] for name in names), strict=True)
        construct = cast("Callable[..., R]", self.model.model_construct)
        return [construct(**dict(zip(names, row, strict=True))) for row in rows]


@dataclass
class Tables:
    """All the files of a dossier as read, and the problems met."""

    folder: Path
    dossier: Dossier | None
    by_file: dict[str, Table[Row]]
    problems: list[Problem]

    def __getitem__(self, model: type[R]) -> Table[R]:
        return cast("Table[R]", self.by_file[model.file])


def read(folder: Path) -> Tables:
    """Read every file of a dossier; what does not fit is in `problems`, the rest in the tables."""
    problems: list[Problem] = []
    dossier = _read_dossier(folder / "dossier.yaml", problems)
    by_file = {name: read_table(folder / name, model, problems) for name, model in MODELS.items()}
    return Tables(folder, dossier, by_file, problems)


def read_table(path: Path, model: type[R], problems: list[Problem]) -> Table[R]:
    """Read one CSV file (UTF-8 with or without BOM, any line ends) by its model."""
    table = Table(model, cells={name: [] for name in model.model_fields})

    def fail(line: int, message: str) -> Table[R]:
        problems.append(Problem(path.name, line, "", message))
        table.broken = True
        return table

    if not path.is_file():
        if model.optional:
            return table
        header_line = ",".join(columns(model))
        return fail(0, f"the file is missing (at least its header is needed: {header_line})")
    line = 1
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            records = _records(file)
            line, header = next(records, (1, []))
            if trouble := _header_trouble(header, model):
                table.broken = True
                problems.extend(Problem(path.name, line, *each) for each in trouble)
                return table
            while chunk := list(islice(records, CHUNK)):
                line = chunk[-1][0]
                _take(chunk, header, table, problems)
    except UnicodeDecodeError as error:
        return fail(0, f"is not UTF-8 (byte {error.start} of a block: {error.reason})")
    except _UnbalancedError as error:
        return fail(error.line, str(error))
    return table


class _UnbalancedError(Exception):
    """A record whose quotes the csv module cannot make out."""

    def __init__(self, line: int, reason: csv.Error) -> None:
        super().__init__(
            f'the quotes of this record do not balance ({reason}); inside quotes write " as ""'
        )
        self.line = line


def _records(file: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """Yield (first physical line, cells) of every record that is not blank."""
    reader = csv.reader(file, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        raise _UnbalancedError(line, error) from None


def _header_trouble(header: list[str], model: type[Row]) -> list[tuple[str, str]]:
    known = columns(model)
    names = [name.strip() for name in header]
    trouble = [
        (name, f"unknown column (known: {', '.join(known)})") for name in names if name not in known
    ]
    trouble += [
        (n, "the column stands twice") for n in sorted({n for n in names if names.count(n) > 1})
    ]
    trouble += [
        (name, "the column is missing")
        for name, may_be_empty in known.items()
        if name not in names and not may_be_empty
    ]
    return trouble


def _take(
    chunk: list[tuple[int, list[str]]], header: list[str], table: Table[R], problems: list[Problem]
) -> None:
    """Validate a chunk of records column by column; only if that fails, one by one."""
    names = [name.strip() for name in header]
    lines, records = [], []
    for line, cells in chunk:
        if len(cells) == len(names):
            lines.append(line)
            records.append(cells)
            continue
        file, count = table.model.file, f"{len(cells)} cells where the header has {len(names)}"
        problems.append(Problem(file, line, "", f"{count} (commas inside a cell need quotes)"))
        if "id" in names and len(cells) > names.index("id"):
            table.ids.add(cells[names.index("id")].strip())
    try:
        columns_of = _columns(records, names, table.model)
    except ValidationError:
        rows, lines = _one_by_one(lines, records, names, table, problems)
        columns_of = {name: [getattr(row, name) for row in rows] for name in table.cells}
    table.lines += lines
    for name, cells in columns_of.items():
        table.cells[name].extend(cells)
    table.ids.update(columns_of.get("id", ()))


def _columns(records: list[list[str]], names: list[str], model: type[Row]) -> dict[str, list[Cell]]:
    """Return the validated cells of each field; a cell that stands often is validated once."""
    texts = dict(zip(names, zip(*records, strict=True), strict=True)) if records else {}
    columns_of = {}
    for name, field_info in model.model_fields.items():
        cells = texts.get(field_info.alias or name, [""] * len(records))
        distinct = list(dict.fromkeys(cells))
        value = dict(zip(distinct, _adapters(model)[name].validate_python(distinct), strict=True))
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
    problems: list[Problem],
) -> tuple[list[R], list[int]]:
    rows, lines_of_rows = [], []
    for line, cells in zip(lines, records, strict=True):
        row = dict(zip(names, cells, strict=True))
        try:
            rows.append(table.model.model_validate(row))
            lines_of_rows.append(line)
        except ValidationError as error:
            table.ids.add(row.get("id", "").strip())
            for each in error.errors():
                where = str(each["loc"][0]) if each["loc"] else ""
                problems.append(Problem(table.model.file, line, where, advice(each)))
    return rows, lines_of_rows


def _read_dossier(path: Path, problems: list[Problem]) -> Dossier | None:
    if not path.is_file():
        problems.append(
            Problem(path.name, 0, "", "the file is missing (title, window, language …)")
        )
        return None
    try:
        document = yaml_lines.read(path)
    except yaml_lines.NotYamlError as error:
        problems.append(Problem(path.name, error.line, "", str(error)))
        return None
    problems += [Problem(path.name, line, yaml_lines.path(p), m) for p, line, m in document.faults]
    if not isinstance(document.content, dict):
        problems.append(Problem(path.name, 1, "", "needs lines of the form 'title: …'"))
        return None
    try:
        return Dossier.model_validate(document.content)
    except ValidationError as error:
        for each in error.errors():
            place = each["loc"]
            line = document.line(place)
            problems.append(Problem(path.name, line, yaml_lines.path(place), advice(each)))
        return None
