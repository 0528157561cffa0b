"""Disagreements: which fit a selection, between texts or within one, and what each cell holds.

A cell without a position is derived, never typed: see `silence`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import pandas as pd

from data.base import dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.tellings import Rows
from data.selection.facets import Selection
from data.tables import models

State = Literal["said", "not-said", "not-told", "after", "unknown"]


# Kinds of disagreement: on what can be looked up, and on how it is told; the others between.
GENERALITY = dict.fromkeys(("fact", "date", "agency", "blame"), 0) | dict.fromkeys(
    ("framing", "interpretation"), 2
)


@dataclass(frozen=True)
class Cell:
    """What one source says on one aspect: its positions (it may contradict itself), or why none."""

    source: str
    state: State
    positions: tuple[models.Position, ...] = ()


def of_selection(
    catalogue: Catalogue, selection: Selection, positions: Rows, kinds: Iterable[str] = ()
) -> list[str]:
    """Return the disagreements that fit: they name a chosen event or, without events, a theme.

    The chosen events are given as rows. With `kinds`, only those that are of one of them.
    """
    kinds_chosen = set(kinds)
    numbers, events = _events_named(catalogue)
    is_chosen = np.zeros(len(catalogue.events), dtype=bool)
    is_chosen[positions] = True
    names_one = np.zeros(len(catalogue.disagreements), dtype=bool)
    names_one[numbers[is_chosen[events]]] = True
    return [
        key
        for (key, row), is_named in zip(
            catalogue.disagreements.items(), names_one.tolist(), strict=True
        )
        if (is_named or (not row.events and _fits(catalogue, selection, key)))
        and (not kinds_chosen or kinds_chosen & set(row.kind))
    ]


@memoised()
def _events_named(catalogue: Catalogue) -> tuple[Rows, Rows]:
    """The number of each disagreement, as often as it names events, and the rows of these."""
    pairs = [
        (number, catalogue.position[event])
        for number, row in enumerate(catalogue.disagreements.values())
        for event in row.events
    ]
    numbers, events = np.array(pairs, dtype=np.intp).reshape(-1, 2).T
    return numbers, events


def without_event(catalogue: Catalogue, selection: Selection) -> list[str]:
    """Return the ids of disagreements that concern no event and fit themes and sources."""
    return [key for key in catalogue.disagreements if _fits(catalogue, selection, key)]


def _fits(catalogue: Catalogue, selection: Selection, key: str) -> bool:
    """Whether a disagreement concerns no event and fits the chosen themes and sources."""
    row = catalogue.disagreements[key]
    return (
        not row.events
        and not selection.q
        and (not selection.theme or bool(set(selection.theme) & set(row.themes)))
        and (not selection.source or bool(set(selection.source) & set(sources(catalogue, key))))
    )


def sources(catalogue: Catalogue, key: str) -> list[str]:
    """Return the sources that take a position, in order."""
    taking = {position.source for position in catalogue.positions[key]}
    return [source for source in catalogue.sources if source in taking]


def within_one(catalogue: Catalogue, key: str) -> bool:
    """Whether it is one text that differs with itself."""
    return key in _within_one(catalogue)


@memoised()
def _within_one(catalogue: Catalogue) -> set[str]:
    taking = {key: {row.source for row in rows} for key, rows in catalogue.positions.items()}
    return {key for key, texts in taking.items() if len(texts) == 1}


def sides(catalogue: Catalogue, key: str) -> list[list[str]]:
    """Return the sources that take a position, together where every one of theirs is the same.

    Only the same words make a position the same; that texts agree is never concluded.
    """
    by_positions: dict[frozenset[tuple[str, str]], list[str]] = {}
    for source in sources(catalogue, key):
        rows = [row for row in catalogue.positions[key] if row.source == source]
        positions = frozenset((row.aspect, row.position) for row in rows)
        by_positions.setdefault(positions, []).append(source)
    return list(by_positions.values())


def ranked(
    catalogue: Catalogue, keys: Iterable[str], event: str, themes: Iterable[str]
) -> list[str]:
    """Put those on an event first, then those between texts, on the themes, the specific ones."""
    chosen = set(themes)

    def rank(key: str) -> tuple[bool, bool, bool, int]:
        row = catalogue.disagreements[key]
        on_it = event in row.events
        within = not on_it and within_one(catalogue, key)
        return (not on_it, within, not chosen & set(row.themes), generality(row.kind))

    return sorted(keys, key=rank)


def generality(names: Iterable[str]) -> int:
    """Return 0 for what can be looked up, 2 for how it is told."""
    return min((GENERALITY.get(name, 1) for name in names), default=2)


def years(catalogue: Catalogue, key: str) -> tuple[int, int] | None:
    """Return the first and the last year of a disagreement's events; else those it names; or None.

    What goes on counts by its beginning.
    """
    row = catalogue.whole.disagreements[key]
    spans = [
        dates.interval(event.start, "" if event.end == dates.OPEN else event.end, catalogue.today)
        for event in map(catalogue.whole.event, row.events)
    ]
    if row.start and not spans:
        spans = [dates.interval(row.start, row.end, catalogue.today)]
    if not spans:
        return None
    return min(span.first.year for span in spans), max(span.last.year for span in spans)


def kinds(catalogue: Catalogue, keys: Iterable[str]) -> dict[str, int]:
    """Count the disagreements of each kind; one of several kinds counts for each."""
    counts = dict.fromkeys(models.kinds_of_disagreement(), 0)
    for key in keys:
        for kind in catalogue.disagreements[key].kind:
            counts[kind] += 1
    return counts


def cells(catalogue: Catalogue, key: str) -> Mapping[str, list[Cell]]:
    """Return, for each aspect on which positions are recorded, one cell a source."""
    positions_at: dict[tuple[str, str], tuple[models.Position, ...]] = {}
    for row in catalogue.positions[key]:
        place = (row.aspect, row.source)
        positions_at[place] = (*positions_at.get(place, ()), row)
    silences = {source: silence(catalogue, key, source) for source in catalogue.sources}

    def cell(aspect: str, source: str) -> Cell:
        positions = positions_at.get((aspect, source), ())
        return Cell(source, "said" if positions else silences[source], positions)

    aspects = [a for a in catalogue.aspects if any(aspect == a for aspect, _ in positions_at)]
    return {aspect: [cell(aspect, source) for source in catalogue.sources] for aspect in aspects}


def silence(catalogue: Catalogue, key: str, source: str) -> State:
    """Say why a source takes no position: it tells the event but not this, or not the event.

    An event after a source's horizon it cannot tell; without a horizon nothing is known of that. A
    disagreement without events is told by the sources that argue on one of its themes.
    """
    catalogue = catalogue.whole
    row = catalogue.disagreements[key]
    events = [catalogue.event(event) for event in row.events]
    tells = source in sources(catalogue, key) or any(source in e.sources for e in events)
    if not events and not tells:
        excerpts = catalogue.excerpts[catalogue.excerpts["source"] == source]
        tells = any(
            not named and set(themes) & set(row.themes) for named, themes in _told(excerpts)
        )
    if tells:
        return "not-said"
    if not catalogue.sources[source].horizon:
        return "unknown"
    horizon = dates.parse(catalogue.sources[source].horizon).last
    firsts = [event.earliest.date() for event in events]
    if not firsts and row.start:
        firsts = [dates.parse(row.start).first]
    return "after" if firsts and horizon < min(firsts) else "not-told"


def _told(excerpts: pd.DataFrame) -> Iterable[tuple[list[str], list[str]]]:
    return zip(excerpts["events"], excerpts["themes"], strict=True)


def excerpts_by_source(catalogue: Catalogue, key: str) -> dict[str, list[str]]:
    """Return the excerpts on which the positions of each source rest, each once, in order."""
    excerpts: dict[str, list[str]] = {source: [] for source in sources(catalogue, key)}
    for row in catalogue.positions[key]:
        excerpts[row.source] += [e for e in row.excerpts if e not in excerpts[row.source]]
    return excerpts


def of_excerpt(catalogue: Catalogue, excerpt: str) -> list[str]:
    """Return the disagreements in which an excerpt carries a position, in order."""
    return _of_excerpts(catalogue).get(excerpt, [])


@memoised()
def _of_excerpts(catalogue: Catalogue) -> Mapping[str, list[str]]:
    keys: dict[str, list[str]] = {}
    for key, rows in catalogue.positions.items():
        for excerpt in dict.fromkeys(each for row in rows for each in row.excerpts):
            keys.setdefault(excerpt, []).append(key)
    return keys


def marks(catalogue: Catalogue, key: str) -> dict[str, list[str]]:
    """Return the words that positions mark, by excerpt: in each excerpt that holds them."""
    words_of: dict[str, list[str]] = {}
    for row in catalogue.positions[key]:
        for excerpt in row.excerpts:
            words_of.setdefault(excerpt, []).extend(row.mark)
    return words_of
