"""A sheet of events, of whatever maker, as rows of our tables."""

from data.readers.draft import Draft
from data.readers.sheets.sheet import Sheet
from data.tables.models import Event


def read(sheets: list[Sheet]) -> Draft | None:
    """Return a draft of the first sheet that has a title and a date in each row; None without."""
    for sheet in sheets:
        header = [name.lower() for name in sheet.header()]
        if {"title", "start"} <= set(header):
            return _draft(sheet, header)
    return None


def _draft(sheet: Sheet, header: list[str]) -> Draft:
    draft = Draft(size=len(sheet.rows) - 1)
    for number, cells in sheet.rows[1:]:
        row = dict(zip(header, cells, strict=False))
        known = {name: row.get(name, "") for name in ("title", "start", "end", "type", "summary")}
        draft.add(Event, number, **known)
    draft.places[Event] = lambda number, column: sheet.place(
        number, header.index(column) if column in header else None
    )
    return draft
