"""The symbols of event types, as stage, paper and legend draw them.

The names are Plotly's, which has drawings of its own for them: a symbol of `types.csv` is one of
these names, so that a type looks alike on every timeline.
"""

from collections.abc import Mapping
from math import cos, radians, sin

from components.base.elements import Element, html
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
ARROWHEAD = "-8,-9 6,0 -8,9"  # at the open end of what goes on


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
