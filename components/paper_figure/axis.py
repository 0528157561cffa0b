"""Around the figure on paper: ticks and their lines, the bands, the names of lanes."""

from collections.abc import Iterator

from components import text
from components.base.elements import Element, html
from components.drawing import axis, text_width
from components.drawing.time_scale import TimeScale, periods
from data.catalogue.catalogue import Catalogue
from data.catalogue.contents import contents

WIDTH, NAMES, RIGHT = 660, 128, 8
BAND, SMALL = 13, 9.5
BESIDE, LINE = 8, 1.15  # from a name to its lane, and by size from line to line
MOST_TICKS = 12
INK, PALE = "#000", "#c4c4c4"


def scale_of(catalogue: Catalogue, window: str) -> TimeScale:
    """Return the scale of a window ("1994,2002-11") across the figure, beside its names if any."""
    named = catalogue.dossier.bands or "lanes" in contents(catalogue)
    left = NAMES if named else RIGHT
    return TimeScale(*axis.ends(window), left=left, width=WIDTH - left - RIGHT)


def grid(scale: TimeScale, height: float) -> Iterator[Element]:
    """Yield a line and a name for every tick, the line at the foot."""
    for x, label in scale.ticks(MOST_TICKS, scale.width / SMALL):
        yield html.Line(
            x1=f"{x:.1f}", x2=f"{x:.1f}", y1="0", y2=f"{height:.0f}", stroke=PALE, strokeWidth="0.6"
        )
        if x + text_width.most(label, SMALL) / 2 <= WIDTH:
            yield _text(label, x, height + 13, "middle")
    yield rule(height, INK)


def bands(catalogue: Catalogue, scale: TimeScale) -> tuple[list[Element], float]:
    """Return the strips of who governed when, and the height below them."""
    parts: list[Element] = []
    y = 1.0
    for group in catalogue.dossier.bands:
        parts.extend(name(text.bands.name(catalogue, group), y + BAND / 2))
        for label, first, last in periods(catalogue, scale, group):
            parts += _period(label, first, last, y)
        y += BAND + 2
    return parts, y + 4


def _period(label: str, first: float, last: float, y: float) -> Iterator[Element]:
    yield html.Rect(
        x=f"{first:.1f}",
        y=f"{y:.0f}",
        width=f"{last - first:.1f}",
        height=str(BAND),
        fill="#fff",
        stroke="#777",
        strokeWidth="0.7",
    )
    if text_width.most(label, SMALL) <= last - first:
        yield _text(label, (first + last) / 2, y + BAND - 3.5, "middle")


def names(label: str) -> list[str]:
    """Return the name of a lane or a band in as many lines as it takes, two at most."""
    return text_width.lines(label, NAMES - BESIDE, SMALL, 2)


def height(label: str) -> float:
    """Return how high the name of a lane is."""
    return len(names(label)) * SMALL * LINE


def name(label: str, y: float) -> Iterator[Element]:
    """Yield the name of a lane or a band at the left, its first line at a height."""
    for n, line in enumerate(names(label)):
        yield _text(line, NAMES - BESIDE, y + (0.36 + n * LINE) * SMALL, "end")


def rule(y: float, ink: str = PALE) -> Element:
    """Return a line across."""
    return html.Line(
        x1="0", x2=str(WIDTH), y1=f"{y:.1f}", y2=f"{y:.1f}", stroke=ink, strokeWidth="0.6"
    )


def _text(words: str, x: float, y: float, anchor: str) -> Element:
    return html.Text(words, x=f"{x:.1f}", y=f"{y:.1f}", textAnchor=anchor, fontSize=str(SMALL))
