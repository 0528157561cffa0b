"""The part of time that a dossier without a `window` of its own shows first: all of it, with room.

A mark at either end would else be cut, and one as long as all of it would leave no room for a name.
"""

from datetime import date

import pandas as pd

from data.catalogue.event_table import reach

EDGE = 50  # a window is so many times as wide as the room at either end of it
LEAST = 62  # days: a day or a week stands in its surroundings
WHOLE = 0.8  # of all of it: where nothing is shorter, half as much again stands at either end
# Days: longer windows begin and end with a year, the others with a month.
YEARS = 12 * 366


def window(events: pd.DataFrame) -> str:
    """Return from when to when a table of events reaches, in whole years or months."""
    first, last = reach(events)
    length = (last - first).days + 1
    lasted = (events["latest"] - events["earliest"]).dt.days
    shortest = min(int(lasted.min()), length)
    room = max(length // (2 if shortest > WHOLE * length else EDGE), (LEAST - length) // 2)
    first, last = _moved(first, -room), _moved(last, room)
    form = 4 if length > YEARS else 7  # signs of an ISO date
    return f"{str(first)[:form]},{str(last)[:form]}"


def _moved(day: date, by: int) -> date:
    return date.fromordinal(min(max(day.toordinal() + by, 1), date.max.toordinal()))
