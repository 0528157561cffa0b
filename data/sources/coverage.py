"""Coverage: how many excerpts of each source concern which years and themes, and who is alone."""

from dataclasses import dataclass
from itertools import chain

import numpy as np

from data.base import dates
from data.base.memo import memoised
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection import bitmaps, query

PER = 1000
STEPS = (1, 10, 100, 1000)  # years a column
MOST_COLUMNS = 150
BEFORE, AFTER, NO_EVENT = "before", "after", "none"


@dataclass(frozen=True)
class Coverage:
    """Excerpts by source and column; `totals` counts each excerpt once, whatever its columns."""

    columns: tuple[str, ...]
    counts: dict[str, tuple[int, ...]]
    totals: dict[str, int]


def per_words(catalogue: Catalogue, source: str, count: int) -> float:
    """Return a count per 1 000 words of the source; 0 if nobody has counted its words."""
    return count * PER / words if (words := catalogue.sources[source].words) else 0


def by_year(catalogue: Catalogue, positions: Rows, arguments: Rows) -> Coverage:
    """Count excerpts by the years in which the chosen events they tell began.

    Years are those of the dossier's window, of a long one decades or centuries by their first year,
    with what lies before, after and at no event at the ends, where there is any.
    """
    columns = _columns(catalogue)
    events, excerpts = tellings.of_all(catalogue).pairs(positions)
    no_column = np.full(len(arguments), len(columns) - 1)
    years = np.concatenate([_column_of_each(catalogue)[events], no_column])
    whole = _count(catalogue, columns, np.concatenate([excerpts, arguments]), years)
    filled = [any(row[n] for row in whole.counts.values()) for n in range(len(columns))]
    places = [n for n, column in enumerate(columns) if column.isdigit() or filled[n]]
    counts = {source: tuple(row[n] for n in places) for source, row in whole.counts.items()}
    return Coverage(tuple(columns[n] for n in places), counts, whole.totals)


def years_of_a_column(catalogue: Catalogue) -> int:
    """Return how many years of the dossier's window a column stands for, so that few are many."""
    first, last = _window(catalogue)
    return next((step for step in STEPS if (last - first) // step < MOST_COLUMNS), STEPS[-1])


def _columns(catalogue: Catalogue) -> tuple[str, ...]:
    first, last = _window(catalogue)
    step = years_of_a_column(catalogue)
    return (BEFORE, *map(str, range(first - first % step, last + 1, step)), AFTER, NO_EVENT)


def _window(catalogue: Catalogue) -> tuple[int, int]:
    first, last = (dates.parse(day).first.year for day in catalogue.dossier.window.split(","))
    return first, last


@memoised()
def _column_of_each(catalogue: Catalogue) -> Rows:
    """For each event the column of the year in which it possibly began."""
    first, last = _window(catalogue)
    began = catalogue.events["earliest"].to_numpy().astype("datetime64[Y]").astype(np.intp) + 1970
    step = years_of_a_column(catalogue)
    start, end = first // step, last // step
    columns: Rows = np.clip(began // step - start, -1, end - start + 1) + 1
    return columns


def by_theme(catalogue: Catalogue, positions: Rows, arguments: Rows) -> Coverage:
    """Count excerpts by their own themes."""
    rows = np.concatenate([tellings.rows(catalogue, positions), arguments])
    sizes, themes = _themes_of_each(catalogue)
    starts = np.cumsum(sizes) - sizes
    many = sizes[rows]
    places = np.repeat(starts[rows] - np.cumsum(many) + many, many) + np.arange(many.sum())
    whole = _count(catalogue, tuple(catalogue.themes), np.repeat(rows, many), themes[places])
    return Coverage(whole.columns, whole.counts, _totals(catalogue, rows))


@memoised()
def _themes_of_each(catalogue: Catalogue) -> tuple[Rows, Rows]:
    """How many themes each excerpt has, and the numbers of these, excerpt after excerpt."""
    number = {theme: n for n, theme in enumerate(catalogue.themes)}
    themes = catalogue.excerpts["themes"].to_numpy()
    sizes = np.fromiter(map(len, themes), np.intp, len(themes))
    numbers = map(number.__getitem__, chain.from_iterable(themes))
    return sizes, np.fromiter(numbers, np.intp, int(sizes.sum()))


def _count(
    catalogue: Catalogue, columns: tuple[str, ...], excerpts: Rows, places: Rows
) -> Coverage:
    """Count, by source and column, excerpts that stand in columns; each once in one of them."""
    codes = np.sort(excerpts * len(columns) + places)
    codes = codes[np.flatnonzero(np.diff(codes, prepend=-1))]
    sources = tellings.of_all(catalogue).sources[codes // len(columns)]
    size = len(catalogue.sources) * len(columns)
    numbers = np.bincount(sources * len(columns) + codes % len(columns), minlength=size)
    rows = numbers.reshape(len(catalogue.sources), len(columns)).tolist()
    counts = {source: tuple(row) for source, row in zip(catalogue.sources, rows, strict=True)}
    return Coverage(columns, counts, _totals(catalogue, excerpts))


def _totals(catalogue: Catalogue, excerpts: Rows) -> dict[str, int]:
    """Count the excerpts of each source, each once."""
    among = np.zeros(len(catalogue.excerpts), dtype=bool)
    among[excerpts] = True
    numbers = tellings.by_source(catalogue, np.flatnonzero(among))
    return dict(zip(catalogue.sources, numbers, strict=True))


def told_by_one(catalogue: Catalogue, positions: Rows) -> dict[str, Rows]:
    """Return, for each source, the rows of the chosen events that it alone tells."""
    index = query.index(catalogue)
    rows = positions[bitmaps.bits_at(index.bitmaps["told"].any_of(("1",)), positions)]
    sources = index.bitmaps["source"]
    return {key: rows[bitmaps.bits_at(sources.any_of((key,)), rows)] for key in catalogue.sources}


def told_by_none(catalogue: Catalogue, positions: Rows) -> Rows:
    """Return the rows of the chosen events that no source tells."""
    untold = query.index(catalogue).bitmaps["told"].any_of(("0",))
    return positions[bitmaps.bits_at(untold, positions)]
