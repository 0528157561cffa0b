"""The marks of a timeline as shapes: bars for what lasted, symbols for what happened, labels."""

from collections.abc import Iterator

from components import text
from components.base.theme import PROJECTOR, mix
from components.drawing.symbols import ARROWHEAD, CORNERS
from components.slides.measure import width
from components.slides.pieces import INK, PAGE, Box, Corner, Paragraph, Run, Shape, Side, Words
from components.slides.scene import Scene
from components.stage.axis import WIDTH
from components.stage.marks import BAR, ROW, THIN
from components.stage.plan import Segment, StepMark, seat

LETTERS = 32.0  # pixels
PALE = 0.3  # of its colour, where a mark has no label
VIEW = 11.0  # what a symbol's box reaches to each side, in the units of its corners
ONE_DAY = 3.0  # pixels; what is shorter could not be taken hold of


def mark(scene: Scene, each: StepMark, plot: Box, row: float) -> Iterator[Shape | Words]:
    """Yield the shapes of one event; what the step is about stands out, the unlabelled is pale."""
    colour = PROJECTOR.colour(scene.catalogue.types[each.event.type])
    paint = _Paint(colour, own=each.event.id == scene.step.event, pale=not each.side)
    name = text.events.label(each.event)
    middle = each.row * row + row / 2
    size = row * BAR / ROW
    segments = [s for s in each.segments if s[0] == "thin"] if each.symbol else each.segments
    for segment in segments:
        yield _bar(segment, plot, middle, row, paint, name)
    if each.symbol:
        corners = CORNERS[scene.catalogue.types[each.event.type].symbol]
        hollow = each.event.status != "attested"
        yield _sign(
            corners, plot.left + each.middle * plot.width, middle, size, paint, hollow, name
        )
    elif scene.catalogue.interval(each.event).ongoing and each.right < 1:
        end = plot.left + each.right * plot.width
        yield _sign(ARROWHEAD, end, middle, size, paint, each.event.status != "attested", name)
    if each.side not in (None, "lane"):
        yield _label(each, name, plot, row, bold=paint.own)


class _Paint:
    """The colours of one mark."""

    def __init__(self, colour: str, *, own: bool, pale: bool) -> None:
        self.colour, self.own = colour, own
        self.fill = mix(colour, PAGE, PALE) if pale else colour
        self.edge = INK if own else colour
        self.weight = 3.0 if own else 1.5


def _bar(segment: Segment, plot: Box, middle: float, row: float, paint: _Paint, name: str) -> Shape:
    style, left, right = segment
    high = row * (THIN if style == "thin" else BAR) / ROW
    wide = max((right - left) * plot.width, ONE_DAY)
    box = Box(
        min(plot.left + left * plot.width, plot.left + plot.width - wide),
        middle - high / 2,
        wide,
        high,
    )
    if style == "thin":
        return Shape(box, fill=paint.colour, name=name)
    if style == "hatched":
        return Shape(
            box, fill=PAGE, hatch=paint.colour, edge=paint.edge, weight=paint.weight, name=name
        )
    if style == "hollow":
        return Shape(box, fill=PAGE, edge=paint.edge, weight=max(paint.weight, 2.5), name=name)
    return Shape(box, fill=paint.fill, edge=paint.edge, weight=paint.weight, name=name)


def _sign(
    corners: str, x: float, y: float, size: float, paint: _Paint, hollow: bool, name: str
) -> Shape:
    """A symbol around a place; one without corners is a circle."""
    scale = size / 2 / VIEW
    reach = 9 if not corners else 10
    box = Box(x - reach * scale, y - reach * scale, 2 * reach * scale, 2 * reach * scale)
    return Shape(
        box,
        "circle" if not corners else "rectangle",
        tuple(_corners(corners, x, y, scale)),
        fill=PAGE if hollow else paint.fill,
        edge=paint.edge,
        weight=2.5 if hollow else paint.weight,
        name=name,
    )


def _corners(corners: str, x: float, y: float, scale: float) -> Iterator[Corner]:
    for corner in corners.split():
        across, down = map(float, corner.split(","))
        yield x + across * scale, y + down * scale


def _label(each: StepMark, name: str, plot: Box, row: float, *, bold: bool) -> Words:
    """The label in its bar, or beside the mark."""
    stretch = seat(each) or ("thin", each.left, each.right)
    first, last = (plot.left + place / WIDTH * plot.width for place in each.extent)
    wide = width(name, LETTERS, bold=bold) + 8
    side: Side = "left"
    left = last + 0.35 * LETTERS
    if each.side == "inside":
        left = plot.left + stretch[1] * plot.width + 0.4 * LETTERS
    elif each.side == "left":
        left, side = first - 0.35 * LETTERS - wide, "right"
    on_mark = each.side == "inside" and stretch[0] == "full"
    run = Run(name, bold=bold, colour=PAGE if on_mark else INK)
    paragraph = Paragraph((run,), LETTERS, side=side)
    return Words(Box(left, each.row * row, wide, row), (paragraph,), "middle", wrap=False)
