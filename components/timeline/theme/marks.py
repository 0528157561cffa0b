"""The marks in the rows of a theme (rows.py), as traces, and what is written beside them.

js/explore/theme_rows.js writes the labels and leads from a mark to its card.
"""

from collections.abc import Mapping

from components.base.theme import Theme
from components.drawing.figures import Trace
from components.drawing.shapes import Bar, bars, symbols
from components.timeline.theme.rows import LEFT, Spot, ThemeRows
from data.tables.models import Symbol

# A sheet, the dot of a text, a scholar's diamond; what looks back and the press are hollow too.
SYMBOLS: Mapping[str, Symbol] = {
    "document": "square",
    "press": "square",
    "text": "circle",
    "memoir": "circle",
    "study": "diamond",
}
SIGN, THIN = 11, 2  # pixels of a sign, of a line of days


def traces(rows: ThemeRows, theme: Theme) -> list[Trace]:
    """Return what is drawn: a sign each, and where its day is not known a thin line."""
    drawn: list[Trace] = []
    pieces = [_bar(spot) for spot in rows.spots]
    if vague := [piece for piece in pieces if piece.first < piece.last]:
        line = bars(vague, "thin", theme.muted, theme)
        stroke = {"color": theme.muted, "line": {"color": theme.muted, "width": 0}}
        drawn.append(_apart(line | {"width": theme.pixels(THIN), "marker": stroke}))
    for kind, symbol in SYMBOLS.items():
        own = [
            piece
            for piece, spot in zip(pieces, rows.spots, strict=True)
            if spot.marks[0].kind == kind
        ]
        if own:
            drawn.append(_apart(symbols(own, symbol, theme.text, theme) | _look(kind, theme)))
    return drawn


def _look(kind: str, theme: Theme) -> Trace:
    """The dot of a text is full, a document has the ground of a sheet, all others the page's."""
    grounds = {"text": theme.text, "document": theme.band}
    return {
        "marker": {
            "symbol": SYMBOLS[kind],
            "size": theme.pixels(SIGN),
            "opacity": 1,
            "color": grounds.get(kind, theme.page),
            "line": {"width": theme.pixels(1.4), "color": theme.text},
        }
    }


def _bar(spot: Spot) -> Bar:
    first = spot.marks[0]
    cards = [mark.hover for mark in spot.marks]
    return Bar(first.card, first.first, first.last, spot.y, "<br>".join(cards))


def _apart(trace: Trace) -> Trace:
    """A mark of no event: what is chosen by a click is its card."""
    cards = trace.pop("customdata")
    return trace | {"meta": {"cards": cards}}


def labels(rows: ThemeRows) -> list[dict[str, object]]:
    """Return what the browser writes beside the marks, and which card each leads to."""
    return [
        {
            "sheet": spot.marks[0].kind == "document",
            "card": spot.marks[0].card,
            "from": str(spot.marks[0].first),
            "to": str(spot.marks[0].last),
            "y": spot.y,
            "text": spot.label,
            "left": spot.lane in LEFT,
        }
        for spot in rows.spots
    ]
