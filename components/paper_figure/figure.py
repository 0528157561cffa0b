"""The timeline as a still figure: chosen events as an SVG tree, each with its label.

On paper it is black on white, and colour says nothing elsewhere: lanes have names, types have
signs, states have hatching.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from components import text
from components.base.elements import Element, attributes, html
from components.base.theme import inks
from components.drawing.shapes import Style
from components.drawing.symbols import REACH, arrowhead, at, symbol
from components.paper_figure import axis
from components.paper_figure.axis import PAPER, Frame, Sheet
from components.paper_figure.marks import PaperLane, PaperMark, lanes
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow

BAR, SIGN = 1.05, 0.44  # by size
THIN = 3
TALL = 300  # from here on one that is looked at, not printed, has its axis at both ends
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
    sheet: Sheet = PAPER,
) -> list[Element]:
    """Draw the events of the given rows that lie within a window ("1994,2002-11").

    One figure, or several in order of time. `notes` are added to labels in brackets.
    """
    frame = axis.frame_of(catalogue, window, sheet)
    return list(_figures(catalogue, catalogue.events_at(positions), frame, notes, sheet.cuts))


def _figures(
    catalogue: Catalogue,
    events: list[EventRow],
    frame: Frame,
    notes: Mapping[str, str],
    cuts: int,
) -> Iterator[Element]:
    sheet = frame.sheet
    for size in sheet.sizes:
        rows = list(lanes(catalogue, events, frame, notes, size))
        if sum(_height(frame, lane, size) for lane in rows) <= sheet.tallest:
            break
    else:
        halves = frame.scale.halves() if cuts else []
        if halves:
            for half in halves:
                yield from _figures(catalogue, events, replace(frame, scale=half), notes, cuts - 1)
            return
    yield _figure(catalogue, rows, frame, size)


def _figure(catalogue: Catalogue, rows: list[PaperLane], frame: Frame, size: float) -> Element:
    sheet, scale = frame.sheet, frame.scale
    bands, y = axis.bands(catalogue, frame)
    marks: list[Element] = []
    for lane in rows:
        parts = list(_lane(frame, lane, y, size))
        coloured = {"style": inks(lane.kind)} if sheet.coloured else {}
        marks.append(html.G(parts, className="paper-lane", **coloured))
        y += _height(frame, lane, size)
    twice = sheet.coloured and y > TALL
    top = sheet.small + 6 if twice else 0
    return html.Svg(
        [*axis.grid(frame, y, twice=twice), *bands, *marks],
        viewBox=f"0 {-top:g} {sheet.width:g} {y + sheet.small + 8.5 + top:.0f}",
        role="img",
        className="paper-figure",
        **attributes(aria_label=f"{text.timeline.TIMELINE}, {scale.first.year}–{scale.last.year}"),
    )


def _height(frame: Frame, lane: PaperLane, size: float) -> float:
    sheet, name = frame.sheet, 0.0
    if frame.named and not sheet.above:
        name = len(axis.lines(sheet, lane.kind.label)) * sheet.line
    return frame.head + max(len(lane.rows) * sheet.row * size, name) + 4


def _lane(frame: Frame, lane: PaperLane, y: float, size: float) -> Iterator[Element]:
    sheet = frame.sheet
    middle = y + frame.head + sheet.row * size / 2 + 2
    yield axis.rule(sheet, y)
    if frame.named:
        yield from _name(sheet, lane, y + 2 + frame.head / 2 if frame.head else middle)
    for n, row in enumerate(lane.rows):
        for mark in row:
            yield from _mark(sheet, lane, mark, middle + n * sheet.row * size, size)


def _name(sheet: Sheet, lane: PaperLane, middle: float) -> Iterator[Element]:
    """The name of a lane; where it has a colour, its sign explains that."""
    radius = sheet.small * SIGN
    yield from axis.name(sheet, lane.kind.label, middle)
    if sheet.coloured:
        place = _sign(radius + 1, middle, radius)
        yield symbol(lane.kind.symbol, fill="#000", className="sign full", **place)


def _mark(
    sheet: Sheet, lane: PaperLane, mark: PaperMark, y: float, size: float
) -> Iterator[Element]:
    for style, first, last in mark.segments:
        yield from _bar(style, (first, last), y, THIN if style == "thin" else BAR * size)
    if mark.point is not None:
        attested = mark.event.status == "attested"
        look = {"fill": "#000" if attested else "#fff"}
        look["className"] = f"sign {'full' if attested else 'hollow'}"
        yield symbol(lane.kind.symbol, **look, **_sign(mark.point, y, size * SIGN))
    if mark.goes_on:
        place = _sign(sheet.width - 2.5, y, size * 0.38)
        yield arrowhead(fill="#000", className="sign full", **place)
    yield html.Text(
        mark.label,
        x=f"{mark.label_at:.1f}",
        y=f"{y + size * 0.35:.1f}",
        className="paper-label",
        textAnchor="end" if mark.before else "start",
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
