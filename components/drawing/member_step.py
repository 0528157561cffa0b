"""The row that counts the members: a filled step from zero up, with its numbers.

It does not follow the filters: it counts over the whole dossier.
"""

from collections.abc import Iterator
from datetime import date, datetime, time

from components import text
from components.base.theme import FONT, Theme
from components.drawing import axis, hover
from components.drawing.figures import Trace
from data.catalogue.catalogue import Catalogue
from data.catalogue.members import Step, lane_of_members, members

# As many steps are drawn at most, evenly chosen.
MOST_STEPS = 400
FILL = 0.14  # opacity
NUMBER, LINE = 12.3, 1.5  # the size of the numbers, and the line's width
# What a number takes of a plot of usual width, and what lies below a line for it to stand in.
WIDTH, ROOM, HEIGHT = 730, 24, 15
APART = 4  # from the step to its number, across and down


def member_step(
    catalogue: Catalogue, theme: Theme, ends: tuple[float, float] | None, window: str
) -> Iterator[Trace]:
    """Yield the step between two heights: its ground, the step and its numbers."""
    steps = members(catalogue)
    if not steps or ends is None:
        return
    top, bottom = ends
    unit = (bottom - top) / steps[-1].total
    colour = theme.colour(catalogue.types[lane_of_members(catalogue)])
    few = steps[:: -(-len(steps) // MOST_STEPS)]
    points = [*few, Step(catalogue.today, steps[-1].total, steps[-1].event)]
    days = [str(step.day) for step in points]
    line = {"type": "scatter", "mode": "lines", "x": days, "showlegend": False}
    yield line | {
        "y": [bottom] * len(points),
        "line": {"width": 0},
        "hoverinfo": "skip",
        "customdata": [""] * len(points),
    }
    yield line | {
        "y": [bottom - step.total * unit for step in points],
        "line": {"shape": "hv", "width": theme.pixels(LINE), "color": colour},
        "fill": "tonexty",
        "fillcolor": _faint(colour),
        "customdata": [""] * len(points),
        "hovertext": [_card(catalogue, step) for step in points],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    part = axis.ends(window)
    numbers = list(_numbers(steps, *part))
    yield {
        "type": "scatter",
        "mode": "text",
        "x": [_beside(step.day, part) for step in numbers],
        "y": [_height(bottom, step.total * unit) for step in numbers],
        "text": [str(step.total) for step in numbers],
        "textposition": [_side(step.total * unit) for step in numbers],
        "textfont": {
            "family": FONT,
            "size": theme.pixels(NUMBER),
            "color": theme.text,
            "weight": 700,
        },
        "customdata": [""] * len(numbers),
        "hovertext": [_card(catalogue, step) for step in numbers],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


def _numbers(steps: list[Step], first: date, last: date) -> Iterator[Step]:
    """The steps in view, with that at its left edge; of those too near to one another the later."""
    unit = WIDTH / max((last - first).days, 1)
    before = [step for step in steps if step.day < first]
    seen = [step._replace(day=max(step.day, first)) for step in before[-1:]]
    seen += [step for step in steps if first <= step.day <= last]
    end = (last - first).days * unit
    for step in reversed(seen):
        place = (step.day - first).days * unit
        if place + ROOM <= end:
            yield step
            end = place


def _beside(day: date, part: tuple[date, date]) -> str:
    """A moment so much later that a number stands a little apart from the step."""
    first, last = part
    moment = datetime.combine(day, time.min) + APART / WIDTH * (last - first)
    return moment.isoformat(timespec="minutes")


def _height(bottom: float, height: float) -> float:
    """Where a number stands: under the line, or over one that is too low for it."""
    return bottom - height + (APART if height >= HEIGHT else 0)


def _side(height: float) -> str:
    return "bottom right" if height >= HEIGHT else "top right"


def words(catalogue: Catalogue, step: Step) -> list[str]:
    """Return how many there are, since when, and who joined then, in lines."""
    event = catalogue.event(step.event)
    known = catalogue.actors
    states = [known[key].label if key in known else key for key in event.joined]
    return text.timeline.members(step.total, text.events.event_date(catalogue, event), states)


def _card(catalogue: Catalogue, step: Step) -> str:
    parts = (part for each in words(catalogue, step) for part in hover.lines(each, 56))
    return "<br>".join(parts)


def _faint(colour: str) -> str:
    red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
    return f"rgba({red},{green},{blue},{FILL})"
