"""The parts of a slide under its headline, from top to bottom, by the kind of its step."""

from collections.abc import Iterator

from components import text
from components.presentation.inline import GREY, paragraph
from components.presentation.measure import block
from components.presentation.pieces import INK, MUTED, Box, Paragraph, Part, Run, Shape, moved
from components.slide_figure import days
from components.slide_figure.scene import ROOM, Look, Scene
from components.slides import cards, findings, tables
from components.stage.reveals import ANSWER, POSITIONS
from data.catalogue import voices
from data.citing import csl


def parts(scene: Scene, look: Look, timeline: Part | None) -> list[Part]:
    """Return what stands under the headline; the record below it, `record` returns."""
    caption = _caption(scene, look)
    match scene.step.kind:
        case "blank":
            found: list[Part | None] = []
        case "document":
            found = [days.scale(scene, look), cards.quotes(scene, look), caption]
        case "findings":
            found = [findings.questions(scene, look), findings.frames(scene, look), caption]
        case "compare" if POSITIONS not in scene.hides:
            found = [caption, tables.positions(scene, look)]
        case "source":
            found = [caption, tables.card(scene, look), cards.quotes(scene, look)]
        case "question":
            order = tables.events(scene, look)
            found = [caption, timeline, order, cards.quotes(scene, look), _answer(scene, look)]
        case "title":
            found = [timeline, caption, cards.quotes(scene, look), _author(scene, look)]
        case _:
            found = [timeline, caption, cards.quotes(scene, look)]
    return [part for part in found if part]


def record(scene: Scene, look: Look) -> Part | None:
    """Return the record of a step, and that one voice stands alone, for its foot."""
    return _part(*_foot(scene, look)) if scene.step.kind != "blank" else None


def _part(*paragraphs: Paragraph) -> Part | None:
    part = block(paragraphs, ROOM)
    return part if part.pieces else None


def _caption(scene: Scene, look: Look) -> Part | None:
    step, catalogue = scene.step, scene.catalogue
    words = step.caption or scene.story.summary * (step.kind == "title")
    if "next" in scene.hides and not step.has_figure:
        words = text.stage.HIDDEN["next"]  # without a timeline it waits here
    runs = [Run(words)] if words else []
    if step.event:
        event = catalogue.event(step.event)
        date = scene.date(text.events.event_date(catalogue, event))
        runs.insert(0, Run(f"{text.events.short(event)}: {date}. ", bold=True))
    return _part(Paragraph(tuple(runs), look.body))


def _author(scene: Scene, look: Look) -> Part | None:
    words = f"{scene.story.author} · {scene.catalogue.dossier.title}"
    return _part(paragraph(words, look.least, look=GREY))


def _answer(scene: Scene, look: Look) -> Part | None:
    """What a question comes to, under a rule."""
    if not scene.step.answer or ANSWER in scene.hides:
        return None
    words = block([paragraph(scene.step.answer, look.body)], ROOM)
    rule = Shape(Box(0, 0, ROOM, 3), fill=INK)
    return Part(words.height + 14, (rule, *(moved(piece, 0, 14) for piece in words.pieces)))


def _foot(scene: Scene, look: Look) -> Iterator[Paragraph]:
    if voices.stands_alone(scene.catalogue, scene.step):
        yield paragraph(text.stage.ALONE, look.least, look=GREY)
    if scene.step.references:
        items = csl.items(scene.catalogue)
        names = text.stage.references(items[key] for key in scene.step.references)
        yield Paragraph(
            (Run(text.stage.RECORD, bold=True, colour=MUTED), Run(names, colour=MUTED)), look.least
        )
