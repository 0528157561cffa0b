"""What lies behind the marks: strips of periods, and the line that counts members."""

from collections.abc import Iterator
from datetime import date

from components import text
from components.base.theme import Theme
from components.drawing import axis, hover
from components.drawing.figures import Trace
from components.drawing.shapes import Bar, bars
from components.timeline.lanes import BAND, LanePlan
from data.base import date_words, dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue

# As many steps of the line of members are drawn at most, evenly chosen.
MOST_STEPS = 400


def bands(catalogue: Catalogue, theme: Theme, plan: LanePlan) -> Iterator[Trace]:
    """Yield the strips of periods, all of one colour."""
    for group, y in plan.bands:
        by = hover.line(text.bands.argued_by(catalogue, group))
        pieces = []
        for period in catalogue.periods.values():
            if period.group == group:
                span = dates.interval(period.start, period.end, catalogue.today)
                lines = (hover.line(period.label), date_words.interval_in_words(span), by)
                words = "<br>".join(filter(None, lines))
                pieces.append(Bar("", axis.first_day(catalogue, span), span.last, y, words))
        strip = bars(pieces, "full", theme.band, theme)
        strip["marker"] = {"color": theme.band, "line": {"color": theme.page, "width": 2}}
        yield strip | {"width": theme.pixels(BAND)}


@memoised()
def members(catalogue: Catalogue) -> list[tuple[date, int]]:
    """Count the members after every event by which states joined, over the whole dossier."""
    total, steps = 0, []
    for event in catalogue.events_at(_joinings(catalogue)):
        total += len(event.joined)
        steps.append((event.earliest.date(), total))
    return steps


def _joinings(catalogue: Catalogue) -> list[int]:
    """The rows of the events by which states joined."""
    return [row for row, joined in enumerate(catalogue.events["joined"].to_numpy()) if joined]


def member_line(catalogue: Catalogue, theme: Theme, plan: LanePlan) -> Iterator[Trace]:
    """Yield a thin step line in the lane in which states join; it does not follow the filters."""
    steps = members(catalogue)
    lane = _lane_of_members(catalogue)
    if not steps or lane not in plan.spans:
        return
    top, bottom = plan.spans[lane]
    low, high = steps[0][1], steps[-1][1]
    unit = (bottom - top - 4) / max(high - low, 1)
    points = [*steps[:: -(-len(steps) // MOST_STEPS)], (catalogue.today, high)]
    yield {
        "type": "scatter",
        "mode": "lines",
        "x": [str(day) for day, _ in points],
        "y": [bottom - 2 - (count - low) * unit for _, count in points],
        "line": {"shape": "hv", "width": theme.pixels(1.5), "color": theme.muted},
        "opacity": 0.7,
        "customdata": [""] * len(points),
        "hovertext": [text.events.members(count) for _, count in points],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "showlegend": False,
    }


@memoised()
def _lane_of_members(catalogue: Catalogue) -> str:
    rows = _joinings(catalogue)
    return str(catalogue.events["type"].iloc[rows[0]]) if rows else ""
