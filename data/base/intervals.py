"""Intervals that stand in `start` (`1964/2008`): their second date is the row's end."""

from collections.abc import Sequence
from typing import NamedTuple


class Ends(NamedTuple):
    """The starts and ends of rows, and the numbers of those whose start was typed with the end.

    `twice`: of these, those whose `end` was given too.
    """

    starts: list[str]
    ends: list[str]
    joined: list[int]
    twice: list[int]


def part(starts: Sequence[str], ends: Sequence[str]) -> Ends:
    """Part what is typed as one interval into a start and an end."""
    parted = Ends(list(starts), list(ends), [], [])
    for row, start in enumerate(starts):
        if "/" in start:
            parted.joined.append(row)
            parted.starts[row], _, last = start.partition("/")
            if ends[row]:
                parted.twice.append(row)
            else:
                parted.ends[row] = last
    return parted


def join(start: str, end: str) -> tuple[str, str]:
    """Return a start and an end as they were typed, in one cell."""
    return f"{start}/{end}", ""
