"""The axis of the timeline: the part of time shown, how far it reaches, and the event at zero."""

from datetime import date

from components.base.address import View
from components.base.theme import Theme
from components.drawing.figures import Layout
from data.base import dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.catalogue.event_table import reach
from data.selection import query
from data.selection.facets import Selection
from data.sources import theme as themes

LEAST = 62  # days of a window that is not asked for


def days(window: str) -> str:
    """Return a window ("1994,2002-11") as its first and last day."""
    first, last = ends(window)
    return f"{first},{last}"


def window(catalogue: Catalogue, view: View) -> str:
    """Return the part of time that a view shows: its window, else what is seen first of it."""
    return view.window or usual(catalogue, view.selection)


def ends(window: str) -> tuple[date, date]:
    """Return the first and the last day of a window."""
    first, last = (dates.parse(part) for part in window.split(","))
    return first.first, last.last


def usual(catalogue: Catalogue, selection: Selection) -> str:
    """Return the window of a view that asks for none: the period chosen, else the dossier's.

    Of one theme without a period it is where something is on it. Where one end of a period is open,
    or it ends before it starts, it is the dossier's there.
    """
    first, last = query.period(selection)
    start, end = ends(catalogue.dossier.window)
    if (first, last) == query.ALWAYS:
        first, last = themes.window(catalogue, selection) or query.ALWAYS
    first = start if first == date.min else first
    last = end if last == date.max else last
    least, most = map(date.fromisoformat, extent(catalogue))
    first, last = max(first, least), min(last, most)
    if first > last or (first, last) == (start, end):
        return catalogue.dossier.window
    if (last - first).days < LEAST:  # a day or a week is shown in its surroundings
        middle = first.toordinal() + (last - first).days // 2
        first, last = (_near(middle + way * LEAST // 2) for way in (-1, 1))
    return f"{first},{last}"


def _near(ordinal: int) -> date:
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


@memoised()
def extent(catalogue: Catalogue) -> tuple[str, str]:
    """The part of time that can be reached: all events, and the rest of the years at either end."""
    spans = (ends(catalogue.dossier.window), reach(catalogue.events))
    earliest, latest = min(first for first, _ in spans), max(last for _, last in spans)
    return str(earliest.replace(month=1, day=1)), str(latest.replace(month=12, day=31))


def first_day(catalogue: Catalogue, when: dates.Interval) -> date:
    """Return the first day of a time; of one that is open there the first that can be reached."""
    if when.first > date.min:
        return when.first
    return min(date.fromisoformat(extent(catalogue)[0]), when.last)


def time_axis(catalogue: Catalogue, theme: Theme, window: str) -> Layout:
    """Return the axis, of dates; js/explore/ticks.js writes years before and after on it."""
    earliest, latest = extent(catalogue)
    return {
        "type": "date",
        "range": days(window or catalogue.dossier.window).split(","),
        "minallowed": earliest,
        "maxallowed": latest,
        "showgrid": True,
        "gridcolor": theme.grid,
        "zeroline": False,
        "ticks": "",
        "automargin": False,
    }


def zero_line(zero: dict[str, str], theme: Theme) -> list[Layout]:
    """Return the line at zero, on a strip over all days on which the event may have begun."""
    over: Layout = {"xref": "x", "yref": "paper", "y0": 0, "y1": 1}
    strip: Layout = {
        "type": "rect",
        "layer": "below",
        "fillcolor": theme.band,
        "line": {"width": 0},
    }
    stroke = {"color": theme.text, "width": theme.pixels(1.6)}
    line: Layout = {
        "type": "line",
        "layer": "between",
        "line": stroke,
    }  # over the grid, under the marks
    return [
        over | strip | {"x0": zero["from"], "x1": zero["to"]},
        over | line | {"x0": zero["day"], "x1": zero["day"]},
    ]
