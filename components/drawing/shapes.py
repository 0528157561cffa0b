"""Rectangles and symbols as Plotly traces, one trace for all of one kind."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal, get_args

from components.base.theme import Theme
from components.drawing.figures import Trace
from components.drawing.symbols import OPEN, of_plotly

Style = Literal["thin", "full", "hatched", "hollow"]
# In the order in which they are drawn: what is only possible lies behind.
STYLES: tuple[Style, ...] = get_args(Style)

BAR, THIN, SYMBOL = 12, 5, 11
DAY_MS = 86_400_000


@dataclass
class Bar:
    """One rectangle of an event: days `first` to `last` (both included) at height `y`.

    `short` is how many days the whole event lasted, if they may be too few to be seen.
    """

    event: str
    first: date
    last: date
    y: float
    hover: str
    short: int = 0


def bars(pieces: list[Bar], style: Style, colour: str, theme: Theme) -> Trace:
    """Return one trace of bars of one colour and style."""
    line = {"color": colour, "width": theme.pixels(1.5)}
    marker: dict[str, object] = {"color": colour, "line": line}
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
        "width": theme.pixels(THIN if style == "thin" else BAR),
        "marker": marker,
        "cliponaxis": True,
        **_hover(pieces),
    }


def symbols(
    points: list[Bar], symbol: str, colour: str, theme: Theme, *, hollow: bool = False
) -> Trace:
    """Return one trace of symbols, each in the middle of the days it stands for."""
    outline = hollow or symbol.endswith(OPEN)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [middle(piece.first, piece.last) for piece in points],
        "y": [piece.y for piece in points],
        "marker": {
            "symbol": of_plotly(symbol, hollow=hollow),
            "size": theme.pixels(SYMBOL),
            "color": colour,
            "opacity": 1,
            "line": {"width": theme.pixels(2) if outline else 0, "color": colour},
        },
        **_hover(points),
    }


def arrowheads(points: list[Bar], colour: str, theme: Theme) -> Trace:
    """What goes on has an open right end: an arrowhead where today is."""
    return symbols(points, "triangle-right", colour, theme) | {
        "x": [str(piece.last + timedelta(days=1)) for piece in points],
        "cliponaxis": False,
    }


def by_zoom(trace: Trace, pieces: list[Bar]) -> Trace:
    """Mark a trace of events so short that a symbol stands for the bar while one could not see it.

    js/explore/labels.js shows the one or the other, as the zoom allows.
    """
    return trace | {"meta": {"days": [piece.short for piece in pieces]}}


def _hover(pieces: list[Bar]) -> Trace:
    return {
        "customdata": [piece.event for piece in pieces],
        "hovertext": [piece.hover for piece in pieces],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def middle(first: date, last: date) -> str:
    """Return the moment in the middle of some days, where a symbol stands."""
    start = datetime.combine(first, datetime.min.time())
    return (start + timedelta(days=((last - first).days + 1) / 2)).isoformat(timespec="hours")
