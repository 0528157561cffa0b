"""The timeline on paper: chosen events as an SVG tree, black on white, each with its label.

Colour says nothing here: lanes have names, types have signs, states have hatching.
"""

from collections.abc import Iterable, Iterator, Mapping

from components import text
from components.base.elements import Element, attributes, html
from components.drawing.shapes import Style
from components.drawing.symbols import REACH, arrowhead, at, symbol
from components.drawing.time_scale import TimeScale
from components.paper_figure import axis
from components.paper_figure.axis import WIDTH
from components.paper_figure.marks import PaperLane, PaperMark, lanes
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents
from data.catalogue.rows import EventRow

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
    positions: Iterable[int],
    window: str,
    notes: Mapping[str, str] = NO_NOTES,
) -> list[Element]:
    """Draw the events of the given rows that lie within a window ("1994,2002-11").

    One figure, or several in order of time. `notes` are added to labels in brackets.
    """
    events = catalogue.events_at(positions)
    return list(_figures(catalogue, events, axis.scale_of(catalogue, window), notes, MOST_CUTS))


def _figures(
    catalogue: Catalogue,
    events: list[EventRow],
    scale: TimeScale,
    notes: Mapping[str, str],
    cuts: int,
) -> Iterator[Element]:
    for size in SIZES:
        rows = list(lanes(catalogue, events, scale, notes, size))
        if sum(_height(lane, size) for lane in rows) <= TALLEST:
            break
    else:
        halves = scale.halves() if cuts else []
        if halves:
            for half in halves:
                yield from _figures(catalogue, events, half, notes, cuts - 1)
            return
    yield _figure(catalogue, rows, scale, size)


def _figure(catalogue: Catalogue, rows: list[PaperLane], scale: TimeScale, size: float) -> Element:
    bands, y = axis.bands(catalogue, scale)
    marks: list[Element] = []
    for lane in rows:
        marks += _lane(catalogue, lane, y, size)
        y += _height(lane, size)
    return html.Svg(
        [*axis.grid(scale, y), *bands, *marks],
        viewBox=f"0 0 {WIDTH} {y + 18:.0f}",
        role="img",
        className="paper-figure",
        **attributes(aria_label=f"{text.timeline.TIMELINE}, {scale.first.year}–{scale.last.year}"),
    )


def _height(lane: PaperLane, size: float) -> float:
    return max(len(lane.rows) * ROW * size, axis.height(lane.label)) + 4


def _lane(catalogue: Catalogue, lane: PaperLane, y: float, size: float) -> Iterator[Element]:
    middle = y + ROW * size / 2 + 2
    yield axis.rule(y)
    if "lanes" in contents(catalogue):
        yield from axis.name(lane.label, middle)
    for n, row in enumerate(lane.rows):
        for mark in row:
            yield from _mark(catalogue, mark, middle + n * ROW * size, size)


def _mark(catalogue: Catalogue, mark: PaperMark, y: float, size: float) -> Iterator[Element]:
    for style, first, last in mark.segments:
        yield from _bar(style, (first, last), y, THIN if style == "thin" else BAR * size)
    if mark.point is not None:
        ink = "#000" if mark.event.status == "attested" else "#fff"
        place = _sign(mark.point, y, size * 0.44)
        yield symbol(catalogue.types[mark.event.type].symbol, fill=ink, **place)
    if mark.goes_on:
        yield arrowhead(fill="#000", **_sign(WIDTH - 2.5, y, size * 0.38))
    yield html.Text(
        mark.label,
        x=f"{mark.label_at:.1f}",
        y=f"{y + size * 0.35:.1f}",
        className="paper-label",
        fontSize=str(size),
    )


def _sign(x: float, y: float, radius: float) -> dict[str, str]:
    """A place and a size for a sign, and the line around it, which is as broad at every size."""
    line = 1.2 * REACH / radius
    return {"transform": at(x, y, radius), "stroke": "#000", "strokeWidth": f"{line:.2f}"}


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
