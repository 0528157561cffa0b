"""How many events began in each month: of few years, a bar a year would hardly say anything."""

import numpy as np
import numpy.typing as npt

from data.base.memo import memoised
from data.catalogue.catalogue import Catalogue

YEAR = 12
MOST = 12 * YEAR  # as long a time is counted by months
DIGITS = 6  # of the parts of an event, which add up to one


def few(first: int, last: int) -> bool:
    """Whether years are so few that events are counted by month."""
    return (last + 1 - first) * YEAR <= MOST


def begun(
    catalogue: Catalogue, positions: npt.NDArray[np.intp], first: int, last: int
) -> dict[str, npt.NDArray[np.float64]]:
    """Count, for each group, the chosen events by month, from the first to the last year.

    One that began at some time in several months counts in equal parts in each of them.
    """
    size = (last + 1 - first) * YEAR
    group, start, end = (each[positions] for each in spans(catalogue))
    start, end = ((each - (first - 1970) * YEAR).clip(0, size - 1) for each in (start, end))
    counts = np.zeros((len(catalogue.groups), size + 1))
    np.add.at(counts, (group, start), 1 / (end + 1 - start))
    np.add.at(counts, (group, end + 1), -1 / (end + 1 - start))
    parts = np.cumsum(counts, axis=1)[:, :size].round(DIGITS)
    return dict(zip(catalogue.groups, parts, strict=True))


@memoised()
def spans(catalogue: Catalogue) -> tuple[npt.NDArray[np.int64], ...]:
    """Return for each event its group's number, and the first and last month in which it may begin.

    Months are counted from 1970; of a date open on one side they are those that it names.
    """
    number = {group: n for n, group in enumerate(catalogue.groups)}
    groups = [number[catalogue.types[kind].group] for kind in catalogue.events["type"]]
    starts = [catalogue.interval(event).start.days for event in catalogue.every_event()]
    first, last = (
        np.array(days, dtype="datetime64[M]").astype(np.int64) for days in zip(*starts, strict=True)
    )
    return np.array(groups, dtype=np.int64), first, last
