"""What a step's timeline shows and where: a few rows, a few labels, all in parts of the width.

Everything is decided here, without a browser, so that a story needs no server once it is sent.
Heights are rows, widths are em of the plot on the narrowest projector (1024 × 768).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, Literal

from components.drawing.shapes import Style
from components.drawing.stretches import by_depth, stretches
from components.stage.axis import WIDTH, TimeScale, window_of
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.selection import facets, query
from data.tables.stories import Step

Side = Literal["inside", "right", "left"]
Extent = tuple[float, float]
Segment = tuple[Style, float, float]  # how it is drawn, where it begins and ends

MAX_LABELS = 12
LETTER = 0.6  # of an em, and on the safe side: Noto Sans takes 0.55
SYMBOL, APART = 0.9, 0.8


@dataclass(frozen=True)
class StepMark:
    """An event in its row: where it begins and ends (0 to 1), and on which side its label is.

    A `symbol` stands for what happened at one time, or lasted too short a time to be seen.
    """

    event: EventRow
    left: float
    right: float
    symbol: bool
    pieces: tuple[Segment, ...]
    row: int = 0
    side: Side | None = None

    @property
    def room(self) -> Extent:
        """What the mark itself takes of the width, in em."""
        left, right = self.left * WIDTH, self.right * WIDTH
        if self.symbol:
            middle = (left + right) / 2
            return min(left, middle - SYMBOL / 2), max(right, middle + SYMBOL / 2)
        return left, right


@dataclass
class StepPlan:
    """The rows of a step's timeline: marks, lanes with their first row and number of rows."""

    window: TimeScale
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
    window = window_of(catalogue, step)
    events = chosen(catalogue, step)
    marks = [_mark(catalogue, window, e) for e in events if _overlaps(window, e)]
    marks.sort(key=lambda mark: _rank(step, mark.event))
    for labelled in range(min(MAX_LABELS, len(marks)), 0, -1):
        found = _place(catalogue, window, marks, labelled)
        if found.rows <= rows or labelled == 1:
            found.earlier = sum(e.latest.date() < window.first for e in events)
            found.later = sum(e.earliest.date() > window.last for e in events)
            return found
    return StepPlan(window)


def chosen(catalogue: Catalogue, step: Step) -> list[Any]:
    """Return the events that a step selects, with the one that it is about."""
    selection, _ = facets.read(facets.parse(step.select), lambda f: f.vocabulary(catalogue))
    positions = list(query.select(catalogue, selection).positions) if step.select else []
    own = catalogue.position.get(step.event)
    if own is not None and own not in positions:
        positions.append(own)
    return catalogue.events_at(sorted(positions))


def _overlaps(window: TimeScale, event: EventRow) -> bool:
    return bool(event.earliest.date() <= window.last and event.latest.date() >= window.first)


def _rank(step: Step, event: EventRow) -> tuple[Any, ...]:
    return (event.id != step.event, -event.weight, not event.contested, -event.told, event.earliest)


# --- marks -----------------------------------------------------------------------------------


def _mark(catalogue: Catalogue, window: TimeScale, event: EventRow) -> StepMark:
    when = catalogue.interval(event)
    left, right = window.parts(when)
    symbol = when.end is None or (right - left) * WIDTH < SYMBOL
    pieces = [
        (each.style, window.part(each.first), window.part(each.last + timedelta(days=1)))
        for each in by_depth(stretches(catalogue, event, when))
    ]
    return StepMark(event, left, right, symbol, tuple(p for p in pieces if p[1] < p[2]))


# --- rows ------------------------------------------------------------------------------------


def _place(
    catalogue: Catalogue, window: TimeScale, marks: Sequence[StepMark], labelled: int
) -> StepPlan:
    """Give labels to the first marks, rows to all of their lanes; count what finds no room."""
    found = StepPlan(window)
    named, others = marks[:labelled], marks[labelled:]
    for lane in catalogue.types:
        busy: list[list[Extent]] = []
        for mark in sorted(_of(lane, named), key=lambda m: m.left):
            row, side, extent = _row_for(mark, busy)
            busy[row:] = [[*(busy[row] if row < len(busy) else []), extent], *busy[row + 1 :]]
            found.marks.append(replace(mark, row=found.rows + row, side=side))
        for mark in sorted(_of(lane, others), key=lambda m: m.left):
            free = [n for n, taken in enumerate(busy) if _is_free(mark.room, taken, 0)]
            if free:
                busy[free[0]].append(mark.room)
                found.marks.append(replace(mark, row=found.rows + free[0]))
            else:
                found.left_out += 1
        if busy:
            found.lanes.append((lane, found.rows, len(busy)))
            found.rows += len(busy)
    return found


def _of(lane: str, marks: Sequence[StepMark]) -> Iterator[StepMark]:
    return (mark for mark in marks if mark.event.type == lane)


def _row_for(mark: StepMark, busy: list[list[Extent]]) -> tuple[int, Side, Extent]:
    """The first row in which a mark and its label are free, and the label's side."""
    ways = _ways(mark)
    for row, taken in enumerate(busy):
        for side, extent in ways:
            if _is_free(extent, taken, APART):
                return row, side, extent
    return len(busy), *ways[0]


def _ways(mark: StepMark) -> list[tuple[Side, Extent]]:
    """The sides on which a label has room within the plot, best first, with what both take."""
    left, right = mark.room
    wide = _wide(mark)
    ways: list[tuple[Side, Extent, bool]] = [
        ("inside", (left, right), not mark.symbol and _fits(mark, seat(mark))),
        ("right", (left, right + wide), right + wide <= WIDTH),
        ("left", (left - wide, right), left - wide >= 0),
    ]
    return [(side, extent) for side, extent, fits in ways if fits] or [("inside", (left, right))]


def _wide(mark: StepMark) -> float:
    return len(label(mark.event)) * LETTER + APART


def _fits(mark: StepMark, piece: Segment) -> bool:
    return (piece[2] - piece[1]) * WIDTH >= _wide(mark)


def seat(mark: StepMark) -> Segment:
    """Return the stretch in which a label can stand: full, hollow or hatched, else over all."""
    for style in ("full", "hollow", "hatched"):
        pieces = [piece for piece in mark.pieces if piece[0] == style and _fits(mark, piece)]
        if pieces:
            return max(pieces, key=lambda piece: piece[2] - piece[1])
    return "hatched", mark.left, mark.right


def label(event: EventRow) -> str:
    """Return the label of an event; a flag says that sources differ."""
    return f"{event.short} ⚑" if event.contested else str(event.short)


def _is_free(extent: Extent, taken: Sequence[Extent], apart: float) -> bool:
    return all(extent[1] + apart <= left or right + apart <= extent[0] for left, right in taken)
