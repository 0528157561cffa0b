"""Cards as shapes: texts behind a rule, documents on paper with a corner, scholars a thin rule.

Who says it stands above the words; where the room is asked, below them, or as an empty slot.
"""

from dataclasses import dataclass

from components import text
from components.presentation.inline import GREY, paragraph
from components.presentation.measure import block, height
from components.presentation.pieces import (
    INK,
    MUTED,
    PAGE,
    PAPER,
    PAPER_LINE,
    SOFT,
    Box,
    Group,
    Paragraph,
    Part,
    Piece,
    Run,
    Shape,
    beside,
    moved,
    stacked,
)
from components.slide_figure.scene import Look, Scene
from components.stage.passages import SLOTS

BETWEEN = 48.0  # two cards side by side
SLOT, WIDEST_SLOT = 14.0, 520.0  # around the words that stand for who says it
FOLD, ABOVE_FOOT = 40.0, 10.0  # the corner of paper; over the last line of a card


@dataclass(frozen=True)
class Card:
    """A passage or a quotation: what stands above its words, the words, what stands at its foot.

    `sign` is the text whose sign it wears, `letter` what the room calls it.
    """

    kind: str
    head: tuple[Paragraph, ...]
    body: tuple[Paragraph, ...]
    foot: tuple[Paragraph, ...] = ()
    sign: str = ""
    letter: str = ""

    @property
    def pads(self) -> tuple[float, float, float]:
        """What is kept free at the left, at the right, above and below."""
        if self.letter or self.kind == "asked":
            return (72 if self.letter else 0), 0, 12
        return {"text": (28.0, 0.0, 0.0), "study": (26.0, 10.0, 8.0)}.get(
            self.kind, (26.0, 26.0, 18.0)
        )

    def room(self, width: float) -> float:
        """How wide its words may be on a card so wide."""
        left, right, _ = self.pads
        return width - left - right


def row(scene: Scene, cards: list[Card], width: float, look: Look) -> Part:
    """Return cards side by side, of one height, their words beginning at one height."""
    upright = [card for card in cards if card.kind != "asked"]
    head = max((height(card.head, _room(scene, card, width)) for card in upright), default=0)
    drawn = [_inner(scene, card, width, head, look) for card in cards]
    feet = [_foot(card, width) for card in cards]
    high = max(
        inner.height + foot.height + card.pads[2]
        for card, inner, foot in zip(cards, drawn, feet, strict=True)
    )
    return beside(
        (n * (width + BETWEEN), _whole(cards[n], drawn[n], feet[n], Box(0, 0, width, high)))
        for n in range(len(cards))
    )


def _room(scene: Scene, card: Card, width: float) -> float:
    """How wide the head of a card may be: beside its sign, or up to the corner of its paper."""
    return card.room(width) - (_sign_width(scene, card) or (FOLD if card.kind == "document" else 0))


def _sign_width(scene: Scene, card: Card) -> float:
    return 36 if card.sign and 1 < len(scene.catalogue.sources) <= len(SLOTS) else 0


def _inner(scene: Scene, card: Card, width: float, head: float, look: Look) -> Part:
    """What is written on a card above its foot, from the top of the card."""
    left, _, top = card.pads
    words = block(card.body, card.room(width))
    if card.kind != "asked":
        return stacked([_voice(scene, card, width, head), words], 4, left, top)
    below = _voice(scene, card, width, 0) if card.head else _slot(card.room(width), look)
    inner = stacked([words, below], 10, left, top)
    if not card.letter:
        return inner
    letter = block([Paragraph((Run(card.letter, bold=True),), look.quote * 0.9)], left)
    return Part(inner.height, (*inner.pieces, *(moved(each, 0, top) for each in letter.pieces)))


def _voice(scene: Scene, card: Card, width: float, least: float) -> Part:
    sign = _sign_width(scene, card)
    words = block(card.head, _room(scene, card, width), least=least)
    pieces: list[Piece] = [moved(piece, sign, 0) for piece in words.pieces]
    if sign and card.head:
        pieces.append(_sign(scene, card.sign, card.head[0].size * 0.16))
    return Part(words.height, tuple(pieces))


def _sign(scene: Scene, source: str, top: float) -> Group:
    """The sign of a text: its dot filled among those of all."""
    dots = []
    for key, (x, y) in zip(scene.catalogue.sources, SLOTS, strict=False):
        r = 5 if key == source else 2
        box = Box(x - r, y + top - r, 2 * r, 2 * r)
        dots.append(Shape(box, "circle", fill=INK))
    return Group(scene.catalogue.sources[source].label, "", tuple(dots))


def _slot(room: float, look: Look) -> Part:
    """What stands where it is not said yet who speaks."""
    words = paragraph(text.stage.HIDDEN["source"], look.least, look=GREY)
    inner = block([words], room - 2 * SLOT)
    high = inner.height + SLOT
    box = Box(0, 0, min(room, WIDEST_SLOT), high)
    slot = Shape(box, "rounded", fill=PAGE, hatch=SOFT, edge=MUTED, weight=2, dashed=True)
    return Part(high, (slot, *(moved(piece, SLOT, SLOT / 2) for piece in inner.pieces)))


def _foot(card: Card, width: float) -> Part:
    """Where a quotation is kept, with what is free above it."""
    words = block(card.foot, card.room(width))
    return Part(words.height + ABOVE_FOOT, words.pieces) if words.pieces else Part(0, ())


def _whole(card: Card, inner: Part, foot: Part, box: Box) -> Part:
    left, _, pad = card.pads
    down = box.height - pad - foot.height + ABOVE_FOOT
    pieces = [*_frame(card, box), *inner.pieces]
    pieces += [moved(piece, left, down) for piece in foot.pieces]
    return Part(box.height, tuple(pieces))


def _frame(card: Card, whole: Box) -> list[Piece]:
    """What tells the voices apart: a rule, paper with a corner, a dashed frame, a thin rule."""
    width, high = whole.width, whole.height
    match card.kind:
        case "asked":
            return [Shape(Box(0, 0, width, 3), fill=INK)]
        case "text":
            return [Shape(Box(0, 0, 6, high), fill=INK)]
        case "study":
            return [Shape(Box(0, 0, 3, high), fill=MUTED)]
        case "document":
            corners = ((width - FOLD, 0.0), (width, FOLD), (width - FOLD, FOLD))
            return [
                Shape(whole, "snipped", fill=PAPER, edge=PAPER_LINE, weight=2, cut=FOLD),
                Shape(Box(width - FOLD, 0, FOLD, FOLD), corners=corners, fill=PAPER_LINE),
            ]
    return [Shape(whole, edge=MUTED, weight=2, dashed=True)]
