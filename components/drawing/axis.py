"""The axis of the timeline: the part of time shown, how far it reaches, and the event at zero."""

from datetime import date, timedelta

import numpy as np

from components.base.address import View
from components.base.theme import Theme
from components.drawing.figures import Layout
from data.base import dates
from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue
from data.selection import query

NARROWEST = 60  # days that a period is shown with, at least


def days(window: str) -> str:
    """Return a window ("1994,2002-11") as its first and last day."""
    first, last = ends(window)
    return f"{first},{last}"


def window(catalogue: Catalogue, view: View) -> str:
    """Return the part of time that a view shows: its window, else what is seen first of it."""
    return view.window or home(catalogue, view)


def home(catalogue: Catalogue, view: View) -> str:
    """Return the part of time that is seen first: the period chosen, else the dossier's window.

    A period is shown as far as there is anything, and not less than `NARROWEST` days of it.
    """
    if not view.selection.from_ and not view.selection.to:
        return catalogue.dossier.window
    reach = [date.fromisoformat(day) for day in extent(catalogue)]
    usual = ends(catalogue.dossier.window)
    from_, to = query.period(view.selection)
    first = from_ if view.selection.from_ else min(usual[0], to)
    last = to if view.selection.to else max(usual[1], from_)
    first, last = max(first, reach[0]), min(last, reach[1])
    if first > last:
        return catalogue.dossier.window
    missing = max(NARROWEST - (last - first).days, 0)
    first = max(first - timedelta(days=missing // 2), reach[0])
    return f"{first},{max(last, first + timedelta(days=NARROWEST))}"


def ends(window: str) -> tuple[date, date]:
    """Return the first and the last day of a window."""
    first, last = (dates.parse(part) for part in window.split(","))
    return first.first, last.last


@memoised()
def extent(catalogue: Catalogue) -> tuple[str, str]:
    """The part of time that can be reached: all events, and the rest of the years at either end.

    What was at any time up to a date (`[..1984]`) counts from that date on.
    """
    first, last = ends(catalogue.dossier.window)
    begun = catalogue.events["earliest"].to_numpy().astype("datetime64[D]")  # in order
    open_rows = int(np.searchsorted(begun, np.datetime64(date.min), side="right"))
    named = [
        catalogue.interval(event).start.days[0] for event in catalogue.events_at(range(open_rows))
    ]
    earliest = min([first, *named, *begun[open_rows : open_rows + 1].tolist()])
    latest = max([last, *catalogue.events["latest"].nlargest(1).dt.date])
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
