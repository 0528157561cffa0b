"""Around the figure: ticks and their lines, the bands, the names of lanes."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from components import text
from components.base.elements import Element, html
from components.drawing import axis, text_width
from components.drawing.time_scale import TimeScale, periods
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents

RIGHT, BESIDE = 8, 8  # what is left free of time, and between a name and its lane
BAND, SMALL = 13, 9.5
MOST_TICKS = 12
INK, PALE = "#000", "#c4c4c4"


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
    def indent(self) -> float:
        """What the sign before a name takes, if there is one."""
        return self.small * 1.5 if self.coloured else 0

    @property
    def room(self) -> float:
        """The width that a name may have."""
        return (self.width if self.above else self.left - BESIDE) - self.indent

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
    """A sheet, the part of time that is drawn across it, and whether lanes are `named`."""

    sheet: Sheet
    scale: TimeScale
    named: bool = True

    @property
    def head(self) -> float:
        """The height of the name of a lane above its rows."""
        return self.sheet.head if self.named else 0


PAPER = Sheet()
WIDTH = PAPER.width


def frame_of(catalogue: Catalogue, window: str, sheet: Sheet = PAPER) -> Frame:
    """Return the frame of a window ("1994,2002-11"), beside the names if there are any."""
    named = "lanes" in contents(catalogue)
    if not named and not catalogue.dossier.bands:
        sheet = replace(sheet, left=RIGHT)
    width = sheet.width - sheet.left - RIGHT
    return Frame(sheet, TimeScale(*axis.ends(window), left=sheet.left, width=width), named)


def grid(frame: Frame, height: float, *, twice: bool) -> Iterator[Element]:
    """Yield a line and a name for every tick, the line at the foot.

    `twice`: the names stand at the top too.
    """
    sheet = frame.sheet
    for x, label in frame.scale.ticks(MOST_TICKS, frame.scale.width / sheet.small):
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
        parts += name(sheet, text.bands.name(catalogue, group), y + (sheet.head or BAND) / 2)
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


def lines(sheet: Sheet, label: str) -> list[str]:
    """Return the name of a lane or a band in as many lines as it takes, two at most."""
    return text_width.lines(label, sheet.room, sheet.small, 1 if sheet.above else 2)


def name(sheet: Sheet, label: str, y: float) -> Iterator[Element]:
    """Yield the name of a lane or a band, the middle of its first line at a height.

    It ends before the rows; after a sign, or above the rows, it begins at the left.
    """
    start = sheet.indent or sheet.above
    x, anchor = (sheet.indent, "start") if start else (sheet.left - BESIDE, "end")
    for number, line in enumerate(lines(sheet, label)):
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
