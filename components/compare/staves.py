"""Where everything in the score stands: a line for each stave, its dots stacked upward, in pixels.

And what stands beside the staves: whose they are, what they tell, what has no date.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from components import text
from components.base.elements import Tree, attributes, html
from components.drawing.static_rows import Rows
from data.catalogue.catalogue import Catalogue
from data.sources.claims import Claim, Stave, on_several

TOP, STEP, LEAST, BELOW = 6, 12, 54, 26
# Days that a dot takes of its row, so that neighbours part at the width first shown.
ROOM = 200


@dataclass(frozen=True)
class StaveRow:
    """A stave, the height of its line, and the height of the dot of each event on it."""

    stave: Stave
    y: float
    dots: Mapping[str, float]


@dataclass(frozen=True)
class StavePlan:
    """Staves one below the other, and the height of all.

    Events that are `pale` are only there to be seen; on those of `differ` texts differ.
    """

    staves: list[StaveRow]
    height: float
    pale: frozenset[str] = frozenset()
    differ: frozenset[str] = frozenset()

    @cached_property
    def joins(self) -> Mapping[str, list[tuple[date, float]]]:
        """Where the dots of each event stand, from the top, of those on more than one stave."""
        places: dict[str, list[tuple[date, float]]] = {}
        for row in self.staves:
            for mark in row.stave.claims:
                if mark.event not in self.pale:
                    places.setdefault(mark.event, []).append((mark.anchor, row.dots[mark.event]))
        return {event: at for event, at in places.items() if len(at) > 1}


def place(
    staves: list[Stave],
    pale: Iterable[str] = (),
    differ: Iterable[str] = (),
    scale: float = 1.0,
) -> StavePlan:
    """Place the staves one below the other, all sizes times the scale."""
    step, least, below = (size * scale for size in (STEP, LEAST, BELOW))
    shared = set(on_several(staves))
    y, rows = float(TOP), []
    for stave in staves:
        heights = pack(stave.claims, shared)
        y += max(least, step * (max(heights.values(), default=0) + 1))
        rows.append(StaveRow(stave, y, {event: y - step * row for event, row in heights.items()}))
        y += below
    return StavePlan(rows, y, frozenset(pale), frozenset(differ))


def pack(marks: Iterable[Claim], shared: set[str]) -> dict[str, int]:
    """Give every mark the lowest row in which it is free; events of several staves come first."""
    rows = Rows(apart=0)
    in_order = sorted(marks, key=lambda m: (m.event not in shared, m.anchor, m.event))
    return {mark.event: rows.place([_extent(mark)])[0] for mark in in_order}


def _extent(mark: Claim) -> tuple[int, int]:
    """The first and last day that a mark takes, by their numbers: there is no date after 9999."""
    first, anchor, last = (
        day.toordinal() for day in (mark.when.first, mark.anchor, mark.when.last)
    )
    return min(first, anchor - ROOM // 2), max(last, anchor + ROOM // 2)


def names(catalogue: Catalogue, plan: StavePlan, arguments: Mapping[str, int]) -> Tree:
    """Return what stands beside each stave: source, descriptor, counts; and the undated."""
    tree: Tree = [html.P(text.compare.UNDATED, className="undated-head")]
    for row in plan.staves:
        source = catalogue.sources[row.stave.source]
        marks = [mark for mark in row.stave.claims if mark.event not in plan.pale]
        silences = [event for event in row.stave.silent if event not in plan.pale]
        without_date = sum(not mark.dated for mark in marks)
        arguments_count = arguments.get(source.id, 0)
        top = {"top": f"{row.y}px"}
        lines = [
            html.P(source.label, className="stave-label", title=source.label),
            html.P(text.compare.descriptor(source)),
            html.P(
                text.compare.tells(source, len(marks), len(silences)),
                title=text.compare.tells_title(source),
            ),
        ]
        margin: Tree = [
            html.I(className="score-hollow"),
            f" {without_date}" + (f" + {arguments_count}" if arguments_count else ""),
        ]
        title = text.compare.margin(without_date, arguments_count)
        tree += [
            html.Div(lines, className="stave", style=top, **attributes(data_source=source.id)),
            html.P(margin, className="undated", style=top, title=title),
        ]
    return tree
