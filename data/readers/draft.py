"""What a reader makes of a file: rows of our tables as text, with the places they come from.

The rows then pass through the models of the tables as those of a dossier's CSV files do.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from data.tables import records
from data.tables.cells import advice
from data.tables.files import Files
from data.tables.headers import Header
from data.tables.models import TABLES, Dossier, Row, column_names, columns, needed
from data.tables.problems import Problem
from data.tables.tables import R, Table, Tables

# Where the cell of a row stands: the row's number and our column ("" for the whole row) to words
# like `Sheet1!B14`.
Place = Callable[[int, str], str]
Entry = tuple[int, Mapping[str, str]]  # the number of a row in its file, and its cells by column


@dataclass
class Draft:
    """Rows of our tables, with the numbers that they have in a file, and what is said of the file.

    `dossier` holds keys of `dossier.yaml` (title, lead …); `places` says where cells stand, by
    table, and `column_names` what the file calls our columns; `size` counts the rows of a file of
    which several tables are made, else it is 0, and `left_out` those of them that are left out with
    a remark.
    `remarks` and `problems` are of the file as a whole: their `place` says where, if anywhere.
    """

    rows: dict[type[Row], list[Entry]] = field(default_factory=dict)
    dossier: dict[str, object] = field(default_factory=dict)
    places: dict[type[Row], Place] = field(default_factory=dict)
    column_names: dict[type[Row], Mapping[str, str]] = field(default_factory=dict)
    size: int = 0
    left_out: int = 0
    remarks: list[Problem] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def add(self, model: type[Row], number: int, **cells: str) -> None:
        """Add a row to a table; columns that Python has no name for go by `container_title`."""
        columns_of = column_names(model)
        named = {columns_of[name]: cell for name, cell in cells.items() if cell}
        self.rows.setdefault(model, []).append((number, named))


def tables(draft: Draft, files: Files) -> Tables:
    """Return the tables of a draft, checked cell by cell, and not yet completed by plain rules."""
    problems = list(draft.problems)
    dossier = _dossier({"title": files.title} | draft.dossier, files, problems)
    made = Tables(files, dossier, {}, problems, [*files.remarks, *draft.remarks], draft.size)
    made.left_out = draft.left_out
    for model in TABLES:
        made.by_file[model.file] = table = Table(model, file=model in draft.rows)
        fill(table, draft.rows.get(model, []), strict=made.strict)
        if place := draft.places.get(model):
            made.places[model.file] = place
        made.column_names[model.file] = draft.column_names.get(model, {})
    return made


def fill(table: Table[R], rows: Sequence[Entry], *, strict: bool = False) -> None:
    """Add rows to a table by its model; what is wrong with them is noted in it."""
    wanted = needed(table.model, strict=strict)
    filled = {name for _, cells in rows for name in cells}.union(wanted)
    names = [name for name in columns(table.model) if name in filled]
    lines = ((number, [cells.get(name, "") for name in names]) for number, cells in rows)
    records.fill(table, Header(names), lines, wanted)


def _dossier(keys: dict[str, object], files: Files, problems: list[Problem]) -> Dossier:
    """Return what a dossier is called, without the keys that do not fit, which are named."""
    try:
        return Dossier.model_validate(keys)
    except ValidationError as error:
        wrong = {str(each["loc"][0]): advice(each) for each in error.errors()}
    problems += [Problem(files.name, 0, key, message) for key, message in wrong.items()]
    rest = {key: value for key, value in keys.items() if key not in wrong}
    return Dossier.model_validate({"title": files.title} | rest)
