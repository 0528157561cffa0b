"""The bibliographies of a dossier's folder: their works stand in the table of references."""

from data.readers import draft
from data.readers.bibliography import csl, works_as_events
from data.readers.bibliography.work import Bibliography
from data.readers.objects import json_text
from data.tables.cells import named
from data.tables.files import File
from data.tables.models import KEYS, Finding, Reference, Row
from data.tables.problems import DataError, Problem
from data.tables.tables import Cell, Tables

# Lines of the first bibliography begin after this number, those of the next after twice it: so
# each row of the table has a line of its own.
STEP = 100_000_000
_CARRIERS: tuple[tuple[type[Row], str], ...] = ((Finding, "carriers"), (Finding, "against"))
_NAMED = (*((model, field) for model, field, target in KEYS if target is Reference), *_CARRIERS)


def add(tables: Tables) -> None:
    """Add the works of the folder's bibliographies to its references; what is wrong is noted.

    What names a work by its key names it by its id then.
    """
    places: list[Bibliography] = []
    ids: dict[str, str] = {}
    table = tables[Reference]
    seen = dict.fromkeys(table.ids, Reference.file)
    for file in tables.files.bibliographies:
        try:
            found = _read(file)
        except DataError as error:
            tables.problems += error.problems
            continue
        places.append(found)
        _distinct(found, seen)
        own = works_as_events.ids(found.works, table.ids)
        ids |= {work.key: key for work, key in zip(found.works, own, strict=True)}
        _fill(tables, found, own, len(places) * STEP)
    if places:
        _name(tables, {key: own for key, own in ids.items() if key != own})
        tables.places[Reference.file] = lambda line, _: _place(places, line)


def _read(file: File) -> Bibliography:
    """Return the works of a file; `DataError` if it is no bibliography."""
    content = file.content()
    if json_text.is_json(content):
        value = json_text.read(file.name, content)
        if csl.holds(value):
            return csl.read(file.name, value)
    elif found := works_as_events.read_text(file.name, content):
        return found
    message = "holds no work of a bibliography (BibTeX, RIS or CSL-JSON)"
    raise DataError([Problem(file.name, 0, "", message)])


def _distinct(found: Bibliography, seen: dict[str, str]) -> None:
    """Leave out works whose key another has; `seen` are the places of keys, and of ids."""
    for work in found.works:
        place = found.place(work.line)
        if work.key and (other := seen.setdefault(work.key, place)) != place:
            found.fault(work.line, "", f"{named(work.key)} stands in {other} too")
    wrong = {problem.line for problem in found.problems}
    found.works = [work for work in found.works if work.line not in wrong]


def _fill(tables: Tables, found: Bibliography, ids: list[str], offset: int) -> None:
    table = tables[Reference]
    table.file = True
    rows = [
        (offset + work.line, {"id": own} | work.cells)
        for work, own in zip(found.works, ids, strict=True)
    ]
    draft.fill(table, rows, strict=tables.strict)
    table.size += found.size - len(rows)
    tables.problems += found.problems
    tables.remarks += found.remarks


def _name(tables: Tables, ids: dict[str, str]) -> None:
    for model, field in _NAMED if ids else ():
        cells = tables[model].cells[field]
        cells[:] = [_renamed(cell, ids) for cell in cells]


def _renamed(cell: Cell, ids: dict[str, str]) -> Cell:
    if isinstance(cell, list):
        return list(dict.fromkeys(ids.get(value, value) for value in cell))
    return ids.get(cell, cell)


def _place(places: list[Bibliography], line: int) -> str:
    number, own = divmod(line, STEP)
    return places[number - 1].place(own) if number else f"{Reference.file}:{line}"
