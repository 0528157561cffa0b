"""Which excerpts tell of which events, as arrays made once a catalogue."""

from itertools import chain
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from data.base.memo import memoised
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow

Rows = npt.NDArray[np.intp]


class Entry(NamedTuple):
    """What is read under an event: an excerpt, a document, or (neither) what we say of it."""

    event: str = ""
    excerpt: str = ""
    quotation: str = ""


class Telling:
    """The excerpts of all events, event after event, and the source of each excerpt.

    `entries`: how much is read under each event: its excerpts and documents, of neither one.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        excerpts = catalogue.events["excerpts"].to_numpy()
        sizes = np.fromiter(map(len, excerpts), np.intp, len(excerpts))
        self.starts = np.concatenate([[0], np.cumsum(sizes)])
        rows = map(catalogue.excerpt_position.__getitem__, chain.from_iterable(excerpts))
        self.excerpts = np.fromiter(rows, np.intp, self.starts[-1])
        number = {source: n for n, source in enumerate(catalogue.sources)}
        sources = map(number.__getitem__, catalogue.excerpts["source"].to_numpy())
        self.sources = np.fromiter(sources, np.intp, len(catalogue.excerpts))
        self.number = number
        self._sizes = {"": sizes}
        self.entries = np.maximum(sizes + self._documents(catalogue), 1)

    def _documents(self, catalogue: Catalogue) -> Rows:
        """Count the documents of each event."""
        counts = np.zeros(len(catalogue.events), dtype=np.intp)
        for row in quotations.of_kinds(catalogue.quotations.values(), quotations.DOCUMENTS):
            counts[[catalogue.position[event] for event in row.events]] += 1
        return counts

    def sizes(self, source: str) -> Rows:
        """Return for each event how many excerpts tell of it, of one source or (`""`) of all."""
        if source not in self._sizes:
            own = np.concatenate(
                [[0], np.cumsum(self.sources[self.excerpts] == self.number[source])]
            )
            self._sizes[source] = np.diff(own[self.starts])
        return self._sizes[source]

    def pairs(self, positions: Rows) -> tuple[Rows, Rows]:
        """Return the rows of some events, each as often as excerpts tell of it, and of these."""
        sizes = self._sizes[""][positions]
        places = np.repeat(self.starts[positions] - np.cumsum(sizes) + sizes, sizes)
        return np.repeat(positions, sizes), self.excerpts[places + np.arange(len(places))]


@memoised()
def of_all(catalogue: Catalogue) -> Telling:
    """Return which excerpts tell of which events, over the whole dossier."""
    return Telling(catalogue)


def of_source(catalogue: Catalogue, source: str) -> Rows:
    """Return the rows of the excerpts of a source, in order of the table."""
    telling = of_all(catalogue)
    rows: Rows = np.flatnonzero(telling.sources == telling.number[source])
    return rows


def by_source(catalogue: Catalogue, excerpts: Rows) -> list[int]:
    """Count excerpts, given as rows, by their sources, in order."""
    counts = np.bincount(of_all(catalogue).sources[excerpts], minlength=len(catalogue.sources))
    return [int(count) for count in counts]


@memoised()
def arguments(catalogue: Catalogue) -> Rows:
    """Return the rows of the excerpts that tell of no event, in order of the table."""
    rows = (catalogue.excerpt_position[row.id] for row in catalogue.arguments)
    return np.fromiter(rows, np.intp)


def weightiest(catalogue: Catalogue, positions: Rows, most: int) -> Rows:
    """Return the rows of the weightiest of some events, at most so many, in order of time."""
    if len(positions) <= most:
        return positions
    weights = catalogue.events["weight"].to_numpy()[positions]
    rows: Rows = np.sort(positions[np.argsort(-weights, kind="stable")[:most]])
    return rows


def rows(catalogue: Catalogue, positions: Rows) -> Rows:
    """Return the rows of the excerpts of some events, each once, event after event."""
    _, every = of_all(catalogue).pairs(positions)
    place = np.arange(len(every))
    first = np.empty(len(catalogue.excerpts), dtype=np.intp)
    first[every[::-1]] = place[::-1]
    rows: Rows = every[first[every] == place]
    return rows


def ids(catalogue: Catalogue, positions: Rows) -> list[str]:
    """Return the ids of the excerpts of some events, each once, event after event."""
    names: list[str] = catalogue.excerpts["id"].to_numpy()[rows(catalogue, positions)].tolist()
    return names


def page(
    catalogue: Catalogue, positions: Rows, start: int, stop: int, source: str = ""
) -> tuple[list[Entry], int]:
    """Return a slice of what is read under some events, and how many entries there are in all.

    They come event by event, the excerpts of one source alone if asked for; only the events of the
    slice are looked at.
    """
    telling = of_all(catalogue)
    sizes = telling.sizes(source) if source else telling.entries
    ends = np.cumsum(sizes[positions])
    first, last = np.searchsorted(ends, [start, stop - 1], side="right")
    events = catalogue.events_at(positions[first : last + 1].tolist())
    entries = [entry for event in events for entry in _entries(catalogue, event, source)]
    before = int(ends[first - 1]) if first else 0
    return entries[start - before : stop - before], int(ends[-1]) if len(ends) else 0


def _entries(catalogue: Catalogue, event: EventRow, source: str) -> list[Entry]:
    excerpts = [
        Entry(event.id, excerpt=row.id)
        for row in catalogue.excerpts_of(event.excerpts)
        if source in ("", row.source)
    ]
    if source:
        return excerpts
    rows = quotations.about(catalogue, "events", event.id)
    documents = [
        Entry(event.id, quotation=row.id) for row in quotations.of_kinds(rows, quotations.DOCUMENTS)
    ]
    return [*excerpts, *documents] or [Entry(event.id)]
