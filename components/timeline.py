"""The timeline: chosen events into a Plotly figure (plain dicts) and the lanes beside it.

Heights are pixels from the top of the plot, so that the lane names, which are HTML, can stand
beside their rows. Rules: ranges are bars, points symbols; what is only possible is thin, a
suspended phase hatched, a phase that is over or dormant and whatever is not attested hollow.
"""

import html as markup
import textwrap
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from components import text
from components.lanes import BAND, Plan, plan_of
from components.theme import FONT, Theme
from data import dates
from data.catalogue import Catalogue

Style = Literal["full", "hatched", "thin", "hollow"]

BAR, THIN = 14, 5
BOTTOM = 30
SYMBOL = 11
DAY_MS = 86_400_000
PALE = 0.22
NONE: npt.NDArray[np.intp] = np.array([], dtype=np.intp)

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


def figure(
    catalogue: Catalogue,
    positions: npt.NDArray[np.intp],
    theme: Theme,
    window: str = "",
    dimmed: npt.NDArray[np.intp] = NONE,
) -> dict[str, Any]:
    """Draw the events of the given rows. `window` ("1994,2002-11") is shown first.

    The `dimmed` rows are drawn too, pale and without labels.
    """
    layout = plan_of(catalogue, np.sort(np.concatenate([positions, dimmed])))
    drawing, pale = (_Drawing(catalogue, theme, layout) for _ in range(2))
    for event in catalogue.events_at(positions):
        drawing.add(event)
    for event in catalogue.events_at(dimmed):
        pale.add(event)
    return {
        "data": [
            *_bands(catalogue, theme, layout),
            *_members(catalogue, theme, layout),
            *(trace | {"opacity": PALE} for trace in pale.traces()),
            *drawing.traces(),
        ],
        "layout": _layout(catalogue, theme, layout, window, drawing.labels),
    }


class _Drawing:
    """Collects the marks of events by style, and the labels to be placed in the browser."""

    def __init__(self, catalogue: Catalogue, theme: Theme, layout: Plan) -> None:
        self.catalogue, self.theme, self.layout = catalogue, theme, layout
        self.pieces: dict[tuple[str, Style], list[Piece]] = defaultdict(list)
        self.points: dict[tuple[str, bool], list[Piece]] = defaultdict(list)
        self.ongoing: dict[str, list[Piece]] = defaultdict(list)
        self.labels: list[dict[str, Any]] = []

    def add(self, event: Any) -> None:
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
        types = self.catalogue.types
        thin_first = sorted(self.pieces.items(), key=lambda item: item[0][1] != "thin")
        for (lane, style), pieces in thin_first:
            yield _bars(pieces, style, self.theme.colour(types[lane]), self.theme)
        for (lane, hollow), points in self.points.items():
            symbol = types[lane].symbol + ("-open" if hollow else "")
            yield _symbols(points, symbol, self.theme.colour(types[lane]), hollow)
        for lane, points in self.ongoing.items():
            yield _arrowheads(points, self.theme.colour(types[lane]))


def _bars(pieces: list[Piece], style: Style, colour: str, theme: Theme) -> dict[str, Any]:
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


def _bands(catalogue: Catalogue, theme: Theme, layout: Plan) -> Iterator[dict[str, Any]]:
    """The strips behind: who governed when, all of one colour."""
    for group, y in layout.bands:
        pieces = []
        for period in catalogue.periods.values():
            if period.group == group:
                span = dates.interval(period.start, period.end, catalogue.today)
                said = f"{markup.escape(period.label)}<br>{dates.interval_words(span)}"
                pieces.append(Piece("", span.first, span.last, y, said))
        bars = _bars(pieces, "full", theme.band, theme)
        bars["marker"] = {"color": theme.band, "line": {"color": theme.page, "width": 2}}
        yield bars | {"width": BAND}


def members(catalogue: Catalogue) -> list[tuple[date, int]]:
    """Count the members after every event by which states joined, over the whole dossier."""
    total, steps = 0, []
    for event in catalogue.events_at(range(len(catalogue.events))):
        if event.joined:
            total += len(event.joined)
            steps.append((event.earliest.date(), total))
    return steps


