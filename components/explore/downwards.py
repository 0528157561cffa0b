"""The rows of the timeline for drawings without plotly.js: on narrow pages time runs downwards.

What is written of an event comes with the figure (labels.py); here is what else a script needs to
draw it: where its mark stands, what it looks like, and which body it belongs to.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from components import text
from components.base.theme import Theme
from components.drawing import frame
from components.drawing.shapes import middle
from components.drawing.stretches import by_depth, stretches
from components.drawing.symbols import CORNERS
from components.text.downwards import WORDS
from components.timeline.labels import after
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.forums import successors, ties
from data.catalogue.rows import EventRow

# So many ribbons stand side by side; the weightiest bodies have them.
MOST_RIBBONS = 5
# From this weight on an event has its label at rest.
WEIGHTY = 3

Marks = dict[str, dict[str, object]]


def rows(
    catalogue: Catalogue, theme: Theme, told: list[EventRow], untold: list[EventRow]
) -> dict[str, object]:
    """Return the marks of the events of a view, the looks of their types, and the ribbons."""
    faint = replace(theme, strength=frame.PALE)
    bodies = ribbons(catalogue, [*told, *untold])
    place = {event: n for n, ribbon in enumerate(bodies) for event in ribbon}
    return {
        "marks": {event.id: mark(catalogue, event, place) for event in (*told, *untold)},
        "types": {
            key: {
                "corners": CORNERS[kind.symbol],
                "colour": theme.colour(kind),
                "pale": faint.colour(kind),
            }
            for key, kind in catalogue.types.items()
        },
        "ribbons": [
            [text.events.short(catalogue.event(key)) for key in ribbon] for ribbon in bodies
        ],
        "grid": theme.grid,
        "words": WORDS,
    }


def ribbons(catalogue: Catalogue, events: Iterable[EventRow]) -> list[list[str]]:
    """Return the bodies that have a ribbon each, those that succeed one another on the same one."""
    later, drawn = successors(catalogue), {event.id: event for event in events}
    chains: dict[str, list[EventRow]] = {}
    first: dict[str, str] = {}
    for event in sorted(drawn.values(), key=lambda each: (each.earliest, each.id)):
        if event.id in catalogue.phases and event.end:
            head = first.get(event.id, event.id)
            chains.setdefault(head, []).append(event)
            if event.id in later:
                first[later[event.id]] = head
    by_weight = sorted(chains.values(), key=lambda chain: -max(each.weight for each in chain))
    kept = by_weight[:MOST_RIBBONS]
    return [[each.id for each in chain] for chain in chains.values() if chain in kept]


def mark(catalogue: Catalogue, event: EventRow, place: Mapping[str, int]) -> dict[str, object]:
    """Return what is drawn of an event, `place` being the numbers of the bodies with a ribbon.

    `ribbon` is its own, `ties` are those that it broke or resumed.
    """
    when = catalogue.interval(event)
    parts = by_depth(stretches(catalogue, event, when))
    joined = [place[tie.forum] for tie in ties(catalogue).get(event.id, ()) if tie.forum in place]
    drawn: dict[str, object] = {
        "type": event.type,
        "at": str(when.start.middle) if when.end else middle(*when.place)[:10],
        "always": event.weight >= WEIGHTY or _breaks_or_resumes(catalogue, event),
        "told": event.told,
        "parts": [[part.style, str(part.first), after(part.last)] for part in parts],
    }
    if event.status != "attested":
        drawn["hollow"] = True
    if event.id in place:
        drawn["ribbon"] = place[event.id]
    if joined:
        drawn["ties"] = joined
    return drawn


def _breaks_or_resumes(catalogue: Catalogue, event: EventRow) -> bool:
    """Whether an event is of a type of which some are joined to a body."""
    return event.type in _of_breaks(catalogue)


@memoised()
def _of_breaks(catalogue: Catalogue) -> frozenset[str]:
    return frozenset(catalogue.event(event).type for event in ties(catalogue))
