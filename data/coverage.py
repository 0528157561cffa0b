"""Coverage: how many excerpts of each source concern which years and themes, and who is alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from data import dates
from data.catalogue import Catalogue

PER = 1000
BEFORE, AFTER, NO_EVENT = "before", "after", "none"


@dataclass(frozen=True)
class Coverage:
    """Excerpts by source and column; `totals` counts each excerpt once, whatever its columns."""

    columns: tuple[str, ...]
    counts: dict[str, tuple[int, ...]]
    totals: dict[str, int]


def per_words(catalogue: Catalogue, source: str, count: int) -> float:
    """Return a count per 1 000 words of the source."""
    return count * PER / catalogue.sources[source].words


def chosen(catalogue: Catalogue, positions: Iterable[int], arguments: Iterable[str]) -> list[Any]:
    """Return the excerpts of the chosen events, and the given arguments, in order of the table."""
    ids = {e for event in catalogue.events_at(positions) for e in event.excerpts} | set(arguments)
    return catalogue.excerpts_of(each for each in catalogue.excerpts["id"] if each in ids)


def by_year(catalogue: Catalogue, positions: Iterable[int], arguments: Iterable[str]) -> Coverage:
    """Count excerpts by the years in which the chosen events they tell began.

    Years are those of the dossier's window, with what lies before, after and at no event at the
    ends, where there is any.
    """
    rows = list(positions)
    first, last = (dates.parse(day).first.year for day in catalogue.dossier.window.split(","))
    events = catalogue.events_at(rows)
    year_of = {event.id: _column(event.earliest.year, first, last) for event in events}

    def columns_of(excerpt: Any) -> set[str]:
        return {year_of[e] for e in excerpt.events if e in year_of} or {NO_EVENT}

    excerpts = chosen(catalogue, rows, arguments)
    years = map(str, range(first, last + 1))
    columns = (BEFORE, *years, AFTER, NO_EVENT)
    whole = _count(catalogue, excerpts, columns, columns_of)
    used = {column for excerpt in excerpts for column in columns_of(excerpt)}
    kept = [n for n, c in enumerate(columns) if c.isdigit() or c in used]
    counts = {source: tuple(row[n] for n in kept) for source, row in whole.counts.items()}
    return Coverage(tuple(columns[n] for n in kept), counts, whole.totals)


def _column(year: int, first: int, last: int) -> str:
    if year < first:
        return BEFORE
    return AFTER if year > last else str(year)


def by_theme(catalogue: Catalogue, positions: Iterable[int], arguments: Iterable[str]) -> Coverage:
    """Count excerpts by their own themes."""
    excerpts = chosen(catalogue, positions, arguments)
    return _count(catalogue, excerpts, tuple(catalogue.themes), lambda e: set(e.themes))


def _count(
    catalogue: Catalogue,
    excerpts: list[Any],
    columns: tuple[str, ...],
    columns_of: Callable[[Any], set[str]],
) -> Coverage:
    place = {column: n for n, column in enumerate(columns)}
    counts = {source: [0] * len(columns) for source in catalogue.sources}
    totals = dict.fromkeys(catalogue.sources, 0)
    for excerpt in excerpts:
        totals[excerpt.source] += 1
        for column in columns_of(excerpt):
            counts[excerpt.source][place[column]] += 1
    return Coverage(columns, {source: tuple(row) for source, row in counts.items()}, totals)


def told_by_one(catalogue: Catalogue, positions: Iterable[int]) -> dict[str, list[Any]]:
    """Return, for each source, the chosen events that it alone tells, in order of time."""
    found: dict[str, list[Any]] = {source: [] for source in catalogue.sources}
    for event in catalogue.events_at(positions):
        if len(event.sources) == 1:
            found[event.sources[0]].append(event)
    return found


def told_by_none(catalogue: Catalogue, positions: Iterable[int]) -> list[Any]:
    """Return the chosen events that no source tells, in order of time."""
    return [event for event in catalogue.events_at(positions) if not event.sources]
