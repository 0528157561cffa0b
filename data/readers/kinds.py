"""What kinds of files are read as a dossier, told by what they hold."""

from collections.abc import Callable
from typing import NoReturn

from data.readers import hdtimelines, no_sheet
from data.readers.bibliography import works_as_events
from data.readers.draft import Draft
from data.readers.events import events
from data.readers.objects import (
    json_text,
    kleptocracy,
    linked_data,
    lists,
    our_events,
    periodo,
    timelinejs,
    timemap,
)
from data.readers.objects.json_text import Json
from data.readers.sheets import our_tables, spreadsheets, text_tables
from data.readers.sheets.sheet import Sheet
from data.tables.problems import DataError, Problem

# What a sheet, or several of one file, may be; the first that knows them reads them.
OF_SHEETS: tuple[Callable[[list[Sheet]], Draft | None], ...] = (
    our_tables.read,
    hdtimelines.read,
    events.read,
    our_tables.refuse,
)
# The same of JSON, by the name of the file and its value.
OF_JSON: tuple[Callable[[str, Json], Draft | None], ...] = (
    our_events.read,
    linked_data.read,
    timelinejs.read,
    periodo.read,
    kleptocracy.read,
    timemap.read,
    works_as_events.of_json,
)
HIDDEN = "is hidden in the workbook; it is not read"
NO_OBJECTS = (
    "is JSON without events: a list of objects, each with a title and a date, or what TimelineJS, "
    "timemap, PeriodO or KleptocracyTimeline write"
)


def draft(name: str, content: bytes) -> Draft:
    """Return what a file holds; `DataError` if nobody knows what it is."""
    if json_text.is_json(content):
        return _of_json(name, content)
    if other := no_sheet.kind(content):
        _fail(name, other)
    sheets = spreadsheets.read(name, content)
    if sheets is None and (works := works_as_events.of_text(name, content)) is not None:
        return works
    if sheets is None:
        sheets = [text_tables.read(name, content)]
    return _of_sheets(sheets) or _fail(name, no_sheet.missing(sheets))


def _of_json(name: str, content: bytes) -> Draft:
    value = json_text.read(name, content)
    for read in OF_JSON:
        if (found := read(name, value)) is not None:
            return found
    sheet = lists.read(name, value)
    return (_of_sheets([sheet]) if sheet else None) or _fail(name, NO_OBJECTS)


def _of_sheets(sheets: list[Sheet]) -> Draft | None:
    shown = [sheet for sheet in sheets if not sheet.hidden]
    for read in OF_SHEETS:
        if (found := read(shown)) is not None:
            found.remarks += [Problem(s.name, 0, "", HIDDEN) for s in sheets if s.hidden and s.rows]
            return found
    return None


def _fail(name: str, message: str) -> NoReturn:
    raise DataError([Problem(name, 0, "", message)])
