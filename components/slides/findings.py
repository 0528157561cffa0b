"""What is agreed, found and argued: a full frame and a dashed one, with what carries each row."""

from itertools import zip_longest

from components import text
from components.presentation.inline import GREY, cut, paragraph
from components.presentation.measure import block
from components.presentation.pieces import (
    INK,
    LINE,
    PAGE,
    Box,
    Paragraph,
    Part,
    Piece,
    Rule,
    Run,
    Shape,
    beside,
    moved,
    stacked,
)
from components.slide_figure.scene import ROOM, Look, Scene
from components.stage.findings import CLOSED
from components.stage.reveals import rows
from data.tables.models import Finding

BETWEEN, SIDE, PAD = 44.0, 28.0, 10.0  # two frames; what is kept free beside and above rows
SIGN = 22.0


def questions(scene: Scene, look: Look) -> Part | None:
    """Return the questions that the findings are on; None if the headline is the question."""
    catalogue = scene.catalogue
    words = [catalogue.disagreements[key].question for key in scene.step.named_disputes]
    asked = " ".join(each for each in words if each != scene.step.headline)
    return block([paragraph(asked, look.body, look=GREY)], ROOM) if asked else None


def frames(scene: Scene, look: Look) -> Part | None:
    """Return the findings in their frames, row beside row on common heights."""
    found = rows(scene.catalogue, scene.step)
    closed = [row for row in found if row.state in CLOSED]
    argued = [row for row in found if row.state not in CLOSED]
    columns = [each for each in (closed, argued) if each]
    if not columns:
        return None
    width = (ROOM - BETWEEN * (len(columns) - 1)) / len(columns)
    inner = [_rows(scene, column, width - 2 * SIDE, look) for column in columns]
    highs = [max(part.height for part in each if part) for each in zip_longest(*inner)]
    return beside(
        (n * (width + BETWEEN), _frame(parts, highs, width, dashed=column is argued))
        for n, (column, parts) in enumerate(zip(columns, inner, strict=True))
    )


def _rows(scene: Scene, column: list[Finding], room: float, look: Look) -> list[Part]:
    """A part a finding; the first of its state stands under the name of the state."""
    parts, state = [], ""
    for row in column:
        named = row.state != state
        state = row.state
        head = [_heading(state, room, look)] if named else []
        sentence = paragraph(row.sentence, look.body, face="serif")
        carried = text.stage.carriers(scene.catalogue, row)
        carriers = paragraph(carried, look.least, look=GREY)
        parts.append(stacked([*head, block([cut(sentence, look.words), carriers], room)], 4, 0, 0))
    return parts


def _heading(state: str, room: float, look: Look) -> Part:
    sign = Shape(
        Box(0, look.body * 0.3, SIGN, SIGN),
        fill=INK if state == "agreed" else PAGE,
        hatch=INK if state == "found" else "",
        edge=INK,
        weight=4,
        dashed=state == "argued",
    )
    name = Paragraph((Run(text.quotations.STATES[state], bold=True),), look.body, "serif")
    words = block([name], room - SIGN - 16)
    return Part(words.height, (sign, *(moved(piece, SIGN + 16, 0) for piece in words.pieces)))


def _frame(parts: list[Part], highs: list[float], width: float, *, dashed: bool) -> Part:
    """A frame around rows of these heights, with a line between two rows."""
    high = sum(highs) + 2 * PAD * len(highs)
    pieces: list[Piece] = [
        Shape(Box(0, 0, width, high), "rounded", edge=INK, weight=4, dashed=dashed)
    ]
    top = 0.0
    for number, part in enumerate(parts):
        if number:
            pieces.append(Rule(Box(SIDE, top, width - 2 * SIDE, 0), LINE))
        pieces += [moved(piece, SIDE, top + PAD) for piece in part.pieces]
        top += highs[number] + 2 * PAD
    return Part(high, tuple(pieces))
