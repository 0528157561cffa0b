"""The symbols of event types, as stage, paper and legend draw them, and the slots of the texts.

The names are Plotly's, which has drawings of its own for them: a symbol of `types.csv` is one of
these names, so that a type looks alike on every timeline. Each text has one slot, always in the
same place, beside marks and before its name.
"""

from collections.abc import Mapping, Sequence
from math import ceil, cos, radians, sin
from typing import Any

from components.base.elements import Element, attributes, html
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.tables.models import Symbol

REACH = 10  # from the middle of a drawing to its edge
RADIUS = "9"  # of a circle
OPEN = "-open"  # ends the name of what is an outline


def _ring(outer: float, inner: float) -> str:
    """The corners of a ring: around its outside and, the other way, around its inside."""
    turn = [radians(degrees) for degrees in range(0, 361, 15)]
    ways = ((outer, turn), (inner, turn[::-1]))
    return " ".join(f"{r * sin(a):.1f},{-r * cos(a):.1f}" for r, way in ways for a in way)


# Corners within a box from −10 to 10, downwards as in SVG; a circle has none.
CORNERS: Mapping[Symbol, str] = {
    "circle": "",
    "circle-open": _ring(9.5, 6),
    "square": "-8,-8 8,-8 8,8 -8,8",
    "diamond": "0,-10 10,0 0,10 -10,0",
    "hexagon": "0,-10 8.7,-5 8.7,5 0,10 -8.7,5 -8.7,-5",
    "pentagon": "0,-10 9.5,-3 6,8 -6,8 -9.5,-3",
    "cross": "-3.5,-10 3.5,-10 3.5,-3.5 10,-3.5 10,3.5 3.5,3.5 3.5,10 -3.5,10 -3.5,3.5 -10,3.5 "
    "-10,-3.5 -3.5,-3.5",
    "x": "-9,-5 -5,-9 0,-4 5,-9 9,-5 4,0 9,5 5,9 0,4 -5,9 -9,5 -4,0",
    "star": "0,-10 2.5,-3.4 9.5,-3.1 4,1.3 5.9,8.1 0,4.2 -5.9,8.1 -4,1.3 -9.5,-3.1 -2.5,-3.4",
    "star-diamond": "0,-10 3,-3 10,0 3,3 0,10 -3,3 -10,0 -3,-3",
    "triangle-up": "0,-9 10,8 -10,8",
    "triangle-down": "0,9 -10,-8 10,-8",
    "triangle-left": "-9,0 8,-10 8,10",
    "triangle-right": "9,0 -8,10 -8,-10",
}
# How much larger Plotly draws each than we do at the same size.
LARGER: Mapping[Symbol, float] = {
    **dict.fromkeys(CORNERS, 1.15),
    "circle": 1.11,
    "circle-open": 1.24,
    "square": 1.25,
    "diamond": 1.3,
    "hexagon": 1,
    "pentagon": 1,
    "cross": 1.2,
    "x": 1.25,
    "star": 1.4,
    "star-diamond": 1.4,
}
ARROWHEAD = "-8,-9 6,0 -8,9"  # at the open end of what goes on

MOST_SLOTS = 6  # sources with a slot each; of one, or of more, names alone tell
SIDE, STEP = 5, 7  # of a slot, and from one to the next
_LOOK: dict[str, dict[str, Any]] = {
    "tells": {"r": SIDE / 2, "fill": "currentColor"},
    "silent": {"r": SIDE / 2 - 0.45, "fill": "none", "stroke": "currentColor", "strokeWidth": 0.9},
    "other": {"r": 1.3, "fill": "currentColor", "opacity": 0.55},
}


def symbol(name: Symbol, **look: str) -> Element:
    """Return a symbol around the origin, `REACH` to each side; `look` places and paints it."""
    if name == "circle":
        return html.Circle(r=RADIUS, **look)
    return html.Polygon(points=CORNERS[name], **look)


def of_plotly(name: str, *, hollow: bool) -> str:
    """Return the symbol's name for Plotly; what is hollow and an outline anyway has a dot in it."""
    if name.endswith(OPEN):
        return f"{name}-dot" if hollow else name
    return name + (OPEN if hollow else "")


def arrowhead(**look: str) -> Element:
    """Return the arrowhead at the end of what goes on, as high as a symbol."""
    return html.Polygon(points=ARROWHEAD, **look)


def at(x: float, y: float, radius: float) -> str:
    """Return the `transform` that moves a drawing to a place and gives it a size."""
    return f"translate({x:.1f} {y:.1f}) scale({radius / REACH:.3f})"


def slotted(catalogue: Catalogue) -> list[str]:
    """Return the sources that have a slot beside every mark, in order; none if these are too many.

    A dossier of one source, or of none, has nothing to tell apart.
    """
    some = "tellings" in contents(catalogue) and len(catalogue.sources) <= MOST_SLOTS
    return list(catalogue.sources) if some else []


def slots(tellings: Sequence[str]) -> Element:
    """Return the slots of some tellings in two rows; what ends before the event has none."""
    columns = ceil(len(tellings) / 2)
    places = ((SIDE / 2 + n % columns * STEP, SIDE / 2 + n // columns * STEP) for n in range(99))
    circles = [
        html.Circle(cx=x, cy=y, **_LOOK[telling])
        for telling, (x, y) in zip(tellings, places, strict=False)
        if telling in _LOOK
    ]
    box = f"-0.5 -0.5 {columns * STEP - 1} {2 * STEP - 1}"
    return html.Svg(circles, viewBox=box, className="glyph", **attributes(aria_hidden="true"))


def glyph(catalogue: Catalogue, source: str) -> Element | None:
    """Return the sign of one source, its slot filled; None where sources have no slots."""
    every = slotted(catalogue)
    states = ["tells" if each == source else "other" for each in every]
    return slots(states) if source in every else None
