"""Where the cells of a draft stand in the sheet that it is made of, and what they are called."""

from collections.abc import Callable, Iterator

from data.readers.draft import Draft
from data.readers.events.lines import Lines
from data.tables.models import Event, Excerpt, Period, Reference, Row, Source, columns

# What our tables call columns that have another name among those of a sheet.
_OTHERS: dict[type[Row], dict[str, str]] = {
    Excerpt: {"paragraph": "page"},
    Reference: {"title": "source", "URL": "url"},
    Source: {"label": "source", "title": "source", "URL": "url"},
    Period: {"label": "title"},
}


def name(draft: Draft, rows: Lines) -> None:
    """Say in a draft where the cells of its rows stand, and what the sheet calls their columns."""
    for model in (Event, Excerpt, Reference, Source, Period):
        words = _OTHERS.get(model, {})
        draft.places[model] = _places(rows, words)
        draft.column_names[model] = {
            column: rows.head.columns.word(own) for column, own in _own(rows, model, words)
        }


def _own(rows: Lines, model: type[Row], words: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the columns of a table with those of ours in a sheet that they are taken from."""
    for column in columns(model):
        yield column, _source(rows, words.get(column, column))


def _source(rows: Lines, name: str) -> str:
    """Return the column that a date is taken from: its own, or that of the year."""
    year = {"start": "year", "end": "end year"}.get(name, name)
    at = rows.head.columns.at
    return year if year in at and name not in at else name


def _places(rows: Lines, words: dict[str, str]) -> Callable[[int, str], str]:
    sheet, at = rows.head.sheet, rows.head.columns.at

    def place(number: int, column: str) -> str:
        return sheet.place(number, at.get(_source(rows, words.get(column, column))))

    return place
