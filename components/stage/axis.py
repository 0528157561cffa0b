"""The part of time that a step shows: where a day stands in it, its ticks, who governed then."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from babel.dates import format_skeleton

from components import text
from data.base import dates
from data.base.dates import Interval
from data.catalogue.catalogue import Catalogue
from data.selection import facets
from data.tables.stories import Step

WIDTH = 50.0  # em: of the plot on the narrowest projector (1024 × 768)
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)  # months from tick to tick
MOST_TICKS = 8
CENTURY = date(2000, 1, 1)  # ticks stand on round years


@dataclass(frozen=True)
class TimeScale:
    """The part of time that is shown, and the day from which its axis counts, if any."""

    first: date
    last: date
    zero: date | None = None

    def part(self, day: date) -> float:
        """Return where a day is, from 0 to 1; what lies outside is at the edge."""
        days = (self.last - self.first).days + 1
        return min(max((day - self.first).days / days, 0.0), 1.0)

    def parts(self, when: Interval) -> tuple[float, float]:
        """Return where a time begins and ends."""
        return self.part(when.first), self.part(when.last + timedelta(days=1))


def window_of(catalogue: Catalogue, step: Step) -> TimeScale:
    """Return the part of time of a step: its window, its period, or the dossier's window."""
    given = {key: values[0] for key, values in facets.parse(step.select).items()}
    period = ",".join([given.get("from", ""), given.get("to", "")])
    asked = given.get("window") or (period if facets.is_window(period) else "")
    first, last = (dates.parse(end) for end in (asked or catalogue.dossier.window).split(","))
    zero = given.get("zero", "")
    day = catalogue.event(zero).earliest.date() if zero in catalogue.position else None
    return TimeScale(first.first, last.last, day)


def ticks(window: TimeScale) -> list[tuple[float, str]]:
    """Return where the ticks of the axis are and what they say: eight at most, none too near."""
    for months in STEPS:
        days = list(_every(window, months))
        if len(days) <= MOST_TICKS:
            break
    found: list[tuple[float, str]] = []
    for day, said in days:
        part = window.part(day)
        if not found or (part - found[-1][0]) * WIDTH > len(said) * 0.6 + 1:
            found.append((part, said))
    return found


def _every(window: TimeScale, months: int) -> Iterator[tuple[date, str]]:
    """The days so many months apart within the window, from January or from the day at zero on."""
    zero = window.zero or CENTURY
    number = -(-_months(zero, window.first) // months) * months
    while (day := _after(zero, number)) <= window.last:
        if day >= window.first:
            yield day, text.stage.from_zero(number, months) if window.zero else _said(day, months)
        number += months


def _months(zero: date, day: date) -> int:
    return (day.year - zero.year) * 12 + day.month - zero.month


def _after(zero: date, months: int) -> date:
    """The day so many months after another, at most the 28th."""
    year, month = divmod(zero.year * 12 + zero.month - 1 + months, 12)
    return date(year, month + 1, 1) + timedelta(days=min(zero.day, 28) - 1)


def _said(day: date, months: int) -> str:
    return str(day.year) if months >= 12 else str(format_skeleton("yMMM", day, locale="en_GB"))


def bands(
    catalogue: Catalogue, window: TimeScale, group: str
) -> Iterator[tuple[str, float, float]]:
    """Yield the periods of a band that the window shows: label, beginning, end."""
    for period in catalogue.periods.values():
        left, right = window.parts(dates.interval(period.start, period.end, catalogue.today))
        if period.group == group and left < right:
            yield period.label, left, right
