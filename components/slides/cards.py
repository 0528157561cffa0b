"""What a step quotes, as cards side by side: texts behind a rule, documents on paper with a corner.

Who says it stands above the words; where the room is asked, below them, or as an empty slot.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from components import text
from components.evidence.excerpts import lead, quotation, speaker, translation
from components.slides.inline import cut, paragraph
from components.slides.measure import block, height
from components.slides.pieces import (
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
from components.slides.scene import LOOKS, ROOM, Look, Scene
from components.stage import documents
from components.stage.passages import LETTERS, SLOTS
from data.catalogue.rows import ExcerptRow
from data.tables.models import Quotation

BETWEEN, BELOW = 48.0, 22.0  # two cards side by side, two rows of them
COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2}  # by the number of cards; of more, three
SLOT = 14.0  # around the words that stand for who says it
SOFT_INK = Run("", colour=MUTED)


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
    name: str = ""

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


def quotes(scene: Scene, look: Look) -> Part | None:
    """Return all that a step quotes, texts first; None if it quotes nothing."""
    cards = list(_cards(scene, look))
    if not cards:
        return None
    columns = COLUMNS.get(len(cards), 3)
    width = (ROOM - BETWEEN * (columns - 1)) / columns
    rows = [cards[n : n + columns] for n in range(0, len(cards), columns)]
    return stacked((_row(scene, row, width, look) for row in rows), BELOW, 0, 0)


def _cards(scene: Scene, look: Look) -> Iterator[Card]:
    step, catalogue = scene.step, scene.catalogue
    count = len(step.excerpts) + len(step.quotations)
    asks = step.kind == "question"
    letters = LETTERS[:count].ljust(count) if asks and count > 1 else " " * count
    for number, excerpt in enumerate(catalogue.excerpts_of(step.excerpts), 1):
        yield _passage(scene, excerpt, look, _hidden(scene, number), letters[number - 1].strip())
    for number, key in enumerate(step.quotations, len(step.excerpts) + 1):
        row = catalogue.quotations[key]
        yield _document(scene, row, look, _hidden(scene, number), letters[number - 1].strip())


def _hidden(scene: Scene, number: int) -> bool:
    """Whether who says the passage of a number is hidden."""
    return "source" in scene.hides or f"source-{number}" in scene.hides


def _passage(scene: Scene, row: ExcerptRow, look: Look, hidden: bool, letter: str) -> Card:
    catalogue = scene.catalogue
    gives = text.stage.claim(row.claim_date)
    if "date" in scene.hides and gives:
        gives = text.stage.HIDDEN["date"]
    who = [*speaker(catalogue, row), *([" · ", gives] if gives else [])]
    language = catalogue.sources[row.source].language
    said = paragraph(
        [
            {"type": "Span", "props": {"children": lead(row), "className": "lead"}},
            quotation(row, scene.step.mark),
        ],
        look.quote,
        face="serif",
        look=Run("", language=language),
    )
    ours = paragraph(translation(row), look.least, space=6)
    asks = scene.step.kind == "question"
    return Card(
        "asked" if asks else "text",
        () if hidden else (paragraph(who, look.least, look=SOFT_INK),),
        (cut(said, look.words), cut(ours, look.words)),
        sign="" if hidden else row.source,
        letter=letter,
        name=row.id,
    )


def _document(scene: Scene, row: Quotation, look: Look, hidden: bool, letter: str) -> Card:
    asks = scene.step.kind == "question"
    return Card(
        "asked" if asks else row.kind or "document",
        () if hidden else tuple(_head(scene, row, look)),
        tuple(cut(each, look.words) for each in _said(scene, row, look, hidden=hidden)),
        () if hidden else _foot(scene, row, look),
        letter=letter,
        name=row.id,
    )


def _head(scene: Scene, row: Quotation, look: Look) -> Iterator[Paragraph]:
    catalogue = scene.catalogue
    kind = text.quotations.KINDS[row.kind or "document"]
    scaled = documents.has_scale(catalogue, scene.step)
    day = "" if scaled else text.quotations.day(row.date)
    if "date" in scene.hides and day:
        day = text.stage.HIDDEN["date"]
    study = row.kind == "study"
    runs = [
        Run(f"{kind.upper()}  ", colour=MUTED),
        Run(text.stage.whose(catalogue, row), bold=True),
        Run(f" · {day}" if day and not study else ""),
    ]
    yield Paragraph(tuple(run for run in runs if run.words), look.least)
    line = " · ".join(filter(None, (text.stage.genre(catalogue, row), day if study else "")))
    yield paragraph(line, look.least, look=SOFT_INK)


def _said(scene: Scene, row: Quotation, look: Look, *, hidden: bool) -> Iterator[Paragraph]:
    language = row.language or scene.catalogue.dossier.language
    for node in documents.said(scene.catalogue, scene.step, row, signed=not hidden):
        assert isinstance(node, dict), "words stand in blocks"
        if node["type"] == "Blockquote":
            yield paragraph(
                [node], look.quote, face="serif", look=Run("", language=language), space=8
            )
        else:
            own = node["props"]["className"] == "position"
            size = (look.body + look.quote) / 2 if own else look.least
            yield paragraph([node], size, space=6)


def _foot(scene: Scene, row: Quotation, look: Look) -> tuple[Paragraph, ...]:
    line = text.stage.origin(scene.catalogue, row)
    return (paragraph(line, look.least, look=SOFT_INK),) if line else ()


# --- drawing ---------------------------------------------------------------------------------


def _row(scene: Scene, cards: list[Card], width: float, look: Look) -> Part:
    """Cards side by side, of one height, their words beginning at one height."""
    upright = [card for card in cards if card.kind != "asked"]
    head = max((height(card.head, _room(scene, card, width)) for card in upright), default=0)
    drawn = [_inner(scene, card, width, head, look) for card in cards]
    high = max(part.height for part in drawn)
    return beside(
        (n * (width + BETWEEN), _card(card, part, width, high, look))
        for n, (card, part) in enumerate(zip(cards, drawn, strict=True))
    )


def _room(scene: Scene, card: Card, width: float) -> float:
    """How wide the head of a card may be: beside its sign, or up to the corner of its paper."""
    return card.room(width) - (_sign_width(scene, card) or (40 if card.kind == "document" else 0))


def _sign_width(scene: Scene, card: Card) -> float:
    return 36 if card.sign and 1 < len(scene.catalogue.sources) <= len(SLOTS) else 0


def _inner(scene: Scene, card: Card, width: float, head: float, look: Look) -> Part:
    """What is written on a card, without its foot, from the top of the card."""
    left, _, top = card.pads
    above = _voice(scene, card, width, head)
    words = block(card.body, card.room(width))
    if card.kind == "asked":
        below = [above] if card.head else [_slot(card.room(width), look)]
        foot = [block(card.foot, card.room(width))] if card.foot else []
        parts = [words, *below, *foot]
    else:
        parts = [above, words]
    inner = stacked(parts, 10 if card.kind == "asked" else 4, left, top)
    return Part(inner.height + top, inner.pieces)


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
    words = paragraph(text.stage.HIDDEN["source"], look.least, look=SOFT_INK)
    inner = block([words], room - 2 * SLOT)
    high = inner.height + SLOT
    box = Box(0, 0, min(room, 520), high)
    slot = Shape(box, "rounded", fill=PAGE, hatch=SOFT, edge=MUTED, weight=2, dashed=True)
    return Part(high, (slot, *(moved(piece, SLOT, SLOT / 2) for piece in inner.pieces)))


def _card(card: Card, inner: Part, width: float, high: float, look: Look) -> Part:
    foot = block(card.foot, card.room(width)) if card.kind != "asked" else Part(0, ())
    room = foot.height + 10 if foot.pieces else 0
    left, _, pad = card.pads
    down = high + room - pad - foot.height
    pieces = [*_frame(card, width, high + room), *inner.pieces]
    pieces += [moved(piece, left, down) for piece in foot.pieces]
    if card.letter:
        mark = Paragraph((Run(card.letter, bold=True),), look.quote * 0.9)
        pieces += [moved(piece, 0, pad) for piece in block([mark], 66).pieces]
    return Part(high + room, tuple(pieces))


def _frame(card: Card, width: float, high: float) -> list[Piece]:
    """What tells the voices apart: a rule, paper with a corner, a dashed frame, a thin rule."""
    whole = Box(0, 0, width, high)
    match card.kind:
        case "asked":
            return [Shape(Box(0, 0, width, 3), fill=INK)]
        case "text":
            return [Shape(Box(0, 0, 6, high), fill=INK)]
        case "study":
            return [Shape(Box(0, 0, 3, high), fill=MUTED)]
        case "document":
            fold = 40.0
            corners = ((width - fold, 0.0), (width, fold), (width - fold, fold))
            return [
                Shape(whole, "snipped", fill=PAPER, edge=PAPER_LINE, weight=2, cut=fold),
                Shape(Box(width - fold, 0, fold, fold), corners=corners, fill=PAPER_LINE),
            ]
    return [Shape(whole, edge=MUTED, weight=2, dashed=True)]


def in_words(scene: Scene) -> Iterator[str]:
    """Yield all that a step quotes, in words: for the notes, where a slide has no room for it."""
    for card in _cards(scene, LOOKS[0]):
        yield " ".join(each.words for each in (*card.head, *card.body) if each.words)
