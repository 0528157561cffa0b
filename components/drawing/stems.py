"""Thin lines from what broke or resumed a body up to it, and seams where one succeeds another.

They are shapes over the marks; a shape's name is the id of its event.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from components.base.theme import Theme
from components.drawing import axis
from components.drawing.figures import Layout
from components.drawing.shapes import BAR, SYMBOL, middle
from data.catalogue.catalogue import Catalogue
from data.catalogue.forums import successors, ties
from data.catalogue.rows import EventRow

STEM, SEAM, DOT = 1.3, 2.4, 2.4  # pixels; the dot's radius


class Stem(NamedTuple):
    """A line at a day from the body (`top`) down to the symbol of an event (`bottom`).

    At the `edge` of a phase it touches the body from below; within a phase it ends in a dot.
    """

    event: str
    day: str
    top: float
    bottom: float
    edge: bool


def stems(
    catalogue: Catalogue,
    theme: Theme,
    rows: Mapping[str, float],
    drawn_events: Collection[EventRow],
) -> Iterator[Stem]:
    """Yield for each event drawn the stem up to the topmost body drawn that it is tied to.

    An event that a source puts at another time has none.
    """
    tied = ties(catalogue)
    for event in drawn_events:
        drawn = [tie for tie in tied.get(event.id, ()) if tie.forum in rows]
        if not drawn or event.start != catalogue.event(event.id).start:
            continue
        body = min(drawn, key=lambda tie: rows[tie.forum])
        top = rows[body.forum] + (theme.pixels(BAR) / 2 if body.edge else 0)
        bottom = rows[event.id] - theme.pixels(SYMBOL) / 2
        if top < bottom:
            day = middle(*catalogue.interval(event).place)
            yield Stem(event.id, day, top, bottom, body.edge)


def stem_shapes(catalogue: Catalogue, theme: Theme, drawn: Iterable[Stem]) -> Iterator[Layout]:
    """Yield the lines of stems, and their dots."""
    for stem in drawn:
        colour = theme.colour(catalogue.types[catalogue.event(stem.event).type])
        line = {"color": colour, "width": theme.pixels(STEM)}
        ends = {"x0": stem.day, "x1": stem.day, "y0": stem.bottom, "y1": stem.top}
        yield {"type": "line", "name": stem.event, "xref": "x", "line": line, **ends}
        if not stem.edge:
            yield {"name": stem.event, "xref": "x"} | _dot(stem.day, stem.top, colour, theme)


def _dot(day: str, y: float, colour: str, theme: Theme) -> Layout:
    half = theme.pixels(DOT)
    return {
        "type": "circle",
        "xsizemode": "pixel",
        "xanchor": day,
        "x0": -half,
        "x1": half,
        "y0": y - half,
        "y1": y + half,
        "fillcolor": colour,
        "line": {"color": theme.page, "width": 1},
    }


def seams(catalogue: Catalogue, theme: Theme, rows: Mapping[str, float]) -> Iterator[Layout]:
    """Yield for each body that succeeds another in its row a gap where it begins."""
    half = theme.pixels(BAR) / 2 + 1
    for before, after in successors(catalogue).items():
        if before in rows and rows.get(after) == rows[before]:
            day = str(axis.first_day(catalogue, catalogue.interval(catalogue.event(after))))
            y = rows[after]
            yield {
                "type": "line",
                "name": after,
                "xref": "x",
                "x0": day,
                "x1": day,
                "y0": y - half,
                "y1": y + half,
                "line": {"color": theme.page, "width": theme.pixels(SEAM)},
            }
