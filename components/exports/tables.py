"""The chosen events, excerpts and quotations as our own tables and objects have them."""

from collections.abc import Callable, Iterable, Iterator

import numpy as np
import numpy.typing as npt
import pandas as pd

from components.base.address import View
from components.http.pieces import Row, to_csv, to_json_list
from data.base import intervals
from data.catalogue.catalogue import Catalogue
from data.selection import excerpt_selection, query, quotation_selection
from data.tables import models

ADDED = ("sources", "contested")
JSON_KEYS = (
    *("id", "title", "short", "type", "status", "start", "end", "agents", "others", "themes"),
    *("summary", "record", "references", "sources", "contested"),
)
INNER_KEYS = ("id", "source", "quote", "paragraph", "translation")


def events_csv(catalogue: Catalogue, view: View) -> Iterator[str]:
    """Yield the chosen events with the columns of `events.csv`, and who tells them."""
    positions = query.select(catalogue, view.selection).positions
    names = [*models.columns(models.Event), *ADDED]
    return to_csv(names, event_rows(catalogue, positions, names))


def excerpts_csv(catalogue: Catalogue, view: View) -> Iterator[str]:
    """Yield the excerpts that a page gives with the columns of `excerpts.csv`, each once.

    Those of the chosen events, then the arguments (without event) that fit.
    """
    names = list(models.columns(models.Excerpt))
    numbers = excerpt_selection.rows(catalogue, view.selection)
    return to_csv(names, rows(catalogue.excerpts, numbers, names))


def quotations_csv(catalogue: Catalogue, view: View) -> Iterator[str]:
    """Yield the quotations that a page gives with the columns of `quotations.csv`, each once."""
    names = list(models.columns(models.Quotation))
    chosen = quotation_selection.of_selection(catalogue, view.selection)
    return to_csv(names, ({name: getattr(row, name) for name in names} for row in chosen))


def events_json(catalogue: Catalogue, view: View) -> Iterator[str]:
    """Yield the chosen events as a list of objects, their excerpts inside."""
    positions = query.select(catalogue, view.selection).positions
    excerpt, place = _inner(catalogue), catalogue.excerpt_position
    events = event_rows(catalogue, positions, JSON_KEYS)
    inside = catalogue.events["excerpts"].to_numpy()[positions]
    return to_json_list(
        event | {"excerpts": [excerpt(place[key]) for key in keys]}
        for event, keys in zip(events, inside, strict=True)
    )


def _inner(catalogue: Catalogue) -> Callable[[int], Row]:
    """Return a function from an excerpt's number to its object; a paragraph's number is one."""
    cells = reader(catalogue.excerpts, INNER_KEYS)

    def excerpt(number: int) -> Row:
        row = cells(number)
        place = str(row["paragraph"])
        return row | {"paragraph": int(place) if place.isdecimal() else place}

    return excerpt


def event_rows(
    catalogue: Catalogue, positions: npt.NDArray[np.intp], names: Iterable[str]
) -> Iterator[Row]:
    """Yield some cells of some events, their dates as they were typed."""
    for row in rows(catalogue.events, positions, [*names, "one_cell"]):
        if row.pop("one_cell"):
            row["start"], row["end"] = intervals.join(str(row["start"]), str(row["end"]))
        yield row


def reader(frame: pd.DataFrame, names: Iterable[str]) -> Callable[[int], Row]:
    """Return a function from a row's number to some of its cells, as Python's own values."""
    cells = {name: frame[name].to_numpy().item for name in names}
    return lambda number: {name: cell(number) for name, cell in cells.items()}


def rows(frame: pd.DataFrame, numbers: npt.NDArray[np.intp], names: Iterable[str]) -> Iterator[Row]:
    """Yield some cells of some rows."""
    return map(reader(frame, names), numbers.tolist())
