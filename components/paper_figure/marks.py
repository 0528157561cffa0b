"""Where everything stands in the figure: marks with their labels, in rows, by type."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from components import text
from components.drawing import text_width
from components.drawing.shapes import Style
from components.drawing.static_rows import Extent, Rows
from components.drawing.stretches import by_depth, stretches
from components.drawing.time_scale import TimeScale
from components.paper_figure.axis import Frame, Sheet
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.tables.models import Type

SHORT = 9  # what is less broad is shown by its sign


@dataclass
class PaperMark:
    """One event: its segments as (style, from, to), its label, and where both together end.

    The label begins at `label_at`; where it stands `before` the mark it ends there. A `point` is
    where its sign stands, if it has one instead of bars.
    """

    event: EventRow
    segments: list[tuple[Style, float, float]]
    point: float | None
    goes_on: bool
    label: str
    label_at: float = 0
    before: bool = False
    ends: Extent = (0, 0)


@dataclass
class PaperLane:
    """The marks of one type, in rows."""

    kind: Type
    rows: list[list[PaperMark]] = field(default_factory=list)


def lanes(
    catalogue: Catalogue,
    events: list[EventRow],
    frame: Frame,
    notes: Mapping[str, str],
    size: float,
) -> Iterator[PaperLane]:
    """Yield the types in order, with those of the events that lie within the scale.

    `size` is that of the labels; `notes` are added to them in brackets, by id of the event.
    """
    sheet, scale = frame.sheet, frame.scale
    by_type: dict[str, list[PaperMark]] = {}
    for event in events:
        when = catalogue.interval(event)
        if scale.shows(when.first, when.last):
            mark = _mark(catalogue, event, scale)
            mark.label += f" [{notes[event.id]}]" if event.id in notes else ""
            mark.label = (text_width.lines(mark.label, scale.width - 2 * SHORT, size, 1) or [""])[0]
            _place_label(mark, sheet, *scale.ends(when), size)
            by_type.setdefault(event.type, []).append(mark)
    for key, row in catalogue.types.items():
        if key in by_type:
            yield PaperLane(row, _rows(by_type[key], size))


def _rows(marks: list[PaperMark], gap: float) -> list[list[PaperMark]]:
    """Each mark with its label in the first row that is free."""
    places = Rows(gap)
    rows: dict[int, list[PaperMark]] = {}
    for mark in sorted(marks, key=lambda each: each.ends):
        row, _ = places.place([mark.ends])
        rows.setdefault(row, []).append(mark)
    return list(rows.values())


def _mark(catalogue: Catalogue, event: EventRow, scale: TimeScale) -> PaperMark:
    when = catalogue.interval(event)
    segments = [
        (each.style, scale.place(each.first), scale.place(each.last, over=True))
        for each in by_depth(stretches(catalogue, event, when))
        if scale.shows(each.first, each.last)
    ]
    goes_on = when.ongoing or when.last > scale.last
    first, last = scale.ends(when)
    short = when.end is not None and last - first < SHORT and not goes_on
    point = scale.middle(when) if short or when.end is None else None
    return PaperMark(event, [] if short else segments, point, goes_on, text.events.label(event))


def _place_label(mark: PaperMark, sheet: Sheet, first: float, last: float, size: float) -> None:
    """Inside a bar that is long enough, else at its right, else at its left."""
    wide = text_width.most(mark.label, size)
    bar = min((start for style, start, _ in mark.segments if style != "thin"), default=last)
    if mark.point is not None:
        first, last = min(first, mark.point - 5), max(last, mark.point + 5)
    if last - bar >= wide + 8:
        mark.label_at, mark.ends = bar + 4, (first, last)
    elif last + 4 + wide <= sheet.width:
        mark.label_at, mark.ends = last + 4, (first, last + 4 + wide)
    else:
        mark.before = first - 4 - wide >= sheet.left
        mark.label_at = first - 4 if mark.before else sheet.left
        mark.ends = (max(first - 4 - wide, sheet.left), last)
