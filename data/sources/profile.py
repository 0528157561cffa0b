"""What the tables say of a source as a witness: its notes, its voices, and what it tells alone."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from data.base import dates
from data.base.words import alphabetical, fold
from data.catalogue import tellings
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.catalogue.tellings import Rows
from data.selection import bitmaps, query

_YEAR = re.compile(r"[\s,.]*\b(\d{4})([a-z]?)$")
_INITIAL = re.compile(r"\b[A-Z]\.\s*")
# An event that was yet to come, or never came, can be the subject of an older work.
_TO_COME = ("planned", "feared")

Fault = Literal["after-the-text", "before-the-event"]


@dataclass(frozen=True)
class Work:
    """A work that a source cites: the ways it is written there, its year, who rests on it."""

    labels: tuple[str, ...]
    name: str
    year: str
    excerpts: tuple[str, ...]


@dataclass(frozen=True)
class ImpossibleNote:
    """A note that cannot be right as it stands: a work later than the text, or than its event."""

    excerpt: str
    cites: str
    fault: Fault


def works(catalogue: Catalogue, source: str) -> list[Work]:
    """Return the works that a source's excerpts cite, the most cited first.

    One work is one name and year; initials, quotation marks and broken lines make no difference.
    """
    uses_of_work: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for excerpt, note in _notes(catalogue, source):
        name, year = _parts(note)
        uses_of_work.setdefault((_plain(name), year), []).append((note, excerpt.id))
    rows = [
        Work(
            tuple(dict.fromkeys(note for note, _ in uses)),
            _parts(uses[0][0])[0],
            year,
            tuple(excerpt for _, excerpt in uses),
        )
        for (_, year), uses in uses_of_work.items()
    ]
    return sorted(rows, key=lambda work: -len(work.excerpts))


def names_with_several_works(works: list[Work]) -> dict[str, list[str]]:
    """Return the names that stand in notes with more than one year, and the years."""
    years: dict[str, list[str]] = {}
    for work in works:
        if work.year:
            years.setdefault(_INITIAL.sub("", work.name), []).append(work.year)
    names = sorted(years, key=alphabetical)
    return {name: sorted(years[name]) for name in names if len(years[name]) > 1}


def impossible_notes(catalogue: Catalogue, source: str) -> list[ImpossibleNote]:
    """Return the notes whose year cannot be: after the text's own date, or before what is told.

    The second is looked for where a past event is told: a forecast, or an event that was only
    planned or feared, can rest on an older work.
    """
    issued = catalogue.sources[source].issued
    last = dates.parse(issued).last.year if issued else None
    notes = []
    for excerpt, note in _notes(catalogue, source):
        year = _parts(note)[1][:4]
        if not year:
            continue
        first = _first_year_told(catalogue, excerpt)
        if last is not None and int(year) > last:
            notes.append(ImpossibleNote(excerpt.id, note, "after-the-text"))
        elif first is not None and int(year) < first:
            notes.append(ImpossibleNote(excerpt.id, note, "before-the-event"))
    return notes


def without_year(works: list[Work]) -> int:
    """Count the works cited without a year."""
    return sum(not work.year for work in works)


def events_of(catalogue: Catalogue, source: str) -> Rows:
    """Return the rows of the events that a source tells."""
    return bitmaps.positions(query.index(catalogue).bitmaps["source"].any_of((source,)))


def sole_events(catalogue: Catalogue, source: str) -> Rows:
    """Return the rows of the events of which a source is the only witness."""
    rows = events_of(catalogue, source)
    only: Rows = rows[catalogue.events["told"].to_numpy()[rows] == 1]
    return only


def shares(catalogue: Catalogue, source: str, column: str) -> Counter[str]:
    """Count a source's excerpts by what a column says of them (an empty cell is not counted)."""
    cells = catalogue.excerpts[column].to_numpy()[tellings.of_source(catalogue, source)]
    return Counter(cell for cell in cells if cell)


def followers(catalogue: Catalogue, source: str) -> list[str]:
    """Return the labels of the sources that depend on a source."""
    return [each.label for each in catalogue.sources.values() if source in each.depends_on]


def _notes(catalogue: Catalogue, source: str) -> Iterator[tuple[ExcerptRow, str]]:
    """Every note of every excerpt; one cell may hold several works, with ; between them."""
    cites = catalogue.excerpts["cites"].to_numpy()
    rows = tellings.of_source(catalogue, source)
    for excerpt in catalogue.excerpts_at(rows[cites[rows] != ""].tolist()):
        for note in excerpt.cites.split(";"):
            if note.strip():
                yield excerpt, note.strip()


def _parts(note: str) -> tuple[str, str]:
    """The name that a note gives, and its year with its letter ('' if none)."""
    match = _YEAR.search(note)
    if match:
        return note[: match.start()], match[1] + match[2]
    return note.removesuffix("n.d.").rstrip(" ,"), ""


def _plain(name: str) -> str:
    joined = _INITIAL.sub("", name).replace("- ", "-")
    return fold(re.sub(r"[‘’“”\"',]", "", joined)).strip()


def _first_year_told(catalogue: Catalogue, excerpt: ExcerptRow) -> int | None:
    """The year in which the earliest event of an excerpt can have begun; None if it tells none."""
    if excerpt.kind != "event" or excerpt.modality in ("predicts", "supposes"):
        return None
    events = [catalogue.event(event) for event in excerpt.events]
    years = [event.earliest.year for event in events if event.status not in _TO_COME]
    return min(years) if years and len(years) == len(events) else None
