"""The timeline of a step as shapes: the plan of the stage, its bars, symbols and labels.

What is where, components/stage/plan.py has decided; here it gets its place in pixels.
"""

from collections.abc import Iterator

from components import text
from components.presentation.measure import fitted, width
from components.presentation.pieces import (
    INK,
    LINE,
    MUTED,
    SOFT,
    Box,
    Group,
    Paragraph,
    Part,
    Piece,
    Rule,
    Run,
    Side,
    Words,
    moved,
)
from components.slide_figure import bracket, mark_shapes
from components.slide_figure.scene import ROOM, Scene
from components.stage import space
from components.stage.drawing import figure as stage_figure
from components.stage.drawing.axis import ticks
from components.stage.drawing.plan import StepPlan, plan

LETTERS, LEAST = 32.0, 20.0  # pixels
ROW, TALLEST, MOST = 43.0, 66.0, 486.0  # of a row; of all, 45 % of the slide
NAMES, BESIDE = 430.0, 20.0  # the names of lanes, at most; between them and the plot
LINE_HIGH, APART = 40.0, 6.0  # a line of ticks; between marks and ticks


def plan_of(scene: Scene) -> StepPlan | None:
    """Return the plan of a step's timeline; None if it has none."""
    if not scene.step.has_figure:
        return None
    drawn = plan(scene.catalogue, scene.step, space.rows(scene.catalogue, scene.step))
    return drawn if drawn.rows else None


def figure(scene: Scene, drawn: StepPlan, room: float = 0) -> Part:
    """Draw a plan: as high as its rows need, or higher where there is `room`."""
    names = list(stage_figure.names(scene.catalogue, scene.step, drawn))
    left = min(max((width(each.words, LETTERS) for each in names), default=0), NAMES) + BESIDE
    axis = _axis(scene, drawn, left)
    readers = bracket.over(scene, drawn, Box(left, 0, ROOM - left, 0))
    top = readers.height if readers else 0
    row = min(max((min(room, MOST) - axis.height - top) / drawn.rows, ROW), TALLEST)
    plot = Box(left, 0, ROOM - left, drawn.rows * row)
    pieces: list[Piece] = [*_grid(drawn, plot, row)]
    pieces += [_name(each, left - BESIDE, row) for each in names]
    for each in drawn.marks:
        if not stage_figure.is_next(scene.catalogue, scene.step, each.event, scene.hides):
            pieces += mark_shapes.mark(scene, each, plot, row)
    whole = Group(text.timeline.TIMELINE, _in_words(scene, drawn), tuple(pieces))
    below = (moved(piece, 0, top + plot.height + APART) for piece in axis.pieces)
    above = readers.pieces if readers else ()
    return Part(top + plot.height + axis.height, (*above, moved(whole, 0, top), *below))


def _name(each: stage_figure.Name, room: float, row: float) -> Words:
    """The name of a lane, or of a bar that has no room for its own, beside its row."""
    look = Run(each.words, bold=each.kind == "own", colour=MUTED if "lane" in each.kind else INK)
    words = fitted(Paragraph((look,), LETTERS, side="right"), room, LEAST)
    return Words(Box(0, each.row * row, room, row), (words,), "middle", wrap=False)


def _grid(drawn: StepPlan, plot: Box, row: float) -> Iterator[Rule]:
    for place, _ in ticks(drawn.scale):
        yield Rule(Box(plot.left + place * plot.width, 0, 0, plot.height), SOFT)
    for _, first, _ in drawn.lanes:
        yield Rule(Box(plot.left, first * row, plot.width, 0), LINE, 1)


def _axis(scene: Scene, drawn: StepPlan, left: float) -> Part:
    """The names of the ticks, or that dates are hidden; below them what the axis counts from."""
    plot = Box(left, 0, ROOM - left, LINE_HIGH)
    words = [_tick(plot, place, name) for place, name in ticks(drawn.scale)]
    if "date" in scene.hides:
        words = [_tick(plot, 0.5, text.stage.HIDDEN["date"])]
    lines = max((len(each.paragraphs) for each in words), default=1)
    high = APART + lines * LINE_HIGH
    come = text.stage.HIDDEN["next"] if "next" in scene.hides else ""
    counting = stage_figure.counting(scene.catalogue, scene.step)
    words += [_note(counting, "left", high)] if counting else []
    words += [_note(come, "right", high)] if come else []
    return Part(high + LINE_HIGH * bool(come or counting), tuple(words))


def _tick(plot: Box, place: float, name: str) -> Words:
    """The name of a tick around its place; at the edges it stands inside."""
    lines = name.split("\n")
    half = max(width(line, LETTERS) for line in lines) / 2 + 4
    middle = min(max(plot.left + place * plot.width, plot.left + half), ROOM - half)
    paragraphs = tuple(
        Paragraph((Run(line, colour=MUTED),), LETTERS, side="middle") for line in lines
    )
    box = Box(middle - half, 0, 2 * half, LINE_HIGH * len(lines))
    return Words(box, paragraphs, wrap=False)


def _note(words: str, side: Side, top: float) -> Words:
    paragraph = Paragraph((Run(words, italic=True, colour=MUTED),), LETTERS, side=side)
    half = ROOM / 2
    box = Box(half if side == "right" else 0, top - APART, half, LINE_HIGH)
    return Words(box, (fitted(paragraph, half, LEAST),), wrap=False)


def _in_words(scene: Scene, drawn: StepPlan) -> str:
    """The events with a name, in order of time, for whoever does not see the picture."""
    lines = []
    for mark in sorted((m for m in drawn.marks if m.side), key=lambda m: m.event.earliest):
        if stage_figure.is_next(scene.catalogue, scene.step, mark.event, scene.hides):
            continue
        when = text.events.event_date(scene.catalogue, mark.event)
        lines.append(
            f"{mark.event.title}: {text.stage.HIDDEN['date'] if 'date' in scene.hides else when}"
        )
    return f"{text.stage.ON_THE_TIMELINE}: {'; '.join(lines)}"
