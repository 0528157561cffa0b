"""The key of a sheet, for the teacher: answers, what can be said, on what it rests, the address."""

from collections.abc import Sequence

from components import text
from components.base.elements import Element, Node, Tree, html
from components.notes.endnotes import Notes
from components.paper import parts as paper_parts
from components.paper import voices
from components.sheets.parts import Lesson
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.lessons.kinds import Kind


def key(
    catalogue: Catalogue, lesson: Lesson, notes: Notes, answers: Sequence[Node], address: str
) -> Element:
    """Return the last page: the answers, what the dossier has on the question, the notes."""
    kind = text.sheets.NAMES[lesson.kind]
    return html.Section(
        [
            html.Header(
                [
                    html.P(f"{kind} · {text.sheets.KEY_ONLY}", className="over"),
                    html.H2(lesson.question),
                    html.P(f"{text.sheets.KEY_NOTE} {lesson.topic}", className="remarks"),
                ]
            ),
            *answers,
            *_stands(catalogue, lesson, notes),
            *notes.section(),
            paper_parts.foot(catalogue, address),
        ],
        className="sheet lesson-key",
    )


def _stands(catalogue: Catalogue, lesson: Lesson, notes: Notes) -> Tree:
    """What is agreed, found and argued on the question, and what the record says."""
    row = catalogue.disagreements.get(lesson.dispute)
    if not row:
        return []
    found = voices.findings(
        catalogue, notes, notes.unprinted(quotations.findings(catalogue, [row.id]))
    )
    told = lesson.kind == Kind.JIGSAW  # its answers have the record
    record = [] if told else paper_parts.record(notes, row.record, row.references)
    return [
        html.H3(text.sheets.STANDS),
        *(found or [html.P(text.sheets.NOT_SETTLED)]),
        *record,
    ]
