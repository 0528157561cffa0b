"""How many rows a step's timeline may take, estimated from the text that stands beside it.

Lengths are pixels of a screen of 1920 × 1080, on which text has the least size it may have.
"""

from math import ceil, sqrt

from components import text
from components.drawing import text_width
from components.evidence.excerpts import lead
from data.catalogue.catalogue import Catalogue
from data.selection import facets
from data.tables.models import Quotation
from data.tables.stories import Step

WIDTH, HEIGHT = 1776, 1080
EDGES, GAP = 118, 22  # above and below, the line of steps with it; between two parts
HEAD, BODY, QUOTE, WORDS = 62, 34, 42, 32
ROW, AXIS, NOTE = 43, 48, 70
FEWEST, MOST = 3, 10
MOST_ALONE = 14  # where no quotes stand below
LINE = 1.28


def rows(catalogue: Catalogue, step: Step) -> int:
    """Return how many rows have room beside the step's words, within bounds."""
    used: float = EDGES + AXIS + GAP
    used += _height(step.headline, HEAD, WIDTH) + GAP
    event = " " * 40 if step.event else ""
    used += _height(f"{step.caption}{event}", BODY, WIDTH) + GAP
    used += _quotes(catalogue, step) + (_height("record", WORDS, WIDTH) + GAP) * bool(
        step.references
    )
    used += NOTE if "bracket" in facets.parse(step.select) else 0
    room = int((HEIGHT - used) / ROW)
    quoted = step.excerpts or step.quotations
    return min(max(room, FEWEST), MOST if quoted else MOST_ALONE)


def _height(words: str, size: int, width: float) -> float:
    """The height of a text in lines so wide."""
    return ceil(text_width.average(words, size) / width) * size * LINE


def _quotes(catalogue: Catalogue, step: Step) -> float:
    """The height of the tallest of the quotes side by side."""
    heights = _heights(catalogue, step)
    return max(heights) + GAP if heights else 0


def columns(catalogue: Catalogue, step: Step) -> str:
    """Return the widths of quotes side by side: the more words, the wider, within bounds."""
    weights = [sqrt(height) for height in _heights(catalogue, step)]
    mean = sum(weights) / len(weights)
    return " ".join(f"minmax(0, {min(max(each / mean, 0.8), 1.3):.2f}fr)" for each in weights)


def _heights(catalogue: Catalogue, step: Step) -> list[float]:
    count = len(step.excerpts) + len(step.quotations)
    width = WIDTH / max(count, 1) - 50
    texts = [
        _quote(f"{lead(each)}{each.quote}", each.translation, width)
        for each in catalogue.excerpts_of(step.excerpts)
    ]
    documents = (catalogue.quotations[key] for key in step.quotations)
    return texts + [_document(row, width - 60) for row in documents]


def _quote(words: str, translation: str, width: float) -> float:
    ours = f"{translation} ({text.events.OUR_TRANSLATION})" if translation else ""
    voice = (1 if width > WIDTH * 0.7 else 2) * WORDS * LINE
    return voice + _height(words, QUOTE, width) + _height(ours, WORDS, width)


def _document(row: Quotation, width: float) -> float:
    words = f"[{row.lead}] {row.quote}" if row.quote else row.position
    head_and_foot = 3 * WORDS * LINE + 40
    return _quote(words, row.translation, width) + head_and_foot - WORDS * LINE
