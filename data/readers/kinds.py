"""What kinds of files are read as a dossier, told by what they hold."""

from collections.abc import Callable

from data.readers.draft import Draft
from data.readers.sheets import events, our_tables, spreadsheets, text_tables
from data.readers.sheets.sheet import Sheet
from data.tables.problems import DataError, Problem

# What a sheet, or several of one file, may be; the first that knows them reads them.
OF_SHEETS: tuple[Callable[[list[Sheet]], Draft | None], ...] = (our_tables.read, events.read)
NO_EVENTS = (
    "has no sheet of events: a first row with the names of columns, a title and a date among them "
    "(title, start)"
)


def draft(name: str, content: bytes) -> Draft:
    """Return what a file holds; `DataError` if nobody knows what it is."""
    sheets = spreadsheets.read(content)
    if sheets is None:
        sheets = [text_tables.read(name, content)]
    for read in OF_SHEETS:
        if (found := read(sheets)) is not None:
            return found
    raise DataError([Problem(name, 0, "", NO_EVENTS)])
