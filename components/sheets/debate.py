"""For and against: documents for all four, a sheet for each reading, and the synthesis."""

from components import text
from components.base.elements import Element, Tree, html
from components.notes.endnotes import Notes
from components.sheets import parts
from components.sheets.parts import Lesson
from data.catalogue.catalogue import Catalogue
from data.lessons.debate import Debate, debate


def sheets(catalogue: Catalogue, lesson: Lesson) -> list[Element]:
    """Return the sheet for all, one for each reading, and the synthesis."""
    of = debate(catalogue, lesson.dispute)
    assert of, "a sheet is built where it can be"
    readings = [
        parts.sheet(
            lesson,
            name,
            [
                *(parts.document(catalogue, row) for row in side),
                parts.guide(),
                *parts.write(text.sheets.GROUNDS, 3),
            ],
            task=text.sheets.READING_TASK,
        )
        for name, side in zip(text.sheets.READINGS, of.sides, strict=True)
    ]
    synthesis = parts.sheet(
        lesson,
        text.sheets.SYNTHESIS,
        [*_further(catalogue, of), *parts.write(text.sheets.SYNTHESIS_PARTS, 3)],
        task=text.sheets.SYNTHESIS_TASK,
    )
    return [_for_all(catalogue, lesson, of), *readings, synthesis]


def _for_all(catalogue: Catalogue, lesson: Lesson, of: Debate) -> Element:
    rules = html.Ul([html.Li(rule) for rule in text.sheets.RULES], className="rules")
    documents: Tree = [parts.document(catalogue, row) for row in of.documents]
    heading = html.H3(text.sheets.SHARED_DOCUMENTS) if documents else None
    body: Tree = [rules, heading, *documents]
    return parts.sheet(lesson, text.sheets.FOR_ALL, body, first=True)


def _further(catalogue: Catalogue, of: Debate) -> list[Element]:
    passages = [parts.document(catalogue, row) for row in of.further]
    return [html.H3(text.sheets.FURTHER), *passages] if passages else []


def answers(catalogue: Catalogue, lesson: Lesson, notes: Notes) -> Tree:
    """Return who stands where, with the works."""
    of = debate(catalogue, lesson.dispute)
    assert of, "a sheet is built where it can be"
    lines = [
        html.Li(
            [
                html.Strong(f"{name}: "),
                ", ".join(text.quotations.who(catalogue, row.speaker) for row in side),
                notes.of([row.id for row in side]),
            ]
        )
        for name, side in zip(text.sheets.READINGS, of.sides, strict=True)
    ]
    return [html.H3(text.sheets.NAMED), html.Ul(lines)]
