"""Parts of teaching sheets: the head of a page, head-notes, passages, questions, tables, keys."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from components import text
from components.base.elements import Element, Node, Tree, html
from components.evidence.excerpts import lead, quotation, translation
from components.evidence.quotations import under_head
from components.paper import columns
from components.paper.parts import lines
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import ExcerptRow
from data.lessons.kinds import Kind
from data.lessons.material import Material
from data.tables.models import Quotation


@dataclass(frozen=True)
class Lesson:
    """What a sheet is made of: its kind, the one question, the material.

    `dispute`: the disagreement that asks the question, if one does. `topic` names what is chosen.
    """

    kind: Kind
    question: str
    material: Material
    topic: str
    dispute: str = ""


def sheet(
    lesson: Lesson,
    name: str,
    body: Sequence[Node],
    *,
    task: str = "",
    first: bool = False,
) -> Element:
    """Return a page for pupils: what it is, the question, the task; nothing says where it is from.

    The `first` one has how the lesson goes.
    """
    kind = text.sheets.NAMES[lesson.kind]
    asked = lesson.question
    head: Tree = [
        html.P(f"{kind} · {name}" if name else kind, className="over"),
        html.H1(asked) if first else html.H2(asked),
        columns.blanks(),
        plan(lesson.kind) if first else None,
        html.P(task, className="task") if task else None,
    ]
    return html.Section([html.Header(head), *body], className="sheet lesson-sheet")


def plan(kind: Kind) -> Element:
    """Return how a lesson goes, minute by minute."""
    steps = text.sheets.PLANS[kind]
    rows = [
        html.Li([html.Span(f"{minutes} {text.sheets.MINUTES}", className="minutes"), f" {what}"])
        for minutes, what in steps
    ]
    heading = html.P(html.Strong(text.sheets.longest_plan(kind)))
    return html.Div([heading, html.Ol(rows)], className="lesson-plan")


def headnote(notes: Mapping[str, str]) -> Element:
    """Return who, when and for whom, above a document."""
    rows: Tree = []
    for key, value in notes.items():
        rows += [html.Dt(text.sheets.HEAD[key]), html.Dd(value)]
    return html.Dl(rows, className="headnote")


def excerpt(catalogue: Catalogue, row: ExcerptRow, *, noted: bool = True) -> Element:
    """Return a passage of a text under its head-note."""
    source = catalogue.sources[row.source]
    blockquote = html.Blockquote([lead(row), quotation(row)], lang=source.language)
    note = headnote(text.sheets.of_source(source)) if noted else None
    return html.Article([note, blockquote, translation(row)], className="lesson-passage")


def document(catalogue: Catalogue, row: Quotation, *, noted: bool = True) -> Element:
    """Return a document or a scholar’s words under its head-note."""
    note = headnote(text.sheets.of_quotation(catalogue, row)) if noted else None
    return html.Article([note, *under_head(catalogue, row)], className="lesson-passage")


def guide() -> Element:
    """Return the four questions to a passage."""
    parts: Tree = []
    for name, asked in text.sheets.GUIDE.items():
        parts += [html.Dt(name), html.Dd(asked)]
    return html.Dl(parts, className="guide")


def write(prompts: Iterable[str], count: int) -> list[Element]:
    """Return prompts with lines to write on below each."""
    return [html.Div([html.P(each), lines(count)], className="prompt") for each in prompts]


def table(names: Sequence[str], rows: Iterable[Sequence[Node | Tree]], css: str) -> Element:
    """Return a table whose rows begin with their head."""
    body = [
        html.Tr([html.Th(first, scope="row"), *(html.Td(cell) for cell in rest)])
        for first, *rest in rows
    ]
    return columns.table(names, body, css)
