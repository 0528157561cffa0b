"""The tables of a dossier as read: columns of checked cells, each row with its line."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Generic, TypeAlias, TypeVar, cast

from data.tables.files import Files
from data.tables.models import Dossier, Row
from data.tables.problems import Problem

R = TypeVar("R", bound=Row)
# A checked cell. Any, as its type is that of a field whose name only the caller knows.
Cell: TypeAlias = Any


@dataclass
class Table(Generic[R]):
    """The rows of one file that fit their model, as columns, with the first line of each record.

    `ids` also holds the ids of rows that did not fit, so that one mistake is reported once;
    a `broken` table (header or quoting) is not whole, and nothing is looked up in it. `size`
    counts the records of the file, those that did not fit too; `joined`: the lines of the rows
    whose start was typed with the end (`1964/2008`).
    """

    model: type[R]
    file: bool = True  # whether there is one
    lines: list[int] = field(default_factory=list)
    cells: dict[str, list[Cell]] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)
    broken: bool = False
    size: int = 0
    joined: set[int] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.cells = self.cells or {name: [] for name in self.model.model_fields}

    def __len__(self) -> int:
        return len(self.lines)

    def note(self, line: int, column: str, message: str) -> None:
        """Note a problem of one record."""
        self.problems.append(Problem(self.model.file, line, column, message))

    def fail(self, line: int, column: str, message: str) -> None:
        """Note a problem that leaves the table broken."""
        self.note(line, column, message)
        self.broken = True

    def remark(self, line: int, column: str, message: str) -> None:
        """Note what is odd, once."""
        remark = Problem(self.model.file, line, column, message)
        if remark not in self.remarks:
            self.remarks.append(remark)

    def add(self, **cells: Cell) -> None:
        """Add a row that stands in no file; cells left out are empty."""
        empty = self.model.model_construct(**cells)
        self.lines.append(0)
        self.ids.add(cells["id"])
        for name, column in self.cells.items():
            column.append(getattr(empty, name))

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
    """All the files of a dossier as read, and the problems met; `dossier` is None if unreadable.

    If they are made of one file, `places` says by table where the cells of its rows stand,
    `column_names` what the file calls their columns, and `size` counts the file's rows, of which
    each may have given several; so many are `left_out` with a remark.
    """

    files: Files
    dossier: Dossier | None
    by_file: dict[str, Table[Row]]
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    size: int = 0
    left_out: int = 0
    places: dict[str, Callable[[int, str], str]] = field(default_factory=dict)
    column_names: dict[str, Mapping[str, str]] = field(default_factory=dict)

    def placed(self, problem: Problem) -> Problem:
        """Return a problem with its place and its column as a reader of the file calls them."""
        place = self.places.get(problem.file)
        if place is None or not problem.line or problem.place:
            return problem
        column = self.column_names.get(problem.file, {}).get(problem.column, problem.column)
        return replace(problem, place=place(problem.line, problem.column), column=column)

    def __getitem__(self, model: type[R]) -> Table[R]:
        return cast("Table[R]", self.by_file[model.file])

    @property
    def strict(self) -> bool:
        """Whether the house rules hold; they do where nobody can read what the dossier says."""
        return self.dossier is None or self.dossier.rules == "strict"
