"""A story as slides: one a step, another where something is hidden at first, its sources."""

from collections.abc import Iterator
from dataclasses import replace

from components import text
from components.presentation.measure import fitted, headline
from components.presentation.pieces import (
    INK,
    MUTED,
    TRACK,
    Box,
    Group,
    Paragraph,
    Part,
    Piece,
    Run,
    Shape,
    Slide,
    Words,
    moved,
    stacked,
)
from components.slide_figure import figure
from components.slide_figure.scene import EDGE, FOOT, LEFT, ROOM, TOP, Look, Scene, states
from components.slides import sources, steps
from components.slides.spoken import notes
from data.catalogue.catalogue import Catalogue

TRACK_WIDE, TRACK_HIGH, FOOT_SIZE = 560.0, 6.0, 26.0


def slides(catalogue: Catalogue, key: str, base: str, *, core: bool) -> Iterator[Slide]:
    """Yield the slides of a story, of its core alone if asked for; `base` is the app's address."""
    story = catalogue.stories[key]
    told = [Scene(catalogue, story, number, step) for number, step in story.numbered(core=core)]
    for scene in told:
        for hides in states(catalogue, scene.step):
            yield slide(replace(scene, hides=hides))
    yield from sources.slides(told, key, base, core=core)


def slide(scene: Scene) -> Slide:
    """Return a step as a slide, in the largest type in which all has room."""
    if scene.step.kind == "blank":
        return Slide((), notes(scene))
    head = headline(scene.step.headline or text.stage.BLANK, ROOM)
    top = TOP + head.height
    plan = figure.plan_of(scene)
    for look in scene.looks:
        timeline = figure.figure(scene, plan) if plan else None
        record = steps.record(scene, look)
        below = record.height + look.gap if record else 0
        room = FOOT - top - look.gap - below
        used = _height(steps.parts(scene, look, timeline), look)
        if used <= room:
            break
    if plan and timeline:
        timeline = figure.figure(scene, plan, timeline.height + max(room - used, 0))
    parts = steps.parts(scene, look, timeline)
    body = stacked(parts, look.gap, LEFT, top + look.gap)
    shown = [moved(piece, LEFT, TOP) for piece in head.pieces]
    pieces = [piece for piece in body.pieces if _bottom(piece) <= FOOT]
    if record:
        pieces += [moved(piece, LEFT, FOOT - record.height) for piece in record.pieces]
    whole = len(pieces) >= len(body.pieces) and not look.words
    return Slide((*shown, *pieces, *_foot(scene)), notes(scene, whole=whole))


def _height(parts: list[Part], look: Look) -> float:
    return sum(part.height for part in parts) + look.gap * (len(parts) - 1)


def _bottom(piece: Piece) -> float:
    if isinstance(piece, Group):
        return max((_bottom(each) for each in piece.pieces), default=0)
    return piece.box.top + piece.box.height


def _foot(scene: Scene) -> Iterator[Piece]:
    """How far the story is, its name."""
    count = len(scene.story.steps)
    done = Box(LEFT, EDGE, TRACK_WIDE * scene.number / count, TRACK_HIGH)
    track = Box(LEFT, EDGE, TRACK_WIDE, TRACK_HIGH)
    yield Group(
        text.stage.progress(scene.number, count),
        "",
        (Shape(track, fill=TRACK), Shape(done, fill=INK)),
    )
    place = text.stage.PLACE.format(scene.number, count)
    yield _aside(place, LEFT + TRACK_WIDE + 24, 180)
    name = _aside(scene.story.title, 1000, LEFT + ROOM - 1000)
    yield replace(name, paragraphs=(replace(name.paragraphs[0], side="right"),))


def _aside(words: str, left: float, room: float) -> Words:
    paragraph = fitted(Paragraph((Run(words, colour=MUTED),), FOOT_SIZE), room, 18)
    high = FOOT_SIZE * paragraph.leading
    return Words(
        Box(left, EDGE + TRACK_HIGH / 2 - high / 2, room, high), (paragraph,), "middle", wrap=False
    )
