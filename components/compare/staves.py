"""Where everything in the score stands: a band of names, then a line for each stave, in pixels.

Dots are stacked upward from the line of their stave; what stands beside it says whose it is.
"""

import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from components import text
from components.base.elements import Tree, attributes, html
from components.drawing.axis import ends
from components.drawing.static_rows import Rows
from data.catalogue.catalogue import Catalogue
from data.sources.claims import Claim, Stave, on_several

TOP, STEP, LEAST, BELOW = 6, 11, 54, 25
BAND_ROW = 18  # of names above the staves
LEAST_ROWS, MOST_ROWS = 3, 6  # of them
MOST = 5  # dots in a stack; those beyond are counted above it
# Days that a dot takes of its row, and which part of the window that is.
ROOM, SHARE = 200, 1 / 72


@dataclass(frozen=True)
class StaveRow:
    """A stave, the height of its line, and the height of the dot of each event on it.

    `more`: how many events there was no room for above a stack, by the event at its top.
    """

    stave: Stave
    y: float
    dots: Mapping[str, float]
    more: Mapping[str, int]


@dataclass(frozen=True)
class StavePlan:
    """Staves one below the other, and the height of all.

    Events that are `pale` are only there to be seen. Names stand in a `band` above the staves, in
    pixels.
    """

    staves: list[StaveRow]
    height: float
    band: float
    pale: frozenset[str] = frozenset()

    @cached_property
    def joins(self) -> Mapping[str, list[tuple[date, float]]]:
        """Where the dots of each event stand, from the top, of those on more than one stave."""
        places: dict[str, list[tuple[date, float]]] = {}
        for row in self.staves:
            for mark in row.stave.claims:
                if mark.event not in self.pale and mark.event in row.dots:
                    places.setdefault(mark.event, []).append((mark.anchor, row.dots[mark.event]))
        return {event: at for event, at in places.items() if len(at) > 1}


def place(
    staves: list[Stave],
    pale: Iterable[str] = (),
    scale: float = 1.0,
    room: int = ROOM,
) -> StavePlan:
    """Place the staves one below the other, all sizes times the scale; a dot takes `room` days."""
    step, least, below = (size * scale for size in (STEP, LEAST, BELOW))
    several = on_several(staves)
    names = max(LEAST_ROWS, min(math.ceil(len(several) / 4) + 1, MOST_ROWS))
    band = TOP + BAND_ROW * scale * names if several else 0
    y, rows = max(band, TOP), []
    for stave in staves:
        heights = pack(stave.claims, set(several), room)
        y += max(least, step * (min(max(heights.values(), default=0), MOST) + 1.6))
        dots = {event: y - step * row for event, row in heights.items() if row < MOST}
        rows.append(StaveRow(stave, y, dots, _beyond(stave.claims, heights)))
        y += below
    return StavePlan(rows, y, band, frozenset(pale))


def room_of(window: str) -> int:
    """Return how many days a dot takes where a part of time is shown, in steps of a half."""
    first, last = ends(window)
    days = max((last - first).days * SHARE, 1)
    return max(round(2 ** (round(2 * math.log2(days)) / 2)), 1)


def pack(marks: Iterable[Claim], shared: Collection[str], room: int = ROOM) -> dict[str, int]:
    """Give every mark the lowest row in which it is free; events of several staves come first."""
    rows = Rows(apart=0)
    in_order = sorted(marks, key=lambda m: (m.event not in shared, m.anchor, m.event))
    return {mark.event: rows.place([_extent(mark, room)])[0] for mark in in_order}


def _extent(mark: Claim, room: int) -> tuple[int, int]:
    """The first and last day that a mark takes, by their numbers: there is no date after 9999."""
    anchor = mark.anchor.toordinal()
    return anchor - room // 2, anchor + room // 2


def _beyond(marks: Iterable[Claim], heights: Mapping[str, int]) -> dict[str, int]:
    """Count the marks that found no room, by the nearest mark at the top of a stack."""
    days = {mark.event: mark.anchor.toordinal() for mark in marks}
    tops = [event for event, row in heights.items() if row == MOST - 1]
    more: dict[str, int] = {}
    for event in (event for event, row in heights.items() if row >= MOST):
        top = min(tops, key=lambda each: abs(days[each] - days[event]))
        more[top] = more.get(top, 0) + 1
    return more


def names(catalogue: Catalogue, plan: StavePlan) -> Tree:
    """Return what stands beside each stave: its source, a description, what it tells."""
    tree: Tree = []
    if plan.band:
        hint = [html.P(line) for line in text.compare.BAND]
        tree.append(html.Div(hint, className="band-hint", style={"height": f"{plan.band}px"}))
    for row in plan.staves:
        source = catalogue.sources[row.stave.source]
        marks = [mark for mark in row.stave.claims if mark.event not in plan.pale]
        silences = [event for event in row.stave.silent if event not in plan.pale]
        counts = html.P(
            [html.B(str(len(marks))), text.compare.tells(source, len(silences))],
            title=text.compare.tells_title(source),
        )
        lines = [
            html.P(source.label, className="stave-label", title=source.label),
            html.P(text.compare.descriptor(source)),
            counts,
        ]
        top = {"top": f"{row.y}px"}
        tree.append(
            html.Div(lines, className="stave", style=top, **attributes(data_source=source.id))
        )
    return tree
