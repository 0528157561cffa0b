"""What a step's timeline shows and where: a few rows, a few labels, all in parts of the width.

Everything is decided here, without a browser, so that a story needs no server once it is sent.
Heights are rows, widths are em of the plot on the narrowest projector (1024 × 768).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from components import text
from components.drawing import text_width
from components.drawing.shapes import Style
from components.drawing.static_rows import Extent, Rows
from components.drawing.stretches import by_depth, stretches
from components.drawing.time_scale import TimeScale
from components.stage.drawing.axis import WIDTH, scale_of
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.selection import facets, query
from data.tables.stories import Step

Side = Literal["inside", "right", "left", "lane"]
Segment = tuple[Style, float, float]  # how it is drawn, where it begins and ends

MAX_LABELS = 12
SYMBOL, APART = 1.3, 0.8
FULL_WIDTH = (-1.0, WIDTH + 1)  # of a row that is one event's alone


@dataclass(frozen=True)
class StepMark:
    """An event in its row: where it begins and ends (0 to 1), and on which side its label is.

    A `symbol` in the `middle` stands for what happened at one time, or lasted too short to be seen.
    Where a label has no room beside or in its bar, it stands in place of the name of its `lane`.
    """

    event: EventRow
    left: float
    right: float
    symbol: bool
    segments: tuple[Segment, ...]
    middle: float = 0
    row: int = 0
    side: Side | None = None

    @property
    def extent(self) -> Extent:
        """What the mark itself takes of the width, in em."""
        left, right = self.left * WIDTH, self.right * WIDTH
        if self.symbol:
            middle = self.middle * WIDTH
            return min(left, middle - SYMBOL / 2), max(right, middle + SYMBOL / 2)
        return left, right


@dataclass
class StepPlan:
    """The rows of a step's timeline: marks, lanes with their first row and number of rows."""

    scale: TimeScale
    marks: list[StepMark] = field(default_factory=list)
    lanes: list[tuple[str, int, int]] = field(default_factory=list)
    rows: int = 0
    left_out: int = 0
    earlier: int = 0
    later: int = 0


def plan(catalogue: Catalogue, step: Step, rows: int) -> StepPlan:
    """Place the events of a step in at most so many rows, where that can be.

    The weightiest events have labels, at most a dozen, as many as fit; only their lanes are there.
    """
    scale = scale_of(catalogue, step)
    events = events_of(catalogue, step)
    days = [(event, event.earliest.date(), event.latest.date()) for event in events]
    marks = [_mark(catalogue, scale, e) for e, first, last in days if scale.shows(first, last)]
    marks.sort(key=lambda mark: _rank(step, mark.event))
    for labelled in range(min(MAX_LABELS, len(marks)), 0, -1):
        places = _place(catalogue, scale, marks, labelled)
        if places.rows <= rows or labelled == 1:
            places.earlier = sum(last < scale.first for _, _, last in days)
            places.later = sum(first > scale.last for _, first, _ in days)
            return places
    return StepPlan(scale)


def events_of(catalogue: Catalogue, step: Step) -> list[EventRow]:
    """Return the events that a step selects, with the one that it is about."""
    selection, _ = facets.read(facets.parse(step.select), lambda f: f.vocabulary(catalogue))
    positions = list(query.select(catalogue, selection).positions) if step.select else []
    own = catalogue.position.get(step.event)
    if own is not None and own not in positions:
        positions.append(own)
    return catalogue.events_at(sorted(positions))


def _rank(step: Step, event: EventRow) -> tuple[bool, int, bool, int, datetime]:
    return (event.id != step.event, -event.weight, not event.contested, -event.told, event.earliest)


# --- marks -----------------------------------------------------------------------------------


def _mark(catalogue: Catalogue, scale: TimeScale, event: EventRow) -> StepMark:
    when = catalogue.interval(event)
    left, right = scale.ends(when)
    symbol = when.end is None or (right - left) * WIDTH < SYMBOL
    segments = [
        (each.style, scale.place(each.first), scale.place(each.last, over=True))
        for each in by_depth(stretches(catalogue, event, when))
    ]
    visible = tuple(s for s in segments if s[1] < s[2])
    return StepMark(event, left, right, symbol, visible, scale.middle(when))


# --- rows ------------------------------------------------------------------------------------


def _place(
    catalogue: Catalogue, scale: TimeScale, marks: Sequence[StepMark], labelled: int
) -> StepPlan:
    """Give labels to the first marks, rows to all of their lanes; count what finds no room."""
    places = StepPlan(scale)
    named, others = marks[:labelled], marks[labelled:]
    for lane in catalogue.types:
        rows = Rows(APART)
        for mark in _of(lane, named):
            sides = _sides(mark)
            row, side = rows.place(list(sides.values()))
            places.marks.append(replace(mark, row=places.rows + row, side=list(sides)[side]))
        for mark in _of(lane, others):
            free = rows.squeeze(mark.extent)
            if free is None:
                places.left_out += 1
            else:
                places.marks.append(replace(mark, row=places.rows + free))
        if rows.taken:
            places.lanes.append((lane, places.rows, len(rows.taken)))
            places.rows += len(rows.taken)
    return places


def _of(lane: str, marks: Sequence[StepMark]) -> Iterator[StepMark]:
    """The marks of a lane from left to right."""
    return iter(sorted((m for m in marks if m.event.type == lane), key=lambda m: m.left))


def _sides(mark: StepMark) -> dict[Side, Extent]:
    """The sides on which a label has room within the plot, best first, with what both take."""
    left, right = mark.extent
    wide = _wide(mark)
    sides: list[tuple[Side, Extent, bool]] = [
        ("inside", (left, right), not mark.symbol and seat(mark) is not None),
        ("right", (left, right + wide), right + wide <= WIDTH),
        ("left", (left - wide, right), left - wide >= 0),
    ]
    return {side: extent for side, extent, fits in sides if fits} or {"lane": FULL_WIDTH}


def _wide(mark: StepMark) -> float:
    return text_width.most(text.events.label(mark.event)) + APART


def _fits(mark: StepMark, segment: Segment) -> bool:
    return (segment[2] - segment[1]) * WIDTH >= _wide(mark)


def seat(mark: StepMark) -> Segment | None:
    """Return the stretch that has room for the label: full, else hollow; None if none has."""
    for style in ("full", "hollow"):
        segments = [each for each in mark.segments if each[0] == style and _fits(mark, each)]
        if segments:
            return max(segments, key=lambda each: each[2] - each[1])
    return None
