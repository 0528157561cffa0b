"""The timeline on paper: chosen events as an SVG tree, black on white, each with its label.

Nothing is told by colour: lanes have names, types have signs, states have hatching.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from components import text
from components.base.elements import Element, attributes, html
from components.drawing.shapes import Style
from components.paper import axis
from components.paper.axis import WIDTH, PaperScale
from components.paper.marks import PaperLane, PaperMark, lanes
from components.paper.signs import sign
from data.catalogue.catalogue import Catalogue

# Sizes of type; the first with which all is low enough for a page is taken. If none is, time is
# cut into two figures, and these once more.
SIZES = (10.5, 9.5)
TALLEST, MOST_CUTS = 700, 2
ROW, BAR = 1.42, 1.05  # by size
THIN = 3
FILLS: Mapping[Style, str] = {
    "full": "#d5d5d5",
    "hatched": "#fff",
    "thin": "#000",
    "hollow": "#fff",
}
NO_NOTES: Mapping[str, str] = {}


def figures(
    catalogue: Catalogue,
    positions: Any,
    window: str,
    notes: Mapping[str, str] = NO_NOTES,
    cuts: int = MOST_CUTS,
) -> list[Element]:
    """Draw the events of the given rows that lie within a window ("1994,2002-11").

    One figure, or several in order of time. `notes` are added to labels in brackets.
    """
    scale = PaperScale(window)
    for size in SIZES:
        found = list(lanes(catalogue, positions, scale, notes, size))
        if sum(_height(lane, size) for lane in found) <= TALLEST:
            break
    else:
        halves = scale.halves() if cuts else []
        if halves:
            parts = (figures(catalogue, positions, half, notes, cuts - 1) for half in halves)
            return [each for part in parts for each in part]
    return [_figure(catalogue, found, scale, size)]


def _figure(
    catalogue: Catalogue, found: list[PaperLane], scale: PaperScale, size: float
) -> Element:
    bands, y = axis.bands(catalogue, scale)
    drawn: list[Element] = []
    for lane in found:
        drawn += _lane(catalogue, lane, y, size)
        y += _height(lane, size)
    return html.Svg(
        [*axis.grid(scale, y), *bands, *drawn],
        viewBox=f"0 0 {WIDTH} {y + 18:.0f}",
        role="img",
        className="paper-figure",
        **attributes(aria_label=f"{text.timeline.TIMELINE}, {scale.first.year}–{scale.last.year}"),
    )


def _height(lane: PaperLane, size: float) -> float:
    return len(lane.rows) * ROW * size + 4


def _lane(catalogue: Catalogue, lane: PaperLane, y: float, size: float) -> Iterator[Element]:
    middle = y + ROW * size / 2 + 2
    yield axis.rule(y)
    yield axis.name(lane.label, middle)
    for n, row in enumerate(lane.rows):
        for mark in row:
            yield from _drawn(catalogue, mark, middle + n * ROW * size, size)


def _drawn(catalogue: Catalogue, mark: PaperMark, y: float, size: float) -> Iterator[Element]:
    for style, first, last in mark.pieces:
        yield from _bar(style, (first, last), y, THIN if style == "thin" else BAR * size)
    if mark.point is not None:
        symbol = catalogue.types[mark.event.type].symbol
        hollow = mark.event.status != "attested"
        yield sign(symbol, mark.point, y, hollow=hollow, r=size * 0.44)
    if mark.goes_on:
        yield sign("triangle-right", WIDTH - 3, y, r=size * 0.38)
    yield html.Text(
        mark.label,
        x=f"{mark.label_at:.1f}",
        y=f"{y + size * 0.35:.1f}",
        className="paper-label",
        fontSize=str(size),
    )


def _bar(style: Style, ends: tuple[float, float], y: float, height: float) -> Iterator[Element]:
    first, last = ends
    yield html.Rect(
        x=f"{first:.1f}",
        y=f"{y - height / 2:.1f}",
        width=f"{max(last - first, 1.5):.1f}",
        height=f"{height:.1f}",
        fill=FILLS[style],
        stroke="#000",
        strokeWidth="0" if style == "thin" else "0.8",
        className=f"bar-{style}",
    )
    if style == "hatched":
        yield _hatching(first, last, y + height / 2, height)


def _hatching(first: float, last: float, foot: float, height: float) -> Element:
    """Slanting lines from the foot of a bar to its top, cut off at its ends."""
    strokes, x = [], first - height
    while x < last:
        start, end = max(x, first), min(x + height, last)
        strokes.append(f"M{start:.1f},{foot - start + x:.1f} L{end:.1f},{foot - end + x:.1f}")
        x += 3.5
    return html.Path(d=" ".join(strokes), stroke="#000", strokeWidth="0.9", fill="none")
