"""What a step quotes, as cards: the texts, then documents, later words and scholars."""

from collections.abc import Iterator

from components import text
from components.base.elements import html
from components.evidence.excerpts import lead, quotation, speaker, translation
from components.presentation.inline import GREY, cut, paragraph
from components.presentation.pieces import MUTED, Paragraph, Part, Run, stacked
from components.slide_figure.scene import LOOKS, ROOM, Look, Scene
from components.slides import card_shapes
from components.slides.card_shapes import BETWEEN, Card
from components.stage import documents
from components.stage.passages import LETTERS
from data.catalogue.rows import ExcerptRow
from data.tables.models import Quotation

BELOW = 22.0  # two rows of cards
COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2}  # by the number of cards; of more, three


def quotes(scene: Scene, look: Look) -> Part | None:
    """Return all that a step quotes, texts first; None if it quotes nothing."""
    cards = list(_cards(scene, look))
    if not cards:
        return None
    columns = COLUMNS.get(len(cards), 3)
    width = (ROOM - BETWEEN * (columns - 1)) / columns
    rows = [cards[n : n + columns] for n in range(0, len(cards), columns)]
    return stacked((card_shapes.row(scene, row, width, look) for row in rows), BELOW, 0, 0)


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
    gives = scene.date(text.stage.claim(row.claim_date))
    who = [*speaker(catalogue, row), *([" · ", gives] if gives else [])]
    language = catalogue.sources[row.source].language
    said = paragraph(
        [html.Span(lead(row), className="lead"), quotation(row, scene.step.mark)],
        look.quote,
        face="serif",
        look=Run("", language=language),
    )
    ours = paragraph(translation(row), look.least, space=6)
    asks = scene.step.kind == "question"
    head = _unsaid(scene, look) if hidden else (paragraph(who, look.least, look=GREY),)
    return Card(
        "asked" if asks else "text",
        head,
        (cut(said, look.words), cut(ours, look.words)),
        sign="" if hidden else row.source,
        letter=letter,
    )


def _unsaid(scene: Scene, look: Look) -> tuple[Paragraph, ...]:
    """What stands above words whose source is hidden; a card of a question has a slot below."""
    if scene.step.kind == "question":
        return ()
    return (Paragraph((Run(text.stage.HIDDEN["source"], italic=True, colour=MUTED),), look.least),)


def _document(scene: Scene, row: Quotation, look: Look, hidden: bool, letter: str) -> Card:
    asks = scene.step.kind == "question"
    return Card(
        "asked" if asks else row.kind or "document",
        _unsaid(scene, look) if hidden else tuple(_head(scene, row, look)),
        tuple(cut(each, look.words) for each in _said(scene, row, look, hidden=hidden)),
        () if hidden else _foot(scene, row, look),
        letter=letter,
    )


def _head(scene: Scene, row: Quotation, look: Look) -> Iterator[Paragraph]:
    catalogue = scene.catalogue
    kind = text.quotations.KINDS[row.kind or "document"]
    scaled = documents.has_scale(catalogue, scene.step)
    day = scene.date("" if scaled else text.quotations.day(row.date))
    study = row.kind == "study"
    runs = [
        Run(f"{kind.upper()}  ", colour=MUTED),
        Run(text.stage.whose(catalogue, row), bold=True),
        Run(f" · {day}" if day and not study else ""),
    ]
    yield Paragraph(tuple(run for run in runs if run.words), look.least)
    line = " · ".join(filter(None, (text.stage.genre(catalogue, row), day if study else "")))
    yield paragraph(line, look.least, look=GREY)


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
    return (paragraph(line, look.least, look=GREY),) if line else ()


def in_words(scene: Scene) -> Iterator[str]:
    """Yield all that a step quotes, in words: for the notes, where a slide has no room for it."""
    for card in _cards(scene, LOOKS[0]):
        yield " ".join(each.words for each in (*card.head, *card.body) if each.words)
