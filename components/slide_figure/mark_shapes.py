"""The marks of a timeline as shapes: bars for what lasted, symbols for what happened, labels."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from components import text
from components.base.theme import PROJECTOR, mix
from components.drawing.symbols import ARROWHEAD, CORNERS
from components.presentation.measure import width
from components.presentation.pieces import INK, PAGE, Box, Outline, Paragraph, Run, Shape, Words
from components.slide_figure.scene import Scene
from components.stage.drawing.axis import WIDTH
from components.stage.drawing.marks import BAR, ROW, THIN
from components.stage.drawing.plan import Segment, StepMark, seat

LETTERS = 32.0  # pixels
PALE = 0.3  # of its colour, where a mark has no label
VIEW = 11.0  # what a symbol's box reaches to each side, in the units of its corners
CIRCLE = 9.0  # its radius, in the same
SHORTEST = 3.0  # pixels of a bar; what is shorter could not be taken hold of
BESIDE, WITHIN = 0.35, 0.4  # em from a mark to its label


@dataclass(frozen=True)
class Brush:
    """Where the marks of one event are and how they look; `row` is the height of a row."""

    plot: Box
    row: float
    middle: float
    name: str
    colour: str
    own: bool
    pale: bool
    hollow: bool

    def x(self, part: float) -> float:
        """Return a place across the plot."""
        return self.plot.left + part * self.plot.width

    def painted(self, box: Box, *, hollow: bool) -> Shape:
        """Return a shape in the colours of the event; what it is about has a strong edge."""
        fill = PAGE if hollow else mix(self.colour, PAGE, PALE) if self.pale else self.colour
        weight = 3.0 if self.own else 2.5 if hollow else 1.5
        edge = INK if self.own else self.colour
        return Shape(box, fill=fill, edge=edge, weight=weight, name=self.name)


def mark(scene: Scene, each: StepMark, plot: Box, row: float) -> Iterator[Shape | Words]:
    """Yield the shapes of one event; what the step is about stands out, the unlabelled is pale."""
    kind = scene.catalogue.types[each.event.type]
    brush = Brush(
        plot,
        row,
        each.row * row + row / 2,
        text.events.label(each.event),
        PROJECTOR.colour(kind),
        own=each.event.id == scene.step.event,
        pale=not each.side,
        hollow=each.event.status != "attested",
    )
    thin = [segment for segment in each.segments if segment[0] == "thin"]
    yield from (_bar(segment, brush) for segment in (thin if each.symbol else each.segments))
    if each.symbol:
        yield _sign(CORNERS[kind.symbol], brush.x(each.middle), brush)
    elif scene.catalogue.interval(each.event).ongoing and each.right < 1:
        yield _sign(ARROWHEAD, brush.x(each.right), brush)
    if each.side not in (None, "lane"):
        yield _label(each, brush)


def _bar(segment: Segment, brush: Brush) -> Shape:
    style, left, right = segment
    high = brush.row * (THIN if style == "thin" else BAR) / ROW
    wide = max((right - left) * brush.plot.width, SHORTEST)
    first = min(brush.x(left), brush.x(1) - wide)
    shape = brush.painted(
        Box(first, brush.middle - high / 2, wide, high), hollow=style in ("hatched", "hollow")
    )
    if style == "thin":
        return replace(shape, fill=brush.colour, edge="")
    return replace(shape, hatch=brush.colour) if style == "hatched" else shape


def _sign(corners: str, x: float, brush: Brush) -> Shape:
    """A symbol around a place; one without corners is a circle."""
    scale = brush.row * BAR / ROW / 2 / VIEW
    pairs = [[float(part) * scale for part in corner.split(",")] for corner in corners.split()]
    points = tuple((x + across, brush.middle + down) for across, down in pairs)
    reach = max((abs(part) for pair in pairs for part in pair), default=CIRCLE * scale)
    box = Box(x - reach, brush.middle - reach, 2 * reach, 2 * reach)
    outline: Outline = "rectangle" if points else "circle"
    return replace(brush.painted(box, hollow=brush.hollow), outline=outline, corners=points)


def _label(each: StepMark, brush: Brush) -> Words:
    """The label in its bar, or beside the mark."""
    stretch = seat(each) or ("thin", each.left, each.right)
    first, last = (brush.x(place / WIDTH) for place in each.extent)
    wide = width(brush.name, LETTERS, bold=brush.own) + 8
    left = {
        "inside": brush.x(stretch[1]) + WITHIN * LETTERS,
        "left": first - BESIDE * LETTERS - wide,
    }.get(each.side or "", last + BESIDE * LETTERS)
    on_mark = each.side == "inside" and stretch[0] == "full"
    run = Run(brush.name, bold=brush.own, colour=PAGE if on_mark else INK)
    paragraph = Paragraph((run,), LETTERS, side="right" if each.side == "left" else "left")
    box = Box(left, brush.middle - brush.row / 2, wide, brush.row)
    return Words(box, (paragraph,), "middle", wrap=False)
