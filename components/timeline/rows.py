"""Rows within lanes: every event in view gets one, so that marks never overlap and most labels fit.

Rows are packed over what is in view: the events drawn, and the part of time shown. A mark keeps the
row that it has when one sees all, where it can. Bodies that succeed one another share a row.
"""

import math
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from components import text
from components.drawing import axis, text_width
from components.drawing.symbols import slotted
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.forums import successors
from data.catalogue.rows import EventRow

# A plot of usual width, the size of labels, and what a symbol, the slots of the sources beside it
# and the space between marks take.
WIDTH, LABEL, SYMBOL, SLOTS, GAP = 730, 13, 12, 14, 8
# How full the rows of a lane may be: the fuller, the fewer rows, and the fewer labels.
FILL = 0.8
# From this weight on a label has its room, if it takes another row.
WEIGHTY = 3
# Days: up to so many, every label has its room.
FIVE_YEARS = 5 * 366
# Days: up to so many, titles stand in place of labels (js/explore/labels.js).
A_YEAR = 367
TITLE = 0.7  # of the width, at most, that a row keeps free for one
# So many packings are kept of a dossier.
KEPT = 64
# Of more events most are only counted: none has a row before.
MOST_WISHES = 1_000


@dataclass(frozen=True)
class Box:
    """Events in pixels from the start of the view: their marks, and the room of the last's label.

    They are several where they succeed one another. `seen`: whether any of their days is in view.
    """

    events: tuple[str, ...]
    first: float
    last: float
    label: float = 0
    weighty: bool = False
    seen: bool = True

    @property
    def label_left(self) -> bool:
        """Whether the label has to stand on the left, as the view ends at the right."""
        return bool(self.label) and self.last + self.label > WIDTH


@dataclass
class Lane:
    """The rows of a lane while it is filled; `most` is how many it should have.

    `ends`: until where each row is taken by marks and labels, and the row, in order; `limits`:
    until where no other mark may be put.
    """

    most: int
    ends: list[tuple[float, int]] = field(default_factory=list)
    limits: list[float] = field(default_factory=list)

    def take(self, box: Box, wish: int = -1) -> int:
        """Return the row of the next box in order of time: the one wished for, if it has room.

        Else it is the fullest that has room. A label may stand left of its mark, which uses what is
        free anyway, or right of it. Where the lane has rows enough, a mark goes without room for
        its label.
        """
        while len(self.limits) <= wish < self.most:
            self._open()
        for pick in (partial(self._wished, wish=wish), self._fullest):
            if (row := self._with_label(box, pick)) is not None:
                return row
        if len(self.limits) >= self.most and not (box.weighty and box.label):
            for n, (_, row) in enumerate(self.ends):
                if self.limits[row] + 1 <= box.first:
                    self.ends.pop(n)
                    return self._put(row, box.last)
        self._open()
        return self._put(self.ends.pop(0)[1], *self._ends_of(box))

    def _with_label(self, box: Box, pick: Callable[[float], int | None]) -> int | None:
        """Put a box into a row that is picked as free up to a place, if there is one."""
        start = box.first - box.label
        if box.label and start >= 0 and (row := pick(start)) is not None:
            return self._put(row, box.last)
        if not box.label_left and (row := pick(box.first)) is not None:
            return self._put(row, *self._ends_of(box))
        return None

    def _ends_of(self, box: Box) -> tuple[float, float]:
        """Until where a box with its label at the right takes its row, and keeps marks away."""
        end = box.last + (0 if box.label_left else box.label)
        return end, end if box.weighty else box.last

    def _wished(self, until: float, wish: int) -> int | None:
        """Take out a row if it is not taken longer than until there."""
        for n, (end, row) in enumerate(self.ends):
            if row == wish and end <= until - GAP:
                return self.ends.pop(n)[1]
        return None

    def _fullest(self, until: float) -> int | None:
        """Take out the row that is taken longest, but not longer than until there."""
        place = bisect_right(self.ends, (until - GAP, len(self.ends)))
        return self.ends.pop(place - 1)[1] if place else None

    def _open(self) -> None:
        self.ends.insert(0, (-math.inf, len(self.limits)))
        self.limits.append(-math.inf)

    def _put(self, row: int, end: float, limit: float | None = None) -> int:
        insort(self.ends, (end, row))
        self.limits[row] = end if limit is None else limit
        return row


@memoised()
def all_rows(catalogue: Catalogue) -> Mapping[str, int]:
    """Give every event a row within its lane (its type), as one sees the whole dossier first."""
    every = range(len(catalogue.events))
    return _rows(catalogue, catalogue.events_at(every), catalogue.dossier.window, {})