def _members(catalogue: Catalogue, theme: Theme, layout: Plan) -> Iterator[dict[str, Any]]:
    """A thin step line behind the lane in which states join; it does not follow the filters."""
    steps = members(catalogue)
    lane = next((e for e, joined in _type_and_joined(catalogue) if joined), "")
    if not steps or lane not in layout.spans:
        return
    top, bottom = layout.spans[lane]
    low, high = steps[0][1], steps[-1][1]
    unit = (bottom - top - 4) / max(high - low, 1)
    end = (catalogue.today, high)
    yield {
        "type": "scatter",
        "mode": "lines",
        "x": [str(day) for day, _ in [*steps, end]],
        "y": [bottom - 2 - (count - low) * unit for _, count in [*steps, end]],
        "line": {"shape": "hv", "width": 1.5, "color": theme.muted},
        "opacity": 0.7,
        "customdata": [""] * (len(steps) + 1),
        "hovertext": [text.members(count) for _, count in [*steps, end]],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def _type_and_joined(catalogue: Catalogue) -> Iterator[tuple[str, list[str]]]:
    return zip(catalogue.events["type"], catalogue.events["joined"], strict=True)


def _layout(
    catalogue: Catalogue, theme: Theme, layout: Plan, window: str, labels: list[dict[str, Any]]
) -> dict[str, Any]:
    earliest, latest = extent(catalogue)
    separators = [
        {
            "type": "line",
            "layer": "below",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": y,
            "y1": y,
            "line": {"color": theme.grid, "width": 1},
        }
        for _, y in layout.groups
    ]
    return {
        "height": layout.height + BOTTOM,
        "margin": {"l": 0, "r": 12, "t": 0, "b": BOTTOM, "pad": 0},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 13, "color": theme.muted},
        "hoverlabel": {
            "bgcolor": theme.page,
            "bordercolor": theme.muted,
            "font": {"family": FONT, "size": 13, "color": theme.text},
            "align": "left",
        },
        "barmode": "overlay",
        "dragmode": "pan",
        "hovermode": "closest",
        "showlegend": False,
        "uirevision": "kept",
        "shapes": separators,
        "xaxis": {
            "type": "date",
            "range": _days(window or catalogue.dossier.window).split(","),
            "minallowed": earliest,
            "maxallowed": latest,
            "showgrid": True,
            "gridcolor": theme.grid,
            "zeroline": False,
            "ticks": "",
            "automargin": False,
        },
        "yaxis": {
            "range": [layout.height, 0],
            "fixedrange": True,
            "visible": False,
        },
        "meta": {
            "labels": labels,
            "bands": _band_labels(catalogue, layout),
            "window": _days(catalogue.dossier.window),
            "page": theme.page,
            "text": theme.text,
            "muted": theme.muted,
            "onMark": theme.on_mark,
        },
    }


def _band_labels(catalogue: Catalogue, layout: Plan) -> list[dict[str, Any]]:
    heights = dict(layout.bands)
    found = []
    for period in catalogue.periods.values():
        if period.group in heights:
            span = dates.interval(period.start, period.end, catalogue.today)
            when = {"from": str(span.first), "to": str(span.last)}
            found.append(when | {"y": heights[period.group], "text": period.label})
    return found


def _days(window: str) -> str:
    """Return a window as its first and last day."""
    first, last = (dates.parse(part) for part in window.split(","))
    return f"{first.first},{last.last}"


def extent(catalogue: Catalogue) -> tuple[str, str]:
    """The part of time that can be reached: all events, and the rest of the years at either end."""
    first, last = (dates.parse(part) for part in catalogue.dossier.window.split(","))
    earliest = min([first.first, *catalogue.events["earliest"].dt.date])
    latest = max([last.last, *catalogue.events["latest"].dt.date])
    return str(earliest.replace(month=1, day=1)), str(latest.replace(month=12, day=31))


def outside(catalogue: Catalogue, positions: npt.NDArray[np.intp], window: str) -> str:
    """Say how many of the chosen events lie before and after the part of time shown first."""
    first, last = (dates.parse(p) for p in (window or catalogue.dossier.window).split(","))
    chosen = catalogue.events.iloc[positions]
    earlier = int((chosen["latest"].dt.date < first.first).sum())
    later = int((chosen["earliest"].dt.date > last.last).sum())
    return text.outside_window(earlier, later)
