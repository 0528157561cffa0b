"""What stands in rows and columns: positions, the card of a source, events to be put in order."""

from components import text
from components.presentation.inline import GREY, cut, paragraph
from components.presentation.measure import block, height
from components.presentation.pieces import (
    LINE,
    MUTED,
    Box,
    Paragraph,
    Part,
    Piece,
    Rule,
    Run,
    Shape,
    Table,
    beside,
    moved,
    stacked,
)
from components.slide_figure.scene import ROOM, Look, Scene
from data.catalogue.catalogue import Catalogue

ASPECT, PAD = 0.15, 8.0  # the first column, of the width; above and below the words of a cell
INSET = 14.0  # beside them
BETWEEN, DOWN = 48.0, 18.0
BESIDE, ABOVE = 20.0, 18.0  # what is kept free in a frame


def positions(scene: Scene, look: Look) -> Part:
    """Return what each source says in a disagreement, an aspect a row, a source a column."""
    catalogue, found = scene.catalogue, scene.catalogue.positions[scene.step.dispute]
    sources = [key for key in catalogue.sources if any(row.source == key for row in found)]
    aspects = [key for key in catalogue.aspects if any(row.aspect == key for row in found)]
    heads = [Run(catalogue.sources[key].label, bold=True) for key in sources]
    rows = [tuple(Paragraph((run,), look.least) for run in (Run(""), *heads))]
    for aspect in aspects:
        label = Run(catalogue.aspects[aspect].label, colour=MUTED)
        cells = [Run(_position(catalogue, scene.step.dispute, aspect, key)) for key in sources]
        whole = (Paragraph((run,), look.least) for run in (label, *cells))
        rows.append(tuple(cut(each, look.words) for each in whole))
    widths = (ROOM * ASPECT, *[ROOM * (1 - ASPECT) / len(sources)] * len(sources))
    highs = tuple(
        max(height([cell], wide - 2 * INSET) for cell, wide in zip(row, widths, strict=True))
        + 2 * PAD
        for row in rows
    )
    box = Box(0, 0, ROOM, sum(highs))
    return Part(box.height, (Table(box, widths, highs, tuple(rows), text.stage.POSITIONS),))


def _position(catalogue: Catalogue, dispute: str, aspect: str, source: str) -> str:
    rows = catalogue.positions[dispute]
    held = [row.position for row in rows if row.source == source and row.aspect == aspect]
    return "; ".join(held) or text.stage.NOTHING_SAID


def card(scene: Scene, look: Look) -> Part:
    """Return what one has to know of a source before one quotes it."""
    source = scene.catalogue.sources[scene.catalogue.excerpts_of(scene.step.excerpts)[0].source]
    rows = text.stage.card(source, text.read.language(source.language))
    hidden = text.stage.HIDDEN["source"] if "source" in scene.hides else ""
    width = (ROOM - 2 * BETWEEN) / 3
    cells = []
    for key, words in rows.items():
        name = paragraph(text.stage.CARD[key], look.least, look=GREY)
        cells.append(
            _ruled(
                block([name, cut(paragraph(hidden or words, look.body), look.words)], width), width
            )
        )
    return _grid(cells, 3, width, DOWN)


def _ruled(part: Part, width: float) -> Part:
    pieces: list[Piece] = [Rule(Box(0, 0, width, 0), LINE)]
    return Part(part.height + PAD, (*pieces, *(moved(piece, 0, PAD) for piece in part.pieces)))


def _grid(cells: list[Part], columns: int, width: float, gap: float) -> Part:
    rows = [cells[n : n + columns] for n in range(0, len(cells), columns)]
    lines = [beside((n * (width + BETWEEN), cell) for n, cell in enumerate(row)) for row in rows]
    return stacked(lines, gap, 0, 0)


def events(scene: Scene, look: Look) -> Part | None:
    """Return the events of a question by their titles, each with its place and date."""
    if not scene.step.events:
        return None
    found = [scene.catalogue.event(key) for key in scene.step.events]
    places = {row.id: n for n, row in enumerate(sorted(found, key=lambda row: row.earliest), 1)}
    columns = 2 if len(found) in (2, 4) else min(len(found), 3)
    width = (ROOM - BETWEEN * (columns - 1)) / columns
    cells = []
    for row in sorted(found, key=lambda row: row.title):
        title = paragraph(row.title, look.body, face="serif")
        when = text.events.event_date(scene.catalogue, row)
        place = [] if "date" in scene.hides else [Run(f"{places[row.id]}. ", bold=True)]
        date = Paragraph((*place, Run(scene.date(when))), look.least, space=10)
        cells.append(block([title, date], width - 2 * BESIDE))
    return _grid([_boxed(cell, width, cells) for cell in cells], columns, width, 26)


def _boxed(part: Part, width: float, others: list[Part]) -> Part:
    """A frame around a cell, as high as the highest."""
    high = max(each.height for each in others) + 2 * ABOVE
    frame = Shape(Box(0, 0, width, high), edge=LINE, weight=2)
    return Part(high, (frame, *(moved(piece, BESIDE, ABOVE) for piece in part.pieces)))
