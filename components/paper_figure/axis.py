"""Around the figure: ticks and their lines, the bands, the names of lanes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from components import text
from components.base.elements import Element, html
from components.drawing import axis, text_width
from components.drawing.time_scale import TimeScale, periods
from data.catalogue.catalogue import Catalogue

BAND, SMALL = 13, 9.5
MOST_TICKS = 12
INK, PALE = "#000", "#c4c4c4"


RIGHT = 8  # of time, left free


@dataclass(frozen=True)
class Sheet:
    """What a figure is drawn on: how wide, and how much of that is left of time for names.

    Of the `sizes` of type the first is taken with which all is at most `tallest`; if it never is,
    time is cut in two, at most `cuts` times. A `row` is so many sizes high. Names may stand
    `above` their rows. `coloured`: types have their colours, which a style sheet paints, and their
    signs before their names.
    """

    width: float = 660
    left: float = 128
    sizes: tuple[float, ...] = (10.5, 9.5)
    tallest: float = 700
    cuts: int = 2
    row: float = 1.42
    small: float = SMALL
    above: bool = False
    coloured: bool = False

    @property
    def plot(self) -> float:
        """The width of time."""
        return self.width - self.left - RIGHT

    @property
    def indent(self) -> float:
        """What the sign before a name takes, if there is one."""
        return self.small * 1.5 if self.coloured else 0

    @property
    def room(self) -> float:
        """The width that a name may have."""
        return (self.width if self.above else self.left - 8) - self.indent

    @property
    def head(self) -> float:
        """The height of a name above its rows."""
        return self.small * 1.6 if self.above else 0

    @property
    def line(self) -> float:
        """The height from line to line of a name."""
        return self.small * 1.15


@dataclass(frozen=True)
class Frame:
    """A sheet, and the part of time that is drawn across it."""

    sheet: Sheet
    scale: TimeScale


PAPER = Sheet()
WIDTH, LEFT = PAPER.width, PAPER.left


def scale_of(window: str, sheet: Sheet = PAPER) -> TimeScale:
    """Return the scale of a window ("1994,2002-11") across a figure."""
    return TimeScale(*axis.ends(window), left=sheet.left, width=sheet.plot)


def grid(frame: Frame, height: float, *, twice: bool) -> Iterator[Element]:
    """Yield a line and a name for every tick, the line at the foot.

    `twice`: the names stand at the top too.
    """
    sheet = frame.sheet
    for x, label in frame.scale.ticks(MOST_TICKS, sheet.plot / sheet.small):
        yield html.Line(
            x1=f"{x:.1f}", x2=f"{x:.1f}", y1="0", y2=f"{height:.0f}", stroke=PALE, strokeWidth="0.6"
        )
        half = text_width.most(label, sheet.small) / 2
        if half <= x <= sheet.width - half:
            yield _text(sheet, label, x, height + sheet.small + 3.5, "middle")
            if twice:
                yield _text(sheet, label, x, -4, "middle")
    yield rule(sheet, height, INK)


def bands(catalogue: Catalogue, frame: Frame) -> tuple[list[Element], float]:
    """Return the strips of who governed when, and the height below them."""
    parts: list[Element] = []
    y, sheet = 1.0, frame.sheet
    for group in catalogue.dossier.bands:
        beside = y + (sheet.head or BAND) / 2
        label = text_width.fitted(text.bands.name(catalogue, group), sheet.room, sheet.small)
        parts += name(sheet, [label], beside)
        y += sheet.head
        for label, first, last in periods(catalogue, frame.scale, group):
            parts += _period(sheet, label, first, last, y)
        y += BAND + 2
    return parts, y + 4


def _period(sheet: Sheet, label: str, first: float, last: float, y: float) -> Iterator[Element]:
    yield html.Rect(
        x=f"{first:.1f}",
        y=f"{y:.0f}",
        width=f"{last - first:.1f}",
        height=str(BAND),
        fill="#fff",
        stroke="#777",
        strokeWidth="0.7",
    )
    if text_width.most(label, sheet.small) <= last - first:
        yield _text(sheet, label, (first + last) / 2, y + BAND - 3.5, "middle")


def lines_of(sheet: Sheet, label: str) -> list[str]:
    """Return the name of a lane in the lines in which it stands, cut where it has no room."""
    return text_width.lines(label, sheet.room, sheet.small, 1 if sheet.above else 2) or [""]


def name(sheet: Sheet, lines: Iterable[str], y: float) -> Iterator[Element]:
    """Yield the lines of the name of a lane or a band, the middle of the first at a height.

    They end before the rows; after a sign, or above the rows, they begin at the left.
    """
    start = sheet.indent or sheet.above
    x, anchor = (sheet.indent, "start") if start else (sheet.left - 8, "end")
    for number, line in enumerate(lines):
        yield _text(sheet, line, x, y + sheet.small * 0.36 + number * sheet.line, anchor)


def rule(sheet: Sheet, y: float, ink: str = PALE) -> Element:
    """Return a line across."""
    return html.Line(
        x1="0",
        x2=f"{sheet.width:g}",
        y1=f"{y:.1f}",
        y2=f"{y:.1f}",
        stroke=ink,
        strokeWidth="0.6",
    )


def _text(sheet: Sheet, words: str, x: float, y: float, anchor: str) -> Element:
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "textAnchor": anchor}
    return html.Text(words, **place, fontSize=f"{sheet.small:g}")
