"""Rows within lanes: every event gets one, so that marks never overlap and most labels find room.

The rows are the same whatever is chosen and whatever part of time is shown: nothing jumps. Room for
labels is estimated at the scale at which the dossier is seen first. Only where a dossier has more
events than can be drawn (detail.py) are those that are drawn packed alone.
"""

import math
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from components import text
from components.drawing import text_width
from data.base import dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow

# A plot of usual width, the size of labels, and what a symbol and the space between marks take.
WIDTH, LABEL, SYMBOL, GAP = 730, 13, 12, 8
# How full the rows of a lane may be: the fuller, the fewer rows, and the fewer labels.
FILL = 0.8
# From this weight on a label has its room, if it takes another row.
WEIGHTY = 3


@dataclass(frozen=True)
class Box:
    """An event in pixels from the start of the first view: its mark, and the room of its label."""

    event: str
    first: float
    last: float
    label: float = 0
    weighty: bool = False

    @property
    def label_left(self) -> bool:
        """Whether the label has to stand on the left, as the first view ends at the right."""
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

    def take(self, box: Box) -> int:
        """Return the row of the next box in order of time: the fullest that has room for it.

        A label may stand left of its mark, which uses what is free anyway, or right of it. Where
        the lane has rows enough, a mark goes without room for its label.
        """
        start = box.first - box.label
        if box.label and start >= 0 and (row := self._free(start)) is not None:
            return self._put(row, box.last)
        end = box.last + (0 if box.label_left else box.label)
        if not box.label_left and (row := self._free(box.first)) is not None:
            return self._put(row, end, limit=end if box.weighty else box.last)
        if len(self.limits) >= self.most and not (box.weighty and box.label):
            for n, (_, row) in enumerate(self.ends):
                if self.limits[row] + 1 <= box.first:
                    self.ends.pop(n)
                    return self._put(row, box.last)
        self.limits.append(0)
        row = len(self.limits) - 1
        return self._put(row, end, limit=end if box.weighty else box.last)

    def _free(self, until: float) -> int | None:
        """Take out the row that is taken longest, but not longer than until there."""
        place = bisect_right(self.ends, (until - GAP, len(self.ends)))
        return self.ends.pop(place - 1)[1] if place else None

    def _put(self, row: int, end: float, limit: float | None = None) -> int:
        insort(self.ends, (end, row))
        self.limits[row] = end if limit is None else limit
        return row


@memoised()
def pack(catalogue: Catalogue) -> Mapping[str, int]:
    """Give every event a row within its lane (its type), over all events, in order of time."""
    return pack_only(catalogue, catalogue.every_event(), catalogue.dossier.window)


def pack_only(catalogue: Catalogue, events: Iterable[EventRow], window: str) -> Mapping[str, int]:
    """Give some events, in order of time, rows of their own, with room for labels in a window."""
    boxes: dict[str, list[Box]] = defaultdict(list)
    for kind, box in _boxes(catalogue, events, window):
        boxes[kind].append(box)
    rows: dict[str, int] = {}
    for boxes_of_lane in boxes.values():
        lane = Lane(_most(boxes_of_lane))
        rows |= {box.event: lane.take(box) for box in boxes_of_lane}
    return rows


def _most(boxes: list[Box]) -> int:
    """How many rows a lane should have: what its marks and labels in the first view fill."""
    widths = (
        min(box.last, WIDTH) - max(box.first, 0) + box.label + GAP
        for box in boxes
        if box.last > 0 and box.first < WIDTH
    )
    return max(math.ceil(sum(widths) / WIDTH / FILL), 1)


def _boxes(
    catalogue: Catalogue, events: Iterable[EventRow], window: str
) -> Iterator[tuple[str, Box]]:
    """Yield each event's lane and box, in order of time."""
    start, end = (dates.parse(part) for part in window.split(","))
    first = start.first.toordinal()
    unit = WIDTH / (end.last.toordinal() + 1 - first)
    for event in events:
        when = catalogue.interval(event)
        one = (when.first.toordinal() - first) * unit
        other = (when.last.toordinal() + 1 - first) * unit
        middle = (one + other) / 2
        box = Box(event.id, min(one, middle - SYMBOL / 2), max(other, middle + SYMBOL / 2))
        label = _label(event, box) if one < WIDTH and other > 0 else 0
        yield event.type, replace(box, label=label, weighty=event.weight >= WEIGHTY)


def _label(event: EventRow, box: Box) -> float:
    """The room that a label needs beside its mark; none if it fits in, or is not seen at first."""
    visible = min(box.last, WIDTH) - max(box.first, 0)
    size = text_width.average(text.events.label(event), LABEL) + GAP
    return 0 if visible <= 0 or (event.end and visible > size + GAP) else size
