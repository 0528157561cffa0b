"""Two records of one talk: side by side, what both have, what only one has."""

from components import text
from components.base.elements import Element, Node, Tree, html
from components.notes.endnotes import Notes
from components.paper import columns, voices
from components.paper import parts as paper_parts
from components.sheets import parts
from components.sheets.parts import Lesson
from data.catalogue.catalogue import Catalogue
from data.lessons.records import Pair, pairs
from data.tables.models import Quotation


def sheets(catalogue: Catalogue, lesson: Lesson) -> list[Element]:
    """Return the sheet of both records, and the sheet to compare them on."""
    pair = pairs(catalogue, lesson.material)[0]
    event = catalogue.event(pair.event)
    when = f"{event.title} · {text.events.event_date(catalogue, event)}"
    sides = zip(_names(pair), (pair.one, pair.other), strict=True)
    records = html.Div(
        [_record(catalogue, name, rows) for name, rows in sides], className="two-records"
    )
    name = "" if pair.talk else text.sheets.OF_PARTIES
    first: list[Node] = [html.P(when, className="occasion"), records]
    empty = [html.Tr([html.Td("") for _ in range(3)])]
    compare = columns.table(text.sheets.BOTH_COLUMNS, empty, "questions lesson-both")
    second: list[Node] = [parts.guide(), compare, *parts.write(text.sheets.DIFFERENCES, 3)]
    return [
        parts.sheet(lesson, name, first, task=text.sheets.RECORDS_TASK, first=True),
        parts.sheet(lesson, text.sheets.COMPARED, second),
    ]


def _names(pair: Pair) -> tuple[str, str]:
    if pair.talk:
        return text.sheets.FIRST_RECORD, text.sheets.SECOND_RECORD
    return text.sheets.FIRST_DOCUMENT, text.sheets.SECOND_DOCUMENT


def _record(catalogue: Catalogue, name: str, rows: list[Quotation]) -> Element:
    passages = [parts.document(catalogue, row, noted=n == 0) for n, row in enumerate(rows)]
    return html.Div([html.H3(name), *passages])


def answers(catalogue: Catalogue, lesson: Lesson, notes: Notes) -> Tree:
    """Return where the two are from, what is found on the event, and what the record says."""
    pair = pairs(catalogue, lesson.material)[0]
    event = catalogue.event(pair.event)
    lines = [
        html.Li(
            [
                html.Strong(f"{name}: "),
                text.quotations.head(catalogue, rows[0]),
                notes.of([row.id for row in rows]),
                *(f" {row.note}" for row in rows if row.note),
            ]
        )
        for name, rows in zip(_names(pair), (pair.one, pair.other), strict=True)
    ]
    cards = [row.id for row in (*pair.one, *pair.other)]
    found = voices.findings(catalogue, notes, voices.near(catalogue, event, cards))
    return [
        html.Ul(lines),
        *([html.H3(text.sheets.STANDS), *found] if found else []),
        *paper_parts.record(notes, event.record, event.references),
    ]
