"""The days of two documents on one true scale, with the time between them in words."""

from components import text
from components.drawing.time_scale import TimeScale
from components.presentation.measure import height, width
from components.presentation.pieces import (
    INK,
    MUTED,
    Box,
    Group,
    Paragraph,
    Part,
    Piece,
    Rule,
    Run,
    Shape,
    Side,
    Words,
)
from components.slide_figure.scene import ROOM, Look, Scene
from components.stage import documents
from data.base import dates
from data.tables.models import Quotation

MARGIN = documents.MARGIN * ROOM
MIDDLE, TICK, DOT = 14.0, 8.0, 10.0  # of the line; half a tick; the radius of a day


def scale(scene: Scene, look: Look) -> Part | None:
    """Return the days of a step's two documents; None if it has no scale."""
    catalogue = scene.catalogue
    if not documents.has_scale(catalogue, scene.step):
        return None
    rows = [catalogue.quotations[key] for key in scene.step.quotations]
    rows.sort(key=lambda row: dates.parse(row.date).first)
    first, last = (dates.parse(row.date).first for row in rows)
    span = TimeScale(first, last, left=MARGIN, width=ROOM - 2 * MARGIN)
    line = _line(
        [place for place, _ in span.ticks(24, 1000)], [span.place(first), span.place(last)]
    )
    between = Paragraph((Run(text.stage.between((last - first).days), colour=MUTED),), look.least)
    middle = width(between.words, look.least) + 16
    room = (ROOM - 2 * MARGIN - middle) / 2
    named: list[tuple[float, float, Paragraph, Side]] = [
        (MARGIN, room, _day(scene, rows[0], look), "left"),
        (MARGIN + room, middle, between, "middle"),
        (MARGIN + room + middle, room, _day(scene, rows[1], look), "right"),
    ]
    high = max(height([words], wide) for _, wide, words, _ in named)
    top = 2 * MIDDLE + 4
    words = [
        Words(Box(left, top, wide, high), (_aside(words, side),))
        for left, wide, words, side in named
    ]
    return Part(top + high, (line, *words))


def _aside(words: Paragraph, side: Side) -> Paragraph:
    return Paragraph(words.runs, words.size, side=side)


def _day(scene: Scene, row: Quotation, look: Look) -> Paragraph:
    genre = scene.catalogue.references[row.reference].genre
    day = scene.date(text.quotations.day(row.date))
    return Paragraph((Run(day, bold=True), Run(f": {genre}" if genre else "")), look.least)


def _line(ticks: list[float], days: list[float]) -> Group:
    pieces: list[Piece] = [Rule(Box(0, MIDDLE, ROOM, 0), MUTED, 3)]
    pieces += [Rule(Box(x, MIDDLE - TICK, 0, 2 * TICK), MUTED, 2) for x in ticks]
    pieces += [
        Shape(Box(x - DOT, MIDDLE - DOT, 2 * DOT, 2 * DOT), "circle", fill=INK) for x in days
    ]
    return Group(text.timeline.TIMELINE, "", tuple(pieces))
