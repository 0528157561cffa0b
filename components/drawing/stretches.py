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
    yield from _around(catalogue, when, when.certain, hollow or "full", "")


def _phase(catalogue: Catalogue, phase: Phase, hollow: Style | None) -> Iterator[Stretch]:
    span = dates.interval(phase.start, phase.end, catalogue.today)
    name = f"{text.events.PHASE_LABELS[phase.state]}: {date_words.interval_in_words(span)}"
    style = hollow or PHASE_STYLES[phase.state]
    yield from _around(catalogue, span, span.certain_days, style, name)


def _around(
    catalogue: Catalogue,
    span: dates.Interval,
    certain: tuple[date, date] | None,
    style: Style,
    name: str,
) -> Iterator[Stretch]:
    """Yield the days that are certain in a style and, thin, those around them."""
    first, last = axis.first_day(catalogue, span), span.last
    begin, end = certain or (last, last)
    if first < begin:
        yield Stretch("thin", first, begin, name)
    if certain:
        yield Stretch(style, begin, end, name)
    if end < last or not (certain or first < begin):
        yield Stretch("thin", end, last, name)


def by_depth(parts: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches as they are drawn: what is only possible lies behind the rest."""
    return sorted(parts, key=lambda each: each.style != "thin")
