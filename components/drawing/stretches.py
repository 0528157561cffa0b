"""The stretches of an event: its phases, or what is certain of it and what is only possible."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from components import text
from components.drawing import axis
from components.drawing.shapes import Style
from data.base import date_words, dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow

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
    for phase in phases:
        span = dates.interval(phase.start, phase.end, catalogue.today)
        name = f"{text.events.PHASE_LABELS[phase.state]}: {date_words.interval_in_words(span)}"
        first = axis.first_day(catalogue, span)
        yield Stretch(hollow or PHASE_STYLES[phase.state], first, span.last, name)
    if phases or (when.end is None and when.start.exact):
        return
    if when.certain:
        yield Stretch(hollow or "full", *when.certain)
    if when.certain != (when.first, when.last):
        yield Stretch("thin", axis.first_day(catalogue, when), when.last)


def by_depth(parts: Iterable[Stretch]) -> list[Stretch]:
    """Return stretches as they are drawn: what is only possible lies behind the rest."""
    return sorted(parts, key=lambda each: each.style != "thin")
