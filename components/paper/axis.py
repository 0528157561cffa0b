"""Around the figure on paper: the scale of time with its ticks, the bands, the names of lanes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from babel.dates import format_skeleton

from components import text
from components.base.elements import Element, html
from components.drawing import axis
from components.paper.signs import breadth
from data.base import dates
from data.catalogue.catalogue import Catalogue

WIDTH, LEFT, RIGHT = 660, 128, 8
BAND, SMALL = 13, 9.5
INK, PALE = "#000", "#c4c4c4"


@dataclass(frozen=True)
class PaperScale:
    """Days of a window ("1994,2002-11") as places from left to right; what lies outside is cut."""

    window: str
    first: date = field(init=False)
    last: date = field(init=False)

    def __post_init__(self) -> None:
        first, last = axis.ends(self.window)
        object.__setattr__(self, "first", first)
        object.__setattr__(self, "last", last)

    def at(self, day: date, *, over: bool = False) -> float:
        """Return where a day begins, or where it is over."""
        whole = (self.last - self.first).days + 1
        part = min(max(((day - self.first).days + over) / whole, 0), 1)
        return LEFT + part * (WIDTH - LEFT - RIGHT)

    def halves(self) -> list[str]:
        """Return two windows that make up this one, cut at a new year; none of a few years."""
        years = self.last.year - self.first.year + 1
        if years < 4:
            return []
        middle = self.first.year + years // 2
        return [f"{self.first},{middle - 1}", f"{middle},{self.last}"]

    def ticks(self) -> Iterator[tuple[float, str]]:
        """Yield places and names of years, or of months if there are few years."""
        years = self.last.year - self.first.year + 1
        if years > 3:
            step = next(n for n in (1, 2, 5, 10, 20, 50, 100, 1000) if years <= n * 12)
            for year in range(-(-self.first.year // step) * step, self.last.year + 1, step):
                if date(year, 1, 1) >= self.first:
                    yield self.at(date(year, 1, 1)), str(year)
            return
        months = (self.last - self.first).days / 30
        step = next(n for n in (1, 2, 3, 6) if n == 6 or months <= n * 8)
        for year in range(self.first.year, self.last.year + 1):
            for month in range(1, 13, step):
                day = date(year, month, 1)
                if self.first <= day <= self.last:
                    yield self.at(day), format_skeleton("yMMM", day, locale="en_GB")


def grid(scale: PaperScale, height: float) -> Iterator[Element]:
    """Yield a line and a name for every tick, the line at the foot."""
    for x, name_ in scale.ticks():
        yield html.Line(
            x1=f"{x:.1f}", x2=f"{x:.1f}", y1="0", y2=f"{height:.0f}", stroke=PALE, strokeWidth="0.6"
        )
        if x + breadth(name_, SMALL) / 2 <= WIDTH:
            yield _text(name_, x, height + 13, "middle")
    yield rule(height, INK)


def bands(catalogue: Catalogue, scale: PaperScale) -> tuple[list[Element], float]:
    """Return the strips of who governed when, and the height below them."""
    found: list[Element] = []
    y = 1.0
    for group in catalogue.dossier.bands:
        found.append(name(text.facets.period_group(catalogue, group), y + BAND / 2))
        for period in catalogue.periods.values():
            if period.group == group:
                found += _period(catalogue, period, scale, y)
        y += BAND + 2
    return found, y + 4


def _period(catalogue: Catalogue, period: Any, scale: PaperScale, y: float) -> Iterator[Element]:
    when = dates.interval(period.start, period.end, catalogue.today)
    if when.last < scale.first or when.first > scale.last:
        return
    first, last = scale.at(when.first), scale.at(when.last, over=True)
    yield html.Rect(
        x=f"{first:.1f}",
        y=f"{y:.0f}",
        width=f"{last - first:.1f}",
        height=str(BAND),
        fill="#fff",
        stroke="#777",
        strokeWidth="0.7",
    )
    if breadth(period.label, SMALL) <= last - first:
        yield _text(period.label, (first + last) / 2, y + BAND - 3.5, "middle")


def name(label: str, y: float) -> Element:
    """Return the name of a lane or a band at the left."""
    return _text(label, LEFT - 8, y + SMALL * 0.36, "end")


def rule(y: float, ink: str = PALE) -> Element:
    """Return a line across."""
    return html.Line(
        x1="0", x2=str(WIDTH), y1=f"{y:.1f}", y2=f"{y:.1f}", stroke=ink, strokeWidth="0.6"
    )


def _text(said: str, x: float, y: float, anchor: str) -> Element:
    return html.Text(said, x=f"{x:.1f}", y=f"{y:.1f}", textAnchor=anchor, fontSize=str(SMALL))
