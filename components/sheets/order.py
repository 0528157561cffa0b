"""Put in order: cards without dates, a table to fill in, and the dates as the key."""

from components import text
from components.base.elements import Element, Tree, html
from components.notes.endnotes import Notes
from components.sheets import parts
from components.sheets.parts import Lesson
from data.catalogue.catalogue import Catalogue
from data.catalogue.rows import EventRow
from data.lessons.order import in_order
from data.lessons.shuffle import shuffled


def cards(rows: list[EventRow]) -> list[EventRow]:
    """Return events in an order that tells nothing of time."""
    mixed = shuffled(rows, lambda row: row.id)
    return mixed if mixed != rows else [*mixed[1:], mixed[0]]


def sheets(catalogue: Catalogue, lesson: Lesson) -> list[Element]:
    """Return the sheet of cards to cut apart, and the sheet to write the order on."""
    rows = in_order(catalogue, lesson.material.events)
    each = [
        html.Li(
            [html.Strong(text.sheets.letter(n), className="letter"), html.Span(row.title)],
        )
        for n, row in enumerate(cards(rows))
    ]
    slots = [(str(n), "", "") for n, _ in enumerate(rows, 1)]
    return [
        parts.sheet(
            lesson,
            text.sheets.CARDS,
            [html.Ul(each, className="cards")],
            task=text.sheets.ORDER_TASK,
            first=True,
        ),
        parts.sheet(
            lesson,
            text.sheets.ORDER_SHEET,
            [
                parts.table(text.sheets.SLOTS, slots, "questions lesson-slots"),
                *parts.write(text.sheets.GAPS, 3),
            ],
        ),
    ]


def answers(catalogue: Catalogue, lesson: Lesson, notes: Notes) -> Tree:
    """Return the events in order of time with letter, date and what each was."""
    rows = in_order(catalogue, lesson.material.events)
    letters = {row.id: text.sheets.letter(n) for n, row in enumerate(cards(rows))}
    lines = [
        (
            str(n),
            letters[row.id],
            row.title,
            text.events.event_date(catalogue, row),
            html.Span([row.summary, notes.of(row.references[:1])]),
        )
        for n, row in enumerate(rows, 1)
    ]
    return [parts.table(text.sheets.ORDER_KEY, lines, "key-table lesson-order-key")]
