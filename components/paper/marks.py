"""Where everything stands in the figure on paper: marks with their labels, in rows, by type."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from components.drawing.shapes import Style
from components.drawing.stretches import by_depth, stretches
from components.paper.axis import LEFT, WIDTH, PaperScale
from components.paper.signs import breadth
from data.base import dates
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow

SHORT = 9  # what is less broad is shown by its sign


@dataclass
class PaperMark:
    """One event: its pieces as (style, from, to), its label, and where both together end."""

    event: EventRow
    pieces: list[tuple[Style, float, float]]
    point: float | None
    goes_on: bool
    label: str
    label_at: float = 0
    ends: tuple[float, float] = (0, 0)


@dataclass
class PaperLane:
    """The marks of one type, in rows."""

    label: str
    rows: list[list[PaperMark]] = field(default_factory=list)


def lanes(
    catalogue: Catalogue, positions: Any, scale: PaperScale, notes: Mapping[str, str], size: float
) -> Iterator[PaperLane]:
    """Yield the types in order, with their events that lie within the scale."""
    by_type: dict[str, list[PaperMark]] = {}
    for event in catalogue.events_at(positions):
        when = catalogue.interval(event)
        if when.last >= scale.first and when.first <= scale.last:
            mark = _mark(catalogue, event, when, scale)
            mark.label += f" [{notes[event.id]}]" if event.id in notes else ""
            _place_label(mark, scale.at(when.first), scale.at(when.last, over=True), size)
            by_type.setdefault(event.type, []).append(mark)
    for key, row in catalogue.types.items():
        if key in by_type:
            yield PaperLane(row.label, _rows(by_type[key], size))


def _rows(marks: list[PaperMark], gap: float) -> list[list[PaperMark]]:
    """Each mark with its label in the first row that is free."""
    rows: list[list[PaperMark]] = []
    for mark in sorted(marks, key=lambda each: each.ends):
        row = next((row for row in rows if row[-1].ends[1] + gap <= mark.ends[0]), None)
        if row is None:
            rows.append(row := [])
        row.append(mark)
    return rows


def _mark(
    catalogue: Catalogue, event: EventRow, when: dates.Interval, scale: PaperScale
) -> PaperMark:
    pieces = [
        (each.style, scale.at(each.first), scale.at(each.last, over=True))
        for each in by_depth(stretches(catalogue, event, when))
        if each.first <= scale.last and each.last >= scale.first
    ]
    goes_on = when.ongoing or when.last > scale.last
    first, last = scale.at(when.first), scale.at(when.last, over=True)
    short = when.end is not None and last - first < SHORT and not goes_on
    point = (first + last) / 2 if short or when.end is None else None
    label = event.short + (" ⚑" if event.contested else "")
    return PaperMark(event, [] if short else pieces, point, goes_on, label)


def _place_label(mark: PaperMark, first: float, last: float, size: float) -> None:
    """Inside a bar that is long enough, else at its right, else at its left."""
    room = breadth(mark.label, size)
    bar = min((start for style, start, _ in mark.pieces if style != "thin"), default=last)
    if mark.point is not None:
        first, last = min(first, mark.point - 5), max(last, mark.point + 5)
    if last - bar >= room + 8:
        mark.label_at, mark.ends = bar + 4, (first, last)
    elif last + 4 + room <= WIDTH:
        mark.label_at, mark.ends = last + 4, (first, last + 4 + room)
    else:
        mark.label_at = max(first - 4 - room, LEFT)
        mark.ends = (mark.label_at, last)