@memoised(KEPT)
def pack(catalogue: Catalogue, rows: tuple[int, ...], window: str) -> Mapping[str, int]:
    """Give some events (rows of the catalogue, in order of time) rows within their lanes.

    A lane of which nothing is in the window gets none. What is outside goes between the others.
    """
    wishes = all_rows(catalogue) if len(catalogue.events) <= MOST_WISHES else {}
    return _rows(catalogue, catalogue.events_at(rows), window, wishes)


def _rows(
    catalogue: Catalogue, events: Iterable[EventRow], window: str, wishes: Mapping[str, int]
) -> Mapping[str, int]:
    boxes: dict[str, list[Box]] = defaultdict(list)
    for kind, box in _boxes(catalogue, events, window):
        boxes[kind].append(box)
    rows: dict[str, int] = {}
    for boxes_of_lane in boxes.values():
        for box, row in _lane(boxes_of_lane, wishes):
            rows |= dict.fromkeys(box.events, row)
    return rows


def _lane(boxes: list[Box], wishes: Mapping[str, int]) -> Iterator[tuple[Box, int]]:
    """Yield the rows of a lane: first of what is in view, then of the rest, which opens none."""
    seen = [box for box in boxes if box.seen]
    lane = Lane(_most(seen))
    taken: dict[int, list[Box]] = {}
    for box in seen:
        row = lane.take(box, wishes.get(box.events[0], -1))
        taken.setdefault(row, []).append(box)
        yield box, row
    for box in boxes if seen else ():
        if not box.seen:
            row = _between(box, taken)
            taken[row].append(box)
            yield box, row


def _between(box: Box, taken: Mapping[int, list[Box]]) -> int:
    """A row in which no other mark is in the way, else that in which it is so least."""

    def overlap(row: int) -> float:
        others = (min(box.last, each.last) - max(box.first, each.first) for each in taken[row])
        return max(0, *others)

    return min(taken, key=overlap)


def _most(boxes: list[Box]) -> int:
    """How many rows a lane should have: what its marks and labels in view fill."""
    widths = (min(box.last, WIDTH) - max(box.first, 0) + box.label + GAP for box in boxes)
    return max(math.ceil(sum(widths) / WIDTH / FILL), 1)


def _boxes(
    catalogue: Catalogue, events: Iterable[EventRow], window: str
) -> Iterator[tuple[str, Box]]:
    """Yield the lane and the box of each event, or of all that succeed one another, by time."""
    begin, end = (day.toordinal() for day in axis.ends(window))
    unit = WIDTH / (end + 1 - begin)
    room = SLOTS if slotted(catalogue) else 0
    titled, named = (end + 1 - begin <= most for most in (A_YEAR, FIVE_YEARS))
    later = successors(catalogue)
    boxes: dict[str, tuple[str, Box]] = {}
    whole: dict[str, str] = {}  # the first of those that an event succeeds
    for event in events:
        when = catalogue.interval(event)
        one = (when.first.toordinal() - begin) * unit
        other = (when.last.toordinal() + 1 - begin) * unit
        half = max((other - one) / 2, SYMBOL / 2)
        middle = (one + other) / 2
        seen, weighty = other > 0 and one < WIDTH, named or event.weight >= WEIGHTY
        box = Box((event.id,), middle - half, middle + half, weighty=weighty, seen=seen)
        box = replace(box, label=_label(event, box, room, titled=titled))
        first = whole.get(event.id, event.id)
        if first in boxes:
            box = _joined(boxes[first][1], box)
        boxes[first] = event.type, box
        if event.id in later:
            whole[later[event.id]] = first
    yield from boxes.values()


def _joined(box: Box, later: Box) -> Box:
    """One box of two, the later of which needs room for its label."""
    last = max(box.last, later.last)
    weighty, seen = box.weighty or later.weighty, box.seen or later.seen
    events = box.events + later.events
    return replace(later, events=events, first=box.first, last=last, weighty=weighty, seen=seen)


def _label(event: EventRow, box: Box, room: float, *, titled: bool) -> float:
    """The room of a label and the slots beside its mark; none if it fits in, or is not in view."""
    if not box.seen:
        return 0
    visible = min(box.last, WIDTH) - max(box.first, 0)
    words = text.events.with_flag(event, event.title) if titled else text.events.label(event)
    size = min(text_width.average(words, LABEL), TITLE * WIDTH) + GAP + room
    return 0 if event.end and visible > size + GAP else size
