"""Put in order: events of which it is certain which came first."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from operator import itemgetter

from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.lessons.shuffle import rank

FEWEST, MOST = 4, 8
_YEAR = re.compile(r"\d{3,4}")


def in_order(catalogue: Catalogue, events: Iterable[str]) -> list[EventRow]:
    """Return events in order of time of which no two can have been at the same time.

    They are attested, nobody differs on their date, and no title tells a year. The weightiest come
    first, spread over the time that they cover; none if there are too few.
    """
    rows = [row for row in map(catalogue.event, events) if _is_fit(catalogue, row)]
    weights = sorted({row.weight for row in rows}, reverse=True)
    chosen: list[EventRow] = []
    for weight in weights:
        chosen = _apart(chosen, [row for row in rows if row.weight == weight])
        if len(chosen) >= MOST:
            break
    return spread(chosen, MOST) if len(chosen) >= FEWEST else []


def _is_fit(catalogue: Catalogue, row: EventRow) -> bool:
    """Whether its place in time is beyond doubt, and its title does not tell it."""
    if row.status != "attested" or _YEAR.search(row.title):
        return False
    when = catalogue.interval(row)
    if when.start.qualifier or (when.end and when.end.qualifier):
        return False
    kinds = {kind for key in row.disagreements for kind in catalogue.disagreements[key].kind}
    return "date" not in kinds


def _apart(chosen: list[EventRow], others: list[EventRow]) -> list[EventRow]:
    """The events chosen, and as many of the others as overlap with none, in order of time.

    What ends first comes first: so most find room.
    """
    kept = list(chosen)
    days = [(row.latest, row.earliest) for row in kept]  # in order, and apart from one another
    for row in sorted(others, key=lambda row: (row.latest, rank(row.id))):
        place = bisect_left(days, row.earliest, key=itemgetter(0))
        if place == len(days) or days[place][1] > row.latest:
            days.insert(place, (row.latest, row.earliest))
            kept.append(row)
    return sorted(kept, key=lambda row: row.earliest)


def spread(rows: list[EventRow], most: int) -> list[EventRow]:
    """Return at most so many rows, from the first to the last in even steps."""
    if len(rows) <= most:
        return rows
    step = (len(rows) - 1) / (most - 1)
    return [rows[round(n * step)] for n in range(most)]
