"""A note that a step stands under, over its timeline: a bracket over its days, as the reader's."""

from components.drawing import axis
from components.presentation.measure import fitted, width
from components.presentation.pieces import INK, MUTED, Box, Paragraph, Part, Piece, Rule, Run, Words
from components.slide_figure.scene import Scene
from components.stage.drawing import note
from components.stage.drawing.plan import StepPlan

LETTERS, LEAST = 32.0, 20.0  # pixels
HIGH, LINE, TICK = 66.0, 40.0, 14.0  # of all; of the words; of the ends of the bracket
WEIGHT = 3.0


def over(scene: Scene, drawn: StepPlan, plot: Box) -> Part | None:
    """Return the note of a step over its marks; None if it has none."""
    readers = note.of(scene.catalogue, scene.step)
    if readers is None:
        return None
    first, last = axis.ends(readers.window)
    seen = drawn.scale.shows(first, last)
    left = plot.left + plot.width * (drawn.scale.place(first) if seen else 0)
    right = plot.left + plot.width * (drawn.scale.place(last, over=True) if seen else 1)
    words = note.words(readers, dated=False)
    wide = min(width(words, LETTERS) + 8, plot.width)
    line = fitted(Paragraph((Run(words, colour=MUTED),), LETTERS, side="middle"), wide, LEAST)
    start = max((left + right - wide) / 2, plot.left)
    box = Box(min(start, plot.left + plot.width - wide), 0, wide, LINE)
    pieces: list[Piece] = [Words(box, (line,), wrap=False)]
    if seen:
        ends = ((left, 0, TICK), (left, right - left, 0), (right, 0, TICK))
        pieces += [Rule(Box(x, LINE + 6, across, down), INK, WEIGHT) for x, across, down in ends]
    return Part(HIGH, tuple(pieces))
