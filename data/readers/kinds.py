"""What kinds of files are read as a dossier, told by what they hold."""

from collections.abc import Callable

from data.readers.draft import Draft
from data.readers.sheets import events, our_tables, spreadsheets, text_tables
from data.readers.sheets.sheet import Sheet
from data.tables.problems import DataError, Problem

# What a sheet, or several of one file, may be; the first that knows them reads them.
OF_SHEETS: tuple[Callable[[list[Sheet]], Draft | None], ...] = (our_tables.read, events.read)
HIDDEN = "is hidden in the workbook; it is not read"
NO_EVENTS = (
    "has no sheet of events: a first row with the names of columns, a title and a date among them "
    "(title, start)"
)


def draft(name: str, content: bytes) -> Draft:
    """Return what a file holds; `DataError` if nobody knows what it is."""
    sheets = spreadsheets.read(name, content)
    if sheets is None:
        sheets = [text_tables.read(name, content)]
    shown = [sheet for sheet in sheets if not sheet.hidden]
    for read in OF_SHEETS:
        if (found := read(shown)) is not None:
            found.remarks += [Problem(s.name, 0, "", HIDDEN) for s in sheets if s.hidden and s.rows]
            return found
    raise DataError([Problem(name, 0, "", NO_EVENTS)])
