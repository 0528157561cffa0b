"""The marks of events: bars for what lasted, symbols for what happened, by certainty and status.

What is only possible is thin, a suspended phase hatched, a phase that is over or dormant and
whatever is not attested hollow.
"""

import html as markup
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

from components import text
from components.lanes import Plan
from components.theme import Theme
from data import dates
from data.catalogue import Catalogue

Style = Literal["full", "hatched", "thin", "hollow"]

BAR, THIN = 14, 5
SYMBOL = 11
DAY_MS = 86_400_000

PHASE_STYLES: Mapping[str, Style] = {
    "active": "full",
    "suspended-in-part": "hatched",
    "suspended": "hatched",
    "dormant": "hollow",
    "ended": "hollow",
}


@dataclass
class Piece:
    """One rectangle of an event: days `first` to `last` (both included) at height `y`."""

    event: str
    first: date
    last: date
    y: float
    hover: str


class Drawing:
    """Collects the marks of events by style, and the labels to be placed in the browser."""

    def __init__(self, catalogue: Catalogue, theme: Theme, layout: Plan) -> None:
        self.catalogue, self.theme, self.layout = catalogue, theme, layout
        self.pieces: dict[tuple[str, Style], list[Piece]] = defaultdict(list)
        self.points: dict[tuple[str, bool], list[Piece]] = defaultdict(list)
        self.ongoing: dict[str, list[Piece]] = defaultdict(list)
        self.labels: list[dict[str, Any]] = []

    def add(self, event: Any) -> None:
        """Add the marks and the label of one event (a row of the catalogue)."""
        when = self.catalogue.interval(event)
        y = self.layout.rows[event.id]
        whole = Piece(event.id, when.first, when.last, y, _hover(self.catalogue, event))
        hollow = event.status != "attested"
        if when.end is None:
            if not when.start.exact:
                self.pieces[event.type, "thin"].append(whole)
            self.points[event.type, hollow].append(whole)
        else:
            for style, piece in self._range(event, when, whole, hollow):
                self.pieces[event.type, style].append(piece)
            if when.ongoing:
                self.ongoing[event.type].append(whole)
        solid = [p for p in self.pieces[event.type, "full"] if p.event == event.id]
        longest = max(solid, key=lambda piece: piece.last - piece.first, default=None)
        flag = " ⚑" if event.contested else ""
        self.labels.append(
            {
                "id": event.id,
                "from": str(when.first),
                "to": str(when.last + timedelta(days=1)),
                "y": y,
                "text": event.short + flag,
                "weight": event.weight,
                "solid": longest and [str(longest.first), str(longest.last + timedelta(days=1))],
                "point": when.end is None,
            }
        )

    def _range(
        self, event: Any, when: dates.Interval, whole: Piece, hollow: bool
    ) -> Iterator[tuple[Style, Piece]]:
        """The rectangles of an event that lasted: its phases, or the certain and the possible."""
        phases = self.catalogue.phases.get(event.id, [])
        for phase in phases:
            span = dates.interval(phase.start, phase.end, self.catalogue.today)
            note = f"<br>{text.PHASE_LABELS[phase.state]}: {dates.interval_words(span)}"
            piece = Piece(whole.event, span.first, span.last, whole.y, whole.hover + note)
            yield "hollow" if hollow else PHASE_STYLES[phase.state], piece
        if phases:
            return
        if when.certain and when.certain[0] <= when.certain[1]:
            first, last = when.certain
            piece = Piece(whole.event, first, last, whole.y, whole.hover)
            yield "hollow" if hollow else "full", piece
            if first == whole.first and last == whole.last:
                return
        yield "thin", whole

    def traces(self) -> Iterator[dict[str, Any]]:
        """Yield one trace per type and style, thin ones first so that they lie behind."""
        types = self.catalogue.types
        thin_first = sorted(self.pieces.items(), key=lambda item: item[0][1] != "thin")
        for (lane, style), pieces in thin_first:
            yield bars(pieces, style, self.theme.colour(types[lane]), self.theme)
        for (lane, hollow), points in self.points.items():
            symbol = types[lane].symbol + ("-open" if hollow else "")
            yield _symbols(points, symbol, self.theme.colour(types[lane]), hollow)
        for lane, points in self.ongoing.items():
            yield _arrowheads(points, self.theme.colour(types[lane]))


def bars(pieces: list[Piece], style: Style, colour: str, theme: Theme) -> dict[str, Any]:
    """Return one trace of bars of one colour and style."""
    marker: dict[str, Any] = {"color": colour, "line": {"color": colour, "width": 1.5}}
    if style == "hatched":
        marker["color"] = theme.page
        marker["pattern"] = {
            "shape": "/",
            "fgcolor": colour,
            "bgcolor": theme.page,
            "size": 5,
            "solidity": 0.45,
        }
    if style == "hollow":
        marker["color"] = theme.page
    return {
        "type": "bar",
        "orientation": "h",
        "base": [str(piece.first) for piece in pieces],
        "x": [((piece.last - piece.first).days + 1) * DAY_MS for piece in pieces],
        "y": [piece.y for piece in pieces],
        "width": THIN if style == "thin" else BAR,
        "marker": marker,
        "cliponaxis": True,
        **_told(pieces),
    }


def _symbols(points: list[Piece], symbol: str, colour: str, hollow: bool) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [_middle(piece) for piece in points],
        "y": [piece.y for piece in points],
        "marker": {
            "symbol": symbol,
            "size": SYMBOL,
            "color": colour,
            "opacity": 1,
            "line": {"width": 2 if hollow else 0, "color": colour},
        },
        **_told(points),
    }


def _arrowheads(points: list[Piece], colour: str) -> dict[str, Any]:
    """What goes on has an open right end: an arrowhead where today is."""
    return _symbols(points, "triangle-right", colour, hollow=False) | {
        "x": [str(piece.last + timedelta(days=1)) for piece in points],
        "cliponaxis": False,
    }


def _told(pieces: list[Piece]) -> dict[str, Any]:
    return {
        "customdata": [piece.event for piece in pieces],
        "hovertext": [piece.hover for piece in pieces],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def _middle(piece: Piece) -> str:
    days = (piece.last - piece.first).days
    middle = datetime.combine(piece.first, datetime.min.time()) + timedelta(days=(days + 1) / 2)
    return middle.isoformat(timespec="hours")


def _hover(catalogue: Catalogue, event: Any) -> str:
    title = "<br>".join(markup.escape(line) for line in textwrap.wrap(event.title, 56))
    said = [text.event_date(catalogue, event), text.witnesses(event.told)]
    if event.status != "attested":
        said.insert(1, text.STATUS_LABELS[event.status])
    if event.contested:
        said.append(text.differ(catalogue, event.disagreements))
    return "<br>".join([f"<b>{title}</b>", *map(markup.escape, said)])
