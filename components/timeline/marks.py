"""The marks of events: bars for what lasted, symbols for what happened, by certainty and status.

What is only possible is thin, a suspended phase hatched, a phase that is over or dormant and
whatever is not attested hollow.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import product

from components.base.theme import Theme
from components.drawing.figures import Trace
from components.drawing.shapes import STYLES, Bar, Style, arrowheads, bars, by_zoom, symbols
from components.drawing.stretches import Stretch, stretches
from components.timeline import labels
from components.timeline.lanes import LanePlan
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow

# Fewer days than this are less than a symbol wide when one sees all of time.
SHORT = 730


class Drawing:
    """Collects the marks of events by style, and the labels to be placed in the browser."""

    def __init__(self, catalogue: Catalogue, theme: Theme, plan: LanePlan) -> None:
        self.catalogue, self.theme, self.plan = catalogue, theme, plan
        self.pieces: dict[tuple[str, Style, bool], list[Bar]] = defaultdict(list)
        self.points: dict[tuple[str, bool, bool], list[Bar]] = defaultdict(list)
        self.ongoing: dict[str, list[Bar]] = defaultdict(list)
        self.labels: list[labels.Label] = []

    def add(self, event: EventRow) -> None:
        """Add the marks and the label of one event (a row of the catalogue)."""
        when = self.catalogue.interval(event)
        days = (when.last - when.first).days + 1
        short = days if when.end and not when.ongoing and days < SHORT else 0
        y = self.plan.rows[event.id]
        whole = Bar(event.id, *when.place, y, "", short)
        hollow = event.status != "attested"
        parts = list(stretches(self.catalogue, event, when))
        for part in parts:
            piece = replace(whole, first=part.first, last=part.last, hover=part.name)
            self.pieces[event.type, part.style, bool(short)].append(piece)
        solid = full_bars(parts)
        if when.end is None or short:
            self.points[event.type, hollow, bool(short)].append(whole)
        if when.ongoing:
            self.ongoing[event.type].append(whole)
        self.labels.append(labels.event_label(self.catalogue, event, y, solid))

    def traces(self) -> Iterator[Trace]:
        """Yield one trace per type and style, thin ones first so that they lie behind.

        What is said of an event stands close together, lane by lane: the answer packs well.
        """
        for lane in self.catalogue.types:
            yield from self._of(lane)

    def _of(self, lane: str) -> Iterator[Trace]:
        kind, theme = self.catalogue.types[lane], self.theme
        colour = theme.colour(kind)
        for style, short in product(STYLES, (False, True)):
            if pieces := self.pieces.get((lane, style, short)):
                trace = bars(pieces, style, colour, theme)
                yield _without_card(by_zoom(trace, pieces) if short else trace)
        for hollow, short in product((False, True), repeat=2):
            if points := self.points.get((lane, hollow, short)):
                trace = symbols(points, kind.symbol, colour, theme, hollow=hollow)
                yield _without_card(by_zoom(trace, points) if short else trace)
        if points := self.ongoing.get(lane):
            yield _without_card(arrowheads(points, colour, theme))


def full_bars(parts: Sequence[Stretch]) -> list[tuple[date, date]]:
    """Return the days of the full bars among the stretches of an event."""
    return [_uncovered(part, parts) for part in parts if part.style == "full"]


def _uncovered(full: Stretch, parts: Iterable[Stretch]) -> tuple[date, date]:
    """A full bar as far as no later phase is drawn over it, where its end is uncertain."""
    later = (part.first for part in parts if part.first > full.first)
    return full.first, min([full.last, *later])


def _without_card(trace: Trace) -> Trace:
    """Leave the card that comes with the pointer to js/explore/card.js; `hovertext`: the phase."""
    return {key: of for key, of in trace.items() if key != "hovertemplate"} | {"hoverinfo": "none"}
