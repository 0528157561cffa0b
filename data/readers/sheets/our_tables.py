"""A workbook with a sheet per table of ours, or one of our tables alone, read as what it is."""

from collections.abc import Iterator

from data.readers.draft import Draft
from data.readers.sheets.sheet import Sheet
from data.tables import headers
from data.tables.models import TABLES, Event, Row, columns, needed, sheet_name
from data.tables.problems import DataError, Problem
from data.tables.yaml import dossier_yaml

# Columns of ours that no stranger's sheet of events has.
_OURS = {"agents", "others", "date_of", "part_of", "record", "references"}
_BY_NAME = {sheet_name(model): model for model in TABLES}


def read(sheets: list[Sheet]) -> Draft | None:
    """Return a draft of sheets that are our tables; None if there is none of events among them."""
    found = dict(_tables(sheets))
    if Event not in found:
        return None
    draft = Draft()
    for model, sheet in found.items():
        _add(draft, model, sheet)
    for sheet in sheets:
        if sheet.name.lower() == dossier_yaml.SHEET:
            pairs = (cells[:2] for _, cells in sheet.rows[1:] if len(cells) > 1)
            draft.dossier = dossier_yaml.of_cells(dict(pairs))
        elif sheet not in found.values():
            draft.remarks.append(_of(sheet, "is no table of a dossier; it is left out"))
    return draft


def _tables(sheets: list[Sheet]) -> Iterator[tuple[type[Row], Sheet]]:
    for sheet in sheets:
        header = set(sheet.header())
        model = _BY_NAME.get(sheet.name.lower())
        if model and header >= set(needed(model, strict=False)):
            if model is not Event or header <= {*columns(Event), ""} or _is_ours(sheet):
                yield model, sheet
        elif len(sheets) == 1 and _is_ours(sheet):
            yield Event, sheet


def refuse(sheets: list[Sheet]) -> None:
    """Say of a table of ours other than the events where it belongs (`DataError`)."""
    for sheet in sheets:
        header = {name for name in sheet.header() if name}
        for model in TABLES:
            ours = header >= set(needed(model, strict=False)) and header <= set(columns(model))
            if ours and len(header) > 2:
                file = model.file
                message = f"is a table without events: put it as {file} beside an events.csv"
                raise DataError([_of(sheet, f"{message} in a folder, and open the folder")])


def _is_ours(sheet: Sheet) -> bool:
    """Whether it has columns of our events that no stranger's sheet has, whatever else it has."""
    return len(_OURS.intersection(sheet.header())) > 1


def _add(draft: Draft, model: type[Row], sheet: Sheet) -> None:
    known, header = columns(model), sheet.header()
    for number, cells in sheet.rows[1:]:
        row = {n: cell for n, cell in zip(header, cells, strict=False) if n in known and cell}
        draft.rows.setdefault(model, []).append((number, row))
    draft.rows.setdefault(model, [])
    at = {name: number for number, name in enumerate(header)}
    draft.places[model] = lambda number, column: sheet.place(number, at.get(column))
    draft.remarks += [_of(sheet, message, name) for name, message in headers.unknown(header, model)]
    if sheet.oddity:
        draft.remarks.append(_of(sheet, sheet.oddity))


def _of(sheet: Sheet, message: str, column: str = "") -> Problem:
    return Problem(sheet.name, 0, column, message)
