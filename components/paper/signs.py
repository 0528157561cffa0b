"""Signs of event types as SVG, black on white; the breadth of a label where nothing can measure."""

from math import cos, pi, sin

from components.base.elements import Element, html

R = 4.6
Corner = tuple[float, float]


def _ring(corners: int, start: float = -90, inner: float = 1) -> tuple[Corner, ...]:
    """The corners of a regular polygon, every other one at `inner` of the radius."""
    angles = [(start + 360 * n / corners) * pi / 180 for n in range(corners)]
    radii = [inner if n % 2 else 1 for n in range(corners)]
    return tuple((r * cos(a), r * sin(a)) for r, a in zip(radii, angles, strict=True))


_CROSS: tuple[Corner, ...] = (
    *((-0.34, -1.0), (0.34, -1.0), (0.34, -0.34), (1.0, -0.34), (1.0, 0.34), (0.34, 0.34)),
    *((0.34, 1.0), (-0.34, 1.0), (-0.34, 0.34), (-1.0, 0.34), (-1.0, -0.34), (-0.34, -0.34)),
)
_TURN = 0.7071
# The corners of each symbol named in types.csv, for a radius of 1; a circle has none.
CORNERS: dict[str, tuple[Corner, ...]] = {
    "square": _ring(4, -45),
    "diamond": _ring(4),
    "hexagon": _ring(6, 0),
    "pentagon": _ring(5),
    "cross": _CROSS,
    "x": tuple(((a - b) * _TURN, (a + b) * _TURN) for a, b in _CROSS),
    "star-diamond": _ring(8, -90, 0.5),
    "star": _ring(10, -90, 0.42),
    "triangle-up": _ring(3),
    "triangle-down": _ring(3, 90),
    "triangle-right": _ring(3, 0),
    "triangle-left": _ring(3, 180),
}


def sign(symbol: str, x: float, y: float, *, hollow: bool = False, r: float = R) -> Element:
    """Return the sign of a type with its middle at a place; a circle for an unknown symbol."""
    ink = {"fill": "#fff" if hollow else "#000", "stroke": "#000", "strokeWidth": "1.2"}
    corners = CORNERS.get(symbol)
    if corners is None:
        return html.Circle(cx=f"{x:.1f}", cy=f"{y:.1f}", r=f"{r * 0.85:.1f}", **ink)
    points = " ".join(f"{x + dx * r:.1f},{y + dy * r:.1f}" for dx, dy in corners)
    return html.Polygon(points=points, **ink)


_NARROW, _BROAD = frozenset(" iljtfrI.,:;'’|!()[]-"), frozenset("mwMW%@—⚑")


def breadth(label: str, size: float) -> float:
    """Return how broad a label is at most, in a sans-serif face that is not known."""

    def ems(sign_: str) -> float:
        if sign_ in _NARROW:
            return 0.4
        if sign_ in _BROAD:
            return 0.97
        return 0.72 if sign_.isupper() else 0.62

    return size * sum(map(ems, label))
