"""The sheets of documents and of scholars: their words numbered, who speaks left to find out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from components import text
from components.base.address import View
from components.base.elements import Element, attributes, html
from components.evidence.quotations import unsigned
from components.paper import columns
from data.catalogue import quotations
from data.catalogue.catalogue import Catalogue
from data.selection import quotation_selection
from data.tables.models import Quotation


@dataclass(frozen=True)
class Kind:
    """What is asked of the quotations of a sheet, and how many stand there at most."""

    name: str
    kinds: tuple[str, ...]
    questions: tuple[str, ...]
    task: str
    most: int


DOCUMENTS = Kind(
    text.paper.DOCUMENTS_SHEET,
    (*quotations.DOCUMENTS, *quotations.OTHERS),
    text.paper.QUESTIONS_OF_DOCUMENTS,
    text.paper.TASK_OF_DOCUMENTS,
    16,
)
SCHOLARS = Kind(
    text.quotations.SCHOLARS,
    quotations.STUDIES,
    text.paper.QUESTIONS_OF_SCHOLARS,
    text.paper.TASK_OF_SCHOLARS,
    12,
)

Sheets = Mapping[Kind, list[Quotation]]


def quotations_of(catalogue: Catalogue, view: View) -> Sheets:
    """Return the quotations of a disagreement or a selection by sheet; no sheet is empty."""
    if view.dispute:
        rows = quotations.about(catalogue, "disagreements", view.dispute)
    else:
        rows = quotation_selection.of_selection(catalogue, view.selection)
    sheets_of = {kind: quotations.of_kinds(rows, kind.kinds) for kind in (DOCUMENTS, SCHOLARS)}
    return {kind: found for kind, found in sheets_of.items() if found}


def sheets(catalogue: Catalogue, others: Sheets, sentence: str, foot: Element) -> list[Element]:
    """Return a sheet for each kind of quotations."""
    return [_sheet(catalogue, kind, rows, sentence, foot) for kind, rows in others.items()]


def _sheet(
    catalogue: Catalogue, kind: Kind, rows: list[Quotation], sentence: str, foot: Element
) -> Element:
    printed = _weightiest(catalogue, rows, kind.most)
    task = [kind.task, text.paper.rest_of_quotes(len(rows) - len(printed))]
    lines = [_row(catalogue, kind, n, row) for n, row in enumerate(printed, 1)]
    return html.Section(
        [
            html.Header(
                [
                    foot,
                    html.H2(text.paper.sheet(kind.name)),
                    columns.blanks(),
                    html.P(sentence, className="over"),
                    html.P(" ".join(filter(None, task))),
                ]
            ),
            columns.table(
                (text.paper.NUMBER, text.paper.WORDS, *kind.questions), lines, "questions"
            ),
        ],
        className="sheet",
        **attributes(data_source=kind.kinds[0]),
    )


def _row(catalogue: Catalogue, kind: Kind, number: int, row: Quotation) -> Element:
    cell = html.Td(unsigned(catalogue, row), className="quote-cell")
    blanks = [html.Td("") for _ in kind.questions]
    return html.Tr([columns.number(number), cell, *blanks], **attributes(data_quotation=row.id))


def _weightiest(catalogue: Catalogue, rows: list[Quotation], most: int) -> list[Quotation]:
    """At most so many quotations, those on the weightiest events, in the order given."""

    def weight(row: Quotation) -> int:
        return max((catalogue.event(event).weight for event in row.events), default=0)

    chosen = {row.id for row in sorted(rows, key=weight, reverse=True)[:most]}
    return [row for row in rows if row.id in chosen]


def key(catalogue: Catalogue, others: Sheets) -> Iterator[Element]:
    """Return what the dossier has for each row of each sheet."""
    for kind, rows in others.items():
        yield html.H3(kind.name)
        answers = (_answer(catalogue, row) for row in _weightiest(catalogue, rows, kind.most))
        yield columns.key(text.paper.KEY_COLUMNS_OF_VOICES, answers)


def _answer(catalogue: Catalogue, row: Quotation) -> list[str]:
    """Who speaks, in which work, when, and on what."""
    reference = catalogue.references[row.reference]
    parties = text.quotations.parties(catalogue, row)
    speaker = text.quotations.who(catalogue, row.speaker)
    work = (text.quotations.KINDS[row.kind or "document"], reference.genre, reference.title)
    about = [catalogue.event(event).title for event in row.events]
    about = about or [catalogue.disagreements[each].question for each in row.disagreements]
    return [
        ": ".join(dict.fromkeys(filter(None, (parties, speaker)))),
        " · ".join(filter(None, (*work, row.locator))),
        text.quotations.day(row.date),
        " · ".join(about),
    ]
