"""The stretches of an event: its phases, or what is certain of it and what is only possible.

Where it is not certain which phase it was, the stretch is thin, as for all that is only possible.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from components import text
from components.drawing import axis
from components.drawing.shapes import Style
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.tables.models import Phase

PHASE_STYLES: Mapping[str, Style] = {
    "active": "full",
    "suspended-in-part": "hatched",
    "suspended": "hatched",
    "dormant": "hollow",
    "ended": "hollow",
}


class Stretch(NamedTuple):
    """Days `first` to `last` (both included) and how they are drawn; a phase has a `name`."""

    style: Style
    first: date
    last: date
    name: str = ""


def stretches(catalogue: Catalogue, event: EventRow, when: dates.Interval) -> Iterator[Stretch]:
    """Yield the stretches of an event; a point has one only if its day is not certain."""
    hollow: Style | None = "hollow" if event.status != "attested" else None
    phases = catalogue.phases.get(event.id, []) if when.end else []
    until = date.min
    for phase in phases:
        for part in _phase(catalogue, phase, hollow):
            if part.style != "thin" or part.last > until:
                yield part._replace(first=max(part.first, until)) if part.style == "thin" else part
            until = max(until, part.last)
    if phases or (when.end is None and when.start.exact):
        return
    if when.certain:
        yield Stretch(hollow or "full", *when.certain)
    if when.certain != (when.first, when.last):
        yield Stretch("thin", axis.first_day(catalogue, when), when.last)


def _phase(catalogue: Catalogue, phase: Phase, hollow: Style | None) -> Iterator[Stretch]:
    """Yield the days on which a phase certainly was, and those around them."""
    span = dates.interval(phase.start, phase.end, catalogue.today)
    name = f"{text.events.PHASE_LABELS[phase.state]}: {date_words.interval_in_words(span)}"
    first, last = axis.first_day(catalogue, span), span.last
    certain = certain_days(span)
    if certain is None:
        yield Stretch("thin", first, last, name)
        return
    begin, end = certain
    if first < begin:
        yield Stretch("thin", first, begin, name)
    yield Stretch(hollow or PHASE_STYLES[phase.state], begin, end, name)
    if end < last:
        yield Stretch("thin", end, last, name)


def certain_days(span: dates.Interval) -> tuple[date, date] | None:
    """Return the days that are certain: of a point too, if its day is."""
    if span.end is None and span.start.exact:
        return span.start.first, span.start.last
    return span.certain


def by_depth(parts: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches as they are drawn: what is only possible lies behind the rest."""
    return sorted(parts, key=lambda each: each.style != "thin")
