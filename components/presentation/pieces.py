"""What a slide holds, as plain rows: words, shapes, lines, tables; in pixels of 1920 × 1080.

What is where is decided in these rows; writer.py beside this only turns them into a file.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

WIDTH, HEIGHT = 1920.0, 1080.0
INK, MUTED, LINE, SOFT, PAGE = "#000000", "#333333", "#8c8c8c", "#eeeeee", "#ffffff"
PAPER, PAPER_LINE, MARK, TRACK = "#fbf4e2", "#8c7a4a", "#ffe38a", "#bdbdbd"

Face = Literal["serif", "sans"]
Side = Literal["left", "middle", "right"]
Place = Literal["top", "middle", "bottom"]
Outline = Literal["rectangle", "rounded", "snipped", "circle"]
Corner: TypeAlias = tuple[float, float]


@dataclass(frozen=True)
class Box:
    """A rectangle on the slide."""

    left: float
    top: float
    width: float
    height: float

    def moved(self, right: float, down: float) -> "Box":
        """Return the same rectangle elsewhere."""
        return replace(self, left=self.left + right, top=self.top + down)


@dataclass(frozen=True)
class Run:
    """Some words of one look; `marked` ones are highlighted, a `link` leads to an address."""

    words: str
    bold: bool = False
    italic: bool = False
    colour: str = INK
    marked: bool = False
    language: str = ""
    link: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Runs in type of one size; `space` is kept free above it, `leading` is parts of the size."""

    runs: tuple[Run, ...]
    size: float
    face: Face = "sans"
    side: Side = "left"
    space: float = 0
    leading: float = 1.25

    @property
    def words(self) -> str:
        """All its words."""
        return "".join(run.words for run in self.runs)


@dataclass(frozen=True)
class Words:
    """Paragraphs in a box; a `title` is the slide's. `wrap`: lines break at the box's width."""

    box: Box
    paragraphs: tuple[Paragraph, ...]
    place: Place = "top"
    title: bool = False
    wrap: bool = True
    name: str = ""


@dataclass(frozen=True)
class Shape:
    """A filled outline, of a name or of corners on the slide; with `hatch`, stripes of it.

    `cut` is how much of its corner is snipped.
    """

    box: Box
    outline: Outline = "rectangle"
    corners: tuple[Corner, ...] = ()
    fill: str = ""
    hatch: str = ""
    edge: str = ""
    weight: float = 0
    dashed: bool = False
    cut: float = 0
    name: str = ""


@dataclass(frozen=True)
class Rule:
    """A straight line, from the box's left top to its right bottom."""

    box: Box
    colour: str = LINE
    weight: float = 2


@dataclass(frozen=True)
class Table:
    """Cells in rows under a row of heads; the heights of the rows add up to the box's."""

    box: Box
    columns: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[Paragraph, ...], ...]
    name: str = ""


@dataclass(frozen=True)
class Group:
    """Pieces that are moved together; what they show is said to whoever does not see them."""

    name: str
    description: str
    pieces: tuple["Piece", ...]


Piece: TypeAlias = Words | Shape | Rule | Table | Group


@dataclass(frozen=True)
class Slide:
    """One slide: what it shows, and the speaker's notes."""

    pieces: tuple[Piece, ...]
    notes: str = ""


@dataclass(frozen=True)
class Part:
    """Pieces that stand together, from the top (0) to a height."""

    height: float
    pieces: tuple[Piece, ...]


def moved(piece: Piece, right: float, down: float) -> Piece:
    """Return a piece elsewhere."""
    if isinstance(piece, Group):
        return replace(piece, pieces=tuple(moved(each, right, down) for each in piece.pieces))
    box = piece.box.moved(right, down)
    if isinstance(piece, Shape) and piece.corners:
        corners = tuple((x + right, y + down) for x, y in piece.corners)
        return replace(piece, box=box, corners=corners)
    return replace(piece, box=box)


def stacked(parts: Iterable[Part], gap: float, left: float, top: float) -> Part:
    """Return parts one below the other as one part, from a place on."""
    pieces: list[Piece] = []
    y = top
    for part in parts:
        pieces += [moved(piece, left, y) for piece in part.pieces]
        y += part.height + gap
    return Part(y - gap, tuple(pieces)) if pieces else Part(top, ())


def beside(parts: Iterable[tuple[float, Part]]) -> Part:
    """Return parts side by side as one part, each from its own left edge on."""
    placed = list(parts)
    pieces = tuple(moved(piece, left, 0) for left, part in placed for piece in part.pieces)
    return Part(max(part.height for _, part in placed), pieces)
