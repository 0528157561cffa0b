"""Pieces as shapes of python-pptx: outlines with fill and edge, lines, boxes of text, tables."""

from typing import Any

from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from components.presentation import letters
from components.presentation.letters import colour
from components.presentation.pieces import LINE, Box, Outline, Place, Rule, Shape, Table, Words
from components.presentation.template import PIXEL

NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"  # of a table: no fills, no lines
CELL = (14.0, 8.0)  # beside and above the words of a cell
ROUND = 12.0  # radius of a corner
OUTLINES: dict[Outline, MSO_SHAPE] = {
    "rectangle": MSO_SHAPE.RECTANGLE,
    "rounded": MSO_SHAPE.ROUNDED_RECTANGLE,
    "snipped": MSO_SHAPE.SNIP_1_RECTANGLE,
    "circle": MSO_SHAPE.OVAL,
}
ANCHORS: dict[Place, MSO_ANCHOR] = {
    "top": MSO_ANCHOR.TOP,
    "middle": MSO_ANCHOR.MIDDLE,
    "bottom": MSO_ANCHOR.BOTTOM,
}
# Any: python-pptx has no common type for the shapes of a slide and of a group, fills and lines.
Native = Any


def name(made: Native, words: str, description: str = "") -> None:
    """Name a shape in the list of what is on a slide, and describe it to who does not see it."""
    made.name = letters.clean(words) or made.name
    if description:
        made.element.xpath("./*/p:cNvPr")[0].set("descr", letters.clean(description))


def words(shapes: Native, piece: Words, language: str) -> Native:
    """Add a text box; a title fills the slide's own place for it."""
    made = shapes.title if piece.title else shapes.add_textbox(0, 0, 0, 0)
    made.left, made.top, made.width, made.height = _place(piece.box)
    if piece.name:
        name(made, piece.name)
    frame = made.text_frame
    frame.word_wrap = piece.wrap
    frame.auto_size = MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = ANCHORS[piece.place]
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    letters.fill(frame, piece.paragraphs, language, turns=piece.wrap)
    return made


def shape(shapes: Native, piece: Shape) -> Native:
    """Add an outline with its fill and its edge."""
    if piece.corners:
        first, *rest = [(round(x * PIXEL), round(y * PIXEL)) for x, y in piece.corners]
        builder = shapes.build_freeform(*first, scale=1.0)
        builder.add_line_segments(rest, close=True)
        made = builder.convert_to_shape()
    else:
        made = shapes.add_shape(OUTLINES[piece.outline], *_place(piece.box))
        if piece.outline in ("rounded", "snipped"):
            radius = ROUND if piece.outline == "rounded" else piece.cut
            made.adjustments[0] = min(radius / min(piece.box.width, piece.box.height), 0.5)
    if piece.name:
        name(made, piece.name)
    _unstyled(made)
    _paint(made.fill, piece)
    _edge(made.line, piece.edge, piece.weight, dashed=piece.dashed)
    return made


def rule(shapes: Native, piece: Rule) -> Native:
    """Add a straight line."""
    left, top, width, height = _place(piece.box)
    made = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, left, top, left + width, top + height)
    _unstyled(made)
    _edge(made.line, piece.colour, piece.weight)
    return made


def table(shapes: Native, piece: Table, language: str) -> Native:
    """Add a table with a line below each row."""
    frame = shapes.add_table(len(piece.rows), len(piece.columns), *_place(piece.box))
    name(frame, piece.name, piece.name)
    made = frame.table
    made.horz_banding = False
    frame.element.xpath(".//a:tableStyleId")[0].text = NO_STYLE
    for column, width in zip(made.columns, piece.columns, strict=True):
        column.width = round(width * PIXEL)
    for row, height, cells in zip(made.rows, piece.heights, piece.rows, strict=True):
        row.height = round(height * PIXEL)
        for cell, paragraph in zip(row.cells, cells, strict=True):
            cell.margin_left = cell.margin_right = round(CELL[0] * PIXEL)
            cell.margin_top = cell.margin_bottom = round(CELL[1] * PIXEL)
            letters.fill(cell.text_frame, (paragraph,), language, turns=True)
            _underline(cell)
    return frame


def _underline(cell: Native) -> None:
    """A line below a cell, for which python-pptx has no words."""
    line = parse_xml(
        f'<a:lnB {nsdecls("a")} w="{2 * PIXEL}"><a:solidFill><a:srgbClr val="{LINE[1:]}"/>'
        "</a:solidFill></a:lnB>"
    )
    cell._tc.get_or_add_tcPr().insert(0, line)  # noqa: SLF001


def _place(box: Box) -> tuple[int, int, int, int]:
    left, top = round(box.left * PIXEL), round(box.top * PIXEL)
    return left, top, round(box.width * PIXEL), round(box.height * PIXEL)


def _unstyled(made: Native) -> None:
    """Take away the look of the theme, shadows with it."""
    style = made.element.find(qn("p:style"))
    if style is not None:
        made.element.remove(style)


def _paint(fill: Native, piece: Shape) -> None:
    if piece.hatch:
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.rgb, fill.back_color.rgb = colour(piece.hatch), colour(piece.fill)
    elif piece.fill:
        fill.solid()
        fill.fore_color.rgb = colour(piece.fill)
    else:
        fill.background()


def _edge(line: Native, edge: str, weight: float, *, dashed: bool = False) -> None:
    if not edge:
        line.fill.background()
        return
    line.color.rgb = colour(edge)
    line.width = round(weight * PIXEL)
    if dashed:
        line.dash_style = MSO_LINE.DASH
