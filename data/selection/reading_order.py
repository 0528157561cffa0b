"""The order in which a theme is read: documents without an event stand among events, by day."""

import numpy as np

from data.base import dates
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Entry, Rows
from data.selection.query import index
from data.tables.models import Quotation


def page(
    catalogue: Catalogue,
    positions: Rows,
    part: tuple[int, int],
    source: str,
    alone: list[Quotation],
) -> tuple[list[Entry], int]:
    """Return a slice of what is read under some events, and how many entries there are in all.

    `alone` are documents without an event, in order of their dates: each stands after the events
    that began before it or on its day.
    """
    start, stop = part
    telling = tellings.of_all(catalogue)
    sizes = telling.sizes(source) if source else telling.entries
    ends = np.concatenate([[0], np.cumsum(sizes[positions])])
    days = np.array([dates.parse(row.date).first for row in alone], dtype="datetime64[D]")
    begun = np.searchsorted(index(catalogue).earliest[positions], days, side="right")
    places = ends[begun] + np.arange(len(alone))
    first, last = np.searchsorted(places, [start, stop])
    entries, count = tellings.page(catalogue, positions, start - first, stop - last, source)
    for place, row in zip(places[first:last], alone[first:last], strict=True):
        entries.insert(place - start, Entry(quotation=row.id))
    return entries, count + len(alone)
