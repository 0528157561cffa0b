"""How many rows a step's timeline may take, estimated from the text that stands beside it.

Lengths are pixels of a screen of 1920 × 1080, on which text has the least size it may have.
"""

from collections.abc import Sequence
from math import ceil, sqrt

from components import text
from components.drawing import text_width
from components.evidence.excerpts import lead
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.selection import facets
from data.tables.stories import Step

WIDTH, HEIGHT = 1760, 1080
EDGES = 150  # above, below, and the line of steps
ROW, AXIS, NOTE = 36, 46, 48  # the strips behind give way to rows
FEWEST, MOST = 3, 10
LINE = 1.32


def rows(catalogue: Catalogue, step: Step) -> int:
    """Return how many rows have room beside the step's words, within bounds."""
    used = float(EDGES + AXIS)
    used += _height(step.headline, 54, WIDTH) + 20
    used += _height(f"{step.caption}{' ' * 40 if step.event else ''}", 33, WIDTH) + 20
    used += NOTE if "bracket" in facets.parse(step.select) else 0
    used += _quotes(catalogue, step) + (40 if step.references else 0)
    room = int((HEIGHT - used) / ROW)
    return min(max(room, FEWEST), MOST)


def _height(words: str, size: int, width: float) -> float:
    """The height of a text in lines so wide."""
    return ceil(text_width.average(words, size) / width) * size * LINE


def _quotes(catalogue: Catalogue, step: Step) -> float:
    """The height of the tallest of the quotes, two or three side by side, four in a square."""
    count = len(step.excerpts)
    if not count:
        return 0
    columns = 2 if count == 4 else min(count, 3)
    width = WIDTH / columns - 40
    heights = [_quote(excerpt, width) for excerpt in catalogue.excerpts_of(step.excerpts)]
    return sum(max(heights[n : n + columns]) for n in range(0, count, columns)) + 20


def columns(excerpts: Sequence[ExcerptRow]) -> str:
    """Return the widths of quotes side by side: the more words, the wider, within bounds."""
    weights = [sqrt(_quote(excerpt, WIDTH / len(excerpts))) for excerpt in excerpts]
    mean = sum(weights) / len(weights)
    return " ".join(f"minmax(0, {min(max(each / mean, 0.8), 1.3):.2f}fr)" for each in weights)


def _quote(excerpt: ExcerptRow, width: float) -> float:
    ours = f"{excerpt.translation} ({text.events.OUR_TRANSLATION})" if excerpt.translation else ""
    words = _height(f"{lead(excerpt)}{excerpt.quote}", 41, width)
    return 76 + words + _height(ours, 33, width)
