"""The timeline on paper: chosen events as an SVG tree, black on white, each with its label.

Nothing is told by colour: lanes have names, types have signs, states have hatching.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from components import paper_axis, text
from components.marks import PHASE_STYLES, Style
from components.paper_axis import LEFT, WIDTH, Scale
from components.paper_signs import breadth, sign
from components.still import Element, attributes, html
from data import dates
from data.catalogue import Catalogue

ROW, BAR, THIN = 15, 11, 3
SIZE = 10.5
GAP = 7
HATCH = "paper-hatch"
NO_MARKS: Mapping[str, str] = {}


@dataclass
class Mark:
    """One event: its pieces as (style, from, to), and where it and its label begin and end."""

    event: Any
    pieces: list[tuple[Style, float, float]]
    point: float | None
    ongoing: bool
    label: str
    label_at: float = 0
    ends: tuple[float, float] = (0, 0)
    y: float = 0


@dataclass
class Lane:
    """The marks of one type, in rows."""

    label: str
    rows: list[list[Mark]] = field(default_factory=list)


def figure(
    catalogue: Catalogue,
    positions: Any,
    window: str = "",
    notes: Mapping[str, str] = NO_MARKS,
) -> Element:
    """Draw the events of the given rows that lie within a window ("1994,2002-11").

    `notes` are added to labels in brackets: the steps that show an event.
    """
    scale = Scale(window or catalogue.dossier.window)
    lanes = list(_lanes(catalogue, positions, scale, notes))
    bands, y = paper_axis.bands(catalogue, scale)
    drawn: list[Any] = []
    for lane in lanes:
        drawn += [paper_axis.rule(y), paper_axis.name(lane.label, y + ROW / 2 + 2)]
        for row in lane.rows:
            for mark in row:
                mark.y = y + ROW / 2 + 2
                drawn += _drawn(catalogue, mark)
            y += ROW
        y += 4
    return html.Svg(
        [_hatching(), *paper_axis.grid(scale, y), *bands, *drawn],
        viewBox=f"0 0 {WIDTH} {y + 18:.0f}",
        role="img",
        className="paper-figure",
        **attributes(aria_label=text.TIMELINE),
    )


# --- where marks stand -----------------------------------------------------------------------


def _lanes(
    catalogue: Catalogue, positions: Any, scale: Scale, notes: Mapping[str, str]
) -> Iterator[Lane]:
    by_type: dict[str, list[Mark]] = {}
    for event in catalogue.events_at(positions):
        mark = _mark(catalogue, event, scale, notes.get(event.id, ""))
        if mark:
            by_type.setdefault(event.type, []).append(mark)
    for key, row in catalogue.types.items():
        if key in by_type:
            yield Lane(row.label, _rows(by_type[key]))


def _rows(marks: list[Mark]) -> list[list[Mark]]:
    """Each mark with its label in the first row that is free."""
    rows: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda each: each.ends):
        free = (row for row in rows if row[-1].ends[1] + GAP <= mark.ends[0])
        row = next(free, None)
        if row is None:
            rows.append(row := [])
        row.append(mark)
    return rows


def _mark(catalogue: Catalogue, event: Any, scale: Scale, note: str) -> Mark | None:
    """The mark of an event; None if it lies outside the window."""
    when = catalogue.interval(event)
    if when.last < scale.first or when.first > scale.last:
        return None
    label = event.short + (" ⚑" if event.contested else "") + (f" [{note}]" if note else "")
    pieces = [
        (style, scale.at(first), scale.at(last, over=True))
        for style, first, last in _pieces(catalogue, event, when)
        if first <= scale.last and last >= scale.first
    ]
    point = None if when.end else scale.at(when.first + (when.last - when.first) / 2)
    mark = Mark(event, pieces, point, when.ongoing, label)
    _place_label(mark, scale.at(when.first), scale.at(when.last, over=True))
    return mark


def _pieces(
    catalogue: Catalogue, event: Any, when: dates.Interval
) -> Iterator[tuple[Style, date, date]]:
    """The parts of an event: what was only possible, then its phases or what is certain."""
    hollow = event.status != "attested"
    phases = catalogue.phases.get(event.id, [])
    for phase in phases:
        span = dates.interval(phase.start, phase.end, catalogue.today)
        yield "hollow" if hollow else PHASE_STYLES[phase.state], span.first, span.last
    if phases or (when.end is None and when.start.exact):
        return
    if when.certain != (when.first, when.last):
        yield "thin", when.first, when.last
    if when.certain:
        yield "hollow" if hollow else "full", *when.certain


def _place_label(mark: Mark, first: float, last: float) -> None:
    """Inside a bar that is long enough, else at its right, else at its left."""
    room = breadth(mark.label, SIZE)
    if mark.point is not None:
        first, last = min(first, mark.point - 5), max(last, mark.point + 5)
    if mark.point is None and last - first >= room + 8:
        mark.label_at, mark.ends = first + 4, (first, last)
    elif last + 4 + room <= WIDTH:
        mark.label_at, mark.ends = last + 4, (first, last + 4 + room)
    else:
        mark.label_at = max(first - 4 - room, LEFT)
        mark.ends = (mark.label_at, last)


# --- drawing ---------------------------------------------------------------------------------


def _drawn(catalogue: Catalogue, mark: Mark) -> Iterator[Element]:
    for style, first, last in mark.pieces:
        yield _bar(style, first, last, mark.y)
    if mark.point is not None:
        symbol = catalogue.types[mark.event.type].symbol
        yield sign(symbol, mark.point, mark.y, hollow=mark.event.status != "attested")
    if mark.ongoing:
        yield sign("triangle-right", WIDTH - 3, mark.y, r=4)
    yield html.Text(
        mark.label,
        x=f"{mark.label_at:.1f}",
        y=f"{mark.y + SIZE * 0.35:.1f}",
        className="paper-label",
        fontSize=str(SIZE),
    )


def _bar(style: Style, first: float, last: float, y: float) -> Element:
    height = THIN if style == "thin" else BAR
    fills = {"full": "#d5d5d5", "hatched": f"url(#{HATCH})", "thin": "#000", "hollow": "#fff"}
    return html.Rect(
        x=f"{first:.1f}",
        y=f"{y - height / 2:.1f}",
        width=f"{max(last - first, 1.5):.1f}",
        height=str(height),
        fill=fills[style],
        stroke="#000",
        strokeWidth="0.8" if style != "thin" else "0",
        className=f"bar-{style}",
    )


def _hatching() -> Element:
    ground = html.Rect(width="5", height="5", fill="#fff")
    line = html.Path(d="M0,5 L5,0 M-1,1 L1,-1 M4,6 L6,4", stroke="#000", strokeWidth="1.1")
    pattern = html.Pattern(
        [ground, line], id=HATCH, width="5", height="5", patternUnits="userSpaceOnUse"
    )
    return html.Defs(pattern)
