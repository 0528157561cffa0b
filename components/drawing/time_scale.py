"""The scale of a drawing that does not move: where a day stands, where the ticks are, who governed.

A place is a number from `left` on, the whole part of time `width` wide, in a unit of the drawing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from babel.dates import format_skeleton

from components import text
from components.drawing import text_width
from data.base import dates
from data.base.dates import Interval
from data.catalogue.catalogue import Catalogue

STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)  # months from tick to tick
GAP = 0.5  # em between the names of two ticks, at least
CENTURY = date(2000, 1, 1)  # ticks stand on round years
Tick = tuple[float, str]  # its place and its name


@dataclass(frozen=True)
class TimeScale:
    """The part of time from the `first` to the `last` day, and the day from which it counts."""

    first: date
    last: date
    zero: date | None = None
    left: float = 0
    width: float = 1

    def place(self, day: date, *, over: bool = False) -> float:
        """Return where a day begins, or where it is over; what lies outside is at the edge."""
        days = (self.last - self.first).days + 1
        part = ((day - self.first).days + over) / days
        return self.left + min(max(part, 0), 1) * self.width

    def ends(self, when: Interval) -> tuple[float, float]:
        """Return where a time begins and where it is over."""
        return self.place(when.first), self.place(when.last, over=True)

    def middle(self, when: Interval) -> float:
        """Return where the symbol of a time stands: in the middle of the days that it names."""
        first, last = when.place if self.shows(*when.place) else (when.first, when.last)
        return (self.place(first) + self.place(last, over=True)) / 2

    def shows(self, first: date, last: date) -> bool:
        """Whether a time lies within the scale, at least in part."""
        return last >= self.first and first <= self.last

    def halves(self) -> list["TimeScale"]:
        """Return the two scales that this one is cut into at a new year; none of a few years."""
        years = self.last.year - self.first.year + 1
        if years < 4:
            return []
        cut = date(self.first.year + years // 2, 1, 1)
        return [replace(self, last=cut - timedelta(days=1)), replace(self, first=cut)]

    def ticks(self, most: int, ems: float, *, brief: bool = False) -> list[Tick]:
        """Return the ticks, at most so many and their names apart, on an axis so many em wide.

        `brief`: months alone, and a line below the first and every January their year.
        """
        ticks: list[Tick] = []
        for months in STEPS:
            if months < STEPS[-1] and _months(self.first, self.last) // months > most:
                continue  # too many to name each
            named = self._brief(months) if brief and months < 12 else self._every(months)
            ticks = [(self.place(day), name) for day, name in named]
            if len(ticks) <= most and self._are_apart(ticks, ems):
                break
        return ticks

    def _are_apart(self, ticks: list[Tick], ems: float) -> bool:
        return all(
            (right - left) / self.width * ems > max(map(text_width.most, name.split("\n"))) + GAP
            for (left, name), (right, _) in pairwise(ticks)
        )

    def _brief(self, months: int) -> Iterator[tuple[date, str]]:
        for number, (day, _) in enumerate(self._every(months)):
            short = str(format_skeleton("MMM", day, locale="en_GB"))
            yield day, f"{short}\n{day.year}" if number == 0 or day.month == 1 else short

    def _every(self, months: int) -> Iterator[tuple[date, str]]:
        """The days so many months apart, from January or from the day at zero on, with names."""
        zero = self.zero or CENTURY
        first, last = (_months(zero, day) for day in (self.first, self.last))
        for number in range(-(-first // months) * months, last + 1, months):
            day = _after(zero, number)
            if self.first <= day <= self.last:
                name = text.timeline.from_zero(number, months) if self.zero else _name(day, months)
                yield day, name


def _months(zero: date, day: date) -> int:
    return (day.year - zero.year) * 12 + day.month - zero.month


def _after(zero: date, months: int) -> date:
    """The day so many months after another, at most the 28th."""
    year, month = divmod(zero.year * 12 + zero.month - 1 + months, 12)
    return date(year, month + 1, min(zero.day, 28))


def _name(day: date, months: int) -> str:
    return str(day.year) if months >= 12 else str(format_skeleton("yMMM", day, locale="en_GB"))


def periods(
    catalogue: Catalogue, scale: TimeScale, group: str
) -> Iterator[tuple[str, float, float]]:
    """Yield the periods of a band that a scale shows: label, beginning, end."""
    for period in catalogue.periods.values():
        left, right = scale.ends(dates.interval(period.start, period.end, catalogue.today))
        if period.group == group and left < right:
            yield period.label, left, right
